"""z3 on systems in rows of whole numbers: `python -m benchmarks.consistency.peer_z3 < request.json > answer.json`."""

import time
from collections.abc import Sequence

import z3

from benchmarks.consistency.peer_request import FEASIBLE, INFEASIBLE, UNKNOWN, Answer, Row, System, answer

SAYS = "says "
VERDICTS = {"sat": FEASIBLE, "unsat": INFEASIBLE}


def solve(system: System, seconds: float) -> Answer:
    """The verdict with the owners of an unsatisfiable core; and which alternatives would mend it."""
    start = time.perf_counter()
    variables, solver = variables_of(system), z3.Solver()
    solver.set("timeout", int(seconds * 1000))
    owners = {owner: z3.Bool(f"{SAYS}{owner}") for owner in system["rows"]}
    for owner, rows in system["rows"].items():
        for row in rows:
            solver.add(z3.Implies(owners[owner], formula(variables, row)))
    for rate, whole, part, added, owner in system["products"]:
        solver.add(z3.Implies(owners[owner], (variables[rate] + added) * variables[whole] == variables[part]))
    found = solver.check(*owners.values())
    core = [str(each).removeprefix(SAYS) for each in solver.unsat_core()] if found == z3.unsat else []
    took = time.perf_counter() - start
    mending = {
        figure: mended(solver, variables, [own for owner, own in owners.items() if owner != figure], choices)
        for figure, choices in system["alternatives"].items()
    }
    return {"verdict": VERDICTS.get(str(found), UNKNOWN), "seconds": took, "core": core, "mending": mending}


def formula(variables: dict[str, z3.ArithRef], row: Row) -> z3.BoolRef:
    """The row in z3's terms."""
    total = z3.Sum([z3.RealVal(row["constant"]), *(factor * variables[name] for name, factor in row["terms"].items())])
    return {"=": total == 0, "<": total < 0, "<=": total <= 0}[row["comparison"]]


def variables_of(system: System) -> dict[str, z3.ArithRef]:
    """A variable for each name."""
    names = {name for rows in system["rows"].values() for row in rows for name in row["terms"]}
    names |= {name for product in system["products"] for name in product[:3]}
    return {name: z3.Int(name) if name in system["whole"] else z3.Real(name) for name in sorted(names)}


def mended(
    solver: z3.Solver, variables: dict[str, z3.ArithRef], others: Sequence[z3.BoolRef], choices: Sequence[Sequence[Row]]
) -> list[int] | None:
    """The numbers of the alternatives with which all other owners' rows can hold; None where those cannot hold by themselves."""
    if solver.check(*others) != z3.sat:
        return None
    found = []
    for number, rows in enumerate(choices):
        solver.push()
        solver.add(*(formula(variables, row) for row in rows))
        if solver.check(*others) == z3.sat:
            found.append(number)
        solver.pop()
    return found


if __name__ == "__main__":
    answer(solve)
