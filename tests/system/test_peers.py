"""Who stands for an area, who is before whom, and which place is possible."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from gx_factcheck.model.finding import Force
from gx_factcheck.model.quantity import Quantity
from gx_factcheck.model.words import Form, Order
from gx_factcheck.system.peers import above, force_of, held_by, held_by_claim, of_one_publication, standings
from gx_factcheck.values.periods import read_period

if TYPE_CHECKING:
    from tests.conftest import Desk

    from gx_factcheck.system.peers import Held

CARGO = {"indicator": "cargo", "unit": "tonne"}
QUANTITY = Quantity("cargo", "north", read_period("2021-S1"))
COAST = ("north", "south", "east", "west")


def held(desk: Desk, *rows: dict[str, object]) -> tuple[Held, ...]:
    statements = desk.statements([], [desk.row({**CARGO, **row}) for row in rows])
    return held_by(statements, QUANTITY, "tonne")


@pytest.mark.parametrize(
    ("rows", "shown"),
    [
        pytest.param([{"printed": "30"}], [30], id="on record"),
        pytest.param([{"printed": "30"}, {"printed": "31", "published": "2021-08-20"}], [31], id="the release in force"),
        pytest.param([{"printed": "30"}, {"printed": "31", "published": "2021-09-20"}], [30], id="before a later one"),
        pytest.param([{"printed": "31", "published": "2021-09-20"}], [31], id="a later one alone"),
        pytest.param([{"printed": "30"}, {"printed": "31", "publisher": "press"}], [30, 31], id="two publishers"),
        pytest.param([{"printed": "30", "unit": "CNY"}], [], id="another dimension"),
        pytest.param([{"printed": "30", "unit": "kilogram"}], ["3/100"], id="another unit"),
        pytest.param([], [], id="nothing"),
    ],
)
def test_what_is_held(desk: Desk, rows: list[dict[str, object]], shown: list[object]) -> None:
    assert [str(one.printed.value) for one in held(desk, *rows)] == [str(value) for value in shown]


def test_a_date_is_no_figure(desk: Desk) -> None:
    row = desk.row({"indicator": "opening", "form": "date", "time_period": "2014"})
    opening = Quantity("opening", "north", None, form=Form.DATE)
    assert held_by(desk.statements([], [row]), opening, "year") == ()


@pytest.mark.parametrize(
    ("fields", "unit", "value"),
    [
        pytest.param({"printed": "2", "unit": "hour"}, None, "2", id="as printed"),
        pytest.param({"printed": "2", "unit": "hour"}, "minute", "120", id="in another unit"),
        pytest.param({"printed": "2", "unit": "hour"}, "tonne", None, id="of another dimension"),
        pytest.param({"operator": "exists"}, None, None, id="nothing is printed"),
    ],
)
def test_a_claims_own_figure(desk: Desk, fields: dict[str, object], unit: str | None, value: str | None) -> None:
    found = held_by_claim(desk.claim(fields), unit)
    assert (None if found is None else str(found.printed.value)) == value
    assert found is None or not found.may_refute


@pytest.mark.parametrize(
    ("order", "outcome"),
    [
        pytest.param(Order.DESCENDING, "entailed", id="the larger first"),
        pytest.param(Order.ASCENDING, "impossible", id="the smaller first"),
    ],
)
def test_order(desk: Desk, order: Order, outcome: str) -> None:
    (large,), (small,) = held(desk, {"printed": "31"}), held(desk, {"printed": "29"})
    assert above(large, small, order).outcome == outcome


@pytest.mark.parametrize(
    ("rows", "best", "worst", "tied"),
    [
        pytest.param({"south": "20", "east": "10", "west": "5"}, 1, 1, 0, id="before all"),
        pytest.param({"south": "40", "east": "10", "west": "5"}, 2, 2, 0, id="behind one"),
        pytest.param({"south": "30", "east": "10", "west": "5"}, 1, 1, 1, id="beside one"),
        pytest.param({"south": "40", "east": "10"}, 2, 3, 0, id="one is unknown"),
        pytest.param({"south": "31", "east": "10", "west": "5"}, 1, 2, 0, id="one is above, unless 30 is rounded"),
        pytest.param({}, 1, 4, 0, id="all are"),
        pytest.param({"south": "about 30", "east": "10", "west": "5"}, 1, 2, 0, id="one is too coarse"),
    ],
)
def test_standings(desk: Desk, rows: dict[str, str], best: int, worst: int, tied: int) -> None:
    made = []
    for area, figure in rows.items():
        *hedge, printed = figure.split()
        made.append(desk.row({**CARGO, "reference_area": area, "printed": printed, "hedge": hedge[0] if hedge else None}))
    own = desk.row({**CARGO, "printed": "30"})
    statements = desk.statements([], [own, *made])
    found = standings(statements, held_by(statements, QUANTITY, "tonne")[0], QUANTITY, COAST, Order.DESCENDING)
    assert (found.best, found.worst, len(found.tied)) == (best, worst, tied)


@pytest.mark.parametrize(
    ("extra", "best", "worst"),
    [
        pytest.param({"reference_area": "south", "printed": "20", "publisher": "press"}, 1, 2, id="a peer with two figures"),
        pytest.param({"reference_area": "north", "printed": "50", "publisher": "press"}, 1, 2, id="two figures of its own"),
        pytest.param({"reference_area": "south", "printed": "41", "publisher": "press"}, 2, 2, id="two figures that agree"),
        pytest.param({"reference_area": "south", "printed": "20", "definition": "gross"}, 2, 2, id="a peer's figure of another definition"),
        pytest.param({"reference_area": "north", "printed": "50", "definition": "gross"}, 2, 2, id="its own of another definition"),
    ],
)
def test_sources_that_disagree_leave_a_place_open(desk: Desk, extra: dict[str, object], best: int, worst: int) -> None:
    rows = [desk.row({**CARGO, **row}) for row in ({"printed": "30"}, {"reference_area": "south", "printed": "40"}, extra)]
    statements = desk.statements([], rows)
    found = standings(statements, held_by(statements, QUANTITY, "tonne")[0], QUANTITY, ("north", "south"), Order.DESCENDING)
    assert (found.best, found.worst) == (best, worst)


def test_a_claims_own_figure_among_peers(desk: Desk) -> None:
    own = held_by_claim(desk.claim({**CARGO, "printed": "30"}))
    statements = desk.statements([], [desk.row({**CARGO, "reference_area": "south", "printed": "40"})])
    assert own is not None
    assert standings(statements, own, QUANTITY, ("north", "south"), Order.DESCENDING).best == 2


LATER, WEAK, MEDIA = {"published": "2021-09-20"}, {"quality": "weak"}, {"quality": "media"}


@pytest.mark.parametrize(
    ("own", "other", "force"),
    [
        pytest.param({}, {}, Force.REFUTES, id="both on record"),
        pytest.param({}, MEDIA, Force.REFUTES, id="the press"),
        pytest.param(None, {}, Force.INCONSISTENT, id="the text's own figure"),
        pytest.param(None, None, Force.INCONSISTENT, id="two figures of the text"),
        pytest.param({}, None, Force.INCONSISTENT, id="against a figure of the text"),
        pytest.param({}, WEAK, Force.STRAINS, id="a weak source"),
        pytest.param(WEAK, {}, Force.STRAINS, id="a weak source of its own"),
        pytest.param(None, WEAK, Force.STRAINS, id="the text's own against a weak source"),
        pytest.param({}, LATER, Force.NOTES, id="published after the article"),
        pytest.param(LATER, WEAK, Force.NOTES, id="and weak"),
    ],
)
def test_force(desk: Desk, own: dict[str, object] | None, other: dict[str, object] | None, force: Force) -> None:
    claimed = held_by_claim(desk.claim({**CARGO, "printed": "30"}))
    first, second = (claimed if row is None else held(desk, {"printed": "30", **row})[0] for row in (own, other))
    assert first is not None
    assert second is not None
    assert force_of(first, [second]) is force


@pytest.mark.parametrize(
    ("other", "is_one"),
    [
        pytest.param({}, True, id="one bulletin"),
        pytest.param({"publisher": "press"}, False, id="another publisher"),
        pytest.param({"title": "yearbook"}, False, id="another title"),
        pytest.param({"published": "2021-08-20"}, False, id="another vintage"),
    ],
)
def test_publications(desk: Desk, other: dict[str, object], is_one: bool) -> None:  # noqa: FBT001 -- a column of the table
    figures = [*held(desk, {"printed": "30"}), *held(desk, {"printed": "40", **other})]
    assert of_one_publication(figures) is is_one


@pytest.mark.parametrize(
    ("place", "said"),
    [
        pytest.param("3", "supported rank", id="behind two that share a place"),
        pytest.param("2", "strained rank", id="if the two count as one"),
        pytest.param("4", "refuted rank", id="in no way of counting"),
        pytest.param("1", "refuted rank", id="nor the first"),
    ],
)
def test_two_ways_of_counting(desk: Desk, place: str, said: str) -> None:
    figures = {"north": "30", "south": "41", "east": "41", "west": "20", "isle": "10"}
    rows = [{**CARGO, "reference_area": area, "printed": printed} for area, printed in figures.items()]
    claim = {"kind": "rank", "indicator": "cargo", "group": "coast", "unit": "ordinal", "printed": place}
    assert desk.judge(claim, rows).said() == said
