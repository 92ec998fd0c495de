"""The least changes that touch every one of several sets: minimum hitting sets, all of them."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass

MOST_NODES = 5_000
"""How many choices are followed before the search gives up; what was found by then is returned, marked incomplete."""
MOST_FOUND = 60


@dataclass(frozen=True, slots=True)
class Hitting:
    """All sets of least weight that have a member in each given set."""

    sets: tuple[frozenset[str], ...]
    is_complete: bool


def minimum_hitting_sets(sets: Sequence[Collection[str]], weight: Callable[[str], int]) -> Hitting:
    """Every choice of members that hits all the sets and weighs least, in a fixed order; none where a set is empty.

    Branch and bound: an unhit set is hit by one of its members; a choice that weighs more than the best is left.
    """
    search = _Search([sorted(members) for members in sets], weight)
    for _ in search.follow(frozenset(), 0, frozenset()):
        if search.nodes > MOST_NODES:
            break
    found = sorted(search.found, key=sorted)
    return Hitting(tuple(found[:MOST_FOUND]), search.nodes <= MOST_NODES and len(found) <= MOST_FOUND)


class _Search:
    def __init__(self, sets: Sequence[Sequence[str]], weight: Callable[[str], int]) -> None:
        self.sets = sets
        self.weight = weight
        self.best: int | None = None
        self.found: set[frozenset[str]] = set()
        self.nodes = 0

    def follow(self, chosen: frozenset[str], weighs: int, refused: frozenset[str]) -> Iterator[None]:
        """Complete a choice in every way, a step at a time; what is refused was tried before."""
        self.nodes += 1
        yield
        open_sets = [members for members in self.sets if chosen.isdisjoint(members)]
        if not open_sets:
            if self.best is None or weighs < self.best:
                self.best, self.found = weighs, set()
            self.found.add(chosen)
            return
        members = min(open_sets, key=len)
        for member in members:
            if member in refused:
                continue
            heavier = weighs + self.weight(member)
            if self.best is None or heavier <= self.best:
                yield from self.follow(chosen | {member}, heavier, refused)
            refused |= {member}
