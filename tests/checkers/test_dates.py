"""Lengths of time, figures of the future, the order of events."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.checkers.sentences import Sentence

if TYPE_CHECKING:
    from tests.conftest import Desk, Fields

YEARS: Fields = {"kind": "duration", "indicator": "age", "unit": "year", "time_period": None}
BEGUN: Fields = {"form": "date", "indicator": "opening", "time_period": "2012-04", "published": "2013"}
FIRMS: Fields = {"indicator": "firms", "unit": "enterprise", "printed": "3,900", "counted": "counted"}
FOUNDED: Fields = {"id": "founded", "kind": "date", "indicator": "opening", "operator": "exists"}
OPENED: Fields = {**FOUNDED, "id": "opened", "reference_area": "south"}
ORDER = "founded <= opened"
SENTENCES = {
    "After 12 years of building, the park, begun in April 2012, is open in September 2021.": Sentence(
        [{**YEARS, "printed": "12"}], [BEGUN]
    ),
    "After 9 years of building, the park, begun in April 2012, is open in September 2021.": Sentence([{**YEARS, "printed": "9"}], [BEGUN]),
    "By the end of December 2021 the zone had 3,900 firms, the paper wrote in September 2021.": Sentence(
        [{**FIRMS, "time_period": "2021-12-31"}]
    ),
    "By the end of August 2021 the zone had 3,900 firms, the paper wrote in September 2021.": Sentence(
        [{**FIRMS, "time_period": "2021-08-31"}]
    ),
    "The park opened in May 2013; it was founded in June 2014.": Sentence(
        [
            {**OPENED, "time_period": "2013-05", "quote": "May 2013"},
            {**FOUNDED, "time_period": "2014-06", "quote": "June 2014"},
        ],
        relations=[ORDER],
    ),
    "The park opened in May 2015; it was founded in June 2014.": Sentence(
        [
            {**OPENED, "time_period": "2015-05", "quote": "May 2015"},
            {**FOUNDED, "time_period": "2014-06", "quote": "June 2014"},
        ],
        relations=[ORDER],
    ),
}


@pytest.mark.parametrize(
    ("fields", "row", "said"),
    [
        pytest.param({"printed": "9"}, {}, "supported value", id="completed years"),
        pytest.param({"printed": "10"}, {}, "strained value", id="begun years"),
        pytest.param({"printed": "12"}, {}, "refuted value", id="too many"),
        pytest.param({"printed": "8"}, {}, "refuted value", id="too few"),
        pytest.param({"printed": "9", "hedge": "more"}, {}, "supported value", id="over nine"),
        pytest.param({"printed": "10", "hedge": "nearly"}, {}, "supported value", id="nearly ten"),
        pytest.param({"printed": "9.4"}, {}, "unverified value", id="tenths of a year"),
        pytest.param({"printed": "108", "unit": "month"}, {}, "supported value", id="in months"),
        pytest.param({"printed": "12"}, {"quality": "mirror"}, "strained value", id="a mirror refutes nothing"),
        pytest.param({"printed": "12"}, {"published": "2022"}, "unverified value", id="published after the article"),
        pytest.param({"printed": "9"}, {"published": "2022"}, "supported value", id="a later source may support"),
        pytest.param({"printed": "9"}, {"time_period": "2022-01"}, "unverified no-data", id="an event after the article"),
        pytest.param({"printed": "9"}, {"reference_area": "south"}, "unverified no-data", id="an event elsewhere"),
        pytest.param({"printed": "7", "time_period": "2019"}, {}, "supported value", id="as many as it was in 2019"),
        pytest.param({"printed": "6", "time_period": "2019"}, {}, "supported value", id="or at the beginning of 2019"),
        pytest.param({"printed": "9", "time_period": "2019"}, {}, "refuted value", id="but not as many as it is now"),
        pytest.param({"printed": "2", "time_period": "2010/2019"}, {}, "supported value", id="on some day of ten years"),
        pytest.param({"printed": "9", "time_period": "2011"}, {}, "unverified no-data", id="before there was anything to count from"),
        pytest.param({"printed": "9", "time_period": ["2019", "2021-08"]}, {}, "strained value", id="one of two days that are left open"),
        pytest.param({"printed": "9", "unit": "day"}, {}, "strained definition", id="days are not years"),
        pytest.param({"printed": "5", "operator": "at-least"}, {}, "supported value", id="at least five are nine"),
        pytest.param({"printed": "12", "operator": "at-least"}, {}, "refuted value", id="at least twelve are not"),
        pytest.param({"printed": "5", "operator": "above"}, {}, "supported value", id="more than five are nine"),
        pytest.param({"printed": "12", "operator": "below"}, {}, "supported value", id="fewer than twelve are nine"),
        pytest.param({"printed": "8", "operator": "at-most"}, {}, "refuted value", id="at most eight are not"),
        pytest.param({"printed": "10"}, {"time_period": "2014-04"}, "strained value", id="ten, a round number for seven"),
        pytest.param({"printed": "10"}, {"time_period": "2019-04"}, "refuted value", id="but not for two"),
        pytest.param({"printed": "9"}, {"time_period": "2012"}, "unverified value", id="nine, if it was before September"),
        pytest.param({"printed": "8"}, {"time_period": "2012"}, "unverified value", id="eight, if it was after it"),
        pytest.param({"printed": "5", "hedge": "over"}, {"time_period": "2012"}, "supported value", id="over five, whenever it was"),
        pytest.param({"printed": "7"}, {"time_period": "2012"}, "refuted value", id="seven, whenever it was"),
        pytest.param({"printed": "12", "indicator": ["age", "wait"]}, {}, "unverified no-data", id="what is counted is left open"),
        pytest.param({"printed": "12", "indicator": ["wait", "age"]}, {}, "unverified no-data", id="in either order"),
        pytest.param({"printed": "12", "upper": "13"}, {}, "unverified no-data", id="a range of years is no count of them"),
        pytest.param({"printed": "12"}, {"definition": "approved"}, "unverified definition", id="the text may mean another beginning"),
        pytest.param({"printed": "9"}, {"definition": "approved"}, "supported value", id="what fits supports on any"),
        pytest.param(
            {"printed": "12", "definition": "built"}, {}, "unverified definition", id="the text names a beginning that is not on record"
        ),
        pytest.param(
            {"printed": "12", "definition": "approved"},
            {"definition": "approved"},
            "refuted value",
            id="the text names the record's beginning",
        ),
        pytest.param({"printed": "9", "indicator": "wait", "unit": "minute"}, {}, "unverified no-data", id="a length since no event"),
    ],
)
def test_years_since_an_event(desk: Desk, fields: Fields, row: Fields, said: str) -> None:
    assert desk.judge({**YEARS, **fields}, [{**BEGUN, **row}]).said() == said


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        pytest.param("12", "unverified no-data", id="the other park may be that old"),
        pytest.param("9", "supported value", id="the park on record is"),
    ],
)
def test_a_park_of_two_whose_beginning_is_not_on_record(desk: Desk, printed: str, said: str) -> None:
    claim: Fields = {**YEARS, "printed": printed, "reference_area": ["north", "south"]}
    assert desk.judge(claim, [BEGUN, {**BEGUN, "publisher": "press"}]).said() == said


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        pytest.param("9", "supported value", id="since the corrected day"),
        pytest.param("12", "strained vintage", id="since the day that was corrected"),
        pytest.param("6", "refuted value", id="since neither"),
    ],
)
def test_years_since_a_day_that_was_corrected(desk: Desk, printed: str, said: str) -> None:
    corrected: Fields = {**BEGUN, "time_period": "2009-04", "published": "2010"}
    assert desk.judge({**YEARS, "printed": printed}, [corrected, BEGUN]).said() == said


@pytest.mark.parametrize(
    ("fields", "verdict"),
    [
        pytest.param({"time_period": "2021-12-31"}, "strained", id="a day to come"),
        pytest.param({"time_period": "2021-08-31"}, "unverified", id="a day gone by"),
        pytest.param({"time_period": "2021"}, "unverified", id="a year that is under way"),
        pytest.param({"time_period": "2022"}, "strained", id="next year, as fact"),
        pytest.param({"time_period": "2022", "kind": "forecast"}, "unverified", id="next year, as a forecast"),
        pytest.param(
            {"time_period": "2022", "kind": "duration", "indicator": "age", "unit": "year", "printed": "10", "counted": "rounded"},
            "unverified",
            id="how old a thing will be is no forecast",
        ),
        pytest.param({"time_period": "2022", "kind": "capacity"}, "unverified", id="what a plant will be able to do"),
        pytest.param({"time_period": ["2022", "2021-Q1"]}, "unverified", id="a period left open, one of them gone by"),
        pytest.param({"time_period": None}, "unverified", id="no period"),
    ],
)
def test_figures_of_the_future(desk: Desk, fields: Fields, verdict: str) -> None:
    assert desk.judge({**FIRMS, **fields})["figure"].verdict == verdict


@pytest.mark.parametrize(
    ("relation", "founded", "opened", "verdict"),
    [
        pytest.param(ORDER, "2014-06", "2013-05", "inconsistent", id="opened before it was founded"),
        pytest.param(ORDER, "2013-05", "2014-06", "unverified", id="in order"),
        pytest.param(ORDER, "2014", "2014-06", "unverified", id="one within the other"),
        pytest.param("opened >= founded", "2014-06", "2013-05", "inconsistent", id="told from the other end"),
        pytest.param("opened = founded", "2014-06", "2013-05", "unverified", id="no order is told"),
        pytest.param("opened < founded + founded", "2014-06", "2013-05", "unverified", id="no plain order"),
        pytest.param("opened < founded / other", "2014-06", "2013-05", "unverified", id="three of them"),
        pytest.param(ORDER, "2014-06", None, "unverified", id="a date left out"),
    ],
)
def test_order_of_events(desk: Desk, relation: str, founded: str, opened: str | None, verdict: str) -> None:
    other: Fields = {**FOUNDED, "id": "other", "reference_area": "east", "time_period": "2015"}
    claims = [{**FOUNDED, "time_period": founded}, {**OPENED, "time_period": opened}, other]
    assert desk.judge(claims, relations=[desk.relation(relation)])["founded"].verdict == verdict


@pytest.mark.parametrize(
    ("founded", "opened", "verdict"),
    [
        pytest.param("below", None, "unverified", id="founded before 2014, opened in 2013"),
        pytest.param(None, "above", "unverified", id="opened after May 2013"),
        pytest.param("exists", None, "inconsistent", id="founded in 2014"),
    ],
)
def test_a_day_that_bounds_is_in_no_order(desk: Desk, founded: str | None, opened: str | None, verdict: str) -> None:
    claims = [
        {**FOUNDED, "time_period": "2014-06", "operator": founded or "exists"},
        {**OPENED, "time_period": "2013-05", "operator": opened or "exists"},
    ]
    assert desk.judge(claims, relations=[desk.relation(ORDER)])["founded"].verdict == verdict


def test_an_inferred_order_strains(desk: Desk) -> None:
    claims = [{**FOUNDED, "time_period": "2014-06"}, {**OPENED, "time_period": "2013-05"}]
    assert desk.judge(claims, relations=[desk.relation(ORDER, by="inferred")])["opened"].verdict == "strained"
