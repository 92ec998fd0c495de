"""Places and superlatives against what is on record of the peers."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import chain

from gx_factcheck.model.claim import Claim
from gx_factcheck.model.constraint import Constraint
from gx_factcheck.model.finding import Bearing, Evidence, Finding, Force, Message, message
from gx_factcheck.model.quantity import Quantity
from gx_factcheck.model.statement import Statements
from gx_factcheck.model.wording import groups_of, joined, literal, named, quoted
from gx_factcheck.model.words import Kind, Order, Outcome, Reason, Severity, Ties
from gx_factcheck.registry import rule
from gx_factcheck.system.alternatives import as_any_may_be_meant, left_open
from gx_factcheck.system.peers import (
    Held,
    Standings,
    are_alike,
    are_complete,
    force_of,
    held_by,
    held_by_claim,
    last_known,
    members_of,
    of_one_publication,
    standings,
)
from gx_factcheck.system.places import WHOLLY, order_of, places_of
from gx_factcheck.system.told import told_of, value_of
from gx_factcheck.values.interval import Interval
from gx_factcheck.values.units import same_dimension

TURNED = {Order.DESCENDING: Order.ASCENDING, Order.ASCENDING: Order.DESCENDING}
LEVELS = (Kind.LEVEL, Kind.COUNT, Kind.GROWTH, Kind.SHARE, Kind.BOUND)


@rule
def place_against_peers(statements: Statements) -> Iterator[Constraint | Finding]:
    """A place or a superlative disagrees with the figures of the peers.

    One larger peer is enough to undo a first place; a peer without a figure is enough to leave it open.

    Flags: The east ranked 1st, where the record has 30 for the east and 40 for the west.
    Passes: The west ranked 1st, where the record has 30 for the east and 40 for the west.
    """
    for claim in statements.of_kind(Kind.RANK, Kind.SUPERLATIVE):
        is_over_time = claim.scope is not None
        if is_over_time or not places_of(claim) or claim.quantifier not in WHOLLY or any(match.own for match in statements.matched(claim)):
            continue
        found = [tuple(_of_quantity(statements, claim, quantity)) for quantity in claim.quantities()]
        for finding in chain.from_iterable(found):
            # It may be the place in what is not on record.
            is_open = finding.outcome is Outcome.IMPOSSIBLE and not all(found)
            yield replace(finding, outcome=Outcome.UNDECIDED) if is_open else finding


def _of_quantity(statements: Statements, claim: Claim, quantity: Quantity) -> Iterator[Finding]:
    """What the members' figures say of the place, on each basis and definition that the ranked area's figure is known on."""
    asked = value_of(quantity)
    figures = _own(statements, claim, asked)
    apart = [
        one for place, one in enumerate(figures) if one.claim is not None or not any(are_alike(one, other) for other in figures[:place])
    ]
    # An area that is no member, a port among provinces, is ranked among others of its kind.
    sets = [members for members in members_of(statements, claim) if quantity.reference_area in members]
    for own in apart:
        found = [_among(_Ranking(statements, claim, asked, own), members) for members in sets]
        for placed in as_any_may_be_meant(found):
            reason = _left_open(quantity, own, figures)
            is_open = placed.outcome is Outcome.IMPOSSIBLE and reason is not None
            yield replace(placed, outcome=Outcome.UNDECIDED, reason=reason or placed.reason) if is_open else placed


@dataclass(frozen=True, slots=True)
class _Ranking:
    """A place that is claimed, of the area that has the figure `own`."""

    statements: Statements
    claim: Claim
    quantity: Quantity
    own: Held

    @property
    def order(self) -> Order:
        return order_of(self.claim)

    def among(self, members: frozenset[str], order: Order) -> tuple[Standings, int | None]:
        """Where the figure stands, and the highest rank that is possible; None where the catalogue does not list all peers."""
        found = standings(self.statements, self.own, self.quantity, members, order)
        return found, found.worst if are_complete(self.statements, self.claim) else None

    def may_be_meant(self, members: frozenset[str]) -> bool:
        """Whether the place can stand in another sense: in each of several groups, or of losses by their size."""
        each = [self.statements.catalogue.union((name,), self.statements.day) for name in self.claim.group]
        ways = [[(group, self.order) for group in each]] if len(each) > 1 else []
        ways += [[(members, TURNED[self.order])]] if self.own.printed.value < 0 else []
        return any(all(self._can_stand(*one) for one in way) for way in ways)

    def _can_stand(self, members: frozenset[str], order: Order) -> bool:
        return _placed(self, *self.among(members, order)).outcome is not Outcome.IMPOSSIBLE


def _among(ranking: _Ranking, members: frozenset[str]) -> Finding:
    found, worst = ranking.among(members, ranking.order)
    placed = _placed(ranking, found, worst)
    if placed.outcome is Outcome.IMPOSSIBLE and ranking.may_be_meant(members):
        placed = replace(placed, outcome=Outcome.UNDECIDED, reason=Reason.WORDING)
    ranks = message("ranks-possible", best=literal(str(found.best)), worst=literal("…" if worst is None else str(worst)))
    beside = last_known(ranking.statements, ranking.quantity, found.unknown) if placed.outcome is Outcome.UNDECIDED else ()
    return replace(placed, arithmetic=ranks, evidence=placed.evidence + beside)


def _left_open(quantity: Quantity, own: Held, figures: Sequence[Held]) -> Reason | None:
    """In what the claim may rank by other figures than the area's own on record; None where it can only be by those."""
    if own.evidence is None:
        told = own.claim.definition if own.claim is not None else ()
        return None if quantity.definition in (told or (None,)) else Reason.DEFINITION
    bases = [one.evidence.observation.quantity.price_basis for one in figures if one.evidence is not None]
    return left_open(quantity, own.evidence.observation.quantity, bases)


def _own(statements: Statements, claim: Claim, quantity: Quantity) -> tuple[Held, ...]:
    """The figure of the ranked area: on record, or as a claim of this text on the same quantity."""
    indicator = statements.catalogue.indicators.get(quantity.indicator)
    if indicator is None or not indicator.unit:
        return ()
    on_record = held_by(statements, quantity, indicator.unit)
    if on_record:
        return on_record
    asked = replace(quantity, definition=None)
    others = (
        held_by_claim(other)
        for other in told_of(statements, quantity)
        if other.kind in LEVELS and other.id != claim.id and all(replace(one, definition=None) == asked for one in other.quantities())
    )
    return tuple(held for held in others if held is not None and same_dimension(held.printed.unit, indicator.unit))


def _placed(ranking: _Ranking, found: Standings, worst: int | None) -> Finding:
    claim, own = ranking.claim, ranking.own
    place, *softer = places_of(claim)
    possible = Interval(Fraction(found.best), None if worst is None else Fraction(worst))
    line = _line(claim, own, found, worst)
    evidence = tuple(held.evidence for held in (own, *found.larger, *found.tied, *found.unclear) if held.evidence is not None)
    # Figures that are printed alike may still differ: second can be one of two that are tied for first.
    among_tied = Interval(Fraction(found.best), Fraction(found.best + len(found.tied)))
    is_soft = place.contains(Fraction(found.dense)) or place.meets(among_tied) or any(one.meets(possible) for one in softer)
    if not place.meets(possible) and is_soft:
        return replace(_truth(claim, Outcome.ENTAILED, Force.STRAINS, line, evidence), is_wider=True)
    if not place.meets(possible):
        deciding = found.larger if place.below(possible) else (*found.smaller, *found.tied)
        force = force_of(own, deciding)
        if force is Force.REFUTES and not of_one_publication((own, *deciding)):
            force = Force.STRAINS
        shown = (held.evidence for held in deciding if held.evidence not in (None, *evidence))
        return _truth(claim, Outcome.IMPOSSIBLE, force, line, (*evidence, *(one for one in shown if one is not None)))
    if own.evidence is None or not place.contains_interval(possible):
        return _truth(claim, Outcome.UNDECIDED, Force.NOTES, line, evidence)
    # Among the first three is also who shares the third place with nobody after.
    is_shared = bool(found.tied) and claim.ties is Ties.SOLE and not place.contains_interval(among_tied)
    return replace(_truth(claim, Outcome.ENTAILED, Force.STRAINS, line, evidence), is_wider=is_shared)


def _line(claim: Claim, own: Held, found: Standings, worst: int | None) -> Message:
    is_known = not (found.unknown or found.unclear) and worst is not None
    key = "place-open" if not is_known else "place-known" if found.larger else "place-first"
    return message(
        key,
        claim=quoted(claim),
        own=own.shown,
        group=groups_of(claim),
        larger=literal(str(len(found.larger))),
        peers=joined([named(held.evidence.observation.quantity) for held in found.larger if held.evidence is not None]),
        best=literal(str(found.best)),
        worst=literal("…" if worst is None else str(worst)),
        unknown=literal(str(len(found.unknown) + len(found.unclear))),
        lacking=joined([Message(f"area:{area}") for area in found.unknown]),
    )


def _truth(claim: Claim, outcome: Outcome, force: Force, line: Message, evidence: tuple[Evidence, ...] = ()) -> Finding:
    return Finding(
        claim=claim.id,
        outcome=outcome,
        reason=Reason.COMPATIBLE if outcome is Outcome.UNDECIDED else Reason.RANK,
        force=force,
        explanation=line,
        bearing=Bearing.TRUTH,
        severity=Severity.HIGH,
        arithmetic=line,
        evidence=evidence,
    )
