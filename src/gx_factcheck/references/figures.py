"""The number of a row: its exact value, and one unit of its last published digit."""

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal
from fractions import Fraction
from functools import lru_cache

from gx_factcheck.references.faults import quoted
from gx_factcheck.references.tables import Row
from gx_factcheck.values.numerals import Figure

MISSING = ("", "NaN", "#N/A")
_NUMBER = re.compile(r"[+-]?[0-9]{1,40}(?:\.[0-9]{1,40})?(?:[Ee][+-]?[0-9]{1,2})?")
_PLAIN = re.compile(r"(-?(?:0|[1-9][0-9]{0,39}))(?:\.([0-9]{1,40}))?")
_POWER = re.compile(r"-?[0-9]{1,2}")
_HIGHEST_POWER = 15
_PRECISE = Context(prec=120)
_MULTIPLIERS = {3: " thousand", 4: "万", 6: " million", 8: "亿", 9: " billion", 12: " trillion"}


@dataclass(frozen=True, slots=True)
class Scale:
    """How the numbers of rows are published: what many rows have in common."""

    power: int = 0
    """Of ten, that each number is multiplied by."""
    decimals: int | None = None
    """How many digits after the point were published; None where the digits themselves say it."""
    printed: str = ""
    """As a text prints the number; empty where it is the number itself."""


def read_scale(row: Row) -> Scale:
    """The scale of UNIT_MULT, DECIMALS and OBS_PRINTED.

    Raises:
        ReferencesError: one of the first two is not a whole number of its kind.
    """
    return Scale(_power(row, "UNIT_MULT", -_HIGHEST_POWER) or 0, _power(row, "DECIMALS", 0), row["OBS_PRINTED"])


is_number = _NUMBER.fullmatch
"""Whether a text is a number as OBS_VALUE writes them."""

NUMBER_WANTED = "write plain digits as in `12.0`, or NaN where there is no value; the multiplier stands in UNIT_MULT"


def figure_of(text: str, scale: Scale) -> Figure:
    """The figure of a text for which `is_number` holds, in the row's unit.

    Digits beyond DECIMALS were not published, so the value is rounded to them; digits that a spreadsheet dropped are put back.
    """
    plain = _PLAIN.fullmatch(text)
    if plain is None or (scale.decimals is not None and len(plain[2] or "") > scale.decimals):
        return _rounded_figure(text, scale)
    part = plain[2] or ""
    if scale.decimals is not None:
        part = part.ljust(scale.decimals, "0")
    return _figure(int(plain[1] + part), -len(part), f"{plain[1]}.{part}" if part else plain[1], scale)


def _rounded_figure(text: str, scale: Scale) -> Figure:
    digits = Decimal(text)
    place = _place(digits)
    if scale.decimals is not None and place <= 0:
        place = -scale.decimals
        digits = digits.quantize(Decimal((0, (1,), place)), ROUND_HALF_UP, _PRECISE)
    quanta = Fraction(digits) / Fraction(10) ** place
    return _figure(quanta.numerator, place, f"{digits:f}", scale)


def _figure(quanta: int, place: int, digits: str, scale: Scale) -> Figure:
    quantum = _quantum(place + scale.power)
    return Figure(
        printed=scale.printed or digits + _in_words(scale.power),
        value=quanta * quantum,
        quantum=quantum,
        unit=None,
        significant_digits=len(str(abs(quanta))),
        decimals=max(0, -place),
    )


@lru_cache(maxsize=256)
def _quantum(power: int) -> Fraction:
    return Fraction(10) ** power


def _place(digits: Decimal) -> int:
    """The power of ten of the last digit: -1 for 12.0, 4 for 1.2E5."""
    exponent = digits.as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0


def _power(row: Row, column: str, lowest: int) -> int | None:
    text = row[column]
    if text in MISSING:
        return None
    if not _POWER.fullmatch(text) or not lowest <= int(text) <= _HIGHEST_POWER:
        raise row.fault(f"{column} is {quoted(text)}", f"write a whole number from {lowest} to {_HIGHEST_POWER}, or leave it empty")
    return int(text)


def _in_words(power: int) -> str:
    return _MULTIPLIERS.get(power, f"×10^{power}") if power else ""
