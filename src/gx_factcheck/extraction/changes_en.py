"""Changes in English: "rose from 5% to 7%", "fell to 7% from 9%"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gx_factcheck.extraction.changes import make_change
from gx_factcheck.extraction.lexicon import any_of, figure_words

if TYPE_CHECKING:
    from gx_factcheck.extraction.sighting import Sighting

_MOVES = re.compile(rf"\b(?:{any_of(figure_words('en')['changes']['verbs'])})\b")
_FROM = re.compile(r"\bfrom (?:an? |the |about |around )?$")
_TO = re.compile(r"(?: [a-z]{1,20}){0,5}(?: in [A-Za-z0-9 ]{1,16})? to (?:an? |the )?")
_BACK = re.compile(r"(?:,? (?:up|down))?(?: [a-z]{1,20}){0,3} from (?:an? |the )?")
_REACH = 60


def read_change_en(text: str, left: Sighting, right: Sighting) -> Sighting | None:
    """The change that "from" and "to" say beside a verb of movement, in either order."""
    opening = _moved_from(text, left.start)
    if opening is not None and _TO.fullmatch(text, left.end, right.start):
        return make_change(left, right, opening, right.end)
    if text[max(0, left.start - 3) : left.start] in ("to ", "at ") and _BACK.fullmatch(text, left.end, right.start):
        return make_change(right, left, left.start, right.end)
    return None


def is_moved_from(text: str, start: int) -> bool:
    """Whether "from" and a verb of movement before it lead to the figure: rose from 5%."""
    return _moved_from(text, start) is not None


def _moved_from(text: str, start: int) -> int | None:
    """Where that "from" stands."""
    lead = max(0, start - _REACH)
    before = text[lead:start]
    opening = _FROM.search(before)
    return lead + opening.start() if opening is not None and _MOVES.search(before) else None
