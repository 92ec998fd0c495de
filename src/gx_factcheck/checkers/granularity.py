"""Shares and means of counted things move in steps."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from gx_factcheck.model.catalogue import Nature
from gx_factcheck.model.claim import Claim
from gx_factcheck.model.constraint import Constraint, Whole, WholePart
from gx_factcheck.model.finding import Finding, Message, message
from gx_factcheck.model.measure import Measure
from gx_factcheck.model.statement import Statements
from gx_factcheck.model.wording import joined, literal, number, printed_of
from gx_factcheck.model.words import Kind, Reason, Severity
from gx_factcheck.registry import rule
from gx_factcheck.system.instantiate import Tie, ties
from gx_factcheck.system.shapes import as_whole_part
from gx_factcheck.system.wholes import totals_beside
from gx_factcheck.values.readings import Counted
from gx_factcheck.values.units import find_unit, is_counted, same_dimension


@rule
def rate_of_no_whole_count(statements: Statements) -> Iterator[Constraint | Finding]:
    """A rate is stated that no whole number of the counted set gives.

    Readers take two decimals for care; here they show that the rate was not counted on this set.

    Flags: 38 projects are planned; 90.56% of them have begun.
    Passes: 38 projects are planned; 92.11% of them have begun.
    Source: the GRIM test for means of whole numbers (Brown and Heathers 2017), for shares
    """
    for quotient in _quotients(statements):
        if _is_share(quotient.rate):
            yield quotient.constraint()


@rule
def mean_of_no_whole_total(statements: Statements) -> Iterator[Constraint | Finding]:
    """A mean is stated that no whole total of the counted set gives.

    Children, goals and answers on a scale come whole, so their mean over a small group takes few values; another shows
    that the mean, or the size of the group, is not the one that was counted.

    Flags: The 20 households asked have 1.73 children each.
    Passes: The 20 households asked have 1.75 children each.
    Source: the GRIM test (Brown and Heathers 2017)
    """
    for quotient in _quotients(statements):
        if not _is_share(quotient.rate) and _is_of_whole_things(quotient.rate) and is_counted(quotient.whole.unit):
            yield quotient.constraint()


@rule
def fraction_of_whole_things(statements: Statements) -> Iterator[Constraint | Finding]:
    """A count of things that come whole is printed with a fraction.

    A decimal point has slipped in, or 万 or "thousand" has been lost; either way the figure is off by far.

    Flags: The zone counts 3.5 firms.
    Passes: The zone counts 3.5 thousand firms.
    """
    for claim in statements.of_kind(Kind.COUNT):
        if claim.measure is not None and _are_counted_whole(claim.measure) and not _may_be_mean(statements, claim):
            figures = {"claim": printed_of(claim)}
            yield Constraint(
                Whole(claim.id),
                breaks=message("fraction-counted", **figures),
                holds=message("whole-counted", **figures),
                reason=Reason.GRANULARITY,
                severity=Severity.HIGH,
            )


def _are_counted_whole(measure: Measure) -> bool:
    """Whether it is of things counted one by one, and of nothing for each of something."""
    return measure.counted is Counted.COUNTED and is_counted(measure.unit) and measure.unit_record.factor == 1


def _may_be_mean(statements: Statements, claim: Claim) -> bool:
    """Whether it may be told of each town or day on average: the catalogue calls such a figure a rate."""
    known = [statements.catalogue.indicators.get(name) for name in claim.indicator]
    return any(indicator is not None and indicator.nature is Nature.RATE for indicator in known)


@dataclass(frozen=True, slots=True)
class _Quotient:
    """A claim that is some whole number over another, each of which gave so many `items`."""

    tie: Tie
    claims: tuple[Claim, Claim]
    rate: Measure
    whole: Measure
    items: int

    def constraint(self) -> Constraint:
        rate, whole = self.claims
        figures = {"rate": printed_of(rate), "whole": printed_of(whole)}
        return Constraint(
            WholePart(rate.id, whole.id, items=self.items, is_share=_is_share(self.rate)),
            breaks=message("no-whole-part", **figures),
            holds=message("some-whole-part", **figures),
            arithmetic=self._nearby(),
            reason=Reason.GRANULARITY,
            force=self.tie.force,
            relation=self.tie.relation,
        )

    def _nearby(self) -> Message | None:
        """`34 ÷ 38 = 89.47%, 35 ÷ 38 = 92.11%`; None where the set has no whole size, or the rate is none of any set."""
        size = self.whole.value * self.whole.base_factor * self.items
        if size < 1 or size.denominator != 1:
            return None
        totals = totals_beside(self.rate.value * self.rate.base_factor, int(size))
        divided = [
            message("equals", left=message("over", first=literal(str(total)), second=literal(str(size))), right=self._printed(total / size))
            for total in totals
            if not _is_share(self.rate) or 0 <= total <= size
        ]
        return joined(divided) if divided else None

    def _printed(self, value: Fraction) -> Message:
        """A rate as this one would be printed."""
        quantum = self.rate.figure.quantum or Fraction(1)
        return number(round(value / self.rate.base_factor / quantum) * quantum, self.rate.unit)


def _quotients(statements: Statements) -> Iterator[_Quotient]:
    for tie in ties(statements):
        shape = as_whole_part(tie.equation)
        if shape is None:
            continue
        rate, whole = tie.claim(shape[0]), tie.claim(shape[1])
        if rate is not None and whole is not None and rate.measure is not None and whole.measure is not None:
            yield _Quotient(tie, (rate, whole), rate.measure, whole.measure, shape[2])


def _is_share(measure: Measure) -> bool:
    return same_dimension(measure.unit, "percent")


def _is_of_whole_things(measure: Measure) -> bool:
    """Whether a total of it is a number of things, or of points on a scale; an amount a year is no such mean."""
    unit = find_unit(measure.unit)
    return is_counted(unit.id.partition("/")[0]) and unit.factor == 1
