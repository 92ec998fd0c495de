"""From what people and publishers write to the ids of the catalogue."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gx_factcheck.model.catalogue import Area, Catalogue, Group, Indicator, Nature
from gx_factcheck.references.folder import builtin_folder, load_references
from gx_factcheck.references.names import (
    MOST_FOUND,
    area_of_code,
    find_area,
    find_areas,
    find_indicators,
    fold,
    near_areas,
    near_groups,
    near_indicators,
    search_areas,
    search_groups,
)

BUILTIN = load_references([builtin_folder()]).catalogue


def indicator(id_: str, zh: str, en: str, *aliases: str) -> Indicator:
    return Indicator(id_, zh, en, "percent", Nature.RATE, aliases)


SERIES = Catalogue.of(
    [
        indicator("life_expectancy", "出生时预期寿命", "life expectancy at birth", "longevity"),
        indicator("life_expectancy_women", "女性出生时预期寿命", "life expectancy at birth, women"),
        indicator("gdp_growth", "国内生产总值增速", "growth of GDP"),
        indicator("expenditure", "财政支出", "public expenditure"),
    ],
    [Area("X", "甲", "Ex"), Area("Y", "乙", "Ex", ("why",), codes=("YYY", "999")), Area("Z", "丙", "Zed", codes=("999",))],
    [Group("friends", "朋友", "the friends", ())],
)


@pytest.mark.parametrize(
    ("code", "area"),
    [
        pytest.param("CN", "CN", id="an id"),
        pytest.param("CN-GX", "CN-GX", id="an id of a part"),
        pytest.param("CHN", "CN", id="three letters"),
        pytest.param("004", "AF", id="three digits"),
        pytest.param("450000", "CN-GX", id="six digits of the Chinese standard"),
        pytest.param("OWID_WRL", "world", id="the world"),
        pytest.param("OWID_KOS", "XK", id="Kosovo, by one publisher"),
        pytest.param("XKX", "XK", id="Kosovo, by another"),
        pytest.param("EL", "GR", id="Greece, as Eurostat has it"),
        pytest.param("UK", "GB", id="the United Kingdom, as Eurostat has it"),
        pytest.param("EU27_2020", "eu27-2020", id="27 countries at every time, not the union of the time"),
        pytest.param("EUU", "eu27-2020", id="the union of today, at every time"),
        pytest.param("EA", "euro-area", id="the euro area of the time"),
        pytest.param("EA20", "ea20", id="20 countries at every time"),
        pytest.param("SSF", "sub-saharan-africa", id="a region of the World Bank"),
        pytest.param("OWID_USS", "SUHH", id="the Soviet Union"),
        pytest.param("YUG", "YUCS", id="Yugoslavia"),
        pytest.param("OWID_CZS", "CSHH", id="Czechoslovakia"),
        pytest.param("ZAR", "CD", id="a code given up with a name"),
        pytest.param("CS", None, id="a code that two countries had"),
        pytest.param("4", None, id="a number without its zeros"),
        pytest.param("chn", None, id="small letters"),
        pytest.param("MEA", None, id="a region that was changed under its code"),
        pytest.param("China", None, id="a name"),
        pytest.param("ZZZ", None, id="no code"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_codes(code: str, area: str | None) -> None:
    assert area_of_code(code, BUILTIN) == area


def test_a_code_of_two_areas_is_none_of_them() -> None:
    assert area_of_code("YYY", SERIES) == "Y"
    assert area_of_code("999", SERIES) is None
    assert find_areas("999", SERIES) == ("Y", "Z")


@pytest.mark.parametrize(
    ("text", "areas"),
    [
        pytest.param("us", ["US"], id="an id in small letters"),
        pytest.param("the US", ["US"], id="an article"),
        pytest.param("ＵＳＡ", ["US"], id="wide letters"),
        pytest.param("America", ["US"], id="what people say"),
        pytest.param("美国", ["US"], id="Chinese"),
        pytest.param("英国", ["GB"], id="the kingdom"),
        pytest.param("UK", ["GB"], id="its letters"),
        pytest.param("England", ["GB-ENG"], id="a part of it"),
        pytest.param("South Korea", ["KR"], id="the south"),
        pytest.param("Korea", ["KR"], id="the one that is meant"),
        pytest.param("韩国", ["KR"], id="in Chinese"),
        pytest.param("Russian Federation", ["RU"], id="in full"),
        pytest.param("Côte d’Ivoire", ["CI"], id="a curly sign"),
        pytest.param("Cote d'Ivoire", ["CI"], id="no accent"),
        pytest.param("Trinidad & Tobago", ["TT"], id="a sign for and"),
        pytest.param("St. Lucia", ["LC"], id="a saint cut short"),
        pytest.param(" turkiye ", ["TR"], id="spaces"),
        pytest.param("刚果（金）", ["CD"], id="wide brackets"),
        pytest.param("California", ["US-CA"], id="a state"),
        pytest.param("加州", ["US-CA"], id="a state, cut short"),
        pytest.param("World", ["world"], id="the world"),
        pytest.param("全球", ["world"], id="the globe"),
        pytest.param("非洲", ["africa"], id="a continent"),
        pytest.param("欧盟", ["EU"], id="the union"),
        pytest.param("EU27", ["eu27-2020"], id="the union of 27"),
        pytest.param("苏联", ["SUHH"], id="what is no more"),
        pytest.param("Georgia", ["GE", "US-GA"], id="a country and a state"),
        pytest.param("Congo", ["CD", "CG"], id="two countries"),
        pytest.param("Sub-Saharan Africa", ["sub-saharan-africa-un", "sub-saharan-africa"], id="two ways to draw a region"),
        pytest.param("Chin", [], id="a part of a name"),
        pytest.param("Frence", [], id="a slip"),
        pytest.param("中", [], id="one character"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_names_of_areas(text: str, areas: list[str]) -> None:
    assert list(find_areas(text, BUILTIN)) == areas
    assert find_area(text, BUILTIN) == (areas[0] if len(areas) == 1 else None)


@pytest.mark.parametrize("area", BUILTIN.areas.values(), ids=lambda area: area.id)
def test_every_area_is_found_by_all_that_it_is_called(area: Area) -> None:
    assert find_areas(area.id, BUILTIN) == (area.id,)
    assert all(area_of_code(code, BUILTIN) == area.id for code in area.codes)
    assert [name for name in (area.name_zh, area.name_en, *area.aliases) if area.id not in find_areas(name, BUILTIN)] == []


@given(st.sampled_from([area for area in BUILTIN.areas.values() if area.name_en]))
def test_case_and_width_make_no_difference(area: Area) -> None:
    wide = "".join(chr(ord(sign) + 0xFEE0) if "!" <= sign <= "~" else sign for sign in area.name_en.upper())
    assert area.id in find_areas(wide, BUILTIN)


@given(st.text(max_size=40))
def test_folding_is_done_once(text: str) -> None:
    once = fold(text)
    assert once.startswith("the ") or fold(once) == once
    assert fold(unicodedata.normalize("NFKC", text)) == once


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("life_expectancy", ["life_expectancy"], id="an id"),
        pytest.param("Life expectancy at birth", ["life_expectancy"], id="a name is found alone, though another begins with it"),
        pytest.param("longevity", ["life_expectancy"], id="an alias"),
        pytest.param("出生时预期寿命", ["life_expectancy"], id="a Chinese name"),
        pytest.param("life birth", ["life_expectancy", "life_expectancy_women"], id="words of names, the shorter name first"),
        pytest.param("birth life", ["life_expectancy", "life_expectancy_women"], id="in any order"),
        pytest.param("预期寿命", ["life_expectancy", "life_expectancy_women"], id="a part of Chinese names"),
        pytest.param("女性寿命", [], id="a Chinese phrase is one word"),
        pytest.param("女性 寿命", ["life_expectancy_women"], id="two Chinese words"),
        pytest.param("expect", ["life_expectancy", "life_expectancy_women"], id="a word cut short"),
        pytest.param("pectancy", [], id="the end of a word"),
        pytest.param("GDP增速", [], id="words of two languages stand in no one name"),
        pytest.param("gdp", ["gdp_growth"], id="case"),
        pytest.param("income", [], id="no such word"),
        pytest.param("-", [], id="no word at all"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_names_of_indicators(text: str, found: list[str]) -> None:
    assert list(find_indicators(text, SERIES)) == found


def test_what_is_found_is_bounded() -> None:
    many = Catalogue.of(indicator(f"series_{number}", f"系列{number}", f"rate of kind {number}") for number in range(2 * MOST_FOUND))
    assert len(find_indicators("rate", many)) == MOST_FOUND
    assert find_indicators("rate 99", many) == ("series_99",)


def test_searching_finds_parts_of_names() -> None:
    assert search_areas("Kingdom", BUILTIN)[0] == "GB"
    assert search_areas("Georgia", BUILTIN) == ("GE", "US-GA")
    assert "xiamen-port" in search_areas("港", BUILTIN)
    assert search_groups("OECD", BUILTIN) == ("oecd",)
    assert "eu" in search_groups("欧盟", BUILTIN)
    assert search_groups("friends", SERIES) == search_groups("朋友", SERIES) == ("friends",)


def test_near_misses_are_for_messages() -> None:
    assert near_areas("Frence", BUILTIN)[0] == "FR"
    assert near_indicators("lief expectancy at birth", SERIES)[0] == "life_expectancy"
    assert near_groups("freinds", SERIES) == ("friends",)
    assert near_areas("qqqqqq", SERIES) == ()


def test_another_catalogue_has_other_names(tmp_path: Path) -> None:
    (tmp_path / "catalogue").mkdir()
    (tmp_path / "catalogue" / "areas.csv").write_text("id,name_zh,name_en,aliases,part_of,codes\nMARS,火星,Mars,,,OWID_MRS|998\n", "utf-8")
    mine = load_references([tmp_path], catalogue_only=[builtin_folder()]).catalogue
    assert area_of_code("OWID_MRS", mine) == find_area("火星", mine) == "MARS"
    assert find_area("Mars", BUILTIN) is None
