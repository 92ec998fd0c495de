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

# The members of an enumeration are looked up through its class each time, which costs five times as much.
_NUMBER, _COUNT, _RANK = MentionKind.NUMBER, MentionKind.COUNT, MentionKind.RANK
_RANGE, _CHANGE = MentionKind.RANGE, MentionKind.CHANGE
_PLUS = frozenset("+＋")
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
        start, end, value, _, _, unit, hedge, upper, _ = number
        self.number = number
        self.start = start
        self.end = end
        self.number_end = end
        self.value: Fraction | None = value
        self.upper = upper
        self.unit = unit
        self.word = ""
        self.unit_start = end
        self.hedges: tuple[Hedge, ...] = (hedge,) if hedge is not None else ()
        self.kind = kind_of(unit) if unit else _NUMBER
        self.role: Role | None = None
        self.basis: str | None = None
        self.window: str | None = None
        self.direction = 0
        self.period: Period | None = None

    def mention(self, text: str) -> Mention:
        """The finished mention; 三四天 is a range too."""
        number = self.number
        if self.upper is not None and self.kind is not _CHANGE:
            self.kind = _RANGE
        start, end, kind = self.start, self.end, self.kind
        draft = _Draft()
        draft.start = start
        draft.end = end
        draft.text = text[start:end]
        draft.kind = kind
        draft.number_start = number.start + (text[number.start] in _PLUS)
        draft.number_end = self.number_end
        draft.value = self.value
        draft.upper = self.upper
        draft.quantum = number.quantum
        draft.decimals = number.decimals
        draft.unit = self.unit
        draft.hedges = self.hedges
        draft.role = self.role
        draft.is_counted = kind is _COUNT or kind is _RANK
        draft.basis = self.basis
        draft.window = self.window
        draft.direction = self.direction
        draft.period = self.period
        draft.form = ""
        return _closed(draft)


class _Draft:
    """A mention whose fields are still open. A frozen one sets them through a function of its own, six times as slowly."""

    __slots__ = Mention.__slots__

    start: int
    end: int
    text: str
    kind: MentionKind
    number_start: int
    number_end: int
    value: Fraction | None
    upper: Fraction | None
    quantum: Fraction
    decimals: int
    unit: str | None
    hedges: tuple[Hedge, ...]
    role: Role | None
    is_counted: bool
    basis: str | None
    window: str | None
    direction: int
    period: Period | None
    form: str


def _closed(draft: _Draft) -> Mention:
    """The draft as a mention, which has the same slots, so that nothing is copied."""
    draft.__class__ = Mention  # type: ignore[assignment] # a class with the same slots may take its place
    return draft  # type: ignore[return-value] # it is one now


@cache
def kind_of(unit: str) -> MentionKind:
    """What kind of figure has that unit; a compound that the table does not name is a rate."""
    topic = unit_table().topics.get(unit)
    if topic == "proportion":
        return _KIND_OF_PROPORTION.get(unit, MentionKind.PERCENT)
    if topic is None:
        return MentionKind.RATE
    return _KIND_OF_TOPIC.get(topic, MentionKind.MEASURE)
