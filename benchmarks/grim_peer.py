"""The package `grim` on lines of a mean, a size and a way to round: the seconds it took, then its answer to each.

It runs in the peers' environment, isolated (`python -I`), as the name of the package is also that of a file beside this one.
"""

import decimal
import sys
from time import perf_counter

from grim import mean_tester

MODES = {
    "half-up": decimal.ROUND_HALF_UP,
    "half-even": decimal.ROUND_HALF_EVEN,
    "truncation": decimal.ROUND_DOWN,
    "ceiling": decimal.ROUND_CEILING,
}


def main() -> int:
    """Read the lines, then time the answers alone."""
    given = [line.split() for line in sys.stdin]
    start = perf_counter()
    answers = [str(mean_tester.consistency_check(mean, size, MODES[rounding])) for mean, size, rounding in given]
    sys.stdout.write(f"{perf_counter() - start}\n")
    sys.stdout.write("\n".join(answers) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
