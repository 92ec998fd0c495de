"""Above all, below most, up or down."""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING

import pytest
from tests.checkers.sentences import Sentence

if TYPE_CHECKING:
    from tests.conftest import Desk, Fields

NAMES = ("rate", "cargo_growth", "sales_growth")
MEMBERS = [{"id": name.replace("_", "-"), "indicator": name} for name in NAMES]
IDS = [str(member["id"]) for member in MEMBERS]
ABOVE: Fields = {
    "kind": "comparison",
    "operator": "above",
    "quantifier": "all",
    "other": {"reference_area": "nation"},
    "quote": "均高于全国",
}
WAIT: Fields = {"kind": "duration", "indicator": "wait", "time_period": None}
CHANGE: Fields = {"kind": "change", "operator": "falls", "members": ["before", "after"], "indicator": "wait", "quote": "缩短"}


def both(name: str, mine: str | None, theirs: str | None, **fields: object) -> list[Fields]:
    """What is on record of the north and of the nation."""
    pairs = (("north", mine), ("nation", theirs))
    return [{"indicator": name, "reference_area": area, "printed": value, **fields} for area, value in pairs if value is not None]


def record(*pairs: tuple[str | None, str | None]) -> list[Fields]:
    return [row for name, (mine, theirs) in zip(NAMES, pairs, strict=True) for row in both(name, mine, theirs)]


def comparison(**fields: object) -> list[Fields]:
    return [*({**member, "printed": "13%"} for member in MEMBERS), {**ABOVE, "members": IDS, **fields}]


SENTENCES = {
    "Output, trade and income all grew faster than in the country, where the record has 12.0 against 12.7 for output.": Sentence(
        [{"id": "output", "printed": "12.0", "quote": "12.0"}, {**ABOVE, "members": ["output"], "quote": "all grew faster"}],
        both("rate", "12.0", "12.7"),
    ),
    "Output, trade and income all grew faster than in the country, where the record has 12.9 against 12.7 for output.": Sentence(
        [{"id": "output", "printed": "12.9", "quote": "12.9"}, {**ABOVE, "members": ["output"], "quote": "all grew faster"}],
        both("rate", "12.9", "12.7"),
    ),
    "Clearance fell from 10 minutes to 2 hours.": Sentence(
        [
            {**WAIT, "id": "before", "printed": "10", "unit": "minute", "definition": "before"},
            {**WAIT, "id": "after", "printed": "2", "unit": "hour", "definition": "after"},
            {**CHANGE, "quote": "fell"},
        ]
    ),
    "Clearance fell from 2 hours to 10 minutes.": Sentence(
        [
            {**WAIT, "id": "before", "printed": "2", "unit": "hour", "definition": "before"},
            {**WAIT, "id": "after", "printed": "10", "unit": "minute", "definition": "after"},
            {**CHANGE, "quote": "fell"},
        ]
    ),
}
SENTENCES |= {
    "In each of the 5 towns the rate is above that of the nation, which they make up.": Sentence(
        [{**ABOVE, "group": "coast", "quote": "above"}]
    ),
    "In 4 of the 5 towns the rate is above that of the nation, which they make up.": Sentence(
        [{**ABOVE, "group": "coast", "quote": "In 4 of the 5 towns", "quantifier": "some", "printed": "4", "unit": "item"}]
    ),
}
UP, DOWN, TIE, OPEN = ("13.0", "12.0"), ("12.0", "12.7"), ("12.0", "12.0"), (None, "12.0")


@pytest.mark.parametrize(
    ("quantifier", "pairs", "said"),
    [
        pytest.param("all", (UP, UP, UP), "supported value", id="all of three"),
        pytest.param("all", (UP, DOWN, UP), "refuted not-all", id="two of three"),
        pytest.param("all", (UP, OPEN, UP), "unverified no-data", id="one has no record"),
        pytest.param("all", (DOWN, OPEN, OPEN), "refuted not-all", id="one fails, whatever the others are"),
        pytest.param("all", (UP, TIE, UP), "strained value", id="a tie is not above"),
        pytest.param("all", (UP, ("12.0", "12"), UP), "unverified compatible", id="too coarse to tell"),
        pytest.param("most", (UP, UP, DOWN), "supported value", id="two of three are most"),
        pytest.param("most", (UP, DOWN, DOWN), "refuted not-all", id="one of three is not"),
        pytest.param("most", (UP, OPEN, OPEN), "unverified no-data", id="one of three, two open"),
        pytest.param("some", (UP, DOWN, DOWN), "supported value", id="one is some"),
        pytest.param("some", (DOWN, DOWN, DOWN), "refuted not-all", id="none is not"),
        pytest.param("none", (DOWN, DOWN, DOWN), "supported value", id="none"),
        pytest.param("none", (UP, DOWN, DOWN), "refuted not-all", id="one too many"),
        pytest.param(None, (UP, DOWN, UP), "refuted not-all", id="without a word all are meant"),
    ],
)
def test_quantifiers(desk: Desk, quantifier: str | None, pairs: tuple[tuple[str | None, str | None], ...], said: str) -> None:
    assert desk.judge(comparison(quantifier=quantifier), record(*pairs)).said() == said


@pytest.mark.parametrize(
    ("number", "pairs", "said"),
    [
        pytest.param({"printed": "2"}, (UP, UP, DOWN), "supported value", id="two of three"),
        pytest.param({"printed": "2"}, (UP, DOWN, DOWN), "refuted not-all", id="only one"),
        pytest.param({"printed": "2"}, (UP, UP, UP), "strained value", id="two, and one more"),
        pytest.param({"printed": "2"}, (UP, UP, OPEN), "unverified no-data", id="perhaps two, perhaps three"),
        pytest.param({"printed": "2"}, (UP, DOWN, TIE), "strained value", id="two with a tie"),
        pytest.param({"printed": "2"}, (UP, DOWN, OPEN), "unverified no-data", id="perhaps one"),
        pytest.param({"printed": "2", "hedge": "at-least"}, (UP, UP, UP), "supported value", id="at least two"),
        pytest.param({"printed": "2", "hedge": "over"}, (UP, UP, DOWN), "refuted not-all", id="more than two"),
        pytest.param({"printed": "5"}, (UP, UP, DOWN), "unverified no-data", id="five, of whom some are not listed"),
        pytest.param({"printed": "2", "unit": "percentage_point"}, (UP, DOWN, DOWN), "supported value", id="two points above"),
        pytest.param({"printed": "2", "quantifier": "all"}, (UP, UP, UP), "supported value", id="all, by two"),
    ],
)
def test_numbers_of_members(desk: Desk, number: Fields, pairs: tuple[tuple[str | None, str | None], ...], said: str) -> None:
    fields: Fields = {"quantifier": "some", "unit": "item", "quote": str(number["printed"]), **number}
    assert desk.judge(comparison(**fields), record(*pairs)).said() == said


TOWNS: list[Fields] = [{"id": area, "reference_area": area, "printed": "13%"} for area in ("north", "south", "east", "west", "isle")]


@pytest.mark.parametrize(
    ("claims", "verdict"),
    [
        pytest.param([*TOWNS, {**ABOVE, "members": [town["id"] for town in TOWNS]}], "strained", id="all five towns above the nation"),
        pytest.param([*TOWNS, {**ABOVE, "members": [town["id"] for town in TOWNS[1:]]}], "unverified", id="four of them"),
        pytest.param([{**ABOVE, "group": "coast"}], "strained", id="the towns by the name of their group"),
        pytest.param([{**ABOVE, "group": "coast", "operator": "below"}], "strained", id="a rate below its mean everywhere"),
        pytest.param([{**ABOVE, "group": "coast", "operator": "below", "indicator": "sales"}], "unverified", id="sales below the sum"),
        pytest.param([{**ABOVE, "group": "coast", "operator": "below", "indicator": "unheard"}], "unverified", id="of what nobody knows"),
        pytest.param([{**ABOVE, "group": "coast", "operator": "at-least"}], "unverified", id="each as high, as where all are alike"),
        pytest.param([{**ABOVE, "group": "coast", "quantifier": "most"}], "unverified", id="most of them"),
        pytest.param([{**ABOVE, "group": "shore"}], "unverified", id="a part of the parts"),
        pytest.param([{**ABOVE, "group": "league"}], "unverified", id="a part of them that is a group by itself"),
        pytest.param([{**ABOVE, "group": "coast", "other": {"reference_area": "hill1"}}], "unverified", id="above another area"),
        pytest.param([{**ABOVE, "group": "coast", "other": {"claim": "figure"}}], "unverified", id="above a figure"),
        pytest.param([{**ABOVE, "group": "coast", "other": None}], "unverified", id="above nothing in particular"),
        pytest.param(
            [*TOWNS[1:], {**TOWNS[0], "time_period": "2020"}, {**ABOVE, "members": [town["id"] for town in TOWNS]}],
            "unverified",
            id="one of them in another year",
        ),
    ],
)
def test_all_parts_beyond_their_whole(desk: Desk, claims: list[Fields], verdict: str) -> None:
    assert desk.judge(claims)["figure"].verdict == verdict


@pytest.mark.parametrize(
    ("fields", "rows", "said"),
    [
        pytest.param({"operator": "below"}, record(DOWN, DOWN, DOWN), "supported value", id="below all"),
        pytest.param({"operator": "below"}, record(UP, DOWN, DOWN), "refuted not-all", id="not below all"),
        pytest.param({"operator": "equal"}, record(UP, UP, UP), "unverified no-data", id="a predicate without an order"),
        pytest.param({"other": None}, record(UP, UP, UP), "unverified no-data", id="no other side"),
        pytest.param({"members": []}, record(UP, UP, UP), "supported value", id="no members: its own figure"),
        pytest.param({"other": {"claim": "limit"}}, [], "unverified no-data", id="a claim as the other side, which proves nothing"),
        pytest.param({}, record(DOWN, OPEN, OPEN)[:1], "unverified no-data", id="nothing on the other side"),
        pytest.param(
            {}, [{**row, "quality": "weak"} for row in record(DOWN, UP, UP)], "strained not-all", id="weak sources refute nothing"
        ),
    ],
)
def test_sides(desk: Desk, fields: Fields, rows: list[Fields], said: str) -> None:
    limit: Fields = {"id": "limit", "printed": "12%", "reference_area": "south"}
    assert desk.judge([*comparison(**fields), limit], rows).said() == said


def test_the_order_of_the_members_changes_nothing(desk: Desk) -> None:
    rows = record(UP, DOWN, OPEN)
    said = {desk.judge(comparison(members=list(order)), rows).said() for order in permutations(IDS)}
    assert said == {"refuted not-all"}


def test_a_refuted_comparison_says_of_what_it_would_hold(desk: Desk) -> None:
    rows = [*record(DOWN, UP, UP), *both("rate", "6.3", "5.3", window="two-year-average")]
    assert [note.key for note in desk.judge(comparison(), rows)["figure"].would_be_true] == ["would-hold"]


@pytest.mark.parametrize(
    ("before", "after", "operator", "verdict"),
    [
        pytest.param(("2", "hour"), ("10", "minute"), "falls", "unverified", id="down, as told"),
        pytest.param(("10", "minute"), ("2", "hour"), "falls", "inconsistent", id="up, told as down"),
        pytest.param(("10", "minute"), ("2", "hour"), "rises", "unverified", id="up, as told"),
        pytest.param(("2", "hour"), ("10", "minute"), "rises", "inconsistent", id="down, told as up"),
        pytest.param(("2", "hour"), ("120", "minute"), "falls", "unverified", id="no more than the rounding of two hours"),
        pytest.param(("2", "hour"), ("10", "minute"), "exists", "unverified", id="no direction"),
    ],
)
def test_directions(desk: Desk, before: tuple[str, str], after: tuple[str, str], operator: str, verdict: str) -> None:
    claims = [
        {**WAIT, "id": "before", "definition": "before", "printed": before[0], "unit": before[1]},
        {**WAIT, "id": "after", "definition": "after", "printed": after[0], "unit": after[1]},
        {**CHANGE, "operator": operator},
    ]
    assert desk.judge(claims)["before"].verdict == verdict


PLACE: Fields = {"kind": "rank", "unit": "ordinal", "group": "hills"}
LOSS: Fields = {"kind": "level", "unit": "CNY", "indicator": "sales"}
RATE_OF_FALL: Fields = {"kind": "growth", "unit": "percent", "indicator": "sales_growth", "operator": "falls"}


@pytest.mark.parametrize(
    ("end", "printed", "operator", "verdict"),
    [
        pytest.param(PLACE, ("8", "5"), "rises", "unverified", id="who rises from eighth to fifth has the smaller number"),
        pytest.param(PLACE, ("5", "8"), "rises", "inconsistent", id="from fifth to eighth is no rise"),
        pytest.param(PLACE, ("5", "8"), "falls", "unverified", id="but a fall"),
        pytest.param(PLACE, ("8", "5"), "falls", "inconsistent", id="and from eighth to fifth is none"),
        pytest.param({**PLACE, "order": "ascending"}, ("5", "8"), "rises", "unverified", id="among the fewest, up may be either way"),
        pytest.param({**PLACE, "order": "ascending"}, ("8", "5"), "rises", "unverified", id="and so may the other way"),
        pytest.param(LOSS, ("-5亿", "-3亿"), "falls", "unverified", id="a loss that shrinks falls"),
        pytest.param(LOSS, ("-3亿", "-5亿"), "falls", "unverified", id="so does a balance that goes deeper into it"),
        pytest.param(LOSS, ("-3亿", "-5亿"), "rises", "unverified", id="a loss that grows rises"),
        pytest.param(RATE_OF_FALL, ("3%", "5%"), "rises", "unverified", id="a rate of decline may rise"),
        pytest.param(RATE_OF_FALL, ("5%", "3%"), "rises", "unverified", id="or growth may, of a smaller decline"),
        pytest.param(LOSS, ("-3亿", "0"), "falls", "unverified", id="a loss falls to nothing"),
        pytest.param(LOSS, ("-3亿", "5亿"), "rises", "unverified", id="from loss to profit is up"),
        pytest.param(LOSS, ("-3亿", "5亿"), "falls", "inconsistent", id="and never down"),
    ],
)
def test_directions_of_places_and_losses(desk: Desk, end: Fields, printed: tuple[str, str], operator: str, verdict: str) -> None:
    before, after = ({**end, "id": name, "printed": text} for name, text in zip(("before", "after"), printed, strict=True))
    change: Fields = {**CHANGE, "indicator": end.get("indicator", "rate"), "operator": operator}
    assert desk.judge([{**before, "time_period": "2019"}, {**after, "time_period": "2020"}, change])["after"].verdict == verdict


@pytest.mark.parametrize(
    ("changed", "after"),
    [
        pytest.param({"indicator": "efficiency"}, {}, id="efficiency rises as the time falls"),
        pytest.param({"indicator": ["wait", "efficiency"]}, {}, id="perhaps it is efficiency that rises"),
        pytest.param({"operator": "falls", "quantifier": "none"}, {"printed": "20"}, id="what is said not to have fallen"),
        pytest.param({}, {"indicator": "other_wait"}, id="two times of different things"),
        pytest.param({}, {**PLACE, "indicator": "wait"}, id="a time and a place"),
        pytest.param({}, {"upper": "20"}, id="a range may lie on either side"),
    ],
)
def test_a_change_of_another_thing_has_no_direction(desk: Desk, changed: Fields, after: Fields) -> None:
    ends = [{**WAIT, "id": "before", "printed": "12", "unit": "minute"}, {**WAIT, "id": "after", "printed": "2", "unit": "minute", **after}]
    assert desk.judge([*ends, {**CHANGE, "operator": "rises", **changed}]).report.conflicts == ()


@pytest.mark.parametrize(
    ("member", "operator", "said"),
    [
        pytest.param({**PLACE, "printed": "3"}, "above", "supported value", id="third is above fifth"),
        pytest.param({**PLACE, "printed": "3"}, "below", "refuted not-all", id="and not below it"),
        pytest.param({**PLACE, "printed": "7"}, "above", "refuted not-all", id="seventh is not above fifth"),
    ],
)
def test_a_place_above_another(desk: Desk, member: Fields, operator: str, said: str) -> None:
    claims = [{**member, "id": "place"}, {**ABOVE, "members": ["place"], "operator": operator}]
    rows = both("rate", str(member["printed"]), "5", form="rank", group="hills")
    assert desk.judge(claims, rows).said() == said


@pytest.mark.parametrize(
    ("member", "operator", "mine", "said"),
    [
        pytest.param({"printed": "5%", "operator": "falls"}, "above", "-5.0", "unverified", id="a decline above the nation's is deeper"),
        pytest.param({"printed": "2%", "operator": "falls"}, "above", "-2.0", "supported", id="or growth is, of a lesser decline"),
        pytest.param({"printed": "2%"}, "below", "2.0", "refuted", id="growth is not below a decline"),
    ],
)
def test_declines_above_another(desk: Desk, member: Fields, operator: str, mine: str, said: str) -> None:
    growth: Fields = {"id": "growth", "kind": "growth", "indicator": "sales_growth", **member}
    claims: list[Fields] = [growth, {**ABOVE, "members": ["growth"], "operator": operator}]
    assert desk.judge(claims, both("sales_growth", mine, "-3.0", window="year-on-year"))["figure"].verdict == said


@pytest.mark.parametrize(
    ("period", "verdict"),
    [
        pytest.param("2020-S1", "refuted", id="above one half-year"),
        pytest.param(["2020-S1", "2019-S1"], "unverified", id="above one of two"),
    ],
)
def test_another_claim_that_leaves_its_period_open(desk: Desk, period: object, verdict: str) -> None:
    claims: list[Fields] = [
        {"id": "now", "printed": "12%"},
        {"id": "then", "printed": "11%", "time_period": period},
        {**ABOVE, "members": ["now"], "other": {"claim": "then"}},
    ]
    rows = [{"printed": "12.0"}, {"printed": "13.0", "time_period": "2020-S1"}]
    assert desk.judge(claims, rows)["figure"].verdict == verdict


def test_a_change_with_one_end_goes_nowhere(desk: Desk) -> None:
    claims = [{**WAIT, "id": "before", "printed": "2", "unit": "hour"}, {**CHANGE, "members": ["before"]}]
    assert desk.judge(claims)["before"].verdict == "unverified"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(("2", "minute"), ("9", "tonne"), id="a time and a mass"),
        pytest.param(("3", "percent"), ("9", "percentage_point"), id="a share and points"),
    ],
)
def test_ends_of_two_kinds_have_no_direction(desk: Desk, before: tuple[str, str], after: tuple[str, str]) -> None:
    ends = [{**WAIT, "id": name, "printed": end[0], "unit": end[1]} for name, end in (("before", before), ("after", after))]
    assert desk.judge([*ends, CHANGE]).report.conflicts == ()
