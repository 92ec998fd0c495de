"""Run every benchmark; one that lacks its data says what it lacks, and the whole then ends with 2."""

import argparse
import sys
from pathlib import Path

from benchmarks import gold, grim, leave_one_out, startup
from benchmarks.consistency import __main__ as consistency
from benchmarks.corrections import __main__ as corrections
from benchmarks.extraction import __main__ as extraction
from benchmarks.factchecks import __main__ as factchecks
from benchmarks.faults import __main__ as faults
from benchmarks.references import __main__ as references


def _flags(data: Path | None, *, quick: bool) -> list[str]:
    return (["--data", str(data)] if data else []) + (["--quick"] if quick else [])


def main() -> int:
    """Run them in turn; the largest exit code of all."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--data", type=Path, help="the folder with labelled cases and public data")
    parser.add_argument("--quick", action="store_true", help="less of what takes minutes")
    given = parser.parse_args()
    data, quick = given.data, given.quick
    codes = []
    for name, code in (
        ("start-up beside peers", lambda: startup.main([])),
        ("rates that k of n can give", grim.main),
        ("figures of an article against one another", lambda: consistency.main(["--quick"] if quick else [])),
        ("each fact against the others", leave_one_out.main),
        ("published corrections", lambda: corrections.main(["--data", str(data)] if data else [])),
        ("published fact-checks of figures", lambda: factchecks.main(["--data", str(data)] if data else [])),
        ("quantities and periods of texts, beside peers", lambda: extraction.main(_flags(data, quick=quick))),
        ("faulty replies of live sources", lambda: faults.main(["--times", "2"] if quick else [])),
        ("reference data, beside engines for tables", lambda: references.main(_flags(data, quick=quick))),
        ("claims against labelled mentions", lambda: gold.main([str(data)] if data else [])),
    ):
        sys.stdout.write(f"\n== {name}\n")
        sys.stdout.flush()
        codes.append(code())
    return max(codes)


if __name__ == "__main__":
    sys.exit(main())
