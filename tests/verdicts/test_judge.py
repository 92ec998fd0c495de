"""One verdict a claim: refuted, supported, inconsistent, strained, unverified, in this order."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.conftest import Desk, Fields

MONEY = {"unit": "CNY"}
OUT, IN, ALL = ({"id": name, "indicator": name, **MONEY} for name in ("exports", "imports", "trade"))
SOUND = [{**OUT, "printed": "10.1亿"}, {**IN, "printed": "8.2亿"}]
FALSE = {**ALL, "printed": "19.9亿"}


def official(name: str, printed: str, **fields: object) -> Fields:
    """A row of the bulletin on one of the three."""
    return {"indicator": name, "printed": printed, **MONEY, **fields}


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        pytest.param([], "inconsistent inconsistent inconsistent", id="nothing decides which is wrong"),
        pytest.param([official("exports", "10.1亿")], "supported inconsistent inconsistent", id="one is on record"),
        pytest.param(
            [official("exports", "10.1亿"), official("imports", "8.2亿")], "supported supported refuted", id="the one that is left"
        ),
        pytest.param(
            [official("exports", "10.1亿"), official("imports", "8.2亿", title="yearbook")],
            "supported supported inconsistent",
            id="the others are of two publications",
        ),
        pytest.param(
            [official("exports", "10.1亿"), official("imports", "8.2亿", published="2021-08-20")],
            "supported supported inconsistent",
            id="the others are of two vintages",
        ),
        pytest.param(
            [official("exports", "10.1亿"), official("imports", "8.2亿", quality="mirror")],
            "supported supported inconsistent",
            id="one of the others is a mirror's",
        ),
        pytest.param(
            [official("exports", "10.1亿"), official("imports", "8.2亿", published="2021-09-20")],
            "supported supported inconsistent",
            id="one of the others was published later",
        ),
        pytest.param([official("trade", "18.3亿")], "inconsistent inconsistent refuted", id="the record denies one"),
        pytest.param(
            [official("trade", "19.9亿", quality="weak")], "inconsistent inconsistent inconsistent", id="inconsistent comes before strained"
        ),
        pytest.param(
            [official("exports", "10.1亿"), official("imports", "8.2亿"), official("trade", "19.9亿")],
            "supported supported supported",
            id="all are on record: the relation is blamed",
        ),
    ],
)
def test_an_identity_of_the_catalogue(desk: Desk, rows: list[Fields], said: str) -> None:
    found = desk.judge([*SOUND, FALSE], rows)
    assert " ".join(found[name].verdict for name in ("exports", "imports", "trade")) == said
    assert len(found.report.conflicts) == 1


@pytest.mark.parametrize(
    ("by", "pointed", "known", "unknown"),
    [
        pytest.param("stated", True, "refuted", "inconsistent", id="stated in words"),
        pytest.param("stated", False, "inconsistent", "inconsistent", id="typed by the annotator"),
        pytest.param("inferred", False, "strained", "strained", id="inferred"),
    ],
)
def test_a_relation_of_the_file(desk: Desk, by: str, pointed: bool, known: str, unknown: str) -> None:  # noqa: FBT001 -- a column
    claims: list[Fields] = [
        {"id": "part", "indicator": "bulk", "unit": "tonne", "printed": "54"},
        {"id": "whole", "indicator": "cargo", "unit": "tonne", "printed": "44", "reference_area": "south"},
    ]
    row: Fields = {"indicator": "cargo", "unit": "tonne", "printed": "44", "reference_area": "south"}
    relation = desk.relation("part <= whole", by=by, pointed=pointed)
    assert desk.judge(claims, [], [relation])["part"].verdict == unknown
    found = desk.judge(claims, [row], [relation])
    assert (found["part"].verdict, found["whole"].verdict) == (known, "supported")


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        pytest.param("18.3亿", "unverified no-data", id="it adds up, which proves nothing"),
        pytest.param("18.35亿", "unverified no-data", id="within rounding"),
        pytest.param("18.42亿", "strained value", id="only if digits were cut off"),
    ],
)
def test_a_coherent_text_is_not_a_true_one(desk: Desk, printed: str, said: str) -> None:
    assert desk.judge([*SOUND, {**ALL, "printed": printed}]).said("trade") == said


def test_the_gravest_of_its_conflicts_counts(desk: Desk) -> None:
    """The strained relation stands first, the one that refutes last."""
    claims: list[Fields] = [
        {"id": "figure", "printed": "30.1%"},
        {"id": "other", "printed": "20.1%", "reference_area": "south"},
        {"id": "third", "printed": "25.1%", "reference_area": "east"},
    ]
    relations = [desk.relation("figure = third", by="inferred"), desk.relation("figure = other", pointed=True)]
    row: Fields = {"printed": "20.1", "reference_area": "south"}
    assert desk.judge(claims, [], relations).said() == "inconsistent value"
    assert desk.judge(claims, [row], relations).said() == "refuted value"
    assert desk.judge(claims, [row], relations).said("third") == "strained value"


def test_a_conflict_names_what_would_mend_it(desk: Desk) -> None:
    verdict = desk.judge([*SOUND, FALSE])["trade"]
    assert [remedy.key for remedy in verdict.would_be_true] == ["change-to"]
    assert verdict.severity == "medium"


@pytest.mark.parametrize(
    ("periods", "said"),
    [
        pytest.param("2021-S1", "refuted rank", id="the period is named"),
        pytest.param(("2021-S1", "2020-S1"), "unverified rank", id="of one of two periods nothing is known"),
    ],
)
def test_a_rule_that_knows_one_of_two_choices_refutes_nothing(desk: Desk, periods: object, said: str) -> None:
    claim = {"kind": "superlative", "operator": "largest", "indicator": "cargo", "group": "coast", "time_period": periods}
    rows: list[Fields] = [
        {"indicator": "cargo", "unit": "tonne", "reference_area": area, "printed": printed}
        for area, printed in (("north", "31"), ("south", "41"))
    ]
    assert desk.judge(claim, rows).said() == said


def test_the_smallest_is_the_first_from_the_other_end(desk: Desk) -> None:
    rows: list[Fields] = [
        {"indicator": "cargo", "unit": "tonne", "reference_area": area, "printed": printed}
        for area, printed in (("north", "31"), ("south", "41"), ("east", "42"), ("west", "43"), ("isle", "44"))
    ]
    for operator, said in (("smallest", "supported rank"), ("largest", "refuted rank")):
        assert desk.judge({"kind": "superlative", "operator": operator, "indicator": "cargo", "group": "coast"}, rows).said() == said


OPENED: Fields = {"indicator": "opening", "form": "date", "time_period": "2012-04"}


@pytest.mark.parametrize(
    ("years", "rows", "said"),
    [
        pytest.param("9", [OPENED], "supported value", id="the years that passed"),
        pytest.param("12", [OPENED], "refuted value", id="others"),
        pytest.param("9", [OPENED, {**OPENED, "time_period": "2015", "publisher": "press"}], "strained value", id="two sources disagree"),
        pytest.param("12", [OPENED, {**OPENED, "time_period": "2015", "publisher": "press"}], "refuted value", id="and both deny"),
        pytest.param("12", [{**OPENED, "quality": "weak"}], "strained value", id="a weak source denies"),
        pytest.param("9", [{**OPENED, "quality": "weak"}], "strained value", id="a weak source supports"),
        pytest.param("9", [{**OPENED, "quality": "mirror"}], "supported value", id="a mirror supports"),
        pytest.param("9.7", [OPENED, {**OPENED, "time_period": "2018", "publisher": "press"}], "unverified value", id="one leaves it open"),
    ],
)
def test_findings_of_one_rule_are_weighed_together(desk: Desk, years: str, rows: list[Fields], said: str) -> None:
    claim = {"kind": "duration", "indicator": "age", "printed": years, "unit": "year", "time_period": None}
    assert desk.judge(claim, rows).said() == said


def test_its_own_record_outweighs_what_follows_from_others(desk: Desk) -> None:
    claim = {"kind": "duration", "indicator": "age", "printed": "12", "unit": "year", "time_period": None}
    own: Fields = {"indicator": "age", "printed": "12", "unit": "year", "time_period": "2021-07-31"}
    assert desk.judge(claim, [OPENED, own]).said() == "supported value"


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        pytest.param({"kind": "rank", "group": "coast", "unit": "ordinal", "printed": "13"}, "refuted rank", id="thirteenth of five"),
        pytest.param({"time_period": "2022", "printed": "12%"}, "strained future", id="told as fact of a year that has not begun"),
        pytest.param({"kind": "range", "printed": "9", "upper": "5"}, "strained wording", id="a range upside down"),
        pytest.param(
            {"printed": "300", "unit": "item", "indicator": "rate"}, "strained definition", id="a unit that the indicator cannot have"
        ),
        pytest.param({"printed": "300", "hedge": ("over", "more")}, "unverified no-data", id="hedged twice is a note"),
    ],
)
def test_by_itself(desk: Desk, fields: Fields, said: str) -> None:
    assert desk.judge(fields).said() == said


def test_a_note_on_the_wording_stands_beside_the_verdict(desk: Desk) -> None:
    verdict = desk.judge({"printed": "300", "hedge": ("over", "more")}, [{"printed": "350"}])["figure"]
    assert (verdict.verdict, [note.key for note in verdict.notes]) == ("supported", ["hedged-twice"])


@pytest.mark.parametrize(
    ("claimed", "recorded", "severity"),
    [
        pytest.param("12.0%", "12.0", None, id="nothing is wrong"),
        pytest.param("12.7%", "12.8", "low", id="one quantum"),
        pytest.param("12.7%", "15.1", "medium", id="more"),
        pytest.param("0.7%", "-0.7", "high", id="the sign"),
        pytest.param("12%", "12.9", "low", id="strained by a cut-off digit"),
    ],
)
def test_severity(desk: Desk, claimed: str, recorded: str, severity: str | None) -> None:
    assert desk.judge({"printed": claimed}, [{"printed": recorded}])["figure"].severity == severity


def test_what_a_verdict_shows(desk: Desk) -> None:
    found = desk.judge(
        {"printed": "12%"}, [{"printed": "12.0"}, {"printed": "12.1", "publisher": "press"}, {"printed": "9", "time_period": "2020-S1"}]
    )
    verdict = found["figure"]
    assert [item.observation.release.publisher for item in verdict.evidence] == ["bureau", "press"]
    assert verdict.arithmetic is not None
    assert verdict.arithmetic.key == "arithmetic-reads-as"


def test_without_records_the_reason_is_what_is_lacking(desk: Desk) -> None:
    claim = {"indicator": ("unheard_of", "rate"), "printed": "12%"}
    assert desk.judge(claim, [{"printed": "12", "time_period": "2021-Q1"}]).said() == "unverified period"
