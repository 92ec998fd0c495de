"""Where sentences end, and in which language each is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.extraction.texts import texts

from gx_factcheck.extraction.sentences import split_sentences


def split(text: str, language: str | None = None) -> list[str]:
    """Each sentence as `language: text`, with what it is beside a sentence."""
    return [
        f"{one.language}: {text[one.start : one.end]}{' (row)' if one.is_row else ' (line)' if one.is_line else ''}"
        for one in split_sentences(text, language)
    ]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        pytest.param("出口增长。进口下降！", ["zh: 出口增长。", "zh: 进口下降！"], id="Chinese marks"),
        pytest.param("他说：“增长了。”进口下降。", ["zh: 他说：“增长了。”", "zh: 进口下降。"], id="a quote closes with the sentence"),
        pytest.param("出口3.5亿元；进口5%，下降", ["zh: 出口3.5亿元；进口5%，下降 (line)"], id="what ends no Chinese sentence"),
        pytest.param("It rose. It fell.", ["en: It rose.", "en:  It fell."], id="a capital follows"),
        pytest.param(
            "It rose 3.5% vs. the U.S. rate, Mr. Vale said.",
            ["en: It rose 3.5% vs. the U.S. rate, Mr. Vale said."],
            id="abbreviations",
        ),
        pytest.param("On Feb. 4 it rose. No. 5 fell.", ["en: On Feb. 4 it rose.", "en:  No. 5 fell."], id="months and numbers"),
        pytest.param("At 5 p.m. It rose.", ["en: At 5 p.m. It rose."], id="an hour of the day"),
        pytest.param('"It rose." He left.', ['en: "It rose."', "en:  He left."], id="a quote closes in English"),
        pytest.param("It rose. $5 was lost.", ["en: It rose.", "en:  $5 was lost."], id="a sign of money follows"),
        pytest.param("Results\nIt rose.\n", ["en: Results\n (line)", "en: It rose.\n"], id="a heading"),
        pytest.param("It rose by\nfive.", ["en: It rose by\nfive."], id="a wrapped line"),
        pytest.param("年\t5\n2020\t6", ["zh: 年\t5\n (row)", "zh: 2020\t6 (row)"], id="rows, all in the language of the first"),
        pytest.param("出口增长。It rose.", ["zh: 出口增长。", "en: It rose."], id="a language each"),
        pytest.param("GDP和CPI都增长。", ["zh: GDP和CPI都增长。"], id="letters in Chinese"),
        pytest.param("The firm 甲乙 sold them.", ["en: The firm 甲乙 sold them."], id="characters in English"),
        pytest.param(
            "出口\n\n进口", ["zh: 出口\n (line)", "zh: \n (line)", "zh: 进口 (line)"], id="an empty line is in the language before it"
        ),
        pytest.param("", [], id="nothing"),
    ],
)
def test_sentences(text: str, sentences: list[str]) -> None:
    assert split(text) == sentences


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_given_language_holds_for_all(language: str) -> None:
    assert {one.language for one in split_sentences("出口增长。It rose.\n\n年|5\n2020|6", language)} == {language}


@given(texts(), st.sampled_from([None, "zh", "en"]))
def test_together_they_are_the_text(text: str, language: str | None) -> None:
    assert "".join(text[one.start : one.end] for one in split_sentences(text, language)) == text
