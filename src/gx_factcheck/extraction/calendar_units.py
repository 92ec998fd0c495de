"""Weeks, months, quarters, … of the Gregorian calendar as first and last day, both included."""

from __future__ import annotations

import calendar
import datetime
from typing import TypeAlias

from gx_factcheck.extraction.time_phrase import Grain

Days: TypeAlias = tuple[datetime.date, datetime.date]
"""The first and the last, both included."""

MONTHS_IN = {Grain.MONTH: 1, Grain.QUARTER: 3, Grain.HALF: 6, Grain.YEAR: 12, Grain.DECADE: 120, Grain.CENTURY: 1200}
"""Of the grains that are whole months."""
DAYS_IN = {Grain.DAY: 1, Grain.WEEK: 7}
_ONE_DAY = datetime.timedelta(days=1)
_LAST_MONTH = 12 * (datetime.MAXYEAR + 1) - 1


def months_from(number: int, count: int) -> Days | None:
    """So many whole months from the one of that number, which is twelve times the year and the months before it in the year.

    None outside the years 1 to 9999.
    """
    last = number + count - 1
    if number < 12 or last > _LAST_MONTH:
        return None
    year, month = last // 12, last % 12 + 1
    return datetime.date(number // 12, number % 12 + 1, 1), datetime.date(year, month, calendar.monthrange(year, month)[1])


def month_number(day: datetime.date) -> int:
    """As `months_from` takes it."""
    return day.year * 12 + day.month - 1


def year_days(number: int) -> Days | None:
    """January to December; None outside the years 1 to 9999."""
    return months_from(number * 12, 12)


def unit_around(grain: Grain, day: datetime.date, offset: int = 0) -> Days | None:
    """The week, month, … with that day in it, or one so many before or after it; None for seasons and outside the calendar."""
    months = MONTHS_IN.get(grain)
    if months:
        # A century begins with the year 1, a decade with the year 0.
        first = 12 if grain is Grain.CENTURY else 0
        return months_from((month_number(day) - first) // months * months + first + offset * months, months)
    if grain is Grain.TEN_DAYS:
        index = month_number(day) * 3 + min((day.day - 1) // 10, 2) + offset
        month = months_from(index // 3, 1)
        return month and ten_days(month, index % 3 + 1)
    if grain is Grain.DAY:
        return shift_days((day, day), offset)
    if grain is Grain.SEASON:
        return None
    monday = shift_days((day, day), 7 * offset - day.weekday())
    return monday and (week_from(monday[0]) if grain is Grain.WEEK else weekend(monday[0]))


def shift_days(days: Days, offset: int) -> Days | None:
    """So many days later; None outside the calendar."""
    try:
        moved = datetime.timedelta(days=offset)
        return days[0] + moved, days[1] + moved
    except OverflowError:
        return None


def week_from(first: datetime.date) -> Days | None:
    """Seven days; None outside the calendar."""
    last = shift_days((first, first), 6)
    return last and (first, last[0])


def weekend(monday: datetime.date) -> Days | None:
    """The last two days of that week."""
    week = week_from(monday)
    return week and (week[1] - _ONE_DAY, week[1])


def ten_days(month: Days, number: int) -> Days | None:
    """The first, second or third part of a month, the third having what is left."""
    if not 1 <= number <= 3:
        return None
    first = month[0].replace(day=number * 10 - 9)
    return first, month[1] if number == 3 else month[0].replace(day=number * 10)


def week_of(whole: Days, number: int) -> Days | None:
    """The so-manieth week of a month or year, counting those with their Thursday in it, from the end below 0; None if it has none."""
    first, last = whole
    if number > 0:
        thursday = shift_days((first, first), (3 - first.weekday()) % 7 + 7 * (number - 1))
    else:
        thursday = shift_days((last, last), -((last.weekday() - 3) % 7) + 7 * (number + 1))
    if thursday is None or not first <= thursday[0] <= last:
        return None
    monday = shift_days(thursday, -3)
    return monday and week_from(monday[0])


def weekday_of(whole: Days, weekday: int, number: int) -> Days | None:
    """The so-manieth Monday (1) to Sunday (7) in those days, from the end below 0; None if there is none."""
    first, last = whole
    if number > 0:
        day = shift_days((first, first), (weekday - 1 - first.weekday()) % 7 + 7 * (number - 1))
    else:
        day = shift_days((last, last), -((last.weekday() - weekday + 1) % 7) + 7 * (number + 1))
    return day if day and first <= day[0] <= last else None


def add_months(day: datetime.date, months: int) -> datetime.date | None:
    """The same day of another month, or its last one; None outside the calendar."""
    found = months_from(month_number(day) + months, 1)
    return found and found[0].replace(day=min(day.day, found[1].day))


def add_units(day: datetime.date, grain: Grain, count: int) -> datetime.date | None:
    """So many days, weeks, months, … later; None for other grains and outside the calendar."""
    if grain in MONTHS_IN:
        return add_months(day, MONTHS_IN[grain] * count)
    if grain not in DAYS_IN:
        return None
    moved = shift_days((day, day), DAYS_IN[grain] * count)
    return moved and moved[0]
