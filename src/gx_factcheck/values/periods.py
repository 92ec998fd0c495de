"""Periods of time by the Gregorian calendar: years, halves, quarters, months, days and spans of them.

A period is the days from its start to its end, both included; two spellings of the same days are one period.
"""

import calendar
import datetime
import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from gx_factcheck.errors import FactcheckError
from gx_factcheck.values.period_words import MONTHS_EN, period_words

_ONE_DAY = datetime.timedelta(days=1)
_LONGEST_SHOWN = 40
_FORMS = "2021, 2021-S1, 2021-Q2, 2021-07, 2021-07-31, 2021-01/2021-07 or 2021-01-01/P7M"
_SINGLE = re.compile(r"(?P<year>\d{4})(?:-(?P<letter>[A-Z]?)(?P<number>\d{1,2})(?:-(?P<day>\d\d))?)?", re.ASCII)
_LENGTH = re.compile(r"P(?P<number>[1-9]\d{0,6})(?P<letter>[YMWD])", re.ASCII)
_MONTHS_OF_PART = {"A": 12, "S": 6, "H": 6, "Q": 3, "M": 1, "": 1, "W": 0}


class PeriodError(FactcheckError, ValueError):
    """A text names no period, or there is none such."""

    def __init__(self, given: str, fault: str, remedy: str) -> None:
        """Fault and remedy are clauses; of a long text only the beginning is kept."""
        shown = given if len(given) <= _LONGEST_SHOWN else given[:_LONGEST_SHOWN] + "…"
        super().__init__(shown, fault, remedy)
        self.given = shown
        self.fault = fault
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{self.given!r} {self.fault}; {self.remedy}"


class Frequency(StrEnum):
    """How a span divides the calendar; the codes are those of SDMX, where it has one."""

    ANNUAL = "A"
    HALF_YEARLY = "S"
    QUARTERLY = "Q"
    MONTHLY = "M"
    DAILY = "D"
    SPAN = "_"
    """Any other days, such as January to July."""


_BY_MONTHS = {12: Frequency.ANNUAL, 6: Frequency.HALF_YEARLY, 3: Frequency.QUARTERLY, 1: Frequency.MONTHLY}


@dataclass(frozen=True, slots=True, order=False)
class Period:
    """The days from `start` to `end`, both included. It has no order: one of two may lie within the other."""

    start: datetime.date
    end: datetime.date

    def __post_init__(self) -> None:
        if self.end < self.start:
            raise PeriodError(f"{self.start}/{self.end}", "ends before it starts", "write the earlier day first")

    @property
    def frequency(self) -> Frequency:
        """Follows from the days alone: January to June is a half-year however it was written."""
        if self.is_day:
            return Frequency.DAILY
        months = self.months
        if months in _BY_MONTHS and (self.start.month - 1) % months == 0:
            return _BY_MONTHS[months]
        return Frequency.SPAN

    @property
    def is_day(self) -> bool:
        """Whether it is a single day."""
        return self.start == self.end

    @property
    def days(self) -> int:
        """How many days it has, at least 1."""
        return (self.end - self.start).days + 1

    @property
    def months(self) -> int | None:
        """How many whole calendar months it has; None if it starts or ends within one."""
        if self.start.day != 1 or self.end.day != _last_day(self.end.year, self.end.month):
            return None
        return _month_number(self.end) - _month_number(self.start) + 1

    @property
    def code(self) -> str:
        """As SDMX writes it: 2021, 2021-S1, 2021-Q2, 2021-07, 2021-07-31, 2021-01-01/P7M, 2021-01-05/P10D."""
        year, month, months = f"{self.start.year:04}", self.start.month, self.months
        match self.frequency:
            case Frequency.DAILY:
                return self.start.isoformat()
            case Frequency.ANNUAL:
                return year
            case Frequency.MONTHLY:
                return f"{year}-{month:02}"
            case Frequency.HALF_YEARLY | Frequency.QUARTERLY as part:
                return f"{year}-{part}{(month - 1) // (months or 1) + 1}"
            case _:
                return f"{self.start}/P{f'{months}M' if months else f'{self.days}D'}"

    def __str__(self) -> str:
        return self.code

    def describe(self, language: str) -> str:
        """In words, in `zh` or `en`: 2021年上半年, first half of 2021."""
        return period_words(language, self._shape, self.start, self.end)

    @property
    def _shape(self) -> str:
        """What kind of words describe it: its frequency, or for a span what it begins and ends with."""
        if self.frequency is not Frequency.SPAN:
            return self.frequency
        if not self.months:
            return "days"
        if self.start.year == self.end.year:
            return "months of a year"
        return "years" if self.start.month == 1 and self.end.month == 12 else "months"

    def years_before(self, years: int) -> "Period":
        """The same days of the calendar so many years earlier; whole months stay whole, and 29 February becomes the 28th.

        Raises:
            PeriodError: that is before the year 1.
        """
        if not 1 <= self.start.year - years <= self.end.year - years <= datetime.MAXYEAR:
            raise PeriodError(self.code, f"has no period {years} years before it", "stay within the years 1 to 9999")
        end_day = 31 if self.months else self.end.day
        return Period(_day(self.start.year - years, self.start.month, self.start.day), _day(self.end.year - years, self.end.month, end_day))

    def previous(self) -> "Period":
        """The period of the same length just before: of whole months where it has whole months, else of days.

        Raises:
            PeriodError: that is before the year 1.
        """
        months = self.months
        earliest = _month_number(self.start) - months if months else self.start.toordinal() - self.days
        if earliest < (_month_number(datetime.date.min) if months else datetime.date.min.toordinal()):
            raise PeriodError(self.code, "has no period of its length before it", "stay within the years 1 to 9999")
        start = datetime.date(earliest // 12, earliest % 12 + 1, 1) if months else datetime.date.fromordinal(earliest)
        return Period(start, self.start - _ONE_DAY)

    def overlaps(self, other: "Period") -> bool:
        """Whether they have a day in common."""
        return self.start <= other.end and other.start <= self.end

    def contains(self, other: "Period") -> bool:
        """Whether every day of `other` is in it; a period contains itself."""
        return self.start <= other.start and other.end <= self.end

    def precedes(self, other: "Period") -> bool:
        """Whether it is over before `other` starts."""
        return self.end < other.start


@lru_cache(maxsize=4096)
def read_period(text: str) -> Period:
    """The period that `text` names, as SDMX or ISO 8601 write it.

    Read are 2021, 2021-S1 (or H1), 2021-Q2, 2021-07 (or 2021-M07), 2021-W05, 2021-07-31, two of these joined by a stroke
    (2021-01/2021-07, both included), and a first day with a length (2021-01-01/P7M).

    Raises:
        PeriodError: it is not written so, or the calendar has no such period.
    """
    if not text.isascii() or not text.isprintable():
        odd = next(character for character in text if not (character.isascii() and character.isprintable()))
        raise PeriodError(text, f"holds U+{ord(odd):04X}", f"write plain digits, letters and hyphens, as in {_FORMS}")
    if ":" in text or re.search(r"\dT", text):
        raise PeriodError(text, "has a time of day", "write the day alone, as in 2021-07-31")
    first, stroke, last = text.partition("/")
    start = _read_single(first, text)
    if not stroke:
        return start
    if last.startswith("P"):
        return Period(start.start, _end_after(start.start, last, text))
    end = _read_single(last, text)
    if end.end < start.start:
        raise PeriodError(text, "ends before it starts", "write the earlier period first")
    return Period(start.start, end.end)


def days_between(earlier: datetime.date, later: datetime.date) -> int:
    """How many days after the one the other is; negative if it is before, 0 on the day itself."""
    return (later - earlier).days


def elapsed_years(since: Period, until: datetime.date) -> tuple[int, int]:
    """The fewest completed and the most begun years from some day of `since` to `until`, both counted.

    From August 2019 to 1 September 2021 two years are completed and a third has begun: (2, 3).
    If `until` lies within `since`, no year need be completed.

    Raises:
        PeriodError: `until` is before all of `since`.
    """
    if until < since.start:
        raise PeriodError(since.code, f"is after {until}", "give a day that is not before the period")
    return _completed_years(min(since.end, until), until), _completed_years(since.start, until) + 1


def _read_single(text: str, whole: str) -> Period:
    found = _SINGLE.fullmatch(text)
    if found is None or (found["day"] and found["letter"]):
        if re.match(r"\d{1,3}(?!\d)|\d{5}", text, re.ASCII):
            raise PeriodError(whole, "has a year that is not of four digits", f"write the year in full, as in {_FORMS}")
        raise PeriodError(whole, "is not written as a period", f"write {_FORMS}")
    year, letter, number = int(found["year"]), found["letter"], int(found["number"] or 1)
    if not year:
        raise PeriodError(whole, "is of the year 0", "write a year from 0001 to 9999")
    if found["number"] is None:
        return _months(year, 1, 12)
    months = _MONTHS_OF_PART.get(letter)
    if months is None or len(found["number"]) != (1 if months > 1 else 2):
        raise PeriodError(whole, "is not written as a period", f"write {_FORMS}")
    if letter == "W":
        return _week(year, number, whole)
    if not 1 <= number <= 12 // months:
        raise PeriodError(whole, f"has no part {letter}{found['number']} in its year", f"write a number from 1 to {12 // months}")
    if found["day"] is None:
        return _months(year, (number - 1) * months + 1, months)
    return _single_day(datetime.date(year, number, 1), int(found["day"]), whole)


def _single_day(month: datetime.date, day: int, whole: str) -> Period:
    last = _last_day(month.year, month.month)
    if not 1 <= day <= last:
        named = f"{MONTHS_EN[month.month - 1]} {month.year:04}"
        raise PeriodError(whole, f"has a day that is not in the calendar: {named} has {last} days", f"write a day from 01 to {last}")
    return Period(month.replace(day=day), month.replace(day=day))


def _week(year: int, number: int, whole: str) -> Period:
    try:
        return Period(datetime.date.fromisocalendar(year, number, 1), datetime.date.fromisocalendar(year, number, 7))
    except ValueError as error:
        raise PeriodError(whole, "has a week that is not in the calendar", "write W01 to W52, or W53 in a long year") from error


def _end_after(start: datetime.date, length: str, whole: str) -> datetime.date:
    """The last day of so long a span that begins with `start`."""
    found = _LENGTH.fullmatch(length)
    if found is None:
        raise PeriodError(whole, "has a length that is not read", "write a whole number of years, months, weeks or days, as in P7M")
    number, letter = int(found["number"]), found["letter"]
    if letter in "YM" and start.day > 28:
        raise PeriodError(whole, "counts months from a day that some months lack", "write both days, as in 2021-01-31/2021-02-28")
    try:
        if letter in "YM":
            return _day_before(_month_number(start) + number * (12 if letter == "Y" else 1), start.day)
        return start + datetime.timedelta(days=number * (7 if letter == "W" else 1) - 1)
    except (ValueError, OverflowError) as error:
        raise PeriodError(whole, "ends after the year 9999", "write a shorter span") from error


def _day_before(month_number: int, day: int) -> datetime.date:
    """The day before that day of a month; it may be in the month before, so that the last one of 9999 can be reached."""
    if day > 1:
        return datetime.date(month_number // 12, month_number % 12 + 1, day - 1)
    year, month = (month_number - 1) // 12, (month_number - 1) % 12 + 1
    return datetime.date(year, month, _last_day(year, month))


def _months(year: int, first: int, count: int) -> Period:
    last = first + count - 1
    return Period(datetime.date(year, first, 1), datetime.date(year, last, _last_day(year, last)))


def _last_day(year: int, month: int) -> int:
    return calendar.monthrange(year, month)[1]


def _day(year: int, month: int, day: int) -> datetime.date:
    """That day, or the last one of its month."""
    return datetime.date(year, month, min(day, _last_day(year, month)))


def _month_number(day: datetime.date) -> int:
    return day.year * 12 + day.month - 1


def _completed_years(since: datetime.date, until: datetime.date) -> int:
    return until.year - since.year - ((until.month, until.day) < (since.month, since.day))
