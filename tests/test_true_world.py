"""A true text beside exact records: whatever is printed of it, rounded, cut off or hedged, nothing is refuted."""

from __future__ import annotations

from decimal import ROUND_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

if TYPE_CHECKING:
    from tests.conftest import Desk, Fields

AREAS = ("north", "south", "east", "west", "isle")
MODES = (ROUND_HALF_UP, ROUND_HALF_EVEN, ROUND_DOWN)
CARGO: Fields = {"indicator": "cargo", "unit": "tonne"}


def told(data: st.DataObject, value: int, mode: str, hedges: tuple[str, ...] = ()) -> Fields:
    """One true way to print a value: to any of its digits, rounded or cut off, or as a bound beside it."""
    hedge = data.draw(st.sampled_from((None, *hedges)))
    if hedge is not None:
        beside = value - 1 if hedge == "over" else value + 1 if hedge == "under" else value
        return {"printed": f"{beside:,}", "hedge": hedge}
    place = data.draw(st.integers(0, len(str(value)) - 1))
    shown = Decimal(value).quantize(Decimal(1).scaleb(place), mode)
    if place >= 3 and data.draw(st.booleans()):
        return {"printed": f"{shown / 10**4:.{max(4 - place, 0)}f}万"}
    return {"printed": f"{shown:.0f}"}


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(st.data(), st.lists(st.integers(100, 99_999), min_size=5, max_size=5))
def test_nothing_true_is_refuted(desk: Desk, data: st.DataObject, values: list[int]) -> None:
    true = dict(zip(AREAS, values, strict=True))
    total = sum(values[:2])
    rows: list[Fields] = [
        {
            **CARGO,
            "reference_area": area,
            "printed": f"{value:,}",
            "quality": data.draw(st.sampled_from(["official", "media", "mirror", "weak"])),
        }
        for area, value in [*true.items(), ("nation", total)]
        if data.draw(st.booleans())
    ]
    first, second = AREAS[:2]
    # One text either rounds or cuts off.
    mode = data.draw(st.sampled_from(MODES))
    above = "above" if true[first] > true[second] else "below" if true[first] < true[second] else None
    rank = 1 + sum(value > true[first] for value in values)
    claims: list[Fields] = [
        {"id": "first", **CARGO, "reference_area": first, **told(data, true[first], mode, ("over", "under", "at-least", "at-most"))},
        {"id": "second", **CARGO, "reference_area": second, **told(data, true[second], mode, ("over", "under"))},
        {"id": "sum", **CARGO, "reference_area": "nation", **told(data, total, mode)},
        {
            "id": "place",
            "kind": "rank",
            "indicator": "cargo",
            "group": "coast",
            "reference_area": first,
            "printed": str(rank),
            "unit": "ordinal",
        },
    ]
    if above is not None:
        claims.append({"id": "compared", "kind": "comparison", "operator": above, "members": ["first"], "other": {"claim": "second"}})
    found = desk.judge(claims, rows, [desk.relation("sum = first + second", pointed=True)])
    assert found.run.crashed == ()
    assert {verdict.verdict for verdict in found.report.verdicts} <= {"supported", "strained", "unverified"}
