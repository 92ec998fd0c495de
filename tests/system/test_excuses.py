"""Wider readings that excuse a conflict: zeros and soft hedges of single figures, digits cut off in the whole article."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from gx_factcheck.model.constraint import Constraint, Linear, Product, Term
from gx_factcheck.model.equation import Comparison
from gx_factcheck.model.finding import Evidence, Message, Use
from gx_factcheck.model.words import Judgement
from gx_factcheck.system.certify import Certifier
from gx_factcheck.system.conflicts import solve
from gx_factcheck.system.excuses import Excuses, cut_off, with_soft_hedges, with_zeros_doubted
from gx_factcheck.system.printed import printed_claim

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from tests.conftest import Desk, Fields

HOLDS, BREAKS = Message("holds"), Message("breaks")
COUNTED: Fields = {"unit": "item", "counted": "counted"}


def tonnes(printed: str, hedge: str | None = None) -> Fields:
    return {"printed": printed, "unit": "tonne", **({} if hedge is None else {"hedge": hedge})}


def total(*parts: str, of: str = "total") -> Constraint:
    return Constraint(Linear((*map(Term, parts), Term(of, Fraction(-1)))), BREAKS, HOLDS)


def excuses(desk: Desk, figures: Mapping[str, Fields], constraints: Sequence[Constraint]) -> Excuses:
    return Excuses({name: desk.claim({"id": name, **fields}) for name, fields in figures.items()}, {}, constraints)


ZEROS, SOFT, CUT = "fits-if-zeros", "fits-if-soft", "fits-if-cut-off"


def told(found: Message | None) -> tuple[str, ...] | None:
    """The key of a reading, and the figures that it is told of."""
    return None if found is None else (found.key, *(text for _, argument in found.arguments for text in figures_in(argument)))


def figures_in(told_of: Message | str) -> Iterator[str]:
    if isinstance(told_of, Message):
        kind, _, text = told_of.key.partition(":")
        yield from (text.partition(":")[0],) if kind in ("text", "number") else ()
        for _, argument in told_of.arguments:
            yield from figures_in(argument)


@pytest.mark.parametrize(
    ("figures", "reading"),
    [
        pytest.param({"a": "300", "b": "4", "total": "341"}, (ZEROS, "300"), id="the zeros of one part"),
        pytest.param({"a": "301", "b": "4", "total": "300"}, (ZEROS, "300"), id="the zeros of the total"),
        pytest.param({"a": "300", "b": "100", "total": "359"}, (ZEROS, "300"), id="the first that is enough"),
        pytest.param({"a": "301", "b": "100", "total": "359"}, (ZEROS, "100"), id="the one that ends in zeros"),
        pytest.param({"a": "300", "b": "100", "total": "309"}, (ZEROS, "300", "100"), id="only both together"),
        pytest.param({"a": "301", "b": "104", "total": "341"}, None, id="no zeros"),
        pytest.param({"a": "300", "b": "4", "total": "241"}, None, id="further off than zeros reach"),
        pytest.param({"a": "30.0", "b": "4.0", "total": "34.9"}, None, id="zeros behind the point are digits"),
    ],
)
def test_zeros(desk: Desk, figures: Mapping[str, str], reading: tuple[str, ...] | None) -> None:
    found = excuses(desk, {name: tonnes(text) for name, text in figures.items()}, [total("a", "b")]).reading([0])
    assert told(found) == reading


@pytest.mark.parametrize(
    ("hedge", "other", "reading"),
    [
        pytest.param("about", "34", (SOFT, "31"), id="about, by a tenth"),
        pytest.param("about", "36", None, id="about, by more"),
        pytest.param("nearly", "26", (SOFT, "31"), id="nearly, from four fifths on"),
        pytest.param("nearly", "22", None, id="nearly, below"),
        pytest.param("over", "30.2", (SOFT, "31"), id="over, missed by less than one"),
        pytest.param("over", "29.2", None, id="over, missed by more"),
        pytest.param("over", "30", (ZEROS, "30"), id="zeros come first"),
    ],
)
def test_soft_hedges(desk: Desk, hedge: str, other: str, reading: tuple[str, ...] | None) -> None:
    figures = {"a": tonnes("31", hedge), "total": tonnes(other)}
    assert told(excuses(desk, figures, [total("a")]).reading([0])) == reading
    claims = [desk.claim({"id": name, **fields}) for name, fields in figures.items()]
    assert [told(conflict.reading) for conflict in solve(claims, [total("a")]).conflicts] == [reading]


PARTS = {name: tonnes("3.0") for name in "abcd"}


@pytest.mark.parametrize(
    ("whole", "others", "reading"),
    [
        pytest.param("12.3", {}, (CUT,), id="four parts, each short of its next digit"),
        pytest.param("12.4", {}, None, id="the end that is not reached"),
        pytest.param("11.7", {}, None, id="cut off, a sum is never less"),
        pytest.param("12.3", {"share": "66%"}, (CUT,), id="two thirds are 66% there too"),
        pytest.param("12.3", {"share": "67%"}, None, id="two thirds are 67%: this article rounds"),
        pytest.param("12.3", {"share": "68%"}, (CUT,), id="what is wrong either way says nothing of it"),
    ],
)
def test_one_choice_for_the_whole_article(desk: Desk, whole: str, others: Mapping[str, str], reading: tuple[str, ...] | None) -> None:
    figures: dict[str, Fields] = {
        **PARTS,
        "total": tonnes(whole),
        "two": {"printed": "2", **COUNTED},
        "three": {"printed": "3", **COUNTED},
    }
    figures |= {name: {"kind": "share", "printed": text} for name, text in others.items()}
    thirds = [Constraint(Product(Term("share"), Term("three"), Term("two")), BREAKS, HOLDS)] if others else []
    found = excuses(desk, figures, [total(*PARTS), *thirds])
    assert told(found.reading([0])) == reading


def test_the_least_wide_reading_is_told(desk: Desk) -> None:
    """3000 may be rounded, and 3000 with 1.9 cut off would do too: zeros come first."""
    figures = {"a": tonnes("3000"), "b": tonnes("1"), "total": tonnes("3002.6")}
    assert told(excuses(desk, figures, [total("a", "b")]).reading([0])) == (ZEROS, "3000")


def test_several_conflicts_are_excused_together_or_not_at_all(desk: Desk) -> None:
    """Each sum by itself fits a 300 that is rounded, but the one needs more and the other less."""
    figures = {"a": tonnes("300"), "x": tonnes("341"), "y": tonnes("261")}
    found = excuses(desk, figures, [total("a", of="x"), total("a", of="y")])
    assert [told(found.reading(numbers)) is None for numbers in ([0], [1], [0, 1])] == [False, False, True]
    claims = [desk.claim({"id": name, **fields}) for name, fields in figures.items()]
    assert {conflict.reading for conflict in solve(claims, [total("a", of="x"), total("a", of="y")]).conflicts} == {None}


def test_an_observation_is_read_widely_too(desk: Desk) -> None:
    row = desk.row({"indicator": "bulk", "printed": "300", "unit": "tonne"})
    same = Constraint(Linear((Term("a"), Term(row.id, Fraction(-1)))), BREAKS, HOLDS, evidence=(Evidence(row, Use.OWN),))
    for printed, reading in (("341", (ZEROS, "300")), ("241", None)):
        found = Excuses({"a": desk.claim({"id": "a", **tonnes(printed)})}, {row.id: same.evidence[0]}, [same])
        assert told(found.reading([0])) == reading


@pytest.mark.parametrize(
    ("fields", "zeros", "soft", "cut"),
    [
        pytest.param(tonnes("3.1"), "[3.05, 3.15]", "[3.05, 3.15]", "[3.1, 3.2)", id="digits"),
        pytest.param(tonnes("-3.1"), "[-3.15, -3.05]", "[-3.15, -3.05]", "(-3.2, -3.1]", id="below nought"),
        pytest.param(tonnes("310"), "[309.5, 310.5] [305, 315]", "[309.5, 310.5] [305, 315]", "[310, 311) [310, 320)", id="zeros"),
        pytest.param({"printed": "38", **COUNTED}, "[38, 38]", "[38, 38]", "[38, 38]", id="a count"),
        pytest.param(
            {"printed": "310", **COUNTED}, "[310, 310] [305, 315]", "[310, 310] [305, 315]", "[310, 310] [310, 320)", id="a round count"
        ),
        pytest.param({"printed": "90", **COUNTED}, "[90, 90]", "[90, 90]", "[90, 90]", id="a small count is exact to its zero"),
        pytest.param(tonnes("310", "about"), "[294.5, 325.5]", "[294.5, 325.5] [279, 341]", "[294.5, 325.5] [279, 341]", id="a hedge"),
        pytest.param(tonnes("31", "over"), "(31, ∞)", "(31, ∞) (30, ∞)", "(31, ∞) (30, ∞)", id="a bound"),
    ],
)
def test_each_choice_of_readings(desk: Desk, fields: Fields, zeros: str, soft: str, cut: str) -> None:
    figure = printed_claim(desk.claim(fields))
    assert figure is not None
    found = (with_zeros_doubted(figure), with_soft_hedges(figure), cut_off(figure))
    assert tuple(" ".join(map(str, intervals)) for intervals in found) == (zeros, soft, cut)


def test_an_order_is_excused_too(desk: Desk) -> None:
    order = Constraint(Linear((Term("a"), Term("b", Fraction(-1))), Comparison.AT_MOST), BREAKS, HOLDS)
    found = [
        told(excuses(desk, {"a": tonnes(one), "b": tonnes(other)}, [order]).reading([0])) for one, other in (("340", "336"), ("344", "336"))
    ]
    assert found == [(ZEROS, "340"), None]


TWICE = {name: tonnes("1", "over") for name in "ab"}


@pytest.mark.parametrize(
    ("totals", "reading"),
    [
        pytest.param(("9999.5", "9999.8"), None, id="digits"),
        pytest.param(("9998", "9991"), None, id="neither has zeros"),
        pytest.param(("9990", "9992"), (ZEROS, "9990"), id="one has zeros, and they are enough"),
        pytest.param(("9990", "10008"), None, id="they are not"),
        pytest.param(("9999", "9997.5"), None, id="not enough if cut off either"),
        pytest.param(("9999.99", "9999"), (CUT,), id="cut off"),
    ],
)
def test_what_only_a_prover_refuses_is_excused_by_it_alone(desk: Desk, totals: tuple[str, str], reading: tuple[str, ...] | None) -> None:
    """The sum of two parts of which nothing is known is told twice: intervals creep, and would excuse anything."""
    figures = {**TWICE, "first": tonnes(totals[0]), "second": tonnes(totals[1])}
    claims = [desk.claim({"id": name, **fields}) for name, fields in figures.items()]
    sums = [replace(total("a", "b", of=name), relation=f"{name} = a + b") for name in ("first", "second")]
    assert solve(claims, sums).conflicts == ()
    (conflict,) = solve(claims, sums, prover=Certifier).conflicts
    assert (conflict.claims, told(conflict.reading)) == (("first", "second"), reading)
    assert conflict.judgement is (Judgement.INCONSISTENT if reading is None else Judgement.STRAINED)


def test_a_prover_takes_out_of_a_conflict_what_is_not_in_it(desk: Desk) -> None:
    """Narrowing needs that the parts are above one to refuse two totals; the totals refuse one another without."""
    figures = {**TWICE, "first": tonnes("10.0"), "second": tonnes("12.0")}
    claims = [desk.claim({"id": name, **fields}) for name, fields in figures.items()]
    sums = [replace(total("a", "b", of=name), relation=f"{name} = a + b") for name in ("first", "second")]
    found = [[conflict.claims for conflict in solve(claims, sums, prover=prover).conflicts] for prover in (None, Certifier)]
    assert found == [[("a", "b", "first", "second")], [("first", "second")]]
