"""The periods that the facts of a check are told of, from the ways in which people write them."""

from __future__ import annotations

import re
from calendar import month_abbr, month_name
from dataclasses import dataclass
from functools import lru_cache

from gx_factcheck.model.words import Window
from gx_factcheck.values.periods import Period, PeriodError, read_period

_YEAR = r"(?:1[5-9]|20|21)\d\d"
_DAY = re.compile(rf"(?P<year>{_YEAR})[-年](?P<month>\d{{1,2}})[-月](?P<day>\d{{1,2}})日?")
_MONTH = re.compile(rf"(?P<year>{_YEAR})[-年](?P<month>\d{{1,2}})(?:月|(?![\d-]))")
_MONTHS = re.compile(rf"(?P<year>{_YEAR})年(?P<first>\d{{1,2}})月?(?:至|到|-|—|~|～)(?P<last>\d{{1,2}})月")
_NAMED = re.compile(rf"\b(?P<month>{'|'.join(name[:3] for name in month_name[1:])})[a-z]*\.?\s(?P<year>{_YEAR})", re.IGNORECASE)
_QUARTER = re.compile(
    rf"(?P<year>{_YEAR})\s?[-年]?\s?(?:Q|第)?(?P<part>[1-4一二三四])(?:季度?|(?<=Q[1-4])(?!\d))|(?:Q(?P<part2>[1-4])\s(?P<year2>{_YEAR}))"
)
_HALF = re.compile(rf"(?P<year>{_YEAR})\s?[-年]?\s?(?:[HS](?P<part>[12])|(?P<half>[上下])半年)")
_FISCAL = re.compile(rf"(?:FY\s?)?(?P<year>{_YEAR})[/-](?P<next>\d\d)(?!\d)|FY\s?(?P<ending>{_YEAR})|(?P<ending2>{_YEAR})财年")
_DECADE = re.compile(rf"(?P<year>{_YEAR})(?:s|年代)")
_ALONE = re.compile(rf"(?<!\d)(?P<year>{_YEAR})(?!\d)年?")
_JOIN = re.compile(r"^\s*(?:/|–|—|-|至|到|~|～|\bto\b|\bthrough\b)\s*")
_ISO = re.compile(r"\d{4}(?:-W\d\d|-M\d\d)?")
_CHINESE = {"一": 1, "二": 2, "三": 3, "四": 4}
FISCAL_STARTS = {"US": 10, "GB": 4, "IN": 4, "JP": 4, "HK": 4, "CA": 4, "SG": 4, "NZ": 4, "ZA": 4, "AU": 7, "TW": 1, "CN": 1}
"""The month in which the year of the public accounts begins, by country; schools and all others have it in July, or as England in April."""


@dataclass(frozen=True, slots=True)
class Told:
    """One period, or two that a change leads from and to."""

    periods: tuple[Period, ...] = ()

    @property
    def span(self) -> Period | None:
        """All of it."""
        if not self.periods:
            return None
        return Period(min(one.start for one in self.periods), max(one.end for one in self.periods))

    @property
    def base(self) -> Period | None:
        """The earlier of two."""
        return self.periods[0] if len(self.periods) == 2 and self.periods[0].precedes(self.periods[1]) else None

    @property
    def last(self) -> Period | None:
        """The later of two, or the only one."""
        return self.periods[-1] if self.periods else None


@lru_cache(maxsize=1024)
def told(text: str, fiscal: int = 4) -> Told:
    """The periods that the text names, at most two; none where it names none.

    Args:
        text: such as `2018Q1/2018Q2`, `2020/21-2022/23`, `2019年内累计` or `since 2010`.
        fiscal: the month in which a financial year begins.
    """
    found: list[Period] = []
    rest = text
    while len(found) < 2 and (next_one := _first(rest, fiscal)) is not None:
        period, start, end = next_one
        if found and not _JOIN.fullmatch(rest[:start]):
            break
        found.append(period)
        rest = rest[end:]
    return Told(tuple(found))


def _first(text: str, fiscal: int) -> tuple[Period, int, int] | None:
    """The first period in the text, the longest way of reading it, with its place."""
    finds = [(found, read) for pattern, read in _READERS if (found := pattern.search(text)) is not None]
    for found, read in sorted(finds, key=lambda one: (one[0].start(), -one[0].end())):
        period = _period(read(found, fiscal))
        if period is not None:
            return period, found.start(), found.end()
    return None


def _period(text: str | None) -> Period | None:
    try:
        return None if text is None else read_period(text)
    except PeriodError:
        return None


def _quarter(found: re.Match[str], _: int) -> str:
    part = found["part"] or found["part2"]
    return f"{found['year'] or found['year2']}-Q{_CHINESE.get(part, part)}"


def _half(found: re.Match[str], _: int) -> str:
    part = found["part"] or ("1" if found["half"] == "上" else "2")
    return f"{found['year']}-S{part}"


def _fiscal(found: re.Match[str], fiscal: int) -> str | None:
    if found["year"] is not None:
        year = int(found["year"])
        if (year + 1) % 100 != int(found["next"]):
            return None
    else:
        year = int(found["ending"] or found["ending2"]) - (fiscal > 1)
    return str(year) if fiscal == 1 else f"{year}-{fiscal:02}-01/P1Y"


_READERS = (
    (_DAY, lambda found, _: f"{found['year']}-{int(found['month']):02}-{int(found['day']):02}"),
    (_QUARTER, _quarter),
    (_HALF, _half),
    (_MONTHS, lambda found, _: f"{found['year']}-{int(found['first']):02}/{found['year']}-{int(found['last']):02}"),
    (_MONTH, lambda found, _: f"{found['year']}-{int(found['month']):02}"),
    (_NAMED, lambda found, _: f"{found['year']}-{list(month_abbr).index(found['month'].title()):02}"),
    (_FISCAL, _fiscal),
    (_DECADE, lambda found, _: f"{found['year']}/{int(found['year']) + 9}"),
    (_ALONE, lambda found, _: found["year"]),
)


def window_from(base: Period, time: Period) -> Window:
    """What a change between two periods is called: against the period before, the year before, or since."""
    try:
        if base == time.previous():
            return Window.YEAR_ON_YEAR if time.months == 12 else Window.PREVIOUS_PERIOD
        if base == time.years_before(1):
            return Window.YEAR_ON_YEAR
    except PeriodError:
        return Window.SINCE
    return Window.SINCE
