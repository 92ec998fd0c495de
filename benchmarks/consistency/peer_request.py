"""What the peers are asked, and how they answer; it imports nothing, since the peers' environment lacks the project."""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypedDict

FEASIBLE, INFEASIBLE, UNKNOWN = "feasible", "infeasible", "unknown"


class Row(TypedDict):
    """The sum of whole multiples of variables, plus the constant, is zero (`=`), below it (`<`) or at most it (`<=`)."""

    terms: dict[str, int]
    comparison: str
    constant: int


class System(TypedDict):
    """Rows by owner; products that are not linear: `(added + rate) × whole = part`, with their owner."""

    rows: dict[str, list[Row]]
    whole: list[str]
    """Variables that are whole numbers."""
    products: list[tuple[str, str, str, int, str]]
    alternatives: dict[str, list[list[Row]]]
    """What an owner's rows might be instead."""


Answer = dict[str, object]


def answer(solve: Callable[[System, float], Answer]) -> None:
    """Read a request of systems, and write what is said of each, with the most memory that was needed."""
    request = json.load(sys.stdin)
    answers = [solve(system, request["seconds"]) for system in request["systems"]]
    json.dump({"answers": answers, "kilobytes": peak_kilobytes()}, sys.stdout)


def peak_kilobytes() -> int:
    """The most memory of this process; `getrusage` would count that of the one it was forked from."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(next(line for line in status.splitlines() if line.startswith("VmHWM:")).split()[1])
