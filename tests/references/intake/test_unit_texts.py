"""What publishers write of their units."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gx_factcheck.references.intake.unit_texts import SOURCE_UNIT, read_unit_code, read_unit_text
from gx_factcheck.values.units import find_unit


@pytest.mark.parametrize(
    ("text", "unit", "power"),
    [
        pytest.param("tonnes", "tonne", 0, id="a name"),
        pytest.param("Tonnes", "tonne", 0, id="a capital"),
        pytest.param("million tonnes", "tonne", 6, id="a scale before it"),
        pytest.param("tonnes (thousands)", "tonne", 3, id="a scale behind it"),
        pytest.param("USD, millions", "USD", 6, id="a scale behind a comma"),
        pytest.param("US$ million", "USD", 6, id="a scale behind money"),
        pytest.param("亿元", "CNY", 8, id="a Chinese scale"),
        pytest.param("万人", "person", 4, id="a Chinese scale of people"),
        pytest.param("current US$", "USD", 0, id="money of the day"),
        pytest.param("%", "percent", 0, id="the sign"),
        pytest.param("% of GDP", "percent", 0, id="a share of something"),
        pytest.param("annual %", "percent", 0, id="a rate of growth"),
        pytest.param("Percentage of GDP", "percent", 0, id="a share in words"),
        pytest.param("per 1,000 people", "permille", 0, id="a rate in a thousand people"),
        pytest.param("homicides per 100,000 population", "per_hundred_thousand", 0, id="a rate in a hundred thousand"),
        pytest.param("cases per million", "part_per_million", 0, id="a rate in a million"),
        pytest.param("terawatt-hours", "terawatt_hour", 0, id="a hyphen"),
        pytest.param("tonnes of CO₂ equivalents", "tonne", 0, id="tonnes of something"),
        pytest.param("grams of CO₂ equivalents per kilowatt-hour", "gram/kilowatt_hour", 0, id="a compound of something"),
        pytest.param("people/km²", "person/square_kilometer", 0, id="a compound with a stroke"),
        pytest.param("number", "item", 0, id="a bare number"),
    ],
)
def test_units_that_are_sure(text: str, unit: str, power: int) -> None:
    found = read_unit_text(text)
    assert (found.unit, found.power) == (unit, power)


@pytest.mark.parametrize(
    ("text", "power"),
    [
        pytest.param("constant 2015 US$", 0, id="money of a year's prices"),
        pytest.param("current international $", 0, id="money of no country"),
        pytest.param("international-$ in 2021 prices", 0, id="the same in prices of a year"),
        pytest.param("Index", 0, id="an index"),
        pytest.param("Index, 2015=100", 0, id="an index of a year"),
        pytest.param("上年=100", 0, id="an index of the year before"),
        pytest.param("ratio", 0, id="a ratio of whatever to whatever"),
        pytest.param("Live births per woman", 0, id="births for each woman"),
        pytest.param("defined daily doses per 1,000 inhabitants per day", 0, id="a rate of a rate"),
        pytest.param("objects", 0, id="a word that the table does not have"),
        pytest.param("million DALYs", 6, id="an unknown unit with a scale that is plain"),
        pytest.param("Millions", 6, id="a scale alone"),
        pytest.param("", 0, id="nothing"),
        pytest.param("\x00 \u202e", 0, id="what nobody can read"),
    ],
)
def test_units_that_stay_the_sources_own(text: str, power: int) -> None:
    assert (read_unit_text(text).unit, read_unit_text(text).power) == (SOURCE_UNIT, power)


def test_points_are_points() -> None:
    assert read_unit_text("percentage points").unit == "percentage_point"


@pytest.mark.parametrize(
    ("code", "unit", "power"),
    [
        pytest.param("PC", "percent", 0, id="a percentage"),
        pytest.param("PC_GDP", "percent", 0, id="a percentage of something"),
        pytest.param("CP_MEUR", "EUR", 6, id="millions at current prices"),
        pytest.param("THS_PER", "person", 3, id="thousands of people"),
        pytest.param("USD", "USD", 0, id="a currency"),
        pytest.param("CLV10_MEUR", SOURCE_UNIT, 0, id="chained volumes, which are no plain money"),
        pytest.param("T", SOURCE_UNIT, 0, id="tonnes, or a total"),
        pytest.param("XDC", SOURCE_UNIT, 0, id="whatever the currency at home is"),
    ],
)
def test_codes_of_sdmx(code: str, unit: str, power: int) -> None:
    assert (read_unit_code(code).unit, read_unit_code(code).power) == (unit, power)


@given(st.text(max_size=40))
def test_no_text_is_an_error_and_every_unit_is_one_of_ours(text: str) -> None:
    assert find_unit(read_unit_text(text).unit).id == read_unit_text(text).unit
