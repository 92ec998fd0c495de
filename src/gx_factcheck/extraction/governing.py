"""Which period governs which figure: of its clause, its sentence, or the heading above; never guessed across sentences."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from gx_factcheck.extraction.referring_time import resolve_referring
from gx_factcheck.extraction.resolve_time import open_whole, resolve
from gx_factcheck.extraction.sentences import EN, Sentence
from gx_factcheck.extraction.sighting import Sighting
from gx_factcheck.extraction.time_phrase import Bound, Lean
from gx_factcheck.model.mention import MentionKind, Role

if TYPE_CHECKING:
    from gx_factcheck.extraction.time_phrase import Meaning
    from gx_factcheck.values.periods import Period

_BASIS_ZH = re.compile(r"(?:比|较|較|相比于|相对于|超过|高于|低于|对比)[^，。；0-9]{0,3}$")
_BESIDE_ZH = re.compile(r"[与與同跟和][^，。；0-9]{0,3}$")
_COMPARED_ZH = re.compile(r"[^，。；]{0,12}(?:相比|比较|持平|相当|一样)")
_BASIS_EN = re.compile(
    r"\b(?:than(?: in| at| during)?|compared (?:with|to)(?: the)?|from(?: the)?|versus|vs\.?|against|over|of the|before)(?: [a-z]{1,9})? ?$"
)
_BASIS_AFTER = re.compile(r"同期|相比|水平|的?(?:最|首次|新高|新低|单[日月])|的(?:纪录|水平)")
_RECORD_BEFORE = re.compile(r"(?:\b(?:[a-z]{2,12}est|record|first|only|most|time|worst|best)\b[^.,;]{0,24})$")
_FROM_ZH = "由从從"
_OWN_ZH = re.compile(r"的[0-9０-９一二两三四五六七八九十百千]")
_PART_OF_IT = re.compile(r"(?:到|至|为|是|相当于|的)$")  # 恢复到2019年的七成
_ADJACENT = re.compile(
    r"[ \n]?(?:[a-z]{1,20}[ \n]){0,2}(?:in|for|during|over|by|since|at|as|through|of|on)?[ \n]?(?:the[ \n])?| ?[（(]|在|于"
)
_OPEN_YEAR, _OPEN_PART = re.compile(r"XXXX-(?!W)"), re.compile(r"XXXX-(?:end|start|Q|H)")
_RESPECTIVELY = re.compile(r"分别|依次|\brespectively\b")
_CLAUSE_EN = re.compile(r"[,;:(—\n] ?")
_GOES_ON = re.compile(
    r"[,;:(—\n] ?(?:(?:or|and|but|with|up|down|from|to|against|compared with|versus|about|almost|nearly|more than"
    r"|an? [a-z]{3,12} of|[+-])\W?){1,3}$|[,(] ?$"
)
_LEAD = 16
_OPENING = 14
_PARTS = frozenset({MentionKind.PERCENT, MentionKind.RATIO, MentionKind.MULTIPLE})
_ACCRUES = frozenset({MentionKind.COUNT, MentionKind.MONEY})


class Dated(NamedTuple):
    """A period phrase with what it resolves to."""

    start: int
    end: int
    period: Period | None
    form: str
    meaning: Meaning


class _Ruling(NamedTuple):
    """The phrases of a sentence that give figures their period, and where to look them up."""

    wide: Sequence[Dated]
    """Those that hold for more than the figure after them, in order."""
    starts: Sequence[int]
    ends: Sequence[int]
    local: Mapping[int, Dated]
    """The others, by where they end."""
    marks: Sequence[int]
    """Where the marks between the clauses of an English sentence stand."""


def govern(
    text: str, sentence: Sentence, phrases: Sequence[Dated], figures: Sequence[Sighting], heading: Dated | None
) -> tuple[Sequence[Dated], Dated | None]:
    """Give each figure of one sentence its period.

    Returns the phrases, those settled that are said by another one, and the first that may govern.
    """
    if not phrases:
        if heading is not None:
            for figure in figures:
                figure.period = heading.period
        return phrases, None
    known, wide, local = _sort_out(text, phrases, heading)
    if figures and not (len(wide) > 1 and len(figures) > 1 and _align(text, sentence, wide, figures)):
        ruling = _ruling(text, sentence, wide, local)
        for figure in figures:
            chosen = (_local(text, figure, local) if local else None) or (_ruler(text, figure, ruling, sentence) if wide else None)
            if chosen is not None:
                _set(figure, chosen)
            elif not wide and heading is not None:
                figure.period = heading.period
    return known, wide[0] if wide else None


def _ruling(text: str, sentence: Sentence, wide: Sequence[Dated], local: Mapping[int, Dated]) -> _Ruling:
    """Looked up once a sentence, since a sentence may have thousands of figures."""
    has_clauses = bool(wide) and sentence.language == EN
    marks = [match.start() for match in _CLAUSE_EN.finditer(text, sentence.start, sentence.end)] if has_clauses else []
    return _Ruling(wide, [phrase.start for phrase in wide], [phrase.end for phrase in wide], local, marks)


def _sort_out(text: str, phrases: Sequence[Dated], heading: Dated | None) -> tuple[list[Dated], list[Dated], dict[int, Dated]]:
    """All phrases, each settled by the one that is spoken of; those that may govern; and those of one figure alone, by their ends."""
    known: list[Dated] = []
    wide: list[Dated] = []
    local: dict[int, Dated] = {}
    spoken_of = heading
    for phrase in phrases:
        settled = phrase
        if spoken_of is not None and spoken_of.period is not None:
            is_chinese = not text[phrase.start : phrase.end].isascii()
            pattern = (_OPEN_YEAR if spoken_of is not heading else _OPEN_PART) if is_chinese else None
            period = _settle(phrase, spoken_of.period, pattern)
            settled = phrase if period is phrase.period else phrase._replace(period=period)
        known.append(settled)
        is_basis = _is_basis(text, settled)
        if settled.period is not None and not is_basis:
            spoken_of = settled
        if _is_local(text, settled):
            local[settled.end] = settled
        elif not is_basis:
            wide.append(settled)
    return known, wide, local


def _settle(phrase: Dated, spoken_of: Period, pattern: re.Pattern[str] | None) -> Period | None:
    """What the phrase means beside the period that is spoken of; in Chinese one without a year is of that year.

    A day or month is so only in the same sentence; 年末 and 二季度 also below a heading: that is for the pattern to say.
    """
    if phrase.period is None:
        return resolve_referring(phrase.meaning, spoken_of)
    if pattern is None or not pattern.match(phrase.form) or isinstance(phrase.meaning, Bound):
        return phrase.period
    whole = open_whole(phrase.meaning)
    if whole is not None and whole.lean is Lean.NEAR and spoken_of.start.year == spoken_of.end.year:
        return resolve(phrase.meaning, spoken_of.end.replace(month=12, day=31))
    return phrase.period


def _set(figure: Sighting, chosen: Dated) -> None:
    figure.period = chosen.period
    if chosen.form.endswith("/now") and not chosen.form.startswith("P") and figure.role is Role.LEVEL and figure.kind in _ACCRUES:
        figure.role = Role.CUMULATIVE


def _is_basis(text: str, phrase: Dated) -> bool:
    """Whether the phrase is what a figure is compared with (比去年同期, "than in 2019"), or how far back a record goes."""
    opens_clause = text[phrase.start - 1] in "，。；（\n" if phrase.start else True
    if (phrase.form.startswith("same-period") and not opens_clause) or _BASIS_AFTER.match(text, phrase.end):
        return True
    before = text[max(0, phrase.start - _LEAD) : phrase.start]
    if not before.isascii() and _BESIDE_ZH.search(before) and _COMPARED_ZH.match(text, phrase.end):
        return True
    if (not before.isascii() and _BASIS_ZH.search(before)) or (before[-1:].isascii() and _BASIS_EN.search(before)):
        return True
    is_since = phrase.form.endswith("/now") and text.startswith(("since", "in"), phrase.start)
    return is_since and _RECORD_BEFORE.search(text[max(0, phrase.start - 2 * _LEAD) : phrase.start]) is not None


def _is_local(text: str, phrase: Dated) -> bool:
    """由2020年末的8420公里, 与2010年的39万人相比: the figure after it is its own, and no other."""
    return (phrase.start > 0 and text[phrase.start - 1] in _FROM_ZH) or _OWN_ZH.match(text, phrase.end) is not None


def _local(text: str, figure: Sighting, local: Mapping[int, Dated]) -> Dated | None:
    """由2020年末的8420公里增至9135公里: the phrase right before the first end holds for that alone."""
    own = local.get(figure.start)
    if own is None and text[figure.start - 1 : figure.start] == "的":
        own = local.get(figure.start - 1)
    is_part = figure.kind in _PARTS and own is not None and _PART_OF_IT.search(text[max(0, own.start - 3) : own.start]) is not None
    return own._replace(period=None) if is_part and own is not None else own


def _ruler(text: str, figure: Sighting, ruling: _Ruling, sentence: Sentence) -> Dated | None:
    first_after = bisect_left(ruling.starts, figure.end)
    after = ruling.wide[first_after] if first_after < len(ruling.wide) else None
    if after is not None and after.start - figure.end <= 2 * _LEAD and _ADJACENT.fullmatch(text, figure.end, after.start):
        return after
    last_before = bisect_right(ruling.ends, figure.start) - 1
    before = ruling.wide[last_before] if last_before >= 0 else None
    if sentence.language != EN:
        return before
    return _ruler_en(text, figure, (before, after), sentence, ruling)


def _ruler_en(text: str, figure: Sighting, sides: tuple[Dated | None, Dated | None], sentence: Sentence, ruling: _Ruling) -> Dated | None:
    """In its clause the phrase before, else the one after; else one that opens the sentence, or that the clause goes on from."""
    before, after = sides
    last_mark = bisect_left(ruling.marks, figure.start) - 1
    opening = ruling.marks[last_mark] if last_mark >= 0 else sentence.start
    if before is not None and before.end > opening:
        return before
    if after is not None and bisect_left(ruling.marks, figure.end) == bisect_left(ruling.marks, after.start):
        return after
    if before is not None and last_mark >= 0 and _GOES_ON.match(text, opening, figure.start):
        return before
    first = ruling.wide[0]
    return first if before is not None and first.start - sentence.start <= _OPENING else None


def _align(text: str, sentence: Sentence, phrases: Sequence[Dated], figures: Sequence[Sighting]) -> bool:
    """2019、2020、2021年分别增长3%、4%和5%: each figure has the period that stands at its place in the list."""
    word = _RESPECTIVELY.search(text, sentence.start, sentence.end)
    if word is None:
        return False
    if text[word.start()] == "r":
        listed = [one for one in figures if one.end <= word.start()]
        periods = [phrase for phrase in phrases if phrase.start < word.start()]
    else:
        listed = [one for one in figures if one.start >= word.end()]
        periods = [phrase for phrase in phrases if phrase.end <= word.start()]
    if len(periods) < 2 or len(listed) != len(periods):
        return False
    for one, phrase in zip(listed, periods, strict=True):
        one.period = phrase.period
    return True
