"""What reference data cost to load, keep and ask, beside engines for tables; and what becomes of an index that is harmed.

    python -m benchmarks.references --data DIR [--quick] [--only speed|processes|crashes]

DIR holds `benchmarks/tsver/`: a folder `csv` of wide tables and `metadata.json`. It ends with 2 where data or peers are
missing, and with 1 where an answer is wrong after a harm.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.references.crashes import crashes
from benchmarks.references.questions import Data, added, generated
from benchmarks.references.speed import lacking, processes, speed
from benchmarks.references.timing import cost

PARTS = ("speed", "processes", "crashes")
SERIES = Path("benchmarks", "tsver")
_SHOWN = {"native": ("series_1", "--area", "XA7"), "wide": ("life expectancy", "--area", "China")}


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the tables; the exit code."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.references", description=__doc__)
    parser.add_argument("--data", type=Path, help="the folder that holds benchmarks/tsver/")
    parser.add_argument("--quick", action="store_true", help="fewer rows and fewer kills")
    parser.add_argument("--only", choices=PARTS, help="one part alone")
    parser.add_argument("--no-peers", action="store_true", help="ours alone")
    given = parser.parse_args(arguments)
    parts = PARTS if given.only is None else (given.only,)
    series = None if given.data is None else given.data.resolve() / SERIES
    has_series = series is not None and (series / "csv").is_dir()
    no_peers = lacking() if "speed" in parts and not given.no_peers else None
    no_series = None if has_series or parts == ("crashes",) else f"--data DIR is needed, with {SERIES}/csv in it"
    for lack in filter(None, (no_series, no_peers)):
        sys.stderr.write(f"this benchmark cannot run as asked: {lack}\n")
    if given.only is not None and (no_series or no_peers):
        return 2
    with TemporaryDirectory() as folder:
        made = [generated(Path(folder, str(rows)), rows) for rows in (10_000, 300_000 if given.quick else 1_000_000)]
        wide = [_added(Path(folder), series)] if series is not None and has_series and parts != ("crashes",) else []
        is_well = _run(parts, [*made, *wide], given, peers=not given.no_peers and no_peers is None)
    return 2 if no_series or no_peers else 0 if is_well else 1


def _added(folder: Path, series: Path) -> Data:
    """The tables as a dataset, by the command that a user has for it."""
    about = ["--dataset", "tsver", "--into", str(folder / "wide"), "--publisher", "Our World in Data", "--quality", "mirror"]
    about += ["--licence", "CC-BY-4.0", "--new-areas", "--yes", "--metadata", str(series / "metadata.json")]
    command = [sys.executable, "-m", "gx_factcheck", "references", "add", str(series / "csv"), *about]
    taken = cost(command, {"GX_FACTCHECK_CACHE": str(folder / "cache")})
    if taken.code:
        raise subprocess.CalledProcessError(taken.code, command)
    data = added(folder / "wide", "tsver")
    sys.stdout.write(f"references add, {data.name}: {taken.seconds:.1f} s, {taken.cpu:.1f} cpu s, {taken.megabytes:.0f} MB\n")
    return data


def _run(parts: Sequence[str], every: Sequence[Data], given: argparse.Namespace, *, peers: bool) -> bool:
    is_well = True
    for part in parts:
        sys.stdout.write(f"\n{part}\n\n")
        sys.stdout.flush()
        if part == "speed":
            tables = [speed(every, peers=peers)]
        elif part == "processes":
            tables = [processes(data, _SHOWN[data.form]) for data in every[1:]]
        else:
            with TemporaryDirectory() as folder:
                table, is_well = crashes(generated(Path(folder, "crashes"), 300_000), kills=8 if given.quick else 50)
            tables = [table]
        for table in tables:
            sys.stdout.write(f"{table}\n\n")
        sys.stdout.flush()
    return is_well


if __name__ == "__main__":
    sys.exit(main())
