"""One figure told two ways."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.checkers.sentences import Sentence
from tests.conftest import Desk

if TYPE_CHECKING:
    from tests.conftest import Fields

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
        pytest.param({"printed": "0.29亿"}, {"printed": "2,912万"}, "unverified", id="亿 and 万"),
        pytest.param({"printed": "0.29亿"}, {"printed": "3,012万"}, "inconsistent", id="亿 and 万, and not the same"),
        pytest.param({"printed": "4万", "hedge": "nearly"}, {"printed": "39,123"}, "unverified", id="nearly, and below"),
        pytest.param({"printed": "4万", "hedge": "nearly"}, {"printed": "41,237"}, "inconsistent", id="nearly, and above"),
        pytest.param({"printed": "39,123", "counted": "counted"}, {"printed": "39,124"}, "inconsistent", id="counted things are exact"),
    ],
)
def test_two_figures(desk: Desk, one: Fields, other: Fields, verdict: str) -> None:
    found = desk.judge([{**ONE, **one}, {**OTHER, **other}])
    assert found["other"].verdict == verdict


@pytest.mark.parametrize(
    ("undated", "conflicts"),
    [
        pytest.param({"indicator": "firms", "unit": "enterprise"}, 1, id="a stock is that of the article's day"),
        pytest.param({"indicator": "unheard_of", "unit": "item"}, 1, id="what the catalogue does not know is taken as told"),
        pytest.param({"indicator": "cargo", "unit": "tonne"}, 0, id="a flow may be of any period"),
        pytest.param({"indicator": "cargo_growth", "kind": "growth", "unit": "percent"}, 0, id="so may a growth"),
    ],
)
def test_two_figures_of_no_stated_period(desk: Desk, undated: Fields, conflicts: int) -> None:
    claims = [{**claim, **undated, "time_period": None} for claim in (ONE, OTHER)]
    found = desk.judge([{**claim, "printed": printed} for claim, printed in zip(claims, ("39,123", "44,317"), strict=True)])
    assert len(found.report.conflicts) == conflicts


@given(st.integers(0, 10**9), st.integers(0, 8), st.integers(0, 8))
def test_one_number_printed_to_two_precisions_is_told_alike(number: int, one: int, other: int) -> None:
    printed = (f"{Decimal(number).scaleb(-8):.{decimals}f}亿" for decimals in (one, other))
    first, second = ({**claim, "printed": figure} for claim, figure in zip((ONE, OTHER), printed, strict=True))
    assert Desk().judge([first, second]).report.conflicts == ()


@given(st.integers(10**7, 10**9), st.integers(0, 7), st.integers(0, 7))
def test_zeros_that_were_rounded_to_never_contradict(number: int, one: int, other: int) -> None:
    """16,900,000 may be 16,871,343: read with all its zeros it is not, but no more than strained."""
    rounded = (10**places * round(Fraction(number, 10**places)) for places in (one, other))
    first, second = ({**claim, "printed": str(value)} for claim, value in zip((ONE, OTHER), rounded, strict=True))
    assert Desk().judge([first, second])["one"].verdict in {"unverified", "strained"}


def test_three_figures_that_disagree_are_told_pair_by_pair(desk: Desk) -> None:
    third: Fields = {**ONE, "id": "third", "printed": "52,000"}
    found = desk.judge([{**ONE, "printed": "39,100"}, {**OTHER, "printed": "44,300"}, third])
    assert len(found.report.conflicts) == 3


def test_a_figure_that_is_told_without_a_number(desk: Desk) -> None:
    found = desk.judge([{**ONE, "printed": "3.9万"}, {"id": "other", "indicator": "census", "operator": "exists", "quote": "一批"}])
    assert found.report.conflicts == ()
