"""The index on a disk: packed rows in one SQLite file, written once and only read from then on."""

import json
import os
import sqlite3
import zlib
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import closing
from datetime import date
from pathlib import Path
from types import TracebackType
from weakref import finalize

from gx_factcheck.model.table import Extent
from gx_factcheck.references.packing import Packer
from gx_factcheck.references.shelf import HIGHEST, LOWEST, UNIT, Attributes, DamagedShelfError, Key, Segment

FORMAT = 2
"""Of the index; another one is built anew."""
_APPLICATION = 0x67786663
_PAGE = 8192
_MOST_KEYS = 20_000
_TABLES = """
PRAGMA page_size = 8192;
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
PRAGMA locking_mode = EXCLUSIVE;
PRAGMA temp_store = MEMORY;
CREATE TABLE series (number INTEGER PRIMARY KEY, indicator TEXT NOT NULL, area TEXT NOT NULL, rest TEXT NOT NULL);
CREATE TABLE segment (number INTEGER PRIMARY KEY, series INTEGER NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL,
    entries INTEGER NOT NULL, digest INTEGER NOT NULL, text TEXT NOT NULL);
CREATE TABLE attributes (number INTEGER PRIMARY KEY, resource INTEGER NOT NULL, published INTEGER, rows INTEGER NOT NULL,
    digest INTEGER NOT NULL, cells TEXT NOT NULL);
CREATE TABLE indicator (id TEXT PRIMARY KEY, rows INTEGER NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE mark (id TEXT PRIMARY KEY, pages INTEGER NOT NULL) WITHOUT ROWID;
"""
_ORDER = """
CREATE INDEX series_by_area ON series (indicator, area);
CREATE INDEX segment_by_series ON segment (series, first, last);
"""
_SEGMENTS = """
SELECT series.number, series.indicator, series.area, series.rest, segment.first, segment.last, segment.entries, segment.digest, segment.text
FROM series CROSS JOIN segment ON segment.series = series.number
"""
_WITHIN = "segment.last >= ? AND segment.first <= ? ORDER BY series.number, segment.number"
_OF_INDICATOR = f"{_SEGMENTS} WHERE series.indicator = ? AND {_WITHIN}"
_OF_AREA = f"{_SEGMENTS} WHERE series.indicator = ? AND series.area = ? AND {_WITHIN}"
_EVERYTHING = f"{_SEGMENTS} ORDER BY series.number, segment.number"

Value = int | str | None


class IndexWriter:
    """Writes an index under a name that nobody looks for; it is whole only after `finish`."""

    def __init__(self, path: Path) -> None:
        """A file that is not there yet.

        Raises:
            OSError: it cannot be made.
        """
        self._path = path
        try:
            self._file = sqlite3.connect(path, isolation_level=None)
            finalize(self, self._file.close)
            self._file.executescript(_TABLES)
            self._file.execute("BEGIN")
        except sqlite3.Error as error:
            raise OSError(str(error)) from error

    def __enter__(self) -> "IndexWriter":
        return self

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None) -> None:
        self._file.close()

    def add(self, segments: Iterable[Segment]) -> None:
        """Write them after those that are there.

        Raises:
            OSError: the disk is full, or fails.
        """
        rows = ((*each[:4], _digest(each.series, each.text), each.text) for each in segments)
        try:
            self._file.executemany("INSERT INTO segment (series, first, last, entries, digest, text) VALUES (?, ?, ?, ?, ?, ?)", rows)
        except sqlite3.Error as error:
            raise OSError(str(error)) from error

    def finish(self, packer: Packer, key: str) -> None:
        """Write what else the packer knows, and last of all the mark without which nobody reads the file.

        Raises:
            OSError: the disk is full, or fails.
        """
        self.add(packer.segments())
        keys = ((number, each.indicator, each.area, UNIT.join(each[2:])) for number, each in enumerate(packer.keys))
        extents = (
            (indicator, found.observations, found.first.toordinal(), found.last.toordinal())
            for indicator, found in packer.extents().items()
            if found.first is not None and found.last is not None
        )
        try:
            self._file.executemany("INSERT INTO series VALUES (?, ?, ?, ?)", keys)
            self._file.executemany("INSERT INTO attributes VALUES (?, ?, ?, ?, ?, ?)", _attribute_rows(packer))
            self._file.executemany("INSERT INTO indicator VALUES (?, ?, ?, ?)", extents)
            for statement in _ORDER.split(";"):
                self._file.execute(statement)
            self._file.execute("COMMIT")
            self._file.execute(f"PRAGMA application_id = {_APPLICATION:d}")
            self._file.execute(f"PRAGMA user_version = {FORMAT:d}")
            self._file.execute("INSERT INTO mark VALUES (?, ?)", (key, _pages(self._file)))
            self._file.close()
            _flush(self._path)
        except sqlite3.Error as error:
            raise OSError(str(error)) from error


class IndexShelf:
    """Reads an index; nothing of it is held but SQLite's own pages."""

    def __init__(self, path: Path, key: str) -> None:
        """The index of that key.

        Raises:
            DamagedShelfError: the file is another, or not whole.
        """
        self._path = path
        self._keys: dict[int, Key] = {}
        try:
            # What is whole is never written to again, so no lock and no journal is looked for.
            self._file = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)
        except (sqlite3.Error, OSError) as error:
            raise self._damaged(error) from error
        # Whoever lets go of the shelf has let go of its file.
        finalize(self, self._file.close)
        is_ours = self._one("PRAGMA application_id") == _APPLICATION and self._one("PRAGMA user_version") == FORMAT
        if not is_ours or self._ask("SELECT id, pages FROM mark") != [(key, self._one("PRAGMA page_count"))]:
            raise self._damaged("it has no mark, or that of another")
        if path.stat().st_size != _PAGE * _pages(self._file):
            raise self._damaged("it is cut short")

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()

    def segments(self, indicator: str, area: str | None = None, low: int = LOWEST, high: int = HIGHEST) -> Iterable[tuple[Key, Segment]]:
        """By series.

        Raises:
            DamagedShelfError: the file is not whole.
        """
        if area is None:
            return self._segments(self._ask(_OF_INDICATOR, indicator, low, high))
        return self._segments(self._ask(_OF_AREA, indicator, area, low, high))

    def everything(self) -> Iterable[tuple[Key, Segment]]:
        """By series.

        Raises:
            DamagedShelfError: the file is not whole.
        """
        return self._segments(self._ask(_EVERYTHING))

    def areas(self, indicator: str) -> Collection[str]:
        """In the order of the files.

        Raises:
            DamagedShelfError: the file is not whole.
        """
        found = self._ask("SELECT area FROM series WHERE indicator = ? GROUP BY area ORDER BY MIN(number)", indicator)
        return tuple(str(area) for (area,) in found)

    def attributes(self, number: int) -> Attributes:
        """By their number.

        Raises:
            DamagedShelfError: the file is not whole.
        """
        found = self._ask("SELECT resource, published, rows, digest, cells FROM attributes WHERE number = ?", number)
        if len(found) != 1 or _digest(number, str(found[0][4])) != found[0][3]:
            raise self._damaged(f"the attributes {number} are not as they were written")
        resource, published, rows, _, cells = found[0]
        return Attributes(int(resource or 0), dict(json.loads(str(cells))), None if published is None else int(published), int(rows or 0))

    def extents(self) -> Mapping[str, Extent]:
        """By indicator.

        Raises:
            DamagedShelfError: the file is not whole.
        """
        return {
            str(indicator): Extent(int(rows or 0), date.fromordinal(int(first or 1)), date.fromordinal(int(last or 1)))
            for indicator, rows, first, last in self._ask("SELECT id, rows, first, last FROM indicator")
        }

    def published(self) -> Mapping[int | None, int]:
        """By the number of the last day of the publication.

        Raises:
            DamagedShelfError: the file is not whole.
        """
        found = self._ask("SELECT published, SUM(rows) FROM attributes GROUP BY published")
        return {None if day is None else int(day): int(rows or 0) for day, rows in found}

    def _segments(self, found: Iterable[tuple[Value, ...]]) -> list[tuple[Key, Segment]]:
        made = []
        for number, indicator, area, rest, first, last, entries, digest, text in found:
            if not (isinstance(number, int) and isinstance(text, str) and isinstance(first, int) and isinstance(last, int)):
                raise self._damaged("a segment has values of another kind")
            if _digest(number, text) != digest:
                raise self._damaged(f"a segment of the series {number} is not as it was written")
            key = self._keys.get(number) or self._know(number, str(indicator), str(area), str(rest))
            made.append((key, Segment(number, first, last, int(entries or 0), text)))
        return made

    def _know(self, number: int, indicator: str, area: str, rest: str) -> Key:
        if len(self._keys) >= _MOST_KEYS:
            self._keys.clear()
        key = self._keys[number] = Key(indicator, area, *rest.split(UNIT))
        return key

    def _one(self, question: str) -> Value:
        found = self._ask(question)
        return found[0][0] if found else None

    def _ask(self, question: str, *values: Value) -> list[tuple[Value, ...]]:
        try:
            return self._file.execute(question, values).fetchall()
        except (sqlite3.Error, UnicodeError) as error:
            raise self._damaged(error) from error

    def _damaged(self, why: object) -> DamagedShelfError:
        return DamagedShelfError(f"{self._path}: {why}")


def _attribute_rows(packer: Packer) -> Iterator[tuple[Value, ...]]:
    for number, each in enumerate(packer.attributes()):
        cells = json.dumps(each.cells, ensure_ascii=False)
        yield number, each.resource, each.published, each.rows, _digest(number, cells), cells


def _digest(number: int, text: str) -> int:
    """That a text is the one that was written here."""
    return zlib.crc32(text.encode("utf-8", "surrogatepass"), number & 0xFFFFFFFF)


def _pages(file: sqlite3.Connection) -> int:
    with closing(file.execute("PRAGMA page_count")) as found:
        return int(found.fetchone()[0])


def _flush(path: Path) -> None:
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)

