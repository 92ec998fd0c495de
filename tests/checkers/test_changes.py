"""A change against its two figures: differences, points and percent."""

from __future__ import annotations

from fractions import Fraction
from math import floor
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.checkers.sentences import Sentence
from tests.conftest import Desk

if TYPE_CHECKING:
    from tests.conftest import Audited, Fields

BEFORE: Fields = {"id": "before", "time_period": "2020-S1"}
AFTER: Fields = {"id": "after"}
CHANGE: Fields = {"id": "change", "kind": "change", "members": ["before", "after"], "operator": "rises"}
POINTS: Fields = {"unit": "percentage_point"}
RULES = ("changes/change-misses-difference", "changes/points-told-as-percent")
SENTENCES = {
    **{
        f"Coverage rose by {points} points, from 46.5% to 48.6%.": Sentence(
            [{**BEFORE, "printed": "46.5%"}, {**AFTER, "printed": "48.6%"}, {**CHANGE, **POINTS, "printed": points}]
        )
        for points in ("3.1", "2.1")
    },
    **{
        f"The rate rose by {change}, from 12.00% to 13.25%.": Sentence(
            [{**BEFORE, "printed": "12.00%"}, {**AFTER, "printed": "13.25%"}, {**CHANGE, "printed": change}]
        )
        for change in ("1.25%", "10.4%")
    },
}


def told(desk: Desk, before: Fields, after: Fields, change: Fields) -> Audited:
    return desk.judge([{**BEFORE, **before}, {**AFTER, **after}, {**CHANGE, **change}])


def is_spoken_of(audited: Audited) -> bool:
    return any(finding.rule in RULES for verdict in audited.report.verdicts for finding in verdict.findings)


@pytest.mark.parametrize(
    ("before", "after", "change", "verdict"),
    [
        pytest.param("46.5%", "48.6%", {"printed": "2.1"}, "unverified", id="right"),
        pytest.param("46.5%", "48.6%", {"printed": "2.2"}, "unverified", id="one last digit off: both were rounded"),
        pytest.param("46.5%", "48.6%", {"printed": "3.1"}, "inconsistent", id="a point too many"),
        pytest.param("48.6%", "46.5%", {"printed": "2.1", "operator": "falls"}, "unverified", id="a fall"),
        pytest.param("48.6%", "46.5%", {"printed": "3.1", "operator": "falls"}, "inconsistent", id="a fall by too much"),
        pytest.param("48.6%", "46.5%", {"printed": "-2.1", "operator": "falls"}, "unverified", id="a fall with its sign"),
        pytest.param("48.6%", "46.5%", {"printed": "2.1", "operator": None}, "unverified", id="a difference that tells no direction"),
        pytest.param("-1.6%", "12.7%", {"printed": "14.3"}, "unverified", id="from below zero"),
        pytest.param("46.5%", "48.6%", {"printed": "2", "hedge": "over"}, "unverified", id="more than two"),
        pytest.param("46.5%", "48.6%", {"printed": "5", "hedge": "over"}, "inconsistent", id="not more than five"),
        pytest.param("46.5%", "48.6%", {"printed": "2", "upper": "3", "upper_unit": "percentage_point"}, "unverified", id="two to three"),
        pytest.param("4.35%", "4.20%", {"printed": "15", "unit": "basis_point", "operator": "falls"}, "unverified", id="basis points"),
        pytest.param(
            "4.35%", "4.20%", {"printed": "25", "unit": "basis_point", "operator": "falls"}, "inconsistent", id="other basis points"
        ),
        pytest.param("46.5%", "48.6%", {"printed": "4.5"}, "inconsistent", id="points printed for percent"),
    ],
)
def test_points(desk: Desk, before: str, after: str, change: Fields, verdict: str) -> None:
    found = told(desk, {"printed": before}, {"printed": after}, {**POINTS, **change})
    assert found["change"].verdict == verdict


@pytest.mark.parametrize(
    ("fields", "before", "after", "change", "verdict"),
    [
        pytest.param({"unit": "CNY", "indicator": "sales"}, "500亿", "530亿", "30亿", "unverified", id="money"),
        pytest.param({"unit": "CNY", "indicator": "sales"}, "501亿", "531亿", "40亿", "inconsistent", id="another sum"),
        pytest.param({"unit": "CNY", "indicator": "sales"}, "501亿", "531亿", "30万", "inconsistent", id="万 for 亿"),
        pytest.param(
            {"unit": "enterprise", "indicator": "firms", "counted": "counted"}, "37", "44", "7", "unverified", id="counted things"
        ),
        pytest.param(
            {"unit": "enterprise", "indicator": "firms", "counted": "counted"}, "37", "44", "8", "inconsistent", id="counted is exact"
        ),
        pytest.param({"unit": "permille"}, "9.88‰", "6.33‰", "3.55‰", "unverified", id="permille of a rate in permille"),
        pytest.param({"unit": "permille"}, "9.88‰", "6.33‰", "35.5‰", "inconsistent", id="percent for permille"),
        pytest.param({"unit": "ratio"}, "0.46", "0.48", "0.02", "unverified", id="a plain ratio"),
        pytest.param({"unit": "times"}, "3倍", "5倍", "2倍", "unverified", id="multiples"),
    ],
)
def test_differences(desk: Desk, fields: Fields, before: str, after: str, change: str, verdict: str) -> None:  # noqa: PLR0917 -- columns
    operator = "falls" if fields["unit"] == "permille" else "rises"
    said = {**fields, "printed": change, "operator": operator}
    found = told(desk, {**fields, "printed": before}, {**fields, "printed": after}, said)
    assert found["change"].verdict == verdict


def test_units_of_one_dimension(desk: Desk) -> None:
    """From 2 hours to 10 minutes is 110 minutes, and not 120."""
    wait: Fields = {"indicator": "wait"}
    for minutes, verdict in (("110", "unverified"), ("140", "inconsistent")):
        said = {**wait, "printed": minutes, "unit": "minute", "operator": "falls"}
        before = {**wait, "printed": "2.0", "unit": "hour"}
        assert told(desk, before, {**wait, "printed": "10", "unit": "minute"}, said)["change"].verdict == verdict


@pytest.mark.parametrize(
    ("before", "after", "change", "said"),
    [
        pytest.param("12.00%", "13.25%", {"printed": "10.4%"}, "unverified", id="percent of the rate"),
        pytest.param("12.00%", "13.25%", {"printed": "1.25%"}, "strained", id="points"),
        pytest.param("12.00%", "13.25%", {"printed": "4.25%"}, "inconsistent", id="neither"),
        pytest.param("13.25%", "12.00%", {"printed": "9.4%", "operator": "falls"}, "unverified", id="a fall in percent of the rate"),
        pytest.param("4.0%", "2.0%", {"printed": "2%", "operator": "falls"}, "strained", id="a fall in points"),
        pytest.param("4.0%", "2.0%", {"printed": "50%", "operator": "falls"}, "unverified", id="halved"),
        pytest.param("4.0%", "2.0%", {"printed": "一半", "unit": "ratio", "operator": "falls"}, "unverified", id="halved in words"),
        pytest.param("4.0%", "3.0%", {"printed": "一半", "unit": "ratio", "operator": "falls"}, "inconsistent", id="not halved"),
        pytest.param("100%", "101%", {"printed": "1%"}, "unverified", id="either way"),
    ],
)
def test_percent_or_points(desk: Desk, before: str, after: str, change: Fields, said: str) -> None:
    assert told(desk, {"printed": before}, {"printed": after}, change)["change"].verdict == said


@pytest.mark.parametrize(
    ("before", "after", "change"),
    [
        pytest.param({"printed": "46.5%"}, {"printed": "48.6%"}, {"members": ["after"]}, id="one figure"),
        pytest.param({"printed": "46.5%"}, {"printed": "48.6%"}, {"quantifier": "none"}, id="a change that is denied"),
        pytest.param({"printed": "46.5%"}, {"printed": "48.6%", "indicator": "reach"}, {}, id="two things"),
        pytest.param({"printed": "46.5%", "definition": "narrow"}, {"printed": "48.6%"}, {}, id="two definitions"),
        pytest.param({"printed": "46.5%"}, {"printed": "48.6%"}, {"basis": "real"}, id="a change at constant prices"),
        pytest.param({"operator": "exists"}, {"printed": "48.6%"}, {}, id="a figure that prints no number"),
        pytest.param({"printed": "46.5%"}, {"operator": "exists"}, {}, id="another that prints none"),
        pytest.param({"printed": "46.5%"}, {"printed": "48", "unit": "tonne"}, {}, id="two dimensions"),
        pytest.param({"printed": "46", "unit": "tonne"}, {"printed": "48", "unit": "tonne"}, {}, id="points of an amount"),
        pytest.param(
            {"printed": "8", "unit": "ordinal", "kind": "rank"}, {"printed": "5", "unit": "ordinal", "kind": "rank"}, {}, id="places"
        ),
    ],
)
def test_where_it_does_not_run(desk: Desk, before: Fields, after: Fields, change: Fields) -> None:
    assert not is_spoken_of(told(desk, before, after, {**POINTS, "printed": "9.9", **change}))


def test_a_change_that_prints_no_number(desk: Desk) -> None:
    assert not is_spoken_of(told(desk, {"printed": "46.5%"}, {"printed": "48.6%"}, {}))


def shown(value: Fraction, decimals: int, mark: str = "%") -> str:
    """The value, not below zero, rounded half up to that many decimals."""
    whole, rest = divmod(floor(value * 10**decimals + Fraction(1, 2)), 10**decimals)
    return f"{whole}.{rest:0{decimals}d}{mark}" if decimals else f"{whole}{mark}"


rates = st.integers(0, 99_999).map(lambda thousandths: Fraction(thousandths, 1000))
places = st.integers(0, 4)


@given(rates, rates, st.tuples(places, places, places))
def test_a_true_difference_always_holds(before: Fraction, after: Fraction, decimals: tuple[int, int, int]) -> None:
    """Two rates and the points between them, each rounded to a precision of its own."""
    points = {**POINTS, "printed": shown(abs(after - before), decimals[2], ""), "operator": "rises" if after > before else "falls"}
    found = told(Desk(), {"printed": shown(before, decimals[0])}, {"printed": shown(after, decimals[1])}, points)
    assert is_spoken_of(found)
    assert not any(conflict.rule in RULES for conflict in found.report.conflicts)


@given(rates.filter(bool), rates, st.tuples(places, places, places))
def test_a_true_change_in_percent_always_holds(before: Fraction, after: Fraction, decimals: tuple[int, int, int]) -> None:
    change = shown(abs(after / before - 1) * 100, decimals[2])
    said: Fields = {"printed": change, "operator": "rises" if after > before else "falls"}
    found = told(Desk(), {"printed": shown(before, decimals[0])}, {"printed": shown(after, decimals[1])}, said)
    assert is_spoken_of(found)
    assert not any(finding.outcome == "impossible" and finding.rule in RULES for finding in found["change"].findings)
