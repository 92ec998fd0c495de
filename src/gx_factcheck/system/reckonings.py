"""Levels that nobody prints, and how the figures beside them tell them all the same."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from gx_factcheck.model.claim import Claim
from gx_factcheck.model.constraint import UNPRINTED, Linear, Primitive, Term
from gx_factcheck.model.finding import Message
from gx_factcheck.model.quantity import Quantity
from gx_factcheck.model.statement import Statements
from gx_factcheck.model.wording import named
from gx_factcheck.model.words import Kind, Operator, PriceBasis, Window
from gx_factcheck.system.averages import leads
from gx_factcheck.system.levels import Levels, Series, Span, levels_over, only_period, series_of, span_of, years_before
from gx_factcheck.system.stated import Stated, stated_claim
from gx_factcheck.values.periods import Frequency, Period
from gx_factcheck.values.units import same_dimension


@dataclass(frozen=True, slots=True)
class Unprinted:
    """A level of a series that neither the text nor the record has."""

    series: Series
    period: Period

    @property
    def name(self) -> str:
        """What it is called among statements."""
        own = self.series
        parts = (own.indicator, own.reference_area, own.counterpart_area, own.definition, *sorted(own.adjustment), self.period)
        return f"{UNPRINTED}level|{'|'.join(map(str, parts))}"

    @property
    def shown(self) -> Message:
        """Its area, indicator and period, in words."""
        own = self.series
        return named(Quantity(own.indicator, own.reference_area, self.period, definition=own.definition))


@dataclass(frozen=True, slots=True)
class Reckoning:
    """One way to a level: from another one by a rate, or by a difference."""

    level: Unprinted
    primitive: Primitive
    known: Stated
    """The level it starts from."""
    step: Stated
    """The rate or the difference."""


def reckonings(statements: Statements) -> Iterator[Reckoning]:
    """Every way from a known level of the text or the record to one that is not known.

    Real rates have prices taken out, and lead between no levels that are told.
    """
    for growth in statements.of_kind(Kind.GROWTH):
        span = span_of(growth)
        if span is not None and PriceBasis.REAL not in growth.basis and _is_percent(growth):
            yield from _reckoned(statements, growth, span)
    for change in statements.of_kind(Kind.CHANGE):
        period = only_period(change)
        if period is not None and change.measure is not None and change.upper is None and _is_yearly(change, period):
            yield from _reckoned(statements, change, Span(1, period))


def _is_percent(claim: Claim) -> bool:
    return claim.measure is not None and same_dimension(claim.measure.unit, "percent")


def _is_yearly(change: Claim, period: Period) -> bool:
    """Whether a change is against the year before; of a year it is that where the text says no other."""
    return change.window is Window.YEAR_ON_YEAR or (change.window is None and period.frequency is Frequency.ANNUAL)


def _reckoned(statements: Statements, step: Claim, span: Span) -> Iterator[Reckoning]:
    series, before = series_of(statements, step), years_before(span.last, span.years)
    levels = None if series is None else levels_over(statements, series, span)
    if series is None or before is None or levels is None or (levels.later is None) == (levels.earlier is None):
        return
    known = levels.earlier if levels.later is None else levels.later
    unknown = Unprinted(series, span.last if levels.later is None else before)
    primitive = None if known is None else _primitive(step, span, levels, unknown.name)
    if known is not None and primitive is not None:
        yield Reckoning(unknown, primitive, known, stated_claim(step))


def _primitive(step: Claim, span: Span, levels: Levels, unknown: str) -> Primitive | None:
    """What leads from the one level to the other; None where a difference is in another unit than they are."""
    earlier = unknown if levels.earlier is None else levels.earlier.id
    later = unknown if levels.later is None else levels.later.id
    if step.kind is Kind.GROWTH:
        return leads(step, span.years, earlier, later)
    known = levels.later or levels.earlier
    if known is None or step.measure is None or not same_dimension(step.measure.unit, known.unit):
        return None
    is_fall = step.operator is Operator.FALLS and step.measure.value > 0
    sign = Fraction(1) if is_fall else Fraction(-1)
    return Linear((Term(later), Term(earlier, Fraction(-1)), Term(step.id, sign)))
