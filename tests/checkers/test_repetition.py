"""One figure told two ways."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.checkers.sentences import Sentence

if TYPE_CHECKING:
    from tests.conftest import Desk, Fields

ONE, OTHER = {"id": "one", "unit": "person", "indicator": "census"}, {"id": "other", "unit": "person", "indicator": "census"}
SENTENCES = {
    "More than 2.9 million visitors came in 2021; the 2.88 million visitors of 2021 are a record.": Sentence(
        [{**ONE, "printed": "2.9 million", "hedge": "over"}, {**OTHER, "printed": "2.88 million"}]
    ),
    "More than 2.9 million visitors came in 2021; the 2.93 million visitors of 2021 are a record.": Sentence(
        [{**ONE, "printed": "2.9 million", "hedge": "over"}, {**OTHER, "printed": "2.93 million"}]
    ),
}


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        pytest.param({"printed": "3.9万"}, {"printed": "39,123"}, "unverified", id="rounded in the headline"),
        pytest.param({"printed": "3.9万"}, {"printed": "38,400"}, "inconsistent", id="rounded wrongly"),
        pytest.param({"printed": "3.9万"}, {"printed": "39,960"}, "strained", id="cut off"),
        pytest.param({"printed": "290万", "hedge": "over"}, {"printed": "288万"}, "inconsistent", id="below its floor"),
        pytest.param({"printed": "290万", "hedge": "over"}, {"printed": "350万"}, "unverified", id="above its floor"),
        pytest.param({"printed": "3.9万"}, {"printed": "38,400", "time_period": "2021-Q1"}, "unverified", id="another period"),
        pytest.param({"printed": "3.9万"}, {"printed": "38,400", "reference_area": "south"}, "unverified", id="another area"),
        pytest.param(
            {"printed": "3.9万"}, {"printed": "38,400", "reference_area": ["north", "south"]}, "unverified", id="an area left open"
        ),
        pytest.param({"printed": "3.9万"}, {"printed": "38,400", "adjustment": "cumulative"}, "unverified", id="cumulative and not"),
        pytest.param({"printed": "3.9万", "kind": "capacity"}, {"printed": "38,400"}, "unverified", id="what could be and what is"),
        pytest.param({"printed": "3.9万"}, {"printed": "38,400", "unit": "household"}, "strained", id="households and people"),
        pytest.param({"printed": "3万", "upper": "4万"}, {"printed": "5万"}, "unverified", id="a range is no figure"),
    ],
)
def test_two_figures(desk: Desk, one: Fields, other: Fields, verdict: str) -> None:
    found = desk.judge([{**ONE, **one}, {**OTHER, **other}])
    assert found["other"].verdict == verdict


def test_three_figures_that_disagree_are_told_pair_by_pair(desk: Desk) -> None:
    third: Fields = {**ONE, "id": "third", "printed": "52,000"}
    found = desk.judge([{**ONE, "printed": "39,100"}, {**OTHER, "printed": "44,300"}, third])
    assert len(found.report.conflicts) == 3


def test_a_figure_that_is_told_without_a_number(desk: Desk) -> None:
    found = desk.judge([{**ONE, "printed": "3.9万"}, {"id": "other", "indicator": "census", "operator": "exists", "quote": "一批"}])
    assert found.report.conflicts == ()
