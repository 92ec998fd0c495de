"""The units of official series: their codes, their names, and the words in brackets behind the names of the series."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from gx_factcheck.references.intake.unit_texts import SOURCE_UNIT, read_unit_text
from gx_factcheck.references.sources.source import Series
from gx_factcheck.values.units import UnitError, currencies_of, find_unit


@dataclass(frozen=True, slots=True)
class Scale:
    """A unit, and the power of ten that is left out of the figures."""

    unit: str
    power: int = 0
    is_stated: bool = False
    """Whether code or name state the power, so that the figures need no other."""


_UNKNOWN = Scale(SOURCE_UNIT)
_CODES: Mapping[str, Scale] = MappingProxyType(
    {
        "PC": Scale("percent"),
        "PT": Scale("percent"),
        "PS": Scale("person"),
        "PER": Scale("person"),
        "THS_PER": Scale("person", 3, is_stated=True),
        # To others XDC is the currency of whichever country the row is of.
        "XDC": _UNKNOWN,
    }
)
_PERCENT = re.compile(r"(?:PC|PT)_[A-Z0-9_]{1,40}")
_EURO = re.compile(r"CP_(?P<power>M|K|)EUR")
_CURRENCY = re.compile(r"[A-Z]{3}")
_POWERS = {"M": 6, "K": 3, "": 0}
_BRACKETS = re.compile(r".*\((?P<inner>[^()]+)\)")


def scale_of(series: Series) -> Scale:
    """The unit of a series; `source_unit` where nothing surely says what it is."""
    if series.unit:
        return _of_code(series.unit, series.unit_name)
    brackets = _BRACKETS.fullmatch(series.name)
    read = read_unit_text(brackets["inner"].strip() if brackets else "")
    # "GDP per capita (current US$)" is in dollars for each person.
    is_ratio = " per " in series.name.partition("(")[0] and read.unit != "percent"
    return _UNKNOWN if is_ratio else Scale(read.unit, read.power, is_stated=read.power != 0)


def _of_code(code: str, name: str) -> Scale:
    if code in _CODES:
        return _CODES[code]
    if _PERCENT.fullmatch(code):
        return Scale("percent")
    if found := _EURO.fullmatch(code):
        return Scale("EUR", _POWERS[found["power"]], is_stated=True)
    # Other codes look like units, and are not: T may be tonnes, thousands or a total.
    if _CURRENCY.fullmatch(code) and (currency := _currency(code)):
        return Scale(currency)
    read = read_unit_text(name)
    # What a name says of millions, a column of multipliers may say again.
    return Scale(read.unit) if not read.power else _UNKNOWN


def _currency(code: str) -> str | None:
    try:
        unit = find_unit(code).id
    except UnitError:
        return None
    return unit if currencies_of(unit) == (f"[currency_{code}]",) else None
