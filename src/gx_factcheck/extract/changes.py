"""From an earlier value to a later one: 由2小时缩短至10分钟, "rose from 5% to 7%", "fell to 7% from 9%"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from gx_factcheck.extract.sighting import Sighting
from gx_factcheck.model.mention import MentionKind, Role

_VERB = r"(?:增长|增加|提高|提升|上升|上涨|扩大|增|升|涨|攀升|跃升|下降|降低|减少|缩短|压缩|降|减|缩|缩小|收窄|回落|下调|上调|发展|扩|变|跌|下跌|调整|延长|拓展|增至)"
_GAP_ZH = re.compile(
    rf"[^，。；\n]{{0,10}}?(?:{_VERB}[了]?(?:至|到|为|為|成)|增至|降至|升至)[^，。；\n]{{0,6}}|(?:到|至)[^，。；\n]{{0,8}}的"
)
_FROM_ZH = re.compile(r"(?:由|从|從)[^，。；\n]{0,12}$")
_LONGEST_LEAD = 14
_MOVES = re.compile(
    r"\b(?:rose|rise|risen|rising|increased?|increas\w+|grew|grown|growing|climb\w*|jump\w*|surg\w+|soar\w+|f[ae]ll\w*|drop\w*|declin\w+|decreas\w+|cut|slip\w*|slid"
    r"|rais\w+|lower\w*|reduc\w+|up|down|narrow\w*|widen\w*|shr[aui]nk\w*|expand\w*|eas\w+|improv\w+|went|gone|going|chang\w+|shift\w*|plung\w+|tumbl\w+|doubl\w+|edg\w+|mov\w+|ris\w+|shorten\w*)\b"
)
_FROM_EN = re.compile(r"\bfrom (?:an? |the |about |around )?$")
_TO_EN = re.compile(r"(?: [a-z]+){0,5}(?: in [A-Za-z0-9 ]{1,16})? to (?:an? |the )?")
_BACK_EN = re.compile(r"(?:,? (?:up|down))?(?: [a-z]+){0,3} from (?:an? |the )?")
_REACH = 60
_PLAIN = frozenset({MentionKind.RANGE, MentionKind.CHANGE, MentionKind.SUPERLATIVE})


def find_changes(text: str, found: Sequence[Sighting], *, is_chinese: bool) -> Iterator[Sighting]:
    """A composite for each pair of neighbours of one measure that the words join as a change."""
    read = _read_zh if is_chinese else _read_en
    for left, right in zip(found, found[1:], strict=False):
        if right.start - left.end <= _REACH and left.kind is right.kind and left.kind not in _PLAIN and left.value is not None:
            change = read(text, left, right)
            if change is not None:
                yield change


def _read_zh(text: str, left: Sighting, right: Sighting) -> Sighting | None:
    if _GAP_ZH.fullmatch(text, left.end, right.start) is None:
        return None
    lead = max(0, left.start - _LONGEST_LEAD)
    opening = _FROM_ZH.search(text[lead : left.start])
    return _change(left, right, lead + opening.start() if opening else left.start, right.end)


def _read_en(text: str, left: Sighting, right: Sighting) -> Sighting | None:
    lead = max(0, left.start - _REACH)
    before = text[lead : left.start]
    opening = _FROM_EN.search(before)
    if opening is not None and _TO_EN.fullmatch(text, left.end, right.start):
        return _change(left, right, lead + opening.start(), right.end) if _MOVES.search(before) else None
    if before.endswith(("to ", "at ")) and _BACK_EN.fullmatch(text, left.end, right.start):
        return _change(right, left, left.start, right.end)
    return None


def _change(earlier: Sighting, later: Sighting, start: int, end: int) -> Sighting:
    change = Sighting(earlier.number)
    change.start, change.end, change.number_end = start, end, end
    change.number = earlier.number._replace(start=start)
    change.value, change.upper = earlier.value, later.value
    change.unit, change.kind, change.role = earlier.unit, MentionKind.CHANGE, Role.GROWTH
    change.hedges = ()
    return change
