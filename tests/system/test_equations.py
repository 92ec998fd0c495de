"""Equations of every shape over stated figures, as primitives that hold or fail with the figures as printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.conftest import Desk

from gx_factcheck.model.equation import read_equation
from gx_factcheck.system.equations import compile_equation
from gx_factcheck.system.narrow import fixpoint
from gx_factcheck.system.shapes import Shape, shape_of
from gx_factcheck.system.stated import Stated, interval_of, stated_claim

if TYPE_CHECKING:
    from tests.conftest import Fields

    from gx_factcheck.model.claim import Claim


def claims(desk: Desk, figures: Fields) -> list[Claim]:
    """Claims by name: `12 tonne`, `5 percent`, `3 person count`."""
    found = []
    for name, text in figures.items():
        printed, unit, *kind = str(text).split(" ")
        found.append(desk.claim({"id": name, "printed": printed, "unit": unit, "kind": kind[0] if kind else "level"}))
    return found


def members(found: list[Claim]) -> dict[str, Stated]:
    return {claim.id: stated_claim(claim) for claim in found}


def holds(desk: Desk, equation: str, figures: Fields) -> bool | None:
    """Whether the equation can hold; None where it says nothing of these figures."""
    made = claims(desk, figures)
    primitive = compile_equation(read_equation(equation), members(made))
    return None if primitive is None else fixpoint([primitive], {claim.id: interval_of(claim) for claim in made}) is not None


@pytest.mark.parametrize(
    ("equation", "figures", "expected"),
    [
        pytest.param("g = new / old - 1", {"g": "6.0% percent", "new": "530 CNY", "old": "500 CNY"}, True, id="growth"),
        pytest.param("g = new / old - 1", {"g": "9.9% percent", "new": "531 CNY", "old": "501 CNY"}, False, id="another growth"),
        pytest.param("g = (new - old) / old", {"g": "6.0% percent", "new": "530 CNY", "old": "500 CNY"}, True, id="growth of a change"),
        pytest.param("g = (new - old) / old", {"g": "9.9% percent", "new": "531 CNY", "old": "501 CNY"}, False, id="no growth of a change"),
        pytest.param(
            "g = (new - old) / old * 100", {"g": "6.0% percent", "new": "530 CNY", "old": "500 CNY"}, True, id="times a hundred percent"
        ),
        pytest.param("g = 100 * (new - old) / old", {"g": "6.0% percent", "new": "530 CNY", "old": "500 CNY"}, True, id="a hundred inside"),
        pytest.param("new = old * (1 + g)", {"g": "6.0% percent", "new": "530 CNY", "old": "500 CNY"}, True, id="a base that grew"),
        pytest.param("new = old * (1 + g)", {"g": "9.9% percent", "new": "531 CNY", "old": "501 CNY"}, False, id="a base that grew less"),
        pytest.param("new / old = 1 + g", {"g": "6.0% percent", "new": "530 CNY", "old": "500 CNY"}, True, id="a multiple"),
        pytest.param(
            "(1 + m) * (1 + m) = (1 + a) * (1 + b)",
            {"m": "5.3% percent", "a": "12.7% percent", "b": "-1.6% percent"},
            True,
            id="a geometric mean",
        ),
        pytest.param(
            "(1 + m) * (1 + m) = (1 + a) * (1 + b)",
            {"m": "5.0% percent", "a": "20% percent", "b": "-10.0% percent"},
            False,
            id="an arithmetic mean",
        ),
        pytest.param("a + b + c = 100", {"a": "21.5% percent", "b": "36.1% percent", "c": "42.4% percent"}, True, id="shares of a hundred"),
        pytest.param("a + b + c = 1", {"a": "21.5% percent", "b": "36.1% percent", "c": "42.4% percent"}, True, id="shares of one"),
        pytest.param("a + b + c = 100", {"a": "21.5% percent", "b": "36.1% percent", "c": "43.4% percent"}, False, id="shares of more"),
        pytest.param("a + b <= 100", {"a": "51% percent", "b": "52% percent"}, False, id="parts above the whole"),
        pytest.param(
            "gdp = head * people", {"gdp": "1222.62亿 CNY", "head": "39102 CNY", "people": "312.67万 person"}, True, id="per head"
        ),
        pytest.param(
            "gdp = head * people", {"gdp": "1222.62亿 CNY", "head": "39102 CNY", "people": "312.87万 person"}, False, id="other heads"
        ),
        pytest.param(
            "gdp = head * people", {"gdp": "1222.62亿 CNY", "head": "39102 CNY/person", "people": "312.67万 person"}, True, id="its unit"
        ),
        pytest.param(
            "d = people / area",
            {"d": "144 person/kilometer**2", "people": "14.1亿 person", "area": "960万 kilometer**2"},
            False,
            id="density",
        ),
        pytest.param(
            "d = people / area",
            {"d": "147 person/kilometer**2", "people": "14.1亿 person", "area": "960万 kilometer**2"},
            True,
            id="a density",
        ),
        pytest.param(
            "t = s + d * n", {"t": "1842852 person", "s": "1767000 person", "d": "774 person/day", "n": "98 day"}, True, id="of two steps"
        ),
        pytest.param(
            "t = s + d * n",
            {"t": "1942852 person", "s": "1767000 person", "d": "774 person/day", "n": "98 day"},
            False,
            id="of a wrong one",
        ),
        pytest.param(
            "c = w * g", {"c": "3.1 percentage_point", "w": "50% percent", "g": "6.2% percent"}, True, id="a contribution in points"
        ),
        pytest.param("s = p / w", {"s": "45 percentage_point", "p": "90 CNY", "w": "200 CNY"}, None, id="points are no share"),
        pytest.param("s = p / w", {"s": "45% percent", "p": "90 item count", "w": "201 enterprise count"}, True, id="counted by two names"),
        pytest.param("t = a + b", {"t": "3 CNY", "a": "1 CNY", "b": "2 USD"}, None, id="two currencies"),
        pytest.param("t = a + g", {"t": "3 person", "a": "1 person", "g": "2% percent"}, None, id="a rate is not added to people"),
        pytest.param("t = a * b + 5", {"t": "3 CNY", "a": "1 CNY/tonne", "b": "2 tonne"}, None, id="five of what?"),
        pytest.param("t = a / 0", {"t": "3 CNY", "a": "1 CNY"}, None, id="nothing to divide by"),
        pytest.param(
            "t = mean(a, b)", {"t": "3.8% percent", "a": "3.1% percent", "b": "4.0% percent"}, True, id="a mean between its parts"
        ),
        pytest.param("t = mean(a, b)", {"t": "4.2% percent", "a": "3.1% percent", "b": "4.0% percent"}, False, id="a mean above them"),
        pytest.param("t = mean(a, b)", {"t": "3.0% percent", "a": "3.1% percent", "b": "4.0% percent"}, True, id="as far as it is rounded"),
        pytest.param("t = mean(a, b)", {"t": "2.9% percent", "a": "3.1% percent", "b": "4.0% percent"}, False, id="a mean below them"),
        pytest.param("t = mean(a, b)", {"t": "4.05万 CNY", "a": "39102 CNY", "b": "41.5千 CNY"}, True, id="a mean in other magnitudes"),
        pytest.param("t = mean(a, b) + 2", {"t": "5.5 CNY", "a": "3.1 CNY", "b": "3.9 CNY"}, True, id="two more than a mean"),
        pytest.param("t = mean(a, b) + 2", {"t": "3.5 CNY", "a": "3.1 CNY", "b": "3.9 CNY"}, False, id="no two more than a mean"),
        pytest.param("t < mean(a, b)", {"t": "4.2 CNY", "a": "3.1 CNY", "b": "4.0 CNY"}, False, id="not below a mean"),
        pytest.param("t = mean(a, b)", {"t": "3 CNY", "a": "1 CNY", "b": "2 USD"}, None, id="a mean of two currencies"),
        pytest.param("t = mean(a, b) + 1", {"t": "3 item", "a": "1 item", "b": "2 enterprise"}, None, id="a mean of unlike things and one"),
        pytest.param("s = 2 / n", {"s": "50% percent", "n": "4 ratio"}, True, id="a number above"),
        pytest.param("n = k * 7", {"n": "49 item count"}, True, id="a whole number of weeks"),
        pytest.param("x = a / b / c", {"x": "2 CNY/person", "a": "120 CNY", "b": "3 person", "c": "20 ratio"}, True, id="divided twice"),
    ],
)
def test_equations(desk: Desk, equation: str, figures: Fields, expected: bool | None) -> None:  # noqa: FBT001 -- a column of the table
    assert holds(desk, equation, figures) is expected


@pytest.mark.parametrize(
    ("equation", "shape"),
    [
        pytest.param("a = b + c", Shape.SUM, id="a total"),
        pytest.param("a = b * 30 + 2", Shape.SUM, id="numbers that multiply"),
        pytest.param("a = count(b, c)", Shape.SUM, id="a list"),
        pytest.param("a <= b", Shape.ORDER, id="a part"),
        pytest.param("a = b / c", Shape.SHARE, id="a share"),
        pytest.param("b = a of c", Shape.SHARE, id="a share in words"),
        pytest.param("a * c = b", Shape.SHARE, id="a share the other way round"),
        pytest.param("b = c * d", Shape.PRODUCT, id="a product"),
        pytest.param("b = c / d", Shape.PRODUCT, id="a quotient of no ratio"),
        pytest.param("a = b / c - 1", Shape.GROWTH, id="growth"),
        pytest.param("a = (b - c) / c", Shape.GROWTH, id="growth of a change"),
        pytest.param("b = c * (1 + a)", Shape.GROWTH, id="growth of a base"),
        pytest.param("a = b / c - 2", Shape.CALCULATION, id="less two"),
        pytest.param("a = (b - c) / d", Shape.CALCULATION, id="of another base"),
        pytest.param("b = c * (2 + a)", Shape.CALCULATION, id="two more"),
        pytest.param("a = k / b", Shape.WHOLE, id="a whole number"),
        pytest.param("a = k + 1", Shape.WHOLE, id="a whole number in a sum"),
        pytest.param("b = mean(c, d)", Shape.MEAN, id="a mean"),
        pytest.param("b <= mean(c, d)", Shape.MEAN, id="at most a mean"),
    ],
)
def test_shapes(desk: Desk, equation: str, shape: Shape) -> None:
    made = members(claims(desk, {"a": "1% percent", "b": "2 CNY", "c": "3 CNY", "d": "3 ratio"}))
    made["d"] = members(claims(desk, {"d": "3 tonne"}))["d"]
    assert shape_of(read_equation(equation), made) is shape


@given(first=st.integers(1, 10**6), second=st.integers(1, 10**6), factor=st.integers(1, 999))
def test_what_is_true_as_printed_never_fails(first: int, second: int, factor: int) -> None:
    """Exact figures that satisfy an equation are never refused by it, whatever its shape."""
    desk = Desk()
    figures = {"a": f"{first} CNY", "b": f"{second} CNY", "c": f"{factor} ratio", "t": f"{(first + second) * factor} CNY"}
    assert holds(desk, "t = (a + b) * c", figures)
    assert holds(desk, "t / c - b = a", figures)
    beyond = f"{(first + second + 4) * (factor + 4)} CNY"
    assert not holds(desk, "t = (a + b) * c", {**figures, "t": beyond})
