"""The units of official series: their codes and the words in brackets behind their names."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from gx_factcheck.references.sources.source import Series
from gx_factcheck.values.units import UnitError, currencies_of, find_unit

UNKNOWN = "source_unit"
"""A unit that only figures of one series share."""


@dataclass(frozen=True, slots=True)
class Scale:
    """A unit, and the power of ten that is left out of the figures."""

    unit: str
    power: int = 0
    is_stated: bool = False
    """Whether the code states the power, so that the figures need no other."""


_CODES: Mapping[str, Scale] = MappingProxyType(
    {
        "PC": Scale("percent"),
        "PT": Scale("percent"),
        "PS": Scale("person"),
        "PER": Scale("person"),
        "THS_PER": Scale("person", 3, is_stated=True),
        "HAB": Scale("person"),
        "XDC": Scale(UNKNOWN),
    }
)
_PERCENT = re.compile(r"(?:PC|PT)_[A-Z0-9_]{1,40}")
_EURO = re.compile(r"(?:CP|CLV[0-9]{2}|CLV)_(?P<power>M|K|)EUR")
_CURRENCY = re.compile(r"[A-Z]{3}")
_POWERS = {"M": 6, "K": 3, "": 0}
_BRACKETS = re.compile(r".*\((?P<inner>[^()]+)\)")
_WORDS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"(?:annual |gross |modeled |national )*%.*|% .*|percent.*"), "percent"),
    (re.compile(r"(?:current|constant [0-9]{4}) US\$"), "USD"),
    (re.compile(r"current US\$ .*"), UNKNOWN),
    (re.compile(r"years"), "year"),
    (re.compile(r"people|persons|number of people"), "person"),
)


def scale_of(series: Series) -> Scale:
    """The unit of a series; `UNKNOWN` where nothing says what it is."""
    if series.unit:
        return _of_code(series.unit)
    brackets = _BRACKETS.fullmatch(series.name)
    inner = brackets["inner"].strip() if brackets else ""
    named = next((unit for pattern, unit in _WORDS if pattern.fullmatch(inner)), UNKNOWN)
    # "GDP per capita (current US$)" is in dollars for each person.
    return Scale(UNKNOWN if named != "percent" and " per " in series.name else named)


def _of_code(code: str) -> Scale:
    if code in _CODES:
        return _CODES[code]
    if _PERCENT.fullmatch(code):
        return Scale("percent")
    if found := _EURO.fullmatch(code):
        return Scale("EUR", _POWERS[found["power"]], is_stated=True)
    try:
        unit = find_unit(code) if _CURRENCY.fullmatch(code) else None
    except UnitError:
        return Scale(UNKNOWN)
    # Other codes look like units, and are not: T may be tonnes, thousands or a total.
    return Scale(unit.id if unit is not None and currencies_of(unit.id) == (code,) else UNKNOWN)
