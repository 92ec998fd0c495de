"""Tidy tables and SDMX-CSV as offices give it out; the figures are invented."""

import pytest
from tests.references.layouts.conftest import Reading

from gx_factcheck.references.faults import ReferencesError
from gx_factcheck.references.mapping import Flags, Layout, LayoutMapping, Numbers

TIDY = LayoutMapping(Layout.TIDY, columns={"REF_AREA": "geo", "TIME_PERIOD": "t", "OBS_VALUE": "v"})
SDMX = LayoutMapping(Layout.SDMX_CSV, columns={"REF_AREA": "geo"})
EUROSTAT = "DATAFLOW,LAST UPDATE,freq,unit,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG\n"


def values(read: Reading, content: str | bytes, mapping: LayoutMapping) -> list[tuple[str, str]]:
    return [(entry.period, entry.value) for entry in read(content, mapping)]


def test_eurostats_csv_with_its_flags(read: Reading) -> None:
    mapping = LayoutMapping(
        Layout.SDMX_CSV,
        columns={"REF_AREA": "geo", "OBS_STATUS": "OBS_FLAG", "UNIT_MEASURE": "unit"},
        codes={"UNIT_MEASURE": {"PC": "percent"}, "REF_AREA": {"EL": "GR"}},
        constants={"INDICATOR": "unemployment"},
    )
    found = read(
        EUROSTAT + "ESTAT:X(1.0),a,A,PC,EL,2021,12.70,p\nESTAT:X(1.0),a,A,PC,EL,2022,,c\nESTAT:X(1.0),a,A,PC,EL,2023,3.1,\n", mapping
    )
    assert [(entry.line, entry.period, entry.value) for entry in found] == [(2, "2021", "12.70"), (4, "2023", "3.1")]
    assert found[0].shared == {"INDICATOR": "unemployment", "REF_AREA": "GR", "UNIT_MEASURE": "percent", "OBS_STATUS": "P"}
    assert "OBS_STATUS" not in found[1].shared


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param(
            "STRUCTURE,STRUCTURE_ID,ACTION,geo,TIME_PERIOD,OBS_VALUE\ndataflow,A:B(1.0),I,DE,2021,7.0\n", ("DE", "7.0"), id="version 2.0"
        ),
        pytest.param(
            "STRUCTURE;STRUCTURE_ID;ACTION;geo;TIME_PERIOD;OBS_VALUE\ndataflow;A:B(1.0);I;DE;2021;7.0\n",
            ("DE", "7.0"),
            id="semicolons, as the header says",
        ),
        pytest.param(
            "STRUCTURE[;],STRUCTURE_ID,ACTION,geo,TIME_PERIOD,OBS_VALUE\ndataflow,A:B(1.0),I,DE,2021,7.0\n",
            ("DE", "7.0"),
            id="a separator within cells, which is not the one between them",
        ),
        pytest.param(
            "STRUCTURE,STRUCTURE_ID,ACTION,geo: Area,TIME_PERIOD: Time,OBS_VALUE: Value\ndataflow,A:B(1.0),I,DE: Germany,2021,7.0\n",
            ("DE", "7.0"),
            id="labels in the header and in the cells",
        ),
        pytest.param(
            'STRUCTURE,STRUCTURE_ID,ACTION,geo: Area,TIME_PERIOD: Time,OBS_VALUE\ndataflow,A:B(1.0),I,"DE: Germany: all",2021,7.0\n',
            ("DE", "7.0"),
            id="a label with a colon of its own",
        ),
        pytest.param(
            "STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,ACTION,geo,Area,TIME_PERIOD,Time period,OBS_VALUE,Observation value\n"
            "DATAFLOW,A:B(1.0),Name,I,DE,Germany,2021,,7.0,\n",
            ("DE", "7.0"),
            id="labels in columns beside the codes, as the OECD has them",
        ),
        pytest.param(
            "\ufeffDATAFLOW,geo,TIME_PERIOD,OBS_VALUE\r\nA:B(1.0),DE,2021,7.0\r\n", ("DE", "7.0"), id="a byte order mark and CR LF"
        ),
    ],
)
def test_forms_of_sdmx_csv(read: Reading, text: str, found: tuple[str, str]) -> None:
    assert [(entry.shared["REF_AREA"], entry.value) for entry in read(text, SDMX)] == [found]


@pytest.mark.parametrize("missing", ["", "NaN", "#N/A", ":", "..", "n.a.", "  "])
def test_what_is_missing_is_never_zero(read: Reading, missing: str) -> None:
    assert values(read, f"geo,t,v\nDE,2021,{missing}\nDE,2022,0\n", TIDY) == [("2022", "0")]


def test_a_text_that_the_mapping_says_is_missing(read: Reading) -> None:
    mapping = LayoutMapping(Layout.TIDY, columns=TIDY.columns, missing=("-",))
    assert values(read, "geo,t,v\nDE,2021,-\nDE,2022,-5\n", mapping) == [("2022", "-5")]


@pytest.mark.parametrize(
    ("numbers", "text", "value"),
    [
        pytest.param(Numbers.PLAIN, "12.70", "12.70", id="published decimals stay"),
        pytest.param(Numbers.PLAIN, "-1.5E-05", "-1.5E-05", id="an exponent"),
        pytest.param(Numbers.COMMA_GROUPS, '"1,234,567.80"', "1234567.80", id="commas between thousands"),
        pytest.param(Numbers.COMMA_GROUPS, "12", "12", id="a number too short for them"),
        pytest.param(Numbers.DECIMAL_COMMA, '"1.234,50"', "1234.50", id="a comma before the decimals"),
        pytest.param(Numbers.DECIMAL_COMMA, '"1 234 567"', "1234567", id="spaces between thousands"),
        pytest.param(Numbers.FLOATS, "37000.0", "37000", id="the decimal that only a program wrote"),
        pytest.param(Numbers.FLOATS, "12.70", "12.70", id="other decimals stay also there"),
    ],
)
def test_how_numbers_are_written(read: Reading, numbers: Numbers, text: str, value: str) -> None:
    mapping = LayoutMapping(Layout.TIDY, columns=TIDY.columns, numbers=numbers)
    assert values(read, f"geo,t,v\nDE,2021,{text}\n", mapping) == [("2021", value)]


@pytest.mark.parametrize(
    ("text", "value", "status"),
    [
        pytest.param("12.3 p", "12.3", "P", id="provisional"),
        pytest.param("12.3 bp", "12.3", "B", id="two letters"),
        pytest.param("12.3", "12.3", None, id="none"),
    ],
)
def test_letters_behind_values(read: Reading, text: str, value: str, status: str | None) -> None:
    mapping = LayoutMapping(Layout.TIDY, columns=TIDY.columns, flags=Flags.EUROSTAT)
    (found,) = read(f"geo,t,v\nDE,2021,{text}\nDE,2022,: c\n", mapping)
    assert (found.value, found.shared.get("OBS_STATUS")) == (value, status)


def test_one_value_less_100(read: Reading) -> None:
    mapping = LayoutMapping(Layout.TIDY, columns=TIDY.columns, constants={"INDICATOR": "prices"}, less_100=("prices",))
    assert values(read, "geo,t,v\nDE,2021,100.70\nDE,2022,99.5\n", mapping) == [("2021", "0.70"), ("2022", "-0.5")]


def test_entries_hold_one_object_where_their_cells_are_the_same(read: Reading) -> None:
    found = read("geo,t,v\nDE,2021,1\nFR,2021,2\nDE,2022,3\n", TIDY)
    assert found[0].shared is found[2].shared
    assert found[0].shared is not found[1].shared


def test_columns_are_joined_into_one_code(read: Reading) -> None:
    mapping = LayoutMapping(
        Layout.TIDY, columns={**TIDY.columns, "INDICATOR": "what|sex"}, codes={"INDICATOR": {"jobless|F": "jobless_women", "jobless|M": ""}}
    )
    found = read("what,sex,geo,t,v\njobless,F,DE,2021,1\njobless,M,DE,2021,2\n", mapping)
    assert [(entry.shared["INDICATOR"], entry.value) for entry in found] == [("jobless_women", "1")]


def test_only_kept_rows_are_read(read: Reading) -> None:
    mapping = LayoutMapping(Layout.TIDY, columns=TIDY.columns, keep={"sex": ("T",)})
    assert values(read, "sex,geo,t,v\nT,DE,2021,1\nF,DE,2021,2\n", mapping) == [("2021", "1")]


@pytest.mark.parametrize(
    ("content", "says"),
    [
        pytest.param("geo,t,v\nDE,2021\n", "x/data.csv:2: has 2 cells, but the header names 3 columns", id="a ragged row"),
        pytest.param("geo,t,v\nDE,2021,1\nDE,2021,2\n", "x/data.csv:3: DE of 2021 stands in x/data.csv:2 already", id="one quantity twice"),
        pytest.param("geo,t,v\nDE,2021,1\nDE,2021,1\n", "x/data.csv:3", id="one quantity twice with the same value"),
        pytest.param("geo,t,t\nDE,2021,1\n", "x/data.csv:1: the column 't' stands twice", id="a column twice"),
        pytest.param("geo,t\nDE,2021\n", "there is no column 'v', which gx:mapping takes for OBS_VALUE", id="a column that is not there"),
        pytest.param("geo,t,v\nDE,2021,x\n", "x/data.csv:2: the value is 'x', which is no number", id="a word for a value"),
        pytest.param("geo,t,v\nDE,2021,12.3 p\n", "which is no number", id="a flag where the mapping names none"),
        pytest.param('geo,t,v\nDE,2021,"1,5"\n', "which is no number", id="a comma where the mapping names none"),
        pytest.param("geo,t,v\nDE,79,1\n", "x/data.csv:2: the period '79'", id="a year of two digits"),
        pytest.param('geo,t,v\nDE,2021,"1\nDE,2022,2\n', "x/data.csv:2: ", id="a quote that is not closed"),
        pytest.param(b"geo,t,v\nDE,2021,1\nDE,2022,\xff\n", "x/data.csv:3: byte 0xff is not UTF-8", id="no UTF-8"),
        pytest.param(b"geo,t,v\nDE,2021,\x00\n", "x/data.csv:2: holds a NUL", id="a NUL"),
        pytest.param("", "has no header", id="nothing at all"),
        pytest.param("geo,t,v\nDE,2021," + "1" * 41 + "\n", "which is no number", id="a number of 41 digits"),
        pytest.param("geo,t,v\n" + "x" * (1024 * 1024 + 1), "x/data.csv:2: has 1048577 characters", id="a line of more than a million"),
    ],
)
def test_faults_have_their_line(read: Reading, content: str | bytes, says: str) -> None:
    with pytest.raises(ReferencesError) as error:
        read(content, TIDY)
    assert says in str(error.value)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        pytest.param("REF_AREA,TIME_PERIOD,OBS_VALUE\nDE,2021,1\n", "so it is not SDMX-CSV", id="another table"),
        pytest.param(
            "STRUCTURE,STRUCTURE_ID,ACTION,geo,TIME_PERIOD,OBS_VALUE\ndataflow,A:B(1.0),D,DE,2021,\n",
            "ACTION is 'D', a removal",
            id="a removal",
        ),
        pytest.param(
            "DATAFLOW,geo,TIME_PERIOD,OBS_VALUE\nA:B(1.0),DE,2021,1\nA:B(1.0),XX,2021,1\n", "REF_AREA is 'XX'", id="an unknown code"
        ),
    ],
)
def test_faults_of_sdmx_csv(read: Reading, text: str, says: str) -> None:
    with pytest.raises(ReferencesError) as error:
        read(text, LayoutMapping(Layout.SDMX_CSV, columns={"REF_AREA": "geo"}, codes={"REF_AREA": {"DE": "DE"}}))
    assert says in str(error.value)


def test_encodings(read: Reading) -> None:
    text = "geo,t,v\n德国,2021,7\n"
    assert read(text.encode("utf-16"), TIDY)[0].shared["REF_AREA"] == "德国"
    mapping = LayoutMapping(Layout.TIDY, columns=TIDY.columns, encoding="gb18030")
    assert read(text.encode("gb18030"), mapping)[0].shared["REF_AREA"] == "德国"
    with pytest.raises(ReferencesError, match="no byte order mark"):
        read(text.encode("utf-16-le"), LayoutMapping(Layout.TIDY, columns=TIDY.columns, encoding="utf-16"))
