"""Units: what each spelling means, what is refused, and exact conversion; pint's own meanings never come through."""

import json
import os
import re
import runpy
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gx_factcheck.errors import FactcheckError
from gx_factcheck.values import unit_table as table_module
from gx_factcheck.values.unit_table import FACTORS, defined_ids, unit_table
from gx_factcheck.values.units import UnitError, conversion_factor, dimension_of_powers, find_unit, quantity, registry, same_dimension

ROOT = Path(__file__).resolve().parents[2]
NAMES = ROOT / "src" / "gx_factcheck" / "values" / "lexicon" / "unit_names.json"
IDS = defined_ids()

a_unit = st.sampled_from(IDS)
a_compound = st.tuples(a_unit, a_unit).filter(lambda pair: pair[0] != pair[1]).map("/".join)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        pytest.param("kilometer", "kilometer", id="an id"),
        pytest.param("square kilometer", "square_kilometer", id="an id with spaces"),
        pytest.param("公里", "kilometer", id="Chinese"),
        pytest.param("km", "kilometer", id="a symbol"),
        pytest.param("kilometre", "kilometer", id="British spelling"),
        pytest.param("Kilometres", "kilometer", id="a word at the head of a sentence"),
        pytest.param("元", "CNY", id="yuan"),
        pytest.param("人民币元", "CNY", id="yuan, in full"),
        pytest.param("US dollars", "USD", id="two words"),
        pytest.param("us dollar", "USD", id="a word in small letters"),
        pytest.param("林吉特", "MYR", id="ringgit"),
        pytest.param("美元", "USD", id="not the yuan in 美元"),
        pytest.param("%", "percent", id="the percent sign"),
        pytest.param("％", "percent", id="the full-width percent sign"),
        pytest.param("个百分点", "percentage_point", id="points"),
        pytest.param("pp", "percentage_point", id="points, not pint's typographic pica"),
        pytest.param("bp", "basis_point", id="basis points, not pint's typographic point"),
        pytest.param("mu", "mu", id="亩, not pint's milli atomic mass"),
        pytest.param("ton", "tonne", id="a ton is metric"),
        pytest.param("tons", "tonne", id="short words have a plural too"),
        pytest.param("unit", "item", id="a unit of something, not pint's micronit"),
        pytest.param("quarter", "quarter", id="a quarter of a year, not pint's 12.7 kg"),
        pytest.param("count", "item", id="a count of no stated kind"),
        pytest.param("个", "item", id="个 says no kind"),
        pytest.param("项", "item", id="项 says no kind"),
        pytest.param("家", "enterprise", id="家"),
        pytest.param("家机构", "institution", id="家 with its noun"),
        pytest.param("条", "line", id="条"),
        pytest.param("例", "case", id="例"),
        pytest.param("辆", "vehicle", id="辆"),
        pytest.param("人次", "visit", id="a visit is not a person"),
        pytest.param("名", "person", id="名"),
        pytest.param("位", "ordinal", id="a place in a ranking"),
        pytest.param("标准箱", "TEU", id="标准箱"),
        pytest.param("度", "kilowatt_hour", id="度 of electricity"),
        pytest.param("吨标准煤", "tonne_of_standard_coal", id="standard coal"),
        pytest.param("℃", "degree_celsius", id="a compatibility form that is in the table"),
        pytest.param(" km ", "kilometer", id="spaces around"),
        pytest.param("Mb", "megabit", id="capitals count: bits"),
        pytest.param("MB", "megabyte", id="capitals count: bytes"),
        pytest.param("Gbps", "gigabit/second", id="a symbol of a compound"),
        pytest.param("gigabit / second", "gigabit/second", id="spaces in a compound"),
        pytest.param("item/year", "item/year", id="a compound id"),
        pytest.param("元/人", "CNY/person", id="a compound in Chinese"),
        pytest.param("元每人", "CNY/person", id="每"),
        pytest.param("yuan per capita", "CNY/person", id="per"),
        pytest.param("μg/m³", "microgram/cubic_meter", id="a compound of symbols"),
        pytest.param("mph/second", "mile/hour/second", id="a compound of a compound"),
        pytest.param("m/s*s", "meter", id="left to right, so it cancels"),
        pytest.param("m/s**2", "meter/second**2", id="a power"),
        pytest.param("m^2", "meter**2", id="a power with a caret"),
        pytest.param("meter**2", "meter**2", id="a power alone"),
        pytest.param("second*meter", "meter*second", id="one order of factors"),
    ],
)
def test_spelling(text: str, unit: str) -> None:
    assert find_unit(text).id == unit


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("", "names no unit", id="nothing"),
        pytest.param(" ", "names no unit", id="a space is not dimensionless"),
        pytest.param("kliometer", "kilometer", id="a slip: the nearest is named"),
        pytest.param("pt", "several units", id="pt is not a pint"),
        pytest.param("ppt", "several units", id="ppt is not a picopint"),
        pytest.param("points", "several units", id="points of what"),
        pytest.param("bps", "several units", id="bps is not baud"),
        pytest.param("kt", "several units", id="kt is not always a knot"),
        pytest.param("B", "several units", id="B"),
        pytest.param("M", "several units", id="M is not molar"),
        pytest.param("MM", "not a unit", id="MM is not megamolar"),
        pytest.param("PA", "not a unit", id="PA is not petaampere"),
        pytest.param("Pounds", "pound_mass, GBP", id="money or mass"),
        pytest.param("¥", "CNY, JPY", id="yuan or yen"),
        pytest.param("分", "minute, fen", id="分"),
        pytest.param("个百分比", "percent, percentage_point", id="percent or points"),
        pytest.param("are", "not a unit", id="an English word is no measure of land"),
        pytest.param("us", "not a unit", id="nor is another"),
        pytest.param("mb", "not a unit", id="a symbol in other capitals is another symbol"),
        pytest.param("亿元", "multiplier", id="the multiplier is the number's"),
        pytest.param("million people", "multiplier", id="the multiplier is the number's, in English"),
        pytest.param("万", "not a unit", id="a multiplier alone"),
        pytest.param("−3 m", "U+2212 MINUS SIGN", id="a mathematical minus is never dropped"),
        pytest.param("-3 m", "holds a number", id="a number"),
        pytest.param("3km", "holds a number", id="a number without a space"),
        pytest.param("1/second", "holds a number", id="one over"),
        pytest.param("k\u200bg", "U+200B", id="zero width"),
        pytest.param("k\u202eg", "U+202E", id="a change of direction"),
        pytest.param("k\x00g", "U+0000", id="NUL"),
        pytest.param("k\ng", "U+000A", id="a line break is not multiplication"),
        pytest.param("\u212alometer", "U+212A", id="the Kelvin sign is not a k"),
        pytest.param("\u212agram", "U+212A", id="casefolding makes nothing known"),
        pytest.param("ｋｍ", "U+FF4B", id="full-width letters"),
        pytest.param("㎏", "U+338F", id="a compatibility form that is not in the table"),
        pytest.param("10**10**10", "power", id="a tower of powers"),
        pytest.param("m**9**9", "power", id="a chain of powers"),
        pytest.param("m**10", "power", id="a high power"),
        pytest.param("m**-1", "power", id="a negative power"),
        pytest.param("m**0", "power", id="no power"),
        pytest.param("m**2.0", "power", id="a broken power"),
        pytest.param("m**(2)", "power", id="a power in parentheses"),
        pytest.param("km" * 50_000, "longer than 64", id="100,000 characters"),
        pytest.param("(" * 5_000 + "m" + ")" * 5_000, "longer than 64", id="5,000 parentheses"),
        pytest.param("(((m)))", "not a unit", id="nested parentheses"),
        pytest.param("*".join("m" * 20_000), "longer than 64", id="20,000 factors"),
        pytest.param("m*g*s*A*V", "more than 4 terms", id="five factors"),
        pytest.param("m//s", "names no unit", id="nothing between two strokes"),
        pytest.param("m/m", "above the stroke", id="all cancels"),
        pytest.param("m/s/m", "above the stroke", id="nothing is left above"),
        pytest.param("CNY/pt", "several units", id="a refused part of a compound"),
        pytest.param("km and a half", "not a unit", id="words after a unit"),
        pytest.param("__import__('os')", "not a unit", id="code"),
    ],
)
def test_refusal(text: str, said: str) -> None:
    with pytest.raises(UnitError, match=re.escape(said)) as refused:
        find_unit(text)
    assert isinstance(refused.value, FactcheckError)
    assert isinstance(refused.value, ValueError)
    assert len(str(refused.value)) < 300
    assert str(refused.value).isprintable()


@given(st.text(alphabet="km·/*^ -−()0129人元每\u200b％perCNY", max_size=70))
def test_any_text_is_a_unit_or_refused(text: str) -> None:
    try:
        unit = find_unit(text)
    except UnitError:
        return
    assert find_unit(unit.id) == unit


@pytest.mark.parametrize(
    ("source", "target", "factor"),
    [
        pytest.param("公里", "m", "1000", id="kilometre"),
        pytest.param("里", "米", "500", id="里"),
        pytest.param("海里", "km", "1.852", id="nautical mile"),
        pytest.param("mile", "meter", "1609.344", id="mile"),
        pytest.param("尺", "米", "1/3", id="尺"),
        pytest.param("亩", "平方米", "2000/3", id="亩"),
        pytest.param("公顷", "亩", "15", id="a hectare is 15 亩"),
        pytest.param("平方公里", "hectare", "100", id="square kilometre"),
        pytest.param("m**2", "square_meter", "1", id="a power and its named unit"),
        pytest.param("acre", "square_meter", "4046.8564224", id="acre"),
        pytest.param("barrel", "liter", "158.987294928", id="barrel"),
        pytest.param("斤", "g", "500", id="斤"),
        pytest.param("两", "g", "50", id="两"),
        pytest.param("ton", "kg", "1000", id="a ton is not 907 kg"),
        pytest.param("short_ton", "kg", "907.18474", id="a short ton is"),
        pytest.param("troy_ounce", "g", "31.1034768", id="an ounce of gold"),
        pytest.param("avoirdupois_ounce", "g", "28.349523125", id="another ounce"),
        pytest.param("度", "megajoule", "3.6", id="度"),
        pytest.param("吨标准煤", "千克标准煤", "1000", id="standard coal"),
        pytest.param("兆瓦", "kW", "1000", id="兆瓦"),
        pytest.param("马力", "W", "735.49875", id="metric horsepower"),
        pytest.param("GB", "Gbit", "8", id="bytes and bits"),
        pytest.param("GiB", "byte", "1073741824", id="binary prefix"),
        pytest.param("Gbps", "megabit/second", "1000", id="data rate"),
        pytest.param("km/h", "m/s", "5/18", id="speed"),
        pytest.param("knot", "km/h", "1.852", id="knot"),
        pytest.param("day", "second", "86400", id="day"),
        pytest.param("week", "hour", "168", id="week"),
        pytest.param("year", "month", "12", id="year"),
        pytest.param("quarter", "month", "3", id="quarter"),
        pytest.param("CNY/month", "CNY/year", "12", id="pay by the month"),
        pytest.param("percent", "permille", "10", id="permille"),
        pytest.param("ratio", "percent", "100", id="the whole"),
        pytest.param("成", "percent", "10", id="成"),
        pytest.param("percentage_point", "basis_point", "100", id="basis points"),
        pytest.param("FEU", "TEU", "2", id="forty feet"),
        pytest.param("角", "元", "0.1", id="角"),
        pytest.param("元/吨", "元/公斤", "0.001", id="price by mass"),
        pytest.param("人/平方公里", "人/公顷", "0.01", id="density"),
        pytest.param("item", "item", "1", id="itself"),
    ],
)
def test_conversion(source: str, target: str, factor: str) -> None:
    assert conversion_factor(source, target) == Fraction(factor)
    assert same_dimension(source, target)


@pytest.mark.parametrize(
    ("source", "target", "said"),
    [
        pytest.param("percent", "percentage_point", "points are the difference", id="percent and points"),
        pytest.param("basis_point", "permille", "points are the difference", id="basis points and permille"),
        pytest.param("percent", "times", "[multiple]", id="a share is no multiple"),
        pytest.param("percent", "degree_of_arc", "[angle]", id="not all that pint holds dimensionless is one"),
        pytest.param("CNY", "USD", "needs a dated rate", id="money"),
        pytest.param("USD/person", "CNY/person", "needs a dated rate", id="money per head"),
        pytest.param("CNY/person", "USD/household", "[currency_USD]/[household]", id="not money alone"),
        pytest.param("person", "enterprise", "[enterprise]", id="kinds of count"),
        pytest.param("person", "visit", "[visit]", id="a person and a visit"),
        pytest.param("enterprise", "item", "[item]", id="a kind and no stated kind"),
        pytest.param("month", "day", "no fixed number of days", id="calendar and clock"),
        pytest.param("ordinal", "item", "[rank]", id="a rank counts nothing"),
        pytest.param("degree_celsius", "kelvin", "[temperature_kelvin]", id="scales with other zeros"),
        pytest.param("kilometer", "kilogram", "[length]", id="length and mass"),
        pytest.param("吨标准煤", "千瓦时", "[standard_coal]", id="coal by its heat or by what a power station burns"),
        pytest.param("gigabit", "gigabit/second", "[information]/[time]", id="an amount and its rate"),
        pytest.param("ounce", "gram", "[ounce]", id="an ounce of an unknown kind"),
        pytest.param("gross_ton", "tonne", "[gross_tonnage]", id="tonnage is no mass"),
    ],
)
def test_no_conversion(source: str, target: str, said: str) -> None:
    assert not same_dimension(source, target)
    with pytest.raises(UnitError, match=re.escape(said)):
        conversion_factor(source, target)
    with pytest.raises(UnitError):
        conversion_factor(target, source)


@given(a_compound, a_compound)
def test_converting_there_and_back_changes_nothing(source: str, target: str) -> None:
    if same_dimension(source, target):
        assert conversion_factor(source, target) * conversion_factor(target, source) == 1
    else:
        with pytest.raises(UnitError):
            conversion_factor(source, target)


@settings(deadline=None)  # the first example builds pint's registry
@given(a_unit, a_unit)
def test_only_equal_dimensions_convert_in_pint_too(source: str, target: str) -> None:
    dimensions = [registry().get_dimensionality(unit) for unit in (source, target)]
    assert same_dimension(source, target) == (dimensions[0] == dimensions[1])


def test_the_table_of_factors_is_what_pint_makes_of_the_definitions() -> None:
    written_anew = runpy.run_path(str(ROOT / "scripts" / "build_unit_factors.py"))["factor_table"]()
    assert FACTORS.read_text("utf-8") == written_anew, "run python scripts/build_unit_factors.py"


@pytest.mark.parametrize("unit", IDS)
def test_every_factor_is_exact_and_pints(unit: str) -> None:
    base = quantity(Fraction(1), unit).to_root_units().magnitude
    assert find_unit(unit).factor == base
    assert isinstance(base, Fraction | int)


def test_a_stale_table_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    changed = tmp_path / "units.txt"
    changed.write_text("meter = [length]\n", "utf-8")
    monkeypatch.setattr(table_module, "DEFINITIONS", changed)
    with pytest.raises(FactcheckError, match=r"build_unit_factors\.py"):
        unit_table.__wrapped__()


def test_there_are_units_for_most_articles() -> None:
    assert len(IDS) == len(set(IDS))
    assert len(IDS) >= 200
    assert sum(dimension.startswith("[currency_") for dimension in {find_unit(unit).dimension for unit in IDS}) >= 30


def test_every_unit_has_names_and_every_name_a_unit() -> None:
    assert {unit for unit in unit_table().labels if "/" not in unit and "*" not in unit} == set(IDS)
    for unit in unit_table().labels:
        assert find_unit(unit).id == unit


@pytest.mark.parametrize("unit", IDS)
def test_labels_are_in_their_language(unit: str) -> None:
    found = find_unit(unit)
    assert re.search(r"[\u4e00-\u9fff%‰‱]", found.label_zh) or found.id in {"TEU"}
    assert re.fullmatch(r"[A-Za-z().\- ]+", found.label_en)


def test_a_spelling_means_one_unit() -> None:
    spelled: dict[str, str] = {}
    written = json.loads(NAMES.read_text("utf-8"))
    for topic in written["units"].values():
        for unit, spellings in topic.items():
            for spelling in spellings:
                assert spelled.setdefault(spelling, unit) == unit, spelling
    for word, unit in unit_table().words.items():
        assert spelled.get(word, unit) == unit, word
    for spelling, meanings in written["ambiguous"].items():
        assert unit_table().spelled(spelling) is None, spelling
        assert all(find_unit(meaning).id == meaning for meaning in meanings), spelling


@pytest.mark.parametrize(
    ("unit", "zh", "en"),
    [
        pytest.param("CNY", "元", "yuan", id="money"),
        pytest.param("enterprise", "家", "enterprises", id="a count"),
        pytest.param("CNY/person", "元/人", "yuan per person", id="a compound"),
        pytest.param("kilometer/hour", "公里/小时", "kilometres per hour", id="a compound with a name"),
        pytest.param("kilogram*meter/second**2", "公斤·米/秒**2", "kilograms metres per second**2", id="powers"),
    ],
)
def test_labels(unit: str, zh: str, en: str) -> None:
    found = find_unit(unit)
    assert (found.label_zh, found.label_en) == (zh, en)


@pytest.mark.parametrize(
    ("value", "unit", "target", "magnitude"),
    [
        pytest.param(Decimal("2900000"), "公里", "meter", "2900000000", id="a Decimal into a smaller unit"),
        pytest.param(Decimal("12345678901234567.89"), "m", "kilometer", "12345678901234.56789", id="a Decimal into a larger unit"),
        pytest.param(Fraction(1, 3), "亩", "square_meter", "2000/9", id="a fraction"),
        pytest.param(Decimal("-3"), "m", "centimeter", "-300", id="the sign stays"),
        pytest.param(Decimal("400"), "Gbps", "megabit / second", "400000", id="a compound"),
    ],
)
def test_quantity(value: Fraction | Decimal, unit: str, target: str, magnitude: str) -> None:
    converted = quantity(value, unit).to(target).magnitude
    assert isinstance(converted, Fraction)
    assert converted == Fraction(magnitude)


@pytest.mark.parametrize(
    ("value", "error"),
    [
        pytest.param(Decimal("NaN"), UnitError, id="not a number"),
        pytest.param(Decimal("Infinity"), UnitError, id="infinity"),
        pytest.param(Decimal("1e999999"), UnitError, id="an exponent that would fill the memory"),
        pytest.param("−3", TypeError, id="text never becomes a number here"),
        pytest.param(0.1, TypeError, id="a float is not exact"),
    ],
)
def test_no_quantity(value: Decimal, error: type[Exception]) -> None:
    with pytest.raises(error):
        quantity(value, "meter")


def test_a_quantity_can_be_printed_whatever_the_locale() -> None:
    assert f"{quantity(Decimal('7.23'), 'USD/person')}" == "723/100 USD / person"


@pytest.mark.parametrize("name", ["pint", "pp", "ppt", "molar", "micronit", "kilofoot", "wanyuan", "mm", "nit"])
def test_pint_knows_our_definitions_only(name: str) -> None:
    assert name not in registry()


def test_threads_see_one_registry_and_equal_factors() -> None:
    cases = [(unit, other) for unit in IDS for other in IDS if find_unit(unit).dimension == find_unit(other).dimension][::7]

    def convert(_: int) -> tuple[int, list[Fraction]]:
        return id(registry()), [quantity(Fraction(3), source).to(target).magnitude for source, target in cases]

    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    try:
        with ThreadPoolExecutor(4) as pool:
            results = list(pool.map(convert, range(4)))
    finally:
        sys.setswitchinterval(interval)
    assert {registry_id for registry_id, _ in results} == {id(registry())}
    assert all(values == [3 * conversion_factor(source, target) for source, target in cases] for _, values in results)


def test_conversion_does_not_import_pint() -> None:
    code = (
        "import sys; from gx_factcheck.values.units import conversion_factor; "
        "print(conversion_factor('公里/小时', 'm/s'), 'pint' in sys.modules)"
    )
    environment = os.environ | {"PYTHONPATH": str(ROOT / "src")}
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment)
    assert ran.stdout.split() == ["5/18", "False"]


@pytest.mark.parametrize(
    ("units", "same_as"),
    [
        pytest.param(["CNY/person", "person"], ["CNY"], id="a mean times the heads"),
        pytest.param(["person", "CNY/person"], ["fen"], id="in any order and unit"),
        pytest.param(["kilometer", "meter"], ["square_meter"], id="an area"),
        pytest.param(["CNY/person", "person/CNY"], [], id="nothing is left"),
    ],
)
def test_dimensions_of_products(units: list[str], same_as: list[str]) -> None:
    product, same, other = (dimension_of_powers(tuple((unit, 1) for unit in each)) for each in (units, same_as, [*same_as, "tonne"]))
    assert product == same
    assert product != other
