"""Our side: an article's conflicts, what they blame, and what finding them costs."""

import gc
import json
import subprocess
import sys
import time
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from random import Random

from benchmarks.consistency.generate import Made, generate
from benchmarks.consistency.inject import Draw, inject
from benchmarks.consistency.peer_request import peak_kilobytes
from gx_factcheck.model.constraint import Constraint
from gx_factcheck.model.statement import Statements
from gx_factcheck.model.verdict import Conflict
from gx_factcheck.pipeline import audit, rules
from gx_factcheck.system.conflicts import solve

FIGURES_PER_SLIP = 100
"""In the articles whose cost is measured."""
CERTIFIER = "gx_factcheck.system.certify"


def conflicts_of(article: Made) -> tuple[Conflict, ...]:
    """What the whole program finds in an article, with no reference data.

    Raises:
        RuntimeError: a rule crashed; nothing is measured then.
    """
    report = audit([article.as_file()], None)
    if report.crashed:
        raise RuntimeError(report.crashed[0])
    return report.articles[0].conflicts


def has_certifier() -> bool:
    """Whether the engine can ask z3 where its own propagation ends."""
    return find_spec(CERTIFIER) is not None and find_spec("z3") is not None


def blamed_first(conflict: Conflict, article: Made) -> frozenset[str]:
    """The figures that the likeliest repairs blame: more than one where several are equally likely, or need one another."""
    figures = [repair for repair in conflict.repairs if article.figures.keys() >= set(repair.members)]
    return frozenset(member for repair in figures if repair.likelihood == figures[0].likelihood for member in repair.members)


def blamed(conflict: Conflict, article: Made) -> frozenset[str]:
    """Every figure that a repair blames."""
    return frozenset(member for repair in conflict.repairs for member in repair.members if member in article.figures)


def slipped_article(size: int, seed: int) -> Made:
    """An article with a slip in one figure of a hundred, at least one."""
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
    """Seconds in the engine, which finds the conflicts and their repairs."""
    kilobytes: int
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
    stated = time.perf_counter()
    found = solve(file.claims, constraints)
    record = {"rules": stated - start, "solve": time.perf_counter() - stated, "conflicts": len(found.conflicts)}
    record["kilobytes"] = peak_kilobytes()
    sys.stdout.write(json.dumps(record))


if __name__ == "__main__":
    main()
