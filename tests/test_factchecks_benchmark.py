"""The benchmark of fact-checks: what its generator makes of invented checks, what it never reads, and what it scores.

Every check here is invented: its lands, offices and figures are nobody's.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from benchmarks.factchecks import __main__ as benchmark
from benchmarks.factchecks.case import case_of
from benchmarks.factchecks.comparators import comparator_of
from benchmarks.factchecks.concept import concept_of
from benchmarks.factchecks.facts import READ, read_facts
from benchmarks.factchecks.scales import Scale, digits_of, printed, scale_of
from benchmarks.factchecks.scoring import Scores, Standing, outcomes
from benchmarks.factchecks.spans import told
from hypothesis import given as for_any
from hypothesis import settings
from hypothesis import strategies as st

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

Check = dict[str, object]
R = tuple[str, str, str, str] | tuple[str, str, str, str, str] | tuple[str, str, str, str, str, str]
"""A figure: indicator, period, value, unit; then area and source where they are others."""
UNREAD = (
    "professional_verdict",
    "label",
    "decide",
    "decide_alt",
    "arithmetic",
    "reason_class",
    "claim_paraphrase",
    "needs",
    "speaker",
    "url",
)


def check(claim: Mapping[str, object], *rows: R, label: str = "REFUTED", checked: str = "2021-09-01", lang: str = "en") -> Check:
    """A check of the form of the published ones."""
    given: dict[str, object] = {
        **{"kind": "level", "area": "Freedonia", "period": "2020", "value": None, "low": None, "high": None},
        **{"comparator": "exact", "unit": "%", "baseline": None},
        **claim,
    }
    return {
        "id": "made",
        "lang": lang,
        "check_date": checked,
        "claim_date": checked,
        "claim": given,
        "reference": [_row(row, str(given["area"])) for row in rows],
        "label": label,
    }


def _row(row: R, area: str) -> dict[str, object]:
    indicator, period, value, unit, *more = row
    where, source = (*more, "Statistics Office")[:2] if more else (area, "Statistics Office")
    return {"area": where, "indicator": indicator, "period": period, "value": value, "unit": unit, "source": source, "origin": "check"}


def verdict(given: Check) -> str:
    (found,) = outcomes([given])
    assert not found.fault
    assert found.is_sayable, found.case.untold
    return str(found.verdict)


JOBLESS: Check = {"indicator": "unemployment rate", "value": "4.2"}
EXPORTS: Check = {"indicator": "exports", "unit": "billion USD"}
DEBT: Check = {"indicator": "public debt", "unit": "billion USD"}
CRIMES: Check = {"kind": "count", "indicator": "burglaries", "unit": "thousand"}

LEVELS = [
    pytest.param(check(JOBLESS, ("unemployment rate", "2020", "4.2", "%")), "supported", id="the very figure"),
    pytest.param(check(JOBLESS, ("jobless rate, official", "2020", "4.2", "%")), "supported", id="under another name"),
    pytest.param(check(JOBLESS, ("unemployment rate", "2020", "5.2", "%")), "refuted", id="another figure"),
    pytest.param(check(JOBLESS, ("unemployment rate", "2020", "4.24", "%")), "supported", id="rounded"),
    pytest.param(check({**JOBLESS, "value": "4"}, ("unemployment rate", "2020", "4.2", "%")), "supported", id="rounded to a whole"),
    pytest.param(check(JOBLESS, ("unemployment rate", "2019", "4.2", "%")), "unverified", id="of another year"),
    pytest.param(
        check(JOBLESS, ("unemployment rate", "2020", "6.1", "%"), ("unemployment rate", "2019", "4.2", "%")),
        "refuted",
        id="right a year before",
    ),
    pytest.param(check(JOBLESS, ("unemployment rate", "2020", "6.1", "%", "Sylvania")), "unverified", id="of another land"),
    pytest.param(check(JOBLESS, ("youth unemployment rate", "2020", "9.1", "%")), "unverified", id="of the young only"),
    pytest.param(
        check({**JOBLESS, "indicator": "youth unemployment rate"}, ("unemployment rate", "2020", "9.1", "%")),
        "unverified",
        id="of all, for the young",
    ),
    pytest.param(check(JOBLESS, ("registered vacancies", "2020", "9.1", "%")), "unverified", id="a proxy"),
    pytest.param(check({**JOBLESS, "period": None}, ("unemployment rate", "2020", "4.2", "%")), "unverified", id="of no stated time"),
    pytest.param(
        check({**JOBLESS, "value": "4", "comparator": "approx"}, ("unemployment rate", "2020", "4.1", "%")), "supported", id="about"
    ),
    pytest.param(
        check({**JOBLESS, "value": "4", "comparator": "approx"}, ("unemployment rate", "2020", "6.1", "%")), "refuted", id="not about"
    ),
    pytest.param(check({**JOBLESS, "comparator": "more_than"}, ("unemployment rate", "2020", "6.1", "%")), "supported", id="more than"),
    pytest.param(check({**JOBLESS, "comparator": "more_than"}, ("unemployment rate", "2020", "3.1", "%")), "refuted", id="not more than"),
    pytest.param(check({**JOBLESS, "comparator": "at_most"}, ("unemployment rate", "2020", "4.2", "%")), "supported", id="at most"),
    pytest.param(check({**JOBLESS, "comparator": "less_than"}, ("unemployment rate", "2020", "6.1", "%")), "refuted", id="not less than"),
    pytest.param(
        check({**CRIMES, "value": "100", "comparator": "nearly"}, ("burglaries", "2020", "97", "thousand")), "supported", id="nearly"
    ),
    pytest.param(
        check({**JOBLESS, "value": None, "low": "4", "high": "5", "comparator": "between"}, ("unemployment rate", "2020", "4.6", "%")),
        "supported",
        id="within a range",
    ),
    pytest.param(
        check({**JOBLESS, "value": None, "low": "4", "high": "5", "comparator": "between"}, ("unemployment rate", "2020", "6.6", "%")),
        "refuted",
        id="outside of a range",
    ),
    pytest.param(check({**EXPORTS, "value": "8.1"}, ("exports", "2020", "8,100", "million USD")), "supported", id="in another scale"),
    pytest.param(check({**EXPORTS, "value": "800"}, ("exports", "2020", "8", "billion USD")), "refuted", id="two zeros too many"),
    pytest.param(check({**EXPORTS, "value": "8"}, ("exports", "2020", "8", "billion EUR")), "unverified", id="in another currency"),
    pytest.param(check({**EXPORTS, "value": "8"}, ("imports", "2020", "8", "billion USD")), "unverified", id="imports for exports"),
    pytest.param(
        check({**EXPORTS, "value": "8", "indicator": "exports per head", "unit": "USD"}, ("exports", "2020", "9", "USD")),
        "unverified",
        id="per head",
    ),
    pytest.param(
        check(
            {**EXPORTS, "value": "50"},
            ("goods exports", "2020", "50", "billion USD"),
            ("goods and services exports", "2020", "70", "billion USD"),
        ),
        "strained",
        id="true of goods only",
    ),
    pytest.param(
        check(
            {**EXPORTS, "value": "90"},
            ("goods exports", "2020", "50", "billion USD"),
            ("goods and services exports", "2020", "70", "billion USD"),
        ),
        "refuted",
        id="true in no way that the figures are told",
    ),
    pytest.param(
        check({**EXPORTS, "value": "90"}, ("goods exports", "2020", "50", "billion USD")), "unverified", id="of goods only, for all"
    ),
    pytest.param(
        check(
            {**JOBLESS, "indicator": "people in poverty", "unit": "million", "kind": "count", "value": "9"},
            ("all people in poverty", "2020", "9.0", "million"),
        ),
        "supported",
        id="a multiplier with no noun",
    ),
    pytest.param(
        check(
            {"kind": "count", "indicator": "unemployed Gauls", "value": "9", "unit": "million persons"},
            ("unemployed, all groups", "2020", "7.2", "million"),
        ),
        "refuted",
        id="a part above its whole",
    ),
    pytest.param(
        check(
            {"kind": "count", "indicator": "unemployed Gauls", "value": "3", "unit": "million persons"},
            ("unemployed, all groups", "2020", "7.2", "million"),
        ),
        "unverified",
        id="a part below its whole",
    ),
    pytest.param(
        check({**DEBT, "value": "90"}, ("public debt", "2020-12-31", "90", "billion USD")), "supported", id="a debt at the end of its year"
    ),
    pytest.param(
        check({**CRIMES, "value": "50"}, ("burglaries", "2020-12", "5", "thousand")), "unverified", id="a month of a year's burglaries"
    ),
    pytest.param(
        check(
            {"kind": "count", "indicator": "bridges built", "period": "2019/2021", "value": "7000", "unit": "projects"},
            ("bridges built", "2021-09", "70", "projects"),
        ),
        "refuted",
        id="what has been built so far",
    ),
    pytest.param(
        check(
            {**JOBLESS, "period": "2020-10/2020-12"},
            ("unemployment rate", "2020-11", "5.2", "%"),
            ("unemployment rate", "2020-12", "5.1", "%"),
        ),
        "refuted",
        id="not in each month",
    ),
    pytest.param(
        check(
            {**JOBLESS, "period": "2020-10/2020-12"},
            ("unemployment rate", "2020-11", "4.1", "%"),
            ("unemployment rate", "2020-12", "4.3", "%"),
        ),
        "unverified",
        id="perhaps the mean of the months",
    ),
    pytest.param(
        check({**CRIMES, "value": "90"}, ("burglaries", "2020-05-01", "40", "thousand")),
        "unverified",
        id="as counted long before the year was over",
    ),
    pytest.param(
        check({**JOBLESS, "comparator": "far_from"}, ("unemployment rate", "2020", "4.2", "%")) | {"told": 1},
        "unverified",
        id="an unknown comparator",
    ),
]


@pytest.mark.parametrize(("given", "due"), LEVELS)
def test_levels(given: Check, due: str) -> None:
    (found,) = outcomes([given])
    assert not found.fault
    assert str(found.verdict) == due


LOW: Check = {"kind": "superlative", "indicator": "unemployment rate", "comparator": "lowest", "baseline": "on record"}
FASTEST: Check = {"kind": "rank", "indicator": "GDP growth", "comparator": "highest", "baseline": "of the neighbours"}
GROWN: Check = {"kind": "growth", "indicator": "exports", "value": "20", "baseline": "2015", "period": "2015/2020"}
MORE: Check = {
    "kind": "change",
    "indicator": "people in employment",
    "value": "300",
    "unit": "thousand persons",
    "period": "2019/2020",
    "baseline": "2019",
}
TWICE: Check = {"kind": "comparison", "indicator": "health spending per head", "value": "2", "unit": "ratio", "comparator": "at_least"}
TABLE = (("GDP growth", "2020", "3.1", "%"), ("GDP growth", "2020", "2.1", "%", "Sylvania"), ("GDP growth", "2020", "4.1", "%", "Borduria"))
RECORDS = [
    pytest.param(
        check(LOW, ("unemployment rate", "2020", "4.2", "%"), ("unemployment rate", "1969", "3.4", "%")),
        "refuted",
        id="another year was lower",
    ),
    pytest.param(
        check(LOW, ("unemployment rate", "2020", "4.2", "%"), ("unemployment rate", "1969", "5.4", "%")),
        "unverified",
        id="lower than another year, and nobody says of all",
    ),
    pytest.param(
        check(
            {**LOW, "baseline": "since 2017"},
            *(("unemployment rate", str(year), f"{8 - (year - 2017)}.2", "%") for year in range(2017, 2021)),
        ),
        "supported",
        id="the lowest since a year, and each is known",
    ),
    pytest.param(
        check(
            {**LOW, "baseline": "in three years"},
            *(("unemployment rate", str(year), f"{8 - (year - 2017)}.2", "%") for year in range(2017, 2021)),
        ),
        "supported",
        id="the lowest in three years",
    ),
    pytest.param(
        check({**LOW, "baseline": "since 2017"}, ("unemployment rate", "2017", "3.2", "%"), ("unemployment rate", "2020", "4.2", "%")),
        "unverified",
        id="the year that it is told since may be lower",
    ),
    pytest.param(
        check({**LOW, "value": "4.2"}, ("unemployment rate", "2020", "4.9", "%"), ("previous record low", "1969", "5.4", "%")),
        "refuted",
        id="a record, but of another figure",
    ),
    pytest.param(
        check({**LOW, "value": "4.2"}, ("unemployment rate", "2020", "4.2", "%"), ("previous record low", "1969", "5.4", "%")),
        "supported",
        id="below the record that stood before",
    ),
    pytest.param(
        check({**LOW, "baseline": "1969"}, ("unemployment rate", "2020", "4.2", "%"), ("unemployment rate", "1969", "3.4", "%")),
        "unverified",
        id="a baseline that is a year alone",
    ),
    pytest.param(
        check(
            {**LOW, "period": "2020-01", "baseline": "in 40 years"},
            ("unemployment rate", "2020-01", "4.2", "%"),
            ("unemployment rate", "1980-03", "3.4", "%"),
        ),
        "unverified",
        id="forty years, the first of them begun",
    ),
    pytest.param(
        check(LOW, ("unemployment rate", "2020", "4.2", "%"), ("lowest unemployment rate under the old king", "1953/1960", "2.5", "%")),
        "refuted",
        id="the low of another reign",
    ),
    pytest.param(
        check(LOW, ("unemployment rate", "2020", "4.2", "%"), ("youth unemployment rate", "1969", "3.4", "%")),
        "unverified",
        id="a lower figure of others",
    ),
    pytest.param(check(FASTEST, *TABLE), "refuted", id="a neighbour grew faster"),
    pytest.param(check({**FASTEST, "area": "Borduria"}, *TABLE), "unverified", id="the first of those that are known"),
    pytest.param(
        check({**FASTEST, "comparator": "exact", "value": "2", "unit": "rank"}, *TABLE),
        "unverified",
        id="the second of those that are known",
    ),
    pytest.param(
        check({**FASTEST, "comparator": "exact", "value": "1", "unit": "rank"}, *TABLE), "refuted", id="the first place, told as a number"
    ),
    pytest.param(
        check(
            {
                "kind": "rank",
                "indicator": "gold medals",
                "value": "42",
                "unit": "medals",
                "comparator": "first",
                "baseline": "all delegations",
                "period": "2021",
            },
            ("gold medals", "2021-08-08", "42", "medals"),
            ("gold medals", "2021-08-08", "39", "medals", "Sylvania"),
        ),
        "unverified",
        id="a first place whose number is right",
    ),
]
CHANGES = [
    pytest.param(
        check(GROWN, ("exports", "2015", "10.00", "billion USD"), ("exports", "2020", "12.00", "billion USD")),
        "supported",
        id="from levels",
    ),
    pytest.param(
        check(GROWN, ("exports", "2015", "10.00", "billion USD"), ("exports", "2020", "13.50", "billion USD")), "refuted", id="not so much"
    ),
    pytest.param(check(GROWN, ("export growth", "2015/2020", "20", "%")), "supported", id="as published"),
    pytest.param(check(GROWN, ("export growth", "2015/2020", "-20", "%")), "refuted", id="the sign was dropped"),
    pytest.param(
        check({**GROWN, "value": "-20"}, ("exports", "2015", "10.00", "billion USD"), ("exports", "2020", "8.00", "billion USD")),
        "supported",
        id="a fall",
    ),
    pytest.param(
        check({**GROWN, "value": "20", "comparator": "falls"}, ("export growth", "2015/2020", "-20", "%")),
        "supported",
        id="a fall by its verb",
    ),
    pytest.param(
        check(GROWN, ("export growth, real terms", "2015/2020", "11", "%"), ("export growth, cash terms", "2015/2020", "20", "%")),
        "strained",
        id="in cash, not in real terms",
    ),
    pytest.param(
        check({**GROWN, "indicator": "exports, real terms"}, ("export growth, real terms", "2015/2020", "11", "%")),
        "refuted",
        id="in real terms",
    ),
    pytest.param(
        check(
            {"indicator": "GDP growth, annual rate", "period": "2020Q2", "value": "8.2"},
            ("GDP growth, annual rate", "2020Q2", "8.2", "%"),
            ("GDP growth, q/q", "2020Q2", "2.0", "%"),
        ),
        "supported",
        id="at an annual rate",
    ),
    pytest.param(
        check(
            {"indicator": "GDP growth, quarter on quarter", "period": "2020Q2", "value": "8.2"},
            ("GDP growth, annual rate", "2020Q2", "8.2", "%"),
            ("GDP growth, q/q", "2020Q2", "2.0", "%"),
        ),
        "refuted",
        id="an annual rate told as a quarter's",
    ),
    pytest.param(
        check(
            {"indicator": "CPI inflation", "period": "2021-05", "value": "5.0"},
            ("CPI, 12-month", "2021-05", "5.0", "%"),
            ("CPI m/m", "2021-05", "0.6", "%"),
        ),
        "supported",
        id="inflation is that of twelve months",
    ),
    pytest.param(
        check({"indicator": "CPI inflation", "period": "2021-05", "value": "0.6"}, ("CPI m/m", "2021-05", "0.6", "%")),
        "unverified",
        id="a month's rate alone",
    ),
    pytest.param(
        check(
            {"kind": "growth", "indicator": "tax rate", "period": "2020", "value": "2", "baseline": "2019"},
            ("tax rate", "2019", "10.0", "%"),
            ("tax rate", "2020", "12.0", "%"),
        ),
        "strained",
        id="points told as percent",
    ),
    pytest.param(
        check(
            {"kind": "change", "indicator": "tax rate", "period": "2020", "value": "2", "unit": "percentage points", "baseline": "2019"},
            ("tax rate", "2019", "10.0", "%"),
            ("tax rate", "2020", "12.0", "%"),
        ),
        "supported",
        id="points told as points",
    ),
    pytest.param(
        check(MORE, ("people in employment", "2019", "7.2000", "million"), ("people in employment", "2020", "7.5000", "million")),
        "supported",
        id="so many more",
    ),
    pytest.param(check(MORE, ("change of employment", "2019/2020", "300", "thousand")), "supported", id="so many more, as published"),
    pytest.param(check(MORE, ("change of employment", "2019/2020", "-600", "thousand")), "refuted", id="fewer"),
    pytest.param(check(MORE, ("change of payrolled employees", "2019/2020", "-600", "thousand")), "unverified", id="of employees only"),
    pytest.param(
        check(
            {**MORE, "value": None, "comparator": "increase"},
            ("people in employment", "2019", "7.2", "million"),
            ("people in employment", "2020", "6.5", "million"),
        ),
        "refuted",
        id="no rise",
    ),
    pytest.param(
        check(
            {**MORE, "value": None, "comparator": "increase"},
            ("people in employment", "2019", "7.2000", "million"),
            ("people in employment", "2020", "7.5000", "million"),
        ),
        "supported",
        id="a rise",
    ),
    pytest.param(
        check(
            {"kind": "multiple", "indicator": "exports", "value": "3", "unit": "times", "period": "2015/2020"},
            ("exports", "2015", "10.00", "billion USD"),
            ("exports", "2020", "30.00", "billion USD"),
        ),
        "supported",
        id="three times as much as then",
    ),
    pytest.param(
        check(
            {**GROWN, "value": None, "comparator": "doubled"},
            ("exports", "2015", "10.00", "billion USD"),
            ("exports", "2020", "13.00", "billion USD"),
        ),
        "refuted",
        id="not doubled",
    ),
]
BESIDE = [
    pytest.param(
        check(
            {"kind": "change", "indicator": "unemployment rate", "period": "2019/2020", "value": "8.1"},
            ("unemployment rate", "2019", "3.7", "%"),
            ("unemployment rate", "2020", "8.1", "%"),
        ),
        "strained",
        id="a change that is told by its end",
    ),
    pytest.param(
        check(
            {"kind": "growth", "indicator": "decline in exports", "period": "2019/2020", "value": "20"},
            ("export growth", "2020", "-20", "%"),
        ),
        "supported",
        id="a decline is a change downwards",
    ),
    pytest.param(
        check(
            {"kind": "comparison", "indicator": "earnings", "value": "77", "baseline": "Sylvania"},
            ("earnings", "2020", "77.0", "thousand USD"),
            ("earnings", "2020", "100.0", "thousand USD", "Sylvania"),
        ),
        "strained",
        id="so much of the other, told as a difference",
    ),
    pytest.param(
        check(
            {"kind": "comparison", "indicator": "earnings", "value": "77", "baseline": "Sylvania"},
            ("earnings", "2020", "77", "thousand USD"),
            ("earnings", "2020", "100.0", "thousand USD", "Sylvania"),
        ),
        "unverified",
        id="perhaps so much of the other",
    ),
    pytest.param(
        check(
            {"kind": "comparison", "indicator": "earnings", "value": "77", "baseline": "Sylvania"},
            ("earnings", "2020", "91.0", "thousand USD"),
            ("earnings", "2020", "100.0", "thousand USD", "Sylvania"),
        ),
        "refuted",
        id="neither so much of the other nor so much more",
    ),
    pytest.param(
        check(
            {"kind": "rank", "indicator": "income per head", "value": "5", "unit": "rank"}, ("income per head rank", "2020", "26", "rank")
        ),
        "refuted",
        id="another place, as published",
    ),
    pytest.param(
        check(
            {"kind": "share", "indicator": "share of the world population", "value": "4", "comparator": "approx"},
            ("population", "2020", "315", "million"),
            ("world population, total", "2020", "7800", "million"),
        ),
        "supported",
        id="a share of a whole that is told in numbers",
    ),
    pytest.param(
        check(
            {"kind": "comparison", "indicator": "wages against prices", "period": "2019/2020", "comparator": "more_than"},
            ("wage change", "2019/2020", "3.1", "%"),
            ("consumer price change", "2019/2020", "4.8", "%"),
        ),
        "refuted",
        id="slower than prices",
    ),
    pytest.param(
        check(
            {"kind": "comparison", "indicator": "wages against prices", "period": "2019/2020", "comparator": "more_than"},
            ("wage change", "2019/2020", "5.1", "%"),
            ("consumer price change", "2019/2020", "4.8", "%"),
        ),
        "supported",
        id="faster than prices",
    ),
    pytest.param(
        check(
            {**TWICE, "baseline": "Sylvania"},
            ("health spending per head", "2020", "6000", "USD"),
            ("health spending per head", "2020", "2000", "USD", "Sylvania"),
        ),
        "supported",
        id="more than twice a neighbour's",
    ),
    pytest.param(
        check(
            {**TWICE, "baseline": "every other land"},
            ("health spending per head", "2020", "6000", "USD"),
            ("health spending per head", "2020", "5000", "USD", "Sylvania"),
        ),
        "refuted",
        id="not twice each other's",
    ),
    pytest.param(
        check(
            {"kind": "comparison", "indicator": "burglaries", "unit": "thousand", "comparator": "less_than", "baseline": "Sylvania"},
            ("burglaries", "2020", "91", "thousand"),
            ("burglaries", "2020", "51", "thousand", "Sylvania"),
        ),
        "refuted",
        id="not fewer than a neighbour has",
    ),
    pytest.param(
        check(
            {"kind": "comparison", "indicator": "burglaries", "unit": "thousand", "comparator": "less_than", "baseline": "2015"},
            ("burglaries", "2020", "41", "thousand"),
            ("burglaries", "2015", "51", "thousand"),
        ),
        "supported",
        id="fewer than then",
    ),
    pytest.param(
        check(
            {"kind": "share", "indicator": "share of women in parliament", "value": "40"},
            ("share of women in parliament", "2020", "40", "%"),
        ),
        "supported",
        id="a share on record",
    ),
    pytest.param(
        check(
            {"kind": "share", "indicator": "arms in the budget", "value": "40"},
            ("arms in the budget", "2020", "20.0", "billion USD"),
            ("whole budget, total", "2020", "80.0", "billion USD"),
        ),
        "refuted",
        id="a share of two figures",
    ),
    pytest.param(
        check(
            {"kind": "duration", "indicator": "length of the war", "period": "2001-10/2019-02", "value": "30", "unit": "years"},
            ("from the first day to the speech", "2001-10-07/2019-02-05", "17.3", "years"),
        ),
        "refuted",
        id="a length of time",
    ),
    pytest.param(
        check(
            {"kind": "duration", "indicator": "length of the war", "period": "2001-10/2019-02", "value": "17", "unit": "years"},
            ("from the first day to the speech", "2001-10-07/2019-02-05", "17.3", "years"),
        ),
        "supported",
        id="a length of time, rounded",
    ),
]
CHINESE = [
    pytest.param(
        check({"indicator": "失业率", "area": "甲国", "value": "3.7"}, ("失业率", "2020年", "3.7", "%"), lang="zh"),
        "supported",
        id="the very figure",
    ),
    pytest.param(
        check(
            {"indicator": "体育总预算", "area": "甲国", "value": "70", "kind": "growth", "comparator": "approx", "period": "2016/2020"},
            ("体育总预算增幅", "2016/2020", "86", "%"),
            lang="zh",
        ),
        "refuted",
        id="another growth",
    ),
    pytest.param(
        check(
            {"indicator": "旅客人次", "area": "甲国", "value": "1111", "unit": "万人次", "kind": "count", "period": "2019"},
            ("旅客人次", "2019年内累计", "1111", "万人次"),
            lang="zh",
        ),
        "supported",
        id="so far this year",
    ),
    pytest.param(
        check({"indicator": "青年失业率", "area": "甲国", "value": "3.7"}, ("失业率", "2020年", "9.7", "%"), lang="zh"),
        "unverified",
        id="of all, for the young",
    ),
    pytest.param(
        check({"indicator": "外销额", "area": "甲国", "value": "9", "unit": "亿美元"}, ("外销额", "2020", "0.9", "十亿美元"), lang="zh"),
        "supported",
        id="in another scale",
    ),
    pytest.param(
        check({"indicator": "外销额", "area": "甲国", "value": "9", "unit": "亿美元"}, ("外销额", "2020", "9", "亿元"), lang="zh"),
        "unverified",
        id="in another currency",
    ),
    pytest.param(
        check(
            {
                "indicator": "来访人数",
                "area": "甲国",
                "unit": "万人",
                "kind": "superlative",
                "comparator": "highest",
                "baseline": "近三年",
                "period": "2020",
            },
            ("来访人数", "2020", "91", "万人"),
            ("来访人数", "2019", "81", "万人"),
            ("来访人数", "2018", "71", "万人"),
            lang="zh",
        ),
        "supported",
        id="the most in three years",
    ),
    pytest.param(
        check(
            {
                "indicator": "非裔失业率",
                "area": "甲国",
                "kind": "superlative",
                "comparator": "lowest",
                "baseline": "历来",
                "period": "2019-08",
            },
            ("非裔失业率", "2019-08", "5.5", "%"),
            ("非裔失业率", "1999-08", "5.1", "%"),
            lang="zh",
        ),
        "refuted",
        id="no record",
    ),
    pytest.param(
        check({"indicator": "人均收入", "area": "甲国", "value": "9", "unit": "万元"}, ("收入", "2020", "19", "万元"), lang="zh"),
        "unverified",
        id="per head",
    ),
]


@pytest.mark.parametrize(("given", "due"), [*RECORDS, *CHANGES, *BESIDE, *CHINESE])
def test_other_kinds(given: Check, due: str) -> None:
    assert verdict(given) == due


THINGS = (("exports", "billion USD"), ("unemployment rate", "%"), ("people in poverty", "million"), ("gasoline price", "USD/gallon"))
BEFORE = ("", "", "", "youth ", "net ", "goods ", "total ", "federal ", "core ")
AFTER = ("", "", "", ", forecast", ", real terms", " incl. services", ", peak", " in mines", ", strict", " per head", " before tax")
TIMES = ("2018", "2019", "2020", "2020Q4", "2020-12", "2020-12-31", "2018/19", "2015/2020")
TOLD = {"level": "{}", "share": "{}", "growth": "{} growth", "change": "change of {}"}


@settings(max_examples=60)
@for_any(data=st.data())
def test_what_one_of_the_figures_says_in_so_many_words_is_never_refuted(data: st.DataObject) -> None:
    kind = data.draw(st.sampled_from(sorted(TOLD)))
    thing, unit = data.draw(st.sampled_from(THINGS))
    unit = "%" if kind in ("share", "growth") else unit
    value, period = data.draw(st.sampled_from(("4", "41.5", "300", "6.25"))), data.draw(st.sampled_from(TIMES))
    name = TOLD[kind].format(thing)
    rows: list[R] = [(name, period, value, unit)]
    for _ in range(data.draw(st.integers(0, 4))):
        words = data.draw(st.sampled_from(BEFORE)) + name + data.draw(st.sampled_from(AFTER))
        other: R = (words, data.draw(st.sampled_from(TIMES)), data.draw(st.sampled_from(("5", "7.5", "60", "900"))), unit)
        if (words, other[1]) != (name, period):
            rows.append(other)
    found = check({"kind": kind, "indicator": thing, "period": period, "value": value, "unit": unit}, *data.draw(st.permutations(rows)))
    assert verdict(found) != "refuted"


class Sealed(dict[str, object]):
    """A record that tells only what may be read; any other key is an error."""

    def __getitem__(self, key: str) -> object:
        assert key in READ, key
        return super().__getitem__(key)

    def get(self, key: str, default: object = None) -> object:
        assert key in READ, key
        return super().get(key, default)

    def __iter__(self) -> Iterator[str]:
        raise AssertionError("all keys were asked for")

    def keys(self) -> None:  # type: ignore[override]  # never returns
        raise AssertionError("all keys were asked for")

    items = values = keys  # type: ignore[assignment]  # never return


def made(parameter: object) -> Check:
    """The check of a row of the tables above."""
    found = getattr(parameter, "values", (None,))[0]
    assert isinstance(found, dict)
    return found


ALL = [made(parameter) for parameter in (*LEVELS, *RECORDS, *CHANGES, *BESIDE, *CHINESE)]


def written(given: Mapping[str, object]) -> tuple[str, str]:
    case = case_of(read_facts(given))
    return case.claims, json.dumps(dict(case.files), ensure_ascii=False)


@pytest.mark.parametrize("place", range(0, len(ALL), 7))
def test_nothing_is_read_but_the_claim_and_its_figures(place: int) -> None:
    given: Check = ALL[place]
    traps = {key: f"secret {key}" for key in UNREAD}
    assert written(Sealed({**given, **traps})) == written(given)


def test_the_origin_of_a_figure_and_the_value_that_was_looked_up_make_no_difference() -> None:
    given = made(LEVELS[0])
    other = json.loads(json.dumps(given))
    other["claim"]["resolved_value"] = "99"
    for row in other["reference"]:
        row["origin"] = "derived"
    assert written(other) == written(given)


def test_labels_that_are_shuffled_change_no_claim() -> None:
    labels = [str(one["label"]) for one in ALL]
    shuffled = [{**one, "label": label, "professional_verdict": label} for one, label in zip(ALL, reversed(labels), strict=True)]
    assert [written(one) for one in shuffled] == [written(one) for one in ALL]


@pytest.mark.parametrize(
    "given",
    [
        pytest.param({}, id="an empty record"),
        pytest.param({"id": "x", "claim": None, "reference": None}, id="nothing in it"),
        pytest.param({"id": "x", "claim": {"kind": 3, "indicator": [], "value": {}}, "reference": [None, "x", {}]}, id="other types"),
        pytest.param(check({"indicator": "", "value": "4"}, ("", "", "", "")), id="empty texts"),
        pytest.param(check({"indicator": "a" * 500, "value": "1" * 300}, ("b" * 500, "2020", "1", "c" * 500)), id="long texts"),
        pytest.param(check({"indicator": "rate\x1b[31m\n\u202e", "value": "4"}, ('"rate"\n', "2020", "4", "%")), id="control characters"),
        pytest.param(check({"indicator": "rate", "value": "4", "period": "9999"}, ("rate", "0001", "4", "%")), id="the ends of time"),
        pytest.param(
            check({**LOW, "period": "1500", "baseline": "in 900 years"}, ("unemployment rate", "1500", "4", "%")), id="too long ago"
        ),
        pytest.param(check({"indicator": "rate", "value": "4", "unit": "%/%/%/%/%/%"}, ("rate", "2020", "4", "%^9")), id="odd units"),
        pytest.param(check({"indicator": "rate", "value": "4", "area": "]["}, ("rate", "2020", "4", "%", "√2")), id="odd areas"),
        pytest.param(check({**GROWN, "period": "2020/2015"}, ("exports", "2015", "10", "billion USD")), id="backwards in time"),
    ],
)
def test_odd_records_are_left_unverified(given: Check) -> None:
    (found,) = outcomes([given])
    assert str(found.verdict) in ("unverified", "supported")


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        pytest.param("2018Q1/2018Q2", ["2018-Q1", "2018-Q2"], id="two quarters"),
        pytest.param("2020/21", ["2020-04-01/P12M"], id="a financial year"),
        pytest.param("2020/21-2022/23", ["2020-04-01/P12M", "2022-04-01/P12M"], id="two financial years"),
        pytest.param("2006-12", ["2006-12"], id="a month, no financial year"),
        pytest.param("2015-16", ["2015-04-01/P12M"], id="a financial year with a hyphen"),
        pytest.param("2019年内累计", ["2019"], id="so far in a year"),
        pytest.param("2019年1月至8月", ["2019-01-01/P8M"], id="months of a year"),
        pytest.param("2019年第三季度", ["2019-Q3"], id="a quarter in Chinese"),
        pytest.param("Q3 2020", ["2020-Q3"], id="a quarter before its year"),
        pytest.param("August 2019", ["2019-08"], id="a named month"),
        pytest.param("the 1930s", ["1930-01-01/P120M"], id="a decade"),
        pytest.param("previous quarter", [], id="none"),
        pytest.param("total of 12500", [], id="a number that is no year"),
    ],
)
def test_periods(text: str, periods: list[str]) -> None:
    assert [period.code for period in told(text).periods] == periods


@pytest.mark.parametrize(
    ("text", "scale"),
    [
        pytest.param("million persons", Scale("person", 6, ""), id="a multiplier and a noun"),
        pytest.param("亿新台币", Scale("TWD", 8, ""), id="in Chinese"),
        pytest.param("万人次", Scale("visit", 4, ""), id="visits"),
        pytest.param("billion chained USD", Scale("USD", 9, "chained"), id="prices taken out"),
        pytest.param("% on a year earlier", Scale("percent", 0, "on a year earlier"), id="a window"),
        pytest.param("% of GDP", Scale("percent", 0, "of GDP"), id="of which whole"),
        pytest.param("percentage points", Scale("percentage_point", 0, ""), id="points"),
        pytest.param("百分点", Scale("percentage_point", 0, ""), id="points in Chinese, no hundred of them"),
        pytest.param("ratio", Scale("times", 0, ""), id="times"),
        pytest.param("thousand", Scale("", 3, ""), id="a multiplier alone"),
        pytest.param("deaths per 100,000", Scale("death", 0, "per 100,000"), id="of so many"),
        pytest.param("widgets", Scale("item", 0, "widgets"), id="an unknown unit"),
    ],
)
def test_units(text: str, scale: Scale) -> None:
    assert scale_of(text) == scale


def test_digits() -> None:
    assert digits_of("1,234.50") is not None
    assert digits_of("a few") is None
    assert printed("5", 7) == "50 million"
    assert printed("52", 9) == "52 billion"


def test_words_that_say_what_a_figure_is() -> None:
    assert concept_of("jobless rate").words == concept_of("unemployment rate, official").words
    assert concept_of("lowest under the old king").extreme == "lowest"
    assert not concept_of("lowest under the old king").words
    assert concept_of("他上任前的最低纪录").is_previous_record
    assert concept_of("real GDP growth, annual rate").basis == "real"
    assert concept_of("GDP growth, not annualised").is_annualised is False
    assert concept_of("employment incl. self-employed").words == concept_of("employment").words
    assert comparator_of("at_least").hedge == "at-least"
    assert not comparator_of("sideways").name


def test_scores() -> None:
    labels = {"SUPPORTED": LEVELS[0], "REFUTED": LEVELS[2], "NOT_ENOUGH_EVIDENCE": LEVELS[5], "MISLEADING": LEVELS[0]}
    scores = Scores(tuple(outcomes([{**made(row), "label": label} for label, row in labels.items()])))
    assert scores.count(Standing.RIGHT) == 3
    assert scores.count(Standing.APART) == 1
    assert scores.recall("SUPPORTED") == (1, 1)
    assert scores.recall("MISLEADING") == (0, 1)
    assert not scores.false_refutations
    # Of the four verdicts due, unverified and refuted are met, supported is said once too often, and strained never.
    assert scores.macro_f1 == pytest.approx((1 + 1 + 2 / 3 + 0) / 4)
    wrong = Scores(tuple(outcomes([{**made(LEVELS[2]), "label": "SUPPORTED"}])))
    assert len(wrong.false_refutations) == 1


def test_without_a_file_it_says_what_it_lacks(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert benchmark.main([]) == 2
    assert benchmark.main(["--data", str(tmp_path)]) == 2
    (tmp_path / "checks.json").write_text("{}", encoding="utf-8")
    assert benchmark.main(["--checks", str(tmp_path / "checks.json")]) == 2
    assert "--checks FILE" in capsys.readouterr().err


def test_the_report(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "checks.json"
    path.write_text(json.dumps([made(LEVELS[0]), made(LEVELS[2])]), encoding="utf-8")
    assert benchmark.main(["--checks", str(path)]) == 0
    assert "verdict as the label: 1 of 2" in capsys.readouterr().out
    assert benchmark.main(["--checks", str(path), "--explain", "made"]) == 0
    told_of = capsys.readouterr().out
    assert "unemployment_rate" in told_of
    assert "4.2" in told_of
    assert benchmark.main(["--checks", str(path), "--explain", "none"]) == 2
    refuted = [{**made(LEVELS[2]), "label": "SUPPORTED"}]
    path.write_text(json.dumps(refuted), encoding="utf-8")
    assert benchmark.main(["--checks", str(path)]) == 1
