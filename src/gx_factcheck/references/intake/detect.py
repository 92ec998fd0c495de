"""What layout a file is in, and where its header and separators are; taken from the file alone and said in the proposal."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path

from gx_factcheck.references.faults import ReferencesError, quoted
from gx_factcheck.references.intake.request import Request
from gx_factcheck.references.layouts.documents import Json, read_document
from gx_factcheck.references.layouts.periods import native_period
from gx_factcheck.references.layouts.tables import sdmx_separator
from gx_factcheck.references.layouts.text import first_line, rows_of
from gx_factcheck.references.mapping import Flags, Layout, LayoutMapping, Numbers, Periods
from gx_factcheck.values.periods import PeriodError

_SEPARATORS = "\t;,|"
_SAMPLE = 60
_TABLES = (".csv", ".tsv", ".tab", ".txt")
_SHARE_OF_AREAS = 2  # half of the names at least
_SURE_AREA = 3


def layout_of(path: Path, shown: str, request: Request, is_area: Callable[[str], bool]) -> LayoutMapping | None:
    """How the file lies, with no columns mapped yet; None where it is our own SDMX-CSV.

    Raises:
        ReferencesError: it is none of the layouts that are known.
    """
    base = LayoutMapping(
        layout=request.layout or Layout.TIDY,
        encoding=request.encoding,
        numbers=request.numbers or Numbers.PLAIN,
        missing=request.missing,
        periods=request.periods or Periods.USUAL,
        across=request.across,
        flags=request.flags or Flags.NONE,
    )
    beginning = first_line(path, shown, request.encoding)
    if path.suffix.lower() not in _TABLES and (path.suffix.lower() == ".json" or beginning.lstrip()[:1] in ("{", "[")):
        return replace(base, layout=request.layout or _json_layout(path, shown, request.encoding))
    if request.layout in (None, Layout.SDMX_CSV) and (separator := sdmx_separator(beginning)):
        return None if _is_native(beginning) else replace(base, layout=Layout.SDMX_CSV, separator=request.separator)
    separator = request.separator or _separator(path, beginning, shown, base)
    usual = "\t" if path.suffix.lower() in (".tsv", ".tab") else ","
    found = replace(base, separator="" if separator == usual else separator)
    sample = list(islice(rows_of(path, shown, found, separator), _SAMPLE))
    line, header = _header(sample, request.header, shown)
    found = replace(found, header=line)
    if request.layout is not None:
        return found
    return replace(found, layout=_table_layout(header, found, is_area), flags=request.flags or _flags(header))


def _is_native(header: str) -> bool:
    """Whether it has the columns that only our own files have."""
    return {"INDICATOR", "PUBLISHER", "QUALITY", "REF_AREA"} <= set(header.split(","))


def _separator(path: Path, beginning: str, shown: str, base: LayoutMapping) -> str:
    """The character that divides the first rows into the most columns of equal number."""
    best, most = ",", 0
    for separator in _SEPARATORS:
        if separator not in beginning and path.suffix.lower() not in _TABLES:
            continue
        try:
            counts = Counter(len(cells) for _, cells in islice(rows_of(path, shown, base, separator), _SAMPLE) if cells)
        except ReferencesError:
            # Quotes belong to one separator only: with another they stand in the middle of a cell.
            continue
        width, rows = max(counts.items(), key=lambda item: (item[1] if item[0] > 1 else 0, item[0]), default=(0, 0))
        if width > 1 and rows * width > most:
            best, most = separator, rows * width
    return best


def _header(sample: Sequence[tuple[int, list[str]]], asked: int | None, shown: str) -> tuple[int, list[str]]:
    """The line that names the columns: the first one as long as most rows are, with a name in all cells but the last."""
    if asked is not None:
        return asked, next((cells for line, cells in sample if line >= asked), [])
    counts = Counter(len(cells) for _, cells in sample if len(cells) > 1)
    width = max(counts, key=lambda each: (counts[each], each), default=0)
    for line, cells in sample:
        if len(cells) == width and all(cell.strip() for cell in cells[:-1]):
            return line, cells
    raise ReferencesError(f"{shown}:1", "has no line that names its columns", "say which one it is with --header LINE")


def _table_layout(header: Sequence[str], mapping: LayoutMapping, is_area: Callable[[str], bool]) -> Layout:
    names = [name.strip() for name in header if name.strip()]
    periods = [name for name in names if spells_period(name, mapping)]
    if len(periods) > 1 and len(periods) * _SHARE_OF_AREAS >= len(names) - 4:
        return Layout.WIDE_PERIODS
    areas = [name for name in names[1:] if is_area(name)]
    # One column may be called CO and hold carbon monoxide; a code of three letters or a name is an area.
    is_plain = len(names) == 2 and len(names[1]) >= _SURE_AREA
    if (len(areas) > 1 or is_plain) and areas and len(areas) * _SHARE_OF_AREAS >= len(names) - 1:
        return Layout.WIDE_AREAS
    return Layout.TIDY


def spells_period(text: str, mapping: LayoutMapping) -> bool:
    """Whether the text is a period as the mapping reads them."""
    try:
        native_period(text, mapping.periods)
    except PeriodError:
        return False
    return True


def _flags(header: Sequence[str]) -> Flags:
    r"""Eurostat's own tables are known by their first column, `freq,unit,geo\TIME_PERIOD`."""
    return Flags.EUROSTAT if header and "\\" in header[0] and header[0].upper().endswith("TIME_PERIOD") else Flags.NONE


def _json_layout(path: Path, shown: str, encoding: str) -> Layout:
    document = read_document(path, shown, encoding)
    found = _layout_of_document(document)
    if found is None:
        keys = ", ".join(list(document)[:5]) if isinstance(document, dict) else type(document).__name__
        remedy = "known are JSON-stat 2.0, SDMX-JSON, replies of the World Bank and of the NBS, and SPARQL results"
        raise ReferencesError(shown, f"is JSON of no known layout (it holds {quoted(keys)})", remedy)
    return found


def _layout_of_document(document: Json) -> Layout | None:
    if isinstance(document, list):
        return Layout.WORLD_BANK if document and isinstance(document[0], dict) else None
    if not isinstance(document, dict):
        return None
    data = document.get("data")
    if document.get("class") == "dataset":
        return Layout.JSON_STAT
    if "dataSets" in document or (isinstance(data, dict) and "dataSets" in data):
        return Layout.SDMX_JSON
    if "returndata" in document:
        return Layout.NBS_EASYQUERY
    if isinstance(data, list):
        return Layout.NBS_DATA
    return Layout.WIKIDATA if {"head", "results"} <= document.keys() else None
