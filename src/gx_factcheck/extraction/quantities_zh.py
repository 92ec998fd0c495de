"""Numbers of a Chinese sentence with the unit, the hedges and the prefix that stand beside them."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from gx_factcheck.extraction.hedging import hedges_after_zh, hedges_before_zh
from gx_factcheck.extraction.lexicon import any_of, figure_words, inverted
from gx_factcheck.extraction.sighting import Sighting, kind_of
from gx_factcheck.extraction.traditional import in_both_scripts
from gx_factcheck.extraction.unit_context import settle_unit
from gx_factcheck.extraction.units import PrintedUnit, is_money_zh, unit_after_zh, unit_before
from gx_factcheck.model.mention import MentionKind
from gx_factcheck.values.hedges import Hedge, Position, hedge_words

if TYPE_CHECKING:
    from gx_factcheck.extraction.number import Number

_NAMED_AFTER = re.compile(r"号(?!召)|號|指数|ETF|×|x24")
_EVENT = re.compile(
    r"(?:米|公里)(?:台|板|跳台|跳板|决赛|半决赛|预赛|接力|自由泳|蝶泳|仰泳|蛙泳|混合泳|栏|跨栏|障碍|短跑|长跑|跑|竞走|个人)|分(?:球|线|命中)"
)
_NAMED_BEFORE = re.compile(
    r"(?:波音|空客|骁龙|麒麟|天玑|拨打|致电|代码|代碼|编号|編號|邮编|电话|電話|热线|熱線|账号|证号|车牌|QQ|微信|型号|批号|×|房间|门牌|学号|工号|附?[表图]|附件|版本|专栏)"
    r"[：: 是为]{0,2}[0-9 -]{0,6}$"
)
_IN_QUOTES = re.compile(r"“[\u4e00-\u9fffA-Za-z]{1,8}$")
_QUOTED = 9
_YEAR = re.compile(r"(?:19|20)\d\d")
_CODE = re.compile(r"\d{5,6}(?:[）).，,]|\.[A-Z]{2})")
# The members of an enumeration are looked up through its class each time, which costs five times as much.
_NUMBER, _COUNT, _MONEY = MentionKind.NUMBER, MentionKind.COUNT, MentionKind.MONEY
_DURATION, _RATE = MentionKind.DURATION, MentionKind.RATE
_HALF = Fraction(1, 2)
_AND_MORE = frozenset("半多余餘")
_WHOLES_OF_HALF = frozenset("天年日个個小月")  # 三个人半天: the half is of what follows
_PREFIXED = {"兆": (frozenset("焦瓦赫帕字比伏牛电電欧宽寬位安"), 10**12), "千": (frozenset("分乏"), 10**3)}
_SHORTEST_PREFIXED = 2
_COUNTERS = frozenset("个個")
_OF_AGE = frozenset({"岁", "歲", "周岁", "周歲"})
_RATE_PREFIXES = in_both_scripts(inverted(figure_words("zh")["rates"]))
_LONGEST_RATE_PREFIX = max(map(len, _RATE_PREFIXES))
_RATE_ENDINGS = frozenset(word[-1] for word in _RATE_PREFIXES)
_NO_RATES = frozenset({MentionKind.PERCENT, MentionKind.POINTS, MentionKind.RATE, MentionKind.MULTIPLE, MentionKind.RATIO, MentionKind.AGE})
_RATE_REACH = 16
_PARTS = frozenset({MentionKind.PERCENT, MentionKind.RATIO})
_HEDGES_OF_WHOLE = ("不足", "不到", "超过", "超", "逾", "约为", "约占", "接近", "将近")
_HEDGED_WHOLE = re.compile(rf"({any_of(_HEDGES_OF_WHOLE)})[^，。；\d]{{1,10}}的$")  # 不足损失的两成
# 人均可支配收入39102元, 每股收益0.52元, 日均客运量81万人次: the rate is said before its noun.
_DISTANT_RATE = re.compile(rf"({any_of(word for word in _RATE_PREFIXES if word not in ('一年', '年均'))})[^，。；、：,;:\n\d]{{0,12}}$")
_NOT_TOP = frozenset("目之以此日年先提从午空向面跟生史")  # 目前38个, 此前5次 are not the first so many
_TOP_WORDS = ("名", "位", "强", "大", "家", "席", "")
_PARTS_OF_TEXTS = frozenset("题題条條款章节節页頁")
_ORDINAL_WORDS = ("名", "位", "个", "大")
# 一个 and 一种 say "a"; 一辆 and 一家 are counted. What is left of a pattern such as 一批 is vague.
_ARTICLES = frozenset("个個种種次场場些样樣方道份片段層层步面口对對双雙把句股头點点番下阵陣块塊線线级級")
_EVENT_UNITS = frozenset("米公分")
_VAGUE_ONE = frozenset({"批", "系列", "大批"})


def read_quantity_zh(text: str, number: Number, floor: int, ceiling: int) -> Sighting | None:
    """The figure that the number is part of; None where it is no quantity. Nothing outside the bounds belongs to it."""
    found = Sighting(_without_prefix(text, number))
    if number.unit == "ordinal":
        return _as_place(found, text, ceiling)
    if number.unit is None:
        _read_unit(found, text, floor, ceiling)
    after = hedges_after_zh(text, found.end, ceiling)
    if after is not None:
        found.end = after.place
    if floor < number.start and text[number.start - 1] == "前" and _as_top(found, text, floor):
        return found
    if not _is_quantity(found, text):
        return None
    _read_left(found, text, floor)
    if after is not None:
        found.hedges += after.hedges
    return found


def _without_prefix(text: str, number: Number) -> Number:
    """The number without what belongs to its unit: 1200兆焦 are megajoules, 12千分点 are points."""
    last = text[number.end - 1]
    if (
        last not in _PREFIXED
        or text[number.end : number.end + 1] not in _PREFIXED[last][0]
        or number.end - number.start < _SHORTEST_PREFIXED
    ):
        return number
    factor = _PREFIXED[last][1]
    return number._replace(end=number.end - 1, value=number.value / factor, quantum=number.quantum / factor)


def _is_named(found: Sighting, text: str) -> bool:
    """Whether the number is a name: of a line, an index, a code, a telephone."""
    before, after = text[found.start - 1 : found.start], text[found.end : found.end + 1]
    if after == "”" and _IN_QUOTES.search(text[max(0, found.start - _QUOTED) : found.start]):
        return True
    if before in ("（", "(") and after in ("）", ")") and _YEAR.fullmatch(text, found.start, found.end):
        return True
    if before in ("（", "(") and _CODE.match(text, found.start):
        return True
    return _NAMED_AFTER.match(text, found.end) is not None or _NAMED_BEFORE.search(text[max(0, found.start - 8) : found.start]) is not None


def _read_unit(found: Sighting, text: str, floor: int, ceiling: int) -> None:
    printed = unit_after_zh(text, found.number.end, ceiling)
    sign = unit_before(text, found.start, floor)
    if printed is not None:
        _take_unit(found, text, printed, ceiling)
    if sign is None or (found.kind is not _NUMBER and found.kind is not _MONEY):
        return
    found.start = sign.start
    if found.unit is None:
        # In Chinese the yen sign is the yuan's, unless Japan is spoken of.
        found.unit = sign.id or settle_unit(sign.word, text, sign.start, found.end) or "CNY"
        found.kind = _MONEY


def _take_unit(found: Sighting, text: str, printed: PrintedUnit, ceiling: int) -> None:
    unit = printed.id or settle_unit(printed.word, text, found.start, printed.end)
    if unit is None and not is_money_zh(printed.word):
        return
    _, word, found.unit_start, found.end = printed
    found.word, found.unit = word, unit
    found.kind = kind_of(unit) if unit is not None else _MONEY
    if unit == "tenth":
        _scale(found, 10, "percent")
    if word in _OF_AGE:
        found.kind = MentionKind.AGE
    following = text[found.end : found.end + 1]
    if following in ("/", "每") and unit is not None:
        _take_denominator(found, text, ceiling)
    elif following in _AND_MORE and word in _COUNTERS:
        _take_time(found, text, ceiling)
    elif (
        following == "半"
        and found.value is not None
        and found.kind is not MentionKind.COUNT
        and text[found.end + 1 : found.end + 2] not in _WHOLES_OF_HALF
    ):
        found.value += _HALF
        found.end += 1


def _is_halved(found: Sighting, text: str) -> bool:
    """两米半 is two and a half; in 三个人半天 and 一辆车半年 the half is of what follows."""
    return found.kind is not MentionKind.COUNT and text[found.end + 1 : found.end + 2] not in _WHOLES_OF_HALF


def _scale(found: Sighting, factor: int, unit: str) -> None:
    number = found.number
    found.number = number._replace(value=number.value * factor, quantum=number.quantum * factor)
    found.value, found.unit, found.kind = found.number.value, unit, kind_of(unit)


def _take_time(found: Sighting, text: str, ceiling: int) -> None:
    """一个半小时, 两个多小时: the counter, what is over, then the unit of time."""
    time = unit_after_zh(text, found.end + 1, ceiling)
    if time is None or time.id is None or kind_of(time.id) is not _DURATION or found.value is None:
        return
    if text[found.end] == "半":
        found.value += _HALF
    else:
        found.hedges += (Hedge.SUFFIX_MORE,)
    found.word, found.unit, found.kind, found.end = time.word, time.id, _DURATION, time.end


def _take_denominator(found: Sighting, text: str, ceiling: int) -> None:
    below = unit_after_zh(text, found.end + 1, ceiling)
    if below is not None and below.id is not None:
        found.unit, found.kind, found.end = f"{found.unit}/{below.id}", _RATE, below.end


def _read_left(found: Sighting, text: str, floor: int) -> None:
    """What stands before the numeral: a rate (年产), then hedges; 不到 may also stand before the rate."""
    start = found.start
    if start == floor:
        return
    may_be_rate = found.unit is not None and found.kind not in _NO_RATES
    if may_be_rate and text[start - 1] in _RATE_ENDINGS:
        for length in range(min(_LONGEST_RATE_PREFIX, start - floor), 1, -1):
            below = _RATE_PREFIXES.get(text[start - length : start])
            if below is not None:
                _make_rate(found, below)
                start -= length
                break
    found.start = start
    before = hedges_before_zh(text, start, floor)
    if before is not None:
        found.start = before.place
        found.hedges = before.hedges + found.hedges
    elif text[start - 1] == "的" and found.kind in _PARTS:
        distant_hedge = _HEDGED_WHOLE.search(text, max(floor, start - _RATE_REACH), start)
        if distant_hedge is not None:
            found.hedges = (hedge_words(Position.BEFORE)[distant_hedge[1]], *found.hedges)
    if may_be_rate and found.kind is not _RATE:
        distant = _DISTANT_RATE.search(text, max(floor, found.start - _RATE_REACH), found.start)
        if distant is not None:
            _make_rate(found, _RATE_PREFIXES[distant[1]])


def _make_rate(found: Sighting, below: str) -> None:
    found.unit, found.kind = f"{found.unit}/{below}", _RATE


def _as_place(found: Sighting, text: str, ceiling: int) -> Sighting | None:
    following = text[found.end : found.end + 1]
    if following in _PARTS_OF_TEXTS:
        return None
    if following in _ORDINAL_WORDS and found.end < ceiling:
        found.end += 1
    return found


def _as_top(found: Sighting, text: str, floor: int) -> bool:
    """Whether it is a bound of a rank (前50, 前十名); it becomes one."""
    start = found.number.start - 1
    word = found.word or text[found.end : found.end + 1]
    if (start > floor and text[start - 1] in _NOT_TOP) or (found.word not in _TOP_WORDS) or found.unit == "percent":
        return False
    found.start = start
    if not found.word and word in ("强", "大"):
        found.end += 1
    found.unit, found.kind = "ordinal", MentionKind.RANK
    found.hedges = (Hedge.AT_MOST,)
    return True


def _is_quantity(found: Sighting, text: str) -> bool:
    number = found.number
    if found.unit is None and found.kind is _NUMBER:
        return (not number.is_word or number.hedge is not None) and not _is_named(found, text)
    if text[number.end : number.end + 1] in _EVENT_UNITS and _EVENT.match(text, number.end):
        return False
    if number.is_word and number.value == 1 and number.end - number.start == 1 and found.kind is _COUNT:
        if found.word in _VAGUE_ONE:
            found.value = None
        return found.word[:1] not in _ARTICLES or len(found.word) > 1
    return True
