"""Above all, below most, up or down."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from gx_factcheck.model.catalogue import Nature
from gx_factcheck.model.claim import Claim, Other
from gx_factcheck.model.constraint import Constraint, Linear, Term
from gx_factcheck.model.equation import Comparison
from gx_factcheck.model.finding import Bearing, Evidence, Finding, Force, Message, message
from gx_factcheck.model.statement import Statements
from gx_factcheck.model.wording import joined, literal, printed_of, quoted
from gx_factcheck.model.words import Kind, Operator, Order, Outcome, Quantifier, Reason, Severity
from gx_factcheck.registry import rule
from gx_factcheck.system.comparison import REVERSED, Compared, compare_member, would_hold
from gx_factcheck.system.peers import held_by_claim
from gx_factcheck.system.printed import printed_claim, printed_measure
from gx_factcheck.values.units import is_counted

DIRECTIONS = {Operator.ABOVE: Order.DESCENDING, Operator.BELOW: Order.ASCENDING}


@rule
def not_all_above(statements: Statements) -> Iterator[Constraint | Finding]:
    """Members are said to be all, mostly or partly above another figure, and are not.

    "All above the national average" is checked by nobody when two of three are far above it.

    Flags: Output, trade and income all grew faster than in the country, where the record has 12.0 against 12.7 for output.
    Passes: Output, trade and income all grew faster than in the country, where the record has 12.9 against 12.7 for output.
    """
    for claim in statements.of_kind(Kind.COMPARISON):
        order = DIRECTIONS.get(claim.operator) if claim.operator is not None else None
        members = [member for name in claim.members if (member := statements.claim(name)) is not None]
        wanted = _wanted(claim, len(members))
        if order is None or not members or claim.other is None or wanted is None:
            continue
        compared = [_compared(statements, member, claim.other, order) for member in members]
        yield _rolled_up(statements, claim, compared, wanted)


def _compared(statements: Statements, member: Claim, other: Other, order: Order) -> Compared:
    """The member against the other side; what fails only as the words are taken here is left open.

    A place above another is the smaller number, a decline above another is the deeper or the lesser one, and another claim
    that leaves a choice open may be held against any of them.
    """
    found = compare_member(statements, member, other, REVERSED[order] if member.is_ranked else order)
    beside, figure = statements.claim(other.claim or ""), printed_claim(member)
    is_open = beside is not None and len(list(beside.quantities())) > 1
    is_fall = figure is not None and figure.value < 0
    if found.outcome is not Outcome.IMPOSSIBLE or not (is_open or is_fall):
        return found
    return replace(found, outcome=Outcome.UNDECIDED)


@dataclass(frozen=True, slots=True)
class _Tally:
    """How many members hold, fail, and are open."""

    holds: tuple[Compared, ...]
    fails: tuple[Compared, ...]
    strained: tuple[Compared, ...]
    open: tuple[Compared, ...]

    def outcome(self, wanted: tuple[int, int]) -> Outcome:
        """Whether as many hold as are wanted, at least and at most; open members may go either way."""
        sure, perhaps = len(self.holds), len(self.open) + len(self.strained)
        least, most = wanted
        if sure + perhaps < least or sure > most:
            return Outcome.IMPOSSIBLE
        return Outcome.ENTAILED if least <= sure and sure + perhaps <= most else Outcome.UNDECIDED


def _wanted(claim: Claim, total: int) -> tuple[int, int] | None:
    """The fewest and the most members that must hold; None where the claim tells of more than are listed."""
    quantifier = claim.quantifier or Quantifier.ALL
    if quantifier is Quantifier.SOME and claim.measure is not None and is_counted(claim.measure.unit):
        told = printed_measure(claim.measure).interval
        numbers = [number for number in range(total + 1) if told.contains(Fraction(number))]
        return (numbers[0], numbers[-1]) if numbers else None
    wanted = {
        Quantifier.ALL: (total, total),
        Quantifier.MOST: (total // 2 + 1, total),
        Quantifier.SOME: (1, total),
        Quantifier.NONE: (0, 0),
    }
    return wanted[quantifier]


def _tally(compared: Sequence[Compared]) -> _Tally:
    return _Tally(
        holds=tuple(one for one in compared if one.outcome is Outcome.ENTAILED and not one.is_wider),
        fails=tuple(one for one in compared if one.outcome is Outcome.IMPOSSIBLE),
        strained=tuple(one for one in compared if one.outcome is Outcome.ENTAILED and one.is_wider),
        open=tuple(one for one in compared if one.outcome not in (Outcome.ENTAILED, Outcome.IMPOSSIBLE)),
    )


def _rolled_up(statements: Statements, claim: Claim, compared: Sequence[Compared], wanted: tuple[int, int]) -> Finding:
    tally = _tally(compared)
    outcome, is_wider = _outcome(tally, wanted)
    line = message(
        f"members-{outcome}",
        claim=quoted(claim),
        held=literal(str(len(tally.holds) + len(tally.strained))),
        total=literal(str(len(compared))),
        members=joined([one.line for one in _telling(tally, outcome)]),
    )
    return Finding(
        claim=claim.id,
        outcome=outcome,
        reason=_reason(outcome, tally),
        force=_force(compared, wanted),
        explanation=line,
        bearing=Bearing.TRUTH,
        severity=Severity.HIGH,
        arithmetic=joined([one.line for one in compared]),
        evidence=_evidence(compared),
        is_wider=is_wider,
        would_be_true=tuple(note for one in tally.fails for note in would_hold(statements, one)),
    )


def _outcome(tally: _Tally, wanted: tuple[int, int]) -> tuple[Outcome, bool]:
    """What the members come to, and whether only if ties hold, or if "four" may be four and more."""
    outcome = tally.outcome(wanted)
    if outcome is Outcome.UNDECIDED and tally.strained and not tally.open:
        return replace(tally, holds=tally.holds + tally.strained, strained=()).outcome(wanted), True
    is_more = outcome is Outcome.IMPOSSIBLE and 0 < wanted[1] < len(tally.holds)
    return (Outcome.ENTAILED, True) if is_more else (outcome, False)


def _telling(tally: _Tally, outcome: Outcome) -> tuple[Compared, ...]:
    """The members that decide, or that leave it open."""
    return tally.fails if outcome is Outcome.IMPOSSIBLE else tally.open or tally.strained or tally.holds


def _reason(outcome: Outcome, tally: _Tally) -> Reason:
    if outcome is Outcome.IMPOSSIBLE:
        return Reason.NOT_ALL
    if outcome is Outcome.ENTAILED:
        return Reason.VALUE
    return Reason.NO_DATA if any(one.lacks_data for one in tally.open) else Reason.COMPATIBLE


def _force(compared: Sequence[Compared], wanted: tuple[int, int]) -> Force:
    """The strongest with which the members that are known so firmly break it alone, whatever the others are."""
    forces = tuple(Force)
    for place, force in enumerate(forces):
        known = [one if one.force in forces[: place + 1] else replace(one, outcome=Outcome.UNDECIDED) for one in compared]
        if _tally(known).outcome(wanted) is Outcome.IMPOSSIBLE:
            return force
    return Force.NOTES


def _evidence(compared: Sequence[Compared]) -> tuple[Evidence, ...]:
    found = [evidence for one in compared for evidence in one.evidence]
    return tuple({evidence.observation.id: evidence for evidence in found}.values())


@rule
def parts_all_above_whole(statements: Statements) -> Iterator[Constraint | Finding]:
    """All parts of an area are said to be above the area itself, or all below it.

    The whole lies between its parts: where each town is above the average, it is the average of something else.

    Flags: In each of the 5 towns the rate is above that of the nation, which they make up.
    Passes: In 4 of the 5 towns the rate is above that of the nation, which they make up.
    """
    for claim in statements.of_kind(Kind.COMPARISON):
        whole = claim.other.reference_area if claim.other is not None else None
        indicator = statements.indicator(claim)
        is_mean = claim.operator is Operator.BELOW and indicator is not None and indicator.nature is Nature.RATE
        if whole is None or claim.quantifier not in (None, Quantifier.ALL) or not (is_mean or claim.operator is Operator.ABOVE):
            continue
        if _make_up(statements, _areas_of(statements, claim), whole):
            yield Finding(
                claim=claim.id,
                outcome=Outcome.IMPOSSIBLE,
                reason=Reason.NOT_ALL,
                force=Force.STRAINS,
                explanation=message("parts-all-beyond-whole", claim=quoted(claim), whole=Message(f"area:{whole}")),
                severity=Severity.HIGH,
            )


def _make_up(statements: Statements, areas: frozenset[str], whole: str) -> bool:
    """Whether the areas are a group that the catalogue lists whole, and no other part of the whole is in any such group."""
    groups = [group.members(statements.day) for group in statements.catalogue.groups.values() if group.is_complete_on(statements.day)]
    parts = {area.id for area in statements.catalogue.areas.values() if area.part_of == whole}
    return len(areas) > 1 and areas in groups and areas == parts & frozenset().union(*groups)


def _areas_of(statements: Statements, comparison: Claim) -> frozenset[str]:
    """The areas that are compared: those of the members, where all are of one indicator, or else of the group."""
    members = [member for name in comparison.members if (member := statements.claim(name)) is not None]
    if not comparison.members:
        return statements.catalogue.union(comparison.group, statements.day)
    are_alike = len({(member.indicator, member.time_period, member.basis) for member in members}) == 1
    return frozenset(area for member in members for area in member.reference_area) if are_alike else frozenset()


@rule
def change_against_direction(statements: Statements) -> Iterator[Constraint | Finding]:
    """A change is told in one direction and its two figures go in the other.

    A verb is remembered longer than two numbers.

    Flags: Clearance fell from 10 minutes to 2 hours.
    Passes: Clearance fell from 2 hours to 10 minutes.
    """
    for claim in statements.of_kind(Kind.CHANGE):
        ends = [member for name in claim.members if (member := statements.claim(name)) is not None and member.measure is not None]
        if len(ends) != 2 or claim.operator not in (Operator.RISES, Operator.FALLS) or claim.quantifier is Quantifier.NONE:
            continue
        before, after = ends
        if held_by_claim(after, before.measure.unit if before.measure is not None else None) is None or not _have_direction(claim, ends):
            continue
        # Who rises from eighth to fifth has the smaller number afterwards.
        is_less = (claim.operator is Operator.FALLS) != before.is_ranked
        sign = Fraction(1) if is_less else Fraction(-1)
        figures: dict[str, Message] = {"claim": quoted(claim), "before": printed_of(before), "after": printed_of(after)}
        yield Constraint(
            Linear((Term(after.id, sign), Term(before.id, -sign)), Comparison.LESS),
            breaks=message("direction-breaks", **figures),
            holds=message("direction-holds", **figures),
            force=Force.INCONSISTENT,
            severity=Severity.HIGH,
            relation=claim.source.quote,
        )


def _have_direction(change: Claim, ends: Sequence[Claim]) -> bool:
    """Whether up and down are plain.

    They are not of losses, which fall when they shrink or when they grow, nor of places from below; and efficiency rises
    as the time falls that is told for it.
    """
    figures = [figure for end in ends if (figure := printed_claim(end)) is not None]
    are_losses = all(figure.value <= 0 for figure in figures)
    are_from_below = any(end.is_ranked and end.order is Order.ASCENDING for end in ends)
    are_of_one_thing = all(set(end.indicator) == set(change.indicator) for end in ends) and len({end.is_ranked for end in ends}) == 1
    return are_of_one_thing and not are_losses and not are_from_below
