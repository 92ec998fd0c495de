"""Rows of SDMX-CSV: what is read, and what is refused with its line."""

from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gx_factcheck.model.observation import Observation
from gx_factcheck.model.words import Form, PriceBasis, Quality, Window
from gx_factcheck.references.entries import Origin
from gx_factcheck.references.faults import ReferencesError
from gx_factcheck.references.sdmx_csv import EntryReader, observation_of, read_entries
from gx_factcheck.references.tables import LONGEST_CELL, Row, read_table
from gx_factcheck.values.hedges import Hedge
from gx_factcheck.values.numerals import read_figure
from gx_factcheck.values.periods import read_period
from gx_factcheck.values.readings import Counted

GDP = {
    "STRUCTURE": "dataflow",
    "STRUCTURE_ID": "X:Y(1.0.0)",
    "ACTION": "I",
    "REF_AREA": "CN-GX",
    "INDICATOR": "gdp_growth",
    "PRICE_BASIS": "real",
    "WINDOW": "year-on-year",
    "SCALE": "value",
    "TIME_PERIOD": "2021-S1",
    "OBS_VALUE": "12.0",
    "UNIT_MEASURE": "percent",
    "UNIT_MULT": "0",
    "DECIMALS": "1",
    "OBS_STATUS": "A",
    "PUBLISHED": "2021-07-20",
    "PUBLISHER": "an office",
    "QUALITY": "media",
}
RANK = GDP | {"SCALE": "rank", "GROUP": "provinces", "OBS_VALUE": "9", "UNIT_MEASURE": "ordinal", "DECIMALS": "0"}
DATE = GDP | {"SCALE": "date", "TIME_PERIOD": "2019-08-30", "OBS_VALUE": "", "UNIT_MEASURE": ""}
FIRMS = GDP | {"OBS_VALUE": "37000", "UNIT_MEASURE": "enterprise", "DECIMALS": "0"}


def row_of(*cells: dict[str, str]) -> Row:
    merged: dict[str, str] = {}
    for each in cells:
        merged |= each
    return Row("x/data.csv", 12, merged)


def observed(*cells: dict[str, str]) -> Observation:
    found = observation_of(row_of(*cells), "x")
    assert found is not None
    return found


def write(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "data.csv"
    path.write_bytes(text.encode())
    return path


def csv_of(*rows: dict[str, str]) -> str:
    return "\n".join([",".join(rows[0]), *(",".join(row.values()) for row in rows)]) + "\n"


def test_a_row_is_an_observation() -> None:
    found = observed(GDP, {"DEFINITION": "", "NOTE": "low base", "SOURCE_URL": "https://example.org/a"})
    assert found.id == "x:12"
    assert found.quantity.time_period == read_period("2021-S1")
    assert (found.quantity.price_basis, found.quantity.window, found.quantity.definition) == (PriceBasis.REAL, Window.YEAR_ON_YEAR, None)
    assert (found.unit, found.quality, found.counted, found.note) == ("percent", Quality.MEDIA, Counted.ROUNDED, "low base")
    assert found.release.published == read_period("2021-07-20")
    assert not found.is_first_release


@pytest.mark.parametrize(
    ("cells", "value", "quantum", "printed"),
    [
        pytest.param({"OBS_VALUE": "12.0"}, "12", "1/10", "12.0", id="a final zero counts"),
        pytest.param({"OBS_VALUE": "12", "DECIMALS": "0"}, "12", "1", "12", id="a whole percent"),
        pytest.param({"OBS_VALUE": "12"}, "12", "1/10", "12.0", id="a zero that a spreadsheet dropped is put back"),
        pytest.param({"OBS_VALUE": "12.3456789"}, "123/10", "1/10", "12.3", id="digits beyond DECIMALS were not published"),
        pytest.param({"OBS_VALUE": "-8.7"}, "-87/10", "1/10", "-8.7", id="a fall"),
        pytest.param({"OBS_VALUE": "0"}, "0", "1/10", "0.0", id="zero is a value"),
        pytest.param(
            {"OBS_VALUE": "1.69", "UNIT_MULT": "12", "DECIMALS": "2"}, "1690000000000", "10000000000", "1.69 trillion", id="trillions"
        ),
        pytest.param({"OBS_VALUE": "7.3", "UNIT_MULT": "4"}, "73000", "1000", "7.3万", id="ten thousands"),
        pytest.param({"OBS_VALUE": "5", "UNIT_MULT": "2", "DECIMALS": "0"}, "500", "100", "5×10^2", id="a power without a word"),
        pytest.param({"OBS_VALUE": "1.5E5", "DECIMALS": ""}, "150000", "10000", "150000", id="an exponent says what was published"),
        pytest.param({"OBS_VALUE": "2.5", "DECIMALS": ""}, "5/2", "1/10", "2.5", id="without DECIMALS the digits say it"),
        pytest.param(
            {"OBS_VALUE": "40", "UNIT_MULT": "3", "DECIMALS": "0", "OBS_PRINTED": "四万"}, "40000", "1000", "四万", id="as printed"
        ),
    ],
)
def test_the_value_is_exact(cells: dict[str, str], value: str, quantum: str, printed: str) -> None:
    figure = observed(GDP, cells).figure
    assert figure is not None
    assert (figure.value, figure.quantum, figure.printed) == (Fraction(value), Fraction(quantum), printed)


@given(st.decimals(-(10**12), 10**12, places=2), st.sampled_from([0, 3, 4, 6, 8, 9, 12]))
def test_what_is_printed_reads_back(value: object, power: int) -> None:
    figure = observed(GDP, {"OBS_VALUE": f"{value:f}", "UNIT_MULT": str(power), "DECIMALS": "2"}).figure
    assert figure is not None
    again = read_figure(figure.printed)
    assert (again.value, again.quantum) == (figure.value, figure.quantum)


@pytest.mark.parametrize("value", ["", "NaN", "#N/A"])
def test_a_missing_value_is_no_observation(value: str) -> None:
    assert observation_of(row_of(GDP, {"OBS_VALUE": value}), "x") is None


def test_a_status_says_that_the_value_is_missing() -> None:
    assert observation_of(row_of(GDP, {"OBS_STATUS": "M", "OBS_VALUE": "0"}), "x") is None


@pytest.mark.parametrize(
    ("cells", "counted"),
    [
        pytest.param(FIRMS, Counted.COUNTED, id="firms"),
        pytest.param(RANK, Counted.COUNTED, id="a rank"),
        pytest.param(FIRMS | {"OBS_VALUE": "3.7", "UNIT_MULT": "4", "DECIMALS": "1"}, Counted.ROUNDED, id="firms in ten thousands"),
        pytest.param(FIRMS | {"OBS_VALUE": "10.1", "DECIMALS": "1"}, Counted.ROUNDED, id="firms on average"),
        pytest.param(FIRMS | {"UNIT_MEASURE": "kilometer"}, Counted.ROUNDED, id="a length is measured"),
        pytest.param(FIRMS | {"UNIT_MEASURE": "CNY"}, Counted.ROUNDED, id="money is rounded"),
        pytest.param(FIRMS | {"UNIT_MEASURE": "index_point"}, Counted.ROUNDED, id="points of an index"),
    ],
)
def test_only_whole_things_are_counted(cells: dict[str, str], counted: Counted) -> None:
    assert observed(cells).counted is counted


def test_a_date_has_no_value_and_no_period() -> None:
    found = observed(DATE)
    assert (found.figure, found.unit, found.quantity.form, found.quantity.time_period) == (None, "", Form.DATE, None)
    assert found.date == read_period("2019-08-30")


@pytest.mark.parametrize(
    ("cell", "hedges"),
    [
        pytest.param("", (), id="none is inferred"),
        pytest.param("nearly", (Hedge.NEARLY,), id="one"),
        pytest.param("about over", (Hedge.ABOUT, Hedge.OVER), id="two"),
    ],
)
def test_hedges_are_those_of_the_source(cell: str, hedges: tuple[Hedge, ...]) -> None:
    assert observed(GDP, {"OBS_HEDGE": cell, "NOTE": "rounded, nearly"}).hedges == hedges


@pytest.mark.parametrize(
    ("status", "quality", "expected"),
    [
        pytest.param("P", "official", Quality.OFFICIAL, id="a provisional figure is a record"),
        pytest.param("F", "official", Quality.WEAK, id="a forecast is none"),
        pytest.param("E", "media", Quality.DERIVED, id="nor is an estimate"),
        pytest.param("E", "weak", Quality.WEAK, id="nothing is made better"),
    ],
)
def test_a_forecast_refutes_nothing(status: str, quality: str, expected: Quality) -> None:
    assert observed(GDP, {"OBS_STATUS": status, "QUALITY": quality}).quality is expected


@pytest.mark.parametrize("published", ["2021-07-20", "2021-09-02", "2021-08", "2020"])
def test_a_release_is_out_when_all_of_its_date_has_passed(published: str) -> None:
    assert observed(GDP, {"PUBLISHED": published}).release.out_by(date(2021, 9, 2))


@pytest.mark.parametrize("published", ["2021-09-03", "2021-09", "2021", ""])
def test_a_release_is_not_surely_out_before(published: str) -> None:
    assert not observed(GDP, {"PUBLISHED": published}).release.out_by(date(2021, 9, 2))


def test_a_first_release_is_marked() -> None:
    assert observed(GDP, {"FIRST_RELEASE": "true"}).is_first_release


@pytest.mark.parametrize(
    ("cells", "column"),
    [
        pytest.param({"OBS_VALUE": "12,0"}, "OBS_VALUE", id="a decimal comma"),
        pytest.param({"OBS_VALUE": "12.0%"}, "OBS_VALUE", id="a unit in the value"),
        pytest.param({"OBS_VALUE": " 12.0"}, "OBS_VALUE", id="a space"),
        pytest.param({"OBS_VALUE": "=1+1"}, "OBS_VALUE", id="a formula"),
        pytest.param({"OBS_VALUE": "inf"}, "OBS_VALUE", id="infinity"),
        pytest.param({"OBS_VALUE": "١٢"}, "OBS_VALUE", id="other digits"),
        pytest.param({"OBS_VALUE": "9" * 41}, "OBS_VALUE", id="too many digits"),
        pytest.param({"UNIT_MULT": "16"}, "UNIT_MULT", id="a multiplier beyond all use"),
        pytest.param({"UNIT_MULT": "万"}, "UNIT_MULT", id="a multiplier in words"),
        pytest.param({"DECIMALS": "-1"}, "DECIMALS", id="negative decimals"),
        pytest.param({"TIME_PERIOD": "2021-H3"}, "TIME_PERIOD", id="no such half"),
        pytest.param({"TIME_PERIOD": "July 2021"}, "TIME_PERIOD", id="a period in words"),
        pytest.param({"TIME_PERIOD": ""}, "TIME_PERIOD", id="no period"),
        pytest.param({"UNIT_MEASURE": "percents of gdp"}, "UNIT_MEASURE", id="an unknown unit"),
        pytest.param({"UNIT_MEASURE": ""}, "UNIT_MEASURE", id="no unit"),
        pytest.param({"UNIT_MEASURE": "ordinal"}, "UNIT_MEASURE", id="a place that is no rank"),
        pytest.param({"QUALITY": "good"}, "QUALITY", id="an unknown quality"),
        pytest.param({"QUALITY": ""}, "QUALITY", id="no quality"),
        pytest.param({"PRICE_BASIS": "constant"}, "PRICE_BASIS", id="an unknown basis"),
        pytest.param({"WINDOW": "yoy"}, "WINDOW", id="an unknown window"),
        pytest.param({"OBS_STATUS": "final"}, "OBS_STATUS", id="an unknown status"),
        pytest.param({"OBS_HEDGE": "almost"}, "OBS_HEDGE", id="an unknown hedge"),
        pytest.param({"PUBLISHED": "2021-Q3"}, "PUBLISHED", id="a quarter as the date of release"),
        pytest.param({"PUBLISHED": "2021-02-30"}, "PUBLISHED", id="no such day"),
        pytest.param({"PUBLISHER": ""}, "PUBLISHER", id="no publisher"),
        pytest.param({"SOURCE_URL": "javascript:alert(1)"}, "SOURCE_URL", id="an address that runs"),
        pytest.param({"INDICATOR": "GDP growth"}, "INDICATOR", id="a name for an id"),
        pytest.param({"INDICATOR": ""}, "INDICATOR", id="no indicator"),
        pytest.param({"REF_AREA": "'; drop table"}, "REF_AREA", id="no id of an area"),
        pytest.param({"GROUP": "provinces"}, "GROUP", id="peers of what is no rank"),
        pytest.param({"ACTION": "D"}, "ACTION", id="a removal"),
        pytest.param({"FIRST_RELEASE": "yes"}, "FIRST_RELEASE", id="a flag in words"),
        pytest.param(RANK | {"GROUP": ""}, "GROUP", id="a rank among nobody"),
        pytest.param(RANK | {"OBS_VALUE": "0"}, "OBS_VALUE", id="rank 0"),
        pytest.param(RANK | {"UNIT_MEASURE": "item"}, "UNIT_MEASURE", id="a rank of things"),
        pytest.param(DATE | {"OBS_VALUE": "1"}, "OBS_VALUE", id="a date with a value"),
        pytest.param(DATE | {"UNIT_MEASURE": "day"}, "UNIT_MEASURE", id="a date with a unit"),
    ],
)
def test_a_faulty_cell_is_refused(cells: dict[str, str], column: str) -> None:
    with pytest.raises(ReferencesError, match=column) as caught:
        observation_of(row_of(GDP, cells), "x")
    assert str(caught.value).startswith("x/data.csv:12: ")
    assert caught.value.remedy


@pytest.mark.parametrize(
    ("text", "count"),
    [
        pytest.param(csv_of(GDP), 1, id="version 2.0"),
        pytest.param(
            csv_of({"DATAFLOW": "X:Y(1.0)"} | {name: cell for name, cell in GDP.items() if name[:3] not in ("STR", "ACT")}),
            1,
            id="version 1.0",
        ),
        pytest.param("\N{BYTE ORDER MARK}" + csv_of(GDP, RANK | {"GROUP": ""})[: len(csv_of(GDP))], 1, id="a byte order mark"),
        pytest.param(csv_of(GDP).replace("\n", "\r\n"), 1, id="lines that end as on Windows"),
        pytest.param(csv_of(GDP).replace("an office", '"an office, so ""called"""'), 1, id="a quoted comma and quote"),
        pytest.param(csv_of(GDP, GDP | {"OBS_VALUE": ""}), 1, id="a row without a value"),
        pytest.param(csv_of(GDP).splitlines()[0] + "\n", 0, id="no rows"),
    ],
)
def test_a_table_is_read(tmp_path: Path, text: str, count: int) -> None:
    entries = read_entries(write(tmp_path, text), "x/data.csv")
    reader = EntryReader(Origin("x", "x/data.csv"))
    assert len([entry for entry in entries if reader.observation(entry) is not None]) == count


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param("", "data.csv:1: has no header", id="an empty file"),
        pytest.param(csv_of(GDP).replace("ACTION", "", 1), "data.csv:1: has no header, or one with an empty name", id="an empty name"),
        pytest.param(csv_of(GDP).replace("OBS_STATUS", "QUALITY", 1), "the column 'QUALITY' stands twice", id="a column twice"),
        pytest.param(
            csv_of(GDP).replace("PUBLISHER", "PUBLISHERS", 1), "'PUBLISHERS' is unknown.*did you mean PUBLISHER", id="an unknown column"
        ),
        pytest.param(csv_of({k: v for k, v in GDP.items() if k != "QUALITY"}), "the column QUALITY is missing", id="a missing column"),
        pytest.param(csv_of(GDP).replace(",", ";"), "not SDMX-CSV separated by commas", id="semicolons"),
        pytest.param("entity,value\nCN,1\n", "begin with STRUCTURE", id="another kind of table"),
        pytest.param(csv_of(GDP) + "dataflow,X\n", "data.csv:3: has 2 cells, but the header names 17", id="a ragged row"),
        pytest.param(csv_of(GDP) + "\n", "data.csv:3: has 0 cells", id="an empty line"),
        pytest.param(csv_of(GDP).replace("an office", '"an office'), "data.csv:2", id="a quote that is not closed"),
        pytest.param(
            csv_of(GDP, GDP).replace("an office", '"an\noffice"'), "data.csv:2: a quoted cell runs on to line 3", id="a cell of two lines"
        ),
        pytest.param(csv_of(GDP).replace("an office", "an\0office"), "data.csv:2: holds a NUL", id="a NUL"),
        pytest.param(
            csv_of(GDP).replace("an office", "x" * (LONGEST_CELL + 1)), "data.csv:2: PUBLISHER has 4001 characters", id="an over-long cell"
        ),
        pytest.param(csv_of(GDP).replace("an office", "x" * 200_000), "data.csv:2", id="a cell beyond what the csv module takes"),
    ],
)
def test_a_faulty_table_is_refused(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(ReferencesError, match=message):
        list(read_entries(write(tmp_path, text), "x/data.csv"))


def test_other_encodings_are_refused_with_the_line(tmp_path: Path) -> None:
    path = tmp_path / "data.csv"
    path.write_bytes(b"a,b\n1,\xd6\xd0\n")
    with pytest.raises(ReferencesError, match=r"data.csv:2: byte 0xd6 is not UTF-8; save the file as UTF-8"):
        read_table(path, "data.csv")
