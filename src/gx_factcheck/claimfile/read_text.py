"""The text of a claim file: a regular file, of bearable size, in UTF-8, with nothing hidden in it."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from gx_factcheck.claimfile.faults import ClaimFileError, Fault
from gx_factcheck.claimfile.positions import Place, fault_at, split_lines
from gx_factcheck.values.characters import HIDDEN, escape

_UTF_16_MARKS = (b"\xff\xfe", b"\xfe\xff")
# Opening a pipe that nobody writes to would wait for ever; Windows has no such flag, and no such pipes in its folders.
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


def read_text(path: Path, most_bytes: int) -> str:
    """The file's text without a byte-order mark.

    Raises:
        ClaimFileError: it cannot be opened, is no regular file, is longer than `most_bytes`, is not UTF-8 or empty, or
            holds a control, bidirectional or invisible character.
    """
    data = _read_bytes(path, most_bytes)
    text = _decode(path, data.removeprefix(b"\xef\xbb\xbf"))
    if not text.strip():
        raise _whole(path, "the file is empty", "begin with `schema: 1`, then `article:` and `claims:`")
    if faults := tuple(_hidden(path, text)):
        raise ClaimFileError(*faults)
    return text


def _whole(path: Path, problem: str, remedy: str) -> ClaimFileError:
    return ClaimFileError(Fault(str(path), None, None, problem, remedy))


def _read_bytes(path: Path, most_bytes: int) -> bytes:
    try:
        _check_regular(path, path.stat().st_mode)
        descriptor = os.open(path, _FLAGS)
        with os.fdopen(descriptor, "rb") as file:
            status = os.fstat(descriptor)
            _check_regular(path, status.st_mode)
            _check_size(path, status.st_size, most_bytes)
            data = file.read(most_bytes + 1)
    except FileNotFoundError as error:
        raise _whole(path, "there is no such file", "check the path") from error
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise _whole(path, f"the file cannot be opened: {reason}", "check its path and its permissions") from error
    _check_size(path, len(data), most_bytes)
    return data


def _check_regular(path: Path, mode: int) -> None:
    if stat.S_ISDIR(mode):
        raise _whole(path, "this is a folder, not a claim file", "give one of the files in it")
    if not stat.S_ISREG(mode):
        raise _whole(path, "this is a pipe, a device or a socket, not a file", "save the claims to a file first")


def _check_size(path: Path, size: int, most_bytes: int) -> None:
    if size > most_bytes:
        problem = f"the file has {size:,} bytes, {most_bytes:,} are the most that are read"
        raise _whole(path, problem, "give each article a file of its own, or use JSON Lines")


def _decode(path: Path, data: bytes) -> str:
    if data.startswith(_UTF_16_MARKS):
        raise _whole(path, "the file is in UTF-16 or UTF-32", "save it as UTF-8")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = split_lines(data[: error.start].decode("utf-8"))
        lines = split_lines(data.decode("utf-8", "replace"))
        problem = f"the byte 0x{data[error.start]:02x} at offset {error.start} is not UTF-8"
        place = Place(len(before), len(before[-1]) + 1)
        raise ClaimFileError(fault_at(str(path), lines, place, problem, "save the file as UTF-8")) from error


def _hidden(path: Path, text: str) -> Iterator[Fault]:
    """The first on each line; a NUL says that the rest is not worth listing."""
    lines = split_lines(text)
    for number, line in enumerate(lines, 1):
        found = HIDDEN.search(line)
        if found is None:
            continue
        place = Place(number, found.start() + 1)
        if found[0] == "\0":
            yield fault_at(str(path), lines, place, "the file holds a NUL byte: it is binary, or in UTF-16", "save it as text in UTF-8")
            return
        yield fault_at(str(path), lines, place, f"the hidden character {escape(found[0])} stands here", hidden_remedy(found[0]))


def hidden_remedy(character: str) -> str:
    """What to do about a hidden character."""
    return f"remove it; only a quote may hold it, in double quotes and written {_json_escape(character)}"


def _json_escape(character: str) -> str:
    return f"\\u{ord(character):04x}" if ord(character) < 0x10000 else escape(character)
