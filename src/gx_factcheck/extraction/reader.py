"""What the extractor needs of a language."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from gx_factcheck.extraction.changes import ReadChange
    from gx_factcheck.extraction.neighbours import Joints
    from gx_factcheck.extraction.number import Number
    from gx_factcheck.extraction.sighting import Sighting
    from gx_factcheck.extraction.time_phrase import TimePhrase
    from gx_factcheck.extraction.word_figure import WordFigure


class Bounds(NamedTuple):
    """What a figure may not reach over."""

    sentence: int
    """Where its sentence begins."""
    clause: int
    """Where the figure before it ends, or its sentence begins."""
    floor: int
    """The same, or where the period before it ends."""
    ceiling: int
    """Where the next number or period stands, or its sentence ends."""


class Reader(NamedTuple):
    """The stages of one language; finders take the text and half-open bounds, and return things in order of place."""

    find_periods: Callable[[str, int, int], Sequence[TimePhrase]]
    find_clock_times: Callable[[str, int, int], Sequence[tuple[int, int]]]
    find_numbers: Callable[[str, int, int], Sequence[Number]]
    find_figures_in_words: Callable[[str, int, int], Sequence[WordFigure]]
    read_figure: Callable[[str, Number, Bounds], Sighting | None]
    """The figure with its unit, hedges and role; None where the number is no quantity."""
    joints: Joints
    read_change: ReadChange
    longest_heading: int
    """In code points: a longer line is a sentence that was wrapped, or a row."""
