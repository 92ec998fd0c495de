"""Lengths of time against dates."""

from fractions import Fraction

from gx_factcheck.model.measure import Measure
from gx_factcheck.model.words import Outcome
from gx_factcheck.values.hedges import Hedge, nearly_years
from gx_factcheck.values.interval import Interval
from gx_factcheck.values.units import conversion_factor


def fits_years(measure: Measure, completed: int, begun: int) -> tuple[Outcome, bool]:
    """Whether a printed number of years can be the time that passed, and whether only if begun years are counted.

    Args:
        measure: the printed length, in a unit of calendar time.
        completed: the whole years that have surely passed.
        begun: the years of which at least a day has passed.
    """
    years = conversion_factor(measure.unit, "year")
    # Between `completed` and `begun` lies the true length; a hedge (nearly 10 years, over 9) is held against that span.
    passed = Interval(Fraction(completed), Fraction(begun), high_open=begun > completed)
    if measure.hedge:
        is_nearly = measure.hedge == (Hedge.NEARLY,)
        stated = nearly_years(measure.value * years).hard if is_nearly else measure.readings[0].interval.scaled(years)
        return (Outcome.ENTAILED if stated.meets(passed) else Outcome.IMPOSSIBLE), False
    value = measure.value * years
    if value.denominator != 1:
        return (Outcome.POSSIBLE if measure.readings[0].interval.scaled(years).meets(passed) else Outcome.IMPOSSIBLE), False
    if value == completed:
        return Outcome.ENTAILED, False
    if completed < value <= begun:
        return Outcome.ENTAILED, True
    return Outcome.IMPOSSIBLE, False
