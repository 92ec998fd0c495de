"""Places that one text gives beside one another."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.checkers.sentences import Sentence

if TYPE_CHECKING:
    from tests.conftest import Desk, Fields

ONE: Fields = {"id": "one", "kind": "rank", "indicator": "cargo", "unit": "ordinal", "group": "coast", "printed": "3"}
OTHER: Fields = {**ONE, "id": "other"}
LARGEST: Fields = {"kind": "superlative", "operator": "largest", "indicator": "cargo", "group": "coast", "quote": "最大"}
PLACE: Fields = {"kind": "rank", "indicator": "cargo", "unit": "ordinal", "group": "hills"}
MOVE: Fields = {
    "id": "move",
    "kind": "change",
    "indicator": "cargo",
    "unit": "ordinal",
    "operator": "rises",
    "members": ["before", "after"],
}


def moved(before: str, after: str, places: str, **fields: object) -> list[Fields]:
    """A move by so many places from one to the other."""
    ends: list[Fields] = [
        {**PLACE, "id": "before", "printed": before, "time_period": "2020"},
        {**PLACE, "id": "after", "printed": after},
    ]
    return [*ends, {**MOVE, "printed": places, **fields}]


SENTENCES = {
    **{
        f"In cargo the north ranked 3rd on the coast; fifth lines on it was {place} on the coast.": Sentence(
            [{**ONE, "printed": "3rd"}, {**OTHER, "printed": place}]
        )
        for place in ("4th", "3rd")
    },
    **{
        f"In cargo the north ranked {wide} in the country and {narrow} among the hill towns.": Sentence(
            [
                {**ONE, "printed": narrow, "group": "hills", "reference_area": "hill1"},
                {**OTHER, "printed": wide, "group": ["hills", "coast"], "reference_area": "hill1"},
            ]
        )
        for wide, narrow in (("9th", "12th"), ("12th", "9th"))
    },
    **{
        f"In cargo the north ranked 3rd on the coast and the south {place} on the coast.": Sentence(
            [{**ONE, "printed": "3rd"}, {**OTHER, "printed": place, "reference_area": "south"}]
        )
        for place in ("3rd", "4th")
    },
    **{f"The north rose {places} places, from 8th to 5th.": Sentence(moved("8th", "5th", places)) for places in ("2", "3")},
}


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        pytest.param({}, {"printed": "4"}, "inconsistent", id="third and fourth"),
        pytest.param({}, {}, "unverified", id="third twice"),
        pytest.param({}, {"printed": "5", "hedge": "at-most"}, "unverified", id="third and in the top five"),
        pytest.param({}, {"printed": "2", "hedge": "at-most"}, "inconsistent", id="third and in the top two"),
        pytest.param({}, {"printed": "4", "time_period": "2020"}, "unverified", id="of two years"),
        pytest.param({}, {"printed": "4", "indicator": "bulk"}, "unverified", id="by two measures"),
        pytest.param({}, {"printed": "4", "order": "ascending"}, "unverified", id="from above and from below"),
        pytest.param({}, {"printed": "4", "quantifier": "none"}, "unverified", id="what it is not"),
        pytest.param({"time_period": None}, {"printed": "4", "time_period": None}, "unverified", id="of no known time"),
        pytest.param({"group": "unheard"}, {"printed": "4", "group": "unheard"}, "inconsistent", id="of one group, whoever is in it"),
        pytest.param({"group": []}, {"printed": "4", "group": []}, "unverified", id="of two groups that nobody names"),
        pytest.param({"group": ["coast", "hills"]}, {"printed": "4", "group": ["hills", "coast"]}, "inconsistent", id="of two together"),
        pytest.param({}, {**LARGEST, "group": "coast"}, "inconsistent", id="third and the largest"),
        pytest.param({"speaker": "甲"}, {"printed": "4", "speaker": "乙"}, "unverified", id="as two people have it"),
        pytest.param({"speaker": "甲"}, {"printed": "4", "speaker": "甲"}, "inconsistent", id="as one person has it"),
    ],
)
def test_one_area_in_one_list(desk: Desk, one: Fields, other: Fields, verdict: str) -> None:
    claims = [{**ONE, **one}, {**(OTHER if "printed" in other or not other else {"id": "other"}), **other}]
    assert desk.judge(claims)["one"].verdict == verdict


@pytest.mark.parametrize(
    ("narrow", "wide", "verdict"),
    [
        pytest.param({"printed": "2"}, {"printed": "2"}, "unverified", id="nobody from outside is before it"),
        pytest.param({"printed": "2"}, {"printed": "1"}, "inconsistent", id="better in the wider set"),
        pytest.param({"printed": "2"}, {"printed": "14"}, "unverified", id="all from outside are before it"),
        pytest.param({"printed": "2"}, {"printed": "15"}, "inconsistent", id="and one more"),
        pytest.param({"printed": "3", "hedge": "at-most"}, {"printed": "1"}, "unverified", id="in the top three, and first"),
        pytest.param({"printed": "2"}, {"printed": "1", "group": ["coast", "isles"]}, "strained", id="a list that nobody answers for"),
        pytest.param({"printed": "2"}, {**LARGEST, "group": ["coast", "hills"]}, "inconsistent", id="second, and the largest of more"),
        pytest.param({"printed": "2"}, {"printed": "1", "time_period": "2020"}, "unverified", id="of two years"),
        pytest.param({"printed": "2"}, {"printed": "1", "reference_area": "south"}, "unverified", id="of two towns"),
        pytest.param({"printed": "2"}, {"printed": "1", "group": "isles"}, "unverified", id="of sets apart"),
        pytest.param({"printed": "2"}, {"printed": "1", "group": ["coast", "unheard"]}, "unverified", id="a wider set that nobody knows"),
        pytest.param(
            {"printed": "2", "reference_area": "hill1"},
            {"printed": "1", "reference_area": "hill1"},
            "unverified",
            id="of what is no member",
        ),
        pytest.param({"printed": "2", "group": "shore"}, {"printed": "1"}, "unverified", id="a narrower set not listed whole"),
    ],
)
def test_sets_within_sets(desk: Desk, narrow: Fields, wide: Fields, verdict: str) -> None:
    both = {"coast": {**ONE, **narrow}, "more": {**({} if "operator" in wide else ONE), "group": ["coast", "hills"], **wide, "id": "other"}}
    for claims in (list(both.values()), list(both.values())[::-1]):
        assert desk.judge(claims)["one"].verdict == verdict


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        pytest.param({}, {}, "strained", id="two are third"),
        pytest.param({}, {"printed": "4"}, "unverified", id="third and fourth"),
        pytest.param({}, {"ties": "joint"}, "unverified", id="one is said to share it"),
        pytest.param({}, {"group": "league"}, "unverified", id="in two lists"),
        pytest.param({}, {"indicator": "bulk"}, "unverified", id="by two measures"),
        pytest.param({}, {"time_period": "2020"}, "unverified", id="in two years"),
        pytest.param({"hedge": "at-most"}, {"hedge": "at-most"}, "unverified", id="both in the top three"),
        pytest.param({"upper": "5"}, {"upper": "5"}, "unverified", id="both third to fifth"),
        pytest.param({"group": []}, {"group": []}, "unverified", id="of no group"),
        pytest.param({"quantifier": "some"}, {"quantifier": "some"}, "unverified", id="some of several"),
        pytest.param({"speaker": "甲"}, {"speaker": "乙"}, "unverified", id="as two people have it"),
        pytest.param({"order": "ascending"}, {}, "unverified", id="from above and from below"),
    ],
)
def test_two_areas_at_one_place(desk: Desk, one: Fields, other: Fields, verdict: str) -> None:
    claims = [{**ONE, **one}, {**OTHER, "reference_area": "south", **other}]
    assert desk.judge(claims)["one"].verdict == verdict


def test_two_largest(desk: Desk) -> None:
    """Both towns are told to have the most cargo of the coast."""
    claims: list[Fields] = [{**LARGEST, "id": "one"}, {**LARGEST, "id": "other", "reference_area": "south"}]
    assert desk.judge(claims)["one"].verdict == "strained"


FIGURE: Fields = {"indicator": "cargo", "unit": "tonne"}


@pytest.mark.parametrize(
    ("printed", "is_claimed", "verdict"),
    [
        pytest.param(("31.5万", "31.5万"), True, "unverified", id="figures that are told and alike"),
        pytest.param(("31.5万", "315,000"), True, "unverified", id="alike in two ways of printing"),
        pytest.param(("31.5万", "28.5万"), True, "strained", id="and unlike"),
        pytest.param(("31.5万", "31.5万"), False, "unverified", id="figures on record and alike"),
        pytest.param(("31.5万", "28.5万"), False, "strained", id="on record and unlike"),
    ],
)
def test_areas_that_are_tied(desk: Desk, printed: tuple[str, str], is_claimed: bool, verdict: str) -> None:  # noqa: FBT001 -- a column
    figures: list[Fields] = [
        {**FIGURE, "reference_area": area, "printed": figure} for area, figure in zip(("north", "south"), printed, strict=True)
    ]
    claims: list[Fields] = [{**ONE, "printed": "4"}, {**OTHER, "printed": "4", "reference_area": "south"}]
    told = [{**figure, "id": str(figure["reference_area"])} for figure in figures]
    found = desk.judge([*claims, *told]) if is_claimed else desk.judge(claims, figures)
    assert (found.report.conflicts == ()) is (verdict == "unverified")


@pytest.mark.parametrize(
    ("claims", "verdict"),
    [
        pytest.param(moved("8", "5", "3"), "unverified", id="three up"),
        pytest.param(moved("8", "5", "2"), "inconsistent", id="not two"),
        pytest.param(moved("5", "8", "3", operator="falls"), "unverified", id="three down"),
        pytest.param(moved("5", "8", "2", operator="falls"), "inconsistent", id="not two down"),
        pytest.param(moved("8", "5", "2", unit="item", counted="counted"), "inconsistent", id="two of no stated kind"),
        pytest.param(moved("8", "5", "5"), "unverified", id="the place that was reached"),
        pytest.param(moved("8", "5", "2", hedge="at-least"), "unverified", id="at least two"),
        pytest.param(moved("8", "5", "2", upper="4"), "unverified", id="two to four"),
        pytest.param(moved("8", "5", "2", operator="exists"), "unverified", id="in no direction"),
        pytest.param(moved("8", "5", "2", quantifier="none"), "unverified", id="what is denied"),
        pytest.param(moved("8", "5", "2", unit="year"), "unverified", id="two years"),
        pytest.param(moved("8", "5", "2", members=["after"]), "unverified", id="with one end"),
        pytest.param(
            [*moved("8", "5", "2")[1:], {**PLACE, "id": "before", "printed": "8", "group": "coast"}], "unverified", id="in two lists"
        ),
        pytest.param(
            [*moved("8", "5", "2")[1:], {**PLACE, "id": "before", "printed": "8%", "unit": "percent"}], "unverified", id="no place"
        ),
        pytest.param(
            [{**claim, "order": "ascending"} for claim in moved("8", "5", "2")], "unverified", id="from below, where up may be either way"
        ),
        pytest.param([*moved("8", "5", "2")[:2], {**MOVE, "unit": "ordinal", "printed": "0"}], "unverified", id="by none"),
    ],
)
def test_moves(desk: Desk, claims: list[Fields], verdict: str) -> None:
    assert desk.judge(claims)["move"].verdict == verdict
