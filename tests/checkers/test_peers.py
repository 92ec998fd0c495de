"""Places and superlatives against the figures of peers that one text gives."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.checkers.sentences import Sentence

if TYPE_CHECKING:
    from tests.conftest import Desk, Fields

CARGO: Fields = {"indicator": "cargo", "unit": "tonne"}
RANK: Fields = {"id": "rank", "kind": "rank", "indicator": "cargo", "unit": "ordinal", "group": "coast"}
FIRST: Fields = {"id": "rank", "kind": "superlative", "operator": "largest", "indicator": "cargo", "group": "coast", "quote": "最大"}
AREAS = ("north", "south", "east", "west", "isle")


def told(*values: str | None, **fields: object) -> list[Fields]:
    """The figures of the five towns of the coast, north first, as claims; None for a town without one."""
    return [
        {**CARGO, "id": area, "reference_area": area, "printed": value, **fields}
        for area, value in zip(AREAS, values, strict=True)
        if value is not None
    ]


SENTENCES = {
    f"With {own} million tonnes the north ranked 1st, before the south with {other} million tonnes.": Sentence(
        [*told(f"{own} million", f"{other} million", None, None, None), {**RANK, "printed": "1", "quote": "ranked 1st"}]
    )
    for own, other in (("30", "40"), ("40", "30"))
}


@pytest.mark.parametrize(
    ("rank", "figures", "verdict"),
    [
        pytest.param({"printed": "1"}, told("31.5万", "20.1万", "10.7万", None, None), "unverified", id="first of those told"),
        pytest.param({"printed": "1"}, told("31.5万", "42.8万", None, None, None), "inconsistent", id="one larger is enough"),
        pytest.param({"printed": "2"}, told("31.5万", "42.8万", None, None, None), "unverified", id="second after it"),
        pytest.param({"printed": "2"}, told("31.5万", "42.8万", "50.6万", "60.4万", None), "inconsistent", id="second after three"),
        pytest.param({"printed": "4"}, told("31.5万", "20.1万", "10.7万", None, None), "inconsistent", id="fourth with two behind of five"),
        pytest.param(
            {"printed": "3"}, told("31.5万", "20.1万", "10.7万", None, None), "unverified", id="third if those unlisted are larger"
        ),
        pytest.param(
            {"printed": "3", "hedge": "at-most"}, told("31.5万", "42.8万", "50.6万", None, None), "unverified", id="in the top three"
        ),
        pytest.param(
            {"printed": "3", "hedge": "at-most"},
            told("31.5万", "42.8万", "50.6万", "60.4万", None),
            "inconsistent",
            id="not in the top three",
        ),
        pytest.param({"printed": "2", "order": "ascending"}, told("31.5万", "20.1万", None, None, None), "unverified", id="from below"),
        pytest.param(
            {"printed": "1", "order": "ascending"}, told("31.5万", "20.1万", None, None, None), "inconsistent", id="not the least"
        ),
        pytest.param({"printed": "1"}, told("31.5万", "31.5万", None, None, None), "unverified", id="as large as it may be is not larger"),
        pytest.param(
            {"printed": "1"}, told("31.5万", "31.8万", None, None, None, hedge="about"), "unverified", id="roughly, either may be"
        ),
        pytest.param({"printed": "1"}, told("300,000", "312,345", None, None, None), "strained", id="zeros may be rounded"),
        pytest.param({"printed": "1"}, told("31.5万", None, None, None, "42.8万"), "inconsistent", id="a peer of the coast"),
        pytest.param(
            {"printed": "1", "group": "shore"},
            told("31.5万", "42.8万", None, None, None),
            "strained",
            id="listed in part, by nobody in particular",
        ),
        pytest.param(
            {"printed": "1", "group": "shore"}, told("31.5万", None, "42.8万", None, None), "unverified", id="no peer of the shore"
        ),
        pytest.param(
            {"printed": "2", "group": "shore"}, told("31.5万", "20.1万", None, None, None), "unverified", id="others may be larger"
        ),
        pytest.param({"printed": "1", "group": "unheard"}, told("31.5万", "42.8万", None, None, None), "unverified", id="nobody knows who"),
        pytest.param({"printed": "1", "group": []}, told("31.5万", "42.8万", None, None, None), "unverified", id="no group"),
        pytest.param(
            {"printed": "1", "quantifier": "some"}, told("31.5万", "42.8万", None, None, None), "unverified", id="one of the first"
        ),
        pytest.param(
            {"printed": "1", "indicator": "rate"}, told("31.5万", "42.8万", None, None, None), "unverified", id="by another measure"
        ),
        pytest.param(
            {"printed": "1", "time_period": "2020"}, told("31.5万", "42.8万", None, None, None), "unverified", id="of another year"
        ),
        pytest.param(
            {"printed": "1", "definition": "port"}, told("31.5万", "42.8万", None, None, None), "unverified", id="otherwise defined"
        ),
        pytest.param(
            {"printed": "1", "time_period": None}, told("31.5万", "42.8万", None, None, None), "unverified", id="of no known time"
        ),
        pytest.param(
            {"printed": "1", "reference_area": ["north", "isle"]},
            told("31.5万", "42.8万", None, None, None),
            "unverified",
            id="of one of two",
        ),
        pytest.param(
            {"printed": "2"}, told("31.5万", "42.8万", "42.8万", None, None), "strained", id="second after two alike, if they are one"
        ),
        pytest.param({"printed": "3"}, told("31.5万", "42.8万", "42.8万", None, None), "unverified", id="third after two alike"),
        pytest.param({"printed": "1"}, told("31.5万", "42.8万", "42.8万", None, None), "inconsistent", id="first after two alike"),
        pytest.param({"printed": "1"}, told("-31.5万", "-20.1万", None, None, None), "unverified", id="a deficit, the largest by size"),
        pytest.param({"printed": "1"}, told("31.5万", "-20.1万", None, None, None), "unverified", id="beside a deficit"),
        pytest.param({"printed": "1"}, told("31.5万", "42.8万", None, None, None, unit="vehicle"), "inconsistent", id="whatever the unit"),
    ],
)
def test_places_beside_figures(desk: Desk, rank: Fields, figures: list[Fields], verdict: str) -> None:
    assert desk.judge([*figures, {**RANK, **rank}])["rank"].verdict == verdict


@pytest.mark.parametrize(
    ("peer", "verdict"),
    [
        pytest.param({}, "inconsistent", id="of the same period"),
        pytest.param({"time_period": "2020"}, "unverified", id="of another period"),
        pytest.param({"unit": "vehicle"}, "unverified", id="in another unit"),
        pytest.param({"adjustment": "cumulative"}, "unverified", id="adjusted otherwise, so that either may be ranked"),
        pytest.param({"reference_area": ["south", "isle"]}, "unverified", id="of one of two towns"),
        pytest.param({"reference_area": "nation"}, "unverified", id="of the whole nation, no member"),
        pytest.param({"kind": "forecast"}, "unverified", id="expected"),
        pytest.param({"upper": "50万"}, "unverified", id="a range"),
        pytest.param({"kind": "bound"}, "unverified", id="a bound to no side"),
        pytest.param({"printed": "52.8万", "hedge": "under"}, "unverified", id="a bound to the side that leaves it open"),
    ],
)
def test_peers(desk: Desk, peer: Fields, verdict: str) -> None:
    (north,) = told("31.5万", None, None, None, None)
    (south,) = told(None, "42.8万", None, None, None)
    assert desk.judge([north, {**south, **peer}, {**RANK, "printed": "1"}])["rank"].verdict == verdict


@pytest.mark.parametrize(
    ("first", "figures", "verdict"),
    [
        pytest.param({}, told("31.5万", "20.1万", None, None, None), "unverified", id="the largest of those told"),
        pytest.param({}, told("31.5万", "42.8万", None, None, None), "inconsistent", id="not the largest"),
        pytest.param({"operator": "smallest"}, told("31.5万", "42.8万", None, None, None), "unverified", id="the smallest"),
        pytest.param({"operator": "first"}, told("31.5万", "42.8万", None, None, None), "unverified", id="the first in time"),
        pytest.param(
            {"printed": "31.5万", "unit": "tonne", "quote": "31.5万"},
            told(None, "42.8万", None, None, None),
            "inconsistent",
            id="with its own figure",
        ),
        pytest.param(
            {"printed": "31.5万", "unit": "tonne", "quote": "31.5万"},
            told(None, "20.1万", None, None, None),
            "unverified",
            id="with its own figure, and larger",
        ),
        pytest.param(
            {"printed": "2", "unit": "ordinal", "quote": "第2大"},
            told("31.5万", "42.8万", None, None, None),
            "unverified",
            id="the second largest",
        ),
        pytest.param(
            {"printed": "2", "unit": "ordinal", "quote": "第2大"},
            told("31.5万", "42.8万", "50.6万", None, None),
            "inconsistent",
            id="not even that",
        ),
        pytest.param({"reference_area": "nation"}, told("31.5万", "42.8万", None, None, None), "unverified", id="no figure of its own"),
    ],
)
def test_superlatives_beside_figures(desk: Desk, first: Fields, figures: list[Fields], verdict: str) -> None:
    assert desk.judge([*figures, {**FIRST, **first}])["rank"].verdict == verdict


@pytest.mark.parametrize(
    ("now", "members", "verdict"),
    [
        pytest.param("31.5万", ["then", "before"], "unverified", id="a record"),
        pytest.param("25.5万", ["then", "before"], "inconsistent", id="an earlier year had more"),
        pytest.param("25.5万", ["before"], "unverified", id="the earlier year is not among those named"),
        pytest.param("25.5万", ["before", "missing"], "unverified", id="one that is not told"),
        pytest.param("25.5万", ["now"], "unverified", id="beside itself"),
    ],
)
def test_records_over_time(desk: Desk, now: str, members: list[str], verdict: str) -> None:
    claims: list[Fields] = [
        {**CARGO, "id": "before", "time_period": "2018-S1", "printed": "20.3万"},
        {**CARGO, "id": "then", "time_period": "2019-S1", "printed": "28.4万"},
        {**CARGO, "id": "now", "printed": now},
        {**FIRST, "group": [], "members": members, "quote": "创新高"},
    ]
    assert desk.judge(claims)["rank"].verdict == verdict


@pytest.mark.parametrize(
    ("printed", "verdict"),
    [
        pytest.param("2", "unverified", id="second in each"),
        pytest.param("3", "unverified", id="third of both together"),
        pytest.param("1", "inconsistent", id="first of neither"),
    ],
)
def test_two_groups(desk: Desk, printed: str, verdict: str) -> None:
    hill: Fields = {**CARGO, "id": "hill", "reference_area": "hill1", "printed": "50.6万"}
    rank: Fields = {**RANK, "printed": printed, "group": ["coast", "league", "hills"]}
    figures = told("31.5万", "42.8万", None, None, None, time_period="2021-S1")
    assert desk.judge([*figures, hill, rank])["rank"].verdict == verdict


@pytest.mark.parametrize(
    ("window", "verdict"),
    [
        pytest.param(None, "inconsistent", id="of the one rate that is told"),
        pytest.param("year-on-year", "inconsistent", id="of that rate"),
        pytest.param("two-year-average", "unverified", id="of another rate"),
    ],
)
def test_growth_is_ranked_by_its_window(desk: Desk, window: str | None, verdict: str) -> None:
    growth: Fields = {"kind": "growth", "indicator": "cargo_growth", "unit": "percent"}
    rank: Fields = {**RANK, "indicator": "cargo_growth", "printed": "1", "window": window}
    assert desk.judge([*told("5.2%", "6.1%", None, None, None, **growth), rank])["rank"].verdict == verdict


@pytest.mark.parametrize(
    ("kind", "printed", "verdict"),
    [
        pytest.param("share", ("30.5%", "50.5%"), "unverified", id="shares of wholes that nobody names"),
        pytest.param("bound", ("30.5%", "50.5%"), "unverified", id="bounds of shares"),
        pytest.param("level", ("30.5%", "50.5%"), "inconsistent", id="percentages that are told as the figures"),
    ],
)
def test_shares_rank_nobody(desk: Desk, kind: str, printed: tuple[str, str], verdict: str) -> None:
    figures = told(*printed, None, None, None, kind=kind, unit="percent")
    hedges = [{**figure, "hedge": "about"} if kind == "bound" else figure for figure in figures]
    assert desk.judge([*hedges, {**RANK, "printed": "1"}])["rank"].verdict == verdict


def test_the_figures_share_the_blame(desk: Desk) -> None:
    found = desk.judge([*told("31.5万", "42.8万", "20.1万", None, None), {**RANK, "printed": "1"}])
    assert [set(conflict.claims) for conflict in found.report.conflicts] == [{"rank", "north", "south"}]
