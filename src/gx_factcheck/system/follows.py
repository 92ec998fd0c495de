"""What a claim's figure must be by the record: an equation whose other members are all observed."""

from collections.abc import Iterator, Mapping

from gx_factcheck.model.claim import Claim
from gx_factcheck.model.constraint import Constraint, OneOf, names_of, parts_of
from gx_factcheck.model.finding import Bearing, Finding, Force, message
from gx_factcheck.model.wording import joined
from gx_factcheck.model.words import Outcome, Reason, Severity
from gx_factcheck.system.arithmetic import between
from gx_factcheck.system.narrow import fixpoint
from gx_factcheck.system.printed import Printed
from gx_factcheck.system.stated import interval_of, interval_of_observation
from gx_factcheck.values.interval import Interval


def follows(constraint: Constraint, statement: str, box: Mapping[str, Interval]) -> Interval | None:
    """What the constraint leaves to one statement, whatever is printed of it; None where the others cannot stand by themselves."""
    others = {name: interval for name, interval in box.items() if name != statement}
    found = fixpoint((constraint.primitive,), others)
    return None if found is None else found.get(statement, Interval.everything())


def told_by_record(constraint: Constraint, claims: Mapping[str, Claim]) -> Iterator[Finding]:
    """What the observations make of the one claim that the constraint ties to them."""
    (name,) = (name for name in constraint.statements() if name in claims)
    claim = claims[name]
    box = {each.observation.id: interval_of_observation(each) for each in constraint.evidence}
    due = follows(constraint, name, box)
    if due is None or claim.measure is None:
        return
    outcome = _outcome(claim, due)
    said = constraint.breaks if outcome is Outcome.IMPOSSIBLE else constraint.holds
    line = message(f"record-{outcome}", claim=said, due=between(due, claim.measure.unit))
    yield Finding(
        claim=name,
        outcome=outcome,
        reason=Reason.VALUE if outcome is not Outcome.POSSIBLE else Reason.COMPATIBLE,
        force=constraint.force if constraint.force is Force.REFUTES else Force.STRAINS,
        explanation=line,
        # What the figure merely may be, by a bound or by coarse figures, speaks neither for nor against it.
        bearing=Bearing.COHERENCE if outcome is Outcome.POSSIBLE else Bearing.TRUTH,
        severity=constraint.severity,
        arithmetic=constraint.arithmetic or line,
        evidence=constraint.evidence,
        rule=constraint.rule,
    )


def _outcome(claim: Claim, due: Interval) -> Outcome:
    if interval_of(claim).contains_interval(due):
        return Outcome.ENTAILED
    return Outcome.POSSIBLE if interval_of(claim, Printed.widest).meets(due) else Outcome.IMPOSSIBLE


def strained_readings(constraint: Constraint, claims: Mapping[str, Claim], box: Mapping[str, Interval]) -> Iterator[Finding]:
    """Words that can be taken in several ways and are true only in one: a strain on each of their claims."""
    for part in parts_of(constraint.primitive):
        if not isinstance(part, OneOf):
            continue
        labels = [each.label for each in part.alternatives if each.label is not None]
        if len(labels) < len(part.alternatives):
            # Cases are no readings: that the mean is above one part and not above another strains nothing.
            continue
        fits = [fixpoint(each.primitives, box) is not None for each in part.alternatives]
        if all(fits) or not any(fits) or (part.is_first_default and fits[0]):
            continue
        line = joined([label for label, is_fit in zip(labels, fits, strict=True) if is_fit])
        for name in dict.fromkeys(names_of(part)):
            if name in claims:
                yield Finding(
                    claim=name,
                    outcome=Outcome.IMPOSSIBLE,
                    reason=Reason.WORDING,
                    force=Force.STRAINS,
                    explanation=line,
                    severity=Severity.LOW,
                    arithmetic=constraint.arithmetic,
                    rule=constraint.rule,
                )
