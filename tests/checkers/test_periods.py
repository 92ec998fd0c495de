"""Stretches of time side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.checkers.sentences import Sentence

if TYPE_CHECKING:
    from tests.conftest import Desk, Fields

BEFORE: Fields = {"id": "before", "indicator": "cargo", "unit": "tonne", "printed": "450", "time_period": "2020-S1"}
AFTER: Fields = {**BEFORE, "id": "after", "printed": "512", "time_period": "2021-S1"}
ROSE: Fields = {"id": "rose", "kind": "change", "indicator": "cargo", "operator": "rises", "members": ["before", "after"], "quote": "rose"}
SEVEN: Fields = {"time_period": "2021-01/2021-07"}
SENTENCES = {
    "Traffic rose from 450 tonnes in six months of 2020 to 512 in seven months of 2021.": Sentence([BEFORE, {**AFTER, **SEVEN}, ROSE]),
    "Traffic rose from 450 tonnes in six months of 2020 to 512 in six months of 2021.": Sentence([BEFORE, AFTER, ROSE]),
}
STOCK: Fields = {"indicator": "firms", "unit": "enterprise"}
FEBRUARY: Fields = {"time_period": "2020-02-03/2020-03-08"}
RATE: Fields = {"kind": "growth", "indicator": "cargo_growth", "unit": "percent"}
ABOVE: Fields = {"kind": "comparison", "operator": "above", "members": ["after"], "other": {"claim": "before"}}


@pytest.mark.parametrize(
    ("before", "after", "claim", "noted"),
    [
        pytest.param({}, {}, {}, False, id="half a year and half a year"),
        pytest.param({}, SEVEN, {}, True, id="half a year and seven months"),
        pytest.param({}, {"time_period": "2021-S1", "indicator": "bulk"}, {}, False, id="of two things"),
        pytest.param({"time_period": None}, SEVEN, {}, False, id="when, is not told"),
        pytest.param({"time_period": "2020-06-30"}, SEVEN, {}, False, id="on a day"),
        pytest.param(STOCK, {**STOCK, **SEVEN}, {}, False, id="stocks"),
        pytest.param({"indicator": "unheard"}, {"indicator": "unheard", **SEVEN}, {}, False, id="of what is not known"),
        pytest.param(FEBRUARY, {"time_period": "2021-02-03/2021-03-08"}, {}, False, id="the end of February"),
        pytest.param(FEBRUARY, {"time_period": "2021-02-03/2021-03-28"}, {}, True, id="weeks more"),
        pytest.param({}, SEVEN, {"members": ["after"]}, False, id="one side alone"),
        pytest.param({}, SEVEN, ABOVE, False, id="seven months above a half-year, as may be meant"),
        pytest.param(RATE, {**RATE, **SEVEN}, ABOVE, True, id="a rate of seven months above one of six"),
        pytest.param(RATE, RATE, ABOVE, False, id="rates of the same months"),
        pytest.param(RATE, {**RATE, **SEVEN}, {**ABOVE, "other": {"reference_area": "nation"}}, False, id="beside another area"),
    ],
)
def test_stretches_of_time(desk: Desk, before: Fields, after: Fields, claim: Fields, noted: bool) -> None:  # noqa: FBT001
    found = desk.judge([{**BEFORE, **before}, {**AFTER, **after}, {**ROSE, **claim}])
    assert found.run.crashed == ()
    assert any(finding.rule == "periods/periods-not-aligned" for finding in found["rose"].findings) is noted
