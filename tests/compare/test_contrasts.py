"""A figure on record beside another one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.checkers.sentences import Sentence

if TYPE_CHECKING:
    from tests.conftest import Desk, Fields

YEAR: Fields = {"time_period": "2020"}
FASTER: Fields = {"kind": "comparison", "operator": "above", "other": {"indicator": "reach"}, **YEAR, "quote": "faster than prices"}
EACH: Fields = {"kind": "comparison", "operator": "above", "other": {"group": "coast"}, **YEAR, "quote": "above every other"}
TWICE: Fields = {**EACH, "kind": "multiple", "operator": "at-least", "indicator": "cargo", "printed": "2", "unit": "times", "quote": "2"}
AREAS = ("north", "south", "east", "west", "isle")


def pair(own: str, other: str, **fields: object) -> list[Fields]:
    return [{**YEAR, "printed": own}, {**YEAR, "printed": other, "indicator": "reach", **fields}]


def table(*values: str | None, **fields: object) -> list[Fields]:
    """The five towns of the coast with these figures, north first; None for a town without one."""
    rows = zip(AREAS, values, strict=True)
    return [{**YEAR, "reference_area": area, "printed": value, **fields} for area, value in rows if value is not None]


def tonnes(*values: str | None, **fields: object) -> list[Fields]:
    return table(*values, indicator="cargo", unit="tonne", **fields)


SENTENCES = {
    "Wages grew faster than prices, where the office has 3.1% for wages and 4.8% for prices.": Sentence(
        [{**FASTER, "quote": "faster than prices"}], pair("3.1", "4.8")
    ),
    "Wages grew faster than prices, where the office has 4.8% for wages and 3.1% for prices.": Sentence(
        [{**FASTER, "quote": "faster than prices"}], pair("4.8", "3.1")
    ),
}


@pytest.mark.parametrize(
    ("claim", "rows", "said"),
    [
        pytest.param(FASTER, pair("3.1", "4.8"), "refuted value", id="slower"),
        pytest.param(FASTER, pair("4.8", "3.1"), "supported value", id="faster"),
        pytest.param(FASTER, pair("4.8", "4.8"), "strained value", id="as fast"),
        pytest.param({**FASTER, "operator": "at-least"}, pair("4.8", "4.8"), "supported value", id="at least as fast"),
        pytest.param({**FASTER, "operator": "below"}, pair("4.8", "3.1"), "refuted value", id="not slower"),
        pytest.param({**FASTER, "operator": "equal"}, pair("4.8", "3.1"), "refuted value", id="not as fast"),
        pytest.param({**FASTER, "operator": "equal"}, pair("4.8", "4.8"), "supported value", id="just as fast"),
        pytest.param(FASTER, pair("3.1", "4.8", quality="weak"), "strained value", id="a weak source of prices"),
        pytest.param(FASTER, pair("3.1", "4.8", published="2022-05-01"), "unverified value", id="prices known only later"),
        pytest.param(FASTER, pair("3.1", "4.8", time_period="2019"), "unverified no-data", id="prices of another year"),
        pytest.param(
            {**FASTER, "indicator": "sales_growth", "other": {"indicator": "trade_growth"}, "base_period": "2015"},
            [
                {**YEAR, "indicator": "sales_growth", "printed": "3.1", "window": "since", "base": "2015"},
                {**YEAR, "indicator": "trade_growth", "printed": "4.8", "window": "since", "base": "2015"},
                {**YEAR, "indicator": "trade_growth", "printed": "1.8", "window": "year-on-year"},
            ],
            "refuted value",
            id="slower since the same year",
        ),
        pytest.param(FASTER, pair("5", "4.8"), "unverified compatible", id="too coarse to tell"),
        pytest.param(FASTER, pair("3.1", "4.8", unit="tonne"), "unverified no-data", id="of another dimension"),
        pytest.param(
            {**FASTER, "other": {"time_period": "2015"}},
            [{**YEAR, "printed": "3.1"}, {"time_period": "2015", "printed": "4.1"}],
            "refuted value",
            id="than in an earlier year",
        ),
        pytest.param(
            {**FASTER, "other": {"reference_area": "south"}}, table("3.1", "4.1", None, None, None), "refuted value", id="than elsewhere"
        ),
    ],
)
def test_one_other(desk: Desk, claim: Fields, rows: list[Fields], said: str) -> None:
    assert desk.judge(claim, rows).said() == said


@pytest.mark.parametrize(
    ("claim", "rows", "said"),
    [
        pytest.param(EACH, table("51", "41", "31", "21", "11"), "supported value", id="above all"),
        pytest.param(EACH, table("51", "61", "31", "21", "11"), "refuted not-all", id="one is above it"),
        pytest.param(EACH, table("51", "61", None, None, None), "refuted value", id="the only one that is known"),
        pytest.param(EACH, table("51", "41", "31", "21", None), "unverified compatible", id="one is not known"),
        pytest.param({**EACH, "quantifier": "most"}, table("51", "61", "31", "21", "11"), "supported value", id="above most"),
        pytest.param({**EACH, "quantifier": "most"}, table("51", "61", "31", "21", None), "unverified compatible", id="perhaps above most"),
        pytest.param({**EACH, "quantifier": "none"}, table("51", "61", "31", "21", "11"), "refuted not-all", id="said to be above none"),
        pytest.param({**EACH, "quantifier": "some"}, table("51", "61", "31", None, None), "supported value", id="above some"),
        pytest.param(
            {**EACH, "other": {"group": "shore"}},
            table("51", "41", None, None, None),
            "unverified compatible",
            id="not all members are listed",
        ),
        pytest.param(
            {**EACH, "other": {"group": "club"}}, table("51", "41", "31", None, None), "supported value", id="whoever is counted a member"
        ),
        pytest.param(
            {**EACH, "other": {"group": "club"}}, table("51", "41", "61", None, None), "strained value", id="not if one is counted a member"
        ),
        pytest.param(
            {**EACH, "other": {"group": "club"}}, table("51", "61", "41", None, None), "refuted value", id="below one whom all count"
        ),
        pytest.param(
            {**EACH, "other": {"group": "club"}, "quantifier": "none"},
            table("51", "61", None, None, None),
            "supported value",
            id="above none whom all count, and one is not known",
        ),
        pytest.param(
            {**EACH, "other": {"group": "unheard"}}, table("51", "41", None, None, None), "unverified no-data", id="an unknown group"
        ),
        pytest.param(
            {**EACH, "other": {"average_of": "coast"}}, table("51", "41", "31", "21", "11"), "supported value", id="above any average"
        ),
        pytest.param(
            {**EACH, "other": {"average_of": "coast"}}, table("11", "41", "31", "21", "12"), "refuted not-all", id="below any average"
        ),
        pytest.param({**EACH, "other": {"average_of": "coast"}}, table("31", "41", "51", "21", "11"), "unverified compatible", id="within"),
        pytest.param(
            {**EACH, "other": {"average_of": "coast"}}, table("51", "41", "31", "21", None), "unverified compatible", id="of unknown ones"
        ),
    ],
)
def test_each_of_a_group(desk: Desk, claim: Fields, rows: list[Fields], said: str) -> None:
    assert desk.judge(claim, rows).said() == said


@pytest.mark.parametrize(
    ("fields", "rows", "said"),
    [
        pytest.param({}, tonnes("6719", "6506", "3001", None, None), "refuted not-all", id="a little above one of them"),
        pytest.param({}, tonnes("6719", "2506", "3001", "1004", "1001"), "supported value", id="more than twice each"),
        pytest.param({}, tonnes("6719", "3360", "3001", "1004", "1001"), "unverified compatible", id="twice by rounding"),
        pytest.param(
            {},
            [*tonnes("6719", None, None, None, None), *tonnes(None, "6506", None, None, None, title="other")],
            "strained value",
            id="another publication",
        ),
        pytest.param(
            {"other": {"reference_area": "south"}, "printed": "1.3", "operator": None},
            tonnes("1301", "1001", None, None, None),
            "supported value",
            id="so many times",
        ),
        pytest.param(
            {"other": {"reference_area": "south"}, "printed": "1.8", "operator": None},
            tonnes("1301", "1001", None, None, None),
            "refuted value",
            id="not so many times",
        ),
        pytest.param(
            {"kind": "share", "other": {"reference_area": "nation"}, "printed": "12%", "unit": "percent", "operator": None},
            [
                *tonnes("1201", None, None, None, None),
                {**YEAR, "reference_area": "nation", "printed": "10001", "indicator": "cargo", "unit": "tonne"},
            ],
            "supported value",
            id="a share of the nation's",
        ),
        pytest.param(
            {"kind": "share", "other": {"indicator": "bulk"}, "printed": "22%", "unit": "percent", "operator": None},
            [*tonnes("1201", None, None, None, None), {**YEAR, "printed": "10001", "indicator": "bulk", "unit": "tonne"}],
            "refuted value",
            id="no such share",
        ),
        pytest.param(
            {"kind": "comparison", "other": {"reference_area": "south"}, "printed": "30%", "unit": "percent", "operator": "above"},
            tonnes("1301", "1001", None, None, None),
            "supported value",
            id="so much more",
        ),
        pytest.param(
            {"kind": "comparison", "other": {"reference_area": "south"}, "printed": "23%", "unit": "percent", "operator": "below"},
            tonnes("1001", "1301", None, None, None),
            "supported value",
            id="so much less",
        ),
        pytest.param(
            {"kind": "comparison", "other": {"reference_area": "south"}, "printed": "30%", "unit": "percent", "operator": "below"},
            tonnes("1001", "1301", None, None, None),
            "refuted value",
            id="less by another base",
        ),
        pytest.param(
            {"kind": "comparison", "other": {"reference_area": "south"}, "printed": "300", "unit": "tonne", "operator": "above"},
            tonnes("1301", "1001", None, None, None),
            "supported value",
            id="more by just the published figures",
        ),
        pytest.param(
            {"kind": "comparison", "other": {"reference_area": "south"}, "printed": "500", "unit": "tonne", "operator": "above"},
            tonnes("1301", "1001", None, None, None),
            "refuted value",
            id="not so much more",
        ),
    ],
)
def test_with_a_figure(desk: Desk, fields: Fields, rows: list[Fields], said: str) -> None:
    assert desk.judge({**TWICE, **fields, "quote": str(fields.get("printed", "2"))}, rows).said() == said


@pytest.mark.parametrize(
    ("printed", "unit", "said"),
    [
        pytest.param("1.2", "percentage_point", "supported value", id="in points"),
        pytest.param("9%", "percent", "supported value", id="in percent"),
        pytest.param("1.2%", "percent", "strained wording", id="points called percent"),
        pytest.param("9", "percentage_point", "refuted value", id="percent called points"),
    ],
)
def test_rates(desk: Desk, printed: str, unit: str, said: str) -> None:
    claim = {**FASTER, "other": {"reference_area": "south"}, "printed": printed, "unit": unit, "quote": printed}
    assert desk.judge(claim, table("14.41", "13.21", None, None, None)).said() == said


def test_adjusted_figures_are_other_ones(desk: Desk) -> None:
    assert desk.judge({**FASTER, "adjustment": "seasonally-adjusted"}, pair("3.1", "4.8")).said() == "unverified basis"
