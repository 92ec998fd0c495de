"""Wide tables: areas, periods or indicators as columns; the figures are invented."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.references.layouts.conftest import Reading

from gx_factcheck.references.faults import ReferencesError
from gx_factcheck.references.layouts.wide import _PLAIN
from gx_factcheck.references.mapping import Flags, Layout, LayoutMapping, Numbers

AREAS = LayoutMapping(Layout.WIDE_AREAS, columns={"TIME_PERIOD": "Date"})
WORLD_BANK = '"Data Source","Some Indicators",\n\n"Last Updated Date","2024-01-01",\n\n'
HEADER = '"Country Name","Country Code","Indicator Name","Indicator Code","1960","1961",\n'


def found_in(read: Reading, content: str, mapping: LayoutMapping) -> list[tuple[str, str, str]]:
    return [(entry.shared.get("REF_AREA", ""), entry.period, entry.value) for entry in read(content, mapping)]


def test_areas_as_columns(read: Reading) -> None:
    mapping = LayoutMapping(Layout.WIDE_AREAS, columns=AREAS.columns, codes={"REF_AREA": {"AGO": "AO", "ALB": "AL", "OWID_X": ""}})
    content = "Date,AGO,ALB,OWID_X\n2021,1.50,,3\n2022,..,0,4\n"
    assert found_in(read, content, mapping) == [("AO", "2021", "1.50"), ("AL", "2022", "0")]


def test_periods_as_columns_below_lines_of_metadata(read: Reading) -> None:
    mapping = LayoutMapping(Layout.WIDE_PERIODS, columns={"REF_AREA": "Country Code", "INDICATOR": "Indicator Code"}, header=5)
    content = f'{WORLD_BANK}{HEADER}"Aruba","ABW","Rain","R.1","12.70","",\n"China","CHN","Rain","R.1","1","..",\n'
    entries = read(content, mapping)
    assert [(entry.line, entry.shared["REF_AREA"], entry.period, entry.value) for entry in entries] == [
        (6, "ABW", "1960", "12.70"),
        (7, "CHN", "1960", "1"),
    ]


def test_indicators_as_columns(read: Reading) -> None:
    mapping = LayoutMapping(
        Layout.WIDE_AREAS, columns={"REF_AREA": "Code", "TIME_PERIOD": "Year"}, across="INDICATOR", keep={"Entity": ("A",)}
    )
    entries = read("Entity,Code,Year,births,deaths\nA,AA,2021,5,6\nB,BB,2021,7,8\n", mapping)
    assert [(entry.shared["INDICATOR"], entry.shared["REF_AREA"], entry.value) for entry in entries] == [
        ("births", "AA", "5"),
        ("deaths", "AA", "6"),
    ]


def test_eurostats_tables_with_joined_keys_and_flags(read: Reading) -> None:
    mapping = LayoutMapping(Layout.WIDE_PERIODS, columns={"REF_AREA": "geo"}, keep={"unit": ("PC",)}, flags=Flags.EUROSTAT, separator="\t")
    content = "freq,unit,geo\\TIME_PERIOD\t2021 \t2022 \nA,PC,DE\t12.70 p\t: c\nA,NR,DE\t5 \t6 \n"
    (entry,) = read(content, mapping)
    assert (entry.period, entry.value, entry.shared) == ("2021", "12.70", {"REF_AREA": "DE", "OBS_STATUS": "P"})


def test_periods_that_the_mapping_leaves_out_or_spells_out(read: Reading) -> None:
    mapping = LayoutMapping(Layout.WIDE_AREAS, columns=AREAS.columns, codes={"TIME_PERIOD": {"-426": "", "10000": "", "79": "0079"}})
    assert found_in(read, "Date,AGO\n-426,1\n79,2\n2021,3\n10000,4\n", mapping) == [("AGO", "0079", "2"), ("AGO", "2021", "3")]


def test_columns_of_one_area_hold_one_object(read: Reading) -> None:
    entries = read("Date,AGO,ALB\n2021,1,2\n2022,3,4\n", AREAS)
    assert entries[0].shared is entries[2].shared


@pytest.mark.parametrize(
    ("content", "numbers", "values"),
    [
        pytest.param("Date,AGO,ALB\n2021,1.0,2.50\n", Numbers.FLOATS, ["1", "2.50"], id="a decimal that only a program wrote"),
        pytest.param("Date,AGO,ALB\n2021,1.0,..\n", Numbers.FLOATS, ["1"], id="the same beside a missing value"),
        pytest.param('Date,AGO,ALB\n2021,"1,000",2\n', Numbers.COMMA_GROUPS, ["1000", "2"], id="commas between thousands"),
        pytest.param("Date,AGO,ALB\n2021,1.0,2.50\n", Numbers.PLAIN, ["1.0", "2.50"], id="as they stand"),
    ],
)
def test_how_numbers_are_written(read: Reading, content: str, numbers: Numbers, values: list[str]) -> None:
    mapping = LayoutMapping(Layout.WIDE_AREAS, columns=AREAS.columns, numbers=numbers)
    assert [entry.value for entry in read(content, mapping)] == values


def test_indices_less_100(read: Reading) -> None:
    mapping = LayoutMapping(Layout.WIDE_AREAS, columns=AREAS.columns, constants={"INDICATOR": "prices"}, less_100=("prices",))
    assert [entry.value for entry in read("Date,AGO,ALB\n2021,102.70,\n", mapping)] == ["2.70"]


@pytest.mark.parametrize(
    ("content", "says"),
    [
        pytest.param("Date,AGO,ALB\n2021,1\n", "x/data.csv:2: has 2 cells, but the header names 3 columns", id="a ragged row"),
        pytest.param("Date,AGO\n2021,1\n2021,2\n", "x/data.csv:3: '2021' stands in line 2 already", id="a period twice"),
        pytest.param("Date,AGO,AGO\n2021,1,2\n", "the column 'AGO' stands twice", id="a column twice"),
        pytest.param("Date,AGO\n2021,1-2\n", "x/data.csv:2: the value is '1-2', which is no number", id="a word among numbers"),
        pytest.param("Date,AGO\n-426,1\n", "x/data.csv:2: the period '-426'", id="a year before the first"),
        pytest.param("Day,AGO\n2021,1\n", "there is no column 'Date'", id="a column that is not there"),
        pytest.param("Date\n2021\n", "no column is one of REF_AREA", id="no column for values"),
    ],
)
def test_faults_have_their_line(read: Reading, content: str, says: str) -> None:
    with pytest.raises(ReferencesError) as error:
        read(content, AREAS)
    assert says in str(error.value)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        pytest.param("geo,2021,2021Q5\nDE,1,2\nDE,3,4\n", "x/data.csv:3: 'DE' stands in line 2 already", id="a series twice"),
        pytest.param("geo,202107,2021M07\nDE,1,2\n", "two columns are of 2021-07", id="one month in two spellings"),
        pytest.param("geo,a,b\nDE,1,2\n", "no column is one of TIME_PERIOD", id="no period at all"),
    ],
)
def test_faults_of_periods_as_columns(read: Reading, content: str, says: str) -> None:
    with pytest.raises(ReferencesError) as error:
        read(content, LayoutMapping(Layout.WIDE_PERIODS, columns={"REF_AREA": "geo"}))
    assert says in str(error.value)


def test_two_codes_of_one_area_are_refused(read: Reading) -> None:
    mapping = LayoutMapping(Layout.WIDE_AREAS, columns=AREAS.columns, codes={"REF_AREA": {"GBR": "GB", "UK": "GB"}})
    with pytest.raises(ReferencesError, match="the columns 'GBR' and 'UK' are both 'GB'"):
        read("Date,GBR,UK\n2021,1,2\n", mapping)


@given(st.lists(st.one_of(st.just(""), st.from_regex(r"[+-]?[0-9]{1,5}(\.[0-9]{1,5})?([eE][+-]?[0-9]{1,2})?", fullmatch=True)), max_size=8))
def test_a_row_of_numbers_is_seen_at_a_glance(cells: list[str]) -> None:
    assert _PLAIN.fullmatch(",".join(cells))


@given(st.lists(st.text("0123456789.-+eE ", max_size=6), min_size=1, max_size=4))
def test_a_row_that_passes_at_a_glance_holds_numbers_alone(cells: list[str]) -> None:
    if _PLAIN.fullmatch(",".join(cells)):
        assert all(not cell or float(cell) is not None for cell in cells)
