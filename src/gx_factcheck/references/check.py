"""What is wrong with reference data, all of it at once: what `references check` says."""

import difflib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from pathlib import Path

from gx_factcheck.errors import NumeralError
from gx_factcheck.model.catalogue import Catalogue, Group, Indicator, Nature
from gx_factcheck.model.observation import Observation
from gx_factcheck.model.words import Form, Quality
from gx_factcheck.references.catalogue import CataloguePart, merge
from gx_factcheck.references.faults import ReferencesError, quoted
from gx_factcheck.references.folder import Dataset, Resource, catalogue_parts, find_datasets, read_resource
from gx_factcheck.references.hashes import hash_fault
from gx_factcheck.references.sdmx_csv import EntryReader
from gx_factcheck.references.tables import open_table
from gx_factcheck.values.numerals import Figure, read_figure
from gx_factcheck.values.units import find_unit


class Standing(StrEnum):
    """Whether something must be mended, or is only worth knowing."""

    FAULT = "fault"
    INFORMATION = "information"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that a keeper of the data should look at."""

    standing: Standing
    place: str
    """`file:line`, counted from 1; the file alone where it is the whole of it."""
    says: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.place}: {self.says}; {self.remedy}"


def check_references(folders: Sequence[Path]) -> tuple[Problem, ...]:
    """All problems of the folders' datasets and catalogues taken together, in the order of the files."""
    try:
        parts, datasets = catalogue_parts(folders), find_datasets(folders)
        catalogue = merge(parts)
    except ReferencesError as error:
        return (_as_problem(error),)
    return (*_catalogue_problems(catalogue, parts), *_dataset_problems(datasets, catalogue))


def _as_problem(error: ReferencesError) -> Problem:
    return Problem(Standing.FAULT, error.place, error.fault, error.remedy)


def _catalogue_problems(catalogue: Catalogue, parts: Iterable[CataloguePart]) -> Iterator[Problem]:
    places = {record: place for part in parts for record, place in part.places.items()}
    for indicator in catalogue.indicators.values():
        yield from _indicator_problems(indicator, catalogue, places[f"indicator:{indicator.id}"])
    yield from _area_problems(catalogue, places)
    for group in catalogue.groups.values():
        if not group.memberships:
            yield Problem(
                Standing.FAULT, places[f"group:{group.id}"], f"the group {group.id} has no members", "list them in memberships.csv"
            )
        for area_id in dict.fromkeys(member.area for member in group.memberships):
            yield from _unknown(f"the group {group.id}: area", area_id, catalogue.areas, places[f"group:{group.id}"])
        yield from _overlaps(group, places[f"group:{group.id}"])


def _area_problems(catalogue: Catalogue, places: Mapping[str, str]) -> Iterator[Problem]:
    meant = {area: area for area in catalogue.areas}
    for area in catalogue.areas.values():
        place = places[f"area:{area.id}"]
        if area.part_of is not None:
            yield from _unknown("part_of", area.part_of, catalogue.areas, place)
        for code in area.codes:
            if meant.setdefault(code, area.id) != area.id:
                says = f"the code {quoted(code)} of {area.id} means {meant[code]} already"
                yield Problem(Standing.FAULT, place, says, "leave it out of one of the two; a code of two areas is none of them")


def _overlaps(group: Group, place: str) -> Iterator[Problem]:
    """Areas that are listed twice for one day."""
    last: dict[str, date] = {}
    for member in sorted(group.memberships, key=lambda member: (member.area, member.since or date.min)):
        since = member.since or date.min
        if member.area in last and since <= last[member.area]:
            says = f"the group {group.id} has {member.area} twice on {since if member.since else 'its first days'}"
            yield Problem(Standing.FAULT, place, says, "let one row of memberships.csv end before the next begins")
        last[member.area] = member.until or date.max


def _indicator_problems(indicator: Indicator, catalogue: Catalogue, place: str) -> Iterator[Problem]:
    named = [
        ("growth_of", indicator.growth_of),
        ("elapsed_since", indicator.elapsed_since),
        *(("related", name) for name in indicator.related),
    ]
    named += [("identities", name) for identity in indicator.identities for name in identity.equation.names()]
    for key, name in named:
        if name is not None:
            yield from _unknown(f"{indicator.id}.{key}", name, catalogue.indicators, place)
    if indicator.publisher is not None:
        yield from _unknown(f"{indicator.id}.publisher", indicator.publisher, catalogue.publishers, place)


def _unknown(what: str, name: str, known: Collection[str], place: str) -> Iterator[Problem]:
    if name not in known:
        alike = difflib.get_close_matches(name, known, n=1)
        remedy = f"define it in the catalogue, or did you mean {alike[0]}?" if alike else "define it in the catalogue"
        yield Problem(Standing.FAULT, place, f"{what} is {quoted(name)}, which the catalogue does not have", remedy)


def _dataset_problems(datasets: Iterable[Dataset], catalogue: Catalogue) -> Iterator[Problem]:
    seen: dict[object, list[tuple[Observation, str]]] = {}
    for resource in (resource for dataset in datasets for resource in dataset.resources):
        if fault := hash_fault(resource.path, resource.shown, resource.hash):
            yield _as_problem(fault)
        if resource.mapping is not None:
            yield from _mapped_problems(resource, catalogue)
            continue
        reader = EntryReader(resource.origin)
        try:
            entries = list(read_resource(resource))
            yield from _schema_problems(resource)
        except ReferencesError as error:
            yield _as_problem(error)
            continue
        for entry in entries:
            try:
                observation = reader.observation(entry)
            except ReferencesError as error:
                yield _as_problem(error)
                continue
            if observation is not None:
                place = f"{resource.shown}:{entry.line}"
                yield from _observation_problems(observation, catalogue, place)
                yield from _disagreement(observation, place, seen)


def _mapped_problems(resource: Resource, catalogue: Catalogue) -> Iterator[Problem]:
    """The problems of a file that is read by a mapping, each once, at its first row.

    Two rows of one quantity are no problem of a keeper here: the layout refuses them within the file.
    """
    seen: set[tuple[str, str]] = set()
    reader = EntryReader(resource.origin)
    try:
        for entry in read_resource(resource):
            observation = reader.observation(entry)
            for problem in _observation_problems(observation, catalogue, f"{resource.shown}:{entry.line}") if observation else ():
                key = (problem.says, problem.remedy)
                if key not in seen:
                    seen.add(key)
                    yield problem
    except ReferencesError as error:
        yield _as_problem(error)


def _schema_problems(resource: Resource) -> Iterator[Problem]:
    if resource.mapping is not None or not resource.columns:
        return
    header = open_table(resource.path, resource.shown).header
    if resource.columns != header:
        says = f"the header is {','.join(header)}, but datapackage.json names {','.join(resource.columns)}"
        yield Problem(Standing.FAULT, f"{resource.shown}:1", says, "make the two the same")


def _observation_problems(observation: Observation, catalogue: Catalogue, place: str) -> Iterator[Problem]:
    quantity = observation.quantity
    yield from _unknown("INDICATOR", quantity.indicator, catalogue.indicators, place)
    for column, area in (("REF_AREA", quantity.reference_area), ("COUNTERPART_AREA", quantity.counterpart_area)):
        if area is not None:
            yield from _unknown(column, area, catalogue.areas, place)
    if quantity.definition is not None:
        yield from _unknown("DEFINITION", quantity.definition, catalogue.definitions, place)
    if quantity.group is not None:
        yield from _unknown("GROUP", quantity.group, catalogue.groups, place)
        yield from _outsider(observation, catalogue, place)
    yield from _unit_problems(observation, catalogue.indicators.get(quantity.indicator), place)
    yield from _figure_problems(observation, place)
    if observation.quality is Quality.OFFICIAL and observation.release.published is None:
        remedy = "give its day, month or year, or another QUALITY: without a date it refutes nothing"
        yield Problem(Standing.FAULT, place, "PUBLISHED is empty, but the row is official", remedy)


def _outsider(observation: Observation, catalogue: Catalogue, place: str) -> Iterator[Problem]:
    group, period = catalogue.groups.get(observation.quantity.group or ""), observation.quantity.time_period
    area = observation.quantity.reference_area
    if group is None or period is None or area not in catalogue.areas:
        return
    if area not in group.members(period.end) | group.disputed(period.end):
        says = f"{area} has a rank in {group.id}, but was no member on {period.end}"
        yield Problem(Standing.FAULT, place, says, "correct GROUP, or add the member to memberships.csv")


def _unit_problems(observation: Observation, indicator: Indicator | None, place: str) -> Iterator[Problem]:
    if indicator is None or observation.quantity.form is Form.RANK:
        return
    is_date = observation.quantity.form is Form.DATE
    if is_date != (indicator.nature is Nature.EVENT):
        says = f"SCALE is {observation.quantity.form}, but {indicator.id} is of the nature {indicator.nature}"
        yield Problem(Standing.FAULT, place, says, "write `date` for an event, and for nothing else")
    elif not is_date and find_unit(observation.unit).dimension != find_unit(indicator.unit).dimension:
        says = f"UNIT_MEASURE is {observation.unit}, but {indicator.id} is measured in {indicator.unit}"
        # A currency is a unit of its own, and trade is published in several.
        is_money = all(find_unit(unit).dimension.startswith("[currency") for unit in (observation.unit, indicator.unit))
        standing = Standing.INFORMATION if is_money else Standing.FAULT
        yield Problem(
            standing,
            place,
            says,
            "correct the unit, or the indicator" if not is_money else "it is compared only with claims in that currency",
        )


def _figure_problems(observation: Observation, place: str) -> Iterator[Problem]:
    figure = observation.figure
    if figure is None:
        return
    try:
        printed = read_figure(figure.printed)
    except NumeralError as error:
        yield Problem(Standing.FAULT, place, f"OBS_PRINTED: {error}", "write the figure with its multiplier, as in `1.69万亿`")
        return
    if (printed.value, printed.quantum) != (figure.value, figure.quantum):
        says = f"OBS_PRINTED is {quoted(figure.printed)}, which is not OBS_VALUE with UNIT_MULT and DECIMALS"
        yield Problem(Standing.FAULT, place, says, "correct the one that is wrong")


def _disagreement(observation: Observation, place: str, seen: dict[object, list[tuple[Observation, str]]]) -> Iterator[Problem]:
    """Two rows of one quantity: stored twice, which is a fault, or with figures that cannot both be true, as sources may have them."""
    earlier = seen.setdefault((observation.quantity, observation.unit), [])
    for other, where in earlier:
        if replace(other, id=observation.id) == observation:
            yield Problem(Standing.FAULT, place, f"repeats {where}", "leave out one of the two")
        elif (
            other.figure and observation.figure and not (other.hedges or observation.hedges or _may_agree(other.figure, observation.figure))
        ):
            says = f"{observation.figure.printed} stands against {other.figure.printed} in {where}, of the same quantity"
            yield Problem(Standing.INFORMATION, place, says, "both stay; tell them apart by DEFINITION if the sources do")
    earlier.append((observation, place))


def _may_agree(one: Figure, other: Figure) -> bool:
    """Whether one value can be rounded to both."""
    return 2 * abs(one.value - other.value) <= one.quantum + other.quantum
