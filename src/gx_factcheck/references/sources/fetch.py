"""One query from the network to a dataset on disk."""

import csv
import io
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from gx_factcheck.model.catalogue import Catalogue
from gx_factcheck.references.folder import CATALOGUE, builtin_folder, load_references
from gx_factcheck.references.intake.unit_texts import SOURCE_UNIT
from gx_factcheck.references.sources.client import Client, Settings
from gx_factcheck.references.sources.faults import QueryError
from gx_factcheck.references.sources.snapshot import (
    Named,
    Wishes,
    indicators_text,
    name_areas,
    name_series,
    references_of,
    title_of,
)
from gx_factcheck.references.sources.source import Fetched, Query, Source
from gx_factcheck.references.sources.store import read_old, refuse_drift, store
from gx_factcheck.values.characters import inert
from gx_factcheck.values.units import same_dimension

_AREAS = "id,name_zh,name_en,aliases,part_of,codes"


@dataclass(frozen=True, slots=True)
class Order:
    """What is fetched, and where it goes."""

    query: Query
    target: Path
    wishes: Wishes = field(default_factory=Wishes)
    replace: bool = False
    """Whether older replies and another meaning of the figures may be dropped."""


def fetch(source: Source, order: Order, settings: Settings, *, catalogue: Catalogue | None = None) -> tuple[str, ...]:
    """Ask the source, and write a dataset with its catalogue; lines that say what was done.

    Without a catalogue, that of the program and the one beside the dataset say what is known.

    Raises:
        QueryError: what is asked for cannot be asked so, or cannot be written there.
        SourceError: the source did not answer as it should; nothing was written.
        ReferencesError: the catalogue beside the dataset is not in its form.
    """
    beside = order.target.resolve().parent
    if catalogue is None:
        catalogue = load_references([], catalogue_only=[builtin_folder(), beside]).catalogue
    with Client(source.hosts, source.limit, settings) as client:
        fetched = source.ask(source, order.query, client)
        named = name_series(source, fetched, order.wishes)
        areas = name_areas(fetched, catalogue)
        references = tuple(references_of(source, order.query, fetched, named, areas))
        old = None if order.replace else read_old(order.target, source, order.query)
        if old is not None:
            refuse_drift(order.target, old, references)
        _require_units(named, catalogue)
        outcome = store(order.target, references, source, fetched, title=title_of(source, named), old=old)
        notes = [*fetched.notes, *client.notes(), *_kept(fetched)]
    met = {areas[code]: (code, name) for code, name in fetched.areas.items()}
    notes += _complete_catalogue(order, catalogue, source, named, met)
    release = f"release of {fetched.vintage}" if fetched.vintage else "no day of release given"
    said = f"{inert(str(order.target))}: {outcome.count} observations, {outcome.changed} new or changed; {release}; {outcome.says}"
    return (
        said,
        *(f"  {each.id}: {each.record()['name']}, in {each.scale.unit}" for each in named),
        *(f"notice: {note}" for note in notes),
    )


def _kept(fetched: Fetched) -> Iterator[str]:
    kept = [part.reply.fetched for part in fetched.parts if part.reply.is_kept]
    if kept:
        yield f"{len(kept)} of {len(fetched.parts)} replies were kept from {min(kept)}; --refresh asks the source again"


def _require_units(named: tuple[Named, ...], catalogue: Catalogue) -> None:
    for each in named:
        known = catalogue.indicators.get(each.id)
        if known is not None and not same_dimension(known.unit, each.scale.unit):
            remedy = "name its unit with --unit, another id with --indicator, or correct the catalogue"
            message = f"{each.id} is in {known.unit}, but the series in {each.scale.unit}; {remedy}"
            raise QueryError(message)


def _complete_catalogue(
    order: Order, catalogue: Catalogue, source: Source, named: tuple[Named, ...], areas: Mapping[str, tuple[str, str]]
) -> Iterator[str]:
    """Add what the catalogue has not, and never change what it has: a person may have mended it."""
    place = order.target.resolve()
    folder = place.parent / CATALOGUE
    new = tuple(each for each in named if each.id not in catalogue.indicators)
    unknown = {area: known for area, known in areas.items() if area not in catalogue.areas}
    try:
        if new:
            _append(folder / "indicators" / f"{place.name}.toml", "", indicators_text(source, order.query, new))
        if unknown:
            _append(folder / "areas.csv", _AREAS + "\n", _area_rows(unknown))
    except OSError as error:
        message = f"{folder}: cannot be written ({error.strerror})"
        raise QueryError(message) from error
    if new:
        yield f"{folder}: {len(new)} new indicators; look over their names and nature"
    if unclear := [each.id for each in new if each.scale.unit == SOURCE_UNIT]:
        yield f"the unit of {', '.join(unclear[:5])} is not known to this program; --unit names it"
    if unknown:
        yield f"{folder / 'areas.csv'}: new areas {inert(', '.join(list(unknown)[:8]))}{' …' if len(unknown) > 8 else ''}"


def _area_rows(areas: Mapping[str, tuple[str, str]]) -> str:
    text = io.StringIO()
    rows = csv.writer(text, lineterminator="\n")
    for area, (code, name) in areas.items():
        shown = inert(name or code)
        rows.writerow((area, shown, shown, "", "", inert(code)))
    return text.getvalue()


def _append(path: Path, head: str, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    old = path.read_text("utf-8") if path.exists() else head
    temporary = path.with_name(f".{os.urandom(8).hex()}.tmp")
    try:
        temporary.write_text(f"{old}\n{text}" if old and not head else old + text, "utf-8")
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
