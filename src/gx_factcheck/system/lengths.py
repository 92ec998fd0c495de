"""How much time lies between two days of which perhaps only the month or the year is known."""

import datetime
from fractions import Fraction

from gx_factcheck.model.measure import Measure
from gx_factcheck.values.interval import Interval
from gx_factcheck.values.periods import Period, days_between
from gx_factcheck.values.units import conversion_factor

DAYS = ("day", "week")
MONTHS = ("month", "quarter", "half_year", "year")
ONE = Fraction(1)


def fits_between(length: Measure, begun: Period, ended: Period) -> bool | None:
    """Whether so much time can have passed from some day of the one to some day of the other.

    Days are counted with or without the first, months and years as completed or begun. None where the length is in another
    unit, or where the end may lie before the beginning.
    """
    if ended.start < begun.end:
        return None
    if length.unit in DAYS:
        return _fits(length, "day", Fraction(days_between(begun.end, ended.start)), Fraction(days_between(begun.start, ended.end)))
    if length.unit in MONTHS:
        return _fits(length, "month", Fraction(_months(begun.end, ended.start)), Fraction(_months(begun.start, ended.end)))
    return None


def _fits(length: Measure, unit: str, least: Fraction, most: Fraction) -> bool:
    passed = Interval(least, most + ONE)
    factor = conversion_factor(length.unit, unit)
    return any(reading.interval.scaled(factor).meets(passed) for reading in length.readings)


def _months(since: datetime.date, until: datetime.date) -> int:
    """The months that are completed from the one day to the other."""
    return (until.year - since.year) * 12 + until.month - since.month - (until.day < since.day)
