"""The whole path: what crashes is recorded and hides nothing, and neither order nor scale changes a verdict."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import permutations
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gx_factcheck import pipeline
from gx_factcheck.model.finding import Finding, Force, message
from gx_factcheck.model.report import ClaimFile
from gx_factcheck.model.source import Article
from gx_factcheck.model.words import Outcome, Reason
from gx_factcheck.pipeline import audit, rules
from gx_factcheck.registry import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.conftest import Desk, Fields

    from gx_factcheck.model.statement import Statements

with_one_desk = settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
NAMES = ("a", "b", "c", "d")


def made_rule(name: str, *, fails_after: int | None) -> Rule:
    """A rule that finds something of each claim, and fails after so many of them."""

    def found(statements: Statements) -> Iterator[Finding]:
        for place, claim in enumerate(statements.claims):
            if place == fails_after:
                raise ZeroDivisionError("nothing to divide by")
            yield Finding(claim.id, Outcome.IMPOSSIBLE, Reason.WORDING, Force.STRAINS, message("hedged-twice", claim="text"))

    return Rule(f"made/{name}", "A fault.", "", ("flag",), ("pass",), None, found)


@pytest.mark.parametrize("fails_after", [0, 1], ids=["at once", "after a finding"])
def test_a_rule_that_crashes_is_recorded_and_hides_nothing(desk: Desk, monkeypatch: pytest.MonkeyPatch, fails_after: int) -> None:
    faulty, sound = made_rule("faulty", fails_after=fails_after), made_rule("sound", fails_after=None)
    known = rules()
    monkeypatch.setattr(pipeline, "rules", lambda: (faulty, sound, *known))
    found = desk.judge([{"id": "a", "printed": "12%"}, {"id": "b", "printed": "15%"}], [{"printed": "12.0"}])
    assert found.run.crashed == ("made/faulty: ZeroDivisionError: nothing to divide by",)
    assert (found.said("a"), found.said("b")) == ("supported value", "refuted value")
    assert [finding.rule for finding in found["b"].findings if finding.rule.startswith("made")] == ["made/sound"]


def test_rules_are_found_once_and_in_order() -> None:
    ids = [rule.id for rule in rules()]
    assert ids == sorted(set(ids))
    assert rules() is rules()


def test_without_references_nothing_is_known(desk: Desk) -> None:
    article = Article.model_validate({"title": "半年报", "published": "2021-09-02"})
    claims = tuple(desk.claim({"id": name, "printed": printed}) for name, printed in (("a", "12%"), ("b", "15%")))
    report = audit([ClaimFile("made.yaml", article, claims), ClaimFile("other.yaml", article, claims[:1])], None, as_of=date(2021, 12, 31))
    assert [[verdict.verdict for verdict in part.verdicts] for part in report.articles] == [
        ["inconsistent", "inconsistent"],
        ["unverified"],
    ]
    assert report.as_of == date(2021, 12, 31)


MIXED: list[Fields] = [
    {"id": "a", "printed": "12%"},
    {"id": "b", "printed": "15%"},
    {"id": "c", "printed": "30%", "reference_area": "south"},
    {"id": "d", "kind": "comparison", "operator": "above", "members": ["a"], "other": {"claim": "c"}},
]


@pytest.mark.parametrize("order", list(permutations(range(4)))[::5], ids=str)
def test_the_order_of_claims_changes_no_verdict(desk: Desk, order: tuple[int, ...]) -> None:
    rows: list[Fields] = [{"printed": "12.0"}, {"printed": "21.4", "reference_area": "south"}]
    relations = [desk.relation("a <= c", pointed=True), desk.relation("c = 2 * b", by="inferred")]
    straight, turned = desk.judge(MIXED, rows, relations), desk.judge([MIXED[place] for place in order], rows, relations)
    assert {name: turned.said(name) for name in NAMES} == {name: straight.said(name) for name in NAMES}


@with_one_desk
@given(st.lists(st.integers(1, 30), min_size=4, max_size=4))
def test_the_order_of_claims_and_relations_changes_no_verdict(desk: Desk, values: list[int]) -> None:
    claims: list[Fields] = [
        {"id": name, "printed": f"{value}.0", "reference_area": area}
        for name, value, area in zip(NAMES, values, ("north", "south", "east", "west"), strict=True)
    ]
    relations = [desk.relation(text, pointed=True) for text in ("a = b", "b <= c", "d = a + b", "c = d")]
    rows: list[Fields] = [{"printed": f"{values[0]}.0"}]
    verdicts = [
        {name: found.said(name) for name in NAMES}
        for found in (
            desk.judge(claims, rows, relations),
            desk.judge(claims[::-1], rows, relations),
            desk.judge(claims, rows, relations[::-1]),
        )
    ]
    assert verdicts[0] == verdicts[1] == verdicts[2]


@with_one_desk
@given(st.integers(101, 999), st.integers(101, 999), st.integers(101, 999), st.sampled_from([None, "over", "nearly", "about"]))
def test_ten_times_all_figures_changes_no_verdict(desk: Desk, first: int, second: int, known: int, hedge: str | None) -> None:
    """Told in other units of ten, the same digits are the same text."""
    verdicts = []
    for places in (1, 2):
        first_claim: Fields = {"id": "a", "printed": str(Decimal(first).scaleb(-places))} | ({"hedge": hedge} if hedge else {})
        claims = [first_claim, {"id": "b", "printed": str(Decimal(second).scaleb(-places)), "reference_area": "south"}]
        row: Fields = {"printed": str(Decimal(known).scaleb(-places))}
        found = desk.judge(claims, [row], [desk.relation("a <= b", pointed=True)])
        verdicts.append((found.said("a"), found.said("b"), found["a"].severity))
    assert verdicts[0] == verdicts[1]


@with_one_desk
@given(st.integers(-(10**6), 10**6), st.integers(0, 3), st.integers(0, 3), st.sampled_from(["round", "cut"]))
def test_a_true_print_is_never_refuted(desk: Desk, digits: int, decimals: int, kept: int, how: str) -> None:
    kept = min(kept, decimals)
    whole, rest = divmod(abs(digits), 10 ** (decimals - kept))
    shown = whole + (how == "round" and 2 * rest >= 10 ** (decimals - kept))
    sign = "-" if digits < 0 else ""
    claim, row = (
        f"{sign}{number // 10**places}{f'.{number % 10**places:0{places}}' if places else ''}"
        for number, places in ((shown, kept), (abs(digits), decimals))
    )
    assert desk.judge({"printed": claim}, [{"printed": row}])["figure"].verdict not in ("refuted", "inconsistent")


def test_the_same_input_gives_the_same_report(desk: Desk) -> None:
    rows: list[Fields] = [{"printed": "12.0"}]
    relations = [desk.relation("a <= c", pointed=True)]
    first, second = (desk.judge(MIXED, rows, relations).report for _ in range(2))
    assert [(one.claim, one.verdict, one.explanation, one.would_be_true) for one in first.verdicts] == [
        (one.claim, one.verdict, one.explanation, one.would_be_true) for one in second.verdicts
    ]
    assert first.conflicts == second.conflicts
