"""The International Monetary Fund's SDMX 3 service: SDMX-JSON, whose values point into lists of codes."""

import re
from collections.abc import Iterator
from datetime import timedelta

from gx_factcheck.references.sources.client import Client
from gx_factcheck.references.sources.cube import Cube, Row, read_cube
from gx_factcheck.references.sources.faults import QueryError
from gx_factcheck.references.sources.hosts import Host
from gx_factcheck.references.sources.limits import Limit
from gx_factcheck.references.sources.source import Fetched, Licence, Part, Query, Source, require
from gx_factcheck.references.sources.strict_json import Node, read_json

_FLOW = re.compile(r"(?P<agency>[A-Za-z0-9_.]{2,40}):(?P<flow>[A-Za-z0-9_]{1,60})/(?P<key>[A-Za-z0-9_.+*]{1,400})")
_ACCEPTS = ("application/json", "application/vnd.sdmx.data+json")
_NUMBER = re.compile(r"[+-]?[0-9]{1,40}(?:\.[0-9]{1,40})?(?:[Ee][+-]?[0-9]{1,2})?")
_OWN_AGENCY = "IMF.STA"
"""The one agency whose data the service cuts by time."""


def _ask(source: Source, query: Query, client: Client) -> Fetched:
    found = require(_FLOW, query, source.example)
    if query.areas:
        message = "the keys of the IMF name the areas; leave out --areas, and write them as in `CHN+USA.CPI._T.IX.M`"
        raise QueryError(message)
    bounds = [*([f"ge:{query.start}"] if query.start else []), *([f"le:{query.end}"] if query.end else [])]
    time = f"&c[TIME_PERIOD]={'+'.join(bounds)}" if bounds else ""
    address = (
        f"{source.base}/{found['agency']}/{found['flow']}/+/{found['key']}"
        f"?dimensionAtObservation=TIME_PERIOD&attributes=dsd&measures=all{time}"
    )

    def check(content: bytes) -> None:
        list(_rows(_data(source, content)))

    reply = client.get(address, accepts=_ACCEPTS, check=check)
    data = _data(source, reply.content)
    structure = data["structures"][0]
    named = [*_components(structure["dimensions"]["series"]), *_components(structure["dimensions"]["observation"])]
    rows = list(_rows(data))
    occurring = {name: {row[name] for row in rows} for name, _ in named}
    dimensions = {name: {code: label for code, label in codes if code in occurring[name]} for name, codes in named}
    read = read_cube(Cube(dimensions, _title(structure)), rows, query, source.id)
    attributes = {name for name, _ in _components(structure["attributes"]["series"])} if structure.get("attributes") else set()
    columns = dict(read.columns) | ({"UNIT_MULT": "SCALE"} if "SCALE" in attributes else {})
    notes = () if found["agency"] == _OWN_AGENCY or not time else (f"the service cuts by time only the data of {_OWN_AGENCY}",)
    return Fetched((Part("json", reply, "sdmx-json", columns, read.constants, read.unit),), read.series, read.areas, None, len(rows), notes)


def _data(source: Source, content: bytes) -> Node:
    data = read_json(content, source.id)["data"]
    if len(data["structures"].elements()) != 1 or len(data["dataSets"].elements()) != 1:
        data.fail("has not one dataset of one structure")
    return data


def _title(structure: Node) -> str:
    name = structure.get("name")
    return name.text() if name is not None else ""


def _components(listed: Node) -> list[tuple[str, list[tuple[str, str]]]]:
    """Each dimension or attribute with its codes and their names, in the order of the positions."""
    return [(each["id"].text(), [_code(value) for value in each["values"].items()]) for each in listed.items()]


def _code(value: Node) -> tuple[str, str]:
    code = value.get("id") or value["value"]
    name = value.get("name")
    return code.text(), name.text() if name is not None else ""


def _rows(data: Node) -> Iterator[Row]:
    """The codes of each observation that has a value.

    Raises:
        SourceError: a position is beyond its list, or a value is no number.
    """
    dimensions = data["structures"][0]["dimensions"]
    outer, inner = _components(dimensions["series"]), _components(dimensions["observation"])
    series = data["dataSets"][0]["series"]
    for key in series.members():
        codes = _codes(series, key, outer)
        observations = series[key]["observations"]
        for position in observations.members():
            value = observations[position][0]
            if value.value is None:
                continue
            if not _NUMBER.fullmatch(value.text()):
                value.fail("is not a number")
            yield {**codes, **_codes(observations, position, inner)}


def _codes(node: Node, key: str, components: list[tuple[str, list[tuple[str, str]]]]) -> dict[str, str]:
    positions = key.split(":")
    if len(positions) != len(components):
        node.fail(f"has the key {key[:40]!r} for {len(components)} dimensions")
    found: dict[str, str] = {}
    for text, (name, codes) in zip(positions, components, strict=True):
        if not text.isdecimal() or not text.isascii() or len(text) > 9 or int(text) >= len(codes):
            node.fail(f"has the key {key[:40]!r}, which points beyond the codes of {name}")
        found[name] = codes[int(text)][0]
    return found


IMF = Source(
    id="imf",
    title="International Monetary Fund, SDMX 3 API",
    publisher="International Monetary Fund",
    base="https://api.imf.org/external/sdmx/3.0/data/dataflow",
    hosts=(Host("api.imf.org"),),
    limit=Limit(1, timedelta(milliseconds=1500)),
    licence=Licence("other-at", "IMF terms of use: reuse with the source named", "https://www.imf.org/external/terms.htm"),
    example="IMF.STA:CPI/CHN.CPI._T.IX.M",
    ask=_ask,
)
