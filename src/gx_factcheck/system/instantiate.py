"""Equations over claims: those a file states, and those of the catalogue wherever their quantities are claimed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from gx_factcheck.model.catalogue import Authority, Identity
from gx_factcheck.model.claim import Claim
from gx_factcheck.model.constraint import Linear, Term
from gx_factcheck.model.equation import Binary, Comparison, Count, Equation, Expression, Name, Number, Operation, Whole
from gx_factcheck.model.finding import Force
from gx_factcheck.model.source import Origin
from gx_factcheck.model.statement import Statements
from gx_factcheck.model.words import Kind
from gx_factcheck.system.printed import most_precise
from gx_factcheck.values.units import same_dimension

ITEM = "item"
LEVELS = (Kind.LEVEL, Kind.COUNT, Kind.BOUND, Kind.CAPACITY)


@dataclass(frozen=True, slots=True)
class Tie:
    """An equation whose names are claims."""

    equation: Equation
    claims: Mapping[str, Claim]
    """By the equation's name."""
    force: Force
    relation: str
    """The equation as written."""

    def claim(self, name: Expression) -> Claim | None:
        """The claim that an expression names; None for anything but a name."""
        return self.claims.get(name.id) if isinstance(name, Name) else None

    def have_numbers(self) -> bool:
        """Whether every claim prints a number; without one the equation decides nothing."""
        return all(claim.measure is not None for claim in self.claims.values())

    def have_one_dimension(self) -> bool:
        """Whether all the claims are of one kind of unit, so that they can be added and compared.

        Points are added to shares; among counts, whatever is counted may be called an item (个).
        """
        are_counts = all(claim.kind is Kind.COUNT for claim in self.claims.values())
        found = [claim.measure.unit for claim in self.claims.values() if claim.measure is not None]
        units = [unit for unit in found if not (are_counts and unit == ITEM)] or found
        rates = [unit for unit in units if same_dimension(unit, "percent") or same_dimension(unit, "percentage_point")]
        return rates == units or all(same_dimension(units[0], unit) for unit in units[1:])


def ties(statements: Statements) -> Iterator[Tie]:
    """Every equation that can be written over the claims."""
    by_id = {claim.id: claim for claim in statements.claims}
    for relation in statements.relations:
        names = relation.equation.names()
        if all(name in by_id for name in names):
            force = Force.STRAINS if relation.by is Origin.INFERRED else Force.REFUTES if relation.source else Force.INCONSISTENT
            yield Tie(relation.equation, {name: by_id[name] for name in names}, force, relation.id)
    for indicator in statements.catalogue.indicators.values():
        for identity in indicator.identities:
            yield from _instances(statements, identity)


def _instances(statements: Statements, identity: Identity) -> Iterator[Tie]:
    """The identity for each area and period for which all its indicators are claimed, each once.

    A claim that leaves a choice open, or a flow that states no period, may be of another place than its neighbours: it is tied to none.
    """
    names = identity.equation.names()
    places: dict[tuple[object, ...], dict[str, list[Claim]]] = {}
    for claim in statements.of_kind(*LEVELS):
        if claim.measure is None or len(tuple(claim.quantities())) > 1 or statements.may_be_of_any_period(claim):
            continue
        if claim.indicator[0] in names:
            place = (claim.reference_area, claim.counterpart_area, claim.time_period, claim.basis, claim.definition, claim.adjustment)
            places.setdefault(place, {}).setdefault(claim.indicator[0], []).append(claim)
    force = Force.REFUTES if identity.authority is Authority.DEFINITIONAL else Force.STRAINS
    for found in places.values():
        if len(found) == len(names):
            chosen = {name: told for name in names if (told := most_precise(found[name])) is not None}
            yield Tie(identity.equation, chosen, force, identity.equation.text)


def as_linear(tie: Tie) -> Linear | None:
    """The equation as a sum of claims with factors and a constant in their printed unit; None where it is no such sum."""
    left, right = _sum_of(tie.equation.left), _sum_of(tie.equation.right)
    if left is None or right is None:
        return None
    factors = dict(left.factors)
    for name, factor in right.factors.items():
        factors[name] = factors.get(name, Fraction(0)) - factor
    used = {name: factor for name, factor in factors.items() if factor}
    units = {claim.measure.base_factor for name, claim in tie.claims.items() if name in used and claim.measure}
    constant = left.constant - right.constant
    if not used or (constant and len(units) != 1):
        return None
    terms = tuple(Term(tie.claims[name].id, factor) for name, factor in used.items())
    return Linear(terms, tie.equation.comparison, constant * next(iter(units)) if constant else Fraction(0))


@dataclass(frozen=True, slots=True)
class _Sum:
    factors: Mapping[str, Fraction]
    constant: Fraction

    def times(self, factor: Fraction) -> "_Sum":
        return _Sum({name: value * factor for name, value in self.factors.items()}, self.constant * factor)

    def plus(self, other: "_Sum") -> "_Sum":
        factors = dict(self.factors)
        for name, value in other.factors.items():
            factors[name] = factors.get(name, Fraction(0)) + value
        return _Sum(factors, self.constant + other.constant)


def _sum_of(expression: Expression) -> _Sum | None:
    match expression:
        case Number(value):
            return _Sum({}, value)
        case Count(names):
            return _Sum({}, Fraction(len(names)))
        case Name(name):
            return _Sum({name: Fraction(1)}, Fraction(0))
        case Binary(operation, left, right):
            return _joined(operation, _sum_of(left), _sum_of(right))
        case _:
            return None


def _joined(operation: Operation, left: _Sum | None, right: _Sum | None) -> _Sum | None:
    if left is None or right is None:
        return None
    match operation:
        case Operation.PLUS:
            return left.plus(right)
        case Operation.MINUS:
            return left.plus(right.times(Fraction(-1)))
        case Operation.TIMES if not left.factors:
            return right.times(left.constant)
        case Operation.TIMES if not right.factors:
            return left.times(right.constant)
        case Operation.OVER if not right.factors and right.constant:
            return left.times(1 / right.constant)
        case _:
            return None


def as_quotient(equation: Equation) -> tuple[Name, Expression, Name] | None:
    """`(result, upper, lower)` of `result = upper / lower`, the upper a name or `k`; None for any other shape."""
    if equation.comparison is not Comparison.EQUAL:
        return None
    match equation.left, equation.right:
        case Name() as result, Binary(Operation.OVER, Name() | Whole() as upper, Name() as lower):
            return result, upper, lower
        case _:
            return None


def as_product(equation: Equation) -> tuple[Name, Name, Name] | None:
    """`(result, first, second)` of `result = first * second` or `first of second`; None for any other shape."""
    if equation.comparison is not Comparison.EQUAL:
        return None
    match equation.left, equation.right:
        case Name() as result, Binary(Operation.TIMES, Name() as first, Name() as second):
            return result, first, second
        case _:
            return None
