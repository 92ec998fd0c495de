"""Places in an order, as they are printed: 第九位, 3rd, third, 9."""

import re
from dataclasses import replace

from gx_factcheck.values.numerals import Figure, read_figure

_ENGLISH = re.compile(r"([0-9]{1,9})(st|nd|rd|th)", re.IGNORECASE)
_CHINESE = re.compile(r"第?(.{1,20}?)[位名]?", re.DOTALL)
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}
_WORDS = (
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"),
    *("eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"),
)


def read_ordinal(text: str) -> Figure:
    """The place that the text names, exact; a plain number is a place too.

    Raises:
        NumeralError: it names none, or an English ending that its number does not have, such as 3th.
    """
    word = text.strip().lower()
    if word in _WORDS:
        return replace(read_figure(str(_WORDS.index(word) + 1)), printed=text)
    english = _ENGLISH.fullmatch(word)
    if english is not None and english[2] == _ending(int(english[1])):
        return replace(read_figure(english[1]), printed=text)
    chinese = _CHINESE.fullmatch(text)
    return replace(read_figure(text if chinese is None else chinese[1]), printed=text)


def write_ordinal(place: int, language: str) -> str:
    """The place in digits, as `zh` or another language prints it: 第3位, 3rd."""
    return f"第{place}位" if language == "zh" else f"{place}{_ending(place)}"


def _ending(place: int) -> str:
    return "th" if place % 100 in (11, 12, 13) else _ENDINGS.get(place % 10, "th")
