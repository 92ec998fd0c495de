"""Which constraints and figures cannot stand together, each set as small as can be, and the least changes that mend them.

A constraint that fails alone is a set. The others are narrowed to a fixpoint; where that clashes, the clash tells what it
rests on, and leaving members out one by one makes a minimal set of it. Sets that share a member belong together: their
repairs are minimum hitting sets, each tried on the whole system, and a trial that clashes yields the next set (implicit
hitting sets: Reiter 1987; Davies and Bacchus 2011).
"""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass

from gx_factcheck.model.constraint import Constraint
from gx_factcheck.model.finding import Force
from gx_factcheck.system.fixpoint import Clash, Propagation
from gx_factcheck.system.grid import Grid, groups_of
from gx_factcheck.system.hitting import minimum_hitting_sets
from gx_factcheck.system.operations import Can
from gx_factcheck.system.proof import Answer, Prover
from gx_factcheck.values.interval import Interval

MOST_SETS = 500
MOST_ROUNDS = 30
"""How many clashes a trial of repairs may uncover in one group before the search gives up."""
FORCES = tuple(Force)


@dataclass(frozen=True, slots=True)
class MinimalSet:
    """Constraints and figures that cannot all hold, and can if any one is left out."""

    constraints: tuple[int, ...]
    statements: tuple[str, ...]
    """The figures that it needs as they are printed."""


@dataclass(frozen=True, slots=True)
class Change:
    """What is changed or dropped together so that everything else can stand."""

    members: frozenset[str]
    """Claims, and relations as written."""
    fits: Interval | None
    """What the claim can be instead, where it is one claim alone."""


@dataclass(frozen=True, slots=True)
class Group:
    """Minimal sets that share members, and all the least changes that mend them together."""

    sets: tuple[MinimalSet, ...]
    changes: tuple[Change, ...]
    is_complete: bool
    """False where the search was cut short: there may be other sets and other changes."""


class Search:
    """The conflicts of one grid.

    With a prover, what narrowing leaves open is asked of it.
    """

    def __init__(self, grid: Grid, constraints: Sequence[Constraint], weight: Callable[[str], int], prover: Prover | None = None) -> None:
        self.grid = grid
        self.constraints = constraints
        self._weight = weight
        self._prover = prover
        self._printed = Propagation(grid)
        """Never narrowed but in trials."""
        self._narrowed = Propagation(grid)
        self._standing = set(range(len(grid.operations)))
        """The operations that are narrowed together: all but those of constraints that were set aside."""
        self._of_relation: dict[str, list[int]] = {}
        for number, constraint in enumerate(constraints):
            if constraint.relation is not None:
                self._of_relation.setdefault(constraint.relation, []).extend(grid.operations_of[number])
        self.undecided: set[int] = set()
        """The constraints of which the prover could not say whether they hold together."""

    def groups(self) -> list[Group]:
        """Every group of conflicts, in the order of the constraints."""
        sets = [*self._failing_alone(), *self._failing_together()]
        if self._prover is not None:
            sets += self._failing_by_proof(self._prover)
        return [self._group(members) for members in _hanging_together(sets, self._members)]

    def _failing_alone(self) -> Iterator[MinimalSet]:
        for number, operations in enumerate(self.grid.operations_of):
            if self._fails_alone(operations):
                self._standing.difference_update(operations)
                yield self._minimal([number], self._clash)

    def _fails_alone(self, operations: Sequence[int]) -> bool:
        if len(operations) == 1 and self.grid.operations[operations[0]].can(self._printed.bounds) is Can.HOLD:
            return False
        return self._clash_of(operations) is not None

    def _failing_together(self) -> Iterator[MinimalSet]:
        queue: Sequence[int] = sorted(self._standing)
        for _ in range(MOST_SETS):
            clash = self._narrowed.run(queue, self._standing)
            if clash is None:
                return
            found = self._minimal(self._owners(clash), self._clash)
            yield found
            undone = self._set_aside(found)
            touched = {number for statement in undone for number in self.grid.touching[statement]}
            queue = sorted(self._standing & {*self._narrowed.left, *touched})

    def _failing_by_proof(self, prover: Prover) -> Iterator[MinimalSet]:
        parts: dict[int, list[int]] = {}
        for number, operations in enumerate(self.grid.operations_of):
            if self._standing.issuperset(operations):
                parts.setdefault(self.grid.parts[self.grid.operations[operations[0]].members[0]], []).append(number)
        for part in parts.values():
            standing = part
            while self._may_hide(standing):
                answer, core = prover.core(standing)
                if answer is Answer.OPEN:
                    self.undecided.update(standing)
                if answer is not Answer.FAILS:
                    break
                found = self._minimal(core, self._proven_clash)
                yield found
                self._set_aside(found)
                standing = [number for number in standing if number != self._weakest(found.constraints)]

    def _may_hide(self, constraints: Sequence[int]) -> bool:
        """Whether narrowing may overlook a conflict: where some statement is reached in two ways, or what is left of one has gaps."""
        operations = [self.grid.operations[operation] for operation in self._operations(constraints)]
        members = [operation.members for operation in operations]
        is_ring = sum(map(len, members)) >= len(members) + len({each for some in members for each in some})
        return is_ring or (len(operations) > 1 and not all(operation.leaves_no_gap(self._printed.bounds) for operation in operations))

    def _set_aside(self, found: MinimalSet) -> set[int]:
        """Leave one constraint of a set out of what is narrowed together; the statements whose bounds rested on it."""
        aside = self.grid.operations_of[self._weakest(found.constraints)]
        self._standing.difference_update(aside)
        return self._narrowed.forget(operations=aside)

    def _weakest(self, constraints: Sequence[int]) -> int:
        """The one that is set aside while the others go on: what only custom states, else the last."""
        return max(constraints, key=lambda number: (FORCES.index(self.constraints[number].force), number))

    def _clash_of(self, operations: Sequence[int], freed: Collection[int] = ()) -> Clash | None:
        with self._printed as trial:
            trial.free(freed)
            return trial.run(operations, set(operations))

    def _clash(self, constraints: Sequence[int], freed: Collection[str] = ()) -> list[int] | None:
        """Some of the constraints that alone clash, with the figures as printed but those that are freed; None where none do."""
        clash = self._clash_of(self._operations(constraints), [self.grid.numbers[name] for name in freed])
        return None if clash is None else self._owners(clash)

    def _proven_clash(self, constraints: Sequence[int], freed: Collection[str] = ()) -> list[int] | None:
        found = self._clash(constraints, freed)
        if found is None and self._prover is not None:
            answer, core = self._prover.core(constraints, freed)
            found = core if answer is Answer.FAILS else None
        return found

    def _minimal(self, constraints: Sequence[int], clash: Callable[[Sequence[int], Collection[str]], list[int] | None]) -> MinimalSet:
        kept = list(constraints)
        for number in constraints:
            if number in kept and len(kept) > 1:
                kept = clash([each for each in kept if each != number], ()) or kept
        names = dict.fromkeys(name for number in kept for name in self.constraints[number].statements())
        freed: list[str] = []
        for name in names:
            if clash(kept, [*freed, name]) is not None:
                freed.append(name)
        return MinimalSet(tuple(sorted(kept)), tuple(name for name in names if name not in freed))

    def _owners(self, clash: Clash) -> list[int]:
        return sorted({self.grid.owners[number] for number in clash.operations})

    def _operations(self, constraints: Sequence[int]) -> list[int]:
        return [operation for number in constraints for operation in self.grid.operations_of[number]]

    def _members(self, found: MinimalSet) -> list[str]:
        """What can be changed or dropped of it."""
        relations = [self.constraints[number].relation for number in found.constraints]
        return [*found.statements, *dict.fromkeys(relation for relation in relations if relation is not None)]

    def _group(self, sets: Sequence[MinimalSet]) -> Group:
        found = list(sets)
        for _ in range(MOST_ROUNDS):
            changeable = [[member for member in self._members(one) if self._weight(member)] for one in found]
            hitting = minimum_hitting_sets(changeable, self._weight)
            changes: list[Change] = []
            news: MinimalSet | None = None
            for members in hitting.sets:
                tried = self._try(members, found)
                if isinstance(tried, Change):
                    changes.append(tried)
                elif tried not in found:
                    news = tried
                    break
            if news is None:
                is_complete = hitting.is_complete and not self._narrowed.is_cut_short
                return Group(tuple(found), tuple(changes), is_complete)
            found.append(news)
        return Group(tuple(found), (), is_complete=False)

    def _try(self, members: frozenset[str], sets: Sequence[MinimalSet]) -> Change | MinimalSet:
        """The change, if all else can stand with it; else the next set that cannot."""
        freed = [member for member in members if member in self.grid.numbers]
        dropped = {operation for member in members for operation in self._of_relation.get(member, ())}
        numbers = [self.grid.numbers[member] for member in freed]
        aside = self._aside(sets)
        with self._narrowed as trial:
            undone = trial.forget(numbers, dropped)
            trial.free(numbers)
            clash = self._run(trial, {*undone, *numbers}, aside, dropped)
            fits = self.grid.interval(trial.bounds, numbers[0]) if len(members) == len(numbers) == 1 else None
        if clash is not None:
            return self._minimal(self._owners(clash), self._clash)
        core = self._proven_core(aside - dropped, dropped, freed)
        return Change(members, fits) if core is None else self._minimal(core, self._proven_clash)

    def _run(self, trial: Propagation, changed: Collection[int], aside: Collection[int], dropped: Collection[int]) -> Clash | None:
        """Narrow from what was changed and from what is taken up again."""
        allowed = _Allowed(self._standing, aside, dropped)
        touched = {number for statement in changed for number in self.grid.touching[statement]}
        return trial.run([number for number in sorted(touched.union(aside)) if number in allowed], allowed)

    def _aside(self, sets: Sequence[MinimalSet]) -> set[int]:
        """The operations of the sets that were set aside, to be taken up again."""
        return {operation for one in sets for operation in self._operations(one.constraints)} - self._standing

    def _proven_core(self, added: Collection[int], dropped: Collection[int], freed: Collection[str]) -> list[int] | None:
        """Constraints that the prover refuses although narrowing does not; None where there is no prover, or it finds none."""
        if self._prover is None or not added:
            return None
        grid = self.grid
        parts = {grid.parts[member] for operation in added for member in grid.operations[operation].members}
        operations = {
            number for number in self._standing.union(added).difference(dropped) if grid.parts[grid.operations[number].members[0]] in parts
        }
        constraints = sorted({grid.owners[number] for number in operations})
        answer, core = self._prover.core(constraints, freed) if self._may_hide(constraints) else (Answer.HOLDS, [])
        if answer is Answer.OPEN:
            self.undecided.update(constraints)
        return core if answer is Answer.FAILS else None

    def mends(self, statement: str, value: Interval, sets: Sequence[MinimalSet]) -> bool:
        """Whether all can stand if the statement's value is in that interval, in base units."""
        number = self.grid.numbers[statement]
        with self._narrowed as trial:
            undone = trial.forget([number])
            trial.bound(number, value)
            return self._run(trial, {*undone, number}, self._aside(sets), ()) is None


@dataclass(frozen=True, slots=True)
class _Allowed:
    """The operations of a trial: those that stand and those taken up again, less what is dropped."""

    standing: Collection[int]
    added: Collection[int]
    dropped: Collection[int]

    def __contains__(self, number: object) -> bool:
        return (number in self.standing or number in self.added) and number not in self.dropped


def _hanging_together(sets: Sequence[MinimalSet], members_of: Callable[[MinimalSet], Sequence[str]]) -> list[list[MinimalSet]]:
    """The sets in groups that share no member, in the order of the first of each."""
    numbers: dict[str, int] = {}
    tied = [tuple(numbers.setdefault(member, len(numbers)) for member in members_of(one)) for one in sets]
    roots = groups_of(len(numbers), (members for members in tied if members))
    groups: dict[int, list[MinimalSet]] = {}
    for place, (one, members) in enumerate(zip(sets, tied, strict=True)):
        groups.setdefault(roots[members[0]] if members else -1 - place, []).append(one)
    return list(groups.values())
