"""English periods as the specs write them: a TIMEX value, and the first and last day looking ahead and looking back.

The specs exclude the last day of what is one unit (a month, a week) and include that of two days with "to" between them.
"""

from __future__ import annotations

import datetime
from typing import NamedTuple

from gx_factcheck.extraction.calendar_units import add_units
from gx_factcheck.extraction.resolve_time import open_whole, resolve_both
from gx_factcheck.extraction.time_form import form_of
from gx_factcheck.extraction.time_phrase import (
    Around,
    Between,
    Bound,
    Edge,
    Grain,
    Lean,
    Meaning,
    Open,
    Part,
    Shift,
    Side,
    Way,
    Window,
    Year,
)
from gx_factcheck.values.periods import Period

_ONE_DAY = datetime.timedelta(days=1)
_FEW = 3
_LETTERS = {Grain.DAY: "D", Grain.WEEK: "W", Grain.MONTH: "M", Grain.YEAR: "Y"}
_MONTHS = {Grain.QUARTER: 3, Grain.HALF: 6}
_SEASONS = ("", "SP", "SU", "FA", "WI")
_OF_A_YEAR = {Side.EARLY: (0, 6), Side.LATE: (6, 12), Side.START: (0, 4), Side.MIDDLE: (4, 8), Side.END: (8, 12)}
"""Months of a year, the last excluded."""
_OF_A_MONTH = {Side.EARLY: (0, 15), Side.START: (0, 10), Side.MIDDLE: (10, 20), Side.LATE: (15, 31), Side.END: (20, 31)}
_OF_A_WEEK = {Side.EARLY: (0, 3), Side.START: (0, 3), Side.MIDDLE: (1, 5), Side.LATE: (3, 7), Side.END: (3, 7)}

Days = tuple[datetime.date, datetime.date]


class Timex(NamedTuple):
    """A value and its days, None for what has none; the last day is in or out as the specs have it."""

    value: str
    future: Days | None
    past: Days | None


def timex(meaning: Meaning, reference: datetime.date) -> Timex:
    """As the specs would say it on that day."""
    match meaning:
        case Bound(_, inner):
            return timex(inner, reference)
        case Between(first, last):
            return _between(first, last, reference)
        case Window():
            return _window(meaning, reference)
        case Edge(Side.REST, whole):
            return _rest(whole, reference)
        case Edge(side, whole):
            return _edge(side, whole, reference)
        case Part(Grain.SEASON, number, whole):
            year = _year(whole, reference)
            return Timex(f"{year}-{_SEASONS[number]}" if year else _SEASONS[number], None, None)
        case Part(Grain.WEEK, number, Open()):
            return timex(Part(Grain.WEEK, number, Year(reference.year)), reference)
        case _:
            return _one(meaning, reference)


def _year(whole: Meaning, reference: datetime.date) -> int | None:
    """Only a year of its own: a season that is left open has none."""
    if isinstance(whole, Open) and whole.lean is not Lean.FUTURE:
        return None
    future, _ = resolve_both(whole, reference)
    return future.start.year if future else None


def _one(meaning: Meaning, reference: datetime.date) -> Timex:
    """One unit, whose last day the specs exclude."""
    future, past = _both(meaning, reference)
    return Timex(_value(meaning, future, reference), _excluded(future), _excluded(past))


def _both(meaning: Meaning, reference: datetime.date) -> tuple[Period | None, Period | None]:
    """A month that has the day in it is the next such month to the specs."""
    is_month = isinstance(meaning, Part) and meaning.grain is Grain.MONTH
    return resolve_both(meaning, reference.replace(day=1) if is_month and open_whole(meaning) else reference)


def _excluded(period: Period | None) -> Days | None:
    return (period.start, period.end + _ONE_DAY) if period else None


def _value(meaning: Meaning, future: Period | None, reference: datetime.date) -> str:
    is_open = open_whole(meaning) is not None
    match meaning:
        case Around(_, inner):
            return _day_value(inner, reference)
        case Part(grain, _, _) if grain in _MONTHS and future:
            days = future.start, future.end + _ONE_DAY
            first, last = (f"XXXX{day.isoformat()[4:]}" if is_open else day.isoformat() for day in days)
            return f"({first},{last},P{_MONTHS[grain]}M)"
        case Shift(Grain.WEEK | Grain.WEEKEND as grain) if future:
            return _week_value(future.start) + ("-WE" if grain is Grain.WEEKEND else "")
        case Part(Grain.WEEK, _, Year()) if future:
            return _week_value(future.start)
        case Part(Grain.MONTH) if future and not is_open:
            return future.start.isoformat()[:7]
        case Shift(Grain.MONTH) if future:
            return future.start.isoformat()[:7]
        case Year() | Shift(Grain.YEAR) if future:
            return f"{future.start.year:04}"
        case Part(Grain.DECADE) if future and not is_open:
            return f"({future.start},{future.end + _ONE_DAY},P10Y)"
        case _:
            return form_of(meaning)


def _week_value(day: datetime.date) -> str:
    year, week, _ = day.isocalendar()
    return f"{year:04}-W{week:02}"


def _day_value(day: Meaning, reference: datetime.date) -> str:
    future, _ = resolve_both(day, reference)
    if future is None or not open_whole(day):
        return future.start.isoformat() if future else form_of(day)
    return form_of(day)


def _between(first: Meaning, last: Meaning, reference: datetime.date) -> Timex:
    """Each end is looked for by itself; an end in the past closes no beginning in the future."""
    (begin, began), (end, ended) = resolve_both(first, reference), resolve_both(last, reference)
    if not begin or not began or not end or not ended:
        return Timex(form_of(Between(first, last)), None, None)
    future = begin.start if begin.start <= end.start else began.start, end.start
    past = (began.start, ended.start) if began.start <= ended.start else (began.start, end.start)
    length = (future[1] - future[0]).days
    return Timex(f"({_day_value(first, reference)},{_day_value(last, reference)},P{length}D)", future, past)


def _window(window: Window, reference: datetime.date) -> Timex:
    count = window.count or _FEW
    start = reference + _ONE_DAY if window.way is Way.FUTURE else reference
    other = add_units(start, window.grain, count if window.way is Way.FUTURE else -count)
    if other is None or window.anchor is not None or window.grain not in _LETTERS:
        return Timex(form_of(window), None, None)
    days = (start, other) if window.way is Way.FUTURE else (other, start)
    return Timex(f"({days[0]},{days[1]},P{count}{_LETTERS[window.grain]})", days, days)


def _rest(whole: Meaning, reference: datetime.date) -> Timex:
    found, _ = resolve_both(whole, reference)
    last = found.end if found else reference
    days = reference, last
    # The specs count 24 days from the 7th to the 30th, and 6 from Monday to Sunday.
    length = (last - reference).days + (isinstance(whole, Shift) and whole.grain is not Grain.WEEK)
    return Timex(f"({reference},{last},P{length}D)", days, days)


def _edge(side: Side, whole: Meaning, reference: datetime.date) -> Timex:
    inner = timex(whole, reference)
    parts = (_part(side, whole, days, reference) for days in (inner.future, inner.past))
    return Timex(inner.value, *parts)


def _part(side: Side, whole: Meaning, days: Days | None, reference: datetime.date) -> Days | None:
    if days is None:
        return None
    start, end = days
    if side in {Side.LATER, Side.EARLIER, Side.SO_FAR}:
        return (reference, end) if side is Side.LATER else (start, reference)
    grain = Grain.YEAR if isinstance(whole, Year) else whole.grain if isinstance(whole, Part | Shift) else None
    if grain is Grain.YEAR and side in _OF_A_YEAR:
        first, last = (add_units(start, Grain.MONTH, months) for months in _OF_A_YEAR[side])
        return (first, last) if first and last else None
    offsets = {Grain.MONTH: _OF_A_MONTH, Grain.WEEK: _OF_A_WEEK}.get(grain, {}).get(side) if grain else None
    if offsets is None:
        return None
    return start + datetime.timedelta(days=offsets[0]), min(start + datetime.timedelta(days=offsets[1]), end)
