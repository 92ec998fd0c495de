"""The built-in areas, held against ISO 3166 as pycountry has it."""

import gettext
import re
from importlib.resources import files
from pathlib import Path

import pycountry
import pytest

from gx_factcheck.model.catalogue import Catalogue
from gx_factcheck.references.folder import builtin_folder, load_references
from gx_factcheck.references.names import area_of_code, find_areas

MISSPELT = frozenset({"柬埔塞", "马尔他"})
"""Translations of pycountry that are slips, for 柬埔寨 and 马耳他."""
COUNTRIES = list(pycountry.countries)


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_references([builtin_folder()]).catalogue


def test_every_country_has_its_codes(catalogue: Catalogue) -> None:
    assert len(COUNTRIES) >= 249
    missing = [country.alpha_2 for country in COUNTRIES if country.alpha_2 not in catalogue.areas]
    assert missing == []
    for country in COUNTRIES:
        assert {area_of_code(code, catalogue) for code in (country.alpha_3, country.numeric)} == {country.alpha_2}


def test_every_country_is_found_by_its_english_names(catalogue: Catalogue) -> None:
    for country in COUNTRIES:
        names = [getattr(country, key, None) for key in ("name", "common_name", "official_name")]
        assert [name for name in names if name and country.alpha_2 not in find_areas(name, catalogue)] == []


def test_every_country_is_found_by_its_chinese_name(catalogue: Catalogue) -> None:
    translation = gettext.translation("iso3166-1", Path(str(files("pycountry"))) / "locales", ["zh_CN"])
    names = {country.alpha_2: translation.gettext(country.name).replace(" ", "") for country in COUNTRIES}
    unknown = {name for id_, name in names.items() if id_ not in find_areas(name, catalogue)}
    assert unknown <= MISSPELT
    assert all(re.search("[\u4e00-\u9fff]", catalogue.areas[id_].name_zh) for id_ in names)


@pytest.mark.parametrize(("country", "count"), [("CN", 31), ("US", 51), ("GB", 4)])
def test_parts_of_countries_have_the_codes_of_the_standard(catalogue: Catalogue, country: str, count: int) -> None:
    known = {part.code: part for part in pycountry.subdivisions if part.country_code == country}
    parts = [area for id_, area in catalogue.areas.items() if id_.startswith(f"{country}-")]
    assert len(parts) == count
    assert {area.part_of for area in parts} == {country}
    assert [area.id for area in parts if area.id not in known] == []
    if country != "CN":
        assert [area.id for area in parts if known[area.id].name.partition(" [")[0] != area.name_en] == []


def test_countries_that_are_no_more_are_told_from_those_that_are(catalogue: Catalogue) -> None:
    codes = {country.alpha_3: area_of_code(country.alpha_3, catalogue) for country in pycountry.historic_countries}
    present = {country.alpha_2 for country in COUNTRIES}
    renamed = {code for code, area in codes.items() if area in present}
    # Names that were given up while the country stayed, and a territory that was narrowed under its code.
    assert renamed == {"AFI", "ATF", "BUR", "BYS", "DHY", "HVO", "NHB", "RHO", "TMP", "ZAR"}
    assert [code for code, area in codes.items() if area is None] == []


def test_no_code_is_an_id_or_a_name_of_another_area(catalogue: Catalogue) -> None:
    for area in catalogue.areas.values():
        for code in area.codes:
            assert find_areas(code, catalogue) == (area.id,)
            assert code not in catalogue.areas


def test_what_is_a_part_is_a_part_of_a_known_area(catalogue: Catalogue) -> None:
    assert [area.id for area in catalogue.areas.values() if area.part_of and area.part_of not in catalogue.areas] == []
