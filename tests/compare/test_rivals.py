"""What a false figure would be true of: a note beside a refutation, never a rescue."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.conftest import Desk, Fields

CARGO = {"indicator": "cargo", "unit": "tonne"}


@pytest.mark.parametrize(
    ("rows", "true_of"),
    [
        pytest.param([], [], id="nothing has the figure"),
        pytest.param([{"time_period": "2020-S1"}], ["equals-of-period period:2020-S1"], id="another year's column"),
        pytest.param([{"reference_area": "south"}], ["equals-of-area area:south"], id="another area"),
        pytest.param([{"indicator": "bulk"}], ["equals-of-indicator indicator:bulk"], id="another series"),
        pytest.param([{"indicator": "bulk", "definition": "net"}], ["equals-of-indicator indicator:bulk"], id="of whatever definition"),
        pytest.param([{"time_period": "2020-S1", "reference_area": "south"}], [], id="both others is too far"),
        pytest.param([{"time_period": "2020-S1", "printed": "1,500"}], [], id="not the figure"),
        pytest.param([{"time_period": "2020-S1", "unit": "CNY"}], [], id="not the unit"),
        pytest.param([{"time_period": "2020-S1", "form": "rank", "group": "coast", "unit": "ordinal"}], [], id="a place is no value"),
        pytest.param(
            [{"indicator": "bulk", "time_period": "2020-S1"}, {"time_period": "2019-S1"}],
            ["equals-of-period period:2019-S1", "true-of indicator:bulk"],
            id="what differs least comes first",
        ),
        pytest.param(
            [{"time_period": f"{year}-S1"} for year in range(2015, 2020)],
            [f"equals-of-period period:{year}-S1" for year in (2019, 2018, 2017)],
            id="three at most, the nearest in time",
        ),
    ],
)
def test_rivals(desk: Desk, rows: list[dict[str, object]], true_of: list[str]) -> None:
    found = desk.judge(
        {**CARGO, "printed": "1,234"}, [{**CARGO, "printed": "1,300.5"}, *({**CARGO, "printed": "1,234", **row} for row in rows)]
    )
    assert found.said() == "refuted value"
    notes = found["figure"].would_be_true
    assert [note.key for note in notes] == [said.split()[0] for said in true_of]
    assert all(said.split()[1] in str(note) for said, note in zip(true_of, notes, strict=True))


OWN: Fields = {"kind": "growth", "indicator": "sales_growth", "basis": "real", "definition": "retail"}


@pytest.mark.parametrize(
    ("other", "said"),
    [
        pytest.param({"basis": "nominal"}, "equals-on-basis basis:nominal", id="the other price basis"),
        pytest.param({"window": "two-year-average"}, "equals-over-window window:two-year-average", id="another window"),
        pytest.param({"definition": "wholesale"}, "equals-by-definition definition:wholesale", id="another definition"),
        pytest.param({"definition": None}, "true-of indicator:sales_growth", id="no definition"),
        pytest.param({"counterpart": "nation"}, "equals-with area:nation", id="with one partner"),
        pytest.param({"indicator": "sales"}, "equals-of-indicator indicator:sales", id="what it is the growth of"),
    ],
)
def test_each_kind_of_rival_has_words_of_its_own(desk: Desk, other: Fields, said: str) -> None:
    row = {"indicator": "sales_growth", "window": "year-on-year", "basis": "real", "definition": "retail"}
    found = desk.judge({**OWN, "printed": "12.9%"}, [{**row, "printed": "4.1"}, {**row, "printed": "12.9", **other}])
    (note,) = found["figure"].would_be_true
    key, name = said.split()
    assert note.key == key
    assert name in str(note)


@pytest.mark.parametrize(
    ("claimed", "recorded", "said"),
    [
        pytest.param("72.3亿", "72.3万", ["equals-at-other-magnitude"], id="亿 for 万"),
        pytest.param("72.3", "72.3亿", ["equals-at-other-magnitude"], id="a word left out"),
        pytest.param("72.3 billion", "72.3 million", ["equals-at-other-magnitude"], id="billion for million"),
        pytest.param("723万", "72.3万", [], id="a tenth is no word"),
        pytest.param("72.9亿", "72.3万", [], id="other digits"),
        pytest.param("0", "72.3万", [], id="nothing is nothing at every magnitude"),
    ],
)
def test_the_digits_of_the_record_at_another_magnitude(desk: Desk, claimed: str, recorded: str, said: list[str]) -> None:
    found = desk.judge({**CARGO, "printed": claimed}, [{**CARGO, "printed": recorded}])
    assert [note.key for note in found["figure"].would_be_true] == said


def test_the_parts_of_a_total_are_its_rivals(desk: Desk) -> None:
    rows = [{"indicator": name, "unit": "CNY", "printed": printed} for name, printed in (("trade", "515亿"), ("exports", "312亿"))]
    (note,) = desk.judge({"indicator": "trade", "unit": "CNY", "printed": "312亿"}, rows)["figure"].would_be_true
    assert note.key == "equals-of-indicator"
    assert "indicator:exports" in str(note)
    assert "indicator:trade" in str(note)


def test_two_releases_of_a_rival_are_told_once(desk: Desk) -> None:
    other = {**CARGO, "printed": "1,234", "time_period": "2020-S1"}
    rows = [{**CARGO, "printed": "1,300.5"}, other, {**other, "published": "2021-08-20"}]
    assert len(desk.judge({**CARGO, "printed": "1,234"}, rows)["figure"].would_be_true) == 1


def test_a_claim_that_holds_has_none(desk: Desk) -> None:
    rows = [{**CARGO, "printed": "1,234"}, {**CARGO, "printed": "1,234", "time_period": "2020-S1"}]
    assert desk.judge({**CARGO, "printed": "1,234"}, rows)["figure"].would_be_true == ()


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param({"kind": "range", "printed": "3", "upper": "5"}, id="a range"),
        pytest.param({"kind": "rank", "group": "shore", "unit": "ordinal", "printed": "2"}, id="a place"),
        pytest.param({"kind": "superlative", "group": "shore", "operator": "largest"}, id="a superlative"),
    ],
)
def test_of_some_claims_nothing_is_looked_up(desk: Desk, fields: dict[str, object]) -> None:
    is_place = "group" in fields
    own = {"form": "rank", "group": "shore", "printed": "4", "unit": "ordinal"} if is_place else {"printed": "9"}
    verdict = desk.judge(fields, [own, {**own, "printed": "2", "time_period": "2020-S1"}])["figure"]
    assert (verdict.verdict, verdict.would_be_true) == ("refuted", ())


@pytest.mark.parametrize(
    ("published", "said"),
    [
        pytest.param("2021-06-20", [], id="one that was superseded"),
        pytest.param("2021-08-20", ["equals-of-period"], id="the one in force"),
        pytest.param("2021-09-20", ["equals-of-period"], id="a later one"),
    ],
)
def test_of_a_rival_the_figure_that_its_publisher_stands_by(desk: Desk, published: str, said: list[str]) -> None:
    other = {**CARGO, "time_period": "2020-S1"}
    rows = [{**CARGO, "printed": "1,300.5"}, {**other, "printed": "1,240"}, {**other, "printed": "1,234", "published": published}]
    assert [note.key for note in desk.judge({**CARGO, "printed": "1,234"}, rows)["figure"].would_be_true] == said
