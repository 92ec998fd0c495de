"""English number words to values: twenty-five · two hundred and five thousand · 4.2 million · three lakh crore."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from gx_factcheck.extraction.numerals_en_lexicon import DIGIT, DOZEN, HUNDRED, MAGNITUDES, ONES, TENS
from gx_factcheck.values.numeral_text import Amount

_WORD = re.compile(rf"(?P<word>[A-Za-z]{{1,20}})|(?P<digits>{DIGIT}{{1,3}})|(?P<gap>[^A-Za-z0-9０-９]{{1,6}})")
_THOUSAND = 1000
DOZEN_SCALE = 12


class Word(NamedTuple):
    """A word of a numeral in small letters, or a number in digits, whose text is empty."""

    text: str
    end: int
    """In the numeral, exclusive."""
    is_joined: bool = False
    """Whether a hyphen stands before it."""
    amount: Amount | None = None
    """Of digits."""


class Part(NamedTuple):
    """What a stretch of words comes to, and the index of the word after it."""

    amount: Amount
    after: int
    scale: int = 1
    """The magnitude that it ends in, 1,000,000 for two million."""


def split_words(numeral: str, digits: Amount | None = None, digits_end: int = 0) -> list[Word]:
    """The words of a numeral; `digits` is what it begins with, up to `digits_end`."""
    words = [] if digits is None else [Word("", digits_end, amount=digits)]
    is_joined = False
    for found in _WORD.finditer(numeral, digits_end):
        if found["gap"]:
            is_joined = not found["gap"].isspace()
        elif found["digits"]:
            words.append(Word("", found.end(), is_joined, Amount(Fraction(int(found["digits"])), Fraction(1))))
        else:
            words.append(Word(found["word"].lower(), found.end(), is_joined))
    return words


def text_at(words: Sequence[Word], index: int) -> str:
    """The word at an index, empty for digits and beyond the last one."""
    return words[index].text if index < len(words) else ""


def read_cardinal(words: Sequence[Word], index: int = 0) -> Part | None:
    """The longest number without a fraction that begins at a word; None where none does."""
    section = _read_first_section(words, index)
    if section is None:
        return None
    scale, after = read_scale(words, section.after)
    parts = [(section.amount.value * scale, scale)]
    amount = section.amount.scaled(scale)
    while scale >= _THOUSAND and not amount.decimals:
        following = _read_next_part(words, after, parts)
        if following is None:
            break
        section, scale, after, parts = following
        amount = section.amount.scaled(scale)
    total = sum((value for value, _ in parts), Fraction(0))
    return Part(Amount(total, amount.quantum, amount.decimals), after, scale)


def read_scale(words: Sequence[Word], index: int) -> tuple[int, int]:
    """The product of the magnitudes at a word, and the index after them; (1, index) where there are none: lakh crore."""
    if text_at(words, index) in DOZEN:
        return DOZEN_SCALE, index + 1
    scale, last = 1, 1
    while MAGNITUDES.get(text_at(words, index), 0) >= last:
        last = MAGNITUDES[words[index].text]
        scale, index = scale * last, index + 1
    return scale, index


def read_decimals(words: Sequence[Word], whole: Part) -> Part | None:
    """`point four`, `point seventy-one` after a whole number, and a magnitude after that; None where that is not there."""
    if text_at(words, whole.after) != "point":
        return None
    digits, index = "", whole.after + 1
    while ONES.get(text_at(words, index), 10) < 10:
        digits, index = f"{digits}{ONES[words[index].text]}", index + 1
    if not digits:
        below = _read_below_hundred(words, index)
        if below is None:
            return None
        digits, index = str(below.amount.value), below.after
    scale, after = read_scale(words, index)
    quantum = Fraction(scale, 10 ** len(digits))
    return Part(Amount(whole.amount.value * scale + int(digits) * quantum, quantum, len(digits)), after, scale)


_Parts = list[tuple[Fraction, int]]


def _read_next_part(words: Sequence[Word], index: int, parts: _Parts) -> tuple[Part, int, int, _Parts] | None:
    """A lower part after a magnitude, and all parts with it; None where what follows does not belong to the number."""
    has_and = text_at(words, index) == "and"
    section = _read_section(words, index + has_and)
    if section is None or not section.amount.value:
        return None
    scale, after = read_scale(words, section.after)
    is_scaled = scale > 1 or section.scale > 1
    # "$4 million 20 years ago", "$4 million and two cars": beside digits only another magnitude goes on.
    if not is_scaled and (words[index + has_and].amount or (words[0].amount and parts[-1][1] > _THOUSAND)):
        return None
    lower = [value for value, below in parts if below <= scale] if scale > 1 else []
    if (has_and and lower) or any(below == scale for _, below in parts):
        return None
    kept = parts[: len(parts) - len(lower)]
    value = (sum(lower, Fraction(0)) + section.amount.value) * scale
    if kept and value >= kept[-1][1]:
        return None
    return section, scale, after, [*kept, (value, scale)]


def _read_first_section(words: Sequence[Word], index: int) -> Part | None:
    word, following = text_at(words, index), text_at(words, index + 1)
    if word in HUNDRED:
        return _read_hundred(words, Part(Amount(Fraction(1), Fraction(1)), index))
    if word in {"a", "an"} and (following in HUNDRED or following in MAGNITUDES or following in DOZEN):
        return _read_hundred(words, Part(Amount(Fraction(1), Fraction(1)), index + 1))
    return _read_section(words, index)


def _read_section(words: Sequence[Word], index: int) -> Part | None:
    """What stands before a magnitude: below a hundred, hundreds with or without more, or digits."""
    if index < len(words) and (amount := words[index].amount) is not None:
        return _read_hundred(words, Part(amount, index + 1))
    below = _read_below_hundred(words, index)
    return None if below is None else _read_hundred(words, below)


def _read_hundred(words: Sequence[Word], head: Part) -> Part:
    is_digits = head.after > 0 and words[head.after - 1].amount is not None
    if text_at(words, head.after) not in HUNDRED or not (is_digits or 0 < head.amount.value < 100):
        return head
    hundreds = Part(head.amount.scaled(100), head.after + 1, 100)
    after = hundreds.after + (text_at(words, hundreds.after) == "and")
    rest = _read_below_hundred(words, after)
    if rest is None and after > hundreds.after and words[0].amount and after < len(words) and words[after].amount:
        rest = Part(words[after].amount or hundreds.amount, after + 1)
    # "between one hundred and two hundred" are two numbers.
    if rest is None or hundreds.amount.decimals or not 0 < rest.amount.value < 100 or text_at(words, rest.after) in HUNDRED:
        return hundreds
    return Part(Amount(hundreds.amount.value + rest.amount.value, Fraction(1)), rest.after, 100)


def _read_below_hundred(words: Sequence[Word], index: int) -> Part | None:
    word = text_at(words, index)
    if word in ONES:
        return Part(Amount(Fraction(ONES[word]), Fraction(1)), index + 1)
    if word not in TENS:
        return None
    following = ONES.get(text_at(words, index + 1), 0)
    if 0 < following < 10:
        return Part(Amount(Fraction(TENS[word] + following), Fraction(1)), index + 2)
    return Part(Amount(Fraction(TENS[word]), Fraction(1)), index + 1)
