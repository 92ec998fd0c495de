"""Who is told to be above whom."""

from collections import Counter, deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from gx_factcheck.model.constraint import Constraint
from gx_factcheck.model.equation import Comparison, Name
from gx_factcheck.model.finding import Finding, Force, message
from gx_factcheck.model.statement import Statements
from gx_factcheck.model.wording import joined, literal
from gx_factcheck.model.words import Outcome, Reason, Severity
from gx_factcheck.registry import rule
from gx_factcheck.system.instantiate import Tie, ties

FORCES = tuple(Force)


@rule
def order_in_circle(statements: Statements) -> Iterator[Constraint | Finding]:
    """A first thing is told to be above a second, the second above a third, and the third above the first.

    Each comparison stands in a paragraph of its own, and none of them is wrong by itself.

    Flags: The north is ahead of the south, the south of the east, and the east of the north.
    Passes: The north is ahead of the south, the south of the east, and the north of the east.
    """
    steps: dict[str, list[_Step]] = {}
    for step in _within_circles([step for tie in ties(statements) for step in _steps(tie)]):
        steps.setdefault(step.above, []).append(step)
    seen = set[frozenset[str]]()
    for first in chain.from_iterable(steps.values()):
        circle = [first, *_way(steps, first.below, first.above)] if first.is_strict else []
        names = dict.fromkeys(step.above for step in circle)
        if len(circle) < 2 or frozenset(names) in seen:
            continue
        seen.add(frozenset(names))
        line = message("order-in-circle", relations=joined([literal(step.tie.relation) for step in circle]))
        force = max((Force.INCONSISTENT, *(step.tie.force for step in circle)), key=FORCES.index)
        for name in names:
            yield Finding(name, Outcome.IMPOSSIBLE, Reason.RANK, force, line, severity=Severity.HIGH, arithmetic=line)


@dataclass(frozen=True, slots=True)
class _Step:
    """One comparison of two statements."""

    above: str
    below: str
    is_strict: bool
    tie: Tie


def _steps(tie: Tie) -> Iterator[_Step]:
    left, right = tie.equation.left, tie.equation.right
    if not (isinstance(left, Name) and isinstance(right, Name)):
        return
    one, other = tie.members[left.id].id, tie.members[right.id].id
    match tie.equation.comparison:
        case Comparison.MORE | Comparison.AT_LEAST as sign:
            yield _Step(one, other, sign is Comparison.MORE, tie)
        case Comparison.LESS | Comparison.AT_MOST as sign:
            yield _Step(other, one, sign is Comparison.LESS, tie)
        case _:
            yield from (_Step(one, other, is_strict=False, tie=tie), _Step(other, one, is_strict=False, tie=tie))


def _within_circles(steps: Sequence[_Step]) -> Sequence[_Step]:
    """The steps without those to which nothing leads, or which lead to nothing, again and again: they are in no circle."""
    downward = _without_ends(steps, lambda step: step.above, lambda step: step.below)
    return _without_ends(downward, lambda step: step.below, lambda step: step.above)


def _without_ends(steps: Sequence[_Step], near: Callable[[_Step], str], far: Callable[[_Step], str]) -> Sequence[_Step]:
    """The steps, taken away from one end as long as no other step leads to their near side."""
    leading, after = Counter(map(far, steps)), dict[str, list[_Step]]()
    for step in steps:
        after.setdefault(near(step), []).append(step)
    ends = deque(name for name in after if not leading[name])
    gone = set[str]()
    while ends:
        gone.add(name := ends.popleft())
        for step in after.get(name, ()):
            leading[far(step)] -= 1
            if not leading[far(step)]:
                ends.append(far(step))
    return [step for step in steps if near(step) not in gone]


def _way(steps: Mapping[str, Sequence[_Step]], start: str, end: str) -> list[_Step]:
    """The shortest way down from one statement to the other; empty where there is none."""
    ways, reached = deque([(start, list[_Step]())]), {start}
    while ways:
        place, way = ways.popleft()
        for step in steps.get(place, ()):
            if step.below in reached:
                continue
            if step.below == end:
                return [*way, step]
            reached.add(step.below)
            ways.append((step.below, [*way, step]))
    return []
