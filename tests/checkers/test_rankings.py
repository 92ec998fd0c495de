"""Places and superlatives against the record."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.checkers.sentences import Sentence

if TYPE_CHECKING:
    from tests.conftest import Desk, Fields

RANK: Fields = {"kind": "rank", "unit": "ordinal", "group": "coast"}
FIRST: Fields = {"kind": "superlative", "operator": "largest", "group": "coast", "quote": "最大"}
AREAS = ("north", "south", "east", "west", "isle")
PEER = "rankings/place-against-peers"
SENTENCES = {
    "The east ranked 1st, where the record has 30 for the east and 40 for the west.": Sentence(
        [{**RANK, "printed": "1", "quote": "ranked 1st", "reference_area": "east"}],
        [{"reference_area": "east", "printed": "30"}, {"reference_area": "west", "printed": "40"}],
    ),
    "The west ranked 1st, where the record has 30 for the east and 40 for the west.": Sentence(
        [{**RANK, "printed": "1", "quote": "ranked 1st", "reference_area": "west"}],
        [{"reference_area": "east", "printed": "30"}, {"reference_area": "west", "printed": "40"}],
    ),
}


def table(*values: str | None, **fields: object) -> list[Fields]:
    """The five towns of the coast with these figures, north first; None for a town without one."""
    return [{"reference_area": area, "printed": value, **fields} for area, value in zip(AREAS, values, strict=True) if value is not None]


@pytest.mark.parametrize(
    ("rank", "rows", "said"),
    [
        pytest.param({"printed": "3"}, table("30", "50", "40", "20", "10"), "supported rank", id="all are known"),
        pytest.param({"printed": "1"}, table("30", "50", "40", "20", "10"), "refuted rank", id="two are larger"),
        pytest.param({"printed": "5"}, table("30", "50", "40", "20", "10"), "refuted rank", id="two are smaller"),
        pytest.param({"printed": "1"}, table("30", "20", None, None, None), "unverified compatible", id="three have no figure"),
        pytest.param({"printed": "1"}, table("30", "50", None, None, None), "refuted rank", id="one larger is enough"),
        pytest.param({"printed": "1"}, table(None, "50", "40", "20", "10"), "unverified no-data", id="the town itself has none"),
        pytest.param({"printed": "3", "order": "ascending"}, table("30", "50", "40", "20", "10"), "supported rank", id="from below"),
        pytest.param({"printed": "1"}, table("50", "50", "40", "20", "10"), "strained rank", id="tied for first"),
        pytest.param({"printed": "1", "ties": "joint"}, table("50", "50", "40", "20", "10"), "supported rank", id="said to be joint"),
        pytest.param({"printed": "3"}, table("30", "50", "50", "20", "10"), "supported rank", id="third after two that are tied"),
        pytest.param(
            {"printed": "3", "hedge": "at-most"},
            table("30", "50", "30", "20", "10"),
            "supported rank",
            id="of the first three, though tied",
        ),
        pytest.param(
            {"printed": "2", "hedge": "at-most"}, table("30", "50", "30", "20", "10"), "strained rank", id="of the first two, if tied"
        ),
        pytest.param({"printed": "2"}, table("30", "50", "50", "20", "10"), "strained rank", id="second by dense counting"),
        pytest.param(
            {"printed": "3", "hedge": "at-most"}, table("30", "50", "40", "20", "10"), "supported rank", id="among the first three"
        ),
        pytest.param(
            {"printed": "1"}, table("30", "50", "40", "20", "10", quality="mirror"), "strained rank", id="a mirror refutes nothing"
        ),
        pytest.param(
            {"printed": "1"},
            [*table("30", None, None, None, None), *table(None, "50", None, None, None, title="yearbook")],
            "strained rank",
            id="peers of another publication",
        ),
        pytest.param(
            {"printed": "3"},
            [*table("50", None, None, None, None), *table(None, "40", "30", "20", "10", quality="weak")],
            "strained rank",
            id="weak sources do not make it first",
        ),
        pytest.param(
            {"printed": "3"},
            [*table("50", None, None, None, None), *table(None, "40", "30", "20", "10", title="yearbook")],
            "strained rank",
            id="nor do those of another publication",
        ),
        pytest.param(
            {"printed": "3"},
            [*table("50", None, None, None, None), *table(None, "40", "30", "20", "10", published="2022")],
            "unverified rank",
            id="nor do those that came later",
        ),
        pytest.param(
            {"printed": "1", "group": "shore"}, table("30", "20", None, None, None), "unverified compatible", id="a group not listed whole"
        ),
        pytest.param(
            {"printed": "2"},
            [*table("30", "50", "40", "20", "10"), {"form": "rank", "group": "coast", "printed": "2"}],
            "supported value",
            id="the place itself is on record",
        ),
        pytest.param(
            {"printed": "3"},
            [*table("30", "50", "40", "20", "10"), {"printed": "30", "publisher": "press"}],
            "supported rank",
            id="two sources have its figure",
        ),
        pytest.param(
            {"printed": "3"},
            [*table("30", "50", "40", "20", "10"), {"printed": "45", "publisher": "press"}],
            "unverified compatible",
            id="two sources disagree on it",
        ),
        pytest.param({"printed": "2"}, table("50", "50", "40", "20", "10"), "strained rank", id="second of two that are printed alike"),
        pytest.param({"printed": "3"}, table("50", "50", "40", "20", "10"), "refuted rank", id="third of them is another's"),
        pytest.param({"printed": "4", "operator": "at-most"}, table("30", "50", "40", "20", "10"), "supported rank", id="fourth at worst"),
        pytest.param({"printed": "2", "operator": "at-most"}, table("30", "50", "40", "20", "10"), "refuted rank", id="second at worst"),
        pytest.param({"printed": "3", "upper": "5"}, table("20", "50", "40", "30", "10"), "supported rank", id="third to fifth"),
        pytest.param(
            {"printed": "2", "group": ["coast", "unheard"]},
            table("60", "50", "40", "20", "10"),
            "unverified compatible",
            id="a group nobody knows may have larger ones",
        ),
        pytest.param(
            {"printed": "2", "group": "league", "time_period": "2020"},
            table("30", "20", "50", None, None, time_period="2020"),
            "strained rank",
            id="second of those that are members now",
        ),
        pytest.param(
            {"printed": "3", "group": "league", "time_period": "2020"},
            table("30", "20", "50", None, None, time_period="2020"),
            "refuted rank",
            id="third of neither",
        ),
        pytest.param(
            {"printed": "1", "group": "club"}, table("50", "20", "30", None, None), "supported rank", id="first, whoever is counted"
        ),
        pytest.param({"printed": "2", "group": "club"}, table("30", "20", "50", None, None), "strained rank", id="second, as some count"),
        pytest.param({"printed": "1", "group": "club"}, table("30", "20", "50", None, None), "strained rank", id="first, as others count"),
        pytest.param({"printed": "3", "group": "club"}, table("30", "20", "50", None, None), "refuted rank", id="third, as nobody counts"),
        pytest.param(
            {"printed": "2", "group": "club"},
            table("30", "20", None, None, None),
            "unverified rank",
            id="second, if one that some count is larger",
        ),
        pytest.param(
            {"printed": "1", "group": "club"},
            table("30", "50", None, None, None),
            "refuted rank",
            id="first, though one is larger whom all count",
        ),
        pytest.param({"printed": "4", "operator": "above"}, table("30", "50", "40", "20", "10"), "supported rank", id="above the fourth"),
        pytest.param({"printed": "3", "operator": "above"}, table("30", "50", "40", "20", "10"), "strained rank", id="above its own place"),
        pytest.param({"printed": "2", "operator": "above"}, table("30", "50", "40", "20", "10"), "refuted rank", id="above a better one"),
        pytest.param(
            {"printed": "4", "operator": "at-least"}, table("30", "50", "40", "20", "10"), "strained rank", id="at least fourth, and better"
        ),
        pytest.param({"printed": "1%", "unit": "percent"}, table("30", "50", "40", "20", "10"), "unverified no-data", id="the top percent"),
        pytest.param(
            {"printed": "3", "group": ["shore", "league"]},
            table("30", "50", "40", None, None),
            "unverified compatible",
            id="third of two groups, one of them not listed whole",
        ),
        pytest.param(
            {"printed": "2", "group": ["coast", "league"]},
            table("50", "60", "40", "70", "10"),
            "refuted rank",
            id="second of two groups, in one of which it is third",
        ),
        pytest.param(
            {"printed": "1", "reference_area": "isle1"},
            table("30", "50", "40", "20", "10"),
            "unverified no-data",
            id="a place among others",
        ),
        pytest.param(
            {"printed": "1", "reference_area": ["north", "isle"], "group": "league", "time_period": "2021"},
            table("30", "50", "40", None, None, time_period="2021"),
            "unverified rank",
            id="one of two towns, and of one nothing is on record",
        ),
        pytest.param({"printed": "1", "indicator": "dawn"}, [], "unverified no-data", id="an event is ranked by no figure"),
    ],
)
def test_places_against_peers(desk: Desk, rank: Fields, rows: list[Fields], said: str) -> None:
    assert desk.judge({**RANK, **rank}, rows).said() == said


SMALL, LARGE = ("30", "50", "40", "20", "10"), ("90", "50", "40", "20", "10")


@pytest.mark.parametrize(
    ("claim", "rows", "said"),
    [
        pytest.param({}, table(*SMALL, definition="resident"), "unverified definition", id="the text names no definition"),
        pytest.param(
            {"definition": "registered"}, table(*SMALL, definition="resident"), "unverified definition", id="the text names another one"
        ),
        pytest.param({"definition": "resident"}, table(*SMALL, definition="resident"), "refuted rank", id="the text names the record's"),
        pytest.param({}, table(*LARGE, definition="resident"), "supported rank", id="what holds may support"),
        pytest.param(
            {}, [*table(*SMALL, definition="a"), *table(*LARGE, definition="b")], "strained rank", id="first by one of two definitions"
        ),
        pytest.param(
            {}, [*table(*LARGE, definition="a"), *table(*SMALL, definition="b")], "strained rank", id="whichever is on record first"
        ),
        pytest.param({}, [*table(*SMALL, basis="real"), *table(*LARGE, basis="nominal")], "strained rank", id="on one of two bases"),
        pytest.param({}, table(*SMALL, basis="real"), "unverified basis", id="on a basis that the text may not mean"),
        pytest.param({"basis": "real"}, table(*SMALL, basis="real"), "refuted rank", id="on the basis that it means"),
        pytest.param({}, [*table(*SMALL, basis="real"), *table(*SMALL, basis="nominal")], "refuted rank", id="on every basis"),
    ],
)
def test_definitions_and_bases_of_a_first_place(desk: Desk, claim: Fields, rows: list[Fields], said: str) -> None:
    assert desk.judge({**RANK, "printed": "1", **claim}, rows).said() == said


@pytest.mark.parametrize(
    ("claim", "rows", "said"),
    [
        pytest.param({}, table("50", "30", "40", "20", "10"), "supported rank", id="the largest"),
        pytest.param({}, table("30", "50", "40", "20", "10"), "refuted rank", id="not the largest"),
        pytest.param({"operator": "smallest"}, table("5", "51", "42", "23", "14"), "supported rank", id="the smallest"),
        pytest.param({"operator": "smallest"}, table("30", "50", "40", "20", "10"), "refuted rank", id="not the smallest"),
        pytest.param({"operator": "first"}, table("30", "50", "40", "20", "10"), "unverified no-data", id="first in time is no size"),
        pytest.param({"quantifier": "some"}, table("30", "50", "40", "20", "10"), "unverified no-data", id="one of the largest"),
        pytest.param({"quantifier": "none"}, table("30", "50", "40", "20", "10"), "unverified no-data", id="not the largest"),
        pytest.param({"quantifier": "all"}, table("30", "50", "40", "20", "10"), "refuted rank", id="the largest of all"),
        pytest.param(
            {"printed": "2", "unit": "ordinal", "quote": "第2大"},
            table("40", "50", "30", "20", "10"),
            "supported rank",
            id="the second largest",
        ),
        pytest.param(
            {"printed": "3", "unit": "ordinal", "quote": "第3大"},
            table("40", "50", "30", "20", "10"),
            "refuted rank",
            id="not the third largest",
        ),
        pytest.param(
            {"printed": "50%", "quote": "50%为最大"}, table("50", "40", "30", "20", "10"), "supported rank", id="the largest, and how large"
        ),
        pytest.param({}, table("-30", "-10", "-5", "20", "10"), "unverified wording", id="the largest fall"),
        pytest.param({}, table("-10", "-30", "-5", "20", "10"), "refuted rank", id="neither the largest fall nor the largest figure"),
        pytest.param({"operator": "smallest"}, table("-5", "-10", "-30", "-20", "-15"), "unverified wording", id="the smallest fall"),
    ],
)
def test_superlatives(desk: Desk, claim: Fields, rows: list[Fields], said: str) -> None:
    assert desk.judge({**FIRST, **claim}, rows)["figure"].verdict == said.split(maxsplit=1)[0]


@pytest.mark.parametrize(
    ("rows", "verdict"),
    [
        pytest.param(table(None, "20", "10", "10", "10"), "unverified", id="its own figure is not on record: it proves nothing"),
        pytest.param(table(None, "60", None, None, None), "inconsistent", id="and a failure is among figures of this text"),
        pytest.param(table(None, "60", None, None, None, quality="weak"), "strained", id="unless the peer's is weak"),
    ],
)
def test_the_texts_own_figure_stands_for_its_area(desk: Desk, rows: list[Fields], verdict: str) -> None:
    level: Fields = {"id": "level", "printed": "50%"}
    assert desk.judge([level, {**RANK, "printed": "1"}], rows)["figure"].verdict == verdict


@pytest.mark.parametrize(
    ("level", "peer", "verdict"),
    [
        pytest.param({"printed": "50%", "upper": "70%"}, {}, "unverified", id="a range may reach above the peer"),
        pytest.param({"printed": "50%", "time_period": ["2021-S1", "2020-S1"]}, {}, "unverified", id="it may be of another period"),
        pytest.param({"printed": "50%", "hedge": "over"}, {}, "unverified", id="over fifty may be above sixty"),
        pytest.param({"printed": "50%", "kind": "bound"}, {}, "unverified", id="a bound, but to which side"),
        pytest.param({"printed": "50%", "adjustment": "seasonally-adjusted"}, {}, "unverified", id="it is adjusted, and no record is"),
        pytest.param({"printed": "50%", "adjustment": "cumulative"}, {}, "inconsistent", id="it is summed up, as records are"),
        pytest.param({"printed": "50%"}, {"definition": "resident"}, "unverified", id="it may be of another definition than the peer's"),
        pytest.param({"printed": "50%"}, {"basis": "real"}, "unverified", id="it may be on another basis than the peer's"),
    ],
)
def test_a_figure_of_the_text_that_may_be_another(desk: Desk, level: Fields, peer: Fields, verdict: str) -> None:
    rows = table(None, "60", None, None, None, **peer)
    assert desk.judge([{"id": "level", **level}, {**RANK, "printed": "1"}], rows)["figure"].verdict == verdict


@pytest.mark.parametrize(
    ("level", "verdict"),
    [
        pytest.param({}, "unverified", id="the text tells no figure of that definition"),
        pytest.param({"definition": "urban"}, "inconsistent", id="it does"),
    ],
)
def test_a_place_by_a_definition(desk: Desk, level: Fields, verdict: str) -> None:
    rank: Fields = {**RANK, "printed": "1", "definition": "urban"}
    claims = [{"id": "level", "printed": "50%", **level}, rank]
    rows = table(None, "60", None, None, None, **level)
    assert desk.judge(claims, rows)["figure"].verdict == verdict


def test_two_figures_of_the_text_leave_a_place_open(desk: Desk) -> None:
    levels: list[Fields] = [{"id": f"level{text}", "printed": f"{text}%", "definition": f"as{text}"} for text in ("30", "70")]
    for one, other in (levels, levels[::-1]):
        found = desk.judge([one, other, {**RANK, "printed": "1"}], table(None, "50", None, None, None))
        assert found["figure"].verdict == "unverified"


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        pytest.param("2", "unverified wording", id="second in each of two groups"),
        pytest.param("3", "supported rank", id="third of both together"),
        pytest.param("1", "refuted rank", id="first in neither"),
    ],
)
def test_a_place_of_two_groups(desk: Desk, printed: str, said: str) -> None:
    # Larger are one hill town and one town of the coast.
    hills = [{"reference_area": f"hill{number}", "printed": "40" if number == 0 else "9"} for number in range(12)]
    rank: Fields = {**RANK, "printed": printed, "group": ["coast", "hills"]}
    assert desk.judge(rank, [*table("30", "50", "20", "20", "10"), *hills]).said() == said
