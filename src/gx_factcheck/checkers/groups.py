"""Sets of areas: how many members they have, and places that they are too small to have."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from functools import lru_cache

from gx_factcheck.model.claim import Claim
from gx_factcheck.model.constraint import Constraint
from gx_factcheck.model.finding import Bearing, Finding, Force, Message, message
from gx_factcheck.model.statement import Statements
from gx_factcheck.model.wording import groups_of, literal, quoted
from gx_factcheck.model.words import Kind, Outcome, Reason, Severity
from gx_factcheck.registry import rule
from gx_factcheck.system.peers import members_of
from gx_factcheck.system.places import WHOLLY, are_sourced, place_figure, sizes_of
from gx_factcheck.system.printed import Printed, printed_claim, printed_measure
from gx_factcheck.values.format import plain
from gx_factcheck.values.interval import Interval
from gx_factcheck.values.units import same_dimension


@rule
def rank_outside_set(statements: Statements) -> Iterator[Constraint | Finding]:
    """A place is stated that the set is too small to have.

    The slip is in the place or in the name of the set; either way the ranking was not looked up.

    Flags: Among the 12 western provinces it ranked 13th.
    Passes: Among the 12 western provinces it ranked 12th.
    """
    for claim in statements.of_kind(Kind.RANK):
        figure, stated = place_figure(claim), tuple(_stated_sizes(statements, claim))
        sizes = [one.value for one in stated] or [Fraction(size) for size in sizes_of(statements, claim)]
        if figure is None or not sizes or claim.quantifier not in WHOLLY:
            continue
        places = Interval(Fraction(1), max(sizes))
        if not any(interval.meets(places) for interval in figure.widest()):
            line = message("rank-outside-set", claim=quoted(claim), size=literal(plain(max(sizes))), group=groups_of(claim))
            # A set of 100 may be one of 104.
            is_exact = all(one.interval.is_point and not one.coarser_quanta for one in stated)
            is_certain = is_exact if stated else are_sourced(statements, claim) and _are_members(statements, claim)
            yield _truth(claim, Outcome.IMPOSSIBLE, Force.REFUTES if is_certain else Force.STRAINS, line)


@rule
def miscounted_group(statements: Statements) -> Iterator[Constraint | Finding]:
    """A group is said to have another number of members than it had.

    The size of a set is the easiest of all figures to look up, and tells which set the writer meant.

    Flags: The 11 western provinces took part.
    Passes: The 12 western provinces took part.
    """
    for claim in statements.of_kind(Kind.COUNT):
        figure, sizes = printed_claim(claim), sizes_of(statements, claim)
        if figure is None or claim.upper is not None or not sizes or not _is_of_all(claim):
            continue
        fits = [any(interval.contains(Fraction(size)) for interval in figure.widest()) for size in sizes]
        line = message("group-size", claim=quoted(claim), size=literal(str(sizes[0])), group=groups_of(claim))
        is_sourced = are_sourced(statements, claim)
        if not any(fits):
            yield _truth(claim, Outcome.IMPOSSIBLE, Force.REFUTES if is_sourced else Force.STRAINS, line)
        else:
            yield _truth(claim, Outcome.ENTAILED if is_sourced and all(fits) else Outcome.UNDECIDED, Force.NOTES, line)


def _is_of_all(claim: Claim) -> bool:
    """Whether a count is of a group's members, and not of some or a share of them."""
    is_share = claim.measure is not None and same_dimension(claim.measure.unit, "percent")
    return claim.indicator == ("group_size",) and claim.quantifier in WHOLLY and not is_share


def _are_members(statements: Statements, claim: Claim) -> bool:
    """Whether all that the claim may rank have belonged to its groups."""
    return all(any(area in members for members in members_of(statements, claim)) for area in claim.reference_area)


def _stated_sizes(statements: Statements, rank: Claim) -> Iterator[Printed]:
    """The size of the ranked set as the same text gives it, of a range the larger end; hedged ones and those of another time apart."""
    for claim in _sizes_told(statements).get(rank.group, ()):
        is_of_its_time = claim.time_period is None or (claim.time_period == rank.time_period and len(claim.time_period) == 1)
        figure = printed_claim(claim) if claim.upper is None else printed_measure(claim.upper)
        if figure is not None and not figure.is_hedged and is_of_its_time:
            yield figure


@lru_cache(maxsize=1)
def _sizes_told(statements: Statements) -> Mapping[tuple[str, ...], Sequence[Claim]]:
    """The counts of all members, by the groups that they are told of."""
    found: dict[tuple[str, ...], list[Claim]] = {}
    for claim in statements.of_kind(Kind.COUNT):
        if _is_of_all(claim):
            found.setdefault(claim.group, []).append(claim)
    return found


def _truth(claim: Claim, outcome: Outcome, force: Force, line: Message) -> Finding:
    return Finding(
        claim=claim.id,
        outcome=outcome,
        reason=Reason.COMPATIBLE if outcome is Outcome.UNDECIDED else Reason.VALUE if claim.kind is Kind.COUNT else Reason.RANK,
        force=force,
        explanation=line,
        bearing=Bearing.TRUTH,
        severity=Severity.HIGH,
        arithmetic=line,
    )
