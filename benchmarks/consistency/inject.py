"""One slip in one figure of a made article, reprinted in the same form, with the culprit on record."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from random import Random

from benchmarks.consistency.generate import Made
from benchmarks.consistency.printing import Told, print_value
from gx_factcheck.model.words import Kind
from gx_factcheck.values.numerals import read_figure
from gx_factcheck.values.slips import PRIORS, Slip, misprints

_BACKWARDS = {
    Slip.LOST_ZERO: Slip.ADDED_ZERO,
    Slip.ADDED_ZERO: Slip.LOST_ZERO,
    Slip.LOST_DIGIT: Slip.ADDED_DIGIT,
    Slip.ADDED_DIGIT: Slip.LOST_DIGIT,
}
"""What leads from the true figure to the printed one, where `misprints` goes the other way."""
_ATTEMPTS = 1000


class Draw(StrEnum):
    """How the kind of a slip is drawn."""

    AS_LIKELY = "as likely as in print"
    UNIFORM = "every kind alike"


@dataclass(frozen=True, slots=True)
class Slipped:
    """An article with one wrong figure."""

    article: Made
    culprit: str
    slip: Slip
    right: Told
    """The figure as it should have been printed."""


def inject(article: Made, draw: Draw, random: Random) -> Slipped:
    """The article with one figure misprinted; slips that leave the digits as they are (percent and points) are not drawn."""
    names = list(article.figures)
    for _ in range(_ATTEMPTS):
        told = article.figures[random.choice(names)]
        ways = _ways(article, told)
        weights = [int(1000 * PRIORS[slip]) if draw is Draw.AS_LIKELY else 1 for slip in ways]
        slip = random.choices(list(ways), weights)[0]
        wrong = random.choice(ways[slip])
        return Slipped(article.with_figure(wrong), told.id, slip, told)
    message = "no figure of the article can be misprinted"
    raise ValueError(message)


def _ways(article: Made, told: Told) -> Mapping[Slip, list[Told]]:
    """What may be printed instead, by kind."""
    found: dict[Slip, list[Told]] = {}
    for misprint in misprints(read_figure(told.form.written(told.printed))):
        form = told.form.with_quantum(misprint.quantum)
        # A level without its minus is a figure of another sort; a rate or a gap has both signs.
        if form is not None and (misprint.slip is not Slip.SIGN or told.form.kind is Kind.GROWTH):
            wrong = print_value(told.id, told.true, form, misprint.value)
            found.setdefault(_BACKWARDS.get(misprint.slip, misprint.slip), []).append(wrong)
    neighbours = [other.printed for other in _neighbours(article, told) if _is_other(other.printed, told)]
    if neighbours:
        found[Slip.NEIGHBOURING_ROW] = [print_value(told.id, told.true, told.form, value) for value in neighbours]
    return found


def _neighbours(article: Made, told: Told) -> list[Told]:
    """The figures in the same relations that are of the same sort."""
    names = {name for tied in article.ties if told.id in tied.members for name in tied.members}
    near = (article.figures[name] for name in sorted(names - {told.id}))
    return [other for other in near if (other.form.unit, other.form.kind) == (told.form.unit, told.form.kind)]


def _is_other(value: Fraction, told: Told) -> bool:
    """Whether the value is another one that the figure's form can print."""
    return value != told.printed and (value / told.form.quantum).denominator == 1
