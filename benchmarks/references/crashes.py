"""Builders that are killed, meet, or find the disk full: whether any answer is wrong, any index torn, and the next run mends."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from tabulate import tabulate

from benchmarks.references.questions import Data

_LIMITED = (
    "import resource, sys\n"
    "limit = int(sys.argv.pop(1))\n"
    "resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))\n"
    "from gx_factcheck.cli import main\n"
    "main()\n"
)


@dataclass(slots=True)
class _Run:
    """Commands on one set of data, each with a cache of its own choice."""

    data: Data
    expected: str = ""
    wrong: int = 0
    told: list[str] = field(default_factory=list)

    def start(self, cache: Path, limit: int | None = None) -> subprocess.Popen[str]:
        """Ask for a series in a new process; with a limit no file may grow beyond so many bytes."""
        program = ["-m", "gx_factcheck"] if limit is None else ["-c", _LIMITED, str(limit)]
        command = [sys.executable, *program, "references", "show", "series_1", "--area", "XA7", "--references", str(self.data.folder)]
        environment = os.environ | {"GX_FACTCHECK_CACHE": str(cache)}
        return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8", env=environment)

    def end(self, process: subprocess.Popen[str]) -> None:
        """Hold the answer against the one expected."""
        printed, told = process.communicate(timeout=600)
        self.told += told.splitlines()
        self.wrong += process.returncode != 0 or printed != self.expected


def crashes(data: Data, *, kills: int) -> tuple[str, bool]:
    """The table, and whether all was well; more rows than are held in memory are needed."""
    run = _Run(data)
    with TemporaryDirectory() as folder:
        root = Path(folder)
        blocked = root / "blocked"
        blocked.write_text("", "utf-8")
        run.expected = run.start(blocked).communicate()[0]
        started = time.perf_counter()
        run.end(run.start(root / "first"))
        whole = time.perf_counter() - started
        rows = [_killed(run, root / "killed", kills, whole), _together(run, root / "together"), _full(run, root / "full", root / "first")]
    table = tabulate(rows, headers=("harm", "times", "indexes left whole", "wrong answers", "left over", "told"), disable_numparse=True)
    return table, run.wrong == 0 and all(row[4] == "0" for row in rows)


def _left(cache: Path) -> str:
    return str(len(list(cache.glob("*.tmp*"))))


def _killed(run: _Run, cache: Path, kills: int, whole: float) -> tuple[str, ...]:
    draw = random.Random(17)
    before, complete = run.wrong, 0
    for _ in range(kills):
        process = run.start(cache)
        time.sleep(draw.uniform(0.1, 1.1) * whole)
        process.kill()
        process.communicate()
        for index in cache.glob("*.sqlite3"):
            complete += 1
            run.end(run.start(cache))
            index.unlink()
    run.end(run.start(cache))
    return "killed while building", str(kills), str(complete), str(run.wrong - before), _left(cache), ""


def _together(run: _Run, cache: Path) -> tuple[str, ...]:
    before = run.wrong
    for process in [run.start(cache) for _ in range(2)]:
        run.end(process)
    return "two builders at once", "2", str(len(list(cache.glob("*.sqlite3")))), str(run.wrong - before), _left(cache), ""


def _full(run: _Run, cache: Path, whole: Path) -> tuple[str, ...]:
    (index,) = whole.glob("*.sqlite3")
    size, before, complete, count = index.stat().st_size, run.wrong, 0, 12
    run.told.clear()
    for step in range(count):
        run.end(run.start(cache, limit=size * step // count))
        complete += len(list(cache.glob("*.sqlite3")))
    told = len(run.told)
    run.end(run.start(cache))
    mended = len(list(cache.glob("*.sqlite3")))
    return "the disk is full", str(count), f"{complete}, then {mended}", str(run.wrong - before), _left(cache), f"{told} lines"
