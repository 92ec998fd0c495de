"""Rows of reference data: when they were out, and which are of one series."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from gx_factcheck.model.observation import is_same_series
from gx_factcheck.model.quantity import Quantity
from gx_factcheck.model.table import ObservationTable
from gx_factcheck.model.words import Form
from gx_factcheck.values.periods import read_period

if TYPE_CHECKING:
    from tests.conftest import Desk, Fields


@pytest.mark.parametrize(
    ("published", "day", "is_out"),
    [
        pytest.param("2021-07-20", "2021-07-20", True, id="on its day"),
        pytest.param("2021-07-20", "2021-07-19", False, id="the day before"),
        pytest.param("2021-07", "2021-07-30", False, id="a month counts when it has passed"),
        pytest.param("2021-07", "2021-07-31", True, id="with its last day"),
        pytest.param("2021", "2021-12-30", False, id="a year likewise"),
        pytest.param("2021", "2021-12-31", True, id="with its last day too"),
        pytest.param(None, "2099-01-01", False, id="without a date, never surely"),
    ],
)
def test_when_a_release_is_out(desk: Desk, published: str | None, day: str, is_out: bool) -> None:  # noqa: FBT001 -- a column
    assert desk.row({"printed": "1", "published": published}).release.out_by(date.fromisoformat(day)) is is_out


@pytest.mark.parametrize(
    ("asked", "found", "is_same"),
    [
        pytest.param({}, {}, True, id="the same"),
        pytest.param({}, {"time_period": "2020"}, True, id="another period"),
        pytest.param({}, {"indicator": "bulk"}, False, id="another indicator"),
        pytest.param({}, {"reference_area": "south"}, False, id="another area"),
        pytest.param({}, {"window": "annualised"}, False, id="another window"),
        pytest.param({}, {"basis": "real"}, True, id="a basis that is not asked for"),
        pytest.param({"basis": "real"}, {}, False, id="a basis that it does not say"),
        pytest.param({"basis": "real"}, {"basis": "nominal"}, False, id="another basis"),
        pytest.param({}, {"definition": "gross"}, True, id="a definition that is not asked for"),
        pytest.param({"definition": "gross"}, {}, False, id="a definition that it does not say"),
        pytest.param({}, {"form": "rank", "group": "coast"}, False, id="a place is no value"),
        pytest.param({"form": "rank", "group": "coast"}, {"form": "rank", "group": "coast"}, True, id="a place in the group"),
        pytest.param({"form": "rank", "group": "coast"}, {"form": "rank", "group": "shore"}, False, id="in another group"),
    ],
)
def test_series(desk: Desk, asked: Fields, found: Fields, is_same: bool) -> None:  # noqa: FBT001 -- a column of the table
    one, other = (desk.row({"printed": "1", **fields}).quantity for fields in (asked, found))
    assert is_same_series(one, other) is is_same


def test_what_a_table_is_asked(desk: Desk) -> None:
    rows = [
        desk.row({"printed": "1"}),
        desk.row({"printed": "2", "time_period": "2020-S1"}),
        desk.row({"printed": "3", "reference_area": "south"}),
        desk.row({"printed": "4", "indicator": "cargo"}),
    ]
    table = ObservationTable.of(rows)
    quantity = Quantity("rate", "north", read_period("2021-S1"))
    assert table.of_indicator("rate") == (rows[1], rows[0], rows[2])
    assert table.of_series(quantity) == (rows[1], rows[0])
    assert table.of_quantity(quantity) == (rows[0],)
    assert table.of_peers(quantity) == (rows[0], rows[2])
    assert table.of_indicator("unheard_of") == ()


def test_a_date_belongs_to_its_event_whatever_the_period(desk: Desk) -> None:
    row = desk.row({"indicator": "opening", "form": "date", "time_period": "2014-05-12"})
    assert row.quantity == Quantity("opening", "north", None, form=Form.DATE)
    assert row.date == read_period("2014-05-12")
