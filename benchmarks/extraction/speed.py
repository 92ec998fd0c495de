"""Time for one article and for a megabyte, beside the peers on the same texts in the same run; memory for 100 MB."""

from __future__ import annotations

import datetime
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tabulate import tabulate

from benchmarks.extraction.peer_calls import CALLS
from benchmarks.extraction.peers import ask
from benchmarks.extraction.supply import varied_text
from gx_factcheck.extraction.article import extract

MEGABYTE = 1_000_000
DAY = datetime.date(2021, 9, 15)
COPIES = 152
_PLAIN = 3
"""With so many bytes of plain sentences for each of the dense ones, texts hold about as many figures as the article."""


@dataclass(frozen=True, slots=True)
class Extent:
    """How much is measured."""

    rounds: int = 20
    """For short texts; a megabyte is read a quarter as often."""
    peer_rounds: int = 2
    peer_bytes: int = 8_000
    """Of the varied texts, that all peers are given; the quick ones get the megabyte too."""
    peer_seconds: float = 90
    streamed: int = 100 * MEGABYTE


QUICK = Extent(rounds=5, peer_rounds=1, peer_bytes=4_000, peer_seconds=20, streamed=10 * MEGABYTE)


@dataclass(frozen=True, slots=True)
class Sample:
    """A text to be timed."""

    name: str
    text: str
    language: str
    is_long: bool = False

    @property
    def megabytes(self) -> float:
        """Of UTF-8."""
        return len(self.text.encode()) / MEGABYTE


def samples(article: Path | None, extent: Extent) -> Iterator[Sample]:
    """The texts, each short one before the long ones."""
    if article is not None:
        yield Sample("article", article.read_text("utf-8"), "zh")
    for language in ("zh", "en"):
        yield Sample(f"varied {language}, {extent.peer_bytes // 1000} kB", varied_text(language, extent.peer_bytes), language)
    if article is not None:
        yield Sample(f"article × {COPIES}", article.read_text("utf-8") * COPIES, "zh", is_long=True)
    for language in ("zh", "en"):
        yield Sample(f"varied {language}, 1 MB", varied_text(language, MEGABYTE), language, is_long=True)
        yield Sample(f"varied {language}, 1 MB, thin", varied_text(language, MEGABYTE, plain=_PLAIN), language, is_long=True)


def speed(article: Path | None, extent: Extent, *, peers: bool) -> str:
    """The tables."""
    rows = []
    slow: set[str] = set()
    for sample in samples(article, extent):
        rounds = max(2, extent.rounds // 4) if sample.is_long else extent.rounds
        own = best_of(rounds, lambda text=sample.text: extract(text, published=DAY))  # type: ignore[misc] # the default binds it
        found = len(extract(sample.text, published=DAY))
        each = f"{own * 1_000_000 / found:.1f}"
        rows.append((sample.name, "gx-factcheck", f"{own * 1000:.2f}", f"{sample.megabytes / own:.3f}", "", f"{found:,}", each))
        for peer, (languages, _) in CALLS.items():
            if peers and sample.language in languages.split() and not (sample.is_long and peer in slow):
                rows.append((sample.name, peer, *_peer(peer, sample, own, extent, slow), "", ""))
    speeds = tabulate(rows, headers=("text", "system", "warm ms", "MB/s", "times ours", "mentions", "μs each"), disable_numparse=True)
    return "\n\n".join(filter(None, (speeds, cold(article) if article is not None else "", streamed(extent.streamed))))


def best_of(rounds: int, call: Callable[[], object]) -> float:
    """The least seconds of so many calls, the first, which builds the tables, left out."""
    taken = []
    for _ in range(rounds + 1):
        begun = time.perf_counter()
        call()
        taken.append(time.perf_counter() - begun)
    return min(taken[1:])


def _peer(peer: str, sample: Sample, own: float, extent: Extent, slow: set[str]) -> tuple[str, str, str]:
    """Milliseconds, MB/s and how many times ours; a peer under 0.2 MB/s is noted as too slow for a megabyte."""
    rounds = 1 if sample.is_long else extent.peer_rounds
    request = {"peer": peer, "text": sample.text, "language": sample.language, "day": DAY.isoformat(), "rounds": rounds}
    try:
        taken = float(str(ask("peer_speed", request, seconds=extent.peer_seconds)[peer][0]["best"]))
    except subprocess.TimeoutExpired:
        slow.add(peer)
        return f"over {extent.peer_seconds * 1000:.0f} with its import", "", f"over {extent.peer_seconds / (rounds + 1) / own:.0f}"
    if sample.megabytes / taken < 0.2:
        slow.add(peer)
    return f"{taken * 1000:.2f}", f"{sample.megabytes / taken:.3f}", f"{taken / own:.0f}"


def cold(article: Path) -> str:
    """User and system time of a whole process that reads the article, beside processes that do less."""
    commands = {
        "bare python": (sys.executable, "-c", "pass"),
        "gx-factcheck --version": ("gx-factcheck", "--version"),
        "gx-factcheck extract, the article": ("gx-factcheck", "extract", str(article), "--format", "jsonl"),
    }
    costs = [(name, [cost(command) for _ in range(3)]) for name, command in commands.items()]
    rows = [(name, f"{1000 * min(one.seconds for one in runs):.0f}", f"{runs[0].megabytes:.0f}") for name, runs in costs]
    return tabulate(rows, headers=("whole process", "cpu ms", "peak MB"), disable_numparse=True)


def streamed(size: int) -> str:
    """Time and memory of a process that extracts from a long file."""
    piece = varied_text("zh", MEGABYTE) + varied_text("en", MEGABYTE)
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as file:
        for _ in range(max(1, size // (2 * MEGABYTE))):
            file.write(piece)
        file.flush()
        taken = cost(("gx-factcheck", "extract", file.name, "--format", "jsonl"))
    row = (
        f"gx-factcheck extract, {size // MEGABYTE} MB",
        f"{taken.seconds:.1f}",
        f"{size / MEGABYTE / taken.seconds:.2f}",
        f"{taken.megabytes:.0f}",
    )
    return tabulate([row], headers=("whole process", "cpu s", "MB/s", "peak MB"), disable_numparse=True)


@dataclass(frozen=True, slots=True)
class Cost:
    """What one process took."""

    seconds: float
    """Of user and system time."""
    megabytes: float


# A process that was started by a large one counts that one's memory as its own, so a small one stands between.
_BETWEEN = """
import resource, subprocess, sys
code = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL).returncode
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(code, used.ru_utime + used.ru_stime, used.ru_maxrss)
"""


def cost(command: Sequence[str]) -> Cost:
    """What the command takes.

    Raises:
        RuntimeError: it ended with another code than 0.
    """
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    done = subprocess.run(
        [sys.executable, "-c", _BETWEEN, *command],
        capture_output=True,
        text=True,
        check=True,
        encoding="utf-8",
        env={**os.environ, "PATH": path},
    )
    code, seconds, kilobytes = done.stdout.split()
    if code != "0":
        message = f"{' '.join(command)} ended with {code}: {done.stderr[-500:]}"
        raise RuntimeError(message)
    return Cost(float(seconds), int(kilobytes) / 1024)
