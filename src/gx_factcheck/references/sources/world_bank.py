"""The World Bank's indicators, version 2 of its interface: pages of JSON, and errors that come with status 200."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from gx_factcheck.references.sources.client import Client, Reply
from gx_factcheck.references.sources.faults import SourceError
from gx_factcheck.references.sources.hosts import Host
from gx_factcheck.references.sources.limits import Limit
from gx_factcheck.references.sources.source import Fetched, Licence, Part, Query, Series, Source, require
from gx_factcheck.references.sources.strict_json import Node, read_json
from gx_factcheck.values.characters import clip, inert

_CODE = re.compile(r"[A-Za-z0-9._]{2,60}")
_PER_PAGE = 1000
_MOST_PAGES = 200
_ROW = ("indicator", "country", "countryiso3code", "date", "value", "unit", "obs_status", "decimal")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_PERIOD = re.compile(r"[0-9]{4}(?:Q[1-4]|M[0-9]{2})?")


@dataclass(frozen=True, slots=True)
class _Page:
    reply: Reply
    pages: int
    total: int
    updated: str
    rows: tuple[Node, ...]

    def release(self) -> tuple[int, int, str]:
        """What is the same on all pages of one release."""
        return self.pages, self.total, self.updated


def _ask(source: Source, query: Query, client: Client) -> Fetched:
    require(_CODE, query, source.example)
    pages = list(_pages(source, query, client))
    if len({page.release() for page in pages}) > 1:
        # The series was published anew between two pages: half of each would be neither.
        client.refresh()
        pages = list(_pages(source, query, client))
    if len({page.release() for page in pages}) > 1:
        raise _fault(source, "its pages are not of one release, twice in a row", "try again later")
    rows = [row for page in pages for row in page.rows]
    if len(rows) != pages[0].total:
        raise _fault(source, f"it gave {len(rows)} rows and says that there are {pages[0].total}", "try again later")
    _require_once(source, rows)
    names = {row["indicator"]["id"].text(): row["indicator"]["value"].text() for row in rows}
    units = {row["indicator"]["id"].text(): row["unit"].text() for row in rows}
    column = _area_column(rows)
    columns = {"INDICATOR": "indicator.id", "REF_AREA": column}
    return Fetched(
        parts=tuple(Part("json", page.reply, "world-bank", columns) for page in pages),
        series=tuple(Series(code, name, units[code]) for code, name in names.items()),
        areas={_code_in(row, column): row["country"]["value"].text() for row in rows},
        vintage=_vintage(source, pages[0]),
        count=sum(row["value"].amount() is not None for row in rows),
    )


def _pages(source: Source, query: Query, client: Client) -> Iterator[_Page]:
    areas = ";".join(query.areas) or "all"
    period = f"&date={query.start or '1960'}:{query.end or '2100'}" if query.start or query.end else ""
    address = f"{source.base}/country/{areas}/indicator/{query.text}?format=json{period}&per_page={_PER_PAGE}&page="
    first = _page(source, query, client, address, 1)
    yield first
    if first.pages > _MOST_PAGES:
        raise _fault(source, f"the reply has {first.pages} pages", "ask for fewer areas or years at once")
    for number in range(2, first.pages + 1):
        yield _page(source, query, client, address, number)


def _page(source: Source, query: Query, client: Client, address: str, number: int) -> _Page:
    def read(content: bytes) -> tuple[Node, Node]:
        return _read(source, query, content, number)

    reply = client.get(f"{address}{number}", accepts=("application/json", "text/json"), check=lambda content: _discard(read(content)))
    head, rows = read(reply.content)
    return _Page(reply, head["pages"].whole(), head["total"].whole(), head["lastupdated"].text(), tuple(rows.items()))


def _discard(_: object) -> None:
    """Only whether it can be read matters."""


def _read(source: Source, query: Query, content: bytes, number: int) -> tuple[Node, Node]:
    """Head and rows of a page.

    Raises:
        SourceError: it is an error of the source, or not in its form.
    """
    reply = read_json(content, source.id)
    head = reply[0]
    if head.get("message") is not None:
        said = "; ".join(f"{each['key'].text()}: {each['value'].text()}" for each in head["message"].items())
        raise _fault(source, f"it answered {inert(clip(said, 160))!r}", "check the code of the indicator and of the areas")
    if not head["total"].whole():
        raise _fault(source, "it has no such data", "ask for other areas or years")
    rows = reply[1]
    if len(reply.elements()) != 2 or head["page"].whole() != number:
        reply.fail(f"is not page {number}")
    if not rows.elements():
        reply.fail("has a page without rows")
    for row in rows.items():
        _check_row(row)
        if row["indicator"]["id"].text() != query.text:
            row["indicator"]["id"].fail(f"is not {query.text}, which was asked for")
    return head, rows


def _check_row(row: Node) -> None:
    unknown = [key for key in row.members() if key not in _ROW]
    if unknown:
        row.fail(f"has a new part, {inert(clip(unknown[0], 40))!r}")
    for key in _ROW:
        row[key]
    row["value"].amount()
    row["decimal"].whole()
    if not _PERIOD.fullmatch(row["date"].text()):
        row["date"].fail("is not a period")
    row["countryiso3code"].text()
    if not (row["country"]["id"].text() and row["indicator"]["id"].text()):
        row.fail("names no area or no indicator")


def _area_column(rows: list[Node]) -> str:
    """The codes of three letters; those of the source where an aggregate has none."""
    return "countryiso3code" if all(row["countryiso3code"].text() for row in rows) else "country.id"


def _code_in(row: Node, column: str) -> str:
    return row["country"]["id"].text() if column == "country.id" else row[column].text()


def _require_once(source: Source, rows: list[Node]) -> None:
    seen: set[tuple[str, str]] = set()
    for row in rows:
        key = (row["country"]["id"].text(), row["date"].text())
        if key in seen:
            raise _fault(source, f"it gave {inert(' '.join(key))} twice", "try again later")
        seen.add(key)


def _vintage(source: Source, page: _Page) -> date:
    if not _DAY.fullmatch(page.updated):
        raise _fault(
            source, f"lastupdated is {inert(clip(page.updated, 40))!r}", "nothing was written; the source may have changed its form"
        )
    try:
        return date.fromisoformat(page.updated)
    except ValueError as error:
        raise _fault(source, f"lastupdated is {inert(page.updated)!r}, which is no day", "nothing was written") from error


def _fault(source: Source, fault: str, remedy: str) -> SourceError:
    return SourceError(source.id, fault, remedy)


WORLD_BANK = Source(
    id="world-bank",
    title="World Bank, Indicators API v2",
    publisher="World Bank",
    base="https://api.worldbank.org/v2",
    hosts=(Host("api.worldbank.org"),),
    limit=Limit(5, timedelta(seconds=1)),
    licence=Licence("CC-BY-4.0", "Creative Commons Attribution 4.0", "https://creativecommons.org/licenses/by/4.0/"),
    example="NY.GDP.MKTP.CD",
    ask=_ask,
)
