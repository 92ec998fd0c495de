"""Values that no such figure can have."""

from collections.abc import Iterator

from gx_factcheck.model.constraint import Constraint
from gx_factcheck.model.finding import Bearing, Finding, Force, Message, message
from gx_factcheck.model.measure import Measure
from gx_factcheck.model.statement import Statements
from gx_factcheck.model.wording import measured, quoted
from gx_factcheck.model.words import Outcome, Reason, Severity
from gx_factcheck.registry import rule
from gx_factcheck.values.units import same_dimension


@rule
def range_upside_down(statements: Statements) -> Iterator[Constraint | Finding]:
    """A range is printed with its larger end first.

    The order is a check on both numbers: where it fails, a digit or a unit of one of them is likely wrong.

    Flags: Clusters of 100 billion to 30 billion yuan took shape.
    Passes: Clusters of 30 billion to 100 billion yuan took shape.
    """
    for claim in statements.claims:
        lower, upper = claim.measure, claim.upper
        if lower is None or upper is None:
            continue
        ends = {"lower": measured(lower), "upper": measured(upper), "claim": quoted(claim)}
        if not same_dimension(lower.unit, upper.unit):
            yield _finding(claim.id, "range-of-two-units", ends)
        elif _is_upside_down(lower, upper):
            yield _finding(claim.id, "range-upside-down", ends)


def _is_upside_down(lower: Measure, upper: Measure) -> bool:
    """Whether the first end is the larger one; below zero the smaller frost or fall may come first, as in -5 to -10."""
    first, second = (end.value * end.unit_record.factor for end in (lower, upper))
    return first > second and not (first < 0 and second < 0)


def _finding(claim: str, key: str, ends: dict[str, Message]) -> Finding:
    return Finding(
        claim=claim,
        outcome=Outcome.IMPOSSIBLE,
        reason=Reason.WORDING,
        force=Force.STRAINS,
        explanation=message(key, **ends),
        bearing=Bearing.COHERENCE,
        severity=Severity.LOW,
    )
