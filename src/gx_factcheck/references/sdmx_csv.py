"""Rows of SDMX-CSV, versions 1.0 and 2.0, as observations."""

from collections.abc import Iterator, Mapping
from operator import itemgetter
from pathlib import Path

from gx_factcheck.model.observation import Observation
from gx_factcheck.references.entries import Entry, Origin
from gx_factcheck.references.faults import ReferencesError, nearest, quoted
from gx_factcheck.references.tables import OpenTable, Row, open_table
from gx_factcheck.references.terms import Head, Terms, read_head, read_row_period, read_terms

_HEADS = {"STRUCTURE": ("STRUCTURE", "STRUCTURE_ID", "ACTION"), "DATAFLOW": ("DATAFLOW",)}
_NEEDED = ("REF_AREA", "INDICATOR", "TIME_PERIOD", "OBS_VALUE", "PUBLISHER", "QUALITY")
_OPTIONAL = (
    *("STRUCTURE_NAME", "FREQ", "COUNTERPART_AREA", "PRICE_BASIS", "WINDOW", "BASE_PER", "DEFINITION", "GROUP", "SCALE"),
    *("UNIT_MEASURE", "UNIT_MULT", "DECIMALS", "OBS_STATUS", "OBS_PRINTED", "OBS_HEDGE"),
    *("PUBLISHED", "TITLE", "SOURCE_URL", "NOTE", "FIRST_RELEASE", "WHOLE_SERIES"),
)
_MOST_KEPT = 50_000
"""Rows that each have a note of their own have nothing in common, and what is kept of them is kept in vain."""


def entries_of(table: OpenTable) -> Iterator[Entry]:
    """The rows of a table; those that have all other cells in common hold one and the same object.

    Raises:
        ReferencesError: the header is not that of SDMX-CSV, or the file is not in the form of a table.
    """
    check_header(table.file, table.header)
    names = [name for name in table.header if name not in ("TIME_PERIOD", "OBS_VALUE")]
    period, value = table.header.index("TIME_PERIOD"), table.header.index("OBS_VALUE")
    others = itemgetter(*(table.header.index(name) for name in names))
    kept: dict[object, dict[str, str]] = {}
    words: dict[str, str] = {}
    for line, cells in table.rows:
        key = others(cells)
        shared = kept.get(key)
        if shared is None:
            if len(kept) >= _MOST_KEPT:
                kept.clear()
                words.clear()
            key = tuple(words.setdefault(cell, cell) for cell in key)
            shared = kept[key] = dict(zip(names, key, strict=True))
        yield Entry(line, cells[period], cells[value], shared)


def read_entries(path: Path, shown: str) -> Iterator[Entry]:
    """The rows of a file; `shown` names it in messages.

    Raises:
        ReferencesError: as `entries_of`.
    """
    return entries_of(open_table(path, shown))


def check_header(file: str, header: tuple[str, ...]) -> None:
    """Raise a ReferencesError for a column that is unknown or missing."""
    place, first = f"{file}:1", header[0]
    if first not in _HEADS:
        fault = f"begins with the column {quoted(first)}, so it is not SDMX-CSV separated by commas"
        raise ReferencesError(place, fault, "begin with STRUCTURE,STRUCTURE_ID,ACTION (version 2.0) or DATAFLOW (version 1.0)")
    head = _HEADS[first]
    known = (*head, *_NEEDED, *_OPTIONAL)
    for column in header:
        if column not in known:
            fault = f"the column {quoted(column)} is unknown, and what it separates would be mixed"
            raise ReferencesError(place, fault, f"rename it or leave it out: {nearest(column, known)}")
    missing = [column for column in (*head, *_NEEDED) if column not in header]
    if missing:
        raise ReferencesError(place, f"the column {missing[0]} is missing", f"add it to the header; {', '.join(_NEEDED)} are always needed")


class EntryReader:
    """Makes observations of entries one by one; what entries have in common is read once."""

    def __init__(self, origin: Origin) -> None:
        """The table that all the entries are of."""
        self._origin = origin
        self._met: dict[int, tuple[Mapping[str, str], Head, Terms]] = {}

    def observation(self, entry: Entry) -> Observation | None:
        """What it says; None where its value is missing. Its period is the observation's date where SCALE is `date`.

        Raises:
            ReferencesError: a cell is not what its column holds.
        """
        row = Row(self._origin.file, entry.line, entry.shared)
        known = self._met.get(id(entry.shared))
        head = read_head(row) if known is None else known[1]
        period = read_row_period(row, entry.period)
        if head.is_missing(entry.value):
            return None
        if known is None:
            if len(self._met) >= _MOST_KEPT:
                self._met.clear()
            known = self._met[id(entry.shared)] = (entry.shared, head, read_terms(row, head))
        terms = known[2]
        if fault := terms.fault_of(entry.value):
            raise row.fault(*fault)
        return terms.observation(self._origin.name(entry.line, terms.series, period), period, entry.value)


def observation_of(row: Row, dataset: str) -> Observation | None:
    """The same of one row by itself.

    Raises:
        ReferencesError: a cell is not what its column holds.
    """
    entry = Entry(row.line, row["TIME_PERIOD"], row["OBS_VALUE"], row.cells)
    return EntryReader(Origin(dataset, row.file)).observation(entry)
