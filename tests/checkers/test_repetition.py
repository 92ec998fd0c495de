"""One figure told two ways, and two told by one figure."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.checkers.sentences import Sentence
from tests.conftest import Desk

if TYPE_CHECKING:
    from tests.conftest import Fields

ONE, OTHER = {"id": "one", "unit": "person", "indicator": "census"}, {"id": "other", "unit": "person", "indicator": "census"}
SENTENCES = {
    "More than 2.9 million visitors came in 2021; the 2.88 million visitors of 2021 are a record.": Sentence(
        [{**ONE, "printed": "2.9 million", "hedge": "over"}, {**OTHER, "printed": "2.88 million"}]
    ),
    "More than 2.9 million visitors came in 2021; the 2.93 million visitors of 2021 are a record.": Sentence(
        [{**ONE, "printed": "2.9 million", "hedge": "over"}, {**OTHER, "printed": "2.93 million"}]
    ),
}

TONNES: Fields = {"indicator": "exports", "unit": "tonne", "printed": "8,437 million"}
SENTENCES |= {
    f"Exports of 8,437 million and imports of {other} million tonnes passed the port.": Sentence(
        [{**TONNES, "id": "one"}, {**TONNES, "id": "other", "indicator": "imports", "printed": f"{other} million"}]
    )
    for other in ("8,437", "2,915")
}


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        pytest.param({"printed": "3.9万"}, {"printed": "39,123"}, "unverified", id="rounded in the headline"),
        pytest.param({"printed": "3.9万"}, {"printed": "38,400"}, "inconsistent", id="rounded wrongly"),
        pytest.param({"printed": "3.9万"}, {"printed": "39,960"}, "strained", id="cut off"),
        pytest.param({"printed": "290万", "hedge": "over"}, {"printed": "288万"}, "inconsistent", id="below its floor"),
        pytest.param({"printed": "290万", "hedge": "over"}, {"printed": "350万"}, "unverified", id="above its floor"),
        pytest.param({"printed": "3.9万"}, {"printed": "38,400", "time_period": "2021-Q1"}, "unverified", id="another period"),
        pytest.param({"printed": "3.9万"}, {"printed": "38,400", "reference_area": "south"}, "unverified", id="another area"),
        pytest.param(
            {"printed": "3.9万"}, {"printed": "38,400", "reference_area": ["north", "south"]}, "unverified", id="an area left open"
        ),
        pytest.param({"printed": "3.9万"}, {"printed": "38,400", "adjustment": "cumulative"}, "unverified", id="cumulative and not"),
        pytest.param({"printed": "3.9万", "kind": "capacity"}, {"printed": "38,400"}, "unverified", id="what could be and what is"),
        pytest.param({"printed": "3.9万"}, {"printed": "38,400", "unit": "household"}, "strained", id="households and people"),
        pytest.param({"printed": "3万", "upper": "4万"}, {"printed": "5万"}, "unverified", id="a range is no figure"),
        pytest.param({"printed": "0.29亿"}, {"printed": "2,912万"}, "unverified", id="亿 and 万"),
        pytest.param({"printed": "0.29亿"}, {"printed": "3,012万"}, "inconsistent", id="亿 and 万, and not the same"),
        pytest.param({"printed": "4万", "hedge": "nearly"}, {"printed": "39,123"}, "unverified", id="nearly, and below"),
        pytest.param({"printed": "4万", "hedge": "nearly"}, {"printed": "41,237"}, "inconsistent", id="nearly, and above"),
        pytest.param({"printed": "39,123", "counted": "counted"}, {"printed": "39,124"}, "inconsistent", id="counted things are exact"),
        pytest.param({"printed": "39,960", "counted": "counted"}, {"printed": "3.9万"}, "strained", id="cut off from a count"),
        pytest.param({"printed": "290万", "hedge": "under"}, {"printed": "288万"}, "unverified", id="short of a threshold"),
        pytest.param({"printed": "290万", "hedge": "under"}, {"printed": "295万"}, "inconsistent", id="past the threshold it is short of"),
        pytest.param({"printed": "290万", "hedge": "reached"}, {"printed": "286万"}, "inconsistent", id="a threshold that is not reached"),
        pytest.param(
            {"printed": "3.9万", "speaker": "甲"}, {"printed": "38,400", "speaker": "乙"}, "unverified", id="as two people have it"
        ),
        pytest.param(
            {"printed": "3.9万", "speaker": "甲"}, {"printed": "38,400", "speaker": "甲"}, "inconsistent", id="as one person has it"
        ),
        pytest.param({"printed": "3.9万", "speaker": "甲"}, {"printed": "38,400"}, "inconsistent", id="as a person and the text have it"),
    ],
)
def test_two_figures(desk: Desk, one: Fields, other: Fields, verdict: str) -> None:
    found = desk.judge([{**ONE, **one}, {**OTHER, **other}])
    assert found["other"].verdict == verdict


@pytest.mark.parametrize(
    ("told", "inconsistent"),
    [
        pytest.param([("甲", "38,400"), ("乙", "41,200"), (None, "3.9万")], set(), id="the text need not agree with either of two"),
        pytest.param([("甲", "38,400"), ("乙", "41,200"), ("甲", "3.9万")], {"told0", "told2"}, id="one of two contradicts himself"),
        pytest.param([("甲", "38,400"), ("乙", "41,200"), (None, "4.0万"), (None, "37,123")], {"told2", "told3"}, id="so does the text"),
        pytest.param([("甲", "38,400"), (None, "3.9万")], {"told0", "told1"}, id="one speaker alone and the text"),
    ],
)
def test_figures_that_are_disputed(desk: Desk, told: list[tuple[str | None, str]], inconsistent: set[str]) -> None:
    claims = [{**ONE, "id": f"told{place}", "speaker": speaker, "printed": printed} for place, (speaker, printed) in enumerate(told)]
    found = desk.judge(claims)
    assert {verdict.claim for verdict in found.report.verdicts if verdict.verdict == "inconsistent"} == inconsistent


@pytest.mark.parametrize(
    ("undated", "conflicts"),
    [
        pytest.param({"indicator": "firms", "unit": "enterprise"}, 1, id="a stock is that of the article's day"),
        pytest.param({"indicator": "unheard_of", "unit": "item"}, 1, id="what the catalogue does not know is taken as told"),
        pytest.param({"indicator": "cargo", "unit": "tonne"}, 0, id="a flow may be of any period"),
        pytest.param({"indicator": "cargo_growth", "kind": "growth", "unit": "percent"}, 0, id="so may a growth"),
    ],
)
def test_two_figures_of_no_stated_period(desk: Desk, undated: Fields, conflicts: int) -> None:
    claims = [{**claim, **undated, "time_period": None} for claim in (ONE, OTHER)]
    found = desk.judge([{**claim, "printed": printed} for claim, printed in zip(claims, ("39,123", "44,317"), strict=True)])
    assert len(found.report.conflicts) == conflicts


@pytest.mark.parametrize(
    ("third", "relations", "conflicts"),
    [
        pytest.param(
            {"kind": "growth", "indicator": "growth", "printed": "657%", "unit": "percent"}, ["third = other / one - 1"], 0, id="levels"
        ),
        pytest.param({"kind": "change", "printed": "460", "unit": "item", "members": ["one", "other"]}, [], 0, id="the ends of a change"),
        pytest.param({"kind": "growth", "indicator": "growth", "printed": "657%", "unit": "percent"}, [], 1, id="nothing parts them"),
        pytest.param({"kind": "change", "printed": "460", "unit": "item", "members": ["other"]}, [], 1, id="only one end of the change"),
    ],
)
def test_two_figures_that_a_calculation_or_a_change_parts(desk: Desk, third: Fields, relations: list[str], conflicts: int) -> None:
    told: Fields = {"indicator": "unheard_of", "unit": "item", "time_period": None}
    claims: list[Fields] = [
        {**told, "id": "one", "printed": "70"},
        {**told, "id": "other", "printed": "530"},
        {**told, "id": "third", **third},
    ]
    found = desk.judge(claims, relations=[desk.relation(text) for text in relations])
    assert len(found.report.conflicts) == conflicts


@given(st.integers(0, 10**9), st.integers(0, 8), st.integers(0, 8))
def test_one_number_printed_to_two_precisions_is_told_alike(number: int, one: int, other: int) -> None:
    printed = (f"{Decimal(number).scaleb(-8):.{decimals}f}亿" for decimals in (one, other))
    first, second = ({**claim, "printed": figure} for claim, figure in zip((ONE, OTHER), printed, strict=True))
    assert Desk().judge([first, second]).report.conflicts == ()


@given(st.integers(10**7, 10**9), st.integers(0, 7), st.integers(0, 7))
def test_zeros_that_were_rounded_to_never_contradict(number: int, one: int, other: int) -> None:
    """16,900,000 may be 16,871,343: read with all its zeros it is not, but no more than strained."""
    rounded = (10**places * round(Fraction(number, 10**places)) for places in (one, other))
    first, second = ({**claim, "printed": str(value)} for claim, value in zip((ONE, OTHER), rounded, strict=True))
    assert Desk().judge([first, second])["one"].verdict in {"unverified", "strained"}


def test_three_figures_that_disagree_are_told_pair_by_pair(desk: Desk) -> None:
    third: Fields = {**ONE, "id": "third", "printed": "52,000"}
    found = desk.judge([{**ONE, "printed": "39,100"}, {**OTHER, "printed": "44,300"}, third])
    assert len(found.report.conflicts) == 3


def test_a_figure_that_is_told_without_a_number(desk: Desk) -> None:
    found = desk.judge([{**ONE, "printed": "3.9万"}, {"id": "other", "indicator": "census", "operator": "exists", "quote": "一批"}])
    assert found.report.conflicts == ()


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        pytest.param(("150", "mu"), ("10", "hectare"), "unverified", id="fifteen mu to a hectare"),
        pytest.param(("150", "mu"), ("15", "hectare"), "inconsistent", id="not ten to a hectare"),
        pytest.param(("153", "mu"), ("10.2", "hectare"), "unverified", id="fifteen, with a decimal"),
        pytest.param(("26.2", "mile"), ("42.2", "kilometer"), "unverified", id="miles and kilometres"),
        pytest.param(("26.2", "mile"), ("24.2", "kilometer"), "inconsistent", id="with two digits exchanged"),
        pytest.param(("26.2", "mile"), ("42.2", "hectare"), "unverified", id="a length and an area"),
    ],
)
def test_one_figure_in_two_units(desk: Desk, one: tuple[str, str], other: tuple[str, str], verdict: str) -> None:
    claims = [
        {"id": name, "indicator": "unheard_of", "printed": printed, "unit": unit}
        for name, (printed, unit) in zip(("one", "other"), (one, other), strict=True)
    ]
    assert desk.judge(claims)["one"].verdict == verdict


MONEY: Fields = {"indicator": "exports", "unit": "CNY", "printed": "84.37亿"}


@pytest.mark.parametrize(
    ("one", "other", "relations", "is_noted"),
    [
        pytest.param({}, {"indicator": "imports"}, [], True, id="of two indicators"),
        pytest.param({}, {"time_period": "2020-S1"}, [], True, id="of two periods"),
        pytest.param({}, {"reference_area": "south"}, [], True, id="of two areas"),
        pytest.param({}, {"indicator": "imports", "printed": "843,700万"}, [], True, id="printed in two ways"),
        pytest.param({}, {"indicator": "imports", "printed": "84.38亿"}, [], False, id="one digit apart"),
        pytest.param({}, {"indicator": "imports", "unit": "USD"}, [], False, id="in two currencies"),
        pytest.param({}, {}, [], False, id="one quantity twice"),
        pytest.param({}, {"definition": "port"}, [], False, id="which may be the same"),
        pytest.param({}, {"indicator": ["imports", "exports"]}, [], False, id="perhaps one quantity"),
        pytest.param({}, {"time_period": "2021"}, [], False, id="of a period within the other"),
        pytest.param({}, {"time_period": None}, [], False, id="of no stated period"),
        pytest.param({"printed": "84.3亿"}, {"printed": "84.3亿", "indicator": "imports"}, [], False, id="of three digits"),
        pytest.param({"printed": "84,300"}, {"printed": "84,300", "indicator": "imports"}, [], False, id="of three digits and zeros"),
        pytest.param({"printed": "2021"}, {"printed": "2021", "indicator": "imports"}, [], True, id="a number like a year"),
        pytest.param(
            {"printed": "2021", "unit": "year"}, {"printed": "2021", "unit": "year", "indicator": "age"}, [], False, id="a year itself"
        ),
        pytest.param({}, {"indicator": "imports", "kind": "forecast"}, [], False, id="as it was expected"),
        pytest.param({}, {"indicator": "imports", "upper": "95亿"}, [], False, id="the end of a range"),
        pytest.param({}, {"indicator": "imports"}, ["one = other"], False, id="said to be equal"),
        pytest.param({}, {"indicator": "imports"}, ["other <= one"], False, id="tied, so that they may be"),
    ],
)
def test_copied_figures(desk: Desk, one: Fields, other: Fields, relations: list[str], is_noted: bool) -> None:  # noqa: FBT001 -- a column
    claims = [{**MONEY, "id": "one", **one}, {**MONEY, "id": "other", **other}]
    found = desk.judge(claims, relations=[desk.relation(text) for text in relations])["other"]
    assert [note.key for note in found.notes] == ["figure-copied"] * is_noted
    assert found.verdict == "unverified"


def test_a_figure_that_stands_three_times_is_noted_twice(desk: Desk) -> None:
    claims = [{**MONEY, "id": name, "indicator": name} for name in ("exports", "imports", "sales")]
    found = desk.judge(claims)
    assert [len(found[str(claim["id"])].notes) for claim in claims] == [0, 1, 1]


@pytest.mark.parametrize(
    ("fields", "conflicts"),
    [
        pytest.param({"kind": "share", "indicator": "exports"}, 0, id="shares of two wholes"),
        pytest.param({"kind": "share", "indicator": "unheard_of"}, 0, id="shares of nobody knows what"),
        pytest.param({"kind": "share", "indicator": "dawn"}, 0, id="shares of what has no unit"),
        pytest.param({"kind": "bound", "indicator": "exports", "hedge": "over"}, 0, id="bounds of a share and of growth"),
        pytest.param({"kind": "share", "indicator": "rate"}, 1, id="two values of one rate"),
        pytest.param({"kind": "growth", "indicator": "exports"}, 1, id="two growths over one window"),
    ],
)
def test_two_percentages_of_one_indicator(desk: Desk, fields: Fields, conflicts: int) -> None:
    """Exports were 20.1 % of one thing and 3.2 % of another."""
    hedge: Fields = {"hedge": "under"} if fields.get("hedge") else {}
    claims: list[Fields] = [{"id": "one", "printed": "20.1%", **fields}, {"id": "other", "printed": "3.2%", **fields, **hedge}]
    assert len(desk.judge(claims).report.conflicts) == conflicts
