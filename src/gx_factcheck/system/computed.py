"""What figures on record come to, as intervals, and how a claimed figure stands to that."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import reduce
from math import ceil, floor

from gx_factcheck.model.finding import Evidence, Force, Message, Standing, message
from gx_factcheck.model.wording import literal
from gx_factcheck.model.words import Outcome
from gx_factcheck.system.peers import Held
from gx_factcheck.system.printed import Printed
from gx_factcheck.system.releases import is_one_publication
from gx_factcheck.values.format import plain
from gx_factcheck.values.interval import Interval

ONE = Interval.point(Fraction(1))
_DIGITS = 4
Combination = Callable[[Interval, Interval], Interval | None]


@dataclass(frozen=True, slots=True)
class Computed:
    """What two printed figures come to together."""

    default: Interval
    wider: tuple[Interval, ...]
    """Under every reading of the two, the default included."""

    def mapped(self, change: Callable[[Interval], Interval]) -> "Computed":
        """The same after a further step."""
        return Computed(change(self.default), tuple(change(one) for one in self.wider))


def combined(combine: Combination, first: Printed, second: Printed) -> Computed | None:
    """What the two come to; None where that has no value, as a ratio to what may be zero."""
    default = combine(first.interval, second.interval)
    wider = [combine(one, other) for one in first.widest() for other in second.widest()]
    known = tuple(one for one in wider if one is not None)
    return None if default is None or len(known) < len(wider) else Computed(default, known)


def ratio(first: Interval, second: Interval) -> Interval | None:
    """How many times the second the first is."""
    return first.over(second)


def relative_change(later: Interval, earlier: Interval) -> Interval | None:
    """The change as a ratio of the earlier value; None where that may be zero or a loss."""
    multiple = later.over(earlier) if earlier.low is not None and earlier.low >= 0 else None
    return None if multiple is None else multiple - ONE


def difference(first: Interval, second: Interval) -> Interval:
    """How much more the first is."""
    return first - second


def powered(interval: Interval, power: int) -> Interval:
    """The interval times itself, so many times; of what is never below zero."""
    return reduce(lambda so_far, _: so_far * interval, range(power - 1), interval)


def as_computed(figure: Printed) -> Computed:
    """A printed figure as what it can be, so that it can go through the same steps."""
    return Computed(figure.interval, figure.widest())


def outcome_of(claimed: Computed, found: Computed) -> tuple[Outcome, bool]:
    """How what is claimed stands to what is computed, and whether only under a wider reading of the claim."""
    if claimed.default.contains_interval(found.default):
        return Outcome.ENTAILED, False
    if claimed.default.meets(found.default):
        return Outcome.POSSIBLE, False
    if any(reading.contains_interval(found.default) for reading in claimed.wider):
        return Outcome.ENTAILED, True
    meets = any(reading.meets(one) for reading in claimed.wider for one in found.wider)
    return (Outcome.POSSIBLE if meets else Outcome.IMPOSSIBLE), False


def is_published_difference(claimed: Printed, difference: Fraction, quantum: Fraction) -> bool:
    """Whether two published figures differ by just what is claimed, told no more finely than they are.

    As between equal figures, printed values decide; intervals would leave open by one unit of the last digit what offices
    themselves reckon so.

    Args:
        claimed: a difference as printed.
        difference: of the two published values, in the claim's unit.
        quantum: the coarser one of the two, in the claim's unit.
    """
    return not claimed.is_hedged and claimed.quantum >= quantum and abs(difference - claimed.value) * 2 <= claimed.quantum


def force_of_computed(figures: Sequence[Held]) -> Force:
    """What a contradiction by a computed figure may bring about: a refutation only by one publication and vintage, in force."""
    evidence = [held.evidence for held in figures if held.evidence is not None]
    if len(evidence) < len(figures) or any(one.standing is not Standing.IN_FORCE for one in evidence):
        return Force.NOTES
    rows = [one.observation for one in evidence]
    is_firm = all(row.quality.may_refute and is_one_publication(row.release, rows[0].release) for row in rows)
    return Force.REFUTES if is_firm else Force.STRAINS


def shown(interval: Interval) -> Message:
    """The interval to four digits, away from its middle; one number where both ends are the same."""
    low = "…" if interval.low is None else plain(_cut(interval.low, floor))
    high = "…" if interval.high is None else plain(_cut(interval.high, ceil))
    return literal(low) if low == high else message("from-to", low=literal(low), high=literal(high))


def _cut(end: Fraction, round_outward: Callable[[Fraction], int]) -> Fraction:
    if not end:
        return end
    quantum = Fraction(10) ** (_size(abs(end)) - _DIGITS)
    return round_outward(end / quantum) * quantum


def _size(value: Fraction) -> int:
    """How many digits stand before the point; fewer than 1 for a value below a tenth."""
    if value >= 1:
        return len(str(int(value)))
    return 1 - len(str(int(1 / value)))


def evidence_of(figures: Sequence[Held]) -> tuple[Evidence, ...]:
    """The observations among the figures."""
    return tuple(held.evidence for held in figures if held.evidence is not None)
