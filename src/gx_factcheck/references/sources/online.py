"""What claims ask for and no dataset has, fetched from the sources that the catalogue names: only where a person wants it."""

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType

from gx_factcheck.errors import FactcheckError
from gx_factcheck.model.catalogue import Catalogue
from gx_factcheck.model.claim import Claim
from gx_factcheck.model.quantity import Quantity
from gx_factcheck.references.folder import DESCRIPTOR, References
from gx_factcheck.references.sources.client import Settings
from gx_factcheck.references.sources.fetch import Order, fetch
from gx_factcheck.references.sources.registry import source_named
from gx_factcheck.references.sources.snapshot import Wishes
from gx_factcheck.references.sources.source import Query
from gx_factcheck.values.characters import inert
from gx_factcheck.values.periods import Period

_FOLDER = "snapshots"
_AREA_CODES: Mapping[str, re.Pattern[str]] = MappingProxyType({"world-bank": re.compile(r"[A-Z]{3}"), "wikidata": re.compile(r"Q[0-9]+")})
"""Of sources that are asked for areas by name, what their codes look like; all others are asked for all areas of the query."""


@dataclass(frozen=True, slots=True)
class Needed:
    """One indicator that claims ask for, with the areas and years that no dataset has."""

    indicator: str
    source: str
    text: str
    areas: tuple[str, ...]
    years: tuple[int, int] | None
    """The first and the last; None where a claim speaks of the state when its article appeared."""


@dataclass(frozen=True, slots=True)
class Online:
    """What was fetched, and what was not."""

    folders: tuple[Path, ...]
    """Datasets in the cache, of this run or, where a source failed, of an earlier one."""
    failures: tuple[str, ...]


def needed(claims: Iterable[Claim], references: References) -> tuple[Needed, ...]:
    """What the claims ask for and is not on record, of the indicators whose record names a live source; by indicator."""
    areas: dict[str, dict[str, None]] = {}
    periods: dict[str, list[Period | None]] = {}
    for claim in claims:
        for name in claim.indicator:
            if _live(name, references.catalogue) is None:
                continue
            for area in claim.reference_area:
                for period in claim.time_period or (None,):
                    if not references.observations.of_place(Quantity(name, area, period)):
                        areas.setdefault(name, {})[area] = None
                        periods.setdefault(name, []).append(period)
    return tuple(_need(name, tuple(found), periods[name], references.catalogue) for name, found in sorted(areas.items()))


def fetch_needed(needs: Iterable[Needed], catalogue: Catalogue, settings: Settings) -> Online:
    """Fetch each into the cache; a source that fails is told, and does not hold up the others."""
    folders: list[Path] = []
    failures: list[str] = []
    for need in needs:
        query = _query(need, catalogue)
        folder = _place(need, query, settings)
        try:
            wishes = Wishes(need.indicator, catalogue.indicators[need.indicator].unit)
            fetch(source_named(need.source), Order(query, folder, wishes), settings, catalogue=catalogue)
        except FactcheckError as error:
            kept = "; what was fetched earlier is used" if (folder / DESCRIPTOR).exists() else ""
            failures.append(f"{need.indicator} was not fetched{kept}: {inert(str(error))}")
        if (folder / DESCRIPTOR).exists():
            folders.append(folder)
    return Online(tuple(folders), tuple(failures))


def _live(indicator: str, catalogue: Catalogue) -> str | None:
    record = catalogue.indicators.get(indicator)
    return record.live_source if record is not None else None


def _need(indicator: str, areas: tuple[str, ...], periods: list[Period | None], catalogue: Catalogue) -> Needed:
    source, _, text = (_live(indicator, catalogue) or "").partition(":")
    spans = [(period.start.year, period.end.year) for period in periods if period is not None]
    years = (min(first for first, _ in spans), max(last for _, last in spans)) if len(spans) == len(periods) else None
    return Needed(indicator, source, text, areas, years)


def _query(need: Needed, catalogue: Catalogue) -> Query:
    pattern = _AREA_CODES.get(need.source)
    query = Query(need.text)
    if pattern is not None:
        codes = [_code(area, pattern, catalogue) for area in need.areas]
        query = replace(query, areas=tuple(sorted({code for code in codes if code is not None})))
    if need.years is None or need.source == "wikidata":
        return query
    # The year before, too: what grew is told against it.
    return replace(query, start=str(need.years[0] - 1), end=str(need.years[1]))


def _code(area: str, pattern: re.Pattern[str], catalogue: Catalogue) -> str | None:
    record = catalogue.areas.get(area)
    return next((code for code in record.codes if pattern.fullmatch(code)), None) if record is not None else None


def _place(need: Needed, query: Query, settings: Settings) -> Path:
    digest = hashlib.sha256(f"{need.source} {query.shown()}".encode()).hexdigest()
    return (settings.cache or Path()) / _FOLDER / f"{need.indicator}-{digest[:12]}"
