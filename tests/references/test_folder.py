"""Folders of reference data: what is found in them, and what is refused."""

import json
import shutil
from pathlib import Path

import pytest

from gx_factcheck.references.faults import ReferencesError
from gx_factcheck.references.folder import builtin_folder, find_datasets, load_references

HEADER = "STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,PUBLISHER,QUALITY\n"
ROW = "dataflow,X:Y(1.0.0),I,CN,gdp_growth,2021,8.1,percent,an office,media\n"
PACKAGE: dict[str, object] = {
    "name": "mine",
    "title": "Mine",
    "licenses": [{"name": "CC0-1.0"}],
    "resources": [{"name": "a", "path": "data.csv"}],
}


def dataset(folder: Path, package: object = PACKAGE, text: str = HEADER + ROW) -> Path:
    folder.mkdir(parents=True)
    (folder / "datapackage.json").write_text(package if isinstance(package, str) else json.dumps(package), "utf-8")
    (folder / "data.csv").write_text(text, "utf-8")
    return folder


def test_the_built_in_folder_holds_datasets_and_the_catalogue() -> None:
    assert (builtin_folder() / "catalogue" / "areas.csv").is_file()
    assert len(find_datasets([builtin_folder()])) >= 10


def test_a_folder_adds_to_the_built_in_one(tmp_path: Path) -> None:
    dataset(tmp_path / "mine")
    found = load_references([builtin_folder(), tmp_path])
    assert found.datasets[-1].title == "Mine"
    assert found.datasets[-1].licences == ("CC0-1.0",)
    assert found.observations.observations[-1].id == "mine:2"
    assert len(found.observations.observations) == len(load_references([builtin_folder()]).observations.observations) + 1


def test_a_catalogue_alone_gives_no_observations(tmp_path: Path) -> None:
    dataset(tmp_path / "mine")
    found = load_references([tmp_path], catalogue_only=[builtin_folder()])
    assert [row.id for row in found.observations.observations] == ["mine:2"]
    assert "gdp" in found.catalogue.indicators


def test_a_folder_can_be_one_dataset(tmp_path: Path) -> None:
    assert [found.id for found in find_datasets([dataset(tmp_path / "mine")])] == ["mine"]


def test_datasets_of_one_name_are_told_apart(tmp_path: Path) -> None:
    folders = [tmp_path / "one", tmp_path / "two"]
    for folder in folders:
        dataset(folder / "trade")
    assert [found.id for found in find_datasets(folders)] == ["trade", "two/trade"]


def test_two_resources_are_told_apart(tmp_path: Path) -> None:
    folder = dataset(tmp_path / "mine", PACKAGE | {"resources": [{"name": "a", "path": "data.csv"}, {"name": "b", "path": "more.csv"}]})
    shutil.copy(folder / "data.csv", folder / "more.csv")
    assert [row.id for row in load_references([folder]).observations.observations] == ["mine/a:2", "mine/b:2"]


def test_hidden_folders_and_the_catalogue_are_no_datasets(tmp_path: Path) -> None:
    dataset(tmp_path / "mine")
    dataset(tmp_path / ".cache")
    (tmp_path / "catalogue").mkdir()
    (tmp_path / "catalogue" / "areas.csv").write_text("id,name_zh,name_en,aliases,part_of\n", "utf-8")
    assert [found.id for found in find_datasets([tmp_path])] == ["mine"]


@pytest.mark.parametrize(
    ("package", "message"),
    [
        pytest.param("{", r"mine/datapackage.json:1: is not JSON", id="broken JSON"),
        pytest.param("[" * 100_000, r"mine/datapackage.json: is nested too deeply", id="JSON without an end"),
        pytest.param([], "names no resources", id="a list"),
        pytest.param(PACKAGE | {"resources": []}, "names no resources", id="no table"),
        pytest.param(PACKAGE | {"resources": [{"name": "a"}]}, "has the path 'None'", id="a table without a path"),
        pytest.param(PACKAGE | {"resources": [{"path": "../other.csv"}]}, "the dataset's own folder", id="a path that leads out"),
        pytest.param(PACKAGE | {"resources": [{"path": "/etc/passwd"}]}, "the dataset's own folder", id="a path from the root"),
        pytest.param(PACKAGE | {"resources": [{"path": "https://example.org/a.csv"}]}, "the dataset's own folder", id="an address"),
        pytest.param(PACKAGE | {"resources": [{"path": "none.csv"}]}, r"mine/none.csv: cannot be read", id="a table that is missing"),
    ],
)
def test_a_faulty_descriptor_is_refused(tmp_path: Path, package: object, message: str) -> None:
    with pytest.raises(ReferencesError, match=message):
        load_references([dataset(tmp_path / "mine", package)])


def test_a_fault_in_a_row_is_named_from_the_folder_given(tmp_path: Path) -> None:
    dataset(tmp_path / "own" / "mine", text=HEADER + ROW + ROW.replace("8.1", "8,1").replace("8,1", '"8,1"'))
    with pytest.raises(ReferencesError, match=r"^own/mine/data.csv:3: OBS_VALUE is '8,1'; write"):
        load_references([tmp_path / "own"])


def test_a_folder_that_is_missing_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ReferencesError, match="is not a folder"):
        load_references([tmp_path / "none"])


def test_a_folder_of_other_things_is_refused(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("nothing to read", "utf-8")
    with pytest.raises(ReferencesError, match="holds other things, but no dataset and no catalogue"):
        load_references([tmp_path])


def test_an_empty_folder_holds_no_data(tmp_path: Path) -> None:
    assert load_references([tmp_path]).datasets == ()


def test_a_table_without_a_descriptor_is_refused(tmp_path: Path) -> None:
    dataset(tmp_path / "mine")
    (dataset(tmp_path / "other") / "datapackage.json").unlink()
    with pytest.raises(ReferencesError, match=r"/other: holds a table but no datapackage.json"):
        load_references([tmp_path])


def test_a_folder_given_twice_is_refused(tmp_path: Path) -> None:
    dataset(tmp_path / "mine")
    with pytest.raises(ReferencesError, match="was read already"):
        load_references([tmp_path, tmp_path, tmp_path])
