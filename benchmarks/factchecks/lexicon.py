"""The reviewed list of words, `indicators.toml`, as patterns that find them in a text."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

LIST = Path(__file__).with_name("indicators.toml")
_LATIN = re.compile(r"[a-z0-9]")


@dataclass(frozen=True, slots=True)
class Entry:
    """One phrase of the list."""

    phrase: str
    sense: str
    """Under which head it stands, as `same`, `lowest`, `window`, `definition`."""
    name: str
    """Its name there, as `unemployment_rate`; that of the head's list where it has one list."""


@cache
def tables() -> Mapping[str, Mapping[str, object]]:
    """The list as it stands in the file."""
    found: Mapping[str, Mapping[str, object]] = tomllib.loads(LIST.read_text(encoding="utf-8"))
    return found


@cache
def phrases(sense: str, name: str) -> tuple[str, ...]:
    """The phrases of one name, longest first."""
    return tuple(sorted({entry.phrase for entry in _entries() if (entry.sense, entry.name) == (sense, name)}, key=lambda one: -len(one)))


@cache
def senses(*heads: str) -> Mapping[str, tuple[Entry, ...]]:
    """What each phrase under these heads can be, the longest phrase first."""
    found: dict[str, list[Entry]] = {}
    for entry in _entries():
        if entry.sense in heads:
            found.setdefault(entry.phrase, []).append(entry)
    return {phrase: tuple(found[phrase]) for phrase in sorted(found, key=lambda one: (-len(one), one))}


@cache
def pattern_of(phrase: str) -> re.Pattern[str]:
    """Finds the phrase: as whole words where it begins or ends with a Latin letter, anywhere in Chinese."""
    before = r"(?<![a-z0-9_-])" if _LATIN.match(phrase[0]) else ""
    after = r"(?![a-z0-9_]|-[a-z])" if _LATIN.match(phrase[-1]) else ""
    return re.compile(before + re.escape(phrase) + after)


def finds(text: str, sense: str, name: str = "words") -> str | None:
    """The longest phrase of the name that stands in the text."""
    lower = text.lower()
    return next((phrase for phrase in phrases(sense, name) if pattern_of(phrase).search(lower)), None)


@cache
def _entries() -> tuple[Entry, ...]:
    return tuple(_read(tables(), ""))


def _read(table: Mapping[str, object], head: str) -> Iterator[Entry]:
    for key, value in table.items():
        if isinstance(value, Mapping):
            name = f"{head}.{key}" if head else key
            yield from _read(value, name)
        elif isinstance(value, Sequence):
            sense, _, name = head.partition(".")
            label = name if name and key == "words" else key
            yield from (Entry(str(phrase).lower(), sense, label) for phrase in value)
