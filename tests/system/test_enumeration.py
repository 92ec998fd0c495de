"""One sum or product beside every solution of it: the grid and the intervals leave exactly what some solution has."""

from __future__ import annotations

import random
from fractions import Fraction
from itertools import product
from typing import TYPE_CHECKING

import pytest

from gx_factcheck.model.constraint import Alternative, Constraint, Every, Linear, OneOf, Primitive, Product, Term, Whole
from gx_factcheck.model.equation import Comparison
from gx_factcheck.model.finding import Message
from gx_factcheck.system.fixpoint import Propagation
from gx_factcheck.system.grid import Grid, build_grid
from gx_factcheck.system.narrow import narrow
from gx_factcheck.system.operations import Can
from gx_factcheck.values.interval import Interval

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

HOLDS, BREAKS = Message("holds"), Message("breaks")
NAMES = ("a", "b", "c", "d")
CASES = 300
"""Of each seed."""
SEEDS = pytest.mark.parametrize("seed", range(10))


def any_interval(rng: random.Random, *, least: int = -4, most: int = 4) -> Interval:
    """Whole ends, each of them left out or missing now and then."""
    low = rng.randint(least, most)
    high = low + rng.choice((0, 0, 1, 1, 2, 3))
    low_open, high_open = (rng.random() < 0.4 and high > low for _ in range(2))
    return Interval(None if rng.random() < 0.12 else Fraction(low), None if rng.random() < 0.12 else Fraction(high), low_open, high_open)


def grid_of(primitive: Primitive, box: Mapping[str, Interval], shared: Collection[str]) -> Grid:
    """The grid where others speak of the shared statements too."""
    others = [Linear((Term(name), Term("=other")), Comparison.AT_LEAST) for name in shared]
    return build_grid([Constraint(each, BREAKS, HOLDS) for each in (primitive, *others)], box)


def left_by_grid(primitive: Primitive, box: Mapping[str, Interval]) -> dict[str, Interval] | None:
    """What the operation of the grid leaves; None where it clashes. What is seen at a glance agrees with it."""
    grid = grid_of(primitive, box, tuple(box))
    narrowed = Propagation(grid)
    found = narrowed.run((0,), (0,)) is None
    assert grid.operations[0].can(grid.bounds) is not (Can.FAIL if found else Can.HOLD)
    left = {name: grid.interval(narrowed.bounds, grid.numbers[name]) for name in box}
    return left if found else None


def idle_by_grid(primitive: Primitive, box: Mapping[str, Interval], shared: Collection[str]) -> bool:
    """Whether it is said that nothing is left to do for those that are shared."""
    grid = grid_of(primitive, box, shared)
    return grid.operations[0].is_idle(grid.bounds)


def shared_of(rng: random.Random, box: Mapping[str, Interval]) -> list[str]:
    return [name for name in box if rng.random() < 0.6]


def left_by_intervals(primitive: Primitive, box: Mapping[str, Interval]) -> dict[str, Interval] | None:
    """What one pass of intervals leaves; None where it leaves nothing of some statement."""
    left = dict(box)
    for name, interval in narrow(primitive, box):
        left[name] = left[name].intersect(interval)
    return None if any(interval.is_empty for interval in left.values()) else left


# Sums. Each weighted statement is counted in steps so fine that whatever real numbers solve the sum, some steps do: all ends
# are whole, and fewer ends are left out than there are steps in one.
STEPS = 6
FAR = 60
"""No sum of the ends that there are comes as far as this."""


def steps_of(weighted: Interval) -> range:
    """The values of a weighted statement, in steps; a missing end is far away."""
    low = -FAR * STEPS if weighted.low is None else int(weighted.low * STEPS) + weighted.low_open
    high = FAR * STEPS if weighted.high is None else int(weighted.high * STEPS) - weighted.high_open
    return range(low, high + 1)


def sums(some: Sequence[range]) -> int:
    """All sums of one of each, as the bits of a number: bit `s` stands for `s - OFFSET`."""
    found = 1 << OFFSET
    for values in some:
        found = spread(found, len(values))
        found = found << values[0] if values[0] >= 0 else found >> -values[0]
    return found


OFFSET = 5 * FAR * STEPS + 1


def spread(bits: int, length: int) -> int:
    """The bits with all that lie less than the length above one of them."""
    found, width = bits, 1
    while width < length:
        shift = min(width, length - width)
        found |= found << shift
        width += shift
    return found


def left_by_trial(linear: Linear, box: Mapping[str, Interval]) -> dict[str, Interval] | None:
    """The values of each statement that some solution has, by trying all; None where there is no solution."""
    weighted = {term.statement: box[term.statement].scaled(term.factor) for term in linear.terms}
    match linear.comparison:
        case Comparison.EQUAL:
            slack = Interval.point(Fraction(0))
        case Comparison.AT_MOST | Comparison.LESS:
            slack = Interval(Fraction(0), None, low_open=linear.comparison is Comparison.LESS)
        case _:
            slack = Interval(None, Fraction(0), high_open=linear.comparison is Comparison.MORE)
    values = {name: steps_of(interval) for name, interval in weighted.items()}
    beside = [steps_of(slack), range(int(linear.constant) * STEPS, int(linear.constant) * STEPS + 1)]
    left = dict(box)
    for term in linear.terms:
        name = term.statement
        rest = sums([*beside, *(other for key, other in values.items() if key != name)])
        fit = [value for value in values[name] if rest >> (OFFSET - value) & 1]
        if not fit:
            return None
        left[name] = between(fit[0], fit[-1]).scaled(1 / term.factor)
    return left


def between(least: int, most: int) -> Interval:
    """All from the least to the most steps: an end between two whole numbers is one that is left out."""
    low = None if least <= -(FAR - 30) * STEPS else Fraction(least // STEPS)
    high = None if most >= (FAR - 30) * STEPS else Fraction(-(-most // STEPS))
    return Interval(low, high, bool(least % STEPS), bool(most % STEPS))


def any_sum(rng: random.Random) -> tuple[Linear, dict[str, Interval]]:
    names = NAMES[: rng.randint(1, 4)]
    terms = tuple(Term(name, Fraction(rng.choice((-1, -1, 1, 1, -2, 2, -3)))) for name in names)
    comparison = rng.choice([Comparison.EQUAL, Comparison.EQUAL, *Comparison])
    return Linear(terms, comparison, Fraction(rng.randint(-3, 3))), {name: any_interval(rng) for name in names}


@SEEDS
def test_sums_leave_what_some_solution_has(seed: int) -> None:
    rng = random.Random(seed)
    found, idle = [], []
    for _ in range(CASES):
        linear, box = any_sum(rng)
        tried = left_by_trial(linear, box)
        found.append(tried is None)
        assert left_by_intervals(linear, box) == tried, (linear, box)
        assert left_by_grid(linear, box) == tried, (linear, box)
        shared = shared_of(rng, box)
        idle.append(idle_by_grid(linear, box, shared))
        assert not idle[-1] or (tried is not None and all(tried[name] == box[name] for name in shared)), (linear, box, shared)
    assert set(found) == set(idle) == {True, False}


# Products. Of a solution two of the three statements can be moved to ends of theirs, or close to ends that are left out.
NEAR, CLOSE, AWAY = Fraction(1, 10**6), Fraction(1, 1000), Fraction(1000)


def ends_of(interval: Interval) -> list[Fraction]:
    """Values of it at or near its ends; nought too."""
    low = -AWAY if interval.low is None else interval.low + (NEAR if interval.low_open else 0)
    high = AWAY if interval.high is None else interval.high - (NEAR if interval.high_open else 0)
    return [value for value in (low, high, Fraction(0)) if interval.contains(value)]


def solutions(some: Product, box: Mapping[str, Interval]) -> Iterator[tuple[Fraction, Fraction, Fraction]]:
    """Those with two statements at ends: values of the three terms."""
    left, right, equals = (
        (box[term.statement] + Interval.point(term.offset)).scaled(term.factor) for term in (some.left, some.right, some.equals)
    )
    for one, other in product(ends_of(left), ends_of(right)):
        if equals.contains(one * other):
            yield one, other, one * other
    for result in ends_of(equals):
        for one in ends_of(left):
            if one and right.contains(result / one):
                yield one, result / one, result
        for other in ends_of(right):
            if other and left.contains(result / other):
                yield result / other, other, result


def any_product(rng: random.Random) -> tuple[Product, dict[str, Interval]]:
    offset = Fraction(rng.choice((0, 0, 1)))
    factor = Fraction(rng.choice((1, 1, 2, -1)))
    least = rng.choice((0, 1, -3))
    box = {name: any_interval(rng, least=least) for name in NAMES[:3]}
    if rng.random() < 0.7:
        box["c"] = any_interval(rng, least=2 * least, most=9)
    if rng.random() < 0.3:
        # What the result can be is about what the factors make of it: ends meet.
        made = (box["a"] + Interval.point(offset)) * box["b"].scaled(factor)
        low, high = (None if end is None else end + rng.choice((-1, 0, 0, 1)) for end in (made.low, made.high))
        meets = low is not None and high is not None and low >= high
        box["c"] = Interval(low, low if meets else high, *(not meets and rng.random() < 0.4 for _ in range(2)))
    return Product(Term("a", offset=offset), Term("b", factor), Term("c")), box


def is_tight(some: Product, box: Mapping[str, Interval]) -> bool:
    """Whether all ends are there and neither factor comes near nought: then what is left has no gap."""
    factors = (box[some.left.statement] + Interval.point(some.left.offset), box[some.right.statement])
    return None not in (box["c"].low, box["c"].high) and all(
        factor.low and factor.high and factor.low * factor.high > 0 for factor in factors
    )


def reaches(left: Interval, values: Sequence[Fraction]) -> bool:
    """Whether the values come to both ends of it: to an end that is left out as near as they can."""
    below, above = left.low, left.high
    assert below is not None
    assert above is not None
    least, most = min(values), max(values)
    return (0 < least - below < CLOSE if left.low_open else least == below) and (
        0 < above - most < CLOSE if left.high_open else most == above
    )


@SEEDS
def test_products_refuse_what_no_solution_has(seed: int) -> None:
    """Whatever a solution has is kept, and what has none is refused; where no factor can be nought, no more is kept than that."""
    rng = random.Random(seed)
    found, idle = [], []
    for _ in range(CASES):
        some, box = any_product(rng)
        tried = list(solutions(some, box))
        tight = is_tight(some, box)
        found.append((not tried, tight))
        by_intervals, by_grid = left_by_intervals(some, box), left_by_grid(some, box)
        assert by_grid == by_intervals, (some, box)
        assert (by_grid is None) is not bool(tried), (some, box)
        shared = shared_of(rng, box)
        idle.append(idle_by_grid(some, box, shared))
        assert not idle[-1] or (by_grid is not None and all(by_grid[name] == box[name] for name in shared)), (some, box, shared)
        if by_grid is None:
            continue
        for place, term in enumerate((some.left, some.right, some.equals)):
            has = [solution[place] / term.factor - term.offset for solution in tried]
            assert all(by_grid[term.statement].contains(value) for value in has), (some, box)
            assert not tight or reaches(by_grid[term.statement], has), (some, box)
    assert (len(set(found)), len(set(idle))) == (4, 2)


SAME, THREE = Linear((Term("a"), Term("b", Fraction(-1)))), Linear((Term("a"),), constant=Fraction(-3))
ONE_OR_OTHER = OneOf(tuple(Alternative(None, (Linear((Term("a"),), constant=Fraction(-value)),)) for value in (3, 4)))


@pytest.mark.parametrize(
    ("primitive", "left"),
    [
        pytest.param(Every((SAME, THREE)), {"a": "[3, 3]", "b": "[3, 3]"}, id="all of several"),
        pytest.param(Every((SAME, Every((THREE, Whole("b"))))), {"a": "[3, 3]", "b": "[3, 3]"}, id="brackets in brackets"),
        pytest.param(Every((THREE, Linear((Term("b"),), constant=Fraction(-7)))), None, id="one of several cannot hold"),
        pytest.param(ONE_OR_OTHER, {"a": "[3, 4]", "b": "[2, 5]"}, id="all between the alternatives"),
        pytest.param(OneOf((Alternative(None, (Linear((Term("a"),), constant=Fraction(-9)),)),)), None, id="no alternative can hold"),
    ],
)
def test_several_in_one(primitive: Primitive, left: dict[str, str] | None) -> None:
    box = {"a": Interval(Fraction(0), Fraction(6)), "b": Interval(Fraction(2), Fraction(5))}
    found = left_by_intervals(primitive, box)
    assert (None if found is None else {name: str(interval) for name, interval in found.items()}) == left


@pytest.mark.parametrize(
    ("end", "coarse"),
    [
        pytest.param(Fraction(1, 3), Fraction(1, 3), id="short enough"),
        pytest.param(Fraction(2**4000), Fraction(2**4000), id="large"),
        pytest.param(Fraction(2**5000), None, id="beyond all measure"),
    ],
)
def test_ends_that_can_be_written(end: Fraction, coarse: Fraction | None) -> None:
    assert Interval(-end, end).coarsened() == Interval(None if coarse is None else -coarse, coarse)


def test_a_long_end_is_moved_outward_and_reached() -> None:
    low, high = Fraction(1, 3**200), Fraction(2, 3**200)
    coarse = Interval(low, high, low_open=True, high_open=True).coarsened()
    assert coarse.low is not None
    assert coarse.high is not None
    assert coarse.low < low < high < coarse.high
    assert (coarse.low_open, coarse.high_open) == (False, False)
