"""Average rates over several years."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from gx_factcheck.model.claim import Claim
from gx_factcheck.model.constraint import Constraint
from gx_factcheck.model.finding import Finding, Force, Message, message
from gx_factcheck.model.statement import Statements
from gx_factcheck.model.wording import joined, literal, number, printed_of
from gx_factcheck.model.words import Kind, PriceBasis, Window
from gx_factcheck.registry import rule
from gx_factcheck.system.averages import compounded, compounds, is_arithmetic_mean, leads, yearly_rates
from gx_factcheck.system.levels import Span, levels_of, span_of
from gx_factcheck.values.units import same_dimension

AVERAGES = (Window.TWO_YEAR_AVERAGE, Window.ANNUALISED)
HUNDREDTHS = 2


@rule
def average_misses_yearly_rates(statements: Statements) -> Iterator[Constraint | Finding]:
    """An average rate over several years is not the geometric mean of the yearly rates.

    The arithmetic mean of 20% and -10% is 5%, but what grew by them grew by 3.9% a year.

    Flags: Output grew by 20% after falling by 10%, 5.0% a year on average.
    Passes: Output grew by 20% after falling by 10%, 3.9% a year on average.
    """
    for average, span in _averages(statements):
        rates = yearly_rates(statements, average, span)
        if rates:
            yield _of_rates(average, rates)


def _averages(statements: Statements) -> Iterator[tuple[Claim, Span]]:
    """The rates in percent that are averaged over two years or more."""
    for average in statements.of_kind(Kind.GROWTH):
        span = span_of(average) if average.window in AVERAGES else None
        if span is not None and span.years > 1 and average.measure is not None and same_dimension(average.measure.unit, "percent"):
            yield average, span


def _of_rates(average: Claim, rates: Sequence[Claim]) -> Constraint:
    figures: dict[str, Message] = {"average": printed_of(average), "rates": joined([printed_of(rate) for rate in rates])}
    return Constraint(
        compounds(average, rates),
        breaks=message("average-is-arithmetic" if is_arithmetic_mean(average, rates) else "average-breaks", **figures),
        holds=message("average-holds", **figures),
        arithmetic=message(
            "average-compounds",
            **figures,
            years=literal(str(len(rates))),
            stated=_percent(compounded([average] * len(rates))),
            together=_percent(compounded(rates)),
        ),
        force=Force.STRAINS,
    )


def _percent(rate: Fraction) -> Message:
    return number(round(rate * 100, HUNDREDTHS), "percent")


@rule
def average_misses_levels(statements: Statements) -> Iterator[Constraint | Finding]:
    """An average rate over several years does not lead from the first level to the last.

    Dividing the whole growth by the years, or counting a year too many, gives a rate that looks right beside the levels.

    Flags: Sales grew by 10.5% a year in 2016 to 2020, from 400 million to 610 million yuan.
    Passes: Sales grew by 8.8% a year in 2016 to 2020, from 400 million to 610 million yuan.
    """
    for average, span in _averages(statements):
        levels = None if PriceBasis.REAL in average.basis else levels_of(statements, average)
        if levels is None or levels.later is None or levels.earlier is None or not levels.are_claimed:
            continue
        ends = (levels.earlier, levels.later)
        figures = {
            "average": printed_of(average),
            "earlier": levels.earlier.shown,
            "later": levels.later.shown,
            "years": literal(str(span.years)),
        }
        yield Constraint(
            leads(average, span.years, levels.earlier.id, levels.later.id),
            breaks=message("average-levels-break", **figures),
            holds=message("average-levels-hold", **figures),
            force=Force.STRAINS,
            evidence=tuple(end.evidence for end in ends if end.evidence is not None),
        )
