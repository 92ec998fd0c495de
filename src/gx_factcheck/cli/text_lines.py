"""Lines of JSON that each hold a text."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from gx_factcheck.cli.texts import name_of, opened
from gx_factcheck.errors import FactcheckError
from gx_factcheck.values.characters import clip, inert
from gx_factcheck.values.periods import Period, PeriodError, read_period

_LONGEST_LINE = 100_000_000
_LONGEST_SHOWN = 40
_SHAPE = 'write {"id": "a", "text": "…"}, if known with "lang": "zh" and "published": "2021-09-02"'


class Record(NamedTuple):
    """What one line asks for."""

    id: str | int | None
    text: str
    language: str | None
    """`zh` or `en`; None to find it out."""
    published: Period | None


class LineError(FactcheckError):
    """A line is no record; the others are not touched by it."""

    def __init__(self, id: str | int | None, problem: str) -> None:  # noqa: A002 -- as the record calls it
        """The id as far as the line was understood; problem and remedy in one clause each."""
        super().__init__(problem)
        self.id = id


class Line(NamedTuple):
    """One line as it was read."""

    place: str
    """Where it stands, for messages: the name of the input and the number of the line."""
    data: bytes

    def record(self) -> Record:
        """What it asks for.

        Raises:
            LineError: it is not an object with a text, or too long.
        """
        return _read_record(self.data)


def read_lines(source: Path) -> Iterator[Line]:
    """The lines that are not blank, one at a time; of one that is too long only the beginning.

    Raises:
        TextError: the input cannot be opened or read.
    """
    with opened(source) as stream:
        number, at_start = 0, True
        while data := stream.readline(_LONGEST_LINE + 1):
            was_start, at_start = at_start, data.endswith(b"\n") or len(data) <= _LONGEST_LINE
            if not was_start:
                continue
            number += 1
            if number == 1:
                data = data.removeprefix(b"\xef\xbb\xbf")
            if not data.isspace() and data:
                yield Line(f"{name_of(source)}:{number}", data)


def _read_record(data: bytes) -> Record:
    if len(data) > _LONGEST_LINE:
        raise LineError(None, f"the line has more than {_LONGEST_LINE:,} bytes; cut the text into several")
    value = _read_json(data)
    if not isinstance(value, dict):
        raise LineError(None, f"the line is not a JSON object; {_SHAPE}")
    identity = value.get("id")
    if isinstance(identity, bool) or not isinstance(identity, str | int | None):
        raise LineError(None, '`id` is neither a text nor a whole number; write it as in "id": "a"')
    text = value.get("text")
    if not isinstance(text, str):
        problem = "`text` is not a text" if "text" in value else "`text` is missing"
        raise LineError(identity, f"{problem}; {_SHAPE}")
    return Record(identity, text, _language(identity, value.get("lang")), _published(identity, value.get("published")))


def _read_json(data: bytes) -> object:
    try:
        value: object = json.loads(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        problem = f"the byte 0x{data[error.start]:02x} at offset {error.start} of the line is not UTF-8; save the file as UTF-8"
        raise LineError(None, problem) from error
    except json.JSONDecodeError as error:
        said = f"{error.msg[0].lower()}{error.msg[1:]}"
        raise LineError(None, f"the line is not JSON: {said} (character {error.colno}); {_SHAPE}") from error
    except (ValueError, RecursionError) as error:
        raise LineError(None, f"the line is not JSON that can be read: a number too long, or too many levels; {_SHAPE}") from error
    return value


def _language(identity: str | int | None, given: object) -> str | None:
    """By the first part of a language tag: zh-Hans is zh."""
    if given in (None, "", "auto"):
        return None
    spoken = given.lower().replace("_", "-").partition("-")[0] if isinstance(given, str) else ""
    if spoken not in ("zh", "en"):
        raise LineError(identity, f'`lang` is {_shown(given)}; write "zh" or "en", or leave it out')
    return spoken


def _published(identity: str | int | None, given: object) -> Period | None:
    if given is None:
        return None
    try:
        if isinstance(given, str):
            return read_period(given)
    except PeriodError as error:
        raise LineError(identity, f"`published`: {error}") from error
    raise LineError(identity, f'`published` is {_shown(given)}; write a day, as in "2021-09-02", or leave it out')


def _shown(given: object) -> str:
    return inert(clip(repr(given), _LONGEST_SHOWN))
