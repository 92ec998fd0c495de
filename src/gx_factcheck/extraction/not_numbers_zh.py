"""Numerals of Chinese texts that are no numbers: parts of words and names (统一, 四川, 5G), labels, list marks, telephone numbers."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from gx_factcheck.extraction.numerals_zh import ARABIC, NUMERAL, Numeral
from gx_factcheck.values import hedges

_LEXICON = Path(hedges.__file__).with_name("lexicon") / "names.zh.toml"
# A scan reads Arabic digits together; in Chinese it can begin at each character.
_NUMERALS = re.compile(rf"[{ARABIC}]+(?:[.][{ARABIC}]+)?|[{NUMERAL}半]")


class _Lexicon(NamedTuple):
    """The file as it is written."""

    cut: Mapping[str, str]
    names: Sequence[Mapping[str, str]]


@cache
def _lexicon() -> _Lexicon:
    tables = tomllib.loads(_LEXICON.read_text(encoding="utf-8"))
    return _Lexicon(tables["cut"], tables["names"])


class _Name(NamedTuple):
    """A word and where in it a numeral stands; a character beside it from the second or third makes it a number after all."""

    word: str
    offset: int
    unless_before: frozenset[str]
    unless_after: frozenset[str]


def end_of_name(text: str, here: int, numeral: Numeral, stop: int, bounds: tuple[int, int]) -> int:
    """Where the word ends that holds the number from `here` to `stop`, which begins with that numeral; 0 where it is in none."""
    table = names()
    first, last = bounds
    found = 0
    for name in table.around(text, here, here + numeral.length, numeral):
        begin = here - name.offset
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


class Names(NamedTuple):
    """The words of the stop list, by two characters where the numeral meets the rest of the word.

    A numeral in Chinese is found by its first character and the next, in Arabic digits by the last and the next; where it
    ends the word by the one before it and its first. `whole` are words that are all digits.
    """

    chinese: dict[str, list[_Name]]
    arabic: dict[str, list[_Name]]
    last: dict[str, list[_Name]]
    whole: dict[str, list[_Name]]

    def around(self, text: str, here: int, stop: int, numeral: Numeral) -> Iterator[_Name]:
        """The words that may hold the numeral."""
        if numeral.is_word:
            yield from self.chinese.get(text[here : here + 2], ())
        else:
            yield from self.arabic.get(text[stop - 1 : stop + 1], ())
            yield from self.whole.get(text[here:stop], ())
        if here:
            yield from self.last.get(text[here - 1 : here + 1], ())


@cache
def names() -> Names:
    """The stop list, read once."""
    table = Names({}, {}, {}, {})
    for group in _lexicon().names:
        before, after = frozenset(group.get("unless_before", "")), frozenset(group.get("unless_after", ""))
        for word in group["words"].split():
            for found in _NUMERALS.finditer(word):
                _file(table, _Name(word, found.start(), before, after), found.end())
    return table


def _file(table: Names, name: _Name, end: int) -> None:
    word, start = name.word, name.offset
    if end == len(word) and start:
        table.last.setdefault(word[start - 1 : start + 1], []).append(name)
    elif end == len(word) and not word[start].isdecimal():
        table.chinese.setdefault(word[start : start + 2], []).append(name)
    elif end == len(word):
        table.whole.setdefault(word, []).append(name)
    elif word[start].isdecimal():
        table.arabic.setdefault(word[end - 1 : end + 1], []).append(name)
    else:
        table.chinese.setdefault(word[start : start + 2], []).append(name)


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
    table = _lexicon().cut
    found: dict[str, list[_Cut]] = {}
    for kind in ("names", "units"):
        for word in table[kind].split():
            found.setdefault(word[:2], []).append(_Cut(word, kind == "units"))
    return found
