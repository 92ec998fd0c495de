"""Which of its meanings a word such as 度, 分, G, pounds or ¥ has there, by the words around it."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from gx_factcheck.extraction.lexicon import senses

_REACH = 40


class _Sense(NamedTuple):
    """A unit, and the words near by that show that it is meant; no words: what is meant where nothing else is shown."""

    unit: str | None
    cues: re.Pattern[str] | None


@cache
def _senses(word: str) -> tuple[_Sense, ...]:
    return tuple(_Sense(sense["unit"] or None, re.compile(sense["cues"]) if "cues" in sense else None) for sense in senses().get(word, ()))


_SAME = {
    "￥": "¥",
    "pound": "pounds",
    "point": "points",
    "degree": "degrees",
    "cent": "cents",
    "ounce": "ounces",
    "pts": "points",
    "ppt": "points",
}


def settle_unit(word: str, text: str, start: int, end: int) -> str | None:
    """The unit that the word means at text[start:end], or None where the words around it do not show it."""
    plain = word.casefold() if word.isascii() and len(word) > 2 else word
    known = _senses(_SAME.get(plain, plain))
    if not known:
        return None
    around = text[max(0, start - _REACH) : end + _REACH // 3]
    return next((sense.unit for sense in known if sense.cues is None or sense.cues.search(around)), None)
