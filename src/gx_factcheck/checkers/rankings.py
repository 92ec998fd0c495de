"""Order, places, superlatives and the sets they are of."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction

from gx_factcheck.model.claim import Claim
from gx_factcheck.model.constraint import Constraint
from gx_factcheck.model.finding import Bearing, Evidence, Finding, Force, Message, message
from gx_factcheck.model.quantity import Quantity
from gx_factcheck.model.statement import Statements
from gx_factcheck.model.wording import joined, literal, named, quoted
from gx_factcheck.model.words import Kind, Operator, Order, Outcome, Reason, Severity, Ties
from gx_factcheck.registry import rule
from gx_factcheck.system.alternatives import left_open
from gx_factcheck.system.peers import (
    Held,
    Standings,
    are_alike,
    force_of,
    held_by,
    held_by_claim,
    last_known,
    of_one_publication,
    standings,
    value_of,
)
from gx_factcheck.system.printed import Printed, printed_claim, printed_measure
from gx_factcheck.values.format import plain
from gx_factcheck.values.interval import Interval
from gx_factcheck.values.units import same_dimension

ORDERS: Mapping[Operator | None, Order] = {Operator.LARGEST: Order.DESCENDING, Operator.SMALLEST: Order.ASCENDING}
LEVELS = (Kind.LEVEL, Kind.COUNT, Kind.GROWTH, Kind.SHARE, Kind.BOUND)


@rule
def rank_outside_set(statements: Statements) -> Iterator[Constraint | Finding]:
    """A place is stated that the set is too small to have.

    The slip is in the place or in the name of the set; either way the ranking was not looked up.

    Flags: Among the 12 western provinces it ranked 13th.
    Passes: Among the 12 western provinces it ranked 12th.
    """
    for claim in statements.of_kind(Kind.RANK):
        figure, stated = printed_claim(claim), tuple(_stated_sizes(statements, claim))
        sizes = [one.value for one in stated] or [Fraction(size) for size in _sizes(statements, claim)]
        if figure is None or not sizes:
            continue
        places = Interval(Fraction(1), max(sizes))
        if not any(interval.meets(places) for interval in figure.widest()):
            line = message("rank-outside-set", claim=quoted(claim), size=literal(plain(max(sizes))), group=_groups(claim))
            # A set of 100 may be one of 104.
            is_exact = all(one.interval.is_point and not one.coarser_quanta for one in stated)
            is_certain = is_exact if stated else _is_sourced(statements, claim)
            yield _truth(claim, Outcome.IMPOSSIBLE, Force.REFUTES if is_certain else Force.STRAINS, line)


@rule
def place_against_peers(statements: Statements) -> Iterator[Constraint | Finding]:
    """A place or a superlative disagrees with the figures of the peers.

    One larger peer is enough to undo a first place; a peer without a figure is enough to leave it open.

    Flags: The east ranked 1st, where the record has 30 for the east and 40 for the west.
    Passes: The west ranked 1st, where the record has 30 for the east and 40 for the west.
    """
    for claim in statements.of_kind(Kind.RANK, Kind.SUPERLATIVE):
        place = _place(claim)
        if place is None or any(match.own for match in statements.matched(claim)):
            continue
        for quantity in claim.quantities():
            for members in _members(statements, claim):
                yield from _among(statements, claim, quantity, place, members)


def _among(statements: Statements, claim: Claim, quantity: Quantity, place: Interval, members: frozenset[str]) -> Iterator[Finding]:
    """What the members' figures say of the place, on each basis and definition that the ranked area's figure is known on."""
    asked = value_of(quantity)
    figures = _own(statements, claim, asked)
    for own in figures:
        if any(are_alike(own, other) for other in figures[: figures.index(own)]):
            continue
        found = standings(statements, own, asked, members, ORDERS.get(claim.operator, claim.order))
        worst = _worst(statements, claim, found)
        ranks = message("ranks-possible", best=literal(str(found.best)), worst=literal("…" if worst is None else str(worst)))
        placed = _placed(claim, own, place, found, worst)
        if placed.outcome is Outcome.IMPOSSIBLE and (reason := _left_open(quantity, own, figures)) is not None:
            placed = replace(placed, outcome=Outcome.UNDECIDED, reason=reason)
        beside = last_known(statements, asked, found.unknown) if placed.outcome is Outcome.UNDECIDED else ()
        yield replace(placed, arithmetic=ranks, evidence=placed.evidence + beside)


def _left_open(quantity: Quantity, own: Held, figures: Sequence[Held]) -> Reason | None:
    """In what the claim may rank by other figures than the area's own on record; None where it can only be by those."""
    if own.evidence is None:
        return None
    bases = [one.evidence.observation.quantity.price_basis for one in figures if one.evidence is not None]
    return left_open(quantity, own.evidence.observation.quantity, bases)


@rule
def miscounted_group(statements: Statements) -> Iterator[Constraint | Finding]:
    """A group is said to have another number of members than it had.

    The size of a set is the easiest of all figures to look up, and tells which set the writer meant.

    Flags: The 11 western provinces took part.
    Passes: The 12 western provinces took part.
    """
    for claim in statements.of_kind(Kind.COUNT):
        figure, sizes = printed_claim(claim), _sizes(statements, claim)
        if figure is None or claim.upper is not None or not sizes or claim.indicator != ("group_size",):
            continue
        fits = [any(interval.contains(Fraction(size)) for interval in figure.widest()) for size in sizes]
        line = message("group-size", claim=quoted(claim), size=literal(str(sizes[0])), group=_groups(claim))
        is_sourced = _is_sourced(statements, claim)
        if not any(fits):
            yield _truth(claim, Outcome.IMPOSSIBLE, Force.REFUTES if is_sourced else Force.STRAINS, line)
        else:
            yield _truth(claim, Outcome.ENTAILED if is_sourced and all(fits) else Outcome.UNDECIDED, Force.NOTES, line)


def _is_sourced(statements: Statements, claim: Claim) -> bool:
    """Whether somebody answers for the list of the groups' members."""
    return all(statements.catalogue.groups[name].source for name in claim.group)


def _stated_sizes(statements: Statements, rank: Claim) -> Iterator[Printed]:
    """The size of the ranked set as the same text gives it, of a range the larger end; hedged ones and those of another time apart."""
    for claim in statements.of_kind(Kind.COUNT):
        if claim.indicator != ("group_size",) or claim.group != rank.group:
            continue
        is_dated = claim.time_period is not None and rank.time_period is not None
        figure = printed_claim(claim) if claim.upper is None else printed_measure(claim.upper)
        if figure is not None and not figure.is_hedged and not (is_dated and claim.time_period != rank.time_period):
            yield figure


def _sizes(statements: Statements, claim: Claim) -> tuple[int, ...]:
    """How many members the claim's groups had together, in its time and now; empty where the catalogue does not list them all."""
    return tuple(map(len, _members(statements, claim))) if _are_complete(statements, claim) else ()


def _are_complete(statements: Statements, claim: Claim) -> bool:
    """Whether the catalogue lists all the members of all the claim's groups; a group that it does not know may have any."""
    groups = [statements.catalogue.groups.get(name) for name in claim.group]
    return all(group is not None and group.is_complete for group in groups)


def _members(statements: Statements, claim: Claim) -> tuple[frozenset[str], ...]:
    """The members of the claim's groups in its time and, where they are others, now: either may be meant."""
    days = [day for period in claim.time_period or () for day in (period.end, period.start) if day < statements.day]
    found = dict.fromkeys(statements.catalogue.union(claim.group, day) for day in (*days, statements.day))
    return tuple(members for members in found if members)


def _place(claim: Claim) -> Interval | None:
    """The places that the claim allows; None where it speaks of no place."""
    figure = printed_claim(claim) if claim.kind is Kind.RANK else None
    if figure is not None:
        return figure.interval if claim.upper is None else figure.interval.union_hull(printed_measure(claim.upper).interval)
    return Interval.point(Fraction(1)) if claim.operator in (Operator.LARGEST, Operator.SMALLEST) else None


def _own(statements: Statements, claim: Claim, quantity: Quantity) -> tuple[Held, ...]:
    """The figure of the ranked area: on record, or as a claim of this text on the same quantity."""
    indicator = statements.catalogue.indicators.get(quantity.indicator)
    if indicator is None or not indicator.unit:
        return ()
    on_record = held_by(statements, quantity, indicator.unit)
    if on_record:
        return on_record
    others = (
        held_by_claim(other)
        for other in statements.of_kind(*LEVELS)
        if other.id != claim.id and replace(quantity, definition=None) in {replace(one, definition=None) for one in other.quantities()}
    )
    return tuple(held for held in others if held is not None and same_dimension(held.printed.unit, indicator.unit))


def _worst(statements: Statements, claim: Claim, found: Standings) -> int | None:
    """The highest rank that is possible; None where the catalogue does not list all peers."""
    return found.worst if _are_complete(statements, claim) else None


def _placed(claim: Claim, own: Held, place: Interval, found: Standings, worst: int | None) -> Finding:
    possible = Interval(Fraction(found.best), None if worst is None else Fraction(worst))
    line = _line(claim, own, found, worst)
    evidence = tuple(held.evidence for held in (own, *found.larger, *found.tied, *found.unclear) if held.evidence is not None)
    # Figures that are printed alike may still differ: second can be one of two that are tied for first.
    among_tied = Interval(Fraction(found.best), Fraction(found.best + len(found.tied)))
    if not place.meets(possible) and (place.contains(Fraction(found.dense)) or place.meets(among_tied)):
        return replace(_truth(claim, Outcome.ENTAILED, Force.STRAINS, line, evidence), is_wider=True)
    if not place.meets(possible):
        force = force_of(own, found.larger)
        if force is Force.REFUTES and not of_one_publication((own, *found.larger)):
            force = Force.STRAINS
        return _truth(claim, Outcome.IMPOSSIBLE, force, line, evidence)
    if own.evidence is None or not place.contains_interval(possible):
        return _truth(claim, Outcome.UNDECIDED, Force.NOTES, line, evidence)
    is_shared = bool(found.tied) and claim.ties is Ties.SOLE
    return replace(_truth(claim, Outcome.ENTAILED, Force.STRAINS, line, evidence), is_wider=is_shared)


def _line(claim: Claim, own: Held, found: Standings, worst: int | None) -> Message:
    is_known = not (found.unknown or found.unclear) and worst is not None
    key = "place-open" if not is_known else "place-known" if found.larger else "place-first"
    return message(
        key,
        claim=quoted(claim),
        own=own.shown,
        group=_groups(claim),
        larger=literal(str(len(found.larger))),
        peers=joined([named(held.evidence.observation.quantity) for held in found.larger if held.evidence is not None]),
        best=literal(str(found.best)),
        worst=literal("…" if worst is None else str(worst)),
        unknown=literal(str(len(found.unknown) + len(found.unclear))),
        lacking=joined([Message(f"area:{area}") for area in found.unknown]),
    )


def _groups(claim: Claim) -> Message:
    return joined([Message(f"group:{name}") for name in claim.group])


def _truth(claim: Claim, outcome: Outcome, force: Force, line: Message, evidence: tuple[Evidence, ...] = ()) -> Finding:
    return Finding(
        claim=claim.id,
        outcome=outcome,
        reason=Reason.COMPATIBLE if outcome is Outcome.UNDECIDED else Reason.RANK if claim.kind is not Kind.COUNT else Reason.VALUE,
        force=force,
        explanation=line,
        bearing=Bearing.TRUTH,
        severity=Severity.HIGH,
        arithmetic=line,
        evidence=evidence,
    )
