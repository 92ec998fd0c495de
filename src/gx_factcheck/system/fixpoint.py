"""What statements can be under many constraints at once: bounds narrowed to a fixpoint, with what each one rests on.

Every narrowed bound remembers the statements and constraints that it follows from. So what remains of the bounds when a
statement is freed, or a constraint dropped, need not be found anew: only what rested on it is.
"""

from collections import deque
from collections.abc import Collection, Container, Iterable
from dataclasses import dataclass
from math import ceil, floor

from gx_factcheck.system.grid import Grid
from gx_factcheck.system.operations import Bounds, Can, Cut, whole
from gx_factcheck.values.interval import Exact, Interval, short_end

Ground = frozenset[int]
"""What a bound follows from: statements by their number, operations by `~number`."""

MOST_STEPS = 60
"""Each operation is worked at most so often on the average; what is left then is undecided."""
MOST_CUTS, FEW_CUTS, SLIGHT = 24, 6, 16
"""After so many cuts of one statement, or of cuts that take less than a sixteenth, it is left: some narrow for ever and never clash."""

_Saved = tuple[int, Exact | None, Exact | None, bool, bool, Ground | None]


@dataclass(frozen=True, slots=True)
class Clash:
    """The statements and operations that cannot all hold."""

    ground: Ground

    @property
    def operations(self) -> list[int]:
        """By number, in order."""
        return sorted(~each for each in self.ground if each < 0)


class Propagation:
    """The bounds of a grid's statements while they are narrowed."""

    def __init__(self, grid: Grid) -> None:
        self.grid = grid
        self.bounds: Bounds = grid.bounds.copy()
        self.is_cut_short = False
        self.left: tuple[int, ...] = ()
        """The operations that still had to be worked when the last clash came."""
        self._grounds: dict[int, Ground] = {}
        self._resting: dict[int, set[int]] = {}
        self._saved: list[_Saved] | None = None
        self._cuts: dict[int, int] = {}

    def run(self, operations: Iterable[int], allowed: Container[int]) -> Clash | None:
        """Narrow until nothing changes, working the operations and those of `allowed` that they touch off; the clash, if there is one."""
        grid, bounds = self.grid, self.bounds
        self._cuts = {}
        queue = deque(operations)
        waiting = set(queue)
        steps = MOST_STEPS * (len(queue) + 100)
        while queue:
            number = queue.popleft()
            waiting.discard(number)
            operation = grid.operations[number]
            if operation.is_idle(bounds):
                continue
            if (steps := steps - 1) < 0:
                self.is_cut_short = True
                return None
            # At a glance a failure is seen before its parts are worked out.
            if operation.can(bounds) is Can.FAIL:
                return self._clash(number, queue)
            for cut in operation.cuts(bounds):
                changed = self._narrow(number, cut)
                if changed is None:
                    return self._clash(number, queue)
                if changed:
                    fresh = [other for other in grid.touching[cut[0]] if other != number and other not in waiting and other in allowed]
                    queue.extend(fresh)
                    waiting.update(fresh)
        return None

    def _clash(self, number: int, queue: Iterable[int]) -> Clash:
        self.left = (number, *queue)
        return Clash(self._ground_of(number))

    def _ground_of(self, number: int) -> Ground:
        members = self.grid.operations[number].members
        grounds = self._grounds
        return frozenset((~number,)).union(*(grounds.get(member, (member,)) for member in members))

    def _narrow(self, number: int, cut: Cut) -> bool | None:
        """Whether the cut changed the statement's bounds; None where it leaves nothing of them."""
        statement, low, low_open, high, high_open = cut
        low = None if low is None else short_end(low, floor)
        high = None if high is None else short_end(high, ceil)
        bounds = self.bounds
        old_low, old_high = bounds.low[statement], bounds.high[statement]
        old_low_open, old_high_open = bounds.low_open[statement], bounds.high_open[statement]
        if low is None or (old_low is not None and (low < old_low or (low == old_low and (old_low_open or not low_open)))):
            low, low_open = old_low, old_low_open
        if high is None or (old_high is not None and (high > old_high or (high == old_high and (old_high_open or not high_open)))):
            high, high_open = old_high, old_high_open
        if low is not None and high is not None and (low > high or (low == high and (low_open or high_open))):
            return None
        if (low, low_open, high, high_open) == (old_low, old_low_open, old_high, old_high_open):
            return False
        cuts = self._cuts.get(statement, 0)
        if cuts >= FEW_CUTS and (cuts >= MOST_CUTS or _is_slight(old_low, old_high, low, high)):
            return False
        self._cuts[statement] = cuts + 1
        self._save(statement)
        bounds.low[statement], bounds.high[statement] = low, high
        bounds.low_open[statement], bounds.high_open[statement] = low_open, high_open
        self._rest(statement, self._ground_of(number))
        return True

    def _rest(self, statement: int, ground: Ground) -> None:
        self._grounds[statement] = ground
        if self._saved is None:
            for each in ground:
                self._resting.setdefault(each, set()).add(statement)

    def _save(self, statement: int) -> None:
        if self._saved is not None:
            bounds = self.bounds
            self._saved.append(
                (
                    statement,
                    bounds.low[statement],
                    bounds.high[statement],
                    bounds.low_open[statement],
                    bounds.high_open[statement],
                    self._grounds.get(statement),
                )
            )

    def forget(self, statements: Collection[int] = (), operations: Collection[int] = ()) -> set[int]:
        """Undo all that rests on these; the statements whose bounds are as printed again."""
        resting = [self._resting.get(each, ()) for each in (*statements, *(~number for number in operations))]
        undone = set().union(*resting)
        printed, bounds = self.grid.bounds, self.bounds
        for statement in undone:
            self._save(statement)
            bounds.low[statement], bounds.high[statement] = printed.low[statement], printed.high[statement]
            bounds.low_open[statement], bounds.high_open[statement] = printed.low_open[statement], printed.high_open[statement]
            self._grounds.pop(statement, None)
        return undone

    def free(self, statements: Collection[int]) -> None:
        """Let these be anything, whatever is printed."""
        for statement in statements:
            self._save(statement)
            self.bounds.low[statement] = self.bounds.high[statement] = None
            self.bounds.low_open[statement] = self.bounds.high_open[statement] = False
            # What follows from a freed statement does not follow from what is printed of it.
            self._grounds[statement] = frozenset()

    def bound(self, statement: int, value: Interval) -> None:
        """Let the statement lie in the interval, in base units, whatever is printed."""
        self._save(statement)
        bounds, scale = self.bounds, self.grid.scales[statement]
        bounds.low[statement] = None if value.low is None else whole(value.low * scale)
        bounds.high[statement] = None if value.high is None else whole(value.high * scale)
        bounds.low_open[statement], bounds.high_open[statement] = value.low_open, value.high_open
        self._grounds[statement] = frozenset()

    def __enter__(self) -> "Propagation":
        """Begin a trial, at whose end everything is as before."""
        self._saved = []
        return self

    def __exit__(self, *_: object) -> None:
        bounds = self.bounds
        for statement, low, high, low_open, high_open, ground in reversed(self._saved or ()):
            bounds.low[statement], bounds.high[statement] = low, high
            bounds.low_open[statement], bounds.high_open[statement] = low_open, high_open
            if ground is None:
                self._grounds.pop(statement, None)
            else:
                self._grounds[statement] = ground
        self._saved = None


def _is_slight(old_low: Exact | None, old_high: Exact | None, low: Exact | None, high: Exact | None) -> bool:
    """Whether less than a sixteenth of the width is cut off; never where an end was missing."""
    if old_low is None or old_high is None or low is None or high is None:
        return False
    return (high - low) * SLIGHT > (old_high - old_low) * (SLIGHT - 1)
