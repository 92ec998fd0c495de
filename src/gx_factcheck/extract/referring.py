"""Periods that are said by another one: 全年, 上年同期, "a year earlier", "the previous quarter"."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping

from gx_factcheck.values.periods import Frequency, Period, PeriodError

_ONE_DAY = datetime.timedelta(days=1)


def settle(form: str, ruling: Period) -> Period | None:
    """What the phrase of that form means beside the period that is spoken of; None where it does not follow."""
    meant = _MEANT.get(form)
    if meant is None:
        return None
    try:
        return meant(ruling)
    except PeriodError:
        return None


def _year(period: Period, years_before: int) -> Period | None:
    """The calendar year that the whole period lies in, or one before."""
    year = period.end.year - years_before
    if period.start.year != period.end.year or not year >= datetime.MINYEAR:
        return None
    return Period(datetime.date(year, 1, 1), datetime.date(year, 12, 31))


def _year_end(period: Period, years_before: int) -> Period | None:
    year = _year(period, years_before)
    return Period(year.end, year.end) if year is not None else None


def _year_start(period: Period) -> Period | None:
    year = _year(period, 0)
    return Period(year.start, year.start) if year is not None else None


def _previous(period: Period, frequency: Frequency) -> Period | None:
    return period.previous() if period.frequency is frequency else None


def _next(period: Period, frequency: Frequency) -> Period | None:
    months = period.months
    if period.frequency is not frequency or not months or period.end.year == datetime.MAXYEAR:
        return None
    later = period.end + _ONE_DAY * (32 * months)
    return Period(period.end + _ONE_DAY, later.replace(day=1) - _ONE_DAY)


def _week_before(period: Period) -> Period | None:
    return period.previous() if period.days == 7 else None


_MEANT: Mapping[str, Callable[[Period], Period | None]] = {
    "whole-year": lambda period: _year(period, 0),
    "that-year": lambda period: _year(period, 0),
    "previous-year": lambda period: _year(period, 1),
    "prior-year": lambda period: period.years_before(1) if period.months == 12 else _year(period, 1),
    "previous-year-end": lambda period: _year_end(period, 1),
    "year-end": lambda period: _year_end(period, 0),
    "year-start": _year_start,
    "same-period-last-year": lambda period: period.years_before(1),
    "previous-quarter": lambda period: _previous(period, Frequency.QUARTERLY),
    "quarter-before": lambda period: _previous(period, Frequency.QUARTERLY),
    "quarter-after": lambda period: _next(period, Frequency.QUARTERLY),
    "previous-month": lambda period: _previous(period, Frequency.MONTHLY),
    "1-month-earlier": lambda period: _previous(period, Frequency.MONTHLY),
    "month-before": lambda period: _previous(period, Frequency.MONTHLY),
    "that-month": lambda period: period if period.frequency is Frequency.MONTHLY else None,
    "that-quarter": lambda period: period if period.frequency is Frequency.QUARTERLY else None,
    "that-day": lambda period: period if period.is_day else None,
    "week-before": _week_before,
    "previous-week": _week_before,
}
