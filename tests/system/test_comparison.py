"""Members of a comparison against the other side: all, most, some, none; on record or on the text's own word."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.conftest import Desk, Fields

ALL = {"id": "all", "kind": "comparison", "operator": "above", "quantifier": "all", "other": {"reference_area": "nation"}}
FIRST = {"id": "first", "printed": "12%", "basis": "real"}
SECOND = {"id": "second", "indicator": "cargo_growth", "kind": "growth", "printed": "33.9%"}
RATE = {"basis": "real", "printed": "12.0"}
NATION = {"basis": "real", "printed": "11.0", "reference_area": "nation"}
GREW = {"indicator": "cargo_growth", "window": "year-on-year", "printed": "33.9"}
GREW_NATION = {**GREW, "reference_area": "nation", "printed": "27.1"}


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        pytest.param([RATE, NATION], "supported value", id="above"),
        pytest.param([RATE, {**NATION, "printed": "12.7"}], "refuted not-all", id="below"),
        pytest.param([RATE, {**NATION, "printed": "12.0"}], "strained value", id="a tie is not above"),
        pytest.param([RATE, {**NATION, "printed": "11.9"}], "supported value", id="one quantum above"),
        pytest.param([RATE, {**NATION, "printed": "12"}], "unverified compatible", id="too coarse to tell"),
        pytest.param([NATION], "unverified no-data", id="the text's own figure holds: nothing is proven"),
        pytest.param([{**NATION, "printed": "13.7"}], "inconsistent not-all", id="the text's own figure fails"),
        pytest.param([RATE], "unverified no-data", id="the other side is not on record"),
        pytest.param([], "unverified no-data", id="nothing is"),
        pytest.param([RATE, {**NATION, "basis": "nominal", "printed": "12.7"}], "unverified no-data", id="another basis"),
        pytest.param([RATE, {**NATION, "printed": "12.7", "quality": "weak"}], "strained not-all", id="a weak source denies"),
        pytest.param([RATE, {**NATION, "printed": "12.7", "published": "2021-09-20"}], "unverified not-all", id="a later release denies"),
        pytest.param([RATE, {**NATION, "quality": "weak"}], "strained value", id="a weak source supports"),
        pytest.param([RATE, NATION, {**NATION, "printed": "12.7", "publisher": "press"}], "strained value", id="two sources disagree"),
        pytest.param([RATE, {**NATION, "unit": "tonne"}], "unverified no-data", id="another dimension"),
        pytest.param(
            [RATE, NATION, {**NATION, "printed": "12", "publisher": "press"}], "unverified compatible", id="a coarser source leaves it open"
        ),
    ],
)
def test_one_member(desk: Desk, rows: list[dict[str, object]], said: str) -> None:
    assert desk.judge([FIRST, {**ALL, "members": ["first"]}], rows).said("all") == said


@pytest.mark.parametrize(
    ("quantifier", "rows", "said"),
    [
        pytest.param("all", [RATE, NATION, GREW, GREW_NATION], "supported value", id="all: both hold"),
        pytest.param("all", [RATE, {**NATION, "printed": "12.7"}, GREW, GREW_NATION], "refuted not-all", id="all: one fails"),
        pytest.param("all", [RATE, {**NATION, "printed": "12.7"}, GREW_NATION], "refuted not-all", id="all: one fails, one is open"),
        pytest.param("all", [RATE, NATION, GREW_NATION], "unverified no-data", id="all: one holds, one is open"),
        pytest.param("most", [RATE, NATION, GREW, GREW_NATION], "supported value", id="most: both hold"),
        pytest.param(
            "most", [RATE, {**NATION, "printed": "12.7"}, GREW, GREW_NATION], "refuted not-all", id="most: one of two is not most"
        ),
        pytest.param("some", [RATE, {**NATION, "printed": "12.7"}, GREW, GREW_NATION], "supported value", id="some: one holds"),
        pytest.param(
            "some",
            [RATE, {**NATION, "printed": "12.7"}, GREW, {**GREW_NATION, "printed": "40.1"}],
            "refuted not-all",
            id="some: none holds",
        ),
        pytest.param(
            "none",
            [RATE, {**NATION, "printed": "12.7"}, GREW, {**GREW_NATION, "printed": "40.1"}],
            "supported value",
            id="none: none holds",
        ),
        pytest.param("none", [GREW_NATION], "unverified no-data", id="none: nothing is proven"),
        pytest.param("none", [RATE, NATION], "refuted not-all", id="none: one holds"),
        pytest.param(
            "none",
            [RATE, {**NATION, "quality": "weak"}, GREW, {**GREW_NATION, "printed": "40.1"}],
            "strained not-all",
            id="none: one holds by a weak source",
        ),
        pytest.param(
            "some",
            [RATE, {**NATION, "printed": "12.7", "quality": "weak"}, GREW, {**GREW_NATION, "printed": "40.1"}],
            "strained not-all",
            id="some: one of two fails by a weak source",
        ),
        pytest.param(
            "all",
            [RATE, {**NATION, "printed": "12.7", "quality": "weak"}, GREW, {**GREW_NATION, "printed": "40.1"}],
            "refuted not-all",
            id="all: one fails firmly",
        ),
    ],
)
def test_quantifiers(desk: Desk, quantifier: str, rows: list[dict[str, object]], said: str) -> None:
    comparison = {**ALL, "quantifier": quantifier, "members": ["first", "second"]}
    assert desk.judge([FIRST, SECOND, comparison], rows).said("all") == said


@pytest.mark.parametrize(
    ("member", "rows", "said"),
    [
        pytest.param(
            {"basis": ()}, [RATE, {**NATION, "printed": "12.7"}], "unverified no-data", id="the member names no basis: nominal may hold"
        ),
        pytest.param({"basis": ()}, [RATE, NATION], "supported value", id="it holds on the basis that is known"),
        pytest.param(
            {"basis": ("real", "nominal")}, [RATE, {**NATION, "printed": "12.7"}], "unverified no-data", id="one of two bases fails"
        ),
        pytest.param({"basis": ("real", "nominal")}, [RATE, NATION], "strained value", id="one of two holds, the other is not known"),
        pytest.param(
            {"basis": ("real", "nominal")},
            [RATE, NATION, {**RATE, "basis": "nominal"}, {**NATION, "basis": "nominal", "printed": "12.7"}],
            "strained value",
            id="one holds, one fails",
        ),
        pytest.param(
            {"basis": ("real", "nominal")},
            [row for basis in ("real", "nominal") for row in ({**RATE, "basis": basis}, {**NATION, "basis": basis, "printed": "12.7"})],
            "refuted not-all",
            id="both fail",
        ),
        pytest.param(
            {"basis": ()},
            [row for basis in ("real", "nominal") for row in ({**RATE, "basis": basis}, {**NATION, "basis": basis, "printed": "12.7"})],
            "refuted not-all",
            id="both fail, though none is named",
        ),
        pytest.param(
            {},
            [{**RATE, "definition": "gross"}, {**NATION, "definition": "gross", "printed": "12.7"}],
            "unverified no-data",
            id="a definition that is not named",
        ),
    ],
)
def test_what_a_member_leaves_open(desk: Desk, member: dict[str, object], rows: list[dict[str, object]], said: str) -> None:
    assert desk.judge([{**FIRST, **member}, {**ALL, "members": ["first"]}], rows).said("all") == said


@pytest.mark.parametrize(
    ("operator", "said"),
    [pytest.param("below", "refuted not-all", id="told as below"), pytest.param("above", "supported value", id="told as above")],
)
def test_direction(desk: Desk, operator: str, said: str) -> None:
    assert desk.judge([FIRST, {**ALL, "operator": operator, "members": ["first"]}], [RATE, NATION]).said("all") == said


WAIT = {"indicator": "wait"}


@pytest.mark.parametrize(
    ("other", "rows", "said"),
    [
        pytest.param({"printed": "90", "unit": "minute"}, [], "unverified no-data", id="two figures of the text, converted"),
        pytest.param({"printed": "250", "unit": "minute"}, [], "inconsistent not-all", id="and the other way round"),
        pytest.param({"printed": "90", "unit": "tonne"}, [], "unverified no-data", id="of two dimensions"),
        pytest.param({"operator": "exists"}, [], "unverified no-data", id="the other prints nothing"),
        pytest.param({"printed": "90", "unit": "minute"}, [("north", "130"), ("south", "95")], "supported value", id="both on record"),
        pytest.param(
            {"printed": "90", "unit": "minute"}, [("north", "131"), ("south", "137")], "refuted not-all", id="both on record, below"
        ),
        pytest.param(
            {"printed": "90", "unit": "minute"}, [("north", "130")], "supported value", id="one on record, above the text's other figure"
        ),
        pytest.param({"printed": "150", "unit": "minute"}, [("north", "130")], "inconsistent not-all", id="one on record, below it"),
    ],
)
def test_another_claim_as_the_other_side(desk: Desk, other: dict[str, object], rows: list[tuple[str, str]], said: str) -> None:
    claims: list[Fields] = [
        {"id": "first", **WAIT, "printed": "2", "unit": "hour"},
        {"id": "second", **WAIT, "reference_area": "south", **other},
        {**ALL, "members": ["first"], "other": {"claim": "second"}},
    ]
    assert (
        desk.judge(claims, [{**WAIT, "unit": "minute", "reference_area": area, "printed": printed} for area, printed in rows]).said("all")
        == said
    )


@pytest.mark.parametrize(
    "changed",
    [
        pytest.param({"other": {"claim": "absent"}}, id="the other claim is not there"),
        pytest.param({"members": ["unprinted"]}, id="the member prints nothing"),
    ],
)
def test_nothing_to_compare(desk: Desk, changed: dict[str, object]) -> None:
    claims: list[Fields] = [FIRST, {"id": "unprinted", "operator": "exists"}, {**ALL, "members": ["first"], **changed}]
    assert desk.judge(claims, [RATE, NATION]).said("all") == "unverified no-data"


@pytest.mark.parametrize(
    ("rivals", "keys"),
    [
        pytest.param([], [], id="none is on record"),
        pytest.param([("12.9", "12.6")], ["would-hold"], id="on the other basis it would hold"),
        pytest.param([("12.4", "12.6")], [], id="nor would it on the other basis"),
        pytest.param([("12.6", "12.6")], [], id="a tie is no rescue"),
    ],
)
def test_what_would_hold_is_a_note(desk: Desk, rivals: list[tuple[str, str]], keys: list[str]) -> None:
    rows = [RATE, {**NATION, "printed": "12.7"}, {**NATION, "time_period": "2020-S1"}]
    for own, other in rivals:
        rows += [{**RATE, "basis": "nominal", "printed": own}, {**NATION, "basis": "nominal", "printed": other}]
    verdict = desk.judge([FIRST, {**ALL, "members": ["first"]}], rows)["all"]
    assert (verdict.verdict, verdict.severity) == ("refuted", "high")
    assert [note.key for note in verdict.would_be_true] == keys


def test_the_texts_own_figure_has_no_rivals(desk: Desk) -> None:
    claims: list[Fields] = [
        {**FIRST, "printed": "12%"},
        {"id": "second", "printed": "15%", "reference_area": "south"},
        {**ALL, "members": ["first"], "other": {"claim": "second"}},
    ]
    assert desk.judge(claims)["all"].would_be_true == ()
