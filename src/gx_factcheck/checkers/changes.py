"""A change against the two figures that it lies between."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from gx_factcheck.model.claim import Claim
from gx_factcheck.model.constraint import Alternative, Constraint, Linear, OneOf, Primitive, Product, Term
from gx_factcheck.model.finding import Finding, Message, message
from gx_factcheck.model.measure import base_factor
from gx_factcheck.model.statement import Statements
from gx_factcheck.model.wording import number
from gx_factcheck.model.words import Kind, Quantifier
from gx_factcheck.registry import rule
from gx_factcheck.system.stated import Stated, stated_claim
from gx_factcheck.values.units import same_dimension

RATIO, PERCENT, POINT = "ratio", "percent", "percentage_point"
SIGNS = (Fraction(1), Fraction(-1))


@rule
def change_misses_difference(statements: Statements) -> Iterator[Constraint | Finding]:
    """A change is not the difference between the two figures that it is told of.

    The change makes the headline; the two figures stand further down, where nobody subtracts them.

    Flags: Coverage rose by 3.1 points, from 46.5% to 48.6%.
    Passes: Coverage rose by 2.1 points, from 46.5% to 48.6%.
    """
    for change in _changes(statements):
        if change.is_difference:
            yield change.constraint(change.difference())


@rule
def points_told_as_percent(statements: Statements) -> Iterator[Constraint | Finding]:
    """A change of a rate is told in percent, and comes out only in percentage points.

    From 12.00% to 13.25% is 1.25 points, or 10.4%; who reads "1.25%" cannot know which is meant.

    Flags: The rate rose by 1.25%, from 12.00% to 13.25%.
    Passes: The rate rose by 10.4%, from 12.00% to 13.25%.
    """
    for change in _changes(statements):
        if change.is_relative:
            figures = change.figures()
            of_the_rate = Alternative(message("change-of-rate", **figures), (change.quotient(),))
            in_points = Alternative(message("change-in-points", **figures), (change.difference(),))
            yield change.constraint(OneOf((of_the_rate, in_points), is_first_default=True))


@dataclass(frozen=True, slots=True)
class _Change:
    """A change that prints a number, between two figures of one unit."""

    claim: Claim
    size: Stated
    before: Stated
    after: Stated
    rise: Fraction
    """Printed value after less that before, in base units."""

    @property
    def is_difference(self) -> bool:
        """Whether the change is in what is left when one figure is taken from the other."""
        unit, end = self.size.unit, self.after.unit
        if same_dimension(end, RATIO):
            return same_dimension(unit, POINT) or unit == end != PERCENT
        return same_dimension(unit, end)

    @property
    def is_relative(self) -> bool:
        """Whether the change of a rate is printed as a share of it, or as if it were."""
        return same_dimension(self.after.unit, RATIO) and same_dimension(self.size.unit, RATIO) and not self.is_difference

    def difference(self) -> Primitive:
        """`after - before = change`, up or down."""
        ends = Term(self.after.id), Term(self.before.id, Fraction(-1))
        return _either_way(*(Linear((*ends, Term(self.size.id, sign))) for sign in SIGNS))

    def quotient(self) -> Primitive:
        """`after = before * (1 + change)`, up or down."""
        return _either_way(*(Product(Term(self.before.id), Term(self.size.id, sign, sign), Term(self.after.id)) for sign in SIGNS))

    def figures(self) -> dict[str, Message]:
        """The three as printed."""
        return {"change": self.size.shown, "before": self.before.shown, "after": self.after.shown}

    def constraint(self, primitive: Primitive) -> Constraint:
        """What the three figures must keep to, of which the words are the relation."""
        larger, smaller = (self.before, self.after) if self.rise < 0 else (self.after, self.before)
        unit = POINT if same_dimension(self.after.unit, RATIO) else self.size.unit
        return Constraint(
            primitive,
            breaks=message("change-breaks", **self.figures()),
            holds=message("change-holds", **self.figures()),
            arithmetic=message(
                "equals",
                left=message("minus", first=larger.shown, second=smaller.shown),
                right=number(abs(self.rise) / base_factor(unit), unit),
            ),
            relation=self.claim.source.quote,
        )


def _either_way(up: Primitive, down: Primitive) -> Primitive:
    """Which way the figures go is for another rule to say: rounded ones may be equal, or go the other way."""
    return OneOf((Alternative(None, (up,)), Alternative(None, (down,))))


def _changes(statements: Statements) -> Iterator[_Change]:
    for claim in statements.of_kind(Kind.CHANGE):
        ends = [member for name in claim.members if (member := statements.claim(name)) is not None and not member.is_ranked]
        if len(ends) != 2 or claim.quantifier is Quantifier.NONE or not _are_of_one_series(claim, ends):
            continue
        size, before, after = (stated_claim(one) for one in (claim, *ends))
        if size.value is None or before.value is None or after.value is None or not same_dimension(before.unit, after.unit):
            continue
        yield _Change(claim, size, before, after, after.value - before.value)


def _are_of_one_series(change: Claim, ends: list[Claim]) -> bool:
    """Whether the figures differ in time or place alone: a change at constant prices is no difference of amounts."""
    before, after = ends
    is_alike = (before.basis, before.adjustment, before.definition) == (after.basis, after.adjustment, after.definition)
    return is_alike and set(before.indicator) == set(after.indicator) and change.basis in ((), after.basis)
