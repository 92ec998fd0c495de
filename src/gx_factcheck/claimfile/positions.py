"""Where each key and value of a claim file stands, and the line of it that a message shows."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from gx_factcheck.claimfile.faults import Fault
from gx_factcheck.values.characters import inert, width

Tree: TypeAlias = "bool | str | list[Tree] | dict[str, Tree] | None"
"""What a file holds: every number is still the text that was written."""
Trail: TypeAlias = tuple[str | int, ...]
"""Keys and indices that lead from the top of a file to a value."""

_LINE_END = re.compile(r"\r\n|\n|\r")
_WIDEST = 80
_WIDEST_BEFORE_CARET = 56


class Place(NamedTuple):
    """A character of a file."""

    line: int
    """From 1."""
    column: int
    """In code points, from 1."""


@dataclass(frozen=True, slots=True)
class Positions:
    """The places of all keys and values of one file."""

    values: Mapping[Trail, Place]
    keys: Mapping[Trail, Place]

    def of_value(self, trail: Trail) -> Place:
        """The place of the value; where the file has no such value, of the innermost one around it that it has."""
        while trail and trail not in self.values:
            trail = trail[:-1]
        return self.values.get(trail, Place(1, 1))

    def of_key(self, trail: Trail) -> Place:
        """The place of the key that leads to the value."""
        return self.keys.get(trail) or self.of_value(trail)


@dataclass(frozen=True, slots=True)
class Parsed:
    """A file of sound syntax."""

    path: str
    lines: Sequence[str]
    tree: Tree
    positions: Callable[[], Positions]
    """Called for messages only, since finding places in JSON takes another pass."""
    claim_lines: Sequence[int]
    """The line on which each claim begins."""
    has_escapes: bool
    """Whether a backslash occurs: only then can a value hold a character that the file does not show."""

    def fault_at_value(self, trail: Trail, problem: str, remedy: str) -> Fault:
        """A fault of the value that the trail leads to."""
        return fault_at(self.path, self.lines, self.positions().of_value(trail), problem, remedy)

    def fault_at_key(self, trail: Trail, problem: str, remedy: str) -> Fault:
        """A fault of the key that the trail ends in."""
        return fault_at(self.path, self.lines, self.positions().of_key(trail), problem, remedy)


def split_lines(text: str) -> list[str]:
    """The lines without their ends, of which a claim file knows three: LF, CR LF and CR."""
    return _LINE_END.split(text)


def fault_at(path: str, lines: Sequence[str], place: Place, problem: str, remedy: str) -> Fault:
    """A fault with its line shown; a place behind the last line shows none."""
    shown = excerpt(lines[place.line - 1], place.column) if place.line <= len(lines) else ""
    return Fault(path, place.line, place.column, problem, remedy, shown)


def excerpt(line: str, column: int) -> str:
    """The line, inert and at most 80 columns wide, and a second line with a caret under the code point at `column`, from 1."""
    begin = max(0, column - 1 - _WIDEST)
    before, after = inert(line[begin : column - 1]), inert(line[column - 1 : column + _WIDEST])
    if begin or width(before) > _WIDEST_BEFORE_CARET:
        before = "…" + "".join(reversed(list(_fitting(reversed(before), _WIDEST_BEFORE_CARET - 1))))
    room = _WIDEST - width(before)
    if width(after) > room:
        after = "".join(_fitting(iter(after), room - 1)) + "…"
    return f"{before}{after}\n{' ' * width(before)}^"


def _fitting(characters: Iterator[str], room: int) -> Iterator[str]:
    for character in characters:
        room -= width(character)
        if room < 0:
            return
        yield character
