"""JSON and JSON Lines into the same tree of texts as YAML: numbers stay as they are written."""

import json
from collections.abc import Iterator, Sequence
from functools import cache

from gx_factcheck.claimfile.faults import ClaimFileError, Fault
from gx_factcheck.claimfile.json_places import JsonPlaces, find_places, find_too_deep, merge
from gx_factcheck.claimfile.positions import Parsed, Place, Positions, Trail, Tree, fault_at, split_lines
from gx_factcheck.claimfile.read_yaml import DEEPEST


def read_json(path: str, text: str) -> Parsed:
    """The value of `text`; `path` is for messages.

    Raises:
        ClaimFileError: it is not JSON, holds NaN or Infinity, a key twice in one object, or more than 32 levels.
    """
    lines = split_lines(text)
    part = _Part(path, lines, text, (), 1)
    tree, faults = part.read()
    if faults:
        raise ClaimFileError(*faults)
    positions = part.places().positions
    count = _count(tree, "claims")
    claim_lines = [positions.values["claims", index].line for index in range(count)]
    return Parsed(path, lines, tree, lambda: positions, claim_lines, "\\" in text)


def read_json_lines(path: str, text: str) -> Parsed:
    """One object from lines of JSON: the first has all keys of the file but `claims`, each later one is a claim.

    Raises:
        ClaimFileError: as `read_json`, of every line.
    """
    lines = split_lines(text)
    numbers = [number for number, line in enumerate(lines, 1) if line.strip()]
    parts = [_Part(path, lines, lines[number - 1], ("claims", index - 1) if index else (), number) for index, number in enumerate(numbers)]
    trees, faults = _read_all(parts)
    header = trees[0]
    if not faults and not isinstance(header, dict):
        place, remedy = Place(numbers[0], 1), 'write `{"schema": 1, "article": {…}}`'
        faults.append(fault_at(path, lines, place, "the first line is not an object", remedy))
    if isinstance(header, dict) and "claims" in header:
        place = parts[0].places().positions.of_key(("claims",))
        faults.append(fault_at(path, lines, place, "`claims` stands in the first line", "write each claim on a line of its own below"))
    if faults or not isinstance(header, dict):
        raise ClaimFileError(*faults)
    positions = cache(lambda: _all_positions(parts))
    return Parsed(path, lines, header | {"claims": trees[1:]}, positions, numbers[1:], "\\" in text)


def _read_all(parts: Sequence["_Part"]) -> tuple[list[Tree], list[Fault]]:
    trees: list[Tree] = []
    faults: list[Fault] = []
    for part in parts:
        tree, found = part.read()
        trees.append(tree)
        faults.extend(found)
    return trees, faults


def _all_positions(parts: Sequence["_Part"]) -> Positions:
    return merge(part.places() for part in parts)


def _count(tree: Tree, key: str) -> int:
    members = tree.get(key) if isinstance(tree, dict) else None
    return len(members) if isinstance(members, list) else 0


class _Part:
    """One JSON value of a file."""

    def __init__(self, path: str, lines: Sequence[str], text: str, at: Trail, first_line: int) -> None:
        self._path = path
        self._lines = lines
        self._text = text
        self._at = at
        self._first_line = first_line
        self._is_doubtful = False

    def read(self) -> tuple[Tree, tuple[Fault, ...]]:
        """The value, or None and what is wrong."""
        deep = find_too_deep(self._text, DEEPEST)
        if deep is not None:
            return None, (self._fault(self._moved(deep), f"more than {DEEPEST} levels within one another", "a claim file needs five"),)
        try:
            tree: Tree = json.loads(
                self._text, parse_int=str, parse_float=str, parse_constant=self._take_constant, object_pairs_hook=self._take_pairs
            )
        except json.JSONDecodeError as error:
            place = self._moved(Place(error.lineno, error.colno))
            return None, (self._fault(place, f"this is not JSON: {error.msg[0].lower()}{error.msg[1:]}", _remedy(error.msg)),)
        return tree, tuple(self._doubts()) if self._is_doubtful else ()

    def places(self) -> JsonPlaces:
        """Where everything stands in the file."""
        return find_places(self._text, at=self._at, first_line=self._first_line)

    def _take_constant(self, name: str) -> str:
        self._is_doubtful = True
        return name

    def _take_pairs(self, pairs: list[tuple[str, Tree]]) -> Tree:
        members = dict(pairs)
        self._is_doubtful |= len(members) < len(pairs)
        return members

    def _doubts(self) -> Iterator[Fault]:
        places = self.places()
        for trail, place in places.repeated:
            first = places.positions.keys[trail].line
            yield self._fault(place, f"the key `{trail[-1]}` stands twice, first on line {first}", "remove one of them")
        for name, place in places.constants:
            yield self._fault(place, f"{name} is no number", "write the figure as it is printed, or leave the key out")

    def _moved(self, place: Place) -> Place:
        return Place(place.line + self._first_line - 1, place.column)

    def _fault(self, place: Place, problem: str, remedy: str) -> Fault:
        return fault_at(self._path, self._lines, place, problem, remedy)


def _remedy(message: str) -> str:
    if message.startswith("Extra data"):
        return "write one value a file; for one value a line name the file `.jsonl`"
    return "write keys and texts in double quotes, a comma between members and none after the last"
