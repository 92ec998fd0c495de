"""A stock that never falls is bounded by its state on other days: earlier ones from below, later ones from above."""

from collections.abc import Iterator
from dataclasses import dataclass

from gx_factcheck.compare.quality import force_of
from gx_factcheck.model.claim import Claim
from gx_factcheck.model.constraint import Constraint
from gx_factcheck.model.finding import Bearing, Evidence, Finding, Force, message
from gx_factcheck.model.statement import Match, Statements
from gx_factcheck.model.wording import named, observed, quoted
from gx_factcheck.model.words import Kind, Outcome, Reason
from gx_factcheck.registry import rule
from gx_factcheck.system.printed import Printed, printed_claim, printed_observation
from gx_factcheck.system.releases import are_apart, breaks_of
from gx_factcheck.values.periods import Period
from gx_factcheck.values.units import same_dimension

LEVELS = (Kind.LEVEL, Kind.COUNT, Kind.BOUND)


@rule
def cumulative_total_falls(statements: Statements) -> Iterator[Constraint | Finding]:
    """A total that never falls is stated below an earlier one, or above a later one.

    What was built in all can only grow, so that other days bound it. A bound that holds proves nothing.

    Flags: By July 2.91 million kilometres were laid, where the office counted 3.01 million the year before.
    Passes: By July 2.91 million kilometres were laid, where the office counted 2.81 million the year before.
    """
    for claim in statements.claims:
        yield from compare_bounds(statements, claim)


def compare_bounds(statements: Statements, claim: Claim) -> Iterator[Finding]:
    """Each bound that the claim breaks; a bound that holds proves nothing and is not told.

    A claim that can mean several quantities breaks a bound only if it breaks one of each.
    """
    figure = printed_claim(claim)
    if figure is None or claim.kind not in LEVELS or claim.upper is not None:
        return
    broken = [(match, list(_broken(statements, figure, match))) for match in statements.matched(claim)]
    if all(any(not bound.is_apart for bound in found) for _, found in broken):
        for match, found in broken:
            for bound in found:
                if not bound.is_apart:
                    yield _finding(statements, claim, match, bound.evidence)
    elif apart := [bound.evidence for _, found in broken for bound in found if bound.is_apart]:
        yield _stopped(claim, apart[0])


@dataclass(frozen=True, slots=True)
class _Bound:
    """A state on another day that the claim contradicts."""

    evidence: Evidence
    is_apart: bool
    """Whether the series breaks between the two days, so that it bounds nothing."""


def _broken(statements: Statements, claim: Printed, match: Match) -> Iterator[_Bound]:
    asked = match.quantity.time_period or Period(statements.day, statements.day)
    breaks = breaks_of(statements, match.quantity) if match.bounds else ()
    for evidence in match.bounds:
        row = evidence.observation
        period = row.quantity.time_period
        # Of each day the release counts that was in force.
        if evidence.is_of_another_time:
            continue
        if period is None or row.quantity.definition != match.quantity.definition or not same_dimension(row.unit, claim.unit):
            continue
        record = printed_observation(row, claim.unit)
        if record is None:
            continue
        smaller, larger = (claim, record) if period.precedes(asked) else (record, claim)
        if not period.overlaps(asked) and _all_below(smaller, larger):
            yield _Bound(evidence, are_apart(period, asked, breaks))


def _all_below(smaller: Printed, larger: Printed) -> bool:
    """Whether every reading of the first lies below every reading of the second."""
    return all(one.below(other) for one in smaller.widest() for other in larger.widest())


def _finding(statements: Statements, claim: Claim, match: Match, evidence: Evidence) -> Finding:
    row = evidence.observation
    return Finding(
        claim=claim.id,
        outcome=Outcome.IMPOSSIBLE,
        reason=Reason.VALUE,
        force=force_of(evidence, statements.catalogue.indicators.get(match.quantity.indicator)),
        explanation=message("cumulative-bound-broken", claim=quoted(claim), record=observed(row), quantity=named(row.quantity)),
        bearing=Bearing.TRUTH,
        evidence=(evidence,),
    )


def _stopped(claim: Claim, evidence: Evidence) -> Finding:
    """That a bound would be broken, if the series did not break between its day and the claim's."""
    row = evidence.observation
    return Finding(
        claim=claim.id,
        outcome=Outcome.UNDECIDED,
        reason=Reason.DEFINITION,
        force=Force.NOTES,
        explanation=message("bound-across-break", claim=quoted(claim), record=observed(row), quantity=named(row.quantity)),
        bearing=Bearing.TRUTH,
        evidence=(evidence,),
    )
