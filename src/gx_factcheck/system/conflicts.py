"""Which statements cannot all be true: minimal conflict sets, found by leaving members out one by one."""

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gx_factcheck.model.claim import Claim
from gx_factcheck.model.constraint import Constraint
from gx_factcheck.model.finding import Finding, Force
from gx_factcheck.model.verdict import Conflict
from gx_factcheck.model.words import Judgement, Outcome
from gx_factcheck.system.printed import Printed
from gx_factcheck.system.propagate import Box, propagate
from gx_factcheck.system.repairs import repairs
from gx_factcheck.system.stated import interval_of, interval_of_observation
from gx_factcheck.values.interval import Interval

MOST_CONFLICTS = 50
MOST_TRIALS = 100
"""How many sets of constraints of one component are searched for a conflict."""


@dataclass(frozen=True, slots=True)
class Solution:
    """What the constraints say together."""

    findings: tuple[Finding, ...]
    conflicts: tuple[Conflict, ...]


def solve(claims: Sequence[Claim], constraints: Sequence[Constraint]) -> Solution:
    """Every minimal conflict among the claims, with its repairs, and what each constraint says of each of its claims."""
    by_id = {claim.id: claim for claim in claims}
    observed = [evidence for constraint in constraints for evidence in constraint.evidence]
    default = {claim.id: interval_of(claim) for claim in claims} | {one.observation.id: interval_of_observation(one) for one in observed}
    widest = {claim.id: interval_of(claim, Printed.widest) for claim in claims}
    widest |= {one.observation.id: interval_of_observation(one, Printed.widest) for one in observed}
    sets = [members for component in _components(constraints) for members in _minimal_sets(component, default)][:MOST_CONFLICTS]
    conflicts = [_conflict(members, by_id, default, widest) for members in sets]
    broken: dict[int, set[str]] = {}
    for members, conflict in zip(sets, conflicts, strict=True):
        for member in members:
            broken.setdefault(id(member), set()).update(conflict.claims)
    findings = tuple(finding for constraint in constraints for finding in _findings(constraint, broken.get(id(constraint))))
    return Solution(findings, tuple(_distinct(conflicts)))


def _distinct(conflicts: Sequence[Conflict]) -> Iterator[Conflict]:
    """One conflict for each set of claims, the gravest: the file and the catalogue may state one relation twice."""
    by_claims: dict[frozenset[str], list[Conflict]] = {}
    for conflict in conflicts:
        by_claims.setdefault(frozenset(conflict.claims), []).append(conflict)
    for alike in by_claims.values():
        yield min(alike, key=lambda one: (not one.may_refute, one.judgement is Judgement.STRAINED))


def _components(constraints: Sequence[Constraint]) -> Iterator[list[Constraint]]:
    """The constraints in groups that share no statement."""
    groups: list[tuple[set[str], list[Constraint]]] = []
    for constraint in constraints:
        names, members = set(constraint.statements()), [constraint]
        apart = []
        for group in groups:
            if group[0].isdisjoint(names):
                apart.append(group)
            else:
                names, members = names | group[0], group[1] + members
        groups = [*apart, (names, members)]
    yield from (members for _, members in groups)


def _minimal_sets(component: list[Constraint], box: Box) -> Iterator[list[Constraint]]:
    """The minimal sets that cannot hold together, overlapping ones too, as far as MOST_TRIALS goes.

    A constraint that cannot hold by itself is a set, and in no other. Of the rest, every set but the first lacks a member
    of the first: so each is found by leaving out its members in turn.
    """
    alone = {id(constraint) for constraint in component if propagate([constraint], box) is None}
    yield from ([constraint] for constraint in component if id(constraint) in alone)
    rest = [constraint for constraint in component if id(constraint) not in alone]
    trials, tried, found = deque([rest]), set[frozenset[int]](), set[frozenset[int]]()
    while trials and len(tried) < MOST_TRIALS:
        constraints = trials.popleft()
        key = frozenset(map(id, constraints))
        if key in tried or propagate(constraints, box) is not None:
            continue
        tried.add(key)
        members = _minimal(constraints, box)
        if (identity := frozenset(map(id, members))) not in found:
            found.add(identity)
            yield members
        trials.extend([other for other in constraints if other is not member] for member in members)


def _minimal(constraints: list[Constraint], box: Box) -> list[Constraint]:
    """Constraints that cannot hold together, and can if any one of them is left out."""
    kept = list(constraints)
    for constraint in constraints:
        without = [other for other in kept if other is not constraint]
        if propagate(without, box) is None:
            kept = without
    return kept


def _needed(members: list[Constraint], box: Box) -> tuple[str, ...]:
    """The claims whose printed figure the conflict needs; any other may have any value."""
    needed: dict[str, None] = {}
    loose = dict(box)
    for name in dict.fromkeys(name for member in members for name in member.statements()):
        freed = {**loose, name: Interval.everything()}
        if propagate(members, freed) is None:
            loose = freed
        else:
            needed[name] = None
    return tuple(needed)


def _conflict(members: list[Constraint], claims: dict[str, Claim], default: Box, widest: Box) -> Conflict:
    needed = tuple(name for name in _needed(members, default) if name in claims)
    is_wider = propagate(members, widest) is not None
    strains = is_wider or any(member.force in (Force.STRAINS, Force.NOTES) for member in members)
    first = members[0]
    return Conflict(
        claims=needed,
        relations=tuple(dict.fromkeys(member.relation for member in members if member.relation)),
        rule=first.rule,
        reason=first.reason,
        judgement=Judgement.STRAINED if strains else Judgement.INCONSISTENT,
        explanation=first.breaks,
        arithmetic=first.arithmetic or first.breaks,
        repairs=tuple(repairs(members, needed, claims, default)),
        may_refute=not strains and all(member.force is Force.REFUTES for member in members),
        severity=first.severity,
    )


def _findings(constraint: Constraint, blamed: set[str] | None) -> Iterator[Finding]:
    for name in constraint.statements():
        is_broken = blamed is not None and name in blamed
        yield Finding(
            claim=name,
            outcome=Outcome.IMPOSSIBLE if is_broken else Outcome.POSSIBLE,
            reason=constraint.reason,
            # What a broken constraint brings upon its claims is the conflict's to say, which knows the readings.
            force=Force.NOTES,
            explanation=constraint.breaks if is_broken else constraint.holds,
            severity=constraint.severity,
            arithmetic=constraint.arithmetic if is_broken else None,
            rule=constraint.rule,
        )
