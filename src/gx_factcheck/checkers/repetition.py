"""One figure told two ways."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import combinations

from gx_factcheck.model.claim import Claim
from gx_factcheck.model.constraint import Constraint, Linear, Term
from gx_factcheck.model.finding import Finding, Force, message
from gx_factcheck.model.quantity import Quantity
from gx_factcheck.model.statement import Statements
from gx_factcheck.model.wording import named, quoted
from gx_factcheck.model.words import Kind
from gx_factcheck.registry import rule
from gx_factcheck.values.units import same_dimension

FIGURES = (Kind.LEVEL, Kind.COUNT, Kind.GROWTH, Kind.SHARE, Kind.BOUND, Kind.CAPACITY)


@rule
def figure_told_two_ways(statements: Statements) -> Iterator[Constraint | Finding]:
    """One quantity is given two figures that cannot both be it.

    A headline rounds and a paragraph does not; a reader who meets "over 2.9 million" and "2.88 million" must be told which holds.

    Flags: More than 2.9 million visitors came in 2021; the 2.88 million visitors of 2021 are a record.
    Passes: More than 2.9 million visitors came in 2021; the 2.93 million visitors of 2021 are a record.
    """
    for quantity, claims in _by_quantity(statements).items():
        for one, other in combinations(claims, 2):
            if not _are_alike(one, other):
                continue
            said = {"one": quoted(one), "other": quoted(other), "quantity": named(quantity)}
            yield Constraint(
                Linear((Term(one.id), Term(other.id, Fraction(-1)))),
                breaks=message("told-two-ways", **said),
                holds=message("told-alike", **said),
                force=Force.REFUTES,
            )


def _by_quantity(statements: Statements) -> dict[Quantity, list[Claim]]:
    """The figures that can mean only one quantity, by it."""
    found: dict[Quantity, list[Claim]] = {}
    for claim in statements.of_kind(*FIGURES):
        quantities = tuple(claim.quantities())
        is_figure = claim.measure is not None and claim.upper is None
        if is_figure and len(quantities) == 1 and not statements.may_be_of_any_period(claim):
            found.setdefault(quantities[0], []).append(claim)
    return found


def _are_alike(one: Claim, other: Claim) -> bool:
    """Whether both are told in the same way, in units that can be held against one another."""
    return (
        one.adjustment == other.adjustment
        and (one.kind is Kind.CAPACITY) == (other.kind is Kind.CAPACITY)
        and one.measure is not None
        and other.measure is not None
        and same_dimension(one.measure.unit, other.measure.unit)
    )
