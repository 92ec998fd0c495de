"""Rates of counted things: k of n must be whole."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.checkers.sentences import Sentence
from tests.conftest import Desk

if TYPE_CHECKING:
    from tests.conftest import Fields

WHOLE: Fields = {"id": "whole", "indicator": "firms", "unit": "enterprise", "counted": "counted"}
RATE: Fields = {"id": "rate", "kind": "share"}
RELATION = "rate = k / whole"
RULE = "granularity/rate-of-no-whole-count"
SENTENCES = {
    "38 projects are planned; 90.56% of them have begun.": Sentence(
        [{**WHOLE, "printed": "38"}, {**RATE, "printed": "90.56%"}], relations=[RELATION]
    ),
    "38 projects are planned; 92.11% of them have begun.": Sentence(
        [{**WHOLE, "printed": "38"}, {**RATE, "printed": "92.11%"}], relations=[RELATION]
    ),
}


@pytest.mark.parametrize(
    ("whole", "rate", "said"),
    [
        pytest.param("38", "90.56%", "inconsistent granularity", id="no k of 38"),
        pytest.param("38", "92.11%", "unverified no-data", id="35 of 38"),
        pytest.param("38", "89.47%", "unverified no-data", id="34 of 38"),
        pytest.param("38", "89.4%", "strained granularity", id="34 of 38 cut off"),
        pytest.param("180", "90.56%", "unverified no-data", id="163 of 180"),
        pytest.param("3", "33%", "unverified no-data", id="one of three to the unit"),
        pytest.param("3", "50%", "inconsistent granularity", id="a small count is exact"),
        pytest.param("7", "100%", "unverified no-data", id="all of them"),
        pytest.param("7", "0%", "unverified no-data", id="none of them"),
        pytest.param("7", "101%", "inconsistent granularity", id="more than all of them"),
        pytest.param("0", "5%", "unverified no-data", id="nothing to divide by"),
    ],
)
def test_counted_sets(desk: Desk, whole: str, rate: str, said: str) -> None:
    found = desk.judge([{**WHOLE, "printed": whole}, {**RATE, "printed": rate}], relations=[desk.relation(RELATION)])
    assert found.said("rate") == said


@pytest.mark.parametrize(
    ("by", "verdict"), [pytest.param("stated", "inconsistent", id="typed"), pytest.param("inferred", "strained", id="inferred")]
)
def test_force_of_the_relation(desk: Desk, by: str, verdict: str) -> None:
    claims = [{**WHOLE, "printed": "38"}, {**RATE, "printed": "90.56%"}]
    found = desk.judge(claims, relations=[desk.relation(RELATION, by=by)])
    assert {found[name].verdict for name in ("rate", "whole")} == {verdict}


@pytest.mark.parametrize(
    "relation",
    [
        pytest.param("rate = half / whole", id="the part is printed: another rule's"),
        pytest.param("rate <= whole", id="no rate of a set"),
        pytest.param("rate = k / bare", id="the set prints no number"),
    ],
)
def test_where_it_does_not_run(desk: Desk, relation: str) -> None:
    bare: Fields = {"id": "bare", "operator": "exists", "quote": "一批"}
    half: Fields = {**WHOLE, "id": "half", "printed": "19"}
    claims = [{**WHOLE, "printed": "38"}, {**RATE, "printed": "90.56%"}, bare, half]
    found = desk.judge(claims, relations=[desk.relation(relation)])
    assert not [finding for verdict in found.report.verdicts for finding in verdict.findings if finding.rule == RULE]


@pytest.mark.parametrize(
    ("unit", "printed", "verdict"),
    [
        pytest.param("permille", "921‰", "unverified", id="35 of 38 in permille"),
        pytest.param("permille", "906‰", "inconsistent", id="no k of 38 in permille"),
        pytest.param("ratio", "0.92", "unverified", id="35 of 38 as a ratio"),
        pytest.param("ratio", "0.9056", "inconsistent", id="no k of 38 as a ratio"),
    ],
)
def test_other_units_of_a_rate(desk: Desk, unit: str, printed: str, verdict: str) -> None:
    claims = [{**WHOLE, "printed": "38"}, {**RATE, "printed": printed, "unit": unit}]
    assert desk.judge(claims, relations=[desk.relation(RELATION)])["rate"].verdict == verdict


@pytest.mark.parametrize(
    ("whole", "verdict"),
    [
        pytest.param("38", "refuted", id="the set is on record"),
        pytest.param("37", "inconsistent", id="the set is told otherwise than on record"),
    ],
)
def test_a_rate_in_words_of_a_set_on_record(desk: Desk, whole: str, verdict: str) -> None:
    row = {"indicator": "firms", "unit": "enterprise", "counted": "counted", "printed": "38", "time_period": "2021-06-30"}
    claims = [{**WHOLE, "printed": whole, "time_period": "2021-06-30", "kind": "count"}, {**RATE, "printed": "90.56%"}]
    assert desk.judge(claims, [row], [desk.relation(RELATION, pointed=True)])["rate"].verdict == verdict


def test_a_set_that_is_only_hedged_leaves_it_open(desk: Desk) -> None:
    """Of some 50 to 60 firms, some whole number is 90.56 %."""
    claims = [{**WHOLE, "printed": "50", "hedge": "more"}, {**RATE, "printed": "90.57%"}]
    assert desk.judge(claims, relations=[desk.relation(RELATION)])["rate"].verdict == "unverified"


@given(st.integers(1, 5000), st.data(), st.integers(0, 3), st.booleans())
def test_a_rate_that_was_counted_always_fits(size: int, data: st.DataObject, decimals: int, up: bool) -> None:  # noqa: FBT001 -- drawn
    """k of n in percent, printed to any decimals with either way of rounding, is never an objection."""
    count = data.draw(st.integers(0, size))
    scale = 10**decimals
    exact = Fraction(count * 100 * scale, size)
    shown = -((-exact * 2 + 1) // 2) if up else (exact * 2 + 1) // 2
    rounded = round(exact) if abs(shown - exact) > Fraction(1, 2) else int(shown)
    printed = f"{rounded // scale}.{rounded % scale:0{decimals}d}%" if decimals else f"{rounded}%"
    desk = Desk()
    claims = [{**WHOLE, "printed": str(size)}, {**RATE, "printed": printed}]
    found = desk.judge(claims, relations=[desk.relation(RELATION)])
    assert found["rate"].verdict == "unverified"


@pytest.mark.parametrize("unit", ["percentage_point", "CNY"])
def test_what_is_no_share_has_no_steps(desk: Desk, unit: str) -> None:
    claims = [{**WHOLE, "printed": "38"}, {**RATE, "printed": "90.56", "unit": unit}]
    assert desk.judge(claims, relations=[desk.relation(RELATION)]).report.conflicts == ()
