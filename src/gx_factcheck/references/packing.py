"""Entries of files, checked one by one and packed by series."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import islice

from gx_factcheck.model.table import Extent
from gx_factcheck.references.entries import Entry
from gx_factcheck.references.shelf import RECORD, UNIT, Attributes, Key, MemoryShelf, Segment, first_day, last_day, rank_of
from gx_factcheck.references.tables import Row
from gx_factcheck.references.terms import read_head, read_row_period, read_terms

KEY_COLUMNS = ("INDICATOR", "REF_AREA", "SCALE", "PRICE_BASIS", "WINDOW", "BASE_PER", "COUNTERPART_AREA", "DEFINITION", "GROUP")
_KEPT_COLUMNS = (
    *("SCALE", "UNIT_MEASURE", "UNIT_MULT", "DECIMALS", "OBS_STATUS", "OBS_PRINTED", "OBS_HEDGE"),
    *("PUBLISHED", "PUBLISHER", "TITLE", "SOURCE_URL", "QUALITY", "NOTE", "FIRST_RELEASE", "WHOLE_SERIES"),
)
LONGEST_SEGMENT = 2_000
"""Entries: so much is read for one of them."""
_BATCH = 20_000
_MOST_MET = 50_000
"""Rows that each have a note of their own have nothing in common, and what is kept of them is kept in vain."""


@dataclass(slots=True)
class _Pending:
    """Rows of one series that wait to be packed."""

    number: int
    entries: list[str] = field(default_factory=list)
    ranks: list[int] = field(default_factory=list)


@dataclass(slots=True)
class _Met:
    """What was read of cells that rows have in common; empty before one of the rows says something."""

    cells: Mapping[str, str]
    """Kept so that no other object gets their identity."""
    is_value: Callable[[str], object]
    """Whether such a row may hold this text as its value, and says something by it."""
    add_entry: Callable[[str], None] = field(default_factory=lambda: _nowhere)
    add_rank: Callable[[int], None] = field(default_factory=lambda: _nowhere)
    """To those of the series."""
    ending: str = ""
    number: int | None = None
    """Of the attributes."""
    rows: int = 0


def _nothing_yet(_: str) -> bool:
    return False


def _nowhere(_: object) -> None:
    """Before a row says something there is no series to add to."""


class Packer:
    """Takes entries and gives segments; who takes these now and then bounds what waits."""

    def __init__(self) -> None:
        """Nothing is taken yet."""
        self.keys: list[Key] = []
        """By the number of their series."""
        self.rows = 0
        """How many were taken."""
        self.waiting = 0
        """How many of them `segments` would give."""
        self._pending: dict[Key, _Pending] = {}
        self._numbers: dict[tuple[int, tuple[str, ...]], int] = {}
        self._published: list[int | None] = []
        self._rows_of: list[int] = []
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
            self.waiting += taken
            yield self.rows
        self._settle()

    def _take_batch(self, resource: int, file: str, batch: list[Entry]) -> int:
        met, codes, passed = self._met, self._codes, 0
        for line, period, value, shared in batch:
            known = met.get(id(shared)) or self._meet(shared)
            begins, rank = codes.get(period) or self._date(Row(file, line, shared), period)
            if not known.is_value(value) and not self._says_something(known, resource, Row(file, line, shared), value):
                passed += 1
                continue
            known.add_entry(f"{begins}{value}\x1f{line}{known.ending}")
            known.add_rank(rank)
            known.rows += 1
        return len(batch) - passed

    def _meet(self, cells: Mapping[str, str]) -> _Met:
        if len(self._met) >= _MOST_MET:
            self._settle()
        known = self._met[id(cells)] = _Met(cells, _nothing_yet)
        return known

    def _date(self, row: Row, text: str) -> tuple[str, int]:
        period = read_row_period(row, text)
        if len(self._codes) >= _MOST_MET:
            self._codes.clear()
        dated = self._codes[text] = (f"{period.code}{UNIT}", rank_of(period))
        return dated

    def _says_something(self, known: _Met, resource: int, row: Row, value: str) -> bool:
        """What a glance does not see: a value that is missing, a first row with these cells, a fault."""
        head = read_head(row)
        if head.is_missing(value):
            return False
        terms = read_terms(row, head)
        if fault := terms.fault_of(value):
            raise row.fault(*fault)
        if known.number is not None:
            return True
        key = Key(*(row[column] for column in KEY_COLUMNS))._replace(form=head.form)
        pending = self._pending.get(key)
        if pending is None:
            pending = self._pending[key] = _Pending(len(self.keys))
            self.keys.append(key)
        cells = tuple(row[column] for column in _KEPT_COLUMNS)
        known.number = self._numbers.setdefault((resource, cells), len(self._rows_of))
        if known.number == len(self._rows_of):
            self._rows_of.append(0)
            self._published.append(terms.release.published.end.toordinal() if terms.release.published else None)
        known.add_entry, known.add_rank, known.ending = pending.entries.append, pending.ranks.append, f"{UNIT}{known.number}"
        known.is_value = head.glance()
        return True

    def _settle(self) -> None:
        """Forget what was met, at the end of a table and where rows have little in common."""
        for known in self._met.values():
            if known.number is not None:
                self._rows_of[known.number] += known.rows
        self._met.clear()

    def segments(self) -> Iterator[Segment]:
        """The rows that wait, by series; then none wait."""
        for key, pending in self._pending.items():
            if pending.entries:
                self._widen(key.indicator, pending.ranks)
                yield from _segments(pending)
                # The lists stay: they are known by what was met.
                pending.entries.clear()
                pending.ranks.clear()
        self.waiting = 0

    def _widen(self, indicator: str, ranks: list[int]) -> None:
        each = set(ranks)
        rows, first, last = len(ranks), min(map(first_day, each)), last_day(max(each))
        if indicator in self._extents:
            before = self._extents[indicator]
            rows, first, last = before[0] + rows, min(before[1], first), max(before[2], last)
        self._extents[indicator] = (rows, first, last)

    def attributes(self) -> Iterator[Attributes]:
        """All that were met, by their number."""
        for (resource, cells), published, rows in zip(self._numbers, self._published, self._rows_of, strict=True):
            given = {column: cell for column, cell in zip(_KEPT_COLUMNS, cells, strict=True) if cell}
            yield Attributes(resource, given, published, rows)

    def extents(self) -> dict[str, Extent]:
        """By indicator, of the segments that were given."""
        return {
            indicator: Extent(rows, date.fromordinal(first), date.fromordinal(last))
            for indicator, (rows, first, last) in self._extents.items()
        }

    def shelf(self) -> MemoryShelf:
        """All that was taken, in memory."""
        segments = list(self.segments())
        return MemoryShelf(self.keys, segments, tuple(self.attributes()), self.extents())


def _segments(pending: _Pending) -> Iterator[Segment]:
    entries, ranks = pending.entries, pending.ranks
    if ranks != sorted(ranks):
        order = sorted(range(len(ranks)), key=ranks.__getitem__)
        entries, ranks = [entries[place] for place in order], [ranks[place] for place in order]
    for start in range(0, len(entries), LONGEST_SEGMENT):
        part, of = entries[start : start + LONGEST_SEGMENT], ranks[start : start + LONGEST_SEGMENT]
        yield Segment(pending.number, of[0], of[-1], len(part), RECORD.join(part))
