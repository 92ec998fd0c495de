"""Figures beyond what such a figure can be."""

from collections.abc import Iterator
from fractions import Fraction

from gx_factcheck.model.catalogue import Indicator
from gx_factcheck.model.claim import Claim
from gx_factcheck.model.constraint import Constraint
from gx_factcheck.model.finding import Bearing, Finding, Force, Message, message
from gx_factcheck.model.measure import base_factor
from gx_factcheck.model.statement import Statements
from gx_factcheck.model.wording import number, printed_of
from gx_factcheck.model.words import Kind, Outcome, Reason, Severity
from gx_factcheck.registry import rule
from gx_factcheck.system.printed import printed_claim
from gx_factcheck.values.interval import Interval
from gx_factcheck.values.numerals import read_figure
from gx_factcheck.values.units import same_dimension

FIGURES = (Kind.LEVEL, Kind.COUNT, Kind.SHARE, Kind.BOUND)
ALL = Interval(Fraction(0), Fraction(1))
"""A share of a whole, in base units."""


@rule
def value_beyond_limits(statements: Statements) -> Iterator[Constraint | Finding]:
    """A figure lies beyond the least and the greatest value that such a figure can have.

    More than all is a slip of the pen or of the base. Which rates may pass 100%, as one of plans fulfilled does, the catalogue says.

    Flags: Fibre reaches 103% of the villages.
    Passes: Fibre reaches 98% of the villages.
    """
    for claim in statements.of_kind(*FIGURES):
        known = [found for name in claim.indicator if (found := statements.catalogue.indicators.get(name)) is not None]
        beyond = [finding for indicator in known for finding in _beyond(claim, indicator)]
        # A figure that may be of something else has the limits of all that it may be.
        if len(beyond) == len(claim.indicator):
            yield beyond[0]


def _beyond(claim: Claim, indicator: Indicator) -> Iterator[Finding]:
    """What is said where no reading of the figure lies within the indicator's limits; a figure of another dimension may be a change."""
    if indicator.plausible is None or claim.measure is None or claim.upper is not None:
        return
    if not same_dimension(claim.measure.unit, indicator.unit):
        return
    least, most = (read_figure(text).value for text in indicator.plausible)
    figure = printed_claim(claim, indicator.unit)
    if figure is not None and not any(interval.meets(Interval(least, most)) for interval in figure.widest()):
        yield _finding(claim, indicator, (least, most))


def _finding(claim: Claim, indicator: Indicator, limits: tuple[Fraction, Fraction]) -> Finding:
    least, most = (number(end, indicator.unit) for end in limits)
    line = message("beyond-limits", claim=printed_of(claim), least=least, most=most, indicator=Message(f"indicator:{indicator.id}"))
    is_of_a_whole = same_dimension(indicator.unit, "ratio") and Interval(*limits).scaled(base_factor(indicator.unit)) == ALL
    return Finding(
        claim=claim.id,
        outcome=Outcome.IMPOSSIBLE,
        reason=Reason.VALUE,
        # Of all, nothing is more than all; other limits are what is known of such figures.
        force=Force.REFUTES if claim.kind is Kind.SHARE and is_of_a_whole else Force.STRAINS,
        explanation=line,
        bearing=Bearing.TRUTH,
        severity=Severity.HIGH,
        arithmetic=line,
    )
