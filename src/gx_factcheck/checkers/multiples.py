"""Multiples: three times as much, up by three times, doubled."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import reduce

from gx_factcheck.model.claim import Claim
from gx_factcheck.model.constraint import Alternative, Constraint, Every, Linear, OneOf, Primitive, Product, Term
from gx_factcheck.model.equation import Comparison
from gx_factcheck.model.finding import Finding, Force, Message, message
from gx_factcheck.model.measure import Measure
from gx_factcheck.model.statement import Statements
from gx_factcheck.model.wording import printed_of, quoted
from gx_factcheck.model.words import Kind, Operator, Outcome, PriceBasis, Quantifier, Reason, Severity, Window
from gx_factcheck.registry import rule
from gx_factcheck.system.levels import (
    Levels,
    Span,
    interval_of_stated,
    is_never_negative,
    levels_of,
    levels_over,
    only_period,
    series_of,
    span_of,
)
from gx_factcheck.system.narrow import fixpoint
from gx_factcheck.system.stated import Stated, stated_claim
from gx_factcheck.values.interval import Interval
from gx_factcheck.values.numerals import read_figure
from gx_factcheck.values.readings import Counted, readings
from gx_factcheck.values.units import same_dimension

TIMES, DOUBLING = "times", "doubling"
ONE = Fraction(1)
MOST_DOUBLINGS = 40
OR_EQUAL = {Comparison.MORE: Comparison.AT_LEAST, Comparison.LESS: Comparison.AT_MOST}


@dataclass(frozen=True, slots=True)
class _Multiple:
    """A multiple that prints a number, and the two figures that it lies between."""

    claim: Claim
    measure: Measure
    base: Stated
    result: Stated
    is_told_between: bool
    """Whether the text names the two figures; otherwise they are a year apart, and may be revised."""

    @property
    def figures(self) -> dict[str, Message]:
        """The three as printed."""
        return {"multiple": printed_of(self.claim), "base": self.base.shown, "result": self.result.shown}

    @property
    def is_rise(self) -> bool:
        """Whether it says by how many times something has grown, and not to how many."""
        is_growth = self.claim.kind is Kind.GROWTH and self.claim.operator is not Operator.FALLS
        return is_growth or self.claim.operator is Operator.RISES

    @property
    def doublings(self) -> int | None:
        """How many times it has doubled; None where the number is of another unit, or is no small whole one."""
        value = self.measure.value
        is_known = self.measure.unit == DOUBLING and value.denominator == 1 and 1 <= value <= MOST_DOUBLINGS
        return int(value) if is_known else None

    def primitive(self) -> Primitive | None:
        """What it says of the figures; None where it says nothing definite."""
        if self.measure.unit != TIMES:
            return None
        if self.is_rise:
            return self._risen()
        if self.claim.operator is Operator.FALLS:
            return self._fallen() if abs(self.measure.value) < 1 else None
        return self._product(Term(self.claim.id))

    def _risen(self) -> Primitive:
        """Up by three times is four times as much, and in many mouths three times; up by one time, or by half, is only up."""
        up = self._product(Term(self.claim.id, offset=ONE))
        if self.measure.value <= 1:
            return up
        by = Alternative(message("up-by-times", **self.figures), (up,))
        to = Alternative(message("up-to-times", **self.figures), (self._product(Term(self.claim.id)),))
        return OneOf((by, to))

    def _fallen(self) -> Primitive:
        is_turned = self.claim.kind is Kind.GROWTH
        return self._product(Term(self.claim.id, offset=ONE) if is_turned else Term(self.claim.id, -ONE, -ONE))

    def _product(self, factor: Term) -> Primitive:
        return Product(Term(self.base.id), factor, Term(self.result.id))


@rule
def multiple_misses_figures(statements: Statements) -> Iterator[Constraint | Finding]:
    """A multiple does not lead from the one figure to the other.

    "Up by three times" is four times as much, and many who write it mean three: readers are left to guess.

    Flags: The fleet of 1,200 lorries is five times the 400 of 2020.
    Passes: The fleet of 1,200 lorries is three times the 400 of 2020.
    """
    for multiple in _multiples(statements):
        primitive = multiple.primitive()
        if primitive is not None:
            yield _constraint(multiple, primitive, None)
        elif multiple.doublings is not None:
            yield from _doubled(multiple, multiple.doublings)


def _constraint(multiple: _Multiple, primitive: Primitive, relation: str | None) -> Constraint:
    return Constraint(
        primitive,
        breaks=message("multiple-breaks", **multiple.figures),
        holds=message("multiple-holds", **multiple.figures),
        force=Force.INCONSISTENT if multiple.is_told_between and relation is None else Force.STRAINS,
        relation=relation,
        evidence=tuple(end.evidence for end in (multiple.base, multiple.result) if end.evidence is not None),
    )


def _doubled(multiple: _Multiple, doublings: int) -> Iterator[Constraint | Finding]:
    """Twice is said of anything that is printed as twice as much.

    A power of two is none of the primitives, so that the words are the relation between the figures, and what is found of
    them is said of the claim by itself.
    """
    read = readings(read_figure(str(2**doublings)), multiple.measure.hedge, counted=Counted.ROUNDED)
    taken = read[:1] if multiple.measure.hedge else read
    primitive = _between(multiple.base, multiple.result, reduce(Interval.union_hull, (reading.interval for reading in taken)))
    yield _constraint(multiple, primitive, multiple.claim.source.quote)
    box = {end.id: interval_of_stated(end) for end in (multiple.base, multiple.result)}
    fits = fixpoint((primitive,), box) is not None
    line = message("multiple-holds" if fits else "multiple-breaks", **multiple.figures)
    outcome = Outcome.POSSIBLE if fits else Outcome.IMPOSSIBLE
    yield Finding(multiple.claim.id, outcome, Reason.VALUE, Force.STRAINS, line, arithmetic=line)


def _between(base: Stated, result: Stated, factor: Interval) -> Primitive:
    """The result is at least the base times the lower end, and at most the base times the upper one; zero and no end say nothing."""
    ends = ((factor.low, factor.low_open, Comparison.MORE), (factor.high, factor.high_open, Comparison.LESS))
    return Every(
        tuple(
            Linear((Term(result.id), Term(base.id, -end)), strict if is_open else OR_EQUAL[strict]) for end, is_open, strict in ends if end
        )
    )


def _multiples(statements: Statements) -> Iterator[_Multiple]:
    for claim in statements.of_kind(Kind.MULTIPLE, Kind.GROWTH):
        if claim.measure is None or claim.upper is not None or claim.measure.unit not in (TIMES, DOUBLING):
            continue
        between = _told_between(statements, claim)
        ends = between or _a_year_apart(statements, claim)
        if ends is None or claim.quantifier is Quantifier.NONE or not _lead_on(*ends):
            continue
        yield _Multiple(claim, claim.measure, *ends, is_told_between=between is not None)


def _told_between(statements: Statements, claim: Claim) -> tuple[Stated, Stated] | None:
    """The figures that the claim names, of two members the earlier first; None where it names none."""
    names = claim.members if claim.other is None or claim.other.claim is None else (claim.other.claim, *claim.members)
    found = [member for name in names if (member := statements.claim(name)) is not None]
    if len(names) != 2 or len(found) != 2 or any(one.is_ranked or one.upper is not None for one in found):
        return None
    return stated_claim(found[0]), stated_claim(found[1])


def _a_year_apart(statements: Statements, claim: Claim) -> tuple[Stated, Stated] | None:
    """The levels a year apart that the claim is about, at least one of them the text's."""
    levels = None if PriceBasis.REAL in claim.basis else _levels(statements, claim)
    if levels is None or levels.earlier is None or levels.later is None or not levels.are_claimed:
        return None
    return levels.earlier, levels.later


def _levels(statements: Statements, claim: Claim) -> Levels | None:
    if claim.kind is Kind.GROWTH:
        span = span_of(claim)
        return levels_of(statements, claim) if span is not None and span.years == 1 else None
    series, period = series_of(statements, claim), only_period(claim)
    if series is None or period is None or claim.window is not Window.YEAR_ON_YEAR:
        return None
    return levels_over(statements, series, Span(1, period))


def _lead_on(base: Stated, result: Stated) -> bool:
    """Whether a multiple can lead from the one to the other: both above zero, in one unit."""
    return (base.value or 0) > 0 and (result.value or 0) > 0 and same_dimension(base.unit, result.unit)


@rule
def falls_by_multiples(statements: Statements) -> Iterator[Constraint | Finding]:
    """Something is told to have fallen by its own size or a multiple of it.

    "Down by three times" is no fall that a thing can have: a third is meant, or a quarter, and nobody can tell which.

    Flags: Output fell by 3 times.
    Passes: Output fell by 0.3 times.
    """
    for claim in statements.of_kind(Kind.MULTIPLE, Kind.GROWTH):
        measure = claim.measure
        if measure is None or measure.unit != TIMES or abs(measure.value) < 1 or not _is_of_things(statements, claim):
            continue
        if claim.operator is not Operator.FALLS and measure.value > 0:
            continue
        yield Finding(
            claim.id,
            Outcome.IMPOSSIBLE,
            Reason.WORDING,
            Force.STRAINS,
            message("falls-by-multiples", claim=quoted(claim)),
            severity=Severity.MEDIUM,
        )


def _is_of_things(statements: Statements, claim: Claim) -> bool:
    """Whether it is of what the catalogue knows never to be negative; profits and balances may fall beyond zero."""
    series = series_of(statements, claim)
    found = None if series is None else statements.catalogue.indicators.get(series.indicator)
    return found is not None and is_never_negative(found)
