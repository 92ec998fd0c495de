"""Let a fetch meet every kind of fault, many times: how many hung, crashed, wrote a wrong figure or spoilt the cache."""

import argparse
import sys
import tempfile
from collections import Counter
from pathlib import Path

from benchmarks.faults.cases import Case, cases
from benchmarks.faults.run import Met, meet

_WIDTH = 46


def main(arguments: list[str] | None = None) -> int:
    """Print the table; 1 where anything is not as it must be."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.faults", description=__doc__)
    parser.add_argument("--times", type=int, default=25, help="how often each kind is met (default 25)")
    parser.add_argument("--only", default="", help="only the kinds with this in their name")
    given = parser.parse_args(arguments)
    chosen = [case for case in cases() if given.only in case.name]
    sys.stdout.write(f"{'kind':{_WIDTH}} due      times  late trace wrong cache other  longest\n")
    sums: Counter[str] = Counter()
    for case in chosen:
        sums += _line(case, [_once(case, number) for number in range(given.times)])
    says = ", ".join(f"{sums[name]} {name}" for name in ("late", "traces", "wrong", "cache", "otherwise"))
    sys.stdout.write(f"\n{len(chosen)} kinds, {sums['times']} fetches: {says}\n")
    return int(sums["times"] != sums["as due"])


def _once(case: Case, number: int) -> Met:
    with tempfile.TemporaryDirectory() as folder:
        # Every other time there is an older release, which must stay whole.
        return meet(case, Path(folder), with_older=number % 2 == 1)


def _line(case: Case, met: list[Met]) -> Counter[str]:
    sums: Counter[str] = Counter(times=len(met))
    for each in met:
        sums["late"] += each.is_late()
        sums["traces"] += each.ending not in ("right", "refused")
        sums["wrong"] += bool(each.wrong)
        sums["cache"] += bool(each.cache)
        sums["otherwise"] += each.ending != case.due
        sums["as due"] += each.is_as_due(case)
    shown = case.name.encode("ascii", "backslashreplace").decode("ascii")[: _WIDTH - 1]
    figures = f"{sums['times']:5} {sums['late']:5} {sums['traces']:5} {sums['wrong']:5} {sums['cache']:5} {sums['otherwise']:5}"
    sys.stdout.write(f"{shown:{_WIDTH}} {case.due:8} {figures} {max(each.seconds for each in met):7.2f} s\n")
    for fault in dict.fromkeys(each.said for each in met if not each.is_as_due(case)):
        sys.stdout.write(f"    {fault}\n")
    for fault in dict.fromkeys(line for each in met for line in (*each.wrong, *each.cache)):
        sys.stdout.write(f"    {fault}\n")
    sys.stdout.flush()
    return sums


if __name__ == "__main__":
    sys.exit(main())
