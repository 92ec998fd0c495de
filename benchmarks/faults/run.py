"""One fault, met once: how long it took, how it ended, and what it left behind."""

import hashlib
import json
import shutil
import sqlite3
import time
import traceback
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import timedelta
from fractions import Fraction
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from benchmarks.faults.cases import DEADLINE, Case, world
from benchmarks.faults.kinds import REFUSED, RIGHT
from benchmarks.faults.replies import CODE, TRUTH, VALUES, http, page, rows
from benchmarks.faults.server import FaultServer
from gx_factcheck.references.sources.faults import SourceError
from gx_factcheck.references.sources.fetch import Order, fetch
from gx_factcheck.references.sources.source import Query
from gx_factcheck.references.sources.store import observations_in

SLACK = 1
"""Seconds beyond the deadline that a busy machine may need to notice it."""
PATIENT = timedelta(seconds=10)
_OLDER = {**VALUES, ("CHN", "2021"): "7.77", ("USA", "2023"): "null"}


@dataclass(frozen=True, slots=True)
class Met:
    """What came of it."""

    seconds: float
    deadline: timedelta
    ending: str
    """`right`, `refused`, or the name of an exception that no user should see."""
    said: str
    """The message, or the trace."""
    wrong: tuple[str, ...]
    """Observations on disk that are not what the source says."""
    cache: tuple[str, ...]
    """What is wrong with the cache."""

    def is_late(self, slack: int = SLACK) -> bool:
        """Whether it went on beyond the deadline, by more seconds than the slack."""
        return self.seconds > self.deadline.total_seconds() + slack

    def is_as_due(self, case: Case, slack: int = SLACK) -> bool:
        """Whether all is as it must be."""
        return self.ending == case.due and not self.is_late(slack) and not self.wrong and not self.cache


def meet(case: Case, folder: Path, *, with_older: bool) -> Met:
    """Let a fetch meet the fault in an empty folder; with an older release of the dataset there already."""
    target, kept = folder / "data" / "growth", folder / "cache"
    target.parent.mkdir(parents=True)
    if with_older or case.has_older:
        shutil.copytree(_older(), target.parent, dirs_exist_ok=True)
    before = _tree(target)
    # What must come through is given the time that a busy machine may need for it.
    deadline = DEADLINE if case.due == REFUSED else PATIENT
    with case.enter(kept) as met:
        began = time.perf_counter()
        try:
            said = "\n".join(fetch(met.source, Order(Query(CODE), target), replace(met.settings, deadline=deadline)))
            ending = RIGHT
        except SourceError as error:
            ending, said = REFUSED, str(error)
        except Exception as error:
            ending, said = type(error).__name__, traceback.format_exc()
        seconds = time.perf_counter() - began
    wrong = _not_right(target) if ending == RIGHT else _changed(before, _tree(target))
    return Met(seconds, deadline, ending, said, wrong, _cache_faults(kept))


@cache
def _older() -> Path:
    """A folder with the dataset as an older release has it."""
    folder = Path(mkdtemp(prefix="older-"))
    body = page(rows(_OLDER), updated="2023-06-28")
    with FaultServer(lambda call: call.send(http(body))) as server:
        older = world(server.port, folder / "cache")
        fetch(older.source, Order(Query(CODE), folder / "data" / "growth"), older.settings)
    return folder / "data"


def _tree(folder: Path) -> Mapping[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def _changed(before: Mapping[str, bytes], after: Mapping[str, bytes]) -> tuple[str, ...]:
    return tuple(f"{name} was written" for name in before.keys() | after.keys() if before.get(name) != after.get(name))


def _not_right(target: Path) -> tuple[str, ...]:
    found: dict[tuple[str | None, str], Fraction] = {}
    for each in observations_in(target):
        published = each.release.published
        if published is not None and published.end.year == 2024 and each.figure is not None:
            found[each.quantity.reference_area, str(each.quantity.time_period)] = each.figure.value
    due: dict[tuple[str | None, str], Fraction] = {key: Fraction(value) for key, value in TRUTH.items()}
    return tuple(f"{key} is {found.get(key)}, not {due.get(key)}" for key in found.keys() | due.keys() if found.get(key) != due.get(key))


def _cache_faults(folder: Path) -> tuple[str, ...]:
    faults = []
    replies = folder / "replies"
    for path in replies.iterdir() if replies.is_dir() else ():
        head, _, content = path.read_bytes().partition(b"\n")
        try:
            given = json.loads(head)
            held = json.loads(content)
        except ValueError:
            faults.append(f"{path.name} is not whole")
            continue
        if given["sha256"] != hashlib.sha256(content).hexdigest() or given["size"] != len(content):
            faults.append(f"{path.name} is not what its hash says")
        if len(held) != 2 or not held[0]["total"] or CODE not in {row["indicator"]["id"] for row in held[1]} | {"YY.GROWTH.ZG"}:
            faults.append(f"{path.name} holds no data")
    if (folder / "asked.sqlite").exists():
        try:
            with closing(sqlite3.connect(folder / "asked.sqlite")) as table:
                state = table.execute("PRAGMA integrity_check").fetchone()[0]
        except sqlite3.DatabaseError as error:
            state = str(error)
        faults += [] if state == "ok" else [f"asked.sqlite: {state}"]
    return tuple(faults)
