"""CSV tables read strictly: every cell is text, and nothing is guessed, dropped or filled in."""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from gx_factcheck.references.faults import ReferencesError, quoted

LARGEST_FILE = 64 * 1024 * 1024
LONGEST_CELL = 4000
LONGEST_LINE = 1024 * 1024
MOST_ROWS = 200_000


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table."""

    file: str
    line: int
    """Counted from 1, the header included."""
    cells: Mapping[str, str]

    def __getitem__(self, column: str) -> str:
        """The cell, empty where the table has no such column."""
        return self.cells.get(column, "")

    def fault(self, fault: str, remedy: str) -> ReferencesError:
        """The error that this row causes."""
        return ReferencesError(f"{self.file}:{self.line}", fault, remedy)


@dataclass(frozen=True, slots=True)
class Table:
    """A header and rows of as many cells each."""

    file: str
    """As shown in messages."""
    header: tuple[str, ...]
    rows: tuple[Row, ...]


def read_text(path: Path, shown: str) -> str:
    """The whole file as UTF-8, without a byte order mark.

    Raises:
        ReferencesError: it cannot be read, is too large, is not UTF-8, or holds a NUL.
    """
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST_FILE + 1)
    except OSError as error:
        raise ReferencesError(shown, f"cannot be read ({error.strerror})", "give a file that exists and may be read") from error
    if len(content) > LARGEST_FILE:
        raise ReferencesError(shown, f"is larger than {LARGEST_FILE // 1024**2} MiB", "split it into several resources")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise ReferencesError(f"{shown}:{line}", f"byte 0x{content[error.start]:02x} is not UTF-8", "save the file as UTF-8") from error
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise ReferencesError(f"{shown}:{line}", "holds a NUL character", "remove it; a text file has none")
    return text


def read_table(path: Path, shown: str) -> Table:
    """The table in a comma-separated file, all of it at once.

    Raises:
        ReferencesError: as `open_table`, or it has more rows than are read so.
    """
    opened = open_table(path, shown)
    rows = []
    for count, (line, cells) in enumerate(opened.rows, 1):
        if count > MOST_ROWS:
            remedy = "leave out rows that no claim needs"
            raise ReferencesError(f"{shown}:{line}", f"is beyond the {MOST_ROWS:,} rows that are held in memory", remedy)
        rows.append(Row(shown, line, dict(zip(opened.header, cells, strict=True))))
    return Table(shown, opened.header, tuple(rows))


@dataclass(frozen=True, slots=True)
class OpenTable:
    """A header, and rows that are read as they are asked for."""

    file: str
    header: tuple[str, ...]
    rows: Iterator[tuple[int, list[str]]]
    """Each with its line, counted from 1, and as many cells as the header has."""


def open_table(path: Path, shown: str) -> OpenTable:
    """The table in a comma-separated file, which may be larger than the memory; its rows raise as the header does.

    Raises:
        ReferencesError: it cannot be read or is not UTF-8; a row is ragged, a quote is not closed, a cell is too long, or a
            column stands twice.
    """
    lines = cells_of(_lines(path, shown), shown)
    _, header = next(lines, (1, []))
    if not header or not all(header):
        raise ReferencesError(f"{shown}:1", "has no header, or one with an empty name", "write the names of the columns in the first line")
    twice = sorted({name for name in header if header.count(name) > 1})
    if twice:
        raise ReferencesError(f"{shown}:1", f"the column {quoted(twice[0])} stands twice", "leave one of them out")
    return OpenTable(shown, tuple(header), _rows(lines, header, shown))


def _lines(path: Path, shown: str) -> Iterator[str]:
    number = 0
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            while line := file.readline(LONGEST_LINE):
                number += 1
                if "\0" in line:
                    raise ReferencesError(f"{shown}:{number}", "holds a NUL character", "remove it; a text file has none")
                yield line
    except OSError as error:
        raise ReferencesError(shown, f"cannot be read ({error.strerror})", "give a file that exists and may be read") from error
    except UnicodeDecodeError as error:
        place, byte = _not_utf8(path, number)
        raise ReferencesError(f"{shown}:{place}", f"byte 0x{byte:02x} is not UTF-8", "save the file as UTF-8") from error


def _not_utf8(path: Path, read: int) -> tuple[int, int]:
    """The line and the byte at which a file stops being UTF-8; so many lines of it were read well."""
    with path.open("rb") as file:
        for number, line in enumerate(file, 1):
            try:
                line.decode("utf-8")
            except UnicodeDecodeError as error:
                return number, line[error.start]
    return read + 1, 0


def cells_of(lines: Iterator[str], shown: str, separator: str = ",") -> Iterator[tuple[int, list[str]]]:
    """The cells of each row, with the line that it stands in, from 1 on.

    Raises:
        ReferencesError: a quote is not closed, or a cell runs on to another line.
    """
    reader = csv.reader(lines, delimiter=separator, strict=True)
    before = 0
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            remedy = 'close every quote, and double it within one: "so ""called"" figures"'
            raise ReferencesError(f"{shown}:{before + 1}", f"is not text separated by {separator!r} ({error})", remedy) from error
        line, before = before + 1, reader.line_num
        # An unclosed quote swallows the rows after it without a word.
        if line != before:
            raise ReferencesError(f"{shown}:{line}", f"a quoted cell runs on to line {before}", "close the quote; a cell has one line")
        yield line, cells


def _rows(lines: Iterator[tuple[int, list[str]]], header: list[str], shown: str) -> Iterator[tuple[int, list[str]]]:
    width = len(header)
    for line, cells in lines:
        if len(cells) != width:
            message = f"has {len(cells)} cells, but the header names {width} columns"
            remedy = "give one cell a column, empty where there is nothing, and quote cells that hold a comma"
            raise ReferencesError(f"{shown}:{line}", message, remedy)
        if max(map(len, cells)) > LONGEST_CELL:
            column, cell = next((name, cell) for name, cell in zip(header, cells, strict=True) if len(cell) > LONGEST_CELL)
            raise ReferencesError(f"{shown}:{line}", f"{column} has {len(cell)} characters", f"write at most {LONGEST_CELL}")
        yield line, cells
