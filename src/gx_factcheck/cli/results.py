"""What a command answers: a text, where it goes and how the run ends."""

from dataclasses import dataclass
from pathlib import Path

from gx_factcheck.cli.endings import Ending
from gx_factcheck.cli.streams import write_file, write_standard_output


@dataclass(frozen=True, slots=True)
class Result:
    """A command's answer, not yet printed."""

    text: str
    ending: Ending = Ending.CLEAN
    output: Path | None = None
    """The file it goes to; None for standard output."""


def deliver(result: Result) -> Ending:
    """Write the text; a failure to write is never a success.

    Raises:
        OutputError: it cannot be written.
    """
    if result.output is None:
        write_standard_output(result.text)
    else:
        write_file(result.output, result.text)
    return result.ending
