"""Where a release stands in time, and where a series breaks."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from gx_factcheck.model.finding import Standing, Use
from gx_factcheck.system.releases import are_apart, as_evidence
from gx_factcheck.values.periods import read_period

if TYPE_CHECKING:
    from tests.conftest import Desk

DAY = date(2021, 9, 2)


@pytest.mark.parametrize(
    ("releases", "standings"),
    [
        pytest.param(["2021-07-20"], "in-force", id="alone"),
        pytest.param(["2021-09-02"], "in-force", id="on the day"),
        pytest.param(["2021-09-03"], "later", id="a day after"),
        pytest.param(["2021-09"], "later", id="a month that has not passed"),
        pytest.param(["2021"], "later", id="a year that has not passed"),
        pytest.param(["2020"], "in-force", id="a year that has"),
        pytest.param([None], "later", id="without a date"),
        pytest.param(["2021-07-20", "2021-08-20"], "superseded in-force", id="a newer one"),
        pytest.param(["2021-08-20", "2021-07-20"], "in-force superseded", id="whatever their order"),
        pytest.param(["2021-07-20", "2021-07-20"], "in-force in-force", id="two of one day"),
        pytest.param(["2020", "2021-03"], "superseded in-force", id="a month after a year"),
        pytest.param(["2020", "2020-07"], "in-force in-force", id="a month within a year"),
        pytest.param(["2021-07-20", "2021-09-20"], "in-force later", id="a newer one after the article"),
        pytest.param(["2021-07-20", None], "in-force later", id="one without a date"),
    ],
)
def test_standings(desk: Desk, releases: list[str | None], standings: str) -> None:
    rows = [desk.row({"printed": "1", "published": published}) for published in releases]
    assert " ".join(item.standing for item in as_evidence(rows, Use.OWN, DAY)) == standings


@pytest.mark.parametrize(
    ("newer", "standing"),
    [
        pytest.param({}, Standing.SUPERSEDED, id="of the same publisher"),
        pytest.param({"publisher": "harbour"}, Standing.IN_FORCE, id="of another publisher"),
        pytest.param({"definition": "gross"}, Standing.IN_FORCE, id="of another definition"),
        pytest.param({"time_period": "2020-S1"}, Standing.IN_FORCE, id="of another period"),
        pytest.param({"quality": "weak"}, Standing.IN_FORCE, id="of lower quality"),
    ],
)
def test_what_supersedes(desk: Desk, newer: dict[str, object], standing: Standing) -> None:
    rows = [desk.row({"printed": "1"}), desk.row({"printed": "2", "published": "2021-08-20", **newer})]
    assert as_evidence(rows, Use.OWN, DAY)[0].standing is standing


def test_a_weak_release_gives_way_to_a_weak_one(desk: Desk) -> None:
    rows = [desk.row({"printed": "1", "quality": "weak", "published": day}) for day in ("2021-07-20", "2021-08-20")]
    assert [item.standing for item in as_evidence(rows, Use.OWN, DAY)] == [Standing.SUPERSEDED, Standing.IN_FORCE]


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        pytest.param("2019", "2021", True, id="a break between"),
        pytest.param("2020-03", "2021", True, id="a break within one"),
        pytest.param("2021-S1", "2021-S2", False, id="after it"),
        pytest.param("2018", "2019", False, id="before it"),
    ],
)
def test_breaks(one: str, other: str, apart: bool) -> None:  # noqa: FBT001 -- a column of the table
    first, second, breaks = read_period(one), read_period(other), [read_period("2020")]
    assert are_apart(first, second, breaks) is apart
    assert are_apart(second, first, breaks) is apart
    assert not are_apart(first, second, [])
