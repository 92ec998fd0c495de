"""A rule's example sentence, as the claims that it makes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

Fields = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Sentence:
    """What a `Flags:` or `Passes:` sentence of a docstring says, in the fields of the `desk` fixture.

    Every claim's `quote`, or else its printed number, stands in the sentence.
    """

    claims: Sequence[Fields]
    rows: Sequence[Fields] = ()
    """Observations that the sentence tells of."""
    relations: Sequence[str] = ()
    """Equations, taken as stated in the sentence's words."""
    day: str = "2021-09-02"
