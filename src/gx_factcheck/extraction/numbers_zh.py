"""The numbers of a Chinese text: every numeral with its exact value, and none of those that name or label things."""

from __future__ import annotations

import re
from fractions import Fraction

from gx_factcheck.extraction import labels_zh
from gx_factcheck.extraction.late_pattern import LatePattern
from gx_factcheck.extraction.not_numbers_zh import cut_words, end_of_name, ends_before_word, names
from gx_factcheck.extraction.number import Number
from gx_factcheck.extraction.numerals_zh import AMBIGUOUS, LONGEST_RUN, NUMERAL, RUN, SPACES, Numeral, Shape, read_numeral
from gx_factcheck.extraction.numerals_zh_tails import TAILS, plain_number, read_discount, read_with_tail
from gx_factcheck.extraction.numerals_zh_vague import PREFIXES, is_bare_number, read_fifty_percent, read_half, read_vague

_CURRENCIES = ("USD", "RMB", "CNY", "EUR", "GBP", "HKD", "JPY", "AUD", "CAD", "SGD", "KRW", "CHF", "INR", "THB", "VND", "MYR", "RM", "Rs")
_BEFORE_NUMBERS = "|".join(f"(?<={word})" for word in (*_CURRENCIES, "TOP", "Top", "top"))
_ADDRESS = r"(?:ttps?://|ww\.)"
_WHOLE_ADDRESS = LatePattern(rf"[A-Za-z]{_ADDRESS}[^\s\u3000-\u9fff\uff00-\uffef]*+")
_NOT_COUNTED = r"(?![0-9.,]{0,16}(?:[%％‰万萬亿億千元]|个百))"
_JOINED = rf"(?:[-–]?[0-9]{{1,6}}(?:\.[0-9]{{1,3}})?{_NOT_COUNTED}|\.[0-9]{{1,3}}|[-/._&@’']?[A-Za-z]{{1,40}}+){{0,16}}"
# iPhone 15, but "km 300" where something is counted.
_MODEL = rf"(?:(?<=[a-z])[ ][0-9]{{1,4}}(?![{SPACES}]?[{NUMERAL}.,，%％‰个家人名项元条种年月日美欧倍多余位岁吨公平立米台辆套件次]))?"
_LATIN = rf"(?:{_ADDRESS}()|[A-Za-z]{{0,40}}+(?:{_BEFORE_NUMBERS}|{_JOINED}{_MODEL})())"
_SCAN = re.compile(rf"[{NUMERAL}半对對A-Za-z](?:(?<=[{NUMERAL}])({RUN})|(?<=[A-Za-z]){_LATIN}|(?<=半)()|(?<=[对對])(?=折)())")
_NUMERAL, _LINK, _WORD, _HALF = 1, 2, 3, 4
_LONG_RUN = re.compile(rf"[{NUMERAL}.．,，{SPACES}点點]++")

_HALF_SIGN = Numeral(1, Fraction(1, 2), Fraction(0), is_word=True)
_SIGNS = "负負-－−+＋"
_YUAN = frozenset("元圆圓")
# After these a dash goes from one number to another: 1月-7月, 5%-6%.
_NOT_SIGNED = frozenset("年月日号时分秒元个個万萬亿億千百十吨噸米里克斤亩度%％‰岁级人次名家台辆位点届℃天周期页)）]】”’\"'-－−—–~～网網")
_NOT_NEGATIVE = frozenset("胜勝欠抱担擔辜自肩背正减減")
_SPECIAL_BEFORE = frozenset(f"第{_SIGNS}下.．{labels_zh.BEFORE}")
_SPECIAL_BEFORE_WORDS = _SPECIAL_BEFORE | frozenset(PREFIXES)
_SPECIAL_AFTER = frozenset(f"{TAILS}{labels_zh.AFTER}{SPACES}")


def find_numbers_zh(text: str, start: int, end: int) -> list[Number]:
    """The numbers between the two places, in order; nothing outside of them is looked at.

    A numeral that is part of a word (统一), a name (四川, 5G), a label ([1], 〔2021〕12号) or a code is left out. Digits that say
    a day or a time of day are numbers here.
    """
    chinese, arabic, last, whole = names()
    cut, before, before_words, after = cut_words(), _SPECIAL_BEFORE, _SPECIAL_BEFORE_WORDS, _SPECIAL_AFTER
    search = _SCAN.search
    numbers: list[Number] = []
    position = start
    while (found := search(text, position, end)) is not None:
        here, position = found.span()
        if found.lastindex == _LINK:
            number, position = None, _end_of_address(text, here, end)
        elif found.lastindex != _NUMERAL:
            number = _read_other(text, here, found.lastindex or _WORD, (start, end))
        elif position - here >= LONGEST_RUN:
            number, position = None, _end_of_long_run(text, position, end)
        else:
            numeral = read_numeral(found[0])
            stop = here + numeral.length
            if (
                numeral.is_open
                or (stop < end and (text[stop] in after or (numeral.ends_in_unit and text[stop - 1 : stop + 1] in cut)))
                or (here > start and text[here - 1] in (before_words if numeral.is_word else before))
                or (text[here : here + 2] in chinese if numeral.is_word else text[stop - 1 : stop + 1] in arabic)
                or text[here - 1 : here + 1] in last
                or found[0] in whole
            ):
                number, position = _examine(text, here, numeral, (start, end))
            else:
                position = stop
                number = Number(here, stop, numeral.value, numeral.quantum, numeral.decimals, None, None, numeral.upper, numeral.is_word)
        if number is not None:
            numbers.append(number)
    return numbers


def _end_of_long_run(text: str, position: int, end: int) -> int:
    found = _LONG_RUN.match(text, position, end)
    return found.end() if found is not None else position


def _end_of_address(text: str, here: int, end: int) -> int:
    found = _WHOLE_ADDRESS.match(text, here, end)
    return found.end() if found is not None else here + 1


def _read_other(text: str, here: int, branch: int, bounds: tuple[int, int]) -> Number | None:
    if branch == _WORD:
        return None
    if branch == _HALF:
        return None if end_of_name(text, here, _HALF_SIGN, here + 1, bounds) else read_half(text, here, bounds)
    return read_fifty_percent(text, here, bounds[0])


def _examine(text: str, here: int, numeral: Numeral, bounds: tuple[int, int]) -> tuple[Number | None, int]:
    """The number that the numeral at `here` is part of, if any, and where to go on."""
    end = bounds[1]
    numeral = _without_cut_word(text, here, numeral, end)
    stop = here + numeral.length
    if numeral.shape is Shape.NONE:
        if text[here] in AMBIGUOUS and stop < end and text[stop] in _YUAN:
            return plain_number(numeral, here)._replace(is_word=True), stop
        discount = read_discount(text, here, numeral, end)
        return discount, stop if discount is None else discount.end
    past = labels_zh.end_of_label(text, here, numeral, bounds)
    if not past and text[here] in AMBIGUOUS:
        # 大陆十余家 are ten of the mainland, not sixty.
        past = end_of_name(text, here, numeral, here + 1, bounds)
    if past:
        return None, past
    number = _compose(text, here, numeral, bounds)
    past = end_of_name(text, here, numeral, stop if number is None else number.end, bounds)
    if past:
        return None, past
    return number, stop if number is None else number.end


def _compose(text: str, here: int, numeral: Numeral, bounds: tuple[int, int]) -> Number | None:
    start, end = bounds
    before = text[here - 1] if here > start else ""
    if numeral.length == 1 and text[here] in "两兩" and before in _NUMERALS:
        return None  # a weight: 三十两
    if before == "第":
        stop = here + numeral.length
        if numeral.shape is Shape.BARE or numeral.decimals or labels_zh.is_place_in_text(text, here - 1, stop, bounds):
            return None
        return plain_number(numeral, here)._replace(start=here - 1, unit="ordinal")
    if before and before in PREFIXES and text[here] in "十拾百佰千仟万萬亿億":
        vague = read_vague(text, here, bounds)
        if vague is not None:
            return vague
    number = read_with_tail(text, here, numeral, end)
    if number is None:
        if numeral.shape is Shape.BARE and not is_bare_number(text, here, numeral, bounds):
            return None
        number = plain_number(numeral, here)
    return _with_sign(text, number, start) if before in _SIGNS_BEFORE else number


_NUMERALS = frozenset("0123456789０１２３４５６７８９零〇一二三四五六七八九十百千万亿")
_SIGNS_BEFORE = frozenset(f"{_SIGNS}下.．")


def _with_sign(text: str, number: Number, start: int) -> Number:
    """The number with the sign before it, or with the point that it begins with (.5)."""
    place = number.start - 1
    sign = text[place]
    before = text[place - 1] if place > start else ""
    if sign == "下":
        return _negative(number, place - 1) if before == "零" else number
    if sign in ".．":
        return _after_point(text, number, before)
    if sign in "负負":
        return number if before and before in _NOT_NEGATIVE else _negative(number, place)
    if not text[number.start].isdecimal() or (before.isascii() and before.isalnum()) or (before and before in _NOT_SIGNED):
        return number
    if before and before in SPACES and place - 1 > start and (text[place - 2].isdecimal() or text[place - 2] in "%％"):
        return number
    if before.isdecimal():
        return number
    return number._replace(start=place) if sign in "+＋" else _negative(number, place)


def _after_point(text: str, number: Number, before: str) -> Number:
    digits = text[number.start : number.end]
    if before.isalnum() or before in (".", "．") or number.decimals or not digits.isdecimal() or number.unit is not None:
        return number
    scale = 10 ** len(digits)
    return number._replace(start=number.start - 1, value=number.value / scale, quantum=number.quantum / scale, decimals=len(digits))


def _negative(number: Number, start: int) -> Number:
    upper = -number.upper if number.upper is not None else None
    return number._replace(start=start, value=-number.value, upper=upper)


def _without_cut_word(text: str, here: int, numeral: Numeral, end: int) -> Numeral:
    """The numeral without a last unit that begins another word."""
    stop = here + numeral.length
    return read_numeral(text[here : stop - 1]) if numeral.ends_in_unit and ends_before_word(text, stop, end) else numeral
