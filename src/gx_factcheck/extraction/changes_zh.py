"""Changes in Chinese: 由2小时缩短至10分钟, 从26小时缩短到14.5小时."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gx_factcheck.extraction.changes import make_change
from gx_factcheck.extraction.lexicon import any_of, figure_words

if TYPE_CHECKING:
    from gx_factcheck.extraction.sighting import Sighting

_VERB = rf"(?:{any_of(figure_words('zh')['changes']['verbs'])})"
_GAP = re.compile(rf"[^，。；\n]{{0,10}}?(?:{_VERB}了?(?:至|到|为|為|成)|增至|降至|升至)[^，。；\n]{{0,6}}|(?:到|至)[^，。；\n]{{0,8}}的")
_FROM = re.compile(r"(?:由|从|從)[^，。；\n]{0,12}$")
_LONGEST_LEAD = 14


def read_change_zh(text: str, left: Sighting, right: Sighting) -> Sighting | None:
    """The change that a verb between the two says; it begins with 由 or 从 where that stands."""
    if _GAP.fullmatch(text, left.end, right.start) is None:
        return None
    lead = max(0, left.start - _LONGEST_LEAD)
    opening = _FROM.search(text[lead : left.start])
    return make_change(left, right, lead + opening.start() if opening else left.start, right.end)
