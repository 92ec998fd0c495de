"""English periods: what is found where, what it means, and the ordinary words and numbers that are none."""

import datetime

import pytest
from benchmarks.extraction.timex_en import timex
from hypothesis import given
from hypothesis import strategies as st

from gx_factcheck.extraction.periods_en import find_clock_times_en, find_periods_en
from gx_factcheck.extraction.resolve_time import resolve

PUBLISHED = datetime.date(2021, 9, 2)
WORDS = (
    "in", "the", "of", "from", "to", "between", "and", "by", "since", "last", "this", "next", "past", "first", "third", "half", "end",
    "early", "year", "years", "months", "quarter", "week", "weekend", "May", "may", "march", "June", "Jan.", "Sept", "Friday", "sun",
    "fall", "spring", "2019", "2019-20", "2020,", "1990s", "'90s", "3", "3rd", "12", "10/1", "01/22/2016", "2016-11", "Q3", "3Q20",
    "FY24", "H1", "century", "ago", "earlier", "same", "period", "ended", "today", "two", "thousand", "nineteen", "eighty-nine",
    "people", "$", "%", "-", "–", ".", ",",
)


def phrases(text: str) -> list[str]:
    return [text[phrase.start : phrase.end] for phrase in find_periods_en(text, 0, len(text))]


def forms(text: str) -> list[str]:
    return [phrase.form for phrase in find_periods_en(text, 0, len(text))]


def days(text: str) -> list[str | None]:
    found = [resolve(phrase.meaning, PUBLISHED) for phrase in find_periods_en(text, 0, len(text))]
    return [f"{period.start}/{period.end}" if period else None for period in found]


@pytest.mark.parametrize(
    ("text", "phrase", "form"),
    [
        pytest.param("Prices rose in 2019.", "2019", "2019", id="a year with its cue outside"),
        pytest.param("in March 2019", "March 2019", "2019-03", id="a month of a year"),
        pytest.param("on 3 March 2019", "3 March 2019", "2019-03-03", id="day first"),
        pytest.param("on March 3, 2019, he said", "March 3, 2019", "2019-03-03", id="month first"),
        pytest.param("on Mar. 3rd", "Mar. 3rd", "XXXX-03-03", id="abbreviated, no year"),
        pytest.param("On Tuesday, March 3, 2020, he said", "Tuesday, March 3, 2020", "2020-03-03", id="the weekday belongs to its date"),
        pytest.param("On 2019-03-01 it began", "2019-03-01", "2019-03-01", id="as ISO writes it"),
        pytest.param("dated 01/22/2016", "01/22/2016", "2016-01-22", id="only the month can come first"),
        pytest.param("dated 22/01/2016", "22/01/2016", "2016-01-22", id="only the day can come first"),
        pytest.param("from 1/1/2017 to 4/5/2017", "from 1/1/2017 to 4/5/2017", "2017-01-01/2017-04-05-either-way", id="an end left open"),
        pytest.param("between 1 and 5 of may", "between 1 and 5 of may", "XXXX-05-01/XXXX-05-05", id="may beside numbers"),
        pytest.param("the year before last", "the year before last", "year-2", id="two back"),
        pytest.param("the week after next", "the week after next", "week+2", id="two on"),
        pytest.param("the first half year of 2017", "the first half year of 2017", "2017-H1", id="a half year"),
        pytest.param("for the full year", "the full year", "whole-year", id="the year that is spoken of"),
        pytest.param("in the same year", "the same year", "that-year", id="the year that it happened"),
        pytest.param("in the preceding quarter", "the preceding quarter", "previous-quarter", id="the quarter before it"),
        pytest.param("from a month earlier", "a month earlier", "month-before", id="the month before it"),
        pytest.param("until at least 2024", "until at least 2024", "../2024", id="a hedge inside"),
        pytest.param("in or around 2015", "2015", "2015", id="a hedge after in"),
        pytest.param("between now and 2030", "between now and 2030", "today/2030", id="from now on"),
        pytest.param("the last two or three years", "the last two or three years", "PXY/now", id="a window of two lengths"),
        pytest.param("the year-earlier period", "the year-earlier period", "same-period-last-year", id="year-earlier"),
        pytest.param("the prior-year quarter", "the prior-year quarter", "same-period-last-year", id="prior-year"),
        pytest.param("the same period of 2019", "the same period of 2019", "same-period-2019", id="the same period of a year"),
        pytest.param("dated 03/04/2016", "03/04/2016", "2016-03-04-either-way", id="which comes first is left open"),
        pytest.param("out 2016 - 11", "2016 - 11", "2016-11", id="year and month in figures"),
        pytest.param("out 03/2019", "03/2019", "2019-03", id="month and year in figures"),
        pytest.param("out 2016, nov", "2016, nov", "2016-11", id="the year first"),
        pytest.param("records for August 99", "August 99", "1999-08", id="two digits that are no day"),
        pytest.param("in June '98", "June '98", "1998-06", id="two digits with their mark"),
        pytest.param("in the third quarter of 2016", "the third quarter of 2016", "2016-Q3", id="a quarter in words"),
        pytest.param("next year's third-quarter", "next year's third-quarter", "next-year-Q3", id="a quarter of a named year"),
        pytest.param("the final quarter of 2019", "the final quarter of 2019", "2019-Q4", id="the final quarter"),
        pytest.param("in 3Q20", "3Q20", "2020-Q3", id="as analysts write"),
        pytest.param("during 2016 H2", "2016 H2", "2016-H2", id="a half in figures"),
        pytest.param("First-half profit rose", "First-half", "XXXX-H1", id="a half as an adjective"),
        pytest.param("the March quarter", "the March quarter", "XXXX-Q1", id="a quarter by its last month"),
        pytest.param("in the first nine months of 2023", "the first nine months of 2023", "2023-01/2023-09", id="first months"),
        pytest.param("the 12 months to March", "the 12 months to March", "P12M/XXXX-03", id="months to a month"),
        pytest.param("in the year ended 30 June 2020", "the year ended 30 June 2020", "P1Y/2020-06-30", id="a year to a day"),
        pytest.param("the three months to the end of June", "the three months to the end of June", "P3M/XXXX-06", id="months to an end"),
        pytest.param("FY2023/24 was", "FY2023/24", "FY-2023/2024", id="fiscal year over two"),
        pytest.param("fiscal year 2020-21", "fiscal year 2020-21", "FY-2020/2021", id="fiscal year in words"),
        pytest.param("the 2019/20 season", "2019/20 season", "FY-2019/2020", id="a season of sport"),
        pytest.param("the third quarter of fiscal 2019", "the third quarter of fiscal 2019", "FY-2019-Q3", id="a fiscal quarter"),
        pytest.param("sales in 2015-2020", "2015-2020", "2015/2020", id="years with a dash"),
        pytest.param("from 2015 to 2020", "from 2015 to 2020", "2015/2020", id="years with from and to"),
        pytest.param("from 2015-18", "from 2015-18", "2015/2018", id="the second year cut short"),
        pytest.param("between 2015 and 2019", "between 2015 and 2019", "2015/2019", id="between years"),
        pytest.param("January to March 2019", "January to March 2019", "2019-01/2019-03", id="one year for both months"),
        pytest.param("December to February 2020", "December to February 2020", "2019-12/2020-02", id="over the turn of the year"),
        pytest.param("from 4 to 22 January, 1995", "from 4 to 22 January, 1995", "1995-01-04/1995-01-22", id="days, then their month"),
        pytest.param("Feb between 2-7 2018", "Feb between 2-7 2018", "2018-02-02/2018-02-07", id="a month, then its days"),
        pytest.param("from 10/1 to 11/7", "from 10/1 to 11/7", "XXXX-10-01/XXXX-11-07", id="days in figures"),
        pytest.param("this week from Tue to Thur", "this week from Tue to Thur", "this-week-2/this-week-4", id="days of a week"),
        pytest.param("between Jan 22 and now", "between Jan 22 and now", "XXXX-01-22/today", id="up to now"),
        pytest.param("in the 1990s", "the 1990s", "199X", id="a decade"),
        pytest.param("in the 1800s", "the 1800s", "C19", id="hundreds are a century"),
        pytest.param("in May 10 people came", "May", "XXXX-05", id="days are on, months are in"),
        pytest.param("since June 2 million people", "since June", "XXXX-06/now", id="an amount is no day"),
        pytest.param("cut 43% from 2005 levels", "2005", "2005", id="levels are those of a year"),
        pytest.param("in the '90s", "the '90s", "XX-9X", id="a decade without its century"),
        pytest.param("the late 19th century", "late 19th century", "C19-late", id="part of a century"),
        pytest.param("since March", "since March", "XXXX-03/now", id="since"),
        pytest.param("as of 31 July", "as of 31 July", "../XXXX-07-31", id="as of"),
        pytest.param("by the end of 2025", "by the end of 2025", "by-2025-end", id="by the end of"),
        pytest.param("in mid-2019", "mid-2019", "2019-middle", id="mid"),
        pytest.param("at the end of next week", "end of next week", "next-week-end", id="end without its article"),
        pytest.param("later this month", "later this month", "this-month-later", id="later"),
        pytest.param("rest of my week", "rest of my week", "this-week-rest", id="rest"),
        pytest.param("the past three years", "the past three years", "P3Y/now", id="a window back"),
        pytest.param("next 3 days", "next 3 days", "now/P3D", id="a window ahead"),
        pytest.param("past several days", "past several days", "PXD/now", id="a window of unsaid length"),
        pytest.param("in the last decade", "the last decade", "P1E/now", id="the last decade is a stretch"),
        pytest.param("last week", "last week", "last-week", id="last week is a week"),
        pytest.param("year-to-date sales", "year-to-date", "this-year-so-far", id="to date"),
        pytest.param("from a year earlier", "a year earlier", "same-period-last-year", id="a year earlier"),
        pytest.param("the same period of last year", "the same period of last year", "same-period-last-year", id="the same period"),
        pytest.param("in the previous year", "the previous year", "previous-year", id="previous to what is not said"),
        pytest.param("three years ago", "three years ago", "3-year-ago", id="ago"),
        pytest.param("two days ago", "two days ago", "day-2", id="days ago are exact"),
        pytest.param("in two years' time", "two years' time", "in-2-year", id="a time from now"),
        pytest.param("this time last year", "this time last year", "same-period-last-year", id="this time last year"),
        pytest.param("the week of september.16th", "the week of september.16th", "week-of-XXXX-09-16", id="the week of a day"),
        pytest.param("week 10 8 p.m.", "week 10", "XXXX-W10", id="a numbered week before a clock time"),
        pytest.param("the first week of Oct", "the first week of Oct", "XXXX-10-W01", id="a week of a month"),
        pytest.param("over the weekend", "the weekend", "this-weekend", id="a weekend"),
        pytest.param("summer of 2016", "summer of 2016", "2016-SU", id="a season"),
        pytest.param("in seventeen eighty-nine", "seventeen eighty-nine", "1789", id="a year in words"),
        pytest.param("In two thousand and eighteen", "two thousand and eighteen", "2018", id="a year in more words"),
        pytest.param("at Christmas 2019", "Christmas 2019", "2019-christmas", id="a holiday"),
        pytest.param("the third\nquarter of 2016", "the third\nquarter of 2016", "2016-Q3", id="over a line break"),
        pytest.param("May sales rose", "May", "XXXX-05", id="May before what is counted by the month"),
        pytest.param("6,107.31 August 2019", "August 2019", "2019-08", id="the decimal before it stays outside"),
    ],
)
def test_one_period_is_found_with_its_form(text: str, phrase: str, form: str) -> None:
    assert (phrases(text), forms(text)) == ([phrase], [form])


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("2000 people came", id="people are counted"),
        pytest.param("in 2000 cases", id="cases are counted though in stands before"),
        pytest.param("of 1500 voters polled", id="a sample"),
        pytest.param("the 1500 m race", id="a distance"),
        pytest.param("from 1500 to 2000 people", id="a range of people"),
        pytest.param("about 2000 came", id="about goes before numbers"),
        pytest.param("nearly 2,019 of 1,990", id="thousands have a comma"),
        pytest.param("$2000 was paid", id="money"),
        pytest.param("it weighs 2000kg", id="joined to its unit"),
        pytest.param("up 2019%", id="percent"),
        pytest.param("numbers 100 and 2101 and 100000", id="no years"),
        pytest.param('She read "1984" again', id="a title"),
        pytest.param("4832 North Kedvale Avenue", id="an address"),
        pytest.param("1600 Pennsylvania Avenue", id="an address like a year"),
        pytest.param("https://t.co/2019/03 and x/2019", id="links"),
        pytest.param("call 555-2000 now", id="a telephone number"),
        pytest.param("version 2019.1", id="a version"),
        pytest.param("a Boeing 737-800 and Windows 2000", id="models"),
        pytest.param("Euro 2020 and Rio 2016", id="events"),
        pytest.param("Covid-19 and COP26", id="names with numbers"),
        pytest.param("it may rain", id="may the verb"),
        pytest.param("they march on", id="march the verb"),
        pytest.param("Theresa May said", id="May the name"),
        pytest.param("May I go?", id="May first in a question"),
        pytest.param("they sat in the sun", id="sat and sun"),
        pytest.param("the Sun said", id="a paper"),
        pytest.param("the Sunday Times", id="a paper of Sundays"),
        pytest.param("a second, the second time", id="second"),
        pytest.param("prices fall", id="fall the verb"),
        pytest.param("spring water", id="spring the source"),
        pytest.param("three years, for 12 months", id="durations"),
        pytest.param("a quarter of people, half of them", id="fractions in words"),
        pytest.param("open 24/7, won 3-2, 1/2 of them", id="figures with signs"),
        pytest.param("aged 30, in his twenties", id="ages"),
        pytest.param("Black Friday", id="a day of sales"),
        pytest.param("Week 0 and Week 00", id="no such weeks"),
        pytest.param("out during H2", id="H2 alone"),
        pytest.param("talks start this", id="an open end"),
        pytest.param("", id="nothing"),
    ],
)
def test_no_period_is_found(text: str) -> None:
    assert phrases(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("in 2019, 2020 and 2021", ["2019", "2020", "2021"], id="a list"),
        pytest.param("in 2019 sales rose from 2018", ["2019", "2018"], id="a noun after a year that is sure"),
        pytest.param("Q3 fell from Q2", ["Q3", "Q2"], id="two quarters are no range"),
        pytest.param("Monday and Tuesday", ["Monday", "Tuesday"], id="and is no range without between"),
        pytest.param("March 2019 and 3 March 2020", ["March 2019", "3 March 2020"], id="a month and a day"),
        pytest.param("It ended in June. 3 to 5 remain", ["June"], id="a month does not go on in the next sentence"),
        pytest.param("It rose in 2019. Last year it fell", ["2019", "Last year"], id="over the end of a sentence"),
        pytest.param("the 2008 crisis, the 2016 election", ["2008", "2016"], id="years as adjectives"),
    ],
)
def test_several_periods_are_kept_apart(text: str, found: list[str]) -> None:
    assert phrases(text) == found


@pytest.mark.parametrize(
    ("text", "period"),
    [
        pytest.param("in March", "2021-03-01/2021-03-31", id="an open year is that of the latest"),
        pytest.param("will open on 5 September", "2021-09-05/2021-09-05", id="a word says it is to come"),
        pytest.param("last June", "2021-06-01/2021-06-30", id="the last June that is over"),
        pytest.param("last September", "2020-09-01/2020-09-30", id="this September is not over"),
        pytest.param("on Tuesday", "2021-08-31/2021-08-31", id="the last such day"),
        pytest.param("last month", "2021-08-01/2021-08-31", id="last month"),
        pytest.param("since 2015", "2015-01-01/2021-09-02", id="since, to the publication"),
        pytest.param("as of 31 July", "2021-07-31/2021-07-31", id="a state on a day"),
        pytest.param("the nine months to June", "2020-10-01/2021-06-30", id="months to"),
        pytest.param("in the decade to 2019", "2010-01-01/2019-12-31", id="a decade to a year"),
        pytest.param("a decade ago", None, id="ten years ago is no certain year"),
        pytest.param("the past three years", "2018-09-02/2021-09-02", id="three years back"),
        pytest.param("Cancel by noon Friday", "2021-09-03/2021-09-03", id="a term lies ahead"),
        pytest.param("By March, half of it was done", "2021-03-01/2021-03-31", id="a term that is told of"),
        pytest.param("the last Monday of August", "2021-08-30/2021-08-30", id="a weekday by its number"),
        pytest.param("the last day of 2019", "2019-12-31/2019-12-31", id="a day by its number"),
        pytest.param("this morning", "2021-09-02/2021-09-02", id="this morning is today"),
        pytest.param("Tuesday evening", "2021-08-31/2021-08-31", id="an evening is its day"),
        pytest.param("in fiscal 2019", None, id="when it begins is not said"),
        pytest.param("a year earlier", None, id="what it compares with is not said"),
        pytest.param("early 2019", None, id="how much of it is not said"),
        pytest.param("31 June 2021", None, id="a day that is not in the calendar"),
    ],
)
def test_periods_are_resolved_against_the_publication(text: str, period: str | None) -> None:
    assert days(text) == [period]


@pytest.mark.parametrize(
    ("text", "value", "last_ahead"),
    [
        pytest.param("in May", "XXXX-05", "2017-06-01", id="the day after a month"),
        pytest.param("from 3 to 9 May", "(XXXX-05-03,XXXX-05-09,P6D)", "2017-05-09", id="the last of two days"),
        pytest.param("this week", "2016-W45", "2016-11-14", id="a week by its number"),
        pytest.param("in Q1", "(XXXX-01-01,XXXX-04-01,P3M)", "2017-04-01", id="a quarter by its months"),
        pytest.param("late last week", "2016-W44", "2016-11-07", id="part of a week"),
        pytest.param("the past two weeks", "(2016-10-24,2016-11-07,P2W)", "2016-11-07", id="a window"),
        pytest.param("summer of 2015", "2015-SU", None, id="a season has no days"),
    ],
)
def test_periods_are_written_as_the_specs_do(text: str, value: str, last_ahead: str | None) -> None:
    (phrase,) = find_periods_en(text, 0, len(text))
    found = timex(phrase.meaning, datetime.date(2016, 11, 7))
    assert (found.value, found.future and found.future[1].isoformat()) == (value, last_ahead)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("at 10:30 and 8am", ["10:30", "8am"], id="with a colon and with am"),
        pytest.param("2 p.m. or 20:30 GMT, 1430 GMT", ["2 p.m.", "20:30 GMT", "1430 GMT"], id="with zones"),
        pytest.param("by 10.30am or 7 o'clock", ["10.30am", "7 o'clock"], id="with a point, in words"),
        pytest.param("a ratio of 16:9", [], id="a ratio"),
        pytest.param("won in 1:45.43", [], id="a result"),
        pytest.param("25:70 and 10:305", [], id="no such times"),
        pytest.param("I am 8, 8 amps", [], id="am the verb, amps"),
    ],
)
def test_clock_times_are_found(text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in find_clock_times_en(text, 0, len(text))] == found


RUNS = st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join)


@given(st.one_of(st.text(max_size=80), RUNS), st.integers(0, 40), st.integers(0, 200))
def test_any_text_gives_phrases_in_order_and_within_bounds(text: str, start: int, length: int) -> None:
    start = min(start, len(text))
    end = min(start + length, len(text))
    place = start
    for phrase in find_periods_en(text, start, end):
        assert place <= phrase.start < phrase.end <= end
        assert text[phrase.start : phrase.end].strip() == text[phrase.start : phrase.end]
        resolve(phrase.meaning, PUBLISHED)
        place = phrase.end


@given(RUNS)
def test_places_are_those_of_the_whole_text(text: str) -> None:
    before = "Nobody knows. "
    moved = find_periods_en(before + text, len(before), len(before) + len(text))
    assert [(phrase.start - len(before), phrase.end - len(before), phrase.form) for phrase in moved] == [
        (phrase.start, phrase.end, phrase.form) for phrase in find_periods_en(text, 0, len(text))
    ]
