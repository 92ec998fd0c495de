"""All statements and constraints of an article on whole numbers: one decimal grid for each part that hangs together.

Printed figures are decimals, so that on a fine enough grid every end of an interval is a whole number, and sums and
products are compared without a fraction. What is derived by a division may lie between the points; it is then kept as
an exact fraction, nothing is rounded.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import lcm

from gx_factcheck.model.constraint import Constraint, Linear, Primitive, Product, names_of, parts_of
from gx_factcheck.system.grid_products import Times
from gx_factcheck.system.grid_sums import Sum
from gx_factcheck.system.narrow import ANYTHING
from gx_factcheck.system.operations import Bounds, Operation, Other
from gx_factcheck.values.interval import Interval


@dataclass(frozen=True, slots=True)
class Grid:
    """Statements by number, and what ties them."""

    names: tuple[str, ...]
    numbers: Mapping[str, int]
    scales: Sequence[int]
    """By statement: how many points of the grid make one base unit."""
    bounds: Bounds
    operations: tuple[Operation, ...]
    owners: Sequence[int]
    """By operation: the number of its constraint."""
    operations_of: Sequence[Sequence[int]]
    """By constraint."""
    touching: Sequence[Sequence[int]]
    """By statement: the operations that speak of it."""
    parts: Sequence[int]
    """By statement: the number of the part that it hangs together with."""

    def interval(self, bounds: Bounds, statement: int) -> Interval:
        """What a statement can be, in base units."""
        scale = self.scales[statement]
        low, high = bounds.low[statement], bounds.high[statement]
        return Interval(
            None if low is None else Fraction(low) / scale,
            None if high is None else Fraction(high) / scale,
            bounds.low_open[statement],
            bounds.high_open[statement],
        )


def build_grid(constraints: Sequence[Constraint], box: Mapping[str, Interval]) -> Grid:
    """The grid of the constraints over what their statements can be; what is not in the box can be anything."""
    primitives = [(owner, part) for owner, constraint in enumerate(constraints) for part in parts_of(constraint.primitive)]
    names = tuple(dict.fromkeys(name for _, primitive in primitives for name in names_of(primitive)))
    numbers = {name: number for number, name in enumerate(names)}
    tied = [tuple(dict.fromkeys(numbers[name] for name in names_of(primitive))) for _, primitive in primitives]
    groups = groups_of(len(names), tied)
    intervals = [box.get(name, ANYTHING) for name in names]
    scales = _scales(groups, intervals, zip(tied, (primitive for _, primitive in primitives), strict=True))
    touching: list[list[int]] = [[] for _ in names]
    operations_of: list[list[int]] = [[] for _ in constraints]
    for number, (members, (owner, _)) in enumerate(zip(tied, primitives, strict=True)):
        operations_of[owner].append(number)
        for member in members:
            touching[member].append(number)
    shared = {statement for statement, found in enumerate(touching) if len(found) > 1}
    operations = tuple(
        _operation(primitive, members, numbers, scales[members[0]], shared)
        for members, (_, primitive) in zip(tied, primitives, strict=True)
    )
    bounds = Bounds(*(list(ends) for ends in zip(*map(_ends, intervals, scales), strict=True))) if names else Bounds([], [], [], [])
    return Grid(names, numbers, scales, bounds, operations, [owner for owner, _ in primitives], operations_of, touching, groups)


def groups_of(count: int, tied: Iterable[Sequence[int]]) -> list[int]:
    """By number, from 0 to the count, the number of the part that it hangs together with."""
    parent = list(range(count))

    def root(statement: int) -> int:
        while parent[statement] != statement:
            parent[statement] = statement = parent[parent[statement]]
        return statement

    for members in tied:
        first = root(members[0])
        for member in members[1:]:
            parent[root(member)] = first
    return [root(statement) for statement in range(count)]


def _scales(groups: Sequence[int], intervals: Sequence[Interval], tied: Iterable[tuple[Sequence[int], Primitive]]) -> list[int]:
    """By statement the least grid of its group on which all ends and constants are whole."""
    denominators: dict[int, set[int]] = {group: set() for group in groups}
    for group, interval in zip(groups, intervals, strict=True):
        denominators[group].update(end.denominator for end in (interval.low, interval.high) if end is not None)
    for members, primitive in tied:
        denominators[groups[members[0]]].update(_constants(primitive))
    scale = {group: lcm(*found) for group, found in denominators.items()}
    return [scale[group] for group in groups]


def _constants(primitive: Primitive) -> Iterable[int]:
    """The denominators of what is added to statements."""
    match primitive:
        case Linear(terms=terms, constant=constant):
            return (sum((term.factor * term.offset for term in terms), constant).denominator,)
        case Product():
            return [term.offset.denominator for term in (primitive.left, primitive.right, primitive.equals)]
        case _:
            return ()


def _ends(interval: Interval, scale: int) -> tuple[int | None, int | None, bool, bool]:
    low, high = interval.low, interval.high
    return (
        None if low is None else low.numerator * (scale // low.denominator),
        None if high is None else high.numerator * (scale // high.denominator),
        interval.low_open and low is not None,
        interval.high_open and high is not None,
    )


def _operation(
    primitive: Primitive, members: tuple[int, ...], numbers: Mapping[str, int], scale: int, shared: Collection[int]
) -> Operation:
    match primitive:
        case Linear() if len(members) == len(primitive.terms):
            return Sum.of(primitive, numbers, scale, shared)
        case Product() if len(members) == 3 and (found := Times.of(primitive, numbers, scale, shared)) is not None:
            return found
        case _:
            named = {name: numbers[name] for name in names_of(primitive)}
            return Other(primitive, members, scale, tuple(named.items()))
