"""Amounts in another currency than the record's."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.checkers.sentences import Sentence

if TYPE_CHECKING:
    from tests.conftest import Desk, Fields

DOLLARS: Fields = {"indicator": "trade", "unit": "USD"}
YUAN: Fields = {"indicator": "trade", "unit": "CNY", "printed": "1.80万亿"}
RATE: Fields = {"indicator": "exchange", "unit": "CNY/USD", "printed": "6.50", "reference_area": "nation"}
SENTENCES = {
    "Trade came to 1.8 trillion dollars, where the office has 1.8 trillion yuan and a rate of 6.5.": Sentence(
        [{**DOLLARS, "printed": "1.8 trillion"}], [YUAN, RATE]
    ),
    "Trade came to 0.28 trillion dollars, where the office has 1.8 trillion yuan and a rate of 6.5.": Sentence(
        [{**DOLLARS, "printed": "0.28 trillion"}], [YUAN, RATE]
    ),
}


@pytest.mark.parametrize(
    ("printed", "rows", "said"),
    [
        pytest.param("0.28万亿", [YUAN, RATE], "supported value", id="converted"),
        pytest.param("2800亿", [YUAN, RATE], "strained value", id="to its zeros"),
        pytest.param("0.29万亿", [YUAN, RATE], "unverified value", id="perhaps at another rate of the year"),
        pytest.param("1.80万亿", [YUAN, RATE], "strained value", id="not converted"),
        pytest.param("0.28万亿", [YUAN], "unverified no-data", id="no rate"),
        pytest.param("0.28万亿", [YUAN, {**RATE, "time_period": "2020"}], "unverified no-data", id="the rate of another time"),
        pytest.param("0.28万亿", [YUAN, {**RATE, "published": "2022"}], "unverified no-data", id="a rate known only later"),
        pytest.param("0.28万亿", [YUAN, {**RATE, "unit": "CNY/EUR"}], "unverified no-data", id="the rate of another currency"),
        pytest.param(
            "0.28万亿", [{**YUAN, "unit": "USD", "printed": "0.31万亿"}, YUAN, RATE], "refuted value", id="the dollars are on record"
        ),
    ],
)
def test_yuan_in_dollars(desk: Desk, printed: str, rows: list[Fields], said: str) -> None:
    assert desk.judge({**DOLLARS, "printed": printed}, rows).said() == said


def test_dollars_in_yuan(desk: Desk) -> None:
    rows = [{**YUAN, "unit": "USD", "printed": "0.2800万亿"}, RATE]
    assert desk.judge({**YUAN, "printed": "1.8万亿"}, rows).said() == "supported value"


def test_the_verdict_cites_the_rate(desk: Desk) -> None:
    verdict = desk.judge({**DOLLARS, "printed": "0.28万亿"}, [YUAN, RATE])["figure"]
    assert [item.observation.quantity.indicator for item in verdict.evidence] == ["trade", "exchange"]
