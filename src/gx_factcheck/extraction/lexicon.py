"""The words around figures, from the lexicon files of each language."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from gx_factcheck.values import hedges

_FOLDER = Path(hedges.__file__).with_name("lexicon")

Table = Mapping[str, list[str]]


@cache
def figure_words(language: str) -> Mapping[str, Table]:
    """The tables of `figures.<language>.toml`, each from a meaning to its words."""
    found: Mapping[str, Table] = tomllib.loads((_FOLDER / f"figures.{language}.toml").read_text(encoding="utf-8"))
    return found


@cache
def money_signs() -> Mapping[str, str]:
    """Signs and codes of money that stand before a number in either language, to the currency or to `open`."""
    return inverted(tomllib.loads((_FOLDER / "signs.toml").read_text(encoding="utf-8"))["before"])


@cache
def senses() -> Mapping[str, list[Mapping[str, str]]]:
    """Of each word with several units its senses in order: `unit`, empty for none, and `cues`, a pattern."""
    found: Mapping[str, list[Mapping[str, str]]] = tomllib.loads((_FOLDER / "senses.toml").read_text(encoding="utf-8"))
    return found


def inverted(table: Table) -> dict[str, str]:
    """From each word to what it means."""
    return {word: meaning for meaning, words in table.items() for word in words}


def any_of(words: Iterable[str]) -> str:
    """The pattern of any of the words, the longest first."""
    return "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word))))
