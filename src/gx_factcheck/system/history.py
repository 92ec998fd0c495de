"""A series on record, period by period: what is in force of each, and where the series breaks."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache

from gx_factcheck.model.catalogue import Indicator, Nature
from gx_factcheck.model.finding import Evidence, Standing, Use
from gx_factcheck.model.observation import Observation
from gx_factcheck.model.quantity import Quantity
from gx_factcheck.model.statement import Statements
from gx_factcheck.model.wording import observed
from gx_factcheck.model.words import Form, PriceBasis, Window
from gx_factcheck.system.peers import Held
from gx_factcheck.system.printed import printed_observation
from gx_factcheck.system.releases import are_apart, as_evidence, breaks_of
from gx_factcheck.values.periods import Frequency, Period, PeriodError, read_period
from gx_factcheck.values.units import same_dimension

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Strand:
    """The figures of one series on one definition and one price basis."""

    quantity: Quantity
    """Without a period."""
    unit: str
    figures: Mapping[Period, tuple[Held, ...]]
    """By period, the earliest first; of each the releases in force, else later ones. Several where sources disagree."""
    superseded: Mapping[Period, tuple[Held, ...]]
    """What releases said that others have replaced since."""
    breaks: tuple[Period | date, ...]
    """Where the series changed: periods by the catalogue, days by the marks of its publisher."""
    bases: frozenset[PriceBasis | None]
    """Every price basis on which the series is on record."""

    def at(self, period: Period) -> tuple[Held, ...]:
        """The figures of that period."""
        return self.figures.get(period, ())

    def is_broken(self, one: Period, other: Period) -> bool:
        """Whether the series changed between the two periods, so that they cannot be held together."""
        return one != other and are_apart(one, other, self.breaks)

    def before(self, period: Period) -> Iterator[Period]:
        """The unbroken run of periods on record that leads up to `period`, the latest first; without `period` itself."""
        found = _previous(period)
        while found is not None and found in self.figures and not self.is_broken(found, period):
            yield found
            found = _previous(found)

    def is_whole_from(self, period: Period) -> bool:
        """Whether the series begins with `period`, as its publisher has it."""
        first = next(iter(self.figures), None)
        rows = [held.evidence.observation for held in self.at(period) if held.evidence is not None]
        return first == period and any(row.is_of_whole_series for row in rows)


def valued(statements: Statements, quantity: Quantity) -> Quantity:
    """The quantity whose values are spoken of; the rate of change is that of a year, unless another window is told."""
    indicator = statements.catalogue.indicators.get(quantity.indicator)
    is_rate_of_change = indicator is not None and indicator.growth_of is not None
    window = quantity.window or (Window.YEAR_ON_YEAR if is_rate_of_change else None)
    return replace(quantity, form=Form.VALUE, group=None, window=window)


@lru_cache(maxsize=256)
def strands_of(statements: Statements, quantity: Quantity, unit: str | None = None) -> tuple[Strand, ...]:
    """The record of the quantity's series, whatever its period.

    Args:
        statements: where the observations are.
        quantity: one that names no definition or price basis has a strand for each that is on record.
        unit: what the figures are told in; None takes the indicator's, or where none is of its dimension that of the first row.
    """
    asked = replace(quantity, time_period=None, form=Form.VALUE, group=None)
    rows = [row for row in statements.observations.of_series(asked) if row.figure is not None and row.quantity.time_period is not None]
    told_in = unit or _unit_of(statements.catalogue.indicators.get(quantity.indicator), rows)
    kinds: dict[tuple[str | None, PriceBasis | None], list[Observation]] = {}
    for row in rows:
        if told_in is not None and same_dimension(row.unit, told_in):
            kinds.setdefault((row.quantity.definition, row.quantity.price_basis), []).append(row)
    bases = frozenset(basis for _, basis in kinds)
    return tuple(_strand(statements, members, told_in or "", bases) for members in kinds.values())


def _unit_of(indicator: Indicator | None, rows: Sequence[Observation]) -> str | None:
    if indicator is not None and indicator.unit and any(same_dimension(row.unit, indicator.unit) for row in rows):
        return indicator.unit
    return rows[0].unit if rows else None


def _strand(statements: Statements, rows: Sequence[Observation], unit: str, bases: frozenset[PriceBasis | None]) -> Strand:
    quantity = replace(rows[0].quantity, time_period=None)
    by_period: dict[Period, list[Observation]] = {}
    for row in rows:
        if row.quantity.time_period is not None:
            by_period.setdefault(row.quantity.time_period, []).append(row)
    ordered = sorted(by_period, key=lambda period: (period.start, period.end))
    evidence = {period: as_evidence(by_period[period], Use.PEER, statements.day) for period in ordered}
    figures = {period: held for period, found in evidence.items() if (held := _counting(found, unit))}
    older = {period: held for period, found in evidence.items() if (held := _of_standing(found, Standing.SUPERSEDED, unit))}
    return Strand(quantity, unit, figures, older, breaks_of(statements, quantity), bases)


def _counting(found: Sequence[Evidence], unit: str) -> tuple[Held, ...]:
    """The figures in force, or where there are none those that came later."""
    return _of_standing(found, Standing.IN_FORCE, unit) or _of_standing(found, Standing.LATER, unit)


def _of_standing(found: Sequence[Evidence], standing: Standing, unit: str) -> tuple[Held, ...]:
    return tuple(held for one in found if one.standing is standing for held in _held(one, unit))


def held_of(statements: Statements, row: Observation, unit: str) -> tuple[Held, ...]:
    """A row of its own as a figure in `unit`; empty for a date."""
    return _counting(as_evidence((row,), Use.PEER, statements.day), unit)


def _held(evidence: Evidence, unit: str) -> Iterator[Held]:
    printed = printed_observation(evidence.observation, unit)
    if printed is not None:
        yield Held(printed, observed(evidence.observation), evidence)


def period_meant(statements: Statements, quantity: Quantity, strand: Strand, reporting_months: int) -> Period | None:
    """The quantity's period; for a stock without one the latest on record by the article's day, if that is recent enough."""
    if quantity.time_period is not None:
        return quantity.time_period
    indicator = statements.catalogue.indicators.get(quantity.indicator)
    if indicator is None or indicator.nature is not Nature.STOCK:
        return None
    past = [period for period in strand.figures if period.end <= statements.day]
    latest = max(past, key=lambda period: period.end, default=None)
    if latest is None:
        return None
    age = (statements.day.year - latest.end.year) * 12 + statements.day.month - latest.end.month
    return latest if age <= reporting_months else None


def is_alike(one: Period, other: Period) -> bool:
    """Whether two periods are of one length of the calendar, so that their figures can be ranked together."""
    if Frequency.SPAN in (one.frequency, other.frequency):
        return one.months is not None and one.months == other.months and one.start.month == other.start.month
    return one.frequency is other.frequency


def _previous(period: Period) -> Period | None:
    try:
        return period.previous()
    except PeriodError:
        return None


def period_before(first: Period, alike: Period) -> Period:
    """The period as long as another one that is over when `first` begins.

    Raises:
        PeriodError: that is before the year 1.
    """
    if alike.months is None or first.start.day != 1:
        return Period(first.start, first.start + ONE_DAY * (alike.days - 1)).previous()
    return read_period(f"{first.start}/P{alike.months}M").previous()
