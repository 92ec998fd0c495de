"""A total that never falls is bounded by its other days; a bound may refute, it never supports."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.checkers.sentences import Sentence

if TYPE_CHECKING:
    from tests.conftest import Desk

CABLE = {"indicator": "cable", "unit": "kilometer"}
CLAIM = {**CABLE, "printed": "291万", "time_period": "2021-07-31"}
NEVER = {"indicator": "cable", "unit": "kilometer", "first": True}
LAID = {**CLAIM, "printed": "2.91 million"}
SENTENCES = {
    "By July 2.91 million kilometres were laid, where the office counted 3.01 million the year before.": Sentence(
        [LAID], [{**CABLE, "time_period": "2020-12-31", "printed": "3.01 million"}]
    ),
    "By July 2.91 million kilometres were laid, where the office counted 2.81 million the year before.": Sentence(
        [LAID], [{**CABLE, "time_period": "2020-12-31", "printed": "2.81 million"}]
    ),
}


@pytest.mark.parametrize(
    ("fields", "row", "said"),
    [
        pytest.param({}, {"time_period": "2020-12-31", "printed": "301万"}, "refuted value", id="below what was there before"),
        pytest.param({}, {"time_period": "2020-12-31", "printed": "281万"}, "unverified period", id="above it proves nothing"),
        pytest.param({}, {"time_period": "2020-12-31", "printed": "291.4万"}, "unverified period", id="within the rounding of the claim"),
        pytest.param({}, {"time_period": "2020-12-31", "printed": "291.9万"}, "unverified period", id="within what it may be cut off from"),
        pytest.param({"hedge": "over"}, {"time_period": "2020-12-31", "printed": "351万"}, "unverified period", id="over has no upper end"),
        pytest.param({"hedge": "nearly"}, {"time_period": "2020-12-31", "printed": "351万"}, "refuted value", id="nearly has one"),
        pytest.param({}, {"time_period": "2021-08-31", "printed": "201万", "first": True}, "refuted value", id="above what is there later"),
        pytest.param(
            {}, {"time_period": "2021-08-15", "printed": "301万", "first": True}, "unverified period", id="below it proves nothing"
        ),
        pytest.param(
            {},
            {"time_period": "2022-06-30", "printed": "201万", "published": "2022-07-20"},
            "unverified value",
            id="a later release denies nothing",
        ),
        pytest.param(
            {}, {"time_period": "2020-12-31", "printed": "301万", "quality": "mirror"}, "strained value", id="a mirror refutes nothing"
        ),
        pytest.param({}, {"time_period": "2020-12-31", "printed": "301万", "unit": "item"}, "unverified period", id="another dimension"),
        pytest.param(
            {}, {"time_period": "2020-12-31", "printed": "301万", "definition": "leased"}, "unverified period", id="another definition"
        ),
        pytest.param({}, {"time_period": "2021-07", "printed": "301万"}, "unverified period", id="a period around the day"),
        pytest.param({}, {"time_period": None, "printed": "301万"}, "unverified no-data", id="no period"),
        pytest.param(
            {"upper": "311万"},
            {"time_period": "2020-12-31", "printed": "301万"},
            "unverified period",
            id="the upper end of a range is above",
        ),
        pytest.param(
            {"kind": "capacity"}, {"time_period": "2020-12-31", "printed": "301万"}, "unverified period", id="a capacity is no state"
        ),
        pytest.param(
            {"indicator": "cargo", "unit": "tonne"},
            {"time_period": "2020-12-31", "printed": "301万", "indicator": "cargo", "unit": "tonne"},
            "unverified no-data",
            id="a flow",
        ),
        pytest.param(
            {"reference_area": ("north", "south")},
            {"time_period": "2020-12-31", "printed": "301万"},
            "unverified period",
            id="one of two areas",
        ),
        pytest.param(
            {"indicator": "pipes"},
            {"time_period": "2019-12-31", "printed": "301万", "indicator": "pipes"},
            "unverified definition",
            id="across a break",
        ),
        pytest.param(
            {"indicator": "pipes"},
            {"time_period": "2021-01-31", "printed": "301万", "indicator": "pipes"},
            "refuted value",
            id="after the break",
        ),
    ],
)
def test_bounds(desk: Desk, fields: dict[str, object], row: dict[str, object], said: str) -> None:
    assert desk.judge({**CLAIM, **fields}, [{**CABLE, **row}]).said() == said


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        pytest.param("291万", "supported value", id="the state on its own day stands against a bound"),
        pytest.param("286万", "refuted value", id="denied by both"),
    ],
)
def test_its_own_record_comes_first(desk: Desk, printed: str, said: str) -> None:
    rows = [{**CABLE, "time_period": "2021-07-31", "printed": "291万"}, {**CABLE, "time_period": "2020-12-31", "printed": "301万"}]
    assert desk.judge({**CLAIM, "printed": printed}, rows).said() == said


def test_without_a_day_the_article_is_the_day(desk: Desk) -> None:
    row = {**CABLE, "time_period": "2020-06-30", "printed": "301万"}
    assert desk.judge({**CLAIM, "time_period": None}, [row]).said() == "refuted value"


@pytest.mark.parametrize(
    ("marked", "said", "note"),
    [
        pytest.param("2021-01-31", "unverified definition", "bound-across-break", id="a new kind of total between the days"),
        pytest.param("2020-12-31", "refuted value", "cumulative-bound-broken", id="both days are of the new kind"),
        pytest.param("2020-01-31", "refuted value", "cumulative-bound-broken", id="a new kind long before"),
    ],
)
def test_no_bound_across_a_row_that_marks_a_break(desk: Desk, marked: str, said: str, note: str) -> None:
    days = {"2020-01-31": "280万", "2020-12-31": "301万", "2021-01-31": "290万"}
    rows = [{**CABLE, "time_period": day, "printed": printed, "status": "B" if day == marked else "A"} for day, printed in days.items()]
    found = desk.judge(CLAIM, rows)
    assert found.said() == said
    assert found["figure"].explanation.key == note


@pytest.mark.parametrize(
    ("published", "printed", "said"),
    [
        pytest.param("2021-06-20", "301万", "unverified period", id="superseded"),
        pytest.param("2021-09-20", "301万", "unverified period", id="revised after the article"),
        pytest.param("2021-08-20", "301万", "refuted value", id="in force"),
    ],
)
def test_of_each_day_the_release_in_force_bounds(desk: Desk, published: str, printed: str, said: str) -> None:
    row = {**CABLE, "time_period": "2020-12-31"}
    assert desk.judge(CLAIM, [{**row, "printed": "281万"}, {**row, "printed": printed, "published": published}]).said() == said
