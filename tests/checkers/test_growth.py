"""Rates of growth against the levels that they lead between."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.checkers.sentences import Sentence
from tests.conftest import Desk

from gx_factcheck.checkers.growth import falls_by_more_than_all

if TYPE_CHECKING:
    from tests.conftest import Audited, Fields

MONEY: Fields = {"indicator": "sales", "unit": "CNY"}
LATER, EARLIER = {**MONEY, "id": "later"}, {**MONEY, "id": "earlier", "time_period": "2020-S1"}
GROWTH: Fields = {"id": "growth", "kind": "growth", "indicator": "sales_growth"}
MASS: Fields = {"id": "later", "indicator": "cargo", "unit": "tonne"}
CARGO: Fields = {"kind": "growth", "indicator": "cargo_growth"}
CHANGE: Fields = {**MONEY, "id": "change", "kind": "change", "window": "year-on-year", "operator": "rises"}
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
    "Output fell by 12.0%, to 40 million tonnes.": Sentence(
        [{**CARGO, "printed": "12.0%", "operator": "falls"}, {**MASS, "printed": "40 million"}]
    ),
    "Sales fell by 120%, to 40 million yuan.": Sentence(
        [{**GROWTH, "printed": "120%", "operator": "falls"}, {**LATER, "printed": "40 million"}]
    ),
    "Sales rose by 120 million, or 25%, to 680 million yuan.": Sentence(
        [{**CHANGE, "printed": "120 million"}, {**GROWTH, "printed": "25%"}, {**LATER, "printed": "680 million"}]
    ),
    "Sales rose by 120 million, or 25%, to 600 million yuan.": Sentence(
        [{**CHANGE, "printed": "120 million"}, {**GROWTH, "printed": "25%"}, {**LATER, "printed": "600 million"}]
    ),
    "Sales rose by 6.0% in real terms to 900 million yuan, from 500 million a year earlier.": Sentence(
        [{**GROWTH, "printed": "6.0%", "basis": "real"}, {**LATER, "printed": "900 million"}, {**EARLIER, "printed": "500 million"}]
    ),
    "Sales rose by 6.0% in real terms to 550 million yuan, from 500 million a year earlier.": Sentence(
        [{**GROWTH, "printed": "6.0%", "basis": "real"}, {**LATER, "printed": "550 million"}, {**EARLIER, "printed": "500 million"}]
    ),
    "Output fell by -3.0% in the north.": Sentence([{**CARGO, "printed": "-3.0%", "operator": "falls"}]),
    "Output grew by -3.0% in the north.": Sentence([{**CARGO, "printed": "-3.0%", "operator": "rises"}]),
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
        pytest.param({"adjustment": "cumulative"}, id="counted from January"),
        pytest.param({"printed": "1.06倍", "unit": "times"}, id="by how many times is said in two ways"),
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
        pytest.param("-120%", {"impossible"}, id="a fall by more than all of the money"),
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


RECORD: Fields = {"indicator": "sales", "unit": "CNY", "printed": "5.00亿", "time_period": "2020-S1"}


@pytest.mark.parametrize(
    ("growth", "claims", "rows", "verdict"),
    [
        pytest.param({"printed": "9.9%"}, [{**LATER, "printed": "5.30亿"}], [RECORD], "strained", id="the earlier level is on record"),
        pytest.param({"printed": "6.0%"}, [{**LATER, "printed": "5.30亿"}], [RECORD], "unverified", id="and the rate leads from it"),
        pytest.param(
            {"printed": "9.9%"}, [{**LATER, "printed": "5.30亿"}], [{**RECORD, "published": "2022"}], "unverified", id="published later"
        ),
        pytest.param(
            {"printed": "9.9%"},
            [{**EARLIER, "printed": "5.00亿"}],
            [{**RECORD, "printed": "5.30亿", "time_period": "2021-S1"}],
            "strained",
            id="the later level is on record",
        ),
        pytest.param(
            {"printed": "9.9%"},
            [{**LATER, "printed": "5.30亿", "adjustment": "cumulative"}, {**EARLIER, "printed": "5.00亿"}],
            [],
            "unverified",
            id="from January beside one month",
        ),
    ],
)
def test_a_level_that_is_on_record(desk: Desk, growth: Fields, claims: list[Fields], rows: list[Fields], verdict: str) -> None:
    assert desk.judge([{**GROWTH, **growth}, *claims], rows)["growth"].verdict == verdict


OLDER: Fields = {**MONEY, "id": "older", "time_period": "2019-S1"}
BEFORE: Fields = {**GROWTH, "id": "before", "time_period": "2020-S1"}
SINCE_2019: Fields = {**GROWTH, "id": "average", "window": "two-year-average"}


def said(fields: Fields, printed: str) -> Fields:
    """The claim with this number."""
    return {**fields, "printed": printed}


@pytest.mark.parametrize(
    ("claims", "outcome"),
    [
        pytest.param([said(CHANGE, "1.20亿"), said(LATER, "6.00亿"), said(GROWTH, "25%")], "possible", id="one base"),
        pytest.param([said(CHANGE, "1.20亿"), said(LATER, "6.80亿"), said(GROWTH, "25%")], "impossible", id="two bases"),
        pytest.param(
            [{**CHANGE, "printed": "1.20亿", "operator": "falls"}, said(LATER, "6.00亿"), said(GROWTH, "-16.7%")],
            "possible",
            id="a fall from 7.20",
        ),
        pytest.param([said(CHANGE, "1.20亿"), said(EARLIER, "4.80亿"), said(GROWTH, "30%")], "impossible", id="two ends"),
        pytest.param(
            [
                said(OLDER, "4.00亿"),
                said(BEFORE, "20.0%"),
                said(LATER, "6.00亿"),
                said(GROWTH, "25.0%"),
            ],
            "possible",
            id="from both sides, in two years",
        ),
        pytest.param(
            [
                said(OLDER, "4.00亿"),
                said(BEFORE, "20.0%"),
                said(LATER, "6.60亿"),
                said(GROWTH, "25.0%"),
            ],
            "impossible",
            id="from both sides, not the same",
        ),
        pytest.param(
            [
                said(LATER, "4.41亿"),
                said(SINCE_2019, "5.0%"),
                said(BEFORE, "25%"),
                said(EARLIER, "5.00亿"),
            ],
            "possible",
            id="two years back by their average, and one by its rate",
        ),
        pytest.param(
            [
                said(LATER, "4.41亿"),
                said(SINCE_2019, "5.0%"),
                said(BEFORE, "2.0%"),
                said(EARLIER, "5.00亿"),
            ],
            "impossible",
            id="not the same two years back",
        ),
    ],
)
def test_a_level_that_is_told_twice_unprinted(desk: Desk, claims: list[Fields], outcome: str) -> None:
    assert outcomes(desk.judge(claims), "implied-levels-differ") == {outcome}


TWO_BASES: list[Fields] = [{**CHANGE, "printed": "1.20亿"}, {**LATER, "printed": "6.80亿"}, {**GROWTH, "printed": "25%"}]


@pytest.mark.parametrize(
    ("place", "fields"),
    [
        pytest.param(0, {"window": None}, id="a change since when, in half a year"),
        pytest.param(0, {"printed": "1.20亿", "unit": "USD"}, id="a change in another currency"),
        pytest.param(0, {"time_period": "2020-S1"}, id="a change in another year"),
        pytest.param(0, {"time_period": ["2021-S1", "2021"]}, id="a change in a year that is left open"),
        pytest.param(0, {"printed": "1.20亿", "upper": "3.00亿", "upper_unit": "CNY"}, id="a range of changes"),
        pytest.param(0, {"printed": "25", "unit": "percentage_point"}, id="a change in points"),
        pytest.param(1, {"printed": "-6.80亿"}, id="a loss"),
        pytest.param(1, {"kind": "forecast"}, id="no level"),
        pytest.param(2, {"basis": "real"}, id="a real rate"),
        pytest.param(2, {"window": "previous-period"}, id="another window"),
        pytest.param(2, {"printed": "0.25倍", "unit": "times"}, id="by how many times is said in two ways"),
        pytest.param(2, {"indicator": "rate"}, id="a rate of nothing"),
        pytest.param(2, {"time_period": "0001"}, id="before the calendar"),
    ],
)
def test_ways_that_lead_to_no_one_level(desk: Desk, place: int, fields: Fields) -> None:
    claims = [{**claim, **fields} if number == place else claim for number, claim in enumerate(TWO_BASES)]
    assert not outcomes(desk.judge(claims), "implied-levels-differ")


def test_a_change_of_a_whole_year_is_against_the_year_before(desk: Desk) -> None:
    claims = [{**claim, "time_period": "2020", "window": None} for claim in TWO_BASES]
    assert outcomes(desk.judge(claims), "implied-levels-differ") == {"impossible"}


def test_ways_from_two_currencies_lead_to_no_one_level(desk: Desk) -> None:
    claims = [{**OLDER, "printed": "4.00亿", "unit": "USD"}, {**BEFORE, "printed": "20.0%"}, *TWO_BASES[1:]]
    assert not outcomes(desk.judge(claims), "implied-levels-differ")


def test_a_level_on_record_takes_part(desk: Desk) -> None:
    rows = [{**RECORD, "printed": "6.80亿", "time_period": "2021-S1"}]
    assert desk.judge([TWO_BASES[0], TWO_BASES[2]], rows)["growth"].verdict == "strained"


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        pytest.param({"printed": "120%", "operator": "falls"}, "refuted value", id="more than all firms"),
        pytest.param({"printed": "-120%"}, "refuted value", id="by its sign"),
        pytest.param({"printed": "100%", "operator": "falls"}, "unverified no-data", id="all of them"),
        pytest.param({"printed": "120%", "operator": "rises"}, "unverified no-data", id="a rise"),
        pytest.param({"printed": "90%", "hedge": "over", "operator": "falls"}, "unverified no-data", id="more than 90 %"),
        pytest.param({"printed": "120", "unit": "percentage_point", "operator": "falls"}, "unverified no-data", id="points"),
        pytest.param({"printed": "120%", "operator": "falls", "indicator": "cargo_growth"}, "strained value", id="a flow may be net"),
        pytest.param({"printed": "120%", "operator": "falls", "indicator": "sales_growth"}, "unverified no-data", id="money"),
        pytest.param({"printed": "120%", "operator": "falls", "indicator": "rate"}, "unverified no-data", id="of what is not known"),
        pytest.param({"printed": "120%", "operator": "falls", "indicator": "unheard"}, "unverified no-data", id="an unknown rate"),
        pytest.param({"operator": "falls", "quote": "下降"}, "unverified no-data", id="no number"),
    ],
)
def test_falls_by_more_than_all(desk: Desk, fields: Fields, said: str) -> None:
    assert desk.judge({**CARGO, "indicator": "firms_growth", **fields}).said() == said


def test_what_the_catalogue_knows_below_zero_may_turn(desk: Desk) -> None:
    claim = desk.claim({**CARGO, "printed": "-120%"})
    cargo = replace(desk.catalogue.indicators["cargo"], plausible=("-50", "50"))
    catalogue = replace(desk.catalogue, indicators={**desk.catalogue.indicators, "cargo": cargo})
    statements = replace(desk.statements([claim]), catalogue=catalogue)
    assert not list(falls_by_more_than_all(statements))


@pytest.mark.parametrize(
    ("growth", "later", "earlier", "noted"),
    [
        pytest.param("6.0%", "5.50亿", "5.00亿", False, id="prices rose by 4 %"),
        pytest.param("6.0%", "9.00亿", "5.00亿", True, id="prices rose by 70 %"),
        pytest.param("50%", "5.00亿", "5.00亿", True, id="prices fell by a third"),
        pytest.param("6.0%", "9.00亿", "0", False, id="from nothing"),
        pytest.param("-100%", "9.00亿", "5.00亿", False, id="to nothing"),
    ],
)
def test_prices_between_a_real_rate_and_its_levels(desk: Desk, growth: str, later: str, earlier: str, noted: bool) -> None:  # noqa: FBT001
    claims = [{**GROWTH, "basis": "real", "printed": growth}, {**LATER, "printed": later}, {**EARLIER, "printed": earlier}]
    found = desk.judge(claims)
    assert bool(outcomes(found, "deflator-out-of-range")) is noted
    assert found["growth"].verdict == "unverified"


@pytest.mark.parametrize(
    ("fields", "noted"),
    [
        pytest.param({"printed": "-3.0%", "operator": "falls"}, True, id="down by minus three"),
        pytest.param({"printed": "-3.0%", "operator": "rises"}, False, id="growth of minus three"),
        pytest.param({"printed": "-3.0%"}, False, id="minus three"),
        pytest.param({"printed": "3.0%", "operator": "falls"}, False, id="down by three"),
        pytest.param({"operator": "falls", "quote": "下降"}, False, id="down"),
        pytest.param({"printed": "-3.0", "unit": "percentage_point", "kind": "change", "operator": "falls"}, True, id="a change"),
    ],
)
def test_a_fall_with_a_minus_sign(desk: Desk, fields: Fields, noted: bool) -> None:  # noqa: FBT001
    assert bool(outcomes(desk.judge({**CARGO, **fields}), "fall-printed-negative")) is noted


YEAR_BEFORE: Fields = {**CARGO, "id": "before", "time_period": "2020-S1"}
DELTA: Fields = {**CARGO, "id": "delta", "kind": "change", "unit": "percentage_point"}


@pytest.mark.parametrize(
    ("relation", "printed", "holds"),
    [
        pytest.param("delta = rate - before", ("5.3%", "4.8%", "0.5"), True, id="half a point faster"),
        pytest.param("delta = rate - before", ("5.3%", "4.8%", "0.8"), False, id="not eight tenths faster"),
        pytest.param("delta = before - rate", ("5.3%", "6.1%", "0.8"), True, id="slower growth is growth"),
    ],
)
def test_acceleration_is_a_relation(desk: Desk, relation: str, printed: tuple[str, str, str], holds: bool) -> None:  # noqa: FBT001
    claims = [{**claim, "printed": text} for claim, text in zip(({**CARGO, "id": "rate"}, YEAR_BEFORE, DELTA), printed, strict=True)]
    found = desk.judge(claims, relations=[desk.relation(relation)])
    assert (found["rate"].verdict == "unverified") is holds
    assert not {finding for verdict in found.report.verdicts for finding in verdict.findings if finding.rule.startswith("growth/")}


@pytest.mark.parametrize(
    ("year", "holds"),
    [
        pytest.param("3.0%", True, id="three times one percent"),
        pytest.param("4.5%", False, id="not four and a half"),
    ],
)
def test_monthly_rates_and_the_whole_are_a_relation(desk: Desk, year: str, holds: bool) -> None:  # noqa: FBT001
    monthly = {**CARGO, "window": "previous-period", "printed": "1.0%"}
    months = [{**monthly, "id": f"m{month}", "time_period": f"2021-0{month}"} for month in (1, 2, 3)]
    whole = {**CARGO, "id": "whole", "window": "since", "printed": year}
    found = desk.judge([*months, whole], relations=[desk.relation("whole = (1 + m1) * (1 + m2) * (1 + m3) - 1")])
    assert (found["whole"].verdict == "unverified") is holds


@pytest.mark.parametrize(
    ("later", "found"),
    [
        pytest.param({"printed": "5.50亿"}, {"impossible"}, id="not the stated rate"),
        pytest.param({"printed": "5.30亿"}, {"possible"}, id="the stated rate"),
        pytest.param({"printed": "5.30亿", "unit": "USD"}, set(), id="two currencies"),
    ],
)
def test_a_rate_that_the_file_ties_to_its_levels(desk: Desk, later: Fields, found: set[str]) -> None:
    free = {"window": "since", "indicator": "rate"}
    claims = [{**GROWTH, "printed": "6.0%", **free}, {**MONEY, "id": "later", **later}, {**EARLIER, "printed": "5.00亿"}]
    judged = desk.judge(claims, relations=[desk.relation("growth = later / earlier - 1")])
    assert outcomes(judged, "growth-misses-levels") == found


def test_levels_across_a_break_are_told_and_not_compared(desk: Desk) -> None:
    claims: list[Fields] = [
        {"id": "rate", "kind": "growth", "indicator": "fleet_growth", "printed": "25%"},
        {"id": "later", "indicator": "fleet", "unit": "vehicle", "printed": "501"},
        {"id": "earlier", "indicator": "fleet", "unit": "vehicle", "printed": "451", "time_period": "2020-S1"},
    ]
    found = desk.judge(claims)
    assert found.said("rate").startswith("unverified")
    assert [note.key for note in found["rate"].notes] == ["levels-across-break"]
