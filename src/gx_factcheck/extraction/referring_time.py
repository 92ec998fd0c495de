"""Days of phrases that refer to a period named elsewhere: 上年, 去年同期, 次月, "the previous quarter"."""

from __future__ import annotations

import re

from gx_factcheck.extraction.resolve_time import resolve
from gx_factcheck.extraction.time_phrase import Bound, Edge, Grain, Meaning, Part, Shift, Unsettled
from gx_factcheck.values.periods import Period, PeriodError

_SAME_PERIOD = re.compile(r"same-period-(?:year)?(?P<year>[0-9]{4}|last-year|-[1-9])")
_SHIFTS = {
    "previous-year": Shift(Grain.YEAR, -1),
    "prior-year": Shift(Grain.YEAR, -1),
    "1-month-earlier": Shift(Grain.MONTH, -1),
    "1-quarter-earlier": Shift(Grain.QUARTER, -1),
    "that-year": Shift(Grain.YEAR, 0),
    "whole-year": Shift(Grain.YEAR, 0),
    "year-after": Shift(Grain.YEAR, 1),
    "next-year-from-there": Shift(Grain.YEAR, 1),
    "that-quarter": Shift(Grain.QUARTER, 0),
    "quarter-after": Shift(Grain.QUARTER, 1),
    "previous-quarter": Shift(Grain.QUARTER, -1),
    "previous-month": Shift(Grain.MONTH, -1),
    "that-month": Shift(Grain.MONTH, 0),
    "month-after": Shift(Grain.MONTH, 1),
    "week-before": Shift(Grain.WEEK, -1),
    "day-before": Shift(Grain.DAY, -1),
    "that-day": Shift(Grain.DAY, 0),
    "day-after": Shift(Grain.DAY, 1),
}


def resolve_referring(meaning: Meaning, governing: Period) -> Period | None:
    """The days of an `Unsettled` phrase, or a part of one, told from the period that governs its sentence.

    None where the phrase does not refer to a period, or does to one of another length: the month after a year is none.
    """
    if isinstance(meaning, Unsettled) and (found := _SAME_PERIOD.fullmatch(meaning.form)):
        return _same_period(found["year"], governing)
    told = _told(meaning)
    return None if told is None else resolve(told, governing)


def _same_period(year: str, governing: Period) -> Period | None:
    if governing.start.year != governing.end.year:
        return None
    years = 1 if year == "last-year" else -int(year) if year[0] == "-" else governing.start.year - int(year)
    try:
        return governing.years_before(years)
    except PeriodError:
        return None


def _told(meaning: Meaning) -> Meaning | None:
    """The same with what it refers to as if that were the publication; None if it refers to nothing."""
    match meaning:
        case Unsettled(form):
            return _SHIFTS.get(form)
        case Part(whole=whole) | Edge(whole=whole):
            told = _told(whole)
            return told and meaning._replace(whole=told)
        case Bound(inner=inner):
            told = _told(inner)
            return told and meaning._replace(inner=told)
        case _:
            return None
