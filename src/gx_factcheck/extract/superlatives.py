"""Figures without a number: 最大, 首例, 创历史新高, "record high", "the largest"."""

from __future__ import annotations

import re
from typing import NamedTuple

_MEASURED = r"(?:大|小|多|少|高|低|长|長|短|快|慢|强|強|弱|早|晚|深|浅|远|重|轻|贵|便宜|热|冷|活跃|活躍|年轻|年輕|年长|密集|集中|完善|先进|先進|繁忙|严重|突出|完整|齐全|全)"
_ZH = re.compile(
    rf"最(?:为|為)?{_MEASURED}(?!程度|限度|努力|可能|新|初|后|近|人民)"
    r"|(?<!中)首(?:次|个|個|家|例|张|張|座|台|臺|款|条|條|批|创|創|位|部|项|項|艘|架|辆|輛|只|枚|颗|顆|趟|列|单|單|发|届|场|笔|份|宗|起|套|支|种|班|口|所|块|片|组|幅)(?!都|席|相|页|先|要|府|脑)"
    r"|(?:创|創|刷新|打破)(?:下|出|造)?(?:了)?(?:历史|歷史|有记录以来|[^，。；]{0,4}年(?:来|以来)?)?(?:的)?(?:新高|新低|纪录|紀錄|最高|最低|最好)(?:水平|成绩|记录)?"
    r"|(?:历史|歷史)(?:新高|新低|最高|最低|最好)|新高|新低|居首|榜首|首位|独家|唯一"
)
_SUPERLATIVE_EN = (
    "largest|biggest|highest|lowest|smallest|longest|shortest|fastest|slowest|richest|poorest|busiest|oldest|youngest|tallest|deadliest|warmest|hottest"
    "|coldest|wettest|driest|heaviest|worst|strongest|weakest|steepest|sharpest|cheapest|deepest|costliest|earliest|widest|brightest|quickest|greatest"
)
_EN = re.compile(
    rf"\b(?:(?:record|all-time|historic)[ -](?:high|low|number|level|levels|highs|lows|year|haul)|(?:[Tt]he |its |their |his |her )?first[ -](?:ever|time)\b|first of its kind|a record\b|new record|all-time record"
    rf"|(?:the|its|his|her|their|[a-z]+[’']s) (?:single )?(?:{_SUPERLATIVE_EN})\b|(?:{_SUPERLATIVE_EN})[ -](?:ever|since|in|on record|level|rate|number)\b)"
)


class Superlative(NamedTuple):
    """Where a superlative stands, end exclusive."""

    start: int
    end: int


def find_superlatives_zh(text: str, start: int, end: int) -> list[Superlative]:
    """The superlatives and firsts of a Chinese region."""
    return [Superlative(*match.span()) for match in _ZH.finditer(text, start, end)]


def find_superlatives_en(text: str, start: int, end: int) -> list[Superlative]:
    """The superlatives and firsts of an English region."""
    return [Superlative(*match.span()) for match in _EN.finditer(text, start, end)]
