"""From an earlier value to a later one, both of one measure: the composite of two figures that stay figures of their own."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from gx_factcheck.extraction.sighting import Sighting
from gx_factcheck.model.mention import MentionKind, Role
from gx_factcheck.values.unit_table import unit_table

_REACH = 60
_PLAIN = frozenset({MentionKind.RANGE, MentionKind.CHANGE, MentionKind.SUPERLATIVE})

ReadChange = Callable[[str, Sighting, Sighting], Sighting | None]
"""From the text and two figures side by side to their change, None where the words say none."""


def find_changes(text: str, found: Sequence[Sighting], read: ReadChange) -> Iterator[Sighting]:
    """A composite for each pair of neighbours of one measure that the words join as a change."""
    for left, right in pairwise(found):
        if right.start - left.end <= _REACH and left.kind is right.kind and left.kind not in _PLAIN and left.value is not None:
            change = read(text, left, right)
            if change is not None:
                yield change


def make_change(earlier: Sighting, later: Sighting, start: int, end: int) -> Sighting:
    """The change between the two, in the smaller of their units."""
    change = Sighting(earlier.number)
    change.start, change.end, change.number_end = start, end, end
    change.number = earlier.number._replace(start=start)
    change.unit, change.value, change.upper = _in_one_unit(earlier, later)
    change.kind, change.role, change.hedges = MentionKind.CHANGE, Role.GROWTH, ()
    return change


def _in_one_unit(earlier: Sighting, later: Sighting) -> tuple[str | None, Fraction | None, Fraction | None]:
    table = unit_table()
    first, second = table.factors.get(earlier.unit or ""), table.factors.get(later.unit or "")
    same = earlier.unit == later.unit or earlier.unit is None or later.unit is None
    if same or first is None or second is None or table.dimensions[earlier.unit or ""] != table.dimensions[later.unit or ""]:
        return earlier.unit or later.unit, earlier.value, later.value
    ratio = Fraction(first) / Fraction(second)
    if earlier.value is None or later.value is None:
        return earlier.unit, earlier.value, later.value
    if ratio > 1:
        return later.unit, earlier.value * ratio, later.value
    return earlier.unit, earlier.value, later.value / ratio
