"""The rate that two levels of one release give."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from fractions import Fraction
from math import ceil, floor

from gx_factcheck.model.catalogue import Indicator
from gx_factcheck.model.claim import Claim
from gx_factcheck.model.finding import Bearing, Evidence, Finding, Force, Standing, Use, message
from gx_factcheck.model.quantity import Quantity
from gx_factcheck.model.statement import Statements
from gx_factcheck.model.wording import literal, named, observed, printed_of
from gx_factcheck.model.words import Outcome, PriceBasis, Reason, Window
from gx_factcheck.system.levels import years_before
from gx_factcheck.system.printed import Printed, printed_claim, printed_observation
from gx_factcheck.system.releases import are_apart, as_evidence, breaks_of, is_one_publication
from gx_factcheck.values.format import plain
from gx_factcheck.values.interval import Interval
from gx_factcheck.values.periods import Period
from gx_factcheck.values.units import conversion_factor, find_unit, same_dimension

ONE = Interval.point(Fraction(1))


def published_growth(statements: Statements, growth: Claim) -> Iterator[Finding]:
    """The rate that two levels of one release give, as evidence on the claimed rate.

    Where prices are in the levels, the rate is nominal, and contradicts no claim that leaves its basis open.
    """
    indicator = statements.indicator(growth)
    if indicator is None or indicator.growth_of is None or growth.measure is None or growth.window not in (None, Window.YEAR_ON_YEAR):
        return
    if not same_dimension(growth.measure.unit, "percent"):
        return
    for quantity in growth.quantities():
        if quantity.time_period is not None:
            yield from _of_quantity(statements, growth, indicator, quantity)


def _of_quantity(statements: Statements, growth: Claim, indicator: Indicator, quantity: Quantity) -> Iterator[Finding]:
    """What the pairs of levels give, each of one release; else that a break keeps them apart."""
    level = Quantity(
        indicator.growth_of or "",
        quantity.reference_area,
        quantity.time_period,
        counterpart_area=quantity.counterpart_area,
        definition=quantity.definition,
    )
    breaks = (*indicator.breaks, *breaks_of(statements, level))
    pairs = list(_pairs(statements, level))
    apart = [(before, after) for before, after in pairs if _are_apart(before, after, breaks)]
    found = [(after, one) for before, after in pairs if (before, after) not in apart for one in _from_levels(growth, after, before)]
    for after, one in _counting(found):
        yield one if after.observation.quantity.definition == quantity.definition else replace(one, force=Force.NOTES)
    if apart and not found:
        yield _stopped(growth, *apart[0])


def _pairs(statements: Statements, level: Quantity) -> Iterator[tuple[Evidence, Evidence]]:
    """Each level of the quantity after the one of a year earlier in the same series, release and definition."""
    before = None if level.time_period is None else years_before(level.time_period)
    rows = as_evidence(statements.observations.of_quantity(level), Use.DERIVED, statements.day)
    for later in rows if before is not None else ():
        row = later.observation
        for earlier in statements.observations.of_quantity(replace(row.quantity, time_period=before)):
            is_one_series = is_one_publication(earlier.release, row.release) and earlier.quantity.definition == row.quantity.definition
            if is_one_series and same_dimension(earlier.unit, row.unit):
                yield replace(later, observation=earlier), later


def _are_apart(before: Evidence, after: Evidence, breaks: Sequence[Period | date]) -> bool:
    first, second = before.observation.quantity.time_period, after.observation.quantity.time_period
    return first is not None and second is not None and are_apart(first, second, breaks)


def _counting(found: Sequence[tuple[Evidence, Finding]]) -> Iterator[tuple[Evidence, Finding]]:
    """Those that count: a superseded release may have the figure still, and a later word decides nothing beside the one in force."""
    firm = [one for after, one in found if after.standing is Standing.IN_FORCE]
    is_held = any(one.outcome is Outcome.ENTAILED for one in firm)
    for after, one in found:
        if after.standing is Standing.SUPERSEDED:
            if one.outcome is Outcome.ENTAILED and not is_held:
                yield after, replace(one, reason=Reason.VINTAGE, is_wider=True)
        elif not (after.revises and firm):
            yield after, one


def _stopped(growth: Claim, before: Evidence, after: Evidence) -> Finding:
    """That the levels cannot be held together, where nothing else is known of the rate."""
    line = message(
        "growth-across-break",
        growth=printed_of(growth),
        earlier=observed(before.observation),
        later=observed(after.observation),
        quantity=named(after.observation.quantity),
    )
    return Finding(
        claim=growth.id,
        outcome=Outcome.UNDECIDED,
        reason=Reason.DEFINITION,
        force=Force.NOTES,
        explanation=line,
        bearing=Bearing.TRUTH,
        evidence=(after, before),
    )


def _from_levels(growth: Claim, after: Evidence, before: Evidence) -> Iterator[Finding]:
    later, earlier = after.observation, before.observation
    claim = printed_claim(growth, "percent")
    high, low = printed_observation(later), printed_observation(earlier, later.unit)
    if claim is None or high is None or low is None:
        return
    computed = _change(high.interval, low.interval)
    line = message(
        "growth-from-levels",
        growth=printed_of(growth),
        later=observed(later),
        earlier=observed(earlier),
        computed=literal(_shown(computed)),
        quantity=named(later.quantity),
    )
    yield Finding(
        claim=growth.id,
        outcome=_outcome(claim, high, low),
        reason=Reason.VALUE,
        force=_force(growth, after, before),
        explanation=line,
        bearing=Bearing.TRUTH,
        arithmetic=line,
        evidence=(after, before),
    )


def _change(later: Interval, earlier: Interval) -> Interval:
    """The change in percent from one level to another."""
    multiple = later.over(earlier)
    return Interval.everything() if multiple is None else (multiple - ONE).scaled(conversion_factor("ratio", "percent"))


def _outcome(claim: Printed, later: Printed, earlier: Printed) -> Outcome:
    if claim.interval.contains_interval(_change(later.interval, earlier.interval)):
        return Outcome.ENTAILED
    rates = (_change(one, other) for one in later.widest() for other in earlier.widest())
    fits = any(reading.meets(rate) for rate in rates for reading in claim.widest())
    return Outcome.POSSIBLE if fits else Outcome.IMPOSSIBLE


def _force(growth: Claim, after: Evidence, before: Evidence) -> Force:
    if after.standing is not Standing.IN_FORCE:
        return Force.NOTES
    is_money = find_unit(after.observation.unit).dimension.startswith("[currency_")
    if is_money and growth.basis != (PriceBasis.NOMINAL,):
        return Force.NOTES
    return Force.REFUTES if after.observation.quality.may_refute and before.observation.quality.may_refute else Force.STRAINS


def _shown(interval: Interval) -> str:
    """The interval to hundredths, away from its middle."""
    low = "…" if interval.low is None else plain(Fraction(floor(interval.low * 100), 100))
    high = "…" if interval.high is None else plain(Fraction(ceil(interval.high * 100), 100))
    return f"{low}–{high}"
