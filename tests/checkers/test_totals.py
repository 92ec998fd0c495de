"""Parts against their sum and their mean, and a part against its whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.checkers.sentences import Sentence
from tests.conftest import Desk

if TYPE_CHECKING:
    from tests.conftest import Audited, Fields

MONEY: Fields = {"unit": "CNY", "indicator": "sales"}
SUM, ORDER = "whole = first + second", "first <= whole"
FIRST = {**MONEY, "id": "first", "reference_area": "north"}
SECOND = {**MONEY, "id": "second", "reference_area": "south"}
WHOLE = {**MONEY, "id": "whole", "reference_area": "nation"}
SENTENCES = {
    "Exports of 9.85 trillion and imports of 8.22 trillion yuan made 18.70 trillion in all.": Sentence(
        [
            {**FIRST, "printed": "9.85 trillion"},
            {**SECOND, "printed": "8.22 trillion"},
            {**WHOLE, "printed": "18.70 trillion"},
        ],
        relations=[SUM],
    ),
    "Exports of 9.85 trillion and imports of 8.22 trillion yuan made 18.07 trillion in all.": Sentence(
        [
            {**FIRST, "printed": "9.85 trillion"},
            {**SECOND, "printed": "8.22 trillion"},
            {**WHOLE, "printed": "18.07 trillion"},
        ],
        relations=[SUM],
    ),
    "The zone tried 44 reforms, 54 of them new to the country.": Sentence(
        [{**WHOLE, "printed": "44", "counted": "counted"}, {**FIRST, "printed": "54", "counted": "counted"}], relations=[ORDER]
    ),
    "The zone tried 44 reforms, 13 of them new to the country.": Sentence(
        [{**WHOLE, "printed": "44", "counted": "counted"}, {**FIRST, "printed": "13", "counted": "counted"}], relations=[ORDER]
    ),
    **{
        f"Of the boys 71% passed, of the girls 78%, and of all pupils {whole}.": Sentence(
            [
                {"id": "boys", "printed": "71%", "definition": "boys"},
                {"id": "girls", "printed": "78%", "definition": "girls"},
                {"id": "all", "printed": whole},
            ],
            relations=["all = mean(boys, girls)"],
        )
        for whole in ("81%", "74%")
    },
    **{
        f"Shared among 327 million people, 500 million dollars are {each} dollars each.": Sentence(
            [
                {"id": "people", "kind": "count", "indicator": "census", "printed": "327 million", "unit": "person"},
                {"id": "total", "indicator": "sales", "printed": "500 million", "unit": "USD"},
                {"id": "each", "indicator": "unheard_of", "printed": each, "unit": "USD"},
            ],
            relations=["each = total / people"],
        )
        for each in ("1,000,000", "1.53")
    },
    **{
        f"After 98 days at 774 a day, the 1,767,000 of the beginning have become {end}.": Sentence(
            [
                {"id": "days", "kind": "duration", "indicator": "unheard_of", "printed": "98", "unit": "day", "counted": "counted"},
                {"id": "daily", "indicator": "unheard_of", "printed": "774", "unit": "person/day"},
                {"id": "start", "kind": "count", "indicator": "unheard_of", "printed": "1,767,000", "unit": "person"},
                {"id": "end", "kind": "count", "indicator": "unheard_of", "printed": end, "unit": "person"},
            ],
            relations=["end = start + daily * days"],
        )
        for end in ("1,942,852", "1,842,852")
    },
}


@pytest.mark.parametrize(
    ("first", "second", "whole", "verdict"),
    [
        pytest.param("9.85亿", "8.22亿", "18.07亿", "unverified", id="to the last digit"),
        pytest.param("9.85亿", "8.22亿", "18.08亿", "unverified", id="one last digit off: the parts were rounded"),
        pytest.param("9.85亿", "8.22亿", "18.70亿", "inconsistent", id="two digits exchanged"),
        pytest.param("9.9亿", "8.2亿", "18.07亿", "unverified", id="parts printed coarser"),
        pytest.param("9.9亿", "8.2亿", "18.3亿", "inconsistent", id="parts that were cut off beside a total that was rounded"),
        pytest.param("100", "200", "320", "strained", id="integers that may end in rounded zeros"),
        pytest.param("101", "203", "324", "inconsistent", id="integers that do not"),
        pytest.param("-1.5亿", "4.0亿", "2.5亿", "unverified", id="a negative part"),
        pytest.param("9850万", "8.22亿", "9.21亿", "unverified", id="万 and 亿"),
        pytest.param("9850亿", "8.22亿", "9.21亿", "inconsistent", id="亿 for 万"),
    ],
)
def test_sums(desk: Desk, first: str, second: str, whole: str, verdict: str) -> None:
    claims = [{**FIRST, "printed": first}, {**SECOND, "printed": second}, {**WHOLE, "printed": whole}]
    found = desk.judge(claims, relations=[desk.relation(SUM)])
    assert {found[name].verdict for name in ("first", "second", "whole")} == {verdict}


@pytest.mark.parametrize(
    ("relation", "verdict"),
    [
        pytest.param("first <= whole", "inconsistent", id="at most"),
        pytest.param("first < whole", "inconsistent", id="less"),
        pytest.param("whole >= first", "inconsistent", id="at least"),
        pytest.param("whole > first", "inconsistent", id="more"),
        pytest.param("first >= whole", "unverified", id="the other way round it holds"),
        pytest.param("first + second = 100", "inconsistent", id="parts of a hundred"),
        pytest.param("first - second = whole", "unverified", id="a difference"),
        pytest.param("first = 2 * whole - 34", "unverified", id="factors and constants"),
        pytest.param("first / 2 = whole + count(first, second, whole) * 7", "inconsistent", id="a count of claims"),
        pytest.param("first * second = whole", "unverified", id="no sum: another rule's, or none"),
    ],
)
def test_relations(desk: Desk, relation: str, verdict: str) -> None:
    claims = [{**FIRST, "printed": "54", "counted": "counted"}, {**WHOLE, "printed": "44", "counted": "counted"}]
    claims.append({**SECOND, "printed": "10", "counted": "counted"})
    assert desk.judge(claims, relations=[desk.relation(relation)])["first"].verdict == verdict


@pytest.mark.parametrize(
    ("claims", "relation"),
    [
        pytest.param(
            [{**FIRST, "printed": "5"}, {"id": "whole", "operator": "exists", "quote": "一批"}], ORDER, id="a whole with no number"
        ),
        pytest.param([{**FIRST, "printed": "5"}, {**WHOLE, "printed": "4", "unit": "USD"}], ORDER, id="two currencies"),
    ],
)
def test_where_it_does_not_run(desk: Desk, claims: list[Fields], relation: str) -> None:
    found = desk.judge(claims, relations=[desk.relation(relation)])
    assert not [finding for finding in found["first"].findings if finding.rule.startswith("totals/")]
    assert found.report.conflicts == ()


def test_points_are_added_to_shares(desk: Desk) -> None:
    """48.6 % is 46.5 % and 2.1 points, but not 3.1."""
    share: Fields = {"kind": "share", "time_period": "2020-S1"}
    claims = [{**share, "id": "first", "printed": "46.5%"}, {**share, "id": "whole", "printed": "48.6%", "time_period": "2021-S1"}]
    for points, verdict in (("2.1", "unverified"), ("3.1", "inconsistent")):
        second = {"id": "second", "kind": "change", "printed": points, "unit": "percentage_point"}
        assert desk.judge([*claims, second], relations=[desk.relation(SUM)])["second"].verdict == verdict


@pytest.mark.parametrize(
    ("whole", "relation", "verdict"),
    [
        pytest.param("3.8%", "whole = mean(first, second)", "unverified", id="between its parts"),
        pytest.param("4.2%", "whole = mean(first, second)", "inconsistent", id="above them"),
        pytest.param("2.9%", "whole = mean(first, second)", "inconsistent", id="below them"),
        pytest.param("4.1%", "whole = mean(first, second)", "unverified", id="above them as far as all were rounded"),
        pytest.param("3%", "whole = mean(first, second)", "unverified", id="printed coarser"),
        pytest.param("4.2%", "mean(first, second) = whole", "inconsistent", id="the other way round"),
        pytest.param("4.2%", "whole = mean(first, second, third)", "unverified", id="a third part is larger"),
        pytest.param("3.8%", "whole = (2 * first + 3 * second) / 5", "inconsistent", id="with its weights"),
        pytest.param("3.6%", "whole = (2 * first + 3 * second) / 5", "unverified", id="with its weights, and right"),
    ],
)
def test_means(desk: Desk, whole: str, relation: str, verdict: str) -> None:
    parts = [{"id": name, "printed": figure, "definition": name} for name, figure in PARTS.items()]
    found = desk.judge([{"id": "whole", "printed": whole}, *parts], relations=[desk.relation(relation)])
    assert found["whole"].verdict == verdict


PARTS = {"first": "3.1%", "second": "4.0%", "third": "5.5%"}


def test_a_mean_weighted_by_printed_weights(desk: Desk) -> None:
    """3.1 % of 20 and 4.0 % of 30 are 3.64 % of 50."""
    people: Fields = {"indicator": "unheard_of", "unit": "person", "counted": "counted"}
    weights = [{**people, "id": name, "printed": size} for name, size in (("towns", "21"), ("villages", "31"))]
    relation = desk.relation("whole = (first * towns + second * villages) / (towns + villages)")
    for whole, verdict in (("3.6%", "unverified"), ("3.9%", "inconsistent")):
        rates = [{"id": name, "printed": PARTS[name], "definition": name} for name in ("first", "second")]
        found = desk.judge([*weights, *rates, {"id": "whole", "printed": whole}], relations=[relation])
        assert found["whole"].verdict == verdict


@pytest.mark.parametrize(
    ("figures", "relation", "blamed"),
    [
        pytest.param({"a": "44", "b": "21", "c": "24"}, "b + c <= a", True, id="parts that are disjoint"),
        pytest.param({"a": "45", "b": "21", "c": "24"}, "b + c <= a", False, id="parts that are all"),
        pytest.param({"a": "37", "b": "12", "c": "4", "d": "46"}, "d = a + b - c", True, id="a stock, what came and what went"),
        pytest.param({"a": "37", "b": "12", "c": "4", "d": "45"}, "d = a + b - c", False, id="a stock that comes out"),
        pytest.param({"a": "81", "b": "61", "c": "31", "d": "101"}, "c >= a + b - d", True, id="too few in both of two sets"),
        pytest.param({"a": "81", "b": "61", "c": "41", "d": "101"}, "c >= a + b - d", False, id="just enough in both"),
        pytest.param({"a": "81", "b": "61", "c": "71"}, "c >= a", True, id="a union smaller than one of its sets"),
        pytest.param({"a": "81", "b": "61", "c": "143"}, "c <= a + b", True, id="a union larger than both sets"),
        pytest.param({"a": "81", "b": "61", "c": "142"}, "c <= a + b", False, id="sets that share nothing"),
        pytest.param({"a": "3", "b": "21", "c": "24", "d": "25"}, "a = count(b, c, d)", False, id="three are listed"),
        pytest.param({"a": "2", "b": "21", "c": "24", "d": "25"}, "a = count(b, c, d)", True, id="two are told and three listed"),
        pytest.param({"a": "5", "b": "21", "c": "24", "d": "25"}, "a >= count(b, c, d)", False, id="three among others (等)"),
        pytest.param({"a": "2", "b": "21", "c": "24", "d": "25"}, "a >= count(b, c, d)", True, id="more than all are listed"),
    ],
)
def test_sets_and_lists(desk: Desk, figures: dict[str, str], relation: str, blamed: bool) -> None:  # noqa: FBT001 -- a column of the table
    things: Fields = {"kind": "count", "indicator": "unheard_of", "unit": "enterprise", "counted": "counted"}
    claims = [{**things, "id": name, "printed": printed, "definition": f"of_{name}"} for name, printed in figures.items()]
    found = desk.judge(claims, relations=[desk.relation(relation)])
    assert {verdict.verdict for verdict in found.report.verdicts if verdict.claim in found_in(found)} == (
        {"inconsistent"} if blamed else set()
    )


def found_in(audited: Audited) -> set[str]:
    """The claims of all conflicts."""
    return {name for conflict in audited.report.conflicts for name in conflict.claims}


@pytest.mark.parametrize(
    ("told", "is_flagged"),
    [pytest.param("4", True, id="four places are told"), pytest.param("3", False, id="three places are told")],
)
def test_what_is_listed_needs_no_number(desk: Desk, told: str, is_flagged: bool) -> None:  # noqa: FBT001 -- a column of the table
    listed = [{"id": name, "operator": "exists", "kind": "event"} for name in ("first", "second", "third")]
    count: Fields = {"id": "count-told", "kind": "count", "indicator": "unheard_of", "unit": "item", "counted": "counted", "printed": told}
    found = desk.judge([count, *listed], relations=[desk.relation("count-told = count(first, second, third)")])
    assert (found_in(found) == {"count-told"}) == is_flagged


def test_rows_and_columns_of_a_table(desk: Desk) -> None:
    """Two rows and two columns add up to one total, and one cell does not fit: the conflicts share it."""
    cells = {"a": "11.2亿", "b": "24.1亿", "c": "36.9亿", "d": "41.3亿", "row-one": "35.3亿", "row-two": "78.2亿"}
    cells |= {"column-one": "48.1亿", "column-two": "69.4亿", "total": "113.5亿"}
    equations = ["row-one = a + b", "row-two = c + d", "column-one = a + c", "column-two = b + d"]
    equations += ["total = row-one + row-two", "total = column-one + column-two"]
    relations = [desk.relation(text) for text in equations]
    for column, is_flagged in (("69.4亿", True), ("65.4亿", False)):
        claims = [{**MONEY, "id": name, "printed": cell, "definition": f"of_{name}".replace("-", "_")} for name, cell in cells.items()]
        found = desk.judge(
            [{**claim, "printed": column} if claim["id"] == "column-two" else claim for claim in claims], relations=relations
        )
        assert ("column-two" in found_in(found)) == is_flagged


@pytest.mark.parametrize(
    ("figures", "relation", "verdict"),
    [
        pytest.param(
            {"a": ("1222.62亿", "CNY"), "b": ("39102", "CNY/person"), "c": ("312.67万", "person")},
            "a = b * c",
            "unverified",
            id="heads of the middle of the year",
        ),
        pytest.param(
            {"a": ("1222.62亿", "CNY"), "b": ("39102", "CNY/person"), "c": ("312.87万", "person")},
            "a = b * c",
            "inconsistent",
            id="heads of its end",
        ),
        pytest.param(
            {"a": ("1222.62亿", "CNY"), "b": ("39102", "CNY"), "c": ("312.67万", "person")},
            "b = a / c",
            "unverified",
            id="for each, in money alone",
        ),
        pytest.param({"a": ("36.5亿", "CNY"), "b": ("73", "CNY/tonne"), "c": ("5000万", "tonne")}, "a = b * c", "unverified", id="a price"),
        pytest.param(
            {"a": ("36.5亿", "CNY"), "b": ("73", "CNY/tonne"), "c": ("500万", "tonne")}, "a = b * c", "inconsistent", id="another quantity"
        ),
        pytest.param({"a": ("9.85亿", "CNY"), "b": ("8.22亿", "CNY"), "c": ("1.63亿", "CNY")}, "c = a - b", "unverified", id="a surplus"),
        pytest.param(
            {"a": ("9.85亿", "CNY"), "b": ("8.22亿", "CNY"), "c": ("1.36亿", "CNY")}, "c = a - b", "inconsistent", id="another surplus"
        ),
        pytest.param({"a": ("8.22亿", "CNY"), "b": ("9.85亿", "CNY"), "c": ("-1.63亿", "CNY")}, "c = a - b", "unverified", id="a deficit"),
        pytest.param(
            {"a": ("12亿", "CNY"), "b": ("31%", "percent"), "c": ("21亿", "CNY"), "d": ("41%", "percent")},
            "a / b = c / d",
            "inconsistent",
            id="two wholes behind two shares",
        ),
        pytest.param(
            {"a": ("12亿", "CNY"), "b": ("30%", "percent"), "c": ("16亿", "CNY"), "d": ("40%", "percent")},
            "a / b = c / d",
            "unverified",
            id="one whole behind two shares",
        ),
    ],
)
def test_products(desk: Desk, figures: dict[str, tuple[str, str]], relation: str, verdict: str) -> None:
    claims = [
        {"id": name, "indicator": "unheard_of", "definition": f"of_{name}", "printed": printed, "unit": unit}
        for name, (printed, unit) in figures.items()
    ]
    assert desk.judge(claims, relations=[desk.relation(relation)])["a"].verdict == verdict


TRADE: Fields = {"unit": "CNY", "reference_area": "north"}
BOOKS: list[Fields] = [{**TRADE, "id": name, "indicator": name} for name in ("exports", "imports", "trade")]


@pytest.mark.parametrize(
    ("changes", "verdict"),
    [
        pytest.param(({}, {}, {}), "inconsistent", id="one area and period"),
        pytest.param(({}, {}, {"printed": "18.07亿"}), "unverified", id="one area and period, and right"),
        pytest.param(({}, {"reference_area": "south"}, {}), "unverified", id="another area's imports"),
        pytest.param(
            tuple({"kind": "share", "unit": "percent", "printed": f"{n}%"} for n in (31, 22, 45)), "unverified", id="their shares"
        ),
        pytest.param(({}, {"time_period": "2021-Q1"}, {}), "unverified", id="another period's imports"),
        pytest.param(({}, {"basis": "real"}, {}), "unverified", id="imports at constant prices"),
        pytest.param(({}, {"indicator": "sales"}, {}), "unverified", id="a part is missing"),
        pytest.param(({}, {"indicator": ["imports", "sales"]}, {}), "unverified", id="a part may be another"),
    ],
)
def test_identities_of_the_catalogue(desk: Desk, changes: tuple[Fields, Fields, Fields], verdict: str) -> None:
    printed = ("9.85亿", "8.22亿", "18.70亿")
    claims = [{**one, "printed": figure, **change} for one, figure, change in zip(BOOKS, printed, changes, strict=True)]
    assert desk.judge(claims)["trade"].verdict == verdict


def test_a_definition_refutes_beside_what_is_on_record(desk: Desk) -> None:
    rows = [{**TRADE, "indicator": "exports", "printed": "9.85亿"}, {**TRADE, "indicator": "imports", "printed": "8.22亿"}]
    claims = [{**one, "printed": figure} for one, figure in zip(BOOKS, ("9.85亿", "8.22亿", "18.70亿"), strict=True)]
    found = desk.judge(claims, rows)
    assert [found[name].verdict for name in ("exports", "imports", "trade")] == ["supported", "supported", "refuted"]


@pytest.mark.parametrize(
    ("bulk", "verdict"),
    [pytest.param("41.5万", "unverified", id="within the whole"), pytest.param("45.5万", "strained", id="above the whole")],
)
def test_a_custom_never_refutes(desk: Desk, bulk: str, verdict: str) -> None:
    claims = [{"id": "cargo", "indicator": "cargo", "printed": "43.5万"}, {"id": "bulk", "indicator": "bulk", "printed": bulk}]
    row = {"indicator": "cargo", "unit": "tonne", "printed": "43.5万"}
    assert desk.judge([{**claim, "unit": "tonne"} for claim in claims], [row])["bulk"].verdict == verdict


def test_a_total_of_twelve_parts_with_one_slip_is_one_conflict(desk: Desk) -> None:
    parts = [{**MONEY, "id": f"part{month}", "printed": f"{month}.5亿", "time_period": f"2021-{month:02d}"} for month in range(1, 13)]
    whole = {**WHOLE, "printed": "94.0亿", "time_period": "2021"}
    relation = "whole = " + " + ".join(f"part{month}" for month in range(1, 13))
    found = desk.judge([*parts, whole], relations=[desk.relation(relation)], day="2022-02-01")
    assert len(found.report.conflicts) == 1
    assert len(found.report.conflicts[0].claims) == 13


def in_millions(value: int, places: int) -> str:
    """The value rounded to that many places before the last, half up."""
    decimals = 6 - places
    whole, rest = divmod((value + 10**places // 2) // 10**places, 10**decimals)
    return f"{whole}.{rest:0{decimals}d} million" if decimals else f"{whole} million"


@given(st.lists(st.integers(0, 10**9), min_size=2, max_size=8), st.integers(0, 6), st.integers(0, 6))
def test_parts_rounded_to_any_precision_fit_their_total(parts: list[int], of_parts: int, of_total: int) -> None:
    names = [f"part{index}" for index in range(len(parts))]
    claims = [{**FIRST, "id": name, "printed": in_millions(part, of_parts)} for name, part in zip(names, parts, strict=True)]
    dated = [{**claim, "time_period": f"20{index + 10}-S1"} for index, claim in enumerate(claims)]
    whole = {**WHOLE, "printed": in_millions(sum(parts), of_total)}
    desk = Desk()
    found = desk.judge([*dated, whole], relations=[desk.relation(f"whole = {' + '.join(names)}")])
    assert found["whole"].verdict == "unverified"


@given(st.permutations(range(3)), st.permutations(range(2)))
def test_the_order_of_claims_and_relations_changes_nothing(order: list[int], turn: list[int]) -> None:
    claims = [{**FIRST, "printed": "9.85亿"}, {**SECOND, "printed": "8.22亿"}, {**WHOLE, "printed": "18.70亿"}]
    desk = Desk()
    relations = [desk.relation(SUM), desk.relation(ORDER)]
    found = desk.judge([claims[index] for index in order], relations=[relations[index] for index in turn])
    assert {found.said(name) for name in ("first", "second", "whole")} == {"inconsistent value"}
    assert [set(conflict.claims) for conflict in found.report.conflicts] == [{"first", "second", "whole"}]
