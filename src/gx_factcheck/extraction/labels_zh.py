"""Arabic digits that label a thing instead of counting it: [1] · 〔2021〕12号 · 20:30 · 1. at the start of a line · 2.0版 · 13800138000."""

from __future__ import annotations

import re
from string import ascii_letters

from gx_factcheck.extraction.late_pattern import LatePattern
from gx_factcheck.extraction.numerals_zh import ARABIC, Numeral, Shape

BEFORE = "[【〔（(〕]）)+＋·•@＠-－歼运轰舟征风娥问浪格男女子:：码碼话話线線真编編号號打电電"
AFTER = "”」』》号號版时系升:：、.．)）+＋·•@＠米-－—" + ascii_letters

_CLOSE = {"[": "]", "【": "】", "〔": "〕", "（": "）", "(": ")"}
_CLOCK = LatePattern(r"[0-2０-２]?[0-9０-９][:：][0-5０-５][0-9０-９](?:[:：][0-5０-５][0-9０-９])?(?![0-9０-９])")
_VERSION = LatePattern(r"版|时代|系列|升级版")
_LETTERS_AND_DIGITS = r"(?!(?:[ckmd]?m[23](?![0-9])|[hms][0-9]|min[0-9]|e[+-]?[0-9]))[A-Za-z]{1,4}[0-9]"
_FORMULA = rf"[+＋](?:[{ARABIC}]|[A-Z](?![A-Za-z]))"
_DAY = LatePattern(rf"[·•][{ARABIC}]{{1,2}}(?![{ARABIC}])")
_TELEPHONE = LatePattern(r"(?:[48]00[-－—][0-9]{3,4}[-－—][0-9]{3,4}|0[0-9]{2,3}[-－—][0-9]{7,8})(?![0-9])")
_FILE = LatePattern(r"[（(\[〔【][0-9]{4}[）)\]〕】]$")
_PARA_CLASS = r"米[A-Z]{1,2}[0-9]{1,2}级"
# 2号线, 9号前锋 and 一号 name one of several; 十几号人 are people.
_NAMED_BY_NUMBER = r"[号號](?!人)"
_RACE = r"米[跨栏欄]?(?:半?[决決]赛|接力|预赛|小组赛|自由泳|蝶泳|仰泳|蛙泳|混合泳|个人混合泳|障碍|短跑|赛跑|速滑|比赛|项目)"
_FOLLOWS = LatePattern(f"{_LETTERS_AND_DIGITS}|{_FORMULA}|{_PARA_CLASS}|{_NAMED_BY_NUMBER}|{_RACE}")
_BY_SEX = LatePattern(r"[男女]子?$")
_CODE_WORD = LatePattern(r"(?:代[码碼]|[电電][话話]|[热熱][线線]|[传傳]真|[邮郵][编編]|[编編][号號]|[拨撥]打|致[电電])[:：]?$")
_CODE_DIGITS = LatePattern(r"[0-9](?:[ -]?[0-9]){2,20}(?:[、或和][0-9]{3,5}(?![0-9.,万亿元个]))?(?![0-9.,])")
# “万象3.5”: a name that ends in a number.
_NAME_IN_QUOTES = LatePattern(r"[“「『《][^“”「」『』《》，。、0-9 ]{1,10}$")
_LONGEST_QUOTED = 12
_ARTICLE_OF_LAW = LatePattern(r"[章题題页頁号號]|[条條](?=[规規第款，、。；：之\"”》]|$)|款(?=[规規第，、项項]|$)")
_ENDS_OF_POINTS = frozenset("。；：！？\n\u3000“")
_LONGEST_CODE_WORD = 4
# Aircraft and spacecraft are called by numbers.
_DESIGNATION = LatePattern(r"(?:歼|运|轰|神舟|天舟|长征|东风|嫦娥|天问|巨浪|米格|快舟)[-－]?$")
_LONGEST_DESIGNATION = 3
_MARGIN = r"[ \t\u3000（(]{0,8}"
_LINE = LatePattern(rf"(?:[\n\r]|\u3000\u3000){_MARGIN}$")
_FIRST_LINE = re.compile(_MARGIN)
_LONGEST_MARGIN = 10
_MOBILE_LENGTH = 11
_LONGEST_COUNT = 15
_COUNTED = frozenset("个個元圆人次万萬亿億千百美日港欧英件户名辆台吨只条家份股米斤公平立%％例韩卢比特")
_LONGEST_IN_BRACKETS = 6  # the code of a share
_PART_OF_TIME = 2
_TIME_UNITS = frozenset("分秒时")
_LARGER_UNITS = _TIME_UNITS | {"米"}
_SHORTEST_CLOCK = 4


def end_of_label(text: str, here: int, numeral: Numeral, bounds: tuple[int, int]) -> int:
    """Where the label ends whose digits stand at `here`; 0 where they are none."""
    start, end = bounds
    stop = here + numeral.length
    before = text[here - 1] if here > start else ""
    after = text[stop] if stop < end else ""
    if numeral.shape is Shape.CODE and not _is_counted(text, here, numeral, (before, after)):
        phone = _TELEPHONE.match(text, here, end)
        return phone.end() if phone is not None else stop
    if before in _BEFORE:
        if _is_bracketed(text, here, numeral, (before, after)) or _is_named_before(text, here, start):
            return stop
        if after == "米" and _BY_SEX.search(text, max(start, here - 2), here):
            return stop
        code = _CODE_DIGITS.match(text, here, end)
        if code is not None and _CODE_WORD.search(text, max(start, here - _LONGEST_CODE_WORD), here):
            return code.end()
    return _end_by_what_follows(text, here, stop, bounds) if after in _AFTER else 0


_BEFORE, _AFTER = frozenset(BEFORE), frozenset(AFTER)


def _is_counted(text: str, here: int, numeral: Numeral, around: tuple[str, str]) -> bool:
    """Whether a long row of digits is a number all the same: money, or too long for a telephone and too short for a code."""
    before, after = around
    if text[here] in "0０" and numeral.length > 1:
        # 2分05秒, 10秒06, 19米05: the smaller part keeps its zero.
        return numeral.length == _PART_OF_TIME and (after in _TIME_UNITS or before in _LARGER_UNITS)
    if after and after in _COUNTED:
        return True
    is_mobile = numeral.length == _MOBILE_LENGTH and text[here] in "1１" and text[here + 1] not in "012０１２"
    return not is_mobile and numeral.length <= _LONGEST_COUNT


def _is_bracketed(text: str, here: int, numeral: Numeral, around: tuple[str, str]) -> bool:
    """[1], （二）, the year and the number of 〔2021〕12号."""
    before, after = around
    if _CLOSE.get(before) == after and not numeral.decimals:
        return numeral.length <= _LONGEST_IN_BRACKETS or before in "[【〔"
    return before in "〕]】）)" and after == "号" and _FILE.search(text, max(0, here - 6), here) is not None


def _is_named_before(text: str, here: int, start: int) -> bool:
    """@123, 歼-20, the last of 5+2."""
    before = text[here - 1]
    if before in "+＋·•":
        further = text[here - 2] if here - 2 >= start else ""
        return further.isdecimal()
    return before in "@＠" or _DESIGNATION.search(text, max(start, here - _LONGEST_DESIGNATION), here) is not None


def _end_by_what_follows(text: str, here: int, stop: int, bounds: tuple[int, int]) -> int:
    start, end = bounds
    after = text[stop]
    if after in "”」』》":
        return stop if _NAME_IN_QUOTES.search(text, max(start, here - _LONGEST_QUOTED), here) else 0
    if after in "、.．)）" and _begins_line(text, here, start):
        return stop
    if after in "-－—":
        phone = _TELEPHONE.match(text, here, end)
        return phone.end() if phone is not None else 0
    if after in ":：":
        clock = _CLOCK.match(text, here, end)
        return clock.end() if clock is not None and clock.end() - here > _SHORTEST_CLOCK else 0
    if after in "·•" and stop - here <= 2:
        day = _DAY.match(text, stop, end)
        return day.end() if day is not None else 0
    if after in "@＠" or _FOLLOWS.match(text, stop, end) or ("." in text[here:stop] and _VERSION.match(text, stop, end)):
        return stop
    return 0


def _begins_line(text: str, here: int, start: int) -> bool:
    if here - start < _LONGEST_MARGIN and _FIRST_LINE.fullmatch(text, start, here):
        return True
    return _LINE.search(text, max(start, here - _LONGEST_MARGIN), here) is not None


def is_place_in_text(text: str, mark: int, stop: int, bounds: tuple[int, int]) -> bool:
    """Whether the ordinal whose 第 stands at `mark` says where something is written: 第五条, 第22题, or a 第一， that begins a point."""
    start, end = bounds
    if _ARTICLE_OF_LAW.match(text, stop, end) is not None:
        return True
    begins = mark == start or text[mark - 1] in _ENDS_OF_POINTS
    return begins and stop < end and text[stop] in "，,、：:"
