"""The grid: whole ends on the least one, parts that hang together, and which arithmetic does for which primitive."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gx_factcheck.model.constraint import Alternative, Constraint, Every, Linear, OneOf, Primitive, Product, Term, Whole, WholePart
from gx_factcheck.model.equation import Comparison
from gx_factcheck.model.finding import Message
from gx_factcheck.system.grid import Grid, build_grid
from gx_factcheck.system.grid_products import Times
from gx_factcheck.system.grid_sums import Sum
from gx_factcheck.system.operations import Can, Other
from gx_factcheck.values.interval import Interval

if TYPE_CHECKING:
    from collections.abc import Mapping

HOLDS, BREAKS = Message("holds"), Message("breaks")
MINUS, HALF = Fraction(-1), Fraction(1, 2)


def grid_of(*primitives: Primitive, **ends: tuple[str, str]) -> Grid:
    box = {name: Interval(Fraction(low), Fraction(high)) for name, (low, high) in ends.items()}
    return build_grid([Constraint(each, BREAKS, HOLDS) for each in primitives], box)


SAME = Linear((Term("a"), Term("b", MINUS)))


@pytest.mark.parametrize(
    ("primitives", "ends", "scales"),
    [
        pytest.param((SAME,), {"a": ("1", "2")}, {"a": 1, "b": 1}, id="whole ends"),
        pytest.param((SAME,), {"a": ("0.5", "1.25"), "b": ("0.2", "3")}, {"a": 20, "b": 20}, id="the least for all ends"),
        pytest.param((Linear((Term("a"), Term("b")), constant=Fraction(1, 3)),), {}, {"a": 3, "b": 3}, id="what is added"),
        pytest.param((Linear((Term("a", Fraction(1, 7)), Term("b"))),), {}, {"a": 1, "b": 1}, id="not what is multiplied"),
        pytest.param((Linear((Term("a", Fraction(3), HALF), Term("b"))),), {}, {"a": 2, "b": 2}, id="what is added to a term"),
        pytest.param((Linear((Term("a", Fraction(2), HALF), Term("b"))),), {}, {"a": 1, "b": 1}, id="and is whole with its factor"),
        pytest.param((Product(Term("a", offset=HALF), Term("b"), Term("c")),), {}, {"a": 2, "b": 2, "c": 2}, id="in a product"),
        pytest.param((WholePart("a", "b"),), {"a": ("0.125", "0.25")}, {"a": 8, "b": 8}, id="a share"),
        pytest.param((SAME, Whole("c")), {"a": ("0.5", "1"), "c": ("0.1", "1")}, {"a": 2, "b": 2, "c": 10}, id="each part by itself"),
        pytest.param((SAME, Linear((Term("b"), Term("c")))), {"c": ("0.1", "1")}, {"a": 10, "b": 10, "c": 10}, id="through another"),
    ],
)
def test_the_least_grid_on_which_all_is_whole(
    primitives: tuple[Primitive, ...], ends: Mapping[str, tuple[str, str]], scales: dict[str, int]
) -> None:
    grid = grid_of(*primitives, **ends)
    assert dict(zip(grid.names, grid.scales, strict=True)) == scales
    assert all(end is None or isinstance(end, int) for end in (*grid.bounds.low, *grid.bounds.high))


END = st.none() | st.fractions(-9, 9, max_denominator=40)


@given(st.lists(st.builds(Interval, END, END, st.booleans(), st.booleans()), min_size=1, max_size=4))
def test_intervals_are_as_they_were(intervals: list[Interval]) -> None:
    box = {f"x{number}": interval for number, interval in enumerate(intervals)}
    grid = build_grid([Constraint(Linear(tuple(map(Term, box))), BREAKS, HOLDS)], box)
    assert {name: grid.interval(grid.bounds, number) for name, number in grid.numbers.items()} == box


def test_nothing_is_a_grid_too() -> None:
    grid = build_grid([], {"a": Interval.everything()})
    assert (grid.names, grid.operations, grid.bounds.low, grid.parts) == ((), (), [], [])


def test_who_speaks_of_what() -> None:
    """The brackets of a constraint are parts of it; what is in no constraint is nowhere."""
    grid = grid_of(Every((SAME, Every((Whole("a"), Whole("c"))))), Linear((Term("d"), Term("e"))), f=("1", "2"))
    assert grid.names == ("a", "b", "c", "d", "e")
    assert (grid.owners, grid.operations_of) == ([0, 0, 0, 1], [[0, 1, 2], [3]])
    assert grid.touching == [[0, 1], [0], [2], [3], [3]]
    parts = dict(zip(grid.names, grid.parts, strict=True))
    assert parts["a"] == parts["b"]
    assert parts["d"] == parts["e"]
    assert len(set(parts.values())) == 3


@pytest.mark.parametrize(
    ("primitive", "kind"),
    [
        pytest.param(SAME, Sum, id="a sum"),
        pytest.param(Linear((Term("a"), Term("a"), Term("b"))), Other, id="a sum that has one twice"),
        pytest.param(Product(Term("a"), Term("b"), Term("c")), Times, id="a product"),
        pytest.param(Product(Term("a", MINUS), Term("b", MINUS), Term("c")), Times, id="a sign that is turned twice"),
        pytest.param(Product(Term("a", MINUS), Term("b"), Term("c")), Other, id="a sign that is turned"),
        pytest.param(Product(Term("a"), Term("a"), Term("c")), Other, id="a square"),
        pytest.param(Whole("a"), Other, id="a whole number"),
        pytest.param(WholePart("a", "b"), Other, id="a share"),
        pytest.param(OneOf((Alternative(None, (SAME,)),)), Other, id="alternatives"),
    ],
)
def test_which_arithmetic(primitive: Primitive, kind: type) -> None:
    (operation,) = grid_of(primitive).operations
    assert type(operation) is kind
    if kind is Other:
        bounds = grid_of(primitive).bounds
        assert (operation.can(bounds), operation.is_idle(bounds), operation.leaves_no_gap(bounds)) == (Can.ASK, False, False)


@pytest.mark.parametrize(
    ("comparison", "kept", "sign"),
    [
        pytest.param(Comparison.EQUAL, Comparison.EQUAL, 1, id="equal"),
        pytest.param(Comparison.LESS, Comparison.LESS, 1, id="less"),
        pytest.param(Comparison.AT_MOST, Comparison.AT_MOST, 1, id="at most"),
        pytest.param(Comparison.MORE, Comparison.LESS, -1, id="more is turned"),
        pytest.param(Comparison.AT_LEAST, Comparison.AT_MOST, -1, id="at least is turned"),
    ],
)
def test_a_sum_in_whole_numbers(comparison: Comparison, kept: Comparison, sign: int) -> None:
    some = Linear((Term("a", HALF), Term("b", Fraction(-2, 3), Fraction(3)), Term("c")), comparison, Fraction(1, 4))
    grid = grid_of(some, Whole("c"), a=("0.5", "1"))
    operation = grid.operations[0]
    assert isinstance(operation, Sum)
    assert operation.comparison is kept
    assert operation.weights == (3 * sign, -4 * sign, 6 * sign)
    # (1/4 - 2) × 6 on a grid of quarters
    assert (grid.scales[0], operation.constant) == (4, -42 * sign)
    assert {*operation.rising, *operation.falling} == {0, 1, 2}
    assert operation.falling == ((1,) if sign > 0 else (0, 2))
    assert (operation.is_plain, operation.shared) == (False, ((2, 6),))


@pytest.mark.parametrize(
    ("ends", "gap"),
    [
        pytest.param({"a": ("1", "2"), "b": ("1", "2"), "c": ("1", "2")}, False, id="both factors above nought"),
        pytest.param({"a": ("0", "2"), "b": ("1", "2"), "c": ("1", "2")}, True, id="one from nought on"),
        pytest.param({"a": ("-1", "2"), "b": ("1", "2"), "c": ("1", "2")}, True, id="one below it"),
        pytest.param({"a": ("1", "2"), "b": ("1", "2")}, True, id="an end that is missing"),
    ],
)
def test_where_a_product_may_leave_a_gap(ends: Mapping[str, tuple[str, str]], gap: bool) -> None:  # noqa: FBT001 -- a column
    grid = grid_of(Product(Term("a"), Term("b"), Term("c")), **ends)
    assert grid.operations[0].leaves_no_gap(grid.bounds) is not gap


def test_a_sum_leaves_no_gap() -> None:
    grid = grid_of(SAME)
    assert grid.operations[0].leaves_no_gap(grid.bounds)


def test_bounds_are_copied() -> None:
    grid = grid_of(SAME, a=("1", "2"))
    copied = grid.bounds.copy()
    copied.low[0], copied.high_open[0] = 5, True
    assert (grid.bounds.low[0], grid.bounds.high_open[0]) == (1, False)
