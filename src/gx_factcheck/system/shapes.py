"""What kind of calculation an equation is, so that one rule speaks of it in its own words."""

from collections.abc import Mapping
from enum import StrEnum

from gx_factcheck.model.equation import Binary, Comparison, Equation, Mean, Name, Number, Operation, Whole, expressions_in
from gx_factcheck.system.stated import Stated
from gx_factcheck.values.units import same_dimension

RATIOS = ("percent", "times")


class Shape(StrEnum):
    """The kinds; every equation is of exactly one."""

    ORDER = "order"
    """Less, more, at most, at least."""
    SUM = "sum"
    """Parts and their total, differences, a stock with what came and went."""
    SHARE = "share"
    """`share = part / whole`, `part = share of whole`, the share a plain ratio."""
    GROWTH = "growth"
    """`rate = later / earlier - 1`, in any way of writing it."""
    WHOLE = "whole"
    """Some whole number takes part: `rate = k / whole`."""
    MEAN = "mean"
    """`whole = mean(first, second)`, and all else in which a mean takes part."""
    PRODUCT = "product"
    """`total = price * quantity`, `density = people / area`."""
    CALCULATION = "calculation"
    """All else."""


def shape_of(equation: Equation, members: Mapping[str, Stated]) -> Shape:
    """The kind of the equation over these members."""
    parts = equation.parts
    kinds = {type(each) for each in parts}
    if Whole in kinds:
        return Shape.WHOLE
    if Mean in kinds:
        return Shape.MEAN
    if equation.comparison is not Comparison.EQUAL:
        return Shape.ORDER
    multiplied = [
        each for each in parts if isinstance(each, Binary) and each.operation in (Operation.TIMES, Operation.OVER) and _is_of_figures(each)
    ]
    if not multiplied:
        return Shape.SUM
    if as_growth(equation) is not None:
        return Shape.GROWTH
    factors = as_factors(equation)
    if factors is None:
        return Shape.CALCULATION
    are_ratios = [any(same_dimension(members[name.id].unit, ratio) for ratio in RATIOS) for name in factors[:2]]
    return Shape.SHARE if any(are_ratios) else Shape.PRODUCT


def as_factors(equation: Equation) -> tuple[Name, Name, Name] | None:
    """`(first, second, result)` of `result = first * second`, `first of second` or `first = result / second`; None for any other shape."""
    match equation.left, equation.right:
        case Name() as first, Binary(Operation.OVER, Name() as result, Name() as second):
            return first, second, result
        case Name() as result, Binary(Operation.TIMES, Name() as first, Name() as second):
            return first, second, result
        case Binary(Operation.TIMES, Name() as first, Name() as second), Name() as result:
            return first, second, result
        case _:
            return None


def as_growth(equation: Equation) -> tuple[Name, Name, Name] | None:
    """`(rate, later, earlier)` of `rate = later / earlier - 1`, in three ways of writing it; None for any other shape.

    The others are `(later - earlier) / earlier` and `later = earlier * (1 + rate)`.
    """
    match equation.left, equation.right:
        case Name() as rate, Binary(Operation.MINUS, Binary(Operation.OVER, Name() as later, Name() as earlier), Number(value)):
            return (rate, later, earlier) if value == 1 else None
        case Name() as rate, Binary(Operation.OVER, Binary(Operation.MINUS, Name() as later, Name() as earlier), Name() as base):
            return (rate, later, earlier) if base == earlier else None
        case Name() as later, Binary(Operation.TIMES, Name() as earlier, Binary(Operation.PLUS, Number(value), Name() as rate)):
            return (rate, later, earlier) if value == 1 else None
        case _:
            return None


def as_whole_part(equation: Equation) -> tuple[Name, Name, int] | None:
    """`(rate, whole, items)` of `rate = k / whole` and `rate = k / (whole * items)`; None for any other shape."""
    match equation.left, equation.right:
        case Name() as rate, Binary(Operation.OVER, Whole(), Name() as whole):
            return rate, whole, 1
        case Name() as rate, Binary(Operation.OVER, Whole(), Binary(Operation.TIMES, Name() as whole, Number(items))):
            return (rate, whole, int(items)) if items.denominator == 1 and items > 0 else None
        case Name() as rate, Binary(Operation.OVER, Binary(Operation.OVER, Whole(), Name() as whole), Number(items)):
            return (rate, whole, int(items)) if items.denominator == 1 and items > 0 else None
        case _:
            return None


def _is_of_figures(binary: Binary) -> bool:
    """Whether figures stand on both sides of the sign, and not a number on one."""
    return all(any(isinstance(each, Name | Whole) for each in expressions_in(side)) for side in (binary.left, binary.right))
