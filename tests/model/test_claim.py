"""What a claim must say, and which quantities it can mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from pydantic import ValidationError

from gx_factcheck.model.claim import Other

if TYPE_CHECKING:
    from tests.conftest import Desk, Fields


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        pytest.param({}, "a claim that prints no number needs an operator", id="it asserts nothing"),
        pytest.param({"printed": "12%", "quote": "增长13%"}, "does not occur in the quote", id="the quote has another figure"),
        pytest.param(
            {"printed": "12%", "unit": "permille"}, "printed in percent, but the unit is permille", id="another unit than is printed"
        ),
        pytest.param({"printed": "12%", "indicator": ()}, "at least 1", id="no indicator"),
        pytest.param({"printed": "12%", "reference_area": ()}, "at least 1", id="no area"),
        pytest.param({"printed": "12%", "id": "Figure"}, "pattern", id="an id in capitals"),
        pytest.param({"printed": "12%", "kind": "guess"}, "kind", id="an unknown kind"),
        pytest.param({"printed": "12%", "colour": "red"}, "colour", id="an unknown field"),
        pytest.param(
            {"printed": "12%", "indicator": ("rate",) * 51, "basis": ("real", "nominal")}, "can mean 102 quantities", id="too many choices"
        ),
        pytest.param({"printed": "twelvish"}, "twelvish", id="no number"),
        pytest.param({"printed": "12", "unit": "wibble per wobble"}, "unit", id="no unit"),
    ],
)
def test_what_is_refused(desk: Desk, fields: Fields, said: str) -> None:
    with pytest.raises(ValidationError, match=said):
        desk.claim(fields)


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param({"operator": "largest"}, id="a predicate without a number"),
        pytest.param({"printed": "12%", "quote": "增长12%"}, id="a figure within its phrase"),
        pytest.param({"printed": "12", "unit": "percent"}, id="percent in the words around it"),
        pytest.param({"printed": "3", "upper": "5"}, id="a range"),
        pytest.param({"printed": "12%", "indicator": ("rate",) * 50, "basis": ("real", "nominal")}, id="as many choices as there may be"),
    ],
)
def test_what_is_read(desk: Desk, fields: Fields) -> None:
    assert desk.claim(fields).id == "figure"


def test_the_upper_end_must_stand_in_the_quote_too(desk: Desk) -> None:
    claim = desk.claim({"printed": "3", "upper": "5"})
    with pytest.raises(ValidationError, match="does not occur in the quote"):
        type(claim).model_validate({**claim.model_dump(), "upper": {"printed": "7", "unit": "percent"}})


@pytest.mark.parametrize("other", [{"reference_area": "nation"}, {"claim": "other"}], ids=["an area", "a claim"])
def test_the_other_side(other: Fields) -> None:
    assert Other.model_validate(other).model_dump(exclude_none=True) == other


@pytest.mark.parametrize("other", [{}, {"reference_area": "nation", "claim": "other"}], ids=["neither", "both"])
def test_the_other_side_is_one_of_two(other: Fields) -> None:
    with pytest.raises(ValidationError, match="name one: a claim, a group"):
        Other.model_validate(other)


@pytest.mark.parametrize(
    ("fields", "number"),
    [
        pytest.param({}, 1, id="nothing is left open"),
        pytest.param({"basis": ("real", "nominal")}, 2, id="two bases"),
        pytest.param({"basis": ("real", "nominal"), "reference_area": ("north", "south")}, 4, id="in two areas"),
        pytest.param({"definition": ("gross", "net"), "time_period": ("2020", "2021"), "indicator": ("cargo", "bulk")}, 8, id="and more"),
        pytest.param({"time_period": None}, 1, id="no period is one choice"),
    ],
)
def test_choices(desk: Desk, fields: Fields, number: int) -> None:
    assert len(set(desk.claim({"printed": "12%", **fields}).quantities())) == number


@pytest.mark.parametrize(
    ("fields", "form", "window", "group"),
    [
        pytest.param({"kind": "level"}, "value", None, None, id="a level"),
        pytest.param({"kind": "growth"}, "value", "year-on-year", None, id="growth is year on year"),
        pytest.param({"kind": "growth", "window": "annualised"}, "value", "annualised", None, id="unless it says otherwise"),
        pytest.param({"kind": "rank", "group": "coast"}, "rank", None, "coast", id="a place"),
        pytest.param({"kind": "superlative", "group": ("coast", "shore")}, "rank", None, "coast+shore", id="among two groups"),
        pytest.param({"kind": "date"}, "date", None, None, id="a date"),
    ],
)
def test_the_quantity(desk: Desk, fields: Fields, form: str, window: str | None, group: str | None) -> None:
    claim = desk.claim({"printed": "12%", **fields})
    (quantity,) = claim.quantities()
    assert (quantity.form, quantity.window, quantity.group) == (form, window, group)
    assert claim.is_ranked is (form == "rank")


def test_a_word_may_stand_for_the_number(desk: Desk) -> None:
    measure = desk.claim({"printed": "most", "hedge": "majority"}).measure
    assert measure is not None
    assert measure.is_vague
    assert str(measure.readings[0].interval) == "(50, 100]"


@pytest.mark.parametrize("hedge", [None, "over"])
def test_such_a_word_needs_its_hedge(desk: Desk, hedge: str | None) -> None:
    with pytest.raises(ValidationError, match="write `hedge: majority` beside it"):
        desk.claim({"printed": "most"} if hedge is None else {"printed": "most", "hedge": hedge})


def test_a_measure_has_an_exact_quantity(desk: Desk) -> None:
    measure = desk.claim({"printed": "1.5", "unit": "hour"}).measure
    assert measure is not None
    assert measure.quantity().to("minute").magnitude == 90
    assert measure.base_factor == 3600
