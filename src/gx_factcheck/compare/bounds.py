"""A stock that never falls is bounded by its state on other days: earlier ones from below, later ones from above."""

from collections.abc import Iterator

from gx_factcheck.compare.quality import force_of
from gx_factcheck.model.claim import Claim
from gx_factcheck.model.finding import Bearing, Evidence, Finding, message
from gx_factcheck.model.measure import Measure
from gx_factcheck.model.statement import Match, Statements
from gx_factcheck.model.wording import named, observed, quoted
from gx_factcheck.model.words import Kind, Outcome, Reason
from gx_factcheck.system.printed import Printed, printed_measure, printed_observation
from gx_factcheck.values.periods import Period
from gx_factcheck.values.units import same_dimension

RULE = "compare/other-days"
LEVELS = (Kind.LEVEL, Kind.COUNT, Kind.BOUND)


def compare_bounds(statements: Statements, claim: Claim) -> Iterator[Finding]:
    """Each bound that the claim breaks; a bound that holds proves nothing and is not told."""
    if claim.measure is None or claim.kind not in LEVELS:
        return
    for match in statements.matched(claim):
        asked = match.quantity.time_period or Period(statements.day, statements.day)
        for evidence in match.bounds:
            if _is_broken(claim.measure, evidence, asked):
                yield _finding(statements, claim, match, evidence)


def _is_broken(measure: Measure, evidence: Evidence, asked: Period) -> bool:
    row = evidence.observation
    period = row.quantity.time_period
    if period is None or not same_dimension(row.unit, measure.unit):
        return False
    record = printed_observation(row, measure.unit)
    if record is None:
        return False
    claim = printed_measure(measure)
    if period.end < asked.start:
        return _all_below(claim, record)
    return period.start > asked.end and _all_below(record, claim)


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
        rule=RULE,
    )
