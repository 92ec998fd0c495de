"""YAML into a tree of texts, from parser events: no value is ever guessed to be a number, a date or a yes."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NoReturn, Protocol

import yaml

from gx_factcheck.claimfile.faults import ClaimFileError, Fault
from gx_factcheck.claimfile.positions import Parsed, Place, Positions, Trail, Tree, fault_at, split_lines
from gx_factcheck.claimfile.undecided import readable

DEEPEST = 32
_TOO_DEEP = (f"more than {DEEPEST} levels within one another", "a claim file needs five")
_MOST_EVENTS = 1_000_000
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the parser in C is five times faster, and not everywhere
_NULLS = frozenset(["", "~", "null", "Null", "NULL"])
_QUOTE_IT = "put quotes around a text that holds `: ` or ` #`, or that begins with one of [ ] { } & * ! | > % @ , ?"
_STRUCTURE = "indent with two spaces, `key: value` on each line, `- ` before each member of a list; " + _QUOTE_IT


def read_yaml(path: str, text: str) -> Parsed:
    """The one document of `text`; `path` is for messages.

    Raises:
        ClaimFileError: it is not YAML, or uses what a claim file does without: tabs, tags, anchors, aliases, merge keys,
            duplicate keys, a second document, more than 32 levels.
    """
    lines = split_lines(text)
    if faults := tuple(_tabs(path, lines)):
        raise ClaimFileError(*faults)
    builder = _Builder(path, lines)
    try:
        for event in yaml.parse(readable(text), Loader=_LOADER):
            builder.take(event)
    except yaml.MarkedYAMLError as error:
        place = _place(error.problem_mark or error.context_mark)
        fault = fault_at(path, lines, place, *_refusal(error.problem or error.context or ""))
        raise ClaimFileError(*builder.faults, fault) from error
    except (OverflowError, ValueError) as error:  # the parser in Python makes a character of any number
        fault = Fault(path, None, None, "an escape such as `\\U00110000` names no character", "write the character itself")
        raise ClaimFileError(*builder.faults, fault) from error
    if builder.faults:
        raise ClaimFileError(*builder.faults)
    return builder.parsed(has_escapes="\\" in text)


def _refusal(problem: str) -> tuple[str, str]:
    """What the parser's refusal is called here, and what to do."""
    # Newer parsers look a thousand levels ahead before they give the first of them.
    if "nesting depth" in problem:
        return _TOO_DEEP
    return f"this is not YAML: {problem}", _QUOTE_IT if "mapping values" in problem else _STRUCTURE


class _Mark(Protocol):
    """A place as either parser gives it, in Python or in C; from 0."""

    line: int
    column: int


def _place(mark: _Mark | None) -> Place:
    return Place(mark.line + 1, mark.column + 1) if mark is not None else Place(1, 1)


def _tabs(path: str, lines: list[str]) -> Iterator[Fault]:
    for number, line in enumerate(lines, 1):
        if "\t" in line:
            place = Place(number, line.index("\t") + 1)
            yield fault_at(path, lines, place, "a tab stands here", "indent with spaces; inside a text write `\\t`, in double quotes")


@dataclass(slots=True)
class _Frame:
    """A collection that is still open."""

    trail: Trail
    members: "list[Tree] | dict[str, Tree]"
    key: str | None = None
    """The key that waits for its value."""


@dataclass(slots=True)
class _Builder:
    """Takes events one by one and never calls itself, so that nesting cannot exhaust the stack."""

    path: str
    lines: list[str]
    faults: list[Fault] = field(default_factory=list)
    _tree: Tree = None
    _frames: list[_Frame] = field(default_factory=list)
    _values: dict[Trail, Place] = field(default_factory=dict)
    _keys: dict[Trail, Place] = field(default_factory=dict)
    _documents: int = 0
    _events: int = 0

    def parsed(self, *, has_escapes: bool) -> Parsed:
        positions = Positions(self._values, self._keys)
        claims = self._tree.get("claims") if isinstance(self._tree, dict) else None
        count = len(claims) if isinstance(claims, list) else 0
        claim_lines = [self._values["claims", index].line for index in range(count)]
        return Parsed(self.path, self.lines, self._tree, lambda: positions, claim_lines, has_escapes)

    def take(self, event: yaml.Event) -> None:
        self._events += 1
        place = _place(event.start_mark)
        if self._events > _MOST_EVENTS:
            self._stop(place, f"the file has more than {_MOST_EVENTS:,} parts", "use JSON Lines")
        if isinstance(event, yaml.ScalarEvent):
            self._take_scalar(event, place)
        elif isinstance(event, yaml.MappingStartEvent):
            self._open(event, place, {})
        elif isinstance(event, yaml.SequenceStartEvent):
            self._open(event, place, [])
        elif isinstance(event, yaml.CollectionEndEvent):
            self._frames.pop()
        elif isinstance(event, yaml.AliasEvent):
            self._refuse(place, f"the alias `*{event.anchor}` stands here", "write the value again where it is needed")
            self._put_value(None, place)
        elif isinstance(event, yaml.DocumentStartEvent):
            self._documents += 1
            if self._documents > 1:
                self._stop(place, "a second document begins here", "give each article a file of its own")

    def _take_scalar(self, event: yaml.ScalarEvent, place: Place) -> None:
        self._check_properties(event, place)
        is_plain = not event.style
        frame = self._frames[-1] if self._frames else None
        if frame is not None and isinstance(frame.members, dict) and frame.key is None:
            self._take_key(frame, event.value, place, is_plain=is_plain)
            return
        self._put_value(None if is_plain and event.value in _NULLS else event.value, place)

    def _take_key(self, frame: _Frame, key: str, place: Place, *, is_plain: bool) -> None:
        trail = (*frame.trail, key)
        if is_plain and key == "<<":
            self._refuse(place, "the merge key `<<` stands here", "write the keys out")
        elif is_plain and key in _NULLS:
            self._refuse(place, "a key is empty", "write a name before the colon")
        elif trail in self._keys:
            self._refuse(place, f"the key `{key}` stands twice, first on line {self._keys[trail].line}", "remove one of them")
        else:
            self._keys[trail] = place
        frame.key = key

    def _put_value(self, value: Tree, place: Place) -> Trail:
        if not self._frames:
            self._tree = value
            trail: Trail = ()
        else:
            trail = self._put_member(self._frames[-1], value, place)
        self._values[trail] = place
        return trail

    def _put_member(self, frame: _Frame, value: Tree, place: Place) -> Trail:
        if isinstance(frame.members, list):
            frame.members.append(value)
            return (*frame.trail, len(frame.members) - 1)
        if frame.key is None:
            self._stop(place, "a key is not plain text", "write a name before the colon; put quotes around a text that begins with [ or {")
        key, frame.key = frame.key, None
        frame.members[key] = value
        return (*frame.trail, key)

    def _open(self, event: yaml.CollectionStartEvent, place: Place, members: "list[Tree] | dict[str, Tree]") -> None:
        self._check_properties(event, place)
        if len(self._frames) == DEEPEST:
            self._stop(place, *_TOO_DEEP)
        self._frames.append(_Frame(self._put_value(members, place), members))

    def _check_properties(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent, place: Place) -> None:
        if event.anchor is not None:
            self._refuse(place, f"the anchor `&{event.anchor}` stands here", "remove it; put quotes around a text that begins with &")
        if event.tag is not None:
            self._refuse(place, f"the tag `{event.tag}` stands here", "remove it; put quotes around a text that begins with !")

    def _refuse(self, place: Place, problem: str, remedy: str) -> None:
        self.faults.append(fault_at(self.path, self.lines, place, problem, remedy))

    def _stop(self, place: Place, problem: str, remedy: str) -> NoReturn:
        self._refuse(place, problem, remedy)
        raise ClaimFileError(*self.faults)
