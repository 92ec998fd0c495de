"""Between which two periods a development is told, and by how many steps."""

from dataclasses import dataclass

from gx_factcheck.model.claim import Claim
from gx_factcheck.model.quantity import Quantity
from gx_factcheck.model.words import Kind, Window
from gx_factcheck.values.periods import Period, PeriodError

MONTHS = 12


@dataclass(frozen=True, slots=True)
class Between:
    """The later level is `steps` times what is told beyond the earlier one, or reaches it in `part` of a year."""

    earlier: Period
    later: Period
    years: int = 1
    """An average over so many years: its multiple, so many times, is that of the levels."""
    times_a_year: int = 1
    """A rate that was made yearly: the multiple of the levels, so many times, is its own."""


def between(claim: Claim, quantity: Quantity) -> Between | None:
    """The periods of the two levels; None where the claim does not say, or the calendar has none."""
    period = quantity.time_period
    if period is None:
        return None
    try:
        return _between(claim, quantity, period)
    except PeriodError:
        return None


def _between(claim: Claim, quantity: Quantity, period: Period) -> Between | None:
    match quantity.window:
        case Window.YEAR_ON_YEAR:
            return Between(period.years_before(1), period)
        case Window.TWO_YEAR_AVERAGE:
            return Between(period.years_before(2), period, years=2)
        case Window.PREVIOUS_PERIOD:
            return Between(period.previous(), period)
        case Window.SINCE:
            return None if claim.base_period is None else Between(claim.base_period, period)
        case Window.ANNUALISED:
            return _annualised(period)
        case _:
            # A change of a whole year is against the year before.
            is_yearly = claim.kind is Kind.CHANGE and period.months == MONTHS
            return Between(period.years_before(1), period) if is_yearly else None


def _annualised(period: Period) -> Between | None:
    """Of a quarter, its change four times over; of several years, the yearly average from the year before the first."""
    months = period.months or 1
    if months < MONTHS and MONTHS % months == 0:
        return Between(period.previous(), period, times_a_year=MONTHS // months)
    years, rest = divmod(months, MONTHS)
    if rest or not years:
        return None
    last = Period(period.start.replace(year=period.start.year + years - 1), period.end)
    return Between(last.years_before(years), last, years=years)
