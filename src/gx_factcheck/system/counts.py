"""How it follows which rates whole numbers give, and which place a figure has among others."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor

from gx_factcheck.model.constraint import Cardinality, WholePart
from gx_factcheck.model.finding import Message, message
from gx_factcheck.model.wording import joined, literal
from gx_factcheck.system.calculation import Writer
from gx_factcheck.system.narrow import Box, narrow
from gx_factcheck.system.scales import Scale, at_ends, in_words
from gx_factcheck.system.wholes import sizes_within, whole_totals_at
from gx_factcheck.values.format import grouped
from gx_factcheck.values.interval import Interval

MOST_SHOWN = 3
Names = Mapping[str, Message]


@dataclass(frozen=True, slots=True)
class Counted:
    """What counting shows."""

    steps: tuple[Message, ...]
    is_possible: bool


def whole_part(part: WholePart, box: Box, writer: Writer, names: Names) -> Counted:
    """The rates that whole numbers give which are nearest to the one that is told."""
    rate, whole = box[part.rate], box[part.whole]
    is_possible = not any(interval.is_empty for _, interval in narrow(part, box))
    sizes = sizes_within(whole)
    said = {"name": names[part.rate], "rate": in_words(rate, writer.scale(part.rate))}
    steps: list[Message] = []
    if not sizes:
        steps.append(message("step-no-size", name=names[part.whole], whole=in_words(whole, writer.scale(part.whole))))
    elif len(sizes) <= MOST_SHOWN and rate.low is not None and rate.high is not None:
        divided = [each for size in sizes for each in _divisions(part, size * part.items, rate, writer)]
        steps.append(message("step-divisions", divisions=joined([each.line for each in divided])))
        is_possible = is_possible or not all(each.is_apart for each in divided)
    elif len(sizes) > MOST_SHOWN:
        steps.append(message("step-sizes", whole=in_words(whole, writer.scale(part.whole))))
    return Counted((*steps, message("step-some-count" if is_possible else "step-no-count", **said)), is_possible)


@dataclass(frozen=True, slots=True)
class _Division:
    line: Message
    is_apart: bool
    """Whether, as it is written, it lies on its side of the rate that is told."""


def _divisions(part: WholePart, total: int, rate: Interval, writer: Writer) -> Iterator[_Division]:
    """`34 ÷ 38 ≈ 89.4737%`: those that the rate can be, else the nearest below and above, rounded towards it."""
    scale = writer.scale(part.rate)
    within = (whole_totals_at(rate, total) or range(0))[:MOST_SHOWN]
    below = floor((rate.low or Fraction(0)) * total)
    counts = tuple(within) or (below, below + 1)
    for count in counts:
        if part.is_share and not 0 <= count <= total:
            continue
        exact = Fraction(count, total)
        value = scale.cut(exact, ceil if count == counts[0] else floor, writer.digits)
        line = message("over", first=_whole(count), second=_whole(total))
        written, point = scale.write(value), Interval.point(value)
        is_apart = point.below(rate) if Interval.point(exact).below(rate) else rate.below(point)
        yield _Division(message("equals" if value == exact else "comes-near", left=line, right=written), is_apart)


def _whole(count: int) -> Message:
    return literal(grouped(Fraction(count)))


def places(part: Cardinality, box: Box, names: Names) -> tuple[tuple[Message, ...], Interval]:
    """Who stands before the figure, who behind it, and which places that leaves."""
    said: dict[str, list[Message]] = {}
    for other in part.others:
        said.setdefault(_stands(part, other, box), []).append(names[other])
    steps = [
        message(f"step-{stands}", names=joined(said[stands]), own=names[part.own])
        for stands in ("before", "behind", "beside")
        if stands in said
    ]
    if part.unlisted is None:
        steps.append(message("step-unlisted-unknown"))
    elif part.unlisted:
        steps.append(message("step-unlisted", count=literal(str(part.unlisted))))
    found = next(iter(narrow(part, box)))[1]
    surely, perhaps = (len(said.get(stands, ())) for stands in ("before", "beside"))
    low = _counted(surely)
    high = None if part.unlisted is None else _counted(surely, perhaps, part.unlisted)
    line = message("range-exactly", value=low) if low == high else at_ends(found, Scale(), low, high)
    return (*steps, message("step-solved", name=names[part.place], line=line)), found


def _stands(part: Cardinality, other: str, box: Box) -> str:
    """Where the other one stands: before the figure, behind it, or beside it where nobody can tell."""
    alone = Cardinality(part.place, part.own, (other,), 0, part.order)
    (place,) = (interval for _, interval in narrow(alone, box))
    return "beside" if not place.is_point else "behind" if place.contains(Fraction(1)) else "before"


def _counted(*counts: int) -> Message:
    """`1 + 2 = 3`: the first place, and those before it."""
    line = _whole(1)
    for count in filter(None, counts):
        line = message("plus", first=line, second=_whole(count))
    return line if not any(counts) else message("equals", left=line, right=_whole(1 + sum(counts)))
