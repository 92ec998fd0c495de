"""How likely a slip of the pen explains a conflict: by its prior, and by how well the value meant fits the other figures.

Rounding errors seldom all go one way. Of the values that can stand beside the others those in the middle are likelier
than those at the edge, the more so the more figures take part. The error of n figures, each rounded evenly within its
half quantum, is bell-shaped; `(1 - x²)^k` with x from -1 to 1 has the same spread for k = 3(n - 1)/2, and is exact to reckon.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from gx_factcheck.model.constraint import Constraint, Linear, Primitive, Product, parts_of
from gx_factcheck.system.narrow import fixpoint
from gx_factcheck.values.interval import Interval
from gx_factcheck.values.slips import PRIORS, Slip

FAR = Fraction(6, 5)
"""Who writes "over 100" means seldom more than 120."""
FINE = 1000
UNSURE = Fraction(1, 10)
"""The weight of a slip where anything fits: it explains everything and so little."""


@dataclass(frozen=True, slots=True)
class Bell:
    """Where a figure's value is likely, given all others: most in the middle."""

    middle: Fraction
    reach: Fraction
    """How far from the middle a printed value can lie, its own rounding included; in base units, like the middle."""
    power: int

    def weight(self, value: Fraction) -> Fraction:
        """From 1 in the middle to 0 beyond the edge."""
        distance = abs(value - self.middle)
        if distance > self.reach:
            return Fraction(0)
        steps = int(distance / self.reach * FINE) if self.reach else 0
        return Fraction(FINE**2 - steps**2, FINE**2) ** self.power

    def room(self, quantum: Fraction) -> Fraction:
        """How many values, printed to that quantum, it has room for: at least one."""
        # The mean height of (1 - x²)^k is (2·4···2k) / (3·5···(2k+1)).
        height = Fraction(1)
        for place in range(1, self.power + 1):
            height *= Fraction(2 * place, 2 * place + 1)
        return max(2 * self.reach * height / quantum, Fraction(1)) if quantum else Fraction(1)


def bell_of(name: str, fits: Interval, constraints: Sequence[Constraint], box: Mapping[str, Interval]) -> Bell | None:
    """The bell of a claim that may lie within `fits`; None where that is open even if hedges are taken narrowly."""
    own = box[name]
    if fits.low is None or fits.high is None:
        likely = {other: _likely(found) for other, found in box.items() if other != name}
        found = fixpoint((constraint.primitive for constraint in constraints), likely)
        fits = fits if found is None else found.get(name, fits)
    if fits.low is None or fits.high is None:
        return None
    half = (own.high - own.low) / 2 if own.high is not None and own.low is not None else Fraction(0)
    power = max((_power(part, box) for one in constraints for part in parts_of(one.primitive) if name in one.statements()), default=0)
    return Bell((fits.low + fits.high) / 2, (fits.high - fits.low) / 2 + half, power)


def _likely(interval: Interval) -> Interval:
    """The interval with a missing end set where a writer would have said otherwise."""
    low, high = interval.low, interval.high
    if high is None and low is not None and low > 0:
        return Interval(low, low * FAR, interval.low_open)
    if high is not None and high > 0 and not low:
        return Interval(high / FAR, high, high_open=interval.high_open)
    return interval


def _power(primitive: Primitive, box: Mapping[str, Interval]) -> int:
    """The power of the bell for the figures of one sum or product."""
    match primitive:
        case Linear(terms=terms):
            halves = [_half(box.get(term.statement), Fraction(1)) * abs(term.factor) for term in terms]
        case Product():
            sides = (primitive.left, primitive.right, primitive.equals)
            halves = [_half(box.get(term.statement), None, term.offset) for term in sides]
        case _:
            return 0
    squares = sum(half * half for half in halves)
    return int(3 * (sum(halves) ** 2 / squares - 1) / 2) if squares else 0


def _half(interval: Interval | None, scale: Fraction | None, offset: Fraction = Fraction(0)) -> Fraction:
    """Half the width of what is printed, as a part of its value where no scale is given."""
    if interval is None:
        return Fraction(0)
    found = _likely(interval)
    if found.low is None or found.high is None:
        return Fraction(0)
    middle = abs(found.low + found.high + 2 * offset) / 2
    half = (found.high - found.low) / 2
    if scale is not None:
        return half * scale
    return half / middle if middle else Fraction(0)


def likelihood(slips: Iterable[tuple[Fraction, Fraction]], bell: Bell | None) -> Fraction:
    """The likelihoods of slips, each with the value in base units that it would have meant, added up by how well they fit."""
    return sum((prior * (UNSURE if bell is None else bell.weight(value)) for prior, value in slips), Fraction(0))


def likelihood_of_a_copy(
    name: str, quantum: Fraction, bell: Bell | None, constraints: Sequence[Constraint], printed: Mapping[str, Fraction]
) -> Fraction:
    """How likely the figure was copied from a neighbour: only where one is printed alike; then whatever fits may have been meant.

    Args:
        name: of a claim.
        quantum: one unit of its last digit, in base units.
        bell: where its value is likely.
        constraints: those of the conflict; the neighbours are what they speak of.
        printed: the values of figures in base units.
    """
    beside = dict.fromkeys(
        other for one in constraints if name in one.statements() for other in one.statements() if other in printed and other != name
    )
    alike = sum(printed[other] == printed[name] for other in beside)
    if not alike or bell is None:
        return Fraction(0)
    return PRIORS[Slip.NEIGHBOURING_ROW] * Fraction(alike, len(beside)) * bell.room(quantum)
