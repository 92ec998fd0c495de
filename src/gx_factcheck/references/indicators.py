"""Indicators from TOML: a table an indicator, its id the table's name."""

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from gx_factcheck.model.catalogue import Authority, Identity, Indicator, Nature
from gx_factcheck.model.equation import EquationError, read_equation
from gx_factcheck.model.words import PriceBasis
from gx_factcheck.references.faults import ReferencesError, nearest, quoted
from gx_factcheck.references.tables import read_text
from gx_factcheck.values.periods import PeriodError, read_period
from gx_factcheck.values.units import UnitError, find_unit

_KEYS = (
    *("name_zh", "name_en", "aliases", "unit", "nature", "is_cumulative", "is_never_revised", "reporting_interval"),
    *("price_basis", "growth_of", "elapsed_since", "related", "publisher", "plausible", "breaks", "identities"),
    *("unit_text", "description"),
)
NAME = re.compile(r"[a-z][a-z0-9_]{0,79}")
"""What the ids of indicators, definitions and publishers look like."""
_HEADING = re.compile(r"\[([^\[\]]+)\]")
_INTERVAL = re.compile(r"P[1-9][0-9]?[MY]")
_NUMBER = re.compile(r"-?[0-9]{1,40}(?:\.[0-9]{1,40})?")

Word = TypeVar("Word", bound=StrEnum)
Read = TypeVar("Read")


@dataclass(frozen=True, slots=True)
class _Entry:
    """One table of the file, with the text for the line numbers of faults."""

    file: str
    text: str
    id: str
    line: int
    values: Mapping[str, object]

    def place(self, key: str | None = None) -> str:
        """The line of the key, or of the `[id]` where there is no such key."""
        below = self.text.splitlines()[self.line :] if key else []
        found = (number for number, line in enumerate(below, self.line + 1) if re.match(rf"{re.escape(key or '')}\s*=", line))
        return f"{self.file}:{next(found, self.line)}"

    def fault(self, key: str, fault: str, remedy: str) -> ReferencesError:
        return ReferencesError(self.place(key), f"{self.id}.{key} {fault}", remedy)

    def text_of(self, key: str) -> str | None:
        value = self.values.get(key)
        if value is not None and (not isinstance(value, str) or not value):
            raise self.fault(key, f"is {quoted(str(value))}", f'write words in quotes, as in `{key} = "…"`')
        return value

    def needed(self, key: str) -> str:
        value = self.text_of(key)
        if value is None:
            raise ReferencesError(self.place(), f"{self.id} has no {key}", f'add `{key} = "…"`')
        return value

    def texts_of(self, key: str) -> tuple[str, ...]:
        value = self.values.get(key, [])
        if not isinstance(value, list) or not all(isinstance(item, str) and item for item in value):
            raise self.fault(key, f"is {quoted(str(value))}", f'write a list of words, as in `{key} = ["…"]`')
        return tuple(value)

    def flag(self, key: str) -> bool:
        value = self.values.get(key, False)
        if not isinstance(value, bool):
            raise self.fault(key, f"is {quoted(str(value))}", "write true or false, without quotes")
        return value

    def word(self, key: str, text: str, words: type[Word]) -> Word:
        try:
            return words(text)
        except ValueError as error:
            raise self.fault(key, f"is {quoted(text)}", nearest(text, words)) from error

    def read(self, key: str, text: str, reader: Callable[[str], Read]) -> Read:
        try:
            return reader(text)
        except (PeriodError, UnitError) as error:
            raise self.fault(key, f"{error.given!r} {error.fault}", error.remedy) from error


def read_indicators(path: Path, shown: str) -> Iterator[tuple[Indicator, str]]:
    """The indicators of a file, each with its `file:line`.

    Raises:
        ReferencesError: it is not TOML, or an indicator has a key that is unknown, missing or not of its kind.
    """
    text = read_text(path, shown)
    try:
        tables: Mapping[str, object] = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"at line (\d+)", str(error))
        place = f"{shown}:{line[1] if line else 1}"
        raise ReferencesError(
            place, f"is not TOML ({error})", "put words in quotes and lists in brackets, one `[id]` an indicator"
        ) from error
    lines = {found[1]: number for number, line in enumerate(text.splitlines(), 1) if (found := _HEADING.match(line))}
    for name, values in tables.items():
        if not isinstance(values, dict):
            raise ReferencesError(shown, f"{quoted(name)} stands outside of an indicator", "write it below the `[id]` that it belongs to")
        entry = _Entry(shown, text, name, lines.get(name, 1), values)
        yield _indicator(entry), entry.place()


def _indicator(entry: _Entry) -> Indicator:
    if not NAME.fullmatch(entry.id):
        remedy = "write small letters, digits and underscores, as in `[gdp_growth]`"
        raise ReferencesError(entry.place(), f"the id {quoted(entry.id)} is not a name", remedy)
    for key in entry.values:
        if key not in _KEYS:
            raise entry.fault(key, "is unknown", nearest(key, _KEYS))
    nature = entry.word("nature", entry.needed("nature"), Nature)
    return Indicator(
        id=entry.id,
        name_zh=entry.needed("name_zh"),
        name_en=entry.needed("name_en"),
        unit=_unit(entry, nature),
        nature=nature,
        aliases=entry.texts_of("aliases"),
        is_cumulative=_is_cumulative(entry, nature),
        is_never_revised=entry.flag("is_never_revised"),
        reporting_interval=_interval(entry),
        price_basis=None if (basis := entry.text_of("price_basis")) is None else entry.word("price_basis", basis, PriceBasis),
        growth_of=entry.text_of("growth_of"),
        elapsed_since=entry.text_of("elapsed_since"),
        related=entry.texts_of("related"),
        publisher=entry.text_of("publisher"),
        plausible=_plausible(entry),
        breaks=tuple(entry.read("breaks", text, read_period) for text in entry.texts_of("breaks")),
        identities=tuple(_identities(entry)),
        unit_text=entry.text_of("unit_text"),
        description=entry.text_of("description"),
    )


def _unit(entry: _Entry, nature: Nature) -> str:
    """Empty for an event, which has a date and no value."""
    if nature is Nature.EVENT and "unit" not in entry.values:
        return ""
    return entry.read("unit", entry.needed("unit"), find_unit).id


def _is_cumulative(entry: _Entry, nature: Nature) -> bool:
    is_cumulative = entry.flag("is_cumulative")
    if is_cumulative and nature is not Nature.STOCK:
        raise entry.fault(
            "is_cumulative", f"is true of a {nature}", 'write `nature = "stock"`: only a count that never falls is cumulative'
        )
    return is_cumulative


def _interval(entry: _Entry) -> str | None:
    text = entry.text_of("reporting_interval")
    if text is not None and not _INTERVAL.fullmatch(text):
        raise entry.fault("reporting_interval", f"is {quoted(text)}", "write months or years, as in `P1M`, `P3M` or `P1Y`")
    return text


def _plausible(entry: _Entry) -> tuple[str, str] | None:
    match entry.texts_of("plausible"):
        case ():
            return None
        case (low, high) if _NUMBER.fullmatch(low) and _NUMBER.fullmatch(high) and Decimal(low) <= Decimal(high):
            return low, high
        case given:
            raise entry.fault("plausible", f"is {quoted(', '.join(given))}", 'write the lowest and the highest value, as in `["0", "100"]`')


def _identities(entry: _Entry) -> Iterator[Identity]:
    listed = entry.values.get("identities", [])
    for given in listed if isinstance(listed, list) else [listed]:
        if not isinstance(given, dict) or set(given) != {"equation", "authority"}:
            raise entry.fault("identities", f"holds {quoted(str(given))}", 'write `{ equation = "a = b + c", authority = "definitional" }`')
        authority = entry.word("identities", str(given["authority"]), Authority)
        try:
            yield Identity(read_equation(str(given["equation"])), authority)
        except EquationError as error:
            raise entry.fault("identities", f"holds {quoted(str(given['equation']))}", f"correct it at {error}") from error
