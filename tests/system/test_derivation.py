"""Derivations: what follows from what, in lines that a reader can follow."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from tests.system.derivations import BREAKS, HOLDS, derived, made, read, told

from gx_factcheck.model.constraint import Constraint, Linear, Term, Whole
from gx_factcheck.model.finding import Evidence, Use
from gx_factcheck.system.derivation import derivations, derive
from gx_factcheck.values.interval import Interval

if TYPE_CHECKING:
    from tests.conftest import Desk, Fields


WHOLE = "a must be a whole number; it is"


def yuan(printed: str, **fields: str) -> Fields:
    return {"printed": printed, "unit": "CNY", **fields}


def counted(printed: str) -> Fields:
    return {"printed": printed, "unit": "item", "kind": "count", "counted": "counted"}


def percent(printed: str) -> Fields:
    return {"printed": printed, "unit": "percent"}


SUM = {"total": yuan("18.70万亿"), "first": yuan("9.85万亿"), "second": yuan("8.22万亿")}
GROWTH = {"rate": percent("12.3%"), "later": yuan("112.3亿"), "earlier": yuan("100.0亿")}
FALL = {"rate": {**percent("5.0%"), "kind": "growth", "operator": "falls"}, "later": yuan("95亿"), "earlier": yuan("80亿")}
SHARE = {"share": percent("45.0%"), "part": counted("90"), "whole": counted("200")}


@pytest.mark.parametrize(
    ("equation", "figures", "lines"),
    [
        pytest.param(
            "total = first + second",
            SUM,
            [
                "first: 9.85万亿 yuan stands for 9.845 to 9.855 trillion yuan",
                "second: 8.22万亿 yuan stands for 8.215 to 8.225 trillion yuan",
                "total: 18.70万亿 yuan stands for 18.695 to 18.705 trillion yuan",
                "total is at least 9.845 + 8.215 = 18.06, at most 9.855 + 8.225 = 18.08 trillion yuan",
                "so total must be 18.06 to 18.08 trillion yuan; 18.70万亿 yuan stands for 18.695 to 18.705 trillion yuan: it does not fit",
            ],
            id="a total",
        ),
        pytest.param(
            "total = first + second",
            {"first": yuan("8222亿"), "total": yuan("18.07万亿"), "second": yuan("超过17.2万亿", hedge="over")}
            | {"second": yuan("17.2万亿", hedge="over")},
            [
                "first is less than 180,750 − 172,000 = 8,750 hundred million yuan",
                "so first must be less than 8,750 hundred million yuan; "
                "8222亿 yuan stands for 8,221.5 to 8,222.5 hundred million yuan: it fits",
            ],
            id="a part, in its own magnitude, beside a hedge",
        ),
        pytest.param(
            "rate = later / earlier - 1",
            GROWTH,
            [
                "rate is at least 112.25 ÷ 100.05 − 1 ≈ 12.1939%, at most 112.35 ÷ 99.95 − 1 ≈ 12.4063%",
                "so rate must be 12.1939% to 12.4063%; 12.3% stands for 12.25% to 12.35%: it fits",
            ],
            id="growth",
        ),
        pytest.param(
            "earlier = later / (1 + rate)",
            {"earlier": FALL["earlier"], "later": FALL["later"], "rate": FALL["rate"]},
            [
                "earlier is at least 94.5 ÷ (1 + (-4.95%)) ≈ 99.4213, at most 95.5 ÷ (1 + (-5.05%)) ≈ 100.58 hundred million yuan",
                "so earlier must be 99.4213 to 100.58 hundred million yuan; "
                "80亿 yuan stands for 79.5 to 80.5 hundred million yuan: it does not fit",
            ],
            id="the base of a fall",
        ),
        pytest.param(
            "share = part / whole",
            SHARE,
            ["share is exactly 90 ÷ 200 = 45%", "so share must be exactly 45%; 45.0% stands for 44.95% to 45.05%: it fits"],
            id="a share of counts",
        ),
        pytest.param(
            "part = share * whole",
            {"part": counted("95"), "share": percent("45%"), "whole": counted("200")},
            [
                "part is at least 44.5% × 200 = 89, at most 45.5% × 200 = 91 items",
                "so part must be 89 to 91 items; 95 items: it does not fit",
            ],
            id="a part of a whole",
        ),
        pytest.param(
            "cost = price * amount",
            {"cost": yuan("15万"), "price": {"printed": "5.2", "unit": "CNY/tonne"}, "amount": {"printed": "3.00万", "unit": "tonne"}},
            [
                "cost is at least 5.15 × 2.995 = 15.42425, at most 5.25 × 3.005 = 15.77625 ten thousand yuan",
                "so cost must be 15.42425 to 15.77625 ten thousand yuan; 15万 yuan stands for 14.5 to 15.5 ten thousand yuan: it fits",
            ],
            id="two magnitudes that multiply to a third",
        ),
        pytest.param(
            "density = people / area",
            {
                "density": {"printed": "50", "unit": "person/square_kilometer"},
                "people": {"printed": "12万", "unit": "person"},
                "area": {"printed": "2000", "unit": "square_kilometer"},
            },
            [
                "density is at least 11.5 ÷ 2,000.5 × 10,000 ≈ 57.4856, "
                "at most 12.5 ÷ 1,999.5 × 10,000 ≈ 62.5157 people per square kilometer",
                "so density must be 57.4856 to 62.5157 people per square kilometer; "
                "50 people per square kilometer stands for 49.5 to 50.5 people per square kilometer: it does not fit",
            ],
            id="a magnitude that the result does not have",
        ),
        pytest.param(
            "mean = (first + second + third) / 3",
            {"mean": percent("11.5%"), "first": percent("11.2%"), "second": percent("12.1%"), "third": percent("11.1%")},
            [
                "mean is at least (11.15% + 12.05% + 11.05%) ÷ 3 ≈ 11.4166%, at most (11.25% + 12.15% + 11.15%) ÷ 3 ≈ 11.5167%",
                "so mean must be 11.4166% to 11.5167%; 11.5% stands for 11.45% to 11.55%: it fits",
            ],
            id="a mean of rates",
        ),
        pytest.param(
            "first <= second",
            {"first": yuan("3亿"), "second": yuan("1.5亿")},
            ["so first must be at most 1.55 hundred million yuan; 3亿 yuan stands for 2.5 to 3.5 hundred million yuan: it does not fit"],
            id="an order, where nothing is to be calculated",
        ),
        pytest.param(
            "mean = mean(first, second)",
            {"mean": percent("12.9%"), "first": percent("11.2%"), "second": percent("12.1%")},
            [
                "[case 1] A (an intermediate value) is at most 11.25%",
                "[case 2] A (an intermediate value) is at most 12.15%",
                "one of these cases holds, so A (an intermediate value) is at most 12.15%",
                "so mean must be 11.15% to 12.15%; 12.9% stands for 12.85% to 12.95%: it does not fit",
            ],
            id="a mean of unknown weights",
        ),
        pytest.param(
            "rate = k / whole * 2",
            {"rate": percent("33%"), "whole": counted("7")},
            [
                "suppose rate is 33%, as printed",
                "A (an intermediate value) is at least 32.5% × 7 ÷ 2 = 1.1375, at most 33.5% × 7 ÷ 2 = 1.1725 items",
                "A (an intermediate value) must be a whole number; it is 1.1375 to 1.1725 items, where there is none",
            ],
            id="a whole number between",
        ),
    ],
)
def test_equations_step_by_step(desk: Desk, equation: str, figures: dict[str, Fields], lines: list[str]) -> None:
    claims = made(desk, figures)
    found = told(derived(read(equation, claims), next(iter(figures)), claims))
    assert found[-len(lines) :] == lines


@pytest.mark.parametrize(
    ("later", "last"),
    [
        pytest.param("0.6亿", "and later is also 0.55 to 0.65 hundred million yuan: some values are both", id="from next to nothing"),
        pytest.param("3.1亿", "but later is also 3.05 to 3.15 hundred million yuan: no value is both", id="more than the rate makes of it"),
    ],
)
def test_where_the_divisor_may_be_nothing_the_rate_is_supposed(desk: Desk, later: str, last: str) -> None:
    claims = made(desk, {"rate": percent("12%"), "later": yuan(later), "earlier": yuan("0亿")})
    found = derived(read("rate = later / earlier - 1", claims), "rate", claims)
    assert told(found)[-3] == "suppose rate is 12%, as printed"
    assert told(found)[-2].startswith("later is at least (1 + 12.5%) × (-0.5) = -0.5625, at most (1 + 12.5%) × 0.5 = 0.5625 ")
    assert (told(found)[-1], found.fits, found.due) == (last, last.startswith("and"), Interval.everything())


def test_figures_may_set_no_bound(desk: Desk) -> None:
    claims = made(desk, {"first": yuan("3亿"), "second": {"kind": "event", "operator": "exists"}})
    found = derived(Linear((Term("first"), Term("second", Fraction(-1)))), "first", claims)
    assert told(found)[-1] == "these figures set no bound to first"


@pytest.mark.parametrize(
    ("printed", "steps"),
    [
        pytest.param("2.5", ["a: 2.5 items stands for 2.45 to 2.55 items", f"{WHOLE} 2.45 to 2.55 items, where there is none"], id="none"),
        pytest.param("3.0", [], id="what a figure can be by itself is not told"),
    ],
)
def test_a_whole_number(desk: Desk, printed: str, steps: list[str]) -> None:
    claims = made(desk, {"a": {"printed": printed, "unit": "item"}})
    found = derivations(claims.values(), [Constraint(Whole("a"), BREAKS, HOLDS)], claims)["a"]
    assert [step for each in found for step in told(each)] == steps


def test_every_wanted_claim_is_told_of_once(desk: Desk) -> None:
    claims = made(desk, SUM)
    one = Constraint(read("total = first + second", claims), BREAKS, HOLDS, relation="stated", rule="totals/one")
    twice = Constraint(one.primitive, BREAKS, HOLDS, relation="catalogued", rule="totals/other")
    found = derivations(claims.values(), (one, twice), ("total", "nobody"))
    assert list(found) == ["total"]
    assert [(each.rule, each.relation, each.said) for each in found["total"]] == [("totals/one", "stated", BREAKS)]


def test_what_is_left_to_a_claim_is_exact_and_in_its_unit(desk: Desk) -> None:
    claims = made(desk, GROWTH)
    found = derived(read("rate = later / earlier - 1", claims), "rate", claims)
    assert (found.unit, found.due.low) == ("percent", (Fraction("112.25") / Fraction("100.05") - 1) * 100)


def test_a_figure_on_record_is_named_with_its_publisher(desk: Desk) -> None:
    claims = made(desk, {"first": yuan("9.85万亿")})
    row = desk.row({"indicator": "trade", "printed": "18.70万亿", "unit": "CNY", "publisher": "the harbour board"})
    primitive = Linear((Term(row.id), Term("first", Fraction(-2))))
    found = derive(Constraint(primitive, BREAKS, HOLDS, evidence=(Evidence(row, Use.DERIVED),)), "first", claims)
    assert told(found)[0] == (
        "on record (the harbour board), north: trade (first half of 2021): 18.70 trillion yuan stands for 18.695 to 18.705 trillion yuan"
    )
    assert told(found)[2] == "first is at least 18.695 ÷ 2 = 9.3475, at most 18.705 ÷ 2 = 9.3525 trillion yuan"
