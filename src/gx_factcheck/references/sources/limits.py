"""How often each host may be asked, kept across runs: a source that is asked too often shuts its door for all."""

import contextlib
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from gx_factcheck.references.sources.clock import Clock, Deadline, nanoseconds
from gx_factcheck.references.sources.faults import SourceError

_FILE = "asked.sqlite"
_LONGEST_BUSY = timedelta(seconds=5)
"""How long to wait for another run that is writing; beyond it, this one keeps count for itself."""
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Limit:
    """At most so many requests within a span of time."""

    requests: int
    span: timedelta


class AskedBefore:
    """What was asked of whom, and when: a small table in the cache folder, shared by all runs."""

    def __init__(self, folder: Path | None, clock: Clock) -> None:
        """Without a folder, or where it cannot be written, only this run is remembered."""
        self._path = None if folder is None else folder / _FILE
        self._clock = clock
        self._memory: dict[str, list[int]] = {}

    def wait(self, host: str, limit: Limit, deadline: Deadline) -> None:
        """Sleep until the host may be asked, and note that it is.

        Raises:
            SourceError: that would be after the deadline.
        """
        while pause := self._claim(host, limit, deadline):
            if pause >= deadline.left():
                seconds = -(-pause // timedelta(seconds=1))
                often = f"{limit.requests} in {limit.span.total_seconds():g} s"
                raise SourceError(host, f"may be asked {often}, and that is used up", f"come back in {seconds} s")
            self._clock.sleep(pause)

    def _claim(self, host: str, limit: Limit, deadline: Deadline) -> timedelta:
        """Nothing, where the host may be asked now, which is noted; else how long to wait."""
        now = nanoseconds(self._clock.now() - _EPOCH)
        if self._path is not None:
            for _ in range(2):
                try:
                    return self._claim_in_file(host, limit, now, busy=min(_LONGEST_BUSY, deadline.left()))
                except sqlite3.DatabaseError as error:
                    # A file that is no database is of no use to anyone; one that is read-only or busy may be.
                    if error.sqlite_errorcode not in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
                        break
                    with contextlib.suppress(OSError):
                        self._path.unlink(missing_ok=True)
                except OSError:
                    break
        times = self._memory.setdefault(host, [])
        pause = _pause(times, limit, now)
        if not pause:
            times.append(now)
        return pause

    def _claim_in_file(self, host: str, limit: Limit, now: int, *, busy: timedelta) -> timedelta:
        with _opened(self._path or Path(), busy) as table:
            # What lies in the future was written by a clock that was wrong.
            table.execute("DELETE FROM asked WHERE host = ? AND (at > ? OR at <= ?)", (host, now, now - nanoseconds(limit.span)))
            times = [int(at) for (at,) in table.execute("SELECT at FROM asked WHERE host = ? ORDER BY at", (host,))]
            pause = _pause(times, limit, now)
            if not pause:
                table.execute("INSERT INTO asked VALUES (?, ?)", (host, now))
            return pause


@contextlib.contextmanager
def _opened(path: Path, busy: timedelta) -> Iterator[sqlite3.Connection]:
    path.parent.mkdir(parents=True, exist_ok=True)
    connection = sqlite3.connect(path, timeout=busy.total_seconds(), isolation_level=None)
    try:
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("CREATE TABLE IF NOT EXISTS asked (host TEXT NOT NULL, at INTEGER NOT NULL)")
        yield connection
        connection.execute("COMMIT")
    finally:
        connection.close()


def _pause(times: list[int], limit: Limit, now: int) -> timedelta:
    recent = [at for at in times if now - nanoseconds(limit.span) < at <= now]
    if len(recent) < limit.requests:
        return timedelta()
    return timedelta(microseconds=(recent[-limit.requests] + nanoseconds(limit.span) - now) // 1000 + 1)
