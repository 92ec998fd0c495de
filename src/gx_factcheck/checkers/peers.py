"""Places and superlatives against the figures that the same text gives of the peers."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import lru_cache

from gx_factcheck.model.claim import Claim
from gx_factcheck.model.constraint import UNPRINTED, Alternative, Cardinality, Constraint, Every, Linear, OneOf, Primitive, Term
from gx_factcheck.model.finding import Finding, Force, message
from gx_factcheck.model.quantity import Quantity
from gx_factcheck.model.statement import Statements
from gx_factcheck.model.wording import joined, printed_of, quoted
from gx_factcheck.model.words import Form, Kind, Reason, Severity
from gx_factcheck.registry import rule
from gx_factcheck.system.peers import are_complete, held_by_claim, members_of
from gx_factcheck.system.places import are_sourced, is_superlative, order_of, placed
from gx_factcheck.system.printed import most_precise, printed_claim
from gx_factcheck.values.units import same_dimension

FIGURES = (Kind.LEVEL, Kind.COUNT, Kind.GROWTH, Kind.SHARE, Kind.BOUND)


@rule
def place_against_figures(statements: Statements) -> Iterator[Constraint | Finding]:
    """A place or a superlative disagrees with the figures that the same text gives of the peers.

    The text that says "first" and lists a larger figure three lines further down has refuted itself.

    Flags: With 30 million tonnes the north ranked 1st, before the south with 40 million tonnes.
    Passes: With 40 million tonnes the north ranked 1st, before the south with 30 million tonnes.
    """
    for claim in placed(statements):
        for ranking in _rankings(statements, claim):
            said = {"claim": quoted(claim), "own": printed_of(ranking.own), "peers": joined([printed_of(peer) for peer in ranking.peers])}
            yield Constraint(
                ranking.primitive(),
                breaks=message("place-breaks", **said),
                holds=message("place-holds", **said),
                reason=Reason.RANK,
                force=Force.INCONSISTENT if ranking.is_certain else Force.STRAINS,
                severity=Severity.HIGH,
            )


@dataclass(frozen=True, slots=True)
class _Ranking:
    """A place, the figure that has it, and figures of peers."""

    claim: Claim
    own: Claim
    peers: tuple[Claim, ...]
    unlisted: int | None
    is_certain: bool = True
    """Whether somebody answers for who the peers are."""

    def primitive(self) -> Primitive:
        """The count of those before it; where figures are told to be equal, they may be counted as one."""
        whole = self._counted(self.peers)
        apart = {figure.value * peer.measure.base_factor: peer for peer in self.peers if peer.measure and (figure := printed_claim(peer))}
        if len(apart) == len(self.peers):
            return whole
        dense = self._counted(tuple(apart.values()), counted_as_one=len(self.peers) - len(apart))
        return OneOf(
            (Alternative(message("counted-each"), (whole,)), Alternative(message("counted-once"), (dense,))), is_first_default=True
        )

    def _counted(self, peers: Sequence[Claim], *, counted_as_one: int = 0) -> Primitive:
        is_its_figure = self.claim is self.own
        place = f"{UNPRINTED}first|{self.claim.id}" if is_its_figure else self.claim.id
        unlisted = None if self.unlisted is None else self.unlisted + counted_as_one
        found = Cardinality(place, self.own.id, tuple(peer.id for peer in peers), unlisted, order_of(self.claim))
        return Every((_is_first(place), found)) if is_its_figure else found


def _is_first(place: str) -> Linear:
    return Linear((Term(place),), constant=Fraction(-1))


def _rankings(statements: Statements, claim: Claim) -> Iterator[_Ranking]:
    """The claim beside the figures of its peers; of several groups each apart, since the place may be meant in each."""
    (asked,) = claim.quantities()
    series = _series_of(statements, claim, asked)
    (area,) = claim.reference_area
    own = claim if claim.measure is not None and is_superlative(claim) else most_precise(series.get(area, ()))
    if own is None or _is_loss(own):
        return
    if claim.kind is Kind.SUPERLATIVE and claim.members:
        named = [found for name in claim.members if (found := statements.claim(name)) is not None]
        yield from _ranking(claim, own, [one for one in named if held_by_claim(one) is not None], None)
        return
    for name in claim.group:
        single = claim.model_copy(update={"group": (name,)})
        sets = members_of(statements, single)
        if not sets or not all(area in members for members in sets):
            continue
        areas = frozenset.intersection(*sets) - {area}
        peers = [peer for each in sorted(areas) if (peer := most_precise(series.get(each, ()))) is not None]
        is_known = len(claim.group) == len(sets) == 1 and are_complete(statements, claim)
        is_certain = are_sourced(statements, single)
        rankings = _ranking(claim, own, peers, len(areas) - len(peers) if is_known else None)
        yield from (replace(ranking, is_certain=is_certain) for ranking in rankings)


def _ranking(claim: Claim, own: Claim, named: Sequence[Claim], unlisted: int | None) -> Iterator[_Ranking]:
    peers = [peer for peer in named if peer is not own and _are_comparable(own, peer) and not peer.is_of_another_speaker(claim)]
    if any(_is_loss(peer) for peer in peers) or not peers:
        return
    missing = len(named) - len(peers)
    yield _Ranking(claim, own, tuple(peers), None if unlisted is None else unlisted + missing)


def _are_comparable(own: Claim, peer: Claim) -> bool:
    return own.measure is not None and peer.measure is not None and same_dimension(own.measure.unit, peer.measure.unit)


def _is_loss(claim: Claim) -> bool:
    """Whether the figure is below zero: of losses and falls the largest may be meant by their size."""
    figure = printed_claim(claim)
    return figure is not None and figure.value < 0


def _series_of(statements: Statements, claim: Claim, asked: Quantity) -> dict[str, list[Claim]]:
    """The figures of the quantity that is ranked, by area; none where they are measured in several ways, so that one is meant."""
    found: dict[object, dict[str, list[Claim]]] = {}
    for quantity, other in _figures(statements).get(_without_area(asked), ()):
        if other.id != claim.id and asked.window in (None, quantity.window):
            found.setdefault((quantity.window, other.adjustment), {}).setdefault(quantity.reference_area or "", []).append(other)
    return next(iter(found.values())) if len(found) == 1 else {}


def _without_area(quantity: Quantity) -> Quantity:
    return replace(quantity, form=Form.VALUE, group=None, reference_area=None, window=None)


@lru_cache(maxsize=1)
def _figures(statements: Statements) -> Mapping[Quantity, Sequence[tuple[Quantity, Claim]]]:
    """The figures that can mean only one quantity, with it, by all of it but the area and the window."""
    found: dict[Quantity, list[tuple[Quantity, Claim]]] = {}
    for claim in statements.of_kind(*FIGURES):
        first, *others = claim.quantities()
        if first.group is None and not others and held_by_claim(claim) is not None and not statements.is_of_some_whole(claim):
            found.setdefault(_without_area(first), []).append((first, claim))
    return found
