"""SDMX-JSON, versions 1 and 2, as the IMF and others reply: values under keys of indexes into lists of codes."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from gx_factcheck.references.layouts.documents import Json, Reader, read_document
from gx_factcheck.references.layouts.grid import Grid
from gx_factcheck.references.mapping import LayoutMapping

_MOST_SETS = 1000
VALUE = "OBS_VALUE"


@dataclass(frozen=True, slots=True)
class _Component:
    """A dimension or an attribute, with the codes that the indexes stand for."""

    id: str
    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Structure:
    fixed: tuple[_Component, ...]
    """The dimensions that have one code in the whole data set; no key holds them."""
    series: tuple[_Component, ...]
    observation: tuple[_Component, ...]
    series_attributes: tuple[_Component, ...]
    observation_attributes: tuple[_Component, ...]
    group_attributes: tuple[_Component, ...]
    measures: int
    """How many cells of an observation are measures; the attributes follow them."""

    @property
    def header(self) -> tuple[str, ...]:
        parts = (self.fixed, self.series, self.observation, self.series_attributes, self.group_attributes, self.observation_attributes)
        return (*(component.id for part in parts for component in part), VALUE)


def read_sdmx_json(path: Path, shown: str, mapping: LayoutMapping) -> Grid:
    """The observations of the data sets, in their order, with their attributes.

    Raises:
        ReferencesError: it is no SDMX-JSON data message, or an index has no code.
    """
    read = Reader(shown, "an SDMX-JSON data message")
    document = read.object(read_document(path, shown, mapping.encoding), "the document")
    data = read.object(document["data"], "data") if "data" in document else document
    sets = [read.object(each, "dataSets") for each in read.list(data.get("dataSets"), "dataSets")]
    if not sets or len(sets) > _MOST_SETS:
        raise read.fault("dataSets", f"holds {len(sets)} data sets")
    listed = [data["structure"]] if "structure" in data else list(read.list(data.get("structures"), "structures"))
    structures = [_structure(read, read.object(each, "structures")) for each in listed]
    if any(structure.header != structures[0].header for structure in structures):
        raise read.fault("structures", "have different dimensions", "ask for one dataflow at a time")
    header = structures[0].header if structures else ()
    if len(set(header)) != len(header) or not header:
        raise read.fault("structures", "name one id twice, or nothing")
    rows = _numbered(read, sets, structures)
    usual = {"OBS_VALUE": VALUE} | {name: name for name in ("TIME_PERIOD", "OBS_STATUS") if name in header}
    usual |= {native: name for native, name in (("UNIT_MULT", "UNIT_MULT"), ("UNIT_MULT", "SCALE")) if name in header}
    dimensions = {each.id: each.codes for each in (*structures[0].fixed, *structures[0].series, *structures[0].observation)}
    return Grid(header, rows, usual, dimensions, shown)


def _structure(read: Reader, given: Mapping[str, Json]) -> _Structure:
    dimensions = read.object(given.get("dimensions"), "structures.dimensions")
    attributes = read.object(given.get("attributes") or {}, "structures.attributes")
    measures = given.get("measures")
    observed = measures.get("observation") if isinstance(measures, dict) else None
    return _Structure(
        fixed=_components(read, dimensions, "dataSet"),
        series=_components(read, dimensions, "series"),
        observation=_components(read, dimensions, "observation"),
        series_attributes=_components(read, attributes, "series"),
        observation_attributes=_components(read, attributes, "observation"),
        group_attributes=_components(read, attributes, "dimensionGroup"),
        measures=max(1, len(observed)) if isinstance(observed, list) else 1,
    )


def _components(read: Reader, given: Mapping[str, Json], level: str) -> tuple[_Component, ...]:
    found = []
    for each in read.list(given.get(level) or [], level):
        component = read.object(each, level)
        listed = read.list(component.get("values") or [], level)
        values = [{} if value is None else read.object(value, f"{level}.values") for value in listed]
        codes = tuple(read.text(value.get("id", value.get("value", value.get("name"))), f"{level}.values") for value in values)
        found.append(_Component(read.text(component.get("id"), f"{level}.id"), codes))
    return tuple(found)


def _numbered(read: Reader, sets: Sequence[Mapping[str, Json]], structures: Sequence[_Structure]) -> Iterator[tuple[int, Sequence[str]]]:
    number = 0
    for given in sets:
        which = read.number(given.get("structure", "0"), "dataSets.structure")
        if which >= len(structures):
            raise read.fault("dataSets.structure", f"is {which}, but there are {len(structures)}")
        if given.get("action") in ("Delete", "D"):
            raise read.fault("dataSets.action", "is a removal", "take it out, with what it removes")
        for row in _rows(read, given, structures[which]):
            number += 1
            yield number, row


def _rows(read: Reader, given: Mapping[str, Json], structure: _Structure) -> Iterator[Sequence[str]]:
    groups = _Groups(read, given, structure)
    own = _codes(read, structure.fixed, ["0"] * len(structure.fixed), "dataSet")
    # Without series the keys of the observations hold all dimensions.
    series = given.get("series")
    if series is None:
        for key, cells in read.object(given.get("observations") or {}, "observations").items():
            codes = _codes(read, structure.observation, key.split(":"), "observations")
            places = tuple(key.split(":"))
            unused = ("",) * len(structure.series)
            yield _row(read, structure, ((*own, *unused, *codes), ("",) * len(structure.series_attributes), groups.of(places)), cells)
        return
    for key, held in read.object(series, "series").items():
        places = tuple(key.split(":"))
        codes = _codes(read, structure.series, places, f"series {key}")
        record = read.object(held, f"series {key}")
        attributes = _attributes(read, structure.series_attributes, record.get("attributes"), f"series {key}")
        shared = groups.of(places)
        for place, cells in read.object(record.get("observations") or {}, f"series {key}.observations").items():
            period = _codes(read, structure.observation, place.split(":"), f"series {key}.observations")
            yield _row(read, structure, ((*own, *codes, *period), attributes, shared), cells)


def _row(
    read: Reader, structure: _Structure, above: tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]], cells: Json
) -> Sequence[str]:
    """One observation after what stands above it: its codes, the attributes of its series, and those of its groups."""
    codes, attributes, groups = above
    listed = read.list(cells, "observations")
    value = read.text(listed[0], "observations") if listed else ""
    own = _attributes(read, structure.observation_attributes, listed[structure.measures :], "observations")
    return (*codes, *attributes, *groups, *own, value)


def _codes(read: Reader, components: Sequence[_Component], places: Sequence[str], where: str) -> tuple[str, ...]:
    if len(places) != len(components):
        raise read.fault(where, f"has a key of {len(places)} parts, but there are {len(components)} dimensions")
    return tuple(_code(read, component, place, where) for component, place in zip(components, places, strict=True))


def _code(read: Reader, component: _Component, place: Json, where: str) -> str:
    index = read.number(place, f"{where}, {component.id}")
    if index >= len(component.codes):
        raise read.fault(f"{where}, {component.id}", f"is {index}, but there are {len(component.codes)} codes")
    return component.codes[index]


def _attributes(read: Reader, components: Sequence[_Component], given: Json, where: str) -> tuple[str, ...]:
    """What the attributes say; empty where one says nothing, or the list ends before it."""
    listed = read.list(given or [], f"{where}.attributes")
    found = []
    for place, component in enumerate(components):
        cell = listed[place] if place < len(listed) else None
        # An attribute without a list of codes stands there itself.
        is_itself = cell is not None and not component.codes
        found.append("" if cell is None else read.text(_first(cell), where) if is_itself else _code(read, component, cell, where))
    return tuple(found)


def _first(cell: Json) -> Json:
    return cell[0] if isinstance(cell, list) and len(cell) == 1 else cell


class _Groups:
    """Attributes of all series that have some codes in common, under keys such as `0::1`."""

    def __init__(self, read: Reader, given: Mapping[str, Json], structure: _Structure) -> None:
        self._nothing = ("",) * len(structure.group_attributes)
        self._found: dict[tuple[tuple[int, str], ...], tuple[str, ...]] = {}
        for key, cells in read.object(given.get("dimensionGroupAttributes") or {}, "dimensionGroupAttributes").items():
            places = tuple((at, place) for at, place in enumerate(key.split(":")) if place not in ("", "~"))
            self._found[places] = _attributes(read, structure.group_attributes, cells, "dimensionGroupAttributes")
        self._masks = {tuple(at for at, _ in key) for key in self._found}

    def of(self, places: tuple[str, ...]) -> tuple[str, ...]:
        found = self._nothing
        for mask in self._masks:
            if all(at < len(places) for at in mask):
                cells = self._found.get(tuple((at, places[at]) for at in mask), self._nothing)
                found = tuple(new or old for new, old in zip(cells, found, strict=True))
        return found
