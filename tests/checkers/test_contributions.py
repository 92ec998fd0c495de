"""The growth of a total and of its parts, and what the parts contribute."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.checkers.sentences import Sentence

if TYPE_CHECKING:
    from tests.conftest import Audited, Desk, Fields

LEVEL: Fields = {"unit": "CNY"}
TOTAL, EXPORTS, IMPORTS = ({**LEVEL, "id": name, "indicator": name} for name in ("trade", "exports", "imports"))
RATES = tuple({"kind": "growth", "id": f"{name}-rate", "indicator": f"{name}_growth"} for name in ("trade", "exports", "imports"))


def rates(*printed: str, **fields: object) -> list[Fields]:
    """The rates of trade, exports and imports."""
    return [{**rate, "printed": text, **fields} for rate, text in zip(RATES, printed, strict=False)]


def levels(*printed: str, **fields: object) -> list[Fields]:
    """Trade, exports and imports."""
    return [{**level, "printed": text, **fields} for level, text in zip((TOTAL, EXPORTS, IMPORTS), printed, strict=False)]


TWO_TOTALS = ("7.5%", "4.2%")
SENTENCES = {
    f"Trade grew by {total}, with exports up 5.0% and imports up 3.0%.": Sentence(rates(total, "5.0%", "3.0%")) for total in TWO_TOTALS
} | {
    f"Trade of 70.46 billion grew by {total}: exports of 52.96 billion by 12.4%, imports of 17.50 billion by -7.4%.": Sentence(
        [*levels("70.46 billion", "52.96 billion", "17.50 billion"), *rates(total, "12.4%", "-7.4%")]
    )
    for total in ("9.8%", "6.8%")
}
HULL, BASES = "total-outgrows-parts", "implied-bases-miss-total"


def outcomes(found: Audited, rule: str) -> set[str]:
    """What the rule found of any claim; nothing crashed."""
    assert found.run.crashed == ()
    return {finding.outcome for verdict in found.report.verdicts for finding in verdict.findings if finding.rule == f"contributions/{rule}"}


@pytest.mark.parametrize(
    ("printed", "outcome"),
    [
        pytest.param(("4.2%", "5.0%", "3.0%"), "possible", id="between the parts"),
        pytest.param(("5.0%", "5.0%", "3.0%"), "possible", id="the same as one of them"),
        pytest.param(("5.1%", "5.0%", "3.0%"), "possible", id="within the rounding"),
        pytest.param(("5.2%", "5.0%", "3.0%"), "impossible", id="above both"),
        pytest.param(("2.8%", "5.0%", "3.0%"), "impossible", id="below both"),
        pytest.param(("-2.8%", "5.0%", "-3.0%"), "possible", id="a fall between a rise and a fall"),
        pytest.param(("-4%", "-5.0%", "-3.0%"), "possible", id="between two falls"),
    ],
)
def test_a_total_grows_as_fast_as_some_part(desk: Desk, printed: tuple[str, ...], outcome: str) -> None:
    found = desk.judge(rates(*printed))
    assert outcomes(found, HULL) == {outcome}
    assert found["trade-rate"].verdict == ("strained" if outcome == "impossible" else "unverified")


@pytest.mark.parametrize(
    "claims",
    [
        pytest.param(rates("9.9%", "5.0%"), id="a part of which no rate is told"),
        pytest.param([*rates("9.9%", "5.0%"), *rates("9.9%", "5.0%", "3.0%", basis="real")[2:]], id="a real rate among them"),
        pytest.param([*rates("9.9%", "5.0%"), *rates("9.9%", "5.0%", "3.0%", reference_area="south")[2:]], id="another area"),
        pytest.param([*rates("9.9%", "5.0%"), *rates("9.9%", "5.0%", "3.0%", time_period="2021")[2:]], id="another period"),
        pytest.param([*rates("9.9%", "5.0%"), *rates("9.9%", "5.0%", "3.0%", window="two-year-average")[2:]], id="another window"),
        pytest.param(rates("9.9%", "5.0%", "3.0%", time_period=None), id="in no period"),
        pytest.param(rates("9.9", "5.0", "3.0", unit="percentage_point"), id="points"),
        pytest.param([*rates("9.9%", "5.0%", "3.0%"), {**EXPORTS, "printed": "-5.00亿"}], id="a part that is a loss"),
    ],
)
def test_rates_that_do_not_make_a_sum(desk: Desk, claims: list[Fields]) -> None:
    found = desk.judge(claims)
    assert not outcomes(found, HULL) | outcomes(found, BASES)


def test_two_real_rates_and_their_total(desk: Desk) -> None:
    """Prices are taken out of all three, so that the parts still hold the total."""
    assert outcomes(desk.judge(rates("9.9%", "5.0%", "3.0%", basis="real")), HULL) == {"impossible"}
    with_levels = [*levels("180.0亿", "100.0亿", "80.0亿"), *rates("9.9%", "5.0%", "3.0%", basis="real")]
    assert outcomes(desk.judge(with_levels), HULL) == {"impossible"}
    assert not outcomes(desk.judge(with_levels), BASES)


@pytest.mark.parametrize(
    ("told", "printed", "outcome"),
    [
        pytest.param(("70.46亿", "52.96亿", "17.50亿"), ("6.8%", "12.4%", "-7.4%"), "possible", id="6.73 computed, 6.8 printed"),
        pytest.param(("70.46亿", "52.96亿", "17.50亿"), ("9.8%", "12.4%", "-7.4%"), "impossible", id="three points off"),
        pytest.param(("70.46亿", "52.96亿", "17.50亿"), ("6.8%", "12.4%", "7.4%"), "impossible", id="a sign left out"),
        pytest.param(("70.46亿", "52.96亿", "17.50亿"), ("6.8%", "12.4%", "-100.0%"), "impossible", id="of nothing, nothing is left"),
    ],
)
def test_levels_and_rates_of_a_total_and_its_parts(desk: Desk, told: tuple[str, ...], printed: tuple[str, ...], outcome: str) -> None:
    found = desk.judge([*levels(*told), *rates(*printed)])
    assert outcomes(found, BASES) == {outcome}
    assert not outcomes(found, HULL)


def test_a_level_may_be_on_record(desk: Desk) -> None:
    row = {"indicator": "imports", "unit": "CNY", "printed": "17.50亿"}
    claims = [*levels("70.46亿", "52.96亿"), *rates("9.8%", "12.4%", "-7.4%")]
    assert desk.judge(claims, [row])["trade-rate"].verdict == "strained"


def test_without_all_levels_the_rates_are_held_among_one_another(desk: Desk) -> None:
    found = desk.judge([*levels("70.46亿", "52.96亿"), *rates("13.8%", "12.4%", "-7.4%")])
    assert outcomes(found, HULL) == {"impossible"}


def test_levels_in_two_currencies_have_no_common_base(desk: Desk) -> None:
    claims = [*levels("70.46亿", "52.96亿"), {**IMPORTS, "printed": "2.70亿", "unit": "USD"}, *rates("6.8%", "12.4%", "-7.4%")]
    assert not outcomes(desk.judge(claims), BASES)


AREAS = ("nation", "north", "south")
OF_AREAS: list[Fields] = [
    {"id": area, "indicator": "cargo", "unit": "tonne", "reference_area": area, "printed": printed}
    for area, printed in zip(AREAS, ("70.46万", "52.96万", "17.50万"), strict=True)
]
GREW: list[Fields] = [
    {"id": f"{area}-rate", "kind": "growth", "indicator": "cargo_growth", "reference_area": area, "printed": printed}
    for area, printed in zip(AREAS, ("9.8%", "12.4%", "-7.4%"), strict=True)
]


@pytest.mark.parametrize(
    ("relation", "found"),
    [
        pytest.param("nation = north + south", {"impossible"}, id="the total first"),
        pytest.param("north + south = nation", {"impossible"}, id="the total last"),
        pytest.param("nation - south = north", set(), id="a difference"),
        pytest.param("nation >= north + south", set(), id="at least the parts"),
        pytest.param("nation = north * south", set(), id="no sum"),
        pytest.param("north = nation", set(), id="one part"),
        pytest.param("nation = 2 * north + south", set(), id="a part counted twice"),
        pytest.param("nation = (north - south) + south", set(), id="a difference within"),
        pytest.param("nation-rate = north-rate + south-rate", set(), id="a sum of the rates"),
        pytest.param("north = nation + south", {"impossible"}, id="a sum that the levels deny too"),
    ],
)
def test_a_sum_that_the_file_states(desk: Desk, relation: str, found: set[str]) -> None:
    assert outcomes(desk.judge([*OF_AREAS, *GREW], relations=[desk.relation(relation)]), BASES) == found


@pytest.mark.parametrize(
    ("relation", "printed", "unit", "verdict"),
    [
        pytest.param("rate = first + second", ("5.3%", "3.1", "2.2"), "percentage_point", "unverified", id="points that come to the rate"),
        pytest.param("rate = first + second", ("5.3%", "3.1", "1.2"), "percentage_point", "inconsistent", id="points that do not"),
        pytest.param("first + second = 100", ("5.3%", "58.5%", "41.5%"), "percent", "unverified", id="shares of the growth"),
        pytest.param("first + second = 100", ("5.3%", "58.5%", "31.5%"), "percent", "inconsistent", id="shares that are not all of it"),
    ],
)
def test_contributions_are_relations(desk: Desk, relation: str, printed: tuple[str, str, str], unit: str, verdict: str) -> None:
    """What each part contributed to the growth; the text says so, or nobody knows that these are all of the parts."""
    parts: list[Fields] = [
        {"id": name, "kind": "share" if unit == "percent" else "change", "unit": unit, "printed": text, "reference_area": area}
        for name, area, text in zip(("first", "second"), ("south", "east"), printed[1:], strict=True)
    ]
    claims: list[Fields] = [{**GREW[0], "id": "rate", "printed": printed[0]}, *parts]
    assert desk.judge(claims, relations=[desk.relation(relation)])["first"].verdict == verdict
