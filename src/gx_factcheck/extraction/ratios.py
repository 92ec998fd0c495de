"""Two numbers that are one ratio (3:1, "one in five", 每5人中有1人), and two that are only a score (3-2)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

from gx_factcheck.extraction.number import Number

_MOST_WHOLE = 200  # beyond it, two numbers with a hyphen between are no score
_LONGEST_GAP = 16
_MINUTE = 60
_JOINTS = frozenset(":∶：–—比")
_BEGINNINGS = frozenset({"in", "to", "ou", "of"})
_REACH = 30
_COLON = re.compile(r" ?[:∶：] ?|[ -]to[ -]|比")
_ONE_IN = re.compile(r"[ -]in[ -](?:every )?| out of (?:every )?| of every ")
_TIME = re.compile(r" (?:minute|hour|day|week|month|quarter|year|decade)s?\b")
_EVERY = re.compile(r"(?:个|名|位|人|户|家|台|辆|件|只|次){0,2}(?:[\u4e00-\u9fff]{0,6})(?:中|里|当中)(?:就|便|约|至少|仅|只)?有?")
_DASH = re.compile(r" ?[-–—:：] ?")
_UNIT_AFTER = re.compile(
    r"[%％\w°℃]| ?(?:per|percent|million|billion|(?!(?:in|at|on|of|as|to|by|for|and|the|set|but|or|is|was)\b)[a-z]{1,3}\b)"
)
_MEASURE_AFTER = re.compile(
    r"[%％°℃]| ?(?:per ?cent|million|billion|euros?|dollars?|pounds?|years?|months?|weeks?|days?|hours?|minutes?|km|metres?)\b"
)
_RATIO_CUE = re.compile(r"\bratio\b|比例|之比|配比|比为|(?<![\w.])odds\b")
_GAME = re.compile(
    r"比分|战胜|戰勝|击败|擊敗|负于|平局|取胜|完胜|险胜|不敌|逼平|战平|力克|大胜"
    r"|\b(?:win|won|wins|winning|beat|beats|beating|defeat|defeated|lost|lose|loss|draw|drew|score|scored|victory|aggregate|tie|tied|led|lead)\b"
)


def merge_ratios(text: str, numbers: Sequence[Number]) -> list[Number]:
    """The numbers with ratios made one, their unit `ratio`, and the two sides of a score left out."""
    merged: list[Number] = []
    skipped = -1
    for index, number in enumerate(numbers):
        if index == skipped:
            continue
        following = numbers[index + 1] if index + 1 < len(numbers) else None
        if following is None or not _may_join(text, number, following) or not _are_plain(number, following):
            merged.append(number)
        elif _is_score(text, number, following):
            skipped = index + 1
        elif (ratio := _ratio(text, number, following)) is not None:
            merged.append(ratio)
            skipped = index + 1
        else:
            merged.append(number)
    return merged


def _may_join(text: str, number: Number, following: Number) -> bool:
    """By the first letters between them, which settle it for nearly all."""
    if following.start - number.end > _LONGEST_GAP:
        return False
    first = text[number.end]
    if first in " -":
        return text[number.end + 1 : number.end + 3] in _BEGINNINGS or not text[number.end + 1].isalpha()
    return first in _JOINTS or text[number.start - 1 : number.start] == "每"


def _are_plain(first: Number, second: Number) -> bool:
    return _is_plain(first) and _is_plain(second)


def _is_plain(one: Number) -> bool:
    return one.unit is None and one.hedge is None and one.upper is None and one.value.numerator >= 0


def _is_score(text: str, first: Number, second: Number) -> bool:
    # Whole numbers are compared by their numerators, which takes a tenth of the time.
    (won, part), (lost, other_part) = first.value.as_integer_ratio(), second.value.as_integer_ratio()
    if part != 1 or other_part != 1 or won > _MOST_WHOLE or lost > _MOST_WHOLE:
        return False
    between = text[first.end : second.start]
    if between != "比" and not _DASH.fullmatch(between):
        return False
    if won > lost and between in "-–" and not _UNIT_AFTER.match(text, second.end):
        return True  # no range goes down
    if _MEASURE_AFTER.match(text, second.end):
        return False
    near = max(first.start - _REACH, 0)
    near = max(near, text.rfind(". ", near, first.start), text.rfind("。", near, first.start))
    return _GAME.search(text, near, second.end + _REACH) is not None


def _ratio(text: str, first: Number, second: Number) -> Number | None:
    gap = text[first.end : second.start]
    if not first.value or not second.value:
        return None
    is_part = first.value < second.value and first.decimals == 0 and second.value.denominator == 1
    if is_part and _ONE_IN.fullmatch(gap) and not _TIME.match(text, second.end):
        return _made(first, second, first.value / second.value)
    if gap.endswith(("中", "里", "有", "约", "少", "仅", "只")) and text[first.start - 1 : first.start] == "每" and _EVERY.fullmatch(gap):
        return _made(first, second, second.value / first.value) if second.value < first.value else None
    if gap == ":" and second.decimals and second.value < _MINUTE and first.decimals == 0:
        # 3:52.09 is a time on the clock of a race.
        return second._replace(start=first.start, value=first.value * _MINUTE + second.value, unit="second")
    if _COLON.fullmatch(gap):
        is_sure = gap.strip() in ("∶", "-to-") or (gap in (":", "：") and first.decimals + second.decimals <= 2)
        if is_sure or _RATIO_CUE.search(text, max(0, first.start - _REACH), second.end + _REACH):
            return _made(first, second, first.value / second.value)
    return None


def _made(first: Number, second: Number, value: Fraction) -> Number:
    return first._replace(end=second.end, value=value, quantum=Fraction(0), decimals=0, unit="ratio")
