"""What a printed value can have been, for each way to round."""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction

from gx_factcheck.values.interval import Interval


class Rounding(StrEnum):
    """How digits are dropped; the half ways round to the nearest and differ in what lies just between two values."""

    HALF_UP = "half-up"
    """Away from zero, as office programs do."""
    HALF_DOWN = "half-down"
    """Toward zero."""
    HALF_EVEN = "half-even"
    """To the even digit, as GB/T 8170 and the defaults of many languages have it."""
    EITHER = "either"
    """To either side: what is allowed where nobody says which."""
    TRUNCATION = "truncation"
    """Toward zero: the digits are cut off."""
    AWAY_FROM_ZERO = "away-from-zero"
    CEILING = "ceiling"
    FLOOR = "floor"


_MIRRORED = {Rounding.CEILING: Rounding.FLOOR, Rounding.FLOOR: Rounding.CEILING}


def printed_interval(value: Fraction, quantum: Fraction, rounding: Rounding) -> Interval:
    """The true values that print as `value`, a multiple of the quantum; with a quantum of 0 the value alone."""
    if not quantum:
        return Interval.point(value)
    if value < 0:
        return -printed_interval(-value, quantum, _MIRRORED.get(rounding, rounding))
    match rounding:
        case Rounding.EITHER:
            return _halves(value, quantum)
        case Rounding.HALF_UP:
            return _halves(value, quantum, low_open=not value, high_open=True)
        case Rounding.HALF_DOWN:
            return _halves(value, quantum, low_open=bool(value))
        case Rounding.HALF_EVEN:
            is_odd = value / quantum % 2 != 0
            return _halves(value, quantum, low_open=is_odd, high_open=is_odd)
        case Rounding.TRUNCATION if not value:
            return Interval(-quantum, quantum, low_open=True, high_open=True)
        case Rounding.AWAY_FROM_ZERO if not value:
            return Interval.point(value)
        case Rounding.TRUNCATION | Rounding.FLOOR:
            return Interval(value, value + quantum, high_open=True)
        case _:
            return Interval(value - quantum, value, low_open=True)


def _halves(value: Fraction, quantum: Fraction, *, low_open: bool = False, high_open: bool = False) -> Interval:
    half = quantum / 2
    return Interval(value - half, value + half, low_open, high_open)


def rounded(value: Fraction, quantum: Fraction) -> Interval:
    """What rounds to the value either way: half a quantum to both sides, both ends closed."""
    return printed_interval(value, quantum, Rounding.EITHER)


def truncated(value: Fraction, quantum: Fraction) -> Interval:
    """What truncates to the value, towards zero: up to one quantum further along the sign, both ways for zero."""
    return printed_interval(value, quantum, Rounding.TRUNCATION)
