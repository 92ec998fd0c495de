"""What the noun after an English number counts."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from gx_factcheck.extraction.lexicon import figure_words
from gx_factcheck.values.unit_table import unit_table

WORD = re.compile(r"[ \n-]([A-Za-z][A-Za-z’'-]{1,24})")
"""A word after a space or a hyphen."""
_NOUN_WORDS = figure_words("en")["nouns"]
_STOPS = frozenset(_NOUN_WORDS["stops"])
"""After a number they are no noun of what it counts: "300 in 2019", "12 of them"."""
_PLURALS, _NO_PLURALS = frozenset(_NOUN_WORDS["plurals"]), frozenset(_NOUN_WORDS["not-plurals"])
_NOUNS_AHEAD = 3


def counted_noun(text: str, position: int, ceiling: int) -> str | None:
    """What the noun after a number counts, up to two adjectives on; None where no plural noun follows."""
    place = position
    plain = None
    for _ in range(_NOUNS_AHEAD):
        match = WORD.match(text, place, ceiling)
        if match is None:
            break
        word = match[1].lower()
        if word in _STOPS:
            break
        counted = _counted_by(word)
        if counted:
            return counted
        if counted is not None:
            plain = "item"
        elif plain is not None:
            break
        place = match.end()
    return plain


@lru_cache(maxsize=4096)
def _counted_by(word: str) -> str | None:
    """The unit that a noun in the plural is; empty where the table does not name it, None where the word is no such noun."""
    return _counted_nouns().get(word, "") if is_plural(word) else None


def is_plural(word: str) -> bool:
    """Whether the word, in small letters, looks like a noun in the plural."""
    return (len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us")) and word not in _NO_PLURALS) or word in _PLURALS


@cache
def _counted_nouns() -> dict[str, str]:
    table = unit_table()
    return {word: unit for word, unit in table.words.items() if table.topics.get(unit) == "count" and " " not in word}
