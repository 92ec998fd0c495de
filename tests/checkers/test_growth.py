"""Rates of growth against the levels that they lead between."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.checkers.sentences import Sentence
from tests.conftest import Desk

if TYPE_CHECKING:
    from tests.conftest import Audited, Fields

MONEY: Fields = {"indicator": "sales", "unit": "CNY"}
LATER, EARLIER = {**MONEY, "id": "later"}, {**MONEY, "id": "earlier", "time_period": "2020-S1"}
GROWTH: Fields = {"id": "growth", "kind": "growth", "indicator": "sales_growth"}
MASS: Fields = {"id": "later", "indicator": "cargo", "unit": "tonne"}
CARGO: Fields = {"kind": "growth", "indicator": "cargo_growth"}
FIRST, SECOND = {**CARGO, "id": "first"}, {**CARGO, "id": "second", "time_period": "2020-S1"}
AVERAGE: Fields = {**CARGO, "id": "average", "window": "two-year-average"}
SENTENCES = {
    "Sales rose by 9.9% to 530 million yuan, from 500 million a year earlier.": Sentence(
        [{**GROWTH, "printed": "9.9%"}, {**LATER, "printed": "530 million"}, {**EARLIER, "printed": "500 million"}]
    ),
    "Sales rose by 6.0% to 530 million yuan, from 500 million a year earlier.": Sentence(
        [{**GROWTH, "printed": "6.0%"}, {**LATER, "printed": "530 million"}, {**EARLIER, "printed": "500 million"}]
    ),
    "Output fell by 120%, to 40 million tonnes.": Sentence(
        [{**CARGO, "printed": "120%", "operator": "falls"}, {**MASS, "printed": "40 million"}]
    ),
    "Output rose by 446.31%, to 40.57 million tonnes.": Sentence(
        [{**CARGO, "printed": "446.31%", "operator": "rises"}, {**MASS, "printed": "40.57 million"}]
    ),
    "Output grew by 20% after falling by 10%, 5.0% a year on average.": Sentence(
        [{**FIRST, "printed": "20%"}, {**SECOND, "printed": "10%", "operator": "falls"}, {**AVERAGE, "printed": "5.0%"}]
    ),
    "Output grew by 20% after falling by 10%, 3.9% a year on average.": Sentence(
        [{**FIRST, "printed": "20%"}, {**SECOND, "printed": "10%", "operator": "falls"}, {**AVERAGE, "printed": "3.9%"}]
    ),
    "Traffic grew by 25%, where the port printed 512 thousand boxes and, a year before, 461 thousand.": Sentence(
        [{**CARGO, "printed": "25%"}],
        [
            {"indicator": "cargo", "printed": "512 thousand", "unit": "tonne"},
            {"indicator": "cargo", "printed": "461 thousand", "unit": "tonne", "time_period": "2020-S1"},
        ],
    ),
    "Traffic grew by 11%, where the port printed 512 thousand boxes and, a year before, 461 thousand.": Sentence(
        [{**CARGO, "printed": "11%"}],
        [
            {"indicator": "cargo", "printed": "512 thousand", "unit": "tonne"},
            {"indicator": "cargo", "printed": "461 thousand", "unit": "tonne", "time_period": "2020-S1"},
        ],
    ),
}


def outcomes(found: Audited, rule: str) -> set[str]:
    """What the rule found of any claim."""
    return {finding.outcome for verdict in found.report.verdicts for finding in verdict.findings if finding.rule == f"growth/{rule}"}


@pytest.mark.parametrize(
    ("growth", "later", "earlier", "verdict"),
    [
        pytest.param("6.0%", "5.30亿", "5.00亿", "unverified", id="right"),
        pytest.param("6.1%", "5.30亿", "5.00亿", "unverified", id="within the rounding of the levels"),
        pytest.param("9.9%", "5.30亿", "5.00亿", "strained", id="offices revise: no more than strained"),
        pytest.param("-6.0%", "4.70亿", "5.00亿", "unverified", id="a fall"),
        pytest.param("6.0%", "4.70亿", "5.00亿", "strained", id="a fall told as growth"),
        pytest.param("6%", "5.3亿", "0", "strained", id="growth from nothing"),
    ],
)
def test_two_levels_and_a_rate(desk: Desk, growth: str, later: str, earlier: str, verdict: str) -> None:
    claims = [{**GROWTH, "printed": growth}, {**LATER, "printed": later}, {**EARLIER, "printed": earlier}]
    assert desk.judge(claims)["growth"].verdict == verdict


@pytest.mark.parametrize(
    "change",
    [
        pytest.param({"reference_area": "south"}, id="another area"),
        pytest.param({"time_period": "2021"}, id="another period"),
        pytest.param({"window": "previous-period"}, id="another window"),
        pytest.param({"indicator": "rate"}, id="no growth of a level"),
        pytest.param({"time_period": ["2021-S1", "2021-Q1"]}, id="a period left open"),
    ],
)
def test_a_rate_of_something_else(desk: Desk, change: Fields) -> None:
    claims = [{**GROWTH, "printed": "9.9%", **change}, {**LATER, "printed": "5.30亿"}, {**EARLIER, "printed": "5.00亿"}]
    found = desk.judge(claims)
    assert not outcomes(found, "growth-misses-levels") | outcomes(found, "implied-base-is-impossible")


@pytest.mark.parametrize(
    ("growth", "outcome"),
    [
        pytest.param({"printed": "9.9%"}, "impossible", id="not what the levels give"),
        pytest.param({"printed": "9.9%", "basis": "nominal"}, "impossible", id="nor with prices in it"),
        pytest.param({"printed": "1.06倍", "unit": "times"}, "impossible", id="by 1.06 times is not to 1.06 times"),
        pytest.param({"printed": "0.06倍", "unit": "times"}, "possible", id="by 0.06 times"),
        pytest.param({"printed": "5%", "hedge": "over"}, "possible", id="more than five percent"),
        pytest.param({"printed": "7%", "hedge": "over"}, "impossible", id="not more than seven"),
    ],
)
def test_ways_to_print_a_rate(desk: Desk, growth: Fields, outcome: str) -> None:
    found = desk.judge([{**GROWTH, **growth}, {**LATER, "printed": "5.30亿"}, {**EARLIER, "printed": "5.00亿"}])
    assert outcomes(found, "growth-misses-levels") == {outcome}


@pytest.mark.parametrize(
    ("growth", "outcome"),
    [
        pytest.param("446.31%", {"possible"}, id="a base to look up"),
        pytest.param("-50%", {"possible"}, id="a fall by half"),
        pytest.param("-120%", {"impossible"}, id="a fall by more than all"),
    ],
)
def test_the_base_that_is_implied(desk: Desk, growth: str, outcome: set[str]) -> None:
    found = desk.judge([{**GROWTH, "printed": growth}, {**LATER, "printed": "40.57亿"}])
    assert outcomes(found, "implied-base-is-impossible") == outcome


def test_levels_of_two_areas_are_not_mixed(desk: Desk) -> None:
    """The south's rate is right of the south, though the north's levels are told first."""
    north = [{**LATER, "printed": "7.70亿"}, {**EARLIER, "printed": "5.00亿"}]
    south = [{**claim, "id": f"{claim['id']}-south", "reference_area": "south"} for claim in north]
    south = [{**claim, "printed": printed} for claim, printed in zip(south, ("5.30亿", "5.00亿"), strict=True)]
    found = desk.judge([*north, *south, {**GROWTH, "printed": "6.0%", "reference_area": "south"}])
    assert outcomes(found, "growth-misses-levels") == {"possible"}


def test_a_base_without_a_level_is_not_implied(desk: Desk) -> None:
    assert not outcomes(desk.judge({**GROWTH, "printed": "6%"}), "implied-base-is-impossible")


@pytest.mark.parametrize(
    ("first", "second", "average", "outcome"),
    [
        pytest.param("12.7%", "-1.6%", "5.3%", {"possible"}, id="a geometric mean"),
        pytest.param("20%", "-10%", "3.9%", {"possible"}, id="far apart"),
        pytest.param("20.0%", "-10.0%", "5.0%", {"impossible"}, id="an arithmetic mean"),
        pytest.param("5.0%", "5.0%", "5.0%", {"possible"}, id="the same rate twice"),
    ],
)
def test_two_year_averages(desk: Desk, first: str, second: str, average: str, outcome: set[str]) -> None:
    claims = [{**FIRST, "printed": first}, {**SECOND, "printed": second}, {**AVERAGE, "printed": average}]
    assert outcomes(desk.judge(claims), "average-misses-yearly-rates") == outcome


@pytest.mark.parametrize(
    "claims",
    [
        pytest.param([{**FIRST, "printed": "20%"}, {**AVERAGE, "printed": "5%"}], id="one of the years is not told"),
        pytest.param(
            [{**FIRST, "printed": "20%"}, {**SECOND, "printed": "-10%", "basis": "real"}, {**AVERAGE, "printed": "5%"}],
            id="rates on two bases",
        ),
        pytest.param([{**AVERAGE, "operator": "rises", "quote": "增长"}], id="an average with no number"),
    ],
)
def test_averages_that_cannot_be_checked(desk: Desk, claims: list[Fields]) -> None:
    assert not outcomes(desk.judge(claims), "average-misses-yearly-rates")


LEVELS = [
    {"indicator": "cargo", "unit": "tonne", "printed": "50.0万"},
    {"indicator": "cargo", "unit": "tonne", "printed": "45.0万", "time_period": "2020-S1"},
]


@pytest.mark.parametrize(
    ("growth", "rows", "said"),
    [
        pytest.param("11.1%", LEVELS, "unverified value", id="between 10.9 and 11.4: it can be"),
        pytest.param("11%", LEVELS, "supported value", id="all that it can be is printed so"),
        pytest.param("25%", LEVELS, "refuted value", id="two levels of one release"),
        pytest.param("25%", [LEVELS[0], {**LEVELS[1], "title": "yearbook"}], "unverified no-data", id="two releases"),
        pytest.param("25%", [{**row, "quality": "mirror"} for row in LEVELS], "strained value", id="a mirror"),
        pytest.param("25%", LEVELS[:1], "unverified no-data", id="one level"),
        pytest.param(
            "25%",
            [*LEVELS, {"indicator": "cargo_growth", "printed": "25.0", "window": "year-on-year"}],
            "supported value",
            id="the rate itself is on record",
        ),
    ],
)
def test_levels_of_one_release(desk: Desk, growth: str, rows: list[Fields], said: str) -> None:
    assert desk.judge({**CARGO, "printed": growth}, rows).said() == said


def test_a_real_rate_follows_from_no_levels(desk: Desk) -> None:
    assert desk.judge({**CARGO, "printed": "25%", "basis": "real"}, LEVELS).said() == "unverified no-data"


@given(st.integers(10**3, 10**6), st.integers(10**3, 10**6), st.integers(0, 3))
def test_a_rate_that_was_computed_from_its_levels_holds(earlier: int, later: int, decimals: int) -> None:
    scale = 10**decimals
    change = round((later - earlier) * 100 * scale / earlier)
    sign, size = ("-" if change < 0 else ""), abs(change)
    printed = f"{sign}{size // scale}.{size % scale:0{decimals}d}%" if decimals else f"{change}%"
    claims = [{**GROWTH, "printed": printed}, {**LATER, "printed": str(later)}, {**EARLIER, "printed": str(earlier)}]
    assert Desk().judge(claims)["growth"].verdict == "unverified"


@pytest.mark.parametrize(
    ("growth", "later", "earlier"),
    [
        pytest.param({"printed": "9.9%", "basis": "real"}, {"printed": "5.30亿"}, {"printed": "5.00亿"}, id="a real rate"),
        pytest.param({"printed": "9.9%"}, {"printed": "5.30亿"}, {"printed": "5.00亿", "unit": "USD"}, id="two currencies"),
        pytest.param({"printed": "9.9%"}, {"printed": "5.30亿"}, {"printed": "5.00亿", "definition": "online"}, id="two definitions"),
        pytest.param({"printed": "9.9", "unit": "percentage_point"}, {"printed": "5.30亿"}, {"printed": "5.00亿"}, id="points"),
        pytest.param({"printed": "150%"}, {"printed": "5.30亿"}, {"printed": "-5.00亿"}, id="out of a loss"),
        pytest.param({"printed": "50%"}, {"printed": "-5.30亿"}, {"printed": "-5.00亿"}, id="a loss that grows"),
    ],
)
def test_rates_that_these_levels_do_not_give(desk: Desk, growth: Fields, later: Fields, earlier: Fields) -> None:
    found = desk.judge([{**GROWTH, **growth}, {**LATER, **later}, {**EARLIER, **earlier}])
    assert found["growth"].verdict == "unverified"


@pytest.mark.parametrize(
    ("growth", "later", "outcome"),
    [
        pytest.param({"printed": "-100%"}, "15.30", {"possible"}, id="all but a rest that rounding hides"),
        pytest.param({"printed": "-100.5%"}, "15.30", {"impossible"}, id="more than all"),
        pytest.param({"printed": "90%", "hedge": "over", "operator": "falls"}, "15.30", {"possible"}, id="a fall by more than 90 %"),
        pytest.param({"printed": "110%", "hedge": "over", "operator": "falls"}, "15.30", {"impossible"}, id="by more than 110 %"),
        pytest.param({"printed": "50%"}, "-15.30", set(), id="a loss that grows"),
        pytest.param({"printed": "-150%"}, "-15.30", set(), id="a gain that becomes a loss"),
        pytest.param({"printed": "2倍", "unit": "times"}, "15.30", {"possible"}, id="a multiple"),
        pytest.param({"printed": "6%", "basis": "real"}, "15.30", set(), id="a real rate shows no base"),
        pytest.param({"printed": "-120%", "basis": "real"}, "15.30", {"impossible"}, id="nor falls by more than all"),
    ],
)
def test_bases_of_losses_hedges_and_real_rates(desk: Desk, growth: Fields, later: str, outcome: set[str]) -> None:
    found = desk.judge([{**GROWTH, **growth}, {**LATER, "printed": later}])
    assert outcomes(found, "implied-base-is-impossible") == outcome


def test_of_a_level_told_twice_the_more_precise_counts(desk: Desk) -> None:
    """Whichever is told first: 5.30 is 6 % above 5.00, but 5 is not."""
    levels = [
        {**LATER, "id": "rough", "printed": "5亿", "hedge": "over"},
        {**LATER, "id": "coarse", "printed": "5亿"},
        {**LATER, "printed": "5.30亿"},
    ]
    for told in (levels, levels[::-1]):
        found = desk.judge([{**GROWTH, "printed": "6.0%"}, {**EARLIER, "printed": "5.00亿"}, *told])
        assert found["growth"].verdict == "unverified"
