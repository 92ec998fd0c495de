"""Our side: an article's conflicts, what they blame, and what finding them costs."""

import gc
import json
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from benchmarks.consistency.generate import Made, generate
from benchmarks.consistency.inject import Draw, inject
from benchmarks.consistency.peer_request import peak_kilobytes
from gx_factcheck.model.claim import Claim
from gx_factcheck.model.constraint import Constraint
from gx_factcheck.model.statement import Statements
from gx_factcheck.model.verdict import Conflict
from gx_factcheck.pipeline import audit, rules
from gx_factcheck.system.conflicts import ProverOf, solve
from gx_factcheck.system.fixpoint import Propagation
from gx_factcheck.system.grid import build_grid
from gx_factcheck.system.operations import Can
from gx_factcheck.system.search import Search
from gx_factcheck.system.stated import interval_of

FIGURES_PER_SLIP = 50
"""In the articles whose cost is measured."""


def conflicts_of(article: Made, *, prover: ProverOf | None = None) -> tuple[Conflict, ...]:
    """What the whole program finds in an article, with no reference data; with a prover also what only a proof shows.

    Raises:
        RuntimeError: a rule crashed; nothing is measured then.
    """
    report = audit([article.as_file()], None, prover=prover)
    if report.crashed:
        raise RuntimeError(report.crashed[0])
    return report.articles[0].conflicts


def blamed_first(conflict: Conflict, article: Made) -> frozenset[str]:
    """The figures that the likeliest repairs blame: more than one where several are equally likely, or need one another."""
    figures = [repair for repair in conflict.repairs if article.figures.keys() >= set(repair.members)]
    return frozenset(member for repair in figures if repair.likelihood == figures[0].likelihood for member in repair.members)


def blamed(conflict: Conflict, article: Made) -> frozenset[str]:
    """Every figure that a repair blames."""
    return frozenset(member for repair in conflict.repairs for member in repair.members if member in article.figures)


def slipped_article(size: int, seed: int) -> Made:
    """An article with a slip in one figure of fifty, at least one."""
    article, random = generate(size, seed), Random(f"slips {seed}")
    for _ in range(max(size // FIGURES_PER_SLIP, 1)):
        article = inject(article, Draw.AS_LIKELY, random).article
    return article


@dataclass(frozen=True, slots=True)
class Cost:
    """What one article took, in a process of its own."""

    rules: float
    """Seconds in the rules, which state what must hold."""
    solve: float
    """Seconds in the engine, from claims to conflicts with all that is said of them."""
    grid: float
    """Seconds to put the figures on the grid; the next three are on the grid."""
    forward: float
    """Seconds to see at a glance which constraints fail."""
    fixpoint: float
    """Seconds to narrow all that do not fail alone."""
    repairs: float
    """Seconds to find all minimal sets and all least repairs."""
    kilobytes: int
    """Most memory of the process."""
    over: int
    """How much more that is than a process needs that has read the claims and stated the constraints, in kilobytes."""
    conflicts: int


def cost(size: int, seed: int, seconds: float) -> Cost | None:
    """The cost of an article of that size in a fresh process; None where it takes longer than that."""
    try:
        done = subprocess.run(
            [sys.executable, "-m", "benchmarks.consistency.engine", str(size), str(seed)],
            stdout=subprocess.PIPE,
            text=True,
            check=True,
            timeout=seconds,
            cwd=Path(__file__).parents[2],
        )
    except subprocess.TimeoutExpired:
        return None
    return Cost(**json.loads(done.stdout))


def main() -> None:
    """Measure one article in this process."""
    size, seed = map(int, sys.argv[1:3])
    file = slipped_article(size, seed).as_file()
    statements = Statements(file.article, file.claims, file.relations)
    gc.collect()
    start = time.perf_counter()
    constraints = [one for rule in rules() for one in rule(statements) if isinstance(one, Constraint)]
    record: dict[str, float] = {"rules": time.perf_counter() - start}
    before = peak_kilobytes()
    record |= on_the_grid(file.claims, constraints)
    start = time.perf_counter()
    found = solve(file.claims, constraints)
    record |= {"solve": time.perf_counter() - start, "conflicts": len(found.conflicts)}
    record |= {"kilobytes": peak_kilobytes(), "over": peak_kilobytes() - before}
    sys.stdout.write(json.dumps(record))


def on_the_grid(claims: Sequence[Claim], constraints: Sequence[Constraint]) -> dict[str, float]:
    """Seconds of each step of the search, the least of three."""
    box = {claim.id: interval_of(claim) for claim in claims}
    best: dict[str, float] = {}
    for _ in range(3):
        times = [time.perf_counter()]
        grid = build_grid(constraints, box)
        times.append(time.perf_counter())
        bounds = grid.bounds
        seen = [operation.can(bounds) for operation in grid.operations]
        times.append(time.perf_counter())
        standing = {number for number, can in enumerate(seen) if can is not Can.FAIL}
        Propagation(grid).run(sorted(standing), standing)
        times.append(time.perf_counter())
        Search(grid, constraints, lambda _: 1).groups()
        times.append(time.perf_counter())
        for name, start, end in zip(("grid", "forward", "fixpoint", "repairs"), times, times[1:], strict=False):
            best[name] = min(best.get(name, end - start), end - start)
    return best


if __name__ == "__main__":
    main()
