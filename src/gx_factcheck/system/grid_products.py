"""Products on the grid."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gx_factcheck.system.operations import Bounds, Can, Cut, Other, divided

if TYPE_CHECKING:
    from gx_factcheck.model.constraint import Product
    from gx_factcheck.values.interval import Exact

HOLD, FAIL, ASK = Can.HOLD, Can.FAIL, Can.ASK
"""Looked up once: every operation of an article asks for them."""


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
        (left, right, equals), (one, two, three) = self.members, self.offsets
        low, high = bounds.low, bounds.high
        try:
            least_left, least_right = low[left] + one, low[right] + two  # type: ignore[operator]
            if least_left < 0 or least_right < 0:
                return ASK
            below = least_left * least_right * self.numerator - (high[equals] + three) * self.denominator  # type: ignore[operator]
            most = (high[left] + one) * (high[right] + two) * self.numerator  # type: ignore[operator]
            above = (low[equals] + three) * self.denominator - most  # type: ignore[operator]
        except TypeError:
            return ASK
        if below > 0 or above > 0:
            return FAIL
        return HOLD if below < 0 and above < 0 else ASK

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

    def leaves_no_gap(self, bounds: Bounds) -> bool:
        """A factor has a gap about zero where the other factor may be zero."""
        ends = self._ends(bounds)
        return ends is not None and ends[0] > 0 and ends[2] > 0

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


def _less(value: Exact, divisor: Exact, offset: int) -> Exact:
    """`value / divisor - offset`, exactly."""
    return divided(value, divisor) - offset
