"""Where packed rows are kept: what is asked of a shelf, and the shelf in memory.

The rows of a series are one text: entries in the order of `rank_of` their periods, each `period US value US line US number`,
with a record separator between them. The number names what else the row says, its attributes, which many rows have in
common. No text that others wrote is packed: a period is a code of our own, a value is checked to be a number.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple, Protocol

from gx_factcheck.errors import FactcheckError
from gx_factcheck.model.table import Extent
from gx_factcheck.values.periods import Period

UNIT, RECORD = "\x1f", "\x1e"
_DAYS = 22
"""So many bits hold the number of any day of the calendar."""
LOWEST, HIGHEST = 0, (1 << 2 * _DAYS) - 1


def rank_of(period: Period) -> int:
    """A number by which periods are put in order: by their last day, then by their first."""
    return period.end.toordinal() << _DAYS | period.start.toordinal()


def highest_rank(day: date) -> int:
    """No period that has ended by the day has a higher one."""
    return (day.toordinal() + 1 << _DAYS) - 1


def first_day(rank: int) -> int:
    """The number of the first day of the period that has this rank."""
    return rank & ((1 << _DAYS) - 1)


def last_day(rank: int) -> int:
    """The number of its last day."""
    return rank >> _DAYS


class Key(NamedTuple):
    """What the rows of a series have in common, by the native columns; empty where nothing is said."""

    indicator: str
    area: str
    form: str
    price_basis: str
    window: str
    base: str
    counterpart: str
    definition: str
    group: str


class Segment(NamedTuple):
    """Rows of one series; several segments of a series may overlap."""

    series: int
    """Counted from 0 in the order of the files."""
    first: int
    """The lowest rank of the periods."""
    last: int
    entries: int
    text: str


class Attributes(NamedTuple):
    """What rows say but for series, period and value."""

    resource: int
    """Which of the tables they are from, counted from 0."""
    cells: Mapping[str, str]
    published: int | None
    """The number of the last day of the publication."""
    rows: int
    """How many say so."""


class DamagedShelfError(FactcheckError):
    """What is kept is not what was kept, or not whole: it has to be made anew."""


class Shelf(Protocol):
    """Keeps segments and finds them again. Every question may raise a DamagedShelfError."""

    def segments(self, indicator: str, area: str | None = None, low: int = LOWEST, high: int = HIGHEST) -> Iterable[tuple[Key, Segment]]:
        """Those of the indicator, or of one area of it, that may have ranks from `low` to `high`, both included; by series."""

    def everything(self) -> Iterable[tuple[Key, Segment]]:
        """All segments, by series."""

    def areas(self, indicator: str) -> Collection[str]:
        """Those that have a row, in the order of the files."""

    def attributes(self, number: int) -> Attributes:
        """Those that an entry names."""

    def extents(self) -> Mapping[str, Extent]:
        """By indicator."""

    def published(self) -> Mapping[int | None, int]:
        """How many rows there are by the number of the last day of their publication."""


class MemoryShelf:
    """Everything in memory."""

    def __init__(
        self, keys: Sequence[Key], segments: Iterable[Segment], attributes: Sequence[Attributes], extents: Mapping[str, Extent]
    ) -> None:
        """Keys by the number of their series, attributes by their own."""
        self._segments: dict[str, dict[str, list[tuple[Key, Segment]]]] = {}
        self._keys, self._attributes, self._extents = keys, attributes, extents
        for segment in sorted(segments, key=lambda each: each.series):
            key = keys[segment.series]
            self._segments.setdefault(key.indicator, {}).setdefault(key.area, []).append((key, segment))

    def segments(self, indicator: str, area: str | None = None, low: int = LOWEST, high: int = HIGHEST) -> Iterable[tuple[Key, Segment]]:
        """By series."""
        areas = self._segments.get(indicator, {})
        if area is not None:
            return [each for each in areas.get(area, ()) if each[1].first <= high and each[1].last >= low]
        found = [each for members in areas.values() for each in members if each[1].first <= high and each[1].last >= low]
        return sorted(found, key=lambda each: each[1].series)

    def everything(self) -> Iterable[tuple[Key, Segment]]:
        """By series."""
        found = [each for areas in self._segments.values() for members in areas.values() for each in members]
        return sorted(found, key=lambda each: each[1].series)

    def areas(self, indicator: str) -> Collection[str]:
        """In the order of the files."""
        return tuple(self._segments.get(indicator, ()))

    def attributes(self, number: int) -> Attributes:
        """By their number."""
        return self._attributes[number]

    def extents(self) -> Mapping[str, Extent]:
        """By indicator."""
        return self._extents

    def published(self) -> Mapping[int | None, int]:
        """By the number of the last day of the publication."""
        counts: dict[int | None, int] = {}
        for each in self._attributes:
            counts[each.published] = counts.get(each.published, 0) + each.rows
        return counts
