"""Where things stand in a JSON text; the values themselves are read by the `json` module."""

import json
import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from gx_factcheck.claimfile.positions import Place, Positions, Trail

# A string without its end runs to the end of the text: each part is possessive, so that no text takes more than one pass.
_TOKEN = re.compile(r'"(?:[^"\\]++|\\.)*+"?|[\[\]{},:]|[^\s\[\]{},:"]++', re.DOTALL)
_LINE_START = re.compile(r"\r\n|\n|\r")
_CONSTANTS = frozenset(["NaN", "Infinity", "-Infinity"])


@dataclass(frozen=True, slots=True)
class JsonPlaces:
    """What one pass over the tokens tells."""

    positions: Positions
    repeated: tuple[tuple[Trail, Place], ...]
    """Each key that its object holds already."""
    constants: tuple[tuple[str, Place], ...]
    """NaN and the infinities, which Python writes and JSON does not have."""


def find_too_deep(text: str, deepest: int) -> Place | None:
    """Where the first collection opens that lies deeper than `deepest` levels; None where none does. Any text will do."""
    if text.count("[") + text.count("{") <= deepest:
        return None
    depth = 0
    for found in _TOKEN.finditer(text):
        depth += (found[0] in ("[", "{")) - (found[0] in ("]", "}"))
        if depth > deepest:
            return _Lines(text).place(found.start())
    return None


def find_places(text: str, *, at: Trail = (), first_line: int = 1) -> JsonPlaces:
    """The places of everything in `text`, which must be valid JSON; trails begin with `at`."""
    reader = _Reader(_Lines(text, first_line), at)
    for found in _TOKEN.finditer(text):
        reader.take(found[0], found.start())
    return JsonPlaces(Positions(reader.values, reader.keys), tuple(reader.repeated), tuple(reader.constants))


class _Lines:
    """Turns offsets into places."""

    def __init__(self, text: str, first_line: int = 1) -> None:
        self._starts = [0, *(found.end() for found in _LINE_START.finditer(text))]
        self._first_line = first_line

    def place(self, offset: int) -> Place:
        index = bisect_right(self._starts, offset) - 1
        return Place(index + self._first_line, offset - self._starts[index] + 1)


class _Reader:
    """Follows the nesting, one frame a collection: the trail to it, and the key or index of the next member."""

    def __init__(self, lines: _Lines, at: Trail) -> None:
        self._lines = lines
        self._at = at
        self._frames: list[tuple[Trail, str | int | None]] = []
        self.values: dict[Trail, Place] = {}
        self.keys: dict[Trail, Place] = {}
        self.repeated: list[tuple[Trail, Place]] = []
        self.constants: list[tuple[str, Place]] = []

    def take(self, token: str, offset: int) -> None:
        if token in ("]", "}"):
            self._frames.pop()
        elif token == ",":
            trail, member = self._frames[-1]
            self._frames[-1] = (trail, member + 1 if isinstance(member, int) else None)
        elif token != ":":
            self._take_part(token, self._lines.place(offset))

    def _take_part(self, token: str, place: Place) -> None:
        if self._frames and self._frames[-1][1] is None:
            self._take_key(json.loads(token), place)
            return
        trail = self._next_trail()
        self.values[trail] = place
        if token in ("[", "{"):
            self._frames.append((trail, 0 if token == "[" else None))
        elif token in _CONSTANTS:
            self.constants.append((token, place))

    def _take_key(self, key: str, place: Place) -> None:
        parent, _ = self._frames[-1]
        trail = (*parent, key)
        if trail in self.keys:
            self.repeated.append((trail, place))
        self.keys.setdefault(trail, place)
        self._frames[-1] = (parent, key)

    def _next_trail(self) -> Trail:
        if not self._frames:
            return self._at
        parent, member = self._frames[-1]
        return parent if member is None else (*parent, member)


def merge(parts: Iterator[JsonPlaces]) -> Positions:
    """The places of several texts as those of one."""
    values: dict[Trail, Place] = {}
    keys: dict[Trail, Place] = {}
    for part in parts:
        values.update(part.positions.values)
        keys.update(part.positions.keys)
    return Positions(values, keys)
