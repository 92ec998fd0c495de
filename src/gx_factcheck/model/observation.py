"""What the reference data say: one value, rank or date of one quantity, with who said it and when."""

from dataclasses import dataclass
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
