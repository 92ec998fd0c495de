"""Results of any size, written piece by piece while they are made."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

from gx_factcheck.cli.endings import Ending
from gx_factcheck.cli.streams import write_pieces, write_standard_output


class Flow(NamedTuple):
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
    if flow.output is None:
        for piece in flow.pieces:
            write_standard_output(piece)
    else:
        write_pieces(flow.output, flow.pieces)
    return flow.ending()
