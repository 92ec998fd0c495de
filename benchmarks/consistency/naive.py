"""Two rules that any spreadsheet can apply: recompute each relation from the printed values, then round or allow a margin."""

from collections.abc import Callable
from fractions import Fraction

from benchmarks.consistency.generate import Made
from benchmarks.consistency.printing import Told
from benchmarks.consistency.relations import Shape, Tied

MARGIN = Fraction(5, 1000)
Fits = Callable[[Fraction, Told], bool]


def rounds_to(value: Fraction, told: Told) -> bool:
    """Whether the value, rounded as the figure is, is what the figure prints."""
    return told.form.rounded(value) == told.printed


def within_margin(value: Fraction, told: Told) -> bool:
    """Whether the value is off by half a percent at most."""
    return abs(value - told.printed) <= MARGIN * abs(told.printed)


def is_flagged(tied: Tied, article: Made, fits: Fits) -> bool:
    """Whether the rule calls the relation broken. Hedged figures, of which such rules know nothing, are let pass."""
    members = [article.figures[name] for name in tied.members]
    if any(told.form.hedge for told in members):
        return False
    result, values = members[0], [told.printed for told in members[1:]]
    match tied.shape:
        case Shape.ORDER:
            return result.printed <= values[0]
        case Shape.PART:
            return result.printed > values[0]
        case Shape.SUM:
            return not fits(sum(values, Fraction(0)), result)
        case Shape.DIFFERENCE:
            return not fits(values[0] - values[1], result)
        case Shape.RATE:
            nearest = round(result.printed * values[0] / 100)
            return not fits(Fraction(100 * nearest) / values[0], result)
        case _:
            return not fits((values[0] / values[1] - (tied.shape is Shape.GROWTH)) * 100, result)
