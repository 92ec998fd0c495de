"""A figure that is said without a number."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from gx_factcheck.model.mention import MentionKind


class WordFigure(NamedTuple):
    """A figure that words alone say; `end` is exclusive."""

    start: int
    end: int
    kind: MentionKind
    value: Fraction
    unit: str
