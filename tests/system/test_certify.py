"""The search against z3 on small systems made at random: neither says what the other denies."""

from __future__ import annotations

import random
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from gx_factcheck.model.constraint import (
    Alternative,
    Cardinality,
    Constraint,
    Every,
    Linear,
    OneOf,
    Primitive,
    Product,
    Term,
    Whole,
    WholePart,
)
from gx_factcheck.model.equation import Comparison
from gx_factcheck.model.finding import Message
from gx_factcheck.model.words import Order
from gx_factcheck.system.certify import Certifier
from gx_factcheck.system.grid import build_grid
from gx_factcheck.system.proof import Answer
from gx_factcheck.system.search import Group, Search
from gx_factcheck.values.interval import Interval

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

HOLDS, BREAKS = Message("holds"), Message("breaks")
NAMES = ("a", "b", "c", "d", "e")
FACTORS = (Fraction(-2), Fraction(-1), Fraction(1, 2), Fraction(1), Fraction(1), Fraction(3))
WIDTHS = (Fraction(0), Fraction(1, 8), Fraction(1, 2), Fraction(2))
SEEDS = pytest.mark.parametrize("seed", range(20))
WORK = 300_000
"""A tenth of a second; next to all questions take far less."""
SYSTEMS, MOST_CHANGES = 100, 3
"""Of each seed; and how many changes of each group are tried."""


def interval(rng: random.Random) -> Interval:
    """One in five has no upper end."""
    if rng.random() < 0.2:
        return Interval.at_least(Fraction(1))
    middle, width = Fraction(rng.randint(-16, 48), 4), rng.choice(WIDTHS)
    return Interval(middle - width, middle + width, rng.random() < 0.3 and width > 0, rng.random() < 0.3 and width > 0)


def simple(rng: random.Random) -> Primitive:
    names = rng.sample(NAMES, 4)
    match rng.choice(("linear", "linear", "product", "share", "mean", "whole", "place")):
        case "linear":
            terms = tuple(Term(name, rng.choice(FACTORS)) for name in names[: rng.randint(2, 4)])
            return Linear(terms, rng.choice([Comparison.EQUAL, *Comparison]), Fraction(rng.randint(-2, 2), 2))
        case "product":
            return Product(Term(names[0], offset=Fraction(rng.choice([0, 0, 1]))), Term(names[1]), Term(names[2]))
        case "share":
            return WholePart(names[0], names[1])
        case "mean":
            return WholePart(names[0], names[1], 3, is_share=False)
        case "whole":
            return Whole(names[0])
        case _:
            return Cardinality(names[0], names[1], tuple(names[2:]), rng.choice([0, 1, None]), rng.choice(list(Order)))


def primitive(rng: random.Random) -> Primitive:
    match rng.randint(0, 7):
        case 0:
            return OneOf(tuple(Alternative(HOLDS, (simple(rng),)) for _ in range(2)))
        case 1:
            return Every((simple(rng), simple(rng)))
        case _:
            return simple(rng)


def stated(primitives: Sequence[Primitive]) -> list[Constraint]:
    return [Constraint(each, BREAKS, HOLDS, relation=f"{number} = 0") for number, each in enumerate(primitives)]


def search(constraints: Sequence[Constraint], box: Mapping[str, Interval], *, certifier: Certifier | None = None) -> list[Group]:
    return Search(build_grid(constraints, box), constraints, lambda _: 1, certifier).groups()


def members_of(group: Group) -> set[int]:
    return {number for found in group.sets for number in found.constraints}


def check_sets(constraints: Sequence[Constraint], box: Mapping[str, Interval], oracle: Certifier) -> None:
    """Every set that narrowing finds is refused by z3, and nothing is found in it less any member."""
    for group in search(constraints, box):
        for found in group.sets:
            assert oracle.core(found.constraints)[0] is not Answer.HOLDS
            for number in found.constraints:
                fewer = [constraints[other] for other in found.constraints if other != number]
                assert not search(fewer, box)


def check_repairs(groups: Sequence[Group], constraints: Sequence[Constraint], oracle: Certifier) -> None:
    """With a change z3 does not refuse what is left, the other groups apart; with any part of it left out, it does."""
    for group in groups:
        others = {number for other in groups if other is not group for number in members_of(other)}
        for change in group.changes[:MOST_CHANGES]:
            for spared in (None, *sorted(change.members)):
                members = change.members - {spared}
                kept = [number for number, one in enumerate(constraints) if one.relation not in members and number not in others]
                answer, _ = oracle.core(kept, [name for name in members if name in NAMES])
                assert answer is not (Answer.FAILS if spared is None else Answer.HOLDS)


@SEEDS
def test_search_and_proof_agree(seed: int) -> None:
    rng = random.Random(seed)
    for _ in range(SYSTEMS):
        box = {name: interval(rng) for name in NAMES}
        constraints = stated([primitive(rng) for _ in range(rng.randint(1, 5))])
        oracle = Certifier(constraints, box, work=WORK)
        check_sets(constraints, box, oracle)
        groups = search(constraints, box, certifier=oracle)
        answer, _ = oracle.core(range(len(constraints)))
        assert answer is Answer.OPEN or bool(groups) is (answer is Answer.FAILS)
        check_repairs(groups, constraints, oracle)


def test_what_only_a_proof_shows() -> None:
    """Each is at least one above the next, round in a circle: intervals creep up step by step and never come to an end."""
    circle = (("a", "b"), ("b", "c"), ("c", "a"))
    constraints = stated([Linear((Term(one), Term(other, Fraction(-1))), Comparison.AT_LEAST, Fraction(-1)) for one, other in circle])
    box = dict.fromkeys("abc", Interval(Fraction(0), Fraction(1000)))
    assert not search(constraints, box)
    (group,) = search(constraints, box, certifier=Certifier(constraints, box))
    assert [(found.constraints, found.statements) for found in group.sets] == [((0, 1, 2), ())]
    assert {member for change in group.changes for member in change.members} == {"0 = 0", "1 = 0", "2 = 0"}


def test_a_question_that_takes_too_long_is_open() -> None:
    """With next to no steps allowed, a ring of products is neither refused nor allowed."""
    ring = (("a", "b", "c"), ("b", "c", "a"), ("c", "a", "b"))
    constraints = stated([Product(Term(one), Term(two), Term(three)) for one, two, three in ring])
    box = dict.fromkeys("abc", Interval(Fraction(9, 10), Fraction(2)))
    certifier = Certifier(constraints, box, work=1)
    assert certifier.core([0, 1, 2]) == (Answer.OPEN, [])
    found = Search(build_grid(constraints, box), constraints, lambda _: 1, certifier)
    assert (found.groups(), found.undecided) == ([], {0, 1, 2})
