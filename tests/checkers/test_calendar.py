"""Days, weekdays and lengths of time against the calendar."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.checkers.sentences import Sentence

if TYPE_CHECKING:
    from tests.conftest import Audited, Desk, Fields

DATE: Fields = {"kind": "date", "indicator": "opening", "operator": "exists", "time_period": "2021-06"}
FIRMS: Fields = {"indicator": "firms", "unit": "enterprise", "printed": "3,900", "time_period": "2021-06"}
LENGTH: Fields = {"id": "length", "kind": "duration", "indicator": "fair", "unit": "day", "time_period": None}
BEGUN: Fields = {**DATE, "id": "begun", "indicator": "fair", "time_period": "2021-09-10", "quote": "10 September"}
ENDED: Fields = {**BEGUN, "id": "ended", "time_period": "2021-09-14", "quote": "14 September"}
JUNE, SEPTEMBER = {"time_period": "2021-06"}, {"time_period": "2021-09"}
FAIR = "length = ended - begun"
SENTENCES = (
    {f"The figures are as of {day} June 2021.": Sentence([{**DATE, "quote": f"{day} June 2021"}]) for day in ("31", "30")}
    | {
        f"It opened on {weekday}, 2 September 2021.": Sentence(
            [{**DATE, "quote": f"{weekday}, 2 September 2021", "time_period": "2021-09-02"}]
        )
        for weekday in ("Friday", "Thursday")
    }
    | {
        f"The fair ran for {days} days, from 10 September to 14 September 2021.": Sentence(
            [{**LENGTH, "printed": days}, BEGUN, ENDED], relations=[FAIR], day="2021-09-20"
        )
        for days in ("12", "5")
    }
)


def outcomes(found: Audited, rule: str) -> set[str]:
    """What the rule found of any claim; nothing crashed."""
    assert found.run.crashed == ()
    return {finding.outcome for verdict in found.report.verdicts for finding in verdict.findings if finding.rule == f"calendar/{rule}"}


def pointer(quote: str) -> list[Fields]:
    """A phrase that tells the period."""
    return [{"quote": quote, "start": 0, "end": len(quote)}]


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        pytest.param({**DATE, "quote": "6月31日"}, "refuted", id="a day that June lacks"),
        pytest.param({**DATE, "quote": "6月30日"}, "unverified", id="its last day"),
        pytest.param({**DATE, "quote": "2月29日", "time_period": "2021-02"}, "refuted", id="a leap day in another year"),
        pytest.param({**DATE, "quote": "2月29日", "time_period": "2020-02"}, "unverified", id="a leap day"),
        pytest.param({**DATE, "quote": "2月29日", "time_period": "2019/2020"}, "unverified", id="a leap day in one of two years"),
        pytest.param({**DATE, "quote": "2月29日", "time_period": ["2019", "2020"]}, "unverified", id="in a year that is left open"),
        pytest.param({**DATE, "kind": "event", "quote": "6月31日"}, "strained", id="the day of an event"),
        pytest.param({**FIRMS, "context": pointer("截至6月31日")}, "strained", id="the day of a figure"),
        pytest.param({**FIRMS, "context": pointer("截至6月30日")}, "unverified", id="its true day"),
        pytest.param({**FIRMS, "quote": "6月31日3,900"}, "unverified", id="what a figure's own phrase says is no date"),
        pytest.param({**DATE, "quote": "June"}, "unverified", id="a month"),
    ],
)
def test_days_that_the_calendar_lacks(desk: Desk, claim: Fields, verdict: str) -> None:
    found = desk.judge({**claim, "id": "figure"})
    assert found["figure"].verdict == verdict
    assert ("impossible" in outcomes(found, "day-not-in-calendar")) is (verdict != "unverified")


@pytest.mark.parametrize(
    ("quote", "period", "verdict"),
    [
        pytest.param("9月2日（星期四）", "2021-09-02", "unverified", id="a Thursday"),
        pytest.param("9月2日（星期五）", "2021-09-02", "inconsistent", id="not a Friday"),
        pytest.param("2020年9月2日（星期三）", "2021-09", "unverified", id="a Wednesday, the year before"),
        pytest.param("9月2日（星期五）", None, "unverified", id="in no year"),
        pytest.param("9月2日", "2021-09-02", "unverified", id="no weekday"),
    ],
)
def test_weekdays(desk: Desk, quote: str, period: str | None, verdict: str) -> None:
    assert desk.judge({**DATE, "quote": quote, "time_period": period})["figure"].verdict == verdict


@pytest.mark.parametrize(
    ("length", "begun", "ended", "found"),
    [
        pytest.param({"printed": "5"}, {}, {}, {"possible"}, id="with the first day"),
        pytest.param({"printed": "4"}, {}, {}, {"possible"}, id="without it"),
        pytest.param({"printed": "3"}, {}, {}, {"impossible"}, id="too few"),
        pytest.param({"printed": "6"}, {}, {}, {"impossible"}, id="too many"),
        pytest.param({"printed": "1", "unit": "week", "hedge": "nearly"}, {}, {}, {"impossible"}, id="not nearly a week"),
        pytest.param({"printed": "0.7", "unit": "week", "counted": "rounded"}, {}, {}, {"possible"}, id="tenths of a week"),
        pytest.param({"printed": "30"}, {"time_period": "2021-08"}, {}, {"possible"}, id="from some day of August"),
        pytest.param({"printed": "3", "unit": "month"}, JUNE, SEPTEMBER, {"possible"}, id="months"),
        pytest.param({"printed": "4", "unit": "month"}, JUNE, SEPTEMBER, {"possible"}, id="begun months"),
        pytest.param({"printed": "5", "unit": "month"}, JUNE, SEPTEMBER, {"impossible"}, id="no five"),
        pytest.param({"printed": "9", "unit": "year"}, {"time_period": "2012"}, {}, {"possible"}, id="years"),
        pytest.param({"printed": "12", "unit": "year"}, {"time_period": "2012"}, {}, {"impossible"}, id="three years too many"),
        pytest.param({"printed": "48", "unit": "hour"}, {}, {}, set(), id="hours, which days do not tell"),
        pytest.param({"printed": "12"}, {"time_period": "2021-09"}, {}, set(), id="within the month"),
        pytest.param({"printed": "12"}, {"time_period": None}, {}, set(), id="from no day"),
        pytest.param({"printed": "12"}, {}, {"operator": "below"}, set(), id="before some day"),
        pytest.param({"printed": "12"}, {"kind": "forecast"}, {}, set(), id="from a day to come"),
        pytest.param({"printed": "12", "kind": "level"}, {}, {}, set(), id="no length"),
        pytest.param({"printed": "12", "upper": "14", "upper_unit": "day"}, {}, {}, set(), id="a range"),
    ],
)
def test_lengths_between_two_days(desk: Desk, length: Fields, begun: Fields, ended: Fields, found: set[str]) -> None:
    claims = [{**LENGTH, "counted": "counted", **length}, {**BEGUN, **begun}, {**ENDED, **ended}]
    assert outcomes(desk.judge(claims, relations=[desk.relation(FAIR)], day="2021-10-01"), "length-misses-dates") == found


@pytest.mark.parametrize(
    ("relation", "by", "verdict"),
    [
        pytest.param(FAIR, "stated", "inconsistent", id="stated"),
        pytest.param(FAIR, "inferred", "strained", id="inferred"),
        pytest.param("ended - begun = length", "stated", "inconsistent", id="told from the other end"),
        pytest.param("length = begun + ended", "stated", "unverified", id="no difference"),
        pytest.param("length >= ended - begun", "stated", "unverified", id="at least"),
        pytest.param("length = ended - nobody", "stated", "unverified", id="from nobody's day"),
    ],
)
def test_lengths_that_the_file_ties(desk: Desk, relation: str, by: str, verdict: str) -> None:
    found = desk.judge([{**LENGTH, "printed": "12"}, BEGUN, ENDED], relations=[desk.relation(relation, by=by)], day="2021-10-01")
    assert found.run.crashed == ()
    assert found["length"].verdict == verdict


def test_a_length_may_name_its_days_as_members(desk: Desk) -> None:
    for printed, found in (("12", {"impossible"}), ("5", {"possible"})):
        claims = [{**LENGTH, "printed": printed, "members": ["begun", "ended"]}, BEGUN, ENDED]
        assert outcomes(desk.judge(claims, day="2021-10-01"), "length-misses-dates") == found


def test_a_length_without_a_number(desk: Desk) -> None:
    length: Fields = {"id": "length", "kind": "duration", "indicator": "fair", "operator": "exists", "members": ["begun", "ended"]}
    assert not outcomes(desk.judge([length, BEGUN, ENDED], day="2021-10-01"), "length-misses-dates")


PORT: list[Fields] = [
    {"id": "total", "indicator": "cargo", "unit": "tonne", "counted": "counted"},
    {"id": "daily", "indicator": "cargo_a_day", "unit": "tonne/day"},
    {"id": "days", "kind": "count", "indicator": "days_of_the_fair", "unit": "day", "printed": "30", "counted": "counted"},
]


@pytest.mark.parametrize(
    ("total", "verdict"),
    [pytest.param("6,300", "unverified", id="thirty times as much"), pytest.param("7,300", "inconsistent", id="more than that")],
)
def test_so_much_a_day_for_so_many_days_is_a_relation(desk: Desk, total: str, verdict: str) -> None:
    claims = [{**PORT[0], "printed": total}, {**PORT[1], "printed": "210"}, PORT[2]]
    assert desk.judge(claims, relations=[desk.relation("total = daily * days")])["daily"].verdict == verdict
