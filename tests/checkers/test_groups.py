"""Sets of areas: their sizes, and places outside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.checkers.sentences import Sentence

if TYPE_CHECKING:
    from tests.conftest import Desk, Fields

RANK: Fields = {"kind": "rank", "unit": "ordinal", "group": "coast"}
SIZE: Fields = {"kind": "count", "indicator": "group_size", "unit": "item", "counted": "counted", "id": "size", "time_period": None}
SENTENCES = {
    "Among the 12 western provinces it ranked 13th.": Sentence(
        [{**RANK, "printed": "13", "group": "hills"}, {**SIZE, "printed": "12", "group": "hills"}]
    ),
    "Among the 12 western provinces it ranked 12th.": Sentence(
        [{**RANK, "printed": "12", "group": "hills"}, {**SIZE, "printed": "12", "group": "hills"}]
    ),
    "The 11 western provinces took part.": Sentence([{**SIZE, "printed": "11", "group": "hills"}]),
    "The 12 western provinces took part.": Sentence([{**SIZE, "printed": "12", "group": "hills"}]),
}


@pytest.mark.parametrize(
    ("rank", "size", "said"),
    [
        pytest.param({"printed": "6"}, None, "refuted rank", id="sixth of five"),
        pytest.param({"printed": "5"}, None, "unverified no-data", id="fifth of five"),
        pytest.param({"printed": "0"}, None, "refuted rank", id="before the first"),
        pytest.param({"printed": "13", "group": "isles"}, None, "strained rank", id="a list that nobody answers for"),
        pytest.param({"printed": "13", "group": "isles"}, "12", "refuted rank", id="the text gives the size itself"),
        pytest.param({"printed": "13", "group": "shore"}, None, "unverified no-data", id="a group that is not listed whole"),
        pytest.param({"printed": "13", "group": "unheard"}, None, "unverified no-data", id="a group nobody knows"),
        pytest.param({"printed": "13", "group": []}, None, "unverified no-data", id="no group"),
        pytest.param({"printed": "50", "hedge": "at-most"}, None, "unverified no-data", id="within the first fifty of five"),
        pytest.param({"printed": "17", "group": ["coast", "hills"]}, None, "unverified no-data", id="of two groups together"),
        pytest.param({"printed": "18", "group": ["coast", "hills"]}, None, "refuted rank", id="and one more"),
        pytest.param({"printed": "18", "group": ["coast", "unheard"]}, None, "unverified no-data", id="of a known group and another"),
        pytest.param({"printed": "50", "operator": "at-most"}, None, "unverified no-data", id="told to be fiftieth at worst"),
        pytest.param({"printed": "3", "group": "league"}, None, "unverified no-data", id="of three that are members now"),
        pytest.param({"printed": "3", "group": "league", "time_period": "2020"}, None, "unverified no-data", id="now, of an earlier year"),
        pytest.param({"printed": "4", "group": "league", "time_period": "2020"}, None, "refuted rank", id="more than then or now"),
        pytest.param({"printed": "104", "group": "isles"}, "100", "strained rank", id="a round size of the text"),
        pytest.param({"printed": "6", "reference_area": "isle1"}, None, "strained rank", id="of what is no member, and so of another set"),
        pytest.param({"printed": "6", "time_period": "2025"}, None, "strained future", id="of the members of a year to come"),
        pytest.param({"printed": "6", "quantifier": "none"}, None, "unverified no-data", id="what nobody is"),
        pytest.param({"printed": "6", "operator": "at-least"}, None, "unverified no-data", id="at least sixth, which may be better"),
        pytest.param({"printed": "6%", "unit": "percent"}, None, "unverified no-data", id="among the top six percent"),
        pytest.param({"printed": "3.9万", "group": "isles"}, "3.8万", "strained rank", id="a rounded size of the text"),
    ],
)
def test_places_in_sets(desk: Desk, rank: Fields, size: str | None, said: str) -> None:
    group = rank.get("group", "coast")
    sizes: list[Fields] = [] if size is None else [{**SIZE, "printed": size, "group": group}]
    assert desk.judge([{**RANK, **rank}, *sizes]).said() == said


@pytest.mark.parametrize(
    ("size", "verdict"),
    [
        pytest.param({"printed": "10"}, "refuted", id="eleventh of ten"),
        pytest.param({"printed": "10", "time_period": "2010"}, "unverified", id="which there were at another time"),
        pytest.param({"printed": "10", "upper": "12"}, "unverified", id="eleventh of ten to twelve"),
        pytest.param({"printed": "10", "quantifier": "some"}, "unverified", id="ten of the group are not all"),
        pytest.param({"printed": "10", "time_period": ["2021-S1", "2020"]}, "unverified", id="which there were in one of two years"),
        pytest.param({"printed": "10", "time_period": "2021-S1"}, "refuted", id="which there were at that time"),
        pytest.param({"printed": "10", "operator": "at-least"}, "unverified", id="of at least ten"),
        pytest.param({"printed": "10", "indicator": "firms", "unit": "enterprise"}, "unverified", id="ten of other things"),
    ],
)
def test_sizes_that_the_text_gives(desk: Desk, size: Fields, verdict: str) -> None:
    claims = [{**RANK, "printed": "11", "group": "isles"}, {**SIZE, "group": "isles", **size}]
    assert desk.judge(claims)["figure"].verdict == verdict


def test_the_larger_of_two_sizes_counts_whatever_their_order(desk: Desk) -> None:
    sizes = [{**SIZE, "id": f"size{size}", "printed": size, "group": "isles"} for size in ("10", "12")]
    for one, other in (sizes, sizes[::-1]):
        assert desk.judge([{**RANK, "printed": "11", "group": "isles"}, one, other])["figure"].verdict == "unverified"


def test_a_hedged_size_of_the_text_is_no_size(desk: Desk) -> None:
    claims = [{**RANK, "printed": "13", "group": "isles"}, {**SIZE, "printed": "12", "hedge": "over", "group": "isles"}]
    assert desk.judge(claims)["figure"].verdict == "strained"


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        pytest.param({"printed": "5", "group": "coast"}, "supported value", id="right"),
        pytest.param({"printed": "50%", "unit": "percent", "counted": "rounded"}, "unverified no-data", id="half of a group"),
        pytest.param({"printed": "3", "group": "coast", "quantifier": "some"}, "unverified no-data", id="three of them"),
        pytest.param({"printed": "6", "group": "coast", "time_period": "2025"}, "strained future", id="those of a year to come"),
        pytest.param({"printed": "6", "group": "coast"}, "refuted value", id="wrong"),
        pytest.param({"printed": "12", "group": "isles"}, "unverified compatible", id="a list that nobody answers for"),
        pytest.param({"printed": "11", "group": "isles"}, "strained value", id="and another number"),
        pytest.param({"printed": "4", "group": "coast", "operator": "at-least"}, "supported value", id="at least four"),
        pytest.param({"printed": "6", "group": "coast", "operator": "at-least"}, "refuted value", id="at least six"),
        pytest.param({"printed": "3", "group": "league"}, "supported value", id="a group that has grown, now"),
        pytest.param({"printed": "2", "group": "league"}, "refuted value", id="and as it was"),
        pytest.param({"printed": "2", "group": "league", "time_period": "2020"}, "unverified compatible", id="told of the time before"),
        pytest.param({"printed": "4", "group": "league", "time_period": "2020"}, "refuted value", id="neither then nor now"),
        pytest.param({"printed": "4", "group": "club"}, "unverified no-data", id="a group that is counted in two ways"),
        pytest.param({"printed": "5", "group": ["coast", "unheard"]}, "unverified no-data", id="with a group nobody knows"),
        pytest.param({"printed": "3", "upper": "4", "group": "coast"}, "unverified no-data", id="a range is no count"),
        pytest.param({"printed": "2", "group": "shore"}, "unverified no-data", id="a group not listed whole"),
        pytest.param(
            {"printed": "5", "group": "coast", "indicator": "firms", "unit": "enterprise"},
            "unverified no-data",
            id="a count of other things",
        ),
    ],
)
def test_sizes_of_groups(desk: Desk, fields: Fields, said: str) -> None:
    assert desk.judge({**SIZE, **fields}).said("size") == said


@pytest.mark.parametrize(
    ("printed", "verdict"),
    [pytest.param("3", "inconsistent", id="three, of whom two are named"), pytest.param("2", "unverified", id="two, both named")],
)
def test_a_list_as_a_relation(desk: Desk, printed: str, verdict: str) -> None:
    """The best towns are numbered and named; the annotator says that all are named."""
    named: list[Fields] = [{"id": area, "reference_area": area, "operator": "exists", "quote": area} for area in ("north", "south")]
    claims = [{**SIZE, "printed": printed}, *named]
    assert desk.judge(claims, relations=[desk.relation("size = count(north, south)")])["size"].verdict == verdict
