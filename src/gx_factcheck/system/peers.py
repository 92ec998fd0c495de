"""Figures of several areas side by side: who stands for whom, who is above whom, which rank is possible."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from gx_factcheck.model.claim import Claim
from gx_factcheck.model.finding import Evidence, Force, Message, Standing, Use
from gx_factcheck.model.quantity import Quantity
from gx_factcheck.model.statement import Statements
from gx_factcheck.model.wording import observed, printed_of
from gx_factcheck.model.words import Form, Order, Outcome
from gx_factcheck.system.printed import Decision, Printed, larger_figure, printed_measure, printed_observation
from gx_factcheck.system.releases import as_evidence
from gx_factcheck.values.units import same_dimension


@dataclass(frozen=True, slots=True)
class Held:
    """The figure that stands for an area: an observation, or where there is none the claim's own."""

    printed: Printed
    shown: Message
    evidence: Evidence | None = None

    @property
    def may_refute(self) -> bool:
        """Whether the figure is on record, from a source that may refute, and was out with the article."""
        found = self.evidence
        return found is not None and found.standing is Standing.IN_FORCE and found.observation.quality.may_refute


def held_by(statements: Statements, quantity: Quantity, unit: str) -> tuple[Held, ...]:
    """What is on record of the quantity, in `unit`: releases in force if there are any, else later ones."""
    evidence = as_evidence(statements.observations.of_quantity(quantity), Use.PEER, statements.day)
    found = [held for one in evidence if one.standing is not Standing.SUPERSEDED for held in _held(one, unit)]
    in_force = [held for held in found if held.evidence is not None and held.evidence.standing is Standing.IN_FORCE]
    return tuple(in_force or found)


def _held(evidence: Evidence, unit: str) -> Iterator[Held]:
    if same_dimension(evidence.observation.unit, unit):
        printed = printed_observation(evidence.observation, unit)
        if printed is not None:
            yield Held(printed, observed(evidence.observation), evidence)


def held_by_claim(claim: Claim) -> Held | None:
    """The claim's own figure; None where it prints none."""
    return None if claim.measure is None else Held(printed_measure(claim.measure), printed_of(claim))


def above(one: Held, other: Held, order: Order = Order.DESCENDING) -> Decision:
    """Whether the first stands before the second in that order."""
    first, second = (one, other) if order is Order.DESCENDING else (other, one)
    return larger_figure(first.printed, second.printed)


@dataclass(frozen=True, slots=True)
class Standings:
    """An area among its peers, as far as they are known."""

    larger: tuple[Held, ...]
    """Surely before it."""
    tied: tuple[Held, ...]
    unclear: tuple[Held, ...]
    unknown: tuple[str, ...]
    """Peers with no figure of that quantity, by area."""

    @property
    def best(self) -> int:
        """The lowest rank that is possible."""
        return 1 + len(self.larger)

    @property
    def worst(self) -> int:
        """The highest rank that is possible, if the group has no other members."""
        return self.best + len(self.unclear) + len(self.unknown)


def standings(statements: Statements, own: Held, quantity: Quantity, members: Iterable[str], order: Order) -> Standings:
    """Where `own` stands among the members' figures of that quantity."""
    larger: list[Held] = []
    tied: list[Held] = []
    unclear: list[Held] = []
    unknown: list[str] = []
    for area in sorted(set(members) - {quantity.reference_area or ""}):
        peers = held_by(statements, replace(quantity, reference_area=area), own.printed.unit)
        if not peers:
            unknown.append(area)
            continue
        found = above(peers[0], own, order)
        if len(peers) > 1 and any(above(peer, own, order).outcome is not found.outcome for peer in peers[1:]):
            unclear.append(peers[0])
        elif found.outcome is Outcome.ENTAILED:
            (tied if found.is_wider else larger).append(peers[0])
        elif found.outcome is Outcome.POSSIBLE:
            unclear.append(peers[0])
    return Standings(tuple(larger), tuple(tied), tuple(unclear), tuple(unknown))


def force_of(own: Held, others: Iterable[Held]) -> Force:
    """What a failing comparison may bring about: a refutation only where all figures are on record and may refute.

    Where the text's own figure stands for its area, the failure is among figures of this text.
    """
    if own.evidence is None:
        return Force.INCONSISTENT if all(other.may_refute for other in others) else Force.STRAINS
    return Force.REFUTES if own.may_refute and all(other.may_refute for other in others) else Force.STRAINS


def of_one_publication(figures: Iterable[Held]) -> bool:
    """Whether all the figures are from one release; only then does a rank that is counted on them bind."""
    releases = {(held.evidence.observation.release.publisher, held.evidence.observation.release.title) for held in figures if held.evidence}
    return len(releases) <= 1


def value_of(quantity: Quantity) -> Quantity:
    """The quantity whose values a rank or a superlative speaks of."""
    return replace(quantity, form=Form.VALUE, group=None, definition=None)
