"""The words, numbers and signs of a run, and what the smallest of them say."""

from __future__ import annotations

import re
from typing import NamedTuple, TypeAlias

from gx_factcheck.extraction import periods_en_words as words
from gx_factcheck.extraction.time_phrase import Meaning

_CLOCK = r"\d{1,2}(?::\d\d){1,2}(?: ?[AaPp]\.?[Mm]\b\.?)?|\d{1,2} ?[AaPp]\.?[Mm]\b\.?"
_DECIMAL = r"\d{1,9}(?:,\d{3}){1,6}(?:\.\d{1,9})?|\d{1,9}\.\d{1,9}(?![.\d])"
_NUMBER = r"\d{1,9}(?:(?:st|nd|rd|th)\b|s\b|(?<=0)['’]s\b)?"
_WORD = r"[A-Za-z]{1,24}"
_TOKEN = re.compile(
    rf"(?P<clock>{_CLOCK})|(?P<decimal>{_DECIMAL})|(?P<number>{_NUMBER})|(?P<word>{_WORD})|(?P<possessive>['’]s\b)|(?P<sign>[^\s\w])|(?P<other>\w)",
)
_FIGURE = re.compile(r"(\d{1,9})(st|nd|rd|th)?(['’]?s)?")
_YEARS = range(1500, 2101)
DASHES = frozenset("-–—~")


class Token(NamedTuple):
    """A piece of a run; `start` and `end` are places in the run."""

    kind: str
    """clock, decimal, number, word, possessive, sign, other, or end after the last one."""
    text: str
    word: str
    """In lower case."""
    start: int
    end: int
    number: int = -1
    """Of a number, 3 of 3rd; of a word like three as well."""
    suffix: str = ""
    """Of a number: th for every ordinal, s for a decade."""
    digits: int = 0


Tokens: TypeAlias = tuple[Token, ...]


class Read(NamedTuple):
    """What was read, and the index of the first token that is not part of it."""

    meaning: Meaning
    after: int


_NOTHING = tuple(Token("end", "", "", -1, -1) for _ in range(12))


def tokens_of(run: str) -> Tokens:
    """With some empty tokens behind the last, so that one may look ahead."""
    return (*(_token(found) for found in _TOKEN.finditer(run)), *_NOTHING)


def _token(found: re.Match[str]) -> Token:
    kind, text = found.lastgroup or "other", found[0]
    if kind == "number":
        figure = _FIGURE.fullmatch(text)
        if figure:
            suffix = "th" if figure[2] else "s" if figure[3] else ""
            return Token(kind, text, text, found.start(), found.end(), int(figure[1]), suffix, len(figure[1]))
    word = text.lower()
    return Token(kind, text, word, found.start(), found.end(), words.CARDINALS.get(word, -1))


def is_adjacent(left: Token, right: Token) -> bool:
    """With nothing between them."""
    return left.end == right.start


def skip(tokens: Tokens, index: int, *wanted: str) -> int:
    """The index after one of these words or signs, or the same index."""
    return index + 1 if tokens[index].word in wanted else index


def is_figure(token: Token, low: int, high: int) -> bool:
    """Digits without a suffix, of at most two places, within bounds."""
    return token.kind == "number" and not token.suffix and token.digits <= 2 and low <= token.number <= high


def is_year(token: Token) -> bool:
    """Four digits from 1500 to 2100."""
    return token.digits == 4 and not token.suffix and token.number in _YEARS


def is_dash(token: Token) -> bool:
    """A hyphen or a longer one."""
    return token.word in DASHES and token.kind == "sign"


def day_of_month(token: Token) -> int | None:
    """From 1 to 31: 3, 03, 3rd, third."""
    if token.kind == "number" and token.digits <= 2 and token.suffix != "s":
        return token.number if 1 <= token.number <= 31 else None
    return words.ORDINALS.get(token.word)


def ordinal(token: Token) -> int | None:
    """1 of first and 1st."""
    return token.number if token.suffix == "th" and token.digits <= 2 else words.ORDINALS.get(token.word)


def count_of(token: Token) -> int | None:
    """A small whole number in digits or words."""
    if token.kind == "number":
        return token.number if not token.suffix and token.digits <= 3 else None
    return words.CARDINALS.get(token.word)


def month_of(tokens: Tokens, index: int) -> int | None:
    """From 1 to 12; ordinary words like may are months with a capital or beside a number only."""
    token = tokens[index]
    month = words.MONTHS.get(token.word)
    if month is None or not (token.text.islower() and token.word in words.DOUBTFUL_IN_LOWER_CASE):
        return month
    before = tokens[index - 2] if index > 1 and tokens[index - 1].word == "of" else tokens[max(index - 1, 0)]
    beside = before.kind == "number" or before.word == "month"
    return month if beside or tokens[skip(tokens, index + 1, ".", ",")].kind == "number" else None


def after_month(tokens: Tokens, index: int) -> int:
    """The index after a month's name and the point of an abbreviation."""
    following = tokens[index + 1]
    is_joint = is_adjacent(tokens[index], following) and is_adjacent(following, tokens[index + 2])
    return index + 2 if following.word == "." and (is_joint or tokens[index].word in words.ABBREVIATED_MONTHS) else index + 1
