"""CSV tables read strictly: every cell is text, and nothing is guessed, dropped or filled in."""

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from gx_factcheck.references.faults import ReferencesError, quoted

LARGEST_FILE = 64 * 1024 * 1024
LONGEST_CELL = 4000
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
    """The table in a comma-separated file.

    Raises:
        ReferencesError: a row is ragged, a quote is not closed, a cell is too long, or a column stands twice.
    """
    lines = _lines(read_text(path, shown), shown)
    _, header = next(lines, (1, []))
    if not header or not all(header):
        raise ReferencesError(f"{shown}:1", "has no header, or one with an empty name", "write the names of the columns in the first line")
    twice = sorted({name for name in header if header.count(name) > 1})
    if twice:
        raise ReferencesError(f"{shown}:1", f"the column {quoted(twice[0])} stands twice", "leave one of them out")
    return Table(shown, tuple(header), tuple(_rows(lines, header, shown)))


def _lines(text: str, shown: str) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    before = 0
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            remedy = 'close every quote, and double it within one: "so ""called"" figures"'
            raise ReferencesError(f"{shown}:{before + 1}", f"is not comma-separated text ({error})", remedy) from error
        line, before = before + 1, reader.line_num
        # An unclosed quote swallows the rows after it without a word.
        if line != before:
            raise ReferencesError(f"{shown}:{line}", f"a quoted cell runs on to line {before}", "close the quote; a cell has one line")
        yield line, cells


def _rows(lines: Iterator[tuple[int, list[str]]], header: list[str], shown: str) -> Iterator[Row]:
    for count, (line, cells) in enumerate(lines, 1):
        place = f"{shown}:{line}"
        if count > MOST_ROWS:
            raise ReferencesError(place, f"is beyond the {MOST_ROWS:,} rows that are held in memory", "leave out rows that no claim needs")
        if len(cells) != len(header):
            message = f"has {len(cells)} cells, but the header names {len(header)} columns"
            raise ReferencesError(place, message, "give one cell a column, empty where there is nothing, and quote cells that hold a comma")
        row = Row(shown, line, dict(zip(header, cells, strict=True)))
        for column, cell in row.cells.items():
            if len(cell) > LONGEST_CELL:
                raise row.fault(f"{column} has {len(cell)} characters", f"write at most {LONGEST_CELL}")
        yield row
