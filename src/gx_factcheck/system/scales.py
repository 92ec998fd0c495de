"""The scale in which values are written for a reader: a unit, with the magnitude word that the text prints."""

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor

from gx_factcheck.model.finding import Message, message
from gx_factcheck.model.measure import base_factor
from gx_factcheck.model.wording import literal
from gx_factcheck.values.format import count_decimals, grouped
from gx_factcheck.values.interval import Interval
from gx_factcheck.values.numerals import Figure
from gx_factcheck.values.units import find_unit, same_dimension

PERCENT, POINT, RATIO, ORDINAL = "percent", "percentage_point", "ratio", "ordinal"
Rounding = Callable[[Fraction], int]
"""`floor` or `ceil`."""
POWERS = (12, 9, 8, 6, 4)
"""Of ten, for which there are words: trillion, billion, 亿, million, 万."""
CALCULATOR = 10
"""The digits that a pocket calculator shows: what needs no more is written in full."""


@dataclass(frozen=True, slots=True)
class Scale:
    """What a written 1 is worth in base units, and what it is called."""

    size: Fraction = Fraction(1)
    label: Message | None = None
    """None for a plain number, and for percent, whose sign is part of the number."""
    is_percent: bool = False
    dimension: str = ""
    """What is added to one another; shares and points are one thing here."""

    @property
    def worth(self) -> Fraction:
        """What a written 1 counts for in a calculation: `8.15%` is 0.0815 to a calculator."""
        return Fraction(1) if self.is_percent else self.size

    def write(self, value: Fraction) -> Message:
        """A value that is given in base units, without its unit; exact where a decimal is."""
        digits = literal(grouped(value / self.size))
        return message("percent", number=digits) if self.is_percent else digits

    def write_near(self, value: Fraction, exact: Fraction) -> Message:
        """A value that another one was cut to, marked where it is not that value itself."""
        return self.write(value) if value == exact else message("near", value=self.write(value))

    def with_unit(self, written: Message) -> Message:
        """What is written in this scale, with the unit behind it."""
        return written if self.label is None else message("figure", number=written, unit=self.label)

    def outward(self, interval: Interval, digits: int | None) -> Interval:
        """The interval with each end that is too long to be written cut to so many digits, away from its middle; None cuts nothing."""
        low = None if interval.low is None else self.cut(interval.low, floor, digits)
        high = None if interval.high is None else self.cut(interval.high, ceil, digits)
        return Interval(low, high, interval.low_open, interval.high_open)

    def cut(self, value: Fraction, direction: Rounding, digits: int | None) -> Fraction:
        """The value, or if it is too long to be written, what is left of it with so many digits."""
        if digits is None:
            return value
        written = value / self.size
        decimals = count_decimals(written)
        if decimals is not None and len(str(abs(int(written * 10**decimals))).rstrip("0")) <= max(digits, CALCULATOR):
            return value
        power = len(str(abs(written.numerator))) - len(str(written.denominator))
        first = power if abs(written) >= Fraction(10) ** power else power - 1
        quantum = Fraction(10) ** (first + 1 - digits)
        return direction(written / quantum) * quantum * self.size


def scale_of(unit: str, figure: Figure | None = None) -> Scale:
    """The scale of a unit; with the magnitude that the figure is printed in."""
    label, printed = Message(f"unit:{unit}"), Fraction(1)
    dimension = _dimension_of(unit)
    if unit == ORDINAL:
        return Scale(dimension=dimension)
    if unit == PERCENT:
        return Scale(base_factor(unit), is_percent=True, dimension=dimension)
    if figure is not None and figure.quantum:
        printed = figure.quantum * Fraction(10) ** figure.decimals
    power = next((power for power in POWERS if printed == Fraction(10) ** power), None)
    if power is None:
        return Scale(base_factor(unit), label, dimension=dimension)
    return Scale(base_factor(unit) * 10**power, message(f"scale-{power}", unit=label), dimension=dimension)


def _dimension_of(unit: str) -> str:
    is_ratio = any(same_dimension(unit, ratio) for ratio in (RATIO, POINT))
    return RATIO if is_ratio else find_unit(unit).dimension


def in_words(interval: Interval, scale: Scale, digits: int | None = None) -> Message:
    """The interval for a sentence: `9.845 to 9.855 trillion yuan`, `exactly 38`, `more than 300`; long ends cut, marked and outward."""
    cut = scale.outward(interval, digits)
    low = None if interval.low is None or cut.low is None else scale.write_near(cut.low, interval.low)
    high = None if interval.high is None or cut.high is None else scale.write_near(cut.high, interval.high)
    if cut.is_point and low is not None:
        return message("range-exactly", value=scale.with_unit(low))
    if low is None or high is None or cut.low_open or cut.high_open:
        return at_ends(cut, scale, low, high)
    return scale.with_unit(message("range-to", low=low, high=high))


def at_ends(interval: Interval, scale: Scale, low: Message | None, high: Message | None) -> Message:
    """What is said of the lower and the upper end, each with the word that says whether it is reached; the unit stands last."""
    least = None if low is None else message("range-more-than" if interval.low_open else "range-at-least", value=low)
    most = None if high is None else message("range-less-than" if interval.high_open else "range-at-most", value=high)
    if least is None or most is None:
        one = least or most
        return message("range-anything") if one is None else scale.with_unit(one)
    return scale.with_unit(message("range-both", low=least, high=most))
