"""How far the evidence went, and whom to ask for the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.conftest import Desk, Fields

CARGO: Fields = {"indicator": "cargo", "unit": "tonne"}


def test_what_is_lacking_is_asked_of_its_publisher(desk: Desk) -> None:
    claims: list[Fields] = [
        {"id": "supported", "printed": "12%"},
        {"id": "first", **CARGO, "printed": "9"},
        {"id": "second", **CARGO, "printed": "9", "reference_area": "south"},
        {"id": "firms", "indicator": "firms", "unit": "enterprise", "printed": "9"},
        {"id": "nobody", "indicator": "bulk", "unit": "tonne", "printed": "9"},
        {"id": "unknown", "indicator": "unheard_of", "printed": "9"},
    ]
    coverage = desk.judge(claims, [{"printed": "12.0"}]).report.coverage
    assert (coverage.claims, coverage.decided, coverage.lacking_data) == (6, 1, 5)
    assert coverage.ask == (("harbour_board", 2), ("registry", 1))


def test_all_that_is_judged_counts_as_decided(desk: Desk) -> None:
    claims: list[Fields] = [
        {"id": "a", "printed": "12%"},
        {"id": "b", "printed": "15%"},
        {"id": "c", "printed": "9", "reference_area": "south"},
    ]
    coverage = desk.judge(claims).report.coverage
    assert (coverage.claims, coverage.decided, coverage.lacking_data, coverage.ask) == (3, 2, 1, ())
