"""Chinese figures without a number: 最大, 首例, 历史新高, 翻番."""

from __future__ import annotations

import re
from fractions import Fraction

from gx_factcheck.extraction.lexicon import any_of, figure_words
from gx_factcheck.extraction.word_figure import WordFigure
from gx_factcheck.model.mention import MentionKind

_WORDS = figure_words("zh")["superlatives"]
_FIRST = re.compile("[最首历歷新居独唯翻减減]")
_FIGURE = re.compile(
    rf"(?P<superlative>最(?:为|為)?(?:{any_of(_WORDS['measured'])})(?!程度|限度|努力|可能|新|初|后|近|人民)"
    rf"|首(?:{any_of(_WORDS['firsts'])})(?!都|席|相|页|先|要|府|脑)"
    r"|(?:历史|歷史)(?:性)?(?:新高|新低|最高|最低|最好|纪录|紀錄)|新高(?![考速度铁地层温])|新低|新(?:纪录|紀錄)|居首|独家|唯一)"
    r"|(?P<doubling>翻番)|减半|減半"
)
_ONE, _HALF = Fraction(1), Fraction(1, 2)


def find_figures_in_words_zh(text: str, start: int, end: int) -> list[WordFigure]:
    """The superlatives, firsts and multiples of a Chinese region that have no number, in order."""
    found: list[WordFigure] = []
    place = start
    while (hit := _FIRST.search(text, place, end)) is not None:
        match = _FIGURE.match(text, hit.start(), end)
        if match is None or (text[hit.start()] == "首" and text[hit.start() - 1 : hit.start()] == "中"):
            place = hit.end()
            continue
        place = match.end()
        if match["superlative"]:
            found.append(WordFigure(*match.span(), MentionKind.SUPERLATIVE, _ONE, "ordinal"))
        elif match["doubling"]:
            found.append(WordFigure(*match.span(), MentionKind.MULTIPLE, _ONE, "doubling"))
        else:
            found.append(WordFigure(*match.span(), MentionKind.MULTIPLE, _HALF, "times"))
    return found
