"""Which records are of the claim's own quantity: which period speaks for a claim that names none, and what is nearest."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.conftest import Desk

FIRMS = {"indicator": "firms", "unit": "enterprise"}


@pytest.mark.parametrize(
    ("claimed", "rows", "said"),
    [
        pytest.param("3.9万", [("2021-06-30", "38,900")], "supported value", id="the latest state"),
        pytest.param("4.2万", [("2021-06-30", "38,900")], "unverified period", id="a difference is another day's figure"),
        pytest.param("3.9万", [("2021-03-31", "38,900")], "unverified no-data", id="older than the reporting interval"),
        pytest.param("3.9万", [("2021-06-30", "38,900"), ("2021-07-31", "41,000")], "unverified period", id="no longer the latest"),
        pytest.param("4.1万", [("2021-06-30", "38,900"), ("2021-07-31", "41,000")], "supported value", id="the latest of two"),
        pytest.param("3.9万", [("2021-10-31", "38,900")], "unverified period", id="after the article"),
    ],
)
def test_a_stock_without_a_day(desk: Desk, claimed: str, rows: list[tuple[str, str]], said: str) -> None:
    claim = {**FIRMS, "kind": "count", "time_period": None, "printed": claimed}
    assert desk.judge(claim, [{**FIRMS, "time_period": day, "printed": printed} for day, printed in rows]).said() == said


@pytest.mark.parametrize(
    ("claimed", "said"),
    [
        pytest.param("3.9万", "supported value", id="what was known when the article appeared"),
        pytest.param("4.1万", "unverified period", id="not what was published after it"),
    ],
)
def test_the_latest_state_is_one_that_was_published(desk: Desk, claimed: str, said: str) -> None:
    rows = [
        {**FIRMS, "time_period": "2021-06-30", "printed": "38,900"},
        {**FIRMS, "time_period": "2021-08-31", "printed": "41,000", "published": "2021-09-20"},
    ]
    assert desk.judge({**FIRMS, "kind": "count", "time_period": None, "printed": claimed}, rows).said() == said


@pytest.mark.parametrize(
    ("indicator", "said"),
    [
        pytest.param("cargo", "unverified period", id="a flow of which period?"),
        pytest.param("rate", "unverified period", id="a rate of which period?"),
        pytest.param("unheard_of", "unverified period", id="an indicator that the catalogue does not know"),
    ],
)
@pytest.mark.parametrize("printed", ["12.0", "13.0"])
def test_what_is_no_stock_needs_a_period(desk: Desk, indicator: str, printed: str, said: str) -> None:
    unit = "tonne" if indicator == "cargo" else "percent"
    claim = {"indicator": indicator, "time_period": None, "printed": printed, "unit": unit}
    assert desk.judge(claim, [{"indicator": indicator, "printed": "12.0", "unit": unit}]).said() == said


def test_a_place_among_stocks_may_have_moved(desk: Desk) -> None:
    claim = {"kind": "rank", "indicator": "firms", "group": "shore", "unit": "ordinal", "printed": "2", "time_period": None}
    row = {"indicator": "firms", "form": "rank", "group": "shore", "printed": "1", "time_period": "2021-06-30"}
    assert desk.judge(claim, [row]).said() == "unverified period"


@pytest.mark.parametrize(
    ("fields", "recorded", "said", "shown"),
    [
        pytest.param({}, [], "unverified no-data", 0, id="nothing at all"),
        pytest.param({}, [{"time_period": "2021-Q1"}], "unverified period", 1, id="a part of the period"),
        pytest.param({}, [{"time_period": "2019"}], "unverified no-data", 1, id="another year"),
        pytest.param({}, [{"indicator": "bulk"}], "unverified definition", 1, id="an indicator that is easily taken for it"),
        pytest.param({}, [{"indicator": "bulk", "reference_area": "nation"}], "unverified definition", 1, id="the same of the whole area"),
        pytest.param({}, [{"indicator": "bulk", "reference_area": "south"}], "unverified no-data", 0, id="not of another area"),
        pytest.param(
            {}, [{"reference_area": "nation"}, {"reference_area": "south"}], "unverified no-data", 1, id="the whole area before others"
        ),
        pytest.param({"reference_area": "abroad"}, [{}], "unverified no-data", 1, id="an area that the catalogue does not know"),
        pytest.param({}, [{"time_period": year} for year in ("2017", "2018", "2019", "2020")], "unverified no-data", 2, id="two at most"),
        pytest.param({}, [{"unit": "CNY"}], "unverified no-data", 0, id="a record in another kind of unit"),
    ],
)
def test_what_is_nearest(desk: Desk, fields: dict[str, object], recorded: list[dict[str, object]], said: str, shown: int) -> None:
    claim = {"indicator": "cargo", "unit": "tonne", "printed": "120", **fields}
    found = desk.judge(claim, [{"indicator": "cargo", "unit": "tonne", "printed": "120", **row} for row in recorded])
    assert found.said() == said
    assert len(found["figure"].evidence) == shown


@pytest.mark.parametrize(
    ("day", "said"),
    [
        pytest.param("2021-07-31", "unverified period", id="a month from the record"),
        pytest.param("2021-12-31", "unverified no-data", id="half a year from it"),
    ],
)
def test_a_stock_of_another_day_is_near_within_the_reporting_interval(desk: Desk, day: str, said: str) -> None:
    claim = {**FIRMS, "kind": "count", "time_period": day, "printed": "3.9万"}
    assert desk.judge(claim, [{**FIRMS, "time_period": "2021-06-30", "printed": "38,900"}], day="2022-01-31").said() == said


def test_an_event_speaks_for_ever(desk: Desk) -> None:
    claim = {"indicator": "opening", "kind": "level", "time_period": None, "printed": "3", "unit": "year"}
    assert desk.judge(claim, [{"indicator": "opening", "time_period": "2001", "printed": "3", "unit": "year"}]).said() == "supported value"


def test_a_row_without_a_period_is_never_close(desk: Desk) -> None:
    assert desk.judge({"printed": "12%"}, [{"time_period": None, "printed": "12"}]).said() == "unverified no-data"


def test_what_is_nearest_is_what_its_publisher_stands_by(desk: Desk) -> None:
    row = {"indicator": "cargo", "unit": "tonne", "time_period": "2021-Q1"}
    releases = {"2021-05-20": "120", "2021-07-20": "125", "2021-10": "130"}
    rows = [{**row, "printed": printed, "published": published} for published, printed in releases.items()]
    (evidence,) = desk.judge({"indicator": "cargo", "unit": "tonne", "printed": "250"}, rows)["figure"].evidence
    assert evidence.observation.figure is not None
    assert evidence.observation.figure.printed == "125"
