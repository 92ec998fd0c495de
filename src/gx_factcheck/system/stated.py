"""A figure in the system: printed in the article or on record, the same to arithmetic."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import reduce

from gx_factcheck.model.claim import Claim
from gx_factcheck.model.finding import Evidence, Message
from gx_factcheck.model.measure import base_factor
from gx_factcheck.model.wording import observed, printed_of
from gx_factcheck.model.words import Kind, Operator
from gx_factcheck.system.printed import Printed, printed_claim, printed_measure, printed_observation
from gx_factcheck.values.interval import Interval

Choice = Callable[[Printed], Sequence[Interval]]
"""Which readings of a figure are taken; what it can be is all between the least and the greatest of them."""


@dataclass(frozen=True, slots=True)
class Stated:
    """A claim or an observation as a member of an equation."""

    id: str
    figure: Printed | None
    """In the unit it is printed in; None where it prints no number."""
    shown: Message
    claim: Claim | None = None
    evidence: Evidence | None = None

    @property
    def unit(self) -> str:
        """The unit that it is printed in; that of a plain ratio where it prints no number."""
        return "ratio" if self.figure is None else self.figure.unit

    @property
    def value(self) -> Fraction | None:
        """The printed value in base units; None where it prints none."""
        return None if self.figure is None else self.figure.value * base_factor(self.figure.unit)

    @property
    def is_count(self) -> bool:
        """Whether it counts things, which one text may call by several names."""
        return self.claim is not None and self.claim.kind is Kind.COUNT


def stated_claim(claim: Claim) -> Stated:
    """A claim's figure."""
    return Stated(claim.id, printed_claim(claim), printed_of(claim), claim=claim)


def stated_observation(evidence: Evidence) -> Stated:
    """An observation's figure."""
    row = evidence.observation
    return Stated(row.id, printed_observation(row), observed(row), evidence=evidence)


def default_reading(figure: Printed) -> tuple[Interval, ...]:
    """How the figure is meant as a rule."""
    return (figure.interval,)


def interval_of(claim: Claim, choice: Choice = default_reading) -> Interval:
    """What the claim's value can be in base units; a range is all that lies between its ends, the largest of all stands first."""
    figure = printed_claim(claim)
    if figure is None:
        is_first = claim.kind is Kind.SUPERLATIVE and claim.operator in (Operator.LARGEST, Operator.SMALLEST)
        return Interval.point(Fraction(1)) if is_first else Interval.everything()
    found = _hull(figure, choice)
    return found if claim.upper is None else found.union_hull(_hull(printed_measure(claim.upper), choice))


def interval_of_observation(evidence: Evidence, choice: Choice = default_reading) -> Interval:
    """What the observed value can be in base units."""
    figure = printed_observation(evidence.observation)
    return Interval.everything() if figure is None else _hull(figure, choice)


def _hull(figure: Printed, choice: Choice) -> Interval:
    return reduce(Interval.union_hull, choice(figure)).scaled(base_factor(figure.unit))
