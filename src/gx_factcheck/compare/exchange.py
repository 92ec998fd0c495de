"""An amount in one currency against the record in another, at a rate of exchange that is on record too."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from gx_factcheck.model.claim import Claim
from gx_factcheck.model.constraint import Constraint
from gx_factcheck.model.finding import Bearing, Evidence, Finding, Force, Standing, Use, message
from gx_factcheck.model.observation import Observation
from gx_factcheck.model.statement import Statements
from gx_factcheck.model.wording import named, observed, quoted, with_unit
from gx_factcheck.model.words import Form, Kind, Outcome, Reason
from gx_factcheck.registry import rule
from gx_factcheck.system.computed import Computed, as_computed, combined, outcome_of, ratio, shown
from gx_factcheck.system.printed import printed_claim, printed_observation
from gx_factcheck.system.releases import as_evidence
from gx_factcheck.values.interval import Interval
from gx_factcheck.values.periods import Period
from gx_factcheck.values.units import find_unit

FIGURES = (Kind.LEVEL, Kind.COUNT, Kind.BOUND)
MOST_APART = Interval(Fraction(10, 11), Fraction(11, 10))
"""Offices convert month by month or at one day's rate; within a year such rates differ by less than a tenth, as a rule."""


@rule
def amount_misses_conversion(statements: Statements) -> Iterator[Constraint | Finding]:
    """An amount in a foreign currency is not what the record comes to at the rate of the time.

    A sum in dollars is copied beside the word for yuan, or converted at last year's rate.

    Flags: Trade came to 1.8 trillion dollars, where the office has 1.8 trillion yuan and a rate of 6.5.
    Passes: Trade came to 0.28 trillion dollars, where the office has 1.8 trillion yuan and a rate of 6.5.
    """
    for claim in statements.of_kind(*FIGURES):
        if claim.measure is None or claim.upper is not None or _currency(claim.measure.unit) is None:
            continue
        for match in statements.matched(claim):
            for evidence in match.own:
                for rate in _rates(statements, evidence.observation, claim.measure.unit):
                    yield from _compared(claim, evidence, rate)


def _currency(unit: str) -> str | None:
    """The dimension of a plain amount of money; None for anything else."""
    dimension = find_unit(unit).dimension
    return dimension if dimension.startswith("[currency_") and "/" not in dimension and "*" not in dimension else None


@dataclass(frozen=True, slots=True)
class _Rate:
    evidence: Evidence
    is_per_foreign: bool
    """Whether it says how much of the record's currency one of the claim's costs, and not the other way."""


def _rates(statements: Statements, row: Observation, unit: str) -> Iterator[_Rate]:
    """What is on record of the two currencies in the row's own period, whoever published it."""
    home, foreign = _currency(row.unit), _currency(unit)
    if home is None or home == foreign or row.quantity.time_period is None:
        return
    for indicator in statements.catalogue.indicators.values():
        dimension = find_unit(indicator.unit).dimension if indicator.unit else ""
        if dimension in (f"{home}/{foreign}", f"{foreign}/{home}"):
            listed = _of_period(statements, indicator.id, row.quantity.time_period)
            rows = [one for one in listed if find_unit(one.unit).dimension == dimension]
            for found in as_evidence(rows, Use.DERIVED, statements.day):
                if found.standing is Standing.IN_FORCE:
                    yield _Rate(found, dimension == f"{home}/{foreign}")


def _of_period(statements: Statements, indicator: str, period: Period) -> list[Observation]:
    rows = statements.observations.of_indicator(indicator)
    return [row for row in rows if row.quantity.time_period == period and row.quantity.form is Form.VALUE]


def _compared(claim: Claim, evidence: Evidence, rate: _Rate) -> Iterator[Finding]:
    figure, found = printed_claim(claim), _converted(evidence.observation, rate)
    if figure is None or found is None:
        return
    told = found.mapped(lambda one: one.scaled(1 / find_unit(figure.unit).factor))
    outcome, is_wider = outcome_of(as_computed(figure), told)
    if outcome is Outcome.IMPOSSIBLE and outcome_of(as_computed(figure), told.mapped(lambda one: one * MOST_APART))[0] is not outcome:
        outcome = Outcome.POSSIBLE
    row, cited = evidence.observation, rate.evidence.observation
    line = message(
        "converted-amount",
        claim=quoted(claim),
        record=observed(row),
        quantity=named(row.quantity),
        rate=observed(cited),
        cited=named(cited.quantity),
        computed=with_unit(shown(told.default), figure.unit),
    )
    yield Finding(
        claim=claim.id,
        outcome=Outcome.UNDECIDED if outcome is Outcome.POSSIBLE else outcome,
        reason=Reason.VALUE,
        # Which rate an office took is its own affair.
        force=Force.STRAINS,
        explanation=line,
        bearing=Bearing.TRUTH,
        arithmetic=line,
        evidence=(evidence, rate.evidence),
        is_wider=is_wider,
    )


def _converted(row: Observation, rate: _Rate) -> Computed | None:
    """The row's amount in the other currency, in that currency's base unit."""
    amount, price = printed_observation(row), printed_observation(rate.evidence.observation)
    if amount is None or price is None:
        return None
    factor = find_unit(amount.unit).factor
    price_factor = find_unit(price.unit).factor
    if rate.is_per_foreign:
        found = combined(ratio, amount, price)
        return None if found is None else found.mapped(lambda one: one.scaled(factor / price_factor))
    found = combined(lambda one, other: one * other, amount, price)
    return None if found is None else found.mapped(lambda one: one.scaled(factor * price_factor))
