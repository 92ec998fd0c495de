"""Narrowing loses no solution, and refuses what has none."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gx_factcheck.model.constraint import Constraint, Linear, Primitive, Product, Term, WholePart
from gx_factcheck.model.equation import Comparison
from gx_factcheck.model.finding import Message
from gx_factcheck.system.narrow import Box, fixpoint
from gx_factcheck.system.wholes import MOST_WHOLES, SHARES, sizes_within, whole_totals_at
from gx_factcheck.values.interval import Interval

NAMES = ("a", "b", "c")
SMALL = st.fractions(-20, 20, max_denominator=10)
WIDTH = st.fractions(0, 5, max_denominator=10)
FACTOR = st.sampled_from([Fraction(-2), Fraction(-1), Fraction(1, 2), Fraction(1), Fraction(3)])
POINTS = st.fixed_dictionaries(dict.fromkeys(NAMES, SMALL))


def stated(*primitives: Primitive) -> list[Constraint]:
    return [Constraint(primitive, Message("breaks"), Message("holds")) for primitive in primitives]


def propagate(constraints: list[Constraint], within: Box) -> Box | None:
    found = fixpoint((constraint.primitive for constraint in constraints), within)
    return None if found is None else {**within, **found}


def linear(*terms: tuple[str, int], comparison: Comparison = Comparison.EQUAL, constant: int = 0) -> Linear:
    return Linear(tuple(Term(name, Fraction(factor)) for name, factor in terms), comparison, Fraction(constant))


def box(**intervals: tuple[str | int | None, str | int | None]) -> dict[str, Interval]:
    return {name: Interval(_end(low), _end(high)) for name, (low, high) in intervals.items()}


def _end(value: str | int | None) -> Fraction | None:
    return None if value is None else Fraction(value)


@given(st.data(), POINTS)
def test_a_solution_of_sums_is_kept(data: st.DataObject, point: dict[str, Fraction]) -> None:
    primitives = []
    for _ in range(data.draw(st.integers(1, 4))):
        terms = [Term(name, data.draw(FACTOR)) for name in data.draw(st.lists(st.sampled_from(NAMES), min_size=1, unique=True))]
        total = sum((term.factor * point[term.statement] for term in terms), Fraction(0))
        comparison, slack = data.draw(
            st.sampled_from(
                [(Comparison.EQUAL, 0), (Comparison.AT_MOST, 0), (Comparison.LESS, 1), (Comparison.AT_LEAST, 0), (Comparison.MORE, -1)]
            )
        )
        primitives.append(Linear(tuple(terms), comparison, -total - slack))
    around = {name: Interval(value - data.draw(WIDTH), value + data.draw(WIDTH)) for name, value in point.items()}
    narrowed = propagate(stated(*primitives), around)
    assert narrowed is not None
    assert all(narrowed[name].contains(value) for name, value in point.items())
    assert all(around[name].contains_interval(narrowed[name]) for name in NAMES)


@given(st.data(), SMALL, SMALL, st.sampled_from([0, 1]))
def test_a_solution_of_a_product_is_kept(data: st.DataObject, left: Fraction, right: Fraction, offset: int) -> None:
    point = {"a": left, "b": right, "c": left * (right + offset)}
    around = {name: Interval(value - data.draw(WIDTH), value + data.draw(WIDTH)) for name, value in point.items()}
    if data.draw(st.booleans()):
        around[data.draw(st.sampled_from(NAMES))] = Interval.everything()
    narrowed = propagate(stated(Product(Term("a"), Term("b", offset=Fraction(offset)), Term("c"))), around)
    assert narrowed is not None
    assert all(narrowed[name].contains(value) for name, value in point.items())


@given(st.integers(1, 300), st.data())
def test_a_counted_share_is_kept(whole: int, data: st.DataObject) -> None:
    part = data.draw(st.integers(0, whole))
    rate, width = Fraction(part, whole), data.draw(st.fractions(0, Fraction(1, 100)))
    around = {"a": Interval(rate - width, rate + width), "b": Interval(Fraction(whole - data.draw(st.integers(0, 3))), Fraction(whole))}
    assert propagate(stated(WholePart("a", "b")), around) is not None


@pytest.mark.parametrize(
    ("primitives", "around"),
    [
        pytest.param([linear(("a", 1), ("b", 1), ("c", -1))], box(a=(1, 2), b=(1, 2), c=(5, 6)), id="parts below their sum"),
        pytest.param([linear(("a", 1), ("b", -1), comparison=Comparison.LESS)], box(a=(2, 2), b=(2, 2)), id="less than itself"),
        pytest.param([linear(("a", 1), ("b", -1), comparison=Comparison.MORE)], box(a=(1, 2), b=(2, 3)), id="more at the edge"),
        pytest.param([linear(("a", 1), ("b", -1), comparison=Comparison.AT_MOST)], box(a=(4, 5), b=(2, 3)), id="at most"),
        pytest.param([linear(("a", 1), ("b", -1), comparison=Comparison.AT_LEAST)], box(a=(1, 2), b=(3, 4)), id="at least"),
        pytest.param([linear(("a", 1), constant=-3)], box(a=(4, 5)), id="a constant"),
        pytest.param([Product(Term("a"), Term("b"), Term("c"))], box(a=(2, 3), b=(2, 3), c=(10, 11)), id="a product"),
        pytest.param([Product(Term("a"), Term("b"), Term("c"))], box(a=(0, 0), b=(None, None), c=(1, 2)), id="nothing times zero is one"),
        pytest.param([WholePart("a", "b")], box(a=("0.90555", "0.90565"), b=(38, 38)), id="no whole part of 38"),
        pytest.param([WholePart("a", "b")], box(a=("1.01", "1.02"), b=(100, 100)), id="more than the whole"),
        pytest.param([WholePart("a", "b")], box(a=("0.05", "0.06"), b=(0, 0)), id="nothing to divide by"),
        pytest.param([WholePart("a", "b")], box(a=("0.05", "0.06"), b=("3.2", "3.8")), id="no whole at all"),
    ],
)
def test_what_has_no_solution_is_refused(primitives: list[Primitive], around: dict[str, Interval]) -> None:
    assert propagate(stated(*primitives), around) is None


@pytest.mark.parametrize(
    ("primitives", "around"),
    [
        pytest.param([linear(("a", 1), ("b", -1), comparison=Comparison.AT_MOST)], box(a=(2, 2), b=(2, 2)), id="at most itself"),
        pytest.param([Product(Term("a"), Term("b"), Term("c"))], box(a=(-1, 1), b=(None, None), c=(5, 6)), id="a divisor that may be zero"),
        pytest.param([WholePart("a", "b")], box(a=("0.90555", "0.90565"), b=(180, 180)), id="163 of 180"),
        pytest.param([WholePart("a", "b")], box(a=("0.123456", "0.123457"), b=(38, None)), id="a whole without end"),
        pytest.param([WholePart("a", "b")], box(a=("0.123456", "0.123457"), b=(38, 90_000)), id="more wholes than are tried"),
    ],
)
def test_what_may_have_one_is_not(primitives: list[Primitive], around: dict[str, Interval]) -> None:
    assert propagate(stated(*primitives), around) is not None


def test_a_circle_without_end_is_given_up() -> None:
    """Each pass narrows a little; the bound on passes ends it, and nothing is refused that was not proven empty."""
    circle = [
        linear(("a", 1), ("b", -1), comparison=Comparison.LESS),
        linear(("b", 1), ("a", -1), comparison=Comparison.AT_MOST, constant=1),
    ]
    assert propagate(stated(*circle), box(a=(0, None), b=(0, None))) is not None


@pytest.mark.parametrize(
    ("whole", "sizes"),
    [
        pytest.param(Interval(Fraction(38), Fraction(38)), range(38, 39), id="one"),
        pytest.param(Interval(Fraction(2), Fraction(5), low_open=True, high_open=True), range(3, 5), id="without its ends"),
        pytest.param(Interval(Fraction(5, 2), Fraction(9, 2), low_open=True, high_open=True), range(3, 5), id="between whole numbers"),
        pytest.param(Interval.at_most(Fraction(3)), range(1, 4), id="from one on"),
        pytest.param(Interval(Fraction(0), Fraction(0)), range(1, 1), id="none"),
        pytest.param(Interval.at_least(Fraction(7)), range(7, 8 + MOST_WHOLES), id="without end"),
    ],
)
def test_sizes(whole: Interval, sizes: range) -> None:
    assert sizes_within(whole) == sizes


@pytest.mark.parametrize(
    ("rate", "counts"),
    [
        pytest.param(Interval(Fraction(1, 4), Fraction(1, 2)), [2, 3, 4], id="both ends"),
        pytest.param(Interval(Fraction(1, 4), Fraction(1, 2), low_open=True, high_open=True), [3], id="neither end"),
        pytest.param(Interval.at_most(Fraction(0)), [0], id="none of them"),
        pytest.param(Interval.at_least(Fraction(1)), [8], id="all of them"),
        pytest.param(Interval.more_than(Fraction(1)), [], id="more than all"),
        pytest.param(Interval.less_than(Fraction(0)), [], id="fewer than none"),
    ],
)
def test_counts_of_eight(rate: Interval, counts: list[int]) -> None:
    assert list(whole_totals_at(rate.intersect(SHARES), 8) or []) == counts
