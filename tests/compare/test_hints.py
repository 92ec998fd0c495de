"""What a figure that nothing decides may have been copied from: a note, and never a flood of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.checkers.sentences import Sentence

if TYPE_CHECKING:
    from tests.conftest import Desk, Fields

CARGO: Fields = {"indicator": "cargo", "unit": "tonne"}
CLAIM: Fields = {**CARGO, "printed": "4,127", "time_period": "2021"}
EARLIER: Fields = {**CARGO, "printed": "4,127", "time_period": "2020"}
SENTENCES = {
    "Of 2021 there is no record, and 4,127 tonnes, as printed, were landed in 2020.": Sentence([CLAIM], [EARLIER]),
    "Of 2021 there is no record, and 4,127 tonnes, as printed, are not the 3,900 tonnes of 2020.": Sentence(
        [CLAIM], [{**EARLIER, "printed": "3,900"}]
    ),
}


def hints(desk: Desk, claim: Fields, rows: list[Fields], said: str = "unverified") -> list[str]:
    found = desk.judge(claim, rows)
    assert found.said().split()[0] == said
    return [note.key for note in found["figure"].notes]


@pytest.mark.parametrize(
    ("claim", "row", "said"),
    [
        pytest.param({}, {}, ["equals-of-period"], id="the year before"),
        pytest.param({}, {"time_period": "2022"}, ["equals-of-period"], id="the year after"),
        pytest.param({}, {"time_period": "2009"}, ["equals-of-period"], id="of four digits, any year"),
        pytest.param({"printed": "41"}, {"printed": "41"}, ["equals-of-period"], id="of two digits, its neighbour"),
        pytest.param({"printed": "41"}, {"printed": "41", "time_period": "2009"}, [], id="of two digits, no other year"),
        pytest.param(
            {"printed": "41", "time_period": "2021-Q1"}, {"printed": "41", "time_period": "2020-Q4"}, ["equals-of-period"], id="a quarter"
        ),
        pytest.param(
            {"printed": "41", "time_period": "0001"}, {"printed": "41", "time_period": "0002"}, ["equals-of-period"], id="the first year"
        ),
        pytest.param({"printed": "4000"}, {"printed": "4000", "time_period": "2009"}, [], id="zeros are no digits"),
        pytest.param({}, {"time_period": "2021", "reference_area": "south"}, ["equals-of-area"], id="another area"),
        pytest.param({}, {"time_period": "2020", "reference_area": "south"}, [], id="another area and year"),
        pytest.param({}, {"time_period": "2021", "indicator": "bulk"}, ["equals-of-indicator"], id="a related series"),
        pytest.param({}, {"indicator": "bulk"}, [], id="a related series of another year"),
        pytest.param({"hedge": "over"}, {}, [], id="a bound is the figure of many"),
        pytest.param({"time_period": None}, {}, ["equals-of-period"], id="of no period"),
        pytest.param({"kind": "forecast", "time_period": "2022"}, {}, [], id="a forecast"),
    ],
)
def test_hints(desk: Desk, claim: Fields, row: Fields, said: list[str]) -> None:
    assert hints(desk, {**CLAIM, **claim}, [{**EARLIER, **row}]) == said


@pytest.mark.parametrize(
    ("recorded", "unit", "said"),
    [
        pytest.param("72.3亿", "USD", ["equals-in-other-unit"], id="yuan for dollars"),
        pytest.param("72.30", "USD", [], id="another number of dollars"),
        pytest.param("72.3亿", "tonne", [], id="tonnes are no money"),
    ],
)
def test_the_number_of_another_currency(desk: Desk, recorded: str, unit: str, said: list[str]) -> None:
    row = {"indicator": "sales", "unit": unit, "printed": recorded}
    assert hints(desk, {"indicator": "sales", "unit": "CNY", "printed": "72.3亿"}, [row]) == said


def test_points_for_percent(desk: Desk) -> None:
    claim = {"kind": "growth", "indicator": "cargo_growth", "unit": "percentage_point", "printed": "2.13"}
    row = {"indicator": "cargo_growth", "window": "year-on-year", "printed": "2.13"}
    assert hints(desk, claim, [row]) == ["equals-in-other-unit"]


def test_three_at_most_of_thousands(desk: Desk) -> None:
    rows: list[Fields] = [{**EARLIER, "time_period": str(year)} for year in range(1000, 2021)]
    assert hints(desk, CLAIM, rows) == ["equals-of-period"] * 3


def test_what_has_a_record_needs_no_hint(desk: Desk) -> None:
    assert hints(desk, CLAIM, [EARLIER, {**EARLIER, "time_period": "2021"}], "supported") == []


def test_what_other_figures_bear_out_needs_no_hint(desk: Desk) -> None:
    claim = {"kind": "growth", "indicator": "cargo_growth", "printed": "11.1%", "time_period": "2021"}
    levels = [{**CARGO, "printed": printed, "time_period": year} for printed, year in (("451.0", "2020"), ("501.0", "2021"))]
    earlier = {"indicator": "cargo_growth", "window": "year-on-year", "printed": "11.1", "time_period": "2020"}
    assert hints(desk, claim, [*levels, earlier], "supported") == []
