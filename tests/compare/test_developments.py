"""Rates, changes, multiples and directions against the levels of one release."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.checkers.sentences import Sentence

if TYPE_CHECKING:
    from tests.conftest import Desk, Fields

GROWTH = {"kind": "growth", "indicator": "cargo_growth"}
LEVEL = {"indicator": "cargo", "unit": "tonne"}


SENTENCES = {
    "Traffic grew by 25%, where the port printed 512 thousand boxes and, a year before, 461 thousand.": Sentence(
        [{**GROWTH, "printed": "25%"}],
        [
            {"indicator": "cargo", "printed": "512 thousand", "unit": "tonne"},
            {"indicator": "cargo", "printed": "461 thousand", "unit": "tonne", "time_period": "2020-S1"},
        ],
    ),
    "Traffic grew by 11%, where the port printed 512 thousand boxes and, a year before, 461 thousand.": Sentence(
        [{**GROWTH, "printed": "11%"}],
        [
            {"indicator": "cargo", "printed": "512 thousand", "unit": "tonne"},
            {"indicator": "cargo", "printed": "461 thousand", "unit": "tonne", "time_period": "2020-S1"},
        ],
    ),
}
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
            "unverified definition",
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
        pytest.param({"printed": "25%"}, ({"printed": "0"}, {"printed": "501"}), "unverified no-data", id="nothing to divide by"),
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


def test_a_rate_of_what_the_catalogue_does_not_know(desk: Desk) -> None:
    assert desk.judge({**GROWTH, "indicator": "unheard_of", "printed": "11%"}).said() == "unverified no-data"


def test_no_rate_across_a_break(desk: Desk) -> None:
    assert said_of_levels(desk, {"printed": "25%"}, BOTH, "fleet", "vehicle") == "unverified definition"
    marked: tuple[dict[str, object], ...] = ({"printed": "451"}, {"printed": "501", "status": "B"})
    assert said_of_levels(desk, {"printed": "25%"}, marked) == "unverified definition"
    before: tuple[dict[str, object], ...] = ({"printed": "451", "status": "B"}, {"printed": "501"})
    assert said_of_levels(desk, {"printed": "25%"}, before) == "refuted value"


def yearly(indicator: str, unit: str, **values: str) -> list[Fields]:
    """Figures by year, as in y2010="3.05"."""
    return [{"indicator": indicator, "unit": unit, "time_period": year[1:], "printed": value} for year, value in values.items()]


CARGO = yearly("cargo", "tonne", y2010="3.05", y2015="4.21", y2019="5.56", y2020="6.11")
RATE = yearly("rate", "percent", y2010="12", y2020="13.25")
SINCE: Fields = {"indicator": "cargo", "time_period": "2020", "base_period": "2010"}


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        pytest.param({"kind": "growth", "printed": "100%", "hedge": "about"}, "supported value", id="about doubled"),
        pytest.param({"kind": "growth", "printed": "100.3%"}, "unverified value", id="more digits than the levels give"),
        pytest.param({"kind": "growth", "printed": "60%"}, "refuted value", id="another rate"),
        pytest.param({"kind": "growth", "printed": "50%", "hedge": "over"}, "supported value", id="over a half"),
        pytest.param({"kind": "growth", "printed": "60%", "base_period": "2012"}, "unverified no-data", id="since a year without a figure"),
        pytest.param(
            {"kind": "growth", "printed": "7%", "base_period": None, "window": "annualised", "time_period": "2011/2020"},
            "supported value",
            id="a yearly average over ten years",
        ),
        pytest.param(
            {"kind": "growth", "printed": "8%", "base_period": None, "window": "annualised", "time_period": "2011/2020"},
            "refuted value",
            id="another average",
        ),
        pytest.param({"kind": "growth", "printed": "10%", "base_period": None}, "supported value", id="against the year before"),
        pytest.param({"kind": "change", "printed": "3.1", "unit": "tonne"}, "supported value", id="a change that does not say where to"),
        pytest.param({"kind": "change", "printed": "3.1", "unit": "tonne", "operator": "rises"}, "supported value", id="a rise"),
        pytest.param({"kind": "change", "printed": "3.1", "unit": "tonne", "operator": "falls"}, "refuted value", id="no fall"),
        pytest.param(
            {"kind": "change", "printed": "-3.1", "unit": "tonne", "operator": "rises"}, "refuted value", id="with the other sign"
        ),
        pytest.param({"kind": "change", "printed": "2.1", "unit": "tonne", "operator": "rises"}, "refuted value", id="another rise"),
        pytest.param({"kind": "change", "printed": "3.1", "unit": "CNY", "operator": "rises"}, "unverified no-data", id="in another unit"),
        pytest.param({"kind": "multiple", "printed": "2", "unit": "times"}, "supported value", id="twice as much"),
        pytest.param({"kind": "multiple", "printed": "3", "unit": "times"}, "refuted value", id="not three times"),
        pytest.param({"kind": "multiple", "printed": "1", "unit": "times", "operator": "rises"}, "supported value", id="more by once"),
        pytest.param(
            {"kind": "multiple", "printed": "2", "unit": "times", "operator": "rises"}, "strained value", id="twice, told as a rise"
        ),
        pytest.param({"kind": "change", "operator": "rises", "quote": "has risen"}, "supported value", id="it rose"),
        pytest.param({"kind": "change", "operator": "falls", "quote": "has fallen"}, "refuted value", id="it did not fall"),
    ],
)
def test_since_a_base(desk: Desk, claim: Fields, said: str) -> None:
    assert desk.judge({**SINCE, **claim}, CARGO).said() == said


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        pytest.param({"kind": "growth", "printed": "10%"}, "unverified value", id="in percent, as far as the record tells"),
        pytest.param({"kind": "growth", "printed": "1.25%"}, "strained wording", id="points called percent"),
        pytest.param(
            {"kind": "change", "printed": "1.25", "unit": "percentage_point", "operator": "rises"},
            "unverified value",
            id="points, finer than the record",
        ),
        pytest.param({"kind": "change", "printed": "1", "unit": "percentage_point", "operator": "rises"}, "supported value", id="points"),
        pytest.param(
            {"kind": "change", "printed": "5", "unit": "percentage_point", "operator": "rises"}, "refuted value", id="other points"
        ),
        pytest.param({"kind": "growth", "printed": "40%"}, "refuted value", id="neither"),
    ],
)
def test_a_change_of_a_rate(desk: Desk, claim: Fields, said: str) -> None:
    assert desk.judge({**SINCE, "indicator": "rate", **claim}, RATE).said() == said


QUARTERS = [
    {"indicator": "cargo", "unit": "tonne", "time_period": quarter, "printed": value}
    for quarter, value in (("2020-Q4", "10.00"), ("2021-Q1", "10.10"), ("2021-Q2", "10.10"))
]
QUARTER: Fields = {"kind": "growth", "indicator": "cargo_growth", "time_period": "2021-Q1"}


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        pytest.param({"window": "previous-period", "printed": "1%"}, "supported value", id="against the quarter before"),
        pytest.param({"window": "annualised", "printed": "4%"}, "supported value", id="at an annual rate"),
        pytest.param({"window": "previous-period", "printed": "4%"}, "refuted value", id="the annual rate told of the quarter"),
        pytest.param({"window": "annualised", "printed": "1%"}, "refuted value", id="the quarter's rate told as annual"),
        pytest.param(
            {"time_period": "2021-Q2", "kind": "change", "window": "previous-period", "operator": "rises", "quote": "rose"},
            "strained value",
            id="no change is no rise",
        ),
    ],
)
def test_windows(desk: Desk, claim: Fields, said: str) -> None:
    assert desk.judge({**QUARTER, **claim}, QUARTERS).said() == said


CHANGED: Fields = {"indicator": "cargo", "unit": "tonne", "window": "since", "base": "2020-02", "time_period": "2021-06"}


@pytest.mark.parametrize(
    ("fields", "recorded", "said"),
    [
        pytest.param({"operator": "rises"}, "600", "supported value", id="the change is on record"),
        pytest.param({"operator": "rises"}, "-600", "refuted value", id="the other way"),
        pytest.param({"operator": "falls"}, "-600", "supported value", id="a fall"),
        pytest.param({}, "-600", "supported value", id="not said where to"),
        pytest.param({"operator": "rises"}, "411", "refuted value", id="another change"),
    ],
)
def test_a_change_on_record(desk: Desk, fields: Fields, recorded: str, said: str) -> None:
    claim = {"kind": "change", "indicator": "cargo", "time_period": "2021-06", "base_period": "2020-02", "printed": "600", "unit": "tonne"}
    assert desk.judge({**claim, **fields}, [{**CHANGED, "printed": recorded}]).said() == said


def levels_of_release(earlier: str, later: str, **fields: object) -> list[Fields]:
    row: Fields = {"indicator": "cargo", "unit": "tonne", **fields}
    return [{**row, "time_period": f"{year}-S1", "printed": printed} for year, printed in ((2020, earlier), (2021, later))]


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
    assert desk.judge({"kind": "growth", "indicator": "cargo_growth", "printed": claimed}, rows).said() == said


def test_the_rate_of_a_superseded_release_alone_strains(desk: Desk) -> None:
    """The release in force has the later level only, so that no pair of its own gives a rate."""
    later: Fields = {"indicator": "cargo", "unit": "tonne", "printed": "502"}
    rows = [*levels_of_release("401", "501", published="2021-06-20"), later]
    growth: Fields = {"kind": "growth", "indicator": "cargo_growth"}
    assert desk.judge({**growth, "printed": "25%"}, rows).said() == "strained vintage"
    assert desk.judge({**growth, "printed": "40%"}, rows).said() == "unverified no-data"


def test_the_growth_of_a_rate_may_be_the_rate_itself(desk: Desk) -> None:
    rows = yearly("rate", "percent", y2019="2.51", y2020="3.24")
    claim: Fields = {"kind": "growth", "indicator": "rate", "time_period": "2020", "printed": "3.24%"}
    assert desk.judge(claim, rows).said() == "unverified value"
    assert desk.judge({**claim, "window": "year-on-year"}, rows).said() == "refuted value"


def test_adjusted_levels_are_other_ones(desk: Desk) -> None:
    claim = {**SINCE, "kind": "growth", "printed": "60%"}
    assert desk.judge({**claim, "adjustment": "seasonally-adjusted"}, CARGO)["figure"].verdict == "unverified"
    assert desk.judge({**claim, "upper": "70%"}, CARGO)["figure"].verdict == "unverified"
