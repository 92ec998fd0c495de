"""What a figure comes to if all that hangs together with it is exactly as printed."""

from collections.abc import Mapping, Sequence

from gx_factcheck.model.claim import Claim
from gx_factcheck.model.constraint import Constraint
from gx_factcheck.system.fixpoint import Propagation
from gx_factcheck.system.grid import build_grid
from gx_factcheck.values.interval import Interval


def calculated(name: str, constraints: Sequence[Constraint], box: Mapping[str, Interval], claims: Mapping[str, Claim]) -> Interval | None:
    """What the constraints leave of the statement, in base units; None where the printed values of the others clash.

    At least one of the constraints must speak of it. Rounding leaves a printed figure a whole interval, and a reader
    calculates with its middle. What is bounded on one side only, or lies between the ends of a range, has no such value and
    stays an interval.
    """
    named = dict.fromkeys(other for constraint in constraints for other in constraint.statements() if other != name)
    others = {other: _as_calculated_with(box[other], claims.get(other)) for other in named if other in box}
    grid = build_grid(constraints, others)
    operations = range(len(grid.operations))
    trial = Propagation(grid)
    clash = trial.run(operations, operations)
    return None if clash is not None else grid.interval(trial.bounds, grid.numbers[name])


def _as_calculated_with(found: Interval, claim: Claim | None) -> Interval:
    is_range = claim is not None and claim.upper is not None
    if is_range or found.low is None or found.high is None or found.low_open or found.high_open:
        return found
    return Interval.point((found.low + found.high) / 2)
