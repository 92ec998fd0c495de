"""What the values of statements can be under constraints: intervals narrowed to a fixpoint, exactly."""

from collections.abc import Iterable, Iterator, Mapping

from gx_factcheck.model.constraint import Constraint, Linear, Primitive, Product, Term, WholePart
from gx_factcheck.model.equation import Comparison
from gx_factcheck.system.wholes import MOST_WHOLES, sizes_within, whole_numbers_at
from gx_factcheck.values.interval import EMPTY, Interval

__all__ = ["MOST_PASSES", "MOST_WHOLES", "Box", "narrow", "propagate", "sizes_within", "whole_numbers_at"]

Box = Mapping[str, Interval]
"""By statement, what its value can be, in the base unit of its dimension."""

MOST_PASSES = 60


def propagate(constraints: Iterable[Constraint], box: Box) -> Box | None:
    """The box narrowed by every constraint, or None where no values can satisfy them all.

    Narrowing stops after a bounded number of passes: a box that is returned may still hold no solution, one that is
    refused holds none.
    """
    current = dict(box)
    primitives = [constraint.primitive for constraint in constraints]
    for _ in range(MOST_PASSES):
        before = dict(current)
        for primitive in primitives:
            for statement, interval in narrow(primitive, current):
                current[statement] = current[statement].intersect(interval)
                if current[statement].is_empty:
                    return None
        if current == before:
            break
    return current


def narrow(primitive: Primitive, box: Box) -> Iterator[tuple[str, Interval]]:
    """What the constraint leaves to each of its statements, given the others."""
    match primitive:
        case Linear():
            yield from _narrow_linear(primitive, box)
        case Product():
            yield from _narrow_product(primitive, box)
        case _:
            yield from _narrow_whole_part(primitive, box)


def _narrow_linear(linear: Linear, box: Box) -> Iterator[tuple[str, Interval]]:
    for index, term in enumerate(linear.terms):
        rest = Interval.point(linear.constant)
        for other in (*linear.terms[:index], *linear.terms[index + 1 :]):
            rest = rest + _value(other, box)
        yield _solved(term, _one_side(-rest, linear.comparison))


def _one_side(limit: Interval, comparison: Comparison) -> Interval:
    """Where a term may lie that equals, or stays under, a value in `limit`."""
    match comparison:
        case Comparison.EQUAL:
            return limit
        case Comparison.AT_MOST:
            return Interval(None, limit.high, low_open=False, high_open=limit.high_open)
        case Comparison.LESS:
            return Interval(None, limit.high, low_open=False, high_open=limit.high is not None)
        case Comparison.AT_LEAST:
            return Interval(limit.low, None, low_open=limit.low_open, high_open=False)
        case _:
            return Interval(limit.low, None, low_open=limit.low is not None, high_open=False)


def _narrow_product(product: Product, box: Box) -> Iterator[tuple[str, Interval]]:
    left, right, equals = (_value(term, box) for term in (product.left, product.right, product.equals))
    yield _solved(product.equals, left * right)
    for term, other in ((product.left, right), (product.right, left)):
        quotient = equals.over(other)
        if quotient is not None:
            yield _solved(term, quotient)


def _value(term: Term, box: Box) -> Interval:
    return (box[term.statement] + Interval.point(term.offset)).scaled(term.factor)


def _solved(term: Term, value: Interval) -> tuple[str, Interval]:
    """What a value of the term leaves to its statement."""
    return term.statement, value.scaled(1 / term.factor) - Interval.point(term.offset)


def _narrow_whole_part(part: WholePart, box: Box) -> Iterator[tuple[str, Interval]]:
    rate, sizes = box[part.rate], sizes_within(box[part.whole])
    if sizes and len(sizes) <= MOST_WHOLES and not any(whole_numbers_at(rate, size) for size in sizes):
        yield part.rate, EMPTY
