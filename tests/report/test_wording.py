"""Every message that the program can say has words in each language, with the same places to fill."""

import ast
import importlib
import re
import tomllib
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import gx_factcheck
from gx_factcheck.errors import FactcheckError
from gx_factcheck.model.catalogue import Area, Catalogue, Group, Indicator, Named, Nature
from gx_factcheck.model.finding import Message, message
from gx_factcheck.references.terms import STATUSES
from gx_factcheck.report.describe import PLAIN
from gx_factcheck.report.wording import LANGUAGES, Wording, placeholders, templates

PACKAGE = Path(str(gx_factcheck.__file__)).parent
SOURCES = sorted(PACKAGE.rglob("*.py"))
SAYING = {"message", "Message", "say"}
NAMES = ("area:", "indicator:", "unit:", "period:", "group:", "definition:", "publisher:", "number:", "text:")
NOT_KEYS = {"finding.py"}  # the definition of `message` itself
CATALOGUE = Catalogue.of(
    [Indicator("gdp", "地区生产总值", "gross domestic product", "CNY", Nature.FLOW)],
    [Area("CN-GX", "广西", "Guangxi")],
    [Group("asean", "东盟", "ASEAN", ())],
    definitions=[Named("narrow", "窄口径", "narrow sense")],
    publishers=[Named("nbs", "国家统计局", "National Bureau of Statistics")],
)


def called(node: ast.Call) -> str:
    return node.func.attr if isinstance(node.func, ast.Attribute) else node.func.id if isinstance(node.func, ast.Name) else ""


def calls() -> Iterator[tuple[Path, ast.Call]]:
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call):
                yield path, node


def literal_keys() -> Iterator[tuple[str, frozenset[str] | None]]:
    """Each key that is written out, with the arguments given to it; None where they are not all known."""
    for path, node in calls():
        if called(node) in SAYING and path.name not in NOT_KEYS and node.args:
            first = node.args[0]
            given = None if any(keyword.arg is None for keyword in node.keywords) else frozenset(k.arg or "" for k in node.keywords)
            for part in (first.body, first.orelse) if isinstance(first, ast.IfExp) else (first,):
                if isinstance(part, ast.Constant) and isinstance(part.value, str):
                    yield part.value, given if called(node) != "Message" else None
        for keyword in node.keywords:
            if keyword.arg == "says" and isinstance(keyword.value, ast.Constant) and isinstance(keyword.value.value, str):
                yield keyword.value.value, None
        if called(node) == "Decision" and len(node.args) > 2 and isinstance(node.args[2], ast.Constant):
            says = str(node.args[2].value)
            yield says if says in templates("zh") else f"member-{says}", None  # a comparison is only said of a member


KEYS = sorted({(key, given) for key, given in literal_keys() if not key.startswith(NAMES)}, key=str)


def read(name: str, language: str) -> dict[str, object]:
    return tomllib.loads((PACKAGE / "values" / "lexicon" / f"{name}.{language}.toml").read_text("utf-8"))


def words() -> Iterator[StrEnum]:
    for module in ("model.words", "model.finding", "model.catalogue", "model.mention", "values.hedges", "values.slips"):
        for value in vars(importlib.import_module(f"gx_factcheck.{module}")).values():
            if isinstance(value, type) and issubclass(value, StrEnum) and value.__name__ in TABLES:
                yield from value


TABLES = {
    "Judgement": "verdict",
    "PriceBasis": "basis",
    "MentionKind": "mention",
    "Role": "role",
    **{name: name.lower() for name in ("Reason", "Severity", "Quality", "Use", "Outcome", "Force", "Window", "Adjustment", "Kind")},
    **{
        name: name.lower()
        for name in ("Operator", "Quantifier", "Order", "Ties", "Form", "Standing", "Edition", "Bearing", "Hedge", "Nature", "Slip")
    },
}


def test_the_walk_finds_keys() -> None:
    assert len(KEYS) > 50
    assert ("same-figure", None) in KEYS


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("key", "given_names"), KEYS)
def test_each_key_that_is_said_has_words(key: str, given_names: frozenset[str] | None, language: str) -> None:
    assert key in templates(language)
    if given_names is not None:
        assert placeholders(templates(language)[key]) <= given_names


def interface_keys() -> set[str]:
    return {f"{table}:{name}" for table, names in read("interface", "zh").items() if isinstance(names, dict) for name in names}


def test_the_interface_has_every_text_that_is_asked_for_and_no_other() -> None:
    """Closed lists apart, and the heads of columns, which their tables list by name."""
    by_name = {*TABLES.values(), "column", "status"}
    written = {key for key in interface_keys() if key.partition(":")[0] not in by_name}
    tables = "|".join({key.partition(":")[0] for key in written})
    texts = (node.value for path in SOURCES for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Constant))
    assert {text for text in texts if isinstance(text, str) and re.fullmatch(rf"(?:{tables}):[a-z-]+", text)} == written


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "word", sorted(words(), key=lambda word: (type(word).__name__, word)), ids=lambda word: f"{type(word).__name__}-{word}"
)
def test_each_word_of_a_closed_list_has_a_name(word: StrEnum, language: str) -> None:
    assert f"{TABLES[type(word).__name__]}:{word}" in templates(language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_status_that_is_read_has_a_name_but_the_normal_one(language: str) -> None:
    named = {key.removeprefix("status:") for key in templates(language) if key.startswith("status:")}
    assert named == set(STATUSES) - {PLAIN}


@pytest.mark.parametrize("name", ["interface", "messages"])
def test_the_languages_have_the_same_keys_in_the_same_order(name: str) -> None:
    one, other = (read(name, language) for language in LANGUAGES)
    assert list(one) == list(other)
    assert [list(value) for value in one.values() if isinstance(value, dict)] == [
        list(value) for value in other.values() if isinstance(value, dict)
    ]


@pytest.mark.parametrize("key", sorted(templates("zh")))
def test_the_languages_have_the_same_places_to_fill(key: str) -> None:
    assert placeholders(templates("zh")[key]) == placeholders(templates("en")[key])


@pytest.mark.parametrize(
    ("said", "zh", "en"),
    [
        pytest.param(Message("area:CN-GX"), "广西", "Guangxi", id="an area"),
        pytest.param(Message("area:XX"), "XX", "XX", id="an unknown area"),
        pytest.param(Message("indicator:gdp"), "地区生产总值", "gross domestic product", id="an indicator"),
        pytest.param(Message("indicator:a_b"), "a_b", "a_b", id="an unknown indicator"),
        pytest.param(Message("group:asean+other"), "东盟、other", "ASEAN, other", id="groups together"),
        pytest.param(Message("unit:enterprise"), "家", "enterprises", id="a unit"),
        pytest.param(Message("unit:no_such"), "no_such", "no_such", id="an unknown unit"),
        pytest.param(Message("period:2021-S1"), "2021年上半年", "first half of 2021", id="a period"),
        pytest.param(Message("period:soon"), "soon", "soon", id="no period"),
        pytest.param(Message("definition:narrow"), "窄口径", "narrow sense", id="a definition"),
        pytest.param(Message("publisher:nbs"), "国家统计局", "National Bureau of Statistics", id="a publisher"),
        pytest.param(Message("publisher:x"), "x", "x", id="an unknown publisher"),
        pytest.param(Message("number:40000:1000"), "4.0万", "40,000", id="a number, to its last digit"),
        pytest.param(Message("ordinal:3"), "第3位", "3rd", id="a place"),
        pytest.param(Message("text:{a} 12.9%"), "{a} 12.9%", "{a} 12.9%", id="literal text"),
        pytest.param(Message("verdict:refuted"), "不实", "refuted", id="a word of a closed list"),
        pytest.param("as it is", "as it is", "as it is", id="plain text"),
        pytest.param(
            message("no-such", one="1", two=Message("area:CN-GX")),
            "no-such (one=1, two=广西)",
            "no-such (one=1, two=Guangxi)",
            id="no words",
        ),
        pytest.param(Message("other:thing"), "other:thing", "other:thing", id="no such prefix"),
        pytest.param(
            message("figure", number="{unit}", unit=Message("text:{number}")), "{unit}{number}", "{unit} {number}", id="braces are text"
        ),
        pytest.param(message("figure", number="1"), "1{unit}", "1 {unit}", id="what is missing shows"),
    ],
)
def test_text(said: Message | str, zh: str, en: str) -> None:
    assert Wording("zh", CATALOGUE).text(said) == zh
    assert Wording("en", CATALOGUE).text(said) == en


@given(st.text())
def test_arguments_are_printed_as_they_are(text: str) -> None:
    assert Wording("en").say("figure", number=text, unit="x") == f"{text} x"


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(FactcheckError, match="the languages are zh, en"):
        Wording("fr").say("figure")
