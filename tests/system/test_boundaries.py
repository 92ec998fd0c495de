"""Sums that are exactly at an end of what was printed: reached ends hold, ends that are left out do not."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from gx_factcheck.model.constraint import Constraint, Linear, Term
from gx_factcheck.model.equation import Comparison
from gx_factcheck.model.finding import Message
from gx_factcheck.system.conflicts import solve
from gx_factcheck.system.fixpoint import Propagation
from gx_factcheck.system.grid import build_grid
from gx_factcheck.system.narrow import fixpoint
from gx_factcheck.system.operations import Can
from gx_factcheck.system.search import Search
from gx_factcheck.values.hedges import Hedge
from gx_factcheck.values.interval import Interval
from gx_factcheck.values.numerals import read_figure
from gx_factcheck.values.readings import Counted, readings
from gx_factcheck.values.rounding import Rounding, printed_interval

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from tests.conftest import Desk, Fields

HOLDS, BREAKS = Message("holds"), Message("breaks")
FINEST = 3
"""Decimals; everything is counted in halves of the third."""
SUMS, EACH = 10_000, 20
"""How many; and each that many-th is judged in every way."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A printed figure in whole halves of the finest decimal."""

    sign: int
    value: int
    decimals: int
    hedge: Hedge | None = None

    @property
    def half(self) -> int:
        """Half a unit of its last digit."""
        return int(10 ** (FINEST - self.decimals))

    @property
    def reach(self) -> int:
        """How far beyond its value it can be; a bound ends at its value."""
        return 0 if self.hedge else self.half

    @property
    def printed(self) -> str:
        return str(Decimal(self.value // 2).scaleb(-FINEST).quantize(Decimal(1).scaleb(-self.decimals)))

    @property
    def interval(self) -> Interval:
        """What it can be, by whole numbers."""
        value, half, unit = self.value, self.half, 2 * 10**FINEST
        match self.hedge:
            case None:
                return Interval(Fraction(value - half, unit), Fraction(value + half, unit))
            case Hedge.OVER:
                return Interval.more_than(Fraction(value, unit))
            case _:
                return Interval(Fraction(0), Fraction(value, unit), low_open=True, high_open=True)

    @property
    def read(self) -> Interval:
        """As the program reads it."""
        hedges = () if self.hedge is None else (self.hedge,)
        return readings(read_figure(self.printed), hedges, counted=Counted.ROUNDED)[0].interval


@dataclass(frozen=True, slots=True)
class Touching:
    """Parts whose sum reaches just so far as the total does, on the side of the direction."""

    parts: tuple[Figure, ...]
    total: Figure
    direction: int
    """1 where the greatest sum is the least total, -1 where the least sum is the greatest total."""

    def moved(self, steps: int) -> Touching:
        """With the first part, which is printed as finely as any, so many of its last digits further from the total."""
        first = self.parts[0]
        away = -self.direction * first.sign * steps * 2 * first.half
        return replace(self, parts=(replace(first, value=first.value + away), *self.parts[1:]))

    @property
    def gap(self) -> int:
        """From the end of the sum to that of the total."""
        end = sum(part.sign * part.value + self.direction * part.reach for part in self.parts)
        return self.direction * (self.total.value - end) - self.total.half

    @property
    def figures(self) -> dict[str, Figure]:
        return {**{f"part{number}": part for number, part in enumerate(self.parts)}, "total": self.total}

    @property
    def relation(self) -> Linear:
        """The parts with their signs are the total."""
        parts = (Term(name, Fraction(figure.sign)) for name, figure in self.figures.items() if name != "total")
        return Linear((*parts, Term("total", Fraction(-1))))


def figure(rng: random.Random, decimals: int) -> Figure:
    return Figure(rng.choice((1, 1, -1)), rng.randint(-99, 999) * 2 * 10 ** (FINEST - decimals), decimals)


def touching(rng: random.Random, *, hedged: bool) -> Iterator[Touching]:
    """As many as are asked for; the first part is solved for, on a grid of whole numbers."""
    while True:
        direction, finest = rng.choice((1, -1)), rng.randint(1, FINEST)
        parts = [figure(rng, rng.randint(0, finest)) for _ in range(rng.randint(1, 4))]
        if hedged:
            last = parts[-1]
            hedge = Hedge.UNDER if direction * last.sign > 0 else Hedge.OVER
            parts[-1] = replace(last, value=abs(last.value) + 2 * last.half, hedge=hedge)
        found = Touching((Figure(rng.choice((1, -1)), 0, finest), *parts), figure(rng, rng.randint(0, finest)), direction)
        steps, rest = divmod(found.gap, 2 * found.parts[0].half)
        if not rest:
            yield found.moved(-steps)


def stated(primitive: Linear) -> Constraint:
    return Constraint(primitive, BREAKS, HOLDS, relation="total")


def stands(primitive: Linear, box: Mapping[str, Interval]) -> bool:
    """Whether it can hold, on the grid."""
    grid = build_grid([stated(primitive)], box)
    found = Propagation(grid).run((0,), (0,)) is None
    assert grid.operations[0].can(grid.bounds) is not (Can.FAIL if found else Can.HOLD)
    return found


def judged(primitive: Linear, box: Mapping[str, Interval]) -> bool:
    """Whether it can hold: on the grid, by intervals and in the search, which must agree."""
    constraints = [stated(primitive)]
    found = stands(primitive, box)
    assert found is (fixpoint((primitive,), box) is not None)
    assert found is not bool(Search(build_grid(constraints, box), constraints, lambda _: 1).groups())
    return found


def holds(case: Touching, *, is_read: bool) -> bool:
    """Whether the parts can make the total; read: from the printed text, and in every way."""
    box = {name: one.interval for name, one in case.figures.items()}
    if not is_read:
        return stands(case.relation, box)
    assert box == {name: one.read for name, one in case.figures.items()}
    return judged(case.relation, box)


@pytest.mark.parametrize(
    ("hedged", "most"), [pytest.param(False, SUMS, id="rounded"), pytest.param(True, SUMS // 4, id="a bound among them")]
)
def test_no_sum_at_its_boundary_is_misjudged(hedged: bool, most: int) -> None:  # noqa: FBT001 -- a column of the table
    """A sum that just reaches the total holds, unless one of its ends is left out: then it takes one last digit more of its finest part."""
    cases = touching(random.Random(20210902), hedged=hedged)
    for number, case in zip(range(most), cases, strict=False):
        is_read = number % EACH == 0
        assert case.gap == 0
        assert holds(case, is_read=is_read) is not hedged, case
        if number % 2 == 0:
            assert holds(case.moved(-1 if hedged else 1), is_read=is_read) is hedged, case


def test_sums_at_their_boundary_in_an_article(desk: Desk) -> None:
    rng = random.Random(38)
    for hedged in (False, True):
        for _, case in zip(range(25), touching(rng, hedged=hedged), strict=False):
            for one, is_wrong in ((case, hedged), (case.moved(1), True), (case.moved(-1), False)):
                claims = [desk.claim(fields(name, each)) for name, each in one.figures.items()]
                assert bool(solve(claims, [stated(scaled(one.relation))]).conflicts) is is_wrong, one


def fields(name: str, one: Figure) -> Fields:
    hedge = {} if one.hedge is None else {"hedge": one.hedge}
    return {"id": name, "printed": one.printed, "unit": "tonne", **hedge}


def scaled(relation: Linear) -> Linear:
    """The same of thrice all of them: what is multiplied by whole numbers alike is no other sum."""
    return replace(relation, terms=tuple(replace(term, factor=3 * term.factor) for term in relation.terms))


ENDS = {"[": False, "]": False, "(": True, ")": True}
EITHER, CUT = Rounding.EITHER, Rounding.TRUNCATION


def interval(text: str) -> Interval:
    """Reads what `describe` writes."""
    low, high = (None if "∞" in end else Fraction(end) for end in text[1:-1].split(", "))
    return Interval(low, high, ENDS[text[0]], ENDS[text[-1]])


@pytest.mark.parametrize(
    ("terms", "figures", "is_possible"),
    [
        pytest.param((1, -1), (("3", CUT), ("3", CUT)), True, id="both at the end that is reached"),
        pytest.param((1, -1), (("3", CUT), ("4", CUT)), False, id="cut off, the next digit is not reached"),
        pytest.param((1, -1), (("-3", CUT), ("-3", CUT)), True, id="below zero the upper end is reached"),
        pytest.param((1, -1), (("-3", CUT), ("-4", CUT)), False, id="below zero the lower end is not"),
        pytest.param((1, 1), (("3", CUT), ("-4", CUT)), False, id="a negative figure with the same weight"),
        pytest.param((1, -1, -1), (("5", None), ("2", CUT), ("3", None)), True, id="5 less what is at least 2 is 3"),
        pytest.param((1, -1, -1), (("5", None), ("2", CUT), ("2", None)), False, id="5 less what is below 3 is not 2"),
        pytest.param((1, 1, -1), (("5", None), ("-2", CUT), ("3", None)), True, id="5 and at most -2 are 3"),
        pytest.param((1, 1, -1), (("5", None), ("-2", CUT), ("2", None)), False, id="5 and more than -3 are not 2"),
        pytest.param((1, -1, -1), (("5", CUT), ("2", CUT), ("4", CUT)), False, id="a difference below 4"),
        pytest.param((1, -1, -1), (("5", CUT), ("2", CUT), ("1", CUT)), False, id="a difference above 2 is not below 2"),
        pytest.param((1, -1, -1), (("5", CUT), ("2", CUT), ("2", CUT)), True, id="a difference between 2 and 4"),
        pytest.param((1, -2, -1), (("7", None), ("2", CUT), ("3", None)), True, id="twice what is at least 2"),
        pytest.param((1, -2, -1), (("7", None), ("2", CUT), ("1", None)), False, id="twice what is below 3"),
        pytest.param((1, -1), (("0", CUT), ("1", None)), False, id="nothing, cut off, is below 1"),
        pytest.param((1, -1), (("0", CUT), ("-1", None)), False, id="and above -1"),
        pytest.param((1, -1, -1), (("2", EITHER), ("1", CUT), ("1.5", None)), True, id="2.5 less what is at least 1"),
        pytest.param((1, -1, -1), (("2", EITHER), ("1", CUT), ("-0.5", None)), False, id="1.5 less what is below 2"),
        pytest.param((-1, -1), (("2", CUT), ("-3", None)), False, id="all weights negative, at the open end"),
        pytest.param((-1, -1), (("2", CUT), ("-2", None)), True, id="all weights negative, at the closed end"),
    ],
)
def test_figures_that_are_cut_off_meet_at_an_end(
    terms: Sequence[int],
    figures: Sequence[tuple[str, Rounding | None]],
    is_possible: bool,  # noqa: FBT001 -- a column of the table
) -> None:
    """A negative weight exchanges which end is left out along with the ends."""
    read = [
        Interval.point(Fraction(text)) if mode is None else printed_interval(Fraction(text), Fraction(1), mode) for text, mode in figures
    ]
    names = "abc"[: len(terms)]
    relation = Linear(tuple(Term(name, Fraction(factor)) for name, factor in zip(names, terms, strict=True)))
    assert judged(relation, dict(zip(names, read, strict=True))) is is_possible
    turned = Linear(tuple(replace(term, factor=-term.factor) for term in relation.terms))
    assert judged(turned, dict(zip(names, read, strict=True))) is is_possible


@pytest.mark.parametrize(
    ("first", "second", "both"),
    [
        pytest.param("[3, 4)", "(2.5, 3.5]", "[3, 3.5]", id="each end from another figure"),
        pytest.param("(0, 5)", "[1, 4]", "[1, 4]", id="open ends further out are of no account"),
        pytest.param("[1, 4]", "(0, 5)", "[1, 4]", id="in either order"),
        pytest.param("(1, 4)", "[0, 5]", "(1, 4)", id="open ends further in are"),
        pytest.param("[1, 4)", "[1, 4]", "[1, 4)", id="the same end, left out by one"),
        pytest.param("(1, 4]", "[1, 4)", "(1, 4)", id="each end left out by one"),
        pytest.param("[1, 2)", "(-∞, 2]", "[1, 2)", id="no bound on one side"),
        pytest.param("[1, 2)", "[2, 3]", None, id="they meet at an end that is left out"),
        pytest.param("[1, 2]", "[2, 3)", "[2, 2]", id="they meet at an end that is reached"),
    ],
)
def test_two_figures_of_one_fact(first: str, second: str, both: str | None) -> None:
    """An end belongs to what both say if it belongs to the figure that sets it, and to the other."""
    box = {"a": interval(first), "b": interval(second)}
    same = Linear((Term("a"), Term("b", Fraction(-1))))
    assert str(box["a"].intersect(box["b"])) == (both or "empty")
    assert judged(same, box) is (both is not None)
    if both is None:
        return
    for end in filter(None, (interval(both).low, interval(both).high)):
        third = {**box, "c": Interval.point(end)}
        constraints = [stated(same), stated(Linear((Term("c"), Term("b", Fraction(-1)))))]
        is_in = interval(both).contains(end)
        assert (not Search(build_grid(constraints, third), constraints, lambda _: 1).groups()) is is_in
        assert (fixpoint([one.primitive for one in constraints], third) is not None) is is_in


@pytest.mark.parametrize(
    ("comparison", "smaller", "larger", "is_possible"),
    [
        pytest.param(Comparison.AT_MOST, "[2, 3]", "[1, 2]", True, id="at most what is reached"),
        pytest.param(Comparison.AT_MOST, "(2, 3]", "[1, 2]", False, id="above it"),
        pytest.param(Comparison.AT_MOST, "[2, 3]", "[1, 2)", False, id="at most what is below it"),
        pytest.param(Comparison.LESS, "[2, 3]", "[1, 2]", False, id="less than what is at most as much"),
        pytest.param(Comparison.LESS, "(2, 3]", "[1, 2.001]", True, id="less than a thousandth more"),
        pytest.param(Comparison.AT_LEAST, "[1, 2]", "[2, 3]", True, id="at least what is reached"),
        pytest.param(Comparison.AT_LEAST, "[1, 2)", "[2, 3]", False, id="at least what is not"),
        pytest.param(Comparison.MORE, "[1, 2]", "[2, 3]", False, id="more than what is at least as much"),
        pytest.param(Comparison.MORE, "[1, ∞)", "[2, 3]", True, id="more, without end"),
        pytest.param(Comparison.LESS, "(-∞, 2)", "[-5, -4]", True, id="less, without end"),
    ],
)
def test_orders_at_an_end(comparison: Comparison, smaller: str, larger: str, is_possible: bool) -> None:  # noqa: FBT001 -- a column
    order = Linear((Term("a"), Term("b", Fraction(-1))), comparison)
    assert judged(order, {"a": interval(smaller), "b": interval(larger)}) is is_possible
    turned = {Comparison.AT_MOST: Comparison.AT_LEAST, Comparison.LESS: Comparison.MORE}
    turned |= {other: one for one, other in turned.items()}
    mirrored = Linear((Term("a", Fraction(-1)), Term("b")), turned[comparison])
    assert judged(mirrored, {"a": interval(smaller), "b": interval(larger)}) is is_possible
