"""The rate that two levels of one release give."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from gx_factcheck.system.derived import published_growth

if TYPE_CHECKING:
    from tests.conftest import Desk, Fields

GROWTH = {"kind": "growth", "indicator": "cargo_growth"}
LEVEL = {"indicator": "cargo", "unit": "tonne"}


BOTH: tuple[dict[str, object], ...] = ({"printed": "451"}, {"printed": "501"})


def said_of_levels(
    desk: Desk, claim: dict[str, object], levels: tuple[dict[str, object], ...], indicator: str = "cargo", unit: str = "tonne"
) -> str:
    """The verdict on a rate where the levels of 2020 and 2021 are on record."""
    rows = [
        {"indicator": indicator, "unit": unit, "time_period": f"{year}-S1", **level}
        for year, level in zip((2020, 2021), levels, strict=True)
    ]
    return desk.judge({"kind": "growth", "indicator": f"{indicator}_growth", **claim}, rows).said()


@pytest.mark.parametrize(
    ("claim", "levels", "said"),
    [
        pytest.param({"printed": "11%"}, BOTH, "supported value", id="the rate of the two levels"),
        pytest.param({"printed": "11.09%"}, BOTH, "unverified value", id="more digits than the levels give"),
        pytest.param({"printed": "25%"}, BOTH, "refuted value", id="another rate"),
        pytest.param({"printed": "10%"}, ({"printed": "451"}, {"printed": "499"}), "unverified value", id="cut off from 10.6"),
        pytest.param({"printed": "11%", "operator": "falls"}, BOTH, "refuted value", id="told as a fall"),
        pytest.param({"printed": "11%", "operator": "falls"}, ({"printed": "501"}, {"printed": "446"}), "supported value", id="a fall"),
        pytest.param(
            {"printed": "23%"}, ({"printed": "450"}, {"printed": "500"}), "unverified value", id="levels that may be rounded to their zeros"
        ),
        pytest.param(
            {"printed": "25%"}, ({"printed": "451", "title": "yearbook"}, {"printed": "501"}), "unverified no-data", id="of two releases"
        ),
        pytest.param(
            {"printed": "25%"},
            tuple({**level, "published": "2021-09-20"} for level in BOTH),
            "unverified value",
            id="of a release after the article",
        ),
        pytest.param(
            {"printed": "11%"}, tuple({**level, "published": "2021-09-20"} for level in BOTH), "supported value", id="which may support"
        ),
        pytest.param({"printed": "25%"}, tuple({**level, "published": None} for level in BOTH), "unverified value", id="without a date"),
        pytest.param({"printed": "25%"}, tuple({**level, "quality": "mirror"} for level in BOTH), "strained value", id="of a mirror"),
        pytest.param(
            {"printed": "25%"},
            tuple({**level, "definition": "gross"} for level in BOTH),
            "unverified value",
            id="of a definition not named",
        ),
        pytest.param(
            {"printed": "25%", "definition": "gross"},
            tuple({**level, "definition": "gross"} for level in BOTH),
            "refuted value",
            id="of the one named",
        ),
        pytest.param(
            {"printed": "25%"}, ({"printed": "451", "unit": "vehicle"}, {"printed": "501"}), "unverified no-data", id="in two dimensions"
        ),
        pytest.param({"printed": "25%", "time_period": None}, BOTH, "unverified no-data", id="of no period"),
        pytest.param({"printed": "25%", "window": "previous-period"}, BOTH, "unverified no-data", id="of another window"),
        pytest.param({"printed": "25%", "basis": "real"}, BOTH, "unverified no-data", id="a real rate follows from no levels"),
        pytest.param({"printed": "2.5", "unit": "percentage_point"}, BOTH, "unverified no-data", id="points"),
        pytest.param({"printed": "25%"}, ({"printed": "0"}, {"printed": "501"}), "unverified value", id="nothing to divide by"),
    ],
)
def test_growth_from_the_levels_of_one_release(
    desk: Desk, claim: dict[str, object], levels: tuple[dict[str, object], ...], said: str
) -> None:
    assert said_of_levels(desk, claim, levels) == said


@pytest.mark.parametrize(
    ("basis", "said"),
    [
        pytest.param("nominal", "refuted value", id="nominal"),
        pytest.param((), "unverified value", id="a basis that is not named"),
        pytest.param(("real", "nominal"), "unverified no-data", id="one that is left open"),
    ],
)
def test_prices_are_in_levels_of_money(desk: Desk, basis: object, said: str) -> None:
    assert said_of_levels(desk, {"printed": "25%", "basis": basis}, BOTH, "sales", "CNY") == said


def test_no_rate_across_a_break(desk: Desk) -> None:
    assert said_of_levels(desk, {"printed": "25%"}, BOTH, "fleet", "vehicle") == "unverified definition"


@pytest.mark.parametrize(
    ("marked", "said"),
    [
        pytest.param("2021-S1", "unverified definition", id="the later level is the first of a new kind"),
        pytest.param("2020-S1", "refuted value", id="both are new"),
        pytest.param("2020-S2", "unverified definition", id="something new between them"),
        pytest.param("2019-S2", "refuted value", id="something new long before"),
    ],
)
def test_no_rate_across_a_row_that_marks_a_break(desk: Desk, marked: str, said: str) -> None:
    levels = {"2019-S2": "400", "2020-S1": "451", "2020-S2": "470", "2021-S1": "501"}
    rows = [{**LEVEL, "time_period": time, "printed": level, "status": "B" if time == marked else "A"} for time, level in levels.items()]
    assert desk.judge({**GROWTH, "printed": "25%"}, rows).said() == said


def levels_of_release(earlier: str, later: str, **fields: object) -> list[Fields]:
    return [{**LEVEL, **fields, "time_period": f"{year}-S1", "printed": printed} for year, printed in ((2020, earlier), (2021, later))]


@pytest.mark.parametrize(
    ("claimed", "said"),
    [
        pytest.param("11%", "supported value", id="by the release in force"),
        pytest.param("25%", "strained vintage", id="by the one that it superseded"),
        pytest.param("31%", "refuted value", id="by one after the article"),
        pytest.param("40%", "refuted value", id="by none"),
    ],
)
def test_the_rate_of_each_release(desk: Desk, claimed: str, said: str) -> None:
    rows = [
        *levels_of_release("401", "501", published="2021-06-20"),
        *levels_of_release("451", "501"),
        *levels_of_release("451", "592", published="2021-09-20"),
    ]
    assert desk.judge({**GROWTH, "printed": claimed}, rows).said() == said


def test_a_superseded_release_alone_strains(desk: Desk) -> None:
    """The release in force has the later level only, so that no pair of its own gives a rate."""
    rows = [*levels_of_release("401", "501", published="2021-06-20"), {**LEVEL, "printed": "502"}]
    assert desk.judge({**GROWTH, "printed": "25%"}, rows).said() == "strained vintage"
    assert desk.judge({**GROWTH, "printed": "40%"}, rows).said() == "unverified no-data"


def test_two_releases_that_disagree(desk: Desk) -> None:
    older = [
        {"indicator": "cargo", "unit": "tonne", "time_period": f"{year}-S1", "printed": printed, "publisher": "press"}
        for year, printed in ((2020, "401"), (2021, "501"))
    ]
    newer = [{**row, "publisher": "bureau", "printed": printed} for row, printed in zip(older, ("451", "501"), strict=True)]
    assert desk.judge({**GROWTH, "printed": "11%"}, older + newer).said() == "strained value"
    assert desk.judge({**GROWTH, "printed": "40%"}, older + newer).said() == "refuted value"


def test_before_the_first_year_there_is_nothing(desk: Desk) -> None:
    first: Fields = {"time_period": "0001"}
    claims: list[Fields] = [
        {**GROWTH, **first, "id": "rate", "printed": "11%"},
        {**GROWTH, **first, "id": "average", "printed": "11%", "window": "two-year-average"},
        {**LEVEL, **first, "id": "level", "printed": "500"},
    ]
    found = desk.judge(claims, [{**LEVEL, **first, "printed": "500"}])
    assert found.run.crashed == ()
    assert found.said("rate") == "unverified no-data"


def test_a_row_without_a_figure_gives_no_rate(desk: Desk) -> None:
    rows = [desk.row({**LEVEL, "time_period": f"{year}-S1", "printed": "451"}) for year in (2020, 2021)]
    rate = desk.claim({**GROWTH, "printed": "11%"})
    assert list(published_growth(desk.statements([rate], [rows[0], replace(rows[1], figure=None)]), rate)) == []


def test_a_rate_of_what_the_catalogue_does_not_know(desk: Desk) -> None:
    rate = desk.claim({**GROWTH, "indicator": "unheard_of", "printed": "11%"})
    assert list(published_growth(desk.statements([rate]), rate)) == []
