"""Mentions as JSON, one object each: exact numbers as strings, and nothing in them that a terminal would obey.

The objects are put together by hand: all but the text itself are numbers and words of closed lists, and a large text holds
a million of them.
"""

from __future__ import annotations

from json import JSONEncoder
from typing import TYPE_CHECKING

from gx_factcheck.report.mention_numbers import numbers_of
from gx_factcheck.values.characters import inert_json

if TYPE_CHECKING:
    from gx_factcheck.model.mention import Mention

_encode = JSONEncoder(ensure_ascii=False).encode


def write_text(text: str | int | None) -> str:
    """A JSON string (or number, or null) with everything escaped that a reader would not see."""
    return inert_json(_encode(text))


def write_mention(mention: Mention, shift: int = 0) -> str:
    """One object on one line, without a line end; `shift` is added to every offset."""
    period = mention.period
    days = "null" if period is None else f'{{"start": "{period.start.isoformat()}", "end": "{period.end.isoformat()}"}}'
    return (
        f'{{"start": {mention.start + shift}, "end": {mention.end + shift}, "text": {write_text(mention.text)}, '
        f'"kind": "{mention.kind.value}", {numbers_of(mention)}, "unit": {_word(mention.unit)}, '
        f'"hedge": {_word("+".join(mention.hedges) or None)}, "period": {days}, "role": {_word(mention.role)}, '
        f'"number": [{mention.number_start + shift}, {mention.number_end + shift}], "window": {_word(mention.window)}, '
        f'"basis": {_word(mention.basis)}, "direction": {mention.direction}, "form": {_word(mention.form or None)}}}'
    )


def _word(word: str | None) -> str:
    """Ids and words of closed lists hold nothing that JSON would escape."""
    return "null" if word is None else f'"{word}"'
