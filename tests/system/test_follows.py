"""What the record makes of a claim by an identity of the catalogue: trade is exports and imports."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.conftest import Desk, Fields

MONEY: Fields = {"unit": "CNY"}
EXPORTS: Fields = {**MONEY, "indicator": "exports", "printed": "9.85亿"}
IMPORTS: Fields = {**MONEY, "indicator": "imports", "printed": "8.22亿"}
TRADE: Fields = {**MONEY, "indicator": "trade", "printed": "18.70亿"}


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        pytest.param("18.1亿", "supported value", id="all that the record admits is printed so"),
        pytest.param("18.07亿", "unverified no-data", id="finer than the record"),
        pytest.param("18亿", "supported value", id="coarser"),
        pytest.param("18.70亿", "refuted value", id="two digits exchanged"),
        pytest.param("1.807亿", "refuted value", id="the point moved"),
    ],
)
def test_a_total_beside_recorded_parts(desk: Desk, printed: str, said: str) -> None:
    found = desk.judge({**TRADE, "printed": printed}, [EXPORTS, IMPORTS])
    assert found.said() == said
    if said.startswith("refuted"):
        assert {item.observation.quantity.indicator for item in found["figure"].evidence} == {"exports", "imports"}


@pytest.mark.parametrize(
    ("exports", "imports", "claim", "verdict"),
    [
        pytest.param({}, {"publisher": "customs"}, {}, "strained", id="parts of two publications hold by custom"),
        pytest.param({}, {"quality": "weak"}, {}, "strained", id="a weak part"),
        pytest.param({}, {"published": "2021-10-01"}, {}, "unverified", id="a part that came out later"),
        pytest.param({}, {"definition": "goods"}, {}, "unverified", id="a part of another concept"),
        pytest.param({}, {"basis": "real"}, {}, "unverified", id="a part at constant prices"),
        pytest.param({}, {"time_period": "2021-Q1"}, {}, "unverified", id="a part of another period"),
        pytest.param({}, {"reference_area": "south"}, {}, "unverified", id="a part of another area"),
        pytest.param({"unit": "USD"}, {"unit": "USD"}, {}, "unverified", id="parts in another currency"),
        pytest.param({}, {}, {"basis": ["real", "nominal"]}, "unverified", id="a claim that leaves its basis open"),
        pytest.param({}, {}, {"time_period": None}, "unverified", id="a claim of no stated period"),
    ],
)
def test_what_binds(desk: Desk, exports: Fields, imports: Fields, claim: Fields, verdict: str) -> None:
    found = desk.judge({**TRADE, **claim}, [{**EXPORTS, **exports}, {**IMPORTS, **imports}])
    assert found["figure"].verdict == verdict


def test_two_parts_on_record_make_no_conflict_of_themselves(desk: Desk) -> None:
    """A part that is claimed and a total that is recorded beside it leave the other part to be reckoned."""
    claims = [{**EXPORTS, "id": "exports"}, {**IMPORTS, "id": "imports", "printed": "9.99亿"}]
    found = desk.judge(claims, [{**TRADE, "printed": "18.07亿"}])
    assert {verdict.verdict for verdict in found.report.verdicts} == {"inconsistent"}
    (conflict,) = found.report.conflicts
    assert [item.observation.quantity.indicator for item in conflict.evidence] == ["trade"]
    assert all(set(repair.members) <= {"exports", "imports", *conflict.relations} for repair in conflict.repairs)
