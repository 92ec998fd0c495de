"""Periods: what is read, what the calendar refuses, and how two of them stand to each other."""

import datetime
import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from gx_factcheck.errors import FactcheckError
from gx_factcheck.values.periods import Frequency, Period, PeriodError, days_between, elapsed_years, read_period


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


def from_month(year: int, month: int, count: int) -> Period:
    return read_period(f"{year:04}-{month:02}/P{count}M")


a_day = st.dates(min_value=datetime.date(2, 1, 1), max_value=datetime.date(9000, 12, 31))
a_span = st.tuples(a_day, a_day).map(lambda days: Period(min(days), max(days)))
a_short_span = st.tuples(a_day, st.integers(0, 70)).map(lambda drawn: Period(drawn[0], drawn[0] + datetime.timedelta(days=drawn[1])))
whole_months = st.builds(from_month, st.integers(100, 9000), st.integers(1, 12), st.integers(1, 40))
a_period = st.one_of(a_span, a_short_span, whole_months)


@pytest.mark.parametrize(
    ("text", "start", "end", "frequency", "code"),
    [
        pytest.param("2021", "2021-01-01", "2021-12-31", Frequency.ANNUAL, "2021", id="a year"),
        pytest.param("2021-A1", "2021-01-01", "2021-12-31", Frequency.ANNUAL, "2021", id="a year in SDMX"),
        pytest.param("0987", "0987-01-01", "0987-12-31", Frequency.ANNUAL, "0987", id="a year of three digits"),
        pytest.param("2021-S1", "2021-01-01", "2021-06-30", Frequency.HALF_YEARLY, "2021-S1", id="a half-year"),
        pytest.param("2021-H2", "2021-07-01", "2021-12-31", Frequency.HALF_YEARLY, "2021-S2", id="a half-year as statisticians write it"),
        pytest.param("2021-Q2", "2021-04-01", "2021-06-30", Frequency.QUARTERLY, "2021-Q2", id="a quarter"),
        pytest.param("2021-07", "2021-07-01", "2021-07-31", Frequency.MONTHLY, "2021-07", id="a month"),
        pytest.param("2020-M02", "2020-02-01", "2020-02-29", Frequency.MONTHLY, "2020-02", id="a month in SDMX, of a leap year"),
        pytest.param("2000-02", "2000-02-01", "2000-02-29", Frequency.MONTHLY, "2000-02", id="2000 was a leap year"),
        pytest.param("1900-02", "1900-02-01", "1900-02-28", Frequency.MONTHLY, "1900-02", id="1900 was none"),
        pytest.param("2021-07-31", "2021-07-31", "2021-07-31", Frequency.DAILY, "2021-07-31", id="a day"),
        pytest.param("2021-W05", "2021-02-01", "2021-02-07", Frequency.SPAN, "2021-02-01/P7D", id="a week"),
        pytest.param("2020-W53", "2020-12-28", "2021-01-03", Frequency.SPAN, "2020-12-28/P7D", id="a week over the new year"),
        pytest.param("2021-01/2021-07", "2021-01-01", "2021-07-31", Frequency.SPAN, "2021-01-01/P7M", id="months joined"),
        pytest.param("2021-01-01/P7M", "2021-01-01", "2021-07-31", Frequency.SPAN, "2021-01-01/P7M", id="a first day and months"),
        pytest.param("2010/2021-06", "2010-01-01", "2021-06-30", Frequency.SPAN, "2010-01-01/P138M", id="a year and a month joined"),
        pytest.param("2018/2025", "2018-01-01", "2025-12-31", Frequency.SPAN, "2018-01-01/P96M", id="years joined"),
        pytest.param("2018/P2Y", "2018-01-01", "2019-12-31", Frequency.SPAN, "2018-01-01/P24M", id="a length in years"),
        pytest.param("2021-01-01/2021-09-02", "2021-01-01", "2021-09-02", Frequency.SPAN, "2021-01-01/P245D", id="days joined"),
        pytest.param("2021-01-15/P1M", "2021-01-15", "2021-02-14", Frequency.SPAN, "2021-01-15/P31D", id="a month from within one"),
        pytest.param("2021-01-04/P2W", "2021-01-04", "2021-01-17", Frequency.SPAN, "2021-01-04/P14D", id="a length in weeks"),
        pytest.param("2021-02/2021-04", "2021-02-01", "2021-04-30", Frequency.SPAN, "2021-02-01/P3M", id="three months, no quarter"),
        pytest.param("2020-07/2021-06", "2020-07-01", "2021-06-30", Frequency.SPAN, "2020-07-01/P12M", id="twelve months, no year"),
        pytest.param("2021-01/2021-06", "2021-01-01", "2021-06-30", Frequency.HALF_YEARLY, "2021-S1", id="six months that are a half"),
        pytest.param("2021-Q1/2021-Q4", "2021-01-01", "2021-12-31", Frequency.ANNUAL, "2021", id="four quarters are a year"),
        pytest.param("2021-01-05/P1D", "2021-01-05", "2021-01-05", Frequency.DAILY, "2021-01-05", id="one day"),
        pytest.param("9999/P1Y", "9999-01-01", "9999-12-31", Frequency.ANNUAL, "9999", id="the last year there is"),
    ],
)
def test_reading(text: str, start: str, end: str, frequency: Frequency, code: str) -> None:
    period = read_period(text)
    assert period == Period(day(start), day(end))
    assert (period.frequency, period.code, str(period)) == (frequency, code, code)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("2021-06-31", "June 2021 has 30 days", id="31 June"),
        pytest.param("2021-02-29", "February 2021 has 28 days", id="29 February of a common year"),
        pytest.param("1900-02-29", "February 1900 has 28 days", id="29 February 1900"),
        pytest.param("2021-07-00", "July 2021 has 31 days", id="day 0"),
        pytest.param("2021-13", "from 1 to 12", id="month 13"),
        pytest.param("2021-00", "from 1 to 12", id="month 0"),
        pytest.param("2021-Q5", "from 1 to 4", id="fifth quarter"),
        pytest.param("2021-Q0", "from 1 to 4", id="quarter 0"),
        pytest.param("2021-S3", "from 1 to 2", id="third half"),
        pytest.param("2021-A2", "from 1 to 1", id="second year of a year"),
        pytest.param("2021-W53", "W53 in a long year", id="no such week"),
        pytest.param("9999-W52", "week that is not in the calendar", id="a week that leaves the calendar"),
        pytest.param("2021-07/2021-01", "ends before it starts", id="backwards"),
        pytest.param("2021-07-31/2021-07-01", "ends before it starts", id="days backwards"),
        pytest.param("0000", "year 0", id="year 0"),
        pytest.param("0000-01-01", "year 0", id="a day of year 0"),
        pytest.param("10000", "four digits", id="year 10000"),
        pytest.param("21-07", "four digits", id="a year of two digits"),
        pytest.param("9999/P2Y", "after the year 9999", id="a length that leaves the calendar"),
        pytest.param("9999-12-31/P9999999D", "after the year 9999", id="days that leave the calendar"),
        pytest.param("2021-01-31/P1M", "some months lack", id="a month from the 31st"),
        pytest.param("2021-01/P0M", "length that is not read", id="no length"),
        pytest.param("2021-01/P99999999M", "length that is not read", id="a length of many digits"),
        pytest.param("2021-01/P1M2D", "length that is not read", id="a length of two parts"),
        pytest.param("2021-01/P1.5M", "length that is not read", id="a broken length"),
        pytest.param("2021-07-31T10:00", "time of day", id="a time of day"),
        pytest.param("2021-07-31T24", "time of day", id="an hour"),
        pytest.param("24:00", "time of day", id="24:00"),
        pytest.param("2021-07-31 24:00:60", "time of day", id="a leap second"),
        pytest.param("２０２１", "U+FF12", id="full-width digits"),
        pytest.param("٢٠٢١", "U+0662", id="Arabic-Indic digits"),
        pytest.param("2021年", "U+5E74", id="a Chinese year"),
        pytest.param("2021\u201307", "U+2013", id="a dash for a hyphen"),
        pytest.param("2021-0\u200b7", "U+200B", id="zero width"),
        pytest.param("2021\n", "U+000A", id="a line break"),
        pytest.param("2021\x00", "U+0000", id="NUL"),
        pytest.param("", "not written as a period", id="nothing"),
        pytest.param("2021-7", "not written as a period", id="a month of one digit"),
        pytest.param("2021-M7", "not written as a period", id="a month of one digit in SDMX"),
        pytest.param("2021-Q02", "not written as a period", id="a quarter of two digits"),
        pytest.param("2021-W5", "not written as a period", id="a week of one digit"),
        pytest.param("2021-Q1-05", "not written as a period", id="a day of a quarter"),
        pytest.param("2021-T1", "not written as a period", id="a third of a year"),
        pytest.param("2021-q1", "not written as a period", id="a small letter"),
        pytest.param("2021/07", "four digits", id="a stroke for a hyphen"),
        pytest.param("07/31/2021", "four digits", id="month first"),
        pytest.param("2021/", "not written as a period", id="no end"),
        pytest.param("/2021", "not written as a period", id="no start"),
        pytest.param("2021/2022/2023", "not written as a period", id="three parts"),
        pytest.param("-2021", "not written as a period", id="before the common era"),
        pytest.param(" 2021", "not written as a period", id="a space before"),
        pytest.param("last year", "not written as a period", id="words"),
        pytest.param("9" * 100_000, "four digits", id="100,000 digits"),
    ],
)
def test_refusal(text: str, said: str) -> None:
    with pytest.raises(PeriodError, match=re.escape(said)) as refused:
        read_period(text)
    assert isinstance(refused.value, FactcheckError)
    assert isinstance(refused.value, ValueError)
    assert len(str(refused.value)) < 300
    assert str(refused.value).isprintable()


@given(st.text(alphabet="0129-/PMQSWDTZ:年０ ", max_size=24))
def test_any_text_is_a_period_or_refused(text: str) -> None:
    try:
        period = read_period(text)
    except PeriodError:
        return
    assert period.start <= period.end


def test_a_period_does_not_end_before_it_starts() -> None:
    with pytest.raises(PeriodError, match="ends before it starts"):
        Period(day("2021-07-31"), day("2021-07-30"))


@pytest.mark.parametrize(
    ("text", "months", "days"),
    [
        pytest.param("2021", 12, 365, id="a year"),
        pytest.param("2020", 12, 366, id="a leap year"),
        pytest.param("2020-11/2021-02", 4, 120, id="over the new year"),
        pytest.param("2021-01-01/2021-02-27", None, 58, id="the last day is missing"),
        pytest.param("2021-01-02/2021-02-28", None, 58, id="the first day is missing"),
        pytest.param("2021-01-31", None, 1, id="a day"),
    ],
)
def test_length(text: str, months: int | None, days: int) -> None:
    period = read_period(text)
    assert (period.months, period.days, period.is_day) == (months, days, days == 1)


@pytest.mark.parametrize(
    ("text", "years", "earlier"),
    [
        pytest.param("2021-S1", 1, "2020-S1", id="a half"),
        pytest.param("2021-01/2021-07", 1, "2020-01/2020-07", id="months"),
        pytest.param("2020-02", 1, "2019-02", id="a month loses the leap day"),
        pytest.param("2021-02", 1, "2020-02", id="a month gains the leap day"),
        pytest.param("2020-02-29", 1, "2019-02-28", id="the leap day"),
        pytest.param("2020-02-29", 4, "2016-02-29", id="the leap day, four years before"),
        pytest.param("2021-02-28", 1, "2020-02-28", id="28 February is no leap day"),
        pytest.param("2021-01-15/2021-02-28", 1, "2020-01-15/2020-02-28", id="days end on the same day"),
        pytest.param("2021", 2, "2019", id="two years"),
        pytest.param("2020-12/2021-02", 1, "2019-12/2020-02", id="over the new year"),
    ],
)
def test_years_before(text: str, years: int, earlier: str) -> None:
    assert read_period(text).years_before(years) == read_period(earlier)


@pytest.mark.parametrize(
    ("text", "earlier"),
    [
        pytest.param("2021", "2020", id="a year"),
        pytest.param("2021-S1", "2020-S2", id="a half"),
        pytest.param("2021-Q1", "2020-Q4", id="a quarter"),
        pytest.param("2021-03", "2021-02", id="a month has another number of days"),
        pytest.param("2021-01/2021-07", "2020-06/2020-12", id="seven months"),
        pytest.param("2021-03-01", "2021-02-28", id="a day"),
        pytest.param("2021-03-05/P10D", "2021-02-23/P10D", id="ten days"),
    ],
)
def test_previous(text: str, earlier: str) -> None:
    assert read_period(text).previous() == read_period(earlier)


@pytest.mark.parametrize("text", ["0001", "0001-03/P7M", "0001-01-02/P2D"])
def test_there_is_nothing_before_the_first_year(text: str) -> None:
    with pytest.raises(PeriodError, match="1 to 9999"):
        read_period(text).years_before(1)
    with pytest.raises(PeriodError, match="1 to 9999"):
        read_period(text).previous()


@pytest.mark.parametrize(
    ("a", "b", "overlaps", "contains", "precedes"),
    [
        pytest.param("2021", "2021-07", True, True, False, id="within"),
        pytest.param("2021-07", "2021", True, False, False, id="around"),
        pytest.param("2021", "2021", True, True, False, id="itself"),
        pytest.param("2021-S1", "2021-S2", False, False, True, id="next to it"),
        pytest.param("2021-S2", "2021-S1", False, False, False, id="after it"),
        pytest.param("2021-01-01/2021-07-31", "2021-07-31", True, True, False, id="its last day"),
        pytest.param("2021-01-01/2021-07-31", "2021-07-31/2021-08-01", True, False, False, id="one day in common"),
    ],
)
def test_two_periods(a: str, b: str, overlaps: bool, contains: bool, precedes: bool) -> None:  # noqa: FBT001  rows of a table
    first, second = read_period(a), read_period(b)
    assert (first.overlaps(second), first.contains(second), first.precedes(second)) == (overlaps, contains, precedes)


@pytest.mark.parametrize(
    ("text", "zh", "en"),
    [
        pytest.param("2021", "2021年", "2021", id="year"),
        pytest.param("2021-S1", "2021年上半年", "first half of 2021", id="first half"),
        pytest.param("2021-S2", "2021年下半年", "second half of 2021", id="second half"),
        pytest.param("2021-Q3", "2021年第三季度", "third quarter of 2021", id="quarter"),
        pytest.param("2021-07", "2021年7月", "July 2021", id="month"),
        pytest.param("2021-07-31", "2021年7月31日", "31 July 2021", id="day"),
        pytest.param("2021-01/2021-07", "2021年1—7月", "January to July 2021", id="months of a year"),
        pytest.param("2019-08/2021-06", "2019年8月至2021年6月", "August 2019 to June 2021", id="months"),
        pytest.param("2018/2025", "2018—2025年", "2018 to 2025", id="years"),
        pytest.param("2021-01-05/2021-09-02", "2021年1月5日至2021年9月2日", "5 January 2021 to 2 September 2021", id="days"),
    ],
)
def test_words(text: str, zh: str, en: str) -> None:
    period = read_period(text)
    assert (period.describe("zh"), period.describe("en")) == (zh, en)


@pytest.mark.parametrize(
    ("since", "until", "completed", "begun"),
    [
        pytest.param("2019-08", "2021-09-01", 2, 3, id="two years and a day at least"),
        pytest.param("2019-08", "2021-08-15", 1, 3, id="within the month the second may be open"),
        pytest.param("2019-08-30", "2021-08-29", 1, 2, id="a day short of two"),
        pytest.param("2019-08-30", "2021-08-30", 2, 3, id="on the day the third begins"),
        pytest.param("2012", "2021-09-01", 8, 10, id="some day of a year"),
        pytest.param("2021-08", "2021-08-10", 0, 1, id="within the period"),
        pytest.param("2020-02-29", "2021-02-28", 0, 1, id="a leap day: the year is full on 1 March"),
        pytest.param("2020-02-29", "2021-03-01", 1, 2, id="a leap day, a year later"),
    ],
)
def test_elapsed_years(since: str, until: str, completed: int, begun: int) -> None:
    assert elapsed_years(read_period(since), day(until)) == (completed, begun)


def test_no_year_has_elapsed_before_it_began() -> None:
    with pytest.raises(PeriodError, match="not before the period"):
        elapsed_years(read_period("2021-08"), day("2021-07-31"))


@pytest.mark.parametrize(
    ("earlier", "later", "days"),
    [
        pytest.param("2021-08-31", "2021-09-01", 1, id="the next day"),
        pytest.param("2020-02-28", "2020-03-01", 2, id="over a leap day"),
        pytest.param("2021-09-01", "2021-09-01", 0, id="the day itself"),
        pytest.param("2021-09-01", "2021-08-31", -1, id="the day before"),
    ],
)
def test_days_between(earlier: str, later: str, days: int) -> None:
    assert days_between(day(earlier), day(later)) == days


@given(a_period)
def test_the_code_names_the_period(period: Period) -> None:
    assert read_period(period.code) == period


@given(a_period)
def test_start_and_end_name_the_period(period: Period) -> None:
    assert read_period(f"{period.start}/{period.end}") == period


@given(whole_months, st.integers(0, 90))
def test_months_stay_whole_in_an_earlier_year(period: Period, years: int) -> None:
    earlier = period.years_before(years)
    assert earlier.months == period.months
    assert earlier.frequency == period.frequency


@given(whole_months)
def test_the_previous_period_touches_and_is_as_long(period: Period) -> None:
    previous = period.previous()
    assert previous.months == period.months
    assert days_between(previous.end, period.start) == 1


@given(a_short_span)
def test_previous_days_touch_and_are_as_many(period: Period) -> None:
    assume(period.months is None)
    previous = period.previous()
    assert (previous.days, days_between(previous.end, period.start)) == (period.days, 1)


@given(a_period, a_period)
def test_two_periods_overlap_or_one_precedes(a: Period, b: Period) -> None:
    assert a.overlaps(b) == b.overlaps(a)
    assert [a.overlaps(b), a.precedes(b), b.precedes(a)].count(True) == 1


@given(a_period, a_period)
def test_only_equal_periods_contain_each_other(a: Period, b: Period) -> None:
    assert (a.contains(b) and b.contains(a)) == (a == b)
    assert a.overlaps(b) or not a.contains(b)


@given(a_period, a_day)
def test_completed_years_are_fewer_than_begun_ones(since: Period, until: datetime.date) -> None:
    assume(until >= since.start)
    completed, begun = elapsed_years(since, until)
    assert 0 <= completed < begun
