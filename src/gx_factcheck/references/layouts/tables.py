"""Tables of one row an observation: tidy ones, and SDMX-CSV of versions 1.0, 2.0 and 2.1 as offices give it out."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from gx_factcheck.references.faults import ReferencesError, quoted
from gx_factcheck.references.layouts.grid import Grid, strict_rows
from gx_factcheck.references.layouts.text import first_line, header_of, rows_of, separator_of
from gx_factcheck.references.mapping import LayoutMapping

_SDMX_HEAD = re.compile(r'"?(?:DATAFLOW|STRUCTURE(?:\[(?P<inner>.)\])?)"?(?P<separator>[^A-Za-z0-9_\[\]" ])')
_LABELLED = re.compile(r"(?P<id>[A-Za-z_][A-Za-z0-9_]*): ?(?P<name>.+)")
_WHOLE = ("TITLE", "NOTE", "COMMENT_OBS", "COMMENT_TS", "COMMENT_DSET", "SOURCE", "STRUCTURE_NAME")
"""Columns of words, which are never cut at a colon."""


def read_tidy(path: Path, shown: str, mapping: LayoutMapping) -> Grid:
    """A table with a header, one row an observation.

    Raises:
        ReferencesError: it has no header, or a name stands there twice.
    """
    rows = rows_of(path, shown, mapping, separator_of(path, mapping))
    header = header_of(rows, mapping, shown)
    return Grid(header, strict_rows(rows, len(header), shown))


def sdmx_separator(line: str) -> str | None:
    """What separates the columns of an SDMX-CSV file with such a first line; None where it is not SDMX-CSV."""
    found = _SDMX_HEAD.match(line)
    return found["separator"] if found else None


def read_sdmx_csv(path: Path, shown: str, mapping: LayoutMapping) -> Grid:
    """SDMX-CSV as downloaded, with codes alone, with labels beside them, or with both in one cell (`DE: Germany`).

    Raises:
        ReferencesError: its first line is not that of SDMX-CSV, or a row removes others.
    """
    line = first_line(path, shown, mapping.encoding)
    separator = mapping.separator or sdmx_separator(line)
    if separator is None or sdmx_separator(line) is None:
        fault = f"begins with {quoted(line)}, so it is not SDMX-CSV"
        raise ReferencesError(f"{shown}:1", fault, "begin with STRUCTURE or DATAFLOW, or take another layout")
    rows = rows_of(path, shown, mapping, separator)
    header = header_of(rows, mapping, shown)
    found = [_LABELLED.fullmatch(name) for name in header]
    names = tuple(each["id"] if each else name for each, name in zip(found, header, strict=True))
    if len(set(names)) != len(names):
        raise ReferencesError(f"{shown}:1", "has two columns of one id", "leave one of them out")
    cut = [index for index, each in enumerate(found) if each and each["id"] not in _WHOLE]
    filled = _without_removals(strict_rows(rows, len(header), shown), names, shown)
    usual = {native: name for native, name in (("TIME_PERIOD", "TIME_PERIOD"), ("OBS_VALUE", "OBS_VALUE")) if name in names}
    return Grid(names, _codes(filled, cut) if cut else filled, usual)


def _codes(rows: Iterator[tuple[int, Sequence[str]]], cut: Sequence[int]) -> Iterator[tuple[int, Sequence[str]]]:
    """The rows with the labels cut off in these columns."""
    for line, cells in rows:
        row = list(cells)
        for index in cut:
            if (label := row[index].find(": ")) > 0:
                row[index] = row[index][:label]
        yield line, row


def _without_removals(rows: Iterator[tuple[int, list[str]]], names: tuple[str, ...], shown: str) -> Iterator[tuple[int, Sequence[str]]]:
    if "ACTION" not in names:
        yield from rows
        return
    action = names.index("ACTION")
    for line, cells in rows:
        if cells[action].partition(":")[0] == "D":
            raise ReferencesError(f"{shown}:{line}", "ACTION is 'D', a removal", "take out the row and what it removes")
        yield line, cells
