"""Solving beside observations, under limits, and with a prover that gives up."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from gx_factcheck.model.constraint import Constraint, Linear, Term
from gx_factcheck.model.equation import read_equation
from gx_factcheck.model.finding import Evidence, Force, Message, Use
from gx_factcheck.model.words import Outcome
from gx_factcheck.system import conflicts, search
from gx_factcheck.system.conflicts import solve
from gx_factcheck.system.equations import compile_equation
from gx_factcheck.system.narrow import fixpoint
from gx_factcheck.system.proof import Answer
from gx_factcheck.system.stated import interval_of, stated_claim

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from tests.conftest import Desk

    from gx_factcheck.model.claim import Claim
    from gx_factcheck.values.interval import Interval

HOLDS, BREAKS = Message("holds"), Message("breaks")
MINUS = Fraction(-1)


def claims(desk: Desk, **printed: str) -> list[Claim]:
    return [desk.claim({"id": name, "printed": text, "unit": "tonne"}) for name, text in printed.items()]


def observed(desk: Desk, printed: str) -> Evidence:
    return Evidence(desk.row({"indicator": "bulk", "printed": printed, "unit": "tonne"}), Use.OWN)


def total(*parts: str, of: str, evidence: tuple[Evidence, ...] = ()) -> Constraint:
    terms = (*map(Term, parts), Term(of, MINUS))
    return Constraint(Linear(terms), BREAKS, HOLDS, relation=f"{of} = {' + '.join(parts)}", evidence=evidence)


def test_an_observation_is_shown_and_never_changed(desk: Desk) -> None:
    row = observed(desk, "9.0")
    (conflict,) = solve(claims(desk, a="3.0", b="4.0"), [total("a", "b", of=row.observation.id, evidence=(row,))]).conflicts
    assert (conflict.claims, conflict.evidence) == (("a", "b"), (row,))
    changed = {member for repair in conflict.repairs for member in repair.members}
    assert changed == {"a", "b", *conflict.relations}


def test_observations_alone_make_no_conflict(desk: Desk) -> None:
    first, second = observed(desk, "3.0"), observed(desk, "9.0")
    same = total(first.observation.id, of=second.observation.id, evidence=(first, second))
    found = solve(claims(desk, a="1.0", b="2.0", c="9.0"), [same, total("a", "b", of="c")])
    assert [conflict.claims for conflict in found.conflicts] == [("a", "b", "c")]
    assert {finding.claim for finding in found.findings} == {"a", "b", "c"}


@pytest.mark.parametrize(
    ("trusted", "mended"),
    [
        pytest.param((), {("a",), ("b",), ("b = a",)}, id="either figure, or the relation"),
        pytest.param(("a",), {("b",), ("b = a",)}, id="what the record supports is doubted last"),
        pytest.param(("a", "b"), {("b = a",)}, id="both supported: the relation"),
    ],
)
def test_what_is_doubted(desk: Desk, trusted: tuple[str, ...], mended: set[tuple[str, ...]]) -> None:
    (conflict,) = solve(claims(desk, a="3.0", b="9.0"), [total("a", of="b")], trusted).conflicts
    assert {repair.members for repair in conflict.repairs} == mended


def test_of_very_many_sets_no_figure_is_left_out(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """A quantity that is not printed is told in five ways: ten pairs, of which a few name them all."""
    figures = {"a": "1.0", "b": "2.0", "c": "3.0", "d": "4.0", "e": "5.0"}
    made = [*claims(desk, **figures), desk.claim({"id": "x", "operator": "exists"})]
    relations = [total("x", of=name) for name in figures]
    assert len(solve(made, relations).conflicts) == 10
    monkeypatch.setattr(conflicts, "MOST_SETS", 1)
    few = solve(made, relations)
    assert len(few.conflicts) < 10
    assert {name for conflict in few.conflicts for name in conflict.claims} == set(figures)
    assert {finding.claim for finding in few.findings if finding.outcome is Outcome.IMPOSSIBLE} == set(figures)


def test_a_search_for_repairs_that_is_cut_short_names_none(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    made = [*claims(desk, a="1.0", b="2.0", c="3.0"), desk.claim({"id": "x", "operator": "exists"})]
    relations = [total("x", of=name) for name in "abc"]
    whole = solve(made, relations).conflicts
    monkeypatch.setattr(search, "MOST_ROUNDS", 1)
    short = solve(made, relations).conflicts
    assert all(conflict.is_complete and conflict.repairs for conflict in whole)
    assert short
    assert not any(conflict.is_complete or conflict.repairs for conflict in short)


class Tired:
    """A prover that never knows."""

    def __init__(self, constraints: Sequence[Constraint], box: Mapping[str, Interval]) -> None:
        del constraints, box

    def core(self, constraints: Collection[int], freed: Collection[str] = ()) -> tuple[Answer, list[int]]:
        del constraints, freed
        return Answer.OPEN, []


def test_what_a_prover_leaves_open_is_undecided(desk: Desk) -> None:
    """a + b is told twice, which narrowing cannot hold together; what stands apart is decided."""
    made = claims(desk, a="3.0", b="4.0", c="7.0", d="7.1", e="5.0", f="5.0")
    relations = [total("a", "b", of="c"), total("a", "b", of="d"), total("e", of="f")]
    found = solve(made, relations, prover=Tired)
    assert found.conflicts == ()
    undecided = [finding for finding in found.findings if finding.outcome is Outcome.UNDECIDED]
    assert {(finding.claim, finding.force, finding.explanation.key) for finding in undecided} == {
        (name, Force.NOTES, "search-cut-short") for name in "abcd"
    }
    assert not [finding for finding in solve(made, relations).findings if finding.outcome is Outcome.UNDECIDED]


@pytest.mark.parametrize(
    ("equation", "figures", "expected"),
    [
        pytest.param("a - b > 0", {"a": "3.0", "b": "2.0"}, True, id="nothing is nothing in every unit"),
        pytest.param("a + 1 = b * b", {"a": "3.0", "b": "2.0"}, None, id="tonnes are not their squares"),
        pytest.param("a - b > 0", {"a": "2.0", "b": "3.0"}, False, id="not above nothing"),
        pytest.param("a + 0 * (c * c) = b", {"a": "3.0", "b": "3.0", "c": "9.0"}, True, id="nothing of another unit"),
        pytest.param("a + 0 * (c / b) = b", {"a": "3.0", "b": "3.0", "c": "9.0"}, True, id="a quotient that counts for nothing"),
        pytest.param("a + 0 * (c / b) = b", {"a": "4.0", "b": "3.0", "c": "9.0"}, False, id="and saves nothing"),
    ],
)
def test_noughts_in_equations(desk: Desk, equation: str, figures: dict[str, str], expected: bool | None) -> None:  # noqa: FBT001 -- a column
    made = claims(desk, **figures)
    primitive = compile_equation(read_equation(equation), {claim.id: stated_claim(claim) for claim in made})
    box = {claim.id: interval_of(claim) for claim in made}
    assert (None if primitive is None else fixpoint([primitive], box) is not None) is expected
