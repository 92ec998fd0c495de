"""Spellings of periods in downloaded files."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gx_factcheck.references.layouts.periods import native_period
from gx_factcheck.references.mapping import Periods
from gx_factcheck.values.periods import PeriodError, read_period


@pytest.mark.parametrize(
    ("text", "native"),
    [
        pytest.param("2021", "2021", id="a year"),
        pytest.param(" 2021 ", "2021", id="spaces around"),
        pytest.param("2021-S1", "2021-S1", id="a half-year of SDMX"),
        pytest.param("2021S2", "2021-S2", id="a half-year of Eurostat's tables"),
        pytest.param("2021-H1", "2021-H1", id="a half-year by another letter"),
        pytest.param("2021H2", "2021-H2", id="the same without a hyphen"),
        pytest.param("2021Q2", "2021-Q2", id="a quarter of the World Bank"),
        pytest.param("2021-Q2", "2021-Q2", id="a quarter of SDMX"),
        pytest.param("2021 Q2", "2021-Q2", id="a quarter after a space"),
        pytest.param("Q2-2021", "2021-Q2", id="a quarter of the OECD's tables"),
        pytest.param("2021-07", "2021-07", id="a month"),
        pytest.param("2021M07", "2021-07", id="a month of the World Bank"),
        pytest.param("2021-M7", "2021-07", id="a month of the IMF"),
        pytest.param("202107", "2021-07", id="a month in six digits"),
        pytest.param("Jul 2021", "2021-07", id="a month by its name cut short"),
        pytest.param("July-2021", "2021-07", id="a month by its name"),
        pytest.param("20210731", "2021-07-31", id="a day in eight digits"),
        pytest.param("2021-07-31", "2021-07-31", id="a day"),
        pytest.param("2021-W05", "2021-W05", id="a week"),
        pytest.param("2021W05", "2021-W05", id="a week without a hyphen"),
        pytest.param("1960 [YR1960]", "1960", id="a year of the DataBank"),
        pytest.param("2023YY", "2023", id="a year of the NBS"),
        pytest.param("202302SS", "2023-Q2", id="the second quarter of the NBS, no month"),
        pytest.param("202308MM", "2023-08", id="a month of the NBS"),
        pytest.param("2021年", "2021", id="a year in Chinese"),
        pytest.param("2021年7月", "2021-07", id="a month in Chinese"),
        pytest.param("2021年第二季度", "2021-Q2", id="a quarter in Chinese"),
        pytest.param("2021年上半年", "2021-S1", id="a half-year in Chinese"),
        pytest.param("2021-01/2021-07", "2021-01/2021-07", id="a span of ours"),
    ],
)
def test_usual_spellings(text: str, native: str) -> None:
    assert native_period(text, Periods.USUAL) == native


@pytest.mark.parametrize(
    ("text", "says"),
    [
        pytest.param("2020/21", "may be a year that begins in the one and ends in the other", id="a fiscal year, or two years"),
        pytest.param("2020/2021", "may be a year that begins", id="two years, or one"),
        pytest.param("79", "not of four digits", id="79, which may be 1979"),
        pytest.param("-426", "not written as a period", id="before the year 1"),
        pytest.param("10000", "not of four digits", id="a year of five digits"),
        pytest.param("202113", "no part 13", id="a thirteenth month"),
        pytest.param("20210231", "not in the calendar", id="31 February"),
        pytest.param("2021-01-01T00:00:00Z", "has a time of day", id="a time, which may stand for a year"),
        pytest.param("202305SS", "not", id="a fifth quarter"),
        pytest.param("2021.10", "not written as a period", id="October or January"),
        pytest.param("Total", "not written as a period", id="a word"),
        pytest.param("", "not written as a period", id="nothing"),
    ],
)
def test_what_may_mean_several_things_is_refused(text: str, says: str) -> None:
    with pytest.raises(PeriodError) as error:
        native_period(text, Periods.USUAL)
    assert says in str(error.value)


@pytest.mark.parametrize(
    ("text", "style", "native"),
    [
        pytest.param("2020/21", Periods.FISCAL_APRIL, "2020-04-01/P12M", id="the fiscal year of Britain and Japan"),
        pytest.param("2020-2021", Periods.FISCAL_JULY, "2020-07-01/P12M", id="the fiscal year of Australia, in full"),
        pytest.param("1999/00", Periods.FISCAL_OCTOBER, "1999-10-01/P12M", id="over the turn of a century"),
        pytest.param("2021-07-01", Periods.MONTHS, "2021-07", id="a day for its month"),
        pytest.param("2021-07-01", Periods.QUARTERS, "2021-Q3", id="a day for its quarter"),
        pytest.param("2021-12-31T00:00:00Z", Periods.YEARS, "2021", id="a time for its year"),
    ],
)
def test_what_a_mapping_says_that_they_mean(text: str, style: Periods, native: str) -> None:
    assert native_period(text, style) == native


@pytest.mark.parametrize(
    ("text", "style"),
    [
        pytest.param("2020/22", Periods.FISCAL_APRIL, id="two years later"),
        pytest.param("2020", Periods.FISCAL_APRIL, id="a year alone, of which nobody knows whether it is the first or the second"),
        pytest.param("2021-07", Periods.MONTHS, id="a month where days are said to stand"),
    ],
)
def test_what_does_not_fit_the_style_is_refused(text: str, style: Periods) -> None:
    with pytest.raises(PeriodError):
        native_period(text, style)


@given(
    st.integers(1, 9999),
    st.integers(1, 12),
    st.sampled_from(("{y:04}", "{y:04}M{m:02}", "{y:04}{m:02}", "{y:04}-{m:02}", "{y:04}{m:02}MM")),
)
def test_all_spellings_of_a_month_are_that_month(year: int, month: int, form: str) -> None:
    period = read_period(native_period(form.format(y=year, m=month), Periods.USUAL))
    assert period.start.year == period.end.year == year
    assert form == "{y:04}" or period.start.month == period.end.month == month
