"""What follows a numeral and belongs to it: 300多万 · 十几 · 百分之五 · 三又二分之一 · 三成五 · 八折 · 一打 · 40k · 2e5 · 1/2."""

from __future__ import annotations

import re
from collections.abc import Callable
from fractions import Fraction

from gx_factcheck.extraction.late_pattern import LatePattern
from gx_factcheck.extraction.number import Number
from gx_factcheck.extraction.numerals_zh import ARABIC, NUMERAL, RUN, SPACES, Numeral, Shape, read_numeral
from gx_factcheck.values.hedges import Hedge

TAILS = "多余餘几幾来來零分又成折打半ke^/／"

_SPACE = rf"[{SPACES}]{{0,3}}"
_TAIL = re.compile(rf"{_SPACE}([{TAILS}{ARABIC}])")
_RUN_HERE = LatePattern(rf"[{NUMERAL}]{RUN}")
_LARGE = {"万亿": 10**12, "萬億": 10**12, "万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8}
_ROUND = frozenset("十百千万亿拾佰仟萬億廿卅0０")
# What makes another word of it: 来自, 余额, 几乎, 多样.
_MORE = LatePattern(
    rf"(?P<gap>[{SPACES}]{{0,2}})(?P<word>零{_SPACE}[几幾]|[几幾]|多(?![样樣少于於方元国國媒功边邊数數])|[余餘](?![额額下杭姚震热熱粮糧地])"
    rf"|[来來](?![自到源说說看华華临臨访訪年月港回了袭襲电電往宾賓客势勢路不及得]))(?P<tens>(?<=[几幾])[十百千])?"
    rf"(?:(?P<scale_gap>[{SPACES}]{{0,2}})(?P<scale>万亿|萬億|万|萬|亿|億))?"
)
_NOT_SOME = frozenset("乎何")
_OF = LatePattern(rf"{_SPACE}分{_SPACE}之{_SPACE}([负負−－-]?)")
_AND = LatePattern(rf"{_SPACE}又{_SPACE}")
_TENTHS = LatePattern(
    rf"{_SPACE}成(?!立|功|果|都|就|型|绩|績|熟|效|品|语|因|群|份|年人|不变|交[量额价]|员(?!工)|长(?!期))"
    rf"(?:{_SPACE}([一二三四五六七八九1-9１-９半])(?![{NUMERAL}个個成年月.]))?(多(?![样少于数元]))?"
)
_TENTHS_DIGITS = {character: index for index, character in enumerate("一二三四五六七八九", 1)} | {"半": 5}
_DISCOUNT = LatePattern(rf"{_SPACE}折(?![合射磨戟腾返叠线旧断回抵算成服])")
_SPACED_DISCOUNT = LatePattern(rf"[{SPACES}]([0-9０-９])[{SPACES}]{{0,2}}折")
_DOZEN = LatePattern(rf"{_SPACE}打(?![开击算造破印工电卡架球扮车扫响断折量包压着到的得过下出进退通在了官消滚開擊電車])")
_THOUSAND = LatePattern(r"k(?![A-Za-z0-9])")
_EXPONENT = LatePattern(r"e([+-]?[0-9]{1,3})(?![0-9A-Za-z.])")
_POWER = LatePattern(r"\^([+-]?[0-9]{1,3})(?![0-9A-Za-z.])")
_BELOW = LatePattern(r"[/／]([0-9０-９]{1,4})(?![0-9０-９/／.．]|[月日号])")
_MIXED = LatePattern(rf"[{SPACES}]([0-9０-９]{{1,3}})[/／]([0-9０-９]{{1,4}})(?![0-9０-９/／.．])")
_NOT_HALF = frozenset("导導径徑岛島决決山球")
_LARGEST_POWER = 200
_LARGEST_BASE = 10**24
_LARGEST_PART = 999


def plain_number(numeral: Numeral, start: int) -> Number:
    """The numeral at `start` without anything that follows it."""
    return Number(
        start,
        start + numeral.length,
        numeral.value,
        numeral.quantum,
        numeral.decimals,
        None,
        None,
        numeral.upper,
        numeral.is_word,
    )


def read_with_tail(text: str, start: int, numeral: Numeral, end: int) -> Number | None:
    """The number with what follows its numeral; None where nothing follows that belongs to it."""
    tail = _TAIL.match(text, start + numeral.length, end)
    if tail is None:
        return None
    return _READERS.get(tail[1], _read_mixed)(text, start, numeral, end)


def _read_more(text: str, start: int, numeral: Numeral, end: int) -> Number | None:
    """300多万, 十几, 一百零几万, 两千来: a hedge inside or after."""
    stop = start + numeral.length
    found = _MORE.match(text, stop, end)
    if found is None or ((found["gap"] or found["scale_gap"]) and not found["scale"]):
        return None
    word, last = found["word"], text[stop - 1]
    is_some = word[-1] in "几幾"
    if is_some and found.end() < end and text[found.end()] in _NOT_SOME:
        return None
    if numeral.decimals and last not in _ROUND:
        return None
    if last not in _ROUND and (is_some or word in "来來" or numeral.shape is not Shape.ARABIC or numeral.length < 2):
        return None
    if is_some and last not in "十拾廿卅0０" and len(word) == 1 and not found["tens"]:
        return None
    scale = _LARGE.get(found["scale"] or "", 1)
    is_word = numeral.shape is not Shape.ARABIC
    if numeral.length == 1 and last in "十拾" and word not in "来來":
        return Number(start, found.end(), Fraction(scale), Fraction(0), 0, None, Hedge.TEENS, None, is_word=True)
    hedge = Hedge.ABOUT if word in "来來" else Hedge.SUFFIX_MORE
    upper = numeral.upper * scale if numeral.upper is not None else None
    return Number(start, found.end(), numeral.value * scale, numeral.quantum * scale, numeral.decimals, None, hedge, upper, is_word)


def read_part(text: str, place: int, end: int) -> Number | None:
    """The number that a fraction has above, as it stands right at `place`: 五, 五十多, 十几, 几十, 百."""
    if text[place : place + 1] in _SOME and text[place + 1 : place + 2] in ("十", "拾") and place + 2 <= end:
        return Number(place, place + 2, Fraction(1), Fraction(0), 0, None, Hedge.SEVERAL_TENS, None, is_word=True)
    found = _RUN_HERE.match(text, place, end)
    if found is None:
        return None
    numeral = read_numeral(found[0])
    if numeral.shape is Shape.NONE or (numeral.shape is Shape.BARE and numeral.value != 100):
        return None
    return _read_more(text, place, numeral, end) or _read_thousand(text, place, numeral, end) or plain_number(numeral, place)


_SOME = ("几", "幾", "数", "數")


def _read_fraction(text: str, start: int, numeral: Numeral, end: int) -> Number | None:
    """百分之五 in percent, 千分之三 in permille, 三分之二 as a ratio."""
    found = _OF.match(text, start + numeral.length, end)
    above = read_part(text, found.end(), end) if found is not None else None
    if found is None or above is None or numeral.decimals or numeral.upper is not None or numeral.value <= 1:
        return None
    above = _signed(above) if found[1] else above
    if numeral.shape is not Shape.BARE and numeral.value.denominator == 1 and not _is_ten_thousands(text, start, numeral):
        quantum = above.quantum / numeral.value if above.decimals else Fraction(0)
        return above._replace(start=start, value=above.value / numeral.value, quantum=quantum, unit="ratio", upper=None)
    unit = {100: "percent", 1000: "permille"}.get(int(numeral.value))
    if unit is not None:
        return above._replace(start=start, unit=unit)
    upper = above.upper / numeral.value if above.upper is not None else None
    return above._replace(start=start, value=above.value / numeral.value, quantum=above.quantum / numeral.value, unit="ratio", upper=upper)


def _is_ten_thousands(text: str, start: int, numeral: Numeral) -> bool:
    """十万分之 counts in hundred-thousandths, as 万分之 in ten-thousandths."""
    return text[start] in "十拾" and numeral.value == 10**5


def _signed(number: Number) -> Number:
    return number._replace(value=-number.value)


def _read_and(text: str, start: int, numeral: Numeral, end: int) -> Number | None:
    """十一又十四分之一."""
    found = _AND.match(text, start + numeral.length, end)
    run = _RUN_HERE.match(text, found.end(), end) if found is not None else None
    if run is None or numeral.decimals:
        return None
    fraction = _read_fraction(text, run.start(), read_numeral(run[0]), end)
    if fraction is None or fraction.unit != "ratio":
        return None
    return fraction._replace(start=start, value=numeral.value + fraction.value, quantum=Fraction(0))


def _read_tenths(text: str, start: int, numeral: Numeral, end: int) -> Number | None:
    """三成五 in percent."""
    found = _TENTHS.match(text, start + numeral.length, end)
    if found is None or not 0 < numeral.value <= 10 or numeral.shape not in (Shape.ARABIC, Shape.WORD):
        return None
    value, quantum, stop = numeral.value * 10, numeral.quantum * 10, found.end()
    upper = numeral.upper * 10 if numeral.upper is not None else None
    if found[1]:
        if numeral.decimals or upper is not None or numeral.value == 10:
            stop = found.start(1)
        else:
            value += _TENTHS_DIGITS.get(found[1]) or int(found[1])
            quantum = Fraction(5 if found[1] == "半" else 1)
    hedge = Hedge.SUFFIX_MORE if found[2] and stop == found.end() else None
    return Number(start, stop, value, quantum, numeral.decimals, "percent", hedge, upper, is_word=True)


def read_discount(text: str, start: int, numeral: Numeral, end: int) -> Number | None:
    """八折 is 80 percent, 八五折 and 85折 are 85, 9.9折 is 99."""
    found = _DISCOUNT.match(text, start + numeral.length, end)
    if found is None or not 0 < numeral.value < 100 or numeral.value == 10 or numeral.shape is Shape.BARE:
        return None
    factor = 10 if numeral.value < 10 else 1
    upper = numeral.upper * factor if numeral.upper is not None else None
    return Number(
        start, found.end(), numeral.value * factor, numeral.quantum * factor, numeral.decimals, "percent", None, upper, is_word=True
    )


def _read_dozen(text: str, start: int, numeral: Numeral, end: int) -> Number | None:
    found = _DOZEN.match(text, start + numeral.length, end)
    if found is None or numeral.shape is Shape.BARE:
        return None
    return plain_number(numeral, start)._replace(end=found.end(), value=numeral.value * 12, quantum=numeral.quantum * 12)


def _read_thousand(text: str, start: int, numeral: Numeral, end: int) -> Number | None:
    found = _THOUSAND.match(text, start + numeral.length, end)
    if found is None or not _ends_in_digit(text, start, numeral):
        return None
    return plain_number(numeral, start)._replace(end=found.end(), value=numeral.value * 1000, quantum=numeral.quantum * 1000)


def _read_exponent(text: str, start: int, numeral: Numeral, end: int) -> Number | None:
    found = _EXPONENT.match(text, start + numeral.length, end)
    if found is None or not _ends_in_digit(text, start, numeral):
        return None
    scale = Fraction(10) ** int(found[1])
    return plain_number(numeral, start)._replace(end=found.end(), value=numeral.value * scale, quantum=numeral.quantum * scale)


def _read_power(text: str, start: int, numeral: Numeral, end: int) -> Number | None:
    found = _POWER.match(text, start + numeral.length, end)
    if found is None or not _ends_in_digit(text, start, numeral) or not 0 < numeral.value.numerator < _LARGEST_BASE:
        return None
    exponent = int(found[1])
    if abs(exponent) > _LARGEST_POWER:
        return None
    return plain_number(numeral, start)._replace(end=found.end(), value=numeral.value**exponent, quantum=Fraction(0), decimals=0)


def _read_slash(text: str, start: int, numeral: Numeral, end: int) -> Number | None:
    """1/2 as a ratio; 24/7 and 110/70 are two numbers."""
    found = _BELOW.match(text, start + numeral.length, end)
    if found is None or not _is_small_integer(text, start, numeral) or (start and text[start - 1] in "/／.．"):
        return None
    below = int(found[1])
    if below < 2 or below > 1000 or numeral.value >= below:
        return None
    return Number(start, found.end(), numeral.value / below, Fraction(0), 0, "ratio")


def _read_mixed(text: str, start: int, numeral: Numeral, end: int) -> Number | None:
    """1 3/5, and the 7 2 折 of shop windows."""
    stop = start + numeral.length
    found = _MIXED.match(text, stop, end)
    if found is not None and _is_small_integer(text, start, numeral) and int(found[2]) > 1:
        return Number(start, found.end(), numeral.value + Fraction(int(found[1]), int(found[2])), Fraction(0), 0, "ratio")
    spaced = _SPACED_DISCOUNT.match(text, stop, end)
    if spaced is not None and numeral.length == 1 and numeral.value > 0:
        return Number(start, spaced.end(), numeral.value * 10 + int(spaced[1]), Fraction(1), 0, "percent", is_word=True)
    return None


def _read_half(text: str, start: int, numeral: Numeral, end: int) -> Number | None:
    """一半."""
    place = start + numeral.length
    following = text[place + 1] if place + 1 < end else ""
    if text[start : place + 1] != "一半" or following in _NOT_HALF:
        return None
    return Number(start, place + 1, Fraction(1, 2), Fraction(0), 0, "ratio", is_word=True)


def _ends_in_digit(text: str, start: int, numeral: Numeral) -> bool:
    return numeral.shape is Shape.ARABIC and text[start + numeral.length - 1].isdecimal()


def _is_small_integer(text: str, start: int, numeral: Numeral) -> bool:
    return _ends_in_digit(text, start, numeral) and not numeral.decimals and numeral.value <= _LARGEST_PART


_READERS: dict[str, Callable[[str, int, Numeral, int], Number | None]] = {
    **dict.fromkeys("多余餘几幾来來零", _read_more),
    "分": _read_fraction,
    "又": _read_and,
    "成": _read_tenths,
    "折": read_discount,
    "打": _read_dozen,
    "k": _read_thousand,
    "e": _read_exponent,
    "^": _read_power,
    "/": _read_slash,
    "／": _read_slash,
    "半": _read_half,
}
