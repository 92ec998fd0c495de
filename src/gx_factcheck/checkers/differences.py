"""By how much one figure is above another."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations

from gx_factcheck.model.claim import Claim
from gx_factcheck.model.constraint import UNPRINTED, Constraint, Every, Linear, Primitive, Product, Term
from gx_factcheck.model.finding import Finding, message
from gx_factcheck.model.statement import Statements
from gx_factcheck.model.wording import printed_of, quoted
from gx_factcheck.model.words import Kind, Operator, Quantifier
from gx_factcheck.registry import rule
from gx_factcheck.values.units import same_dimension

ONE = Fraction(1)
SIGNS = {Operator.ABOVE: ONE, Operator.BELOW: -ONE}
PERCENT = "percent"
RATIOS = (PERCENT, "percentage_point", "times")


@dataclass(frozen=True, slots=True)
class _Difference:
    """One figure said to be so much above or below another."""

    claim: Claim
    unit: str
    own: Claim
    other: Claim
    sign: Fraction

    @property
    def factor(self) -> Term:
        """What a difference in percent makes of the other figure."""
        return Term(self.claim.id, self.sign, self.sign)

    def primitive(self) -> Primitive | None:
        """What it says of the two figures; None where they print none, or are none that it can be told of."""
        if not _have_figures(self.own, self.other):
            return None
        is_rate = any(same_dimension(self._unit_of_figures, ratio) for ratio in RATIOS)
        if same_dimension(self.unit, PERCENT):
            # What is 2% above a rate of 4%, nobody knows: 4.08% or 6%.
            are_sizes = all(one.measure is not None and one.measure.value > 0 for one in (self.own, self.other))
            return Product(Term(self.other.id), self.factor, Term(self.own.id)) if are_sizes and not is_rate else None
        wanted = "percentage_point" if is_rate else self._unit_of_figures
        if not same_dimension(self.unit, wanted):
            return None
        return Linear((Term(self.own.id), Term(self.other.id, -ONE), Term(self.claim.id, -self.sign)))

    @property
    def _unit_of_figures(self) -> str:
        return PERCENT if self.own.measure is None else self.own.measure.unit


def _have_figures(one: Claim, other: Claim) -> bool:
    """Whether both print a single number, in units that can be held against one another."""
    are_single = all(claim.upper is None and not claim.is_ranked for claim in (one, other))
    return are_single and one.measure is not None and other.measure is not None and same_dimension(one.measure.unit, other.measure.unit)


def _differences(statements: Statements) -> Iterator[_Difference]:
    for claim in statements.of_kind(Kind.COMPARISON):
        sign = None if claim.operator is None else SIGNS.get(claim.operator)
        own = statements.claim(claim.members[0]) if len(claim.members) == 1 else None
        other = None if claim.other is None else statements.claim(claim.other.claim or "")
        is_told = claim.measure is not None and claim.upper is None and claim.quantifier is not Quantifier.NONE
        if sign is not None and own is not None and other is not None and is_told and claim.measure is not None:
            yield _Difference(claim, claim.measure.unit, own, other, sign)


@rule
def difference_misses_figures(statements: Statements) -> Iterator[Constraint | Finding]:
    """One figure is said to be so much above another, and the two are another distance apart.

    The distance is what readers take home, and the only one of three figures that somebody had to calculate.

    Flags: North handled 600 tonnes, 25% more than the 500 of South.
    Passes: North handled 625 tonnes, 25% more than the 500 of South.
    """
    for difference in _differences(statements):
        primitive = difference.primitive()
        if primitive is None:
            continue
        own, other = printed_of(difference.own), printed_of(difference.other)
        figures = {"difference": quoted(difference.claim), "own": own, "other": other}
        yield Constraint(
            primitive,
            breaks=message("difference-breaks", **figures),
            holds=message("difference-holds", **figures),
            relation=difference.claim.source.quote,
        )


@rule
def bases_swapped(statements: Statements) -> Iterator[Constraint | Finding]:
    """One figure is as many percent above another as the other is below it.

    Who has 25% more than another leaves that one 20% behind, and not 25%: each percentage is of another base.

    Flags: North handled 25% more than South, which handled 25% less than North.
    Passes: North handled 25% more than South, which handled 20% less than North.
    """
    in_percent = [one for one in _differences(statements) if same_dimension(one.unit, PERCENT) and one.primitive() is None]
    for one, other in combinations(in_percent, 2):
        if (one.own, one.other) != (other.other, other.own) or one.sign == other.sign:
            continue
        figures = {"one": quoted(one.claim), "other": quoted(other.claim)}
        together = f"{UNPRINTED}together|{one.claim.id}|{other.claim.id}"
        yield Constraint(
            Every((Product(one.factor, other.factor, Term(together)), Linear((Term(together),), constant=-ONE))),
            breaks=message("bases-swapped-break", **figures),
            holds=message("bases-swapped-hold", **figures),
        )
