"""What would mend a conflict: for each member the values with which the others can stand."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import islice

from gx_factcheck.model.claim import Claim
from gx_factcheck.model.constraint import Constraint, WholePart
from gx_factcheck.model.finding import Message, message
from gx_factcheck.model.measure import Measure
from gx_factcheck.model.verdict import Repair
from gx_factcheck.model.wording import joined, literal, measured, number
from gx_factcheck.system.arithmetic import nearest_shares
from gx_factcheck.system.printed import printed_claim
from gx_factcheck.system.propagate import Box, propagate, sizes_within, whole_numbers_at
from gx_factcheck.values.interval import Interval
from gx_factcheck.values.readings import Reading, rounded

LARGEST_SET = 10_000
"""Sets that would give a rate are looked for up to this size."""
MOST_VALUES = 3


def repairs(members: Sequence[Constraint], needed: Sequence[str], claims: Mapping[str, Claim], box: Box) -> Iterator[Repair]:
    """A repair for each figure of the conflict, then one for each relation; each alone mends it."""
    for name in needed:
        remedy = _remedy(members, claims[name], claims, box)
        if remedy is not None:
            yield Repair(name, remedy)
    for relation in dict.fromkeys(member.relation for member in members if member.relation):
        yield Repair(relation, message("drop-relation", relation=literal(relation)))


def _remedy(members: Sequence[Constraint], claim: Claim, claims: Mapping[str, Claim], box: Box) -> Message | None:
    measure, said = claim.measure, printed_claim(claim)
    part = members[0].primitive
    rate = claims[part.rate].measure if isinstance(part, WholePart) and len(members) == 1 else None
    freed = propagate(members, {**box, claim.id: Interval.everything()})
    if measure is None or said is None or freed is None:
        return None
    if rate is not None and isinstance(part, WholePart):
        return _rates(measure, box[part.whole]) if claim.id == part.rate else _sizes(measure, rate)
    # A fall is printed without its sign.
    fits, sign = freed[claim.id].scaled(1 / measure.base_factor), 1 if said.value == measure.value else -1

    def mends(value: Fraction) -> bool:
        return propagate(members, {**box, claim.id: _printing(measure, sign * value).scaled(measure.base_factor)}) is not None

    nearest = list(islice(filter(mends, _nearest(fits.scaled(Fraction(sign)), _quantum(measure), measure.value)), MOST_VALUES))
    if not nearest:
        return message("fits-interval", interval=literal(fits.describe()), unit=Message(f"unit:{measure.unit}"))
    return message("change-to", figure=measured(measure), values=joined([number(value, measure.unit) for value in nearest]))


def _quantum(measure: Measure) -> Fraction:
    return measure.figure.quantum or Fraction(1)


def _printing(measure: Measure, value: Fraction) -> Interval:
    """What a figure of that value would stand for: exactly it where things are counted, all that rounds to it elsewhere."""
    return Interval.point(value) if measure.readings[0].label == "exact" else rounded(value, _quantum(measure))


def _nearest(fits: Interval, quantum: Fraction, near: Fraction) -> Iterator[Fraction]:
    """Multiples of the quantum in the interval or one beside it, from the nearest to the figure outward, without it."""
    beside = near if fits.low is None else max(near, fits.low - quantum / 2)
    middle = round((beside if fits.high is None else min(beside, fits.high + quantum / 2)) / quantum)
    for step in range(2 * MOST_VALUES):
        for place in dict.fromkeys((middle - step, middle + step)):
            if place * quantum != near:
                yield place * quantum


def _rates(measure: Measure, whole: Interval) -> Message | None:
    """The rates just below and above the printed one that some whole number of the set gives."""
    found = [number(share, measure.unit) for _, share in nearest_shares(measure, sizes_within(whole)[0])]
    return message("change-to", figure=measured(measure), values=joined(found)) if found else None


def _sizes(measure: Measure, rate: Measure) -> Message:
    """The smallest sets that give the rate, as rounded and, where that makes a difference, as cut off."""
    found = {reading.label: _sizes_giving(reading, rate.base_factor) for reading in rate.readings}
    sizes = next(iter(found.values()))
    if not sizes:
        return message("fits-none", figure=measured(measure))
    remedy = message("change-to", figure=measured(measure), values=joined([number(Fraction(size), measure.unit) for size in sizes]))
    cut = found.get("truncated", ())
    if cut and cut[0] < sizes[0]:
        return message("or-if-truncated", remedy=remedy, value=number(Fraction(cut[0]), measure.unit))
    return remedy


def _sizes_giving(reading: Reading, factor: Fraction) -> tuple[int, ...]:
    rate = reading.interval.scaled(factor)
    return tuple(islice((size for size in range(1, LARGEST_SET) if whole_numbers_at(rate, size)), MOST_VALUES))
