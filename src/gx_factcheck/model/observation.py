"""What the reference data say: one value, rank or date of one quantity, with who said it and when."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date

from gx_factcheck.model.quantity import Quantity
from gx_factcheck.model.words import Form, Quality
from gx_factcheck.values.hedges import Hedge
from gx_factcheck.values.numerals import Figure
from gx_factcheck.values.periods import Period
from gx_factcheck.values.readings import Counted


@dataclass(frozen=True, slots=True)
class Release:
    """The publication that an observation was read in: its vintage."""

    publisher: str
    title: str
    published: Period | None
    """A day, a month or a year; None where the source has no date."""
    address: str | None = None

    def out_by(self, day: date) -> bool:
        """Whether it was surely published on or before `day`: a year counts only when the whole year has passed."""
        return self.published is not None and self.published.end <= day


@dataclass(frozen=True, slots=True)
class Observation:
    """One row of a dataset."""

    id: str
    """`dataset:row`, the row counted from 2 as in the file."""
    quantity: Quantity
    figure: Figure | None
    """Value or rank as published, in `unit`; None for a date."""
    unit: str
    release: Release
    quality: Quality
    hedges: tuple[Hedge, ...] = ()
    counted: Counted = Counted.ROUNDED
    date: Period | None = None
    """When it happened, for Form.DATE."""
    note: str | None = None
    is_first_release: bool = False
    """Never to be revised: may refute an article that is older than the release."""
    is_of_whole_series: bool = False
    """Whether its dataset holds the series from its beginning, as its publisher has it: then a record can be proven."""
    status: str = "A"
    """SDMX's code: A normal, P provisional, E estimated, B the first after a break in the series, and so on."""


@dataclass(frozen=True, slots=True)
class ObservationTable:
    """Observations by quantity, with the questions that are asked of them."""

    observations: tuple[Observation, ...]
    _by_indicator: dict[str, tuple[Observation, ...]] = field(default_factory=dict, compare=False, repr=False)

    @classmethod
    def of(cls, observations: Iterable[Observation]) -> "ObservationTable":
        """A table of these rows, in their order."""
        rows = tuple(observations)
        groups: dict[str, list[Observation]] = {}
        for row in rows:
            groups.setdefault(row.quantity.indicator, []).append(row)
        return cls(rows, {name: tuple(members) for name, members in groups.items()})

    def of_indicator(self, indicator: str) -> tuple[Observation, ...]:
        """All rows of one indicator, of every area, period and form."""
        return self._by_indicator.get(indicator, ())

    def of_area(self, indicator: str, area: str | None) -> tuple[Observation, ...]:
        """All rows of one indicator in one area, of every period and form."""
        return tuple(row for row in self.of_indicator(indicator) if row.quantity.reference_area == area)

    def of_period(self, indicator: str, period: Period | None) -> tuple[Observation, ...]:
        """All rows of one indicator for exactly that period, of every area and form."""
        return tuple(row for row in self.of_indicator(indicator) if row.quantity.time_period == period)

    def of_series(self, quantity: Quantity) -> tuple[Observation, ...]:
        """The rows of the quantity's series: all that is the same but for the period.

        A quantity without a definition asks for every definition, one without a price basis for every basis.
        """
        return tuple(row for row in self.of_indicator(quantity.indicator) if is_same_series(quantity, row.quantity))

    def of_quantity(self, quantity: Quantity) -> tuple[Observation, ...]:
        """The rows of the series for exactly the quantity's period."""
        return tuple(row for row in self.of_series(quantity) if row.quantity.time_period == quantity.time_period)

    def of_peers(self, quantity: Quantity) -> tuple[Observation, ...]:
        """The rows of the quantity's indicator, period and basis, of whatever area."""
        return tuple(
            row
            for row in self.of_indicator(quantity.indicator)
            if is_same_series(replace(quantity, reference_area=row.quantity.reference_area), row.quantity)
            and row.quantity.time_period == quantity.time_period
        )


def is_same_series(asked: Quantity, found: Quantity) -> bool:
    """Whether the two agree in all but the period; what the asked one leaves open matches everything."""
    return (
        asked.indicator == found.indicator
        and asked.reference_area == found.reference_area
        and asked.form == found.form
        and asked.window == found.window
        and asked.base_period == found.base_period
        and asked.counterpart_area == found.counterpart_area
        and asked.price_basis in (None, found.price_basis)
        and asked.definition in (None, found.definition)
        and (asked.form is not Form.RANK or asked.group == found.group)
    )
