"""Equations over figures: those a file states, and those of the catalogue wherever their quantities are claimed or observed."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from gx_factcheck.model.catalogue import Authority, Identity
from gx_factcheck.model.claim import Claim
from gx_factcheck.model.constraint import Constraint, Primitive
from gx_factcheck.model.equation import Equation, Expression, Name
from gx_factcheck.model.finding import Evidence, Force, Message, Use
from gx_factcheck.model.quantity import Quantity
from gx_factcheck.model.source import Origin
from gx_factcheck.model.statement import Statements
from gx_factcheck.model.words import Kind, Reason
from gx_factcheck.system.arithmetic import arithmetic_of
from gx_factcheck.system.equations import compile_equation
from gx_factcheck.system.peers import issue
from gx_factcheck.system.printed import most_precise
from gx_factcheck.system.releases import as_evidence, only_in_force
from gx_factcheck.system.shapes import Shape, shape_of
from gx_factcheck.system.stated import Stated, stated_claim, stated_observation
from gx_factcheck.values.units import currencies_of

FIGURES = (Kind.LEVEL, Kind.COUNT, Kind.BOUND, Kind.CAPACITY, Kind.SHARE)


@dataclass(frozen=True)
class Tie:
    """An equation whose names are figures."""

    equation: Equation
    members: Mapping[str, Stated]
    """By the equation's name."""
    force: Force
    relation: str
    """The equation as written."""

    @cached_property
    def claims(self) -> dict[str, Claim]:
        """Those of its members that are claims, by the equation's name."""
        return {name: member.claim for name, member in self.members.items() if member.claim is not None}

    @cached_property
    def shape(self) -> Shape:
        """What kind of calculation it is."""
        return shape_of(self.equation, self.members)

    def claim(self, name: Expression) -> Claim | None:
        """The claim that an expression names; None for anything but a name of a claim."""
        return self.claims.get(name.id) if isinstance(name, Name) else None

    def member(self, name: Expression) -> Stated | None:
        """The figure that an expression names; None for anything but a name."""
        return self.members.get(name.id) if isinstance(name, Name) else None

    def have_numbers(self) -> bool:
        """Whether every member that is calculated with prints a number; without one the equation decides nothing."""
        return all(self.members[name].figure is not None for name in self.equation.figures())

    @cached_property
    def primitive(self) -> Primitive | None:
        """What it says; None where a number is missing, where unlike units are added, or where it says nothing."""
        return compile_equation(self.equation, self.members) if self.have_numbers() else None

    def constraint(self, breaks: Message, holds: Message, *, primitive: Primitive | None = None) -> Constraint | None:
        """The equation as a constraint with what is to be said of it; None where it says nothing."""
        stated = primitive or self.primitive
        if stated is None:
            return None
        return Constraint(
            stated,
            breaks=breaks,
            holds=holds,
            arithmetic=arithmetic_of(self.equation, self.members),
            reason=Reason.VALUE,
            force=self.force,
            relation=self.relation,
            evidence=tuple(member.evidence for member in self.members.values() if member.evidence is not None),
        )


@lru_cache(maxsize=1)
def ties(statements: Statements) -> tuple[Tie, ...]:
    """Every equation that can be written over the claims, those of the catalogue over claims and observations."""
    return tuple(_ties(statements))


def _ties(statements: Statements) -> Iterator[Tie]:
    for relation in statements.relations:
        claims = [statements.claim(name) for name in relation.equation.names()]
        members = {claim.id: stated_claim(claim) for claim in claims if claim is not None}
        if len(members) == len(claims):
            force = Force.STRAINS if relation.by is Origin.INFERRED else Force.REFUTES if relation.source else Force.INCONSISTENT
            yield Tie(relation.equation, members, force, relation.id)
    for indicator in statements.catalogue.indicators.values():
        for identity in indicator.identities:
            yield from _instances(statements, identity)


def _instances(statements: Statements, identity: Identity) -> Iterator[Tie]:
    """The identity for each area and period for which one of its indicators is claimed and the others are claimed or observed.

    A claim that leaves a choice open, or a flow that states no period, may be of another place than its neighbours: it is tied to none.
    What is told in two currencies is tied in each; what two speakers tell is not tied.
    """
    names = identity.equation.names()
    places: dict[tuple[object, ...], dict[str, list[Claim]]] = {}
    for claim in statements.of_kind(*FIGURES):
        if claim.measure is None or len(tuple(claim.quantities())) > 1 or statements.may_be_of_any_period(claim):
            continue
        if claim.indicator[0] in names and not statements.is_of_some_whole(claim):
            place = (claim.reference_area, claim.counterpart_area, claim.time_period, claim.basis, claim.definition, claim.adjustment)
            places.setdefault(place, {}).setdefault(claim.indicator[0], []).append(claim)
    force = Force.REFUTES if identity.authority is Authority.DEFINITIONAL else Force.STRAINS
    for found in (one for claims in places.values() for one in _by_currency(claims)):
        told = {name: claim for name, claims in found.items() for claim in [most_precise(claims)] if claim is not None}
        seen = _observed(statements, [name for name in names if name not in told], told.values()) if told else None
        if seen is not None and len({claim.speaker for claim in told.values()} - {None}) <= 1:
            members = {name: stated_claim(told[name]) if name in told else stated_observation(seen[name]) for name in names}
            yield Tie(identity.equation, members, _weaker(force, tuple(seen.values())), identity.equation.text)


def _by_currency(found: Mapping[str, Sequence[Claim]]) -> Iterator[dict[str, list[Claim]]]:
    """The claims of one place that are told in one currency, with those of no money."""
    currencies = sorted({currency for claims in found.values() for claim in claims if (currency := _currencies(claim))})
    for one in currencies or [()]:
        alike = {name: [claim for claim in claims if _currencies(claim) in ((), one)] for name, claims in found.items()}
        yield {name: claims for name, claims in alike.items() if claims}


def _currencies(claim: Claim) -> tuple[str, ...]:
    return () if claim.measure is None else currencies_of(claim.measure.unit)


def _observed(statements: Statements, names: Sequence[str], beside: Collection[Claim]) -> dict[str, Evidence] | None:
    """What is on record of the indicators in the claims' place and currency; None where one has no figure there, or several."""
    found: dict[str, Evidence] = {}
    place = next(next(iter(beside)).quantities())
    currencies = {_currencies(claim) for claim in beside}
    for name in names:
        rows = as_evidence(statements.observations.of_quantity(replace(place, indicator=name)), Use.DERIVED, statements.day)
        row = only_in_force(rows)
        if row is None or place.time_period is None or not _is_of_place(row.observation.quantity, place):
            return None
        currencies.add(currencies_of(row.observation.unit))
        found[name] = row
    return found if len(currencies - {()}) <= 1 else None


def _is_of_place(found: Quantity, place: Quantity) -> bool:
    """Whether a record is of the very concept and basis of the claim; where the text leaves them open it may be of another."""
    return (found.definition, found.price_basis) == (place.definition, place.price_basis)


def _weaker(force: Force, observed: Sequence[Evidence]) -> Force:
    """An identity binds within one publication whose figures may refute; across several it holds by custom only."""
    are_firm = all(row.observation.quality.may_refute for row in observed)
    is_one = len({issue(row.observation.release) for row in observed}) <= 1
    return force if are_firm and is_one else Force.STRAINS
