"""What the values of statements can be under constraints: intervals narrowed to a fixpoint, exactly."""

from collections.abc import Iterable

from gx_factcheck.model.constraint import Constraint
from gx_factcheck.system.narrow import ANYTHING, MOST_PASSES, Box, fixpoint, narrow
from gx_factcheck.system.wholes import MOST_WHOLES, sizes_within, whole_numbers_at

__all__ = ["ANYTHING", "MOST_PASSES", "MOST_WHOLES", "Box", "narrow", "propagate", "sizes_within", "whole_numbers_at"]


def propagate(constraints: Iterable[Constraint], box: Box) -> Box | None:
    """The box narrowed by every constraint, or None where no values can satisfy them all.

    Narrowing stops after a bounded number of passes: a box that is returned may still hold no solution, one that is
    refused holds none.
    """
    found = fixpoint((constraint.primitive for constraint in constraints), box)
    return None if found is None else {**box, **found}
