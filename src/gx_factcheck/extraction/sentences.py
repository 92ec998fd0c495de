"""Where sentences begin and end, and in which language each is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

ZH, EN = "zh", "en"

_CLOSING = r"[”’」』）)\]\"'》】]{0,4}"
_CHINESE_END = rf"[。！？]{{1,8}}{_CLOSING}"
# "U.S. exports", "No. 5", "Feb. 4" go on; a point ends a sentence where a capital, a quote or a sign follows it.
_NO_END = (
    r"(?<!\b[A-Z]\.)(?<!\b(?:Mr|Ms|Dr|St|No|vs|Jr|Sr|Co)\.)(?<!\b(?:Mrs|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Inc|Ltd|Gov|Sen|Gen)\.)"
    r"(?<!\b(?:Sept|Prof|Corp)\.)(?<!\b[ap]\.m\.)"
)
_ENGLISH_END = rf"[.!?]{_NO_END}{_CLOSING}(?=\s{{1,6}}[A-Z“\"‘'(\[$£€])"
# A line that goes on in small letters was only wrapped.
_BREAK = re.compile(rf"{_CHINESE_END}|{_ENGLISH_END}|\n(?![a-z])")
_IDEOGRAPH = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]")
_TRAILING = 8
_END_MARKS = tuple(".!?。！？…")
_WORD = re.compile(r"[A-Za-z]{2,}")
_LETTERS_OF_A_CHARACTER = 4  # a Chinese sentence may hold a few English words; "GDP" and "kWh" do not make it English


class Sentence(NamedTuple):
    """A sentence, or a line that ends without a full stop; its end mark belongs to it."""

    start: int
    end: int
    language: str
    is_line: bool
    """Whether a line break ends it and no mark does: a heading, a row of a table, or a wrapped line."""
    is_row: bool
    """Whether it is a line with cells."""


def split_sentences(text: str, language: str | None) -> Iterator[Sentence]:
    """The sentences in order; together they are the whole text. A given language holds for all of them.

    A line break ends a line, whatever it is: a heading, a row of a table, or a wrapped line of a sentence. The rows of a
    table are all in the language of the first, an empty line in that of what it ends.
    """
    if language is None and text.isascii():
        language = EN
    has_cells = "|" in text or "\t" in text
    start = 0
    previous: Sentence | None = None
    for found in _BREAK.finditer(text):
        begin, end = found.span()
        is_break = text[begin] == "\n"
        is_line = is_break and _has_no_mark(text, start, begin)
        is_row = is_break and has_cells and _has_cells(text, start, end)
        goes_on = previous is not None and is_break and (text[start:begin].isspace() or begin == start or (is_row and previous.is_row))
        own = previous.language if previous is not None and goes_on else language or _language(text, start, end)
        previous = Sentence(start, end, own, is_line, is_row)
        yield previous
        start = end
    if start < len(text):
        own = previous.language if previous is not None and previous.is_row else language or _language(text, start, len(text))
        yield Sentence(start, len(text), own, _has_no_mark(text, start, len(text)), has_cells and _has_cells(text, start, len(text)))


def _has_cells(text: str, start: int, end: int) -> bool:
    return text.find("|", start, end) >= 0 or text.find("\t", start, end) >= 0


def _has_no_mark(text: str, start: int, end: int) -> bool:
    """Whether no full stop stands before the line break, spaces aside."""
    return text[max(start, end - _TRAILING) : end].rstrip()[-1:] not in _END_MARKS


def _language(text: str, start: int, end: int) -> str:
    if _IDEOGRAPH.search(text, start, end) is None:
        return EN
    if _WORD.search(text, start, end) is None:
        return ZH
    letters = sum(map(len, _WORD.findall(text, start, end)))
    return EN if letters > _LETTERS_OF_A_CHARACTER * len(_IDEOGRAPH.findall(text, start, end)) else ZH
