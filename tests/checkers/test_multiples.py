"""Multiples: to how many times, by how many, doubled, and falls that nothing can have."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.checkers.sentences import Sentence

if TYPE_CHECKING:
    from tests.conftest import Audited, Desk, Fields

TIMES: Fields = {"id": "multiple", "kind": "multiple", "indicator": "fleet", "unit": "times", "members": ["base", "result"]}
BASE: Fields = {"id": "base", "indicator": "fleet", "unit": "vehicle", "time_period": "2020", "printed": "400"}
RESULT: Fields = {**BASE, "id": "result", "time_period": "2021-S1", "printed": "1,200"}
FALL: Fields = {"kind": "growth", "indicator": "cargo_growth", "unit": "times", "operator": "falls"}
PLACE: Fields = {"kind": "rank", "unit": "ordinal", "printed": "4"}
SENTENCES = {
    "The fleet of 1,200 lorries is five times the 400 of 2020.": Sentence([{**TIMES, "printed": "five"}, BASE, RESULT]),
    "The fleet of 1,200 lorries is three times the 400 of 2020.": Sentence([{**TIMES, "printed": "three"}, BASE, RESULT]),
    "Output fell by 3 times.": Sentence([{**FALL, "printed": "3"}]),
    "Output fell by 0.3 times.": Sentence([{**FALL, "printed": "0.3"}]),
}


def outcomes(found: Audited, rule: str = "multiple-misses-figures") -> set[str]:
    """What the rule found of any claim."""
    return {finding.outcome for verdict in found.report.verdicts for finding in verdict.findings if finding.rule == f"multiples/{rule}"}


@pytest.mark.parametrize(
    ("multiple", "result", "verdict"),
    [
        pytest.param({"printed": "3倍"}, "1,203", "unverified", id="three times as much"),
        pytest.param({"printed": "3倍"}, "1,253", "unverified", id="three and an eighth, rounded"),
        pytest.param({"printed": "3倍"}, "1,804", "inconsistent", id="four and a half times as much"),
        pytest.param({"printed": "3倍", "operator": "rises"}, "1,604", "strained", id="up by three times, as the grammar has it"),
        pytest.param({"printed": "3倍", "operator": "rises"}, "1,203", "strained", id="up by three times, as many mean it"),
        pytest.param({"printed": "3倍", "operator": "rises"}, "2,406", "inconsistent", id="up by three times, in no way"),
        pytest.param({"printed": "1.0倍", "operator": "rises"}, "802", "unverified", id="up by as much again"),
        pytest.param({"printed": "1.0倍", "operator": "rises"}, "401", "inconsistent", id="up by nothing is not up once"),
        pytest.param({"printed": "0.5倍", "operator": "rises"}, "601", "unverified", id="up by half"),
        pytest.param({"printed": "0.5倍", "operator": "rises"}, "201", "inconsistent", id="up by half is not down by half"),
        pytest.param({"printed": "0.25倍", "operator": "falls"}, "301", "unverified", id="down by a quarter"),
        pytest.param({"printed": "0.25倍", "operator": "falls"}, "101", "inconsistent", id="down by a quarter, not to it"),
        pytest.param({"printed": "3.0倍", "hedge": "over"}, "1,303", "unverified", id="over three times"),
        pytest.param({"printed": "3.0倍", "hedge": "over"}, "1,103", "inconsistent", id="not over three times"),
        pytest.param({"printed": "3倍", "operator": "at-least"}, "1,303", "unverified", id="at least three times"),
        pytest.param({"printed": "一", "unit": "doubling"}, "802", "unverified", id="doubled"),
        pytest.param({"printed": "一", "unit": "doubling"}, "832", "unverified", id="doubled, as one says it"),
        pytest.param({"printed": "两", "unit": "doubling"}, "1,604", "unverified", id="doubled twice"),
        pytest.param({"printed": "两", "unit": "doubling"}, "1,203", "strained", id="doubled twice is not three times"),
        pytest.param({"printed": "一", "unit": "doubling", "hedge": "over"}, "903", "unverified", id="more than doubled"),
        pytest.param({"printed": "一", "unit": "doubling", "hedge": "over"}, "703", "strained", id="not more than doubled"),
        pytest.param({"printed": "一", "unit": "doubling", "hedge": "under"}, "1,303", "strained", id="not less than doubled"),
    ],
)
def test_multiples_between_two_figures(desk: Desk, multiple: Fields, result: str, verdict: str) -> None:
    found = desk.judge([{**TIMES, **multiple}, {**BASE, "printed": "401"}, {**RESULT, "printed": result}])
    assert found.run.crashed == ()
    assert found["multiple"].verdict == verdict


@pytest.mark.parametrize(
    ("multiple", "base", "result"),
    [
        pytest.param({"quantifier": "none"}, {}, {}, id="it is denied"),
        pytest.param({"upper": "6倍", "upper_unit": "times"}, {}, {}, id="a range of multiples"),
        pytest.param({"unit": "percent"}, {}, {}, id="no multiple"),
        pytest.param({"unit": "doubling", "printed": "1.5"}, {}, {}, id="one and a half doublings"),
        pytest.param({"unit": "doubling", "printed": "50"}, {}, {}, id="more doublings than anything has"),
        pytest.param({"members": ["base"]}, {}, {}, id="of one figure alone"),
        pytest.param({"members": ["base", "nobody"]}, {}, {}, id="of a figure that is not there"),
        pytest.param({}, {"printed": "-400"}, {}, id="from a loss"),
        pytest.param({}, {"printed": "0"}, {}, id="from nothing"),
        pytest.param({}, {}, {"unit": "item"}, id="of two things"),
        pytest.param({}, {}, {"upper": "1,300", "upper_unit": "vehicle"}, id="of a range"),
        pytest.param(
            {}, {"kind": "rank", "unit": "ordinal", "printed": "4"}, {"kind": "rank", "unit": "ordinal", "printed": "8"}, id="of places"
        ),
        pytest.param({"operator": "falls"}, {}, {}, id="a fall by multiples, of which another rule speaks"),
    ],
)
def test_multiples_of_nothing_definite(desk: Desk, multiple: Fields, base: Fields, result: Fields) -> None:
    assert not outcomes(desk.judge([{**TIMES, "printed": "5倍", **multiple}, {**BASE, **base}, {**RESULT, **result}]))


def test_a_multiple_of_another_claim(desk: Desk) -> None:
    beside = {**TIMES, "members": ["result"], "other": {"claim": "base"}}
    for printed, verdict in (("3倍", "unverified"), ("5倍", "inconsistent")):
        assert desk.judge([{**beside, "printed": printed}, BASE, RESULT])["multiple"].verdict == verdict


YEAR: Fields = {"id": "multiple", "indicator": "cargo", "window": "year-on-year", "kind": "multiple", "unit": "times", "printed": "3.0倍"}
NOW: Fields = {"id": "now", "indicator": "cargo", "unit": "tonne", "printed": "1,200"}
THEN: Fields = {**NOW, "id": "then", "time_period": "2020-S1", "printed": "400"}
GREW: Fields = {**YEAR, "kind": "growth", "indicator": "cargo_growth"}


@pytest.mark.parametrize(
    ("multiple", "found"),
    [
        pytest.param({}, {"possible"}, id="three times as much as a year before"),
        pytest.param({"printed": "5.0倍"}, {"impossible"}, id="not five times"),
        pytest.param({"window": None, "printed": "5.0倍"}, set(), id="of what is not said"),
        pytest.param({"time_period": None, "printed": "5.0倍"}, set(), id="in what period is not said"),
        pytest.param({"indicator": ["cargo", "bulk"], "printed": "5.0倍"}, set(), id="of what is left open"),
        pytest.param({"time_period": "2020-S1", "printed": "5.0倍"}, set(), id="of a year before that is not told"),
        pytest.param({**GREW, "printed": "2.0倍"}, {"impossible", "possible"}, id="grown by two times: only as the grammar has it"),
        pytest.param({**GREW, "printed": "5.0倍"}, {"impossible"}, id="grown by five times, in no way"),
        pytest.param({**GREW, "printed": "5.0倍", "basis": "real"}, set(), id="grown in real terms"),
        pytest.param({**GREW, "printed": "5.0倍", "window": "two-year-average"}, set(), id="grown over two years"),
        pytest.param({**GREW, "printed": "5.0倍", "window": "previous-period"}, set(), id="grown since last month"),
        pytest.param({**GREW, "printed": "0.5倍", "operator": "falls"}, {"impossible"}, id="fallen by half"),
    ],
)
def test_multiples_of_the_year_before(desk: Desk, multiple: Fields, found: set[str]) -> None:
    assert outcomes(desk.judge([{**YEAR, **multiple}, NOW, THEN])) == found


def test_the_year_before_may_be_on_record(desk: Desk) -> None:
    row = {"indicator": "cargo", "unit": "tonne", "printed": "400", "time_period": "2020-S1"}
    assert desk.judge([{**YEAR, "printed": "5.0倍"}, NOW], [row])["multiple"].verdict == "strained"


def test_a_fall_of_a_multiple_in_growth(desk: Desk) -> None:
    claims = [{**GREW, "printed": "0.5倍", "operator": "falls"}, {**NOW, "printed": "200"}, THEN]
    assert outcomes(desk.judge(claims)) == {"possible"}


@pytest.mark.parametrize(
    ("fields", "verdict"),
    [
        pytest.param({"printed": "3倍"}, "strained", id="by three times"),
        pytest.param({"printed": "1倍"}, "strained", id="by all of it"),
        pytest.param({"printed": "0.3倍"}, "unverified", id="by a part of it"),
        pytest.param({"printed": "3倍", "operator": "rises"}, "unverified", id="a rise"),
        pytest.param({"printed": "-3倍", "operator": None}, "strained", id="by its sign"),
        pytest.param({"printed": "3倍", "indicator": "sales_growth"}, "unverified", id="money may fall beyond zero"),
        pytest.param({"printed": "3倍", "indicator": "unheard_of"}, "unverified", id="of what is not known"),
        pytest.param({"printed": "3倍", "kind": "multiple", "indicator": "cargo"}, "strained", id="told as a multiple"),
        pytest.param({"printed": "3倍", "kind": "multiple", "indicator": "rate"}, "unverified", id="a rate may turn"),
        pytest.param({"printed": "30%", "unit": "percent"}, "unverified", id="in percent"),
    ],
)
def test_falls_by_multiples(desk: Desk, fields: Fields, verdict: str) -> None:
    assert desk.judge({**FALL, **fields})["figure"].verdict == verdict
