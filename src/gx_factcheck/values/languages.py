"""Which of the languages that are read a whole text is in."""

import re
from typing import Literal

_IDEOGRAPH = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]")
_LETTER = re.compile(r"[A-Za-z]")
_LETTERS_OF_AN_IDEOGRAPH = 4
_ENOUGH = 10_000


def main_language(text: str) -> Literal["zh", "en"]:
    """`zh` where its 汉字 say more than its Latin letters, four of which say as much as one; else `en`.

    The beginning of a long text decides.
    """
    beginning = text[:_ENOUGH]
    ideographs, letters = len(_IDEOGRAPH.findall(beginning)), len(_LETTER.findall(beginning))
    return "zh" if ideographs * _LETTERS_OF_AN_IDEOGRAPH > letters else "en"
