"""Bytes out: standard output and files get UTF-8 whole or a fault; all else goes to standard error."""

import contextlib
import os
import stat
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from gx_factcheck.errors import FactcheckError
from gx_factcheck.values.characters import inert, inert_lines


class OutputError(FactcheckError):
    """What was found could not be written."""


def is_terminal() -> bool:
    """Whether standard output is read by a person at a terminal."""
    return sys.stdout is not None and sys.stdout.isatty()


def complain(text: str) -> None:
    """Print lines of our own on standard error; what they quote is made inert. A closed one is silent."""
    with contextlib.suppress(OSError, AttributeError):
        sys.stderr.write(inert_lines(text) + "\n")
        sys.stderr.flush()


def write_standard_output(text: str) -> None:
    """All of the text in UTF-8, or in the terminal's own encoding with what it lacks spelled out.

    Raises:
        OutputError: it is closed, or the disk is full.
        BrokenPipeError: the reader has gone.
    """
    if sys.stdout is None:
        message = "standard output is closed; name a file with --output FILE"
        raise OutputError(message)
    encoding = sys.stdout.encoding if is_terminal() else "utf-8"
    sys.stdout.flush()
    with _told("standard output"):
        _write_all(sys.stdout.fileno(), text.encode(encoding, "backslashreplace"))


def write_file(path: Path, text: str) -> None:
    """The text in UTF-8 under this name: the old file stays whole until the new one is.

    Raises:
        OutputError: it cannot be written there.
    """
    write_pieces(path, (text,))


def write_pieces(path: Path, pieces: Iterable[str]) -> None:
    """The same of a text that is made while it is written; what fails in the making is raised as it is, and the old file stays.

    Raises:
        OutputError: it cannot be written there.
    """
    with _replaced(path) as descriptor:
        for piece in pieces:
            with _told(str(path)):
                _write_all(descriptor, piece.encode("utf-8", "backslashreplace"))


@contextlib.contextmanager
def _replaced(path: Path) -> Iterator[int]:
    """A file, open for writing, that takes the place of this one in the end; a device or a pipe is written to as it is."""
    with _told(str(path)):
        target = path.resolve()
        is_written_to = target.exists() and not target.is_file()
        # A folder says of itself that it cannot be written to.
        written = target if is_written_to else target.with_name(f".{os.urandom(8).hex()}.tmp")
        stream = written.open("wb" if is_written_to else "xb", buffering=0)
    try:
        with stream:
            yield stream.fileno()
            if not is_written_to:
                with _told(str(path)):
                    _take_place(stream.fileno(), written, target)
    finally:
        if not is_written_to:
            written.unlink(missing_ok=True)


def _take_place(descriptor: int, written: Path, target: Path) -> None:
    if target.exists():
        os.fchmod(descriptor, stat.S_IMODE(target.stat().st_mode))
    os.fsync(descriptor)
    written.replace(target)


def _write_all(descriptor: int, data: bytes) -> None:
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(descriptor, rest) :]


@contextlib.contextmanager
def _told(where: str) -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        message = f"{inert(where)} cannot be written: {error.strerror or error}; name another place with --output FILE"
        raise OutputError(message) from error


def close_quietly() -> None:
    """Let nothing more be written to a pipe that nobody reads."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
