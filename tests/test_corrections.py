"""Slips of arithmetic as papers correct them: found from the sentence alone, and the true figure among the values proposed."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from gx_factcheck.model.finding import Message
from gx_factcheck.report.wording import Wording
from gx_factcheck.values.numerals import read_figure

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tests.conftest import Audited, Desk, Fields

UNFLAGGED = {"unverified", "supported"}
MOST_VALUES = 3


def told(name: str, printed: str, unit: str = "percent", **more: object) -> Fields:
    """A figure of the sentence, each of another indicator, as long as nothing else is said."""
    return {"id": name, "indicator": name.replace("-", "_"), "printed": printed, "unit": unit, **more}


def count(name: str, printed: str, unit: str = "item", **more: object) -> Fields:
    return {**told(name, printed, unit), "kind": "count", "counted": "counted", **more}


def growth(printed: str, **more: object) -> Fields:
    return {**told("growth", printed), "kind": "growth", "window": "since", **more}


def named(name: str) -> Fields:
    """One of several things that the text lists."""
    return {"id": name, "kind": "event", "indicator": "name", "operator": "exists", "quote": name}


def proposed(found: Audited, name: str) -> list[Fraction]:
    """The values that are proposed for the claim, in the order of the repairs."""
    return [
        value
        for conflict in found.report.conflicts
        for repair in conflict.repairs
        if repair.members == (name,)
        for value in repair.values[:MOST_VALUES]
    ]


def flagged(found: Audited) -> set[str]:
    return {str(verdict.verdict) for verdict in found.report.verdicts} - UNFLAGGED


EACH = "each = total / people"
PER_HEAD = [
    pytest.param(
        [told("total", "240 million", "USD"), told("people", "60 million", "person"), told("each", "40", "USD")], "4", id="ten times"
    ),
    pytest.param(
        [told("total", "700 million", "GBP"), told("people", "56 million", "person"), told("each", "a million", "GBP/person")],
        "12.5",
        id="a million each",
    ),
    pytest.param(
        [told("total", "12亿", "CNY"), told("people", "3000万", "person"), told("each", "400", "CNY/person")], "40", id="人均多一位"
    ),
    pytest.param(
        [told("total", "240 million", "USD"), told("people", "60 million", "person"), told("each", "4", "USD")], None, id="four each"
    ),
    pytest.param(
        [told("total", "700 million", "GBP"), told("people", "56 million", "person"), told("each", "12.5", "GBP/person")],
        None,
        id="12.50 each",
    ),
    pytest.param([told("total", "12亿", "CNY"), told("people", "3000万", "person"), told("each", "40", "CNY/person")], None, id="人均无误"),
]


@pytest.mark.parametrize(("claims", "true"), PER_HEAD)
def test_a_total_shared_out(desk: Desk, claims: Sequence[Fields], true: str | None) -> None:
    found = desk.judge(claims, relations=[desk.relation(EACH)])
    assert bool(flagged(found)) == (true is not None)
    assert true is None or Fraction(true) in proposed(found, "each")


@pytest.mark.parametrize(
    ("claims", "equation", "line"),
    [
        pytest.param(
            [told("total", "700 million", "GBP"), told("people", "56 million", "person"), told("each", "a million", "GBP")],
            EACH,
            "700 million pounds sterling ÷ 56 million people = 12.5 pounds sterling",
            id="far below the magnitude that is printed",
        ),
        pytest.param(
            [told("total", "700 million", "GBP"), told("people", "56", "person"), told("each", "15.5 million", "GBP")],
            EACH,
            "700 million pounds sterling ÷ 56 people = 12.5 million pounds sterling",
            id="in the magnitude that is printed",
        ),
        pytest.param(
            [told(name, printed, kind="share") for name, printed in zip("abc", ("70%", "63%", "60%"), strict=True)],
            "a + b + c <= 100",
            "70% + 63% + 60% = 193%",
            id="what the shares of one pie come to",
        ),
    ],
)
def test_the_calculation_that_is_shown(desk: Desk, claims: Sequence[Fields], equation: str, line: str) -> None:
    found = desk.judge(claims, relations=[desk.relation(equation)])
    (conflict,) = found.report.conflicts
    assert Wording("en").text(conflict.arithmetic) == line


LEVELS = "growth = later / earlier - 1"
RISES = [
    pytest.param(growth("100 percent", hedge="over"), ("4.2 billion", "7.9 billion"), "88", id="more than 100 percent, of 88"),
    pytest.param(growth("900 percent"), ("60", "510"), "750", id="of counts, 510 over 60 and nothing taken off"),
    pytest.param(growth("850 percent"), ("60", "510"), "750", id="of counts, the multiple told as the rise"),
    pytest.param(growth("69%"), ("3.2亿", "5.1亿"), "59", id="增幅算错一位"),
    pytest.param(growth("80 percent", hedge="over"), ("4.2 billion", "7.9 billion"), None, id="more than 80 percent, of 88"),
    pytest.param(growth("750 percent"), ("60", "510"), None, id="of counts, right"),
    pytest.param(growth("59%"), ("3.2亿", "5.1亿"), None, id="增幅无误"),
    pytest.param(growth("一倍", unit="times", hedge="nearly"), ("3.2亿", "6.3亿"), None, id="近一倍"),
]


@pytest.mark.parametrize(("rate", "levels", "true"), RISES)
@pytest.mark.parametrize("when", [pytest.param((None, None), id="undated"), pytest.param(("2020", "2021"), id="dated")])
def test_a_rise_between_two_levels(
    desk: Desk, rate: Fields, levels: tuple[str, str], true: str | None, when: tuple[str | None, str | None]
) -> None:
    make = count if levels[0].isdigit() else told
    unit = "item" if levels[0].isdigit() else "CNY"
    ends = [
        make(name, level, unit, indicator="turnover", time_period=period)
        for name, level, period in zip(("earlier", "later"), levels, when, strict=True)
    ]
    found = desk.judge([{**rate, "time_period": when[1]}, *ends], relations=[desk.relation(LEVELS)])
    assert bool(flagged(found)) == (true is not None)
    assert true is None or Fraction(true) in proposed(found, "growth")


def numbers_with(unit: str, line: Message | str) -> Iterator[Fraction]:
    """The figures of that unit in a calculation."""
    if isinstance(line, str):
        return
    parts = dict(line.arguments)
    number = parts.get("number")
    if parts.get("unit") == Message(f"unit:{unit}") and isinstance(number, Message):
        yield read_figure(number.key.removeprefix("text:")).value
    for part in parts.values():
        yield from numbers_with(unit, part)


@pytest.mark.parametrize(
    ("before", "after", "change", "unit", "points"),
    [
        pytest.param("10.0%", "12.5%", "2.5 percent", "percent", "2.5", id="percent printed for points"),
        pytest.param("4.5%", "6.0%", "1.5%", "percent", "1.5", id="提高百分点误作百分之"),
        pytest.param("20%", "17%", "3%", "percent", "3", id="of a fall"),
        pytest.param("10.0%", "12.5%", "2.5 percentage points", "percentage_point", None, id="points"),
        pytest.param("10.0%", "12.5%", "25 percent", "percent", None, id="a quarter more"),
        pytest.param("4.5%", "6.0%", "1.5个百分点", "percentage_point", None, id="百分点无误"),
    ],
)
def test_percent_for_points(desk: Desk, before: str, after: str, change: str, unit: str, points: str | None) -> None:  # noqa: PLR0917 -- columns
    """The word may be meant in two ways: it is not wrong in one of them, and the other is told with its calculation."""
    ends = [told("before", before, indicator="levy", time_period="2020"), told("after", after, indicator="levy")]
    step = told("step", change, unit, kind="change", indicator="levy", members=["before", "after"])
    found = desk.judge([*ends, step])
    assert flagged(found) == ({"strained"} if points else set())
    line = found["step"].arithmetic
    assert points is None or (line is not None and Fraction(points) in numbers_with("percentage_point", line))


SUM = "total = first + second"
SUMS = [
    pytest.param("2.4 billion", "1.3 million", "3.7 billion", ("second", "1.3 billion"), id="million for billion, a part"),
    pytest.param("2.4 billion", "1.3 billion", "3.7 million", ("total", "3.7 billion"), id="million for billion, the total"),
    pytest.param("24亿", "13万", "37亿", ("second", "13亿"), id="万误作亿"),
    pytest.param("352,000", "417,000", "796,000", ("total", "769,000"), id="two counties, digits swapped"),
    pytest.param("352,000", "417,000", "0.81 million", ("total", "769,000"), id="two counties, coarser and carried wrongly"),
    pytest.param("35.2万", "41.7万", "86.9万", ("total", "76.9万"), id="两县合计"),
    pytest.param("2.4 billion", "1.3 billion", "3.7 billion", None, id="all billions"),
    pytest.param("2.4 billion", "1.3 million", "2.4 billion", None, id="a small part that does not show"),
    pytest.param("24亿", "13亿", "37亿", None, id="亿无误"),
    pytest.param("352,000", "417,000", "769,000", None, id="two counties, right"),
    pytest.param("352,000", "417,000", "0.77 million", None, id="two counties, coarser"),
    pytest.param("35.2万", "41.7万", "76.9万", None, id="两县合计无误"),
]


@pytest.mark.parametrize(("first", "second", "total", "true"), SUMS)
def test_two_parts_and_their_total(desk: Desk, first: str, second: str, total: str, true: tuple[str, str] | None) -> None:
    claims = [told(name, printed, "vote") for name, printed in (("first", first), ("second", second), ("total", total))]
    found = desk.judge(claims, relations=[desk.relation(SUM)])
    assert bool(flagged(found)) == (true is not None)
    assert true is None or read_figure(true[1]).value in proposed(found, true[0])


@pytest.mark.parametrize(
    ("price", "quantity", "value", "true"),
    [
        pytest.param("12.5", "3 million", "37.5 billion", "37.5 million", id="billion for million"),
        pytest.param("12.5", "300万", "3750亿", "3750万", id="亿误作万"),
        pytest.param("12.5", "3 million", "37.5 million", None, id="million"),
        pytest.param("12.5", "300万", "3750万", None, id="万无误"),
    ],
)
def test_a_price_and_a_quantity(desk: Desk, price: str, quantity: str, value: str, true: str | None) -> None:
    claims = [told("price", price, "CNY/tonne"), told("quantity", quantity, "tonne"), told("value", value, "CNY")]
    found = desk.judge(claims, relations=[desk.relation("value = price * quantity")])
    assert bool(flagged(found)) == (true is not None)
    assert true is None or read_figure(true).value in proposed(found, "value")


@pytest.mark.parametrize(
    ("shares", "pie", "true"),
    [
        pytest.param(("41 percent", "36 percent", "32 percent"), "a + b + c = 100", "23", id="of all who answered"),
        pytest.param(("52%", "27%", "31%"), "a + b + c = 100", "21", id="各项合计过百"),
        pytest.param(("45 percent", "38 percent", "71 percent"), "a + b + c <= 100", "17", id="of some who answered"),
        pytest.param(("41 percent", "36 percent", "23 percent"), "a + b + c = 100", None, id="of all, right"),
        pytest.param(("52%", "27%", "21%"), "a + b + c = 100", None, id="各项合计无误"),
        pytest.param(("41.3%", "36.3%", "22.5%"), "a + b + c = 100", None, id="of all, each rounded"),
        pytest.param(("45 percent", "38 percent", "17 percent"), "a + b + c <= 100", None, id="of some, right"),
    ],
)
def test_shares_of_one_pie(desk: Desk, shares: Sequence[str], pie: str, true: str | None) -> None:
    claims = [told(name, printed, kind="share") for name, printed in zip("abc", shares, strict=True)]
    found = desk.judge(claims, relations=[desk.relation(pie)])
    assert bool(flagged(found)) == (true is not None)
    assert true is None or Fraction(true) in proposed(found, "c")


@pytest.mark.parametrize(
    ("shares", "is_whole"),
    [
        pytest.param(("70 percent", "63 percent", "60 percent"), False, id="no one share is too large"),
        pytest.param(("81%", "77%", "64%"), False, id="任一项都不足以致误"),
        pytest.param(("50 percent", "30 percent", "20 percent"), True, id="one pie"),
        pytest.param(("45%", "35%", "20%"), True, id="合为一整体"),
    ],
)
def test_shares_of_several_pies(desk: Desk, shares: Sequence[str], is_whole: bool) -> None:  # noqa: FBT001 -- a column
    """Where two shares alone are more than all, what is wrong is that they are shares of one thing."""
    claims = [told(name, printed, kind="share") for name, printed in zip("abc", shares, strict=True)]
    pie = "a + b + c <= 100"
    found = desk.judge(claims, relations=[desk.relation(pie)])
    assert [conflict.repairs[0].members for conflict in found.report.conflicts] == ([] if is_whole else [(pie,)])


@pytest.mark.parametrize(
    ("word", "body", "is_so"),
    [
        pytest.param("most", "43 percent", False, id="most of the voters"),
        pytest.param("a majority", "49 percent", False, id="just below a half"),
        pytest.param("过半", "46.8%", False, id="过半"),
        pytest.param("most", "57 percent", True, id="most, and so it is"),
        pytest.param("a majority", "51 percent", True, id="just above a half"),
        pytest.param("过半", "50.4%", True, id="过半属实"),
    ],
)
def test_a_word_for_a_number(desk: Desk, word: str, body: str, is_so: bool) -> None:  # noqa: FBT001 -- a column
    claims = [told("headline", word, kind="share", hedge="majority"), told("body", body, kind="share")]
    found = desk.judge(claims, relations=[desk.relation("headline = body")])
    assert bool(flagged(found)) != is_so
    assert is_so or any(abs(value - read_figure(body).value) < 1 for value in proposed(found, "headline"))


@pytest.mark.parametrize(
    ("names", "renamings", "true"),
    [
        pytest.param(("Ashby", "Ashford", "Ashton"), "three", "2", id="three names"),
        pytest.param(("甲村", "乙村", "丙村"), "三", "2", id="三个村名"),
        pytest.param(("甲村", "乙村", "丙村", "丁村"), "四", "3", id="四个村名"),
        pytest.param(("Ashby", "Ashford", "Ashton"), "two", None, id="three names, two renamings"),
        pytest.param(("甲村", "乙村", "丙村"), "两", None, id="三名两改"),
        pytest.param(("甲村", "乙村", "丙村", "丁村"), "三", None, id="四名三改"),
    ],
)
def test_names_and_renamings(desk: Desk, names: Sequence[str], renamings: str, true: str | None) -> None:
    ids = [f"name{number}" for number in range(len(names))]
    listed = [{**named(name), "id": each} for each, name in zip(ids, names, strict=True)]
    relation = desk.relation(f"renamings = count({', '.join(ids)}) - 1")
    found = desk.judge([count("renamings", renamings, "occurrence"), *listed], relations=[relation])
    assert bool(flagged(found)) == (true is not None)
    assert true is None or Fraction(true) in proposed(found, "renamings")


@pytest.mark.parametrize(
    ("start", "daily", "days", "lost", "end", "true"),
    [
        pytest.param("1,204,000", "518", "61", "2,300", "1,323,298", "1,233,298", id="one digit, after three steps"),
        pytest.param("120.4万", "518", "61", "2,300", "113.3万", "123.3万", id="三步之后错一位"),
        pytest.param("1,204,000", "518", "61", "2,300", "1,273,298", "1,233,298", id="a sum carried wrongly"),
        pytest.param("1,204,000", "518", "61", "2,300", "1,233,298", None, id="right to the last digit"),
        pytest.param("120.4万", "518", "61", "2,300", "123.3万", None, id="三步无误"),
        pytest.param("1.204 million", "518", "61", "2,300", "1.23 million", None, id="right, in millions"),
    ],
)
def test_several_steps(desk: Desk, start: str, daily: str, days: str, lost: str, end: str, true: str | None) -> None:  # noqa: PLR0917 -- columns
    steps = [told("start", start, "person"), told("daily", daily, "person/day"), told("days", days, "day"), told("lost", lost, "person")]
    relation = desk.relation("finish = start + daily * days - lost")
    found = desk.judge([*steps, told("finish", end, "person")], relations=[relation])
    assert bool(flagged(found)) == (true is not None)
    assert true is None or read_figure(true).value in proposed(found, "finish")


@pytest.mark.parametrize(
    ("now", "increase", "before", "revised"),
    [
        pytest.param("8,430", "212", "8,231", "8,218", id="a harvest revised down"),
        pytest.param("8430万", "212万", "8231万", "8218万", id="上年数有修订"),
        pytest.param("5.6 million", "0.5 million", "4.9 million", "5.1 million", id="in millions"),
        pytest.param("8,430", "212", "8,218", None, id="no revision"),
        pytest.param("8430万", "212万", "8218万", None, id="上年数未修订"),
        pytest.param("5.6 million", "0.5 million", "5.0 million", None, id="within rounding"),
    ],
)
def test_a_base_that_was_revised(desk: Desk, now: str, increase: str, before: str, revised: str | None) -> None:
    """Two releases stand side by side: nobody is refuted, and what the base was revised to is told."""
    claims = [told("now", now, "tonne"), told("increase", increase, "tonne", kind="change"), told("before", before, "tonne")]
    found = desk.judge(claims, relations=[desk.relation("increase = now - before", by="inferred")])
    assert flagged(found) == ({"strained"} if revised else set())
    assert revised is None or read_figure(revised).value in proposed(found, "before")


@pytest.mark.parametrize(
    ("now", "rate", "before", "by", "verdicts"),
    [
        pytest.param("65 billion", "8.4%", "110 billion", "inferred", {"strained"}, id="a sector as it is defined now, and as it was"),
        pytest.param("65亿", "8.4%", "110亿", "inferred", {"strained"}, id="新旧口径并列"),
        pytest.param("65亿", "8.4%", "110亿", None, set(), id="各说各的口径"),
        pytest.param("65 billion", "8.3%", "60 billion", "inferred", set(), id="one account"),
        pytest.param("65亿", "8.3%", "60亿", "inferred", set(), id="同一口径"),
        pytest.param("65 billion", "8.4%", "110 billion", None, set(), id="two definitions, and nothing holds them together"),
    ],
)
def test_two_accounts_of_one_sector(desk: Desk, now: str, rate: str, before: str, by: str | None, verdicts: set[str]) -> None:  # noqa: PLR0917 -- columns
    """What two offices, or two definitions, have is never refuted by one another."""
    sector: Fields = {"indicator": "sector_power", "unit": "kilowatt_hour"}
    claims = [
        {**sector, "id": "now", "printed": now, "definition": "new_sectors"},
        {**sector, "id": "before", "printed": before, "definition": "old_sectors", "time_period": "2020-S1"},
        growth(rate, time_period="2021-S1"),
    ]
    relations = [] if by is None else [desk.relation("growth = now / before - 1", by=by)]
    assert flagged(desk.judge(claims, relations=relations)) == verdicts
