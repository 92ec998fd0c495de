"""Who is told to be above whom, and by how many times, as relations: by the figures, and whatever they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.checkers.sentences import Sentence

if TYPE_CHECKING:
    from tests.conftest import Desk, Fields

AHEAD = [{"id": name, "reference_area": name, "operator": "exists", "quote": name} for name in ("north", "south", "east")]
SENTENCES = {
    "The north is ahead of the south, the south of the east, and the east of the north.": Sentence(
        AHEAD, relations=["north > south", "south > east", "east > north"]
    ),
    "The north is ahead of the south, the south of the east, and the north of the east.": Sentence(
        AHEAD, relations=["north > south", "south > east", "north > east"]
    ),
}


def rates(*printed: str) -> list[Fields]:
    """Figures of the towns a, b, c and so on."""
    return [
        {"id": name, "reference_area": f"hill{place}", "printed": text}
        for place, (name, text) in enumerate(zip("abcd", printed, strict=False))
    ]


@pytest.mark.parametrize(
    ("figures", "relations", "verdict"),
    [
        pytest.param(("6.0%", "5.1%", "4.2%"), ["a > b", "b > c"], "unverified", id="listed from the largest"),
        pytest.param(("5.1%", "6.0%", "4.2%"), ["a > b", "b > c"], "inconsistent", id="listed out of order"),
        pytest.param(("5.1%", "5.1%", "4.2%"), ["a > b", "b > c"], "unverified", id="two that are printed alike"),
        pytest.param(("5.1%", "5%", "4.2%"), ["b > a", "b > c"], "unverified", id="one printed more coarsely"),
        pytest.param(("3.1%", "4.2%", "6.5%"), ["a <= b", "b <= c"], "unverified", id="least, median, greatest"),
        pytest.param(("3.1%", "7.2%", "6.5%"), ["a <= b", "b <= c"], "inconsistent", id="a median above the greatest"),
        pytest.param(("5%", "5%", "5%"), ["a > b", "b > c", "c > a"], "inconsistent", id="a circle of figures printed alike"),
        pytest.param(("5%", "5%", "5%"), ["b < a", "c < b", "a < c"], "inconsistent", id="a circle from below"),
        pytest.param(("5%", "5%", "5%"), ["a >= b", "b >= c", "c >= a"], "unverified", id="a circle of equals"),
        pytest.param(("5%", "5%", "5%"), ["a >= b", "b >= c", "c > a"], "inconsistent", id="of equals but for one"),
        pytest.param(("5%", "5%", "5%"), ["a = b", "b > c", "c > a"], "inconsistent", id="with two that are equal"),
        pytest.param(("5%", "5%", "5%"), ["a > b", "b > a"], "inconsistent", id="a circle of two"),
        pytest.param(("5%", "5%", "5%"), ["a > b", "b > c", "a > c"], "unverified", id="two ways down"),
        pytest.param(("5%", "5%", "5%"), ["a > b", "b > 4"], "unverified", id="a number is nobody"),
    ],
)
def test_orders(desk: Desk, figures: tuple[str, ...], relations: list[str], verdict: str) -> None:
    assert desk.judge(rates(*figures), relations=[desk.relation(text) for text in relations])["b"].verdict == verdict


def test_an_inferred_step_strains_a_circle(desk: Desk) -> None:
    relations = [desk.relation("north > south"), desk.relation("south > east"), desk.relation("east > north", by="inferred")]
    assert desk.judge(AHEAD, relations=relations)["south"].verdict == "strained"


def test_a_circle_is_told_of_its_members_only(desk: Desk) -> None:
    relations = [desk.relation(text) for text in ("a > b", "b > c", "c > b", "b > d")]
    found = desk.judge(rates("5%", "5%", "5%", "5%"), relations=relations)
    assert [found[name].verdict for name in "abcd"] == ["unverified", "inconsistent", "inconsistent", "unverified"]


@pytest.mark.parametrize(
    ("relations", "circle"),
    [
        pytest.param(["a > b", "b > c", "c > d"], set(), id="a chain has no circle"),
        pytest.param(["a > b", "b > c", "c > b", "c > d"], {"b", "c"}, id="what leads to a circle and away from it is in none"),
        pytest.param(["a > b", "b > a", "b > c", "c > d", "d > c"], {"a", "b", "c", "d"}, id="what leads from one circle to another"),
        pytest.param(["a > b", "b > c", "c > d", "d > a"], {"a", "b", "c", "d"}, id="a circle of all"),
    ],
)
def test_who_is_in_a_circle(desk: Desk, relations: list[str], circle: set[str]) -> None:
    found = desk.judge(rates("5%", "5%", "5%", "5%"), relations=[desk.relation(text) for text in relations])
    assert {verdict.claim for verdict in found.report.verdicts if verdict.verdict == "inconsistent"} == circle


@pytest.mark.parametrize(
    ("times", "figures", "verdict"),
    [
        pytest.param("3倍", ("60.3%", "20.1%"), "unverified", id="three times as much"),
        pytest.param("3倍", ("80.3%", "20.1%"), "strained", id="four, of which one is added"),
        pytest.param("3倍", ("50.3%", "20.1%"), "unverified", id="two and a half, rounded up"),
        pytest.param("3倍", ("110.3%", "20.1%"), "inconsistent", id="five and a half"),
        pytest.param("3倍", ("70.1%", "20.1%"), "unverified", id="three and a half, rounded either way"),
        pytest.param("3.2倍", ("70.3%", "20.1%"), "inconsistent", id="three and a half, to the decimal"),
    ],
)
def test_multiples_as_relations(desk: Desk, times: str, figures: tuple[str, ...], verdict: str) -> None:
    multiple: Fields = {"id": "multiple", "kind": "multiple", "printed": times, "unit": "times"}
    found = desk.judge([*rates(*figures), multiple], relations=[desk.relation("multiple = a / b")])
    assert found["multiple"].verdict == verdict
