"""How far one figure is above another, against the two, and told from both ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.checkers.sentences import Sentence

if TYPE_CHECKING:
    from tests.conftest import Audited, Desk, Fields

NORTH: Fields = {"id": "north", "indicator": "cargo", "unit": "tonne"}
SOUTH: Fields = {**NORTH, "id": "south", "reference_area": "south"}
MORE: Fields = {
    "id": "more",
    "kind": "comparison",
    "indicator": "cargo",
    "operator": "above",
    "members": ["north"],
    "other": {"claim": "south"},
}
LESS: Fields = {**MORE, "id": "less", "operator": "below", "members": ["south"], "other": {"claim": "north"}}
PLACE: Fields = {"kind": "rank", "unit": "ordinal", "printed": "5"}
UNTOLD: list[Fields] = [
    {"id": area, "indicator": "cargo", "reference_area": area, "operator": "exists", "quote": quote}
    for area, quote in (("north", "North"), ("south", "South"))
]
SENTENCES = {
    f"North handled {north} tonnes, 25% more than the 500 of South.": Sentence(
        [{**NORTH, "printed": north}, {**SOUTH, "printed": "500"}, {**MORE, "printed": "25%"}]
    )
    for north in ("600", "625")
} | {
    f"North handled 25% more than South, which handled {less} less than North.": Sentence(
        [*UNTOLD, {**MORE, "printed": "25%"}, {**LESS, "printed": less}]
    )
    for less in ("25%", "20%")
}


def outcomes(found: Audited, rule: str) -> set[str]:
    """What the rule found of any claim; nothing crashed."""
    assert found.run.crashed == ()
    return {finding.outcome for verdict in found.report.verdicts for finding in verdict.findings if finding.rule == f"differences/{rule}"}


@pytest.mark.parametrize(
    ("difference", "north", "south", "outcome"),
    [
        pytest.param({"printed": "25%"}, "626", "501", "possible", id="a quarter more"),
        pytest.param({"printed": "25%"}, "613", "501", "impossible", id="hardly more"),
        pytest.param({"printed": "25%", "operator": "below"}, "376", "501", "possible", id="a quarter less"),
        pytest.param({"printed": "25%", "operator": "below"}, "401", "501", "impossible", id="a fifth less"),
        pytest.param({"printed": "20%", "hedge": "over"}, "626", "501", "possible", id="over 20% more"),
        pytest.param({"printed": "30%", "hedge": "over"}, "626", "501", "impossible", id="not over 30% more"),
        pytest.param({"printed": "125", "unit": "tonne"}, "626", "501", "possible", id="so many more"),
        pytest.param({"printed": "155", "unit": "tonne"}, "626", "501", "impossible", id="not so many more"),
        pytest.param({"printed": "125", "unit": "tonne", "operator": "below"}, "376", "501", "possible", id="so many less"),
    ],
)
def test_a_difference_and_its_two_figures(desk: Desk, difference: Fields, north: str, south: str, outcome: str) -> None:
    found = desk.judge([{**NORTH, "printed": north}, {**SOUTH, "printed": south}, {**MORE, **difference}])
    assert outcomes(found, "difference-misses-figures") == {outcome}
    assert found["more"].verdict == ("inconsistent" if outcome == "impossible" else "unverified")


@pytest.mark.parametrize(
    ("difference", "north", "south"),
    [
        pytest.param({"quantifier": "none"}, {}, {}, id="it is denied"),
        pytest.param({"operator": "equal"}, {}, {}, id="no direction"),
        pytest.param({"upper": "95%"}, {}, {}, id="a range"),
        pytest.param({"unit": "CNY", "printed": "90"}, {}, {}, id="in another unit"),
        pytest.param({"unit": "percentage_point", "printed": "90"}, {}, {}, id="in points of amounts"),
        pytest.param({"members": ["north", "south"]}, {}, {}, id="of two members"),
        pytest.param({"members": ["nobody"]}, {}, {}, id="of a member that is not there"),
        pytest.param({"other": {"reference_area": "nation"}}, {}, {}, id="beside no figure of the text"),
        pytest.param({}, {"upper": "700", "upper_unit": "tonne"}, {}, id="of a range"),
        pytest.param({}, {"printed": "-626"}, {}, id="of a loss"),
        pytest.param({}, {"unit": "item"}, {}, id="of two things"),
        pytest.param({}, PLACE, PLACE, id="places"),
        pytest.param({}, {"unit": "percent", "printed": "6%"}, {"unit": "percent", "printed": "4%"}, id="percent of percent"),
    ],
)
def test_differences_that_cannot_be_checked(desk: Desk, difference: Fields, north: Fields, south: Fields) -> None:
    claims = [{**NORTH, "printed": "626", **north}, {**SOUTH, "printed": "501", **south}, {**MORE, "printed": "90%", **difference}]
    assert not outcomes(desk.judge(claims), "difference-misses-figures")


@pytest.mark.parametrize(
    ("printed", "outcome"),
    [pytest.param("2.0", "possible", id="two points above"), pytest.param("3.0", "impossible", id="not three")],
)
def test_points_between_rates(desk: Desk, printed: str, outcome: str) -> None:
    rates = [{"id": area, "reference_area": area, "printed": text} for area, text in (("north", "6.0%"), ("south", "4.0%"))]
    found = desk.judge([*rates, {**MORE, "printed": printed, "unit": "percentage_point"}])
    assert outcomes(found, "difference-misses-figures") == {outcome}


@pytest.mark.parametrize(
    ("more", "less", "outcome"),
    [
        pytest.param({"printed": "25%"}, {"printed": "20%"}, {"possible"}, id="each of its own base"),
        pytest.param({"printed": "25%"}, {"printed": "25%"}, {"impossible"}, id="the same percentage"),
        pytest.param({"printed": "1.0%"}, {"printed": "1.0%"}, {"possible"}, id="too little for a difference"),
        pytest.param({"printed": "25%"}, {"printed": "25%", "operator": "above"}, set(), id="one above the other, both ways"),
        pytest.param({"printed": "25%"}, {"printed": "25%", "members": ["north"], "other": {"claim": "south"}}, set(), id="one base"),
        pytest.param({"printed": "25%"}, {"printed": "25", "unit": "tonne"}, set(), id="in units"),
    ],
)
def test_two_figures_from_both_ends(desk: Desk, more: Fields, less: Fields, outcome: set[str]) -> None:
    assert outcomes(desk.judge([*UNTOLD, {**MORE, **more}, {**LESS, **less}]), "bases-swapped") == outcome


def test_a_difference_in_units_and_in_percent_tell_the_base(desk: Desk) -> None:
    """120 more are 25% more of 480 alone."""
    claims = [{**NORTH, "printed": "600"}, {**SOUTH, "printed": "480"}, {**MORE, "printed": "25%"}]
    in_units: Fields = {**MORE, "id": "units", "printed": "120", "unit": "tonne"}
    assert desk.judge([*claims, in_units])["more"].verdict == "unverified"
    assert desk.judge([*claims, {**in_units, "printed": "250"}])["units"].verdict == "inconsistent"
