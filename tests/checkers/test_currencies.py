"""Figures that are told in two currencies."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.checkers.sentences import Sentence

if TYPE_CHECKING:
    from tests.conftest import Desk, Fields

RULE = "currencies/implied-rates-apart"
NAMES = ("exports", "exports-abroad", "imports", "imports-abroad")


def told(*printed: str, **last: object) -> list[Fields]:
    """Exports and imports, each in yuan and then in dollars; further fields are those of the last."""
    claims = [
        {"id": name, "indicator": name.partition("-")[0], "unit": "USD" if "-" in name else "CNY", "printed": figure}
        for name, figure in zip(NAMES, printed, strict=True)
    ]
    return [*claims[:-1], {**claims[-1], **last}]


SENTENCES = {
    f"Exports came to 200 billion yuan ($31 billion), and imports to 100 billion yuan (${abroad} billion).": Sentence(
        told("200 billion", "31 billion", "100 billion", f"{abroad} billion")
    )
    for abroad in ("51", "15.5")
}


@pytest.mark.parametrize(
    ("claims", "verdict"),
    [
        pytest.param(told("9.8493万亿", "15183.5亿", "8.2157万亿", "12666.5亿"), "unverified", id="converted month by month"),
        pytest.param(told("9.8493万亿", "15183.5亿", "8.2157万亿", "12066.5亿"), "unverified", id="at rates six percent apart"),
        pytest.param(told("9.8493万亿", "15183.5亿", "8.2157万亿", "21666.5亿"), "strained", id="a wrong first digit"),
        pytest.param(told("9.8493万亿", "15183.5亿", "8.2157万亿", "1266.65亿"), "strained", id="ten times too small"),
        pytest.param(told("9.8493万亿", "15183.5亿", "8.2157万亿", "12666.5万"), "strained", id="万 for 亿"),
        pytest.param(told("9.8493万亿", "15183.5亿", "8.2157万亿", "21666.5亿", hedge="under"), "unverified", id="less than it may be any"),
        pytest.param(told("9.8493万亿", "15183.5亿", "8.2157万亿", "21666.5亿", unit="MYR"), "unverified", id="in a third currency"),
        pytest.param(told("9.8493万亿", "15183.5亿", "8.2157万亿", "21666.5亿", time_period="2019"), "unverified", id="in another year"),
        pytest.param(
            told("9.8493万亿", "15183.5亿", "8.2157万亿", "21666.5亿", reference_area="south"), "unverified", id="of another area"
        ),
        pytest.param(
            told("9.8493万亿", "15183.5亿", "8.2157万亿", "21666.5亿", indicator=["imports", "sales"]), "unverified", id="left open"
        ),
        pytest.param(told("9.8493万亿", "15183.5亿", "8.2157万亿", "2166.5亿", upper="21666.5亿"), "unverified", id="a range"),
        pytest.param(
            told("9.8493万亿", "15183.5亿", "8.2157万亿", "21666.5亿", adjustment="cumulative"), "unverified", id="counted otherwise"
        ),
        pytest.param(told("9.8493万亿", "15183.5亿", "8.2157万亿", "21666.5亿", unit="USD/person"), "unverified", id="for each head"),
        pytest.param(told("9.8493万亿", "15183.5亿", "8.2157万亿", "21666.5", unit="tonne"), "unverified", id="in tonnes"),
        pytest.param(
            [{**claim, "time_period": None} for claim in told("9.8万亿", "1.5万亿", "8.2万亿", "2.2万亿")], "unverified", id="undated"
        ),
        pytest.param(told("9.8493万亿", "15183.5亿", "8.2157万亿", "21666.5亿")[:2], "unverified", id="one rate alone"),
        pytest.param(
            [{**claim, "time_period": "2001/2010"} for claim in told("9.8万亿", "1.5万亿", "8.2万亿", "2.2万亿")],
            "unverified",
            id="of ten years",
        ),
        pytest.param(
            [{**claim, "time_period": "2020"} for claim in told("9.8万亿", "1.5万亿", "8.2万亿", "2.2万亿")], "strained", id="of a year"
        ),
    ],
)
@pytest.mark.parametrize("turned", [pytest.param(1, id="as told"), pytest.param(-1, id="backwards")])
def test_rates_of_exchange(desk: Desk, claims: list[Fields], verdict: str, turned: int) -> None:
    assert desk.judge(claims[::turned])["exports"].verdict == verdict


def test_amounts_a_head_have_rates_too(desk: Desk) -> None:
    """39,102 yuan for 5,791 dollars, and a total at another rate."""
    for abroad, verdict in (("1800亿", "unverified"), ("8100亿", "strained")):
        claims = told("39102", "5791", "1.2223万亿", abroad)
        heads = [{**claim, "unit": f"{claim['unit']}/person"} for claim in claims[:2]]
        assert desk.judge([*heads, *claims[2:]])["exports"].verdict == verdict


@pytest.mark.parametrize(
    ("abroad", "strained"),
    [
        pytest.param(("15.5", "31", "46.5"), set(), id="three at one rate"),
        pytest.param(("15.5", "32", "48"), set(), id="at rates close to the middle one"),
        pytest.param(("15.5", "31", "64.5"), {"third"}, id="one slip among three is told beside one other"),
        pytest.param(("15.5", "0", "46.5"), {"second"}, id="next to nothing for two hundred is a slip too"),
    ],
)
def test_rates_beside_the_middle_one(desk: Desk, abroad: tuple[str, ...], strained: set[str]) -> None:
    names = ("first", "second", "third")
    claims: list[Fields] = []
    for number, (name, indicator, dollars) in enumerate(zip(names, ("exports", "imports", "sales"), abroad, strict=True), start=1):
        claims.append({"id": name, "indicator": indicator, "unit": "CNY", "printed": f"{number}00亿"})
        claims.append({"id": f"{name}-abroad", "indicator": indicator, "unit": "USD", "printed": f"{dollars}亿"})
    found = desk.judge(claims)
    told = {name for conflict in found.report.conflicts for name in conflict.claims}
    assert {name for name in names if name in told} >= strained
    assert bool(told) is bool(strained)
    assert len(found.report.conflicts) <= 1
