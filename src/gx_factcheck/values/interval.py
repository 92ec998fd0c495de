"""What a printed figure can have been: exact intervals with open, closed or missing ends."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from itertools import product
from math import ceil, floor

from gx_factcheck.values.format import exact

Exact = int | Fraction
_LONGEST, _FINE, _LARGEST = 256, 2**192, 4096
"""Binary places: of a denominator, what a longer one is rounded to, and of a whole number."""


@dataclass(frozen=True, slots=True)
class _End:
    """A bound of an interval: `infinite` is -1 or 1 beyond every value (and then open), else 0."""

    infinite: int
    value: Fraction
    open: bool

    def __mul__(self, other: _End) -> _End:
        """The end of a product; a zero that is reached stays zero whatever it meets, also beyond every value."""
        if self._is_zero or other._is_zero:
            reached = (self._is_zero and not self.open) or (other._is_zero and not other.open)
            return _End(0, Fraction(0), not reached)
        if self.infinite or other.infinite:
            return _End(self._sign * other._sign, Fraction(0), open=True)
        return _End(0, self.value * other.value, self.open or other.open)

    @property
    def _is_zero(self) -> bool:
        return not self.infinite and self.value == 0

    @property
    def _sign(self) -> int:
        return self.infinite or (1 if self.value > 0 else -1)

    @property
    def place(self) -> tuple[int, Fraction]:
        """Sorts ends along the line, flags aside."""
        return self.infinite, self.value


@dataclass(frozen=True, slots=True)
class Interval:
    """The values between two ends; an end of None has no bound. An end flagged open does not belong to it."""

    low: Fraction | None
    high: Fraction | None
    low_open: bool = False
    high_open: bool = False

    def __post_init__(self) -> None:
        """A missing bound is never reached, so its flag says open: equal intervals compare equal."""
        if self.low is None:
            object.__setattr__(self, "low_open", True)
        if self.high is None:
            object.__setattr__(self, "high_open", True)

    @classmethod
    def point(cls, value: Fraction) -> Interval:
        """Exactly one value."""
        return cls(value, value)

    @classmethod
    def everything(cls) -> Interval:
        """All values."""
        return cls(None, None)

    @classmethod
    def at_least(cls, value: Fraction) -> Interval:
        """The value and all above it."""
        return cls(value, None)

    @classmethod
    def more_than(cls, value: Fraction) -> Interval:
        """All above the value, without it."""
        return cls(value, None, low_open=True)

    @classmethod
    def at_most(cls, value: Fraction) -> Interval:
        """The value and all below it."""
        return cls(None, value)

    @classmethod
    def less_than(cls, value: Fraction) -> Interval:
        """All below the value, without it."""
        return cls(None, value, high_open=True)

    @property
    def is_empty(self) -> bool:
        """Whether no value belongs to it."""
        if self.low is None or self.high is None:
            return False
        return self.low > self.high or (self.low == self.high and (self.low_open or self.high_open))

    @property
    def is_point(self) -> bool:
        """Whether exactly one value belongs to it."""
        return self.low is not None and self.low == self.high and not self.is_empty

    def contains(self, value: Fraction) -> bool:
        """Whether the value belongs to it."""
        above = self.low is None or self.low < value or (self.low == value and not self.low_open)
        below = self.high is None or value < self.high or (value == self.high and not self.high_open)
        return above and below

    def contains_interval(self, other: Interval) -> bool:
        """Whether every value of `other` belongs to it; true of an empty `other`."""
        return other.is_empty or self.intersect(other) == other

    def meets(self, other: Interval) -> bool:
        """Whether some value belongs to both."""
        return not self.intersect(other).is_empty

    def below(self, other: Interval) -> bool:
        """Whether every value of it is less than every value of `other`; false where either is empty or unbounded on that side."""
        if self.is_empty or other.is_empty or self.high is None or other.low is None:
            return False
        return self.high < other.low or (self.high == other.low and (self.high_open or other.low_open))

    def intersect(self, other: Interval) -> Interval:
        """The values of both; EMPTY where there are none."""
        if self.is_empty or other.is_empty:
            return EMPTY
        low, low_open = self.low, self.low_open
        if low is None or (other.low is not None and (other.low > low or (other.low == low and other.low_open))):
            low, low_open = other.low, other.low_open
        high, high_open = self.high, self.high_open
        if high is None or (other.high is not None and (other.high < high or (other.high == high and other.high_open))):
            high, high_open = other.high, other.high_open
        both = Interval(low, high, low_open, high_open)
        return EMPTY if both.is_empty else both

    def union_hull(self, other: Interval) -> Interval:
        """The smallest interval that holds both."""
        if self.is_empty or other.is_empty:
            return other if self.is_empty else self
        return _span(self._low_end, self._high_end, other._low_end, other._high_end)

    def __neg__(self) -> Interval:
        return self.scaled(Fraction(-1))

    def __add__(self, other: Interval) -> Interval:
        if self.is_empty or other.is_empty:
            return EMPTY
        return Interval(
            None if self.low is None or other.low is None else self.low + other.low,
            None if self.high is None or other.high is None else self.high + other.high,
            self.low_open or other.low_open,
            self.high_open or other.high_open,
        )

    def __sub__(self, other: Interval) -> Interval:
        return self + -other

    def __mul__(self, other: Interval) -> Interval:
        if self.is_empty or other.is_empty:
            return EMPTY
        pairs = product((self._low_end, self._high_end), (other._low_end, other._high_end))
        return _span(*(mine * theirs for mine, theirs in pairs))

    def scaled(self, factor: Fraction) -> Interval:
        """Every value times the factor; a negative factor exchanges the ends together with their flags."""
        if factor == 1 or self.is_empty:
            return self
        if not factor:
            return Interval.point(Fraction(0))
        low = None if self.low is None else self.low * factor
        high = None if self.high is None else self.high * factor
        if factor > 0:
            return Interval(low, high, self.low_open, self.high_open)
        return Interval(high, low, self.high_open, self.low_open)

    def over(self, other: Interval) -> Interval | None:
        """The quotient, or None where `other` may be zero."""
        if other.contains(Fraction(0)):
            return None
        if self.is_empty or other.is_empty:
            return EMPTY
        return self * other._reciprocal()

    def coarsened(self) -> Interval:
        """The interval with ends that are short to write, by `short_end`."""
        low = None if self.low is None else short_end(self.low, floor)
        high = None if self.high is None else short_end(self.high, ceil)
        if low is self.low and high is self.high:
            return self
        return Interval(
            None if low is None else Fraction(low),
            None if high is None else Fraction(high),
            self.low_open and low == self.low,
            self.high_open and high == self.high,
        )

    def describe(self) -> str:
        """As a reader of mathematics writes it: `[38500, 39500)`, exact."""
        if self.is_empty:
            return "empty"
        low = "-∞" if self.low is None else exact(self.low)
        high = "∞" if self.high is None else exact(self.high)
        return f"{'(' if self.low_open else '['}{low}, {high}{')' if self.high_open else ']'}"

    def __str__(self) -> str:
        return self.describe()

    @property
    def _low_end(self) -> _End:
        return _End(-1, Fraction(0), open=True) if self.low is None else _End(0, self.low, self.low_open)

    @property
    def _high_end(self) -> _End:
        return _End(1, Fraction(0), open=True) if self.high is None else _End(0, self.high, self.high_open)

    def _reciprocal(self) -> Interval:
        """Of an interval without zero: an end at zero becomes unbounded, and a missing end zero, not reached."""
        low, high = self.low, self.high
        positive = low is not None and low >= 0
        if positive:
            beyond, beside = (Fraction(0) if high is None else 1 / high), (1 / low if low else None)
            return Interval(beyond, beside, self.high_open, self.low_open)
        beyond, beside = (Fraction(0) if low is None else 1 / low), (1 / high if high else None)
        return Interval(beside, beyond, self.high_open, self.low_open)


def short_end(end: Exact, round_outward: Callable[[Exact], int]) -> Exact | None:
    """The end of an interval, moved outward where it is too long to write; None where it is beyond all measure.

    Narrowing in rings doubles the length of an end each time; what is decided by the two-hundredth binary place is
    decided by nothing that was printed.
    """
    size = end.numerator.bit_length() - end.denominator.bit_length()
    if size > _LARGEST:
        return None
    return Fraction(round_outward(end * _FINE), _FINE) if end.denominator.bit_length() > _LONGEST else end


EMPTY = Interval(Fraction(0), Fraction(0), low_open=True, high_open=True)
EVERYTHING = Interval(None, None)


def _between(low: _End, high: _End) -> Interval:
    return Interval(
        None if low.infinite else low.value,
        None if high.infinite else high.value,
        low.open,
        high.open,
    )


def _span(*ends: _End) -> Interval:
    """From the lowest to the highest end; an end that is reached wins over an open one at the same place."""
    return _between(min(ends, key=lambda end: (*end.place, end.open)), max(ends, key=lambda end: (*end.place, not end.open)))
