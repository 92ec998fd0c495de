"""What a false figure would be true of: a note beside a refutation, never a rescue."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.conftest import Desk

CARGO = {"indicator": "cargo", "unit": "tonne"}


@pytest.mark.parametrize(
    ("rows", "true_of"),
    [
        pytest.param([], [], id="nothing has the figure"),
        pytest.param([{"time_period": "2020-S1"}], ["period:2020-S1"], id="another year's column"),
        pytest.param([{"reference_area": "south"}], ["area:south"], id="another area"),
        pytest.param([{"indicator": "bulk"}], ["indicator:bulk"], id="another series"),
        pytest.param([{"time_period": "2020-S1", "reference_area": "south"}], [], id="both others is too far"),
        pytest.param([{"time_period": "2020-S1", "printed": "1,500"}], [], id="not the figure"),
        pytest.param([{"time_period": "2020-S1", "unit": "CNY"}], [], id="not the unit"),
        pytest.param([{"time_period": "2020-S1", "form": "rank", "group": "coast", "unit": "ordinal"}], [], id="a place is no value"),
        pytest.param(
            [{"indicator": "bulk", "time_period": "2020-S1"}, {"time_period": "2019-S1"}],
            ["period:2019-S1", "indicator:bulk"],
            id="what differs least comes first",
        ),
        pytest.param(
            [{"time_period": f"{year}-S1"} for year in range(2015, 2020)],
            [f"period:{year}-S1" for year in (2015, 2016, 2017)],
            id="three at most",
        ),
    ],
)
def test_rivals(desk: Desk, rows: list[dict[str, object]], true_of: list[str]) -> None:
    found = desk.judge(
        {**CARGO, "printed": "1,234"}, [{**CARGO, "printed": "1,300.5"}, *({**CARGO, "printed": "1,234", **row} for row in rows)]
    )
    assert found.said() == "refuted value"
    notes = found["figure"].would_be_true
    assert [note.key for note in notes] == ["true-of"] * len(true_of)
    assert all(said in str(note) for said, note in zip(true_of, notes, strict=True))


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
