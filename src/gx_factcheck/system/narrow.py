"""What one primitive leaves to each of its statements, given the others: exact intervals, ends and their openness.

The range of a statement is cut to what some values of the others allow. For a single primitive whose statements are all
different this is complete: where nothing is cut to nothing, there are values that satisfy it.
"""

from collections import ChainMap
from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from math import ceil, floor

from gx_factcheck.model.constraint import (
    Alternative,
    Cardinality,
    Linear,
    OneOf,
    Primitive,
    Product,
    Term,
    Whole,
    WholePart,
    names_of,
    parts_of,
)
from gx_factcheck.model.equation import Comparison
from gx_factcheck.model.words import Order
from gx_factcheck.system.wholes import is_some_mean, is_some_share, sizes_within
from gx_factcheck.values.interval import EMPTY, Interval

Box = Mapping[str, Interval]
"""By statement, what its value can be, in the base unit of its dimension; what is not in it can be anything."""

ANYTHING = Interval.everything()
MOST_PASSES = 60
PASSES_WITHIN = 6
"""Within an alternative: what comes near its end slowly is taken up again by the next pass over all."""


def fixpoint(primitives: Iterable[Primitive], box: Box, *, passes: int = MOST_PASSES) -> dict[str, Interval] | None:
    """The intervals that the primitives cut, narrowed until none cuts more; None where no values can satisfy them all.

    Narrowing stops after a bounded number of passes: what is left may hold no solution, what is refused holds none.
    """
    flat = [part for primitive in primitives for part in parts_of(primitive)]
    found: dict[str, Interval] = {}
    current = ChainMap(found, dict(box))
    for _ in range(passes):
        is_cut = False
        for primitive in flat:
            for statement, interval in narrow(primitive, current):
                before = current.get(statement, ANYTHING)
                after = before.intersect(interval.coarsened())
                if after.is_empty:
                    return None
                if after != before:
                    found[statement], is_cut = after, True
        if not is_cut:
            break
    return found


def narrow(primitive: Primitive, box: Box) -> Iterator[tuple[str, Interval]]:
    """What is left to each statement; an empty interval where the primitive cannot hold."""
    match primitive:
        case Linear():
            yield from _narrow_linear(primitive, box)
        case Product():
            yield from _narrow_product(primitive, box)
        case WholePart(rate=rate, whole=whole, items=items, is_share=is_share):
            is_some = is_some_share if is_share else is_some_mean
            if not sizes_within(_of(whole, box)) or not is_some(_of(rate, box), _of(whole, box), items):
                yield rate, EMPTY
        case Whole(statement=statement):
            yield statement, _whole_within(_of(statement, box))
        case Cardinality():
            yield primitive.place, _places(primitive, box)
        case OneOf(alternatives=alternatives):
            yield from _narrow_one_of(alternatives, box)
        case _:
            found = fixpoint((primitive,), box)
            yield from ((next(names_of(primitive)), EMPTY),) if found is None else found.items()


def _of(statement: str, box: Box) -> Interval:
    return box.get(statement, ANYTHING)


def _value(term: Term, box: Box) -> Interval:
    found = _of(term.statement, box)
    if term.offset:
        found += Interval.point(term.offset)
    return found if term.factor == 1 else found.scaled(term.factor)


def _solved(term: Term, value: Interval) -> tuple[str, Interval]:
    """What a value of the term leaves to its statement."""
    found = value if term.factor == 1 else value.scaled(1 / term.factor)
    return term.statement, found - Interval.point(term.offset) if term.offset else found


def _narrow_linear(linear: Linear, box: Box) -> Iterator[tuple[str, Interval]]:
    values = [_value(term, box) for term in linear.terms]
    for place, rest in enumerate(_sums_without_one(values, linear.constant)):
        yield _solved(linear.terms[place], _one_side(-rest, linear.comparison))


def _sums_without_one(values: Sequence[Interval], constant: Fraction) -> Iterator[Interval]:
    """For each of the values the sum of all others and the constant."""
    before = [Interval.point(constant)]
    for value in values[:-1]:
        before.append(before[-1] + value)
    after = Interval.point(Fraction(0))
    found = []
    for value, sum_before in zip(reversed(values), reversed(before), strict=True):
        found.append(sum_before + after)
        after += value
    return reversed(found)


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
    by_right, by_left = equals.over(right), equals.over(left)
    # What the one factor leaves of the other may keep clear of zero: 3 / [1, 2] of [-1, 9] divides in its turn.
    if by_right is None and by_left is not None:
        by_right = equals.over(right.intersect(by_left))
    elif by_left is None and by_right is not None:
        by_left = equals.over(left.intersect(by_right))
    for term, quotient in ((product.left, by_right), (product.right, by_left)):
        if quotient is not None:
            yield _solved(term, quotient)


def _whole_within(value: Interval) -> Interval:
    """The interval between the first and the last whole number of it."""
    low, high = value.low, value.high
    if low is not None:
        low = Fraction(floor(low) + 1 if value.low_open else ceil(low))
    if high is not None:
        high = Fraction(ceil(high) - 1 if value.high_open else floor(high))
    return EMPTY if low is not None and high is not None and low > high else Interval(low, high)


def _places(cardinality: Cardinality, box: Box) -> Interval:
    """The places that are left to the own figure among the others."""
    own = _of(cardinality.own, box)
    others = [_of(name, box) for name in cardinality.others]
    is_first_largest = cardinality.order is Order.DESCENDING
    surely = sum(_is_before(other, own) if is_first_largest else _is_before(own, other) for other in others)
    never = sum(_is_before(own, other) if is_first_largest else _is_before(other, own) for other in others)
    worst = None if cardinality.unlisted is None else Fraction(1 + len(others) - never + cardinality.unlisted)
    return Interval(Fraction(1 + surely), worst)


def _is_before(larger: Interval, smaller: Interval) -> bool:
    """Whether the first is above the second, one value at most apart: 12.1 is above 12.0, though both may have been 12.05."""
    if smaller.below(larger):
        return True
    is_some_width = not (larger.is_point and smaller.is_point)
    return larger.low is not None and smaller.high is not None and smaller.high <= larger.low and is_some_width


def _narrow_one_of(alternatives: Sequence[Alternative], box: Box) -> Iterator[tuple[str, Interval]]:
    names = dict.fromkeys(name for each in alternatives for part in each.primitives for name in names_of(part))
    possible = [found for each in alternatives if (found := fixpoint(each.primitives, box, passes=PASSES_WITHIN)) is not None]
    if not possible:
        yield next(iter(names)), EMPTY
        return
    for name in names:
        if all(name in found for found in possible):
            hull = possible[0][name]
            for found in possible[1:]:
                hull = hull.union_hull(found[name])
            yield name, hull
