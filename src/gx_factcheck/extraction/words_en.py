"""English figures without a number: "record high", "the largest", doubled, threefold."""

from __future__ import annotations

import re
from fractions import Fraction

from gx_factcheck.extraction.lexicon import any_of, figure_words
from gx_factcheck.extraction.word_figure import WordFigure
from gx_factcheck.model.mention import MentionKind

_WORDS = figure_words("en")["superlatives"]
# Any -est after a word that points at one thing; the listed ones also where "ever" or "since" follows.
_POINTED = r"(?:(?<=\bthe )|(?<=\bThe )|(?<=\bits )|(?<=\bIts )|(?<=\bhis )|(?<=\bher )|(?<=\btheir )|(?<=[’']s )|(?<=single ))"
_LARGEST = any_of(_WORDS["measured"])
_SUPERLATIVE = re.compile(
    rf"{_POINTED}(?!(?:{any_of(_WORDS['others'])})\b)(?:[a-z]{{2,14}}est|worst)\b(?! of all the)"
    rf"|(?:{_LARGEST})(?=[ -](?:ever|since|in|on record)\b)"
    r"|(?:record|all-time|historic)[ -](?:highs?|lows?)\b|all-time record\b"
    r"|first[ -]ever\b|first(?= time\b)|first of its kind|first(?= in the )|(?:(?<=\b[Aa] )|(?<=\bnew ))record\b"
)
# What each of them has in it, and how far before that it begins.
_KEYS = re.compile(r"est\b|worst\b|record\b|all-time|historic[ -]|first[ -]|doubl|tripl|trebl|quadrupl|quintupl|halv(?=ed|ing|e)|fold\b")
_MULTIPLE = re.compile(
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
_ONE = Fraction(1)
_LONGEST_WORD = 18


def find_figures_in_words_en(text: str, start: int, end: int) -> list[WordFigure]:
    """The superlatives, firsts and multiples of an English region that have no number, in order."""
    found: list[WordFigure] = []
    last = start
    for hit in _KEYS.finditer(text, start, end):
        begin = _word_start(text, hit.start(), last)
        match = _SUPERLATIVE.match(text, begin, end)
        if match is not None:
            found.append(WordFigure(*match.span(), MentionKind.SUPERLATIVE, _ONE, "ordinal"))
        elif (match := _MULTIPLE.match(text, begin, end)) is not None:
            found.append(WordFigure(*match.span(), MentionKind.MULTIPLE, _VALUES[match["verb"] or match["fold"]], "times"))
        last = match.end() if match is not None else last
    return found


def _word_start(text: str, place: int, floor: int) -> int:
    """Where the word begins that `place` is in; a hyphen belongs to it."""
    lowest = max(floor, place - _LONGEST_WORD)
    while place > lowest and (text[place - 1].isalpha() or text[place - 1] == "-"):
        place -= 1
    return place
