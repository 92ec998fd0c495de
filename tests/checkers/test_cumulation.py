"""Periods within one another: running totals that fall, and parts that do not make up the whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.checkers.sentences import Sentence
from tests.conftest import Desk

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.conftest import Audited, Fields

FALLS, MISSES = "cumulation/running-total-falls", "cumulation/periods-miss-total"
CARGO: Fields = {"indicator": "cargo", "unit": "tonne"}
TO_JUNE: Fields = {**CARGO, "id": "june", "time_period": "2021-01/2021-06"}
TO_JULY: Fields = {**CARGO, "id": "july", "time_period": "2021-01/2021-07"}
IN_JULY: Fields = {**CARGO, "id": "month", "time_period": "2021-07"}
SENTENCES = {
    **{
        f"The port handled {june} million tonnes from January to June and {july} million from January to July.": Sentence(
            [{**TO_JUNE, "printed": f"{june} million"}, {**TO_JULY, "printed": f"{july} million"}]
        )
        for june, july in (("3.1", "2.6"), ("2.6", "3.1"))
    },
    **{
        f"The port handled 2.6 million tonnes from January to June, {month} million in July and {total} from January to July.": Sentence(
            [
                {**TO_JUNE, "printed": "2.6 million"},
                {**IN_JULY, "printed": f"{month} million"},
                {**TO_JULY, "printed": total},
            ]
        )
        for month, total in (("0.8", "3.1 million"), ("0.5", "3.1 million"))
    },
}


def flagged(audited: Audited, rule: str) -> set[str]:
    """The claims in conflicts that the rule found."""
    return {name for conflict in audited.report.conflicts if conflict.rule == rule for name in conflict.claims}


def dated(figures: Sequence[tuple[str, str]], **fields: object) -> list[Fields]:
    """A claim for each period and printed figure."""
    return [
        {**CARGO, "id": f"figure{place}", "time_period": period, "printed": printed, **fields}
        for place, (period, printed) in enumerate(figures)
    ]


@pytest.mark.parametrize(
    ("june", "july", "is_flagged"),
    [
        pytest.param({"printed": "3.1万"}, {"printed": "2.6万"}, True, id="less of more months"),
        pytest.param({"printed": "2.6万"}, {"printed": "3.1万"}, False, id="more of more months"),
        pytest.param({"printed": "2.6万"}, {"printed": "2.6万"}, False, id="nothing was added that shows"),
        pytest.param({"printed": "2.61万"}, {"printed": "2.6万"}, False, id="printed coarser"),
        pytest.param({"printed": "3.1万", "hedge": "under"}, {"printed": "2.6万"}, False, id="an upper bound"),
        pytest.param({"printed": "3.1万"}, {"printed": "2.6万", "hedge": "over"}, False, id="a lower bound"),
        pytest.param({"printed": "3.1万"}, {"printed": "2.6万", "upper": "2.8万", "upper_unit": "tonne"}, False, id="a range"),
        pytest.param({"printed": "3.1万"}, {"printed": "2.6万", "reference_area": "south"}, False, id="another port"),
        pytest.param({"printed": "3.1万"}, {"printed": "2.6万", "reference_area": ["north", "south"]}, False, id="perhaps another port"),
        pytest.param({"printed": "3.1万"}, {"printed": "2.6万", "definition": "narrow"}, False, id="another definition"),
        pytest.param({"printed": "3.1万"}, {"printed": "2.6万", "time_period": "2021-02/2021-07"}, False, id="another beginning"),
        pytest.param({"printed": "3.1万"}, {"printed": "2.6万", "time_period": "2020-01/2020-07"}, False, id="another year"),
        pytest.param({"printed": "3.1万"}, {"printed": "2.6万", "time_period": None}, False, id="no period"),
        pytest.param({"printed": "3.1万"}, None, False, id="no number"),
        pytest.param({"printed": "3.1万"}, {"printed": "2.6万", "adjustment": "cumulative"}, True, id="said to be cumulative"),
        pytest.param({"printed": "3.1万"}, {"printed": "2.6万", "adjustment": "seasonally-adjusted"}, False, id="adjusted for the season"),
        pytest.param({"printed": "3.1", "kind": "change"}, {"printed": "2.6", "kind": "change"}, False, id="changes"),
        pytest.param({"printed": "3.1万"}, {"printed": "2.6万", "indicator": "unheard_of"}, False, id="not in the catalogue"),
    ],
)
def test_running_totals(desk: Desk, june: Fields, july: Fields | None, is_flagged: bool) -> None:  # noqa: FBT001 -- a column
    later = (
        {"id": "july", "indicator": "cargo", "time_period": TO_JULY["time_period"], "operator": "exists"}
        if july is None
        else {**TO_JULY, **july}
    )
    found = desk.judge([{**TO_JUNE, **june}, later])
    assert flagged(found, FALLS) == ({"june", "july"} if is_flagged else set())
    assert found["june"].verdict == ("strained" if is_flagged else "unverified")


@pytest.mark.parametrize(
    ("fields", "is_flagged"),
    [
        pytest.param({"indicator": "fleet", "unit": "vehicle", "kind": "count"}, True, id="vehicles"),
        pytest.param({"indicator": "sales", "unit": "CNY"}, False, id="money, which may be a loss"),
        pytest.param({"indicator": "tolls", "unit": "CNY"}, True, id="money that is never lost"),
        pytest.param({"indicator": "stored", "unit": "tonne"}, False, id="tonnes that may be taken out"),
        pytest.param({"indicator": "rate"}, False, id="a rate"),
        pytest.param({"indicator": "firms", "unit": "enterprise"}, False, id="a stock"),
    ],
)
def test_what_only_grows(desk: Desk, fields: Fields, is_flagged: bool) -> None:  # noqa: FBT001 -- a column of the table
    found = desk.judge([{**TO_JUNE, "printed": "31", **fields}, {**TO_JULY, "printed": "26", **fields}])
    assert bool(flagged(found, FALLS)) == is_flagged


@pytest.mark.parametrize(
    ("indicator", "periods", "is_flagged"),
    [
        pytest.param("cable", ("2020-12-31", "2021-07-31"), True, id="a stock that never falls"),
        pytest.param("cable", ("2020-12-31", None), True, id="on the day of the article"),
        pytest.param("cable", ("2021-07-31", "2020-12-31"), False, id="told the other way round"),
        pytest.param("cable", ("2021", "2021-07-31"), False, id="days within one another"),
        pytest.param("pipes", ("2019-12-31", "2021-07-31"), False, id="over a change of coverage"),
        pytest.param("pipes", ("2021-01-31", "2021-07-31"), True, id="after it"),
    ],
)
def test_stocks(desk: Desk, indicator: str, periods: tuple[str, str | None], is_flagged: bool) -> None:  # noqa: FBT001 -- a column
    claims = [
        {"id": name, "indicator": indicator, "unit": "kilometer", "printed": printed, "time_period": period}
        for name, printed, period in zip(("first", "second"), ("31万", "26万"), periods, strict=True)
    ]
    found = desk.judge(claims)
    assert bool(flagged(found, FALLS)) == is_flagged
    assert {conflict.judgement for conflict in found.report.conflicts} == ({"inconsistent"} if is_flagged else set())


def test_of_two_figures_of_one_period_the_more_precise_one_counts(desk: Desk) -> None:
    claims = dated([("2021-01/2021-06", "2.6万"), ("2021-01/2021-06", "2.62万"), ("2021-01/2021-07", "2.5万")])
    assert flagged(desk.judge(claims), FALLS) == {"figure1", "figure2"}


JANUARY_TO_MARCH = [("2021-01", "1.1万"), ("2021-02", "1.2万"), ("2021-03", "1.4万")]


@pytest.mark.parametrize(
    ("speakers", "is_flagged"),
    [
        pytest.param(("harbour", "harbour", "harbour"), True, id="one speaker"),
        pytest.param((None, "harbour", None), True, id="a speaker within the text's own figures"),
        pytest.param(("harbour", "union", "harbour"), False, id="two speakers need not agree"),
    ],
)
def test_figures_of_several_speakers(desk: Desk, speakers: Sequence[str | None], is_flagged: bool) -> None:  # noqa: FBT001 -- a column
    parts = dated([("2021-S1", "2.6万"), ("2021-07", "0.8万"), ("2021-01/2021-07", "3.1万")])
    found = desk.judge([{**part, "speaker": speaker} for part, speaker in zip(parts, speakers, strict=True)])
    assert bool(flagged(found, MISSES)) is is_flagged
    totals = desk.judge([{**TO_JUNE, "printed": "3.1万", "speaker": speakers[0]}, {**TO_JULY, "printed": "2.6万", "speaker": speakers[1]}])
    assert bool(flagged(totals, FALLS)) is is_flagged


@pytest.mark.parametrize(
    ("figures", "fields", "blamed"),
    [
        pytest.param([("2021-S1", "2.6万"), ("2021-07", "0.8万"), ("2021-01/2021-07", "3.1万")], {}, 3, id="July is too large"),
        pytest.param([("2021-S1", "2.6万"), ("2021-07", "0.5万"), ("2021-01/2021-07", "3.1万")], {}, 0, id="July is right"),
        pytest.param([("2021-S1", "2.6万"), ("2021-07", "0.6万"), ("2021-01/2021-07", "3.1万")], {}, 0, id="all were rounded"),
        pytest.param([*JANUARY_TO_MARCH, ("2021-Q1", "3.7万")], {}, 0, id="three months"),
        pytest.param([*JANUARY_TO_MARCH, ("2021-Q1", "4.7万")], {}, 4, id="three months and another quarter"),
        pytest.param([*JANUARY_TO_MARCH[:2], ("2021-Q1", "4.7万")], {}, 0, id="a month is missing"),
        pytest.param([*JANUARY_TO_MARCH, ("2021-02/2021-03", "2.6万"), ("2021-Q1", "4.7万")], {}, 3, id="the fewest parts"),
        pytest.param([("2020-07", "2.6万"), ("2020-08", "0.8万"), ("2020-07/2020-08", "3.1万")], {}, 3, id="two months of last year"),
        pytest.param(
            [("2021-S1", "2.6亿"), ("2021-07", "0.8亿"), ("2021-01/2021-07", "3.1亿")], {"indicator": "sales", "unit": "CNY"}, 3, id="money"
        ),
        pytest.param(
            [("2021-S1", "-2.6亿"), ("2021-07", "0.8亿"), ("2021-01/2021-07", "-1.8亿")],
            {"indicator": "sales", "unit": "CNY"},
            0,
            id="a loss",
        ),
        pytest.param(
            [("2020-S1", "26"), ("2020-07", "8"), ("2020-01/2020-07", "31")],
            {"indicator": "fleet", "unit": "vehicle"},
            0,
            id="a year whose coverage changed",
        ),
        pytest.param(
            [("2021-S1", "26"), ("2021-07", "8"), ("2021-01/2021-07", "31")],
            {"indicator": "firms", "unit": "enterprise"},
            0,
            id="a stock adds up to nothing",
        ),
        pytest.param(
            [("2021-S1", "2.6万"), ("2021-07", "0.8万"), ("2021-01/2021-07", "3.1万")],
            {"adjustment": "cumulative"},
            0,
            id="a cumulative July may be all of the year",
        ),
    ],
)
def test_parts_of_a_period(desk: Desk, figures: list[tuple[str, str]], fields: Fields, blamed: int) -> None:
    found = desk.judge(dated(figures, **fields))
    assert len(flagged(found, MISSES)) == blamed
    assert all(conflict.judgement == "strained" for conflict in found.report.conflicts)


def test_a_running_total_that_is_said_to_be_cumulative_takes_the_months_own_figure(desk: Desk) -> None:
    total: Fields = {"adjustment": "cumulative"}
    claims = [{**TO_JUNE, **total, "printed": "2.6万"}, {**IN_JULY, "printed": "0.8万"}, {**TO_JULY, **total, "printed": "3.1万"}]
    assert flagged(desk.judge(claims), MISSES) == {"june", "month", "july"}


def in_ten_thousands(value: int, places: int) -> str:
    """The value in 万, rounded to that many places before the last, half up."""
    decimals = 4 - places
    whole, rest = divmod((value + 10**places // 2) // 10**places, 10**decimals)
    return f"{whole}.{rest:0{decimals}d}万"


@given(st.lists(st.integers(0, 10**7), min_size=2, max_size=7), st.integers(0, 3), st.integers(0, 3))
def test_true_months_are_never_flagged(months: list[int], of_months: int, of_totals: int) -> None:
    """Whatever the months were, they and their running totals can stand together, rounded to any precision."""
    told = [(f"2021-{place:02}", in_ten_thousands(month, of_months)) for place, month in enumerate(months, 1)]
    told += [(f"2021-01/2021-{place:02}", in_ten_thousands(sum(months[:place]), of_totals)) for place in range(2, len(months) + 1)]
    found = Desk().judge(dated(told))
    assert found.report.conflicts == ()
    assert any(finding.rule == MISSES for finding in found["figure0"].findings)
