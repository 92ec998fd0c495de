"""Eurostat: JSON-stat of its statistics service, and SDMX-CSV of its SDMX 3.0 and 2.1 services."""

import re
from datetime import date, timedelta
from itertools import product
from math import prod
from urllib.parse import quote, urlencode

from gx_factcheck.references.sources.client import Client
from gx_factcheck.references.sources.csv_replies import CSV, ask_csv
from gx_factcheck.references.sources.cube import Cube, read_cube
from gx_factcheck.references.sources.faults import QueryError, SourceError
from gx_factcheck.references.sources.hosts import Host
from gx_factcheck.references.sources.limits import Limit
from gx_factcheck.references.sources.source import Fetched, Licence, Part, Query, Source, require
from gx_factcheck.references.sources.strict_json import Node, read_json

_DATASET = re.compile(
    r"(?P<dataset>[A-Za-z0-9_]{3,40})(?:\?(?P<filters>[A-Za-z0-9_]{1,30}=[A-Za-z0-9_.-]{1,40}(?:&[A-Za-z0-9_]{1,30}=[A-Za-z0-9_.-]{1,40}){0,20}))?"
)
_KEYED = re.compile(r"(?P<flow>[A-Za-z0-9_$]{3,40})/(?P<key>[A-Za-z0-9_.+]{0,400})")
_FILTERED = re.compile(r"(?P<flow>[A-Za-z0-9_$]{3,40})/(?P<key>[A-Za-z0-9_.+*,]{1,400})")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?=T|$)")
_BASE = "https://ec.europa.eu/eurostat/api/dissemination"
_HOSTS = (Host("ec.europa.eu"),)
_LIMIT = Limit(1, timedelta(seconds=1))
_LICENCE = Licence("CC-BY-4.0", "Reuse is free where the source is named", "https://ec.europa.eu/eurostat/about-us/policies/copyright")
_MOST_CELLS = 5_000_000


def _ask_json(source: Source, query: Query, client: Client) -> Fetched:
    parts = require(_DATASET, query, source.example)
    asked = [("format", "JSON"), ("lang", "EN")]
    asked += [(name, value) for name, _, value in (each.partition("=") for each in (parts["filters"] or "").split("&")) if name]
    asked += [("geo", area) for area in query.areas]
    asked += [("sinceTimePeriod", query.start)] if query.start else []
    asked += [("untilTimePeriod", query.end)] if query.end else []
    address = f"{source.base}/{parts['dataset']}?{urlencode(asked)}"

    def check(content: bytes) -> None:
        _dataset(source, content)

    reply = client.get(address, accepts=("application/json",), check=check)
    dataset = _dataset(source, reply.content)
    names = [each.text() for each in dataset["id"].items()]
    codes = [_codes(dataset["dimension"][name]) for name in names]
    occurring = _occurring(dataset, [list(each) for each in codes])
    met = [{row[index] for row in occurring} for index in range(len(names))]
    used = [{code: label for code, label in each.items() if code in here} for each, here in zip(codes, met, strict=True)]
    cube = Cube(dict(zip(names, used, strict=True)), dataset["label"].text())
    read = read_cube(cube, (dict(zip(names, row, strict=True)) for row in occurring), query, source.id)
    values = [Node(each, source.id) for each in dataset["value"].members().values()]
    part = Part("json", reply, "json-stat", read.columns, read.constants, read.unit)
    count = sum(each.amount() is not None for each in values)
    return Fetched((part,), read.series, read.areas, _vintage(dataset["updated"]), count)


def _dataset(source: Source, content: bytes) -> Node:
    """The reply, its sizes and positions proved.

    Raises:
        SourceError: it is an error of the source, or not JSON-stat 2.0.
    """
    reply = read_json(content, source.id)
    if (errors := reply.get("error")) is not None:
        said = "; ".join(each["label"].text() for each in errors.items()) if isinstance(errors.value, list) else str(errors.value)
        raise SourceError(source.id, f"it answered {said[:160]!r}", "check the dataset and its filters")
    if reply["version"].text() != "2.0" or reply["class"].text() != "dataset":
        reply.fail("is not JSON-stat 2.0")
    sizes = [each.whole() for each in reply["size"].items()]
    names = [each.text() for each in reply["id"].items()]
    if len(sizes) != len(names) or len(set(names)) != len(names):
        reply["size"].fail("is not one number for each dimension")
    for name, size in zip(names, sizes, strict=True):
        if len(_codes(reply["dimension"][name])) != size:
            reply["dimension"][name].fail(f"has not the {size} categories of its size")
    if (cells := prod(sizes)) > _MOST_CELLS:
        reply.fail(f"has {cells:,} cells")
    for key, value in reply["value"].members().items():
        if not key.isdecimal() or not key.isascii() or len(key) > 12 or int(key) >= cells:
            reply["value"].fail(f"has the position {key[:40]!r}, which is beyond its {cells} cells")
        Node(value, source.id, f"the reply.value.{key}").amount()
    _vintage(reply["updated"])
    return reply


def _codes(dimension: Node) -> dict[str, str]:
    """The codes in the order of their positions, each with its name."""
    category = dimension["category"]
    positions = {code: Node(position, "eurostat", "a position").whole() for code, position in category["index"].members().items()}
    if sorted(positions.values()) != list(range(len(positions))):
        category["index"].fail("is not a list of positions from 0")
    labels = category.get("label")
    named = {code: label for code, label in labels.members().items() if isinstance(label, str)} if labels else {}
    return {code: named.get(code, "") for code in sorted(positions, key=positions.__getitem__)}


def _occurring(dataset: Node, codes: list[list[str]]) -> list[tuple[str, ...]]:
    """The codes of each cell that has a value, the last dimension the fastest."""
    filled = {int(key) for key in dataset["value"].members()}
    return [row for position, row in enumerate(product(*codes)) if position in filled]


def _vintage(updated: Node) -> date:
    day = _DAY.match(updated.text())
    try:
        return date.fromisoformat(day[0]) if day else updated.fail("is no time")
    except ValueError:
        return updated.fail("is no day")


def _address_3(source: Source, query: Query) -> str:
    found = require(_FILTERED, query, source.example)
    areas = f"c[geo]={','.join(query.areas)}&" if query.areas else ""
    bounds = [*([f"ge:{query.start}"] if query.start else []), *([f"le:{query.end}"] if query.end else [])]
    time = f"c[TIME_PERIOD]={'+'.join(bounds)}&" if bounds else ""
    return f"{source.base}/{found['flow']}/1.0/{found['key']}?{areas}{time}compress=false&format=csvdata&formatVersion=2.0"


def _address_2(source: Source, query: Query) -> str:
    found = require(_KEYED, query, source.example)
    if query.areas:
        message = "the keys of this service name the areas; leave out --areas, and write them as in `A.CP_MEUR.B1GQ.FR+DE`"
        raise QueryError(message)
    asked = [("format", "SDMX-CSV")]
    asked += [("startPeriod", query.start)] if query.start else []
    asked += [("endPeriod", query.end)] if query.end else []
    return f"{source.base}/{quote(found['flow'])}/{found['key']}?{urlencode(asked)}"


def _ask_3(source: Source, query: Query, client: Client) -> Fetched:
    return ask_csv(source, query, client, _address_3(source, query), CSV)


def _ask_2(source: Source, query: Query, client: Client) -> Fetched:
    return ask_csv(source, query, client, _address_2(source, query), CSV)


EUROSTAT = Source(
    id="eurostat",
    title="Eurostat, statistics API (JSON-stat)",
    publisher="Eurostat",
    base=f"{_BASE}/statistics/1.0/data",
    hosts=_HOSTS,
    limit=_LIMIT,
    licence=_LICENCE,
    example="nama_10_gdp?unit=CP_MEUR&na_item=B1GQ",
    ask=_ask_json,
)
EUROSTAT_SDMX_3 = Source(
    id="eurostat-sdmx",
    title="Eurostat, SDMX 3.0 API",
    publisher="Eurostat",
    base=f"{_BASE}/sdmx/3.0/data/dataflow/ESTAT",
    hosts=_HOSTS,
    limit=_LIMIT,
    licence=_LICENCE,
    example="nama_10_gdp/A.CP_MEUR.B1GQ.*",
    ask=_ask_3,
)
EUROSTAT_SDMX_2 = Source(
    id="eurostat-sdmx21",
    title="Eurostat, SDMX 2.1 API",
    publisher="Eurostat",
    base=f"{_BASE}/sdmx/2.1/data",
    hosts=_HOSTS,
    limit=_LIMIT,
    licence=_LICENCE,
    example="nama_10_gdp/A.CP_MEUR.B1GQ.FR+DE",
    ask=_ask_2,
)
