"""Replies kept on disk for a while: each a file of its own with the hash of its content, written whole or not at all."""

import contextlib
import hashlib
import json
import os
import re
import time
import uuid
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import hishel

from gx_factcheck.references.sources.clock import Clock

_KEY = re.compile(r"[0-9a-f]{64}")
_VERSION = 1
_LONGEST_USE = timedelta(days=7)
_LONGEST_HEAD = 64 * 1024
_LIMIT = 128 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class _Kept:
    method: str
    url: str
    headers: dict[str, list[str]]
    content: bytes


class ReplyFiles(hishel.BaseStorage):
    """The storage that hishel asks. Two processes may use it at once: files are replaced, never changed."""

    def __init__(self, folder: Path, clock: Clock, *, keep: timedelta) -> None:
        """Keep is how long a reply answers instead of its source."""
        super().__init__()
        self._folder = folder / "replies"
        self._clock = clock
        self._keep = keep
        self.is_asked = True
        """Whether what is kept may answer; otherwise it is only replaced."""
        self._touched: set[str] = set()
        self.failure: str | None = None
        """Why nothing could be kept, where that was so."""

    def create_entry(
        self, request: hishel.Request, response: hishel.Response, key: str, *, ttl: float | None = None, tti: float | None = None
    ) -> hishel.Entry:
        """Keep the reply, whose stream is complete already; where that fails the reply is good all the same."""
        del ttl, tti  # one span for all
        self._touched.add(key)
        content = b"".join(_pieces(response))
        headers = {name: response.headers.get_list(name) or [] for name in response.headers}
        try:
            self._write(key, _Kept(request.method, request.url, headers, content))
            self._sweep()
        except OSError as error:
            self.failure = error.strerror or str(error)
        return _entry(key, _Kept(request.method, request.url, headers, content))

    def get_entries(self, key: str) -> list[hishel.Entry]:
        """The reply under this key, if it is there, whole, and not too old."""
        kept = self._read(key, self._clock.now() - self._keep) if self.is_asked else None
        if kept is None:
            return []
        self._touched.add(key)
        return [_entry(key, kept)]

    def forget(self) -> None:
        """Take away what was kept or used since the beginning: replies that are right one by one, and together are not."""
        for key in self._touched:
            _remove(self._folder / key)

    def update_headers(self, id: uuid.UUID, headers: hishel.Headers) -> None:  # noqa: A002 -- the name is hishel's
        """Nothing: replies are not revalidated, but fetched anew."""

    def remove_entry(self, id: uuid.UUID) -> None:  # noqa: A002 -- the name is hishel's
        """Take the reply away."""
        for path in self._folder.glob("*"):
            if _KEY.fullmatch(path.name) and _id(path.name) == id:
                _remove(path)

    def _write(self, key: str, kept: _Kept) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        head: dict[str, object] = {
            "version": _VERSION,
            "method": kept.method,
            "url": kept.url,
            "headers": kept.headers,
            "kept": self._clock.now().astimezone(UTC).isoformat(),
            "size": len(kept.content),
            "sha256": hashlib.sha256(kept.content).hexdigest(),
        }
        head["seal"] = _seal(head)
        temporary = self._folder / f".{os.urandom(8).hex()}.tmp"
        try:
            with temporary.open("xb") as file:
                file.write(json.dumps(head, ensure_ascii=True).encode("ascii") + b"\n" + kept.content)
                file.flush()
                os.fsync(file.fileno())
            temporary.replace(self._folder / key)
        finally:
            _remove(temporary)

    def _sweep(self) -> None:
        """Take away what cannot answer any more, and what a killed run left behind."""
        oldest = time.time() - _LONGEST_USE.total_seconds()
        for path in self._folder.iterdir():
            if (_KEY.fullmatch(path.name) or path.suffix == ".tmp") and path.stat().st_mtime < oldest:
                _remove(path)

    def _read(self, key: str, oldest: datetime) -> _Kept | None:
        if not _KEY.fullmatch(key):
            return None
        path = self._folder / key
        try:
            with path.open("rb") as file:
                head, content = file.readline(_LONGEST_HEAD), file.read(_LIMIT)
        except OSError:
            return None
        try:
            kept, when = _parsed(head, content)
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            _remove(path)
            return None
        return kept if oldest < when <= self._clock.now() else None


def _parsed(head: bytes, content: bytes) -> tuple[_Kept, datetime]:
    """What the file holds; a ValueError or its like where it was not written by us, whole."""
    given = json.loads(head)
    if given.pop("seal") != _seal(given):
        message = "the head is not what was written"
        raise ValueError(message)
    if given["version"] != _VERSION or given["size"] != len(content) or given["sha256"] != hashlib.sha256(content).hexdigest():
        message = "the content is not what was kept"
        raise ValueError(message)
    headers = {str(name): [str(value) for value in values] for name, values in given["headers"].items()}
    when = datetime.fromisoformat(given["kept"])
    if when.tzinfo is None:
        message = "the time has no zone"
        raise ValueError(message)
    return _Kept(str(given["method"]), str(given["url"]), headers, content), when


def _seal(head: Mapping[str, object]) -> str:
    return hashlib.sha256(json.dumps(head, sort_keys=True).encode("ascii")).hexdigest()


def _entry(key: str, kept: _Kept) -> hishel.Entry:
    response = hishel.Response(200, hishel.Headers(dict(kept.headers)), iter([kept.content]))
    return hishel.Entry(_id(key), hishel.Request(kept.method, kept.url), response)


def _id(key: str) -> uuid.UUID:
    return uuid.UUID(key[:32])


def _pieces(response: hishel.Response) -> Iterator[bytes]:
    if isinstance(response.stream, Iterator):
        yield from response.stream


def _remove(path: Path) -> None:
    with contextlib.suppress(OSError):
        path.unlink(missing_ok=True)
