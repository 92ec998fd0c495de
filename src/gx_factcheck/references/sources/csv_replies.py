"""Replies in SDMX-CSV, versions 1.0 and 2.0, with or without names beside the codes."""

import csv
import io
import re
from collections.abc import Iterator, Mapping
from datetime import date

from gx_factcheck.references.sources.client import Client
from gx_factcheck.references.sources.cube import Cube, read_cube
from gx_factcheck.references.sources.faults import SourceError, beginning
from gx_factcheck.references.sources.source import Fetched, Part, Query, Source

CSV = ("application/vnd.sdmx.data+csv; version=2.0.0", "text/csv", "application/csv")
"""Media types of a table."""
_HEADS = ("STRUCTURE", "STRUCTURE_ID", "STRUCTURE_NAME", "ACTION", "SERIES_KEY", "OBS_KEY", "DATAFLOW", "LAST UPDATE")
_VALUE = "OBS_VALUE"
_CODE = re.compile(r"[A-Z][A-Z0-9_]*|[a-z][a-z0-9_]*")
"""A column of codes; names stand in columns such as `Reference area`."""
_ATTRIBUTES = {"UNIT_MULT": "UNIT_MULT", "DECIMALS": "DECIMALS", "OBS_STATUS": "OBS_STATUS", "OBS_FLAG": "OBS_STATUS"}
_MISSING = ("", "NaN", "#N/A", ":")
_UPDATED = re.compile(r"(?P<day>[0-9]{2})/(?P<month>[0-9]{2})/(?P<year>[0-9]{2}) [0-9]{2}:[0-9]{2}:[0-9]{2}")
_NUMBER = re.compile(r"[+-]?[0-9]{1,40}(?:\.[0-9]{1,40})?(?:[Ee][+-]?[0-9]{1,2})?|NaN|#N/A|:|")
_REMEDY = "nothing was written; the source may have changed its form"


def ask_csv(source: Source, query: Query, client: Client, address: str, accepts: tuple[str, ...]) -> Fetched:
    """The table at this address.

    Raises:
        SourceError: there is none, or it is not SDMX-CSV.
    """

    def check(content: bytes) -> None:
        _read(source, content)

    reply = client.get(address, accepts=accepts, check=check)
    header, rows = _read(source, reply.content)
    names = _dimensions(header)
    labels = {name: _label_of(header, name) for name in header}
    dimensions: dict[str, dict[str, str]] = {name: {} for name in names}
    further: dict[str, dict[str, str]] = {"UNIT_MEASURE": {}} if "UNIT_MEASURE" in header and "UNIT_MEASURE" not in names else {}
    for row in rows:
        for name, codes in (*dimensions.items(), *further.items()):
            codes.setdefault(row[name], row.get(labels[name], ""))
    title = rows[0].get("STRUCTURE_NAME", "") if rows else ""
    read = read_cube(Cube(dimensions, title, further), rows, query, source.id)
    columns = {**read.columns, "OBS_VALUE": _VALUE, **{native: name for name, native in _ATTRIBUTES.items() if name in header}}
    return Fetched(
        (Part("csv", reply, "sdmx-csv", columns, read.constants, read.unit),),
        read.series,
        read.areas,
        _vintage(source, rows),
        count=sum(row[_VALUE] not in _MISSING for row in rows),
    )


def _read(source: Source, content: bytes) -> tuple[list[str], list[Mapping[str, str]]]:
    """Header and rows.

    Raises:
        SourceError: the text is not SDMX-CSV, or a row has not as many cells as the header.
    """
    lines = _lines(source, content)
    header = next(lines, [])
    if not header or header[0] not in ("STRUCTURE", "DATAFLOW") or _VALUE not in header or len(set(header)) != len(header):
        raise SourceError(source.id, f"its reply is not SDMX-CSV: {beginning(content)}", _REMEDY)
    rows: list[Mapping[str, str]] = []
    for number, cells in enumerate(lines, 2):
        if len(cells) != len(header):
            raise SourceError(source.id, f"line {number} of its reply has {len(cells)} cells for {len(header)} columns", _REMEDY)
        row = dict(zip(header, cells, strict=True))
        if not _NUMBER.fullmatch(row[_VALUE]):
            raise SourceError(source.id, f"line {number} of its reply has the value {row[_VALUE][:40]!r}", _REMEDY)
        rows.append(row)
    return header, rows


def _lines(source: Source, content: bytes) -> Iterator[list[str]]:
    if content and not content.endswith(b"\n"):
        raise SourceError(source.id, "its reply ends within a line", "nothing was written; try again later")
    try:
        yield from csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True)
    except csv.Error as error:
        raise SourceError(source.id, f"its reply is not comma-separated text ({error})", _REMEDY) from error


def _dimensions(header: list[str]) -> list[str]:
    """The columns of codes that stand before the value."""
    before = header[: header.index(_VALUE)]
    return [name for name in before if name not in _HEADS and _CODE.fullmatch(name)]


def _label_of(header: list[str], name: str) -> str:
    """The column with the names of these codes: the one behind it, where that is no column of codes; else empty."""
    after = header[header.index(name) + 1 :][:1]
    return after[0] if after and after[0] not in _HEADS and not _CODE.fullmatch(after[0]) else ""


def _vintage(source: Source, rows: list[Mapping[str, str]]) -> date | None:
    """The day of the last update, where the rows name one and the same."""
    marks = {row.get("LAST UPDATE", "") for row in rows}
    if marks == {""}:
        return None
    found = _UPDATED.fullmatch(next(iter(marks)))
    if len(marks) > 1 or found is None:
        raise SourceError(source.id, f"its LAST UPDATE is {' and '.join(sorted(marks))[:60]!r}", _REMEDY)
    try:
        return date(2000 + int(found["year"]), int(found["month"]), int(found["day"]))
    except ValueError as error:
        raise SourceError(source.id, f"its LAST UPDATE is {found[0]!r}, which is no day", _REMEDY) from error
