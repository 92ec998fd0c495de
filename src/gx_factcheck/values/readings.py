"""The labelled readings of one printed figure: the default first, then the wider ones, which can only strain."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from functools import reduce

from gx_factcheck.values.fraction_words import RATIO
from gx_factcheck.values.hedges import Hedge, HedgeIntervals, about, hedge_intervals
from gx_factcheck.values.interval import Interval
from gx_factcheck.values.numerals import Figure, count_final_zeros
from gx_factcheck.values.rounding import rounded, truncated

__all__ = ["Counted", "Reading", "ReadingKind", "readings", "rounded", "truncated"]

_BARE_ROUND_COUNT = 100  # from here on a count that ends in 0 may be a rounded one
_NAMED_MAGNITUDE = 1000  # 三千人 and 3.9万家 are rounded, whatever they count
_ZERO = Fraction(0)


class Counted(StrEnum):
    """Whether a figure counts whole things (38个) or measures and rounds (38%)."""

    ROUNDED = "rounded"
    COUNTED = "counted"


class ReadingKind(StrEnum):
    """What a reading may do: the default decides, a wider one only turns a failure into a strain."""

    DEFAULT = "default"
    WIDER = "wider"


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to take a figure.

    The label is one of: exact, rounded, fraction-word, hedge (default); truncated, coarser-zeros, soft-fraction-word,
    soft-hedge (wider).
    """

    label: str
    kind: ReadingKind
    interval: Interval


def readings(figure: Figure, hedges: Collection[Hedge] = (), *, counted: Counted) -> tuple[Reading, ...]:
    """All readings of a figure in its own unit, the default first; there is always exactly one default."""
    if hedges:
        return _pair("hedge", _read_together(figure, hedges, counted))
    if counted is Counted.COUNTED and figure.is_integer and figure.quantum < _NAMED_MAGNITUDE:
        return tuple(_count_readings(figure))
    if figure.unit == RATIO and not figure.quantum and counted is Counted.ROUNDED:
        return _pair("fraction-word", about(figure.value, figure.quantum))
    return tuple(_rounded_readings(figure))


def _count_readings(figure: Figure) -> Iterator[Reading]:
    yield Reading("exact", ReadingKind.DEFAULT, Interval.point(figure.value))
    if abs(figure.value) >= _BARE_ROUND_COUNT:
        for power in range(1, count_final_zeros(figure.value) + 1):
            yield _wider("coarser-zeros", rounded(figure.value, Fraction(10**power)))


def _rounded_readings(figure: Figure) -> Iterator[Reading]:
    if not figure.quantum:
        yield Reading("exact", ReadingKind.DEFAULT, Interval.point(figure.value))
        return
    yield Reading("rounded", ReadingKind.DEFAULT, rounded(figure.value, figure.quantum))
    yield _wider("truncated", truncated(figure.value, figure.quantum))
    for quantum in figure.coarser_quanta():
        yield _wider("coarser-zeros", rounded(figure.value, quantum))


def _read_together(figure: Figure, hedges: Collection[Hedge], counted: Counted) -> HedgeIntervals:
    """Several hedges hold at once. "About" beside another adds no bound: 约300多 says 300多."""
    bounding = frozenset(hedges) - {Hedge.ABOUT} or frozenset(hedges)
    parts = [hedge_intervals(figure.value, figure.quantum, hedge) for hedge in sorted(bounding)]
    if counted is Counted.COUNTED and figure.value >= 0:
        parts.append(HedgeIntervals(Interval.at_least(_ZERO), Interval.at_least(_ZERO)))
    hard, soft = reduce(Interval.intersect, (part.hard for part in parts)), reduce(Interval.intersect, (part.soft for part in parts))
    # Words that contradict each other (近300多) bound nothing: no figure is proven false by them.
    if hard.is_empty:
        hard = reduce(Interval.union_hull, (part.hard for part in parts))
        soft = reduce(Interval.union_hull, (part.soft for part in parts))
    return HedgeIntervals(hard, soft)


def _pair(label: str, intervals: HedgeIntervals) -> tuple[Reading, ...]:
    default = Reading(label, ReadingKind.DEFAULT, intervals.hard)
    if intervals.soft == intervals.hard:
        return (default,)
    return default, _wider(f"soft-{label}", intervals.soft)


def _wider(label: str, interval: Interval) -> Reading:
    return Reading(label, ReadingKind.WIDER, interval)
