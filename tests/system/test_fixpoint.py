"""Narrowing on the grid: it leaves what intervals leave, tells what a clash rests on, and undoes exactly what it is told to."""

from __future__ import annotations

import random
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from gx_factcheck.model.constraint import Alternative, Cardinality, Constraint, Every, Linear, OneOf, Primitive, Product, Term, Whole
from gx_factcheck.model.equation import Comparison
from gx_factcheck.model.finding import Message
from gx_factcheck.model.words import Order
from gx_factcheck.system import fixpoint as limits
from gx_factcheck.system.fixpoint import Propagation
from gx_factcheck.system.grid import Grid, build_grid
from gx_factcheck.system.narrow import fixpoint
from gx_factcheck.values.interval import Interval

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

HOLDS, BREAKS = Message("holds"), Message("breaks")
FACTORS = tuple(map(Fraction, (1, 1, -1, -1, 2, -3)))
SYSTEMS = 60
"""Of each seed."""
SEEDS = pytest.mark.parametrize("seed", range(10))


@dataclass(frozen=True, slots=True)
class System:
    """Primitives over statements, each with what it can be."""

    primitives: tuple[Primitive, ...]
    box: dict[str, Interval]

    def grid(self) -> Grid:
        """The grid; another constraint speaks of each statement and says nothing, so that all cuts are made."""
        silent = [Linear((Term(name), Term("=other")), Comparison.AT_LEAST) for name in self.box]
        return build_grid([Constraint(each, BREAKS, HOLDS) for each in (*self.primitives, *silent)], self.box)


def any_interval(rng: random.Random) -> Interval:
    low, width = Fraction(rng.randint(-8, 24), 4), Fraction(rng.choice((0, 1, 2, 8, 16)), 4)
    open_ends = (rng.random() < 0.25 and width > 0 for _ in range(2))
    return Interval(None if rng.random() < 0.1 else low, None if rng.random() < 0.1 else low + width, *open_ends)


def any_primitive(rng: random.Random, names: Sequence[str]) -> Primitive:
    """Over all of the names."""
    if len(names) == 3 and rng.random() < 0.3:
        return Product(Term(names[0], offset=Fraction(rng.choice((0, 0, 1)))), Term(names[1]), Term(names[2]))
    if len(names) == 3 and rng.random() < 0.2:
        return Cardinality(names[0], names[1], (names[2],), rng.choice((0, 1, None)), rng.choice(list(Order)))
    linear = Linear(tuple(Term(name, rng.choice(FACTORS)) for name in names), rng.choice([Comparison.EQUAL, *Comparison]))
    if rng.random() < 0.15:
        return Every((linear, Whole(names[0])))
    if rng.random() < 0.15:
        return OneOf(tuple(Alternative(None, (Linear(linear.terms, constant=Fraction(step)),)) for step in (0, 2)))
    return linear


def any_tree(rng: random.Random) -> System:
    """Each primitive shares one statement with those before it and brings others of its own: no ring, so narrowing comes to an end."""
    names, primitives = ["x0"], []
    for _ in range(rng.randint(1, 5)):
        own = [f"x{len(names) + more}" for more in range(rng.randint(1, 3 if rng.random() < 0.3 else 2))]
        members = [rng.choice(names), *own]
        rng.shuffle(members)
        names += own
        primitives.append(any_primitive(rng, members))
    return System(tuple(primitives), {name: any_interval(rng) for name in names})


def any_system(rng: random.Random) -> System:
    names = [f"x{number}" for number in range(5)]
    primitives = [any_primitive(rng, rng.sample(names, rng.randint(2, 3))) for _ in range(rng.randint(2, 5))]
    return System(tuple(primitives), {name: any_interval(rng) for name in names})


def state(narrowed: Propagation) -> dict[str, Interval]:
    grid = narrowed.grid
    return {name: grid.interval(narrowed.bounds, number) for name, number in grid.numbers.items() if not name.startswith("=")}


def run_all(narrowed: Propagation, without: Collection[int] = ()) -> bool:
    """Whether it clashes."""
    operations = [number for number in range(len(narrowed.grid.operations)) if number not in without]
    return narrowed.run(operations, operations) is not None


@SEEDS
def test_the_grid_leaves_what_intervals_leave(seed: int) -> None:
    rng = random.Random(seed)
    clashes = set()
    for _ in range(SYSTEMS):
        system = any_tree(rng)
        narrowed, by_intervals = Propagation(system.grid()), fixpoint(system.primitives, system.box)
        clashes.add(by_intervals is None)
        assert run_all(narrowed) is (by_intervals is None), system
        if by_intervals is not None:
            assert state(narrowed) == {**system.box, **by_intervals}, system
    assert clashes == {True, False}


@SEEDS
def test_in_rings_the_grid_keeps_what_intervals_keep(seed: int) -> None:
    """It gives up sooner than they do, and then it leaves more, never less."""
    rng = random.Random(seed)
    for _ in range(SYSTEMS):
        system = any_system(rng)
        narrowed, by_intervals = Propagation(system.grid()), fixpoint(system.primitives, system.box)
        if run_all(narrowed):
            assert by_intervals is None, system
        elif by_intervals is not None:
            kept = {**system.box, **by_intervals}
            assert all(interval.contains_interval(kept[name]) for name, interval in state(narrowed).items()), system


@SEEDS
def test_what_a_clash_rests_on_clashes_by_itself(seed: int) -> None:
    """With the operations of its ground alone, and with every statement freed that is not in it."""
    rng = random.Random(seed)
    found = 0
    for _ in range(SYSTEMS):
        system = any_system(rng)
        grid = system.grid()
        everything = range(len(grid.operations))
        clash = Propagation(grid).run(everything, everything)
        if clash is None:
            continue
        found += 1
        again = Propagation(grid)
        again.free([number for number in range(len(grid.names)) if number not in clash.ground])
        assert again.run(clash.operations, clash.operations) is not None, system
    assert found


@SEEDS
def test_a_trial_leaves_everything_as_it_was(seed: int) -> None:
    """Whatever is freed, forgotten, bound and narrowed in it."""
    rng = random.Random(seed)
    for _ in range(SYSTEMS):
        grid = any_system(rng).grid()
        narrowed = Propagation(grid)
        run_all(narrowed)
        before, ends = state(narrowed), narrowed.bounds.copy()
        statements, operations = (rng.sample(range(len(some)), 2) for some in (grid.names, grid.operations))
        with narrowed as trial:
            undone = trial.forget(statements[:1], operations[:1])
            trial.free(statements[:1])
            trial.bound(statements[1], any_interval(rng))
            run_all(trial, operations[:1])
            trial.forget(undone)
        assert (state(narrowed), narrowed.bounds) == (before, ends)
        again = Propagation(grid)
        run_all(again)
        assert run_all(narrowed) is run_all(again)
        assert state(narrowed) == state(again)


@SEEDS
def test_forgetting_is_as_if_it_had_never_been(seed: int) -> None:
    """What is left without a statement's figure, or without an operation, is what narrowing from the beginning leaves."""
    rng = random.Random(seed)
    for _ in range(SYSTEMS):
        grid = any_tree(rng).grid()
        narrowed, fresh = Propagation(grid), Propagation(grid)
        run_all(narrowed)
        statement, operation = rng.randrange(len(grid.names)), rng.randrange(len(grid.operations))
        with narrowed as trial, fresh:
            trial.forget([statement], [operation])
            for each in (trial, fresh):
                each.free([statement])
            assert run_all(trial, [operation]) is run_all(fresh, [operation])
            if not run_all(fresh, [operation]):
                assert state(trial) == state(fresh)


def equalities(*pairs: tuple[str, str], **ends: tuple[int, int]) -> System:
    """Each of a pair is the other."""
    same = tuple(Linear((Term(one), Term(other, Fraction(-1)))) for one, other in pairs)
    return System(same, {name: Interval(Fraction(low), Fraction(high)) for name, (low, high) in ends.items()})


A_B, B_C, A_D, B_D = ("a", "b"), ("b", "c"), ("a", "d"), ("b", "d")


def test_a_factor_that_cannot_be_nought_divides_in_its_turn() -> None:
    """By b, a is at least 3, although it may be nought as printed; so b is what a leaves of c."""
    some = Product(Term("a"), Term("b", offset=Fraction(1)), Term("c"))
    box = {"a": Interval(Fraction(-1), Fraction(4)), "b": Interval(Fraction(1), Fraction(3)), "c": Interval(Fraction(12), Fraction(13))}
    narrowed = Propagation(System((some,), box).grid())
    assert not run_all(narrowed)
    assert {name: str(interval) for name, interval in state(narrowed).items()} == {"a": "[3, 4]", "b": "[2, 3]", "c": "[12, 13]"}
    turned = Propagation(System((Product(some.right, some.left, some.equals),), box).grid())
    assert not run_all(turned)
    assert state(turned) == state(narrowed)


def test_a_clash_names_no_bystander() -> None:
    """a = b and b = c clash; d, which is tied to b too, and what is left to work stand apart."""
    grid = equalities(B_D, A_B, B_C, a=(1, 2), b=(0, 9), c=(5, 6), d=(0, 9)).grid()
    narrowed = Propagation(grid)
    clash = narrowed.run(range(3), range(3))
    assert clash is not None
    assert clash.operations == [1, 2]
    assert {grid.names[each] for each in clash.ground if each >= 0} == {"a", "b", "c"}
    assert narrowed.left[0] == 2


def test_what_follows_from_a_freed_statement_does_not_rest_on_its_figure() -> None:
    grid = equalities(A_B, B_C, a=(1, 2), b=(4, 4), c=(5, 6)).grid()
    narrowed = Propagation(grid)
    with narrowed as trial:
        trial.free([grid.numbers["b"]])
        clash = trial.run(range(2), range(2))
    assert clash is not None
    assert {grid.names[each] for each in clash.ground if each >= 0} == {"a", "c"}


def test_after_a_trial_clashes_rest_on_what_is_printed_again() -> None:
    grid = equalities(A_B, B_C, a=(1, 2), b=(0, 9), c=(5, 6)).grid()
    narrowed = Propagation(grid)
    assert narrowed.run((0,), (0,)) is None
    with narrowed as trial:
        trial.forget(operations=[0])
        trial.free([grid.numbers["c"]])
        assert trial.run((1,), (1,)) is None
    clash = narrowed.run((1,), (1,))
    assert clash is not None
    assert clash.operations == [0, 1]
    assert {grid.names[each] for each in clash.ground if each >= 0} == {"a", "b", "c"}


def test_what_is_forgotten_is_no_ground() -> None:
    """b rested on a; once that is undone, c clashes with b as printed."""
    grid = equalities(A_B, B_C, a=(1, 2), b=(0, 4), c=(5, 6)).grid()
    narrowed = Propagation(grid)
    assert narrowed.run((0,), (0,)) is None
    narrowed.forget(operations=[0])
    clash = narrowed.run((1,), (1,))
    assert clash is not None
    assert clash.operations == [1]
    assert {grid.names[each] for each in clash.ground if each >= 0} == {"b", "c"}


def test_only_what_is_allowed_is_worked() -> None:
    grid = equalities(A_B, B_C, a=(1, 2), b=(0, 9), c=(0, 9)).grid()
    for allowed, left in (((0,), "[0, 9]"), ((0, 1), "[1, 2]")):
        narrowed = Propagation(grid)
        assert narrowed.run((0,), allowed) is None
        assert {name: str(interval) for name, interval in state(narrowed).items()} == {"a": "[1, 2]", "b": "[1, 2]", "c": left}


def test_undone_is_what_rested_on_it() -> None:
    grid = equalities(A_B, B_C, A_D, a=(1, 2), b=(0, 9), c=(0, 9), d=(0, 9)).grid()
    narrowed = Propagation(grid)
    run_all(narrowed)
    number = grid.numbers
    assert narrowed.forget([number["c"]]) == {number["c"]}
    run_all(narrowed)
    assert narrowed.forget(operations=[0]) >= {number["b"]}
    assert narrowed.forget([number["a"]]) >= {number["d"]}
    assert {str(state(narrowed)[name]) for name in "bcd"} == {"[0, 9]"}


def test_what_takes_too_long_is_cut_short(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is said to clash then, and it is remembered that the end was not reached."""
    monkeypatch.setattr(limits, "MOST_STEPS", 0)
    narrowed = Propagation(equalities(A_B, a=(1, 2), b=(5, 6)).grid())
    assert not run_all(narrowed)
    assert narrowed.is_cut_short


def test_what_creeps_for_ever_is_left() -> None:
    """Each is at least a little less than the other: after a few slight cuts nothing more is cut, and nothing is refused."""
    lower = Linear((Term("a"), Term("b", Fraction(-1))), Comparison.AT_MOST, Fraction(1))
    constraints = [Constraint(each, BREAKS, HOLDS) for each in (lower, Linear((Term("b"), Term("a", Fraction(-1))), Comparison.AT_MOST))]
    narrowed = Propagation(build_grid(constraints, dict.fromkeys("ab", Interval(Fraction(0), Fraction(10**9)))))
    assert not run_all(narrowed)
    assert not narrowed.is_cut_short
    assert all(interval.high is not None and interval.high > 10**8 for interval in state(narrowed).values())
