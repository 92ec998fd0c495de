"""What follows from other figures: the base that a rate implies, the mean of rates, a rate from two levels."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from math import ceil, floor

from gx_factcheck.model.claim import Claim
from gx_factcheck.model.finding import Bearing, Evidence, Finding, Force, Message, Standing, Use, message
from gx_factcheck.model.observation import Observation
from gx_factcheck.model.quantity import Quantity
from gx_factcheck.model.statement import Statements
from gx_factcheck.model.wording import joined, literal, named, observed, printed_of
from gx_factcheck.model.words import Kind, Outcome, PriceBasis, Reason, Window
from gx_factcheck.system.printed import Printed, most_precise, printed_claim, printed_observation
from gx_factcheck.system.releases import are_apart, as_evidence
from gx_factcheck.values.format import plain
from gx_factcheck.values.interval import Interval
from gx_factcheck.values.periods import Period
from gx_factcheck.values.units import conversion_factor, find_unit, same_dimension

LEVELS = (Kind.LEVEL, Kind.COUNT, Kind.BOUND)
ONE = Interval.point(Fraction(1))


@dataclass(frozen=True, slots=True)
class Levels:
    """The claims that a rate of growth leads between; the earlier one is rarely printed."""

    later: Claim
    earlier: Claim | None


def claimed_levels(statements: Statements, growth: Claim) -> Levels | None:
    """The claimed levels of the indicator whose growth this is, a year apart; None where the later one is not claimed.

    None too where the rate is of another kind than a multiple of a level (points are none), or leads from or to a loss.
    """
    indicator = statements.indicator(growth)
    period = growth.time_period[0] if growth.time_period and len(growth.time_period) == 1 else None
    is_yearly = growth.window in (None, Window.YEAR_ON_YEAR)
    if indicator is None or indicator.growth_of is None or period is None or not is_yearly or not _is_multiple(growth):
        return None
    later = _level(statements, growth, indicator.growth_of, period)
    before = _year_before(period)
    earlier = None if before is None else _level(statements, growth, indicator.growth_of, before)
    if later is None or later.measure is None or later.measure.value <= 0:
        return None
    if earlier is None or earlier.measure is None or not same_dimension(earlier.measure.unit, later.measure.unit):
        return Levels(later, None)
    return Levels(later, earlier) if earlier.measure.value >= 0 else None


def _is_multiple(growth: Claim) -> bool:
    return growth.measure is not None and any(same_dimension(growth.measure.unit, unit) for unit in ("percent", "times"))


def _level(statements: Statements, growth: Claim, indicator: str, period: Period) -> Claim | None:
    asked = ((indicator,), growth.reference_area, growth.counterpart_area, growth.definition, (period,))
    return most_precise(
        claim
        for claim in statements.of_kind(*LEVELS)
        if (claim.indicator, claim.reference_area, claim.counterpart_area, claim.definition, claim.time_period) == asked
    )


def implied_base(later: Claim, growth: Claim) -> Message | None:
    """The level above zero that the rate implies for the earlier period, in the later one's unit; None where there is none."""
    level = printed_claim(later)
    if level is None or later.measure is None or growth.measure is None:
        return None
    # A fall of 100% as printed may have left something, one of "more than 90%" surely has.
    base = level.interval.over((_rate(growth) + ONE).intersect(Interval.more_than(Fraction(0))))
    if base is None or base.is_empty:
        return None
    low = literal("…") if base.low is None else _cut(base.low, floor)
    high = literal("…") if base.high is None else _cut(base.high, ceil)
    return message("between", low=low, high=high, unit=Message(f"unit:{later.measure.unit}"))


def _cut(end: Fraction, round_outward: Callable[[Fraction], int]) -> Message:
    """An end of an interval to five digits, away from its middle."""
    quantum = Fraction(10) ** (len(str(int(abs(end)))) - 5)
    return Message(f"number:{round_outward(end / quantum) * quantum}:{quantum}")


def _rate(claim: Claim) -> Interval:
    """A claimed rate as a plain ratio."""
    figure = printed_claim(claim)
    return Interval.everything() if figure is None or claim.measure is None else figure.interval.scaled(claim.measure.base_factor)


@dataclass(frozen=True, slots=True)
class AverageGrowth:
    """A stated average of two yearly rates, and what the rates make of it, both as squared multiples."""

    stated: Interval
    mean: Interval
    rates: Message
    claims: tuple[Claim, ...]


def average_growth(statements: Statements, average: Claim) -> AverageGrowth | None:
    """The two yearly rates behind a two-year average, as far as the same article claims both; None where it does not."""
    period = average.time_period[0] if average.time_period and len(average.time_period) == 1 else None
    if period is None:
        return None
    before = _year_before(period)
    found = [_yearly(statements, average, when) for when in (period, before) if when is not None]
    rates = [claim for claim in found if claim is not None]
    if len(rates) < 2:
        return None
    stated = _rate(average) + ONE
    mean = (_rate(rates[0]) + ONE) * (_rate(rates[1]) + ONE)
    return AverageGrowth(stated * stated, mean, joined([printed_of(claim) for claim in rates]), tuple(rates))


def _yearly(statements: Statements, average: Claim, period: Period) -> Claim | None:
    asked = _series(average)
    return most_precise(
        claim
        for claim in statements.of_kind(Kind.GROWTH)
        if _series(claim) == asked and claim.window in (None, Window.YEAR_ON_YEAR) and claim.time_period == (period,)
    )


def _series(growth: Claim) -> tuple[object, ...]:
    return growth.indicator, growth.reference_area, growth.counterpart_area, growth.basis, growth.definition


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


def _year_before(period: Period) -> Period | None:
    """The same period of the year before; None for the first year of the calendar."""
    return period.year_before() if period.start.year > 1 else None


def _levels_before(statements: Statements, later: Observation, period: Period, breaks: Sequence[Period]) -> Iterator[Observation]:
    """The level a year earlier in the same series, release and definition, if no break in coverage lies between."""
    before = _year_before(period)
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
