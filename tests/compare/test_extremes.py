"""Records over time against the series."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.checkers.sentences import Sentence

if TYPE_CHECKING:
    from tests.conftest import Desk, Fields

RECORD: Fields = {"kind": "superlative", "operator": "largest", "scope": "series", "time_period": "2020", "quote": "the highest on record"}
LOW: Fields = {**RECORD, "operator": "smallest", "quote": "a record low"}


def years(first: int, *values: str | None, **fields: object) -> list[Fields]:
    """Yearly figures from that year on; None for a year without one."""
    return [{"time_period": str(first + place), "printed": value, **fields} for place, value in enumerate(values) if value is not None]


def months(first: str, second: str, value: str) -> list[Fields]:
    """Two months with that figure, and January of 2021."""
    return [*({"time_period": month, "printed": value} for month in (first, second)), {"time_period": "2021-01", "printed": "41"}]


GROSS = [*years(2015, "51", definition="gross"), *years(2020, "41", definition="gross")]
THIS_YEAR = years(2020, "41")
SPAN: Fields = {"time_period": "1953/1960", "printed": "25"}
BEFORE: Fields = {"time_period": "1953/2019", "printed": "45", "form": "lowest"}
SENTENCES = {
    "Output was the highest on record, where the office has 41 for this year and 51 for 2015.": Sentence(
        [RECORD], [*years(2015, "51"), *THIS_YEAR]
    ),
    "Output was the highest since 2016, where the office has 41 for this year and 31 for 2017.": Sentence(
        [{**RECORD, "scope": "2017/2020", "quote": "the highest since 2016"}], years(2017, "31", "21", "31", "41")
    ),
    "A record 46 million tonnes passed the port, where the office has 41 million.": Sentence(
        [{**RECORD, "indicator": "cargo", "printed": "46 million", "unit": "tonne", "quote": "record 46 million"}],
        years(2020, "41 million", indicator="cargo", unit="tonne"),
    ),
    "A record 41 million tonnes passed the port, where the office has 41 million.": Sentence(
        [{**RECORD, "indicator": "cargo", "printed": "41 million", "unit": "tonne", "quote": "record 41 million"}],
        years(2020, "41 million", indicator="cargo", unit="tonne"),
    ),
}


@pytest.mark.parametrize(
    ("claim", "rows", "said"),
    [
        pytest.param(RECORD, years(2015, "51", None, None, None, None, "41"), "refuted rank", id="one year was higher"),
        pytest.param(RECORD, years(2015, "31", None, None, None, None, "41"), "unverified compatible", id="years are missing"),
        pytest.param(RECORD, years(2016, "31", "21", "25", "31", "41"), "unverified compatible", id="nobody says that it began in 2016"),
        pytest.param(RECORD, years(2016, "31", "21", "25", "31", "41", whole=1), "supported rank", id="the whole series"),
        pytest.param(RECORD, years(2016, "31", "21", None, "31", "41", whole=1), "unverified compatible", id="the whole series with a gap"),
        pytest.param(RECORD, years(2016, "31", "41", "25", "31", "41", whole=1), "strained rank", id="the record is equalled"),
        pytest.param(
            {**RECORD, "ties": "joint"}, years(2016, "31", "41", "25", "31", "41", whole=1), "supported rank", id="and said to be"
        ),
        pytest.param(LOW, years(2015, "51", "31", "61", "71", "45", "41"), "refuted rank", id="a low that another is below"),
        pytest.param(LOW, years(2015, "51", "51", "61", "71", "45", "41", whole=1), "supported rank", id="a low"),
        pytest.param(RECORD, [*THIS_YEAR, *years(2021, "51")], "unverified compatible", id="what came after beats no record of then"),
        pytest.param(RECORD, [*years(2015, "51", unit="tonne"), *THIS_YEAR], "unverified compatible", id="of another dimension"),
        pytest.param(RECORD, [*years(2015, "51", basis="real"), *THIS_YEAR], "unverified compatible", id="on another basis"),
        pytest.param(RECORD, GROSS, "unverified definition", id="perhaps of another definition"),
        pytest.param({**RECORD, "definition": "gross"}, GROSS, "refuted rank", id="of that definition"),
        pytest.param(RECORD, [*years(2015, "51", publisher="gazette"), *THIS_YEAR], "strained rank", id="by another publisher"),
        pytest.param(RECORD, [*years(2015, "51", quality="weak"), *THIS_YEAR], "strained rank", id="by a weak source"),
        pytest.param(RECORD, [*years(2015, "51", published="2022-01-01"), *THIS_YEAR], "unverified rank", id="known only later"),
        pytest.param(RECORD, [{"time_period": "2015-06", "printed": "51"}, *THIS_YEAR], "unverified compatible", id="a month beside years"),
        pytest.param(
            RECORD, [*years(2015, "51"), *years(2017, "31", status="B"), *THIS_YEAR], "unverified compatible", id="a break between"
        ),
        pytest.param(RECORD, [*years(2015, "51", status="B"), *THIS_YEAR], "refuted rank", id="a break before both"),
        pytest.param(
            {**RECORD, "indicator": "fleet"},
            [*years(2015, "51", unit="vehicle", indicator="fleet"), *years(2021, "41", unit="vehicle", indicator="fleet")],
            "unverified no-data",
            id="no figure of the year itself",
        ),
        pytest.param(LOW, [{**SPAN, "form": "lowest"}, *THIS_YEAR], "refuted rank", id="the low of a span"),
        pytest.param(
            {**LOW, "scope": "P40Y", "time_period": "2021-01"},
            months("1981-01", "1981-02", "51"),
            "unverified compatible",
            id="before 40 years",
        ),
        pytest.param(
            {**LOW, "scope": "P40Y", "time_period": "2021-01"},
            months("1981-02", "1981-12", "31"),
            "unverified compatible",
            id="in 39 years and some months",
        ),
        pytest.param(
            {**LOW, "scope": "P40Y", "time_period": "2021-01"}, months("1982-02", "1990-12", "31"), "refuted rank", id="in 39 years"
        ),
        pytest.param({**LOW, "scope": "P40Y"}, years(1981, "31", *[None] * 38, "41"), "refuted rank", id="of whole years each is counted"),
        pytest.param(LOW, [{**BEFORE, "whole": 1}, *THIS_YEAR], "supported rank", id="below the low of all the time before"),
        pytest.param(LOW, [BEFORE, *THIS_YEAR], "unverified compatible", id="nobody says that the series began with the span"),
        pytest.param(LOW, [{**BEFORE, "whole": 1, "time_period": "1953/2018"}, *THIS_YEAR], "unverified compatible", id="a year between"),
        pytest.param({**LOW, "scope": "1953/2020"}, [BEFORE, *THIS_YEAR], "supported rank", id="since the span began"),
        pytest.param({**LOW, "scope": "1952/2020"}, [BEFORE, *THIS_YEAR], "unverified compatible", id="since a year before it"),
        pytest.param({**LOW, "scope": "P68Y"}, [BEFORE, *THIS_YEAR], "supported rank", id="in so many years as the span and this one"),
        pytest.param({**LOW, "scope": "P69Y"}, [BEFORE, *THIS_YEAR], "unverified compatible", id="in one year more"),
        pytest.param(
            {**LOW, "scope": "1953/2020"},
            [{**BEFORE, "time_period": "1953/2015"}, *years(2016, "51", "61", "51", "51", "41")],
            "supported rank",
            id="a span and then years",
        ),
        pytest.param(LOW, [{**SPAN, "form": "highest"}, *THIS_YEAR], "unverified compatible", id="its high says nothing of a low"),
        pytest.param(
            RECORD, years(2015, "41.4", None, None, None, None, "41"), "unverified compatible", id="perhaps beaten by what is rounded away"
        ),
    ],
)
def test_a_record(desk: Desk, claim: Fields, rows: list[Fields], said: str) -> None:
    assert desk.judge(claim, rows).said() == said


@pytest.mark.parametrize(
    ("scope", "rows", "said"),
    [
        pytest.param("P3Y", years(2017, "51", "31", "21", "41"), "supported rank", id="in three years, the fourth was higher"),
        pytest.param("P4Y", years(2017, "51", "31", "21", "41"), "refuted rank", id="in four"),
        pytest.param("P3Y", years(2018, "31", "21", "41"), "supported rank", id="all three are known"),
        pytest.param("P3Y", years(2019, "21", "41"), "unverified compatible", id="one of three is not known"),
        pytest.param("2018/2020", years(2017, "51", "31", "21", "41"), "supported rank", id="since 2017"),
        pytest.param("2015/2020", years(2017, "51", "31", "21", "41"), "refuted rank", id="since longer ago"),
        pytest.param("2010", years(2010, "51"), "unverified no-data", id="a span without the year itself"),
    ],
)
def test_a_scope(desk: Desk, scope: str, rows: list[Fields], said: str) -> None:
    assert desk.judge({**RECORD, "scope": scope}, rows).said() == said


QUARTERS = [
    {"time_period": f"{year}-Q{quarter}", "printed": value, "whole": 1}
    for year, values in (("2019", ("21", "31", "51", "61")), ("2020", ("25", "35", "45", "51")))
    for quarter, value in enumerate(values, 1)
]


@pytest.mark.parametrize(
    ("scope", "period", "said"),
    [
        pytest.param("series", "2020-Q2", "refuted rank", id="among all quarters"),
        pytest.param("same-season series", "2020-Q2", "supported rank", id="among second quarters"),
        pytest.param("same-season series", "2020-Q3", "refuted rank", id="among third quarters"),
        pytest.param("same-season P2Y", "2020-Q1", "supported rank", id="the seasons of two years"),
        pytest.param("same-season P3Y", "2020-Q1", "unverified compatible", id="of three, where two are known"),
    ],
)
def test_a_season(desk: Desk, scope: str, period: str, said: str) -> None:
    assert desk.judge({**RECORD, "scope": scope, "time_period": period}, QUARTERS).said() == said


def test_it_says_since_when_it_is_the_record(desk: Desk) -> None:
    verdict = desk.judge(RECORD, years(2015, "51", "45", "21", "31", "35", "41"))["figure"]
    assert verdict.verdict == "refuted"
    assert [str(said.arguments[0][1].key) for said in verdict.would_be_true] == ["period:2016"]  # type: ignore[union-attr]  # a message


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        pytest.param({"north": "41", "south": "31", "east": "21"}, "unverified compatible", id="two of the five have no figure"),
        pytest.param({"north": "41", "south": "51"}, "refuted rank", id="another town in the same year"),
    ],
)
def test_a_record_among_towns(desk: Desk, rows: dict[str, str], said: str) -> None:
    table = [{"reference_area": area, "time_period": "2020", "printed": value} for area, value in rows.items()]
    assert desk.judge({**RECORD, "group": "coast"}, table).said() == said


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        pytest.param({"north": "41", "south": "31", "east": "51"}, "unverified compatible", id="beaten if one is counted a member"),
        pytest.param({"north": "41", "south": "51", "east": "31"}, "refuted rank", id="beaten by one whom all count"),
    ],
)
def test_a_record_among_members_that_some_count(desk: Desk, rows: dict[str, str], said: str) -> None:
    table = [{"reference_area": area, "time_period": "2020", "printed": value} for area, value in rows.items()]
    assert desk.judge({**RECORD, "group": "club"}, table).said() == said


def test_another_town_in_another_year(desk: Desk) -> None:
    rows = [*THIS_YEAR, *years(2013, "51", reference_area="isle")]
    assert desk.judge({**RECORD, "group": "coast"}, rows).said() == "refuted rank"
    assert desk.judge({**RECORD, "group": "coast", "scope": "P5Y"}, rows).said() == "unverified compatible"


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        pytest.param("41", "supported rank", id="the record's figure"),
        pytest.param("48", "refuted value", id="another"),
    ],
)
def test_a_record_with_its_figure(desk: Desk, printed: str, said: str) -> None:
    assert desk.judge({**RECORD, "printed": printed, "quote": printed}, years(2018, "31", "21", "41", whole=1)).said() == said


@pytest.mark.parametrize(
    ("place", "rows", "said"),
    [
        pytest.param("2", years(2016, "51", "31", "21", "11", "41", whole=1), "supported rank", id="second"),
        pytest.param("2", years(2016, "51", "61", "21", "11", "41", whole=1), "refuted rank", id="third"),
        pytest.param("2", years(2016, "31", "21", "21", "11", "41", whole=1), "refuted rank", id="first"),
    ],
)
def test_the_second_highest(desk: Desk, place: str, rows: list[Fields], said: str) -> None:
    claim = {**RECORD, "kind": "rank", "printed": place, "unit": "ordinal", "quote": f"{place}nd"}
    assert desk.judge(claim, rows).said() == said


def test_who_is_no_member_is_not_ranked(desk: Desk) -> None:
    rows = [*years(2020, "41", reference_area="nation"), *years(2013, "51", reference_area="isle")]
    assert desk.judge({**RECORD, "group": "coast", "reference_area": "nation"}, rows).said() == "unverified no-data"


def test_an_adjusted_record_is_another_series(desk: Desk) -> None:
    rows = [*years(2015, "51"), *THIS_YEAR]
    assert desk.judge({**RECORD, "adjustment": "seasonally-adjusted"}, rows).said() == "unverified basis"
