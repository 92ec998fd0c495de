"""Places among peers: which ones a claim allows, from which end it counts, and how large its set is."""

from collections.abc import Iterator, Mapping
from fractions import Fraction

from gx_factcheck.model.catalogue import Nature
from gx_factcheck.model.claim import Claim
from gx_factcheck.model.statement import Statements
from gx_factcheck.model.words import Kind, Operator, Order, Quantifier
from gx_factcheck.system.peers import are_complete, days_of, members_of
from gx_factcheck.system.printed import Printed, printed_claim, printed_measure
from gx_factcheck.values.interval import Interval
from gx_factcheck.values.units import same_dimension

WHOLLY = (None, Quantifier.ALL)
"""The quantifiers with which a claim speaks of its whole set; one of some of the largest has no place."""
_ORDERS: Mapping[Operator | None, Order] = {Operator.LARGEST: Order.DESCENDING, Operator.SMALLEST: Order.ASCENDING}


def order_of(claim: Claim) -> Order:
    """Which end of the ranking is first."""
    return _ORDERS.get(claim.operator, claim.order)


def place_figure(claim: Claim) -> Printed | None:
    """The place that a rank prints, or a superlative as the second largest; None where it prints none, or a share (the top 10 %)."""
    figure = printed_claim(claim)
    if figure is None or same_dimension(figure.unit, "percent"):
        return None
    return figure if claim.kind is Kind.RANK or same_dimension(figure.unit, "ordinal") else None


def is_superlative(claim: Claim) -> bool:
    """Whether it asserts a first place without printing it, perhaps with the figure that is first."""
    return claim.kind is Kind.SUPERLATIVE and claim.operator in _ORDERS and place_figure(claim) is None


def places_of(claim: Claim) -> tuple[Interval, ...]:
    """The places that the claim allows, first by its words and then as a hedge may be read; empty where it speaks of no place."""
    figure = place_figure(claim)
    if figure is None:
        return (Interval.point(Fraction(1)),) if is_superlative(claim) else ()
    # Places are counted: no zeros of theirs are rounded.
    told = [reading.interval for reading in figure.readings] if figure.is_hedged else [figure.interval]
    return tuple(told if claim.upper is None else [one.union_hull(printed_measure(claim.upper).interval) for one in told])


def sizes_of(statements: Statements, claim: Claim) -> tuple[int, ...]:
    """How many members the claim's groups had together, in its time and now; empty where nobody knows them all."""
    is_to_come = any(period.start > statements.day for period in claim.time_period or ())
    is_disputed = any(statements.catalogue.disputed(claim.group, day) for day in days_of(statements, claim))
    is_known = are_complete(statements, claim) and not is_to_come and not is_disputed
    return tuple(map(len, members_of(statements, claim))) if is_known else ()


def are_sourced(statements: Statements, claim: Claim) -> bool:
    """Whether somebody answers for the lists of the groups' members; nobody does for those of a group that the catalogue does not know."""
    groups = [statements.catalogue.groups.get(name) for name in claim.group]
    return all(group is not None and bool(group.source) for group in groups)


def placed(statements: Statements) -> Iterator[Claim]:
    """The claims that give one quantity of a known time a place in its whole set."""
    for claim in statements.of_kind(Kind.RANK, Kind.SUPERLATIVE):
        indicator = statements.indicator(claim)
        is_dated = claim.time_period is not None or (indicator is not None and indicator.nature is Nature.STOCK)
        # One with a scope is a place among times.
        if is_dated and claim.scope is None and claim.quantifier in WHOLLY and places_of(claim) and len(tuple(claim.quantities())) == 1:
            yield claim
