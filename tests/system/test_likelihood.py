"""Which figure is blamed first: the one that a likely slip explains, and whose other value fits well."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from gx_factcheck.model.constraint import Constraint, Linear, Product, Term, Whole
from gx_factcheck.model.finding import Message
from gx_factcheck.system.conflicts import solve
from gx_factcheck.system.likelihood import UNSURE, Bell, bell_of, likelihood, likelihood_of_a_copy
from gx_factcheck.values.interval import Interval
from gx_factcheck.values.slips import PRIORS, Slip

if TYPE_CHECKING:
    from tests.conftest import Desk

HOLDS, BREAKS = Message("holds"), Message("breaks")
ONE = Fraction(1)
TOTAL = Constraint(Linear((Term("a"), Term("b"), Term("c"), Term("t", -ONE))), BREAKS, HOLDS, relation="t = a + b + c")
QUOTIENT = Constraint(Product(Term("a"), Term("b"), Term("c")), BREAKS, HOLDS, relation="c = a * b")


def around(value: int, half: Fraction = Fraction(1, 2)) -> Interval:
    return Interval(value - half, value + half)


@pytest.mark.parametrize(
    ("figures", "first"),
    [
        pytest.param({"a": "31", "b": "45", "c": "17", "t": "84"}, "b", id="one digit of one figure alone"),
        pytest.param({"a": "31.2", "b": "54.1", "c": "17.3", "t": "93.6"}, "b", id="two digits swapped"),
        pytest.param({"a": "312", "b": "4511", "c": "173", "t": "936"}, "b", id="a digit too many"),
        pytest.param({"a": "31.2", "b": "45.1", "c": "17.3", "t": "936"}, "t", id="the decimal point"),
        pytest.param({"a": "31.26", "b": "45.13", "c": "45.13", "t": "98.16"}, "b", id="a figure that stands there twice"),
    ],
)
def test_the_likeliest_figure_is_blamed_first(desk: Desk, figures: dict[str, str], first: str) -> None:
    claims = [desk.claim({"id": name, "printed": printed, "unit": "tonne"}) for name, printed in figures.items()]
    (conflict,) = solve(claims, [TOTAL]).conflicts
    likelihoods = [repair.likelihood for repair in conflict.repairs if "=" not in repair.members[0]]
    assert likelihoods == sorted(likelihoods, reverse=True)
    assert first in {repair.members[0] for repair in conflict.repairs if repair.likelihood == likelihoods[0]}


@pytest.mark.parametrize(
    ("power", "value", "weight"),
    [
        pytest.param(3, 10, 1, id="the middle"),
        pytest.param(3, 14, 0, id="the edge"),
        pytest.param(3, 15, 0, id="beyond it"),
        pytest.param(0, 14, 1, id="the edge, where all is alike"),
        pytest.param(0, 15, 0, id="beyond it, where all is alike"),
        pytest.param(2, 12, Fraction(9, 16), id="half the way"),
    ],
)
def test_a_bell(power: int, value: int, weight: Fraction | int) -> None:
    assert Bell(Fraction(10), Fraction(4), power).weight(Fraction(value)) == weight


def test_a_bell_of_no_width() -> None:
    bell = Bell(Fraction(10), Fraction(0), 0)
    assert [bell.weight(Fraction(10)), bell.weight(Fraction(11)), bell.room(ONE), bell.room(Fraction(0))] == [ONE, 0 * ONE, ONE, ONE]


@pytest.mark.parametrize("power", [0, 1, 2, 5])
def test_the_room_in_a_bell_is_its_area(power: int) -> None:
    bell = Bell(Fraction(0), Fraction(1), power)
    steps = 2000
    area = sum(bell.weight(Fraction(2 * step + 1, steps) - 1) for step in range(steps)) * Fraction(2, steps)
    assert abs(area - bell.room(Fraction(1, 10**9)) / 10**9) < Fraction(1, 200)


@pytest.mark.parametrize(
    ("name", "fits", "constraint", "box", "expected"),
    [
        pytest.param(
            "t",
            Interval(Fraction(57), Fraction(63)),
            TOTAL,
            {"a": around(10), "b": around(20), "c": around(30), "t": around(99)},
            Bell(Fraction(60), Fraction(7, 2), 4),
            id="four figures rounded alike",
        ),
        pytest.param(
            "t",
            Interval(Fraction(57), Fraction(63)),
            TOTAL,
            {"a": around(10), "b": around(20, Fraction(100)), "c": around(30), "t": around(99)},
            Bell(Fraction(60), Fraction(7, 2), 0),
            id="one of them rounded far more coarsely",
        ),
        pytest.param(
            "c",
            Interval(Fraction(90), Fraction(110)),
            QUOTIENT,
            {"a": around(10), "b": around(10), "c": Interval.point(Fraction(3))},
            Bell(Fraction(100), Fraction(10), 1),
            id="a product of two",
        ),
        pytest.param(
            "t",
            Interval.more_than(Fraction(60)),
            TOTAL,
            {"a": around(10), "b": around(20), "c": Interval.more_than(Fraction(30)), "t": around(9)},
            Bell(Fraction(63), Fraction(9, 2), 1),
            id="over thirty is seldom more than thirty-six",
        ),
        pytest.param("t", Interval.everything(), Constraint(Whole("t"), BREAKS, HOLDS), {"t": around(9)}, None, id="anything fits"),
    ],
)
def test_where_a_value_is_likely(
    name: str, fits: Interval, constraint: Constraint, box: dict[str, Interval], expected: Bell | None
) -> None:
    assert bell_of(name, fits, [constraint], box) == expected


def test_where_anything_fits_a_slip_explains_little() -> None:
    assert likelihood([(ONE, ONE), (ONE, ONE)], None) == 2 * UNSURE


def test_a_copy_is_likely_only_beside_its_like() -> None:
    bell = Bell(Fraction(10), Fraction(4), 0)
    printed = {"a": Fraction(7), "b": Fraction(7), "c": Fraction(8)}
    found = {name: likelihood_of_a_copy(name, ONE, bell, [TOTAL], printed) for name in printed}
    assert found == {"a": PRIORS[Slip.NEIGHBOURING_ROW] / 2 * 8, "b": PRIORS[Slip.NEIGHBOURING_ROW] / 2 * 8, "c": 0}
    assert likelihood_of_a_copy("a", ONE, None, [TOTAL], printed) == 0
