"""Numbers in English words: twenty-five · three hundred and five · two million."""

from __future__ import annotations

import re
from fractions import Fraction

from gx_factcheck.values.numeral_text import Amount, Piece

_BELOW_TEN = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = ("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
ONES = {word: value for value, word in enumerate(_BELOW_TEN + _TEENS)}
TENS = {word: 10 * value for value, word in enumerate(_TENS, 2)}
_MAGNITUDES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12, "quadrillion": 10**15}
_WORD = re.compile(r"[a-z]+")
_LARGEST = 10**18
_REMEDY = "write it in digits"


def words_of(piece: Piece) -> list[Piece]:
    """The words of a piece, parted by single spaces or hyphens.

    Raises:
        NumeralError: something other than words stands there.
    """
    words, index, lowered = [], 0, piece.text.lower()
    while index < len(lowered):
        found = _WORD.match(lowered, index)
        if found is None:
            raise piece.fault(index, f"{piece.text[index]!r} is not part of a number in words", _REMEDY)
        words.append(Piece(found[0], piece.printed, piece.start + index))
        index = found.end() + (lowered[found.end() : found.end() + 1] in {" ", "-", "\u00a0"} and found.end() + 1 < len(lowered))
    return words


def read_english(words: list[Piece]) -> Amount:
    """The amount of a number in words; the quantum is the last hundred, thousand … if nothing follows it, else 1.

    Raises:
        NumeralError: the words do not make one number.
    """
    total, ceiling, index, quantum = 0, _LARGEST, 0, 1
    while index < len(words):
        if total and words[index].text == "and" and index + 1 < len(words):
            index += 1
        section, quantum, index = _read_section(words, index)
        magnitude = _MAGNITUDES.get(words[index].text, 1) if index < len(words) else 1
        if section * magnitude >= ceiling or (total and not section):
            raise words[index - 1].fault(0, "it does not continue the number", _REMEDY)
        total, ceiling, quantum = total + section * magnitude, magnitude, quantum * magnitude
        index += magnitude > 1
    return Amount(Fraction(total), Fraction(quantum))


def _read_section(words: list[Piece], index: int) -> tuple[int, int, int]:
    """Below a thousand, or `twenty-five hundred`: value, quantum, and the index of the next word."""
    value, index = _read_below_hundred(words, index)
    if _text(words, index) != "hundred":
        return value, 1, index
    if not value:
        raise words[index].fault(0, "no number stands before hundred", _REMEDY)
    index += 1
    after = index + (_text(words, index) == "and")
    if _text(words, after) in ONES or _text(words, after) in TENS:
        rest, index = _read_below_hundred(words, after)
        return 100 * value + rest, 1, index
    return 100 * value, 100, index


def _read_below_hundred(words: list[Piece], index: int) -> tuple[int, int]:
    word = words[index].text
    if word in {"a", "an"} and index == 0 and len(words) > 1:
        return 1, 1
    if word in ONES:
        return ONES[word], index + 1
    if word not in TENS:
        raise words[index].fault(0, f"{word[:20]!r} does not make a number here", _REMEDY)
    following = ONES.get(_text(words, index + 1), 0)
    if 0 < following < 10:
        return TENS[word] + following, index + 2
    return TENS[word], index + 1


def _text(words: list[Piece], index: int) -> str:
    """The word at an index, empty beyond the last one."""
    return words[index].text if index < len(words) else ""
