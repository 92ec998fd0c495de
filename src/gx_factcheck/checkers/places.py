"""Places that one text gives: the same place twice, one place told two ways, sets within sets, moves."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import combinations

from gx_factcheck.model.claim import Claim
from gx_factcheck.model.constraint import Alternative, Constraint, Every, Linear, OneOf, Primitive, Term
from gx_factcheck.model.equation import Comparison
from gx_factcheck.model.finding import Finding, Force, message
from gx_factcheck.model.statement import Statements
from gx_factcheck.model.wording import groups_of, printed_of, quoted
from gx_factcheck.model.words import Kind, Operator, Order, Reason, Severity, Ties
from gx_factcheck.registry import rule
from gx_factcheck.system.peers import are_complete, members_of
from gx_factcheck.system.places import WHOLLY, are_sourced, is_superlative, order_of, place_figure, placed, places_of
from gx_factcheck.system.printed import printed_claim
from gx_factcheck.system.told import told_of, value_of
from gx_factcheck.values.units import find_unit, same_dimension

UNITS_OF_MOVES = ("ordinal", "item")
MOVES = {Operator.RISES: Fraction(1), Operator.FALLS: Fraction(-1)}


@rule
def place_told_two_ways(statements: Statements) -> Iterator[Constraint | Finding]:
    """One area is given two places in one list.

    The headline has last year's place, the paragraph this year's.

    Flags: In cargo the north ranked 3rd on the coast; fifth lines on it was 4th on the coast.
    Passes: In cargo the north ranked 3rd on the coast; fifth lines on it was 3rd on the coast.
    """
    for one, other in _pairs(statements):
        if one.reference_area == other.reference_area and set(one.group) == set(other.group):
            yield _constraint(one, other, Linear((Term(one.id), Term(other.id, Fraction(-1)))), "place-two-ways")


@rule
def place_against_wider_set(statements: Statements) -> Iterator[Constraint | Finding]:
    """A place in a set and one in a wider set cannot both be.

    Whoever is ninth in the country is not twelfth on its coast.

    Flags: In cargo the north ranked 9th in the country and 12th among the hill towns.
    Passes: In cargo the north ranked 12th in the country and 9th among the hill towns.
    """
    for pair in _pairs(statements):
        for inner, outer in (pair, pair[::-1]):
            more = _how_many_more(statements, inner, outer)
            if more is not None:
                terms = (Term(inner.id), Term(outer.id, Fraction(-1)))
                turned = (Term(outer.id), Term(inner.id, Fraction(-1)))
                bounds = Every((_at_most(terms, 0), _at_most(turned, more)))
                are_certain = are_sourced(statements, inner) and are_sourced(statements, outer)
                force = Force.INCONSISTENT if are_certain else Force.STRAINS
                yield replace(_constraint(inner, outer, bounds, "place-in-wider-set"), force=force)


def _at_most(terms: tuple[Term, ...], most: int) -> Linear:
    return Linear(terms, Comparison.AT_MOST, Fraction(-most))


def _how_many_more(statements: Statements, inner: Claim, outer: Claim) -> int | None:
    """How many members the outer set has that the inner has not; None where it does not surely hold the inner set and the area."""
    sets = [members_of(statements, claim) if are_complete(statements, claim) else () for claim in (inner, outer)]
    if inner.reference_area != outer.reference_area or any(len(each) != 1 for each in sets):
        return None
    smaller, larger = sets[0][0], sets[1][0]
    return len(larger - smaller) if smaller < larger and inner.reference_area[0] in smaller else None


@rule
def place_held_twice(statements: Statements) -> Iterator[Constraint | Finding]:
    """Two areas are given one place in one list, and neither is said to share it.

    One of the two sentences was copied from the other, and its place with it; or they are tied, and the reader ought to be told.

    Flags: In cargo the north ranked 3rd on the coast and the south 3rd on the coast.
    Passes: In cargo the north ranked 3rd on the coast and the south 4th on the coast.
    """
    for one, other in _pairs(statements):
        is_joint = Ties.JOINT in (one.ties, other.ties)
        if one.reference_area == other.reference_area or set(one.group) != set(other.group) or is_joint:
            continue
        places = [places_of(claim)[0] for claim in (one, other)]
        if places[0] == places[1] and places[0].is_point and not _are_tied(statements, one, other):
            yield replace(_constraint(one, other, _either_is_before(one, other), "place-held-twice"), force=Force.STRAINS)


def _either_is_before(one: Claim, other: Claim) -> OneOf:
    terms = (Term(one.id), Term(other.id, Fraction(-1)))
    ways = [Alternative(message("counted-each"), (Linear(terms, sign),)) for sign in (Comparison.LESS, Comparison.MORE)]
    return OneOf(tuple(ways), is_first_default=True)


def _are_tied(statements: Statements, one: Claim, other: Claim) -> bool:
    """Whether figures of the two areas, told or on record, are printed alike."""
    first, second = ({*_printed(statements, claim)} for claim in (one, other))
    return not first.isdisjoint(second)


def _printed(statements: Statements, place: Claim) -> Iterator[Fraction]:
    (asked,) = place.quantities()
    for claim in told_of(statements, asked):
        figure = None if claim.is_ranked else printed_claim(claim)
        if figure is not None:
            yield figure.value * find_unit(figure.unit).factor
    rows = statements.observations.of_quantity(value_of(asked))
    yield from (row.figure.value * find_unit(row.unit).factor for row in rows if row.figure is not None)


def _pairs(statements: Statements) -> Iterator[tuple[Claim, Claim]]:
    """Two claims that print places by one quantity, counted from one end."""
    lists: dict[object, list[Claim]] = {}
    for claim in placed(statements):
        if claim.group and (claim.measure is None or not is_superlative(claim)):
            (quantity,) = claim.quantities()
            key = (replace(quantity, reference_area=None, group=None), claim.adjustment, order_of(claim))
            lists.setdefault(key, []).append(claim)
    for alike in lists.values():
        yield from (pair for pair in combinations(alike, 2) if not pair[0].is_of_another_speaker(pair[1]))


def _constraint(one: Claim, other: Claim, primitive: Primitive, key: str) -> Constraint:
    said = {"one": quoted(one), "other": quoted(other), "group": groups_of(one), "wider": groups_of(other)}
    return Constraint(
        primitive,
        breaks=message(f"{key}-breaks", **said),
        holds=message(f"{key}-holds", **said),
        reason=Reason.RANK,
        severity=Severity.HIGH,
    )


@rule
def move_misses_places(statements: Statements) -> Iterator[Constraint | Finding]:
    """A rise or a fall by so many places does not lead from the one place to the other.

    The place is of this list and the move of another, or of another year.

    Flags: The north rose 2 places, from 8th to 5th.
    Passes: The north rose 3 places, from 8th to 5th.
    """
    for change in statements.of_kind(Kind.CHANGE):
        ends = [end for name in change.members if (end := statements.claim(name)) is not None]
        sign = MOVES.get(change.operator) if change.operator is not None else None
        if sign is None or not _are_of_one_list(ends) or not _is_a_move(change, ends[-1]):
            continue
        before, after = ends
        said = {"claim": quoted(change), "before": printed_of(before), "after": printed_of(after)}
        yield Constraint(
            Linear((Term(before.id, sign), Term(after.id, -sign), Term(change.id, Fraction(-1)))),
            breaks=message("move-breaks", **said),
            holds=message("move-holds", **said),
            reason=Reason.RANK,
            severity=Severity.HIGH,
        )


def _are_of_one_list(ends: Sequence[Claim]) -> bool:
    """Whether they are two places that one area had in one list, counted from above: from below, up may be either way."""
    lists = {(end.indicator, end.reference_area, end.group, end.counterpart_area, end.definition) for end in ends}
    are_places = all(place_figure(end) is not None and order_of(end) is Order.DESCENDING for end in ends)
    return len(ends) == 2 and len(lists) == 1 and are_places


def _is_a_move(change: Claim, after: Claim) -> bool:
    """Whether the change tells how many places it is, and not which place was reached."""
    measure, reached = change.measure, after.measure
    if measure is None or reached is None or change.upper is not None or change.quantifier not in WHOLLY:
        return False
    return any(same_dimension(measure.unit, unit) for unit in UNITS_OF_MOVES) and measure.value not in (0, reached.value)
