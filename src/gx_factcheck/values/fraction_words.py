"""Fractions in words: 百分之十二点五 · 三分之二 · 三成五 · 一半 · two thirds · half."""

from __future__ import annotations

from fractions import Fraction

from gx_factcheck.values.arabic_numerals import read_arabic
from gx_factcheck.values.chinese_numerals import read_chinese
from gx_factcheck.values.english_numerals import read_english
from gx_factcheck.values.numeral_text import Amount, Piece

OF = "分之"
TENTHS = "成"
HALVES = frozenset({"一半", "半数", "半"})
RATIO = "ratio"
_HUNDREDTHS = {"百": "percent", "千": "permille"}
_LARGEST_TENTHS = 10
_ARABIC_START = ".0123456789"
_SINGULAR = {"half": 2, "third": 3, "quarter": 4} | {
    word: value for value, word in enumerate(("fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"), 4)
}
_PLURAL = {"halves": 2} | {f"{word}s": value for word, value in _SINGULAR.items() if word != "half"}
_HALF = Amount(Fraction(1, 2), Fraction(0))


def read_half() -> Amount:
    """One half, as words print it."""
    return _HALF


def read_parts(piece: Piece) -> tuple[Amount, str]:
    """X分之Y and its unit: percent, permille, or ratio. A percentage in words counts in whole percents: 百分之五十 has quantum 1.

    Raises:
        NumeralError: a side is not a number, or the denominator is not a whole number above 1.
    """
    place = piece.text.index(OF)
    below, above = piece.cut(0, place), piece.cut(place + len(OF))
    if below.text in _HUNDREDTHS:
        return _read_hundredths(above), _HUNDREDTHS[below.text]
    if below.text == "万":
        return _read_hundredths(above).scaled(Fraction(1, 10**4)), RATIO
    denominator, numerator = _read_number(below), _read_number(above)
    if denominator.value.denominator != 1 or denominator.value <= 1:
        raise below.fault(0, "the denominator is not a whole number above 1", "write it as 三分之二")
    if numerator.decimals:
        raise above.fault(0, "a fraction in words has a whole number above", "write it as a percentage")
    return Amount(numerator.value / denominator.value, Fraction(0)), RATIO


def read_tenths(piece: Piece) -> Amount:
    """三成 in percent, 30 with quantum 10; 三成五 is 35 with quantum 1.

    Raises:
        NumeralError: not one to ten tenths.
    """
    place = piece.text.index(TENTHS)
    head, tail = _read_number(piece.cut(0, place)), piece.cut(place + 1)
    if not 0 < head.value <= _LARGEST_TENTHS:
        raise piece.fault(0, "成 counts from one to ten", "write it as a percentage")
    tenths = Amount(head.value, Fraction(1, 10**head.decimals), head.decimals).scaled(10)
    if not tail.text:
        return tenths
    tail_amount = Amount(Fraction(5), Fraction(5)) if tail.text == "半" else _read_number(tail)
    if head.decimals or len(tail.text) != 1 or not 0 < tail_amount.value <= 9 or head.value == _LARGEST_TENTHS:
        raise tail.fault(0, "成 is followed by one digit at most", "write it as a percentage")
    return Amount(tenths.value + tail_amount.value, tail_amount.quantum)


def read_english_fraction(words: list[Piece]) -> Amount | None:
    """`half`, `a third`, `two thirds` as a ratio; None where the last word is no fraction.

    Raises:
        NumeralError: what stands before the fraction is not a number that goes with it: "twenty third" is an ordinal.
    """
    last, before = words[-1], words[:-1]
    denominator = _SINGULAR.get(last.text) or _PLURAL.get(last.text)
    if denominator is None:
        return None
    if not before and last.text == "half":
        return _HALF
    if not before:
        raise last.fault(0, f"{last.text} alone may be an ordinal", f"write `one {last.text}`")
    single = len(before) == 1 and before[0].text in {"a", "an", "one"}
    numerator = Fraction(1) if single else read_english(before).value
    if (last.text in _SINGULAR) != single:
        raise last.fault(0, f"{last.text} does not go with the number before it", "write `one third` or `two thirds`")
    return Amount(numerator / denominator, Fraction(0))


def _read_hundredths(above: Piece) -> Amount:
    if above.text == "百":
        return Amount(Fraction(100), Fraction(1))
    amount = _read_number(above)
    return Amount(amount.value, Fraction(1, 10**amount.decimals), amount.decimals)


def _read_number(piece: Piece) -> Amount:
    trimmed = piece.trimmed()
    if not trimmed.text:
        raise piece.fault(0, "a number is missing", "write a number on both sides, as in 百分之十二")
    return read_arabic(trimmed) if trimmed.text[0] in _ARABIC_START else read_chinese(trimmed)
