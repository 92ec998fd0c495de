"""A row of evidence in words: where its release stands, and what its source says of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from gx_factcheck.model.finding import Edition, Evidence, Standing, Use, message
from gx_factcheck.report.describe import evidence_words, found_words
from gx_factcheck.report.wording import Wording

if TYPE_CHECKING:
    from tests.conftest import Desk, Fields

EN, ZH = Wording("en"), Wording("zh")
HEAD = "12.0% (rate, north, first half of 2021); bureau, bulletin, "


@pytest.mark.parametrize(
    ("row", "standing", "edition", "said"),
    [
        pytest.param({}, Standing.IN_FORCE, Edition.ONLY, "2021-07-20, official", id="the only release"),
        pytest.param({}, Standing.IN_FORCE, Edition.LATEST, "2021-07-20, latest release, in force, official", id="the latest, in force"),
        pytest.param({}, Standing.SUPERSEDED, Edition.FIRST, "2021-07-20, first release, superseded, official", id="the first"),
        pytest.param({}, Standing.LATER, Edition.ONLY, "2021-07-20, after the article, official", id="later, and the only one"),
        pytest.param({"published": None}, Standing.LATER, Edition.ONLY, "undated, official", id="without a date"),
        pytest.param({"status": "P"}, Standing.IN_FORCE, Edition.ONLY, "2021-07-20, official, provisional", id="provisional"),
        pytest.param(
            {"status": "B", "note": "new method"},
            Standing.IN_FORCE,
            Edition.ONLY,
            "2021-07-20, official, first after a break in the series; footnote: new method",
            id="after a break, with a footnote",
        ),
    ],
)
def test_a_row_of_evidence(desk: Desk, row: Fields, standing: Standing, edition: Edition, said: str) -> None:
    evidence = Evidence(desk.row({"printed": "12.0", **row}), Use.OWN, standing, edition=edition)
    assert evidence_words(evidence, EN) == HEAD + said


def test_a_row_of_evidence_in_chinese(desk: Desk) -> None:
    row = desk.row({"printed": "12.0", "status": "P", "note": "不含内河", "published": "2021-07"})
    evidence = Evidence(row, Use.OWN, Standing.SUPERSEDED, message("text:另见公报"), Edition.BETWEEN)
    assert evidence_words(evidence, ZH) == (
        "12.0%（rate，north，2021年上半年）；bureau，bulletin，2021-07，多次发布之一，后被修订，官方，初步数；附注：不含内河；另见公报"
    )


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        pytest.param([{}], "12.0%", id="one"),
        pytest.param([{}, {"title": "yearbook"}], "12.0%", id="one figure twice"),
        pytest.param(
            [{"published": "2021-06-20", "printed": "11.9"}, {}], "12.0%, 11.9% (superseded)", id="what was in force comes first"
        ),
        pytest.param([{}, {"published": None, "printed": "12.4"}], "12.0%, 12.4% (undated)", id="without a date"),
        pytest.param([{"published": None, "printed": "12.4"}], "12.4%", id="alone without a date"),
        pytest.param(
            [{"basis": "real"}, {"basis": "nominal", "printed": "12.4"}], "12.0% (real), 12.4% (nominal)", id="on two price bases"
        ),
        pytest.param(
            [{"basis": "real"}, {"basis": "real", "published": "2021-10-20", "printed": "12.4"}],
            "12.0%, 12.4% (after the article)",
            id="on one price basis",
        ),
    ],
)
def test_what_was_found_of_a_claim(desk: Desk, rows: list[Fields], said: str) -> None:
    verdict = desk.judge({"printed": "12.0%"}, [{"printed": "12.0", **row} for row in rows])["figure"]
    assert found_words(desk.claim({"printed": "12.0%"}), verdict, EN) == said
