"""Large text files read as a stream of rows: every cell is text, and a fault has its line."""

from collections.abc import Iterator
from pathlib import Path

from gx_factcheck.references.faults import ReferencesError, quoted
from gx_factcheck.references.mapping import LayoutMapping
from gx_factcheck.references.tables import cells_of

LARGEST_TABLE = 1024 * 1024 * 1024
_LONGEST_LINE = 1024 * 1024
_SAMPLE = 4096
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


def rows_of(path: Path, shown: str, mapping: LayoutMapping, separator: str) -> Iterator[tuple[int, list[str]]]:
    """The rows of a table with their lines, from the first one on; lines before the header that hold no cell are passed over.

    Raises:
        ReferencesError: the file cannot be read, is too large or in another encoding, or a quoted cell is not closed.
    """
    return cells_of(_lines(path, shown, encoding_of(path, shown, mapping.encoding)), shown, separator)


def encoding_of(path: Path, shown: str, encoding: str) -> str:
    """As the byte order mark says, else as the mapping does: UTF-8 or GB18030, and UTF-16 only with a mark.

    Raises:
        ReferencesError: the file cannot be read, is larger than a table may be, or is UTF-16 without a mark.
    """
    try:
        with path.open("rb") as file:
            beginning = file.read(_SAMPLE)
            size = path.stat().st_size
    except OSError as error:
        raise ReferencesError(shown, f"cannot be read ({error.strerror})", "give a file that exists and may be read") from error
    if size > LARGEST_TABLE:
        raise ReferencesError(shown, f"is larger than {LARGEST_TABLE // 1024**2} MiB", "split it into several files")
    if beginning.startswith(_UTF_16):
        return "utf-16"
    if encoding == "utf-16":
        raise ReferencesError(f"{shown}:1", "has no byte order mark, so it is not UTF-16", "leave the encoding out, or give another")
    return "utf-8-sig" if encoding == "utf-8" else encoding


def first_line(path: Path, shown: str, encoding: str) -> str:
    """The first line, without its end.

    Raises:
        ReferencesError: as reading the whole does.
    """
    return next(_lines(path, shown, encoding_of(path, shown, encoding)), "").rstrip("\r\n")


def whole_text(path: Path, shown: str, encoding: str, *, largest: int) -> str:
    """The whole file.

    Raises:
        ReferencesError: it cannot be read, is larger than so many bytes or in another encoding, or holds a NUL.
    """
    found = encoding_of(path, shown, encoding)
    if path.stat().st_size > largest:
        raise ReferencesError(shown, f"is larger than {largest // 1024**2} MiB", "split it into several files")
    return "".join(_lines(path, shown, found, longest=largest))


def _lines(path: Path, shown: str, encoding: str, longest: int = _LONGEST_LINE) -> Iterator[str]:
    number = 0
    try:
        with path.open(encoding=encoding, newline="") as file:
            for number, line in enumerate(file, 1):
                if len(line) > longest:
                    raise ReferencesError(f"{shown}:{number}", f"has {len(line)} characters", f"write at most {longest:,} a line")
                if "\0" in line:
                    raise ReferencesError(f"{shown}:{number}", "holds a NUL character", "remove it; a text file has none")
                yield line
    except UnicodeError as error:
        line_number, fault = _undecodable(path, encoding, number)
        raise ReferencesError(f"{shown}:{line_number}", fault, _encoding_remedy(encoding)) from error
    except OSError as error:
        raise ReferencesError(shown, f"cannot be read ({error.strerror})", "give a file that exists and may be read") from error


def _undecodable(path: Path, encoding: str, read: int) -> tuple[int, str]:
    """The line that is not in the encoding, and its byte; decoding works in blocks, so the line read last may be far before it."""
    with path.open("rb") as file:
        for number, line in enumerate(file, 1):
            try:
                line.decode(encoding)
            except UnicodeDecodeError as error:
                if encoding != "utf-16":
                    return number, f"byte 0x{line[error.start]:02x} is not {encoding.removesuffix('-sig').upper()}"
    return read + 1, f"is not {encoding.removesuffix('-sig').upper()}"


def _encoding_remedy(encoding: str) -> str:
    if encoding == "utf-8-sig":
        return "save the file as UTF-8, or name its encoding, as in `--encoding gb18030`"
    return "save the file as UTF-8, or name the encoding that it is in"


def separator_of(path: Path, mapping: LayoutMapping) -> str:
    """What stands between the cells: as the mapping says, else a tab in a .tsv, else a comma."""
    return mapping.separator or ("\t" if path.suffix.lower() in (".tsv", ".tab") else ",")


def header_of(rows: Iterator[tuple[int, list[str]]], mapping: LayoutMapping, shown: str) -> tuple[str, ...]:
    """The names of the columns, from the line that the mapping says; what follows in `rows` are the data.

    A last name that is empty stays: some tables end every row with a separator.

    Raises:
        ReferencesError: there is no such line, or a name is empty or stands twice.
    """
    found = next((cells for line, cells in rows if line >= mapping.header), [])
    names = tuple(cell.strip(" ") for cell in found)
    place = f"{shown}:{mapping.header}"
    filled = names[:-1] if names and not names[-1] else names
    if not filled or not all(filled):
        remedy = "name every column, or say with `header` on which line the names are"
        raise ReferencesError(place, "has no header, or one with an empty name", remedy)
    if len(set(filled)) != len(filled):
        twice = next(name for name in filled if filled.count(name) > 1)
        raise ReferencesError(place, f"the column {quoted(twice)} stands twice", "leave one of them out")
    return names
