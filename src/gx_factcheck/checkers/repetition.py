"""One figure told two ways."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import combinations

from gx_factcheck.model.claim import Claim
from gx_factcheck.model.constraint import Constraint, Linear, Term
from gx_factcheck.model.finding import Finding, Force, message
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
    figures = [claim for claim in statements.of_kind(*FIGURES) if claim.measure is not None and claim.upper is None]
    for one, other in combinations(figures, 2):
        if not _is_one_quantity(one, other):
            continue
        said = {"one": quoted(one), "other": quoted(other), "quantity": named(next(one.quantities()))}
        yield Constraint(
            Linear((Term(one.id), Term(other.id, Fraction(-1)))),
            breaks=message("told-two-ways", **said),
            holds=message("told-alike", **said),
            force=Force.REFUTES,
        )


def _is_one_quantity(one: Claim, other: Claim) -> bool:
    """Whether both can only mean the same quantity, on the same day."""
    first, second = tuple(one.quantities()), tuple(other.quantities())
    if len(first) != 1 or first != second or one.measure is None or other.measure is None:
        return False
    return one.adjustment == other.adjustment and same_dimension(one.measure.unit, other.measure.unit)
