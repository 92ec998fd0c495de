"""Shares against their parts and wholes."""

from __future__ import annotations

from fractions import Fraction
from math import floor
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.checkers.sentences import Sentence
from tests.conftest import Desk

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Fields

COUNTED: Fields = {"indicator": "firms", "unit": "enterprise", "counted": "counted"}
WHOLE, PART = {**COUNTED, "id": "whole"}, {**COUNTED, "id": "part", "indicator": "fleet"}
SHARE: Fields = {"id": "share", "kind": "share"}
RULE = "percentages/share-mismatch"
QUOTIENT, PRODUCT = "share = part / whole", "part = share of whole"
SENTENCES = {
    "Of 200 members, 90 (55%) voted for the bill.": Sentence(
        [{**WHOLE, "printed": "200"}, {**PART, "printed": "90"}, {**SHARE, "printed": "55%"}], relations=[QUOTIENT]
    ),
    "Of 200 members, 90 (45%) voted for the bill.": Sentence(
        [{**WHOLE, "printed": "200"}, {**PART, "printed": "90"}, {**SHARE, "printed": "45%"}], relations=[QUOTIENT]
    ),
}


def half_up(value: Fraction) -> int:
    """The nearest whole number, of two the larger."""
    return floor(value + Fraction(1, 2))


@pytest.mark.parametrize("relation", [QUOTIENT, PRODUCT])
@pytest.mark.parametrize(
    ("part", "whole", "share", "verdict"),
    [
        pytest.param("1", "3", "33%", "unverified", id="rounded to the unit"),
        pytest.param("90", "201", "45.9%", "inconsistent", id="wrong in the decimal"),
        pytest.param("90", "201", "44.8%", "unverified", id="right in the decimal"),
        pytest.param("90", "201", "44.7%", "strained", id="cut off"),
        pytest.param("1", "3", "50%", "inconsistent", id="a small count is exact"),
        pytest.param("0", "0", "5%", "unverified", id="nothing to divide by"),
        pytest.param("0", "12", "0%", "unverified", id="none"),
        pytest.param("3.9万", "7.8万", "50%", "unverified", id="rounded counts"),
        pytest.param("3.9万", "7.8亿", "50%", "inconsistent", id="万 taken for 亿"),
        pytest.param("3.9万", "0.78亿", "0.05%", "unverified", id="万 of 亿"),
        pytest.param("90", "200", "百分之四十五", "unverified", id="in words"),
    ],
)
def test_shares(desk: Desk, relation: str, part: str, whole: str, share: str, verdict: str) -> None:  # noqa: PLR0917 -- columns
    claims = [{**WHOLE, "printed": whole}, {**PART, "printed": part}, {**SHARE, "printed": share}]
    found = desk.judge(claims, relations=[desk.relation(relation)])
    assert found["share"].verdict == verdict


@pytest.mark.parametrize(
    ("unit", "printed"), [pytest.param("permille", "450‰", id="permille"), pytest.param("ratio", "0.45", id="a plain ratio")]
)
def test_other_units_of_a_share(desk: Desk, unit: str, printed: str) -> None:
    claims = [{**WHOLE, "printed": "200"}, {**PART, "printed": "90"}, {**SHARE, "printed": printed, "unit": unit}]
    assert desk.judge(claims, relations=[desk.relation(QUOTIENT)])["share"].verdict == "unverified"


@pytest.mark.parametrize(
    ("part", "share", "verdict"),
    [
        pytest.param({"printed": "100", "hedge": "over"}, {"printed": "55%"}, "unverified", id="a part with no upper end"),
        pytest.param({"printed": "120", "hedge": "over"}, {"printed": "55%"}, "inconsistent", id="a part above it"),
        pytest.param({"printed": "90"}, {"printed": "50%", "hedge": "under"}, "unverified", id="less than half"),
        pytest.param({"printed": "90"}, {"printed": "50%", "hedge": "over"}, "inconsistent", id="not more than half"),
    ],
)
def test_hedged_shares(desk: Desk, part: Fields, share: Fields, verdict: str) -> None:
    claims = [{**WHOLE, "printed": "201"}, {**PART, **part}, {**SHARE, **share}]
    assert desk.judge(claims, relations=[desk.relation(QUOTIENT)])["share"].verdict == verdict


ON_RECORD: list[Fields] = [
    {"indicator": "firms", "unit": "enterprise", "counted": "counted", "printed": "201"},
    {"indicator": "fleet", "unit": "enterprise", "counted": "counted", "printed": "90"},
]


@pytest.mark.parametrize(
    ("by", "pointed", "rows", "verdict"),
    [
        pytest.param("inferred", False, ON_RECORD, "strained", id="side by side only"),
        pytest.param("stated", False, ON_RECORD, "inconsistent", id="typed"),
        pytest.param("stated", True, ON_RECORD, "refuted", id="in words, and the others are on record"),
        pytest.param("stated", True, ON_RECORD[:1], "inconsistent", id="in words, and the part is not"),
        pytest.param("stated", True, [], "inconsistent", id="in words, and nothing is"),
    ],
)
def test_force_of_the_relation(desk: Desk, by: str, pointed: bool, rows: list[Fields], verdict: str) -> None:  # noqa: FBT001 -- a column
    claims = [{**WHOLE, "printed": "201", "kind": "count"}, {**PART, "printed": "90", "kind": "count"}, {**SHARE, "printed": "55%"}]
    assert desk.judge(claims, rows, [desk.relation(QUOTIENT, by=by, pointed=pointed)])["share"].verdict == verdict


@pytest.mark.parametrize(
    "relation",
    [
        pytest.param("share = k / whole", id="the part is not printed"),
        pytest.param("whole = part + part", id="a sum"),
        pytest.param("share = part / bare", id="the whole prints no number"),
        pytest.param("bare = share of whole", id="the part prints no number"),
    ],
)
def test_where_it_does_not_run(desk: Desk, relation: str) -> None:
    bare: Fields = {"id": "bare", "operator": "exists", "quote": "一批"}
    claims = [{**WHOLE, "printed": "200"}, {**PART, "printed": "90"}, {**SHARE, "printed": "55%"}, bare]
    found = desk.judge(claims, relations=[desk.relation(relation)])
    assert not [finding for verdict in found.report.verdicts for finding in verdict.findings if finding.rule == RULE]


# Half of the shares of these have a half to round, so that the two ways of rounding differ.
halves = st.sampled_from([8, 200, 2_000, 16_000, 5_120_000])


@pytest.mark.parametrize("to_whole", [pytest.param(round, id="half to even"), pytest.param(half_up, id="half up")])
@given(st.integers(1, 10**7) | halves, st.data(), st.integers(0, 4))
def test_a_correctly_rounded_share_always_holds(
    to_whole: Callable[[Fraction], int], whole: int, data: st.DataObject, decimals: int
) -> None:
    part = data.draw(st.integers(0, whole))
    shown = to_whole(Fraction(part * 100 * 10**decimals, whole))
    printed = f"{shown // 10**decimals}.{shown % 10**decimals:0{decimals}d}%" if decimals else f"{shown}%"
    desk = Desk()
    claims = [{**WHOLE, "printed": str(whole)}, {**PART, "printed": str(part)}, {**SHARE, "printed": printed}]
    assert desk.judge(claims, relations=[desk.relation(QUOTIENT)])["share"].verdict == "unverified"


@given(st.permutations(["whole", "part", "share"]), st.sampled_from(["45%", "44%", "55%"]))
def test_the_order_of_claims_changes_nothing(order: list[str], share: str) -> None:
    """Of 200, 90 are 45 %, whichever is told first."""
    claims = {"whole": {**WHOLE, "printed": "200"}, "part": {**PART, "printed": "90"}, "share": {**SHARE, "printed": share}}
    desk = Desk()
    found = desk.judge([claims[name] for name in order], relations=[desk.relation(QUOTIENT)])
    usual = desk.judge([claims[name] for name in claims], relations=[desk.relation(QUOTIENT)])
    assert {name: found.said(name) for name in claims} == {name: usual.said(name) for name in claims}


@pytest.mark.parametrize(
    ("share", "whole", "part", "verdict"),
    [
        pytest.param({"printed": "15%"}, {"printed": "200亿"}, {"printed": "30亿"}, "unverified", id="one currency"),
        pytest.param({"printed": "97%"}, {"printed": "200亿"}, {"printed": "30亿", "unit": "USD"}, "unverified", id="two currencies"),
        pytest.param({"printed": "97%"}, {"printed": "200亿"}, {"printed": "30亿"}, "inconsistent", id="one, and a wrong share"),
        pytest.param({"printed": "15", "unit": "percentage_point"}, {"printed": "200"}, {"printed": "99"}, "unverified", id="points"),
        pytest.param({"printed": "3倍", "unit": "times"}, {"printed": "201"}, {"printed": "603"}, "unverified", id="a multiple"),
        pytest.param({"printed": "3倍", "unit": "times"}, {"printed": "201"}, {"printed": "903"}, "inconsistent", id="a wrong multiple"),
        pytest.param(
            {"printed": "21", "unit": "CNY/person"}, {"printed": "101", "unit": "person"}, {"printed": "2121"}, "unverified", id="per head"
        ),
        pytest.param(
            {"printed": "21", "unit": "CNY/person"}, {"printed": "101", "unit": "person"}, {"printed": "2321"}, "inconsistent", id="wrongly"
        ),
        pytest.param(
            {"printed": "21", "unit": "CNY"},
            {"printed": "101", "unit": "person", "kind": "count"},
            {"printed": "2321"},
            "inconsistent",
            id="a mean whose unit leaves the heads out",
        ),
        pytest.param(
            {"printed": "45%"},
            {"printed": "201", "unit": "person", "kind": "count"},
            {"printed": "95", "unit": "item", "kind": "count"},
            "inconsistent",
            id="counted by two names",
        ),
    ],
)
def test_dimensions(desk: Desk, share: Fields, whole: Fields, part: Fields, verdict: str) -> None:
    claims: list[Fields] = [
        {**SHARE, **share},
        {"id": "whole", "indicator": "sales", "unit": "CNY", **whole},
        {"id": "part", "indicator": "exports", "unit": "CNY", **part},
    ]
    assert desk.judge(claims, relations=[desk.relation(PRODUCT)])["share"].verdict == verdict


@pytest.mark.parametrize(
    ("figures", "relation", "verdict"),
    [
        pytest.param(["21.5%", "36.1%", "42.4%"], "a + b + c = 100", "unverified", id="shares of all"),
        pytest.param(["33.3%", "33.3%", "33.3%"], "a + b + c = 100", "unverified", id="three thirds, rounded"),
        pytest.param(["21.5%", "36.1%", "43.4%"], "a + b + c = 100", "inconsistent", id="a point too many"),
        pytest.param(["三成", "七成"], "a + b = 100", "unverified", id="shares in words"),
        pytest.param(["45%", "38%", "22%"], "a + b + c <= 100", "inconsistent", id="the first three have more than all"),
        pytest.param(["45%", "33%", "22%"], "a + b + c <= 100", "unverified", id="the first three have all"),
        pytest.param(["97.2%", "3.8%"], "a + b = 100", "inconsistent", id="passed and failed"),
        pytest.param(["97.2%", "2.8%"], "a + b = 100", "unverified", id="passed and failed, and no third"),
        pytest.param(["60%", "30%", "18%"], "c = a of b", "unverified", id="a share of a share"),
        pytest.param(["60%", "三成", "18%"], "c = a of b", "unverified", id="a share of tenths"),
        pytest.param(["60%", "30%", "28%"], "c = a of b", "inconsistent", id="another share of a share"),
        pytest.param(["9.88‰", "6.33‰", "3.55‰"], "c = a - b", "unverified", id="permille"),
        pytest.param(["9.88‰", "6.33‰", "3.55%"], "c = a - b", "inconsistent", id="percent for permille"),
    ],
)
def test_equations_of_shares(desk: Desk, figures: list[str], relation: str, verdict: str) -> None:
    """What says nothing of a part and its whole: each is another rule's, and decided."""
    claims = [
        {"id": name, "kind": "share", "definition": f"of_{name}", "printed": printed, "unit": "permille" if "‰" in printed else "percent"}
        for name, printed in zip("abc", figures, strict=False)
    ]
    assert desk.judge(claims, relations=[desk.relation(relation)])["a"].verdict == verdict


@pytest.mark.parametrize(
    ("done", "verdict"),
    [
        pytest.param("62.5%", "unverified", id="of the year's plan"),
        pytest.param("65.2%", "inconsistent", id="two digits exchanged"),
        pytest.param("62%", "unverified", id="printed coarser"),
    ],
)
def test_progress(desk: Desk, done: str, verdict: str) -> None:
    claims = [
        {**WHOLE, "unit": "CNY", "counted": "rounded", "printed": "80.0亿"},
        {**PART, "unit": "CNY", "counted": "rounded", "printed": "50.0亿"},
        {**SHARE, "printed": done},
    ]
    assert desk.judge(claims, relations=[desk.relation(QUOTIENT)])["share"].verdict == verdict


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        pytest.param({"printed": "三分之二", "unit": "ratio"}, "unverified", id="two thirds are about 66%"),
        pytest.param({"printed": "四分之三", "unit": "ratio"}, "inconsistent", id="three quarters are not"),
        pytest.param({"printed": "九成", "hedge": "nearly"}, "inconsistent", id="nearly nine tenths"),
        pytest.param({"printed": "六成", "hedge": "over"}, "unverified", id="more than six tenths"),
        pytest.param({"printed": "八成", "hedge": "nearly"}, "strained", id="nearly eight tenths, read softly"),
    ],
)
def test_words_beside_a_number(desk: Desk, words: Fields, verdict: str) -> None:
    """One quantity in words and in digits is one figure told twice."""
    found = desk.judge([{**SHARE, "id": "words", **words}, {**SHARE, "id": "digits", "printed": "64.3%"}])
    assert found["words"].verdict == verdict


@pytest.mark.parametrize(
    ("share", "verdict"),
    [pytest.param("103%", "inconsistent", id="more than all"), pytest.param("98%", "unverified", id="less than all")],
)
def test_a_share_beside_a_part_that_is_within_its_whole(desk: Desk, share: str, verdict: str) -> None:
    """A plan may be fulfilled by 103 %; a part is no more than its whole, whatever it is."""
    bound: Fields = {**PART, "printed": "90", "hedge": "over"}
    claims = [{**WHOLE, "printed": "201"}, bound, {**SHARE, "printed": share}]
    assert desk.judge(claims, relations=[desk.relation(QUOTIENT)])["share"].verdict == "unverified"
    assert desk.judge(claims, relations=[desk.relation(QUOTIENT), desk.relation("part <= whole")])["share"].verdict == verdict
