"""JSON of a source, read strictly: numbers as they are printed, each key once, nothing that is no number."""

import json
import re
from collections.abc import Mapping, Sequence
from typing import NoReturn

from gx_factcheck.references.sources.faults import SourceError, beginning

_NUMBER = re.compile(r"-?[0-9]{1,40}(?:\.[0-9]{1,40})?(?:[Ee][+-]?[0-9]{1,2})?")
_REMEDY = "nothing was written; the source may have changed its form"


class Number(str):
    """A number of the reply, as it stands there."""

    __slots__ = ()


class Node:
    """A value of the reply with its path, so that a fault can be told by its place."""

    def __init__(self, value: object, source: str, path: str = "the reply") -> None:
        """Source is who sent it."""
        self.value = value
        self._source = source
        self._path = path

    def __getitem__(self, key: str | int) -> "Node":
        """The member; of a list by its position, from 0."""
        if isinstance(key, int):
            items = self.elements()
            return Node(items[key], self._source, f"{self._path}[{key}]") if key < len(items) else self.fail(f"has no item {key}")
        members = self.members()
        return Node(members[key], self._source, f"{self._path}.{key}") if key in members else self.fail(f"has no {key}")

    def get(self, key: str) -> "Node | None":
        """The member, None where there is none."""
        return self[key] if key in self.members() else None

    def members(self) -> Mapping[str, object]:
        """Its members.

        Raises:
            SourceError: it is no object.
        """
        return self.value if isinstance(self.value, dict) else self.fail("is not an object")

    def elements(self) -> Sequence[object]:
        """Its items.

        Raises:
            SourceError: it is no list.
        """
        return self.value if isinstance(self.value, list) else self.fail("is not a list")

    def items(self) -> list["Node"]:
        """The same, each with its path."""
        return [Node(value, self._source, f"{self._path}[{index}]") for index, value in enumerate(self.elements())]

    def text(self) -> str:
        """The text, which may be empty; of a number its digits.

        Raises:
            SourceError: it is neither.
        """
        return self.value if isinstance(self.value, str) else self.fail("is not a text")

    def whole(self) -> int:
        """The whole number, also where it is written as a text.

        Raises:
            SourceError: it is none, or larger than any count.
        """
        text = self.text()
        return int(text) if text.isdecimal() and text.isascii() and len(text) <= 12 else self.fail("is not a whole number")

    def amount(self) -> str | None:
        """The number as printed, None for null.

        Raises:
            SourceError: it is something else.
        """
        return self.value if self.value is None or isinstance(self.value, Number) else self.fail("is not a number")

    def fail(self, fault: str) -> NoReturn:
        """Raise a SourceError for this place."""
        raise SourceError(self._source, f"{self._path} {fault}", _REMEDY)


def read_json(content: bytes, source: str) -> Node:
    """The value of the reply.

    Raises:
        SourceError: it is not JSON, holds a key twice, NaN or an infinity, or is nested too deeply.
    """
    try:
        text = content.decode("utf-8-sig")
        return Node(json.loads(text, parse_int=_number, parse_float=_number, parse_constant=_no_number, object_pairs_hook=_once), source)
    except json.JSONDecodeError as error:
        fault = f"its reply is not whole JSON ({error.msg}, character {error.pos + 1}): {beginning(content)}"
        raise SourceError(source, fault, _REMEDY) from error
    except (_NotStrictError, UnicodeDecodeError) as error:
        raise SourceError(source, f"its reply {error}", _REMEDY) from error
    except RecursionError as error:
        raise SourceError(source, "its reply is nested too deeply", _REMEDY) from error


class _NotStrictError(ValueError):
    pass


def _number(digits: str) -> Number:
    if not _NUMBER.fullmatch(digits):
        message = f"holds the number {digits[:20]}{'…' if len(digits) > 20 else ''}, which is no figure of any statistics"
        raise _NotStrictError(message)
    return Number(digits)


def _no_number(name: str) -> NoReturn:
    message = f"holds {name}, which is no number"
    raise _NotStrictError(message)


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    members = dict(pairs)
    if len(members) != len(pairs):
        names = [name for name, _ in pairs]
        message = f"holds the key {next(name for name in names if names.count(name) > 1)[:40]!r} twice"
        raise _NotStrictError(message)
    return members
