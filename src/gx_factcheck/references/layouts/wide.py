"""Wide tables: the names of most columns are areas (or periods, or indicators), and every cell below them is a value."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import compress, repeat
from pathlib import Path

from gx_factcheck.references.entries import Entry
from gx_factcheck.references.faults import ReferencesError, nearest, quoted
from gx_factcheck.references.layouts.cells import Coder, PeriodReader, Unread, ValueReader
from gx_factcheck.references.layouts.grid import strict_rows
from gx_factcheck.references.layouts.periods import native_period
from gx_factcheck.references.layouts.text import header_of, rows_of, separator_of
from gx_factcheck.references.mapping import Layout, LayoutMapping, Numbers, parts_of
from gx_factcheck.references.mapping import joined as joint
from gx_factcheck.values.periods import PeriodError

_PLAIN = re.compile(r"(?:(?:[+-]?[0-9]{1,40}+(?:\.[0-9]{1,40}+)?(?:[Ee][+-]?[0-9]{1,2}+)?)?+(?:,|\Z))*+")
"""Nothing but plain numbers and empty cells, joined by commas: such a row needs no look at each cell."""


@dataclass(frozen=True, slots=True)
class WideTable:
    """The columns of a wide table, sorted into those that say what a row is of and those that hold values."""

    header: tuple[str, ...]
    keys: Mapping[str, tuple[int, ...]]
    """Our column: the columns that hold it in every row."""
    across: str
    """Our column that the names of the other columns stand for."""
    values: tuple[int, ...]
    """The columns that hold values."""


def table_of(header: tuple[str, ...], mapping: LayoutMapping, shown: str) -> WideTable:
    """Which columns are which: those that the mapping names say what a row is of; the rest hold values.

    Where periods are the columns, only names that are periods hold values, and the rest are labels.

    Raises:
        ReferencesError: the mapping names a column that is not there, or no column holds values.
    """
    place = f"{shown}:{mapping.header}"
    keys = {}
    for native, name in mapping.columns.items():
        parts = parts_of(name, header)
        for part in parts:
            if part not in header:
                fault = f"there is no column {quoted(part)}, which gx:mapping takes for {native}"
                raise ReferencesError(place, fault, nearest(part, header) if len(header) < 100 else "write it as the header does")
        keys[native] = tuple(header.index(part) for part in parts)
    used = {index for indexes in keys.values() for index in indexes} | {header.index(name) for name in mapping.keep if name in header}
    across = mapping.across or ("REF_AREA" if mapping.layout is Layout.WIDE_AREAS else "TIME_PERIOD")
    rest = tuple(index for index, name in enumerate(header) if index not in used and name)
    values = rest if across != "TIME_PERIOD" else tuple(index for index in rest if is_period(header[index], mapping))
    if not values:
        raise ReferencesError(place, f"no column is one of {across}", "look at the header, or take another layout")
    if across != "TIME_PERIOD" and "TIME_PERIOD" not in keys and "TIME_PERIOD" not in mapping.constants:
        raise ReferencesError(place, "the mapping does not say which column is TIME_PERIOD", "add `TIME_PERIOD` to gx:mapping.columns")
    return WideTable(header, keys, across, values)


def is_period(name: str, mapping: LayoutMapping) -> bool:
    """Whether the name of a column is a period as the mapping reads them, or one that it leaves out."""
    if name in mapping.codes.get("TIME_PERIOD", {}):
        return True
    try:
        native_period(name, mapping.periods)
    except PeriodError:
        return False
    return True


def read_wide(path: Path, shown: str, mapping: LayoutMapping, unread: Unread | None = None) -> Iterator[Entry]:
    """The filled cells of a wide table, row by row.

    Raises:
        ReferencesError: the table is ragged, a code, a period or a value is not understood, or a row is there twice.
    """
    header, filled = wide_rows(path, shown, mapping)
    table = table_of(header, mapping, shown)
    direction = _PeriodsAcross if table.across == "TIME_PERIOD" else _AreasAcross
    reader = direction(table, mapping, shown, unread)
    return reader.entries(filled)


def wide_rows(path: Path, shown: str, mapping: LayoutMapping) -> tuple[tuple[str, ...], Iterator[tuple[int, Sequence[str]]]]:
    r"""The names of the columns, and the rows with their lines.

    Eurostat's bulk tables join the dimensions in the first column, as in `freq,unit,geo\TIME_PERIOD`: they are taken apart.

    Raises:
        ReferencesError: there is no header, or a row is ragged.
    """
    rows = rows_of(path, shown, mapping, separator_of(path, mapping))
    header = header_of(rows, mapping, shown)
    filled = strict_rows(rows, len(header), shown)
    if "\\" not in header[0] or "," not in header[0]:
        return header, filled
    keys = tuple(header[0].partition("\\")[0].split(","))
    return (*keys, *header[1:]), _taken_apart(filled, len(keys), shown)


def _taken_apart(rows: Iterator[tuple[int, list[str]]], width: int, shown: str) -> Iterator[tuple[int, Sequence[str]]]:
    for line, cells in rows:
        keys = cells[0].split(",")
        if len(keys) != width:
            raise ReferencesError(f"{shown}:{line}", f"has {len(keys)} keys, but the header names {width}", "give one key a dimension")
        yield line, (*keys, *cells[1:])


class _Rows:
    """What both directions share: the cells that say what a row is of."""

    def __init__(self, table: WideTable, mapping: LayoutMapping, shown: str, unread: Unread | None) -> None:
        self._table, self._mapping, self._shown = table, mapping, shown
        self._coder, self._values, self._periods = Coder(mapping, shown), ValueReader(mapping, shown, unread), PeriodReader(mapping, shown)
        self._kept = [(table.header.index(name), frozenset(codes)) for name, codes in mapping.keep.items() if name in table.header]
        self._is_slow = mapping.numbers not in (Numbers.PLAIN, Numbers.FLOATS) or bool(mapping.less_100) or bool(mapping.missing)
        self._is_of_floats = mapping.numbers is Numbers.FLOATS
        self._seen: dict[tuple[str, ...], int] = {}

    def _is_left_out(self, cells: Sequence[str]) -> bool:
        return any(cells[index] not in codes for index, codes in self._kept)

    def _key(self, cells: Sequence[str], line: int) -> dict[str, str]:
        """What the row is of; raises where an earlier row is of the same."""
        found = {native: _cell(cells, indexes) for native, indexes in self._table.keys.items()}
        earlier = self._seen.setdefault(tuple(found.values()), line)
        if earlier != line:
            said = " ".join(found.values())
            remedy = "leave out one of the two rows, or map the column that tells them apart"
            raise ReferencesError(f"{self._shown}:{line}", f"{quoted(said)} stands in line {earlier} already", remedy)
        return found

    def _cells_of(self, values: Sequence[str], line: int) -> tuple[Sequence[str], Sequence[str]]:
        """The values of a row in plain digits, empty where missing, and the flags beside them; none where no cell has any."""
        if not self._is_slow and _PLAIN.fullmatch(joined := ",".join(values)):
            return (f"{joined},".replace(".0,", ",")[:-1].split(",") if self._is_of_floats else values), ()
        read = [self._values.read(value, line) for value in values]
        flags = [flags for _, flags in read]
        return [value for value, _ in read], flags if any(flags) else ()


class _AreasAcross(_Rows):
    """A row a period, or a period and something else; a column an area, or an indicator."""

    def __init__(self, table: WideTable, mapping: LayoutMapping, shown: str, unread: Unread | None) -> None:
        super().__init__(table, mapping, shown, unread)
        self._shared: dict[tuple[str, ...], tuple[tuple[int, ...], tuple[Mapping[str, str], ...]]] = {}

    def entries(self, rows: Iterator[tuple[int, Sequence[str]]]) -> Iterator[Entry]:
        for line, cells in rows:
            if self._is_left_out(cells):
                continue
            key = self._key(cells, line)
            period = self._periods.read(key.pop("TIME_PERIOD", self._mapping.constants.get("TIME_PERIOD", "")), line)
            if not period:
                continue
            columns, shared = self._columns(key, line)
            values, flags = self._cells_of([cells[index] for index in columns], line)
            if flags or self._mapping.less_100:
                yield from self._with_more(line, period, values, flags, shared)
            else:
                yield from map(Entry, repeat(line), repeat(period), compress(values, values), compress(shared, values))

    def _columns(self, key: Mapping[str, str], line: int) -> tuple[tuple[int, ...], tuple[Mapping[str, str], ...]]:
        """The columns that are read of such a row, each with what its cells share."""
        names = tuple(key.values())
        if names not in self._shared:
            made = []
            for index in self._table.values:
                cells = self._coder.cells({**key, self._table.across: self._table.header[index]}, line)
                if cells is not None:
                    made.append((index, cells))
            _refuse_two_columns(made, self._table, self._shown, self._mapping.header)
            self._shared[names] = tuple(index for index, _ in made), tuple(cells for _, cells in made)
        return self._shared[names]

    def _with_more(
        self, line: int, period: str, values: Sequence[str], flags: Sequence[str], shared: Sequence[Mapping[str, str]]
    ) -> Iterator[Entry]:
        for value, letters, cells in zip(values, flags or repeat("", len(values)), shared, strict=True):
            if value:
                full = self._coder.with_flags(cells, letters, line) if letters else cells
                yield Entry(line, period, self._values.less_100(value, cells), full)


class _PeriodsAcross(_Rows):
    """A row a series, a column a period."""

    def entries(self, rows: Iterator[tuple[int, Sequence[str]]]) -> Iterator[Entry]:
        periods, columns = self._columns()
        for line, cells in rows:
            if self._is_left_out(cells):
                continue
            shared = self._coder.cells(self._key(cells, line), line)
            if shared is None:
                continue
            values, flags = self._cells_of([cells[index] for index in columns], line)
            for place, value in enumerate(values):
                if value:
                    full = self._coder.with_flags(shared, flags[place], line) if flags and flags[place] else shared
                    yield Entry(line, periods[place], self._values.less_100(value, shared), full)

    def _columns(self) -> tuple[tuple[str, ...], tuple[int, ...]]:
        named = ((self._periods.read(self._table.header[index], self._mapping.header), index) for index in self._table.values)
        found = [(period, index) for period, index in named if period]
        periods = [period for period, _ in found]
        twice = next((period for period in periods if periods.count(period) > 1), None)
        if twice:
            raise ReferencesError(f"{self._shown}:{self._mapping.header}", f"two columns are of {twice}", "leave one of them out")
        return tuple(periods), tuple(index for _, index in found)


def _cell(cells: Sequence[str], indexes: tuple[int, ...]) -> str:
    return cells[indexes[0]] if len(indexes) == 1 else joint(tuple(cells[index] for index in indexes))


def _refuse_two_columns(made: Sequence[tuple[int, Mapping[str, str]]], table: WideTable, shown: str, line: int) -> None:
    seen: dict[str, int] = {}
    for index, cells in made:
        code = cells.get(table.across, "")
        if code in seen:
            fault = f"the columns {quoted(table.header[seen[code]])} and {quoted(table.header[index])} are both {quoted(code)}"
            raise ReferencesError(f"{shown}:{line}", fault, f"leave one of them out, by an empty text in codes.{table.across}")
        seen[code] = index
