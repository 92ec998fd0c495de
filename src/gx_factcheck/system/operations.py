"""One primitive on the grid: whether it can hold, and what it leaves to its statements, in whole numbers where possible."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from fractions import Fraction
from typing import TYPE_CHECKING, Protocol

from gx_factcheck.system.narrow import narrow
from gx_factcheck.values.interval import Exact, Interval

if TYPE_CHECKING:
    from gx_factcheck.model.constraint import Primitive

Cut = tuple[int, Exact | None, bool, Exact | None, bool]
"""A statement with its least and greatest value, each with whether it is left out; None for no end."""


@dataclass(slots=True)
class Bounds:
    """What every statement can be, by its number; None where there is no end."""

    low: list[int | Fraction | None]
    high: list[int | Fraction | None]
    low_open: list[bool]
    high_open: list[bool]

    def copy(self) -> Bounds:
        """Bounds that can be narrowed without touching these."""
        return Bounds(self.low[:], self.high[:], self.low_open[:], self.high_open[:])


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

    def leaves_no_gap(self, bounds: Bounds) -> bool:
        """Whether what it leaves to a statement is surely all between its ends."""
        ...

    def cuts(self, bounds: Bounds) -> Iterator[Cut]:
        """What it leaves to each of its statements; a cut of which the least is above the greatest where it cannot hold."""
        ...


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

    def leaves_no_gap(self, bounds: Bounds) -> bool:
        """Whole numbers and alternatives leave gaps."""
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
                None if low is None else whole(low * scale),
                interval.low_open and low is not None,
                None if high is None else whole(high * scale),
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


def divided(value: Exact, divisor: Exact) -> Exact:
    """The exact quotient, a whole number where it is one."""
    return whole(Fraction(value) / divisor) if divisor not in (1, -1) else value * divisor


def whole(value: Fraction) -> Exact:
    """The value as a whole number, where it is one."""
    return value.numerator if value.denominator == 1 else value
