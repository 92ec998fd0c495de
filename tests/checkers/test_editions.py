"""Editions and their years."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.checkers.sentences import Sentence

if TYPE_CHECKING:
    from tests.conftest import Audited, Desk, Fields

HELD: Fields = {"kind": "event", "indicator": "fair", "unit": "ordinal", "operator": "exists"}


def held(number: str, year: str | None, **fields: object) -> Fields:
    """An edition that was held then."""
    return {**HELD, "id": f"e{number[:2]}", "printed": number, "time_period": year, **fields}


SENTENCES = {
    "The 18th fair was held in 2020, the 17th in 2021.": Sentence([held("18th", "2020"), held("17th", "2021")]),
    "The 18th fair was held in 2021, the 17th in 2019.": Sentence([held("18th", "2021"), held("17th", "2019")]),
    "The 19th fair was held in 2021, the 17th in 2020.": Sentence([held("19th", "2021"), held("17th", "2020")]),
}


def found_of(found: Audited, rule: str) -> bool:
    """Whether the rule objects; nothing crashed."""
    assert found.run.crashed == ()
    return any(finding.rule == f"editions/{rule}" for verdict in found.report.verdicts for finding in verdict.findings)


@pytest.mark.parametrize(
    ("editions", "is_reversed", "is_fast"),
    [
        pytest.param([held("18", "2021"), held("17", "2020")], False, False, id="year by year"),
        pytest.param([held("17", "2020"), held("18", "2021")], False, False, id="the earlier first"),
        pytest.param([held("18", "2021"), held("17", "2018")], False, False, id="years without any"),
        pytest.param([held("18", "2020"), held("17", "2021")], True, False, id="the wrong way round"),
        pytest.param([held("19", "2021"), held("17", "2020")], False, True, id="two in a year"),
        pytest.param([held("18", "2021-10"), held("17", "2021-04")], False, False, id="held in spring and autumn"),
        pytest.param([held("18", "2021-04"), held("17", "2021-10")], True, False, id="in autumn and spring"),
        pytest.param([held("18", "2021"), held("18", "2020", id="other")], False, False, id="one edition in two years, put off"),
        pytest.param([held("18", "2020"), held("17", "2021", indicator="games")], False, False, id="of two events"),
        pytest.param([held("18", "2020"), held("17", "2021", reference_area="south")], True, False, id="in another town"),
        pytest.param([held("18", "2020"), held("17", None)], False, False, id="in no year"),
        pytest.param([held("18", None), held("17", "2020")], False, False, id="nor the other"),
        pytest.param([held("18", "2020"), held("17", "2021", kind="rank")], False, False, id="a place"),
        pytest.param([held("18", "2020"), held("17", "2021", unit="item")], False, False, id="a number of them"),
        pytest.param(
            [held("18", "2020"), {"id": "bare", "kind": "event", "indicator": "fair", "operator": "exists"}], False, False, id="no number"
        ),
    ],
)
def test_editions(desk: Desk, editions: list[Fields], is_reversed: bool, is_fast: bool) -> None:  # noqa: FBT001 -- columns of the table
    found = desk.judge(editions, day="2021-12-01")
    assert found_of(found, "editions-out-of-order") is is_reversed
    assert found_of(found, "editions-outrun-years") is is_fast
    assert found["e18" if editions[0]["id"] != "e19" else "e19"].verdict == ("inconsistent" if is_reversed else "unverified")
