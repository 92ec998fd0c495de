"""Which statements cannot all be true: minimal conflict sets, found by leaving members out one by one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gx_factcheck.model.claim import Claim
from gx_factcheck.model.constraint import Constraint
from gx_factcheck.model.finding import Finding, Force
from gx_factcheck.model.verdict import Conflict
from gx_factcheck.model.words import Judgement, Outcome
from gx_factcheck.system.propagate import Box, propagate
from gx_factcheck.system.repairs import repairs
from gx_factcheck.values.interval import Interval

MOST_CONFLICTS = 50


@dataclass(frozen=True, slots=True)
class Solution:
    """What the constraints say together."""

    findings: tuple[Finding, ...]
    conflicts: tuple[Conflict, ...]


def solve(claims: Sequence[Claim], constraints: Sequence[Constraint]) -> Solution:
    """Every minimal conflict among the claims, with its repairs, and what each constraint says of each of its claims."""
    by_id = {claim.id: claim for claim in claims}
    default = {claim.id: _default(claim) for claim in claims}
    widest = {claim.id: _widest(claim) for claim in claims}
    conflicts: list[Conflict] = []
    broken: dict[int, Conflict] = {}
    for component in _components(constraints):
        remaining = list(component)
        while len(conflicts) < MOST_CONFLICTS and propagate(remaining, default) is None:
            members = _minimal(remaining, default)
            conflict = _conflict(members, by_id, default, widest)
            conflicts.append(conflict)
            broken |= {id(member): conflict for member in members}
            remaining = [constraint for constraint in remaining if constraint not in members]
    findings = [finding for constraint in constraints for finding in _findings(constraint, broken.get(id(constraint)))]
    return Solution(tuple(findings), tuple(conflicts))


def _default(claim: Claim) -> Interval:
    return claim.measure.readings[0].interval.scaled(claim.measure.base_factor) if claim.measure else Interval.everything()


def _widest(claim: Claim) -> Interval:
    """The hull of all readings: what cannot stand even so is no matter of reading."""
    if claim.measure is None:
        return Interval.everything()
    hull = claim.measure.readings[0].interval
    for reading in claim.measure.readings[1:]:
        hull = hull.union_hull(reading.interval)
    return hull.scaled(claim.measure.base_factor)


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
    names = dict.fromkeys(name for member in members for name in member.statements())
    loose = dict(box)
    for name in names:
        freed = {**loose, name: Interval.everything()}
        if propagate(members, freed) is None:
            loose = freed
    return tuple(name for name in names if loose[name] == box[name])


def _conflict(members: list[Constraint], claims: dict[str, Claim], default: Box, widest: Box) -> Conflict:
    needed = _needed(members, default)
    is_wider = propagate(members, widest) is not None
    strains = is_wider or any(member.force in (Force.STRAINS, Force.NOTES) for member in members)
    first = members[0]
    return Conflict(
        claims=needed,
        relations=tuple(dict.fromkeys(member.relation for member in members if member.relation)),
        rule=first.rule,
        reason=first.reason,
        judgement=Judgement.STRAINED if strains else Judgement.INCONSISTENT,
        arithmetic=first.breaks,
        repairs=tuple(repairs(members, needed, claims, default)),
        may_refute=not strains and all(member.force is Force.REFUTES for member in members),
        severity=first.severity,
    )


def _findings(constraint: Constraint, conflict: Conflict | None) -> Iterator[Finding]:
    for name in constraint.statements():
        yield Finding(
            claim=name,
            outcome=Outcome.POSSIBLE if conflict is None else Outcome.IMPOSSIBLE,
            reason=constraint.reason,
            force=constraint.force,
            explanation=constraint.holds if conflict is None else constraint.breaks,
            severity=constraint.severity,
            rule=constraint.rule,
        )
