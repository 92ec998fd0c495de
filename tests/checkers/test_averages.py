"""Average rates against the yearly rates and the levels that they are of."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.checkers.sentences import Sentence
from tests.conftest import Desk

if TYPE_CHECKING:
    from tests.conftest import Audited, Fields

CARGO: Fields = {"kind": "growth", "indicator": "cargo_growth"}
FIRST, SECOND = {**CARGO, "id": "first"}, {**CARGO, "id": "second", "time_period": "2020-S1"}
AVERAGE: Fields = {**CARGO, "id": "average", "window": "two-year-average"}
PLAN: Fields = {"id": "average", "kind": "growth", "indicator": "sales_growth", "window": "annualised", "time_period": "2016/2020"}
START: Fields = {"id": "start", "indicator": "sales", "unit": "CNY", "time_period": "2015"}
END: Fields = {**START, "id": "end", "time_period": "2020"}
SENTENCES = {
    f"Output grew by 20% after falling by 10%, {average} a year on average.": Sentence(
        [{**FIRST, "printed": "20%"}, {**SECOND, "printed": "10%", "operator": "falls"}, {**AVERAGE, "printed": average}]
    )
    for average in ("5.0%", "3.9%")
} | {
    f"Sales grew by {average} a year in 2016 to 2020, from 400 million to 610 million yuan.": Sentence(
        [{**PLAN, "printed": average}, {**START, "printed": "400 million"}, {**END, "printed": "610 million"}]
    )
    for average in ("10.5%", "8.8%")
}


def outcomes(found: Audited, rule: str) -> set[str]:
    """What the rule found of any claim."""
    return {finding.outcome for verdict in found.report.verdicts for finding in verdict.findings if finding.rule == f"averages/{rule}"}


@pytest.mark.parametrize(
    ("first", "second", "average", "outcome"),
    [
        pytest.param("12.7%", "-1.6%", "5.3%", {"possible"}, id="a geometric mean"),
        pytest.param("20%", "-10%", "3.9%", {"possible"}, id="far apart"),
        pytest.param("20.0%", "-10.0%", "5.0%", {"impossible"}, id="an arithmetic mean"),
        pytest.param("20.0%", "-10.0%", "9.0%", {"impossible"}, id="no mean"),
        pytest.param("5.0%", "5.0%", "5.0%", {"possible"}, id="the same rate twice"),
    ],
)
def test_two_year_averages(desk: Desk, first: str, second: str, average: str, outcome: set[str]) -> None:
    claims = [{**FIRST, "printed": first}, {**SECOND, "printed": second}, {**AVERAGE, "printed": average}]
    assert outcomes(desk.judge(claims), "average-misses-yearly-rates") == outcome


@pytest.mark.parametrize(
    ("average", "key"),
    [pytest.param("5.0%", "average-is-arithmetic", id="the sum by two"), pytest.param("9.0%", "average-breaks", id="no mean at all")],
)
def test_the_arithmetic_trap_is_named(desk: Desk, average: str, key: str) -> None:
    claims = [{**FIRST, "printed": "20.0%"}, {**SECOND, "printed": "-10.0%"}, {**AVERAGE, "printed": average}]
    assert desk.judge(claims)["average"].explanation.key == key


@pytest.mark.parametrize(
    "claims",
    [
        pytest.param([{**FIRST, "printed": "20%"}, {**AVERAGE, "printed": "5%"}], id="one of the years is not told"),
        pytest.param(
            [{**FIRST, "printed": "20%"}, {**SECOND, "printed": "-10%", "basis": "real"}, {**AVERAGE, "printed": "5%"}],
            id="rates on two bases",
        ),
        pytest.param(
            [{**FIRST, "printed": "20%", "adjustment": "cumulative"}, {**SECOND, "printed": "-10%"}, {**AVERAGE, "printed": "5%"}],
            id="one from January",
        ),
        pytest.param(
            [{**FIRST, "printed": "20%"}, {**SECOND, "printed": "0.1倍", "unit": "times"}, {**AVERAGE, "printed": "5%"}], id="times"
        ),
        pytest.param(
            [{**FIRST, "printed": "20%"}, {**SECOND, "printed": "-10%"}, {**AVERAGE, "printed": "5", "unit": "percentage_point"}],
            id="points",
        ),
        pytest.param(
            [{**FIRST, "printed": "20%"}, {**SECOND, "printed": "-10%"}, {**AVERAGE, "printed": "0.05倍", "unit": "times"}], id="by times"
        ),
        pytest.param(
            [{**FIRST, "printed": "20%"}, {**SECOND, "printed": "-10%"}, {**AVERAGE, "printed": "5%", "time_period": None}], id="of no year"
        ),
        pytest.param(
            [{**FIRST, "printed": "20%", "time_period": "0001"}, {**AVERAGE, "printed": "5%", "time_period": "0001"}], id="year one"
        ),
        pytest.param([{**AVERAGE, "operator": "rises", "quote": "增长"}], id="an average with no number"),
    ],
)
def test_averages_that_cannot_be_checked(desk: Desk, claims: list[Fields]) -> None:
    assert not outcomes(desk.judge(claims), "average-misses-yearly-rates")


YEARS = range(2016, 2021)


@pytest.mark.parametrize(
    ("rates", "average", "outcome"),
    [
        pytest.param(("8.0%", "7.0%", "6.0%", "5.0%", "-4.0%"), "4.3%", {"possible"}, id="five years"),
        pytest.param(("8.0%", "7.0%", "6.0%", "5.0%", "-4.0%"), "5.3%", {"impossible"}, id="a point more"),
        pytest.param(("8.0%", "7.0%", "6.0%", "5.0%"), "5.3%", set(), id="four of five years"),
    ],
)
def test_averages_of_five_years(desk: Desk, rates: tuple[str, ...], average: str, outcome: set[str]) -> None:
    yearly = [{**CARGO, "id": f"y{year}", "time_period": str(year), "printed": rate} for year, rate in zip(YEARS, rates, strict=False)]
    plan = {**PLAN, "indicator": "cargo_growth", "printed": average}
    assert outcomes(desk.judge([*yearly, plan]), "average-misses-yearly-rates") == outcome


@pytest.mark.parametrize(
    ("average", "start", "end", "outcome"),
    [
        pytest.param({}, {}, {}, {"possible"}, id="five years from 2015"),
        pytest.param({"printed": "10.5%"}, {}, {}, {"impossible"}, id="the whole growth by five"),
        pytest.param({"printed": "11.1%"}, {}, {}, {"impossible"}, id="four years"),
        pytest.param({"printed": "11.1%", "basis": "real"}, {}, {}, set(), id="a real rate"),
        pytest.param({"printed": "11.1%", "time_period": "2016-Q1"}, {}, {}, set(), id="a quarter at a yearly rate"),
        pytest.param({"printed": "11.1%", "time_period": "2020"}, {}, {}, set(), id="one year"),
        pytest.param({"printed": "11.1%"}, {"time_period": "2016"}, {}, set(), id="the level of the first year, not of the year before"),
        pytest.param({"printed": "11.1%"}, {}, {"printed": "-6.10亿"}, set(), id="to a loss"),
        pytest.param({"printed": "11.1%"}, {}, {"unit": "USD", "printed": "6.10亿"}, set(), id="in two currencies"),
    ],
)
def test_averages_between_two_levels(desk: Desk, average: Fields, start: Fields, end: Fields, outcome: set[str]) -> None:
    claims = [
        {**PLAN, "printed": "8.8%", **average},
        {**START, "printed": "4.00亿", **start},
        {**END, "printed": "6.10亿", **end},
    ]
    assert outcomes(desk.judge(claims), "average-misses-levels") == outcome


def test_the_first_level_may_be_on_record(desk: Desk) -> None:
    rows = [{"indicator": "sales", "unit": "CNY", "printed": "4.00亿", "time_period": "2015"}]
    assert desk.judge([{**PLAN, "printed": "10.5%"}, {**END, "printed": "6.10亿"}], rows)["average"].verdict == "strained"


@given(st.lists(st.integers(-50, 100), min_size=2, max_size=5))
def test_an_average_that_was_computed_holds(rates: list[int]) -> None:
    product = Decimal(1)
    for rate in rates:
        product *= 1 + Decimal(rate) / 100
    average = f"{(product ** (1 / Decimal(len(rates))) - 1) * 100:.1f}%"
    first = 2021 - len(rates)
    yearly = [{**CARGO, "id": f"y{year}", "time_period": str(first + year), "printed": f"{rate}%"} for year, rate in enumerate(rates)]
    plan = {**PLAN, "indicator": "cargo_growth", "time_period": f"{first}/2020", "printed": average}
    assert outcomes(Desk().judge([*yearly, plan]), "average-misses-yearly-rates") == {"possible"}
