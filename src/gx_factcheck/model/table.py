"""The table of observations: the questions that are asked of it, and what has to hold the rows so that they can be answered."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Protocol

from gx_factcheck.model.observation import Observation, is_same_series
from gx_factcheck.model.quantity import Quantity
from gx_factcheck.values.periods import Period


@dataclass(frozen=True, slots=True)
class Extent:
    """How much there is of one indicator."""

    observations: int
    first: date | None
    """The earliest day that any of them speaks of; None where none has a period or a date."""
    last: date | None


class Series(Protocol):
    """Rows of one quantity, all the same but for the period."""

    @property
    def quantity(self) -> Quantity:
        """What they are of; its period is None."""

    def rows(self) -> tuple[Observation, ...]:
        """All of them: by the last day of their period, then its first, then in the order of the files."""

    def at(self, period: Period | None) -> tuple[Observation, ...]:
        """Those of exactly this period; None asks for those without one, as dates are."""

    def back_from(self, day: date) -> Iterator[Observation]:
        """Those whose period has ended by `day`, the last first; rows without a period are left out."""


class Store(Protocol):
    """Holds observations series by series, in memory or on a disk; what it says does not depend on which."""

    def extents(self) -> Mapping[str, Extent]:
        """By indicator."""

    def published(self) -> Mapping[date | None, int]:
        """How many observations there are by the last day of their publication; under None those of unknown date."""

    def areas(self, indicator: str) -> Collection[str]:
        """Those that have a row, in the order of the files."""

    def of_indicator(self, indicator: str, at: Period | None = None) -> Iterable[Series]:
        """Every series of the indicator, in the order of the files; with `at` those at least that have rows of that period."""

    def of_area(self, indicator: str, area: str | None, at: Period | None = None) -> Iterable[Series]:
        """The same of one area."""

    def everything(self) -> Iterator[Observation]:
        """Every row in the order of the files."""


@dataclass(frozen=True, slots=True)
class ObservationTable:
    """Observations by quantity, with the questions that are asked of them.

    Rows of a series come by the last day of their period, then its first, then in the order of the files. What a quantity
    leaves open matches everything, as `is_same_series` says.
    """

    store: Store
    day: date | None = None
    """Rows that were not surely out by this day are left out; None leaves out nothing."""

    @classmethod
    def of(cls, observations: Iterable[Observation]) -> "ObservationTable":
        """A table of these rows, in their order."""
        return cls(Held(observations))

    def known_by(self, day: date) -> "ObservationTable":
        """The table without what was not surely out by that day."""
        return replace(self, day=day if self.day is None else min(day, self.day))

    def left_out(self) -> tuple[int, int]:
        """How many rows were published after the table's day, and how many have no date."""
        if self.day is None:
            return 0, 0
        counts = self.store.published()
        return sum(count for last, count in counts.items() if last is not None and last > self.day), counts.get(None, 0)

    @property
    def observations(self) -> tuple[Observation, ...]:
        """Every row in the order of the files: all of it is made, so this is for small tables."""
        return self._known(self.store.everything())

    def extents(self) -> Mapping[str, Extent]:
        """How much there is by indicator, what the table's day leaves out included."""
        return self.store.extents()

    def areas_of(self, indicator: str) -> Collection[str]:
        """The areas that have rows of the indicator, what the table's day leaves out included."""
        return self.store.areas(indicator)

    def of_indicator(self, indicator: str) -> tuple[Observation, ...]:
        """All rows of one indicator, of every area, period and form, series by series."""
        return self._known(row for series in self.store.of_indicator(indicator) for row in series.rows())

    def of_area(self, indicator: str, area: str | None) -> tuple[Observation, ...]:
        """All rows of one indicator and area, of every period and form, series by series."""
        return self._known(row for series in self.store.of_area(indicator, area) for row in series.rows())

    def of_period(self, indicator: str, period: Period | None) -> tuple[Observation, ...]:
        """All rows of one indicator and period, of every area and form, series by series."""
        return self._known(row for series in self.store.of_indicator(indicator, period) for row in series.at(period))

    def of_place(self, quantity: Quantity) -> tuple[Observation, ...]:
        """All rows of the quantity's indicator, area and period, of every basis, window, definition and form."""
        found = self.store.of_area(quantity.indicator, quantity.reference_area, quantity.time_period)
        return self._known(row for series in found for row in series.at(quantity.time_period))

    def of_series(self, quantity: Quantity) -> tuple[Observation, ...]:
        """The rows of the quantity's series: all that is the same but for the period.

        A quantity without a definition asks for every definition, one without a price basis for every basis: then the rows
        come series by series.
        """
        return self._known(row for series in self._asked(quantity) for row in series.rows())

    def of_quantity(self, quantity: Quantity) -> tuple[Observation, ...]:
        """The rows of the series for exactly the quantity's period."""
        period = quantity.time_period
        return self._known(row for series in self._asked(quantity, period) for row in series.at(period))

    def of_peers(self, quantity: Quantity) -> tuple[Observation, ...]:
        """The rows of the quantity's indicator, period and basis, of whatever area."""
        return tuple(row for rows in self.peer_table(quantity).values() for row in rows)

    def peer_table(self, quantity: Quantity, areas: Collection[str] | None = None) -> Mapping[str | None, tuple[Observation, ...]]:
        """The rows of the quantity's indicator, period and basis by area, read in one pass.

        Args:
            quantity: its area does not matter.
            areas: only these; one that has no row is not in the answer. None asks for all.
        """
        period = quantity.time_period
        return self._by_area(self._peers(quantity, areas, period), lambda series: series.at(period))

    def latest_before(self, quantity: Quantity, day: date) -> tuple[Observation, ...]:
        """Of the quantity's series the rows of the last period that had ended by `day`; none if there is no such period."""
        return _last(row for series in self._asked(quantity) for row in self._latest(series, day))

    def latest_of_peers(
        self, quantity: Quantity, day: date, areas: Collection[str] | None = None
    ) -> Mapping[str | None, tuple[Observation, ...]]:
        """The same for each area at once; areas as in `peer_table`."""
        found = self._by_area(self._peers(quantity, areas), lambda series: self._latest(series, day))
        return {area: _last(rows) for area, rows in found.items()}

    def _asked(self, quantity: Quantity, at: Period | None = None) -> Iterator[Series]:
        found = self.store.of_area(quantity.indicator, quantity.reference_area, at)
        return (series for series in found if is_same_series(quantity, series.quantity))

    def _peers(self, quantity: Quantity, areas: Collection[str] | None, at: Period | None = None) -> Iterator[Series]:
        if areas is not None and len(areas) <= _FEW:
            for one in areas:
                yield from self._asked(replace(quantity, reference_area=one), at)
            return
        for series in self.store.of_indicator(quantity.indicator, at):
            area = series.quantity.reference_area
            if (areas is None or area in areas) and is_same_series(replace(quantity, reference_area=area), series.quantity):
                yield series

    def _by_area(
        self, found: Iterable[Series], rows: Callable[[Series], Iterable[Observation]]
    ) -> Mapping[str | None, tuple[Observation, ...]]:
        table: dict[str | None, tuple[Observation, ...]] = {}
        for series in found:
            area = series.quantity.reference_area
            if known := self._known(rows(series)):
                table[area] = (*table.get(area, ()), *known)
        return table

    def _latest(self, series: Series, day: date) -> tuple[Observation, ...]:
        """The last known rows of one series that have one last day, those of the longer period first."""
        found: list[Observation] = []
        for row in series.back_from(day):
            if self._is_known(row):
                if found and _end(row) != _end(found[0]):
                    break
                found.append(row)
        return tuple(reversed(found))

    def _known(self, rows: Iterable[Observation]) -> tuple[Observation, ...]:
        return tuple(rows) if self.day is None else tuple(row for row in rows if self._is_known(row))

    def _is_known(self, row: Observation) -> bool:
        return self.day is None or row.release.out_by(self.day)


_FEW = 8
"""So many areas are looked up one by one; for more the indicator is read through once."""


class Held:
    """Observations that are there already, as in tests and for data made by a program."""

    def __init__(self, observations: Iterable[Observation]) -> None:
        """The rows in the order in which a file would have them."""
        self._rows = tuple(observations)
        by_series: dict[Quantity, list[Observation]] = {}
        for row in self._rows:
            by_series.setdefault(replace(row.quantity, time_period=None), []).append(row)
        self._by_indicator: dict[str, list[_HeldSeries]] = {}
        self._by_area: dict[tuple[str, str | None], list[_HeldSeries]] = {}
        for quantity, members in by_series.items():
            series = _HeldSeries(quantity, tuple(sorted(members, key=_order)))
            self._by_indicator.setdefault(quantity.indicator, []).append(series)
            self._by_area.setdefault((quantity.indicator, quantity.reference_area), []).append(series)

    def extents(self) -> Mapping[str, Extent]:
        """By indicator."""
        return {name: extent_of([row for each in found for row in each.members]) for name, found in self._by_indicator.items()}

    def published(self) -> Mapping[date | None, int]:
        """By the last day of the publication."""
        return Counter(row.release.published.end if row.release.published else None for row in self._rows)

    def areas(self, indicator: str) -> Collection[str]:
        """Those that have a row."""
        areas = dict.fromkeys(series.quantity.reference_area for series in self._by_indicator.get(indicator, ()))
        return tuple(area for area in areas if area is not None)

    def of_indicator(self, indicator: str, at: Period | None = None) -> Iterable[Series]:  # noqa: ARG002 -- nothing to save
        """Every series."""
        return self._by_indicator.get(indicator, ())

    def of_area(self, indicator: str, area: str | None, at: Period | None = None) -> Iterable[Series]:  # noqa: ARG002 -- likewise
        """Every series of one area."""
        return self._by_area.get((indicator, area), ())

    def everything(self) -> Iterator[Observation]:
        """As they were given."""
        return iter(self._rows)


@dataclass(frozen=True, slots=True)
class _HeldSeries:
    quantity: Quantity
    members: tuple[Observation, ...]

    def rows(self) -> tuple[Observation, ...]:
        return self.members

    def at(self, period: Period | None) -> tuple[Observation, ...]:
        return tuple(row for row in self.members if row.quantity.time_period == period)

    def back_from(self, day: date) -> Iterator[Observation]:
        return (row for row in reversed(self.members) if row.quantity.time_period is not None and row.quantity.time_period.end <= day)


def _order(row: Observation) -> tuple[date, date]:
    period = row.quantity.time_period or row.date
    return (date.min, date.min) if period is None else (period.end, period.start)


def extent_of(rows: Sequence[Observation]) -> Extent:
    """How much there is in the rows."""
    periods = [period for row in rows if (period := row.quantity.time_period or row.date) is not None]
    first, last = min((each.start for each in periods), default=None), max((each.end for each in periods), default=None)
    return Extent(len(rows), first, last)


def _end(row: Observation) -> date:
    return row.quantity.time_period.end if row.quantity.time_period is not None else date.min


def _last(rows: Iterable[Observation]) -> tuple[Observation, ...]:
    """Those of the latest last day."""
    found = tuple(rows)
    latest = max((_end(row) for row in found), default=None)
    return tuple(row for row in found if _end(row) == latest)
