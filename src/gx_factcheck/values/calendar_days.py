"""Days as a text prints them, with the weekday beside them: 6月31日, 2021年9月2日（星期四）, Thursday, 2 September 2021."""

import calendar
import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass

from gx_factcheck.values.period_words import MONTHS_EN

WEEKDAYS_ZH = "一二三四五六日"
WEEKDAYS_EN = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_LEAP_YEAR = 2020

# 农历二月三十日 is a day, though February has no thirtieth.
_BY_THE_SUN = r"(?<!农历)(?<!阴历)(?<!\d)"
_YEAR_ZH = r"(?:(?P<year>\d{4})年)?"
_DAY_ZH = r"(?P<month>\d{1,2})月(?P<day>\d{1,2})[日号]"
_WEEKDAY_ZH = rf"(?:[（(，, ]*(?:星期|周|礼拜)(?P<weekday>[{WEEKDAYS_ZH}天]))?"
_CHINESE = re.compile(_BY_THE_SUN + _YEAR_ZH + _DAY_ZH + _WEEKDAY_ZH, re.ASCII)

_WEEKDAY_EN = rf"(?:(?P<weekday>{'|'.join(WEEKDAYS_EN)}),? )?"
_MONTH_EN = rf"(?P<month>{'|'.join(MONTHS_EN)})"
_DAY_EN = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?\b"
_YEAR_EN = r"(?:,? (?P<year>\d{4})\b)?"
# "2 September 2021", "the 2nd of September"; "September 2, 2021".
_DAY_FIRST = re.compile(rf"\b{_WEEKDAY_EN}(?:the )?{_DAY_EN} (?:of )?{_MONTH_EN}{_YEAR_EN}")
_MONTH_FIRST = re.compile(rf"\b{_WEEKDAY_EN}{_MONTH_EN} {_DAY_EN}{_YEAR_EN}")


@dataclass(frozen=True, slots=True)
class PrintedDay:
    """A day of some month as it stands in a text; the calendar need not have it."""

    year: int | None
    month: int
    day: int
    weekday: int | None = None
    """0 for Monday to 6 for Sunday; None where none is printed."""

    def is_in_calendar(self, year: int | None = None) -> bool:
        """Whether some year, or the printed or given one, has such a day."""
        known = self.year or year or _LEAP_YEAR
        return 1 <= self.month <= 12 and 1 <= self.day <= calendar.monthrange(known, self.month)[1]

    def true_weekday(self, year: int | None = None) -> int | None:
        """What day of the week it is; None where neither text nor caller know the year, or the calendar lacks the day."""
        known = self.year or year
        return datetime.date(known, self.month, self.day).weekday() if known and self.is_in_calendar(known) else None


def printed_days(text: str) -> Iterator[PrintedDay]:
    """Every day that the text prints in digits, with its month."""
    for found in _CHINESE.finditer(text):
        weekday = found["weekday"]
        named = None if weekday is None else WEEKDAYS_ZH.index(weekday.replace("天", "日"))
        yield PrintedDay(_number(found["year"]), int(found["month"]), int(found["day"]), named)
    for pattern in (_DAY_FIRST, _MONTH_FIRST):
        for found in pattern.finditer(text):
            weekday = found["weekday"]
            named = None if weekday is None else WEEKDAYS_EN.index(weekday)
            yield PrintedDay(_number(found["year"]), MONTHS_EN.index(found["month"]) + 1, int(found["day"]), named)


def _number(text: str | None) -> int | None:
    return int(text) if text and int(text) else None
