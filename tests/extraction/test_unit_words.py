"""Every unit of the table is read by its label beside a number, in both languages; what is not is listed with its reason."""

from fractions import Fraction

import pytest

from gx_factcheck.extraction.article import extract
from gx_factcheck.values.unit_table import unit_table

TABLE = unit_table()
TOPICS = sorted(set(TABLE.topics.values()))
FEWEST_IN_BOTH = 500

NOT_AFTER_A_NUMBER = {
    **dict.fromkeys(("half_year", "decade", "century"), "12半年 and 12十年 are not said, and 12世纪 is a period"),
    **dict.fromkeys(("deciliter", "FEU", "teraoperation_per_second"), "the label begins with a number of its own"),
    **dict.fromkeys(
        ("per_ten_thousand", "per_hundred_thousand", "part_per_million", "part_per_billion"), "a proportion, said as 万分之十二"
    ),
    **dict.fromkeys(("line", "sheet", "bird"), "条, 张 and 只 count things of any kind"),
    **dict.fromkeys(("ordinal", "index_point", "jiao"), "位, 点 and 角 mean something else unless words around them say so"),
    **dict.fromkeys(("tenth", "dozen"), "part of the number: 12成 is 120 percent, 12 dozen is 144"),
    **dict.fromkeys(("pound_mass", "stone", "operation"), "the label says in brackets which one is meant"),
    "source_unit": "no unit at all: what a source measures in that the table does not know",
    **dict.fromkeys(("share", "livestock_head", "piece_of_mail"), 'the label has an "of", which ends a noun'),
}
# What the table defines and the extractor does not read yet.
UNREAD = {
    "zh": {"kilovar", "meganewton", "megajoule", "megaelectronvolt", "megavolt_ampere", "DOP"},
    "en": {
        "TEU",
        "flops",
        *(f"{mass}_of_carbon_dioxide_equivalent" for mass in ("tonne", "kilogram", "megatonne")),
    },
}


def is_read(phrase: str, unit: str, language: str) -> bool:
    """Whether the phrase, 12 and a label, is one figure that is 12 of the unit, or as much in another one."""
    found = extract(phrase, language=language)
    if len(found) != 1 or found[0].text != phrase or found[0].value is None or found[0].unit is None:
        return False
    if found[0].unit == unit:
        return found[0].value == 12
    factors = [TABLE.factors.get(one) for one in (found[0].unit, unit)]
    if None in factors or TABLE.dimensions[found[0].unit] != TABLE.dimensions[unit]:
        return False
    given, wanted = (Fraction(factor or 0) for factor in factors)
    return found[0].value * given == 12 * wanted


@pytest.mark.parametrize("topic", TOPICS)
@pytest.mark.parametrize(("language", "number", "place"), [("zh", "12", 0), ("en", "12 ", 1)])
def test_each_unit_is_read_by_its_label(topic: str, language: str, number: str, place: int) -> None:
    units = [unit for unit in TABLE.labels if TABLE.topics[unit] == topic and unit not in {*NOT_AFTER_A_NUMBER, *UNREAD[language]}]
    assert [unit for unit in units if not is_read(f"{number}{TABLE.labels[unit][place]}", unit, language)] == []


def test_hundreds_of_units_are_read_in_both_languages() -> None:
    both = [
        unit
        for unit, (chinese, english) in TABLE.labels.items()
        if is_read(f"12{chinese}", unit, "zh") and is_read(f"12 {english}", unit, "en")
    ]
    assert len(both) >= FEWEST_IN_BOTH


@pytest.mark.parametrize(
    "spelling",
    [
        pytest.param("hamfurs", id="a word that is none"),
        pytest.param("Km²x", id="a symbol that goes on"),
        pytest.param("tonneaux", id="a word that begins like one"),
    ],
)
def test_what_is_no_unit_is_not_read_as_one(spelling: str) -> None:
    assert {mention.unit for mention in extract(f"12 {spelling}", language="en")} <= {None, "item"}


def spellings(language: str) -> dict[str, str]:
    """All other spellings: Chinese ones of characters alone, English words in the plural."""
    if language == "zh":
        return {word: unit for word, unit in TABLE.aliases.items() if all("\u3400" <= character <= "\u9fff" for character in word)}
    return {word: unit for word, unit in TABLE.words.items() if word.endswith("s") and word.replace(" ", "").isalpha()}


@pytest.mark.parametrize(("language", "number", "fewest"), [("zh", "12", 1100), ("en", "12 ", 1000)])
def test_nearly_every_spelling_is_read(language: str, number: str, fewest: int) -> None:
    right = [word for word, unit in spellings(language).items() if is_read(f"{number}{word}", unit, language)]
    assert len(right) >= fewest
