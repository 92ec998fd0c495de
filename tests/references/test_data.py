"""The data in this repository: nothing lost, nothing unnamed, and valid as data packages."""

import csv
import json
import subprocess
import sys
from pathlib import Path

import pytest

from gx_factcheck.model.observation import Observation
from gx_factcheck.model.words import Form, Quality, Window
from gx_factcheck.references.folder import References, builtin_folder, load_references
from gx_factcheck.values.hedges import Hedge
from gx_factcheck.values.periods import read_period

ROWS = {
    "border": 7,
    "digital": 29,
    "events": 7,
    "free_trade_zone": 15,
    "industry": 5,
    "macro": 83,
    "port_rankings": 75,
    "ports": 120,
    "settlement": 25,
    "trade": 36,
}
MEMBERSHIPS = 12
"""Of the western provinces, each read from the source that the group names."""
VALIDATE = """
import json, sys
from frictionless import validate
json.dump({path: [str(message) for message, in validate(path).flatten(["message"])] for path in sys.argv[1:]}, sys.stdout)
"""


@pytest.fixture(scope="module")
def references() -> References:
    return load_references([builtin_folder()])


def rows_of(references: References, dataset: str) -> list[Observation]:
    return [row for row in references.observations.observations if row.id.partition(":")[0] == dataset]


def frictionless(*packages: Path) -> dict[str, list[str]]:
    done = subprocess.run([sys.executable, "-c", VALIDATE, *map(str, packages)], capture_output=True, text=True, check=True)
    found: dict[str, list[str]] = json.loads(done.stdout)
    return found


@pytest.mark.parametrize(("dataset", "count"), ROWS.items())
def test_each_dataset_has_its_rows(references: References, dataset: str, count: int) -> None:
    assert len(rows_of(references, dataset)) == count


def test_every_fact_is_one_row_or_one_membership(references: References) -> None:
    assert {dataset.id for dataset in references.datasets} >= set(ROWS)
    assert len(references.catalogue.groups["western_provinces"].memberships) == MEMBERSHIPS
    assert sum(ROWS.values()) + MEMBERSHIPS == 414


def test_every_name_is_in_the_catalogue(references: References) -> None:
    catalogue = references.catalogue
    for row in references.observations.observations:
        assert row.quantity.indicator in catalogue.indicators
        assert {row.quantity.reference_area, row.quantity.counterpart_area} <= {None, *catalogue.areas}
        assert row.quantity.group in {None, *catalogue.groups}
        assert row.quantity.definition in {None, *catalogue.definitions}


def test_publishers_that_are_asked_are_those_with_names(references: References) -> None:
    asked = {indicator.publisher for indicator in references.catalogue.indicators.values()} - {None}
    assert asked == set(references.catalogue.publishers)


def test_hedges_are_where_the_sources_have_them(references: References) -> None:
    found = {
        (row.quantity.indicator, row.figure.printed): row.hedges
        for row in references.observations.observations
        if row.hedges and row.figure
    }
    assert found == {
        ("cross_border_ecommerce_trade", "45 billion"): (Hedge.OVER,),
        ("rmb_cross_border_settlement_cumulative", "568 billion"): (Hedge.OVER,),
        ("ftz_enterprises", "40000"): (Hedge.NEARLY,),
        ("ftz_enterprises", "7.3万"): (Hedge.OVER,),
        ("ftz_enterprises", "90000"): (Hedge.OVER,),
        ("caih_projects_planned", "90"): (Hedge.OVER,),
        ("gate_passage_time", "30"): (Hedge.ABOUT,),
        ("clearance_time_per_vehicle", "15"): (Hedge.UNDER,),
    }


@pytest.mark.parametrize(
    ("indicator", "area", "period", "printed"),
    [
        pytest.param("gdp_growth", "CN-GX", "2021-S1", {"12.0", "6.3"}, id="growth on two windows, the final zero kept"),
        pytest.param("gdp_growth", "CN", "2021-S1", {"12.7", "5.3"}, id="the country's"),
        pytest.param("disposable_income_per_capita_growth", "CN-GX", "2021-S1", {"12.9", "12.1"}, id="nominal and real"),
        pytest.param("optical_cable_length", "CN", "2021-12-31", {"5488万", "5481万"}, id="two offices, both kept"),
        pytest.param("container_throughput", "beibu-gulf-port", "2020-Q1", {"97.84万", "92万", "13"}, id="two definitions and a rank"),
        pytest.param("rmb_cross_border_settlement_cumulative", "CN-YN", "2021-06-30", {"626.25 billion"}, id="a stock on its day"),
        pytest.param("goods_trade", "CN-GX", "2021-01/2021-07", {"1672.7亿"}, id="seven months"),
        pytest.param("ftz_enterprises", "CN-GX", "2021-07-31", {"40000"}, id="the zone's firms"),
        pytest.param("gdp", "CN-GX", "2021-S1", set(), id="what was not found is not there"),
    ],
)
def test_figures_as_published(references: References, indicator: str, area: str, period: str, printed: set[str]) -> None:
    rows = [row for row in references.observations.of_indicator(indicator) if row.quantity.reference_area == area]
    assert {row.figure.printed for row in rows if row.figure and row.quantity.time_period == read_period(period)} == printed


def test_growth_says_what_it_is_measured_against(references: References) -> None:
    growths = [row for row in references.observations.observations if row.quantity.indicator.endswith("_growth")]
    assert len(growths) > 100
    assert {row.quantity.window for row in growths} == {Window.YEAR_ON_YEAR, Window.TWO_YEAR_AVERAGE, Window.SINCE}


def test_a_projected_capacity_refutes_nothing(references: References) -> None:
    first, later = references.observations.of_indicator("vehicle_production_capacity_annual")
    assert (first.quality, later.quality) == (Quality.WEAK, Quality.MEDIA)


def test_events_have_dates(references: References) -> None:
    events = rows_of(references, "events")
    assert {row.quantity.form for row in events} == {Form.DATE}
    assert all(row.date for row in events)


@pytest.fixture(scope="module")
def validated() -> dict[str, list[str]]:
    found = frictionless(*(builtin_folder() / dataset / "datapackage.json" for dataset in ROWS))
    return {Path(path).parent.name: errors for path, errors in found.items()}


@pytest.mark.parametrize("dataset", ROWS)
def test_the_data_package_is_valid(validated: dict[str, list[str]], dataset: str) -> None:
    assert validated[dataset] == []


@pytest.mark.parametrize("dataset", ROWS)
def test_the_data_package_says_what_it_is(dataset: str) -> None:
    folder = builtin_folder() / dataset
    package = json.loads((folder / "datapackage.json").read_text("utf-8"))
    assert {"$schema", "name", "title", "licenses", "sources"} <= set(package)
    schema = package["resources"][0]["schema"]
    with (folder / "data.csv").open(encoding="utf-8", newline="") as file:
        assert [field["name"] for field in schema["fields"]] == next(csv.reader(file))
    assert schema["primaryKey"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param(",media,", ",good,", id="an unknown quality"),
        pytest.param(",2021-S1,", ",first half,", id="a period in words"),
        pytest.param(",12.0,", ",twelve,", id="a value in words"),
    ],
)
def test_the_schema_refuses_faults(tmp_path: Path, old: str, new: str) -> None:
    for name in ("datapackage.json", "data.csv"):
        (tmp_path / name).write_text((builtin_folder() / "macro" / name).read_text("utf-8").replace(old, new), "utf-8")
    (errors,) = frictionless(tmp_path / "datapackage.json").values()
    assert errors
