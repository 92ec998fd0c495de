"""Does the engine find slips, blame the right figure, and leave correct articles alone; and what does it cost.

    python -m benchmarks.consistency [--quick]

Everything is made from seeds, so two runs differ in times only. It ends with 2 where z3 or HiGHS is not installed, and
with 1 where a correct article is flagged or a conflict is reported that exact arithmetic denies.
"""

import argparse
import sys
from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.consistency.false_alarms import false_alarms
from benchmarks.consistency.inject import Draw
from benchmarks.consistency.peer_request import FEASIBLE
from benchmarks.consistency.peers import lacking
from benchmarks.consistency.scaling import scaling
from benchmarks.consistency.slips import culprits, recall, trials


@dataclass(frozen=True, slots=True)
class Extent:
    """How much is measured."""

    articles: int = 60
    size: int = 500
    slips: int = 300
    """For each way to draw them, in articles of `slip_size` figures."""
    slip_size: int = 100
    ceilings: int = 60
    """Slips for which z3 tries every misprint of every figure in the conflict, to check the order of our repairs."""
    sizes: tuple[int, ...] = (30, 100, 500, 1000, 10_000)
    rounds: int = 3
    most_seconds: float = 300


QUICK = Extent(articles=4, size=100, slips=20, slip_size=60, ceilings=3, sizes=(30, 60, 120), rounds=1, most_seconds=20)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the tables; the exit code."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.consistency", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="small articles and few of them, in seconds")
    extent = QUICK if parser.parse_args(arguments).quick else Extent()
    missing = lacking()
    if missing is not None:
        sys.stdout.write(f"{missing}\n")
        return 2
    alarms, table = false_alarms(extent.articles, extent.size)
    _show("Articles without a slip", table)
    tried = {draw: trials(draw, extent.slips, extent.slip_size, ceilings=extent.ceilings) for draw in Draw}
    _show(f"Slips found, articles of {extent.slip_size} figures", recall(tried))
    _show("The culprit, where a slip was found", culprits(tried))
    _show("Cost, one slip in 50 figures", scaling(extent.sizes, rounds=extent.rounds, most_seconds=extent.most_seconds))
    unfounded = sum(trial.is_found and trial.exact.verdict == FEASIBLE for found in tried.values() for trial in found)
    return 1 if alarms or unfounded else 0


def _show(title: str, table: str) -> None:
    sys.stdout.write(f"\n{title}\n\n{table}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
