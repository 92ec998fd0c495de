"""Where a release stands in time, and where a series breaks."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from gx_factcheck.model.finding import Standing, Use
from gx_factcheck.model.observation import Release
from gx_factcheck.system.releases import are_apart, as_evidence, breaks_of, is_one_publication, only_in_force
from gx_factcheck.values.periods import read_period

if TYPE_CHECKING:
    from tests.conftest import Desk, Fields

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


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        pytest.param("2019", "2020", True, id="the first one of the new kind, and the last of the old"),
        pytest.param("2018", "2021", True, id="on both sides"),
        pytest.param("2020", "2021", False, id="both new"),
        pytest.param("2020", "2020", False, id="the first one alone"),
        pytest.param("2018", "2019", False, id="both old"),
        pytest.param("2019-12-31", "2020-12-31", True, id="days on both sides"),
        pytest.param("2019-07/2020-06", "2019-07/2020-06", True, id="within one"),
    ],
)
def test_what_begins_anew_on_a_day(one: str, other: str, apart: bool) -> None:  # noqa: FBT001 -- a column of the table
    first, second, breaks = read_period(one), read_period(other), [date(2020, 1, 1)]
    assert are_apart(first, second, breaks) is apart
    assert are_apart(second, first, breaks) is apart


@pytest.mark.parametrize(
    ("rows", "days"),
    [
        pytest.param([{"time_period": "2020"}], [], id="no mark"),
        pytest.param([{"time_period": "2020", "status": "B"}], ["2020-01-01"], id="the first day of the row that is marked"),
        pytest.param([{"time_period": "2020", "status": "B", "reference_area": "south"}], [], id="another series"),
        pytest.param(
            [{"time_period": year, "status": "B"} for year in ("2020", "2015")], ["2015-01-01", "2020-01-01"], id="two, in their order"
        ),
        pytest.param(
            [{"time_period": "2020", "status": "B"}, {"time_period": "2020", "published": "2021-08-20"}], [], id="a mark taken back"
        ),
        pytest.param(
            [{"time_period": "2020"}, {"time_period": "2020", "status": "B", "published": "2021-09-20"}], [], id="a mark after the article"
        ),
        pytest.param(
            [{"time_period": "2020", "status": "B", "published": "2021-09-20"}], ["2020-01-01"], id="the same, where nothing else is known"
        ),
        pytest.param([{"time_period": None, "status": "B"}], [], id="of no period"),
    ],
)
def test_breaks_that_the_rows_mark(desk: Desk, rows: list[Fields], days: list[str]) -> None:
    made = [desk.row({"printed": "1", **row}) for row in rows]
    quantity = replace(desk.row({"printed": "1"}).quantity, time_period=read_period("2021"))
    assert [str(day) for day in breaks_of(desk.statements([], made), quantity)] == days


def test_the_breaks_of_the_catalogue_come_with_them(desk: Desk) -> None:
    row = desk.row({"indicator": "fleet", "unit": "vehicle", "printed": "1", "time_period": "2018", "status": "B"})
    assert breaks_of(desk.statements([], [row]), row.quantity) == (read_period("2020"), date(2018, 1, 1))


def test_a_series_that_nobody_knows_has_no_breaks(desk: Desk) -> None:
    assert breaks_of(desk.statements([]), replace(desk.row({"printed": "1"}).quantity, indicator="unheard_of")) == ()


@pytest.mark.parametrize(
    ("releases", "editions"),
    [
        pytest.param(["2021-07-20"], "only", id="alone"),
        pytest.param(["2021-07-20", "2021-07-20"], "only only", id="one release, in two datasets"),
        pytest.param(["2021-08-20", "2021-07-20"], "latest first", id="two"),
        pytest.param(["2021-07-20", "2021-08-20", "2021-09-20"], "first between latest", id="three, one after the article"),
        pytest.param(["2021-07-20", None], "only only", id="one without a date"),
        pytest.param(["2021-07", "2021-07-15"], "between between", id="a day of the month that the other is of"),
        pytest.param(["2021-07", "2021-07-15", "2021-08-01"], "between between latest", id="and one after both"),
    ],
)
def test_editions(desk: Desk, releases: list[str | None], editions: str) -> None:
    rows = [desk.row({"printed": "1", "published": published}) for published in releases]
    assert " ".join(item.edition for item in as_evidence(rows, Use.OWN, DAY)) == editions


def test_editions_are_of_one_publisher(desk: Desk) -> None:
    rows = [desk.row({"printed": "1"}), desk.row({"printed": "1", "published": "2021-08-20", "publisher": "harbour"})]
    assert [item.edition for item in as_evidence(rows, Use.OWN, DAY)] == ["only", "only"]


@pytest.mark.parametrize(
    ("rows", "revises"),
    [
        pytest.param([{}, {"published": "2021-09-20"}], True, id="after the article, the first before it"),
        pytest.param([{}, {"published": "2021-08-20"}], False, id="both before it"),
        pytest.param([{}, {"published": "2021-09"}], False, id="perhaps before it"),
        pytest.param([{}, {"published": "2021-09-03"}], False, id="a day after it, where clocks may differ"),
        pytest.param([{}, {"published": "2021-09-04"}], True, id="two days after it"),
        pytest.param([{}, {"published": None}], False, id="without a date"),
        pytest.param([{}, {"published": "2021-09-20", "publisher": "harbour"}], False, id="of another publisher"),
        pytest.param([{"quality": "weak"}, {"published": "2021-09-20"}], False, id="of a figure that decides nothing"),
        pytest.param([{}, {"published": "2021-09-20", "quality": "weak"}], False, id="by a source that changes nothing"),
        pytest.param([{"published": "2021-09-10"}, {"published": "2021-09-20"}], False, id="both after it"),
    ],
)
def test_what_revises(desk: Desk, rows: list[Fields], revises: bool) -> None:  # noqa: FBT001 -- a column of the table
    made = [desk.row({"printed": "1", **row}) for row in rows]
    assert as_evidence(made, Use.OWN, DAY)[1].revises is revises


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        pytest.param([{"printed": "12"}], True, id="one"),
        pytest.param([{"printed": "12"}, {"printed": "12", "title": "yearbook"}], True, id="one figure in two datasets"),
        pytest.param([{"printed": "12"}, {"printed": "0.12", "unit": "ratio"}], True, id="in two units"),
        pytest.param([{"printed": "12"}, {"printed": "12.0"}], False, id="printed to two digits"),
        pytest.param([{"printed": "12"}, {"printed": "13"}], False, id="two figures"),
        pytest.param([{"printed": "12"}, {"printed": "13", "published": "2021-09-20"}], True, id="one of them after the article"),
        pytest.param([{"printed": "12"}, {"printed": "12", "hedge": "nearly"}], False, id="one of them hedged"),
        pytest.param([], False, id="none"),
    ],
)
def test_the_only_figure_in_force(desk: Desk, rows: list[Fields], found: bool) -> None:  # noqa: FBT001 -- a column of the table
    made = as_evidence([desk.row(row) for row in rows], Use.OWN, DAY)
    assert (only_in_force(made) is not None) is found


RELEASE = Release("bureau", "bulletin", read_period("2021-07-20"))


@pytest.mark.parametrize(
    ("other", "is_one"),
    [
        pytest.param(RELEASE, True, id="the same"),
        pytest.param(replace(RELEASE, address="https://other.example.org"), True, id="at another address"),
        pytest.param(replace(RELEASE, title="yearbook"), False, id="another title"),
        pytest.param(replace(RELEASE, publisher="harbour"), False, id="another publisher"),
        pytest.param(replace(RELEASE, published=read_period("2021-08")), False, id="another day"),
    ],
)
def test_publications(other: Release, is_one: bool) -> None:  # noqa: FBT001 -- a column of the table
    assert is_one_publication(RELEASE, other) is is_one


@pytest.mark.parametrize(
    "release", [replace(RELEASE, publisher="unknown"), replace(RELEASE, title=""), replace(RELEASE, published=None)]
)
def test_what_says_too_little_of_itself_is_a_publication_of_its_own(release: Release) -> None:
    assert is_one_publication(release, release)
    assert not is_one_publication(release, replace(release, address="https://other.example.org"))
