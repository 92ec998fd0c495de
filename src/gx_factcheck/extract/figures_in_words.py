"""Figures without a number: 最大, 首例, 创历史新高, 翻番, "record high", "the largest", doubled, threefold."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import NamedTuple

from gx_factcheck.extract.lexicon import any_of, figure_words
from gx_factcheck.model.mention import MentionKind

_WORDS_ZH, _WORDS_EN = figure_words("zh")["superlatives"], figure_words("en")["superlatives"]
_FIRST_ZH = re.compile("[最首历歷新居独唯翻减減]")
_ZH = re.compile(
    rf"(?P<superlative>最(?:为|為)?(?:{any_of(_WORDS_ZH['measured'])})(?!程度|限度|努力|可能|新|初|后|近|人民)"
    rf"|首(?:{any_of(_WORDS_ZH['firsts'])})(?!都|席|相|页|先|要|府|脑)"
    r"|(?:历史|歷史)(?:性)?(?:新高|新低|最高|最低|最好|纪录|紀錄)|新高|新低|新(?:纪录|紀錄)|居首|独家|唯一)"
    r"|(?P<doubling>翻番)|减半|減半"
)
# Any -est after a word that points at one thing; the listed ones also where "ever" or "since" follows.
_POINTED = r"(?:(?<=\bthe )|(?<=\bThe )|(?<=\bits )|(?<=\bIts )|(?<=\bhis )|(?<=\bher )|(?<=\btheir )|(?<=[’']s )|(?<=single ))"
_LARGEST = any_of(_WORDS_EN["measured"])
_EN = re.compile(
    rf"{_POINTED}(?!(?:{any_of(_WORDS_EN['others'])})\b)(?:[a-z]{{2,14}}est|worst)\b(?! of all the)"
    rf"|(?:{_LARGEST})(?=[ -](?:ever|since|in|on record)\b)"
    r"|(?:record|all-time|historic)[ -](?:highs?|lows?)\b|all-time record\b"
    r"|first[ -](?:ever|time)\b|first of its kind|first(?= in the )|(?:(?<=\b[Aa] )|(?<=\bnew ))record\b"
)
# What each of them has in it, and how far before that it begins.
_KEYS_EN = re.compile(r"est\b|worst\b|record\b|all-time|historic[ -]|first[ -]|doubl|tripl|trebl|quadrupl|quintupl|halv(?=ed|ing|e)|fold\b")
_MULTIPLES_EN = re.compile(
    r"\b(?:(?P<verb>doubl|tripl|trebl|quadrupl|quintupl|halv)(?:ed|ing|es?)\b"
    r"(?![- ](?:digit|figure|check|standard|click|edged|glazed|decker))"
    r"|(?P<fold>two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|hundred)-?fold\b)"
)
_VALUES = {
    **{
        "doubl": Fraction(2),
        "tripl": Fraction(3),
        "trebl": Fraction(3),
        "quadrupl": Fraction(4),
        "quintupl": Fraction(5),
        "halv": Fraction(1, 2),
    },
    **{word: Fraction(number) for number, word in enumerate(("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"), 2)},
    **{"twelve": Fraction(12), "twenty": Fraction(20), "hundred": Fraction(100)},
}
_ONE, _HALF = Fraction(1), Fraction(1, 2)
_LONGEST_WORD = 18


class WordFigure(NamedTuple):
    """A figure that words alone say; `end` is exclusive."""

    start: int
    end: int
    kind: MentionKind
    value: Fraction
    unit: str


def find_figures_in_words_zh(text: str, start: int, end: int) -> list[WordFigure]:
    """The superlatives, firsts and multiples of a Chinese region that have no number, in order."""
    found: list[WordFigure] = []
    place = start
    while (hit := _FIRST_ZH.search(text, place, end)) is not None:
        match = _ZH.match(text, hit.start(), end)
        if match is None or (text[hit.start()] == "首" and text[hit.start() - 1 : hit.start()] == "中"):
            place = hit.end()
            continue
        place = match.end()
        if match["superlative"]:
            found.append(WordFigure(*match.span(), MentionKind.SUPERLATIVE, _ONE, "ordinal"))
        elif match["doubling"]:
            found.append(WordFigure(*match.span(), MentionKind.MULTIPLE, _ONE, "doubling"))
        else:
            found.append(WordFigure(*match.span(), MentionKind.MULTIPLE, _HALF, "times"))
    return found


def find_figures_in_words_en(text: str, start: int, end: int) -> list[WordFigure]:
    """The superlatives, firsts and multiples of an English region that have no number, in order."""
    found: list[WordFigure] = []
    last = start
    for hit in _KEYS_EN.finditer(text, start, end):
        begin = _word_start(text, hit.start(), last)
        match = _EN.match(text, begin, end)
        if match is not None:
            found.append(WordFigure(*match.span(), MentionKind.SUPERLATIVE, _ONE, "ordinal"))
        elif (match := _MULTIPLES_EN.match(text, begin, end)) is not None:
            found.append(WordFigure(*match.span(), MentionKind.MULTIPLE, _VALUES[match["verb"] or match["fold"]], "times"))
        last = match.end() if match is not None else last
    return found


def _word_start(text: str, place: int, floor: int) -> int:
    """Where the word begins that `place` is in; a hyphen belongs to it."""
    lowest = max(floor, place - _LONGEST_WORD)
    while place > lowest and (text[place - 1].isalpha() or text[place - 1] == "-"):
        place -= 1
    return place
