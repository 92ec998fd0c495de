"""What would mend a conflict: each value that is named does."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gx_factcheck.model.constraint import Constraint, Linear, Product, Term, WholePart
from gx_factcheck.model.equation import Comparison
from gx_factcheck.model.finding import Message
from gx_factcheck.report.wording import Wording
from gx_factcheck.system.conflicts import solve
from gx_factcheck.values.format import as_published
from gx_factcheck.values.slips import Slip

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.conftest import Desk, Fields

    from gx_factcheck.model.claim import Claim

HOLDS, BREAKS = Message("holds"), Message("breaks")
TOTAL = Constraint(Linear((Term("a"), Term("b"), Term("c", Fraction(-1)))), BREAKS, HOLDS, relation="c = a + b")
RATE = Constraint(WholePart("rate", "whole"), BREAKS, HOLDS, relation="rate = k / whole")


PRINTED_COARSER = [Message(f"slip:{slip}") for slip in (Slip.MAGNITUDE_WORD, Slip.DECIMAL_POINT, Slip.LOST_ZERO)]
"""Slips whose value is not to be printed to the last digit of the figure: one thousand, not 1000."""


def values_in(remedy: Message | str) -> Iterator[str]:
    """The numbers that a remedy names, apart from the figure that stands now."""
    if isinstance(remedy, str) or (remedy.key == "by-slip" and dict(remedy.arguments)["slip"] in PRINTED_COARSER):
        return
    kind, _, shown = remedy.key.partition(":")
    if kind == "text":
        yield shown
    if kind == "number":
        value, quantum = map(Fraction, shown.split(":"))
        yield as_published(value, quantum, "en")
    for name, argument in remedy.arguments:
        if name not in ("figure", "unit") or (name == "figure" and remedy.key == "and"):
            yield from values_in(argument)


def remedies(claims: list[Claim], constraint: Constraint) -> dict[str, list[str]]:
    """The values named for each member of the one conflict."""
    (conflict,) = solve(claims, [constraint]).conflicts
    return {repair.members[0]: list(values_in(repair.remedy)) for repair in conflict.repairs}


def test_each_figure_of_a_sum_and_the_relation(desk: Desk) -> None:
    claims = [desk.claim({"id": name, "printed": printed, "unit": "tonne"}) for name, printed in (("a", "31"), ("b", "41"), ("c", "91"))]
    found = remedies(claims, TOTAL)
    assert found == {"a": ["51", "50"], "b": ["61", "60"], "c": ["71", "72"], "c = a + b": ["c = a + b"]}


def test_a_set_that_fits_a_cut_off_rate_too(desk: Desk) -> None:
    claims = [
        desk.claim({"id": "rate", "printed": "33.3%"}),
        desk.claim({"id": "whole", "printed": "7", "unit": "item", "counted": "counted"}),
    ]
    assert remedies(claims, RATE)["whole"] == ["3", "6", "9"]


def test_counted_things_are_mended_exactly(desk: Desk) -> None:
    counts = [{"id": "a", "printed": "31"}, {"id": "b", "printed": "41"}, {"id": "c", "printed": "91"}]
    claims = [desk.claim({**fields, "unit": "item", "counted": "counted"}) for fields in counts]
    assert remedies(claims, TOTAL)["c"] == ["72"]


def test_a_share_of_counted_things(desk: Desk) -> None:
    claims = [
        desk.claim({"id": "rate", "printed": "90.56%"}),
        desk.claim({"id": "whole", "printed": "38", "unit": "item", "counted": "counted"}),
    ]
    found = remedies(claims, RATE)
    assert found["rate"] == ["89.47", "92.11"]
    assert found["whole"] == ["180", "233", "286", "53"]


def test_a_rate_so_small_that_only_a_large_set_gives_it(desk: Desk) -> None:
    claims = [
        desk.claim({"id": "rate", "printed": "0.00001%"}),
        desk.claim({"id": "whole", "printed": "38", "unit": "item", "counted": "counted"}),
    ]
    (conflict,) = solve(claims, [RATE]).conflicts
    assert {repair.members[0]: repair.remedy.key for repair in conflict.repairs}["whole"] == "or-if-truncated"
    assert remedies(claims, RATE)["rate"] == ["0", "2.63158"]


def test_a_rate_above_every_set_has_no_rate_beside_it(desk: Desk) -> None:
    claims = [
        desk.claim({"id": "rate", "printed": "250%"}),
        desk.claim({"id": "whole", "printed": "2", "unit": "item", "counted": "counted"}),
    ]
    (conflict,) = solve(claims, [RATE]).conflicts
    assert [repair.members[0] for repair in conflict.repairs] == ["rate", "rate = k / whole"]


def test_an_order_is_mended_from_the_edge_on(desk: Desk) -> None:
    order = Constraint(Linear((Term("a"), Term("b", Fraction(-1))), Comparison.LESS), BREAKS, HOLDS)
    claims = [desk.claim({"id": name, "printed": printed, "unit": "tonne"}) for name, printed in (("a", "901"), ("b", "13"))]
    assert remedies(claims, order) == {"a": ["13", "12", "11"], "b": ["901", "902", "903"]}


def test_where_no_printed_value_fits_the_interval_is_named(desk: Desk) -> None:
    """Counted things have no value between two whole numbers."""
    half = Constraint(Linear((Term("a", Fraction(2)), Term("b", Fraction(-1)))), BREAKS, HOLDS)
    counts = [
        desk.claim({"id": name, "printed": printed, "unit": "item", "counted": "counted"}) for name, printed in (("a", "3"), ("b", "7"))
    ]
    (conflict,) = solve(counts, [half]).conflicts
    assert {repair.members[0]: repair.remedy.key for repair in conflict.repairs} == {"a": "fits-interval", "b": "change-to"}


@pytest.mark.parametrize(
    ("parts", "total", "named"),
    [
        pytest.param(("463,000", "654,000"), "1.26 million", "1.117 million", id="one digit finer, where that is the whole of it"),
        pytest.param(("463,100", "654,000"), "1.26 million", "1.12 million", id="no finer than that"),
        pytest.param(("17010万", "224万"), "1743万", "17234万", id="in the word that the figure has"),
        pytest.param(("2.4 billion", "1.9 billion"), "3.7 million", "4.3 billion", id="in another where the figure's is far off"),
        pytest.param(("4.6", "6.5"), "71 million", "11.1", id="a value far below the last digit printed"),
        pytest.param(("327 million", "1.1 million"), "3.1", "328 million", id="a value far above the first"),
    ],
)
def test_values_are_shown_as_they_would_be_printed(desk: Desk, parts: tuple[str, str], total: str, named: str) -> None:
    printed = {"a": parts[0], "b": parts[1], "c": total}
    claims = [desk.claim({"id": name, "printed": text, "unit": "tonne"}) for name, text in printed.items()]
    assert named in remedies(claims, TOTAL)["c"]


@pytest.mark.parametrize(
    ("kind", "shares", "vain"),
    [
        pytest.param("share", ("70%", "63%", "60%"), {"a", "b", "c"}, id="two of three alone are more than all"),
        pytest.param("share", ("45%", "38%", "22%"), set(), id="each of them could be less"),
        pytest.param("growth", ("70%", "63%", "60%"), set(), id="a rate of growth may be below zero"),
    ],
)
def test_a_share_is_not_mended_by_less_than_nothing(desk: Desk, kind: str, shares: tuple[str, ...], vain: set[str]) -> None:
    terms = tuple(Term(name) for name in "abc")
    pie = Constraint(Linear(terms, Comparison.AT_MOST, Fraction(-1)), BREAKS, HOLDS, relation="a + b + c <= 100")
    claims = [desk.claim({"id": name, "kind": kind, "printed": text}) for name, text in zip("abc", shares, strict=True)]
    (conflict,) = solve(claims, [pie]).conflicts
    assert {repair.members[0] for repair in conflict.repairs if repair.remedy.key == "fits-none"} == vain
    assert (conflict.repairs[0].remedy.key == "drop-relation") == bool(vain)


@pytest.mark.parametrize(
    ("place", "said"),
    [
        pytest.param({"kind": "superlative", "operator": "largest", "quote": "最大"}, "须去掉“最大”这一说法", id="words without a number"),
        pytest.param({"kind": "rank", "printed": "第四", "unit": "ordinal"}, "第四须改为第1位", id="a place in words"),
        pytest.param({"kind": "rank", "printed": "4", "unit": "ordinal"}, "第4位须改为第1位", id="a place in digits"),
    ],
)
def test_a_place_is_mended_in_words(desk: Desk, place: dict[str, object], said: str) -> None:
    """Of the five of the coast the one with 30 or 40 is first, and no other figure puts the north there."""
    own = "30" if place["kind"] == "superlative" else "40.1"
    figures = {"north": own, "south": "35.2", "east": "21.5", "west": "22.6", "isle": "23.7"}
    claims = [
        {"id": area, "indicator": "cargo", "reference_area": area, "printed": text, "unit": "tonne"} for area, text in figures.items()
    ]
    conflicts = desk.judge([{"id": "place", "indicator": "cargo", "group": "coast", **place}, *claims]).report.conflicts
    told = {repair.members: Wording("zh", desk.catalogue).text(repair.remedy) for conflict in conflicts for repair in conflict.repairs}
    assert told["place",].startswith(said)
    assert all("∞" not in remedy for remedy in told.values())


GROWN = Constraint(Product(Term("before"), Term("rate", offset=Fraction(1)), Term("after")), BREAKS, HOLDS)


@pytest.mark.parametrize(
    ("rate", "named"),
    [
        pytest.param({"printed": "100%", "hedge": "over"}, ["51"], id="over 10% would hold, and nobody would say so of 52%"),
        pytest.param({"printed": "500%", "hedge": "over"}, ["50", "51"], id="over 50% is what a zero less would be"),
        pytest.param({"printed": "120%", "hedge": "about"}, ["52"], id="about"),
        pytest.param({"printed": "152%"}, ["52"], id="a digit too many is what is calculated"),
    ],
)
def test_a_hedged_figure_is_mended_by_what_is_near(desk: Desk, rate: Fields, named: list[str]) -> None:
    levels = [desk.claim({"id": name, "printed": printed, "unit": "tonne"}) for name, printed in (("before", "6,600"), ("after", "10,010"))]
    found = remedies([*levels, desk.claim({"id": "rate", "kind": "growth", **rate})], GROWN)
    assert [value for value in found["rate"] if value != "rate"] == named


def test_what_fits_down_to_nothing_is_explained_by_no_slip(desk: Desk) -> None:
    """Twice as much and more: before, it was 5,005 or anything less, of which 660 and 66 say nothing."""
    levels = [desk.claim({"id": name, "printed": printed, "unit": "tonne"}) for name, printed in (("before", "6,600"), ("after", "10,010"))]
    rate = desk.claim({"id": "rate", "kind": "growth", "printed": "100%", "hedge": "over"})
    (conflict,) = solve([*levels, rate], [GROWN]).conflicts
    (repair,) = [repair for repair in conflict.repairs if repair.members == ("before",)]
    assert [value for value in repair.values if value < 4000] == []


def test_nought_stands_for_nothing_else(desk: Desk) -> None:
    claims = [desk.claim({"id": name, "printed": printed, "unit": "tonne"}) for name, printed in (("a", "1.2"), ("b", "1.4"), ("c", "9"))]
    shrunk = Constraint(Linear((Term("a", Fraction(1, 10)), Term("b", Fraction(1, 10)), Term("c", Fraction(-1)))), BREAKS, HOLDS)
    assert remedies(claims, shrunk)["c"] == ["0.260"]


def test_a_word_is_mended_by_a_number(desk: Desk) -> None:
    same = Constraint(Linear((Term("most"), Term("body", Fraction(-1)))), BREAKS, HOLDS)
    claims = [desk.claim({"id": "most", "printed": "most", "hedge": "majority"}), desk.claim({"id": "body", "printed": "39%"})]
    assert remedies(claims, same)["most"] == ["39"]


def test_a_fall_is_mended_as_it_is_printed(desk: Desk) -> None:
    levels = [desk.claim({"id": name, "printed": printed, "unit": "tonne"}) for name, printed in (("before", "201"), ("after", "181"))]
    rate = desk.claim({"id": "rate", "kind": "growth", "printed": "5.0%", "operator": "falls"})
    grown = Constraint(Product(Term("before"), Term("rate", offset=Fraction(1)), Term("after")), BREAKS, HOLDS)
    assert remedies([*levels, rate], grown)["rate"] == ["10.0"]


def test_a_claim_that_prints_nothing_is_mended_by_nothing(desk: Desk) -> None:
    unprinted = desk.claim({"id": "x", "operator": "exists"})
    same = [Constraint(Linear((Term("x"), Term(name, Fraction(-1)))), BREAKS, HOLDS, relation=f"x = {name}") for name in "ab"]
    claims = [unprinted, *(desk.claim({"id": name, "printed": printed}) for name, printed in (("a", "3.0"), ("b", "9.0")))]
    (conflict,) = solve(claims, same).conflicts
    assert [repair.members[0] for repair in conflict.repairs] == ["a", "b", "x = a", "x = b"]


@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.integers(1, 999), min_size=3, max_size=3), st.sampled_from(["sum", "product"]))
def test_every_value_that_is_named_mends(desk: Desk, values: list[int], shape: str) -> None:
    product = Constraint(Product(Term("a"), Term("b"), Term("c")), BREAKS, HOLDS, relation="c = a * b")
    constraint = TOTAL if shape == "sum" else product
    fields = [{"id": name, "printed": str(value), "unit": "tonne"} for name, value in zip("abc", values, strict=True)]
    for conflict in solve([desk.claim(each) for each in fields], [constraint]).conflicts:
        for repair in conflict.repairs:
            if repair.remedy.key != "change-to":
                continue
            for value in values_in(repair.remedy):
                mended = [
                    desk.claim({**each, "printed": value.replace(",", "")} if each["id"] == repair.members[0] else each) for each in fields
                ]
                assert solve(mended, [constraint]).conflicts == ()
