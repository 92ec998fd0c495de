"""How a fault in reference data is told: the place, what was given, what was wanted, and what to do."""

import difflib
from collections.abc import Iterable

from gx_factcheck.errors import FactcheckError

_LONGEST_QUOTE = 60


class ReferencesError(FactcheckError):
    """Reference data cannot be used as they are; the message begins with `file:line:`."""

    def __init__(self, place: str, fault: str, remedy: str) -> None:
        """Place is `file` or `file:line`, counted from 1; fault and remedy are clauses."""
        super().__init__(place, fault, remedy)
        self.place = place
        self.fault = fault
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{self.place}: {self.fault}; {self.remedy}"


def quoted(text: str) -> str:
    """The text in quotes, with invisible characters shown; of a long one only the beginning."""
    return repr(text if len(text) <= _LONGEST_QUOTE else text[:_LONGEST_QUOTE] + "…")


def nearest(given: str, known: Iterable[str]) -> str:
    """What to write instead of an unknown name: the nearest known one, or all of them if none is near."""
    names = sorted(known)
    found = difflib.get_close_matches(given, names, n=1)
    return f"did you mean {found[0]}?" if found else f"write one of {', '.join(names)}"
