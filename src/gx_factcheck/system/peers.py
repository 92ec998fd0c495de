"""Figures of several areas side by side: who stands for whom, who is above whom, which rank is possible."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from gx_factcheck.model.claim import Claim
from gx_factcheck.model.finding import Evidence, Force, Message, Standing, Use
from gx_factcheck.model.observation import Observation, Release
from gx_factcheck.model.quantity import Quantity
from gx_factcheck.model.statement import Statements
from gx_factcheck.model.wording import observed, printed_of
from gx_factcheck.model.words import Adjustment, Kind, Order, Outcome
from gx_factcheck.system.printed import Decision, Printed, larger_figure, printed_claim, printed_observation
from gx_factcheck.system.releases import as_evidence
from gx_factcheck.values.units import same_dimension


@dataclass(frozen=True, slots=True)
class Held:
    """The figure that stands for an area: an observation, or where there is none the claim's own."""

    printed: Printed
    shown: Message
    evidence: Evidence | None = None
    claim: Claim | None = None
    """Whose figure it is, where it is not on record."""

    @property
    def may_refute(self) -> bool:
        """Whether the figure is on record, from a source that may refute, and was out with the article."""
        found = self.evidence
        return found is not None and found.standing is Standing.IN_FORCE and found.observation.quality.may_refute


def held_by(statements: Statements, quantity: Quantity, unit: str) -> tuple[Held, ...]:
    """What is on record of the quantity, in `unit`: releases in force if there are any, else later ones."""
    return _held_of(statements, statements.observations.of_quantity(quantity), unit)


def _held_of(statements: Statements, rows: Iterable[Observation], unit: str) -> tuple[Held, ...]:
    evidence = as_evidence(rows, Use.PEER, statements.day)
    found = [held for one in evidence if one.standing is not Standing.SUPERSEDED for held in _held(one, unit)]
    in_force = [held for held in found if held.evidence is not None and held.evidence.standing is Standing.IN_FORCE]
    return tuple(in_force or found)


def _held(evidence: Evidence, unit: str) -> Iterator[Held]:
    row = evidence.observation
    printed = printed_observation(row, unit) if row.figure is not None and same_dimension(row.unit, unit) else None
    if printed is not None:
        yield Held(printed, observed(row), evidence)


def held_by_claim(claim: Claim, unit: str | None = None) -> Held | None:
    """The claim's own figure, in `unit` or in its own.

    None where it prints none, a range, a bound that does not say to which side, or one of another dimension.
    """
    if claim.measure is None or claim.upper is not None or not same_dimension(claim.measure.unit, unit or claim.measure.unit):
        return None
    printed = printed_claim(claim, unit)
    if printed is None or (claim.kind is Kind.BOUND and not printed.is_hedged):
        return None
    return Held(printed, printed_of(claim), claim=claim)


def are_alike(one: Held, other: Held) -> bool:
    """Whether two figures can be held against one another: observations are on one price basis and definition only."""
    if one.evidence is None or other.evidence is None:
        return True
    first, second = one.evidence.observation.quantity, other.evidence.observation.quantity
    return (first.price_basis, first.definition) == (second.price_basis, second.definition)


def _may_differ(own: Held, other: Held) -> bool:
    """Whether a figure of the text may be on another price basis or definition than the one on record, or adjusted as no record is."""
    if own.claim is None or other.evidence is None:
        return False
    found = other.evidence.observation.quantity
    bases, definitions = own.claim.basis or (None,), own.claim.definition or (None,)
    if Adjustment.SEASONALLY_ADJUSTED in own.claim.adjustment:
        return True
    return set(bases) != {found.price_basis} or set(definitions) != {found.definition}


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
    smaller: tuple[Held, ...] = ()
    """Surely after it."""

    @property
    def best(self) -> int:
        """The lowest rank that is possible."""
        return 1 + len(self.larger)

    @property
    def dense(self) -> int:
        """The lowest rank that is possible where equal figures share one place and the next place follows at once."""
        return 1 + len({held.printed.value for held in self.larger})

    @property
    def worst(self) -> int:
        """The highest rank that is possible, if the group has no other members."""
        return self.best + len(self.unclear) + len(self.unknown)


def standings(statements: Statements, own: Held, quantity: Quantity, members: Iterable[str], order: Order) -> Standings:
    """Where `own` stands among the members' figures of that quantity; sources that disagree leave a place open."""
    on_record = held_by(statements, quantity, own.printed.unit) if own.evidence is not None else ()
    mine = [one for one in on_record if are_alike(own, one)] or [own]
    larger: list[Held] = []
    tied: list[Held] = []
    unclear: list[Held] = []
    unknown: list[str] = []
    smaller: list[Held] = []
    areas = sorted(set(members) - {quantity.reference_area or ""})
    table = statements.observations.peer_table(quantity, areas)
    for area in areas:
        found_there = _held_of(statements, table.get(area, ()), own.printed.unit)
        peers = [peer for peer in found_there if are_alike(own, peer)]
        if not peers:
            unknown.append(area)
            continue
        found = above(peers[0], own, order)
        seen = {(decision.outcome, decision.is_wider) for peer in peers for one in mine for decision in (above(peer, one, order),)}
        if len(seen) > 1:
            unclear.append(peers[0])
        elif found.outcome is Outcome.ENTAILED and found.is_wider:
            tied.append(peers[0])
        elif found.outcome is Outcome.ENTAILED and above(own, peers[0], order).outcome is Outcome.IMPOSSIBLE:
            larger.append(peers[0])
        elif found.outcome is not Outcome.IMPOSSIBLE:
            # 101 is above 100, but not surely above what may be rounded to 100.
            unclear.append(peers[0])
        else:
            smaller.append(peers[0])
    return Standings(tuple(larger), tuple(tied), tuple(unclear), tuple(unknown), tuple(smaller))


def force_of(own: Held, others: Iterable[Held]) -> Force:
    """What a failing comparison may bring about: a refutation only where all figures are on record and may refute.

    Where the text's own figure stands for its area, the failure is among figures of this text. What was published after
    the article contradicts nothing, nor does what is on record of another basis or definition than the text may mean.
    """
    figures = (own, *others)
    if any(_may_differ(one, other) for one in figures for other in figures):
        return Force.NOTES
    if any(held.evidence is not None and held.evidence.is_later for held in figures):
        return Force.NOTES
    if any(held.evidence is not None and not held.may_refute for held in figures):
        return Force.STRAINS
    return Force.REFUTES if all(held.may_refute for held in figures) else Force.INCONSISTENT


def of_one_publication(figures: Iterable[Held]) -> bool:
    """Whether all the figures are from one release; only then does a rank that is counted on them bind."""
    return len({issue(held.evidence.observation.release) for held in figures if held.evidence}) <= 1


def issue(release: Release) -> tuple[object, ...]:
    """What tells publications and their vintages apart, wherever they were read."""
    return release.publisher, release.title, release.published


def last_known(statements: Statements, quantity: Quantity, areas: Iterable[str]) -> tuple[Evidence, ...]:
    """What is on record of areas that have no figure of the quantity: for each the latest of another day before it."""
    end = statements.day if quantity.time_period is None else quantity.time_period.end
    wanted = tuple(areas)
    table = statements.observations.latest_of_peers(quantity, end, wanted)
    found = [max(table[area], key=lambda row: row.id) for area in wanted if area in table]
    return as_evidence(found, Use.NEAREST, statements.day)


def are_complete(statements: Statements, claim: Claim) -> bool:
    """Whether the catalogue lists all the members of all the claim's groups, then and now; a group that it does not know may have any."""
    groups = [statements.catalogue.groups.get(name) for name in claim.group]
    days = days_of(statements, claim)
    return all(group is not None and all(group.is_complete_on(day) for day in days) for group in groups)


def members_of(statements: Statements, claim: Claim) -> tuple[frozenset[str], ...]:
    """The members of the claim's groups in its time and, where they are others, now, with those that only some count and without them.

    Any of these sets may be meant.
    """
    catalogue = statements.catalogue
    days = [(catalogue.union(claim.group, day), catalogue.disputed(claim.group, day)) for day in days_of(statements, claim)]
    found = dict.fromkeys(members for surely, disputed in days for members in (surely, surely | disputed))
    return tuple(members for members in found if members)


def days_of(statements: Statements, claim: Claim) -> tuple[date, ...]:
    """The ends of the claim's time, and the day of the article."""
    days = [day for period in claim.time_period or () for day in (period.end, period.start) if day < statements.day]
    return (*days, statements.day)
