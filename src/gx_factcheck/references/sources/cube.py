"""Replies with several dimensions: which is the area, which the time, and what the others together make a series of."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from gx_factcheck.references.sources.faults import SourceError
from gx_factcheck.references.sources.source import Query, Series

_AREAS = ("REF_AREA", "geo", "COUNTRY", "LOCATION", "JURISDICTION")
_TIMES = ("TIME_PERIOD", "time")
_UNITS = ("UNIT_MEASURE", "UNIT", "unit")
_FREQUENCIES = ("FREQ", "FREQUENCY", "freq")
_MOST_SERIES = 500
JOINT = "|"
"""Stands between the codes of dimensions that are read as one."""

Row = Mapping[str, str]
"""Of each dimension, the code of one observation."""


@dataclass(frozen=True, slots=True)
class Cube:
    """The dimensions of a reply, in its order, each with the codes that occur and their names, empty where unknown."""

    dimensions: Mapping[str, Mapping[str, str]]
    title: str = ""
    further: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """Attributes that may name the unit, likewise."""


@dataclass(frozen=True, slots=True)
class Read:
    """How a cube is read."""

    columns: Mapping[str, str]
    constants: Mapping[str, str]
    series: tuple[Series, ...]
    areas: Mapping[str, str]
    unit: str
    """The column with the codes of units; empty where there is none."""


def read_cube(cube: Cube, rows: Iterable[Row], query: Query, source: str) -> Read:
    """Area, time and series of the rows, which say what codes occur together.

    Raises:
        SourceError: there is no area or no time among the dimensions, an observation stands twice, or there are too many series.
    """
    area, time = _one_of(_AREAS, cube, source, "area"), _one_of(_TIMES, cube, source, "time")
    unit = next((name for name in _UNITS if name in cube.dimensions or name in cube.further), None)
    free = [name for name, codes in cube.dimensions.items() if name not in (area, time) and len(codes) > 1]
    found: dict[tuple[str, ...], str] = {}
    seen: set[tuple[str, ...]] = set()
    for row in rows:
        key = tuple(row[name] for name in free)
        whole = (*key, row[area], row[time])
        if whole in seen:
            raise SourceError(source, f"it gave {' '.join(whole)[:120]!r} twice", "narrow the query, or try again later")
        seen.add(whole)
        named = row.get(unit, "") if unit else ""
        if found.setdefault(key, named) != named:
            raise SourceError(source, f"one series is in {found[key][:40]!r} and in {named[:40]!r}", "ask for one unit at once")
    if not found:
        raise SourceError(source, "it has no such data", "ask for other areas or periods")
    if len(found) > _MOST_SERIES:
        raise SourceError(source, f"it gave {len(found)} series", f"ask for at most {_MOST_SERIES}: name a code for each dimension")
    names = {**cube.further, **cube.dimensions}
    series = [
        Series(JOINT.join(key) or query.text, _name(cube, free, key), named, names.get(unit or "", {}).get(named, ""))
        for key, named in found.items()
    ]
    columns = {"REF_AREA": area, "TIME_PERIOD": time} | ({"INDICATOR": JOINT.join(free)} if free else {})
    return Read(columns, {} if free else {"INDICATOR": query.text}, tuple(series), cube.dimensions[area], unit or "")


def _one_of(names: Sequence[str], cube: Cube, source: str, what: str) -> str:
    for name in names:
        if name in cube.dimensions:
            return name
    listed = ", ".join(cube.dimensions)[:120]
    raise SourceError(source, f"its reply has no dimension of {what} among {listed}", "ask for a table by area and time")


def _name(cube: Cube, free: Sequence[str], key: Sequence[str]) -> str:
    """The title with the names of what tells this series from the others, or of all that is fixed where nothing does."""
    told = list(zip(free, key, strict=True))
    if not told:
        fixed = [(name, next(iter(codes))) for name, codes in cube.dimensions.items() if len(codes) == 1]
        told = [(name, code) for name, code in fixed if name not in (*_AREAS, *_TIMES, *_FREQUENCIES)]
    words = [cube.dimensions[name].get(code) or code for name, code in told]
    return ", ".join([*([cube.title] if cube.title else []), *words])
