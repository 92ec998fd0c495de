"""What would mend a conflict, likeliest first: for each figure the values with which all else can stand.

A change is the likelier, the better a slip of the pen explains it: the values that one slip would have turned into the
printed figure are tried, each with the slip's prior; those that fit add up.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import islice

from gx_factcheck.model.claim import Claim
from gx_factcheck.model.constraint import Constraint, Linear, Product, WholePart, parts_of
from gx_factcheck.model.finding import Force, Message, message
from gx_factcheck.model.measure import Measure
from gx_factcheck.model.verdict import Repair
from gx_factcheck.model.wording import joined, literal, measured, number
from gx_factcheck.system.printed import bounded, printed_claim
from gx_factcheck.system.search import Change, Group, Search
from gx_factcheck.system.wholes import SHARES, sizes_within, smallest_sizes, totals_beside
from gx_factcheck.values.interval import Interval
from gx_factcheck.values.readings import Reading, rounded
from gx_factcheck.values.slips import Misprint, misprints

MOST_VALUES = 3
MOST_SLIPS = 2
NEVER = Fraction(0)


@dataclass(frozen=True, slots=True)
class Bench:
    """What a repair is tried with."""

    search: Search
    group: Group
    claims: Mapping[str, Claim]
    box: Mapping[str, Interval]
    trusted: frozenset[str]

    @property
    def constraints(self) -> list[Constraint]:
        """Those of the group, each once."""
        numbers = dict.fromkeys(number for one in self.group.sets for number in one.constraints)
        return [self.search.constraints[number] for number in numbers]

    def mends(self, claim: Claim, value: Interval) -> bool:
        """Whether all else can stand if the claim's value is in that interval, in base units."""
        return self.search.mends(claim.id, value, self.group.sets)


def repairs(bench: Bench) -> tuple[Repair, ...]:
    """Every least change, by trust and then by the slips that would explain it."""
    found = [(_trust(bench, change), _repair(bench, change)) for change in bench.group.changes]
    ranked = sorted(found, key=lambda one: (one[0], -one[1].likelihood))
    return tuple(repair for _, repair in ranked)


def _trust(bench: Bench, change: Change) -> int:
    """What is doubted first: a relation that was only inferred, then figures, then relations, then what the record supports."""
    return max(_trust_of(bench, member) for member in change.members)


def _trust_of(bench: Bench, member: str) -> int:
    if member in bench.claims:
        return 3 if member in bench.trusted else 1
    is_inferred = any(one.relation == member and one.force is Force.STRAINS for one in bench.constraints)
    return 0 if is_inferred else 2


def _repair(bench: Bench, change: Change) -> Repair:
    members = tuple(sorted(change.members, key=lambda member: (member not in bench.claims, member)))
    if len(members) > 1:
        return Repair(members, message("change-together"), NEVER)
    (member,) = members
    if member not in bench.claims:
        return Repair(members, message("drop-relation", relation=literal(member)), NEVER)
    return _change_of_claim(bench, bench.claims[member], change.fits or Interval.everything())


def _change_of_claim(bench: Bench, claim: Claim, fits: Interval) -> Repair:
    measure, said = claim.measure, printed_claim(claim)
    if measure is None or said is None:
        return Repair((claim.id,), message("fits-none", figure=literal(claim.source.quote)), NEVER)
    # A fall is printed without its sign.
    figure = _Figure(bounded(measure, claim.operator), 1 if said.value == measure.value else -1)
    slips = [misprint for misprint in misprints(measure.figure) if figure.of(misprint).meets(fits)]
    if not _is_seen(bench):
        slips = [misprint for misprint in slips if bench.mends(claim, figure.of(misprint))]
    likelihood = sum((misprint.likelihood for misprint in slips), NEVER)
    remedy = _of_whole_part(bench, claim) or _of_values(bench, claim, figure, fits, slips)
    return Repair((claim.id,), remedy, likelihood, tuple(dict.fromkeys(misprint.slip for misprint in slips)))


def _is_seen(bench: Bench) -> bool:
    """Whether what fits is an interval, so that values need not be tried one by one."""
    return all(isinstance(part, Linear | Product) for one in bench.constraints for part in parts_of(one.primitive))


@dataclass(frozen=True, slots=True)
class _Figure:
    """A claim's figure, for other values to be printed in its place."""

    measure: Measure
    sign: int

    def of(self, misprint: Misprint) -> Interval:
        """What the other value would stand for, in base units."""
        return self.printing(misprint.value, misprint.quantum)

    def printing(self, value: Fraction, quantum: Fraction | None = None) -> Interval:
        """What a figure of that value would stand for, hedged and counted as this one is."""
        measure = self.measure
        first = measure.readings[0]
        if first.label == "exact":
            found = Interval.point(value)
        elif first.label == "rounded":
            found = rounded(value, self.quantum if quantum is None else quantum)
        else:
            found = measure.read_as(value)
        return found.scaled(self.sign * measure.base_factor)

    @property
    def quantum(self) -> Fraction:
        return self.measure.figure.quantum or Fraction(1)


def _of_values(bench: Bench, claim: Claim, figure: _Figure, fits: Interval, slips: Sequence[Misprint]) -> Message:
    """The values that fit: those that a slip explains, then the nearest."""
    measure = figure.measure
    # Where anything above or below fits, a slip explains everything and nothing.
    is_open = fits.low is None or fits.high is None
    likely = [] if is_open else sorted(slips, key=lambda misprint: -misprint.likelihood)
    explained = {one.value: one for one in islice((one for one in likely if bench.mends(claim, figure.of(one))), MOST_SLIPS)}
    shown = fits.scaled(1 / (figure.sign * measure.base_factor))
    near = (value for value in _nearest(shown, figure.quantum, measure.value) if value not in explained)
    nearest = islice((value for value in near if bench.mends(claim, figure.printing(value))), MOST_VALUES - len(explained))
    values = [_by_slip(one, measure.unit) for one in explained.values()] + [number(value, measure.unit) for value in nearest]
    if values:
        return message("change-to", figure=measured(measure), values=joined(values))
    return message("fits-interval", interval=literal(shown.describe()), unit=Message(f"unit:{measure.unit}"))


def _by_slip(misprint: Misprint, unit: str) -> Message:
    return message("by-slip", value=number(misprint.value, unit), slip=Message(f"slip:{misprint.slip}"))


def _nearest(fits: Interval, quantum: Fraction, near: Fraction) -> Iterator[Fraction]:
    """Multiples of the quantum in the interval or one beside it, from the nearest to the figure outward, without it."""
    beside = near if fits.low is None else max(near, fits.low - quantum / 2)
    middle = round((beside if fits.high is None else min(beside, fits.high + quantum / 2)) / quantum)
    for step in range(2 * MOST_VALUES):
        for place in dict.fromkeys((middle - step, middle + step)):
            if place * quantum != near:
                yield place * quantum


def _of_whole_part(bench: Bench, claim: Claim) -> Message | None:
    """The remedy of a rate that no whole number gives, or of its set; None for any other conflict."""
    constraints = bench.constraints
    part = constraints[0].primitive if len(constraints) == 1 else None
    if not isinstance(part, WholePart) or claim.measure is None:
        return None
    if claim.id == part.rate:
        size = sizes_within(bench.box[part.whole])[0]
        return _rates(claim.measure, part, size)
    rate = bench.claims[part.rate].measure if part.rate in bench.claims else None
    return None if rate is None else _sizes(claim.measure, rate, part)


def _rates(measure: Measure, part: WholePart, size: int) -> Message | None:
    """The rates just below and above the printed one that some whole number of the set gives."""
    quantum = measure.figure.quantum or Fraction(1)
    total = size * part.items
    counts = totals_beside(measure.value * measure.base_factor, total)
    shares = [Fraction(count, total) / measure.base_factor for count in counts if not part.is_share or 0 <= count <= total]
    found = [number(round(share / quantum) * quantum, measure.unit) for share in shares]
    return message("change-to", figure=measured(measure), values=joined(found)) if found else None


def _sizes(measure: Measure, rate: Measure, part: WholePart) -> Message:
    """The smallest sets that give the rate, as rounded and, where that makes a difference, as cut off."""
    found = {reading.label: _sizes_giving(reading, rate.base_factor, part) for reading in rate.readings}
    sizes = next(iter(found.values()))
    if not sizes:
        return message("fits-none", figure=measured(measure))
    remedy = message("change-to", figure=measured(measure), values=joined([number(Fraction(size), measure.unit) for size in sizes]))
    cut = found.get("truncated", ())
    if cut and cut[0] < sizes[0]:
        return message("or-if-truncated", remedy=remedy, value=number(Fraction(cut[0]), measure.unit))
    return remedy


def _sizes_giving(reading: Reading, factor: Fraction, part: WholePart) -> tuple[int, ...]:
    rate = reading.interval.scaled(factor)
    return smallest_sizes(rate.intersect(SHARES) if part.is_share else rate, part.items, MOST_VALUES)
