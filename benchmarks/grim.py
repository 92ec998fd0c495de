"""Which rates can k of n give? Our decision against trying every k, beside the package `grim`, mode by mode.

    python -m benchmarks.grim

Each size has, to 0, 1 and 2 decimals of a percentage, one rate that some count of it gives and one drawn by chance. The
peer tests one mean over one size; it knows no percentages (it is given the share), no several items, no hedged size, and
it names no size that would give the rate, so only what both can decide is counted.
"""

import random
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from time import perf_counter

from gx_factcheck.system.wholes import is_some_share
from gx_factcheck.values.interval import Interval
from gx_factcheck.values.rounding import Rounding, printed_interval

HERE = Path(__file__).parent
PEER = (HERE.parent / ".venv-peers" / "bin" / "python", "-I", HERE / "grim_peer.py")
EVERY_SIZE_TO = 2000
LARGEST_SIZE = 10**6
LARGE_SIZES = 500
SHOWN = 5
MODES = (Rounding.HALF_UP, Rounding.HALF_EVEN, Rounding.TRUNCATION, Rounding.CEILING)


@dataclass(frozen=True, slots=True)
class Case:
    """A percentage as printed, in units of its last digit, said of a set."""

    shown: int
    decimals: int
    size: int
    rounding: Rounding

    @property
    def share(self) -> str:
        """The rate as a plain number with all its digits."""
        return format(Decimal(self.shown).scaleb(-self.decimals - 2), "f")

    def __str__(self) -> str:
        return f"{Decimal(self.shown).scaleb(-self.decimals):f}% of {self.size}, {self.rounding}"


def printed(count: int, size: int, decimals: int, rounding: Rounding) -> int:
    """What the count's percentage prints as, in units of the last digit."""
    whole, rest = divmod(count * 10 ** (decimals + 2), size)
    match rounding:
        case Rounding.HALF_UP:
            return whole + (2 * rest >= size)
        case Rounding.HALF_EVEN:
            return whole + (2 * rest > size or (2 * rest == size and whole % 2 == 1))
        case Rounding.CEILING:
            return whole + (rest > 0)
        case _:
            return whole


def cases() -> Iterator[Case]:
    """The same in every run."""
    draw = random.Random(38)
    for size in (*range(1, EVERY_SIZE_TO + 1), *(draw.randint(EVERY_SIZE_TO, LARGEST_SIZE) for _ in range(LARGE_SIZES))):
        for decimals in (0, 1, 2):
            for rounding in MODES:
                yield Case(printed(draw.randint(0, size), size, decimals, rounding), decimals, size, rounding)
                yield Case(draw.randint(0, 10 ** (decimals + 2)), decimals, size, rounding)


def by_trial(case: Case) -> bool:
    """Whether some count prints so; those that are two units of the last digit off are not tried."""
    scale = 10 ** (case.decimals + 2)
    near = range(max(0, (case.shown - 2) * case.size // scale), min(case.size, (case.shown + 2) * case.size // scale + 1) + 1)
    return any(printed(count, case.size, case.decimals, case.rounding) == case.shown for count in near)


def by_interval(case: Case) -> bool:
    """Our decision, from the printed digits on."""
    quantum = Fraction(1, 10 ** (case.decimals + 2))
    return is_some_share(printed_interval(case.shown * quantum, quantum, case.rounding), Interval.point(Fraction(case.size)))


def by_peer(given: Sequence[Case]) -> tuple[list[str], float] | str:
    """The peer's answers and what they took it, in its own environment; if it did not run, why."""
    lines = "\n".join(f"{case.share} {case.size} {case.rounding}" for case in given)
    try:
        run = subprocess.run(PEER, input=lines, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        return "not installed"
    if run.returncode:
        return run.stderr.strip().rpartition("\n")[2]
    seconds, *answers = run.stdout.split()
    return answers, float(seconds)


def compare(name: str, given: Sequence[Case], truth: Sequence[bool], answers: Sequence[str]) -> int:
    """Print how often the answers are right, mode by mode, and the first that are not; how many are wrong."""
    wrong = [(case, answer) for case, true, answer in zip(given, truth, answers, strict=True) if answer != str(true)]
    total, missed = Counter(case.rounding for case in given), Counter(case.rounding for case, _ in wrong)
    right = "  ".join(f"{rounding} {total[rounding] - missed[rounding]}/{total[rounding]}" for rounding in MODES)
    sys.stdout.write(f"{name:14} {right}\n")
    for case, answer in wrong[:SHOWN]:
        sys.stdout.write(f"    {case}: {answer}\n")
    return len(wrong)


def main() -> int:
    """Print agreement and time; 1 where we are wrong, 2 where the peer did not run."""
    given = list(cases())
    truth = [by_trial(case) for case in given]
    sys.stdout.write(f"{len(given)} rates, {sum(truth)} of which some count gives\n")
    start = perf_counter()
    ours = [str(by_interval(case)) for case in given]
    seconds = perf_counter() - start
    wrong = compare("gx-factcheck", given, truth, ours)
    peer = by_peer(given)
    if isinstance(peer, str):
        sys.stdout.write(f"{'grim':14} {peer}\n{1e6 * seconds / len(given):.1f} microseconds a decision\n")
        return 1 if wrong else 2
    compare("grim", given, truth, peer[0])
    each = [1e6 * taken / len(given) for taken in (seconds, peer[1])]
    sys.stdout.write(f"{each[0]:.1f} microseconds a decision, the peer {each[1]:.1f}: {each[1] / each[0]:.2f} times ours\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
