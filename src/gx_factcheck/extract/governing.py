"""Which period governs which figure: of its clause, its sentence, or the heading above; never guessed across sentences."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from gx_factcheck.extract.sighting import Sighting
from gx_factcheck.model.mention import MentionKind

if TYPE_CHECKING:
    from gx_factcheck.values.periods import Period

_MARKS_ZH, _MARKS_EN = "，,；;。：\n", ",;:\n"
_BASIS_ZH = re.compile(r"(?:比|较|較|与|與|同|跟|和|相比于|相对于|超过|高于|低于|对比)[^，。；0-9]{0,3}$")
_BASIS_EN = re.compile(
    r"\b(?:than(?: in| at| during)?|compared (?:with|to)(?: the)?|from(?: the)?|versus|vs\.?|against|over|of the)(?: [a-z]{1,9})? ?$"
)
_BASIS_AFTER_ZH = re.compile(r"(?:同期|相比|水平)")
_ADJACENT = re.compile(
    r"[ \n]?(?:[a-z]{1,20}[ \n]){0,2}(?:in|for|during|over|by|since|at|as|through|of|on)?[ \n]?(?:the[ \n])?|[（(]|在|于"
)
_RESPECTIVELY = re.compile(r"分别|依次|\brespectively\b")
_LEAD = 14


class Dated(NamedTuple):
    """A period phrase with what it resolves to."""

    start: int
    end: int
    period: Period | None
    form: str


def govern(
    text: str, sentence: tuple[int, int], phrases: Sequence[Dated], figures: Sequence[Sighting], inherited: Dated | None
) -> Dated | None:
    """Give each figure of one sentence its period; returns the phrase that a heading hands to the lines below."""
    ruling = [phrase for phrase in phrases if not _is_basis(text, phrase)]
    if not ruling:
        if inherited is not None:
            for figure in figures:
                figure.period = inherited.period
        return inherited
    if len(phrases) > 1 and len(figures) > 1 and _align(text, sentence, ruling, figures):
        return ruling[-1]
    is_english = text.isascii() or _is_english(text, sentence)
    for figure in figures:
        chosen = _ruler(text, figure, ruling, sentence[0], _MARKS_EN if is_english else _MARKS_ZH, is_english=is_english)
        figure.period = chosen.period if chosen is not None else None
    return ruling[-1]


def _is_english(text: str, sentence: tuple[int, int]) -> bool:
    return re.compile(r"[\u4e00-\u9fff]").search(text, *sentence) is None


def _is_basis(text: str, phrase: Dated) -> bool:
    """Whether the phrase is what a figure is compared with: 比去年同期, "than in 2019"."""
    if phrase.form.startswith("same-period") or _BASIS_AFTER_ZH.match(text, phrase.end):
        return True
    before = text[max(0, phrase.start - _LEAD) : phrase.start]
    return _BASIS_ZH.search(before) is not None or _BASIS_EN.search(before) is not None


def _ruler(text: str, figure: Sighting, phrases: Sequence[Dated], sentence: int, marks: str, *, is_english: bool) -> Dated | None:
    before = [phrase for phrase in phrases if phrase.end <= figure.start]
    after = [phrase for phrase in phrases if phrase.start >= figure.end]
    if after and len(text[figure.end : after[0].start]) <= 2 * _LEAD and _ADJACENT.fullmatch(text, figure.end, after[0].start):
        return after[0]
    opening = max(text.rfind(mark, sentence, figure.start) for mark in marks)
    if before and (before[-1].start > opening or not is_english):
        return before[-1]
    if is_english and after:
        closing = min((place for mark in marks if (place := text.find(mark, figure.end, after[0].start)) >= 0), default=None)
        if closing is None:
            return after[0]
    if before:
        return before[-1]
    return after[0] if is_english and after else None


def _align(text: str, sentence: tuple[int, int], phrases: Sequence[Dated], figures: Sequence[Sighting]) -> bool:
    """2019、2020、2021年分别增长3%、4%和5%: each figure has the period that stands at its place in the list."""
    word = _RESPECTIVELY.search(text, *sentence)
    if word is None:
        return False
    if text[word.start()] == "r":
        listed = [one for one in figures if one.end <= word.start()]
        periods = [phrase for phrase in phrases if phrase.start < word.start()]
    else:
        listed = [one for one in figures if one.start >= word.end()]
        periods = [phrase for phrase in phrases if phrase.end <= word.start()]
    listed = [one for one in listed if one.kind is not MentionKind.CHANGE]
    if len(periods) < 2 or len(listed) != len(periods):
        return False
    for one, phrase in zip(listed, periods, strict=True):
        one.period = phrase.period
    return True
