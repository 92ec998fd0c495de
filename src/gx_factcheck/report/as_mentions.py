"""Mentions as a table for the terminal: where each stands, the figure in its context, and what was understood."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from gx_factcheck.model.finding import Message, message
from gx_factcheck.model.mention import Mention, MentionKind, Role
from gx_factcheck.report.layout import paragraph, width_of
from gx_factcheck.report.tables import Cell, Column, table
from gx_factcheck.values.characters import clip, inert
from gx_factcheck.values.format import count_decimals, exact

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from fractions import Fraction

    from gx_factcheck.report.wording import Wording

_AROUND = 10
"""Terminal cells of context on either side, at most."""
_LONGEST = 40
_IN_A_WORD, _WORD_AT_END = re.compile(r"[A-Za-z0-9.,%]{2}"), re.compile(r"[A-Za-z0-9.,%]+$")
_BOLD, _DIM = "1", "2"
_INDENT = "    "


@dataclass(frozen=True, slots=True)
class MentionPage:
    """How mentions are set."""

    wording: Wording
    width: int
    colour: bool


@dataclass(frozen=True, slots=True)
class _Row:
    """The words of one mention."""

    place: str
    context: str
    kind: str
    value: str
    hedge: str
    hedged: str
    """Both together."""
    period: str
    role: str
    sort: str
    """Kind and role, but for the role that is none in particular."""
    style: str


def render_mentions(mentions: Sequence[Mention], text: str, page: MentionPage, *, shift: int = 0) -> str:
    """The mentions of `text` in lines of at most the page's width, without a last line end; `shift` is added to each place.

    Seven columns where they can be read; else what is said of the kind shares one; else all that is said; else each
    mention is two lines or more.
    """
    rows = [_row(mention, text, page, shift) for mention in mentions]
    for columns, cells in ((_seven(page.wording), _wide), (_five(page.wording), _narrow), (_three(page.wording), _merged)):
        found = table(columns, [cells(row, page.wording) for row in rows], page.width)
        if found is not None:
            return found
    return "\n".join(line for row in rows for line in _lines(row, page))


def summary(figures: int, periods: int, page: MentionPage) -> str:
    """How many there are in all."""
    return paragraph(page.wording.say("summary:mentions", figures=str(figures), periods=str(periods)), page.width)


def _row(mention: Mention, text: str, page: MentionPage, shift: int) -> _Row:
    wording = page.wording
    kind = wording.say(f"mention:{mention.kind}")
    hedges = [wording.say(f"hedge:{each}") for each in mention.hedges]
    # Dozens, a majority and the like have no hedging word, and no value of their own: the interval says more.
    value = wording.text(_vague(mention) if "" in hedges else _value(mention))
    hedge = wording.listed(filter(None, hedges))
    role = wording.say(f"role:{mention.role}") if mention.role else ""
    is_period = mention.kind is MentionKind.PERIOD
    return _Row(
        place=f"{mention.start + shift}-{mention.end + shift}",
        context=_in_context(mention, text),
        kind=kind,
        value=value,
        hedge=hedge,
        hedged=wording.say("hedged", hedge=hedge, figure=value) if hedge else value,
        period=_period(mention, wording),
        role=role,
        sort=kind if mention.role in (None, Role.LEVEL) else wording.listed((kind, role)),
        style="" if not page.colour else _DIM if is_period else _BOLD,
    )


def _in_context(mention: Mention, text: str) -> str:
    """The figure between brackets; what stands around it ends with its line, and no word or figure of it is cut in two."""
    before = text[max(0, mention.start - _AROUND - 1) : mention.start].rpartition("\n")[2]
    after = text[mention.end : mention.end + _AROUND + 1].partition("\n")[0]
    head = inert(_fitting(before[::-1])[::-1]).lstrip()
    return f"{head}[{clip(inert(mention.text), _LONGEST)}]{inert(_fitting(after)).rstrip()}"


def _fitting(text: str) -> str:
    """The beginning of the text that fits, without a word that goes on behind it."""
    cells = accumulate(width_of(inert(character)) for character in text)
    end = sum(taken <= _AROUND for taken in cells)
    is_cut = end < len(text) and _IN_A_WORD.fullmatch(text[max(0, end - 1) : end + 1])
    return _WORD_AT_END.sub("", text[:end]) if is_cut else text[:end]


def _value(mention: Mention) -> Message:
    if mention.value is None or mention.kind is MentionKind.SUPERLATIVE:
        return Message("text:")
    if mention.upper is not None:
        return _with_unit(_ends(mention.value, mention.upper, mention.quantum), mention.unit)
    if mention.unit == "ordinal" and mention.value.denominator == 1:
        return Message(f"ordinal:{mention.value}")
    return _with_unit(_number(mention.value, mention.quantum), mention.unit)


def _vague(mention: Mention) -> Message:
    interval = mention.interval
    if interval is None or interval.low is None or interval.high is None:
        return _value(mention)
    return _with_unit(_ends(interval.low, interval.high, mention.quantum), mention.unit)


def _number(value: Fraction, quantum: Fraction) -> Message:
    return Message(f"text:{exact(value)}" if count_decimals(value) is None else f"number:{value}:{quantum}")


def _ends(first: Fraction, second: Fraction, quantum: Fraction) -> Message:
    return message("cell:ends", first=_number(first, quantum), second=_number(second, quantum))


def _with_unit(shown: Message, unit: str | None) -> Message:
    if unit is None or unit == "ratio":
        return shown
    return message("percent", number=shown) if unit == "percent" else message("figure", number=shown, unit=Message(f"unit:{unit}"))


def _period(mention: Mention, wording: Wording) -> str:
    return inert(mention.form) if mention.period is None else wording.say(f"period:{mention.period}")


def _column(wording: Wording, name: str, least: int | None = None) -> Column:
    return Column(wording.say(f"column:{name}"), least)


def _seven(wording: Wording) -> tuple[Column, ...]:
    leasts = {"place": None, "context": 16, "kind": 8, "value": 10, "hedge": 6, "period": 12, "role": 8}
    return tuple(_column(wording, name, least) for name, least in leasts.items())


def _five(wording: Wording) -> tuple[Column, ...]:
    leasts = {"place": None, "context": 14, "value": 10, "period": 10, "kind": 8}
    return tuple(_column(wording, name, least) for name, least in leasts.items())


def _three(wording: Wording) -> tuple[Column, ...]:
    return _column(wording, "place"), _column(wording, "context", 14), _column(wording, "value", 16)


def _wide(row: _Row, wording: Wording) -> tuple[Cell, ...]:  # noqa: ARG001 -- one of three that are called alike
    texts = (row.place, row.context, row.kind)
    return (*map(Cell, texts), Cell(row.value, row.style), *map(Cell, (row.hedge, row.period, row.role)))


def _narrow(row: _Row, wording: Wording) -> tuple[Cell, ...]:  # noqa: ARG001
    return Cell(row.place), Cell(row.context), Cell(row.hedged, row.style), Cell(row.period), Cell(row.sort)


def _merged(row: _Row, wording: Wording) -> tuple[Cell, ...]:
    return Cell(row.place), Cell(row.context), Cell(_said(row, wording), row.style)


def _lines(row: _Row, page: MentionPage) -> Iterator[str]:
    yield paragraph(row.context, page.width, first=f"{row.place} ", indent=_INDENT)
    yield paragraph(_said(row, page.wording), page.width, first=_INDENT, indent=_INDENT)


def _said(row: _Row, wording: Wording) -> str:
    return wording.listed(filter(None, (row.hedged, row.sort, row.period)))
