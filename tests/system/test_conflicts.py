"""Conflict sets: what cannot stand together, and can without any one of it."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gx_factcheck.model.constraint import Constraint, Linear, Product, Term
from gx_factcheck.model.equation import Comparison
from gx_factcheck.model.finding import Force, Message
from gx_factcheck.model.words import Judgement, Outcome
from gx_factcheck.system.conflicts import solve
from gx_factcheck.system.narrow import fixpoint
from gx_factcheck.values.interval import Interval

if TYPE_CHECKING:
    from tests.conftest import Desk

HOLDS, BREAKS = Message("holds"), Message("breaks")


def stated(name: str, *terms: tuple[str, int], comparison: Comparison = Comparison.EQUAL, force: Force = Force.REFUTES) -> Constraint:
    """A relation called `name` over claims with whole factors."""
    primitive = Linear(tuple(Term(claim, Fraction(factor)) for claim, factor in terms), comparison)
    return Constraint(primitive, BREAKS, HOLDS, force=force, relation=name)


TOTAL = stated("total", ("a", 1), ("b", 1), ("c", -1))


@pytest.mark.parametrize(
    ("figures", "judgement"),
    [
        pytest.param({"a": "3.0", "b": "4.0", "c": "7.0"}, None, id="it adds up"),
        pytest.param({"a": "3.0", "b": "4.0", "c": "7.1"}, None, id="within the rounding of all three"),
        pytest.param({"a": "3.0", "b": "4.0", "c": "7.2"}, Judgement.INCONSISTENT, id="parts that were cut off, a total that was rounded"),
        pytest.param({"a": "3.0", "b": "4.0", "c": "7.9"}, Judgement.INCONSISTENT, id="not at all"),
        pytest.param({"a": "300", "b": "4", "c": "341"}, Judgement.STRAINED, id="only if zeros are rounding"),
    ],
)
def test_how_grave_a_conflict_is(desk: Desk, figures: dict[str, str], judgement: Judgement | None) -> None:
    claims = [desk.claim({"id": name, "printed": printed}) for name, printed in figures.items()]
    solution = solve(claims, [TOTAL])
    assert [conflict.judgement for conflict in solution.conflicts] == ([] if judgement is None else [judgement])
    assert {finding.outcome for finding in solution.findings} == {Outcome.POSSIBLE if judgement is None else Outcome.IMPOSSIBLE}
    assert {finding.explanation for finding in solution.findings} == {HOLDS if judgement is None else BREAKS}


@pytest.mark.parametrize(
    ("share", "judgement", "reading"),
    [
        pytest.param("66%", Judgement.STRAINED, "fits-if-cut-off", id="a share that was cut off too"),
        pytest.param("67%", Judgement.INCONSISTENT, None, id="a share that was rounded"),
    ],
)
def test_an_article_cuts_off_or_rounds(desk: Desk, share: str, judgement: Judgement, reading: str | None) -> None:
    """Four parts of 3.0 make 12.3 only if all are cut off; two thirds are 67 % only if they are not."""
    parts = [desk.claim({"id": name, "printed": "3.0"}) for name in "abcd"]
    claims = [*parts, desk.claim({"id": "e", "printed": "12.3"}), desk.claim({"id": "share", "kind": "share", "printed": share})]
    claims += [
        desk.claim({"id": name, "printed": text, "unit": "item", "counted": "counted"}) for name, text in (("two", "2"), ("three", "3"))
    ]
    total = stated("total", *((name, 1) for name in "abcd"), ("e", -1))
    thirds = Constraint(Product(Term("share"), Term("three"), Term("two")), BREAKS, HOLDS, relation="two thirds")
    found = {conflict.relations: conflict for conflict in solve(claims, [total, thirds]).conflicts}
    conflict = found[("total",)]
    assert (conflict.judgement, conflict.reading.key if conflict.reading else None) == (judgement, reading)


@pytest.mark.parametrize(
    ("force", "judgement", "may_refute"),
    [
        pytest.param(Force.REFUTES, Judgement.INCONSISTENT, True, id="stated in words"),
        pytest.param(Force.INCONSISTENT, Judgement.INCONSISTENT, False, id="typed by the annotator"),
        pytest.param(Force.STRAINS, Judgement.STRAINED, False, id="inferred"),
        pytest.param(Force.NOTES, Judgement.STRAINED, False, id="noted"),
    ],
)
def test_the_force_of_its_relations(desk: Desk, force: Force, judgement: Judgement, may_refute: bool) -> None:  # noqa: FBT001
    claims = [desk.claim({"id": name, "printed": printed}) for name, printed in (("a", "3.0"), ("b", "9.0"))]
    (conflict,) = solve(claims, [stated("same", ("a", 1), ("b", -1), force=force)]).conflicts
    assert (conflict.judgement, conflict.may_refute) == (judgement, may_refute)


def test_overlapping_conflicts_are_all_found(desk: Desk) -> None:
    claims = [desk.claim({"id": name, "printed": printed}) for name, printed in (("a", "3.0"), ("b", "9.0"), ("c", "5.0"), ("d", "7.0"))]
    relations = [
        stated("a = b", ("a", 1), ("b", -1)),
        stated("a = c", ("a", 1), ("c", -1)),
        stated("d <= a", ("d", 1), ("a", -1), comparison=Comparison.AT_MOST),
    ]
    assert {conflict.claims for conflict in solve(claims, relations).conflicts} == {("a", "b"), ("a", "c"), ("d", "a")}


def test_sets_that_share_a_relation_are_all_found(desk: Desk) -> None:
    figures = {"a": "3.0", "b": "9.0", "c": "9.5"}
    claims = [
        *(desk.claim({"id": name, "printed": printed}) for name, printed in figures.items()),
        desk.claim({"id": "x", "operator": "exists"}),
    ]
    relations = [stated(f"x = {name}", ("x", 1), (name, -1)) for name in figures]
    assert {frozenset(conflict.claims) for conflict in solve(claims, relations).conflicts} == {
        frozenset("ab"),
        frozenset("ac"),
        frozenset("bc"),
    }


def test_what_is_apart_is_solved_apart(desk: Desk) -> None:
    """Two relations that share nothing, and a third that ties one of them to a fifth claim."""
    figures = {"a": "3.0", "b": "9.0", "c": "5.0", "d": "7.0", "e": "7.0"}
    claims = [desk.claim({"id": name, "printed": printed}) for name, printed in figures.items()]
    relations = [stated(f"{one} = {other}", (one, 1), (other, -1)) for one, other in ("ab", "cd", "de")]
    found = solve(claims, relations)
    assert [conflict.claims for conflict in found.conflicts] == [("a", "b"), ("c", "d")]
    assert {finding.claim: finding.outcome for finding in found.findings}["e"] is Outcome.POSSIBLE


def test_a_set_is_told_once_however_it_is_found(desk: Desk) -> None:
    figures = {"d": "7.0", "e": "1.0", "a": "3.0", "b": "9.0"}
    claims = [
        *(desk.claim({"id": name, "printed": printed}) for name, printed in figures.items()),
        desk.claim({"id": "x", "operator": "exists"}),
    ]
    relations = [
        stated("d = e", ("d", 1), ("e", -1)),
        stated("e <= a", ("e", 1), ("a", -1), comparison=Comparison.AT_MOST),
        stated("x = a", ("x", 1), ("a", -1)),
        stated("x = b", ("x", 1), ("b", -1)),
    ]
    assert sorted(conflict.claims for conflict in solve(claims, relations).conflicts) == [("a", "b"), ("d", "e")]


def test_one_set_of_claims_is_one_conflict_and_the_gravest(desk: Desk) -> None:
    claims = [desk.claim({"id": name, "printed": printed}) for name, printed in (("a", "3.0"), ("b", "9.0"))]
    relations = [stated(force, ("a", 1), ("b", -1), force=force) for force in (Force.STRAINS, Force.REFUTES, Force.INCONSISTENT)]
    (conflict,) = solve(claims, relations).conflicts
    assert (conflict.relations, conflict.may_refute) == (("refutes",), True)


def test_a_claim_that_may_have_any_value_is_not_in_it(desk: Desk) -> None:
    """Nothing times something is nothing, whatever the other is."""
    figures = {"a": "0", "b": "7", "c": "9"}
    claims = [desk.claim({"id": name, "printed": printed, "counted": "counted", "unit": "item"}) for name, printed in figures.items()]
    product = Constraint(Product(Term("a"), Term("b"), Term("c")), BREAKS, HOLDS)
    found = solve(claims, [product])
    assert [conflict.claims for conflict in found.conflicts] == [("a", "c")]
    assert {finding.claim: finding.outcome for finding in found.findings}["b"] is Outcome.POSSIBLE


def test_a_range_is_all_between_its_ends(desk: Desk) -> None:
    spread = {"id": "a", "kind": "range", "printed": "30", "upper": "100"}
    same = stated("same", ("a", 1), ("b", -1))
    outcomes = [
        bool(solve([desk.claim(spread), desk.claim({"id": "b", "printed": printed})], [same]).conflicts) for printed in ("55.5", "155")
    ]
    assert outcomes == [False, True]


def test_a_fall_is_a_negative_rate(desk: Desk) -> None:
    levels = [desk.claim({"id": name, "printed": printed, "unit": "tonne"}) for name, printed in (("before", "200"), ("after", "190"))]
    grown = Constraint(Product(Term("before"), Term("rate", offset=Fraction(1)), Term("after")), BREAKS, HOLDS)
    found = [
        solve([*levels, desk.claim({"id": "rate", "kind": "growth", "printed": "5.0%", "operator": verb})], [grown]).conflicts
        for verb in ("falls", "rises")
    ]
    assert [len(conflicts) for conflicts in found] == [0, 1]


NAMES = ("a", "b", "c", "d")
RELATIONS = st.lists(
    st.tuples(
        st.dictionaries(st.sampled_from(NAMES), st.sampled_from([-1, 1, 2]), min_size=2, max_size=3),
        st.sampled_from([Comparison.EQUAL, Comparison.LESS, Comparison.AT_MOST]),
    ),
    min_size=1,
    max_size=5,
)


@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.integers(1, 40), min_size=4, max_size=4), RELATIONS)
def test_a_conflict_set_cannot_hold_and_can_without_any_member(
    desk: Desk, values: list[int], relations: list[tuple[dict[str, int], Comparison]]
) -> None:
    claims = [desk.claim({"id": name, "printed": f"{value}.0"}) for name, value in zip(NAMES, values, strict=True)]
    constraints = {str(i): stated(str(i), *terms.items(), comparison=comparison) for i, (terms, comparison) in enumerate(relations)}
    box = {
        name: Interval(Fraction(20 * value - 1, 2000), Fraction(20 * value + 1, 2000)) for name, value in zip(NAMES, values, strict=True)
    }
    for conflict in solve(claims, list(constraints.values())).conflicts:
        members = [constraints[name] for name in conflict.relations]
        assert fixpoint([one.primitive for one in members], box) is None
        for member in members:
            assert fixpoint([other.primitive for other in members if other is not member], box) is not None
        for name in conflict.claims:
            assert fixpoint([one.primitive for one in members], {**box, name: Interval.everything()}) is not None
        loose = {name: box[name] if name in conflict.claims else Interval.everything() for name in box}
        assert fixpoint([one.primitive for one in members], loose) is None
