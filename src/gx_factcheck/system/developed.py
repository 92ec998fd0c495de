"""What a level came to from an earlier one, beside what is claimed: in percent, in points, in times, in units."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from gx_factcheck.model.claim import Claim
from gx_factcheck.model.finding import Message, message
from gx_factcheck.model.wording import with_unit
from gx_factcheck.model.words import Kind, Operator, Outcome
from gx_factcheck.system.computed import (
    ONE,
    as_computed,
    combined,
    difference,
    is_published_difference,
    outcome_of,
    powered,
    ratio,
    relative_change,
    shown,
)
from gx_factcheck.system.printed import Printed, printed_claim
from gx_factcheck.system.spans import Between
from gx_factcheck.values.interval import Interval
from gx_factcheck.values.units import conversion_factor, same_dimension


@dataclass(frozen=True, slots=True)
class Development:
    """How the claim stands to what the levels came to."""

    outcome: Outcome
    computed: Interval | None
    """In the claim's unit; None for a direction alone."""
    is_wider: bool = False
    rival: Message | None = None
    """In what other sense the figure would be true."""


def developed(claim: Claim, span: Between, later: Printed, earlier: Printed) -> Development | None:
    """What two levels of one unit say of a claimed figure; None where they come to nothing that it could be."""
    figure = printed_claim(claim)
    if figure is None:
        return None
    signs = _signs(claim, figure)
    if claim.kind is Kind.MULTIPLE:
        found = _multiple(claim, figure, later, earlier)
    elif same_dimension(figure.unit, "percent") or same_dimension(figure.unit, "times"):
        found = _best(_relative(one, span, later, earlier) for one in signs)
    else:
        found = _best(_absolute(one, later, earlier) for one in signs)
    if found is None or found.outcome is not Outcome.IMPOSSIBLE:
        return found
    return _in_points(signs[0], found, later, earlier)


def _signs(claim: Claim, figure: Printed) -> tuple[Printed, ...]:
    """A fall is negative; a change that does not say where it goes may go either way."""
    if claim.kind is not Kind.CHANGE or figure.value <= 0:
        return (figure,)
    if claim.operator is Operator.FALLS:
        return (figure.turned(),)
    return (figure,) if claim.operator is Operator.RISES else (figure, figure.turned())


def _best(found: Iterator[Development | None]) -> Development | None:
    ranking = (Outcome.ENTAILED, Outcome.POSSIBLE, Outcome.UNDECIDED, Outcome.IMPOSSIBLE)
    known = [one for one in found if one is not None]
    return min(known, key=lambda one: (ranking.index(one.outcome), one.is_wider), default=None)


def _relative(figure: Printed, span: Between, later: Printed, earlier: Printed) -> Development | None:
    """The rate: of the levels' multiple as often as it is told a year, against its own over as many years."""
    change = combined(relative_change, later, earlier)
    if change is None:
        return None
    to_ratio = conversion_factor(figure.unit, "ratio") if same_dimension(figure.unit, "ratio") else Fraction(1)
    if span.years == span.times_a_year == 1:
        found = change.mapped(lambda one: one.scaled(1 / to_ratio))
        outcome, is_wider = outcome_of(as_computed(figure), found)
        return Development(outcome, found.default, is_wider=is_wider)
    multiple = change.mapped(lambda one: powered(one + ONE, span.times_a_year))
    claimed = as_computed(figure).mapped(lambda one: powered(_above_nothing(one.scaled(to_ratio) + ONE), span.years))
    outcome, is_wider = outcome_of(claimed, multiple)
    yearly = (multiple.default - ONE).scaled(1 / to_ratio) if span.years == 1 else None
    return Development(outcome, yearly, is_wider=is_wider)


def _above_nothing(interval: Interval) -> Interval:
    return interval.intersect(Interval.at_least(Fraction(0)))


def _absolute(figure: Printed, later: Printed, earlier: Printed) -> Development | None:
    """The difference, in the levels' unit; of rates in points."""
    are_points = same_dimension(figure.unit, "percentage_point") and same_dimension(later.unit, "percent")
    if not are_points and not same_dimension(figure.unit, later.unit):
        return None
    found = combined(difference, later, earlier)
    factor = conversion_factor(later.unit, "percent") if are_points else conversion_factor(later.unit, figure.unit)
    if are_points:
        factor /= conversion_factor(figure.unit, "percentage_point")
    if found is None:
        return None
    told = found.mapped(lambda one: one.scaled(factor))
    outcome, is_wider = outcome_of(as_computed(figure), told)
    values, quantum = (later.value - earlier.value) * factor, max(later.quantum, earlier.quantum) * factor
    if outcome is Outcome.POSSIBLE and is_published_difference(figure, values, quantum):
        outcome = Outcome.ENTAILED
    return Development(outcome, told.default, is_wider=is_wider)


def _multiple(claim: Claim, figure: Printed, later: Printed, earlier: Printed) -> Development | None:
    """Threefold is three times; to rise by three times is to four, and written for three."""
    found = combined(ratio, later, earlier)
    if found is None or not same_dimension(figure.unit, "times"):
        return None
    told = found.mapped(lambda one: one - ONE) if claim.operator is Operator.RISES else found
    outcome, is_wider = outcome_of(as_computed(figure), told)
    if outcome is Outcome.IMPOSSIBLE and claim.operator is Operator.RISES:
        outcome, is_wider = outcome_of(as_computed(figure), found)[0], True
        is_wider = outcome is not Outcome.IMPOSSIBLE
    return Development(outcome, told.default, is_wider=is_wider)


def _in_points(figure: Printed, found: Development, later: Printed, earlier: Printed) -> Development:
    """A change of a rate that is told in percent may have been meant in points: then it is only badly worded."""
    if not (same_dimension(figure.unit, "percent") and same_dimension(later.unit, "percent")):
        return found
    points = combined(difference, later, earlier)
    factor = conversion_factor(later.unit, figure.unit)
    if points is None or outcome_of(as_computed(figure), points.mapped(lambda one: one.scaled(factor)))[0] is Outcome.IMPOSSIBLE:
        return found
    rival = message("true-in-points", points=with_unit(shown(points.default), "percentage_point"))
    return replace(found, outcome=Outcome.ENTAILED, is_wider=True, rival=rival)
