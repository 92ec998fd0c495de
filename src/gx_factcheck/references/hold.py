"""Whether rows are held in memory or in an index on the disk; what is answered does not depend on it."""

import json
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Protocol, TypeVar

from gx_factcheck.model.table import Extent
from gx_factcheck.references.cache import VARIABLE, Cache, cache_folder, stats
from gx_factcheck.references.entries import Entry, Origin
from gx_factcheck.references.packed import PackedStore
from gx_factcheck.references.packing import Packer
from gx_factcheck.references.shelf import HIGHEST, LOWEST, Attributes, DamagedShelfError, Key, Segment, Shelf

MOST_IN_MEMORY = 200_000
"""Rows; more are kept in an index on the disk."""
_SURELY_FEW = 2 * MOST_IN_MEMORY
"""Bytes: a value takes two at least, so files that are smaller together need no index, and nobody asks for one."""

Answer = TypeVar("Answer")


class Teller(Protocol):
    """Told what a user may want to know while data are read."""

    def notice(self, text: str) -> None:
        """One line."""

    def progress(self, rows: int | None) -> None:
        """How many rows were read; None when that is over."""


class Silent:
    """Tells nobody."""

    def notice(self, text: str) -> None:
        """Say nothing."""

    def progress(self, rows: int | None) -> None:
        """Say nothing."""


@dataclass(frozen=True, slots=True)
class Source:
    """A table that can be read."""

    origin: Origin
    path: Path
    manner: str
    """How it is read, beyond what the file says; another manner is another index."""
    read: Callable[[], Iterable[Entry]]


def hold(sources: Sequence[Source], teller: Teller | None = None) -> PackedStore:
    """The observations of the tables, each checked; of many rows an index is kept, and found again the next time.

    Raises:
        ReferencesError: a table is not in its form.
    """
    told = teller or Silent()
    shelf = _in_memory(sources, told) if _bytes(sources) <= _SURELY_FEW else _Holder(sources, Cache(cache_folder()), told).shelf()
    return PackedStore(shelf, [source.origin for source in sources])


def _bytes(sources: Iterable[Source]) -> int:
    """What the files take; one that is not there is told of by who reads it."""
    total = 0
    for source in sources:
        with suppress(OSError):
            total += source.path.stat().st_size
    return total


def _in_memory(sources: Sequence[Source], teller: Teller) -> Shelf:
    packer = Packer()
    for _ in _taken(sources, packer, teller):
        pass
    return packer.shelf()


def _taken(sources: Sequence[Source], packer: Packer, teller: Teller) -> Iterator[None]:
    """Have the packer take all the tables, with a stop now and then."""
    try:
        for number, source in enumerate(sources):
            for rows in packer.take(number, source.origin.file, source.read()):
                teller.progress(rows)
                yield
    finally:
        teller.progress(None)


class _Holder:
    """Finds the index of some tables, or makes it."""

    def __init__(self, sources: Sequence[Source], cache: Cache, teller: Teller) -> None:
        self._sources, self._cache, self._teller = sources, cache, teller
        self._paths = [source.path for source in sources]

    def shelf(self) -> Shelf:
        """The tables' rows."""
        try:
            before = stats(self._paths)
            key = self._key()
        except OSError:
            # Who reads the file says what is wrong with it.
            return _in_memory(self._sources, self._teller)
        found = self._find(key) or self._make(key, before)
        return _Mended(found, lambda: self._again(key))

    def _key(self) -> str:
        from gx_factcheck.references.index import FORMAT  # noqa: PLC0415 -- most audits need no SQLite

        digests = self._cache.digests(self._paths)
        told = [(source.origin.id, digest, source.manner) for source, digest in zip(self._sources, digests, strict=True)]
        return sha256(json.dumps([FORMAT, told]).encode()).hexdigest()

    def _find(self, key: str) -> Shelf | None:
        """The index, where there is one and it is whole; one that is not is removed."""
        from gx_factcheck.references.index import IndexShelf  # noqa: PLC0415 -- likewise

        path = self._cache.index(key)
        try:
            if not path.is_file():
                return None
            found = IndexShelf(path, key)
        except DamagedShelfError:
            self._remove(path)
            return None
        except OSError:
            return None
        self._cache.use(key)
        return found

    def _remove(self, path: Path) -> None:
        self._teller.notice(f"{path} was damaged; it is made anew")
        with suppress(OSError):
            path.unlink(missing_ok=True)

    def _again(self, key: str) -> Shelf:
        self._remove(self._cache.index(key))
        return self._make(key, stats(self._paths))

    def _make(self, key: str, before: list[list[int]]) -> Shelf:
        """The rows in memory if they are few; else in the index, or all the same in memory where none can be kept."""
        packer = Packer()
        rest = _taken(self._sources, packer, self._teller)
        for _ in rest:
            if packer.waiting > MOST_IN_MEMORY:
                break
        else:
            return packer.shelf()
        try:
            with self._cache.building():
                return self._find(key) or self._write(key, before, packer, rest)
        except OSError as error:
            why = error.strerror or str(error)
        remedy = f"name another folder with {VARIABLE}"
        self._teller.notice(f"{self._cache.folder} takes no index ({why}), so the data are held in memory; {remedy}")
        return _in_memory(self._sources, self._teller)

    def _write(self, key: str, before: list[list[int]], packer: Packer, rest: Iterator[None]) -> Shelf:
        from gx_factcheck.references.index import IndexShelf, IndexWriter  # noqa: PLC0415 -- likewise

        written = self._cache.unfinished()
        try:
            with IndexWriter(written) as writer:
                writer.add(packer.segments())
                for _ in rest:
                    if packer.waiting > MOST_IN_MEMORY:
                        writer.add(packer.segments())
                writer.finish(packer, key)
            if stats(self._paths) != before:
                message = "a file was changed while it was read"
                raise OSError(message)
            written.replace(self._cache.index(key))
        finally:
            written.unlink(missing_ok=True)
        try:
            return IndexShelf(self._cache.index(key), key)
        except DamagedShelfError as error:
            raise OSError(str(error)) from error


class _Mended:
    """A shelf that is made anew when it proves to be damaged, once a question."""

    def __init__(self, shelf: Shelf, again: Callable[[], Shelf]) -> None:
        self._shelf, self._again = shelf, again

    def segments(self, indicator: str, area: str | None = None, low: int = LOWEST, high: int = HIGHEST) -> Iterable[tuple[Key, Segment]]:
        return self._ask(lambda shelf: shelf.segments(indicator, area, low, high))

    def everything(self) -> Iterable[tuple[Key, Segment]]:
        return self._ask(lambda shelf: shelf.everything())

    def areas(self, indicator: str) -> Collection[str]:
        return self._ask(lambda shelf: shelf.areas(indicator))

    def attributes(self, number: int) -> Attributes:
        return self._ask(lambda shelf: shelf.attributes(number))

    def extents(self) -> Mapping[str, Extent]:
        return self._ask(lambda shelf: shelf.extents())

    def published(self) -> Mapping[int | None, int]:
        return self._ask(lambda shelf: shelf.published())

    def _ask(self, question: Callable[[Shelf], Answer]) -> Answer:
        try:
            return question(self._shelf)
        except DamagedShelfError:
            self._shelf = self._again()
        return question(self._shelf)
