"""Numbers of Chinese that are words: 几十 · 数百万 · 上千 · 过亿 · 近百 · 过半 · 半数 · 半年 · 对折."""

from __future__ import annotations

import re
from fractions import Fraction

from gx_factcheck.extraction.late_pattern import LatePattern
from gx_factcheck.extraction.number import Number
from gx_factcheck.extraction.numerals_zh import Numeral
from gx_factcheck.values.hedges import Hedge

_CHAIN = LatePattern(r"([十拾百佰千仟]?)(万亿|萬億|万|萬|亿|億)?")
_UNITS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
_MAGNITUDES = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8, "万亿": 10**12, "萬億": 10**12}
_HEDGES = {10: Hedge.SEVERAL_TENS, 100: Hedge.HUNDREDS, 1000: Hedge.THOUSANDS}
# 人数百万 is a million people, 网上百家 and 以上千 are no 上百 and 上千, 超过百亿 and 通过 no 过百.
_NOT_BEFORE = {
    "几": frozenset("十拾百千万亿廿卅0０零"),
    "数": frozenset("半人户次总件基倍少岁分级参系函天页字指点户家台辆车票位篇例"),
    "上": frozenset("以马网线海早晚路街地天身陆船车会市世场岸山手台加赶遇跟之晚楼"),
    "过": frozenset("超通经不度越透高路胜难穿渡走跨错"),
}
_SAME = {"幾": "几", "數": "数", "過": "过"}
PREFIXES = "几幾数數上过過"
# A unit without a digit is one of it after a word that hedges it: 近百家.
_HEDGED = LatePattern(r"(?:[近超逾破约約]|超过|超過|不到|不足|突破|接近|将近|將近|大约|达到|约有|不下)$")
_LONGEST_HEDGE = 2
_AGES = frozenset("岁歲")

_HALF_UNITS = (
    r"[个個吨噸米亩畝价價]|年(?![报報度线線级級轻輕])|天(?![然津])|小时|小時|分钟|分鐘|公里|里(?!程)|公?斤|世纪|世紀|学期|日(?![制本])|月(?![谈板])"
    r"|辈子|程(?!马)"
)
_HALF = LatePattern(rf"半(?:(?P<number>[数數](?P<more>以上)?)|(?P<tenth>成(?![品熟]))|(?={_HALF_UNITS})(?P<unit>)|(?P<alone>))")
_NOT_HALVED = frozenset("上下前后後大小多一个個年月天倍对對减減折米斤里时点點分")
_MAJORITY_BEFORE = LatePattern(r"(?:超过|超過|超|逾|过|過)$")
_NEAR = frozenset("近")
_PASSED = frozenset("过過")
_NOT_PASSED = frozenset("超通经經不度")
_NOT_MOST = frozenset("年天个個夜生辈辈个月")


def read_vague(text: str, here: int, bounds: tuple[int, int]) -> Number | None:
    """几百, 数十万, 上千, 过亿, whose unit stands at `here`; None where the word before makes no number of it."""
    start, end = bounds
    prefix = text[here - 1]
    prefix = _SAME.get(prefix, prefix)
    before = text[here - 2] if here - 2 >= start else ""
    chain = _CHAIN.match(text, here, end)
    if chain is None or chain.end() == here or before in _NOT_BEFORE[prefix]:
        return None
    unit, scale = _UNITS.get(chain[1], 1), _MAGNITUDES.get(chain[2] or "", 1)
    if prefix == "过" or (prefix == "上" and unit not in (100, 1000)):
        hedge = Hedge.OVER if prefix == "过" else Hedge.AT_LEAST
        return Number(here - 1, chain.end(), Fraction(unit * scale), Fraction(0), 0, None, hedge, None, is_word=True)
    if unit == 1:
        # 数万 is several of them: as thousands of ten.
        return Number(here - 1, chain.end(), Fraction(scale, 1000), Fraction(0), 0, None, Hedge.THOUSANDS, None, is_word=True)
    return Number(here - 1, chain.end(), Fraction(scale), Fraction(0), 0, None, _HEDGES[unit], None, is_word=True)


def is_bare_number(text: str, here: int, numeral: Numeral, bounds: tuple[int, int]) -> bool:
    """Whether units without a digit are a number: 百万 and 千亿 are, 百 and 万 are where a hedge stands before (近百), 百岁 is an age."""
    start, end = bounds
    stop = here + numeral.length
    if (numeral.length > 1 and numeral.value not in (100, 1000)) or (stop < end and text[stop] in _AGES):
        return True
    return _HEDGED.search(text, max(start, here - _LONGEST_HEDGE), here) is not None


def read_half(text: str, here: int, bounds: tuple[int, int]) -> Number | None:
    """过半, 半数, 半成, 半年 and the like, whose 半 stands at `here`."""
    start, end = bounds
    found = _HALF.match(text, here, end)
    if found is None:
        return None
    before = text[here - 1] if here > start else ""
    if found["number"]:
        return _read_half_number(text, here, start, found)
    if found["tenth"]:
        return Number(here, found.end(), Fraction(5), Fraction(5), 0, "percent", is_word=True)
    if found["unit"] is not None and before not in _NOT_HALVED:
        return Number(here, here + 1, Fraction(1, 2), Fraction(0), is_word=True)
    if before in _NEAR and found["unit"] is None:
        return Number(here, here + 1, Fraction(1, 2), Fraction(0), 0, "ratio", is_word=True)
    further = text[here - 2] if here - 2 >= start else ""
    if before in _PASSED and further not in _NOT_PASSED and found["unit"] is None:
        return _most(here - 1, here + 1)
    following = text[here + 1] if here + 1 < end else ""
    if before == "大" and following not in _NOT_MOST:
        return _most(here - 1, here + 1)
    return None


def _read_half_number(text: str, here: int, start: int, found: re.Match[str]) -> Number:
    before = _MAJORITY_BEFORE.search(text, max(start, here - _LONGEST_HEDGE), here)
    if before is not None or found["more"]:
        return _most(before.start() if before is not None else here, found.end())
    return Number(here, found.end(), Fraction(1, 2), Fraction(0), 0, "ratio", is_word=True)


def _most(start: int, end: int) -> Number:
    return Number(start, end, Fraction(50), Fraction(0), 0, "percent", Hedge.HALF_MORE, None, is_word=True)


def read_fifty_percent(text: str, here: int, start: int) -> Number | None:
    """打对折: fifty percent of the price; the 对 stands at `here`."""
    if here == start or text[here - 1] != "打":
        return None
    return Number(here, here + 2, Fraction(50), Fraction(0), 0, "percent", is_word=True)
