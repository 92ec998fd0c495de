"""How a run ends."""

from enum import IntEnum


class Ending(IntEnum):
    """Exit codes; they stay."""

    CLEAN = 0
    """Nothing wrong."""
    FOUND = 1
    """A verdict fails, or the checked data have faults."""
    REFUSED = 2
    """The input or the usage is refused."""
    INCOMPLETE = 3
    """Finished, but a rule or a source failed: what it would have said is missing."""
    INTERNAL_FAULT = 70
    INTERRUPTED = 130
    CLOSED_PIPE = 141
