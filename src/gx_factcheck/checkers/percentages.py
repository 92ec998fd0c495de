"""Shares against their parts and wholes."""

from collections.abc import Iterator

from gx_factcheck.model.constraint import Constraint
from gx_factcheck.model.finding import Finding, message
from gx_factcheck.model.statement import Statements
from gx_factcheck.registry import rule
from gx_factcheck.system.instantiate import ties
from gx_factcheck.system.shapes import Shape, as_factors


@rule
def share_mismatch(statements: Statements) -> Iterator[Constraint | Finding]:
    """A stated share disagrees with its own part and whole.

    Readers keep the percentage and forget the counts, so a slip here outlives its correction.

    Flags: Of 200 members, 90 (55%) voted for the bill.
    Passes: Of 200 members, 90 (45%) voted for the bill.
    """
    for tie in ties(statements):
        factors = as_factors(tie.equation) if tie.shape is Shape.SHARE else None
        if factors is None:
            continue
        share, whole, part = (tie.members[name.id].shown for name in factors)
        figures = {"share": share, "whole": whole, "part": part}
        constraint = tie.constraint(message("share-breaks", **figures), message("share-holds", **figures))
        if constraint is not None:
            yield constraint
