"""Numbers in Chinese numerals: 一万五千亿 · 二〇二一 · 三点二万 · 贰拾 · 廿五."""

from __future__ import annotations

from fractions import Fraction

from gx_factcheck.values.arabic_numerals import read_chain
from gx_factcheck.values.numeral_text import Amount, Piece

POINT = "点"
_ZEROS = "零〇"
_DIGITS = {character: index for index, character in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_TENS = {"廿": 2, "卅": 3, "卌": 4}
_UNITS = {"十": 10, "百": 100, "千": 1000}
_MAGNITUDES = (("亿", 10**8), ("万", 10**4))
_SECTION = 10**4  # what one group of 千百十 stays below
_WAYS_TO_WRITE = "write it in full, as in 一万二千, or in Arabic digits"
_PLAIN_FORMS = str.maketrans("壹贰叁肆伍陆柒捌玖拾佰仟貳參陸兩萬億點○", "一二三四五六七八九十百千二三六两万亿点〇")

CHINESE_CHARACTERS = frozenset("零〇一二三四五六七八九两廿卅卌十百千万亿点")


def plain_forms(text: str) -> str:
    """Financial and traditional numerals in their everyday forms, one character for one."""
    return text.translate(_PLAIN_FORMS)


def read_chinese(piece: Piece) -> Amount:
    """The amount of a numeral written in Chinese characters only, in everyday forms.

    The quantum is the last unit named, with the magnitudes after it: 10 for 一百二十, 1 for 二十三 and 十, 10^11 for 一万五千亿.

    Raises:
        NumeralError: the characters do not make one number with one reading.
    """
    for index, character in enumerate(piece.text):
        if character not in CHINESE_CHARACTERS:
            raise piece.fault(index, f"{character!r} is not part of a number", "give one number and nothing else")
    point = piece.text.find(POINT)
    if point < 0:
        return _read_integer(piece)
    return _read_decimal(piece, point)


def _read_decimal(piece: Piece, point: int) -> Amount:
    end = point + 1
    while end < len(piece.text) and piece.text[end] in _DIGITS and piece.text[end] != "两":
        end += 1
    decimals = end - point - 1
    magnitude, length = read_chain(piece.cut(end))
    if not point or not decimals or end + length < len(piece.text):
        raise piece.fault(min(end, len(piece.text) - 1), "点 needs digits before and after it", "write it as 三点二 or 三点二万")
    fraction = int("".join(str(_DIGITS[character]) for character in piece.text[point + 1 : end]))
    quantum = Fraction(1, 10**decimals)
    return Amount(_read_integer(piece.cut(0, point)).value + fraction * quantum, quantum, decimals).scaled(magnitude)


def _read_integer(piece: Piece) -> Amount:
    if all(character in _DIGITS for character in piece.text):
        return Amount(Fraction(_read_digit_string(piece)), Fraction(1))
    return _read_magnitudes(piece, 0, before=0, closed=False)


def _read_digit_string(piece: Piece) -> int:
    text = piece.text
    if len(text) > 1 and "两" in text:
        raise piece.fault(text.index("两"), "两 does not stand among digits", "write 二 or the units between the digits")
    # 三四家 is "three or four"; 二〇二一 can be read in one way only.
    if len(text) == 2 and not any(zero in text for zero in _ZEROS):
        raise piece.fault(1, "two digits side by side may mean `one or the other`", _WAYS_TO_WRITE)
    return int("".join(str(_DIGITS[character]) for character in text))


def _read_magnitudes(piece: Piece, level: int, *, before: int, closed: bool) -> Amount:
    """The amount below a magnitude: `before` is the magnitude that stands before it, 0 for none; closed: one follows."""
    if level == len(_MAGNITUDES):
        return _read_section(piece, before=before, closed=closed)
    name, size = _MAGNITUDES[level]
    place = piece.text.find(name)
    if place < 0:
        return _read_magnitudes(piece, level + 1, before=before, closed=closed)
    again = piece.text.find(name, place + 1)
    if again >= 0:
        raise piece.fault(again, f"{name} stands twice", _WAYS_TO_WRITE)
    high = _read_magnitudes(piece.cut(0, place), level + 1, before=before, closed=True).scaled(size)
    rest = piece.cut(place + 1)
    if not rest.text:
        return high
    low = _read_magnitudes(rest, level + 1, before=size, closed=closed)
    return Amount(high.value + low.value, low.quantum)


def _read_section(piece: Piece, *, before: int, closed: bool) -> Amount:
    if not piece.text:
        raise piece.fault(0, "no digit stands before the magnitude", "write 一万 or 1万")
    total, unit, weight, zero, index = 0, _SECTION, 1, False, 0
    while index < len(piece.text):
        if piece.text[index] in _ZEROS:
            if zero or index == len(piece.text) - 1 or not (before or total):
                raise piece.fault(index, "a zero stands where none can", _WAYS_TO_WRITE)
            zero, index = True, index + 1
            continue
        digit, named, length = _read_step(piece, index)
        if named >= unit:
            raise piece.fault(index, "the units do not fall from left to right", _WAYS_TO_WRITE)
        weight = named or _unnamed_weight(piece, index, previous=0 if zero else unit if total else before, closed=closed)
        total, unit, zero, index = total + digit * weight, named or 1, False, index + length
    # A bare 十 is a digit in all but form: 十万 is as fine as 九万, where 二十万 names its tens.
    return Amount(Fraction(total), Fraction(1 if piece.text == "十" else weight))


def _read_step(piece: Piece, index: int) -> tuple[int, int, int]:
    """A digit, the unit named after it (0 for none), and how many characters both take."""
    character, following = piece.text[index], piece.text[index + 1 : index + 2]
    if character == "十":
        return 1, 10, 1
    if character in _TENS:
        return _TENS[character], 10, 1
    if character in _UNITS:
        raise piece.fault(index, f"no digit stands before {character}", f"write 一{character}")
    if not following or following not in _UNITS:
        return _DIGITS[character], 0, 1
    if character == "两" and following == "十":
        raise piece.fault(index, "两 does not stand before 十", "write 二十")
    return _DIGITS[character], _UNITS[following], 2


def _unnamed_weight(piece: Piece, index: int, *, previous: int, closed: bool) -> int:
    """What a last digit without a unit counts: a tenth of the unit before it (一百二 is 120), or 1."""
    if index < len(piece.text) - 1:
        raise piece.fault(index + 1, "two digits stand side by side", _WAYS_TO_WRITE)
    if piece.text[index] == "两" and (index or not closed):
        raise piece.fault(index, "两 at the end may be a weight", _WAYS_TO_WRITE)
    if not closed:
        return max(previous // 10, 1)
    if index and previous > 10:
        raise piece.fault(index, "a unit is missing after this digit", _WAYS_TO_WRITE)
    return 1
