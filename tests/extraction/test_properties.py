"""What holds of the mentions of any text."""

import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from fractions import Fraction
from itertools import pairwise
from unicodedata import normalize

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from tests.extraction.seen import PUBLISHED
from tests.extraction.texts import sentences_en, sentences_zh, texts

from gx_factcheck.extraction.article import extract
from gx_factcheck.model.mention import Mention, MentionKind, Role
from gx_factcheck.model.words import PriceBasis, Window
from gx_factcheck.values.hedges import Hedge
from gx_factcheck.values.periods import Period
from gx_factcheck.values.units import find_unit

LANGUAGES = st.sampled_from([None, "zh", "en"])
SENTENCES = st.lists(sentences_zh(), max_size=3) | st.lists(sentences_en(), max_size=3)
WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
HEAVY = {"pydantic", "pint", "yaml", "click", "httpx"}


def moved(mentions: Sequence[Mention], distance: int) -> list[Mention]:
    return [
        replace(
            one,
            start=one.start + distance,
            end=one.end + distance,
            number_start=one.number_start + distance,
            number_end=one.number_end + distance,
        )
        for one in mentions
    ]


def mapped(mentions: Sequence[Mention], text: str, places: Sequence[int]) -> list[Mention]:
    """The mentions where each of their ends is at another place of another text."""
    return [
        replace(
            one,
            start=places[one.start],
            end=places[one.end],
            number_start=places[one.number_start],
            number_end=places[one.number_end],
            text=text[places[one.start] : places[one.end]],
        )
        for one in mentions
    ]


@given(texts(), LANGUAGES)
@example("9" * 5000, None)
@example("一" * 5000 + "亿元", "zh")
@example("1," * 3000 + "0", "en")
@example("\ud800 5% \x00 约\udfff300人", None)
@example("。" * 50 + "\n" * 50 + "|" * 50, None)
@example("５〇0 五0", None)
def test_each_stands_where_it_says(text: str, language: str | None) -> None:
    for mention in extract(text, published=PUBLISHED, language=language):
        assert 0 <= mention.start <= mention.number_start < mention.number_end <= mention.end <= len(text)
        assert mention.text == text[mention.start : mention.end]


@given(texts(), LANGUAGES)
def test_they_are_in_order_and_only_a_change_holds_others(text: str, language: str | None) -> None:
    found = extract(text, published=PUBLISHED, language=language)
    assert [(one.start, -one.end) for one in found] == sorted((one.start, -one.end) for one in found)
    single = [one for one in found if one.kind is not MentionKind.CHANGE]
    assert all(left.end <= right.start for left, right in pairwise(single))


@given(texts(), LANGUAGES)
def test_words_are_of_the_closed_lists_and_units_are_known(text: str, language: str | None) -> None:
    for mention in extract(text, published=PUBLISHED, language=language):
        assert mention.kind in MentionKind
        assert set(mention.hedges) <= set(Hedge)
        assert mention.role is None or mention.role in Role
        assert mention.window is None or mention.window in set(Window)
        assert mention.basis is None or mention.basis in set(PriceBasis)
        assert mention.direction in (-1, 0, 1)
        assert mention.unit is None or find_unit(mention.unit).id == mention.unit


@given(texts(), LANGUAGES)
def test_what_each_kind_has(text: str, language: str | None) -> None:
    for mention in extract(text, published=PUBLISHED, language=language):
        is_placeless = mention.kind in (MentionKind.PERIOD, MentionKind.RANK, MentionKind.SUPERLATIVE)
        assert mention.role is None if is_placeless else mention.role is not None or mention.unit == "ordinal"
        assert (mention.value is None) <= (mention.interval is None)
        assert (mention.form != "") == (mention.kind is MentionKind.PERIOD)
        assert mention.quantum >= 0
        if mention.kind in (MentionKind.RANGE, MentionKind.CHANGE):
            assert mention.value is not None
            assert mention.upper is not None


@given(texts(), LANGUAGES)
def test_the_same_text_gives_the_same(text: str, language: str | None) -> None:
    assert extract(text, published=PUBLISHED, language=language) == extract(text, published=PUBLISHED, language=language)


@given(SENTENCES, SENTENCES.map(lambda parts: parts if "".join(parts).isascii() else []))
@example(["2023年，出口5亿元。", "进口增长3%。"], ["Then exports rose 5%. "])
def test_the_mentions_of_sentences_are_those_of_each(first: list[str], then: list[str]) -> None:
    parts = first + then
    expected: list[Mention] = []
    place = 0
    for part in parts:
        expected += moved(extract(part, published=PUBLISHED), place)
        place += len(part)
    assert list(extract("".join(parts), published=PUBLISHED)) == expected


@given(
    st.lists(sentences_zh(), max_size=3),
    st.lists(st.sampled_from(["\n", "\n\n", "2023年\n", "年\t出口（亿元）\n2020\t3\n"]), min_size=4, max_size=4),
)
@example(["出口5亿元。", "进口3%。"], ["2023年\n", "年\t甲\n2020\t3\n", "\n", "\n"])
def test_line_ends_of_two_characters_only_move_what_follows(parts: list[str], lines: list[str]) -> None:
    text = "".join(line + part for line, part in zip(lines, [*parts, ""], strict=False))
    wide = text.replace("\n", "\r\n")
    places = [place + text.count("\n", 0, place) for place in range(len(text) + 1)]
    found = extract(text, published=PUBLISHED)
    assert list(extract(wide, published=PUBLISHED)) == mapped(found, wide, places)


@given(SENTENCES, st.sampled_from(["é", "ü", "ñ", "café", "São"]))
def test_an_accent_of_its_own_only_moves_what_follows(parts: list[str], word: str) -> None:
    joint = f" {word} ".join(parts)
    parted = normalize("NFD", joint)
    places = [len(normalize("NFD", joint[:place])) for place in range(len(joint) + 1)]
    found = extract(joint, published=PUBLISHED)
    assert list(extract(parted, published=PUBLISHED)) == mapped(found, parted, places)


@given(st.lists(sentences_zh(), max_size=3).map("".join).map(lambda text: text.replace("5G", "")))
def test_wide_digits_say_the_same_in_chinese(text: str) -> None:
    def meanings(of: str) -> list[object]:
        found = extract(of, published=PUBLISHED, language="zh")
        return [replace(one, text="") for one in found]

    assert meanings(text.translate(WIDE)) == meanings(text)


@given(texts())
@example("今年出口5亿元，去年进口3%，近三年来，本月12日")
@example("It fell last year, and on Sunday, and this month.")
def test_without_a_day_of_publication_no_day_rests_on_it(text: str) -> None:
    periods = [one for one in extract(text) if one.kind is MentionKind.PERIOD]
    dated = [one for one in extract(text, published=PUBLISHED) if one.kind is MentionKind.PERIOD]
    assert [(one.start, one.end, one.form) for one in periods] == [(one.start, one.end, one.form) for one in dated]
    for without, beside in zip(periods, dated, strict=True):
        assert without.period in (None, beside.period)


@given(texts(), st.dates())
def test_any_day_of_publication_will_do(text: str, day: date) -> None:
    places = [(one.start, one.end) for one in extract(text)]
    assert [(one.start, one.end) for one in extract(text, published=day)] == places


def test_a_span_of_days_of_publication_settles_what_holds_on_all_of_them() -> None:
    month = Period(PUBLISHED.replace(day=1), PUBLISHED.replace(day=31))
    (year, day, figure) = extract("去年出口，昨天5亿元", published=month)
    assert (str(year.period), day.period) == ("2023", None)
    assert (figure.value, figure.period) == (Fraction(500_000_000), None)


@pytest.mark.parametrize("text", ["今年出口5亿元，比分3:2", "Exports rose 5% last year", "年\t出口（亿元）\n2020\t5"])
def test_it_imports_nothing_heavy(text: str) -> None:
    code = "import sys\nfrom gx_factcheck import extract\nextract(sys.argv[1])\nprint(*{name.partition('.')[0] for name in sys.modules})"
    run = subprocess.run([sys.executable, "-c", code, text], capture_output=True, text=True, check=True)
    assert not HEAVY & set(run.stdout.split())
    assert "gx_factcheck" in run.stdout
