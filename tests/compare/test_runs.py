"""Periods in a row, periods that are counted, and what is told of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.checkers.sentences import Sentence

if TYPE_CHECKING:
    from tests.conftest import Desk, Fields


def months(*values: str | None, **fields: object) -> list[Fields]:
    """Monthly figures of 2021 up to June; None for a month without one."""
    first = 7 - len(values)
    return [
        {"time_period": f"2021-{first + place:02}", "printed": value, **fields} for place, value in enumerate(values) if value is not None
    ]


def years(*values: str | None, **fields: object) -> list[Fields]:
    """Yearly figures up to 2020."""
    first = 2021 - len(values)
    return [{"time_period": str(first + place), "printed": value, **fields} for place, value in enumerate(values) if value is not None]


ROSE: Fields = {"kind": "duration", "operator": "rises", "unit": "month", "time_period": "2021-06"}
FELL: Fields = {"kind": "count", "operator": "falls", "unit": "year", "time_period": "2020", "scope": "P4Y"}
EACH: Fields = {"kind": "level", "quantifier": "all", "printed": "1.6%", "time_period": "2021-04/2021-06"}
FIFTY: Fields = {"id": "fifty", "printed": "50", "quote": "50"}
ABOVE: Fields = {**ROSE, "operator": "above", "other": {"claim": "fifty"}}
SENTENCES = {
    "Output rose for 4 months in a row, where the office has 41, 51, 46 and 61 for the last four.": Sentence(
        [{**ROSE, "printed": "4", "quote": "4 months in a row"}], months("41", "51", "46", "61")
    ),
    "Output rose for 2 months in a row, where the office has 41, 46 and 61 for the last three.": Sentence(
        [{**ROSE, "printed": "2", "quote": "2 months in a row"}], months("41", "46", "61")
    ),
    "In 3 of the last four years it fell, where the office has 51, 41, 46, 61 and 71.": Sentence(
        [{**FELL, "printed": "3", "quote": "3 of the last four years"}], years("51", "41", "46", "61", "71")
    ),
    "In 1 of the last four years it fell, where the office has 51, 41, 46, 61 and 71.": Sentence(
        [{**FELL, "printed": "1", "quote": "1 of the last four years"}], years("51", "41", "46", "61", "71")
    ),
    "It stayed at 1.6% in each of three months, where the office has 2.6% for the last of them.": Sentence(
        [{**EACH, "quote": "1.6% in each of three months"}], months("2.6")
    ),
    "It stayed at 1.6% in each of three months, where the office has 1.6% for the last of them.": Sentence(
        [{**EACH, "quote": "1.6% in each of three months"}], months("1.6")
    ),
}


@pytest.mark.parametrize(
    ("claim", "rows", "said"),
    [
        pytest.param({"printed": "3"}, months("51", "41", "46", "56", "61"), "supported value", id="just so long"),
        pytest.param({"printed": "2"}, months("51", "41", "46", "56", "61"), "supported value", id="longer"),
        pytest.param({"printed": "4"}, months("51", "41", "46", "56", "61"), "refuted value", id="shorter"),
        pytest.param({"printed": "4"}, months("41", "46", "56", "61"), "unverified compatible", id="not known before"),
        pytest.param({"printed": "3"}, months("41", "46", "56", "61"), "supported value", id="known as far as it is told"),
        pytest.param({"printed": "4"}, months("41", None, "46", "56", "61"), "unverified compatible", id="a gap"),
        pytest.param({"printed": "3"}, months("41", "46", "46", "56", "61"), "unverified compatible", id="a month without change"),
        pytest.param({"printed": "2", "operator": "falls"}, months("61", "56", "41"), "supported value", id="falling"),
        pytest.param({"printed": "3"}, months("41", "46", "56", "61", quality="weak"), "strained value", id="of a weak source"),
        pytest.param(
            {"printed": "4"}, months("51", "41", "46", "56", "61", quality="weak"), "strained value", id="shorter by a weak source"
        ),
        pytest.param(
            {"printed": "4"}, months("51", "41", "46", "56", "61", published="2022-01"), "unverified value", id="known only later"
        ),
        pytest.param({"printed": "1", "unit": "quarter"}, months("41", "46", "56", "61"), "unverified no-data", id="in quarters of months"),
        pytest.param(
            {"printed": "4"}, [*months("51", "41", "46"), *months("56", "61", status="B")], "unverified compatible", id="a break in the run"
        ),
        pytest.param({"printed": "3", "hedge": "over"}, months("51", "41", "46", "56", "61"), "refuted value", id="over three"),
        pytest.param({"printed": "2", "hedge": "over"}, months("51", "41", "46", "56", "61"), "supported value", id="over two"),
    ],
)
def test_a_run(desk: Desk, claim: Fields, rows: list[Fields], said: str) -> None:
    assert desk.judge({**ROSE, **claim, "quote": str(claim["printed"])}, rows).said() == said


@pytest.mark.parametrize(
    ("claim", "rows", "said"),
    [
        pytest.param({"printed": "3"}, months("49", "51", "52", "53"), "supported value", id="above it"),
        pytest.param({"printed": "4"}, months("49", "51", "52", "53"), "refuted value", id="not for so long"),
        pytest.param({"printed": "4"}, months("51", "52", "53"), "unverified compatible", id="not known for so long"),
        pytest.param(
            {"printed": "1", "unit": "quarter"}, months("49", "51", "52", "53"), "supported value", id="a quarter of three months"
        ),
        pytest.param({"printed": "1", "unit": "year"}, months("51", "52", "53"), "unverified compatible", id="a year of twelve"),
        pytest.param({"printed": "3", "operator": "below"}, months("49", "51", "52", "53"), "refuted value", id="not below"),
        pytest.param(
            {"printed": "2", "other": {"reference_area": "south"}},
            [*months("49", "51", "52"), *months("51", "41", "42", reference_area="south")],
            "supported value",
            id="above another town's",
        ),
    ],
)
def test_beyond_a_threshold(desk: Desk, claim: Fields, rows: list[Fields], said: str) -> None:
    assert desk.judge([{**ABOVE, **claim, "quote": str(claim["printed"])}, FIFTY], rows).said() == said


@pytest.mark.parametrize(
    ("claim", "rows", "said"),
    [
        pytest.param({"printed": "1"}, years("51", "41", "46", "61", "71"), "supported value", id="one year"),
        pytest.param({"printed": "2"}, years("51", "41", "46", "61", "71"), "refuted value", id="not two"),
        pytest.param({"printed": "2"}, years("51", "41", None, "61", "71"), "unverified compatible", id="perhaps two"),
        pytest.param({"printed": "4"}, years("51", "41", None, "61", "71"), "refuted value", id="surely not four"),
        pytest.param({"printed": "1", "scope": "2018/2020"}, years("51", "41", "46", "61", "71"), "refuted value", id="in a span"),
        pytest.param({"printed": "0", "scope": "2018/2020"}, years("51", "41", "46", "61", "71"), "supported value", id="none in a span"),
    ],
)
def test_a_count_of_years(desk: Desk, claim: Fields, rows: list[Fields], said: str) -> None:
    assert desk.judge({**FELL, **claim, "quote": str(claim["printed"])}, rows).said() == said


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        pytest.param(months("1.6", "1.6", "1.6"), "supported value", id="each has it"),
        pytest.param(months("1.6", "2.6", "1.6"), "refuted value", id="one has another"),
        pytest.param(months("2.6", "2.6"), "refuted value", id="those that are known have another"),
        pytest.param(months("1.6", "1.6"), "unverified compatible", id="one is not known"),
        pytest.param(months("1.6", "1.69", "1.6"), "strained value", id="one cut off"),
        pytest.param(months("1.6", "2.6", "1.6", definition="core"), "unverified definition", id="perhaps of another definition"),
        pytest.param([{"time_period": "2021-Q2", "printed": "1.6"}], "supported value", id="of the quarter as a whole"),
        pytest.param([{"time_period": "2021-Q2", "printed": "1.6"}, *months("2.6", "0.6")], "supported value", id="and not of its months"),
        pytest.param(months("2.6", published="2022-01"), "unverified value", id="known only later"),
    ],
)
def test_each_period(desk: Desk, rows: list[Fields], said: str) -> None:
    assert desk.judge(EACH, rows).said() == said


@pytest.mark.parametrize(
    "fields",
    [pytest.param({"upper": "6"}, id="a range"), pytest.param({"adjustment": "seasonally-adjusted"}, id="an adjusted series")],
)
def test_runs_that_prove_nothing(desk: Desk, fields: Fields) -> None:
    unit = {"upper_unit": "month"} if "upper" in fields else {}
    claim: Fields = {**ROSE, "printed": "4", "quote": "4", **unit, **fields}
    assert desk.judge(claim, months("51", "41", "46", "56", "61"))["figure"].verdict == "unverified"
