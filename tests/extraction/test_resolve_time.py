"""What is said of time, and the days it means against a day of publication."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gx_factcheck.extraction.referring_time import resolve_referring
from gx_factcheck.extraction.resolve_time import resolve, resolve_both
from gx_factcheck.extraction.time_form import form_of
from gx_factcheck.extraction.time_lean import leaning
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
    Meaning,
    NthDay,
    Open,
    Part,
    Plan,
    Shift,
    Side,
    Unsettled,
    Way,
    Window,
    Year,
)
from gx_factcheck.values.periods import read_period

PUBLISHED = datetime.date(2021, 9, 2)
THIS_YEAR = Shift(Grain.YEAR, 0)
OPEN_YEAR = Open(Grain.YEAR)


def month(number: int, year: Meaning) -> Part:
    return Part(Grain.MONTH, number, year)


def day(number: int, month_number: int, year: Meaning) -> Part:
    return Part(Grain.DAY, number, month(month_number, year))


def days(meaning: Meaning, published: datetime.date | None = PUBLISHED) -> str | None:
    period = resolve(meaning, published)
    return f"{period.start}/{period.end}" if period else None


@pytest.mark.parametrize(
    ("meaning", "form", "expected"),
    [
        pytest.param(Year(2019), "2019", "2019-01-01/2019-12-31", id="a year"),
        pytest.param(Century(20), "C20", "1901-01-01/2000-12-31", id="a century"),
        pytest.param(Part(Grain.DECADE, 8, Century(20)), "198X", "1980-01-01/1989-12-31", id="a decade of a century"),
        pytest.param(Part(Grain.DECADE, 0, Century(21)), "200X", "2000-01-01/2009-12-31", id="the first decade"),
        pytest.param(Part(Grain.DECADE, 5, Open(Grain.CENTURY)), "XX-5X", "1950-01-01/1959-12-31", id="of the last century that had it"),
        pytest.param(Part(Grain.DECADE, 2, Open(Grain.CENTURY)), "XX-2X", "2020-01-01/2029-12-31", id="the present decade"),
        pytest.param(Shift(Grain.QUARTER, -1), "last-quarter", "2021-04-01/2021-06-30", id="last quarter"),
        pytest.param(Shift(Grain.WEEK, 1), "next-week", "2021-09-06/2021-09-12", id="next week"),
        pytest.param(Shift(Grain.DAY, -2), "day-2", "2021-08-31/2021-08-31", id="the day before yesterday"),
        pytest.param(Shift(Grain.TEN_DAYS, -1), "last-ten-days", "2021-08-21/2021-08-31", id="the last third of a month"),
        pytest.param(Part(Grain.TEN_DAYS, 3, month(2, Year(2024))), "2024-02-T3", "2024-02-21/2024-02-29", id="what is left of February"),
        pytest.param(Part(Grain.WEEKEND, 1, Shift(Grain.WEEK, 0)), "this-week-WE", "2021-09-04/2021-09-05", id="this weekend"),
        pytest.param(
            Part(Grain.WEEK, 1, Year(2021)), "2021-W01", "2021-01-04/2021-01-10", id="the first week has its Thursday in the year"
        ),
        pytest.param(Part(Grain.WEEK, -1, Year(2020)), "2020-last-week", "2020-12-28/2021-01-03", id="the last week"),
        pytest.param(NthDay(1, -1, month(8, Year(2019))), "2019-08-1#-1", "2019-08-26/2019-08-26", id="the last Monday"),
        pytest.param(Part(Grain.DAY, -1, month(2, Year(2020))), "2020-02-last-day", "2020-02-29/2020-02-29", id="the last day"),
        pytest.param(Edge(Side.END, THIS_YEAR), "this-year-end", "2021-12-31/2021-12-31", id="its end is its last day"),
        pytest.param(Edge(Side.REST, THIS_YEAR), "this-year-rest", "2021-09-02/2021-12-31", id="the rest"),
        pytest.param(Edge(Side.SO_FAR, Shift(Grain.MONTH, 0)), "this-month-so-far", "2021-09-01/2021-09-02", id="so far"),
        pytest.param(Between(Year(2016), Year(2020)), "2016/2020", "2016-01-01/2020-12-31", id="both years included"),
        pytest.param(Between(month(11, OPEN_YEAR), month(3, OPEN_YEAR)), "XXXX-11/XXXX-03", "2021-11-01/2022-03-31", id="over a new year"),
        pytest.param(Bound(Limit.SINCE, Shift(Grain.YEAR, -1)), "last-year/now", "2020-01-01/2021-09-02", id="until the publication"),
        pytest.param(Bound(Limit.SINCE, Edge(Side.START, Year(2021))), "2021-start/now", "2021-01-01/2021-09-02", id="since a beginning"),
        pytest.param(Bound(Limit.UNTIL, month(8, Year(2021))), "../2021-08", "2021-08-31/2021-08-31", id="the state on one day"),
        pytest.param(Bound(Limit.BY, Year(2025)), "by-2025", "2025-01-01/2025-12-31", id="some time in it"),
        pytest.param(
            Between(Bound(Limit.AFTER, Year(2010)), Bound(Limit.BEFORE, Year(2018))),
            "after-2010/before-2018",
            "2011-01-01/2017-12-31",
            id="neither end included",
        ),
        pytest.param(Window(Grain.YEAR, 1, Way.PAST), "P1Y/now", "2020-09-02/2021-09-02", id="one year back"),
        pytest.param(Window(Grain.MONTH, 1, Way.FUTURE), "now/P1M", "2021-09-03/2021-10-02", id="one month ahead"),
        pytest.param(
            Window(Grain.MONTH, 12, Way.PAST, anchor=month(3, Year(2016))),
            "P12M/2016-03",
            "2015-04-01/2016-03-31",
            id="the 12 months to March",
        ),
        pytest.param(Around(Grain.WEEK, day(16, 9, Year(2016))), "week-of-2016-09-16", "2016-09-12/2016-09-18", id="the week of a day"),
        pytest.param(Plan(13), "plan-13", "2016-01-01/2020-12-31", id="a plan"),
        pytest.param(Festival("lantern", Year(2021)), "2021-lantern", "2021-02-26/2021-02-26", id="a day told from another"),
        pytest.param(Festival("mid-autumn", Year(2020)), "2020-mid-autumn", "2020-10-01/2020-10-01", id="a lunar day"),
        pytest.param(Era("康熙", 3, 1664), "康熙-3", "1664-01-01/1664-12-31", id="a reign"),
    ],
)
def test_meaning(meaning: Meaning, form: str, expected: str) -> None:
    assert (form_of(meaning), days(meaning)) == (form, expected)


@pytest.mark.parametrize(
    "meaning",
    [
        pytest.param(Part(Grain.SEASON, 2, Year(2020)), id="seasons"),
        pytest.param(Edge(Side.EARLY, Year(2020)), id="early"),
        pytest.param(Edge(Side.START, Year(2020)), id="a beginning by itself"),
        pytest.param(Edge(Side.END, Part(Grain.DECADE, 8, Century(20))), id="the end of a decade"),
        pytest.param(Edge(Side.REST, Year(2020)), id="the rest of what is over"),
        pytest.param(day(30, 2, OPEN_YEAR), id="a day that no year has"),
        pytest.param(month(13, Year(2020)), id="a month that no year has"),
        pytest.param(Part(Grain.WEEK, 6, month(2, Year(2021))), id="a week that the month lacks"),
        pytest.param(Window(Grain.YEAR, 1, Way.PAST, Blur.MORE), id="more than one year"),
        pytest.param(Window(Grain.DAY, None, Way.PAST), id="some days"),
        pytest.param(Bound(Limit.AFTER, Year(2010)), id="no end"),
        pytest.param(Bound(Limit.BEFORE, Year(2010)), id="no beginning"),
        pytest.param(Bound(Limit.SINCE, Year(2022)), id="since what is to come"),
        pytest.param(Bound(Limit.UNTIL, THIS_YEAR), id="as of a year that goes on"),
        pytest.param(Between(Year(2020), Year(2016)), id="the wrong way round"),
        pytest.param(Fiscal(Year(2023)), id="a fiscal year"),
        pytest.param(Part(Grain.QUARTER, 1, Fiscal(Year(2023))), id="a part of one"),
        pytest.param(month(5, Era("康熙", 3, 1664)), id="a lunar month"),
        pytest.param(Festival("spring-festival", Year(1950)), id="beyond the table"),
        pytest.param(Unsettled("recent-days"), id="no days in particular"),
        pytest.param(Year(10000), id="beyond the calendar"),
        pytest.param(Shift(Grain.CENTURY, 99), id="far beyond"),
    ],
)
def test_nothing_is_settled(meaning: Meaning) -> None:
    assert days(meaning) is None


@pytest.mark.parametrize(
    ("published", "meaning", "expected"),
    [
        pytest.param("2021-09-02", day(1, 9, OPEN_YEAR), "2021-09-01/2021-09-01", id="yesterday"),
        pytest.param("2021-09-02", day(5, 9, OPEN_YEAR), "2021-09-05/2021-09-05", id="not a year ago"),
        pytest.param("2021-09-02", month(9, OPEN_YEAR), "2021-09-01/2021-09-30", id="the month that goes on"),
        pytest.param("2022-01-20", month(12, OPEN_YEAR), "2021-12-01/2021-12-31", id="last month"),
        pytest.param("2022-05-20", month(12, OPEN_YEAR), None, id="far from both"),
        pytest.param("2022-03-01", month(6, Open(Grain.YEAR, Lean.PAST)), "2021-06-01/2021-06-30", id="said to be over"),
        pytest.param("2021-11-20", month(1, Open(Grain.YEAR, Lean.FUTURE)), "2022-01-01/2022-01-31", id="said to come"),
        pytest.param("2021-03-20", month(1, Open(Grain.YEAR, Lean.FUTURE)), None, id="said to come, but not for long"),
        pytest.param("2022-01-20", day(29, 2, OPEN_YEAR), None, id="no such day near"),
        pytest.param("2021-09-01", Part(Grain.DAY, 3, Open(Grain.WEEK)), "2021-09-01/2021-09-01", id="Wednesday on a Wednesday"),
        pytest.param("2021-09-01", Part(Grain.DAY, 5, Open(Grain.WEEK)), "2021-08-27/2021-08-27", id="the last Friday"),
        pytest.param("2021-09-01", Part(Grain.DAY, 5, Open(Grain.WEEK, Lean.FUTURE)), "2021-09-03/2021-09-03", id="the next Friday"),
        pytest.param("2021-09-02", Part(Grain.DAY, 31, Open(Grain.MONTH)), "2021-08-31/2021-08-31", id="the 31st"),
        pytest.param("2021-09-07", Part(Grain.DAY, 8, Open(Grain.MONTH)), "2021-09-08/2021-09-08", id="tomorrow, not a month ago"),
        pytest.param("2024-03-06", Bound(Limit.SINCE, Part(Grain.DAY, 7, Open(Grain.MONTH))), None, id="from tomorrow on"),
    ],
)
def test_what_is_left_out(published: str, meaning: Meaning, expected: str | None) -> None:
    assert days(meaning, datetime.date.fromisoformat(published)) == expected


@pytest.mark.parametrize(
    ("meaning", "expected"),
    [
        pytest.param(Year(2020), "2020-01-01/2020-12-31", id="a full date needs none"),
        pytest.param(THIS_YEAR, None, id="this year"),
        pytest.param(month(8, OPEN_YEAR), None, id="a month without year"),
        pytest.param(Bound(Limit.SINCE, Year(2020)), None, id="since"),
        pytest.param(Bound(Limit.UNTIL, Year(2020)), "2020-12-31/2020-12-31", id="as of"),
        pytest.param(Window(Grain.YEAR, 1, Way.PAST), None, id="the last year"),
    ],
)
def test_without_a_publication(meaning: Meaning, expected: str | None) -> None:
    assert days(meaning, None) == expected


def test_a_publication_known_to_the_year_settles_the_year_alone() -> None:
    published = read_period("2021")
    assert resolve(THIS_YEAR, published) == published
    assert resolve(Shift(Grain.MONTH, 0), published) is None


@pytest.mark.parametrize(
    ("meaning", "future", "past"),
    [
        pytest.param(day(7, 11, OPEN_YEAR), "2016-11-07", "2015-11-07", id="the day itself is the next one"),
        pytest.param(month(2, OPEN_YEAR), "2017-02", "2016-02", id="a month"),
        pytest.param(day(29, 2, OPEN_YEAR), "2020-02-29", "2016-02-29", id="a leap day"),
        pytest.param(Shift(Grain.MONTH, 1), "2016-12", "2016-12", id="nothing is open"),
        pytest.param(Window(Grain.DAY, 3, Way.FUTURE), "2016-11-08/2016-11-10", "2016-11-08/2016-11-10", id="a window of any length"),
    ],
)
def test_the_next_and_the_one_before(meaning: Meaning, future: str, past: str) -> None:
    assert resolve_both(meaning, datetime.date(2016, 11, 7)) == (read_period(future), read_period(past))


@pytest.mark.parametrize(
    ("form", "governing", "expected"),
    [
        pytest.param("previous-year", "2023", "2022", id="the year before"),
        pytest.param("same-period-last-year", "2024-S1", "2023-S1", id="the same half"),
        pytest.param("same-period-2019", "2021-01/2021-11", "2019-01/2019-11", id="the same months of another year"),
        pytest.param("same-period-year-2", "2021-Q1", "2019-Q1", id="two years before"),
        pytest.param("quarter-after", "2023-Q1", "2023-Q2", id="the next quarter"),
        pytest.param("week-before", "2024-W49", "2024-W48", id="the week before"),
        pytest.param("previous-month", "2021-10-31", "2021-09", id="the month before that of a day"),
        pytest.param("month-after", "2021", None, id="a year has no month after it"),
        pytest.param("recent-years", "2021", None, id="refers to nothing"),
        pytest.param("same-period-last-year", "0001", None, id="before the calendar"),
    ],
)
def test_what_refers_to_another_period(form: str, governing: str, expected: str | None) -> None:
    assert resolve_referring(Unsettled(form), read_period(governing)) == (expected and read_period(expected))


def test_parts_of_what_refers_to_another_period() -> None:
    governing = read_period("2023")
    assert resolve_referring(Edge(Side.END, Unsettled("previous-year")), governing) == read_period("2022-12-31")
    assert resolve_referring(month(9, Unsettled("that-year")), governing) == read_period("2023-09")
    assert resolve_referring(Year(2020), governing) is None


@given(st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 1, 1)), st.integers(1, 12))
def test_a_bare_month_lies_within_half_a_year(published: datetime.date, number: int) -> None:
    period = resolve(month(number, OPEN_YEAR), published)
    assert period is None or period.start.year == published.year or (published - period.end).days <= 92


@given(st.dates(), st.integers(1, 31), st.integers(1, 12))
def test_leaning_ahead_never_looks_back(published: datetime.date, number: int, month_number: int) -> None:
    meaning = leaning(Between(day(number, month_number, OPEN_YEAR), day(number, month_number, OPEN_YEAR)), Lean.FUTURE)
    period = resolve(meaning, published)
    assert period is None or period.end >= published
