"""Wikidata by its SPARQL service: amounts of one property, and how many items name a group. Anyone may edit it, so it is weak."""

import re
from collections.abc import Callable
from datetime import timedelta
from urllib.parse import urlencode

from gx_factcheck.model.words import Quality
from gx_factcheck.references.sources.client import Client, Reply
from gx_factcheck.references.sources.faults import QueryError, SourceError
from gx_factcheck.references.sources.hosts import Host
from gx_factcheck.references.sources.limits import Limit
from gx_factcheck.references.sources.source import Fetched, Licence, Part, Query, Series, Source, require
from gx_factcheck.references.sources.strict_json import Node, read_json

_ASKED = re.compile(r"(?P<size>size:)?(?P<property>P[1-9][0-9]{0,9})")
"""A property whose amounts are wanted; or one by which members name their group, whose number is."""
_ITEM = re.compile(r"Q[1-9][0-9]{0,11}")
_ENTITY = re.compile(r"https?://www\.wikidata\.org/entity/(?P<item>Q[1-9][0-9]{0,11})")
_AMOUNT = re.compile(r"[+-]?[0-9]{1,40}(?:\.[0-9]{1,40})?")
_TIME = re.compile(r"(?P<day>[0-9]{4}-[0-9]{2}-[0-9]{2})T00:00:00Z")
_LENGTHS = {"9": 4, "10": 7, "11": 10}
"""Of the precisions of a time, how many characters of it are meant: a year, a month or a day."""
_NO_UNIT = "Q199"
"""The item "1", which Wikidata gives to what has no unit."""
_ACCEPTS = ("application/sparql-results+json", "application/json")
_MOST_ITEMS = 200
_AMOUNTS = (
    "SELECT DISTINCT ?item ?itemLabel ?iso ?propertyLabel ?amount ?unit ?time ?precision WHERE {{ "
    "VALUES ?item {{ {items} }} ?item p:{property} ?statement . MINUS {{ ?statement wikibase:rank wikibase:DeprecatedRank }} "
    "?statement psv:{property} ?node . ?node wikibase:quantityAmount ?amount . OPTIONAL {{ ?node wikibase:quantityUnit ?unit }} "
    "?statement pqv:P585 ?when . ?when wikibase:timeValue ?time ; wikibase:timePrecision ?precision . "
    "OPTIONAL {{ ?item wdt:P297 ?iso }} ?property wikibase:claim p:{property} . "
    'SERVICE wikibase:label {{ bd:serviceParam wikibase:language "en". }} }} ORDER BY ?item ?time ?amount'
)
_SIZES = (
    "SELECT ?item ?itemLabel ?iso ?propertyLabel (COUNT(DISTINCT ?member) AS ?amount) ?time ?precision WHERE {{ "
    "VALUES ?item {{ {items} }} ?member p:{property} ?statement . ?statement ps:{property} ?item . "
    "MINUS {{ ?statement wikibase:rank wikibase:DeprecatedRank }} "
    "FILTER NOT EXISTS {{ ?statement pq:P582 ?end . FILTER(?end <= NOW()) }} "
    'BIND(CONCAT(SUBSTR(STR(NOW()), 1, 10), "T00:00:00Z") AS ?time) BIND("11" AS ?precision) '
    "OPTIONAL {{ ?item wdt:P297 ?iso }} ?property wikibase:claim p:{property} . "
    'SERVICE wikibase:label {{ bd:serviceParam wikibase:language "en". }} }} '
    "GROUP BY ?item ?itemLabel ?iso ?propertyLabel ?time ?precision ORDER BY ?item"
)
_COLUMNS = {"REF_AREA": "item", "TIME_PERIOD": "time", "OBS_VALUE": "amount"}


def _ask(source: Source, query: Query, client: Client) -> Fetched:
    asked = require(_ASKED, query, source.example)
    if not query.areas or len(query.areas) > _MOST_ITEMS or not all(_ITEM.fullmatch(area) for area in query.areas):
        message = f"Wikidata wants items as areas, at most {_MOST_ITEMS}; write --areas Q148,Q30"
        raise QueryError(message)
    if query.start or query.end:
        message = "Wikidata is asked for all that it has of an item; leave out --period"
        raise QueryError(message)
    template = _SIZES if asked["size"] else _AMOUNTS
    sparql = template.format(property=asked["property"], items=" ".join(f"wd:{item}" for item in query.areas))
    reply = bindings(source, client, sparql, _check_amount)
    rows = _rows(source, reply.content)
    if not rows:
        raise SourceError(source.id, "it has no such amounts with a day", "check the property and the items")
    periods = _periods(source, rows)
    units = {_item(row["unit"]["value"]) if row.get("unit") is not None else _NO_UNIT for row in rows}
    if len(units) > 1:
        raise SourceError(source.id, f"its amounts are in several units: {', '.join(sorted(units))[:80]}", "ask for fewer items")
    label = rows[0].get("propertyLabel")
    name = label["value"].text() if label is not None else asked["property"]
    unit = next(iter(units))
    series = Series(query.text, f"number of items with: {name}" if asked["size"] else name, "" if unit == _NO_UNIT else unit)
    areas: dict[str, str] = {}
    for row in rows:
        # The code of ISO 3166 says surely which area it is; a name may be that of several.
        told = row.get("iso") or row.get("itemLabel")
        areas[_item(row["item"]["value"])] = told["value"].text() if told is not None else ""
    part = Part("json", reply, "wikidata", _COLUMNS, {"INDICATOR": query.text}, periods=periods)
    return Fetched((part,), (series,), areas, None, len(rows), ("anyone may edit Wikidata: its figures strain a claim at most",))


def bindings(source: Source, client: Client, sparql: str, check: Callable[[Node], None]) -> Reply:
    """The reply to a query, each of whose rows the check has passed.

    Raises:
        SourceError: there is none, or it is not in the form of SPARQL results.
    """

    def passed(content: bytes) -> None:
        for row in _rows(source, content):
            check(row)

    return client.get(f"{source.base}?{urlencode({'query': sparql, 'format': 'json'})}", accepts=_ACCEPTS, check=passed)


def _rows(source: Source, content: bytes) -> list[Node]:
    reply = read_json(content, source.id)
    reply["head"]["vars"].elements()
    return reply["results"]["bindings"].items()


def _check_amount(row: Node) -> None:
    _item(row["item"]["value"])
    if not _AMOUNT.fullmatch(row["amount"]["value"].text()):
        row["amount"].fail("is not a plain number")
    _period(row)


def _period(row: Node) -> str:
    """The year, month or day that is meant: a year is written as its first day."""
    time, precision = _TIME.fullmatch(row["time"]["value"].text()), row["precision"]["value"].text()
    if time is None or precision not in _LENGTHS:
        row["time"].fail("is not a year, a month or a day")
    return time["day"][: _LENGTHS[precision]]


def _item(node: Node) -> str:
    found = _ENTITY.fullmatch(node.text())
    return found["item"] if found else node.fail("is not an item")


def _periods(source: Source, rows: list[Node]) -> dict[str, str]:
    """What each time means. Two amounts at one time are two opinions, and none is taken for the other.

    Raises:
        SourceError: there are two, or a time is a day here and a year there.
    """
    seen: set[tuple[str, str]] = set()
    periods: dict[str, str] = {}
    for row in rows:
        item, time = _item(row["item"]["value"]), row["time"]["value"].text()
        if (item, time) in seen:
            raise SourceError(source.id, f"it has two amounts for {item} on {time[:10]}", "leave out that item, and add its figure by hand")
        if periods.setdefault(time, _period(row)) != _period(row):
            raise SourceError(source.id, f"{time[:10]} is a day here and a year or month there", "ask for the items one by one")
        seen.add((item, time))
    return periods


WIKIDATA = Source(
    id="wikidata",
    title="Wikidata Query Service",
    publisher="Wikidata",
    base="https://query.wikidata.org/sparql",
    hosts=(Host("query.wikidata.org"),),
    limit=Limit(5, timedelta(seconds=60)),
    licence=Licence("CC0-1.0", "Creative Commons Zero", "https://creativecommons.org/publicdomain/zero/1.0/"),
    example="P1082",
    ask=_ask,
    quality=Quality.WEAK,
)
