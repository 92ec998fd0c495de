"""What a figure that nothing decides may have been copied from."""

from collections.abc import Iterator

from gx_factcheck.compare.records import COMPARED_BY_RULES, compare_records
from gx_factcheck.compare.rivals import Rival, is_telling, rivals
from gx_factcheck.model.claim import Claim
from gx_factcheck.model.constraint import Constraint
from gx_factcheck.model.finding import Bearing, Finding, Force
from gx_factcheck.model.statement import Statements
from gx_factcheck.model.words import Kind, Outcome, Severity
from gx_factcheck.registry import rule
from gx_factcheck.system.printed import printed_claim


@rule
def figure_of_something_else(statements: Statements) -> Iterator[Constraint | Finding]:
    """A figure that has no record of its own is, digit for digit, on record of something close by.

    A line too low, a column too far: the figure of the year before, of another series or in another currency. Only a
    figure of three digits or more is known again, or one that stands beside its own place; it is a hint and proves nothing.

    Flags: Of 2021 there is no record, and 4,127 tonnes, as printed, were landed in 2020.
    Passes: Of 2021 there is no record, and 4,127 tonnes, as printed, are not the 3,900 tonnes of 2020.
    """
    for claim in statements.claims:
        if _is_open(statements, claim):
            for rival in _telling(statements, claim):
                yield Finding(
                    claim=claim.id,
                    outcome=Outcome.POSSIBLE,
                    reason=rival.reason,
                    force=Force.NOTES,
                    explanation=rival.told(),
                    bearing=Bearing.WORDING,
                    severity=Severity.LOW,
                )


def _is_open(statements: Statements, claim: Claim) -> bool:
    """Whether no record of its own quantity says anything of it."""
    if claim.kind in COMPARED_BY_RULES or (claim.kind is Kind.FORECAST and not statements.is_due(claim)):
        return False
    has_own = any(match.own for match in statements.matched(claim))
    return not has_own or all(one.outcome is Outcome.UNDECIDED for one in compare_records(statements, claim))


def _telling(statements: Statements, claim: Claim) -> Iterator[Rival]:
    figure = printed_claim(claim)
    if figure is None or figure.is_hedged:
        return
    for rival in rivals(statements, claim):
        if rival.is_neighbour() or (is_telling(figure) and len(rival.parts) == 1):
            yield rival
