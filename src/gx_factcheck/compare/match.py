"""Which observations are of a claim's own quantity, which bound it, and which are nearest."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from gx_factcheck.model.catalogue import Catalogue, Indicator, Nature
from gx_factcheck.model.claim import Claim
from gx_factcheck.model.finding import Use
from gx_factcheck.model.observation import Observation
from gx_factcheck.model.quantity import Quantity
from gx_factcheck.model.statement import Match
from gx_factcheck.model.table import ObservationTable
from gx_factcheck.model.words import Form, Reason
from gx_factcheck.system.releases import as_evidence
from gx_factcheck.values.periods import Period

MOST_NEAREST = 3
STATES = (Nature.STOCK, Nature.EVENT)
"""What has a value on the day of the article, so that a claim need not say of when it speaks."""
YEAR = 12


@dataclass(frozen=True, slots=True)
class Matcher:
    """The data, and the day on which the article appeared."""

    catalogue: Catalogue
    observations: ObservationTable
    day: date

    def matches(self, claim: Claim) -> tuple[Match, ...]:
        """What the data hold on each quantity that the claim can mean."""
        return tuple(self._match(quantity) for quantity in claim.quantities())

    def _match(self, quantity: Quantity) -> Match:
        indicator = self.catalogue.indicators.get(quantity.indicator)
        series = self.observations.of_series(quantity)
        own = self._own(quantity, series, indicator)
        bounds = () if indicator is None or not indicator.is_cumulative else tuple(row for row in series if row not in own)
        nearest, lacking = ((), Reason.NO_DATA) if own else self._nearest(quantity, series, indicator)
        return Match(
            quantity=quantity,
            own=as_evidence(own, Use.OWN, self.day),
            bounds=as_evidence(bounds, Use.BOUND, self.day),
            nearest=as_evidence(nearest, Use.NEAREST, self.day),
            lacking=lacking,
        )

    def _own(self, quantity: Quantity, series: tuple[Observation, ...], indicator: Indicator | None) -> tuple[Observation, ...]:
        if quantity.form is Form.DATE:
            return series
        if quantity.time_period is not None:
            return tuple(row for row in series if row.quantity.time_period == quantity.time_period)
        if indicator is None or indicator.nature not in STATES:
            return ()
        past = [row for row in series if (end := _end(row)) is not None and end <= self.day]
        known = [row for row in past if row.release.out_by(self.day)] or past
        periods = [row.quantity.time_period for row in known if row.quantity.time_period is not None]
        latest = max(periods, key=lambda period: period.end, default=None)
        if latest is None or not self._is_recent(latest, indicator):
            return ()
        return tuple(row for row in past if row.quantity.time_period == latest)

    def _is_recent(self, period: Period, indicator: Indicator | None) -> bool:
        """Whether the state on that day may still speak for the day of the article; an event never grows old."""
        if indicator is not None and indicator.nature is Nature.EVENT:
            return True
        return 0 <= _months_between(period.end, self.day) <= interval_months(indicator)

    def _nearest(
        self, quantity: Quantity, series: tuple[Observation, ...], indicator: Indicator | None
    ) -> tuple[tuple[Observation, ...], Reason]:
        asked = quantity.time_period or Period(self.day, self.day)
        by_distance = sorted(self._standing(series), key=lambda row: (_distance(row, asked), row.id))
        related = [] if indicator is None else list(self._related(quantity, indicator, asked))
        elsewhere = self._elsewhere(quantity)
        found = tuple(dict.fromkeys([*by_distance[:2], *related[:1], *elsewhere[:1]]))[:MOST_NEAREST]
        if by_distance and self._is_close(by_distance[0], quantity, indicator):
            return found, Reason.PERIOD
        return found, Reason.DEFINITION if related else Reason.NO_DATA

    def _is_close(self, row: Observation, quantity: Quantity, indicator: Indicator | None) -> bool:
        """Another period of the series says something where it overlaps, or, for a stock, is within the reporting interval.

        So does the latest one where the claim says no period at all.
        """
        period = row.quantity.time_period
        if period is None:
            return False
        asked = quantity.time_period or Period(self.day, self.day)
        if quantity.time_period is None and self._is_recent(period, indicator):
            return True
        is_stock = indicator is not None and indicator.nature is Nature.STOCK
        return period.overlaps(asked) or (is_stock and _distance(row, asked) <= interval_months(indicator) * 31)

    def _related(self, quantity: Quantity, indicator: Indicator, asked: Period) -> Iterator[Observation]:
        """The rows of the indicators that are easily taken for this one, in the area, a part of it or what it is a part of."""
        for name in indicator.related:
            areas = [area for area in self.observations.areas_of(name) if self._touches(area, quantity.reference_area)]
            rows = self._standing(row for area in areas for row in self.observations.of_area(name, area))
            yield from sorted(rows, key=lambda row: (row.quantity.definition != quantity.definition, _distance(row, asked), row.id))

    def _touches(self, one: str | None, other: str | None) -> bool:
        areas = self.catalogue.areas
        whole, part = areas.get(one or ""), areas.get(other or "")
        return one == other or (whole is not None and whole.part_of == other) or (part is not None and part.part_of == one)

    def _elsewhere(self, quantity: Quantity) -> list[Observation]:
        """The same of the area that this one is part of, then of others."""
        area = self.catalogue.areas.get(quantity.reference_area or "")
        whole = area.part_of if area else None
        rows = [row for row in self.observations.of_peers(quantity) if row.quantity.reference_area != quantity.reference_area]
        return sorted(self._standing(rows), key=lambda row: (row.quantity.reference_area != whole, row.id))

    def _standing(self, rows: Iterable[Observation]) -> list[Observation]:
        """Those that their publishers stood by when the article appeared."""
        return [one.observation for one in as_evidence(rows, Use.NEAREST, self.day) if not one.is_of_another_time]


def interval_months(indicator: Indicator | None) -> int:
    """How many months old the latest figure may be; a year where the catalogue does not say."""
    text = indicator.reporting_interval if indicator is not None else None
    if text is None:
        return YEAR
    return int(text[1:-1]) * (YEAR if text.endswith("Y") else 1)


def _end(row: Observation) -> date | None:
    return row.quantity.time_period.end if row.quantity.time_period else None


def _months_between(earlier: date, later: date) -> int:
    """Whole months begun between two days, so that a month's end speaks for all of the next month."""
    return (later.year - earlier.year) * YEAR + later.month - earlier.month


def _distance(row: Observation, asked: Period) -> int:
    """Days between the two periods; 0 where they overlap."""
    period = row.quantity.time_period
    if period is None:
        return 10**6
    if period.overlaps(asked):
        return 0
    return max((asked.start - period.end).days, (period.start - asked.end).days)
