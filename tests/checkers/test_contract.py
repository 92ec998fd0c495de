"""What every rule keeps to: its id, its documentation, and examples that do what they say."""

import importlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.checkers.sentences import Sentence
from tests.conftest import Audited, Desk

from gx_factcheck.model.constraint import Constraint
from gx_factcheck.model.finding import Bearing, Finding
from gx_factcheck.model.statement import Statements
from gx_factcheck.model.words import Outcome
from gx_factcheck.pipeline import rules
from gx_factcheck.registry import Rule, RuleError, discover, rule

HERE = Path(__file__).parent
TESTS = [path for folder in (HERE, HERE.parent / "compare") for path in folder.glob("test_*.py")]
RULES = {one.id: one for one in rules()}
FLAGS = [pytest.param(one, sentence, id=f"{one.id}: {sentence}") for one in RULES.values() for sentence in one.flags]
PASSES = [pytest.param(one, sentence, id=f"{one.id}: {sentence}") for one in RULES.values() for sentence in one.passes]
TWIN = """
from gx_factcheck.registry import Rule

def state(statements):
    yield from ()

a_fault = Rule("same/a-fault", "A fault.", "Why.", ("1",), ("2",), None, state)
"""
each_rule = pytest.mark.parametrize("one", RULES.values(), ids=RULES)


def family(one: Rule) -> str:
    return one.id.partition("/")[0]


def sentences(name: str) -> dict[str, Sentence]:
    """The example sentences that the test of a family spells out."""
    (path,) = (path for path in TESTS if path.stem == f"test_{name}")
    found: dict[str, Sentence] = importlib.import_module(f"tests.{path.parent.name}.{path.stem}").SENTENCES
    return found


def judge(desk: Desk, said: Sentence) -> Audited:
    relations = [desk.relation(text, pointed=True) for text in said.relations]
    return desk.judge(said.claims, said.rows, relations, day=said.day)


def objections(one: Rule, audited: Audited) -> list[str]:
    """The claims to which the rule objects, by a failure or by a note on the wording."""
    return [
        finding.claim
        for verdict in audited.report.verdicts
        for finding in verdict.findings
        if finding.rule == one.id and (finding.outcome is Outcome.IMPOSSIBLE or finding.bearing is Bearing.WORDING)
    ]


@each_rule
def test_documentation(one: Rule) -> None:
    name, _, fault = one.id.partition("/")
    assert name
    assert fault == fault.lower()
    assert one.summary.endswith(".")
    assert one.why
    assert one.flags
    assert one.passes


@pytest.mark.parametrize("name", sorted({family(one) for one in RULES.values()}))
def test_every_example_is_spelled_out_and_no_other(name: str) -> None:
    told = {sentence for one in RULES.values() if family(one) == name for sentence in (*one.flags, *one.passes)}
    assert set(sentences(name)) == told


@pytest.mark.parametrize(("one", "sentence"), [*FLAGS, *PASSES])
def test_examples_say_what_their_claims_say(one: Rule, sentence: str) -> None:
    for claim in sentences(family(one))[sentence].claims:
        assert str(claim.get("quote", claim.get("printed"))) in sentence


@pytest.mark.parametrize(("one", "sentence"), FLAGS)
def test_what_a_rule_flags(desk: Desk, one: Rule, sentence: str) -> None:
    audited = judge(desk, sentences(family(one))[sentence])
    assert audited.run.crashed == ()
    assert objections(one, audited)


@pytest.mark.parametrize(("one", "sentence"), PASSES)
def test_what_a_rule_passes(desk: Desk, one: Rule, sentence: str) -> None:
    audited = judge(desk, sentences(family(one))[sentence])
    assert audited.run.crashed == ()
    assert not objections(one, audited)


def test_every_family_has_a_test() -> None:
    tested = {path.stem.removeprefix("test_") for path in TESTS}
    assert {family(one) for one in RULES.values()} <= tested
    assert {path.stem.removeprefix("test_") for path in HERE.glob("test_*.py")} - {"contract"} <= {family(one) for one in RULES.values()}


def test_a_rule_without_examples_is_refused() -> None:
    with pytest.raises(RuleError, match="needs a summary"):

        @rule
        def bare(statements: Statements) -> Iterator[Constraint | Finding]:  # noqa: ARG001 -- the signature of every rule
            """Has a summary and nothing else."""
            yield from ()


def test_two_rules_of_one_id_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A rule that is made anew in another module, under the id of the first."""
    folder = tmp_path / "twins"
    folder.mkdir()
    (folder / "__init__.py").write_text("", "utf-8")
    for name in ("one", "two"):
        (folder / f"{name}.py").write_text(TWIN, "utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(RuleError, match="two rules are called same/a-fault"):
        discover(importlib.import_module("twins"))
