"""How a figure is put."""

from collections.abc import Iterator

from gx_factcheck.model.claim import Claim
from gx_factcheck.model.constraint import Constraint
from gx_factcheck.model.finding import Bearing, Finding, Force, message
from gx_factcheck.model.statement import Statements
from gx_factcheck.model.wording import quoted
from gx_factcheck.model.words import Outcome, Reason, Severity
from gx_factcheck.registry import rule
from gx_factcheck.values.hedges import Hedge

MOST_DIGITS_OF_AN_ESTIMATE = 3


@rule
def hedged_twice(statements: Statements) -> Iterator[Constraint | Finding]:
    """One figure is hedged twice.

    "More than 300-odd" leaves open whether 300 is a floor or a guess.

    Flags: The network has more than 300-odd circuits.
    Passes: The network has more than 300 circuits.
    """
    for claim in statements.claims:
        if claim.measure is not None and len(claim.measure.hedge) > 1:
            yield _note(claim, "hedged-twice")


@rule
def estimate_too_precise(statements: Statements) -> Iterator[Constraint | Finding]:
    """A figure that is called approximate is printed to more than three digits.

    Either the digits are known, and "about" is idle, or they are not, and should not be printed.

    Flags: The park cost about 41.873 million yuan.
    Passes: The park cost about 42 million yuan.
    """
    for claim in statements.claims:
        measure = claim.measure
        if measure is None or Hedge.ABOUT not in measure.hedge:
            continue
        if measure.figure.significant_digits - len(measure.figure.coarser_quanta()) > MOST_DIGITS_OF_AN_ESTIMATE:
            yield _note(claim, "estimate-too-precise")


def _note(claim: Claim, key: str) -> Finding:
    return Finding(
        claim=claim.id,
        outcome=Outcome.POSSIBLE,
        reason=Reason.WORDING,
        force=Force.NOTES,
        explanation=message(key, claim=quoted(claim)),
        bearing=Bearing.WORDING,
        severity=Severity.LOW,
    )
