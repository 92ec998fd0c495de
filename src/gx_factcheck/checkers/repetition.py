"""One figure told two ways, and two quantities told by one figure."""

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from itertools import combinations, product

from gx_factcheck.model.claim import Claim
from gx_factcheck.model.constraint import Constraint, Linear, Term
from gx_factcheck.model.finding import Bearing, Finding, Force, message
from gx_factcheck.model.measure import Measure
from gx_factcheck.model.quantity import Quantity
from gx_factcheck.model.statement import Statements
from gx_factcheck.model.wording import named, quoted
from gx_factcheck.model.words import Kind, Outcome, Reason, Severity
from gx_factcheck.registry import rule
from gx_factcheck.system.instantiate import ties
from gx_factcheck.values.units import same_dimension

FIGURES = (Kind.LEVEL, Kind.COUNT, Kind.GROWTH, Kind.SHARE, Kind.BOUND, Kind.CAPACITY)
TOLD = (Kind.LEVEL, Kind.COUNT, Kind.GROWTH, Kind.SHARE, Kind.CHANGE)
FEWEST_DIGITS = 4


@rule
def figure_told_two_ways(statements: Statements) -> Iterator[Constraint | Finding]:
    """One quantity is given two figures that cannot both be it.

    A headline rounds and a paragraph does not; a reader who meets "over 2.9 million" and "2.88 million" must be told which holds.

    Flags: More than 2.9 million visitors came in 2021; the 2.88 million visitors of 2021 are a record.
    Passes: More than 2.9 million visitors came in 2021; the 2.93 million visitors of 2021 are a record.
    """
    parted = _groups_of([*(relation.equation.names() for relation in statements.relations), *_ends_of_changes(statements)])
    for quantity, claims in _by_quantity(statements).items():
        # Where two speakers are quoted that need not agree, the text need not agree with either.
        is_disputed = len({claim.speaker for claim in claims} - {None}) > 1
        for one, other in combinations(claims, 2):
            if (is_disputed and one.speaker != other.speaker) or not _are_alike(one, other) or _are_together(parted, one, other):
                continue
            said = {"one": quoted(one), "other": quoted(other), "quantity": named(quantity)}
            yield Constraint(
                Linear((Term(one.id), Term(other.id, Fraction(-1)))),
                breaks=message("told-two-ways", **said),
                holds=message("told-alike", **said),
                force=Force.REFUTES,
            )


def _groups_of(groups: Iterable[Iterable[str]]) -> Mapping[str, frozenset[int]]:
    """In which of the groups each name is."""
    found: dict[str, set[int]] = {}
    for place, names in enumerate(groups):
        for name in names:
            found.setdefault(name, set()).add(place)
    return {name: frozenset(places) for name, places in found.items()}


def _are_together(groups: Mapping[str, frozenset[int]], one: Claim, other: Claim) -> bool:
    nowhere = frozenset[int]()
    return not groups.get(one.id, nowhere).isdisjoint(groups.get(other.id, nowhere))


def _ends_of_changes(statements: Statements) -> Iterator[tuple[str, ...]]:
    """The figures before and after a change: "from 70 to 530" need not say when was which, and calculations part figures likewise."""
    return (claim.members for claim in statements.of_kind(Kind.CHANGE))


def _by_quantity(statements: Statements) -> dict[Quantity, list[Claim]]:
    """The figures that can mean only one quantity, by it."""
    found: dict[Quantity, list[Claim]] = {}
    for claim in statements.of_kind(*FIGURES):
        quantities = tuple(claim.quantities())
        is_figure = claim.measure is not None and claim.upper is None and not statements.is_of_some_whole(claim)
        if is_figure and len(quantities) == 1 and not statements.may_be_of_any_period(claim):
            found.setdefault(quantities[0], []).append(claim)
    return found


def _are_alike(one: Claim, other: Claim) -> bool:
    """Whether both are told in the same way, in units that can be held against one another."""
    return (
        one.adjustment == other.adjustment
        and (one.kind is Kind.CAPACITY) == (other.kind is Kind.CAPACITY)
        and one.measure is not None
        and other.measure is not None
        and same_dimension(one.measure.unit, other.measure.unit)
        and not one.is_of_another_speaker(other)
    )


@rule
def figure_copied(statements: Statements) -> Iterator[Constraint | Finding]:
    """Two quantities have the very same figure, of four digits or more.

    It happens by chance once in some thousand pairs, and whenever last year's sentence was copied and one number forgotten.

    Flags: Exports of 8,437 million and imports of 8,437 million tonnes passed the port.
    Passes: Exports of 8,437 million and imports of 2,915 million tonnes passed the port.
    """
    tied = _groups_of([member.id for member in tie.claims.values()] for tie in ties(statements))
    told: dict[object, list[Claim]] = {}
    for claim in statements.of_kind(*TOLD):
        if claim.measure is None or claim.upper is not None or not _is_odd(claim.measure):
            continue
        key = (claim.measure.value, claim.measure.unit)
        for other in told.setdefault(key, []):
            if _are_of_two_quantities(claim, other) and not _are_together(tied, claim, other):
                yield _note(claim, other)
                break
        told[key].append(claim)


def _is_odd(measure: Measure) -> bool:
    """Whether no two figures are so by rounding; a year is no figure."""
    digits = measure.figure.significant_digits - len(measure.figure.coarser_quanta())
    return digits >= FEWEST_DIGITS and not same_dimension(measure.unit, "year")


def _are_of_two_quantities(one: Claim, other: Claim) -> bool:
    """Whether the two can by no choice be one: of other indicators, other areas, or of periods apart."""
    are_other_things = set(one.indicator).isdisjoint(other.indicator) or set(one.reference_area).isdisjoint(other.reference_area)
    periods = product(one.time_period or (), other.time_period or ())
    are_dated = one.time_period is not None and other.time_period is not None
    return are_other_things or (are_dated and not any(first.overlaps(second) for first, second in periods))


def _note(claim: Claim, other: Claim) -> Finding:
    return Finding(
        claim=claim.id,
        outcome=Outcome.POSSIBLE,
        reason=Reason.WORDING,
        force=Force.NOTES,
        explanation=message("figure-copied", claim=quoted(claim), quantity=named(next(other.quantities()))),
        bearing=Bearing.WORDING,
        severity=Severity.LOW,
    )
