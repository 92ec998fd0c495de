"""A dataset written: what stands in its folder, and that it is read as it was proposed."""

import csv
import json
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

import pytest
from frictionless import Package

from gx_factcheck.model.catalogue import Catalogue, Nature
from gx_factcheck.references.check import Standing, check_references
from gx_factcheck.references.faults import ReferencesError
from gx_factcheck.references.folder import builtin_folder, load_references
from gx_factcheck.references.intake.dataset import DatasetProposal, check_name, propose_dataset
from gx_factcheck.references.intake.request import Described, Request
from gx_factcheck.references.intake.write import write_dataset

SURE = {"PUBLISHER": "an office", "QUALITY": "official", "PUBLISHED": "2022-03"}
FILES = {
    "Rain, all (1).csv": "Date,DEU,FRA,XYZ\n2020,12.70,,1\n2021,3.5,0.0,2\n",
    "Sun.csv": "Date,DEU,CHN\n2020,1.25,2.50\n",
}
DESCRIBED = {
    "Rain, all (1).csv": Described(title="Rain", title_zh="降雨量", description='"All" of it', unit="million tonnes"),
    "Sun.csv": Described(title="Sun", unit="sun units"),
}


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_references([], catalogue_only=[builtin_folder()]).catalogue


def request_of(tmp_path: Path, names: Sequence[str] = tuple(FILES)) -> Request:
    paths = []
    for name in names:
        path = tmp_path / "given" / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(FILES[name].encode())
        paths.append(path)
    return Request("weather", tuple(paths), title="Weather", licence="CC-BY-4.0", constants=SURE, described=DESCRIBED, has_new_areas=True)


def proposal_of(request: Request, catalogue: Catalogue) -> DatasetProposal:
    found = propose_dataset(request, catalogue, lambda _: None)
    assert found.questions == ()
    return found


def test_what_is_written_is_read_as_it_was_proposed(tmp_path: Path, catalogue: Catalogue) -> None:
    request, into = request_of(tmp_path), tmp_path / "data"
    folder = write_dataset(proposal_of(request, catalogue), request, into, replaces=False)
    assert sorted(path.name for path in folder.iterdir()) == ["Rain, all (1).csv", "Sun.csv", "datapackage.json"]
    assert all((folder / name).read_bytes() == text.encode() for name, text in FILES.items())
    found = load_references([into], catalogue_only=[builtin_folder()])
    rows = [row for name in ("rain_all_1", "sun") for row in found.observations.of_indicator(name)]
    assert sorted(
        (row.quantity.indicator, row.quantity.reference_area, str(row.quantity.time_period), row.figure.printed)
        for row in rows
        if row.figure
    ) == [
        ("rain_all_1", "DE", "2020", "12.70 million"),
        ("rain_all_1", "DE", "2021", "3.5 million"),
        ("rain_all_1", "FR", "2021", "0.0 million"),
        ("rain_all_1", "xyz", "2020", "1 million"),
        ("rain_all_1", "xyz", "2021", "2 million"),
        ("sun", "CN", "2020", "2.50"),
        ("sun", "DE", "2020", "1.25"),
    ]
    assert {str(row.release.published) for row in rows} == {"2022-03"}
    rain = found.catalogue.indicators["rain_all_1"]
    assert (rain.name_zh, rain.name_en, rain.unit, rain.unit_text, rain.nature) == (
        "降雨量",
        "Rain",
        "tonne",
        "million tonnes",
        Nature.RATE,
    )
    assert rain.description == '"All" of it'
    assert found.catalogue.indicators["sun"].unit == "source_unit"
    assert found.catalogue.areas["xyz"].name_en == "XYZ"
    assert [problem for problem in check_references([builtin_folder(), into]) if problem.standing is Standing.FAULT] == []


def test_the_descriptor_is_a_data_package(tmp_path: Path, catalogue: Catalogue) -> None:
    request, into = request_of(tmp_path), tmp_path / "data"
    folder = write_dataset(proposal_of(request, catalogue), request, into, replaces=False)
    package = json.loads((folder / "datapackage.json").read_text("utf-8"))
    assert package["gx:mapping"]["columns"] == {"TIME_PERIOD": "Date"}, "what the files have in common stands once"
    assert [resource["gx:mapping"]["constants"]["INDICATOR"] for resource in package["resources"]] == ["rain_all_1", "sun"]
    for resource in package["resources"]:
        data = (folder / resource["path"]).read_bytes()
        assert (resource["hash"], resource["bytes"]) == (f"sha256:{sha256(data).hexdigest()}", len(data))
    report = Package(str(folder / "datapackage.json")).validate()
    assert report.valid, report.flatten(["code", "message"])


def test_an_existing_dataset_is_replaced_only_where_that_is_said(tmp_path: Path, catalogue: Catalogue) -> None:
    request, into = request_of(tmp_path), tmp_path / "data"
    proposal = proposal_of(request, catalogue)
    write_dataset(proposal, request, into, replaces=False)
    with pytest.raises(ReferencesError, match="is there already"):
        write_dataset(proposal, request, into, replaces=False)
    small = request_of(tmp_path, ("Sun.csv",))
    write_dataset(proposal_of(small, catalogue), small, into, replaces=True)
    assert sorted(path.name for path in (into / "weather").iterdir()) == ["Sun.csv", "datapackage.json"]
    assert sorted(path.name for path in into.iterdir()) == ["catalogue", "weather"], "nothing else is left behind"


def test_what_fails_leaves_what_was_there(tmp_path: Path, catalogue: Catalogue) -> None:
    request, into = request_of(tmp_path), tmp_path / "data"
    proposal = proposal_of(request, catalogue)
    request.files[1].unlink()
    with pytest.raises(ReferencesError, match="cannot be written"):
        write_dataset(proposal, request, into, replaces=False)
    assert list(into.iterdir()) == []


def test_new_areas_are_added_below_those_that_are_there(tmp_path: Path, catalogue: Catalogue) -> None:
    request, into = request_of(tmp_path), tmp_path / "data"
    areas = into / "catalogue" / "areas.csv"
    areas.parent.mkdir(parents=True)
    areas.write_text("id,name_zh,name_en,aliases,part_of,codes\nharbour,港,harbour,,,", "utf-8")
    write_dataset(proposal_of(request, catalogue), request, into, replaces=False)
    with areas.open(encoding="utf-8", newline="") as file:
        assert [row["id"] for row in csv.DictReader(file)] == ["harbour", "xyz"]


@pytest.mark.parametrize("name", ["", "Weather", "../x", "a b", "catalogue", ".x", "天气"])
def test_names_that_are_no_folder_of_a_dataset(name: str) -> None:
    with pytest.raises(ReferencesError, match="is no name of a dataset"):
        check_name(name)
