"""Exact values as text: plain digits, thousands commas, 万 and 亿, million and billion. No exponents, no floats."""

from __future__ import annotations

from fractions import Fraction
from typing import Literal

_CHINESE_MAGNITUDES = ((10**12, "万亿"), (10**8, "亿"), (10**4, "万"))
_ENGLISH_MAGNITUDES = ((10**12, " trillion"), (10**9, " billion"), (10**6, " million"))
_MOST_DECIMALS = 4


def count_decimals(value: Fraction) -> int | None:
    """How many decimals print the value exactly; None where no finite number does."""
    twos, fives, rest = 0, 0, value.denominator
    while rest % 2 == 0:
        twos, rest = twos + 1, rest // 2
    while rest % 5 == 0:
        fives, rest = fives + 1, rest // 5
    return max(twos, fives) if rest == 1 else None


def exact(value: Fraction) -> str:
    """The value without loss: decimal digits where they are finite, else `1/3`."""
    decimals = count_decimals(value)
    if decimals is None:
        return f"{value.numerator}/{value.denominator}"
    return _print_decimals(value, decimals)


def plain(value: Fraction, *, significant: int = 6) -> str:
    """Exact decimal digits where they are finite, else `≈` and the value rounded to that many significant digits."""
    decimals = count_decimals(value)
    if decimals is not None:
        return _print_decimals(value, decimals)
    kept = significant - _count_whole_places(abs(value))
    rounded = Fraction(round(value * Fraction(10) ** kept)) / Fraction(10) ** kept
    return "≈" + _print_decimals(rounded, max(kept, 0))


def grouped(value: Fraction, *, significant: int = 6) -> str:
    """As `plain`, with commas between the thousands."""
    text = plain(value, significant=significant)
    head = text[: len(text) - len(text.lstrip("≈-"))]
    whole, point, decimals = text[len(head) :].partition(".")
    return f"{head}{int(whole):,}{point}{decimals}"


def as_published(value: Fraction, quantum: Fraction, language: Literal["zh", "en"]) -> str:
    """The value to its last published digit, with the magnitude of the language where that is short: 8762.63亿, 12.0, 50,678."""
    if not quantum:
        return grouped(value)
    for size, name in _CHINESE_MAGNITUDES if language == "zh" else _ENGLISH_MAGNITUDES:
        decimals = count_decimals(quantum / size)
        # A count to the last one, such as 50,678, stays a count.
        if abs(value) >= size and quantum > 1 and decimals is not None and decimals <= _MOST_DECIMALS:
            return _print_decimals(value / size, decimals) + name
    decimals = count_decimals(quantum) or 0
    whole, point, rest = _print_decimals(abs(value), decimals).partition(".")
    return f"{'-' if value < 0 else ''}{int(whole):,}{point}{rest}"


def _print_decimals(value: Fraction, decimals: int) -> str:
    digits = str(abs(value.numerator) * 10**decimals // value.denominator).rjust(decimals + 1, "0")
    sign = "-" if value < 0 else ""
    return f"{sign}{digits[:-decimals]}.{digits[-decimals:]}" if decimals else sign + digits


def _count_whole_places(magnitude: Fraction) -> int:
    """The number of digits before the point; 0 for 0.3, -1 for 0.03."""
    places = len(str(magnitude.numerator)) - len(str(magnitude.denominator))
    return places + 1 if magnitude >= Fraction(10) ** places else places
