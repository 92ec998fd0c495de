"""The text's own figures, by what they are of."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from gx_factcheck.model.quantity import Quantity
from gx_factcheck.model.words import Form
from gx_factcheck.system.told import told_of, value_of
from gx_factcheck.values.periods import read_period

if TYPE_CHECKING:
    from tests.conftest import Desk

CARGO = {"id": "cargo", "indicator": "cargo", "printed": "30", "unit": "tonne", "time_period": "2020"}


def test_the_values_behind_a_place() -> None:
    place = Quantity("cargo", "north", None, form=Form.RANK, group="coast", definition="list")
    assert value_of(place) == Quantity("cargo", "north", None)


@pytest.mark.parametrize(
    ("changed", "found"),
    [
        pytest.param({}, ["cargo"], id="a figure of the quantity"),
        pytest.param({"time_period": ["2020", "2019"]}, ["cargo"], id="one that can be of it"),
        pytest.param({"definition": ["list", "table"]}, ["cargo"], id="of any definition, and once"),
        pytest.param({"time_period": "2019"}, [], id="of another period"),
        pytest.param({"basis": "real"}, [], id="on another price basis"),
        pytest.param({"reference_area": "south"}, [], id="of another area"),
        pytest.param({"kind": "superlative", "operator": "largest", "printed": None}, [], id="one that prints no number"),
    ],
)
def test_what_is_told_of_a_quantity(desk: Desk, changed: dict[str, object], found: list[str]) -> None:
    fields = {**CARGO, **changed}
    if fields["printed"] is None:
        del fields["printed"], fields["unit"]
    asked = Quantity("cargo", "north", read_period("2020"))
    assert [claim.id for claim in told_of(desk.statements([desk.claim(fields)]), asked)] == found
