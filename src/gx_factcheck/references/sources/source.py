"""What a source is, what may be asked of it, and what it gives."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from gx_factcheck.model.words import Quality
from gx_factcheck.references.sources.client import Client, Reply
from gx_factcheck.references.sources.faults import QueryError
from gx_factcheck.references.sources.hosts import Host
from gx_factcheck.references.sources.limits import Limit
from gx_factcheck.values.characters import clip, inert

_AREA = re.compile(r"[A-Za-z0-9_-]{1,30}")
_TIME = re.compile(r"[0-9]{4}(?:-?(?:Q[1-4]|S[12]|M?(?:0[1-9]|1[0-2])))?")


@dataclass(frozen=True, slots=True)
class Query:
    """What is asked for."""

    text: str
    """A code, a key or a path, as the source has it."""
    areas: tuple[str, ...] = ()
    """By the codes of the source; empty for all."""
    start: str | None = None
    end: str | None = None
    """The first and the last period, both included; None where open."""

    def shown(self) -> str:
        """The query in one line."""
        parts = [self.text, *([f"areas {','.join(self.areas)}"] if self.areas else [])]
        return "; ".join([*parts, *([f"period {self.start or ''}:{self.end or ''}"] if self.start or self.end else [])])


def read_query(text: str, areas: str | None, period: str | None) -> Query:
    """The query as typed: areas with commas between, a period as in `2015:2023`, `2015:` or `2020-Q1`.

    Raises:
        QueryError: one of them is not in this form.
    """
    if not text or len(text) > 1000 or not text.isprintable():
        message = "the query is empty, too long or holds a control character; give a code, as in `NY.GDP.MKTP.CD`"
        raise QueryError(message)
    codes = tuple(areas.split(",")) if areas else ()
    for code in codes:
        if not _AREA.fullmatch(code):
            message = f"--areas has {inert(clip(code, 40))!r}; write the codes of the source with commas between, as in `CHN,USA`"
            raise QueryError(message)
    start, colon, end = (period or "").partition(":")
    for each in (start, end):
        if each and not _TIME.fullmatch(each):
            message = f"--period has {inert(clip(each, 40))!r}; write years, quarters or months, as in `2015:2023` or `2020-Q1:2021-Q4`"
            raise QueryError(message)
    return Query(text, codes, start or None, (end or None) if colon else (start or None))


def require(pattern: re.Pattern[str], query: Query, example: str) -> re.Match[str]:
    """The parts of the query's text.

    Raises:
        QueryError: it is not in the form of the example.
    """
    found = pattern.fullmatch(query.text)
    if found is None:
        message = f"the query {inert(clip(query.text, 60))!r} is not in the form of this source; write it as in `{example}`"
        raise QueryError(message)
    return found


@dataclass(frozen=True, slots=True)
class Licence:
    """Under which terms the figures may be used."""

    name: str
    title: str
    path: str


@dataclass(frozen=True, slots=True)
class Part:
    """One reply, and how it is read."""

    name: str
    """The ending of its file's name, as in `json`."""
    reply: Reply
    layout: str
    columns: Mapping[str, str] = field(default_factory=dict)
    """Of the native columns, which column or dimension of the reply each is."""
    constants: Mapping[str, str] = field(default_factory=dict)
    """Of the native columns, what all rows have in common."""
    unit: str = ""
    """The column or dimension with the codes of units; empty where the reply has none."""
    periods: Mapping[str, str] = field(default_factory=dict)
    """What periods that are written in the source's own way mean."""


@dataclass(frozen=True, slots=True)
class Series:
    """What the source says of one indicator."""

    code: str
    """By which the reply names it, or as which it was asked for."""
    name: str
    unit: str
    """The source's own code for the unit; empty where it gives none."""
    unit_name: str = ""
    """The same in words."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """All that one query gave."""

    parts: tuple[Part, ...]
    series: tuple[Series, ...]
    areas: Mapping[str, str]
    """The codes of areas that occur, each with its name, which is empty where the source gives none."""
    vintage: date | None
    """The day of the source's own release or update; None where it does not say."""
    count: int
    """How many observations have a value."""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """An official source."""

    id: str
    title: str
    publisher: str
    """As observations name it."""
    base: str
    """What all its addresses begin with, without the last slash."""
    hosts: tuple[Host, ...]
    limit: Limit
    licence: Licence
    example: str
    """A query, for the help."""
    ask: "Callable[[Source, Query, Client], Fetched]"
    quality: Quality = Quality.OFFICIAL
