"""Results of any size, written piece by piece while they are made."""

import contextlib
import os
import secrets
import stat
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from gx_factcheck.cli.endings import Ending
from gx_factcheck.cli.streams import OutputError, write_standard_output
from gx_factcheck.values.characters import inert


@dataclass(frozen=True, slots=True)
class Flow:
    """A command's answer that is made while it is written: after the command, since click takes a closed pipe for its own affair."""

    pieces: Iterable[str]
    output: Path | None
    """The file it goes to; None for standard output."""
    ending: Callable[[], Ending] = lambda: Ending.CLEAN
    """How the run ends, once all is written."""


def deliver_flow(flow: Flow) -> Ending:
    """Make and write all of it; a failure to write is never a success.

    Raises:
        FactcheckError: what is read cannot be read to its end.
        OutputError: it cannot be written.
        BrokenPipeError: the reader has gone.
    """
    _write_pieces(flow.pieces, flow.output)
    return flow.ending()


def _write_pieces(pieces: Iterable[str], output: Path | None) -> None:
    """Each piece as soon as it is there, in UTF-8; a file keeps its old content until the last one is."""
    if output is None:
        for piece in pieces:
            write_standard_output(piece)
        return
    with _replaced(output) as stream:
        for piece in pieces:
            with _told(output):
                stream.write(piece.encode("utf-8", "backslashreplace"))


@contextlib.contextmanager
def _replaced(output: Path) -> Iterator[BinaryIO]:
    """A stream into a file that takes the place of `output` in the end; a device or a pipe is written to as it is."""
    with _told(output):
        target = output.resolve()
        is_written_to = target.exists() and not target.is_file()
        # A folder says of itself that it cannot be written to.
        path = target if is_written_to else target.with_name(f".{secrets.token_hex(8)}.tmp")
        stream = path.open("wb" if is_written_to else "xb")
    try:
        yield stream
        with _told(output):
            stream.flush()
            if not is_written_to:
                _take_place(stream, path, target)
    finally:
        with contextlib.suppress(OSError):
            stream.close()
        if not is_written_to:
            path.unlink(missing_ok=True)


def _take_place(stream: BinaryIO, path: Path, target: Path) -> None:
    if target.exists():
        os.fchmod(stream.fileno(), stat.S_IMODE(target.stat().st_mode))
    os.fsync(stream.fileno())
    path.replace(target)


@contextlib.contextmanager
def _told(output: Path) -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        message = f"{inert(str(output))} cannot be written: {error.strerror or error}; name another place with --output FILE"
        raise OutputError(message) from error
