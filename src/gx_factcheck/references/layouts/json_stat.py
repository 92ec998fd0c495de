"""JSON-stat 2.0, as Eurostat and many offices reply: a flat list of values over the product of the dimensions."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from math import prod
from pathlib import Path

from gx_factcheck.references.layouts.documents import Json, Reader, read_document
from gx_factcheck.references.layouts.grid import Grid
from gx_factcheck.references.mapping import LayoutMapping

_MOST_CELLS = 20_000_000
VALUE, STATUS = "value", "status"
"""The names of the two columns that are no dimensions."""


def read_json_stat(path: Path, shown: str, mapping: LayoutMapping) -> Grid:
    """The cells of a data set that have a value; each row's place is its flat index, counted from 1.

    Raises:
        ReferencesError: it is no JSON-stat data set of version 2, or its parts do not fit together.
    """
    read = Reader(shown, "a JSON-stat 2.0 data set")
    document = read.object(read_document(path, shown, mapping.encoding), "the document")
    if document.get("class") != "dataset":
        raise read.fault("class", f"is {document.get('class')!r}", "save the data set itself, with `version` 2.0 and `class` dataset")
    names = read.texts(document.get("id"), "id")
    sizes = [read.number(each, "size") for each in read.list(document.get("size"), "size")]
    if len(names) != len(sizes) or len(set(names)) != len(names):
        raise read.fault("id and size", "do not fit together")
    if prod(sizes) > _MOST_CELLS:
        raise read.fault("size", f"gives more than {_MOST_CELLS:,} cells", "ask for a part of the data set")
    given = read.object(document.get("dimension"), "dimension")
    dimensions = {name: _codes(read, given.get(name), name, size) for name, size in zip(names, sizes, strict=True)}
    values = _cells(read, document.get("value"), "value", prod(sizes))
    statuses = document.get("status")
    status = {} if statuses is None or isinstance(statuses, str) else _cells(read, statuses, "status", prod(sizes))
    usual = {"TIME_PERIOD": _time(document, names), "OBS_VALUE": VALUE, "OBS_STATUS": STATUS}
    rows = _rows(list(dimensions.values()), values, status, statuses if isinstance(statuses, str) else "")
    return Grid((*names, VALUE, STATUS), rows, usual, dimensions, shown)


def _time(document: Mapping[str, Json], names: Sequence[str]) -> str:
    role = document.get("role")
    times = role.get("time") if isinstance(role, dict) else None
    if isinstance(times, list) and times and isinstance(times[0], str):
        return times[0]
    return next((name for name in names if name.casefold() in ("time", "time_period", "year", "tid")), "time")


def _codes(read: Reader, given: Json, name: str, size: int) -> tuple[str, ...]:
    """The codes of a dimension in their order."""
    category = read.object(read.object(given, f"dimension.{name}").get("category"), f"dimension.{name}.category")
    index, where = category.get("index"), f"dimension.{name}.category.index"
    if isinstance(index, dict):
        placed = {read.number(place, where): code for code, place in index.items()}
        codes = tuple(placed.get(place, "") for place in range(len(index)))
        if len(placed) != len(index) or not all(codes):
            raise read.fault(where, "does not count its codes from 0")
    elif index is None:
        codes = tuple(read.object(category.get("label"), f"dimension.{name}.category.label"))
    else:
        codes = read.texts(index, where)
    if len(codes) != size or len(set(codes)) != size:
        raise read.fault(where, f"has {len(codes)} codes, but size says {size}")
    return codes


def _cells(read: Reader, given: Json, where: str, most: int) -> Mapping[int, str]:
    """The cells that are there, by their flat index."""
    if isinstance(given, dict):
        found = {read.number(place, where): read.text(cell, f"{where}.{place}") for place, cell in given.items()}
        if found and max(found) >= most:
            raise read.fault(where, f"has a cell {max(found)}, but there are {most}")
        return found
    listed = read.list(given, where)
    if len(listed) not in (0, most):
        raise read.fault(where, f"has {len(listed)} cells, but size says {most}")
    return {place: read.text(cell, where) for place, cell in enumerate(listed) if cell is not None}


def _rows(
    dimensions: Sequence[Sequence[str]], values: Mapping[int, str], statuses: Mapping[int, str], status: str
) -> Iterator[tuple[int, Sequence[str]]]:
    for place, codes in enumerate(product(*dimensions)):
        if value := values.get(place):
            yield place + 1, (*codes, value, statuses.get(place, status))
