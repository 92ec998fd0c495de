"""Printed ranges."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.checkers.sentences import Sentence

if TYPE_CHECKING:
    from tests.conftest import Desk, Fields

RANGE = {"kind": "range", "indicator": "sales", "unit": "CNY"}
SENTENCES = {
    "Clusters of 100 billion to 30 billion yuan took shape.": Sentence(
        [{**RANGE, "printed": "100 billion", "upper": "30 billion", "quote": "100 billion"}]
    ),
    "Clusters of 30 billion to 100 billion yuan took shape.": Sentence(
        [{**RANGE, "printed": "30 billion", "upper": "100 billion", "quote": "30 billion"}]
    ),
}


@pytest.mark.parametrize(
    ("lower", "upper", "unit", "said"),
    [
        pytest.param("300亿", "1000亿", "CNY", "unverified no-data", id="in order"),
        pytest.param("1000亿", "300亿", "CNY", "strained wording", id="the larger end first"),
        pytest.param("300亿", "300亿", "CNY", "unverified no-data", id="one value"),
        pytest.param("300亿", "1000亿", "USD", "strained wording", id="two currencies"),
        pytest.param("-5亿", "-10亿", "CNY", "unverified no-data", id="losses, the smaller first"),
        pytest.param("-10亿", "-5亿", "CNY", "unverified no-data", id="losses, the larger first"),
        pytest.param("5亿", "-10亿", "CNY", "strained wording", id="from a gain down to a loss"),
    ],
)
def test_ends(desk: Desk, lower: str, upper: str, unit: str, said: str) -> None:
    assert desk.judge({**RANGE, "printed": lower, "upper": upper, "upper_unit": unit}).said() == said


def test_ends_in_two_units_of_one_dimension(desk: Desk) -> None:
    """Ninety minutes are less than two hours."""
    time = {"kind": "range", "indicator": "wait", "unit": "minute", "printed": "90", "upper": "2", "upper_unit": "hour"}
    assert desk.judge(time).said() == "unverified no-data"


@pytest.mark.parametrize(
    ("printed", "verdict"),
    [
        pytest.param("500亿", "unverified", id="between the ends"),
        pytest.param("300亿", "unverified", id="at an end"),
        pytest.param("287亿", "inconsistent", id="below"),
        pytest.param("1200.5亿", "inconsistent", id="above"),
    ],
)
def test_a_member_of_a_range_as_a_relation(desk: Desk, printed: str, verdict: str) -> None:
    claims: list[Fields] = [
        {**RANGE, "id": "range", "printed": "300.0亿", "upper": "1000.0亿"},
        {**RANGE, "kind": "level", "id": "one", "reference_area": "south", "printed": printed},
    ]
    assert desk.judge(claims, relations=[desk.relation("one = range")])["one"].verdict == verdict
