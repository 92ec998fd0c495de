"""The calculation behind a constraint, in figures that a reader can check with a pocket calculator."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor

from gx_factcheck.model.equation import Binary, Count, Equation, Expression, Name, Number, Operation
from gx_factcheck.model.finding import Message, message
from gx_factcheck.model.measure import base_factor
from gx_factcheck.model.wording import literal, number
from gx_factcheck.system.equations import HUNDRED, is_times_hundred, multiplies_figures
from gx_factcheck.system.scales import scale_of
from gx_factcheck.system.stated import Stated
from gx_factcheck.values.format import plain
from gx_factcheck.values.interval import Interval

SIGNS = {Operation.PLUS: "plus", Operation.MINUS: "minus", Operation.TIMES: "times", Operation.OVER: "over"}
LOOSE = (Operation.PLUS, Operation.MINUS)
ONE = Fraction(1)
DIGITS = 5
LEAST_SHOWN = Fraction(1, 1000)
"""Of a million, less than a thousand is told as it is."""


def between(interval: Interval, unit: str) -> Message:
    """The interval, given in base units, in the unit: its ends to five digits, away from its middle."""
    found = interval.scaled(1 / base_factor(unit))
    low = literal("…") if found.low is None else _cut(found.low, floor)
    high = literal("…") if found.high is None else _cut(found.high, ceil)
    return message("between", low=low, high=high, unit=Message(f"unit:{unit}"))


def _cut(end: Fraction, round_outward: Callable[[Fraction], int]) -> Message:
    quantum = Fraction(10) ** (len(str(int(abs(end)))) - DIGITS)
    return Message(f"number:{round_outward(end / quantum) * quantum}:{quantum}")


@dataclass(frozen=True, slots=True)
class _Shown:
    """A part of an equation with the figures in it, and what it comes to in base units."""

    line: Message
    value: Fraction
    operation: Operation | None = None
    """What joins it, where it is joined."""
    is_bare: bool = False
    """A number that is written in the equation."""


def arithmetic_of(equation: Equation, members: Mapping[str, Stated]) -> Message | None:
    """`9.85 + 8.22 = 18.07`: the side that is calculated with the printed figures, and what it comes to, in the unit of the other.

    Of shares that may come to 100% at most, what they come to. None where there is nothing to calculate, or something would
    be divided by zero.
    """
    alone, sided = (equation.left, equation.right) if isinstance(equation.left, Name) else (equation.right, equation.left)
    result = members[alone.id] if isinstance(alone, Name) else next(iter(members.values()))
    scale = base_factor(result.unit)
    try:
        shown = _show(sided, members, ONE if multiplies_figures(equation) else scale)
    except (ZeroDivisionError, LookupError):
        return None
    comes_to = shown.value / (scale * HUNDRED if is_times_hundred(equation, members) else scale)
    return None if shown.operation is None else message("equals", left=shown.line, right=_like(comes_to, result))


def _like(value: Fraction, result: Stated) -> Message:
    """A value in the result's unit, in the magnitude that the result is printed in, 144.05亿元, unless it is far below that."""
    measure = None if result.claim is None else result.claim.measure
    scale = scale_of(result.unit, None if measure is None else measure.figure)
    shown = value * base_factor(result.unit) / scale.size
    if scale.label is None or 0 < abs(shown) < LEAST_SHOWN:
        return number(value, result.unit)
    return scale.with_unit(literal(plain(shown)))


def _show(expression: Expression, members: Mapping[str, Stated], scale: Fraction) -> _Shown:
    match expression:
        case Number(value):
            return _Shown(literal(plain(value)), value, is_bare=True)
        case Count(names):
            return _Shown(literal(str(len(names))), Fraction(len(names)), is_bare=True)
        case Name(name) if (printed := members[name].value) is not None:
            return _Shown(members[name].shown, printed)
        case Binary(operation, left, right):
            return _joined(operation, _show(left, members, scale), _show(right, members, scale), scale)
        case _:
            raise LookupError


def _joined(operation: Operation, left: _Shown, right: _Shown, scale: Fraction) -> _Shown:
    tight = operation not in LOOSE
    first = _bracketed(left) if tight and left.operation in LOOSE else left.line
    is_inner = right.operation is not None and (operation in (Operation.MINUS, Operation.OVER) or (tight and right.operation in LOOSE))
    second = _bracketed(right) if is_inner else right.line
    # A bare number that is added is in the unit of the figures beside it.
    values = (side.value * scale if side.is_bare and not tight else side.value for side in (left, right))
    return _Shown(message(SIGNS[operation], first=first, second=second), _value(operation, *values), operation)


def _bracketed(shown: _Shown) -> Message:
    return message("bracketed", inner=shown.line)


def _value(operation: Operation, left: Fraction, right: Fraction) -> Fraction:
    match operation:
        case Operation.PLUS:
            return left + right
        case Operation.MINUS:
            return left - right
        case Operation.TIMES:
            return left * right
        case Operation.OVER:
            return left / right
