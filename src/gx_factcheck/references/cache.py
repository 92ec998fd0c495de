"""The user's cache: where indexes are kept, one builder at a time, and the digests of files that have not changed."""

import contextlib
import json
import os
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from hashlib import file_digest
from pathlib import Path

if sys.platform != "win32":
    import fcntl

VARIABLE = "GX_FACTCHECK_CACHE"
SUFFIX = ".sqlite3"
_MEMO = "digests.json"
_LOCK = "build.lock"
_UNFINISHED = ".tmp"
_LONGEST_WAIT = 120
"""Seconds for another builder; a build takes some seconds for each million rows."""
_UNSETTLED = 2_000_000_000
"""Nanoseconds in which a file can be written again without a change of its time."""
_MOST_REMEMBERED = 20_000
_MOST_INDEXES = 10
_LONGEST_UNUSED = 30 * 24 * 3600

Stat = list[int]


class Cache:
    """A folder for what can be made again at any time."""

    def __init__(self, folder: Path) -> None:
        """The folder need not be there yet."""
        self.folder = folder

    def index(self, key: str) -> Path:
        """Where the index of that key is, if there is one."""
        return self.folder / f"{key}{SUFFIX}"

    def unfinished(self) -> Path:
        """A name for what is being written, which nobody else has; the folder is made.

        Raises:
            OSError: the folder cannot be made.
        """
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        return self.folder / f"{os.getpid()}-{os.urandom(8).hex()}{_UNFINISHED}"

    @contextlib.contextmanager
    def building(self) -> Iterator[bool]:
        """Wait for other builders, and keep them waiting; false where that cannot be done, so that both may build.

        Raises:
            OSError: the folder cannot be made or written to.
        """
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with (self.folder / _LOCK).open("ab") as lock:
            is_ours = _locked(lock.fileno())
            if is_ours:
                self._sweep()
            yield is_ours

    def _sweep(self) -> None:
        """Remove what a killed builder left, and indexes that nobody uses any more; a file that stays is no fault."""
        with contextlib.suppress(OSError):
            for path in self.folder.glob(f"*{_UNFINISHED}*"):
                path.unlink(missing_ok=True)
            by_use = sorted(((path.stat().st_mtime_ns, path) for path in self.folder.glob(f"*{SUFFIX}")), reverse=True)
            oldest = time.time_ns() - _LONGEST_UNUSED * 10**9
            for place, (used, path) in enumerate(by_use):
                if used < oldest or place >= _MOST_INDEXES:
                    path.unlink(missing_ok=True)

    def use(self, key: str) -> None:
        """Remember that an index is still wanted."""
        with contextlib.suppress(OSError):
            os.utime(self.index(key))

    def digests(self, paths: Sequence[Path]) -> tuple[str, ...]:
        """The SHA-256 of each file, in hexadecimal; a file that was read before and has not changed is not read again.

        Raises:
            OSError: a file cannot be read.
        """
        known, is_new = self._remembered(), False
        found = []
        for path in paths:
            name, stat = str(path.absolute()), _stat(path)
            digest = known[name][1] if name in known and known[name][0] == stat else None
            if digest is None:
                started = time.time_ns()
                with path.open("rb") as file:
                    digest = file_digest(file, "sha256").hexdigest()
                if started - max(stat[1], stat[3]) > _UNSETTLED and _stat(path) == stat:
                    known[name], is_new = (stat, digest), True
            found.append(digest)
        if is_new:
            self._remember(known)
        return tuple(found)

    def _remembered(self) -> dict[str, tuple[Stat, str]]:
        try:
            records: object = json.loads((self.folder / _MEMO).read_bytes())
        except (OSError, ValueError, RecursionError):
            return {}
        if not isinstance(records, dict):
            return {}
        return {name: (record[0], record[1]) for name, record in records.items() if _is_record(record)}

    def _remember(self, known: Mapping[str, tuple[Stat, str]]) -> None:
        """Write it down; where that fails, the files are read again the next time."""
        last = dict(list(known.items())[-_MOST_REMEMBERED:])
        with contextlib.suppress(OSError):
            written = self.unfinished()
            try:
                written.write_text(json.dumps(last), "utf-8")
                written.replace(self.folder / _MEMO)
            finally:
                written.unlink(missing_ok=True)


def cache_folder() -> Path:
    """The folder that the environment names, else the one that the system has for such things."""
    named = os.environ.get(VARIABLE)
    if named:
        return Path(named)
    # Most audits need no cache, and finding out where it is takes longer than reading their data.
    from platformdirs import user_cache_path  # noqa: PLC0415

    return user_cache_path("gx-factcheck", appauthor=False)


def stats(paths: Sequence[Path]) -> list[Stat]:
    """What changes when a file does.

    Raises:
        OSError: there is no such file.
    """
    return [_stat(path) for path in paths]


def _stat(path: Path) -> Stat:
    found = path.stat()
    return [found.st_size, found.st_mtime_ns, found.st_ino, found.st_ctime_ns, found.st_dev]


def _is_record(record: object) -> bool:
    """Whether it is a stat and a digest, as they are written down."""
    if not isinstance(record, list) or len(record) != 2:
        return False
    stat, digest = record
    return isinstance(stat, list) and all(isinstance(each, int) for each in stat) and isinstance(digest, str) and len(digest) == 64


def _locked(descriptor: int) -> bool:
    if sys.platform == "win32":
        return False
    until = time.monotonic() + _LONGEST_WAIT
    while time.monotonic() < until:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            time.sleep(1 / 20)
        except OSError:
            return False
        else:
            return True
    return False
