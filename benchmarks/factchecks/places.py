"""The areas of a check's figures, as the catalogue knows them, and else by their own names."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from benchmarks.factchecks.lexicon import tables
from gx_factcheck.model.catalogue import Area, Catalogue, Group
from gx_factcheck.references.names import find_area

_PLAIN = re.compile(r"[^a-z0-9]+")
_COMMON = ("the ", "all of ")


@dataclass
class Gazetteer:
    """Areas by their names; each that nobody knows becomes one of its own."""

    catalogue: Catalogue
    added: dict[str, Area] = field(default_factory=dict)
    """Areas that the catalogue does not have, by the name they are called here."""

    def area(self, name: str) -> str:
        """The id of the area of this name."""
        plain = _plain(name)
        known = find_area(name, self.catalogue) or find_area(_long(plain), self.catalogue)
        if known is not None:
            return known
        if plain not in self.added:
            slug = _PLAIN.sub("-", plain).strip("-")
            area = slug if slug[:1].isalpha() and slug.isascii() and plain.isascii() else f"place-{len(self.added) + 1}"
            self.added[plain] = Area(area, name, name)
        return self.added[plain].id

    def names(self, name: str) -> tuple[str, ...]:
        """In which ways, in lower case, the words of a figure may name its area; the longest first."""
        plain = _plain(name)
        area = self.catalogue.areas.get(self.area(name))
        found = {plain, *_short(plain), *_short(_plain(_long(plain)))}
        if area is not None:
            found |= {one.lower() for one in (area.name_zh, area.name_en, *area.aliases)}
        return tuple(sorted((one for one in found if len(one) > 1), key=lambda one: (-len(one), one)))

    def found_in(self, text: str, names: Iterable[str]) -> str | None:
        """Which of these areas a text names, by its id."""
        lower = f" {text.lower()} "
        for name in names:
            if any(one in lower for one in self.names(name)):
                return self.area(name)
        return None

    def group(self, text: str) -> Group | None:
        """The group of the catalogue that the text names."""
        lower = text.lower()
        for group in self.catalogue.groups.values():
            for name in (group.name_en.lower().removeprefix("the "), group.name_zh, group.id.replace("_", " ")):
                if re.search(rf"(?<![a-z0-9]){re.escape(name)}(?![a-z0-9])", lower):
                    return group
        return None


def _plain(name: str) -> str:
    lower = " ".join(name.lower().split())
    for word in _COMMON:
        lower = lower.removeprefix(word)
    return lower


def _long(plain: str) -> str:
    """The full name behind a short one of the list."""
    for name, others in tables()["area"].items():
        if isinstance(others, list) and plain in others:
            return name
    return plain


def _short(plain: str) -> Iterable[str]:
    for name, others in tables()["area"].items():
        if isinstance(others, list) and _plain(name) == plain:
            yield from (str(one) for one in others)
