"""What a claim's figure must be by the record, and words that are true only if they are taken in one way."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from gx_factcheck.model.constraint import Alternative, Constraint, Every, Linear, OneOf, Primitive, Product, Term, WholePart
from gx_factcheck.model.equation import Comparison
from gx_factcheck.model.finding import Bearing, Evidence, Finding, Force, Message, Use
from gx_factcheck.model.words import Outcome, Reason, Severity
from gx_factcheck.system.follows import follows, strained_readings, told_by_record
from gx_factcheck.system.stated import interval_of
from gx_factcheck.values.interval import Interval

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tests.conftest import Desk, Fields

HOLDS, BREAKS = Message("holds"), Message("breaks")
MINUS = Fraction(-1)
ENTAILED, POSSIBLE, IMPOSSIBLE = Outcome.ENTAILED, Outcome.POSSIBLE, Outcome.IMPOSSIBLE


def interval(low: str | None, high: str | None) -> Interval:
    return Interval(None if low is None else Fraction(low), None if high is None else Fraction(high))


SUM = Linear((Term("a"), Term("b"), Term("c", MINUS)))


@pytest.mark.parametrize(
    ("primitive", "box", "due"),
    [
        pytest.param(SUM, {"a": ("1", "2"), "b": ("3", "4"), "c": ("90", "91")}, "[4, 6]", id="whatever is printed of it"),
        pytest.param(SUM, {"a": ("1", "2")}, "(-∞, ∞)", id="nothing, while another is unknown"),
        pytest.param(SUM, {"a": ("1", "2"), "b": (None, "4")}, "(-∞, 6]", id="a bound"),
        pytest.param(Linear((Term("a"), Term("c", MINUS)), Comparison.LESS), {"a": ("1", "2")}, "(1, ∞)", id="an order"),
        pytest.param(Every((SUM, Linear((Term("a"), Term("b", MINUS))))), {"a": ("1", "2"), "b": ("5", "6")}, None, id="the others clash"),
        pytest.param(WholePart("a", "b"), {"a": ("0.5", "0.5"), "b": ("4", "4")}, "(-∞, ∞)", id="what it does not speak of"),
    ],
)
def test_what_is_left_to_one(primitive: Primitive, box: Mapping[str, tuple[str | None, str | None]], due: str | None) -> None:
    found = follows(Constraint(primitive, BREAKS, HOLDS), "c", {name: interval(*ends) for name, ends in box.items()})
    assert (None if found is None else str(found)) == due


def by_record(
    desk: Desk, claim: Fields, rows: Sequence[str], comparison: Comparison = Comparison.EQUAL, force: Force = Force.REFUTES
) -> list[Finding]:
    """The claim beside the sum of the rows, in tonnes."""
    given = desk.claim({"unit": "tonne", **claim})
    evidence = tuple(Evidence(desk.row({"indicator": "bulk", "printed": text, "unit": "tonne"}), Use.DERIVED) for text in rows)
    terms = (Term(given.id), *(Term(one.observation.id, MINUS) for one in evidence))
    constraint = Constraint(
        Linear(terms, comparison), BREAKS, HOLDS, force=force, severity=Severity.HIGH, evidence=evidence, rule="made/rule"
    )
    return list(told_by_record(constraint, {given.id: given}))


@pytest.mark.parametrize(
    ("claim", "rows", "outcome"),
    [
        pytest.param({"printed": "7.5"}, ("3.00", "4.50"), ENTAILED, id="all that the record allows is in the figure"),
        pytest.param({"printed": "7.5"}, ("3.0", "4.5"), POSSIBLE, id="not all, of rows that are as coarse"),
        pytest.param({"printed": "7.6"}, ("3.0", "4.5"), POSSIBLE, id="an end that is reached"),
        pytest.param({"printed": "7.7"}, ("3.0", "4.5"), IMPOSSIBLE, id="beyond all ends"),
        pytest.param({"printed": "7.6"}, ("3.00", "4.68"), POSSIBLE, id="cut off"),
        pytest.param({"printed": "7.6"}, ("3.00", "4.71"), IMPOSSIBLE, id="not even cut off"),
        pytest.param({"printed": "700"}, ("301", "420"), POSSIBLE, id="rounded to its zeros"),
        pytest.param({"printed": "7", "hedge": "over"}, ("3.0", "4.5"), ENTAILED, id="a bound that holds"),
        pytest.param({"printed": "8", "hedge": "over"}, ("3.0", "3.9"), IMPOSSIBLE, id="a bound that does not"),
    ],
)
def test_a_claim_beside_the_record(desk: Desk, claim: Fields, rows: Sequence[str], outcome: Outcome) -> None:
    (found,) = by_record(desk, claim, rows)
    assert (found.outcome, found.claim, found.force, found.severity, found.rule) == (
        outcome,
        "figure",
        Force.REFUTES,
        Severity.HIGH,
        "made/rule",
    )
    assert found.reason is (Reason.COMPATIBLE if outcome is POSSIBLE else Reason.VALUE)
    assert found.bearing is (Bearing.COHERENCE if outcome is POSSIBLE else Bearing.TRUTH)
    assert found.explanation.key == f"record-{outcome}"
    assert dict(found.explanation.arguments)["claim"] == (BREAKS if outcome is IMPOSSIBLE else HOLDS)
    assert (found.arithmetic, len(found.evidence)) == (found.explanation, len(rows))


@pytest.mark.parametrize("force", [Force.INCONSISTENT, Force.STRAINS, Force.NOTES])
def test_what_only_custom_ties_to_the_record_strains(desk: Desk, force: Force) -> None:
    (found,) = by_record(desk, {"printed": "9.9"}, ("3.0", "4.5"), force=force)
    assert (found.outcome, found.force) == (IMPOSSIBLE, Force.STRAINS)


def test_a_claim_without_a_figure_is_told_nothing(desk: Desk) -> None:
    given = desk.claim({"operator": "exists"})
    row = desk.row({"indicator": "bulk", "printed": "3.0", "unit": "tonne"})
    same = Constraint(Linear((Term("figure"), Term(row.id, MINUS))), BREAKS, HOLDS, evidence=(Evidence(row, Use.OWN),))
    assert list(told_by_record(same, {"figure": given})) == []


def test_a_record_that_contradicts_itself_tells_nothing(desk: Desk) -> None:
    given = desk.claim({"printed": "3.0", "unit": "tonne"})
    rows = [desk.row({"indicator": "bulk", "printed": text, "unit": "tonne"}) for text in ("3.0", "9.0")]
    all_same = Every(tuple(Linear((Term("figure"), Term(row.id, MINUS))) for row in rows))
    constraint = Constraint(all_same, BREAKS, HOLDS, evidence=tuple(Evidence(row, Use.OWN) for row in rows))
    assert list(told_by_record(constraint, {"figure": given})) == []


MORE, TIMES = Message("more"), Message("times")


def three_times(*, offset: int) -> Primitive:
    """Now is three times before, or before and three times as much again."""
    return Product(Term("before"), Term("times", offset=Fraction(offset)), Term("now"))


@pytest.mark.parametrize(
    ("now", "labels", "is_first_default", "strained"),
    [
        pytest.param("40", (MORE, TIMES), False, MORE, id="true only as three times more"),
        pytest.param("30", (MORE, TIMES), False, TIMES, id="true only as three times as much"),
        pytest.param("35", (MORE, TIMES), False, None, id="true in neither way: that is no strain"),
        pytest.param("40", (MORE, TIMES), True, None, id="true as it is meant as a rule"),
        pytest.param("30", (MORE, TIMES), True, TIMES, id="true, but not as it is meant as a rule"),
        pytest.param("40", (None, TIMES), False, None, id="a case is no reading"),
    ],
)
def test_words_that_are_true_in_one_way(
    desk: Desk,
    now: str,
    labels: tuple[Message | None, Message | None],
    is_first_default: bool,  # noqa: FBT001 -- a column of the table
    strained: Message | None,
) -> None:
    figures: dict[str, Fields] = {
        "before": {"printed": "10.0", "unit": "tonne"},
        "times": {"printed": "3.0", "unit": "times"},
        "now": {"printed": now + ".0", "unit": "tonne"},
    }
    claims = {name: desk.claim({"id": name, **fields}) for name, fields in figures.items()}
    ways = OneOf(tuple(Alternative(label, (three_times(offset=1 - place),)) for place, label in enumerate(labels)), is_first_default)
    constraint = Constraint(Every((Linear((Term("now"),), Comparison.MORE), ways)), BREAKS, HOLDS, rule="made/rule")
    found = list(strained_readings(constraint, claims, {name: interval_of(claim) for name, claim in claims.items()}))
    assert [one.claim for one in found] == ([] if strained is None else ["before", "times", "now"])
    assert {one.explanation for one in found} == (set() if strained is None else {strained})
    assert {(one.outcome, one.force, one.reason) for one in found} <= {(IMPOSSIBLE, Force.STRAINS, Reason.WORDING)}


def test_both_ways_are_no_strain_and_only_claims_are_strained(desk: Desk) -> None:
    claim = desk.claim({"id": "a", "printed": "3", "unit": "tonne"})
    either = OneOf(
        tuple(
            Alternative(Message(text), (Linear((Term("a"), Term("=x")), constant=Fraction(-step)),)) for text, step in (("p", 3), ("q", 4))
        )
    )
    constraint = Constraint(either, BREAKS, HOLDS)
    box = {"a": interval("2.5", "3.5")}
    assert list(strained_readings(constraint, {"a": claim}, box)) == []
    found = list(strained_readings(constraint, {"a": claim}, {**box, "=x": Interval.point(Fraction(0))}))
    assert [(one.claim, one.explanation) for one in found] == [("a", Message("p"))]
