"""What follows from other figures: the base that a rate implies, the mean of rates, a rate from two levels."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from gx_factcheck.model.claim import Claim
from gx_factcheck.model.finding import Bearing, Evidence, Finding, Force, Message, Use, message
from gx_factcheck.model.observation import Observation
from gx_factcheck.model.quantity import Quantity
from gx_factcheck.model.statement import Statements
from gx_factcheck.model.wording import joined, literal, named, observed, printed_of
from gx_factcheck.model.words import Kind, Outcome, Reason, Window
from gx_factcheck.system.printed import printed_measure, printed_observation
from gx_factcheck.values.format import plain
from gx_factcheck.values.interval import Interval
from gx_factcheck.values.periods import Period
from gx_factcheck.values.units import conversion_factor, same_dimension

LEVELS = (Kind.LEVEL, Kind.COUNT, Kind.BOUND)
ONE = Interval.point(Fraction(1))


@dataclass(frozen=True, slots=True)
class Levels:
    """The claims that a rate of growth leads between; the earlier one is rarely printed."""

    later: Claim
    earlier: Claim | None


def claimed_levels(statements: Statements, growth: Claim) -> Levels | None:
    """The claimed levels of the indicator whose growth this is, a year apart; None where the later one is not claimed."""
    indicator = statements.indicator(growth)
    period = growth.time_period[0] if growth.time_period and len(growth.time_period) == 1 else None
    is_yearly = growth.window in (None, Window.YEAR_ON_YEAR)
    if indicator is None or indicator.growth_of is None or period is None or growth.measure is None or not is_yearly:
        return None
    later = _level(statements, growth, indicator.growth_of, period)
    return None if later is None else Levels(later, _level(statements, growth, indicator.growth_of, period.year_before()))


def _level(statements: Statements, growth: Claim, indicator: str, period: Period) -> Claim | None:
    for claim in statements.of_kind(*LEVELS):
        same_place = (claim.reference_area, claim.counterpart_area) == (growth.reference_area, growth.counterpart_area)
        if claim.indicator == (indicator,) and same_place and claim.time_period == (period,) and claim.measure is not None:
            return claim
    return None


def implied_base(later: Claim, growth: Claim) -> Message | None:
    """The level that the rate implies for the earlier period, as an interval in the later one's unit; None where there is none."""
    if later.measure is None or growth.measure is None:
        return None
    multiple = _rate(growth) + ONE
    base = later.measure.readings[0].interval.over(multiple)
    if base is None or base.is_empty or (base.high is not None and base.high < 0):
        return None
    ends = [literal("…") if end is None else literal(plain(end)) for end in (base.low, base.high)]
    return message("between", low=ends[0], high=ends[1], unit=Message(f"unit:{later.measure.unit}"))


def _rate(claim: Claim) -> Interval:
    """A claimed rate as a plain ratio."""
    return claim.measure.readings[0].interval.scaled(claim.measure.base_factor) if claim.measure else Interval.everything()


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
    found = [_yearly(statements, average, when) for when in (period, period.year_before())]
    rates = [claim for claim in found if claim is not None]
    if len(rates) < len(found):
        return None
    stated = _rate(average) + ONE
    mean = (_rate(rates[0]) + ONE) * (_rate(rates[1]) + ONE)
    return AverageGrowth(stated * stated, mean, joined([printed_of(claim) for claim in rates]), tuple(rates))


def _yearly(statements: Statements, average: Claim, period: Period) -> Claim | None:
    for claim in statements.of_kind(Kind.GROWTH):
        same = (claim.indicator, claim.reference_area, claim.basis) == (average.indicator, average.reference_area, average.basis)
        is_yearly = claim.window in (None, Window.YEAR_ON_YEAR)
        if same and is_yearly and claim.time_period == (period,) and claim.measure is not None:
            return claim
    return None


def published_growth(statements: Statements, growth: Claim) -> Iterator[Finding]:
    """The rate that two levels of one release give, as evidence on the claimed rate."""
    indicator = statements.indicator(growth)
    if indicator is None or indicator.growth_of is None or growth.measure is None or growth.window not in (None, Window.YEAR_ON_YEAR):
        return
    if not same_dimension(growth.measure.unit, "percent"):
        return
    for quantity in growth.quantities():
        if quantity.time_period is None:
            continue
        level = Quantity(indicator.growth_of, quantity.reference_area, quantity.time_period, counterpart_area=quantity.counterpart_area)
        for later in statements.observations.of_quantity(level):
            for earlier in _year_before(statements, later):
                yield _from_levels(growth, later, earlier)


def _year_before(statements: Statements, later: Observation) -> Iterator[Observation]:
    """The level a year earlier in the same series, release and definition."""
    period = later.quantity.time_period
    for row in statements.observations.of_series(later.quantity):
        if period is not None and row.quantity.time_period == period.year_before() and row.release == later.release:
            yield row


def _from_levels(growth: Claim, later: Observation, earlier: Observation) -> Finding:
    high, low = printed_observation(later), printed_observation(earlier, later.unit)
    rates = None if high is None or low is None else high.interval.over(low.interval)
    claim = printed_measure(growth.measure, "percent").interval if growth.measure else Interval.everything()
    computed = Interval.everything() if rates is None else (rates - ONE).scaled(conversion_factor("ratio", "percent"))
    outcome = Outcome.ENTAILED if claim.contains_interval(computed) else Outcome.POSSIBLE if claim.meets(computed) else Outcome.IMPOSSIBLE
    may_refute = later.quality.may_refute and earlier.quality.may_refute
    line = message(
        "growth-from-levels",
        growth=printed_of(growth),
        later=observed(later),
        earlier=observed(earlier),
        computed=literal(_shown(computed)),
        quantity=named(later.quantity),
    )
    return Finding(
        claim=growth.id,
        outcome=outcome,
        reason=Reason.VALUE,
        force=Force.STRAINS if not may_refute else Force.REFUTES,
        explanation=line,
        bearing=Bearing.TRUTH,
        arithmetic=line,
        evidence=(Evidence(later, Use.DERIVED), Evidence(earlier, Use.DERIVED)),
    )


def _shown(interval: Interval) -> str:
    ends = ("…" if end is None else plain(end, significant=4) for end in (interval.low, interval.high))
    return "–".join(ends)
