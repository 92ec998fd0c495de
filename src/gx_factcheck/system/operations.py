"""One primitive on the grid: whether it can hold, and what it leaves to its statements, in whole numbers where possible."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from fractions import Fraction
from math import lcm
from typing import TYPE_CHECKING, Protocol

from gx_factcheck.model.equation import Comparison
from gx_factcheck.system.narrow import narrow
from gx_factcheck.values.interval import Interval

if TYPE_CHECKING:
    from gx_factcheck.model.constraint import Linear, Primitive, Product
    from gx_factcheck.system.grid import Bounds

Exact = int | Fraction
Cut = tuple[int, Exact | None, bool, Exact | None, bool]
"""A statement with its least and greatest value, each with whether it is left out; None for no end."""


class Can(Enum):
    """Whether an operation can hold within bounds."""

    HOLD = auto()
    FAIL = auto()
    ASK = auto()
    """Not seen at a glance: a bound is missing, or reached with nothing to spare. Narrowing decides."""


class Operation(Protocol):
    """A primitive whose statements are numbered."""

    @property
    def members(self) -> tuple[int, ...]:
        """The numbers of its statements."""
        ...

    def can(self, bounds: Bounds) -> Can:
        """Whether it can hold, at a glance."""
        ...

    def is_idle(self, bounds: Bounds) -> bool:
        """Whether it can hold and surely leaves what others speak of too as it is; False where that is not seen at a glance.

        What it leaves to a statement of its own changes nothing elsewhere.
        """
        ...

    def cuts(self, bounds: Bounds) -> Iterator[Cut]:
        """What it leaves to each of its statements; a cut of which the least is above the greatest where it cannot hold."""
        ...


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
            tuple((member, abs(weight)) for member, weight in zip(members, weights, strict=True) if member in shared),
        )

    def _range(self, bounds: Bounds) -> tuple[Exact, Exact]:
        """The least and the greatest value of the sum.

        Raises:
            TypeError: a bound is missing.
        """
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
        try:
            least, greatest = self._range(bounds)
        except TypeError:
            return Can.ASK
        if least > 0 or (greatest < 0 and self.comparison is Comparison.EQUAL):
            return Can.FAIL
        if self.comparison is Comparison.LESS and least == 0:
            return Can.FAIL
        is_reached = least == 0 or (greatest == 0 and self.comparison is Comparison.EQUAL)
        return Can.ASK if is_reached and self._has_open_ends(bounds) else Can.HOLD

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
        room = -least if self.comparison is not Comparison.EQUAL else min(-least, greatest)
        return room > widest or (room == widest and self.comparison is not Comparison.LESS and not self._has_open_ends(bounds))

    def cuts(self, bounds: Bounds) -> Iterator[Cut]:
        """What the others leave to each statement."""
        spans = [self._span(bounds, member, weight) for member, weight in zip(self.members, self.weights, strict=True)]
        least, greatest = _Total.of(span[:2] for span in spans), _Total.of(span[2:] for span in spans)
        for (low, low_open, high, high_open), member, weight in zip(spans, self.members, self.weights, strict=True):
            # weight × statement lies between what is left below and above.
            top = least.without(low, is_open=low_open, constant=self.constant)
            bottom = greatest.without(high, is_open=high_open, constant=self.constant) if self.comparison is Comparison.EQUAL else None
            upper = None if top is None else _divided(-top[0], weight)
            lower = None if bottom is None else _divided(-bottom[0], weight)
            upper_open = top is not None and (top[1] or self.comparison is Comparison.LESS)
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


@dataclass(frozen=True, slots=True)
class Times:
    """`(left + offset) × (right + offset) × numerator = (equals + offset) × denominator`, all whole numbers."""

    members: tuple[int, int, int]
    offsets: tuple[int, int, int]
    numerator: int
    denominator: int
    is_shared: tuple[bool, bool, bool]
    """Whether other operations speak of the statement too."""
    other: Other

    @classmethod
    def of(cls, product: Product, numbers: Mapping[str, int], scale: int, shared: Collection[int]) -> Times | None:
        """The product on the grid; None where a factor turns its sign, which is rare and left to intervals."""
        terms = (product.left, product.right, product.equals)
        ratio = product.left.factor * product.right.factor / (product.equals.factor * scale)
        if ratio <= 0:
            return None
        first, second, third = (numbers[term.statement] for term in terms)
        one, two, three = (int(term.offset * scale) for term in terms)
        other = Other(product, (first, second, third), scale, tuple({term.statement: numbers[term.statement] for term in terms}.items()))
        return cls(
            (first, second, third),
            (one, two, three),
            ratio.numerator,
            ratio.denominator,
            (first in shared, second in shared, third in shared),
            other,
        )

    def _ends(self, bounds: Bounds) -> tuple[Exact, Exact, Exact, Exact, Exact, Exact] | None:
        """The ends of both factors and of the result with their offsets; None where one is missing or a factor may be negative."""
        (left, right, equals), (one, two, three) = self.members, self.offsets
        low, high = bounds.low, bounds.high
        try:
            ends = (low[left] + one, high[left] + one, low[right] + two, high[right] + two, low[equals] + three, high[equals] + three)  # type: ignore[operator]
        except TypeError:
            return None
        return ends if ends[0] >= 0 and ends[2] >= 0 else None

    def can(self, bounds: Bounds) -> Can:
        """Whether the product of the factors and the result meet."""
        ends = self._ends(bounds)
        if ends is None:
            return Can.ASK
        least_left, most_left, least_right, most_right, least, most = ends
        below = least_left * least_right * self.numerator - most * self.denominator
        above = least * self.denominator - most_left * most_right * self.numerator
        if below > 0 or above > 0:
            return Can.FAIL
        return Can.HOLD if below < 0 and above < 0 else Can.ASK

    def is_idle(self, bounds: Bounds) -> bool:
        """Whether it can hold and nothing shared is wider than what the others leave to it."""
        ends = self._ends(bounds)
        if ends is None:
            return False
        least_left, most_left, least_right, most_right, least, most = ends
        over, least, most = self.numerator, least * self.denominator, most * self.denominator
        bottom, top = least_left * least_right * over, most_left * most_right * over
        if bottom >= most or top <= least:
            return False
        is_left, is_right, is_result = self.is_shared
        if is_result and (bottom >= least or top <= most):
            return False
        if not (is_left or is_right):
            return True
        one, other = least_left * most_right * over, most_left * least_right * over
        return not (is_left and (one <= least or other >= most)) and not (is_right and (other <= least or one >= most))

    def cuts(self, bounds: Bounds) -> Iterator[Cut]:
        """What the others leave to each, by whole numbers where no end is left out."""
        ends = self._ends(bounds)
        if ends is None or not (ends[0] > 0 and ends[2] > 0) or self._has_open_ends(bounds):
            yield from self.other.cuts(bounds)
            return
        least_left, most_left, least_right, most_right, least, most = ends
        (left, right, equals), (one, two, three) = self.members, self.offsets
        over, under = self.numerator, self.denominator
        yield equals, _less(least_left * least_right * over, under, three), False, _less(most_left * most_right * over, under, three), False
        yield left, _less(least * under, most_right * over, one), False, _less(most * under, least_right * over, one), False
        yield right, _less(least * under, most_left * over, two), False, _less(most * under, least_left * over, two), False

    def _has_open_ends(self, bounds: Bounds) -> bool:
        return any(bounds.low_open[member] or bounds.high_open[member] for member in self.members)


@dataclass(frozen=True, slots=True)
class Other:
    """Any other primitive: decided by intervals in base units."""

    primitive: Primitive
    members: tuple[int, ...]
    scale: int
    numbers: tuple[tuple[str, int], ...]

    def can(self, bounds: Bounds) -> Can:
        """Never seen at a glance."""
        del bounds
        return Can.ASK

    def is_idle(self, bounds: Bounds) -> bool:
        """Never seen at a glance."""
        del bounds
        return False

    def cuts(self, bounds: Bounds) -> Iterator[Cut]:
        """What is left to each of its statements, on the grid again."""
        scale = self.scale
        box = {name: _interval(bounds, number, scale) for name, number in self.numbers}
        numbers = dict(self.numbers)
        for name, interval in narrow(self.primitive, box):
            low, high = interval.low, interval.high
            yield (
                numbers[name],
                None if low is None else _whole(low * scale),
                interval.low_open and low is not None,
                None if high is None else _whole(high * scale),
                interval.high_open and high is not None,
            )


def _interval(bounds: Bounds, number: int, scale: int) -> Interval:
    low, high = bounds.low[number], bounds.high[number]
    return Interval(
        None if low is None else Fraction(low) / scale,
        None if high is None else Fraction(high) / scale,
        bounds.low_open[number],
        bounds.high_open[number],
    )


def _divided(value: Exact, divisor: Exact) -> Exact:
    """The exact quotient, a whole number where it is one."""
    return _whole(Fraction(value) / divisor) if divisor not in (1, -1) else value * divisor


def _less(value: Exact, divisor: Exact, offset: int) -> Exact:
    """`value / divisor - offset`, exactly."""
    return _divided(value, divisor) - offset


def _whole(value: Fraction) -> Exact:
    return value.numerator if value.denominator == 1 else value
