"""JSON documents read strictly: numbers stay the digits that were published, and no key stands twice."""

import json
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from gx_factcheck.references.faults import ReferencesError, quoted
from gx_factcheck.references.layouts.text import whole_text

LARGEST_DOCUMENT = 256 * 1024 * 1024
Json = Mapping[str, "Json"] | Sequence["Json"] | str | bool | None
"""Numbers are texts."""


_HALF = re.compile(r"\\u[dD][89a-fA-F]")


class _TwiceError(ValueError):
    """A key stands twice in one object."""


def read_document(path: Path, shown: str, encoding: str = "utf-8") -> Json:
    """The whole document; every number in it is the text that stands there.

    Raises:
        ReferencesError: it is no JSON, too large, nested too deeply, or a key stands twice.
    """
    text = whole_text(path, shown, encoding, largest=LARGEST_DOCUMENT)
    try:
        found: Json = json.loads(text, parse_float=str, parse_int=str, parse_constant=str, object_pairs_hook=_unique)
    except json.JSONDecodeError as error:
        remedy = "download it anew: it may have been cut, or be a page in its stead"
        raise ReferencesError(f"{shown}:{error.lineno}", f"is not JSON ({error.msg}, column {error.colno})", remedy) from error
    except _TwiceError as error:
        raise ReferencesError(shown, f"has the key {quoted(str(error))} twice in one object", "leave out one of the two") from error
    except RecursionError as error:
        raise ReferencesError(shown, "is nested too deeply", "a reply with data has a handful of levels") from error
    if _HALF.search(text):
        _refuse_halves(found, shown)
    return found


def _refuse_halves(found: Json, shown: str) -> None:
    """Raise for half a pair of escapes, which is no character and can be written nowhere."""
    try:
        json.dumps(found, ensure_ascii=False).encode()
    except UnicodeEncodeError as error:
        fault = f"holds \\u{ord(error.object[error.start]):04x} alone, which is no character"
        raise ReferencesError(shown, fault, "correct the text that it stands in") from error


def _unique(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
    found = dict(pairs)
    if len(found) != len(pairs):
        keys = [key for key, _ in pairs]
        raise _TwiceError(next(key for key in keys if keys.count(key) > 1))
    return found


class Reader:
    """Takes parts out of a document, and says where one is not as it must be."""

    def __init__(self, shown: str, layout: str) -> None:
        """`layout` is what the document is said to be, for messages."""
        self._shown, self._layout = shown, layout

    def fault(self, where: str, fault: str, remedy: str = "download it anew, or take the layout that it is in") -> ReferencesError:
        """The error of one place in the document."""
        return ReferencesError(self._shown, f"{where} {fault}, so it is not {self._layout}", remedy)

    def object(self, value: Json, where: str) -> Mapping[str, Json]:
        """An object.

        Raises:
            ReferencesError: it is something else.
        """
        if not isinstance(value, dict):
            raise self.fault(where, "is not an object")
        return value

    def list(self, value: Json, where: str) -> Sequence[Json]:
        """A list.

        Raises:
            ReferencesError: it is something else.
        """
        if not isinstance(value, list):
            raise self.fault(where, "is not a list")
        return value

    def text(self, value: Json, where: str) -> str:
        """A text or the digits of a number; empty for null.

        Raises:
            ReferencesError: it is something else.
        """
        if value is None:
            return ""
        if not isinstance(value, str):
            raise self.fault(where, "is neither a text nor a number")
        return value

    def number(self, value: Json, where: str) -> int:
        """A whole number from 0.

        Raises:
            ReferencesError: it is something else.
        """
        if not isinstance(value, str) or not value.isascii() or not value.isdecimal() or len(value) > 9:
            raise self.fault(where, "is not a whole number from 0")
        return int(value)

    def texts(self, value: Json, where: str) -> tuple[str, ...]:
        """A list of texts or digits.

        Raises:
            ReferencesError: it is something else.
        """
        return tuple(self.text(each, where) for each in self.list(value, where))
