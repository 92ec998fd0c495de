"""What `references check` finds."""

import json
from pathlib import Path

import pytest

from gx_factcheck.references.check import Problem, Standing, check_references
from gx_factcheck.references.folder import builtin_folder

COLUMNS = [
    *("STRUCTURE", "STRUCTURE_ID", "ACTION", "REF_AREA", "INDICATOR", "DEFINITION", "GROUP", "SCALE", "TIME_PERIOD"),
    *("OBS_VALUE", "UNIT_MEASURE", "UNIT_MULT", "DECIMALS", "OBS_PRINTED", "OBS_HEDGE", "PUBLISHED", "PUBLISHER", "QUALITY"),
]
GOOD = {
    "STRUCTURE": "dataflow",
    "STRUCTURE_ID": "X:Y(1.0.0)",
    "REF_AREA": "CN-GX",
    "INDICATOR": "gdp",
    "TIME_PERIOD": "2021",
    "OBS_VALUE": "2.47",
    "UNIT_MEASURE": "CNY",
    "UNIT_MULT": "12",
    "DECIMALS": "2",
    "PUBLISHED": "2022-01-20",
    "PUBLISHER": "an office",
    "QUALITY": "media",
}
RANK = {"SCALE": "rank", "GROUP": "western_provinces", "OBS_VALUE": "1", "UNIT_MEASURE": "ordinal", "UNIT_MULT": "", "DECIMALS": ""}
DATE = {"SCALE": "date", "INDICATOR": "ftz_unveiled_date", "OBS_VALUE": "", "UNIT_MEASURE": "", "UNIT_MULT": "", "DECIMALS": ""}


def problems(tmp_path: Path, *rows: dict[str, str], columns: list[str] | None = None) -> tuple[Problem, ...]:
    """The problems of a dataset beside the built-in data, without those of the built-in data."""
    folder = tmp_path / "mine"
    folder.mkdir()
    lines = [",".join(COLUMNS), *(",".join((GOOD | row).get(column, "") for column in COLUMNS) for row in rows)]
    (folder / "data.csv").write_text("\n".join(lines) + "\n", "utf-8")
    schema = {"fields": [{"name": column} for column in columns or COLUMNS]}
    (folder / "datapackage.json").write_text(json.dumps({"resources": [{"name": "a", "path": "data.csv", "schema": schema}]}), "utf-8")
    return tuple(problem for problem in check_references([builtin_folder(), folder]) if problem.place.startswith("mine"))


def test_the_built_in_data_have_no_fault() -> None:
    assert [str(problem) for problem in check_references([builtin_folder()]) if problem.standing is Standing.FAULT] == []


def test_contradictions_of_the_sources_are_listed() -> None:
    found = [problem.says for problem in check_references([builtin_folder()]) if problem.standing is Standing.INFORMATION]
    assert any("5481万 stands against 5488万" in says for says in found)


@pytest.mark.parametrize(
    "row",
    [
        pytest.param({}, id="a plain value"),
        pytest.param({"OBS_PRINTED": "2.47万亿"}, id="the figure in words"),
        pytest.param(RANK, id="a rank of a member"),
        pytest.param(DATE, id="a date of an event"),
        pytest.param({"QUALITY": "official"}, id="an official value with its date"),
        pytest.param({"PUBLISHED": ""}, id="a report without a date"),
        pytest.param({"INDICATOR": "import_clearance_time", "UNIT_MEASURE": "hour", "UNIT_MULT": "0"}, id="another unit of the dimension"),
    ],
)
def test_good_rows_have_no_problem(tmp_path: Path, row: dict[str, str]) -> None:
    assert problems(tmp_path, row) == ()


@pytest.mark.parametrize(
    ("row", "says"),
    [
        pytest.param({"INDICATOR": "gdpp"}, "INDICATOR is 'gdpp'", id="an unknown indicator"),
        pytest.param({"REF_AREA": "CN-XX"}, "REF_AREA is 'CN-XX'", id="an unknown area"),
        pytest.param({"DEFINITION": "port_groups"}, "DEFINITION is 'port_groups'", id="an unknown definition"),
        pytest.param(RANK | {"GROUP": "west"}, "GROUP is 'west'", id="an unknown group"),
        pytest.param(RANK | {"REF_AREA": "CN-HB"}, "CN-HB has a rank in western_provinces", id="a rank of who is no member"),
        pytest.param({"UNIT_MEASURE": "percent"}, "UNIT_MEASURE is percent, but gdp is measured in CNY", id="a share for money"),
        pytest.param({"INDICATOR": "gdp_growth", "UNIT_MEASURE": "percentage_point"}, "percentage_point", id="points for a rate"),
        pytest.param({"INDICATOR": "ftz_unveiled_date"}, "of the nature event", id="a value of an event"),
        pytest.param(DATE | {"INDICATOR": "gdp"}, "of the nature flow", id="a date of a flow"),
        pytest.param({"OBS_PRINTED": "2.47亿"}, "is not OBS_VALUE with UNIT_MULT", id="another multiplier"),
        pytest.param({"OBS_PRINTED": "2.470万亿"}, "is not OBS_VALUE", id="another precision"),
        pytest.param({"OBS_PRINTED": "much"}, "OBS_PRINTED", id="no figure at all"),
        pytest.param({"QUALITY": "official", "PUBLISHED": ""}, "PUBLISHED is empty", id="an official value without a date"),
        pytest.param({"OBS_VALUE": "2.x"}, "OBS_VALUE", id="a cell that is refused"),
    ],
)
def test_faults_are_found_with_their_line(tmp_path: Path, row: dict[str, str], says: str) -> None:
    found = problems(tmp_path, {}, row | {"TIME_PERIOD": "2022"})
    assert [problem.place for problem in found] == ["mine/data.csv:3"]
    assert says in found[0].says
    assert found[0].standing is Standing.FAULT
    assert found[0].remedy


@pytest.mark.parametrize(
    ("publisher", "remedy"),
    [
        pytest.param("ministry_of_transport", None, id="one of the catalogue's"),
        pytest.param("an_office", None, id="one that the same folder names"),
        pytest.param("ministry_of_transports", "did you mean ministry_of_transport?", id="a slip"),
        pytest.param("交通运输部", "define it in the catalogue", id="a name for an id"),
    ],
)
def test_publishers_of_indicators_have_names(tmp_path: Path, publisher: str, remedy: str | None) -> None:
    indicators = tmp_path / "mine" / "catalogue" / "indicators"
    indicators.mkdir(parents=True)
    (indicators.parent / "publishers.csv").write_text("id,name_zh,name_en\nan_office,某局,an office\n", "utf-8")
    text = f'[tolls]\nname_zh = "通行费"\nname_en = "tolls"\nunit = "CNY"\nnature = "flow"\npublisher = "{publisher}"\n'
    (indicators / "roads.toml").write_text(text, "utf-8")
    found = [problem for problem in check_references([builtin_folder(), tmp_path / "mine"]) if problem.place.startswith("mine")]
    assert [problem.standing for problem in found] == ([Standing.FAULT] if remedy else [])
    assert all(f"tolls.publisher is '{publisher}'" in problem.says and (remedy or "") in problem.remedy for problem in found)


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    assert len(problems(tmp_path, {"QUALITY": "good"}, {"INDICATOR": "gdpp"}, {"REF_AREA": "XX", "TIME_PERIOD": "2020"})) == 3


@pytest.mark.parametrize(
    ("other", "standing"),
    [
        pytest.param({"OBS_VALUE": "2.50", "PUBLISHED": "2022-03"}, Standing.INFORMATION, id="another value"),
        pytest.param({}, Standing.FAULT, id="the same row twice"),
        pytest.param({"PUBLISHED": "2022-03"}, None, id="the same value from another release"),
        pytest.param({"OBS_VALUE": "2.5", "DECIMALS": "1"}, None, id="the same value, printed more coarsely"),
        pytest.param({"OBS_VALUE": "2.50", "OBS_HEDGE": "nearly"}, None, id="a hedged value"),
        pytest.param({"OBS_VALUE": "2.50", "DEFINITION": "since_2019"}, None, id="another definition"),
        pytest.param({"OBS_VALUE": "2.50", "TIME_PERIOD": "2020"}, None, id="another period"),
    ],
)
def test_rows_of_one_quantity(tmp_path: Path, other: dict[str, str], standing: Standing | None) -> None:
    found = problems(tmp_path, {"TIME_PERIOD": "2019"}, {"TIME_PERIOD": "2019"} | other)
    assert [problem.standing for problem in found] == ([standing] if standing else [])


def test_a_row_is_held_against_every_earlier_one(tmp_path: Path) -> None:
    found = problems(
        tmp_path, {"TIME_PERIOD": "2019"}, {"TIME_PERIOD": "2019", "PUBLISHER": "another"}, {"TIME_PERIOD": "2019", "PUBLISHER": "another"}
    )
    assert [problem.says for problem in found] == ["repeats mine/data.csv:3"]


def test_money_in_another_currency_is_worth_knowing(tmp_path: Path) -> None:
    assert [problem.standing for problem in problems(tmp_path, {"UNIT_MEASURE": "USD"})] == [Standing.INFORMATION]


def test_the_descriptor_names_the_columns_that_are_there(tmp_path: Path) -> None:
    assert "datapackage.json names" in problems(tmp_path, {}, columns=COLUMNS[:-1])[0].says


@pytest.mark.parametrize(
    ("text", "says"),
    [
        pytest.param('growth_of = "gdpp"\n', "mine.growth_of is 'gdpp'", id="growth of nothing"),
        pytest.param('related = ["gdp", "gpd"]\n', "mine.related is 'gpd'", id="related to nothing"),
        pytest.param(
            'identities = [{ equation = "mine = gdp + x", authority = "customary" }]\n', "mine.identities is 'x'", id="a sum of nothing"
        ),
    ],
)
def test_the_catalogue_names_only_what_it_has(tmp_path: Path, text: str, says: str) -> None:
    indicators = tmp_path / "extra" / "catalogue" / "indicators"
    indicators.mkdir(parents=True)
    (indicators / "mine.toml").write_text('[mine]\nname_zh = "我"\nname_en = "mine"\nunit = "CNY"\nnature = "flow"\n' + text, "utf-8")
    found = check_references([builtin_folder(), tmp_path / "extra"])
    assert [problem.says for problem in found if problem.place.startswith("extra")] == [f"{says}, which the catalogue does not have"]


AREAS = "id,name_zh,name_en,aliases,part_of,codes\n"
GROUPS = "id,name_zh,name_en,is_complete,source,note\n"
MEMBERS = "group,area,since,until\n"


@pytest.mark.parametrize(
    ("files", "says"),
    [
        pytest.param({"areas": AREAS + "MARS,火星,Mars,,,MRS|998\n"}, [], id="an area with codes of its own"),
        pytest.param({"areas": AREAS + "MARS,火星,Mars,,,CHN\n"}, ["the code 'CHN' of MARS means CN already"], id="a code of another"),
        pytest.param({"areas": AREAS + "MARS,火星,Mars,,,CN\n"}, ["the code 'CN' of MARS means CN already"], id="an id of another"),
        pytest.param(
            {"areas": AREAS + "MARS,火星,Mars,,sun,\n"}, ["part_of is 'sun', which the catalogue does not have"], id="a part of what"
        ),
        pytest.param(
            {"groups": GROUPS + "g,组,g,true,,\n", "memberships": MEMBERS + "g,FR,2000-01-01,2001-12-31\ng,FR,2002-01-01,\n"},
            [],
            id="a member that came back",
        ),
        pytest.param(
            {"groups": GROUPS + "g,组,g,true,,\n", "memberships": MEMBERS + "g,FR,2000-01-01,\ng,FR|DE,2002-01-01,\n"},
            ["the group g has FR twice on 2002-01-01"],
            id="a member that came without leaving",
        ),
        pytest.param(
            {"groups": GROUPS + "g,组,g,true,,\n", "memberships": MEMBERS + "g,FR|XX,,\n"},
            ["the group g: area is 'XX', which the catalogue does not have"],
            id="a member that is no area",
        ),
    ],
)
def test_areas_and_groups(tmp_path: Path, files: dict[str, str], says: list[str]) -> None:
    folder = tmp_path / "extra" / "catalogue"
    folder.mkdir(parents=True)
    for name, text in files.items():
        (folder / f"{name}.csv").write_text(text, "utf-8")
    found = check_references([builtin_folder(), tmp_path / "extra"])
    assert [problem.says for problem in found if problem.place.startswith("extra")] == says
    assert all(problem.standing is Standing.FAULT and problem.remedy for problem in found if problem.place.startswith("extra"))
