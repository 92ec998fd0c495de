"""What the observations of one quantity come to, taken by themselves."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from gx_factcheck.model.finding import Evidence, Finding, Force, Message, Standing, Use
from gx_factcheck.model.words import Outcome, Reason
from gx_factcheck.verdicts.weigh import Balance, Weight, weigh, weight

if TYPE_CHECKING:
    from tests.conftest import Desk, Fields

ENTAILED, POSSIBLE, IMPOSSIBLE, UNDECIDED = Outcome.ENTAILED, Outcome.POSSIBLE, Outcome.IMPOSSIBLE, Outcome.UNDECIDED
BARE = Finding("figure", ENTAILED, Reason.VALUE, Force.REFUTES, Message("text:"))


def finding(desk: Desk, outcome: Outcome, fields: Fields, standing: Standing = Standing.IN_FORCE, **changed: object) -> Finding:
    """A finding on one row of these fields."""
    evidence = (Evidence(desk.row({"printed": "12.0", **fields}), Use.OWN, standing),)
    force = Force(str(changed.get("force", "refutes" if standing is Standing.IN_FORCE else "notes")))
    return replace(
        BARE, outcome=outcome, evidence=evidence, force=force, is_wider="wider" in changed, alternative=str(changed.get("alternative"))
    )


@pytest.mark.parametrize(
    ("quality", "standing", "force", "expected"),
    [
        pytest.param("official", "in-force", "refutes", Weight.FIRM, id="official"),
        pytest.param("mirror", "in-force", "strains", Weight.SOFT, id="a mirror"),
        pytest.param("official", "later", "notes", Weight.LATER, id="later"),
        pytest.param("official", "later", "refutes", Weight.FIRM, id="later, but final"),
        pytest.param("official", "superseded", "notes", Weight.OLD, id="superseded"),
        pytest.param("weak", "later", "notes", Weight.WEAK, id="weak before all"),
    ],
)
def test_weight(desk: Desk, quality: str, standing: str, force: str, expected: Weight) -> None:
    assert weight(finding(desk, ENTAILED, {"quality": quality}, Standing(standing), force=force)) is expected


def test_a_finding_on_several_rows_is_as_firm_as_the_weakest(desk: Desk) -> None:
    firm, weak = finding(desk, ENTAILED, {}), finding(desk, ENTAILED, {"quality": "weak"})
    assert weight(replace(firm, evidence=firm.evidence + weak.evidence)) is Weight.WEAK
    assert weight(BARE) is Weight.FIRM


def test_nothing_weighs_nothing() -> None:
    assert weigh([], 0) is None
    assert weigh([], 3) is None


@pytest.mark.parametrize(
    ("outcomes", "undecided", "balance"),
    [
        pytest.param([ENTAILED], 0, Balance.ENTAILED, id="one holds"),
        pytest.param([IMPOSSIBLE], 0, Balance.IMPOSSIBLE, id="one fails"),
        pytest.param([ENTAILED], 1, Balance.STRAINED, id="one holds, one is unknown"),
        pytest.param([IMPOSSIBLE], 1, Balance.OPEN, id="one fails, one is unknown"),
        pytest.param([ENTAILED, ENTAILED], 0, Balance.ENTAILED, id="all hold"),
        pytest.param([IMPOSSIBLE, IMPOSSIBLE], 0, Balance.IMPOSSIBLE, id="all fail"),
        pytest.param([IMPOSSIBLE, IMPOSSIBLE], 1, Balance.OPEN, id="all that are known fail"),
        pytest.param([ENTAILED, IMPOSSIBLE], 0, Balance.STRAINED, id="one holds, one fails"),
        pytest.param([ENTAILED, IMPOSSIBLE], 1, Balance.STRAINED, id="one holds, one fails, one is unknown"),
        pytest.param([ENTAILED, POSSIBLE], 0, Balance.STRAINED, id="one holds, one is open"),
        pytest.param([IMPOSSIBLE, POSSIBLE], 0, Balance.OPEN, id="one fails, one is open"),
        pytest.param([IMPOSSIBLE, UNDECIDED], 0, Balance.OPEN, id="one fails, one is not comparable"),
        pytest.param([POSSIBLE], 1, Balance.OPEN, id="one is open, one is unknown"),
    ],
)
def test_alternatives(desk: Desk, outcomes: list[Outcome], undecided: int, balance: Balance) -> None:
    findings = [finding(desk, outcome, {}, alternative=place) for place, outcome in enumerate(outcomes)]
    for order in (findings, findings[::-1]):
        ground = weigh(order, undecided)
        assert ground is not None
        assert ground.balance is balance


def test_an_alternative_that_is_strained_keeps_its_reason(desk: Desk) -> None:
    wider = finding(desk, ENTAILED, {}, alternative=1, wider=True)
    ground = weigh([wider, finding(desk, IMPOSSIBLE, {}, alternative=2)], 0)
    assert ground is not None
    assert (ground.balance, ground.finding) == (Balance.STRAINED, wider)


@pytest.mark.parametrize(
    ("other", "balance"),
    [
        pytest.param({"printed": "12.4"}, Balance.IMPOSSIBLE, id="they agree: the finer one decides"),
        pytest.param({"printed": "17.4"}, Balance.OPEN, id="they do not"),
        pytest.param({"printed": "12.4", "unit": "permille"}, Balance.OPEN, id="nor in other units"),
    ],
)
@pytest.mark.parametrize("is_reversed", [False, True])
def test_one_source_leaves_open_what_another_denies(desk: Desk, other: Fields, balance: Balance, is_reversed: bool) -> None:  # noqa: FBT001
    findings = [finding(desk, POSSIBLE, {"printed": "12"}), finding(desk, IMPOSSIBLE, other)]
    ground = weigh(findings[::-1] if is_reversed else findings, 0)
    assert ground is not None
    assert ground.balance is balance
