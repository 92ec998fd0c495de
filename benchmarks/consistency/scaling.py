"""Time and memory against the size of the article, beside z3 and HiGHS on the same system in the same run."""

from collections.abc import Iterator, Sequence
from math import log2

from tabulate import tabulate

from benchmarks.consistency.engine import cost, slipped_article
from benchmarks.consistency.exact import default_of, encode
from benchmarks.consistency.peers import ask

HEADERS = ("figures", "judge", "seconds", "per doubling", "peak MB", "says")


def scaling(sizes: Sequence[int], *, rounds: int, most_seconds: float) -> str:
    """The table; the least of the rounds, in each of which all judges take their turn on the same article."""
    before: dict[str, tuple[int, float]] = {}
    rows = []
    for size in sizes:
        best: dict[str, tuple[float, int, str]] = {}
        for _ in range(rounds):
            for name, seconds, kilobytes, says in _measured(size, most_seconds):
                if name not in best or seconds < best[name][0]:
                    best[name] = (seconds, kilobytes, says)
        for name, (seconds, kilobytes, says) in best.items():
            is_over = seconds >= most_seconds
            shown = f"over {most_seconds:.0f}" if is_over else f"{seconds:.4f}"
            rows.append(
                (size, name, shown, _per_doubling(before.get(name), size, seconds), f"{kilobytes / 1024:.0f}" if kilobytes else "", says)
            )
            before[name] = (size, seconds)
    return tabulate(rows, headers=HEADERS, disable_numparse=True)


def _per_doubling(before: tuple[int, float] | None, size: int, seconds: float) -> str:
    if before is None:
        return ""
    doublings = log2(size / before[0])
    return f"×{(seconds / before[1]) ** (1 / doublings):.2f}"


def _measured(size: int, most_seconds: float) -> Iterator[tuple[str, float, int, str]]:
    ours = cost(size, size, most_seconds)
    if ours is None:
        yield "gx-factcheck, rules and engine", most_seconds, 0, "stopped"
    else:
        yield "gx-factcheck, rules", ours.rules, ours.kilobytes, ""
        yield (
            "gx-factcheck, engine",
            ours.solve,
            ours.kilobytes,
            f"{ours.conflicts} conflicts told; {ours.over / 1024:.0f} MB over the claims",
        )
        yield "… building the grid", ours.grid, 0, ""
        yield "… forward check on it", ours.forward, 0, ""
        yield "… fixpoint on it", ours.fixpoint, 0, ""
        yield "… all minimal sets and least repairs on it", ours.repairs, 0, ""
    article = slipped_article(size, size)
    system = encode(article, {name: default_of(told) for name, told in article.figures.items()})
    for name, solver in (("z3, with one core", "z3"), ("HiGHS, feasible or not", "highs")):
        (answer,) = ask(solver, [system], most_seconds)
        yield name, answer.seconds, answer.kilobytes, answer.verdict
