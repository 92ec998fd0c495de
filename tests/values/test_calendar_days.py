"""Days in print, and whether the calendar has them."""

import pytest

from gx_factcheck.values.calendar_days import PrintedDay, printed_days


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("6月31日", [PrintedDay(None, 6, 31)], id="no such day"),
        pytest.param("2021年9月2日（星期四）", [PrintedDay(2021, 9, 2, 3)], id="with its year and weekday"),
        pytest.param("9月2日, 周日", [PrintedDay(None, 9, 2, 6)], id="a Sunday"),
        pytest.param("9月5日礼拜天", [PrintedDay(None, 9, 5, 6)], id="a Sunday by another name"),
        pytest.param("9月1日上午11点", [PrintedDay(None, 9, 1)], id="with an hour"),
        pytest.param("9月1日至13月2号", [PrintedDay(None, 9, 1), PrintedDay(None, 13, 2)], id="two of them"),
        pytest.param("农历2月30日", [], id="a day of the moon"),
        pytest.param("6月31个项目", [], id="a number of things in June"),
        pytest.param("二月三十日", [], id="in words, which may be by the moon"),
        pytest.param("2021-06-31", [], id="a number as machines write it"),
        pytest.param("31 June 2021", [PrintedDay(2021, 6, 31)], id="the day first"),
        pytest.param("the 31st of June", [PrintedDay(None, 6, 31)], id="with its ending"),
        pytest.param("June 31, 2021", [PrintedDay(2021, 6, 31)], id="the month first"),
        pytest.param("Thursday, 2 September 2021", [PrintedDay(2021, 9, 2, 3)], id="the weekday first"),
        pytest.param("in June 2021", [], id="a month and a year"),
        pytest.param("0000年6月1日", [PrintedDay(None, 6, 1)], id="a year that is none"),
    ],
)
def test_days_in_print(text: str, found: list[PrintedDay]) -> None:
    assert list(printed_days(text)) == found


@pytest.mark.parametrize(
    ("day", "year", "is_there"),
    [
        pytest.param(PrintedDay(None, 6, 30), None, True, id="the last of June"),
        pytest.param(PrintedDay(None, 6, 31), None, False, id="the day after it"),
        pytest.param(PrintedDay(None, 2, 29), None, True, id="in some year"),
        pytest.param(PrintedDay(None, 2, 29), 2021, False, id="not in this one"),
        pytest.param(PrintedDay(2020, 2, 29), 2021, True, id="the printed year counts"),
        pytest.param(PrintedDay(None, 13, 1), None, False, id="a thirteenth month"),
        pytest.param(PrintedDay(None, 5, 0), None, False, id="a day before the first"),
    ],
)
def test_days_of_the_calendar(day: PrintedDay, year: int | None, is_there: bool) -> None:  # noqa: FBT001 -- a column of the table
    assert day.is_in_calendar(year) is is_there


@pytest.mark.parametrize(
    ("day", "year", "weekday"),
    [
        pytest.param(PrintedDay(2021, 9, 2), None, 3, id="a Thursday"),
        pytest.param(PrintedDay(None, 9, 2), 2022, 4, id="a Friday the year after"),
        pytest.param(PrintedDay(None, 9, 2), None, None, id="in no year"),
        pytest.param(PrintedDay(2021, 6, 31), None, None, id="on no day"),
    ],
)
def test_days_of_the_week(day: PrintedDay, year: int | None, weekday: int | None) -> None:
    assert day.true_weekday(year) == weekday
