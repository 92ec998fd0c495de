"""The words that make English numerals, and the patterns that find them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from gx_factcheck.values.english_numerals import ONES as PLAIN_ONES
from gx_factcheck.values.english_numerals import TENS as PLAIN_TENS
from gx_factcheck.values.hedges import Hedge

ONES = PLAIN_ONES | {"nought": 0, "naught": 0}
TENS = PLAIN_TENS | {"fourty": 40}
HUNDRED = frozenset({"hundred", "hundreds"})
MAGNITUDES = {
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
    "quadrillion": 10**15,
    "lakh": 10**5,
    "lac": 10**5,
    "crore": 10**7,
}
MAGNITUDES |= {f"{word}s": value for word, value in MAGNITUDES.items()}
DOZEN = frozenset({"dozen", "dozens", "doz", "dozs"})
QUARTER = frozenset({"quarter", "quarters"})

_SMALL_PLACES = (
    *("zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"),
    *("eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth"),
)
_SINGULAR_PLACES = {word: word_of for word, word_of in zip(_SMALL_PLACES, PLAIN_ONES, strict=True) if word != "zeroth"}
_SINGULAR_PLACES |= {f"{word[:-1]}ieth": word for word in PLAIN_TENS} | {"nineth": "nine"}
_SINGULAR_PLACES |= {f"{word}th": word for word in ("hundred", "thousand", "million", "billion", "trillion")}
PLACES = _SINGULAR_PLACES
"""Ordinals and the cardinal of each."""
PARTS = {f"{word}s": cardinal for word, cardinal in PLACES.items() if word not in {"first", "second"}} | {"firsts": "one"}
"""What is counted in `two thirds`, and the cardinal of each denominator; `seconds` are time."""

VAGUE_PLURALS = {
    "tens": (Hedge.SEVERAL_TENS, 1),
    "dozens": (Hedge.SEVERAL_TENS, 1),
    "hundreds": (Hedge.HUNDREDS, 1),
    "thousands": (Hedge.THOUSANDS, 1),
} | {word: (Hedge.AT_LEAST, 2 * MAGNITUDES[word]) for word in ("millions", "billions", "trillions", "lakhs", "crores")}
"""The hedge and the value of plurals that stand alone; millions are at least two."""
SEVERAL = frozenset({"several", "few", "many"})
MULTIPLES = {"twice": 2, "thrice": 3}

_CONNECTING = ("and", "a", "an", "of", "point")
_STARTING = (*ONES, *TENS, *HUNDRED, *MAGNITUDES, *DOZEN, *QUARTER, *PLACES, "half", "couple", *VAGUE_PLURALS, *MULTIPLES)
_FOLLOWING = (*ONES, *TENS, *HUNDRED, *MAGNITUDES, *DOZEN, *QUARTER, *PLACES, *PARTS, "half", "halves")
GLUED_CURRENCIES = frozenset(
    {"USD", "US", "EUR", "GBP", "RMB", "CNY", "JPY", "INR", "AUD", "CAD", "HKD", "SGD", "CHF", "Rs", "Rs.", "RM", "Rp", "DM"}
)

DIGIT = "[0-9０-９]"
GLYPHS = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"
JOIN = r"(?: {0,2}[-\u2010\u2011\n\u00a0\u202f] {0,2}| {1,3})"
_MOST_WORDS = 40


def trie_of(words: Iterable[str]) -> str:
    """A pattern of all the words, in small or capital letters, that tries each letter once; it prefers the longest."""
    branches: dict[str, list[str]] = {}
    may_end = False
    for word in sorted(set(words)):
        if word:
            branches.setdefault(word[0], []).append(word[1:])
        else:
            may_end = True
    if not branches:
        return ""
    tails = [f"[{letter}{letter.swapcase()}]{trie_of(rest)}" for letter, rest in branches.items()]
    return f"(?:{'|'.join(tails)}){'?' if may_end else ''}"


def _numeral_start() -> str:
    # No group and no assertion before the first character: so the engine sees at once which branches cannot begin.
    code = rf"[A-Z][A-Za-z]{{0,2}}\.?(?={DIGIT})"
    return rf"(?:[0-9０-９{GLYPHS}]|{trie_of(_STARTING)}(?![A-Za-z0-9_])|{code}|//\S{{1,4000}}|www\.\S{{1,4000}})"


def _may_start() -> str:
    """What all of these begin with: three sets of letters settle for most words that they are none of them."""
    letters = ("".join({word[place] for word in _STARTING}) for place in range(3))
    first, second, third = (f"[{found}{found.upper()}]" for found in letters)
    return f"(?=[0-9０-９{GLYPHS}A-Z/]|ww|{first}{second}{third})"


@cache
def candidate() -> re.Pattern[str]:
    """A sign or a space, and after it a digit, a number word, capital letters with digits, or an address."""
    return re.compile(f"[^A-Za-z0-9]{_may_start()}{_numeral_start()}")


@cache
def opening() -> re.Pattern[str]:
    """The same right at the start of a text."""
    return re.compile(_numeral_start())


@cache
def words_run() -> re.Pattern[str]:
    """Number words one after the other, with what connects them."""
    leading = f"{trie_of(('a', 'an'))}{JOIN}|(?:{trie_of(('a',))}{JOIN})?{trie_of(SEVERAL)}{JOIN}"
    return re.compile(rf"(?:{leading})?{trie_of(_STARTING)}\b{_following('')}")


@cache
def words_after_digits() -> re.Pattern[str]:
    """A magnitude and what may follow it, or `and a half`, right after digits."""
    half = f"{trie_of(('and',))}{JOIN}{trie_of(('a', 'one', 'three'))}{JOIN}{trie_of(('half', *QUARTER))}"
    return re.compile(rf"{JOIN}(?:{trie_of((*HUNDRED, *MAGNITUDES, *DOZEN))}|{half})\b{_following(f'|{DIGIT}{{1,3}}(?![0-9,.%])')}")


def _following(digits: str) -> str:
    connecting = f"(?:{trie_of(_CONNECTING)}{JOIN})"
    return rf"(?:{JOIN}{connecting}{{0,2}}(?:{trie_of(_FOLLOWING)}\b{digits})){{0,{_MOST_WORDS}}}"
