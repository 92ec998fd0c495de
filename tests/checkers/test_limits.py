"""Figures beyond their limits: rates of more than all, and what the catalogue knows besides."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.checkers.sentences import Sentence

if TYPE_CHECKING:
    from tests.conftest import Desk, Fields

RULE = "limits/value-beyond-limits"
REACH: Fields = {"kind": "share", "indicator": "reach"}
SENTENCES = {f"Fibre reaches {share} of the villages.": Sentence([{**REACH, "printed": share}]) for share in ("103%", "98%")}


@pytest.mark.parametrize(
    ("figure", "verdict"),
    [
        pytest.param({"printed": "103%"}, "refuted", id="more than all"),
        pytest.param({"printed": "100.1%"}, "refuted", id="a little more than all"),
        pytest.param({"printed": "-3%"}, "refuted", id="less than nothing"),
        pytest.param({"printed": "1030‰", "unit": "permille"}, "refuted", id="permille"),
        pytest.param({"printed": "1.03", "unit": "ratio"}, "refuted", id="a plain ratio"),
        pytest.param({"printed": "103%", "hedge": "over"}, "refuted", id="more than more than all"),
        pytest.param({"printed": "100%"}, "unverified", id="all"),
        pytest.param({"printed": "0.0%"}, "unverified", id="none"),
        pytest.param({"printed": "103%", "hedge": "under"}, "unverified", id="an upper bound"),
        pytest.param({"printed": "100%", "hedge": "over"}, "unverified", id="over all, which may be all"),
        pytest.param({"printed": "98%", "upper": "103%", "kind": "range"}, "unverified", id="a range"),
        pytest.param({"printed": "103%", "kind": "level"}, "strained", id="no share by its kind"),
        pytest.param({"printed": "103%", "kind": "growth"}, "unverified", id="its growth"),
        pytest.param({"printed": "103", "unit": "percentage_point"}, "unverified", id="points"),
        pytest.param({"printed": "103%", "indicator": "rate"}, "unverified", id="a rate without limits, as of plans fulfilled"),
        pytest.param({"printed": "103%", "indicator": "unheard_of"}, "unverified", id="a rate that the catalogue does not know"),
        pytest.param({"printed": "103%", "indicator": ["reach", "rate"]}, "unverified", id="what may have no limits"),
        pytest.param({"printed": "103%", "indicator": ["reach", "loss_rate"]}, "refuted", id="what has limits either way"),
        pytest.param({"printed": "31%", "indicator": "loss_rate"}, "strained", id="narrower limits are no proof"),
        pytest.param({"printed": "19%", "indicator": "loss_rate"}, "unverified", id="within them"),
        pytest.param({"operator": "exists"}, "unverified", id="no number"),
        pytest.param({"printed": "-60万", "unit": "tonne", "indicator": "stored", "kind": "level"}, "strained", id="tonnes"),
        pytest.param({"printed": "-40万", "unit": "tonne", "indicator": "stored", "kind": "level"}, "unverified", id="tonnes within"),
    ],
)
def test_limits(desk: Desk, figure: Fields, verdict: str) -> None:
    found = desk.judge({**REACH, **figure})
    assert found["figure"].verdict == verdict
    assert any(finding.rule == RULE for finding in found["figure"].findings) == (verdict != "unverified")
