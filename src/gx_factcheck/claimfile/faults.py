"""What is wrong with a claim file: where, what stands there, and what to write instead."""

from dataclasses import dataclass

from gx_factcheck.errors import FactcheckError
from gx_factcheck.values.characters import clip, inert

_MOST_SHOWN = 50
_LONGEST_PROBLEM = 600


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong with a file."""

    path: str
    line: int | None
    """From 1; None where the whole file is meant."""
    column: int | None
    """In code points from 1; None where the whole line is meant."""
    problem: str
    remedy: str
    excerpt: str = ""
    """The line of the file and a caret under the column; empty where there is no line to show."""

    def __str__(self) -> str:
        place = ":".join([inert(self.path), *(str(number) for number in (self.line, self.column) if number is not None)])
        lines = [self.remedy and clip(inert(self.remedy), _LONGEST_PROBLEM), *self.excerpt.splitlines()]
        return "\n    ".join([f"{place}: {clip(inert(self.problem), _LONGEST_PROBLEM)}", *(line for line in lines if line)])


class ClaimFileError(FactcheckError):
    """A claim file is refused; all that was found wrong with it is in `faults`, in the order of the file."""

    def __init__(self, *faults: Fault) -> None:
        """One fault or more."""
        super().__init__(*faults)
        self.faults = faults

    def __str__(self) -> str:
        shown = [str(fault) for fault in self.faults[:_MOST_SHOWN]]
        left = len(self.faults) - _MOST_SHOWN
        return "\n".join([*shown, f"and {left} more faults"] if left > 0 else shown)
