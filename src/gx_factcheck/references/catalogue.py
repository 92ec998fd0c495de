"""The catalogue on disk: `indicators/*.toml`, and the tables of areas, groups, their members, definitions and publishers."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from gx_factcheck.model.catalogue import Area, Catalogue, Group, Indicator, Membership, Named
from gx_factcheck.references.faults import ReferencesError, quoted
from gx_factcheck.references.indicators import NAME, read_indicators
from gx_factcheck.references.tables import Row, read_table
from gx_factcheck.values.periods import PeriodError, read_period

_AREAS = ("id", "name_zh", "name_en", "aliases", "part_of", "codes")
_GROUPS = ("id", "name_zh", "name_en", "is_complete", "source", "note", "complete_since", "complete_until")
_MEMBERSHIPS = ("group", "area", "since", "until", "counted")
_NAMED = ("id", "name_zh", "name_en")


@dataclass(frozen=True, slots=True)
class CataloguePart:
    """What one folder adds to the catalogue; every file in it may be missing."""

    indicators: tuple[Indicator, ...] = ()
    areas: tuple[Area, ...] = ()
    groups: tuple[Group, ...] = ()
    """With the members that the same folder lists."""
    further_members: dict[str, tuple[Membership, ...]] = field(default_factory=dict)
    """Members of groups that only an earlier folder defines."""
    definitions: tuple[Named, ...] = ()
    publishers: tuple[Named, ...] = ()
    places: dict[str, str] = field(default_factory=dict)
    """`file:line` of each record, under its kind and id, as in `area:CN-GX`."""


def read_catalogue_part(folder: Path, shown: str) -> CataloguePart:
    """What the folder says, by itself.

    Raises:
        ReferencesError: a file is not in its form, or defines a record twice.
    """
    places: dict[str, str] = {}
    indicators: list[Indicator] = []
    for path in sorted((folder / "indicators").glob("*.toml")):
        for indicator, place in read_indicators(path, f"{shown}/indicators/{path.name}"):
            _claim(places, f"indicator:{indicator.id}", place)
            indicators.append(indicator)
    areas = tuple(_area(row, places) for row in _rows(folder, shown, "areas.csv", _AREAS, optional=1))
    members = _members(_rows(folder, shown, "memberships.csv", _MEMBERSHIPS, optional=1))
    groups = tuple(_group(row, places, members) for row in _rows(folder, shown, "groups.csv", _GROUPS, optional=2))
    defined = {group.id for group in groups}
    further = {group: listed for group, listed in members.items() if group not in defined}
    return CataloguePart(
        indicators=tuple(indicators),
        areas=areas,
        groups=groups,
        further_members=further,
        definitions=tuple(_named(row, places, "definition") for row in _rows(folder, shown, "definitions.csv", _NAMED)),
        publishers=tuple(_named(row, places, "publisher") for row in _rows(folder, shown, "publishers.csv", _NAMED)),
        places=places,
    )


def merge(parts: Iterable[CataloguePart]) -> Catalogue:
    """All parts as one catalogue: a record of a later part replaces the one with its id, further members are added.

    Raises:
        ReferencesError: members are listed of a group that no part defines.
    """
    indicators: dict[str, Indicator] = {}
    areas: dict[str, Area] = {}
    groups: dict[str, Group] = {}
    definitions: dict[str, Named] = {}
    publishers: dict[str, Named] = {}
    for part in parts:
        indicators |= {indicator.id: indicator for indicator in part.indicators}
        areas |= {area.id: area for area in part.areas}
        groups |= {group.id: group for group in part.groups}
        definitions |= {definition.id: definition for definition in part.definitions}
        publishers |= {publisher.id: publisher for publisher in part.publishers}
        for name, members in part.further_members.items():
            if name not in groups:
                raise ReferencesError("memberships.csv", f"the group {quoted(name)} is not in groups.csv", "add its row there")
            groups[name] = replace(groups[name], memberships=(*groups[name].memberships, *members))
    return Catalogue(indicators, areas, groups, definitions, publishers)


def _rows(folder: Path, shown: str, name: str, columns: tuple[str, ...], *, optional: int = 0) -> Iterator[Row]:
    """The rows of a table with these columns, of which as many as are `optional` may be left out at the end."""
    if not (folder / name).exists():
        return
    table = read_table(folder / name, f"{shown}/{name}")
    if table.header not in (columns, columns[: len(columns) - optional]):
        raise ReferencesError(f"{table.file}:1", f"the header is {','.join(table.header)}", f"write {','.join(columns)}")
    yield from table.rows


def _claim(places: dict[str, str], record: str, place: str) -> None:
    if record in places:
        kind, _, name = record.partition(":")
        raise ReferencesError(place, f"the {kind} {quoted(name)} is defined already, in {places[record]}", "leave out one of the two")
    places[record] = place


def _record(row: Row, places: dict[str, str], kind: str) -> None:
    for column in _NAMED:
        if not row[column]:
            raise row.fault(f"{column} is empty", "give the id and the names in both languages")
    _claim(places, f"{kind}:{row['id']}", f"{row.file}:{row.line}")


def _area(row: Row, places: dict[str, str]) -> Area:
    _record(row, places, "area")
    return Area(
        id=row["id"],
        name_zh=row["name_zh"],
        name_en=row["name_en"],
        aliases=_several(row, "aliases", "UK|Britain"),
        part_of=row["part_of"] or None,
        codes=_several(row, "codes", "GBR|826"),
    )


def _several(row: Row, column: str, example: str) -> tuple[str, ...]:
    cell = row[column]
    words = tuple(cell.split("|")) if cell else ()
    if not all(words):
        raise row.fault(f"{column} is {quoted(cell)}", f"write several with one | between, as in `{example}`")
    return words


def _group(row: Row, places: dict[str, str], members: dict[str, tuple[Membership, ...]]) -> Group:
    _record(row, places, "group")
    if row["is_complete"] not in ("true", "false"):
        raise row.fault(f"is_complete is {quoted(row['is_complete'])}", "write true or false: are all members listed?")
    since, until = _span(row, "complete_since", "complete_until")
    return Group(
        id=row["id"],
        name_zh=row["name_zh"],
        name_en=row["name_en"],
        memberships=members.get(row["id"], ()),
        is_complete=row["is_complete"] == "true",
        source=row["source"] or None,
        complete_since=since,
        complete_until=until,
    )


def _named(row: Row, places: dict[str, str], kind: str) -> Named:
    _record(row, places, kind)
    if not NAME.fullmatch(row["id"]):
        raise row.fault(f"the id {quoted(row['id'])} is not a name", "write small letters, digits and underscores, as in `port_group`")
    return Named(row["id"], row["name_zh"], row["name_en"])


def _members(rows: Iterable[Row]) -> dict[str, tuple[Membership, ...]]:
    found: dict[str, list[Membership]] = {}
    for row in rows:
        if not row["group"] or not row["area"]:
            raise row.fault("group or area is empty", "give the ids of both")
        since, until = _span(row, "since", "until")
        if row["counted"] not in ("", "by-some"):
            raise row.fault(f"counted is {quoted(row['counted'])}", "write by-some where tables differ, or leave it empty")
        is_disputed = bool(row["counted"])
        found.setdefault(row["group"], []).extend(Membership(area, since, until, is_disputed) for area in _several(row, "area", "FR|DE"))
    return {group: tuple(members) for group, members in found.items()}


def _span(row: Row, first: str, last: str) -> tuple[date | None, date | None]:
    since, until = _day(row, first), _day(row, last)
    if since and until and until < since:
        raise row.fault(f"{last} {until} is before {first} {since}", f"write the earlier day in {first}")
    return since, until


def _day(row: Row, column: str) -> date | None:
    if not row[column]:
        return None
    try:
        period = read_period(row[column])
    except PeriodError as error:
        raise row.fault(f"{column} {error.given!r} {error.fault}", error.remedy) from error
    if not period.is_day:
        raise row.fault(f"{column} is {quoted(row[column])}", "write a day, as in `2020-01-31`, or leave it empty")
    return period.start
