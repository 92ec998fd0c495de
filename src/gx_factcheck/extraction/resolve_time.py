"""From what a text says of time to days of the calendar, given the day of publication."""

from __future__ import annotations

import datetime
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from gx_factcheck.extraction.calendar_units import (
    MONTHS_IN,
    Days,
    month_number,
    months_from,
    shift_days,
    ten_days,
    unit_around,
    week_of,
    weekday_of,
    weekend,
    year_days,
)
from gx_factcheck.extraction.festivals import festival_days
from gx_factcheck.extraction.time_phrase import (
    Around,
    Between,
    Blur,
    Bound,
    Century,
    Edge,
    Era,
    Festival,
    Fiscal,
    Grain,
    Lean,
    Limit,
    NthDay,
    Open,
    Part,
    Plan,
    Shift,
    Side,
    Window,
    Year,
)
from gx_factcheck.extraction.time_windows import window_beside, window_now
from gx_factcheck.values.periods import Period

if TYPE_CHECKING:
    from gx_factcheck.extraction.time_phrase import Meaning

_JUST_BEFORE = {Grain.YEAR: 92, Grain.MONTH: 15}
"""Days back to a date of another year or month at which it is taken, though one to come is nearer: 12月 in March. Of weeks and
centuries it is always the last one."""
_COMING = 92
"""Days ahead to a month that is named without a year and mostly told of: what is nearer is taken to come."""
_SOON = 183
"""Days ahead to a date of the same year or month, and at most to one of the next that is said to come."""
_LONGEST_WITH_A_LAST_DAY = 6 * 366
_FARTHEST = 8
"""Years between two 29ths of February, at most."""


class _Context(NamedTuple):
    reference: datetime.date | None
    """The day of publication."""
    shift: int
    """Which of the open wholes is tried: 0 is the one with the reference in it."""
    is_strict: bool = True
    """Whether 近三年 has no days: three calendar years and the three years up to today are both said so."""


@lru_cache(maxsize=4096)
def resolve(meaning: Meaning, published: datetime.date | Period | None) -> Period | None:
    """The days that are meant, or None where the words and the publication do not settle them.

    A year that is left out is that of the publication where the date is past; else the one before if that is but three
    months ago, else that of the publication again if that is within half a year. With a word that says it is to come it is
    that of the next such date, with one that says it is over the last one's. A publication that is not known to the day
    settles what would be the same on its first day and on its last; what lasts to it is taken to last to its end.
    """
    if not isinstance(published, Period):
        return _period(_in_news(meaning, published))
    first, last = _in_news(meaning, published.start), _in_news(meaning, published.end)
    if first != last and first and last and isinstance(meaning, Bound | Window):
        # 去年以来 in an article of September lasts into September, whichever day it appeared.
        return _period((first[0], last[1]))
    return _period(first) if first == last else None


def resolve_both(meaning: Meaning, reference: datetime.date) -> tuple[Period | None, Period | None]:
    """The next such days (that begin on the reference or later) and those before; twice the same where nothing is left open."""
    if open_whole(meaning) is None:
        days = _period(_days(meaning, _Context(reference, 0, is_strict=False)))
        return days, days
    tried = [_days(meaning, _Context(reference, shift, is_strict=False)) for shift in range(-_FARTHEST, _FARTHEST + 1)]
    future = next((days for days in tried if days and days[0] >= reference), None)
    past = next((days for days in reversed(tried) if days and days[0] < reference), None)
    return _period(future), _period(past)


def open_whole(meaning: Meaning) -> Open | None:
    """What the text leaves out, the first of it; None where it leaves out nothing."""
    match meaning:
        case Open():
            return meaning
        case Part(_, _, inner) | NthDay(_, _, inner) | Edge(_, inner) | Bound(_, inner) | Around(_, inner) | Festival(_, inner):
            return open_whole(inner)
        case Between(first, last):
            return open_whole(first) or open_whole(last)
        case Window(anchor=anchor) if anchor is not None:
            return open_whole(anchor)
        case _:
            return None


def _period(days: Days | None) -> Period | None:
    return Period(*days) if days and days[0] <= days[1] else None


def _in_news(meaning: Meaning, published: datetime.date | None) -> Days | None:
    opened = open_whole(meaning)
    if opened is None or published is None:
        return None if opened else _days(meaning, _Context(published, 0))
    shift = _shift_in_news(meaning, published, opened)
    return None if shift is None else _days(meaning, _Context(published, shift))


def _shift_in_news(meaning: Meaning, published: datetime.date, opened: Open) -> int | None:
    """Which of the open wholes is meant, as `_Context.shift`, or None."""
    before, same, after = (_judged(meaning, _Context(published, shift)) for shift in (-1, 0, 1))
    if opened.lean is Lean.PAST:
        return 0 if same and same[1] < published else -1
    if opened.lean is Lean.BEGUN:
        return 0 if same and (same[0] - published).days <= _COMING else -1
    if opened.lean is Lean.FUTURE:
        is_same = same is not None and same[1] >= published
        return 0 if is_same else 1 if after and (after[0] - published).days <= _SOON else None
    if same and same[0] <= published:
        return 0
    if opened.grain not in _JUST_BEFORE:
        return -1
    ago = (published - before[1]).days if before else _SOON
    ahead = (same[0] - published).days if same else _SOON
    # 9月5日 on 2 September is not a year ago, nor is 8日 on the 7th a month ago.
    return -1 if ago <= _JUST_BEFORE[opened.grain] else 0 if ahead < min(ago, _SOON) else None


def _judged(meaning: Meaning, context: _Context) -> Days | None:
    """The days by which it is told which of the open wholes is meant: of what began then, the first."""
    match meaning:
        case Bound(Limit.SINCE, inner):
            first = _first_day(inner, context)
            return (first, first) if first else None
        case _:
            return _days(meaning, context)


def _days(meaning: Meaning, context: _Context) -> Days | None:
    match meaning:
        case Year(number):
            return year_days(number)
        case Shift(grain, offset):
            return unit_around(grain, context.reference, offset) if context.reference else None
        case Open(grain):
            return unit_around(grain, context.reference, context.shift) if context.reference else None
        case Part(grain, number, whole):
            days = None if isinstance(whole, Era | Fiscal) else _days(whole, context)
            return days and _part(grain, number, days)
        case Between(first, last):
            return _between(first, last, context)
        case Bound(limit, inner):
            return _bounded(limit, inner, context)
        case Edge(side, whole):
            return _edge(side, whole, context)
        case Window():
            return _window(meaning, context)
        case _:
            return _named(meaning, context)


def _named(meaning: Meaning, context: _Context) -> Days | None:
    match meaning:
        case NthDay(weekday, number, whole):
            days = _days(whole, context)
            return days and weekday_of(days, weekday, number)
        case Around(grain, inner):
            days = _days(inner, context)
            return days and unit_around(grain, days[0])
        case Century(number):
            return months_from((number - 1) * 1200 + 12, 1200)
        case Plan(number) if number >= 3:
            # The first was 1953 to 1957, the second 1958 to 1962; since the third they follow one another.
            return months_from((1951 + 5 * number) * 12, 60)
        case Era(year=year):
            return year_days(year)
        case Festival(name, year):
            days = _days(year, context)
            return days and festival_days(name, days[0].year)
        case _:
            return None


def _part(grain: Grain, number: int, whole: Days) -> Days | None:
    if grain is Grain.DECADE:
        # 20世纪90年代 is 1990 to 1999, though the century begins with 1901.
        return months_from((whole[0].year // 100 * 10 + number) * 120, 120) if number >= 0 else None
    if grain in MONTHS_IN:
        return _part_of_months(MONTHS_IN[grain], number, whole)
    if grain is Grain.WEEK:
        return week_of(whole, number)
    if grain is Grain.TEN_DAYS:
        return ten_days(whole, number)
    if grain is Grain.WEEKEND:
        return weekend(whole[0])
    if grain is Grain.DAY:
        first, offset = (whole[0], number - 1) if number > 0 else (whole[1], number + 1)
        day = shift_days((first, first), offset)
        return day if day and whole[0] <= day[0] <= whole[1] else None
    return None


def _part_of_months(months: int, number: int, whole: Days) -> Days | None:
    start, end = month_number(whole[0]), month_number(whole[1]) + 1
    first = start + (number - 1) * months if number > 0 else end + number * months
    return months_from(first, months) if start <= first and first + months <= end else None


def _between(first: Meaning, last: Meaning, context: _Context) -> Days | None:
    start, end = _first_day(first, context), _last_day(last, context)
    if start and end and end < start and open_whole(last):
        end = _last_day(last, context._replace(shift=context.shift + 1))
    return (start, end) if start and end and start <= end else None


def _first_day(meaning: Meaning, context: _Context) -> datetime.date | None:
    """The beginning of a year is known for what starts there, though not how long it lasts."""
    match meaning:
        case Edge(Side.START, whole):
            return _first_day(whole, context)
        case Bound(Limit.AFTER, inner):
            days = _days(inner, context)
            days = days and shift_days(days, 1)
            return days and days[1]
        case _:
            days = _days(meaning, context)
            return days and days[0]


def _last_day(meaning: Meaning, context: _Context) -> datetime.date | None:
    match meaning:
        case Bound(Limit.BEFORE, inner):
            days = _days(inner, context)
            days = days and shift_days(days, -1)
            return days and days[0]
        case _:
            days = _days(meaning, context)
            return days and days[1]


def _bounded(limit: Limit, inner: Meaning, context: _Context) -> Days | None:
    reference = context.reference
    if limit is Limit.SINCE:
        start = _first_day(inner, context)
        return (start, reference) if start and reference and start <= reference else None
    days = _days(inner, context)
    if limit is Limit.BY or days is None:
        return days
    if limit is not Limit.UNTIL:
        return None
    # 截至今年 in September is not the end of the year.
    is_going_on = reference is not None and days[0] <= reference < days[1]
    return None if is_going_on else (days[1], days[1])


def _edge(side: Side, whole: Meaning, context: _Context) -> Days | None:
    days, reference = _days(whole, context), context.reference
    if days is None:
        return None
    if side is Side.END:
        return None if _is_long(days) else (days[1], days[1])
    if reference is None or not days[0] <= reference <= days[1]:
        return None
    if side is Side.REST:
        return reference, days[1]
    return (days[0], reference) if side is Side.SO_FAR else None


def _is_long(days: Days) -> bool:
    """The end of a decade or a century is no day."""
    return (days[1] - days[0]).days > _LONGEST_WITH_A_LAST_DAY


def _window(window: Window, context: _Context) -> Days | None:
    if window.anchor is not None:
        anchor = _days(window.anchor, context)
        return anchor and window_beside(window, anchor)
    is_vague = window.count is None or window.blur is not Blur.NONE
    return None if context.reference is None or (context.is_strict and is_vague) else window_now(window, context.reference)
