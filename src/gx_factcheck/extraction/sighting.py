"""A figure while it is being read: what is known of it so far."""

from __future__ import annotations

from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING

from gx_factcheck.model.mention import Mention, MentionKind, Role
from gx_factcheck.values.unit_table import unit_table

if TYPE_CHECKING:
    from gx_factcheck.extraction.number import Number
    from gx_factcheck.values.hedges import Hedge
    from gx_factcheck.values.periods import Period

_KIND_OF_TOPIC = {"time": MentionKind.DURATION, "money": MentionKind.MONEY, "count": MentionKind.COUNT}
_KIND_OF_PROPORTION = {
    "ratio": MentionKind.RATIO,
    "times": MentionKind.MULTIPLE,
    "doubling": MentionKind.MULTIPLE,
    "ordinal": MentionKind.RANK,
    "percentage_point": MentionKind.POINTS,
    "permille_point": MentionKind.POINTS,
    "basis_point": MentionKind.POINTS,
    "index_point": MentionKind.MEASURE,
    "score_point": MentionKind.COUNT,
}


class Sighting:
    """A number with what was found around it. It alone is changed while a sentence is read; a `Mention` is made of it at the end."""

    __slots__ = (
        "basis",
        "direction",
        "end",
        "hedges",
        "kind",
        "number",
        "number_end",
        "period",
        "role",
        "start",
        "unit",
        "unit_start",
        "upper",
        "value",
        "window",
        "word",
    )

    def __init__(self, number: Number) -> None:
        """A bare number, its unit not yet looked for."""
        self.number = number
        self.start = number.start
        self.end = number.end
        self.number_end = number.end
        self.value: Fraction | None = number.value
        self.upper = number.upper
        self.unit = number.unit
        self.word = ""
        self.unit_start = number.end
        self.hedges: tuple[Hedge, ...] = (number.hedge,) if number.hedge is not None else ()
        self.kind = kind_of(number.unit) if number.unit else MentionKind.NUMBER
        self.role: Role | None = None
        self.basis: str | None = None
        self.window: str | None = None
        self.direction = 0
        self.period: Period | None = None

    def mention(self, text: str) -> Mention:
        """The finished mention; 三四天 is a range too."""
        number = self.number
        if self.upper is not None and self.kind is not MentionKind.CHANGE:
            self.kind = MentionKind.RANGE
        return Mention(
            self.start,
            self.end,
            text[self.start : self.end],
            self.kind,
            number.start + text.startswith(("+", "＋"), number.start),
            self.number_end,
            self.value,
            self.upper,
            number.quantum,
            number.decimals,
            self.unit,
            self.hedges,
            self.role,
            self.kind is MentionKind.COUNT or self.kind is MentionKind.RANK,
            self.basis,
            self.window,
            self.direction,
            self.period,
        )


@cache
def kind_of(unit: str) -> MentionKind:
    """What kind of figure has that unit; a compound that the table does not name is a rate."""
    topic = unit_table().topics.get(unit)
    if topic == "proportion":
        return _KIND_OF_PROPORTION.get(unit, MentionKind.PERCENT)
    if topic is None:
        return MentionKind.RATE
    return _KIND_OF_TOPIC.get(topic, MentionKind.MEASURE)
