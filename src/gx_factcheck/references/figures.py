"""The number of a row: its exact value, and one unit of its last published digit."""

import re
from decimal import ROUND_HALF_UP, Context, Decimal
from fractions import Fraction

from gx_factcheck.references.faults import quoted
from gx_factcheck.references.tables import Row
from gx_factcheck.values.numerals import Figure

MISSING = ("", "NaN", "#N/A")
_NUMBER = re.compile(r"[+-]?[0-9]{1,40}(?:\.[0-9]{1,40})?(?:[Ee][+-]?[0-9]{1,2})?")
_POWER = re.compile(r"-?[0-9]{1,2}")
_HIGHEST_POWER = 15
_PRECISE = Context(prec=120)
_MULTIPLIERS = {3: " thousand", 4: "万", 6: " million", 8: "亿", 9: " billion", 12: " trillion"}


def read_observed_figure(row: Row) -> Figure | None:
    """The figure of OBS_VALUE, UNIT_MULT and DECIMALS, in the row's unit; None where the value is missing, which is never 0.

    Digits beyond DECIMALS were not published, so the value is rounded to them; digits that a spreadsheet dropped are put back.

    Raises:
        ReferencesError: one of the three is not a number of its kind.
    """
    text = row["OBS_VALUE"]
    if text in MISSING:
        return None
    if not _NUMBER.fullmatch(text):
        remedy = "write plain digits as in `12.0`, or NaN where there is no value; the multiplier stands in UNIT_MULT"
        raise row.fault(f"OBS_VALUE is {quoted(text)}", remedy)
    digits = Decimal(text)
    place = _place(digits)
    power = _power(row, "UNIT_MULT", -_HIGHEST_POWER) or 0
    decimals = _power(row, "DECIMALS", 0)
    if decimals is not None and place <= 0:
        place = -decimals
        digits = digits.quantize(Decimal((0, (1,), place)), ROUND_HALF_UP, _PRECISE)
    value, quantum = Fraction(digits) * Fraction(10) ** power, Fraction(10) ** (place + power)
    return Figure(
        printed=row["OBS_PRINTED"] or _in_words(digits, power),
        value=value,
        quantum=quantum,
        unit=None,
        significant_digits=len(str(abs(value / quantum))),
        decimals=max(0, -place),
    )


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


def _in_words(digits: Decimal, power: int) -> str:
    return f"{digits:f}{_MULTIPLIERS.get(power, f'×10^{power}') if power else ''}"
