"""What would mend a conflict, likeliest first: for each figure the values with which all else can stand.

A change is the likelier, the better a slip of the pen explains it: the values that one slip would have turned into the
printed figure are tried, each with the slip's prior; those that fit add up. Beside them stands what the other figures come
to, as a reader would calculate it: the correction that is printed the next day.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import islice

from gx_factcheck.model.claim import Claim
from gx_factcheck.model.constraint import Constraint, Linear, Product, WholePart, parts_of
from gx_factcheck.model.finding import Force, Message, message
from gx_factcheck.model.measure import Measure
from gx_factcheck.model.verdict import Repair
from gx_factcheck.model.wording import either, literal, measured, number, quoted
from gx_factcheck.model.words import Kind
from gx_factcheck.system.calculated import calculated
from gx_factcheck.system.likelihood import bell_of, likelihood, likelihood_of_a_copy
from gx_factcheck.system.printed import bounded, printed_claim
from gx_factcheck.system.search import Change, Group, Search
from gx_factcheck.system.substitutes import Place, Value, beside, is_open, nearest
from gx_factcheck.system.wholes import SHARES, sizes_within, smallest_sizes, totals_beside
from gx_factcheck.values.interval import Interval
from gx_factcheck.values.readings import Reading
from gx_factcheck.values.slips import Misprint, misprints

MOST_VALUES = 3
MOST_SLIPS = 2
NEVER = Fraction(0)
NEVER_BELOW_ZERO = (Kind.COUNT, Kind.SHARE, Kind.CAPACITY, Kind.DURATION, Kind.RANK)


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

    @property
    def box_of_group(self) -> dict[str, Interval]:
        """What the statements of the group can be."""
        return {name: self.box[name] for one in self.constraints for name in one.statements()}

    @property
    def printed(self) -> dict[str, Fraction]:
        """The printed values of the group's claims, in base units."""
        claims = (self.claims[name] for name in self.box_of_group if name in self.claims)
        return {claim.id: claim.measure.value * claim.measure.base_factor for claim in claims if claim.measure is not None}

    def mends(self, claim: Claim, value: Interval) -> bool:
        """Whether all else can stand if the claim's value is in that interval, in base units."""
        return self.search.mends(claim.id, value, self.group.sets)


def repairs(bench: Bench) -> tuple[Repair, ...]:
    """Every least change, by trust and then by the slips that would explain it; last those for which no value is to be had."""
    found = [(_trust(bench, change), _repair(bench, change)) for change in bench.group.changes]
    ranked = sorted(found, key=lambda one: (one[1].remedy.key == "fits-none", one[0], -one[1].likelihood))
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
        return Repair((claim.id,), message("drop-claim", claim=quoted(claim)), NEVER)
    fits = fits.intersect(_natural(claim))
    if fits.is_empty:
        return Repair((claim.id,), message("fits-none", figure=measured(measure)), NEVER)
    # A fall is printed without its sign.
    place = Place(bounded(measure, claim.operator), 1 if said.value == measure.value else -1)
    near = (misprint for misprint in misprints(measure.figure, place.reachable(fits)) if place.is_near(misprint, fits))
    slips = [misprint for misprint in near if place.of(misprint).meets(fits)]
    if not _is_seen(bench):
        slips = [misprint for misprint in slips if bench.mends(claim, place.of(misprint))]
    bell = bell_of(claim.id, fits, bench.constraints, bench.box_of_group)
    explained = likelihood(((misprint.likelihood, misprint.value * place.factor) for misprint in slips), bell)
    explained += likelihood_of_a_copy(claim.id, place.quantum * abs(place.factor), bell, bench.constraints, bench.printed)
    kinds = tuple(dict.fromkeys(misprint.slip for misprint in slips))
    named = _of_whole_part(bench, claim) or _of_values(bench, claim, place, fits, slips)
    return Repair((claim.id,), named.remedy, explained, kinds, named.values)


def _natural(claim: Claim) -> Interval:
    """What such a figure can be at all, in base units: a number of things and a share are not below nothing."""
    is_above = claim.kind in NEVER_BELOW_ZERO and claim.measure is not None and claim.measure.value >= 0
    return Interval.at_least(NEVER) if is_above else Interval.everything()


def _is_seen(bench: Bench) -> bool:
    """Whether what fits is an interval, so that values need not be tried one by one."""
    return all(isinstance(part, Linear | Product) for one in bench.constraints for part in parts_of(one.primitive))


@dataclass(frozen=True, slots=True)
class _Named:
    """What a reader is told to write instead, and the values in it, in the claim's unit."""

    remedy: Message
    values: tuple[Fraction, ...] = ()


def _of_values(bench: Bench, claim: Claim, place: Place, fits: Interval, slips: Sequence[Misprint]) -> _Named:
    """The values that fit: those that a slip explains, then what the other figures come to, else the nearest."""
    measure = place.measure
    # Where anything above or below fits, a slip explains everything and nothing.
    likely = [] if is_open(fits) else sorted(slips, key=lambda misprint: -misprint.likelihood)
    explained = list(islice((one for one in likely if bench.mends(claim, place.of(one))), MOST_SLIPS))
    shown = fits.scaled(1 / place.factor)
    others = _calculated(bench, claim, place) or _mending(bench, claim, place, nearest(shown, place.quantum, measure.value))
    new = [one for one in others if one.value not in {each.value for each in explained}][: MOST_VALUES - len(explained)]
    if fits == Interval.everything() and not explained and not new:
        return _Named(message("change-otherwise", figure=measured(measure)))
    if not explained and not new:
        return _Named(message("fits-interval", interval=literal(shown.describe()), unit=Message(f"unit:{measure.unit}")))
    told = [*(_by_slip(place, one) for one in explained), *(place.write(one) for one in new)]
    values = (*(one.value for one in explained), *(one.value for one in new))
    return _Named(message("change-to", figure=measured(measure), values=either(told)), values)


def _by_slip(place: Place, misprint: Misprint) -> Message:
    shown = place.write(Value(misprint.value, misprint.quantum))
    return message("by-slip", value=shown, slip=Message(f"slip:{misprint.slip}"))


def _mending(bench: Bench, claim: Claim, place: Place, values: Iterable[Value]) -> list[Value]:
    """The first few of the values with which all else can stand."""
    return list(islice((one for one in values if bench.mends(claim, place.printing(one))), MOST_VALUES))


def _calculated(bench: Bench, claim: Claim, place: Place) -> list[Value]:
    """What the others come to, as this figure would be printed, and in full where that takes one digit more.

    Nothing where they come to no single value, or to one with which something else fails.
    """
    found = calculated(claim.id, bench.constraints, bench.box, bench.claims)
    if found is None or not found.is_point or found.low is None:
        return []
    value, finer = found.low / place.factor, place.quantum / 10
    quanta = dict.fromkeys((place.shown_to(value), place.quantum))
    short = _mending(bench, claim, place, (one for quantum in quanta for one in beside(value, quantum)))[:1]
    is_finer = not place.is_exact and value % finer == 0 and value % place.quantum != 0
    return [*short, *(_mending(bench, claim, place, [Value(value, finer)]) if is_finer else ())]


def _of_whole_part(bench: Bench, claim: Claim) -> _Named | None:
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


def _rates(measure: Measure, part: WholePart, size: int) -> _Named | None:
    """The rates just below and above the printed one that some whole number of the set gives."""
    quantum = measure.figure.quantum or Fraction(1)
    total = size * part.items
    counts = totals_beside(measure.value * measure.base_factor, total)
    shares = [Fraction(count, total) / measure.base_factor for count in counts if not part.is_share or 0 <= count <= total]
    values = tuple(round(share / quantum) * quantum for share in shares)
    return _numbers(measure, values) if values else None


def _numbers(measure: Measure, values: tuple[Fraction, ...]) -> _Named:
    return _Named(message("change-to", figure=measured(measure), values=either([number(value, measure.unit) for value in values])), values)


def _sizes(measure: Measure, rate: Measure, part: WholePart) -> _Named:
    """The smallest sets that give the rate, as rounded and, where that makes a difference, as cut off."""
    found = {reading.label: _sizes_giving(reading, rate.base_factor, part) for reading in rate.readings}
    sizes = next(iter(found.values()))
    if not sizes:
        return _Named(message("fits-none", figure=measured(measure)))
    named = _numbers(measure, tuple(map(Fraction, sizes)))
    cut = found.get("truncated", ())
    if cut and cut[0] < sizes[0]:
        remedy = message("or-if-truncated", remedy=named.remedy, value=number(Fraction(cut[0]), measure.unit))
        return _Named(remedy, (*named.values, Fraction(cut[0])))
    return named


def _sizes_giving(reading: Reading, factor: Fraction, part: WholePart) -> tuple[int, ...]:
    rate = reading.interval.scaled(factor)
    return smallest_sizes(rate.intersect(SHARES) if part.is_share else rate, part.items, MOST_VALUES)
