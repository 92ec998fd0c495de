"""The levels that a rate of growth leads between: as the text claims them, or where it does not, as they are on record."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from math import ceil, floor

from gx_factcheck.model.catalogue import Indicator, Nature
from gx_factcheck.model.claim import Claim
from gx_factcheck.model.finding import Message, Use
from gx_factcheck.model.quantity import Quantity
from gx_factcheck.model.statement import Statements
from gx_factcheck.model.wording import literal
from gx_factcheck.model.words import Adjustment, Kind, PriceBasis, Window
from gx_factcheck.system.printed import most_precise
from gx_factcheck.system.releases import are_apart, as_evidence, breaks_of, only_in_force
from gx_factcheck.system.stated import Stated, interval_of, interval_of_observation, stated_claim, stated_observation
from gx_factcheck.values.interval import Interval
from gx_factcheck.values.periods import Period
from gx_factcheck.values.units import find_unit, same_dimension

LEVELS = (Kind.LEVEL, Kind.COUNT, Kind.BOUND)
MONTHS = 12
ONE = Interval.point(Fraction(1))


@dataclass(frozen=True, slots=True)
class Series:
    """Levels of one thing told in one way: all of their quantity but the period."""

    indicator: str
    reference_area: str
    counterpart_area: str | None
    definition: str | None
    adjustment: frozenset[Adjustment]

    def quantity(self, period: Period | None = None) -> Quantity:
        """Its level in that period, as records have it."""
        return Quantity(self.indicator, self.reference_area, period, counterpart_area=self.counterpart_area, definition=self.definition)


@dataclass(frozen=True, slots=True)
class Span:
    """So many years up to and with the last one, which may be a part of a calendar year."""

    years: int
    last: Period

    def periods(self) -> list[Period | None]:
        """The last one and the same one of each year before; None for one that the calendar does not have."""
        return [years_before(self.last, years) if years else self.last for years in range(self.years)]


@dataclass(frozen=True, slots=True)
class Levels:
    """Two levels of a series; None where neither the text nor the record has it."""

    later: Stated | None
    earlier: Stated | None
    apart: Stated | None = None
    """The earlier level, where a break in the series keeps it from being held against the later one."""

    @property
    def are_claimed(self) -> bool:
        """Whether at least one of them is the text's own."""
        return any(level is not None and level.claim is not None for level in (self.later, self.earlier))


def series_of(statements: Statements, claim: Claim) -> Series | None:
    """The series that a level is of, or whose rate a growth is; None where the claim leaves it open, or is a rate of nothing."""
    indicator = statements.indicator(claim)
    name = claim.indicator[0] if claim.kind is not Kind.GROWTH else None if indicator is None else indicator.growth_of
    fields = (claim.indicator, claim.reference_area, claim.definition)
    if name is None or any(len(choices) > 1 for choices in fields):
        return None
    definition = claim.definition[0] if claim.definition else None
    return Series(name, claim.reference_area[0], claim.counterpart_area, definition, frozenset(claim.adjustment))


def only_period(claim: Claim) -> Period | None:
    """The claim's period; None where it states none, or several to choose from."""
    return claim.time_period[0] if claim.time_period and len(claim.time_period) == 1 else None


def years_before(period: Period, years: int = 1) -> Period | None:
    """The same period so many years before; None where the calendar has none."""
    return period.years_before(years) if period.start.year > years else None


def span_of(growth: Claim) -> Span | None:
    """What a rate is measured over; None where the claim does not say, or is no multiple of a level.

    Year on year it is one year, a two-year average is of its period and the same one a year before, and a rate that is
    annualised over whole years is of each of them.
    """
    period = only_period(growth)
    if period is None or not _is_multiple(growth):
        return None
    match growth.window:
        case None | Window.YEAR_ON_YEAR:
            return Span(1, period)
        case Window.TWO_YEAR_AVERAGE:
            return Span(2, period)
        case Window.ANNUALISED:
            years, rest = divmod(period.months or 1, MONTHS)
            return None if rest else Span(years, Period(period.start.replace(year=period.start.year + years - 1), period.end))
        case _:
            return None


def _is_multiple(growth: Claim) -> bool:
    """Whether the rate is a multiple of a level; points and units are none."""
    return growth.measure is not None and any(same_dimension(growth.measure.unit, unit) for unit in ("percent", "times"))


def levels_over(statements: Statements, series: Series, span: Span) -> Levels | None:
    """The levels at the beginning and the end of the span; None where one is a loss, which no rate leads from or to.

    Two that cannot be held together, of two dimensions or across a break in coverage, are told as the later one alone.
    """
    before = years_before(span.last, span.years)
    later = level(statements, series, span.last)
    earlier = None if before is None else level(statements, series, before)
    if (later is not None and (later.value or 0) <= 0) or (earlier is not None and (earlier.value or 0) < 0):
        return None
    if earlier is None or before is None or later is None:
        return Levels(later, earlier)
    if not same_dimension(earlier.unit, later.unit):
        return Levels(later, None)
    is_broken = are_apart(before, span.last, breaks_of(statements, series.quantity()))
    return Levels(later, None, earlier) if is_broken else Levels(later, earlier)


def levels_of(statements: Statements, growth: Claim) -> Levels | None:
    """The levels that a rate leads between; None where it is no rate of levels over whole years."""
    series, span = series_of(statements, growth), span_of(growth)
    return None if series is None or span is None else levels_over(statements, series, span)


def level(statements: Statements, series: Series, period: Period) -> Stated | None:
    """The level in that period: the text's own, printed most exactly, or else the only one on record."""
    told = most_precise(_told(statements).get((series, period), ()))
    return _observed(statements, series, period) if told is None else stated_claim(told)


@lru_cache(maxsize=1)
def _told(statements: Statements) -> Mapping[tuple[Series, Period], Sequence[Claim]]:
    """The text's levels by series and period; those that leave one of them open are of none."""
    found: dict[tuple[Series, Period], list[Claim]] = {}
    for claim in statements.of_kind(*LEVELS):
        series, period = series_of(statements, claim), only_period(claim)
        if series is not None and period is not None:
            found.setdefault((series, period), []).append(claim)
    return found


def _observed(statements: Statements, series: Series, period: Period) -> Stated | None:
    """What is on record of the very series and period; None where nothing is, or several figures are, or it is adjusted as no record is."""
    asked = series.quantity(period)
    found = only_in_force(as_evidence(statements.observations.of_quantity(asked), Use.DERIVED, statements.day))
    if found is None or series.adjustment:
        return None
    quantity = found.observation.quantity
    is_other = quantity.definition != series.definition or quantity.price_basis is PriceBasis.REAL
    return None if is_other else stated_observation(found)


def is_never_negative(indicator: Indicator) -> bool:
    """Whether it counts or measures what there is: no money, no rate, and nothing that the catalogue knows below zero."""
    lowest = None if indicator.plausible is None else indicator.plausible[0]
    is_thing = indicator.nature in (Nature.STOCK, Nature.FLOW) and not find_unit(indicator.unit).dimension.startswith("[currency_")
    return is_thing and not (lowest is not None and lowest.startswith("-"))


def interval_of_stated(stated: Stated) -> Interval:
    """What a figure can be in base units, as it is meant as a rule."""
    if stated.evidence is not None:
        return interval_of_observation(stated.evidence)
    return Interval.everything() if stated.claim is None else interval_of(stated.claim)


def implied_base(later: Claim, growth: Claim) -> Message | None:
    """The level above zero that the rate implies for the earlier period, in the later one's unit; None where there is none."""
    if later.measure is None or growth.measure is None:
        return None
    # A fall of 100% as printed may have left something, one of "more than 90%" surely has.
    base = (
        interval_of(later)
        .scaled(1 / later.measure.base_factor)
        .over((interval_of(growth) + ONE).intersect(Interval.more_than(Fraction(0))))
    )
    if base is None or base.is_empty:
        return None
    low = literal("…") if base.low is None else _cut(base.low, floor)
    high = literal("…") if base.high is None else _cut(base.high, ceil)
    return Message("between", (("low", low), ("high", high), ("unit", Message(f"unit:{later.measure.unit}"))))


def _cut(end: Fraction, round_outward: Callable[[Fraction], int]) -> Message:
    """An end of an interval to five digits, away from its middle."""
    quantum = Fraction(10) ** (len(str(int(abs(end)))) - 5)
    return Message(f"number:{round_outward(end / quantum) * quantum}:{quantum}")
