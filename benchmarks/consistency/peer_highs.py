"""HiGHS on the linear part: `python -m benchmarks.consistency.peer_highs < request.json > answer.json`.

It computes in floating point; its certificates of infeasibility are added up again in exact fractions.
"""

import time
from collections.abc import Mapping, Sequence
from fractions import Fraction

import highspy

from benchmarks.consistency.peer_request import FEASIBLE, INFEASIBLE, UNKNOWN, Answer, Row, System, answer

SMALLEST_PART = 10**6
"""Weights of a certificate are taken to this denominator, so that what is zero but for rounding is zero."""
OPTIONS = {"output_flag": False, "presolve": "off"}  # no certificate is given with presolve
VERDICTS = {highspy.HighsModelStatus.kOptimal: FEASIBLE, highspy.HighsModelStatus.kInfeasible: INFEASIBLE}
Bounds = dict[str, tuple[Fraction | None, Fraction | None]]


def solve(system: System, seconds: float) -> Answer:
    """The verdict, and whether exact arithmetic confirms it where it is infeasible."""
    start = time.perf_counter()
    solver = highspy.Highs()
    for option, value in OPTIONS.items():
        solver.setOptionValue(option, value)
    solver.setOptionValue("time_limit", float(seconds))
    rows = [row for own in system["rows"].values() for row in own if row["terms"]]
    places = {name: place for place, name in enumerate(sorted({name for row in rows for name in row["terms"]}))}
    sizes = sizes_of(rows) | dict.fromkeys(system["whole"], Fraction(1))
    for name, place in places.items():
        solver.addVar(-highspy.kHighsInf, highspy.kHighsInf)
        if name in system["whole"]:
            solver.changeColIntegrality(place, highspy.HighsVarType.kInteger)
    for row in rows:
        # Its tolerance is absolute: both variables and rows are brought to the size of one, as any user would.
        scale = scale_of(row, sizes)
        factors = [float(factor * sizes.get(name, 1) / scale) for name, factor in row["terms"].items()]
        bound = float(-row["constant"] / scale)
        least = bound if row["comparison"] == "=" else -highspy.kHighsInf
        solver.addRow(least, bound, len(factors), [places[name] for name in row["terms"]], factors)
    solver.run()
    verdict = VERDICTS.get(solver.getModelStatus(), UNKNOWN)
    took = time.perf_counter() - start
    return {"verdict": verdict, "seconds": took, "confirmed": verdict == INFEASIBLE and is_confirmed(solver, rows, sizes)}


def sizes_of(rows: Sequence[Row]) -> dict[str, Fraction]:
    """For each variable with bounds, the largest of them."""
    found: dict[str, Fraction] = {}
    for row in rows:
        if len(row["terms"]) == 1:
            ((name, factor),) = row["terms"].items()
            found[name] = max(abs(Fraction(row["constant"], factor)), found.get(name, Fraction(0)))
    return {name: size or Fraction(1) for name, size in found.items()}


def scale_of(row: Row, sizes: Mapping[str, Fraction]) -> Fraction:
    """The largest factor of the row over scaled variables."""
    return max(abs(factor * sizes.get(name, Fraction(1))) for name, factor in row["terms"].items())


def is_confirmed(solver: highspy.Highs, rows: Sequence[Row], sizes: Mapping[str, Fraction]) -> bool:
    """Whether the rows, weighted by the certificate, add up to what the bounds of single variables exclude."""
    ray = solver.getDualRay()
    weights = [float(value) for value in ray[2]] if ray[1] else []
    largest = max((abs(weight) for weight in weights), default=0.0)
    if not largest:
        return False
    total, constant, bounds = dict[str, Fraction](), Fraction(0), Bounds()
    for value, row in zip(weights, rows, strict=True):
        if len(row["terms"]) == 1:
            note_bound(bounds, row)
            continue
        # HiGHS gives inequalities that are at most something weights below zero.
        weight = Fraction(-value / largest).limit_denominator(SMALLEST_PART) / scale_of(row, sizes)
        if row["comparison"] != "=":
            weight = max(weight, Fraction(0))
        for name, factor in row["terms"].items():
            total[name] = total.get(name, Fraction(0)) + weight * factor
        constant += weight * row["constant"]
    # The sum is at most zero by the rows.
    least = least_value(total, constant, bounds)
    return least is not None and least > 0


def note_bound(bounds: Bounds, row: Row) -> None:
    """Keep the tightest bounds of single variables."""
    ((name, factor),) = row["terms"].items()
    low, high = bounds.get(name, (None, None))
    value = Fraction(-row["constant"], factor)
    if row["comparison"] == "=" or factor > 0:
        high = value if high is None else min(high, value)
    if row["comparison"] == "=" or factor < 0:
        low = value if low is None else max(low, value)
    bounds[name] = (low, high)


def least_value(total: Mapping[str, Fraction], constant: Fraction, bounds: Bounds) -> Fraction | None:
    """The least value of a sum within the bounds; None where there is none."""
    least = constant
    for name, factor in total.items():
        low, high = bounds.get(name, (None, None))
        end = low if factor > 0 else high
        if factor and end is None:
            return None
        least += factor * (end or 0)
    return least


if __name__ == "__main__":
    answer(solve)
