"""Which unit is printed beside a number: the longest spelling of the unit table that stands there as a word."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from string import ascii_letters, digits
from typing import NamedTuple

from gx_factcheck.extraction.edges import Lengths, lengths_from_first, lengths_from_last
from gx_factcheck.extraction.lexicon import figure_words, inverted, money_signs
from gx_factcheck.extraction.traditional import traditional
from gx_factcheck.values.unit_table import unit_table

_LONGEST_SYMBOL = 4
_TOUCHING = frozenset({"p", "x"})
_ENGLISH_PART = r"[A-Za-z°µμΩ$€£¥%‰²³ℓ′″℃℉㎡㎞㎏\"][A-Za-z0-9°%²³/'’.₂]{0,23}"
_FIRST_OF_UNIT = re.compile(rf"[ \u00a0\u202f-]?\n?[\[<]?({_ENGLISH_PART})")
_ENGLISH_UNIT = re.compile(rf"{_FIRST_OF_UNIT.pattern}(?:[ -]({_ENGLISH_PART})(?:[ -]({_ENGLISH_PART})(?:[ -]({_ENGLISH_PART}))?)?)?")
_SPACE = frozenset(" \u00a0\u3000")
_SPACES = re.compile(r"[ \u00a0\u3000]{1,4}")
_LETTER = re.compile(r"[A-Za-z]")
_PARTING = re.compile(r"[ -]")


class PrintedUnit(NamedTuple):
    """A unit as it is printed beside a number."""

    id: str | None
    """Of the unit table; None for a word that is a unit, but of which kind the word alone does not say (francs)."""
    word: str
    start: int
    end: int


class _Spellings(NamedTuple):
    """Spellings, and for each first character the lengths that occur, longest first."""

    units: dict[str, str | None]
    lengths: Lengths


def unit_after_zh(text: str, position: int, end: int) -> PrintedUnit | None:
    """The unit that begins right there in a Chinese text, spaces aside."""
    units, lengths = _spellings_zh()
    start, first = position, text[position : position + 1]
    if first in _SPACE:
        spaces = _SPACES.match(text, position, end)
        start = spaces.end() if spaces else position
        first = text[start : start + 1]
    for length in lengths.get(first, ()):
        stop = start + length
        word = text[start:stop]
        if word in units and stop <= end and (text[stop : stop + 1] not in _guarding() or _is_whole(text, stop, word)):
            return PrintedUnit(units[word], word, start, stop)
    return None


def unit_after_en(text: str, position: int, end: int) -> PrintedUnit | None:
    """The unit that begins there in an English text, after a space or a hyphen."""
    if text[position : position + 1] == "%":
        return PrintedUnit("percent", "%", position, position + 1)
    found = _FIRST_OF_UNIT.match(text, position, end)
    if found is None:
        return None
    first, begin = found[1], found.start(1)
    # A stroke may have words on its other side: kg/square metre.
    if "/" in first or first.casefold() in _first_words():
        return _unit_of_words(text, position, end)
    return _english_unit(first, position, begin)


def _unit_of_words(text: str, position: int, end: int) -> PrintedUnit | None:
    """The longest unit of up to four words."""
    found = _ENGLISH_UNIT.match(text, position, end)
    if found is None:
        return None
    begin = found.start(1)
    phrases = (text[begin : found.end(group)] for group in (4, 3, 2, 1) if found[group] is not None)
    return next((unit for phrase in phrases if (unit := _english_unit(phrase, position, begin)) is not None), None)


def _english_unit(phrase: str, position: int, begin: int) -> PrintedUnit | None:
    found = _known_word(phrase)
    # 7.5p is money and 2x a multiple, where the letter touches the number.
    if found is None or (begin > position and found[0] in _TOUCHING):
        return None
    word, unit = found
    return PrintedUnit(unit, word, begin, begin + len(word))


@lru_cache(maxsize=4096)
def _known_word(phrase: str) -> tuple[str, str | None] | None:
    """The phrase, without a mark that only ends it, and the unit that it is; None where it is none."""
    for word in _tails(phrase):
        known, unit = _english_word(word)
        if known:
            return word, unit
    return None


@cache
def _first_words() -> frozenset[str]:
    """The words, in small letters, that a unit of more than one word begins with."""
    return frozenset(_PARTING.split(word, 1)[0].casefold() for table in _spellings_en() for word in table if _PARTING.search(word))


def _english_word(word: str) -> tuple[bool, str | None]:
    """Whether the word is a unit, and which; a stroke joins two of them (km/h)."""
    symbols, words = _spellings_en()
    if word in symbols:
        return True, symbols[word]
    folded = word.casefold()
    if (len(word) > 1 or word in _TOUCHING) and folded in words:
        return True, words[folded]
    above, stroke, below = word.partition("/")
    if stroke and "/" not in below:
        first, second = _english_word(above)[1], _english_word(below)[1]
        if first is not None and second is not None:
            return True, f"{first}/{second}"
    return False, None


def _tails(word: str) -> tuple[str, ...]:
    """The word, and without the full stop or apostrophe that may only end it."""
    bare = word.rstrip(".'’/\"")
    return (word,) if bare == word or not bare else (word, bare)


def unit_before(text: str, start: int, floor: int) -> PrintedUnit | None:
    """The currency sign or code that ends right before `start`, spaces aside; nothing before `floor` is looked at."""
    stop = start
    while stop > floor and text[stop - 1] in " \u00a0\u202f" and start - stop < 2:
        stop -= 1
    signs, lengths = _signs()
    for length in lengths.get(text[stop - 1], ()) if stop > floor else ():
        word = text[stop - length : stop]
        unit = signs.get(word) if stop - length >= floor else None
        if unit is not None and not (_LETTER.match(word) and stop - length > floor and _LETTER.match(text, stop - length - 1)):
            return PrintedUnit(None if unit == "open" else unit, word, stop - length, stop)
    return None


def _is_whole(text: str, end: int, word: str) -> bool:
    """Whether the spelling ends a word there: 3台 of 3台湾 does not, 5m of 5mm does not."""
    following = text[end : end + 1]
    if word[-1].isascii():
        return not (word[-1].isalpha() and following.isascii() and following.isalnum())
    return following not in _guards().get(word, "") if following else True


@cache
def _spellings_zh() -> _Spellings:
    table = unit_table()
    units: dict[str, str | None] = {}
    for word, unit in table.aliases.items():
        if word.isascii() and (len(word) > 5 or "_" in word or " " in word):
            continue
        units[word] = unit
        units[traditional(word)] = unit
    for word, unit in inverted(figure_words("zh")["units"]).items():
        for form in (word, traditional(word)):
            units[form] = None if unit in ("open", "money") else unit
    return _Spellings(units, lengths_from_first(units))


def is_money_zh(word: str) -> bool:
    """Whether the word is money of a country that only the context says."""
    return word in figure_words("zh")["units"]["money"]


@cache
def _guards() -> dict[str, str]:
    """What follows a unit and makes another word of it."""
    guards = {word: "".join(following) for word, following in figure_words("zh")["guards"].items()}
    return {traditional(word): traditional(following) + following for word, following in guards.items()} | guards


@cache
def _guarding() -> frozenset[str]:
    """Every character that may make another word of some unit."""
    return frozenset(ascii_letters + digits).union(*_guards().values())


@cache
def _signs() -> tuple[dict[str, str], Lengths]:
    """Signs and codes before the number, to the currency or to `open`; and the lengths of those that end in a character."""
    signs = dict(money_signs())
    return signs, lengths_from_last(signs)


@cache
def _spellings_en() -> tuple[dict[str, str | None], dict[str, str | None]]:
    """Symbols by their own capitals, and words in small letters."""
    table = unit_table()
    symbols: dict[str, str | None] = {
        word: unit for word, unit in table.aliases.items() if "_" not in word and (word.isascii() or len(word) < _LONGEST_SYMBOL)
    }
    words: dict[str, str | None] = dict(table.words)
    for word in table.ambiguous:
        if word.isascii() and len(word) > 2:
            words |= {word: None, f"{word}s": None}
    words |= {word: None if unit == "open" else unit for word, unit in inverted(figure_words("en")["units"]).items()}
    return symbols, words
