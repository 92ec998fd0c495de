"""Numerals of Chinese texts that are no numbers: parts of words and names (统一, 四川, 5G), labels, list marks, telephone numbers."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import NamedTuple

from gx_factcheck.extract.numerals_zh import NUMERAL
from gx_factcheck.values import hedges

_LEXICON = Path(hedges.__file__).with_name("lexicon") / "names.zh.toml"
_NUMERALS = re.compile(rf"[{NUMERAL}半]")


class _Name(NamedTuple):
    """A word and where in it a numeral stands; a character beside it from the second or third makes it a number after all."""

    word: str
    offset: int
    unless_before: frozenset[str]
    unless_after: frozenset[str]


def end_of_name(text: str, start: int, stop: int, bounds: tuple[int, int]) -> int:
    """Where the word ends that holds the numeral from `start` to `stop` within the bounds; 0 where it is in none."""
    forward, backward = names()
    first, last = bounds
    found = 0
    for name in (*forward.get(text[start : start + 2], ()), *backward.get(text[start - 1 : start + 1] if start else "", ())):
        begin = start - name.offset
        end = begin + len(name.word)
        if begin < first or not max(stop, found + 1) <= end <= last or not text.startswith(name.word, begin):
            continue
        before = text[begin - 1] if begin > first else ""
        after = text[end] if end < last else ""
        if before not in name.unless_after and after not in name.unless_before and not _goes_on(name.word, after):
            found = end
    return found


def _goes_on(word: str, after: str) -> bool:
    """Whether a word that ends in a letter or digit is only the beginning of another: 5Gbps."""
    return word[-1].isascii() and after.isascii() and after.isalnum()


@cache
def names() -> tuple[dict[str, list[_Name]], dict[str, list[_Name]]]:
    """The words of the stop list by the two characters that begin with the numeral; and by those that end with it, where it is last."""
    forward: dict[str, list[_Name]] = {}
    backward: dict[str, list[_Name]] = {}
    for group in tomllib.loads(_LEXICON.read_text(encoding="utf-8"))["names"]:
        before, after = frozenset(group.get("unless_before", "")), frozenset(group.get("unless_after", ""))
        for word in group["words"].split():
            for offset in _numeral_places(word):
                name = _Name(word, offset, before, after)
                if offset + 1 < len(word):
                    forward.setdefault(word[offset : offset + 2], []).append(name)
                else:
                    backward.setdefault(word[offset - 1 : offset + 1], []).append(name)
    return forward, backward


def _numeral_places(word: str) -> list[int]:
    """Where a scan of the word can begin to read a numeral: after anything else, and inside of numerals that do not go together."""
    return [found.start() for found in _NUMERALS.finditer(word)]


class _Cut(NamedTuple):
    """A word whose first character is no unit of the numeral before it; perhaps after Arabic digits only."""

    word: str
    after_digits: bool


def ends_before_word(text: str, stop: int, end: int) -> bool:
    """Whether the last unit of the numeral that ends at `stop` begins a word: the 千 of 12千瓦, the 百 of 2021百强."""
    return any(
        text.startswith(cut.word, stop - 1, end) and not (cut.after_digits and not text[stop - 2].isdecimal())
        for cut in cut_words().get(text[stop - 1 : stop + 1], ())
    )


@cache
def cut_words() -> dict[str, list[_Cut]]:
    """Those words by their first two characters."""
    table = tomllib.loads(_LEXICON.read_text(encoding="utf-8"))["cut"]
    found: dict[str, list[_Cut]] = {}
    for kind in ("names", "units"):
        for word in table[kind].split():
            found.setdefault(word[:2], []).append(_Cut(word, kind == "units"))
    return found
