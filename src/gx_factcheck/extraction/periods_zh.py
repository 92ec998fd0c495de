"""The periods that a Chinese text names: 今年1—7月, 截至8月底, 去年以来, “十四五”期间."""

from __future__ import annotations

import re
from functools import lru_cache

from gx_factcheck.extraction.periods_zh_reader import Found, read_run
from gx_factcheck.extraction.periods_zh_tokens import find_runs, plain_text
from gx_factcheck.extraction.time_form import form_of
from gx_factcheck.extraction.time_lean import leaning
from gx_factcheck.extraction.time_phrase import Edge, Grain, Lean, Meaning, Open, Part, Shift, TimePhrase, Unsettled

_RECURRING = ("每年", "每年的", "每月", "每月的", "每季度", "每周", "每日", "每天", "历年", "逐年", "年年", "每逢", "往年", "每", "黑色")
_DURATION_BEFORE = ("历时", "用时", "耗时", "费时", "长达", "用了", "花了", "经过", "为期", "连续", "需要", "需", "时隔")
_DURATION_AFTER = ("时间", "的时间", "历史", "的历史", "之久", "寿命", "光阴", "时光", "经验", "工龄")
_TO_COME = (
    "将于",
    "将在",
    "拟于",
    "定于",
    "预计于",
    "预计在",
    "计划于",
    "计划在",
    "预计",
    "预计到",
    "有望在",
    "有望于",
    "将",
    "力争",
    "确保",
)
_COMPARED = ("比", "较", "与", "同")
_TO_COME_AFTER = re.compile("前?，?[还也就]?(?:将|拟|预计|计划|有望|力争)")


def find_periods_zh(text: str, start: int, end: int) -> list[TimePhrase]:
    """The phrases of time in `text[start:end]`, in order; offsets are code points of the whole text.

    Not among them are lengths of time (9年, 3个月), times of the day, and what comes again (每年9月).
    """
    plain = plain_text(text)
    found: list[TimePhrase] = []
    for first, last in find_runs(plain, start, end):
        phrases = read_run(plain[first:last])
        if phrases:
            found.extend(_in_context(plain, first, phrases))
    return found


def _in_context(text: str, offset: int, phrases: tuple[Found, ...]) -> list[TimePhrase]:
    kept = []
    for found in phrases:
        first, last = offset + found.start, offset + found.end
        before = text[max(first - 4, 0) : first]
        if not before.endswith(_RECURRING) and not (found.form[0] in "PX12" and _is_duration(text, before, last)):
            kept.append(TimePhrase(first, last, *_meant(text, before, last, found)))
    return kept


def _meant(text: str, before: str, end: int, found: Found) -> tuple[Meaning, str]:
    """The meaning and form of a phrase among its neighbours."""
    if found.is_open and (before.endswith(_TO_COME) or _TO_COME_AFTER.match(text, end)):
        return _to_come(found.meaning)
    if found.form.endswith("-start") and before.endswith(_COMPARED):
        return _first_day(found.meaning)
    if found.form.startswith("last-") and before.endswith(_COMPARED):
        return _before_that(found.meaning)
    return found.meaning, found.form


def _is_duration(text: str, before: str, end: int) -> bool:
    """近3年的时间, 历时近3年; 为期5日."""
    return before.endswith(_DURATION_BEFORE) or text.startswith(_DURATION_AFTER, end)


@lru_cache(maxsize=1024)
def _to_come(meaning: Meaning) -> tuple[Meaning, str]:
    turned = leaning(meaning, Lean.FUTURE)
    return turned, form_of(turned)


@lru_cache(maxsize=64)
def _first_day(meaning: Meaning) -> tuple[Meaning, str]:
    """比年初 is a comparison with the state on one day; what happened 年初 happened on some day after it."""
    if not (isinstance(meaning, Edge)):
        return meaning, form_of(meaning)
    in_month = isinstance(meaning.whole, Part) or (isinstance(meaning.whole, Shift | Open) and meaning.whole.grain is Grain.MONTH)
    day = Part(Grain.DAY, 1, meaning.whole if in_month else Part(Grain.MONTH, 1, meaning.whole))
    return day, form_of(day)


@lru_cache(maxsize=64)
def _before_that(meaning: Meaning) -> tuple[Meaning, str]:
    """10月末比上月末 is a comparison with September, whenever it is published."""
    match meaning:
        case Shift(Grain.WEEK | Grain.MONTH | Grain.QUARTER as grain, -1):
            told: Meaning = Unsettled("week-before" if grain is Grain.WEEK else f"previous-{grain}")
        case Edge(side, whole):
            told = Edge(side, _before_that(whole)[0])
        case _:
            told = meaning
    return told, form_of(told)
