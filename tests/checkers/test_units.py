"""Dimensions of figures and of what is added."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.checkers.sentences import Sentence

if TYPE_CHECKING:
    from tests.conftest import Desk, Fields

FIBRE = {"indicator": "cable"}
OUT, IN, ALL = {"id": "out", "indicator": "sales"}, {"id": "in", "indicator": "sales"}, {"id": "all", "indicator": "sales"}
AREAS = ({**OUT, "reference_area": "north"}, {**IN, "reference_area": "south"}, {**ALL, "reference_area": "nation"})
SUM = "all = out + in"
SENTENCES = {
    "The network grew to 2.9 million tonnes of fibre.": Sentence([{**FIBRE, "printed": "2.9 million", "unit": "tonne"}]),
    "The network grew to 2.9 million kilometres of fibre.": Sentence([{**FIBRE, "printed": "2.9 million", "unit": "kilometer"}]),
    "Exports of 10 billion dollars and imports of 60 billion yuan made 70 billion yuan in all.": Sentence(
        [
            {**AREAS[0], "printed": "10 billion", "unit": "USD"},
            {**AREAS[1], "printed": "60 billion", "unit": "CNY"},
            {**AREAS[2], "printed": "70 billion", "unit": "CNY"},
        ],
        relations=[SUM],
    ),
    "Exports of 10 billion yuan and imports of 60 billion yuan made 70 billion yuan in all.": Sentence(
        [
            {**AREAS[0], "printed": "10 billion", "unit": "CNY"},
            {**AREAS[1], "printed": "60 billion", "unit": "CNY"},
            {**AREAS[2], "printed": "70 billion", "unit": "CNY"},
        ],
        relations=[SUM],
    ),
}


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        pytest.param({"indicator": "cable", "printed": "290万", "unit": "kilometer"}, "unverified no-data", id="the indicator's unit"),
        pytest.param({"indicator": "cable", "printed": "290万", "unit": "mile"}, "unverified no-data", id="another unit of length"),
        pytest.param({"indicator": "cable", "printed": "290万", "unit": "tonne"}, "strained definition", id="a mass"),
        pytest.param({"indicator": "sales", "printed": "290万", "unit": "USD"}, "unverified no-data", id="another currency is no slip"),
        pytest.param({"indicator": "cable", "printed": "9", "unit": "percent", "kind": "growth"}, "unverified no-data", id="its growth"),
        pytest.param({"indicator": "unheard_of", "printed": "9", "unit": "percent"}, "unverified no-data", id="an indicator nobody knows"),
        pytest.param({"indicator": ["cable", "cargo"], "printed": "9", "unit": "tonne"}, "unverified no-data", id="one of two indicators"),
        pytest.param({"indicator": ["cable", "pipes"], "printed": "9", "unit": "tonne"}, "strained definition", id="neither of two"),
        pytest.param({"indicator": ["cable", "unheard_of"], "printed": "9", "unit": "tonne"}, "unverified no-data", id="one nobody knows"),
        pytest.param({"indicator": "firms", "printed": "38", "unit": "item", "kind": "count"}, "unverified no-data", id="38个 of firms"),
        pytest.param({"indicator": "firms", "printed": "38", "unit": "item"}, "strained definition", id="a level of nothing in particular"),
        pytest.param({"indicator": "dawn", "printed": "9", "unit": "person"}, "unverified no-data", id="an event has no unit"),
        pytest.param({"indicator": "firms", "printed": "9", "unit": "person"}, "strained definition", id="people for firms"),
        pytest.param(
            {"indicator": "sales_growth", "printed": "2.1", "unit": "percentage_point", "kind": "comparison", "operator": "above"},
            "unverified no-data",
            id="so many points above",
        ),
        pytest.param(
            {"indicator": "sales", "printed": "5%", "kind": "bound", "operator": "above"}, "unverified no-data", id="growth above 5 %"
        ),
        pytest.param(
            {"indicator": "sales", "printed": "5%", "upper": "6%", "kind": "range"}, "unverified no-data", id="growth of 5 to 6 %"
        ),
        pytest.param({"indicator": "sales", "printed": "5%"}, "strained definition", id="sales themselves in percent"),
        pytest.param({"indicator": "firms", "printed": "300", "unit": "item", "kind": "bound"}, "unverified no-data", id="over 300个"),
        pytest.param(
            {"indicator": "sales", "printed": "9", "unit": "year", "kind": "duration"}, "unverified no-data", id="nine years of growth"
        ),
        pytest.param(
            {"indicator": "sales", "printed": "9", "unit": "tonne", "kind": "duration"}, "strained definition", id="nine tonnes of it"
        ),
        pytest.param(
            {"indicator": "age", "printed": "36", "unit": "day", "kind": "duration", "members": ["a", "b"]},
            "unverified no-data",
            id="days between two days of what is told in years",
        ),
        pytest.param(
            {"indicator": "age", "printed": "36", "unit": "day", "kind": "duration"},
            "strained definition",
            id="days of what is told in years",
        ),
        pytest.param({"indicator": "cargo", "printed": "500", "unit": "tonne/day"}, "unverified no-data", id="so much a day"),
        pytest.param({"indicator": "cargo", "printed": "500", "unit": "kilometer/day"}, "strained definition", id="so far a day"),
        pytest.param({"indicator": "rate", "printed": "2.5", "unit": "times"}, "unverified no-data", id="a rate of 250 % in words"),
        pytest.param(
            {"indicator": "opening", "printed": "18", "unit": "ordinal", "kind": "event"}, "unverified no-data", id="the 18th of its kind"
        ),
        pytest.param(
            {"indicator": "sales_growth", "printed": "2.1", "unit": "percentage_point"}, "strained definition", id="a rate in points"
        ),
    ],
)
def test_the_indicators_dimension(desk: Desk, fields: Fields, said: str) -> None:
    assert desk.judge(fields).said() == said


@pytest.mark.parametrize(
    ("unit", "printed", "verdict"),
    [
        pytest.param("USD", "700", "unverified", id="dollars, which the record may not be in"),
        pytest.param("percent", "52%", "unverified", id="percent with the record's own digits"),
        pytest.param("source_unit", "52", "supported", id="the source's own unit"),
        pytest.param("source_unit", "53", "refuted", id="the source's own unit and another figure"),
    ],
)
def test_a_unit_that_only_the_source_knows_is_held_against_itself_alone(desk: Desk, unit: str, printed: str, verdict: str) -> None:
    row: Fields = {"indicator": "welfare", "printed": "52", "unit": "source_unit"}
    assert desk.judge({"indicator": "welfare", "printed": printed, "unit": unit}, [row])["figure"].verdict == verdict


@pytest.mark.parametrize(
    ("units", "verdict"),
    [
        pytest.param(("CNY", "CNY", "CNY"), "unverified", id="one currency"),
        pytest.param(("USD", "CNY", "CNY"), "strained", id="two currencies"),
    ],
)
def test_what_is_added(desk: Desk, units: tuple[str, str, str], verdict: str) -> None:
    claims = [
        {**claim, "printed": printed, "unit": unit} for claim, printed, unit in zip(AREAS, ("10亿", "60亿", "70亿"), units, strict=True)
    ]
    assert desk.judge(claims, relations=[desk.relation(SUM)])["all"].verdict == verdict


@pytest.mark.parametrize(
    ("kind", "unit", "printed", "verdict"),
    [
        pytest.param("count", "item", "19", "unverified", id="nineteen pieces, some of them firms"),
        pytest.param("count", "item", "18", "inconsistent", id="too few of them"),
        pytest.param("level", "item", "19", "strained", id="no count"),
        pytest.param("count", "person", "19", "strained", id="people are no firms"),
    ],
)
def test_any_counted_thing_is_an_item(desk: Desk, kind: str, unit: str, printed: str, verdict: str) -> None:
    firms, others = ({"id": name, "kind": "count", "unit": "enterprise", "counted": "counted"} for name in ("firms", "others"))
    everything: Fields = {"id": "all", "kind": kind, "indicator": "unheard_of", "unit": unit, "printed": printed, "counted": "counted"}
    claims = [{**firms, "printed": "7", "indicator": "firms"}, {**others, "printed": "12", "indicator": "firms"}, everything]
    assert desk.judge(claims, relations=[desk.relation("all = firms + others")])["all"].verdict == verdict


@pytest.mark.parametrize(
    ("first", "second", "equation", "is_flagged"),
    [
        pytest.param(("23亿", "USD"), ("148亿", "CNY"), "second = first * 6.45", False, id="a rate of exchange"),
        pytest.param(("23亿", "USD"), ("148亿", "CNY"), "second + first * 6.45 = 2 * second", False, id="a rate within a sum"),
        pytest.param(("23亿", "USD"), ("148亿", "CNY"), "second > first", True, id="dollars beside yuan"),
        pytest.param(("12", "ordinal"), ("12", "item"), "first <= second", False, id="the last of so many"),
        pytest.param(("12", "ordinal"), ("12", "percent"), "first <= second", True, id="a place beside a share"),
        pytest.param(("2", "day"), ("1", "year"), "first < second", False, id="days are shorter than years"),
        pytest.param(("1", "tonne"), ("2", "day"), "first = first", False, id="an equation that says nothing"),
        pytest.param(("2", "day"), ("1", "tonne"), "first < second", True, id="days are no shorter than tonnes"),
    ],
)
def test_what_only_seems_unlike(desk: Desk, first: tuple[str, str], second: tuple[str, str], equation: str, is_flagged: bool) -> None:  # noqa: FBT001 -- a column
    pairs = (("first", first), ("second", second))
    claims = [{"id": name, "indicator": "unheard_of", "printed": printed, "unit": unit} for name, (printed, unit) in pairs]
    found = desk.judge(claims, relations=[desk.relation(equation)])["first"].findings
    assert any(finding.rule == "units/unlike-units-added" for finding in found) is is_flagged


@pytest.mark.parametrize(
    ("points", "verdict"),
    [pytest.param("2.1", "unverified", id="right"), pytest.param("3.2", "inconsistent", id="wrong")],
)
def test_points_are_added_to_percent(desk: Desk, points: str, verdict: str) -> None:
    """A share that rises by 2.1 points from 46.5 % is 48.6 %."""
    before: Fields = {"id": "before", "kind": "share", "printed": "46.5%", "time_period": "2020-S1"}
    after: Fields = {"id": "after", "kind": "share", "printed": "48.6%"}
    rise: Fields = {"id": "rise", "kind": "change", "printed": points, "unit": "percentage_point"}
    found = desk.judge([before, after, rise], relations=[desk.relation("after = before + rise")])
    assert found["after"].verdict == verdict


@pytest.mark.parametrize(
    ("density", "unit", "verdict"),
    [
        pytest.param("211", "person/square_kilometer", "unverified", id="people by area"),
        pytest.param("311", "person/square_kilometer", "inconsistent", id="of another area, or misprinted"),
        pytest.param("2.11", "person/hectare", "unverified", id="by hectares"),
        pytest.param("2.11", "person/square_kilometer", "inconsistent", id="of hectares, called square kilometres"),
    ],
)
def test_densities_as_relations(desk: Desk, density: str, unit: str, verdict: str) -> None:
    claims: list[Fields] = [
        {"id": "people", "kind": "count", "indicator": "census", "unit": "person", "printed": "5012.68万"},
        {"id": "area", "indicator": "unheard_of", "unit": "square_kilometer", "printed": "23.76万"},
        {"id": "density", "indicator": "unheard_of", "unit": unit, "printed": density},
    ]
    assert desk.judge(claims, relations=[desk.relation("density = people / area")])["density"].verdict == verdict
