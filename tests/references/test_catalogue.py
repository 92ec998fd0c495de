"""The catalogue's files: what is read, merged, and refused."""

from datetime import date
from pathlib import Path

import pytest

from gx_factcheck.model.catalogue import Authority, Catalogue, Nature
from gx_factcheck.references.catalogue import merge, read_catalogue_part
from gx_factcheck.references.faults import ReferencesError
from gx_factcheck.references.folder import builtin_folder, load_references

RATE = '[rate]\nname_zh = "率"\nname_en = "rate"\nunit = "percent"\nnature = "rate"\n'
STOCK = RATE.replace('"rate"\n', '"stock"\n').replace("[rate]", "[stock]")
AREAS = "id,name_zh,name_en,aliases,part_of\n"
GROUPS = "id,name_zh,name_en,is_complete,source,note\n"
NAMES = "id,name_zh,name_en\n"
MEMBERS = "group,area,since,until\n"


def folder_of(tmp_path: Path, **files: str) -> Path:
    (tmp_path / "indicators").mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        path = tmp_path / "indicators" / "topic.toml" if name == "indicators" else tmp_path / f"{name}.csv"
        path.write_text(text, "utf-8")
    return tmp_path


def catalogue_of(tmp_path: Path, **files: str) -> Catalogue:
    return merge([read_catalogue_part(folder_of(tmp_path, **files), "catalogue")])


@pytest.fixture(scope="module")
def builtin() -> Catalogue:
    return load_references([builtin_folder()]).catalogue


def test_an_indicator_is_read_with_all_its_keys(tmp_path: Path) -> None:
    keys = (
        'aliases = ["比率"]\nis_cumulative = true\nis_never_revised = true\nreporting_interval = "P1M"\ngrowth_of = "b"\nrelated = ["c"]\n'
    )
    more = 'elapsed_since = "d"\npublisher = "an_office"\nplausible = ["0", "100"]\nbreaks = ["2018"]\n'
    identities = 'identities = [{ equation = "stock = b + c", authority = "customary" }]\n'
    found = catalogue_of(tmp_path, indicators=STOCK + keys + more + identities).indicators["stock"]
    assert (found.nature, found.unit, found.aliases, found.is_cumulative) == (Nature.STOCK, "percent", ("比率",), True)
    assert (found.plausible, found.reporting_interval, [period.code for period in found.breaks]) == (("0", "100"), "P1M", ["2018"])
    assert (found.publisher, found.elapsed_since) == ("an_office", "d")
    assert (found.identities[0].authority, found.identities[0].equation.names()) == (Authority.CUSTOMARY, ("stock", "b", "c"))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param(RATE + 'nam_zh = "x"\n', "topic.toml:6: rate.nam_zh is unknown; did you mean name_zh", id="a misspelt key"),
        pytest.param(RATE.replace('name_en = "rate"\n', ""), "topic.toml:1: rate has no name_en", id="a key that is missing"),
        pytest.param(RATE.replace('"percent"', '"percents of all"'), "topic.toml:4: rate.unit", id="an unknown unit"),
        pytest.param(RATE.replace('unit = "percent"\n', ""), "rate has no unit", id="a rate without a unit"),
        pytest.param(RATE.replace('nature = "rate"', 'nature = "speed"'), "topic.toml:5: rate.nature is 'speed'", id="an unknown nature"),
        pytest.param(RATE.replace('nature = "rate"', "nature = 1"), "rate.nature is '1'", id="a number for a word"),
        pytest.param(RATE + "is_cumulative = true\n", "rate.is_cumulative is true of a rate", id="a rate does not accumulate"),
        pytest.param(RATE + 'is_never_revised = "yes"\n', "write true or false", id="a flag in words"),
        pytest.param(RATE + 'aliases = "a"\n', "write a list", id="a word for a list"),
        pytest.param(RATE + 'reporting_interval = "monthly"\n', "as in `P1M`", id="an interval in words"),
        pytest.param(RATE + 'plausible = ["100", "0"]\n', "the lowest and the highest", id="bounds the wrong way round"),
        pytest.param(RATE + 'breaks = ["soon"]\n', "rate.breaks 'soon'", id="a break without a period"),
        pytest.param(RATE + 'identities = [{ equation = "a = b +", authority = "customary" }]\n', "column 8", id="an unfinished equation"),
        pytest.param(RATE + 'identities = [{ equation = "a = b", authority = "law" }]\n', "'law'", id="an unknown authority"),
        pytest.param(RATE + 'identities = ["a = b"]\n', "rate.identities holds", id="an equation without authority"),
        pytest.param(RATE + RATE, "topic.toml:6: is not TOML|Cannot declare", id="an id twice in a file"),
        pytest.param('name = "x"\n' + RATE, "stands outside of an indicator", id="a key of no indicator"),
        pytest.param(RATE.replace("[rate]", "[Rate-1]"), "topic.toml:1: the id 'Rate-1'", id="an id that is no name"),
        pytest.param(RATE + "unit = percent\n", "topic.toml:6: is not TOML", id="a word without quotes"),
    ],
)
def test_a_faulty_indicator_is_refused(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(ReferencesError, match=message):
        catalogue_of(tmp_path, indicators=text)


@pytest.mark.parametrize(
    ("files", "message"),
    [
        pytest.param({"areas": "id,name\n"}, "areas.csv:1: the header is id,name; write id,name_zh", id="another header"),
        pytest.param(
            {"areas": AREAS + "CN,中国,China,,\nCN,中国,China,,\n"}, "areas.csv:3: the area 'CN' is defined already, in .*:2", id="twice"
        ),
        pytest.param({"areas": AREAS + "CN,中国,,,\n"}, "areas.csv:2: name_en is empty", id="a name that is missing"),
        pytest.param({"areas": AREAS + "CN,中国,China,a||b,\n"}, "areas.csv:2: aliases", id="an empty alias"),
        pytest.param({"areas": AREAS.replace("\n", ",codes\n") + "X,甲,X,,,A||B\n"}, "areas.csv:2: codes is", id="an empty code"),
        pytest.param(
            {"groups": GROUPS.replace("\n", ",complete_since,complete_until\n") + "g,组,g,true,,,2021-01-01,2020-01-01\n"},
            "groups.csv:2: complete_until 2020-01-01 is before complete_since",
            id="complete until before since",
        ),
        pytest.param(
            {"memberships": MEMBERS.replace("\n", ",counted\n") + "g,A,,,maybe\n"},
            "memberships.csv:2: counted is 'maybe'",
            id="a doubt in words",
        ),
        pytest.param({"memberships": MEMBERS + "g,A||B,,\n"}, "memberships.csv:2: area is 'A||B'", id="an empty member"),
        pytest.param({"groups": GROUPS + "g,组,group,yes,,\n"}, "groups.csv:2: is_complete is 'yes'", id="a flag in words"),
        pytest.param({"publishers": "id,name\n"}, "publishers.csv:1: the header is id,name; write id,name_zh,name_en", id="not both names"),
        pytest.param({"publishers": NAMES + "p,,office\n"}, "publishers.csv:2: name_zh is empty", id="a publisher without a name"),
        pytest.param({"publishers": NAMES + "an office,局,office\n"}, "publishers.csv:2: the id 'an office' is not a name", id="words"),
        pytest.param({"definitions": NAMES + "Gross,总,gross\n"}, "definitions.csv:2: the id 'Gross' is not a name", id="capitals"),
        pytest.param(
            {"definitions": NAMES + "d,甲,one\nd,乙,two\n"}, "definitions.csv:3: the definition 'd' is defined already", id="two of one id"
        ),
        pytest.param({"memberships": MEMBERS + "g,CN,,\n"}, "the group 'g' is not in groups.csv", id="members of no group"),
        pytest.param({"memberships": MEMBERS + "g,,,\n"}, "memberships.csv:2: group or area is empty", id="no area"),
        pytest.param({"memberships": MEMBERS + "g,CN,2020,\n"}, "memberships.csv:2: since is '2020'; write a day", id="a year for a day"),
        pytest.param({"memberships": MEMBERS + "g,CN,2020-13-01,\n"}, "memberships.csv:2: since", id="no such month"),
        pytest.param({"memberships": MEMBERS + "g,CN,2020-01-02,2020-01-01\n"}, "memberships.csv:2: until", id="an end before its start"),
    ],
)
def test_a_faulty_table_is_refused(tmp_path: Path, files: dict[str, str], message: str) -> None:
    with pytest.raises(ReferencesError, match=message):
        catalogue_of(tmp_path, **files)


def test_an_indicator_in_two_files_is_refused(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, indicators=RATE)
    (folder / "indicators" / "zz.toml").write_text(RATE, "utf-8")
    with pytest.raises(ReferencesError, match=r"zz.toml:1: the indicator 'rate' is defined already, in catalogue/indicators/topic.toml:1"):
        read_catalogue_part(folder, "catalogue")


def test_a_later_folder_replaces_and_adds(tmp_path: Path) -> None:
    first = folder_of(
        tmp_path / "a", indicators=RATE, areas=AREAS + "X,甲,X,,\n", groups=GROUPS + "g,组,g,true,,\n", memberships=MEMBERS + "g,X,,\n"
    )
    second = folder_of(tmp_path / "b", indicators=RATE.replace("率", "比率"), areas=AREAS + "Y,乙,Y,,\n", memberships=MEMBERS + "g,Y,,\n")
    merged = merge([read_catalogue_part(first, "a"), read_catalogue_part(second, "b")])
    assert merged.indicators["rate"].name_zh == "比率"
    assert set(merged.areas) == {"X", "Y"}
    assert merged.groups["g"].members(date(2021, 1, 1)) == {"X", "Y"}


@pytest.mark.parametrize("kind", ["definitions", "publishers"])
def test_names_of_a_later_folder_replace_and_add(tmp_path: Path, kind: str) -> None:
    first = folder_of(tmp_path / "a", **{kind: NAMES + "x,甲,one\ny,乙,two\n"})
    second = folder_of(tmp_path / "b", **{kind: NAMES + "y,丙,three\nz,丁,four\n"})
    merged = merge([read_catalogue_part(first, "a"), read_catalogue_part(second, "b")])
    named, other = (merged.definitions, merged.publishers) if kind == "definitions" else (merged.publishers, merged.definitions)
    assert {id_: (each.name("zh"), each.name("en")) for id_, each in named.items()} == {
        "x": ("甲", "one"),
        "y": ("丙", "three"),
        "z": ("丁", "four"),
    }
    assert other == {}


def test_a_later_folder_that_defines_a_group_replaces_its_members(tmp_path: Path) -> None:
    files = {"groups": GROUPS + "g,组,g,true,,\n"}
    first = folder_of(tmp_path / "a", **files, memberships=MEMBERS + "g,X,,\n")
    second = folder_of(tmp_path / "b", **files, memberships=MEMBERS + "g,Y,,\n")
    merged = merge([read_catalogue_part(first, "a"), read_catalogue_part(second, "b")])
    assert merged.groups["g"].members(date(2021, 1, 1)) == {"Y"}


@pytest.mark.parametrize(
    ("group", "day", "count", "border"),
    [
        pytest.param("eu", date(2020, 1, 31), 28, ("GB", "NO"), id="the EU on Britain's last day"),
        pytest.param("eu", date(2020, 2, 1), 27, ("FR", "GB"), id="the EU on the day after"),
        pytest.param("eu", date(1972, 12, 31), 6, ("DE", "GB"), id="the six"),
        pytest.param("asean", date(2021, 7, 31), 10, ("VN", "TL"), id="ASEAN in 2021"),
        pytest.param("asean", date(2025, 10, 26), 11, ("TL", "PG"), id="ASEAN with Timor-Leste"),
        pytest.param("asean", date(1995, 7, 27), 6, ("BN", "VN"), id="ASEAN a day before Vietnam"),
        pytest.param("g7", date(2021, 6, 1), 7, ("CA", "RU"), id="the G7"),
        pytest.param("g20", date(2021, 6, 1), 20, ("EU", "african-union"), id="the G20 before the African Union"),
        pytest.param("g20", date(2024, 6, 1), 21, ("african-union", "ES"), id="the G20 with it"),
        pytest.param("eu", date(2019, 1, 1), 28, ("GB", "CH"), id="the EU in 2019"),
        pytest.param("eu", date(2021, 1, 1), 27, ("HR", "GB"), id="the EU in 2021"),
        pytest.param("eu27_2020", date(2010, 1, 1), 27, ("HR", "GB"), id="a fixed set has no dates"),
        pytest.param("euro_area", date(2022, 12, 31), 19, ("LT", "HR"), id="the euro area before Croatia"),
        pytest.param("euro_area", date(2023, 1, 1), 20, ("HR", "BG"), id="the euro area with it"),
        pytest.param("euro_area", date(2026, 1, 1), 21, ("BG", "SE"), id="the euro area with Bulgaria"),
        pytest.param("euro_area", date(1998, 12, 31), 0, (None, "DE"), id="no euro yet"),
        pytest.param("oecd", date(1961, 12, 31), 19, ("LU", "IT"), id="the OECD in its first year"),
        pytest.param("oecd", date(2010, 1, 1), 30, ("SK", "CL"), id="the OECD of thirty"),
        pytest.param("oecd", date(2021, 5, 25), 38, ("CR", "BR"), id="the OECD with Costa Rica"),
        pytest.param("nato", date(2023, 4, 3), 30, ("MK", "FI"), id="NATO before Finland"),
        pytest.param("nato", date(2024, 3, 7), 32, ("SE", "UA"), id="NATO with Sweden"),
        pytest.param("g8", date(2014, 3, 24), 8, ("RU", "CN"), id="the G8 on its last day"),
        pytest.param("g8", date(2014, 3, 25), 0, (None, "RU"), id="no G8 any more"),
        pytest.param("brics", date(2010, 6, 1), 4, ("CN", "ZA"), id="the BRIC"),
        pytest.param("brics", date(2023, 6, 1), 5, ("ZA", "EG"), id="the BRICS"),
        pytest.param("brics", date(2025, 1, 6), 10, ("ID", "AR"), id="the BRICS with Indonesia"),
        pytest.param("asean", date(2026, 1, 1), 11, ("TL", "PG"), id="ASEAN in 2026"),
        pytest.param("opec", date(2018, 12, 31), 15, ("QA", "ID"), id="OPEC with Qatar"),
        pytest.param("opec", date(2024, 1, 1), 12, ("AE", "AO"), id="OPEC without Angola"),
        pytest.param("opec", date(2026, 5, 1), 11, ("SA", "AE"), id="OPEC without the Emirates"),
        pytest.param("cptpp", date(2024, 12, 15), 12, ("GB", "CN"), id="the CPTPP with Britain"),
        pytest.param("apec", date(2020, 1, 1), 21, ("TW", "IN"), id="APEC"),
        pytest.param("sco", date(2024, 7, 4), 10, ("BY", "TR"), id="the SCO"),
        pytest.param("visegrad", date(1992, 12, 31), 3, ("CSHH", "CZ"), id="three of Visegrad"),
        pytest.param("visegrad", date(1993, 1, 1), 4, ("SK", "CSHH"), id="four of Visegrad"),
        pytest.param("gcc", date(2020, 1, 1), 6, ("BH", "YE"), id="the Gulf"),
        pytest.param("countries", date(2024, 1, 1), 195, ("VA", "TW"), id="the countries of the world"),
        pytest.param("african_union", date(2024, 1, 1), 55, ("EH", "YE"), id="the African Union"),
        pytest.param("wb_south_asia", date(2025, 6, 30), 8, ("PK", "IR"), id="South Asia of the World Bank"),
        pytest.param("wb_south_asia", date(2025, 7, 1), 6, ("IN", "PK"), id="South Asia without Pakistan"),
        pytest.param("high_income", date(2024, 6, 30), 83, ("GY", "RU"), id="high incomes of fiscal year 2024"),
        pytest.param("high_income", date(2024, 7, 1), 86, ("RU", "CR"), id="high incomes of fiscal year 2025"),
        pytest.param("low_income", date(2022, 7, 1), 28, ("ZM", "HT"), id="low incomes of fiscal year 2023"),
        pytest.param("provinces", date(2021, 6, 1), 31, ("CN-GX", "HK"), id="the provinces"),
        pytest.param("western_provinces", date(2021, 6, 1), 12, ("CN-GX", "CN-HN"), id="the west"),
        pytest.param("land_border_provinces", date(2021, 6, 1), 9, ("CN-GX", "CN-SC"), id="the land border"),
        pytest.param("central_western_provinces", date(2021, 6, 1), 18, ("CN-HB", "CN-GD"), id="centre and west"),
    ],
)
def test_groups_have_their_members_of_the_day(
    builtin: Catalogue, group: str, day: date, count: int, border: tuple[str | None, str]
) -> None:
    inside, outside = border
    members = builtin.groups[group].members(day)
    assert len(members) == count
    assert inside is None or inside in members
    assert outside not in members


def test_border_and_western_provinces_are_fifteen_together(builtin: Catalogue) -> None:
    assert len(builtin.union(["land_border_provinces", "western_provinces"], date(2021, 7, 31))) == 15


@pytest.mark.parametrize("group", ["provinces", "western_provinces", "land_border_provinces", "asean", "g7", "eu"])
def test_whole_lists_are_complete(builtin: Catalogue, group: str) -> None:
    assert builtin.groups[group].is_complete


@pytest.mark.parametrize("group", ["coastal_ports", "world_ports", "china_ports", "china_railway_ports"])
def test_parts_of_lists_are_not(builtin: Catalogue, group: str) -> None:
    assert not builtin.groups[group].is_complete


def test_the_regions_of_the_country_are_its_provinces(builtin: Catalogue) -> None:
    regions = ["eastern_provinces", "central_provinces", "western_provinces", "northeastern_provinces"]
    day = date(2021, 6, 1)
    assert builtin.union(regions, day) == builtin.groups["provinces"].members(day)
    assert sum(len(builtin.groups[region].members(day)) for region in regions) == 31


@pytest.mark.parametrize(
    ("group", "day", "is_complete"),
    [
        pytest.param("oecd", date(1970, 1, 1), True, id="a list that is always complete"),
        pytest.param("high_income", date(2022, 6, 30), False, id="before the first edition that was read"),
        pytest.param("high_income", date(2022, 7, 1), True, id="its first day"),
        pytest.param("high_income", date(2026, 6, 30), True, id="the last day of the last edition"),
        pytest.param("high_income", date(2026, 7, 1), False, id="an edition to come"),
        pytest.param("brics", date(2024, 1, 1), True, id="a member in doubt is listed, too"),
        pytest.param("mercosur", date(2013, 8, 14), False, id="while a member was out"),
        pytest.param("coastal_ports", date(2020, 1, 1), False, id="a list that is never complete"),
    ],
)
def test_lists_are_complete_for_certain_days(builtin: Catalogue, group: str, day: date, *, is_complete: bool) -> None:
    assert builtin.groups[group].is_complete_on(day) is is_complete


def test_continents_have_the_countries_of_the_world(builtin: Catalogue) -> None:
    day = date(2024, 1, 1)
    continents = [f"{name}_countries" for name in ("african", "asian", "european", "north_american", "oceanian", "south_american")]
    assert builtin.union(continents, day) == builtin.groups["countries"].members(day)
    assert sum(len(builtin.groups[name].members(day)) for name in continents) == 195


def test_no_economy_has_two_incomes_or_regions(builtin: Catalogue) -> None:
    for day in (date(2022, 7, 1), date(2023, 12, 31), date(2024, 7, 1), date(2025, 7, 1), date(2026, 11, 1)):
        incomes = [f"{name}_income" for name in ("high", "upper_middle", "lower_middle", "low")]
        regions = [name for name in builtin.groups if name.startswith("wb_")]
        for names in (incomes, regions):
            assert sum(len(builtin.groups[name].members(day)) for name in names) == len(builtin.union(names, day))
        assert builtin.union(incomes, day) <= builtin.union(regions, day)


def test_members_are_known_areas_with_ordered_dates(builtin: Catalogue) -> None:
    for group in builtin.groups.values():
        assert group.memberships
        assert {member.area for member in group.memberships} <= set(builtin.areas)
        assert all(member.since is None or member.until is None or member.since <= member.until for member in group.memberships)
        assert all(member.since is None or date(1945, 1, 1) <= member.since <= date(2026, 7, 1) for member in group.memberships)


def test_groups_of_countries_name_their_source(builtin: Catalogue) -> None:
    assert [id_ for id_, group in builtin.groups.items() if group.source is None and group.members(date(2024, 1, 1)) & {"FR", "SA"}] == []
    assert all(group.source is None or group.source.startswith("https://") for group in builtin.groups.values())


@pytest.mark.parametrize(
    ("group", "day", "disputed"),
    [
        pytest.param("brics", date(2023, 12, 31), set(), id="the five"),
        pytest.param("brics", date(2024, 1, 1), {"SA"}, id="invited, and said to have joined or not"),
        pytest.param("mercosur", date(2016, 12, 1), set(), id="a member"),
        pytest.param("mercosur", date(2016, 12, 2), {"VE"}, id="suspended"),
        pytest.param("countries", date(2024, 1, 1), {"HK", "MO", "TW", "XK"}, id="listed beside countries by some"),
        pytest.param("eu", date(2024, 1, 1), set(), id="a group without doubt"),
    ],
)
def test_some_members_are_counted_by_some(builtin: Catalogue, group: str, day: date, disputed: set[str]) -> None:
    assert builtin.groups[group].disputed(day) == builtin.disputed([group, "unheard"], day) == disputed
    assert not builtin.groups[group].members(day) & disputed


def test_several_members_may_stand_in_one_row(tmp_path: Path) -> None:
    files = {"groups": GROUPS + "g,组,g,true,,\n", "memberships": MEMBERS + "g,X|Y,2020-01-01,\n"}
    found = catalogue_of(tmp_path, **files).groups["g"]
    assert found.members(date(2020, 1, 1)) == {"X", "Y"}
    assert found.members(date(2019, 12, 31)) == frozenset()


def test_only_a_list_with_a_source_names_one(builtin: Catalogue) -> None:
    assert builtin.groups["land_border_provinces"].source is None
    assert "https://m.baike.so.com/doc/245630-259973.html" in (builtin.groups["western_provinces"].source or "")


@pytest.mark.parametrize(
    "id_", ["base_stations_5g", "rmb_cross_border_settlement_cumulative", "ftz_enterprises", "ftz_institutional_innovations"]
)
def test_what_never_falls_is_cumulative(builtin: Catalogue, id_: str) -> None:
    assert builtin.indicators[id_].is_cumulative


@pytest.mark.parametrize("id_", ["optical_cable_length", "population", "rmb_cross_border_settlement", "gdp"])
def test_what_can_fall_is_not_cumulative(builtin: Catalogue, id_: str) -> None:
    assert not builtin.indicators[id_].is_cumulative


@pytest.mark.parametrize(
    ("one", "other"), [("optical_fibre_length", "optical_cable_length"), ("export_clearance_time", "import_clearance_time")]
)
def test_what_is_easily_mistaken_is_related_both_ways(builtin: Catalogue, one: str, other: str) -> None:
    assert other in builtin.indicators[one].related
    assert one in builtin.indicators[other].related


def test_names_that_stand_for_two_areas_are_known(builtin: Catalogue) -> None:
    names = [name for area in builtin.areas.values() for name in {area.name_zh, area.name_en, *area.aliases}]
    several = {name for name in set(names) if names.count(name) > 1}
    assert several == {
        *("Georgia", "Congo", "刚果", "Micronesia", "密克罗尼西亚", "North America", "Sub-Saharan Africa", "撒哈拉以南非洲"),
        *("Latin America and the Caribbean", "拉丁美洲和加勒比"),
    }
