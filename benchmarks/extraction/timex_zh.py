"""Chinese periods as the specs write them; what both languages say alike is read as in English."""

from __future__ import annotations

import datetime
from dataclasses import replace

from benchmarks.extraction import timex_en
from benchmarks.extraction.timex_en import Days, Timex
from gx_factcheck.extraction.calendar_units import add_units
from gx_factcheck.extraction.resolve_time import open_whole, resolve_both
from gx_factcheck.extraction.time_form import form_of
from gx_factcheck.extraction.time_phrase import Between, Bound, Century, Era, Grain, Meaning, NthDay, Part, Shift, Way, Window, Year
from gx_factcheck.values.periods import Period

_ONE_DAY = datetime.timedelta(days=1)
_LETTERS = {Grain.DAY: "D", Grain.WEEK: "W", Grain.MONTH: "M", Grain.YEAR: "Y"}
_MONTHS_OF_YEAR = 12


def timex(meaning: Meaning, reference: datetime.date) -> Timex:
    """As the specs would say it on that day."""
    match meaning:
        case Bound(_, inner):
            return timex(inner, reference)
        case Part(Grain.MONTH, _, Era(year=year)):
            return timex_en.timex(replace(meaning, whole=Year(year)), reference)
        case Era(year=year):
            return timex_en.timex(Year(year), reference)
        case Part(Grain.WEEKEND, _, Shift(Grain.WEEK, offset)):
            return timex_en.timex(Shift(Grain.WEEKEND, offset), reference)
        case Part(Grain.DECADE) | Century():
            return _years(meaning, 100 if isinstance(meaning, Century) else 10, reference)
        case Between(first, last):
            return _between(_within(first), _within(last), reference)
        case Window(grain, int(count), Way.PAST) if grain in _LETTERS:
            start = add_units(reference, grain, -count)
            days = (start, reference) if start else None
            return Timex(f"({start},{reference},P{count}{_LETTERS[grain]})", days, days)
        case _:
            return timex_en.timex(meaning, reference)


def _within(meaning: Meaning) -> Meaning:
    return meaning.inner if isinstance(meaning, Bound) else meaning


def _years(meaning: Meaning, count: int, reference: datetime.date) -> Timex:
    """A decade or century; of an open century only the last two figures are written."""
    future, past = (_excluded(period) for period in resolve_both(meaning, reference))
    if isinstance(meaning, Century):
        # To the specs the 20th century has the years 1900 to 1999.
        begun = datetime.date((meaning.number - 1) * 100 or 1, 1, 1)
        future = past = (begun, begun.replace(year=meaning.number * 100))
    if future is None:
        return Timex(form_of(meaning), None, past)
    first, last = (f"XX{day.isoformat()[2:]}" if open_whole(meaning) else day.isoformat() for day in future)
    return Timex(f"({first},{last},P{count}Y)", future, past)


def _between(first: Meaning, last: Meaning, reference: datetime.date) -> Timex:
    """From the first day of the one to the first day of the other, which is out; the open year is the same in both."""
    future, past = (_starts(period, last) for period in resolve_both(Between(first, last), reference))
    if future is None:
        return Timex(form_of(Between(first, last)), None, past)
    is_open = open_whole(first) is not None or open_whole(last) is not None
    written = [_day_value(end, day, is_open=is_open) for end, day in zip((first, last), future, strict=True)]
    return Timex(f"({written[0]},{written[1]},{_length(first, last, future)})", future, past)


def _excluded(period: Period | None) -> Days | None:
    return (period.start, period.end + _ONE_DAY) if period else None


def _starts(period: Period | None, last: Meaning) -> Days | None:
    if period is None:
        return None
    start, end = period.start, period.end
    match last:
        case Year():
            return start, end.replace(month=1, day=1)
        case Part(Grain.MONTH):
            return start, end.replace(day=1)
        case _:
            return start, end


def _day_value(end: Meaning, day: datetime.date, *, is_open: bool) -> str:
    match end:
        case NthDay(weekday, number, Part(Grain.MONTH, month)):
            return f"XXXX-{month:02}-WXX-{weekday}-#{number if number > 0 else 5 + number}"
        case _:
            return f"XXXX{day.isoformat()[4:]}" if is_open else day.isoformat()


def _length(first: Meaning, last: Meaning, days: Days) -> str:
    match first, last:
        case Year(), Year():
            return f"P{days[1].year - days[0].year}Y"
        case ((Year() | Part(Grain.MONTH)), (Year() | Part(Grain.MONTH))):
            months = (days[1].year - days[0].year) * _MONTHS_OF_YEAR + days[1].month - days[0].month
            return f"P{months}M"
        case _:
            return f"P{(days[1] - days[0]).days}D"
