"""Lengths of time against dates."""

from fractions import Fraction

from gx_factcheck.model.measure import Measure
from gx_factcheck.model.words import Outcome
from gx_factcheck.values.hedges import Hedge, nearly_years
from gx_factcheck.values.interval import Interval
from gx_factcheck.values.units import conversion_factor


def fits_years(measure: Measure, completed: int, begun: int) -> tuple[Outcome, bool]:
    """Whether a printed number of years can be the time that passed, and whether only if begun or round ones are counted.

    Args:
        measure: the printed length, in a unit of calendar time.
        completed: the whole years that have surely passed.
        begun: the years of which at least a day has passed.
    """
    years = conversion_factor(measure.unit, "year")
    # Between `completed` and `begun` lies the true length; a hedge (nearly 10 years, over 9) is held against that span.
    passed = Interval(Fraction(completed), Fraction(begun), high_open=begun > completed)
    if measure.hedge:
        stated, soft = _hedged(measure, years)
        if stated.meets(passed):
            return Outcome.ENTAILED, False
        return (Outcome.ENTAILED, True) if soft.meets(passed) else (Outcome.IMPOSSIBLE, False)
    value = measure.value * years
    if value.denominator != 1:
        fits = any(reading.interval.scaled(years).meets(passed) for reading in measure.readings)
        return (Outcome.POSSIBLE if fits else Outcome.IMPOSSIBLE), False
    if value == completed:
        return Outcome.ENTAILED, False
    is_round = any(reading.label == "coarser-zeros" and reading.interval.scaled(years).meets(passed) for reading in measure.readings)
    return (Outcome.ENTAILED, True) if is_round or completed < value <= begun else (Outcome.IMPOSSIBLE, False)


def _hedged(measure: Measure, years: Fraction) -> tuple[Interval, Interval]:
    """The years that a hedged length can be, by its words and read softly."""
    if measure.hedge == (Hedge.NEARLY,):
        nearly = nearly_years(measure.value * years)
        return nearly.hard, nearly.soft
    return measure.readings[0].interval.scaled(years), measure.readings[-1].interval.scaled(years)
