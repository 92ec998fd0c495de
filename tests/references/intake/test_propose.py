"""What is proposed for a file, and what is asked; the figures are invented."""

import json
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from gx_factcheck.model.catalogue import Area, Catalogue, Indicator, Nature
from gx_factcheck.references.faults import ReferencesError
from gx_factcheck.references.intake.dataset import files_of, known_catalogue, propose_dataset
from gx_factcheck.references.intake.metadata import read_metadata
from gx_factcheck.references.intake.propose import FileProposal, are_floats, propose_file
from gx_factcheck.references.intake.request import Described, Request
from gx_factcheck.references.mapping import Layout, Numbers, Periods

CATALOGUE = Catalogue.of(
    areas=[
        Area("DE", "德国", "Germany", codes=("DEU",)),
        Area("FR", "法国", "France", codes=("FRA",)),
        Area("CN", "中国", "China", codes=("CHN",)),
    ],
    indicators=[Indicator("rain", "降雨量", "rainfall", "millimeter", Nature.FLOW)],
)
NOTHING: Mapping[str, object] = {}
SURE = {"PUBLISHER": "an office", "QUALITY": "mirror"}
TIDY = "country,year,value\nDEU,2021,12.70\nFRA,2021,3.5\n"


def propose(tmp_path: Path, content: str, name: str = "rain-days.csv", decided: Mapping[str, object] = NOTHING) -> FileProposal:
    path = tmp_path / name
    path.write_text(content, "utf-8", newline="")
    request = Request("mine", (path,), constants=SURE, unit="days")
    return propose_file(path, replace(request, **decided), CATALOGUE)  # type: ignore[arg-type] # each row of a table decides something else


def test_a_tidy_table_is_read_by_the_names_of_its_columns(tmp_path: Path) -> None:
    found = propose(tmp_path, TIDY)
    assert found.questions == ()
    assert found.mapping is not None
    assert found.mapping.columns == {"REF_AREA": "country", "TIME_PERIOD": "year", "OBS_VALUE": "value"}
    assert found.mapping.codes["REF_AREA"] == {"DEU": "DE", "FRA": "FR"}
    assert [(entry.shared["REF_AREA"], entry.shared["UNIT_MEASURE"], entry.value) for entry in found.first] == [
        ("DE", "day", "12.70"),
        ("FR", "day", "3.5"),
    ]
    assert [(each.id, each.nature) for each in found.indicators] == [("rain_days", Nature.RATE)]


@pytest.mark.parametrize(
    ("name", "content", "layout"),
    [
        pytest.param("a.csv", "Date,DEU,FRA\n2021,1,2\n", Layout.WIDE_AREAS, id="areas as columns"),
        pytest.param("a.csv", "Date,DEU\n2021,1\n", Layout.WIDE_AREAS, id="one area as the only column"),
        pytest.param("a.csv", "Country,2020,2021\nDEU,1,2\n", Layout.WIDE_PERIODS, id="years as columns"),
        pytest.param("a.csv", "Source,x\n\nCountry,2020,2021\nDEU,1,2\nFRA,3,4\n", Layout.WIDE_PERIODS, id="lines above the header"),
        pytest.param("a.tsv", "unit,geo\\TIME_PERIOD\t2020 \t2021 \nPC,DEU\t1 p\t: \n", Layout.WIDE_PERIODS, id="a bulk table of Eurostat"),
        pytest.param("a.csv", "country;year;value\nDEU;2021;1\n", Layout.TIDY, id="semicolons"),
        pytest.param("a.csv", "DATAFLOW,geo,TIME_PERIOD,OBS_VALUE\nA:B(1.0),DEU,2021,1\n", Layout.SDMX_CSV, id="SDMX-CSV"),
        pytest.param(
            "a.json",
            json.dumps([{"page": 1}, [{"countryiso3code": "DEU", "date": "2021", "value": 1}]]),
            Layout.WORLD_BANK,
            id="a reply of the World Bank",
        ),
    ],
)
def test_layouts_are_known_by_their_looks(tmp_path: Path, name: str, content: str, layout: Layout) -> None:
    found = propose(tmp_path, content, name, {"constants": {**SURE, "INDICATOR": "x"}})
    assert found.mapping is not None
    assert (found.mapping.layout, found.questions) == (layout, ())
    assert found.count >= 1


@pytest.mark.parametrize(
    ("content", "decided", "asks"),
    [
        pytest.param(TIDY, {"constants": {"QUALITY": "mirror"}}, "--publisher", id="who published it"),
        pytest.param(TIDY, {"constants": {"PUBLISHER": "x"}}, "--quality", id="who answers for it"),
        pytest.param(TIDY, {"constants": {"PUBLISHER": "x", "QUALITY": "official"}}, "--published", id="when, of what is official"),
        pytest.param(TIDY, {"unit": ""}, "--unit", id="the unit"),
        pytest.param(
            "country,sex,2020,2021\nDEU,F,1,2\nDEU,M,3,4\nFRA,M,5,6\n",
            {},
            "--keep sex",
            id="a column of a wide table that tells rows apart",
        ),
        pytest.param("country,year,x,y\nDEU,2021,1,2\n", {}, "--map OBS_VALUE", id="the value"),
        pytest.param("country,y,value\nDEU,2021,1\n", {}, "--map TIME_PERIOD", id="the period"),
        pytest.param("place,year,value\nA,2021,1\n", {}, "--map REF_AREA", id="the area"),
        pytest.param("country,year,value\nA,2021,1\n", {"columns": {"REF_AREA": "country"}}, "--new-areas", id="areas that nobody knows"),
        pytest.param("country,year,value,sex\nDEU,2021,1,F\nDEU,2021,2,M\n", {}, "--keep sex=CODE", id="a column that tells rows apart"),
        pytest.param(
            "country,year,value,sex\nDEU,2021,1,F\nFRA,2022,2,M\nFRA,2021,2,F\nDEU,2022,3,F\n", {}, "--keep sex", id="even of no clash"
        ),
        pytest.param("country,year,value\nDEU,2020/21,1\n", {"columns": {"TIME_PERIOD": "year"}}, "--periods", id="a fiscal year"),
        pytest.param("country,year,value\nDEU,79,1\n", {}, "--code TIME_PERIOD", id="a year of two digits among no others"),
        pytest.param("country,date,value\nDEU,2021-01-01,1\nDEU,2021-02-01,2\n", {}, "--periods months", id="days that may be months"),
        pytest.param("country,year,value\nDEU,2021,1\nFRA,2021,?\nCHN,2021,2\n", {}, "--missing", id="a value that is no number"),
        pytest.param(
            "country,year,unit,value\nDEU,2021,tonnes,1\nFRA,2021,km,2\n",
            {"unit": ""},
            "holds several units",
            id="two units of one indicator",
        ),
        pytest.param(
            "country,year,unit,unit_mult,value\nDEU,2021,million tonnes,6,1\n", {"unit": ""}, "--map UNIT_MULT", id="a scale said twice"
        ),
    ],
)
def test_what_nobody_but_a_person_can_decide_is_asked(tmp_path: Path, content: str, decided: dict[str, object], asks: str) -> None:
    assert asks in "\n".join(propose(tmp_path, content, decided=decided).questions)


@pytest.mark.parametrize(
    ("content", "decided", "count"),
    [
        pytest.param("country,year,value,sex\nDEU,2021,1,F\nDEU,2021,2,M\n", {"keep": {"sex": ("F",)}}, 1, id="one code is kept"),
        pytest.param(
            "country,year,value,c\nDEU,2021,1,a\nFRA,2021,2,b\nFRA,2022,2,a\nDEU,2022,2,b\n",
            {"ignore": frozenset("c")},
            4,
            id="a column is ignored",
        ),
        pytest.param("country,year,value,name\nDEU,2021,1,Germany\nFRA,2021,2,France\n", {}, 2, id="a name follows from its code"),
        pytest.param(
            "country,year,value\nDEU,2020/21,1\n",
            {"columns": {"TIME_PERIOD": "year"}, "periods": Periods.FISCAL_APRIL},
            1,
            id="the fiscal year is said",
        ),
        pytest.param("country,date,value\nDEU,2021-01-01,1\nDEU,2021-02-01,2\n", {"periods": Periods.MONTHS}, 2, id="the days are months"),
        pytest.param("country,date,value\nDEU,2021-01-01,1\nDEU,2021-02-01,2\n", {"periods": Periods.USUAL}, 2, id="the days are days"),
        pytest.param("country,year,value\nDEU,2021,1\nFRA,2021,?\n", {"missing": ("?",)}, 1, id="the text means that there is no value"),
        pytest.param(
            "place,year,value\nA,2021,1\n", {"columns": {"REF_AREA": "place"}, "has_new_areas": True}, 1, id="new areas are wanted"
        ),
        pytest.param("country,year,value\nDEU,2021,1\nXX,2021,2\n", {}, 1, id="an unknown area among known ones is left out"),
        pytest.param(
            "country,year,value\nDEU,2021,1\nXX,2021,2\n", {"codes": {"REF_AREA": {"XX": "FR"}}}, 2, id="an unknown area is named"
        ),
    ],
)
def test_what_is_decided_is_not_asked_again(tmp_path: Path, content: str, decided: dict[str, object], count: int) -> None:
    found = propose(tmp_path, content, decided=decided)
    assert (found.questions, found.count) == ((), count)


def test_a_column_of_numbers_alone_holds_the_values_and_names_them(tmp_path: Path) -> None:
    found = propose(tmp_path, "Entity,Code,Year,Days of rain\nGermany,DEU,2021,12.5\nFrance,FRA,2021,7.25\n")
    assert found.questions == ()
    assert [each.name_en for each in found.indicators] == ["Days of rain"]
    assert [entry.value for entry in found.first] == ["12.5", "7.25"]


def test_labels_beside_codes_are_not_asked_about(tmp_path: Path) -> None:
    content = "country,year,value,SEX,Sex\nDEU,2021,1,F,women\nDEU,2021,2,M,men\n"
    (question,) = propose(tmp_path, content).questions
    assert "'SEX' tells rows apart (F, M)" in question


def test_what_is_left_out_is_told(tmp_path: Path) -> None:
    found = propose(tmp_path, "Date,DEU,FRA,XYZ\n-426,1,2,3\n10000,1,2,3\n79,4,,\n2021,5,6,7\n", decided={"unit": "deaths"})
    assert (found.areas.left_out, found.periods.left_out) == (("XYZ",), ("-426", "10000"))
    assert found.notices == ("79 is read as years of our era",)
    assert [(entry.period, entry.value) for entry in found.first] == [("0079", "4"), ("2021", "5"), ("2021", "6")]


def test_a_unit_with_a_scale_gives_each_row_its_power_of_ten(tmp_path: Path) -> None:
    content = "country,year,unit,value\nDEU,2021,million tonnes,1\nFRA,2021,tonnes,2\n"
    found = propose(tmp_path, content, decided={"unit": ""})
    assert [(entry.shared["UNIT_MEASURE"], entry.shared["UNIT_MULT"]) for entry in found.first] == [("tonne", "6"), ("tonne", "0")]


def test_several_indicators_have_their_names_and_units(tmp_path: Path) -> None:
    content = "Country Code,Indicator Name,Indicator Code,2020,2021\nDEU,Harvest (tonnes),H.1,1,2\nDEU,Sun (hours),S.1,3,4\n"
    found = propose(tmp_path, content, decided={"unit": ""})
    assert [(each.id, each.name_en, each.unit.unit) for each in found.indicators] == [
        ("h_1", "Harvest (tonnes)", "tonne"),
        ("s_1", "Sun (hours)", "hour"),
    ]
    assert [(entry.shared["INDICATOR"], entry.shared["UNIT_MEASURE"]) for entry in found.first] == [
        ("h_1", "tonne"),
        ("h_1", "tonne"),
        ("s_1", "hour"),
        ("s_1", "hour"),
    ]


def test_an_id_of_the_catalogue_is_another_indicator_until_a_person_says_so(tmp_path: Path) -> None:
    assert propose(tmp_path, TIDY, "rain.csv").indicators[0].id == "mine_rain"
    known = propose(tmp_path, TIDY, "other.csv", {"indicator": "rain"}).indicators[0]
    assert (known.id, known.is_known, known.nature) == ("rain", True, Nature.FLOW)


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        pytest.param(["293932.0", "46.25"], True, id="whole numbers with .0 beside longer decimals"),
        pytest.param(["1.0", "2.0"], True, id="nothing but .0"),
        pytest.param(["12.0", "12.7"], False, id="one decimal throughout, as offices publish"),
        pytest.param(["12.70", "3.0"], False, id="a zero that was published"),
        pytest.param(["12", "3.0"], False, id="a whole number without a point"),
        pytest.param(["12.25", "3.75"], False, id="no whole number at all"),
        pytest.param([], False, id="nothing"),
    ],
)
def test_numbers_that_a_program_wrote(values: list[str], expected: bool) -> None:  # noqa: FBT001
    assert are_floats(values) is expected


def test_a_decimal_that_only_a_program_wrote_is_taken_off_unless_a_person_keeps_it(tmp_path: Path) -> None:
    content = "country,year,value\nDEU,2021,37000.0\nFRA,2021,3.25\n"
    assert [entry.value for entry in propose(tmp_path, content).first] == ["37000", "3.25"]
    assert [entry.value for entry in propose(tmp_path, content, decided={"numbers": Numbers.PLAIN}).first] == ["37000.0", "3.25"]


def test_metadata_give_titles_and_units(tmp_path: Path) -> None:
    path = tmp_path / "metadata.json"
    path.write_text('[{"filename": "a.csv", "title": "Rain", "unit": "million tonnes", "description": "How much fell."}]', "utf-8")
    described = read_metadata(path)
    assert described == {"a.csv": Described(title="Rain", unit="million tonnes", description="How much fell.")}
    found = propose(tmp_path, TIDY, "a.csv", {"described": described, "unit": ""})
    assert [(each.name_en, each.unit.unit, each.unit.power) for each in found.indicators] == [("Rain", "tonne", 6)]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        pytest.param('[{"filename": "a.csv", "titel": "x"}]', "unknown key 'titel'; did you mean title?", id="a slip in a key"),
        pytest.param('[{"title": "x"}]', "record 1 has no filename", id="no file"),
        pytest.param('[{"filename": "a"}, {"filename": "a"}]', "record 2 is the second one of 'a'", id="one file twice"),
        pytest.param("{}", "is not a list", id="no list"),
    ],
)
def test_faults_of_metadata(tmp_path: Path, text: str, says: str) -> None:
    path = tmp_path / "metadata.json"
    path.write_text(text, "utf-8")
    with pytest.raises(ReferencesError) as error:
        read_metadata(path)
    assert says in str(error.value)


def test_files_whose_ids_are_cut_to_one_are_told_apart(tmp_path: Path) -> None:
    paths = tuple(tmp_path / f"{'a' * 90}-{number}.csv" for number in range(3))
    for path in paths:
        path.write_text(TIDY, "utf-8")
    done: list[int] = []
    found = propose_dataset(Request("mine", paths, constants=SURE, unit="days"), CATALOGUE, done.append)
    ids = [indicator.id for indicator in found.indicators]
    assert len(set(ids)) == len(ids) == 3
    assert [file.mapping.constants["INDICATOR"] for file in found.files if file.mapping] == ids
    assert done == [1, 2, 3]


def test_files_of_one_indicator_that_is_said_stay_one(tmp_path: Path) -> None:
    paths = (tmp_path / "2020.csv", tmp_path / "2021.csv")
    paths[0].write_text("country,year,value\nDEU,2020,1\n", "utf-8")
    paths[1].write_text("country,year,value\nDEU,2021,2\n", "utf-8")
    found = propose_dataset(Request("mine", paths, constants=SURE, unit="days", indicator="wet_days"), CATALOGUE, lambda _: None)
    assert [indicator.id for indicator in found.indicators] == ["wet_days"]


def test_a_name_that_a_data_package_cannot_hold(tmp_path: Path) -> None:
    (tmp_path / "a:b.csv").write_text(TIDY, "utf-8")
    with pytest.raises(ReferencesError, match="rename it"):
        files_of([tmp_path], None)


@pytest.mark.parametrize(
    "decided",
    [
        pytest.param({"constants": {**SURE, "REF_AREA": "narnia"}}, id="for all rows"),
        pytest.param({"codes": {"REF_AREA": {"DEU": "narnia"}}}, id="for one code"),
    ],
)
def test_an_area_that_the_catalogue_does_not_have_is_told(tmp_path: Path, decided: dict[str, object]) -> None:
    assert "the catalogue has no area 'narnia'" in "\n".join(propose(tmp_path, TIDY, decided=decided).questions)


def test_partners_of_trade_are_areas_too(tmp_path: Path) -> None:
    found = propose(tmp_path, "country,partner,year,value\nDEU,FRA,2021,1\nDEU,CHN,2021,2\n")
    assert found.questions == ()
    assert [entry.shared["COUNTERPART_AREA"] for entry in found.first] == ["FR", "CN"]


@pytest.mark.parametrize(
    ("constants", "says"),
    [
        pytest.param({"SOURCE_URL": "www.office.example"}, "give an address that begins with http", id="an address without http"),
        pytest.param({"UNIT_MULT": "million"}, "UNIT_MULT is 'million'", id="a word for a power of ten"),
        pytest.param({"UNIT_MEASURE": "ordinal"}, "write `ordinal` for a rank", id="a place for a value"),
    ],
)
def test_what_an_audit_would_refuse_is_told_before_it_is_written(tmp_path: Path, constants: dict[str, str], says: str) -> None:
    assert says in "\n".join(propose(tmp_path, TIDY, decided={"constants": {**SURE, **constants}}).questions)


def test_which_files_are_meant(tmp_path: Path) -> None:
    for name in ("b.csv", "a.csv", ".hidden.csv", "metadata.json", "notes.docx"):
        (tmp_path / name).write_text("x", "utf-8")
    assert [path.name for path in files_of([tmp_path], tmp_path / "metadata.json")] == ["a.csv", "b.csv"]
    with pytest.raises(ReferencesError, match="no such file or folder"):
        files_of([tmp_path / "none"], None)
    with pytest.raises(ReferencesError, match="holds no file that can be added"):
        files_of([_empty(tmp_path)], None)


def _empty(tmp_path: Path) -> Path:
    folder = tmp_path / "empty"
    folder.mkdir()
    return folder


def test_a_dataset_that_is_replaced_does_not_know_its_own_indicators() -> None:
    assert known_catalogue((), "mine").indicators == {}


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        pytest.param("a.json", '{"x": 1}', "is JSON of no known layout (it holds 'x')", id="some other JSON"),
        pytest.param("a.csv", "hello\nworld\n", "has no line that names its columns", id="no table"),
        pytest.param("a.csv", "country,year,value\nDEU,2021\n", "a.csv:2: has 2 cells", id="a ragged table"),
    ],
)
def test_files_that_cannot_be_read_at_all(tmp_path: Path, name: str, content: str, says: str) -> None:
    with pytest.raises(ReferencesError) as error:
        propose(tmp_path, content, name)
    assert says in str(error.value)
