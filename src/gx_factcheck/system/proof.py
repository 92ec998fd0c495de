"""What is asked of a prover, where narrowing does not decide."""

from collections.abc import Collection
from enum import Enum, auto
from typing import Protocol


class Answer(Enum):
    """What is known of a question."""

    HOLDS = auto()
    FAILS = auto()
    OPEN = auto()


class Prover(Protocol):
    """Decides over the constraints of one article, by their numbers."""

    def core(self, constraints: Collection[int], freed: Collection[str] = ()) -> tuple[Answer, list[int]]:
        """Whether the constraints can hold with the figures as printed, but those that are freed; and if not, some that cannot."""
        ...
