"""A fetched query as a dataset: the replies as they came, and a descriptor that says where from, when, and how they are read."""

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from gx_factcheck.model.catalogue import Catalogue, Nature
from gx_factcheck.model.words import PriceBasis, Window
from gx_factcheck.references.indicators import LIVE_SOURCE
from gx_factcheck.references.intake.unit_texts import SOURCE_UNIT
from gx_factcheck.references.names import area_of_code, find_area
from gx_factcheck.references.sources.faults import QueryError, SourceError
from gx_factcheck.references.sources.source import Fetched, Part, Query, Series, Source
from gx_factcheck.references.sources.units import Scale, scale_of
from gx_factcheck.values.characters import clip, inert
from gx_factcheck.values.units import UnitError, find_unit

FETCHED = "gx:fetched"
"""The key of a resource that says where it is from."""
_LONGEST_NAME = 200
_LONGEST_ID = 80
_ID = re.compile(r"[a-z][a-z0-9_]{0,79}")
_WORDS: Mapping[str, tuple[str, ...]] = MappingProxyType({"PRICE_BASIS": tuple(PriceBasis), "WINDOW": tuple(Window), "DEFINITION": ()})
_NOT_IN_ID = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Named:
    """A series with what the program calls it."""

    id: str
    series: Series
    scale: Scale
    wishes: "Wishes"

    def nature(self) -> Nature:
        """How it relates to time, as a person says, else as the unit suggests."""
        return self.wishes.nature or (Nature.RATE if self.scale.unit == "percent" else Nature.FLOW)

    def record(self) -> Mapping[str, str]:
        """What a later fetch is held against: a change of these is a change of what is measured."""
        return {
            **self.wishes.constants,
            "code": self.series.code,
            "name": _plain(self.series.name),
            "unit": self.series.unit or self.scale.unit,
        }


@dataclass(frozen=True, slots=True)
class Reference:
    """One file of a snapshot, with its entry in the descriptor."""

    path: str
    content: bytes
    descriptor: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the person who fetches decides of the reading."""

    indicator: str | None = None
    """The id for the one series; None to make ids from the codes of the source."""
    unit: str | None = None
    """The unit where the source names none."""
    nature: Nature | None = None
    """How new indicators relate to time; None: percent is a rate, all else a flow."""
    constants: Mapping[str, str] = field(default_factory=dict)
    """What a column of ours holds in every row, of PRICE_BASIS, WINDOW and DEFINITION: the sources do not say."""


def read_constants(given: Iterable[str]) -> dict[str, str]:
    """What a person says of all rows, each as in `WINDOW=:year-on-year`.

    Raises:
        QueryError: a column is none of the three, or what it holds is no such word.
    """
    found: dict[str, str] = {}
    for each in given:
        column, _, text = each.partition("=:")
        if column not in _WORDS:
            message = f"--map is {inert(clip(each, 60))!r}; write {', '.join(_WORDS)} and a word, as in `WINDOW=:year-on-year`"
            raise QueryError(message)
        words = _WORDS[column]
        if text not in words if words else not _ID.fullmatch(text):
            message = f"--map {column} is {inert(clip(text, 60))!r}; write {', '.join(words) or 'an id of the catalogue'}"
            raise QueryError(message)
        found[column] = text
    return found


def name_series(source: Source, fetched: Fetched, wishes: Wishes) -> tuple[Named, ...]:
    """An id and a unit for each series.

    Raises:
        QueryError: one id is wished for several series, or the unit is not known.
    """
    if wishes.indicator is not None and (len(fetched.series) > 1 or not _ID.fullmatch(wishes.indicator)):
        message = f"--indicator names one series, in small letters and underscores, and the reply has {len(fetched.series)}"
        raise QueryError(message)
    found = [Named(wishes.indicator or _id(source, series), series, _scale(series, wishes), wishes) for series in fetched.series]
    if len({named.id for named in found}) < len(found):
        message = "two series would get one id; ask for fewer at once"
        raise QueryError(message)
    return tuple(found)


def name_areas(fetched: Fetched, catalogue: Catalogue) -> dict[str, str]:
    """Our id for each code of an area: that of the catalogue, else made from the name that the source gives.

    Raises:
        SourceError: two codes are one area.
    """
    found = {
        code: area_of_code(code, catalogue) or find_area(name or code, catalogue) or _slug(name or code)
        for code, name in fetched.areas.items()
    }
    for code, area in found.items():
        twins = [other for other in found if found[other] == area]
        if len(twins) > 1:
            raise SourceError(area, f"is the area of the codes {' and '.join(twins)[:60]}", "ask for one of them")
        if not area:
            raise SourceError(inert(code), "is an area without a name", "ask for other areas")
    return found


def references_of(
    source: Source, query: Query, fetched: Fetched, named: tuple[Named, ...], areas: Mapping[str, str]
) -> Iterator[Reference]:
    """The files of the snapshot, each with its descriptor."""
    for number, part in enumerate(fetched.parts, 1):
        digest = hashlib.sha256(part.reply.content).hexdigest()
        published = fetched.vintage.isoformat() if fetched.vintage else part.reply.fetched[:10]
        name = f"{published}-{digest[:12]}"
        path = f"{name}.{part.name}"
        series = {each.id: each.record() for each in named}
        yield Reference(
            path,
            part.reply.content,
            {
                "name": name,
                "path": path,
                "format": part.name,
                "mediatype": "text/csv" if part.name == "csv" else "application/json",
                "encoding": "utf-8",
                "bytes": len(part.reply.content),
                "hash": f"sha256:{digest}",
                FETCHED: {
                    "source": source.id,
                    "query": query.shown(),
                    "address": part.reply.address,
                    "fetched": part.reply.fetched,
                    "vintage": fetched.vintage.isoformat() if fetched.vintage else None,
                    "page": number,
                    "pages": len(fetched.parts),
                    "series": series,
                },
                "gx:mapping": _mapping(source, part, named, areas, published=published, is_dated=fetched.vintage is not None),
            },
        )


def descriptor(name: str, title: str, source: Source, resources: list[Mapping[str, object]]) -> str:
    """The text of `datapackage.json`."""
    found = {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": name,
        "title": title,
        "licenses": [{"name": source.licence.name, "title": source.licence.title, "path": source.licence.path}],
        "sources": [{"title": source.title, "path": source.base}],
        "resources": resources,
    }
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"


def title_of(source: Source, named: tuple[Named, ...]) -> str:
    """What the dataset is called."""
    first = _plain(named[0].series.name) or named[0].series.code
    return f"{source.publisher}: {first}" + (f", and {len(named) - 1} more series" if len(named) > 1 else "")


def indicators_text(source: Source, query: Query, named: tuple[Named, ...]) -> str:
    """The records of indicators that the catalogue has not yet, as TOML; empty where it has all."""
    parts = [f"# What {source.title} says of its series. The names in Chinese and the nature are to be looked over.\n"]
    live = f"{source.id}:{query.text}"
    for each in named:
        name = _plain(each.series.name) or each.series.code
        unit = _plain(each.series.unit_name or each.series.unit)
        parts.append(
            f"\n[{each.id}]\n"
            f"name_zh = {_toml(name)}\nname_en = {_toml(name)}\naliases = [{_toml(_plain(each.series.code))}]\n"
            f"unit = {_toml(each.scale.unit)}\n"
            f"{f'unit_text = {_toml(unit)}{chr(10)}' if unit and each.scale.unit == SOURCE_UNIT else ''}"
            f"nature = {_toml(each.nature())}\n"
            # Of a reply with several series it would not be known which one is meant.
            f"{f'live_source = {_toml(live)}{chr(10)}' if len(named) == 1 and LIVE_SOURCE.fullmatch(live) else ''}"
        )
    return "".join(parts) if named else ""


def _mapping(
    source: Source, part: Part, named: tuple[Named, ...], areas: Mapping[str, str], *, published: str, is_dated: bool
) -> dict[str, object]:
    columns = dict(part.columns)
    constants = {
        **named[0].wishes.constants,
        "PUBLISHER": source.publisher,
        "QUALITY": str(source.quality),
        "PUBLISHED": published,
        "TITLE": clip(source.title, _LONGEST_NAME),
        "SOURCE_URL": part.reply.address,
    }
    if not is_dated:
        constants["NOTE"] = "the source gives no day of release: published is the day of fetching"
    codes: dict[str, dict[str, str]] = {"REF_AREA": dict(areas)}
    if part.periods:
        codes["TIME_PERIOD"] = dict(part.periods)
    if "INDICATOR" in columns:
        codes["INDICATOR"] = {each.series.code: each.id for each in named}
    else:
        constants["INDICATOR"] = named[0].id
    if part.unit:
        columns["UNIT_MEASURE"] = part.unit
        codes["UNIT_MEASURE"] = {each.series.unit: each.scale.unit for each in named}
    else:
        constants["UNIT_MEASURE"] = named[0].scale.unit
    if not part.unit and named[0].scale.is_stated:
        constants["UNIT_MULT"] = str(named[0].scale.power)
    elif any(each.scale.is_stated for each in named):
        columns["UNIT_MULT"] = part.unit
        codes["UNIT_MULT"] = {each.series.unit: str(each.scale.power) for each in named}
    return {"layout": part.layout, "columns": columns, "constants": constants, "codes": codes}


def _scale(series: Series, wishes: Wishes) -> Scale:
    scale = scale_of(series)
    if wishes.unit is None:
        return scale
    try:
        unit = find_unit(wishes.unit).id
    except UnitError as error:
        message = f"--unit {error}"
        raise QueryError(message) from error
    if scale.unit not in (SOURCE_UNIT, unit):
        message = f"--unit is {unit}, but the source says {scale.unit}; leave it out"
        raise QueryError(message)
    return Scale(unit, scale.power, is_stated=scale.is_stated)


def _id(source: Source, series: Series) -> str:
    return _NOT_IN_ID.sub("_", f"{source.id}_{series.code}".lower()).strip("_")[:_LONGEST_ID]


def _slug(text: str) -> str:
    slug = _NOT_IN_ID.sub("-", text.lower()).strip("-")[:_LONGEST_ID]
    return slug if slug[:1].isalpha() else f"area-{slug}" if slug else ""


def _plain(text: str) -> str:
    return clip(inert(" ".join(text.split())), _LONGEST_NAME)


def _toml(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
