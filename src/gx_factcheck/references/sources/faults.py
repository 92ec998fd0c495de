"""What can go wrong between a source and us, told in one line."""

from gx_factcheck.errors import FactcheckError
from gx_factcheck.values.characters import clip, inert

_LONGEST = 160


class QueryError(FactcheckError):
    """What was asked for cannot be asked of this source; nothing was sent."""


class SourceError(FactcheckError):
    """A source did not answer as it should; nothing was written."""

    def __init__(self, source: str, fault: str, remedy: str) -> None:
        """Source is the host, or the name of the source; fault and remedy are clauses."""
        super().__init__(source, fault, remedy)
        self.source = source
        self.fault = fault
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{self.source}: {self.fault}; {self.remedy}"


class PassingError(SourceError):
    """A fault that may be gone if the same is asked again."""

    def __init__(self, source: str, fault: str, remedy: str = "try again later", *, after: int | None = None) -> None:
        """After is how many seconds the source wants to be left alone, None where it did not say."""
        super().__init__(source, fault, remedy)
        self.after = after


def beginning(content: bytes) -> str:
    """The first characters of a reply, in quotes and inert, for a message."""
    text = content[: 4 * _LONGEST].decode("utf-8", "replace")
    return repr(inert(clip(" ".join(text.split()), _LONGEST)))
