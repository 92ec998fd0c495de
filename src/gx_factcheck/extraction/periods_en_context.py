"""What stands around a doubtful year says whether it is one: "in 2019", but "2000 people", "Windows 2000", "$2000"."""

from __future__ import annotations

import re
from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple

from gx_factcheck.extraction import periods_en_words as words
from gx_factcheck.extraction.units import unit_after_en

_SEEN = 40
_SEEN_OF_SENTENCE = 80
_JOINED_BEFORE = frozenset("$£€¥₹#+/\\@=_&?%*^~")
_JOINED_AFTER = frozenset("%°$€£¥@=_*^\\")
OF_ADDRESSES = frozenset("/@_=&?#\\")
"""Before a figure they make it a piece of a link or a path."""
_BETWEEN_FIGURES = frozenset("-/.,:")
_NUMBERED = frozenset({"no.", "nos.", "p.", "pp.", "vol.", "art."})
_QUOTES = frozenset("\"'“”‘’«»")
_NEXT_WORD = re.compile(r"[ \u00a0\n-]{0,2}([A-Za-z]{1,24})")
_LAST_WORD = re.compile(r"([A-Za-z.'’-]{1,24})[ \u00a0\n]{1,2}\Z")
_STREET = re.compile(r"(?: [A-Z][A-Za-z.]{0,15}){1,4} (?:Street|St|Avenue|Ave|Road|Rd|Drive|Boulevard|Blvd|Lane|Highway)\b")
_TO_COME = re.compile(
    r"\b(?:will|would|shall|due|scheduled|slated|upcoming|seen|forecast|projected|likely|won['’]t)\b|['’]ll\b"
    r"|\b(?:plans?|planned|set|expected|expects?|aims?|hopes?|intends?|is|are) to\b",
)
_TOLD = re.compile(r"\b(?:had|has|have|was|were|rose|fell|grew|made|took|became|stood|[a-z]{2,16}ed)\b")
_END_OF_SENTENCE = re.compile(r"[.!?;][\"”’)]?\s")


class Cue(IntEnum):
    """How strongly the words in front of a bare year say that it is one."""

    NONE = 0
    WEAK = 1
    """Of, from, for, the: they stand before any number."""
    STRONG = 2
    """In, since, until."""


class Place(NamedTuple):
    """Where a phrase stands in a text; what is before `floor` or from `ceiling` on is not looked at."""

    text: str
    start: int
    end: int
    floor: int
    ceiling: int

    @property
    def before(self) -> str:
        """The character before it, or nothing."""
        return self.text[self.start - 1] if self.start > self.floor else ""

    @property
    def after(self) -> str:
        """The character behind it, or nothing."""
        return self.text[self.end] if self.end < self.ceiling else ""


def is_year_here(place: Place, cue: Cue) -> bool:
    """Whether the bare year (or the two of a range) that stands there is one, by its neighbours."""
    return not _is_joined(place) and _following_allows(place, cue) and (cue > Cue.NONE or _preceding_allows(place))


def is_month_here(place: Place) -> bool:
    """Whether May or Jan without a word before it is the month by the noun behind: "May sales"."""
    found = _NEXT_WORD.match(place.text, place.end, place.ceiling)
    return found is not None and found[1] in words.YEARLY


def is_to_come(place: Place) -> bool:
    """Whether the words before it in its sentence say that it lies ahead: "will open on 5 September"."""
    return _TO_COME.search(_sentence_before(place)) is not None


def is_told_of_the_past(place: Place) -> bool:
    """Whether verbs around it tell of what has been: "by March, half of it had been built"."""
    behind = place.text[place.end : min(place.end + _SEEN, place.ceiling)]
    return _TOLD.search(_END_OF_SENTENCE.split(behind, 1)[0]) is not None or _TOLD.search(_sentence_before(place)) is not None


def _sentence_before(place: Place) -> str:
    window = place.text[max(place.start - _SEEN_OF_SENTENCE, place.floor) : place.start]
    return _END_OF_SENTENCE.split(window)[-1]


def _is_joined(place: Place) -> bool:
    """$2000, "1984", 555-2000, 2000m."""
    before, after = place.before, place.after
    if before in _JOINED_BEFORE or after in _JOINED_AFTER or (before in _QUOTES and after in _QUOTES):
        return True
    if before in {"-", ".", ","} and place.text[max(place.start - 2, place.floor) : place.start - 1].isdigit():
        return True
    return after.isalnum() or (after in _BETWEEN_FIGURES and place.text[place.end + 1 : min(place.end + 2, place.ceiling)].isdigit())


def _following_allows(place: Place, cue: Cue) -> bool:
    found = _NEXT_WORD.match(place.text, place.end, place.ceiling)
    if found is None:
        return True
    word = found[1]
    if word in words.YEARLY:
        return True
    if _is_counted(word):
        return False
    if cue is Cue.STRONG or not word.endswith("s") or word in words.NO_PLURALS:
        return cue > Cue.NONE or not _STREET.match(place.text, place.end, place.ceiling)
    return word[0].isupper()


@lru_cache(maxsize=4096)
def _is_counted(word: str) -> bool:
    """Whether a number before the word counts it or is measured in it."""
    if word in words.COUNTED:
        return True
    if not word.islower() or len(word) < 3 or word in words.NO_UNITS:
        return False
    return unit_after_en(f" {word}", 0, len(word) + 1) is not None


def _preceding_allows(place: Place) -> bool:
    """With no cue: not after a name (Windows 2000), nor after words that go before numbers (about 2000, No. 2000)."""
    if place.before == "(":
        return True
    found = _LAST_WORD.search(place.text[max(place.start - _SEEN, place.floor) : place.start])
    if found is None:
        return True
    word = found[1]
    if word.endswith("."):
        return word.lower() not in _NUMBERED
    return word.lower() not in words.BEFORE_NUMBERS and (word.islower() or word in words.BEFORE_A_YEAR)
