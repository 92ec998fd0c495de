"""Tables of tab- or pipe-separated text: a column's or a row's heading says the unit and the period of bare numbers."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import chain, pairwise, repeat
from typing import TYPE_CHECKING, NamedTuple

from gx_factcheck.extraction.sighting import Sighting, kind_of
from gx_factcheck.extraction.units import unit_after_en, unit_after_zh
from gx_factcheck.model.mention import MentionKind, Role
from gx_factcheck.values.unit_table import unit_table

if TYPE_CHECKING:
    from gx_factcheck.extraction.governing import Dated
    from gx_factcheck.extraction.sentences import Sentence
    from gx_factcheck.values.periods import Period

_SEPARATOR = re.compile(r"[\t|│]")
_REACH = 80
_BRACKETED = re.compile(r"[（(\[]([^（()）\[\]]{1,20})[)）\]]")
_COUNTED = re.compile(r"([家人户辆台件项艘])数")  # 家数, 人数
_GROWTH = re.compile(r"增速|增长|增幅|涨跌幅|涨幅|跌幅|降幅|同比|环比|\b(?:[Gg]rowth|[Cc]hange|[Ii]ncrease|y/y|yoy|YoY)\b")
_STATED = re.compile(r"单位[:：] {0,2}([^\s，。)）]{1,12})|\b[Uu]nits?: {0,2}([^\n,;)]{1,24})")
_MAGNITUDE = re.compile(
    r"(?P<sign>US\$|\$|€|£|¥)? ?"
    r"(?P<word>[十百千]?万亿|[十百千]?亿|[十百千]?万|thousand|million|billion|trillion|000|mn|bn|m|b)?s? ?(?:of )?(?P<unit>.*)"
)
_MAGNITUDES = {"000": 3, "thousand": 3, "million": 6, "mn": 6, "m": 6, "billion": 9, "bn": 9, "b": 9, "trillion": 12}
_LETTERS = frozenset({"m", "b"})  # "Depth (m)" is in metres
_CHINESE = {"十": 1, "百": 2, "千": 3, "万": 4, "亿": 8}
_SIGNS = {"US$": "USD", "$": "USD", "€": "EUR", "£": "GBP", "¥": "CNY"}


class _Heading(NamedTuple):
    """What a heading says of the numbers below or beside it."""

    unit: str | None
    power: int
    """Of ten, what the numbers are to be multiplied by."""
    period: Period | None
    is_growth: bool = False


_NOTHING = _Heading(None, 0, None)


def read_tables(text: str, sentences: Sequence[Sentence], phrases: Sequence[Dated], figures: Sequence[Sighting]) -> None:
    """Complete the bare numbers of each table from its headings."""
    if _SEPARATOR.search(text, sentences[0].start, sentences[-1].end) is None:
        return
    starts = [figure.start for figure in figures]
    dates = [phrase.start for phrase in phrases]
    for rows in _blocks(sentences):
        cells = _cells(text, rows[0])
        headings = [_read_heading(text, start, end)._replace(period=_period(start, end, phrases, dates)) for start, end in cells]
        above = _stated_above(text, rows[0].start)
        for row in rows[1:]:
            cells = _cells(text, row)
            own = _read_heading(text, *cells[0])
            for column, (start, end) in zip(chain(headings[1:], repeat(_NOTHING)), cells[1:], strict=False):
                for figure in figures[bisect_left(starts, start) : bisect_left(starts, end)]:
                    _complete(figure, column, own, above)


def _blocks(sentences: Sequence[Sentence]) -> Iterator[list[Sentence]]:
    rows: list[Sentence] = []
    for sentence in sentences:
        if sentence.is_row:
            rows.append(sentence)
            continue
        if len(rows) > 1:
            yield rows
        rows = []
    if len(rows) > 1:
        yield rows


def _cells(text: str, row: Sentence) -> list[tuple[int, int]]:
    """The bounds of the cells; a stroke at the edge begins none."""
    edges = [row.start - 1, *(match.start() for match in _SEPARATOR.finditer(text, row.start, row.end)), row.end]
    cells = [(left + 1, right) for left, right in pairwise(edges)]
    return [cell for number, cell in enumerate(cells) if number or text[cell[0] : cell[1]].strip() or cell[1] == row.end] or cells


def _period(start: int, end: int, phrases: Sequence[Dated], starts: Sequence[int]) -> Period | None:
    """That of the first phrase in the cell."""
    index = bisect_left(starts, start)
    return phrases[index].period if index < len(phrases) and phrases[index].end <= end else None


def _read_heading(text: str, start: int, end: int) -> _Heading:
    bracket = _BRACKETED.search(text, start, end)
    counted = _COUNTED.search(text, start, end)
    words = bracket[1] if bracket else "%" if "%" in text[start:end] else counted[1] if counted else ""
    unit, power = _read_unit(words)
    return _Heading(unit, power, None, _GROWTH.search(text, start, end) is not None)


def _stated_above(text: str, start: int) -> _Heading:
    """单位：亿元 in the line or two above the table."""
    stated = list(_STATED.finditer(text, max(0, start - _REACH), start))
    if not stated:
        return _NOTHING
    unit, power = _read_unit(stated[-1][1] or stated[-1][2])
    return _Heading(unit, power, None)


def _read_unit(words: str) -> tuple[str | None, int]:
    found = _MAGNITUDE.fullmatch(words.strip())
    if not words or found is None:
        return None, 0
    word, rest = found["word"] or "", found["unit"]
    power = _MAGNITUDES[word] if word in _MAGNITUDES else sum(_CHINESE[character] for character in word)
    if not rest and not found["sign"]:
        return None, 0 if word in _LETTERS else power
    printed = unit_after_zh(rest, 0, len(rest)) or unit_after_en(rest, 0, len(rest))
    if printed is not None and printed.end == len(rest) and printed.id is not None:
        return printed.id, power
    if found["sign"] and not rest:
        return _SIGNS[found["sign"]], power
    return None, 0


def _complete(figure: Sighting, *headings: _Heading) -> None:
    """The first heading that says a unit or a magnitude holds for a bare number; only the column says the period."""
    scale = next((heading for heading in headings if heading.unit is not None or heading.power), _NOTHING)
    if figure.kind is MentionKind.NUMBER and (scale.unit is None or scale.unit in unit_table().topics):
        factor = 10**scale.power
        figure.value = figure.value * factor if figure.value is not None else None
        figure.number = figure.number._replace(quantum=figure.number.quantum * factor)
        if scale.unit is not None:
            figure.unit, figure.kind = scale.unit, kind_of(scale.unit)
    if headings[0].is_growth and figure.kind in (MentionKind.PERCENT, MentionKind.POINTS):
        figure.role = Role.GROWTH
    if headings[0].period is not None:
        figure.period = headings[0].period
