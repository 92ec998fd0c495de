"""Two printed figures side by side: are they the same, and which is larger?

A figure quotes the record, so printed values decide where both are printed to one precision; between different
precisions the coarser decides; hedges open intervals, and then intervals decide.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import lru_cache

from gx_factcheck.model.claim import Claim
from gx_factcheck.model.measure import Measure
from gx_factcheck.model.observation import Observation
from gx_factcheck.model.words import Kind, Operator, Outcome, Reason, Severity
from gx_factcheck.values.hedges import Hedge
from gx_factcheck.values.interval import Interval
from gx_factcheck.values.numerals import Figure
from gx_factcheck.values.readings import Counted, Reading, ReadingKind, readings, truncated
from gx_factcheck.values.units import conversion_factor, find_unit

OPENING = ("hedge", "fraction-word")
"""The labels of readings that open an interval; then no digits are compared."""
HEDGED_BY = {Operator.ABOVE: Hedge.OVER, Operator.BELOW: Hedge.UNDER, Operator.AT_LEAST: Hedge.AT_LEAST, Operator.AT_MOST: Hedge.AT_MOST}
ABOVE_A_PLACE = {Operator.ABOVE: Operator.BELOW, Operator.BELOW: Operator.ABOVE}
_CACHED = 16_384
LEAST_DIGITS = 10
"""A figure whose zeros are left out must keep more than this: 100 for 96 says less than 37,000 for 36,987."""


@dataclass(frozen=True, slots=True)
class Printed:
    """A printed figure in some unit, exact."""

    value: Fraction
    quantum: Fraction
    coarser_quanta: tuple[Fraction, ...]
    significant_digits: int
    readings: tuple[Reading, ...]
    is_hedged: bool
    unit: str

    @property
    def interval(self) -> Interval:
        """What the figure can have been under its default reading."""
        return self.readings[0].interval

    def widest(self) -> tuple[Interval, ...]:
        """What it can have been under each reading, the default first; digits that final zeros hide may be cut off too."""
        hidden = () if self.is_hedged else (truncated(self.value, quantum) for quantum in self.coarser_quanta)
        return *(reading.interval for reading in self.readings), *hidden

    def rounds_to(self, other: "Printed") -> bool:
        """Whether this value, printed to the other's precision, can read as the other; either way at the half."""
        return abs(self.value - other.value) * 2 <= other.quantum

    def truncates_to(self, other: "Printed") -> bool:
        """Whether cutting this value's digits gives the other."""
        if other.value == 0:
            return abs(self.value) < other.quantum
        size, cut = abs(self.value), abs(other.value)
        return (self.value > 0) == (other.value > 0) and cut <= size < cut + other.quantum

    def with_zeros_doubted(self) -> "tuple[Printed, ...]":
        """The figure with its trailing zeros read as rounding, finest first."""
        return tuple(replace(self, quantum=quantum) for quantum in self.coarser_quanta)

    def or_as(self, other: "Printed") -> "Printed":
        """The figure with the other's readings as wider ones."""
        return replace(self, readings=(*self.readings, *(replace(reading, kind=ReadingKind.WIDER) for reading in other.readings)))

    def turned(self) -> "Printed":
        """The figure with the other sign: a fall of 5 is a change of -5."""
        read = tuple(replace(reading, interval=-reading.interval) for reading in self.readings)
        return replace(self, value=-self.value, readings=read)


def printed_claim(claim: Claim, unit: str | None = None) -> Printed | None:
    """What the claim says of its quantity, in `unit` or in its own; None where it prints no number.

    A rate of growth that is told as a fall is negative; a figure that is only a bound (`operator: at-least`) is hedged.
    """
    if claim.measure is None:
        return None
    found = printed_measure(bounded(claim.measure, _operator(claim)), unit)
    if claim.is_ranked and claim.operator is Operator.AT_LEAST:
        # At least third is third or better to most, and a number of three or more to some.
        found = found.or_as(printed_measure(bounded(claim.measure, Operator.AT_MOST), unit))
    is_fall = claim.kind is Kind.GROWTH and claim.operator is Operator.FALLS
    return found.turned() if is_fall and found.value > 0 else found


def _operator(claim: Claim) -> Operator | None:
    """The operator as it acts on the number: a place above the third is a smaller one; how far above another it is, is no bound."""
    if claim.kind is Kind.COMPARISON:
        return None
    return ABOVE_A_PLACE.get(claim.operator, claim.operator) if claim.operator is not None and claim.is_ranked else claim.operator


def bounded(measure: Measure, operator: Operator | None) -> Measure:
    """The measure with the hedge that the operator stands for; as it is where it has one, or where the operator sets no bound."""
    hedge = HEDGED_BY.get(operator) if operator is not None else None
    if hedge is None or measure.hedge:
        return measure
    return Measure(printed=measure.printed, unit=measure.unit, hedge=(hedge,), counted=measure.counted)


def most_precise(claims: Iterable[Claim]) -> Claim | None:
    """Of claims of one quantity the one that is printed most exactly, in whatever order they come; None where none prints a number.

    Where several speakers are quoted, they need not agree, and it is the text's own figure.
    """
    told = tuple(claims)
    are_agreed = len({claim.speaker for claim in told if claim.speaker is not None}) <= 1
    voiced = told if are_agreed else tuple(claim for claim in told if claim.speaker is None)
    found = ((figure, claim) for claim in voiced if (figure := printed_claim(claim)) is not None)
    ranked = [(figure.is_hedged, figure.quantum * find_unit(figure.unit).factor, claim.id, claim) for figure, claim in found]
    return min(ranked, key=lambda one: one[:3])[3] if ranked else None


def printed_measure(measure: Measure, unit: str | None = None) -> Printed:
    """A claim's figure, in `unit` or in its own."""
    return _printed_text(measure.printed, measure.unit, measure.hedge, measure.counted, unit or measure.unit)


@lru_cache(maxsize=_CACHED)
def _printed_text(printed: str, unit: str, hedge: tuple[Hedge, ...], counted: Counted, target: str) -> Printed:
    """Rules ask for one figure again and again."""
    measure = Measure(printed=printed, unit=unit, hedge=hedge, counted=counted)
    return _printed(measure.figure, measure.readings, unit, target)


def printed_observation(observation: Observation, unit: str | None = None) -> Printed | None:
    """An observation's figure, in `unit` or in its own; None for a date."""
    if observation.figure is None:
        return None
    read = readings(observation.figure, observation.hedges, counted=observation.counted)
    return _printed(observation.figure, read, observation.unit, unit or observation.unit)


def _printed(figure: Figure, read: tuple[Reading, ...], source: str, target: str) -> Printed:
    factor = conversion_factor(source, target)
    is_hedged = read[0].label in OPENING
    # A small count is exact to its zero: 90 firms are not 91.
    are_doubted = is_hedged or any(reading.label == "coarser-zeros" for reading in read)
    return Printed(
        value=figure.value * factor,
        quantum=figure.quantum * factor,
        coarser_quanta=tuple(quantum * factor for quantum in figure.coarser_quanta()) if are_doubted else (),
        significant_digits=figure.significant_digits,
        readings=tuple(replace(reading, interval=reading.interval.scaled(factor)) for reading in read),
        is_hedged=is_hedged,
        unit=target,
    )


@dataclass(frozen=True, slots=True)
class Decision:
    """How one figure stands to another."""

    outcome: Outcome
    reason: Reason
    says: str
    """The key of the message that tells it."""
    severity: Severity = Severity.MEDIUM
    is_wider: bool = False
    """Entailed only under a reading that is not the default."""


def same_figure(claim: Printed, record: Printed) -> Decision:
    """Whether the record has the claim's figure; both in one unit."""
    return _same_interval(claim, record) if claim.is_hedged or record.is_hedged else _same_value(claim, record)


def _same_value(claim: Printed, record: Printed) -> Decision:
    if claim.value == record.value and claim.quantum >= record.quantum:
        return Decision(Outcome.ENTAILED, Reason.VALUE, "same-figure")
    if claim.quantum > record.quantum and record.rounds_to(claim):
        return Decision(Outcome.ENTAILED, Reason.VALUE, "rounds-to-claim")
    if claim.quantum < record.quantum and (claim.rounds_to(record) or claim.truncates_to(record)):
        return Decision(Outcome.POSSIBLE, Reason.GRANULARITY, "finer-than-record")
    if claim.quantum > record.quantum and record.truncates_to(claim):
        return Decision(Outcome.ENTAILED, Reason.VALUE, "truncates-to-claim", Severity.LOW, is_wider=True)
    return _with_doubted_zeros(claim, record) or _different(claim, record)


def _with_doubted_zeros(claim: Printed, record: Printed) -> Decision | None:
    """A figure that ends in zeros may have been rounded there; on either side that stops a refutation."""
    for coarse in claim.with_zeros_doubted():
        if record.rounds_to(coarse):
            is_vague = abs(claim.value) <= LEAST_DIGITS * coarse.quantum
            return Decision(Outcome.ENTAILED, Reason.VALUE, "zeros-round-to-claim", Severity.LOW, is_wider=is_vague)
        if record.truncates_to(coarse):
            return Decision(Outcome.ENTAILED, Reason.VALUE, "truncates-to-claim", Severity.LOW, is_wider=True)
    for coarse in record.with_zeros_doubted():
        if claim.rounds_to(coarse) or claim.truncates_to(coarse):
            return Decision(Outcome.POSSIBLE, Reason.GRANULARITY, "finer-than-record")
    return None


def _different(claim: Printed, record: Printed) -> Decision:
    quantum = max(claim.quantum, record.quantum)
    if claim.value * record.value < 0:
        return Decision(Outcome.IMPOSSIBLE, Reason.VALUE, "other-sign", Severity.HIGH)
    if abs(claim.value - record.value) <= quantum:
        return Decision(Outcome.IMPOSSIBLE, Reason.LAST_DIGIT, "other-figure", Severity.LOW)
    return Decision(Outcome.IMPOSSIBLE, Reason.VALUE, "other-figure")


def _same_interval(claim: Printed, record: Printed) -> Decision:
    if claim.is_hedged and not record.is_hedged:
        return _hedged_claim(claim, record)
    if not claim.is_hedged:
        return _hedged_record(claim, record)
    if claim.value == record.value and claim.readings[0].interval == record.interval:
        return Decision(Outcome.ENTAILED, Reason.VALUE, "same-hedged-figure")
    return _within(claim, record) if claim.interval.contains_interval(record.interval) else _overlap(claim, record)


def _hedged_claim(claim: Printed, record: Printed) -> Decision:
    """A record printed as finely as the claim decides by its value, a coarser one by its interval."""
    # A fraction in words ("a quarter") has no last digit that a record could be coarser than.
    is_fine = not claim.quantum or record.quantum <= claim.quantum
    found = Interval.point(record.value) if is_fine else record.interval
    if claim.interval.contains_interval(found):
        return _within(claim, record)
    if claim.interval.meets(found):
        return Decision(Outcome.POSSIBLE, Reason.GRANULARITY, "overlaps-hedge")
    if any(interval.meets(found) for interval in claim.widest()[1:]):
        return Decision(Outcome.ENTAILED, Reason.HEDGE, "within-soft-hedge", Severity.LOW, is_wider=True)
    if any(interval.meets(other) for interval in claim.widest() for other in record.widest()):
        return Decision(Outcome.POSSIBLE, Reason.HEDGE, "overlaps-hedge")
    return Decision(Outcome.IMPOSSIBLE, Reason.HEDGE, "outside-hedge")


def _within(claim: Printed, record: Printed) -> Decision:
    far = abs(record.value - claim.value) * 5 > abs(claim.value)
    return Decision(Outcome.ENTAILED, Reason.HEDGE if far else Reason.VALUE, "far-within-hedge" if far else "within-hedge")


def _hedged_record(claim: Printed, record: Printed) -> Decision:
    finer = claim.significant_digits - _honest_digits(record)
    if record.interval.contains_interval(claim.interval) and finer <= 1 and _is_close(record):
        return Decision(Outcome.ENTAILED, Reason.VALUE, "within-hedged-record")
    return _overlap(claim, record)


def _is_close(record: Printed) -> bool:
    """Whether the hedge stays near the figure: "nearly 40,000" does, "over 40,000" and "under 40,000" say a bound only."""
    low, high = record.interval.low, record.interval.high
    place = record.coarser_quanta[-1] if record.coarser_quanta else record.quantum
    return bool(low) and bool(high) and low is not None and high is not None and high - low <= place


def _honest_digits(record: Printed) -> int:
    """The digits of a hedged figure that say something: `40,000` has one."""
    return record.significant_digits - len(record.coarser_quanta)


def _overlap(claim: Printed, record: Printed) -> Decision:
    if any(one.meets(other) for one in claim.widest() for other in record.widest()):
        return Decision(Outcome.POSSIBLE, Reason.HEDGE, "overlaps-hedge")
    return Decision(Outcome.IMPOSSIBLE, Reason.HEDGE, "outside-hedge")


def larger_figure(larger: Printed, smaller: Printed) -> Decision:
    """Whether the first is above the second; both in one unit.

    Printed to one precision, published values decide, as offices do: 12.1 is above 12.0. A tie is not above.
    """
    if not (larger.is_hedged or smaller.is_hedged) and larger.quantum == smaller.quantum:
        return _above_by_value(larger, smaller)
    if smaller.interval.below(larger.interval):
        return Decision(Outcome.ENTAILED, Reason.VALUE, "above")
    if _never_above(larger, smaller):
        return Decision(Outcome.IMPOSSIBLE, Reason.VALUE, "not-above", Severity.HIGH)
    return Decision(Outcome.POSSIBLE, Reason.GRANULARITY, "perhaps-above")


def _above_by_value(larger: Printed, smaller: Printed) -> Decision:
    gap = larger.value - smaller.value
    if gap == 0:
        return Decision(Outcome.ENTAILED, Reason.VALUE, "tied", Severity.LOW, is_wider=True)
    if gap > 0:
        return Decision(Outcome.ENTAILED, Reason.VALUE, "above-by-one-digit" if gap == larger.quantum else "above")
    doubted = larger.with_zeros_doubted() + smaller.with_zeros_doubted()
    if any(abs(gap) < one.quantum for one in doubted):
        return Decision(Outcome.POSSIBLE, Reason.GRANULARITY, "perhaps-above")
    return Decision(Outcome.IMPOSSIBLE, Reason.VALUE, "not-above", Severity.HIGH)


def _never_above(larger: Printed, smaller: Printed) -> bool:
    """No value of the first, under any reading, lies above any of the second."""
    return all(
        one.high is not None and other.low is not None and one.high <= other.low for one in larger.widest() for other in smaller.widest()
    )
