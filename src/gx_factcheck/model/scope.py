"""Over which time a record is claimed: since the series began, in so many years, or within a span."""

import re
from dataclasses import dataclass, replace
from datetime import date

from gx_factcheck.values.periods import Period, PeriodError, read_period

WHOLE_SERIES = "series"
YEAR = 12
SAME_SEASON = "same-season"
_REMEDY = "write `series`, a length as in P14Y, or a period as in 2008/2021, perhaps after `same-season `"
_LENGTH = re.compile(r"P([1-9][0-9]{0,3})([YM])")
_MONTHS = {"Y": 12, "M": 1}


@dataclass(frozen=True, slots=True)
class Scope:
    """The whole series where neither is given."""

    months: int | None = None
    """So many months up to and with the claim's own period; the period that lies just so long before is outside of it."""
    span: Period | None = None
    """The periods that lie wholly within it."""
    is_of_season: bool = False
    """Only the same part of each year: a record for a first quarter (历史同期最高)."""
    text: str = WHOLE_SERIES
    """As written."""

    def __str__(self) -> str:
        return self.text

    def holds(self, period: Period, own: Period) -> bool:
        """Whether a period belongs to what is spoken of, where the claim is of `own`; nothing after `own` does, nor `own` itself."""
        if period.end >= own.end or (self.is_of_season and (period.start.month, period.start.day) != (own.start.month, own.start.day)):
            return False
        if self.span is not None:
            return self.span.contains(period)
        return self.months is None or period.start > _months_before(own.start, self.months)

    def of_begun_years(self, own: Period) -> "Scope | None":
        """So many years where the first is only begun: the shortest time that a record of a part of a year is told of in those words.

        None where the scope is not told in years, or the claim is of whole years.
        """
        if self.months is None or self.months % YEAR or self.months == YEAR or self.is_of_season or (own.months or 1) >= YEAR:
            return None
        return replace(self, months=self.months - YEAR + (own.months or 1))


def read_scope(text: str) -> Scope:
    """The scope that is written.

    Raises:
        PeriodError: it is neither `series`, a length such as P14Y or P18M, nor a period, perhaps after `same-season `.
    """
    mark, _, rest = text.rpartition(" ")
    if mark not in ("", SAME_SEASON):
        raise PeriodError(text, "is no scope", _REMEDY)
    is_of_season = mark == SAME_SEASON
    length = _LENGTH.fullmatch(rest)
    if length is not None:
        return Scope(months=int(length[1]) * _MONTHS[length[2]], is_of_season=is_of_season, text=text)
    try:
        return Scope(span=None if rest == WHOLE_SERIES else read_period(rest), is_of_season=is_of_season, text=text)
    except PeriodError as error:
        raise PeriodError(text, "is no scope", _REMEDY) from error


def _months_before(day: date, months: int) -> date:
    number = day.year * 12 + day.month - 1 - months
    return date(max(number // 12, 1), number % 12 + 1, 1) if number >= 12 else date.min
