"""Small numbers and years as Chinese writes them in dates."""

from __future__ import annotations

import re

_DIGITS = {digit: value for value, digit in enumerate("零一二三四五六七八九")} | {"两": 2}
_TENS = {"廿": 20, "卅": 30}
_NUMERAL = re.compile("[0-9]{1,4}|[零一二三四五六七八九十廿卅两]{1,5}")
_PIVOT = 40
"""Two digits of a year below it are of this century."""


def small_number(text: str) -> int | None:
    """The first number of a token, up to two digits or words below a hundred: 3月, 二十八日, 廿三; None if it is not formed so."""
    found = _NUMERAL.search(text)
    if found is None:
        return None
    numeral = found[0]
    if numeral[0] < "一":
        return int(numeral)
    tens = 0
    if numeral[0] in _TENS:
        tens, numeral = _TENS[numeral[0]], numeral[1:]
    elif "十" in numeral:
        before, _, numeral = numeral.partition("十")
        if len(before) > 1:
            return None
        tens = 10 * _DIGITS.get(before, 1)
    if len(numeral) > 1:
        return None
    return tens + _DIGITS.get(numeral, 0) if not numeral or numeral in _DIGITS else None


def year_number(text: str) -> int | None:
    """Of a token such as 2019年, 二〇一九年, 07年; two digits are of this century or the last."""
    found = _NUMERAL.search(text)
    if found is None:
        return None
    numeral = found[0]
    if numeral[0] >= "一":
        numeral = "".join(str(_DIGITS[each]) for each in numeral if each in _DIGITS)
    number = int(numeral or 0)
    if len(numeral) == 2:
        return number + (2000 if number < _PIVOT else 1900)
    return number or None
