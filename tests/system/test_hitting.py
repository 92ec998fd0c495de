"""Minimum hitting sets beside all subsets, tried one by one."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gx_factcheck.system.hitting import MOST_FOUND, minimum_hitting_sets

if TYPE_CHECKING:
    from random import Random

MEMBERS = "abcdefg"
SETS = st.lists(st.frozensets(st.sampled_from(MEMBERS), min_size=1, max_size=4), max_size=6)
WEIGHTS = st.fixed_dictionaries({member: st.integers(1, 3) for member in MEMBERS})


def lightest(sets: list[frozenset[str]], weights: dict[str, int]) -> set[frozenset[str]]:
    """All subsets of the members that hit every set and weigh least."""
    subsets = [frozenset(some) for size in range(len(MEMBERS) + 1) for some in combinations(MEMBERS, size)]
    hitting = [some for some in subsets if all(not some.isdisjoint(one) for one in sets)]
    least = min(sum(weights[member] for member in some) for some in hitting)
    return {some for some in hitting if sum(weights[member] for member in some) == least}


@given(SETS, WEIGHTS)
def test_all_of_least_weight_are_found_and_no_other(sets: list[frozenset[str]], weights: dict[str, int]) -> None:
    found = minimum_hitting_sets(sets, weights.__getitem__)
    assert found.is_complete
    assert len(found.sets) == len(set(found.sets))
    assert set(found.sets) == lightest(sets, weights)


@given(SETS, WEIGHTS, st.randoms(use_true_random=False))
def test_the_order_of_sets_and_members_changes_nothing(sets: list[frozenset[str]], weights: dict[str, int], rng: Random) -> None:
    turned = [rng.sample(sorted(one), len(one)) for one in rng.sample(sets, len(sets))]
    assert minimum_hitting_sets(turned, weights.__getitem__) == minimum_hitting_sets(sets, weights.__getitem__)


@pytest.mark.parametrize(
    ("sets", "weights", "expected"),
    [
        pytest.param([], {}, [""], id="nothing to hit"),
        pytest.param(["a"], {}, ["a"], id="one member"),
        pytest.param(["ab", "bc"], {}, ["b"], id="what is in both"),
        pytest.param(["ab", "bc"], {"b": 2}, ["ac", "b"], id="one that is supported weighs as much as two"),
        pytest.param(["ab", "bc"], {"b": 3}, ["ac"], id="one that weighs more"),
        pytest.param(["ab", "cd"], {}, ["ac", "ad", "bc", "bd"], id="one of each, in every way"),
        pytest.param(["ab", "abc", "abcd"], {}, ["a", "b"], id="sets within sets"),
        pytest.param(["ab", ""], {}, [], id="nothing hits an empty set"),
        pytest.param([""], {}, [], id="an empty set alone"),
    ],
)
def test_small_cases(sets: list[str], weights: dict[str, int], expected: list[str]) -> None:
    found = minimum_hitting_sets(sets, lambda member: weights.get(member, 1))
    assert (found.sets, found.is_complete) == (tuple(map(frozenset, expected)), True)


@pytest.mark.parametrize(
    ("pairs", "found"),
    [
        pytest.param(5, 32, id="two to the fifth"),
        pytest.param(6, MOST_FOUND, id="more than are told"),
        pytest.param(12, MOST_FOUND, id="more than are tried"),
    ],
)
def test_too_many_are_cut_off_and_said_to_be(pairs: int, found: int) -> None:
    """Of so many pairs each needs one of two; what is told hits all the same."""
    sets = [{f"{number}a", f"{number}b"} for number in range(pairs)]
    hitting = minimum_hitting_sets(sets, lambda _: 1)
    assert len(hitting.sets) == found
    assert hitting.is_complete is (found == 2**pairs)
    assert all(len(some) == pairs and all(not some.isdisjoint(one) for one in sets) for some in hitting.sets)
