"""Sums on the grid."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import lcm
from typing import TYPE_CHECKING

from gx_factcheck.model.equation import Comparison
from gx_factcheck.system.operations import Bounds, Can, Cut, divided

if TYPE_CHECKING:
    from gx_factcheck.model.constraint import Linear
    from gx_factcheck.values.interval import Exact

HOLD, FAIL, ASK = Can.HOLD, Can.FAIL, Can.ASK
EQUAL, LESS = Comparison.EQUAL, Comparison.LESS
"""Looked up once: every operation of an article asks for them."""


@dataclass(frozen=True, slots=True)
class Sum:
    """`sum of weight × statement + constant` is zero, at most zero, or less; all whole numbers."""

    members: tuple[int, ...]
    weights: tuple[int, ...]
    constant: int
    comparison: Comparison
    """EQUAL, AT_MOST or LESS."""
    rising: tuple[int, ...]
    """The statements of positive weight."""
    falling: tuple[int, ...]
    is_plain: bool
    """Whether every weight is 1 or -1."""
    is_pair: bool
    """Whether it is one statement less another."""
    shared: tuple[tuple[int, int], ...]
    """The statements that other operations speak of too, with the sizes of their weights."""

    @classmethod
    def of(cls, linear: Linear, numbers: Mapping[str, int], scale: int, shared: Collection[int]) -> Sum:
        """The sum of a primitive; each statement may be in it once."""
        is_turned = linear.comparison in (Comparison.AT_LEAST, Comparison.MORE)
        common = lcm(*(term.factor.denominator for term in linear.terms)) * (-1 if is_turned else 1)
        turned = {Comparison.AT_LEAST: Comparison.AT_MOST, Comparison.MORE: Comparison.LESS}
        members = tuple(numbers[term.statement] for term in linear.terms)
        weights = tuple(int(term.factor * common) for term in linear.terms)
        constant = sum((term.factor * term.offset for term in linear.terms), linear.constant)
        return cls(
            members,
            weights,
            int(constant * common * scale),
            turned.get(linear.comparison, linear.comparison),
            tuple(member for member, weight in zip(members, weights, strict=True) if weight > 0),
            tuple(member for member, weight in zip(members, weights, strict=True) if weight < 0),
            all(abs(weight) == 1 for weight in weights),
            sorted(weights) == [-1, 1],
            tuple((member, abs(weight)) for member, weight in zip(members, weights, strict=True) if member in shared),
        )

    def _range(self, bounds: Bounds) -> tuple[Exact, Exact]:
        """The least and the greatest value of the sum.

        Raises:
            TypeError: a bound is missing.
        """
        if self.is_pair:
            (above,), (below,) = self.rising, self.falling
            least = self.constant + bounds.low[above] - bounds.high[below]  # type: ignore[operator]
            return least, self.constant + bounds.high[above] - bounds.low[below]  # type: ignore[operator]
        low, high = bounds.low.__getitem__, bounds.high.__getitem__
        if self.is_plain:
            least = self.constant + sum(map(low, self.rising)) - sum(map(high, self.falling))  # type: ignore[arg-type]
            greatest = self.constant + sum(map(high, self.rising)) - sum(map(low, self.falling))  # type: ignore[arg-type]
            return least, greatest
        ends = [
            (weight, low(member), high(member)) if weight > 0 else (weight, high(member), low(member))
            for member, weight in zip(self.members, self.weights, strict=True)
        ]
        least = self.constant + sum([weight * end for weight, end, _ in ends])  # type: ignore[operator,misc]
        greatest = self.constant + sum([weight * end for weight, _, end in ends])  # type: ignore[operator,misc]
        return least, greatest

    def can(self, bounds: Bounds) -> Can:
        """Whether zero, or less, is within the range of the sum."""
        least: Exact | None
        greatest: Exact | None
        try:
            least, greatest = self._range(bounds)
        except TypeError:
            least, greatest = self._ends(bounds)
        is_equal = self.comparison is EQUAL
        if least is not None and (least > 0 or (least == 0 and self.comparison is LESS)):
            return FAIL
        if is_equal and greatest is not None and greatest < 0:
            return FAIL
        is_reached = least == 0 or (is_equal and greatest == 0)
        return ASK if is_reached and self._has_open_ends(bounds) else HOLD

    def _ends(self, bounds: Bounds) -> tuple[Exact | None, Exact | None]:
        """The least and the greatest value of the sum; None where a bound is missing."""
        spans = [self._span(bounds, member, weight) for member, weight in zip(self.members, self.weights, strict=True)]
        lows, highs = [span[0] for span in spans], [span[2] for span in spans]
        least = None if None in lows else self.constant + sum(lows)  # type: ignore[arg-type]
        greatest = None if None in highs else self.constant + sum(highs)  # type: ignore[arg-type]
        return least, greatest

    def _has_open_ends(self, bounds: Bounds) -> bool:
        return any(bounds.low_open[member] or bounds.high_open[member] for member in self.members)

    def is_idle(self, bounds: Bounds) -> bool:
        """Whether no shared statement is wider than what the others leave to it."""
        try:
            least, greatest = self._range(bounds)
            low, high = bounds.low, bounds.high
            widest = max([size * (high[member] - low[member]) for member, size in self.shared], default=0)  # type: ignore[operator]
        except TypeError:
            return False
        room = -least if self.comparison is not EQUAL else min(-least, greatest)
        return room > widest or (room == widest and self.comparison is not LESS and not self._has_open_ends(bounds))

    def leaves_no_gap(self, bounds: Bounds) -> bool:
        """A sum never leaves any."""
        del bounds
        return True

    def cuts(self, bounds: Bounds) -> Iterator[Cut]:
        """What the others leave to each statement."""
        spans = [self._span(bounds, member, weight) for member, weight in zip(self.members, self.weights, strict=True)]
        least, greatest = _Total.of(span[:2] for span in spans), _Total.of(span[2:] for span in spans)
        for (low, low_open, high, high_open), member, weight in zip(spans, self.members, self.weights, strict=True):
            # weight × statement lies between what is left below and above.
            top = least.without(low, is_open=low_open, constant=self.constant)
            bottom = greatest.without(high, is_open=high_open, constant=self.constant) if self.comparison is EQUAL else None
            upper = None if top is None else divided(-top[0], weight)
            lower = None if bottom is None else divided(-bottom[0], weight)
            upper_open = top is not None and (top[1] or self.comparison is LESS)
            lower_open = bottom is not None and bottom[1]
            yield (member, lower, lower_open, upper, upper_open) if weight > 0 else (member, upper, upper_open, lower, lower_open)

    @staticmethod
    def _span(bounds: Bounds, member: int, weight: int) -> tuple[Exact | None, bool, Exact | None, bool]:
        low, high = bounds.low[member], bounds.high[member]
        below = None if low is None else low * weight
        above = None if high is None else high * weight
        if weight > 0:
            return below, bounds.low_open[member], above, bounds.high_open[member]
        return above, bounds.high_open[member], below, bounds.low_open[member]


@dataclass(frozen=True, slots=True)
class _Total:
    """The sum of ends, how many of them are missing, and how many are left out."""

    finite: Exact
    missing: int
    open: int

    @classmethod
    def of(cls, ends: Iterator[Sequence[Exact | None]]) -> _Total:
        found = list(ends)
        return cls(
            sum(end for end, _ in found if end is not None),
            sum(end is None for end, _ in found),
            sum(bool(is_open) for end, is_open in found if end is not None),
        )

    def without(self, end: Exact | None, *, is_open: bool, constant: int) -> tuple[Exact, bool] | None:
        """The sum of the other ends and the constant, and whether it is left out; None where another is missing."""
        if self.missing - (end is None):
            return None
        if end is None:
            return self.finite + constant, self.open > 0
        return self.finite - end + constant, self.open - is_open > 0
