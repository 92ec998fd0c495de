"""Entries of files, checked one by one and packed by series."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import islice, pairwise

from gx_factcheck.model.table import Extent
from gx_factcheck.references.entries import Entry
from gx_factcheck.references.shelf import RECORD, UNIT, Attributes, Key, MemoryShelf, Segment, first_day, last_day, rank_of
from gx_factcheck.references.tables import Row
from gx_factcheck.references.terms import Head, Terms, read_head, read_row_period, read_terms

KEY_COLUMNS = ("INDICATOR", "REF_AREA", "SCALE", "PRICE_BASIS", "WINDOW", "COUNTERPART_AREA", "DEFINITION", "GROUP")
_KEPT_COLUMNS = (
    *("SCALE", "UNIT_MEASURE", "UNIT_MULT", "DECIMALS", "OBS_STATUS", "OBS_PRINTED", "OBS_HEDGE"),
    *("PUBLISHED", "PUBLISHER", "TITLE", "SOURCE_URL", "QUALITY", "NOTE", "FIRST_RELEASE"),
)
LONGEST_SEGMENT = 2_000
"""Entries: so much is read for one of them."""
MOST_BUFFERED = 200_000
_BATCH = 20_000
_MOST_KEPT = 20_000


@dataclass(slots=True)
class _Pending:
    """Rows of one series that wait to be packed."""

    number: int
    entries: list[str] = field(default_factory=list)
    ranks: list[int] = field(default_factory=list)


@dataclass(slots=True)
class _Met:
    """What was read of cells that rows have in common."""

    row: Row
    """Kept, too, so that no other object gets its cells' identity."""
    head: Head
    terms: Terms | None = None
    """None before a row has a value."""
    pending: _Pending | None = None
    ending: str = ""
    number: int = 0
    count: int = 0


class Packer:
    """Takes entries and gives segments; what waits is bounded where the segments are handed on as they come."""

    def __init__(self, hand_on: Callable[[Iterable[Segment]], None] | None = None) -> None:
        """Hand on segments whenever many rows wait; None keeps all until `shelf`."""
        self._hand_on = hand_on
        self.keys: list[Key] = []
        self.rows = 0
        """How many were taken."""
        self._pending: dict[Key, _Pending] = {}
        self._waiting = 0
        self._numbers: dict[tuple[int, tuple[str, ...]], int] = {}
        self._published: list[int | None] = []
        self._counts: list[int] = []
        self._extents: dict[str, tuple[int, int, int]] = {}
        self._codes: dict[str, tuple[str, int]] = {}
        self._met: dict[int, _Met] = {}

    def take(self, resource: int, file: str, entries: Iterable[Entry]) -> Iterator[int]:
        """Take the entries of one table, and yield now and then how many rows were taken in all.

        Args:
            resource: the number of the table, from 0.
            file: as messages name it.
            entries: read once.

        Raises:
            ReferencesError: an entry is not what its columns hold.
        """
        source = iter(entries)
        while batch := list(islice(source, _BATCH)):
            taken = self._take_batch(resource, file, batch)
            self.rows += taken
            self._waiting += taken
            if self._hand_on is not None and self._waiting >= MOST_BUFFERED:
                self._hand_on(self.segments())
            yield self.rows
        self._settle()

    def _take_batch(self, resource: int, file: str, batch: list[Entry]) -> int:
        met, codes, taken = self._met, self._codes, 0
        for line, period, value, shared in batch:
            known = met.get(id(shared))
            if known is None:
                known = self._meet(Row(file, line, shared))
            dated = codes.get(period)
            if dated is None:
                dated = self._date(Row(file, line, shared), period)
            if known.head.is_missing(value):
                continue
            terms = known.terms
            if terms is None:
                terms = self._read(known, resource, Row(file, line, shared))
            fault = terms.fault_of(value)
            if fault is not None:
                raise Row(file, line, shared).fault(*fault)
            pending = known.pending
            if pending is not None:
                pending.entries.append(f"{dated[0]}{UNIT}{value}{UNIT}{line}{known.ending}")
                pending.ranks.append(dated[1])
            known.count += 1
            taken += 1
        return taken

    def _meet(self, row: Row) -> _Met:
        if len(self._met) >= _MOST_KEPT:
            self._settle()
        known = self._met[id(row.cells)] = _Met(row, read_head(row))
        return known

    def _date(self, row: Row, text: str) -> tuple[str, int]:
        period = read_row_period(row, text)
        if len(self._codes) >= _MOST_KEPT:
            self._codes.clear()
        dated = self._codes[text] = (period.code, rank_of(period))
        return dated

    def _read(self, known: _Met, resource: int, row: Row) -> Terms:
        terms = known.terms = read_terms(row, known.head)
        key = Key(*(row[column] for column in KEY_COLUMNS))._replace(form=known.head.form)
        pending = self._pending.get(key)
        if pending is None:
            pending = self._pending[key] = _Pending(len(self.keys))
            self.keys.append(key)
        cells = tuple(row[column] for column in _KEPT_COLUMNS)
        known.number = self._numbers.setdefault((resource, cells), len(self._counts))
        if known.number == len(self._counts):
            self._counts.append(0)
            self._published.append(terms.release.published.end.toordinal() if terms.release.published else None)
        known.pending, known.ending = pending, f"{UNIT}{known.number}"
        return terms

    def _settle(self) -> None:
        """Forget what was met: of the next table, or where the rows have little in common."""
        for known in self._met.values():
            if known.terms is not None:
                self._counts[known.number] += known.count
        self._met.clear()

    def segments(self) -> Iterator[Segment]:
        """The rows that wait, by series; then none wait."""
        for key, pending in self._pending.items():
            if pending.entries:
                self._widen(key.indicator, pending.ranks)
                yield from _segments(pending)
                pending.entries, pending.ranks = [], []
        self._waiting = 0

    def _widen(self, indicator: str, ranks: list[int]) -> None:
        each = set(ranks)
        count, first, last = len(ranks), min(map(first_day, each)), last_day(max(each))
        if indicator in self._extents:
            before = self._extents[indicator]
            count, first, last = before[0] + count, min(before[1], first), max(before[2], last)
        self._extents[indicator] = (count, first, last)

    def attributes(self) -> Iterator[Attributes]:
        """All that were met, by their number."""
        for (resource, cells), published, count in zip(self._numbers, self._published, self._counts, strict=True):
            given = {column: cell for column, cell in zip(_KEPT_COLUMNS, cells, strict=True) if cell}
            yield Attributes(resource, given, published, count)

    def extents(self) -> dict[str, Extent]:
        """By indicator, of the segments that were given."""
        return {
            indicator: Extent(count, date.fromordinal(first), date.fromordinal(last))
            for indicator, (count, first, last) in self._extents.items()
        }

    def shelf(self) -> MemoryShelf:
        """All that was taken, in memory."""
        segments = list(self.segments())
        return MemoryShelf(self.keys, segments, tuple(self.attributes()), self.extents())


def _segments(pending: _Pending) -> Iterator[Segment]:
    entries, ranks = pending.entries, pending.ranks
    if any(one > other for one, other in pairwise(ranks)):
        order = sorted(range(len(ranks)), key=ranks.__getitem__)
        entries, ranks = [entries[place] for place in order], [ranks[place] for place in order]
    for start in range(0, len(entries), LONGEST_SEGMENT):
        part, of = entries[start : start + LONGEST_SEGMENT], ranks[start : start + LONGEST_SEGMENT]
        yield Segment(pending.number, of[0], of[-1], len(part), RECORD.join(part))
