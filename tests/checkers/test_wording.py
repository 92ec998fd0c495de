"""How a figure is put: notes, never verdicts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.checkers.sentences import Sentence

if TYPE_CHECKING:
    from tests.conftest import Desk, Fields

LINES = {"indicator": "firms", "unit": "enterprise"}
COST = {"indicator": "sales", "unit": "CNY"}
SENTENCES = {
    "The network has more than 300-odd circuits.": Sentence([{**LINES, "printed": "300", "hedge": ["over", "more"]}]),
    "The network has more than 300 circuits.": Sentence([{**LINES, "printed": "300", "hedge": "over"}]),
    "The park cost about 41.873 million yuan.": Sentence([{**COST, "printed": "41.873 million", "hedge": "about"}]),
    "The park cost about 42 million yuan.": Sentence([{**COST, "printed": "42 million", "hedge": "about"}]),
}


@pytest.mark.parametrize(
    ("fields", "notes"),
    [
        pytest.param({"printed": "300", "hedge": ["over", "more"]}, ["hedged-twice"], id="two hedges"),
        pytest.param({"printed": "300", "hedge": "over"}, [], id="one hedge"),
        pytest.param({"printed": "300"}, [], id="none"),
        pytest.param({"printed": "4187.3万", "hedge": "about"}, ["estimate-too-precise"], id="an estimate to five digits"),
        pytest.param({"printed": "4190万", "hedge": "about"}, [], id="three digits and a zero"),
        pytest.param({"printed": "4187.3万", "hedge": "over"}, [], id="a floor may be precise"),
        pytest.param({"printed": "4187.3万", "hedge": ["about", "more"]}, ["hedged-twice", "estimate-too-precise"], id="both"),
    ],
)
def test_notes(desk: Desk, fields: Fields, notes: list[str]) -> None:
    verdict = desk.judge({**COST, **fields})["figure"]
    assert sorted(note.key for note in verdict.notes) == sorted(notes)
    assert verdict.verdict == "unverified"


def test_a_claim_without_a_number_is_hedged_by_nothing(desk: Desk) -> None:
    assert desk.judge({"operator": "exists", "quote": "一批"})["figure"].notes == ()
