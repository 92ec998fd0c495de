"""What all layouts but the wide ones come to: columns of text, a row an observation; read into entries by a mapping."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from gx_factcheck.references.entries import Entry
from gx_factcheck.references.faults import ReferencesError, nearest, quoted
from gx_factcheck.references.layouts.cells import Coder, PeriodReader, Unread, ValueReader
from gx_factcheck.references.mapping import LayoutMapping, joined, parts_of

_SAME_QUANTITY = (
    *("INDICATOR", "REF_AREA", "COUNTERPART_AREA", "PRICE_BASIS", "WINDOW", "BASE_PER", "DEFINITION", "GROUP", "SCALE"),
    *("UNIT_MEASURE", "PUBLISHED", "PUBLISHER"),
)
"""Two rows with these cells and one period have the same thing to say."""
_LEFT_OUT: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Grid:
    """A file as columns of text."""

    header: tuple[str, ...]
    rows: Iterator[tuple[int, Sequence[str]]]
    """Each with its line, or which observation of the file it is."""
    usual: Mapping[str, str] = field(default_factory=dict)
    """Our column: that of the file, where every file of the layout has it and the mapping says nothing else."""
    dimensions: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The dimensions that the file itself declares, with their codes."""
    place: str = ""
    """Where the columns are named, for messages."""


@dataclass(frozen=True, slots=True)
class _Shared:
    cells: Mapping[str, str]
    seen: dict[str, int]
    """The periods that the quantity has already, with their lines."""
    flagged: dict[str, Mapping[str, str]]


def entries_of(grid: Grid, mapping: LayoutMapping, shown: str, unread: Unread | None = None) -> Iterator[Entry]:
    """The observations that have a value.

    Raises:
        ReferencesError: the mapping names a column that is not there, a dimension is not accounted for, a cell is not
            understood, or two rows are of one quantity and period.
    """
    columns = dict(grid.usual) | dict(mapping.columns)
    columns = {native: name for native, name in columns.items() if native not in mapping.constants}
    place = grid.place or f"{shown}:{mapping.header}"
    _check_dimensions(grid, mapping, columns, place)
    at = {native: _indexes(name, grid.header, native, place) for native, name in columns.items()}
    for needed in ("TIME_PERIOD", "OBS_VALUE"):
        if needed not in at and needed not in mapping.constants:
            raise ReferencesError(place, f"the mapping does not say which column is {needed}", f"add `{needed}` to gx:mapping.columns")
    return _read(grid, mapping, at, (shown, unread))


def _read(
    grid: Grid, mapping: LayoutMapping, at: Mapping[str, tuple[int, ...]], told: tuple[str, Unread | None]
) -> Iterator[Entry]:
    shown, unread = told
    period_at, value_at = at.get("TIME_PERIOD"), at.get("OBS_VALUE")
    others = {native: indexes for native, indexes in at.items() if native not in ("TIME_PERIOD", "OBS_VALUE")}
    kept = [(grid.header.index(name), frozenset(codes)) for name, codes in mapping.keep.items()]
    used = tuple(sorted({index for indexes in others.values() for index in indexes} | {index for index, _ in kept}))
    share = _Sharing(mapping, others, kept, shown)
    periods, values = PeriodReader(mapping, shown), ValueReader(mapping, shown, unread)
    for line, cells in grid.rows:
        shared = share.of(tuple([cells[index] for index in used]), cells, line)
        if shared is None:
            continue
        text = cells[value_at[0]] if value_at else mapping.constants["OBS_VALUE"]
        value, flags = values.read(text, line)
        if not value:
            continue
        period = periods.read(_cell(cells, period_at) if period_at else mapping.constants["TIME_PERIOD"], line)
        if not period:
            continue
        earlier = shared.seen.setdefault(period, line)
        if earlier != line:
            _refuse_twice(shared.cells, period, earlier, f"{shown}:{line}")
        yield Entry(line, period, values.less_100(value, shared.cells), share.flagged(shared, flags, line) if flags else shared.cells)


class _Sharing:
    """The cells that rows have in common, made once for all rows that have them."""

    def __init__(
        self, mapping: LayoutMapping, at: Mapping[str, tuple[int, ...]], kept: Sequence[tuple[int, frozenset[str]]], shown: str
    ) -> None:
        self._coder = Coder(mapping, shown)
        self._at, self._kept, self._shown = at, kept, shown
        self._found: dict[tuple[str, ...], _Shared | None] = {}
        self._seen: dict[tuple[str, ...], dict[str, int]] = {}

    def of(self, key: tuple[str, ...], cells: Sequence[str], line: int) -> _Shared | None:
        """None where the rows are left out."""
        try:
            return self._found[key]
        except KeyError:
            found = self._found[key] = self._made(cells, line)
            return found

    def _made(self, cells: Sequence[str], line: int) -> _Shared | None:
        if any(cells[index] not in codes for index, codes in self._kept):
            return None
        merged = self._coder.cells({native: _cell(cells, indexes) for native, indexes in self._at.items()}, line)
        if merged is None:
            return None
        identity = tuple([merged.get(column, "") for column in _SAME_QUANTITY])
        return _Shared(merged, self._seen.setdefault(identity, {}), {})

    def flagged(self, shared: _Shared, flags: str, line: int) -> Mapping[str, str]:
        """The same with the flags that stand beside the value."""
        if flags not in shared.flagged:
            shared.flagged[flags] = self._coder.with_flags(shared.cells, flags, line)
        return shared.flagged[flags]


def _cell(cells: Sequence[str], indexes: tuple[int, ...]) -> str:
    return cells[indexes[0]] if len(indexes) == 1 else joined(tuple(cells[index] for index in indexes))


def _indexes(name: str, header: tuple[str, ...], native: str, place: str) -> tuple[int, ...]:
    parts = parts_of(name, header)
    for part in parts:
        if part not in header:
            raise ReferencesError(place, f"there is no column {quoted(part)}, which gx:mapping takes for {native}", nearest(part, header))
    return tuple(header.index(part) for part in parts)


def _check_dimensions(grid: Grid, mapping: LayoutMapping, columns: Mapping[str, str], place: str) -> None:
    used = {part for name in columns.values() for part in parts_of(name, grid.header)}
    for name, codes in mapping.keep.items():
        if name not in grid.header:
            fault = f"there is no column {quoted(name)}, of which gx:mapping keeps some codes"
            raise ReferencesError(place, fault, nearest(name, grid.header))
        if not codes:
            raise ReferencesError(place, f"gx:mapping keeps no code of {quoted(name)}", "name the codes whose rows are read")
    for name, codes in grid.dimensions.items():
        if len(codes) > 1 and name not in used and len(mapping.keep.get(name, codes)) > 1:
            fault = f"{quoted(name)} has {len(codes)} codes ({', '.join(codes[:5])}), and the mapping leaves open which is meant"
            raise ReferencesError(place, fault, f"keep one of them, as in `--keep {name}={codes[0]}`, or make it a part of INDICATOR")


def _refuse_twice(cells: Mapping[str, str], period: str, earlier: int, place: str) -> None:
    said = " ".join(cells.get(column, "") for column in ("INDICATOR", "REF_AREA")).strip()
    fault = f"{said or 'the quantity'} of {period} stands in {place.rpartition(':')[0]}:{earlier} already"
    remedy = "keep one code of the column that tells them apart, as in `--keep sex=T`, or make it a part of INDICATOR"
    raise ReferencesError(place, fault, remedy)


def strict_rows(rows: Iterator[tuple[int, list[str]]], width: int, shown: str) -> Iterator[tuple[int, list[str]]]:
    """Rows of as many cells as there are columns; empty lines are passed over.

    Raises:
        ReferencesError: a row is ragged.
    """
    for line, cells in rows:
        if len(cells) != width:
            if not cells:
                continue
            fault = f"has {len(cells)} cells, but the header names {width} columns"
            remedy = "give one cell a column, empty where there is nothing, and quote cells that hold a separator"
            raise ReferencesError(f"{shown}:{line}", fault, remedy)
        yield line, cells
