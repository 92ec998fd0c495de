"""Dimensions."""

from collections.abc import Iterator

from gx_factcheck.model.claim import Claim
from gx_factcheck.model.constraint import Constraint
from gx_factcheck.model.finding import Finding, Force, Message, message
from gx_factcheck.model.statement import Statements
from gx_factcheck.model.wording import literal, printed_of
from gx_factcheck.model.words import Kind, Outcome, Reason
from gx_factcheck.registry import rule
from gx_factcheck.system.instantiate import as_linear, ties
from gx_factcheck.values.units import find_unit, same_dimension

MONEY = "[currency_"
NUMBERED_OTHERWISE = (Kind.RANK, Kind.SUPERLATIVE, Kind.GROWTH, Kind.SHARE, Kind.CHANGE, Kind.MULTIPLE, Kind.FORECAST)


@rule
def wrong_dimension(statements: Statements) -> Iterator[Constraint | Finding]:
    """A figure is printed in a unit that its indicator cannot have.

    A length in tonnes is a slip of the pen, and nothing can be compared with it.

    Flags: The network grew to 2.9 million tonnes of fibre.
    Passes: The network grew to 2.9 million kilometres of fibre.
    """
    for claim in statements.claims:
        indicator = statements.indicator(claim)
        if claim.measure is None or indicator is None or not indicator.unit or claim.kind in NUMBERED_OTHERWISE:
            continue
        if not same_dimension(claim.measure.unit, indicator.unit) and not _are_currencies(claim.measure.unit, indicator.unit):
            units = {"stated": Message(f"unit:{claim.measure.unit}"), "wanted": Message(f"unit:{indicator.unit}")}
            yield _finding(claim, message("wrong-dimension", claim=printed_of(claim), **units))


@rule
def unlike_units_added(statements: Statements) -> Iterator[Constraint | Finding]:
    """Figures of unlike units are added or compared.

    Yuan and dollars, or percent and points, cannot be set against one another without a rate that is cited.

    Flags: Exports of 10 billion dollars and imports of 60 billion yuan made 70 billion yuan in all.
    Passes: Exports of 10 billion yuan and imports of 60 billion yuan made 70 billion yuan in all.
    """
    for tie in ties(statements):
        if tie.have_numbers() and as_linear(tie) is not None and not tie.have_one_dimension():
            for claim in tie.claims.values():
                yield _finding(claim, message("unlike-units", relation=literal(tie.relation), claim=printed_of(claim)))


def _are_currencies(one: str, other: str) -> bool:
    """Trade may be printed in any currency; it is compared only at a dated rate."""
    return find_unit(one).dimension.startswith(MONEY) and find_unit(other).dimension.startswith(MONEY)


def _finding(claim: Claim, line: Message) -> Finding:
    return Finding(claim=claim.id, outcome=Outcome.IMPOSSIBLE, reason=Reason.DEFINITION, force=Force.STRAINS, explanation=line)
