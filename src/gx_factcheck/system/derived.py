"""The rate that two levels of one release give."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from math import ceil, floor

from gx_factcheck.model.claim import Claim
from gx_factcheck.model.finding import Bearing, Evidence, Finding, Force, Standing, Use, message
from gx_factcheck.model.observation import Observation
from gx_factcheck.model.quantity import Quantity
from gx_factcheck.model.statement import Statements
from gx_factcheck.model.wording import literal, named, observed, printed_of
from gx_factcheck.model.words import Outcome, PriceBasis, Reason, Window
from gx_factcheck.system.levels import years_before
from gx_factcheck.system.printed import Printed, printed_claim, printed_observation
from gx_factcheck.system.releases import are_apart, as_evidence
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
        if quantity.time_period is None:
            continue
        level = Quantity(
            indicator.growth_of,
            quantity.reference_area,
            quantity.time_period,
            counterpart_area=quantity.counterpart_area,
            definition=quantity.definition,
        )
        breaks = [*indicator.breaks, *_breaks(statements, indicator.growth_of)]
        for later in as_evidence(statements.observations.of_quantity(level), Use.DERIVED, statements.day):
            is_own_definition = later.observation.quantity.definition == quantity.definition
            for earlier in _levels_before(statements, later.observation, quantity.time_period, breaks):
                for found in _from_levels(growth, later, replace(later, observation=earlier)):
                    yield found if is_own_definition else replace(found, force=Force.NOTES)


def _breaks(statements: Statements, indicator: str) -> tuple[Period, ...]:
    found = statements.catalogue.indicators.get(indicator)
    return () if found is None else found.breaks


def _levels_before(statements: Statements, later: Observation, period: Period, breaks: Sequence[Period]) -> Iterator[Observation]:
    """The level a year earlier in the same series, release and definition, if no break in coverage lies between."""
    before = years_before(period)
    if before is None or are_apart(before, period, breaks):
        return
    for row in statements.observations.of_quantity(replace(later.quantity, time_period=before)):
        is_one_series = (row.release, row.quantity.definition) == (later.release, later.quantity.definition)
        if is_one_series and same_dimension(row.unit, later.unit):
            yield row


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
