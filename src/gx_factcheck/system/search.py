"""Which constraints and figures cannot stand together, each set as small as can be, and the least changes that mend them.

A constraint that fails alone is a set. The others are narrowed to a fixpoint; where that clashes, the clash tells what it
rests on, and leaving members out one by one makes a minimal set of it. Sets that share a member belong together: their
repairs are minimum hitting sets, each tried on the whole system, and a trial that clashes yields the next set (implicit
hitting sets: Reiter 1987; Davies and Bacchus 2011).
"""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass

from gx_factcheck.model.constraint import UNPRINTED, Constraint
from gx_factcheck.model.finding import Force
from gx_factcheck.system.fixpoint import Clash, Propagation
from gx_factcheck.system.grid import Grid
from gx_factcheck.system.hitting import minimum_hitting_sets
from gx_factcheck.system.operations import Can
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
    """The conflicts of one grid."""

    def __init__(self, grid: Grid, constraints: Sequence[Constraint], weight: Callable[[str], int]) -> None:
        self.grid = grid
        self.constraints = constraints
        self._weight = weight
        self._printed = Propagation(grid)
        """Never narrowed but in trials."""
        self._narrowed = Propagation(grid)
        self._standing = set(range(len(grid.operations)))
        """The operations that are narrowed together: all but those of constraints that were set aside."""
        self._of_relation: dict[str, list[int]] = {}
        for number, constraint in enumerate(constraints):
            if constraint.relation is not None:
                self._of_relation.setdefault(constraint.relation, []).extend(grid.operations_of[number])

    def groups(self) -> list[Group]:
        """Every group of conflicts, in the order of the constraints."""
        sets = [*self._failing_alone(), *self._failing_together()]
        return [self._group(members) for members in _hanging_together(sets, self._members)]

    def _failing_alone(self) -> Iterator[MinimalSet]:
        for number, operations in enumerate(self.grid.operations_of):
            clash = self._clash_alone(operations)
            if clash is not None:
                self._standing.difference_update(operations)
                yield self._minimal([number])

    def _clash_alone(self, operations: Sequence[int]) -> Clash | None:
        if len(operations) == 1:
            can = self.grid.operations[operations[0]].can(self._printed.bounds)
            if can is Can.HOLD:
                return None
        return self._clash(operations)

    def _clash(self, operations: Sequence[int], freed: Collection[int] = ()) -> Clash | None:
        """Whether these operations alone clash, with the figures as printed but those that are freed."""
        with self._printed as trial:
            trial.free(freed)
            return trial.run(operations, set(operations))

    def _failing_together(self) -> Iterator[MinimalSet]:
        queue: Sequence[int] = sorted(self._standing)
        for _ in range(MOST_SETS):
            clash = self._narrowed.run(queue, self._standing)
            if clash is None:
                return
            found = self._minimal(self._owners(clash))
            yield found
            aside = self.grid.operations_of[self._weakest(found.constraints)]
            self._standing.difference_update(aside)
            undone = self._narrowed.forget(operations=aside)
            touched = {number for statement in undone for number in self.grid.touching[statement]}
            queue = sorted(self._standing & {*self._narrowed.left, *touched})

    def _weakest(self, constraints: Sequence[int]) -> int:
        """The one that is set aside while the others go on: what only custom states, else the last."""
        return max(constraints, key=lambda number: (FORCES.index(self.constraints[number].force), number))

    def _owners(self, clash: Clash) -> list[int]:
        return sorted({self.grid.owners[number] for number in clash.operations})

    def _minimal(self, constraints: Sequence[int]) -> MinimalSet:
        kept = list(constraints)
        for number in constraints:
            if number not in kept or len(kept) == 1:
                continue
            fewer = [each for each in kept if each != number]
            smaller = self._clash(self._operations(fewer))
            if smaller is not None:
                kept = self._owners(smaller)
        operations = self._operations(kept)
        freed: list[int] = []
        members = dict.fromkeys(member for number in operations for member in self.grid.operations[number].members)
        printed = [member for member in members if not self.grid.names[member].startswith(UNPRINTED)]
        for statement in printed:
            if self._clash(operations, [*freed, statement]) is not None:
                freed.append(statement)
        return MinimalSet(tuple(kept), tuple(self.grid.names[each] for each in printed if each not in freed))

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
        grid, numbers = self.grid, self.grid.numbers
        freed = [numbers[member] for member in members if member in numbers]
        dropped = {operation for member in members for operation in self._of_relation.get(member, ())}
        aside = {operation for one in sets for operation in self._operations(one.constraints)} - self._standing
        allowed = _Allowed(self._standing, aside - dropped, dropped)
        with self._narrowed as trial:
            undone = trial.forget(freed, dropped)
            trial.free(freed)
            touched = {number for statement in (*undone, *freed) for number in grid.touching[statement]}
            clash = trial.run([number for number in sorted(touched | aside) if number in allowed], allowed)
            if clash is None:
                return Change(members, grid.interval(trial.bounds, freed[0]) if len(members) == len(freed) == 1 else None)
        return self._minimal(self._owners(clash))

    def mends(self, statement: str, value: Interval, sets: Sequence[MinimalSet]) -> bool:
        """Whether all can stand if the statement's value is in that interval, in base units."""
        grid, number = self.grid, self.grid.numbers[statement]
        aside = {operation for one in sets for operation in self._operations(one.constraints)} - self._standing
        allowed = _Allowed(self._standing, aside, ())
        with self._narrowed as trial:
            undone = trial.forget([number])
            trial.bound(number, value)
            touched = {operation for each in (*undone, number) for operation in grid.touching[each]}
            return trial.run([operation for operation in sorted(touched | aside) if operation in allowed], allowed) is None


@dataclass(frozen=True, slots=True)
class _Allowed:
    """The operations of a trial: those that stand and those taken up again, less what is dropped."""

    standing: Collection[int]
    added: Collection[int]
    dropped: Collection[int]

    def __contains__(self, number: object) -> bool:
        return (number in self.standing or number in self.added) and number not in self.dropped


def _hanging_together(sets: Sequence[MinimalSet], members_of: Callable[[MinimalSet], Sequence[str]]) -> list[list[MinimalSet]]:
    """The sets in groups that share no member."""
    groups: list[tuple[set[str], list[MinimalSet]]] = []
    group_of: dict[str, int] = {}
    for one in sets:
        members = members_of(one)
        joined = sorted({group_of[member] for member in members if member in group_of})
        names, found = {*members}, [one]
        for number in reversed(joined):
            others, earlier = groups[number]
            names, found = names | others, earlier + found
            groups[number] = (set(), [])
        target = joined[0] if joined else len(groups)
        if not joined:
            groups.append((set(), []))
        groups[target] = (names, found)
        group_of.update(dict.fromkeys(names, target))
    return [found for _, found in groups if found]
