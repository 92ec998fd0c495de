"""The spellings of periods in downloaded files, as the ones that this program writes."""

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

from gx_factcheck.references.mapping import Periods
from gx_factcheck.values.period_words import MONTHS_EN
from gx_factcheck.values.periods import Period, PeriodError, read_period

_YEAR = r"(?P<year>[0-9]{4})"
_FISCAL_MONTHS: Mapping[Periods, int] = MappingProxyType(
    {
        Periods.FISCAL_JANUARY: 1,
        Periods.FISCAL_APRIL: 4,
        Periods.FISCAL_JULY: 7,
        Periods.FISCAL_SEPTEMBER: 9,
        Periods.FISCAL_OCTOBER: 10,
    }
)
_FISCAL = re.compile(rf"{_YEAR}[/-](?P<next>[0-9]{{2}}|[0-9]{{4}})")
_OF_DAY: Mapping[Periods, Callable[[Period], str]] = MappingProxyType(
    {
        Periods.YEARS: lambda day: f"{day.start.year:04}",
        Periods.QUARTERS: lambda day: f"{day.start.year:04}-Q{(day.start.month + 2) // 3}",
        Periods.MONTHS: lambda day: f"{day.start.year:04}-{day.start.month:02}",
    }
)
_MONTH_NUMBERS = {name[:length].casefold(): number for number, name in enumerate(MONTHS_EN, 1) for length in (3, len(name))}
_QUARTERS = dict(zip("1234一二三四", "12341234", strict=True))
_SPELLINGS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
    # 2021-S1, 2021S1, 2021-H1, 2021Q2, 2021-W05, 2021-A1
    (re.compile(rf"{_YEAR}[- ]?(?P<letter>[SHQA])(?P<part>[1-4])"), lambda found: f"{found['year']}-{found['letter']}{found['part']}"),
    (re.compile(rf"{_YEAR}[- ]?W(?P<week>[0-9]{{2}})"), lambda found: f"{found['year']}-W{found['week']}"),
    (re.compile(rf"(?P<letter>[HQ])(?P<part>[1-4])[- ]{_YEAR}"), lambda found: f"{found['year']}-{found['letter']}{found['part']}"),
    # 2021M07, 2021-M7, 202107, 20210731
    (re.compile(rf"{_YEAR}-?M(?P<month>[0-9]{{1,2}})"), lambda found: f"{found['year']}-{int(found['month']):02}"),
    (re.compile(rf"{_YEAR}(?P<month>[0-9]{{2}})"), lambda found: f"{found['year']}-{found['month']}"),
    (re.compile(rf"{_YEAR}(?P<month>[0-9]{{2}})(?P<day>[0-9]{{2}})"), lambda found: f"{found['year']}-{found['month']}-{found['day']}"),
    # of the Chinese statistics office: 2023YY, 202302SS (the second quarter), 202308MM
    (re.compile(rf"{_YEAR}YY"), lambda found: found["year"]),
    (re.compile(rf"{_YEAR}0(?P<part>[1-4])SS"), lambda found: f"{found['year']}-Q{found['part']}"),
    (re.compile(rf"{_YEAR}(?P<month>[0-9]{{2}})MM"), lambda found: f"{found['year']}-{found['month']}"),
    (re.compile(rf"{_YEAR}年"), lambda found: found["year"]),
    (re.compile(rf"{_YEAR}年(?P<month>[0-9]{{1,2}})月"), lambda found: f"{found['year']}-{int(found['month']):02}"),
    (re.compile(rf"{_YEAR}年第?(?P<part>[1-4一二三四])季度"), lambda found: f"{found['year']}-Q{_QUARTERS[found['part']]}"),
    (re.compile(rf"{_YEAR}年(?P<part>[上下])半年"), lambda found: f"{found['year']}-S{'上下'.index(found['part']) + 1}"),
    # of the World Bank's DataBank: 1960 [YR1960]
    (re.compile(rf"{_YEAR} \[YR(?P=year)\]"), lambda found: found["year"]),
)
_NAMED_MONTH = re.compile(rf"(?P<month>[A-Za-z]{{3,9}})[- ]{_YEAR}")
_TWO_YEARS = re.compile(r"[0-9]{4}/[0-9]{2,4}")
_TIME_OF_DAY = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})T00:00:00(?:\.0+)?(?:Z|\+00:00)?")


def native_period(text: str, style: Periods) -> str:
    """The period as this program writes it, as `2021-Q2` of `2021Q2`.

    Raises:
        PeriodError: it is not written as a period, or it may mean several.
    """
    spelled = text.strip(" ")
    if style in _FISCAL_MONTHS:
        return _fiscal_year(spelled, _FISCAL_MONTHS[style])
    if style in _OF_DAY:
        return _of_day(spelled, style)
    native = _spelled(spelled)
    if _TWO_YEARS.fullmatch(native):
        remedy = "say that it is a fiscal year and when it begins, as in `fiscal-april`"
        raise PeriodError(text, "may be a year that begins in the one and ends in the other, or two years", remedy)
    read_period(native)
    return native


def _spelled(text: str) -> str:
    for pattern, write in _SPELLINGS:
        if found := pattern.fullmatch(text):
            return write(found)
    named = _NAMED_MONTH.fullmatch(text)
    month = _MONTH_NUMBERS.get(named["month"].casefold()) if named else None
    return f"{named['year']}-{month:02}" if named and month else text


def _fiscal_year(text: str, month: int) -> str:
    found = _FISCAL.fullmatch(text)
    if found is None or not str(int(found["year"]) + 1).endswith(found["next"]):
        raise PeriodError(text, "is not a fiscal year", "write the two calendar years that it lies in, as in 2020/21")
    native = f"{found['year']}-{month:02}-01/P12M"
    read_period(native)
    return native


def _of_day(text: str, style: Periods) -> str:
    with_time = _TIME_OF_DAY.fullmatch(text)
    period = read_period(with_time[1] if with_time else _spelled(text))
    if not period.is_day:
        raise PeriodError(text, f"is no day, but days are said to stand for their {style}", "take the usual periods")
    return _OF_DAY[style](period)
