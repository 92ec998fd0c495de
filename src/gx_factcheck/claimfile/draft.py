"""What can be said of a claim from its mention alone; the rest is `?`."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from gx_factcheck.claimfile.printed import Printed, printed_of, printed_upper
from gx_factcheck.claimfile.undecided import UNDECIDED
from gx_factcheck.claimfile.yaml_text import Quoted, Yaml
from gx_factcheck.model.mention import Mention, MentionKind, Role
from gx_factcheck.model.words import Adjustment, Kind, Operator, PriceBasis, Window
from gx_factcheck.values.hedges import Hedge
from gx_factcheck.values.units import UnitError, conversion_factor, find_unit, same_dimension

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_LONGEST_QUOTE = 200
_KINDS = MappingProxyType(
    {
        MentionKind.COUNT: Kind.COUNT,
        MentionKind.RATIO: Kind.SHARE,
        MentionKind.MULTIPLE: Kind.MULTIPLE,
        MentionKind.DURATION: Kind.DURATION,
        MentionKind.RANK: Kind.RANK,
        MentionKind.SUPERLATIVE: Kind.SUPERLATIVE,
        MentionKind.RANGE: Kind.RANGE,
        MentionKind.CHANGE: Kind.CHANGE,
    }
)
"""Of the mentions whose kind decides; of the others the role does."""
_OF_THE_ROLE = frozenset(
    {MentionKind.NUMBER, MentionKind.MONEY, MentionKind.PERCENT, MentionKind.POINTS, MentionKind.MEASURE, MentionKind.RATE, MentionKind.AGE}
)
_LIMITS = frozenset({Hedge.AT_LEAST, Hedge.AT_MOST})
_SUPERLATIVES = (
    (Operator.LARGEST, ("首位", "榜首", "居首")),
    (Operator.FIRST, ("首", "率先", "first")),
    (Operator.SMALLEST, ("最小", "最少", "最低", "最短", "新低", "smallest", "lowest", "fewest", "least", "shortest", "record low")),
    (
        Operator.LARGEST,
        ("最大", "最多", "最高", "最长", "新高", "largest", "biggest", "highest", "most", "greatest", "longest", "record high"),
    ),
)
"""By the words that say it, the first that occurs; of others (最佳, fastest) a person decides."""


@dataclass(frozen=True, slots=True)
class DraftClaim:
    """A claim as it stands in a draft."""

    fields: dict[str, Yaml]
    remarks: tuple[str, ...]
    """For comments: what keeps a field from being filled."""


def draft_claims(mentions: Sequence[Mention]) -> Iterator[tuple[Mention, DraftClaim]]:
    """A claim for each mention but the periods, in their order, with ids `c001`, `c002`, ….

    `time_period` is the period that governs the figure; where none is known it is `?`, since only a person can tell
    whether the figure is a stock, which needs none.
    """
    figures = [mention for mention in mentions if mention.kind is not MentionKind.PERIOD]
    periods = [mention for mention in mentions if mention.kind is MentionKind.PERIOD]
    digits = max(3, len(str(len(figures))))
    ids = [f"c{index + 1:0{digits}}" for index in range(len(figures))]
    for index, mention in enumerate(figures):
        ends = _ends_of(index, figures) if mention.kind is MentionKind.CHANGE else ()
        fields, remarks = _fields(mention, ids[index], [figures[place] for place in ends])
        if mention.kind is MentionKind.CHANGE:
            fields["members"] = [ids[place] for place in ends] or [UNDECIDED, UNDECIDED]
        fields["source"] = _pointer(mention)
        period = _words_of_period(mention, periods)
        if period is not None:
            fields["context"] = [_pointer(period)]
        yield mention, DraftClaim(fields, tuple(remarks))


def _fields(mention: Mention, identity: str, ends: Sequence[Mention]) -> tuple[dict[str, Yaml], list[str]]:
    """What stands before the pointers; `ends` are the two figures of a change, the earlier first."""
    kind = kind_of(mention)
    measures, remarks = _measures(mention)
    fields: dict[str, Yaml] = {
        "id": identity,
        "kind": kind.value,
        "indicator": UNDECIDED,
        "reference_area": UNDECIDED,
        "time_period": UNDECIDED if mention.period is None else str(mention.period),
        **measures,
        **dict(_details(mention, kind, ends)),
    }
    return fields, remarks


def kind_of(mention: Mention) -> Kind:
    """What the figure asserts, as far as its own words and its verb say it."""
    if mention.kind in (MentionKind.SUPERLATIVE, MentionKind.CHANGE):
        return _KINDS[mention.kind]
    if mention.upper is not None:
        return Kind.RANGE
    if mention.role is Role.TARGET:
        return Kind.FORECAST
    if mention.role is Role.GROWTH and mention.kind in (MentionKind.PERCENT, MentionKind.RATIO):
        return Kind.GROWTH
    if mention.role is Role.GROWTH and mention.kind in (MentionKind.COUNT, *_OF_THE_ROLE):
        return Kind.CHANGE
    if mention.role is Role.CAPACITY and mention.kind in (MentionKind.COUNT, *_OF_THE_ROLE):
        return Kind.CAPACITY
    if mention.kind is MentionKind.PERCENT and mention.role in (Role.SHARE, Role.CONTRIBUTION):
        return Kind.SHARE
    if _LIMITS & set(mention.hedges) and mention.kind in (MentionKind.COUNT, *_OF_THE_ROLE):
        return Kind.BOUND
    return _KINDS.get(mention.kind, Kind.LEVEL)


def _details(mention: Mention, kind: Kind, ends: Sequence[Mention]) -> Iterator[tuple[str, Yaml]]:
    if kind is Kind.GROWTH and mention.basis in set(map(str, PriceBasis)):
        yield "basis", mention.basis
    if kind is Kind.GROWTH and mention.window in set(map(str, Window)):
        yield "window", mention.window
    if mention.role is Role.CUMULATIVE:
        yield "adjustment", Adjustment.CUMULATIVE.value
    operator = _change(mention, ends) if mention.kind is MentionKind.CHANGE else _operator(mention, kind)
    if operator is not None:
        yield "operator", operator
    if operator == Operator.FIRST.value:
        yield "order", "ascending"


def _operator(mention: Mention, kind: Kind) -> str | None:
    """Of a superlative always; of a change or a multiple what the verb tells, of other figures only that they fall."""
    if kind is Kind.SUPERLATIVE:
        words = mention.text.casefold()
        return next((operator.value for operator, signs in _SUPERLATIVES if any(sign in words for sign in signs)), UNDECIDED)
    if mention.direction < 0:
        # A fall that is printed with its sign as well is told once.
        return None if mention.value is not None and mention.value < 0 else Operator.FALLS.value
    is_told = kind is Kind.CHANGE or (kind is Kind.MULTIPLE and mention.role is Role.GROWTH)
    return Operator.RISES.value if is_told and mention.direction > 0 else None


def _change(mention: Mention, ends: Sequence[Mention]) -> str:
    """What the verb tells, else what the two figures say."""
    direction = mention.direction or _step(*ends) if ends else mention.direction
    return (Operator.RISES if direction > 0 else Operator.FALLS).value if direction else UNDECIDED


def _step(earlier: Mention, later: Mention) -> int:
    """1 from a lesser figure to a greater one, -1 the other way; 0 where they are equal or cannot be compared."""
    if earlier.value is None or later.value is None:
        return 0
    value = later.value
    if earlier.unit != later.unit:
        if earlier.unit is None or later.unit is None or not same_dimension(earlier.unit, later.unit):
            return 0
        value *= conversion_factor(later.unit, earlier.unit)
    return (value > earlier.value) - (value < earlier.value)


def _measures(mention: Mention) -> tuple[dict[str, Yaml], list[str]]:
    """`measure` and, of a range, `upper`, with remarks on what stays open."""
    if mention.kind in (MentionKind.SUPERLATIVE, MentionKind.CHANGE):
        return {"measure": None}, []
    printed = printed_of(mention)
    if mention.upper is None:
        return {"measure": _measure(mention, printed)}, _remarks(printed)
    other = printed_upper(mention, printed)
    low, high = (printed, other) if mention.value is None or mention.value <= mention.upper else (other, printed)
    return {"measure": _measure(mention, low), "upper": _measure(mention, high)}, [*_remarks(printed), *_remarks(other)]


def _remarks(printed: Printed) -> list[str]:
    return [f"printed: {printed.why}"] if printed.text is None else []


def _measure(mention: Mention, printed: Printed) -> dict[str, Yaml]:
    is_in_quote = printed.text is not None and printed.text in _quote(mention)
    measure: dict[str, Yaml] = {
        "printed": Quoted(printed.text) if printed.text is not None and is_in_quote else UNDECIDED,
        "unit": _unit(mention.unit),
    }
    if mention.hedges:
        measure["hedge"] = mention.hedges[0].value if len(mention.hedges) == 1 else [hedge.value for hedge in mention.hedges]
    if mention.is_counted and mention.unit != "ordinal":
        measure["counted"] = "counted"
    return measure


def _unit(unit: str | None) -> str:
    try:
        return UNDECIDED if unit is None else find_unit(unit).id
    except UnitError:
        return UNDECIDED


def _quote(mention: Mention) -> str:
    return mention.text[:_LONGEST_QUOTE]


def _pointer(mention: Mention) -> dict[str, Yaml]:
    quote = _quote(mention)
    return {"quote": Quoted(quote), "start": mention.start, "end": mention.start + len(quote)}


def _ends_of(index: int, figures: Sequence[Mention]) -> tuple[int, ...]:
    """Where the two figures stand that a change lies between, the earlier in time first; empty where they were not found."""
    change = figures[index]
    inner = [place for place in range(index + 1, len(figures)) if figures[place].end <= change.end]
    if len(inner) != 2:
        return ()
    first, second = (figures[place] for place in inner)
    if (first.value, first.unit) == (change.value, change.unit):
        return tuple(inner)
    # "Fell to 7% from 9%" has the later one first.
    return (inner[1], inner[0]) if (second.value, second.unit) == (change.value, change.unit) else ()


def _words_of_period(mention: Mention, periods: Sequence[Mention]) -> Mention | None:
    """The last words before the figure, else the first after it, that mean the period which governs it."""
    if mention.period is None:
        return None
    saying = [period for period in periods if period.period == mention.period]
    before = [period for period in saying if period.start < mention.start]
    return before[-1] if before else saying[0] if saying else None
