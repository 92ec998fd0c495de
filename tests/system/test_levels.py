"""The levels that a rate of growth leads between, and the base that it implies."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from gx_factcheck.model.finding import Evidence, Use
from gx_factcheck.model.wording import NOTHING
from gx_factcheck.system.levels import implied_base, interval_of_stated, levels_of, series_of, span_of, years_before
from gx_factcheck.system.stated import Stated, stated_claim, stated_observation
from gx_factcheck.values.interval import Interval
from gx_factcheck.values.periods import read_period

if TYPE_CHECKING:
    from tests.conftest import Desk, Fields

GROWTH: Fields = {"kind": "growth", "indicator": "cargo_growth", "printed": "11%"}
LEVEL: Fields = {"indicator": "cargo", "unit": "tonne"}


def found(desk: Desk, growth: Fields, claims: list[Fields], rows: Sequence[Fields] = ()) -> tuple[str | None, str | None] | None:
    """Which claims, or rows by what they print, are the later and the earlier level."""
    rate = desk.claim({**GROWTH, **growth})
    told = [desk.claim({**LEVEL, **claim}) for claim in claims]
    levels = levels_of(desk.statements([rate, *told], [desk.row({**LEVEL, **row}) for row in rows]), rate)
    return None if levels is None else (_name(levels.later), _name(levels.earlier))


def _name(stated: Stated | None) -> str | None:
    if stated is None:
        return None
    return f"record {stated.figure.value}" if stated.claim is None and stated.figure is not None else stated.id


LATER: Fields = {"id": "later", "printed": "500"}
EARLIER: Fields = {"id": "earlier", "printed": "450", "time_period": "2020-S1"}


@pytest.mark.parametrize(
    ("growth", "claims", "levels"),
    [
        pytest.param({}, [LATER, EARLIER], ("later", "earlier"), id="both"),
        pytest.param({}, [LATER], ("later", None), id="the level of the period"),
        pytest.param({}, [EARLIER], (None, "earlier"), id="the earlier one alone"),
        pytest.param({}, [{**LATER, "reference_area": "south"}], (None, None), id="of another area"),
        pytest.param({}, [{**LATER, "counterpart_area": "abroad"}], (None, None), id="with another counterpart"),
        pytest.param({}, [{**LATER, "indicator": "bulk"}], (None, None), id="of another indicator"),
        pytest.param({}, [{**LATER, "indicator": ["cargo", "bulk"]}], (None, None), id="of an indicator that is left open"),
        pytest.param({}, [{**LATER, "kind": "forecast"}], (None, None), id="no level"),
        pytest.param({}, [{**LATER, "adjustment": "cumulative"}, EARLIER], (None, "earlier"), id="counted from January, beside one month"),
        pytest.param(
            {"adjustment": "cumulative"},
            [{**LATER, "adjustment": "cumulative"}, {**EARLIER, "adjustment": "cumulative"}],
            ("later", "earlier"),
            id="all from January",
        ),
        pytest.param({}, [{**LATER, "printed": "-5"}, EARLIER], None, id="a loss"),
        pytest.param({}, [LATER, {**EARLIER, "printed": "-5"}], None, id="out of a loss"),
        pytest.param({}, [LATER, {**EARLIER, "printed": "0"}], ("later", "earlier"), id="from nothing"),
        pytest.param({}, [LATER, {**EARLIER, "unit": "item"}], ("later", None), id="in two dimensions"),
        pytest.param({"window": "previous-period"}, [LATER], None, id="another window"),
        pytest.param({"window": "since"}, [LATER], None, id="since a day that is not told"),
        pytest.param({"time_period": None}, [LATER], None, id="no period"),
        pytest.param({"time_period": ("2021-S1", "2021")}, [LATER], None, id="a period that is left open"),
        pytest.param({"indicator": "rate"}, [LATER], None, id="a rate of nothing"),
        pytest.param({"indicator": "unheard_of"}, [LATER], None, id="an indicator that is not known"),
        pytest.param({"reference_area": ["north", "south"]}, [LATER], None, id="an area that is left open"),
        pytest.param({"printed": "3", "unit": "percentage_point"}, [LATER], None, id="points"),
        pytest.param({"window": "two-year-average"}, [LATER, {**EARLIER, "time_period": "2019-S1"}], ("later", "earlier"), id="two years"),
        pytest.param(
            {"window": "annualised", "time_period": "2016/2020"},
            [{**LATER, "time_period": "2020"}, {**EARLIER, "time_period": "2015"}],
            ("later", "earlier"),
            id="five years",
        ),
        pytest.param({"window": "annualised", "time_period": "2021-Q1"}, [LATER], None, id="a quarter at a yearly rate"),
    ],
)
def test_levels_of_a_growth(desk: Desk, growth: Fields, claims: list[Fields], levels: tuple[str | None, str | None] | None) -> None:
    assert found(desk, growth, claims) == levels


RECORD: Fields = {"printed": "450", "time_period": "2020-S1"}


@pytest.mark.parametrize(
    ("fields", "rows", "earlier"),
    [
        pytest.param({}, [RECORD], "record 450", id="on record"),
        pytest.param({}, [RECORD, {**RECORD, "publisher": "press", "printed": "460"}], None, id="told in two ways"),
        pytest.param({}, [{**RECORD, "published": "2022"}], None, id="after the article"),
        pytest.param({}, [{**RECORD, "definition": "gross"}], None, id="of a definition that is not named"),
        pytest.param({"definition": "gross"}, [{**RECORD, "definition": "gross"}], "record 450", id="of the one that is named"),
        pytest.param({}, [{**RECORD, "basis": "real"}], None, id="at the prices of another year"),
        pytest.param({"adjustment": "seasonally-adjusted"}, [RECORD], None, id="adjusted as no record is"),
    ],
)
def test_the_record_has_what_the_text_leaves_out(desk: Desk, fields: Fields, rows: list[Fields], earlier: str | None) -> None:
    assert found(desk, fields, [{**LATER, **fields}], rows) == ("later", earlier)


def test_no_level_across_a_break(desk: Desk) -> None:
    rate = desk.claim({**GROWTH, "indicator": "fleet_growth"})
    told = [desk.claim({**level, "indicator": "fleet", "unit": "vehicle"}) for level in (LATER, EARLIER)]
    levels = levels_of(desk.statements([rate, *told]), rate)
    assert levels is not None
    assert levels.earlier is None


def test_before_the_first_year_there_is_nothing() -> None:
    assert years_before(read_period("0002"), 2) is None
    assert years_before(read_period("0003"), 2) == read_period("0001")


def test_a_change_is_of_its_own_series(desk: Desk) -> None:
    series = series_of(desk.statements([]), desk.claim({**LEVEL, "kind": "change", "printed": "50"}))
    assert series is not None
    assert series.indicator == "cargo"


def test_a_rate_without_a_number_has_no_span(desk: Desk) -> None:
    assert span_of(desk.claim({"kind": "growth", "indicator": "cargo_growth", "operator": "rises"})) is None


def test_what_a_figure_can_be(desk: Desk) -> None:
    row = stated_observation(Evidence(desk.row({**LEVEL, "printed": "500"}), Use.DERIVED))
    claim = stated_claim(desk.claim({**LEVEL, "printed": "500"}))
    assert interval_of_stated(row) == interval_of_stated(claim)
    assert interval_of_stated(Stated("nothing", None, NOTHING)) == Interval.everything()


@pytest.mark.parametrize(
    ("rate", "verb", "ends"),
    [
        pytest.param("446.31%", "rises", ("7.4252", "7.4272"), id="a base that can be looked up"),
        pytest.param("25%", "falls", ("53.728", "54.464"), id="a fall"),
        pytest.param("120%", "falls", None, id="nothing falls by more than all"),
        pytest.param("100.5%", "falls", None, id="however little more"),
        pytest.param("100%", "falls", ("8113",), id="but 99.6% is printed as all of it"),
    ],
)
def test_the_base_that_a_rate_implies(desk: Desk, rate: str, verb: str, ends: tuple[str, ...] | None) -> None:
    base = implied_base(desk.claim({**LEVEL, "printed": "40.57"}), desk.claim({**GROWTH, "printed": rate, "operator": verb}))
    if ends is None:
        assert base is None
    else:
        assert base is not None
        assert all(f"number:{Fraction(end)}:" in str(base) for end in ends)


def test_no_base_without_figures(desk: Desk) -> None:
    unprinted = desk.claim({"operator": "exists"})
    assert implied_base(unprinted, desk.claim({**GROWTH, "printed": "5%"})) is None
    assert implied_base(desk.claim({**LEVEL, "printed": "5"}), unprinted) is None
