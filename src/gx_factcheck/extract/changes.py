"""From an earlier value to a later one: 由2小时缩短至10分钟, "rose from 5% to 7%", "fell to 7% from 9%"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from gx_factcheck.extract.lexicon import any_of, figure_words
from gx_factcheck.extract.sighting import Sighting
from gx_factcheck.model.mention import MentionKind, Role

_VERB = rf"(?:{any_of(figure_words('zh')['changes']['verbs'])})"
_GAP_ZH = re.compile(
    rf"[^，。；\n]{{0,10}}?(?:{_VERB}[了]?(?:至|到|为|為|成)|增至|降至|升至)[^，。；\n]{{0,6}}|(?:到|至)[^，。；\n]{{0,8}}的"
)
_FROM_ZH = re.compile(r"(?:由|从|從)[^，。；\n]{0,12}$")
_LONGEST_LEAD = 14
_MOVES = re.compile(rf"\b(?:{any_of(figure_words('en')['changes']['verbs'])})\b")
_FROM_EN = re.compile(r"\bfrom (?:an? |the |about |around )?$")
_TO_EN = re.compile(r"(?: [a-z]+){0,5}(?: in [A-Za-z0-9 ]{1,16})? to (?:an? |the )?")
_BACK_EN = re.compile(r"(?:,? (?:up|down))?(?: [a-z]+){0,3} from (?:an? |the )?")
_REACH = 60
_PLAIN = frozenset({MentionKind.RANGE, MentionKind.CHANGE, MentionKind.SUPERLATIVE})


def find_changes(text: str, found: Sequence[Sighting], *, is_chinese: bool) -> Iterator[Sighting]:
    """A composite for each pair of neighbours of one measure that the words join as a change."""
    read = _read_zh if is_chinese else _read_en
    for left, right in pairwise(found):
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
    opening = _moved_from(text, left.start)
    if opening is not None and _TO_EN.fullmatch(text, left.end, right.start):
        return _change(left, right, opening, right.end)
    if text[max(0, left.start - 3) : left.start] in ("to ", "at ") and _BACK_EN.fullmatch(text, left.end, right.start):
        return _change(right, left, left.start, right.end)
    return None


def is_moved_from(text: str, start: int) -> bool:
    """Whether "from" and a verb of movement before it lead to the figure: rose from 5%."""
    return _moved_from(text, start) is not None


def _moved_from(text: str, start: int) -> int | None:
    """Where that "from" stands."""
    lead = max(0, start - _REACH)
    before = text[lead:start]
    opening = _FROM_EN.search(before)
    return lead + opening.start() if opening is not None and _MOVES.search(before) else None


def _change(earlier: Sighting, later: Sighting, start: int, end: int) -> Sighting:
    change = Sighting(earlier.number)
    change.start, change.end, change.number_end = start, end, end
    change.number = earlier.number._replace(start=start)
    change.value, change.upper = earlier.value, later.value
    change.unit, change.kind, change.role = earlier.unit, MentionKind.CHANGE, Role.GROWTH
    change.hedges = ()
    return change
