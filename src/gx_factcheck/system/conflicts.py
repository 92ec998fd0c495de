"""Which statements cannot all be true, with what would mend them, and what each constraint says of each claim."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from gx_factcheck.model.claim import Claim
from gx_factcheck.model.constraint import Constraint
from gx_factcheck.model.finding import Evidence, Finding, Force, Message, message
from gx_factcheck.model.verdict import Conflict
from gx_factcheck.model.wording import joined
from gx_factcheck.model.words import Judgement, Outcome
from gx_factcheck.system.excuses import Excuses
from gx_factcheck.system.follows import strained_readings, told_by_record
from gx_factcheck.system.grid import build_grid
from gx_factcheck.system.proof import Prover
from gx_factcheck.system.repairs import Bench, repairs
from gx_factcheck.system.search import MinimalSet, Search
from gx_factcheck.system.stated import interval_of, interval_of_observation
from gx_factcheck.values.interval import Interval

MOST_SETS = 100
"""Of one group; beyond, only those are told that have a figure which the others do not have."""
FIGURE, SUPPORTED = 1, 2
"""What it weighs to change a figure, and one that the record supports; an observation is never changed."""


@dataclass(frozen=True, slots=True)
class Solution:
    """What the constraints say together."""

    findings: tuple[Finding, ...]
    conflicts: tuple[Conflict, ...]


ProverOf = Callable[[Sequence[Constraint], Mapping[str, Interval]], Prover]
"""Makes a prover for constraints over what their statements can be."""


def solve(
    claims: Sequence[Claim], constraints: Sequence[Constraint], trusted: Collection[str] = (), *, prover: ProverOf | None = None
) -> Solution:
    """Every minimal conflict among the claims, with its repairs, and what each constraint says of each of its claims.

    Args:
        claims: those of one article.
        constraints: over them and over observations; what ties one claim to observations alone is evidence, no conflict.
        trusted: the claims that the record supports by itself: they are doubted last.
        prover: decides what narrowing leaves open; without one, such conflicts are not found.
    """
    by_id = {claim.id: claim for claim in claims}
    told: list[Constraint] = []
    tied: list[Constraint] = []
    for one in constraints:
        (told if _is_told_by_record(one, by_id) else tied).append(one)
    observed = {each.observation.id: each for one in tied for each in one.evidence}
    box = {claim.id: interval_of(claim) for claim in claims} | {name: interval_of_observation(one) for name, one in observed.items()}
    places = _places(tied)
    placed = [tied[place] for place in places]
    search = Search(build_grid(placed, box), placed, _weights(by_id, observed, trusted), None if prover is None else prover(placed, box))
    found = _Found(by_id, observed, box, frozenset(trusted), search, Excuses(by_id, observed, placed, prover), places)
    conflicts = list(found.conflicts())
    broken: dict[int, set[str]] = {}
    for members, conflict in conflicts:
        for number in members.constraints:
            broken.setdefault(places[number], set()).update(conflict.claims)
    findings = [finding for number, one in enumerate(tied) for finding in _findings(one, by_id, broken.get(number, ()))]
    findings += [finding for one in tied for finding in strained_readings(one, by_id, box)]
    findings += [finding for one in told for finding in told_by_record(one, by_id)]
    findings += [finding for place in sorted(places[number] for number in search.undecided) for finding in _undecided(tied[place], by_id)]
    return Solution(tuple(findings), tuple(_distinct([conflict for _, conflict in conflicts])))


def _places(constraints: Sequence[Constraint]) -> list[int]:
    """The places of the constraints in an order of their own.

    Where conflicts overlap, which of them are found depends on what is looked at first; that must not depend on the order of a text.
    """

    def key(place: int) -> tuple[list[str], str, str]:
        one = constraints[place]
        return sorted(one.statements()), one.relation or "", one.rule

    return sorted(range(len(constraints)), key=key)


def _is_told_by_record(constraint: Constraint, claims: Mapping[str, Claim]) -> bool:
    return bool(constraint.evidence) and sum(name in claims for name in constraint.statements()) == 1


def _weights(claims: Mapping[str, Claim], observed: Mapping[str, Evidence], trusted: Collection[str]) -> Callable[[str], int]:
    def weight(member: str) -> int:
        if member in observed:
            return 0
        return SUPPORTED if member in trusted and member in claims else FIGURE

    return weight


@dataclass(frozen=True, slots=True)
class _Found:
    claims: Mapping[str, Claim]
    observed: Mapping[str, Evidence]
    box: Mapping[str, Interval]
    trusted: frozenset[str]
    search: Search
    excuses: Excuses
    places: Sequence[int]
    """By number of a constraint in the search: its place in the text's order, in which conflicts are told."""

    def conflicts(self) -> Iterator[tuple[MinimalSet, Conflict]]:
        groups = sorted(self.search.groups(), key=lambda group: min(map(self._first, group.sets)))
        for number, group in enumerate(groups):
            # Observations alone never make a conflict.
            sets = sorted(
                _least(_told([one for one in group.sets if any(name in self.claims for name in one.statements)])), key=self._first
            )
            if sets:
                mended = repairs(Bench(self.search, group, self.claims, self.box, self.trusted))
                readings = self._readings(sets)
                for one, reading in zip(sets, readings, strict=True):
                    yield one, replace(self._conflict(one, reading), repairs=mended, group=number, is_complete=group.is_complete)

    def _readings(self, sets: Sequence[MinimalSet]) -> list[Message | None]:
        """For each set the wider reading under which it can hold; none where each can by itself, but not all together."""
        found = [self.excuses.reading(one.constraints) for one in sets]
        together = tuple(dict.fromkeys(number for one in sets for number in one.constraints))
        if len(sets) > 1 and None not in found and self.excuses.reading(together) is None:
            return [None] * len(sets)
        return found

    def _first(self, members: MinimalSet) -> int:
        return min(self.places[number] for number in members.constraints)

    def _conflict(self, members: MinimalSet, reading: Message | None) -> Conflict:
        constraints = [self.search.constraints[each] for each in sorted(members.constraints, key=self.places.__getitem__)]
        names = dict.fromkeys(name for one in constraints for name in one.statements() if name in members.statements)
        strains = reading is not None or any(one.force in (Force.STRAINS, Force.NOTES) for one in constraints)
        first = constraints[0]
        return Conflict(
            claims=tuple(name for name in names if name in self.claims),
            relations=tuple(dict.fromkeys(one.relation for one in constraints if one.relation)),
            rule=first.rule,
            reason=first.reason,
            judgement=Judgement.STRAINED if strains else Judgement.INCONSISTENT,
            explanation=first.breaks,
            arithmetic=_arithmetic(constraints),
            may_refute=not strains and all(one.force is Force.REFUTES for one in constraints),
            severity=first.severity,
            evidence=tuple(self.observed[name] for name in names if name in self.observed),
            reading=reading,
        )


def _told(sets: Sequence[MinimalSet]) -> Iterator[MinimalSet]:
    """The sets of a group, no figure left out; where one quantity is told in sixty ways, not all pairs of them."""
    seen: set[str] = set()
    for number, one in enumerate(sets):
        if number < MOST_SETS or not seen.issuperset(one.statements):
            seen.update(one.statements)
            yield one


def _least(sets: Iterable[MinimalSet]) -> list[MinimalSet]:
    """Those that hold no other: what narrowing takes for minimal may hold less that only a prover refuses."""
    found = [(one, frozenset(one.constraints), frozenset(one.statements)) for one in sets]
    return [
        one
        for one, constraints, statements in found
        if not any(fewer <= constraints and less <= statements and (fewer, less) != (constraints, statements) for _, fewer, less in found)
    ]


def _arithmetic(constraints: Sequence[Constraint]) -> Message:
    """The calculations of all of them; of one without any the explanation."""
    lines = [one.arithmetic for one in constraints if one.arithmetic is not None]
    return joined(lines) if lines else constraints[0].breaks


def _distinct(conflicts: Sequence[Conflict]) -> Iterator[Conflict]:
    """One conflict for each set of claims, the gravest: the file and the catalogue may state one relation twice."""
    by_claims: dict[frozenset[str], list[Conflict]] = {}
    for conflict in conflicts:
        by_claims.setdefault(frozenset(conflict.claims), []).append(conflict)
    for alike in by_claims.values():
        yield min(alike, key=lambda one: (not one.may_refute, one.judgement is Judgement.STRAINED, sorted(one.relations), one.rule))


def _undecided(constraint: Constraint, claims: Mapping[str, Claim]) -> Iterator[Finding]:
    """That it is not known whether the constraint can hold beside the others: the search took too long."""
    for name in constraint.statements():
        if name in claims:
            line = message("search-cut-short", said=constraint.holds)
            yield Finding(name, Outcome.UNDECIDED, constraint.reason, Force.NOTES, line, rule=constraint.rule)


def _findings(constraint: Constraint, claims: Mapping[str, Claim], blamed: Collection[str]) -> Iterator[Finding]:
    for name in constraint.statements():
        if name not in claims:
            continue
        is_broken = name in blamed
        yield Finding(
            claim=name,
            outcome=Outcome.IMPOSSIBLE if is_broken else Outcome.POSSIBLE,
            reason=constraint.reason,
            # What a broken constraint brings upon its claims is the conflict's to say, which knows the readings.
            force=Force.NOTES,
            explanation=constraint.breaks if is_broken else constraint.holds,
            severity=constraint.severity,
            arithmetic=constraint.arithmetic if is_broken else None,
            evidence=constraint.evidence,
            rule=constraint.rule,
        )
