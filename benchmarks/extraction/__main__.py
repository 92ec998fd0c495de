"""What is found in texts, how right it is, beside the peers, and what it costs.

    python -m benchmarks.extraction [--data DIR] [--quick] [--only article|specs|texts|speed|hostile]

DIR holds `articles/` and `acceptance/`. It ends with 2 where data or peers are missing, and with 1 where a hostile text
takes more than linear time.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from benchmarks.extraction.article import article
from benchmarks.extraction.data import Data, needed
from benchmarks.extraction.hostile import hostile
from benchmarks.extraction.peers import lacking
from benchmarks.extraction.specs import specs
from benchmarks.extraction.speed import QUICK, Extent, speed
from benchmarks.extraction.texts import texts

PARTS = ("article", "specs", "texts", "speed", "hostile")


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the tables; the exit code."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.extraction", description=__doc__)
    parser.add_argument("--data", type=Path, help="the folder that holds articles/ and acceptance/")
    parser.add_argument("--quick", action="store_true", help="shorter texts and fewer rounds")
    parser.add_argument("--only", choices=PARTS, help="one part alone")
    parser.add_argument("--no-peers", action="store_true", help="ours alone")
    parser.add_argument("--show-test", action="store_true", help="tell the misses in the texts to be judged by, too")
    given = parser.parse_args(arguments)
    parts = PARTS if given.only is None else (given.only,)
    data = None if given.data is None else Data(given.data.resolve())
    missing = [lack for lack in (needed(data, parts), None if given.no_peers or given.only == "hostile" else lacking()) if lack]
    for lack in missing:
        sys.stderr.write(f"this benchmark cannot run as asked: {lack}\n")
    if missing and given.only is not None:
        return 2
    runnable = [part for part in parts if needed(data, [part]) is None]
    codes = [_run(part, data, given, peers=not given.no_peers and lacking() is None) for part in runnable]
    return 2 if missing else max(codes, default=0)


def _run(part: str, data: Data | None, given: argparse.Namespace, *, peers: bool) -> int:
    sys.stdout.write(f"\n{part}\n\n")
    sys.stdout.flush()
    code = 0
    match part, data:
        case "article", Data():
            table = article(data, peers=peers)
        case "specs", Data():
            table = specs(data, peers=peers)
        case "texts", _:
            table = texts(peers=peers, show_test=given.show_test)
        case "speed", _:
            has_article = data is not None and needed(data, ["article"]) is None
            table = speed(data.article if data is not None and has_article else None, QUICK if given.quick else Extent(), peers=peers)
        case _:
            table, is_linear = hostile(quick=given.quick)
            code = 0 if is_linear else 1
    sys.stdout.write(f"{table}\n")
    sys.stdout.flush()
    return code


if __name__ == "__main__":
    sys.exit(main())
