"""Bytes out: standard output and files get UTF-8 whole or a fault; all else goes to standard error."""

import contextlib
import os
import secrets
import stat
import sys
from collections.abc import Iterator
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
    data = text.encode("utf-8", "backslashreplace")
    with _told(str(path)):
        target = path.resolve()
        if target.exists() and not target.is_file():
            # A device or a pipe is written to; a folder says of itself that it cannot be.
            with target.open("wb", buffering=0) as stream:
                _write_all(stream.fileno(), data)
        else:
            _replace(target, data)


def _replace(target: Path, data: bytes) -> None:
    temporary = target.with_name(f".{secrets.token_hex(8)}.tmp")
    mode = stat.S_IMODE(target.stat().st_mode) if target.exists() else None
    try:
        descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
        try:
            if mode is not None:
                os.fchmod(descriptor, mode)
            _write_all(descriptor, data)
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
        temporary.replace(target)
    finally:
        temporary.unlink(missing_ok=True)


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
