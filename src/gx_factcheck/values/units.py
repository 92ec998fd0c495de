"""Units of measurement: their names, their dimensions and exact conversion.

No text of an article reaches pint. A unit is spelled as in the table of names, or as a compound of such spellings
(`CNY/person`, `gigabit/second`, `元/平方米`); all else is refused. Conversion is exact and needs no pint either.

Counts of different kinds never convert into one another, nor into `item`, which is a thing of no stated kind: a claim of
enterprises and a record of `item` are made comparable by whoever knows what was counted, not by the unit.
"""

import difflib
import re
import threading
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from gx_factcheck.errors import FactcheckError
from gx_factcheck.values.unit_table import DEFINITIONS, unit_table

if TYPE_CHECKING:
    import pint

_LONGEST_TEXT = 64
_MOST_TERMS = 4
_LARGEST_EXPONENT = 400
_CACHED = 4096
_POWERS = {"": 1} | {str(power): power for power in range(2, 10)}
_PER = re.compile(r" per |每")
_OPERATOR = re.compile(r"([/*·])")
_CURRENCY = re.compile(r"\[currency_\w+\]")
_MULTIPLIER = re.compile(r"(?:[十百千万亿兆]+|hundred|thousand|million|billion|trillion|quadrillion|mn|bn|tn) *(?P<unit>.+)")
_BUILDING = threading.Lock()


class UnitError(FactcheckError, ValueError):
    """A text names no unit that is known, or one unit does not become another."""

    def __init__(self, given: str, fault: str, remedy: str) -> None:
        """Fault and remedy are clauses; of a long text only the beginning is kept."""
        shown = given if len(given) <= _LONGEST_TEXT else given[:40] + "…"
        super().__init__(shown, fault, remedy)
        self.given = shown
        self.fault = fault
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{self.given!r} {self.fault}; {self.remedy}"


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit or a compound of units."""

    id: str
    """Canonical: full English words, ISO 4217 codes for money; compounds as `gigabit/second`, `CNY/person`."""
    dimension: str
    """Units of equal dimension convert into each other: `[length]`, `[enterprise]`, `[currency_CNY]/[person]`."""
    factor: Fraction
    """How many of the base unit of its dimension it is, exactly."""
    label_zh: str
    label_en: str
    """In the plural, as it follows a number: "enterprises", "yuan per person"."""


@lru_cache(maxsize=_CACHED)
def find_unit(text: str) -> Unit:
    """The unit that `text` names: an id, one of its spellings in Chinese or English, or a compound of those.

    Raises:
        UnitError: nothing known is spelled so, or several things are; it says what may be written instead.
    """
    if len(text) > _LONGEST_TEXT:
        raise UnitError(text, f"is longer than {_LONGEST_TEXT} characters", "write the unit alone, as in `km` or `CNY/person`")
    powers = _powers(text.strip(" "))
    table = unit_table()
    unit = _product(powers)
    if max(powers.values(), default=0) <= 0:
        raise UnitError(text, "leaves no unit above the stroke", "write what is counted first, as in `item/year`")
    dimensions = _merged((dimension, each * power) for name, power in powers.items() for dimension, each in table.dimensions[name].items())
    factor = Fraction(1)
    for name, power in powers.items():
        factor *= Fraction(table.factors[name]) ** power
    return Unit(unit, _product(dimensions), factor, *(table.labels.get(unit) or _compound_labels(powers)))


@lru_cache(maxsize=_CACHED)
def dimension_of_powers(units: tuple[tuple[str, int], ...]) -> str:
    """The dimension of known units, each to its power, multiplied; `1` where nothing is left."""
    table = unit_table()
    powers = ((name, power * each) for unit, power in units for name, each in _powers(unit).items())
    return _product(_merged((dimension, each * power) for name, power in powers for dimension, each in table.dimensions[name].items()))


@lru_cache(maxsize=_CACHED)
def is_counted(unit: str) -> bool:
    """Whether the unit counts things of a kind (`person`, `enterprise`) and measures nothing."""
    found = find_unit(unit)
    return found.dimension == f"[{found.id}]"


@lru_cache(maxsize=_CACHED)
def same_dimension(a: str, b: str) -> bool:
    """Whether values in the one unit can be converted into the other."""
    return find_unit(a).dimension == find_unit(b).dimension


@lru_cache(maxsize=_CACHED)
def currencies_of(unit: str) -> tuple[str, ...]:
    """The currencies that the unit holds, as its dimension names them; empty for one of no money."""
    return tuple(_CURRENCY.findall(find_unit(unit).dimension))


@lru_cache(maxsize=_CACHED)
def conversion_factor(source: str, target: str) -> Fraction:
    """How many `target` one `source` is, exactly: a value in `source` times this is the value in `target`.

    Raises:
        UnitError: one of them is unknown, or they have different dimensions, both of which are named.
    """
    given, wanted = find_unit(source), find_unit(target)
    if given.dimension != wanted.dimension:
        raise UnitError(given.id, f"{given.dimension} does not become {wanted.id} {wanted.dimension}", _remedy(given, wanted))
    return given.factor / wanted.factor


@cache
def _built_registry() -> "pint.UnitRegistry[Fraction]":
    import pint  # costs a quarter of a second, and most audits never need it

    registry: pint.UnitRegistry[Fraction] = pint.UnitRegistry(None, non_int_type=Fraction)
    registry.load_definitions(DEFINITIONS)
    return registry


def registry() -> "pint.UnitRegistry[Fraction]":
    """The one pint registry, which knows our definitions only; built on first use, by one thread."""
    with _BUILDING:
        return _built_registry()


def quantity(value: Fraction | Decimal, unit: str) -> "pint.Quantity[Fraction]":
    """The pint quantity of a value in a known unit.

    The magnitude is always a Fraction, equal to `value`: with a Decimal pint cannot convert into a larger unit.

    Raises:
        UnitError: the unit is unknown, or the value is no finite number of moderate size.
    """
    if isinstance(value, Decimal) and not (value.is_finite() and abs(value.adjusted()) <= _LARGEST_EXPONENT):
        raise UnitError(str(value), "is no number of moderate size", f"give a finite one, its exponent at most {_LARGEST_EXPONENT}")
    if not isinstance(value, Fraction | Decimal | int):
        raise TypeError(f"a quantity is made of a Fraction or a Decimal, not of {value!r}; read the number first")
    ours = registry()
    return ours.Quantity(Fraction(value), ours.UnitsContainer(_powers(find_unit(unit).id)))


def _powers(text: str) -> dict[str, int]:
    """The units of a text with their powers; a power of zero is left out."""
    table = unit_table()
    known = table.spelled(text)
    if known is not None and known in table.factors:
        return {known: 1}
    # A named compound, as `mph`, is taken apart like any other.
    compound = _PER.sub("/", known or text).replace("**", "^")
    terms = _OPERATOR.split(compound)
    if terms == [compound] and "^" not in compound:
        raise _refusal(text)
    if len(terms) > 2 * _MOST_TERMS:
        raise UnitError(text, f"has more than {_MOST_TERMS} terms", "write a compound such as `CNY/person`")
    signs = (-1 if operator == "/" else 1 for operator in ("*", *terms[1::2]))
    return _merged((unit, sign * power) for sign, term in zip(signs, terms[::2], strict=True) for unit, power in _term(term))


def _term(term: str) -> Iterable[tuple[str, int]]:
    name, _, digits = term.partition("^")
    if digits not in _POWERS:
        raise UnitError(term, "has a power that is not a digit from 2 to 9", "write a single power, as in `meter**2`")
    return [(unit, power * _POWERS[digits]) for unit, power in _powers(name.strip(" ")).items()]


def _merged(powers: Iterable[tuple[str, int]]) -> dict[str, int]:
    total: dict[str, int] = {}
    for name, power in powers:
        total[name] = total.get(name, 0) + power
    return {name: power for name, power in total.items() if power}


def _product(powers: Mapping[str, int]) -> str:
    """One text for a product, whatever its order: `bit*meter**2/second`; `1` is the empty one."""
    ordered = sorted(powers.items())
    above = "*".join(_powered(name, power) for name, power in ordered if power > 0)
    return (above or "1") + "".join(f"/{_powered(name, -power)}" for name, power in ordered if power < 0)


def _powered(name: str, power: int) -> str:
    return name if power == 1 else f"{name}**{power}"


def _compound_labels(powers: Mapping[str, int]) -> tuple[str, str]:
    labels = unit_table().labels
    ordered = sorted(powers.items())
    above = [(labels[name], power) for name, power in ordered if power > 0]
    below = [(name, -power) for name, power in ordered if power < 0]
    zh = "·".join(_powered(label, power) for (label, _), power in above)
    en = " ".join(_powered(label, power) for (_, label), power in above)
    return (
        zh + "".join(f"/{_powered(labels[name][0], power)}" for name, power in below),
        en + "".join(f" per {_powered(name.replace('_', ' '), power)}" for name, power in below),
    )


def _remedy(given: Unit, wanted: Unit) -> str:
    dimensions = {given.dimension, wanted.dimension}
    if len({_CURRENCY.sub("[money]", dimension) for dimension in dimensions}) == 1:
        return "it needs a dated rate: give the exchange rate as an observation, with its day or period and source"
    if dimensions == {"[share]", "[points]"}:
        return "points are the difference of two shares: write the unit that is printed"
    if dimensions == {"[time]", "[calendar_month]"}:
        return "a month has no fixed number of days: count both in days, or both in months"
    return "give both in units of one dimension"


def _refusal(text: str) -> UnitError:
    """Why a text that is not in the table is refused; nothing is ever guessed from it."""
    if not text:
        return UnitError(text, "names no unit", "write one, as in `item`, `percent` or `CNY/person`")
    if meanings := unit_table().meanings(text):
        return UnitError(text, "stands for several units", f"write the one that is meant: {', '.join(meanings)}")
    if odd := [character for character in text if _is_odd(character)]:
        named = ", ".join(f"U+{ord(character):04X} {unicodedata.name(character, '')}".strip() for character in odd[:3])
        return UnitError(text, f"holds {named}", "write the unit in plain letters")
    if any(character.isdecimal() for character in text):
        return UnitError(text, "holds a number", "write the unit alone; the number is read by itself")
    if (multiplied := _MULTIPLIER.fullmatch(text)) and unit_table().spelled(multiplied["unit"]):
        return UnitError(text, "holds a multiplier, which belongs to the number", f"write {multiplied['unit']!r} as the unit")
    nearest = difflib.get_close_matches(text, unit_table().aliases, n=3)
    known = f"did you mean {', '.join(nearest)}?" if nearest else "as in `item`, `percent`, `kilometer` or `CNY/person`"
    return UnitError(text, "is not a unit that is known", f"write the unit's name or symbol: {known}")


def _is_odd(character: str) -> bool:
    """Invisible, or a look-alike of a plain letter, digit or minus, which a reader cannot tell from it."""
    is_hidden = unicodedata.category(character) in {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
    return is_hidden or character == "\N{MINUS SIGN}" or unicodedata.normalize("NFKC", character) != character
