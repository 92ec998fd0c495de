"""Which release counts: the latest that was out when the article appeared; what came later may support."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.conftest import Desk, Fields

JULY = {"printed": "12.0", "published": "2021-07-20"}
AUGUST = {"printed": "12.4", "published": "2021-08-20"}


@pytest.mark.parametrize(
    ("claimed", "rows", "said"),
    [
        pytest.param("12.4%", [JULY, AUGUST], "supported value", id="the latest release"),
        pytest.param("12.0%", [JULY, AUGUST], "strained vintage", id="only the superseded one"),
        pytest.param("13.0%", [JULY, AUGUST], "refuted value", id="neither"),
        pytest.param("12.0%", [JULY, {**AUGUST, "publisher": "harbour"}], "strained definition", id="another publisher supersedes nothing"),
        pytest.param(
            "12.0%",
            [{**JULY, "publisher": "unknown"}, {**AUGUST, "publisher": "unknown"}],
            "strained definition",
            id="unknown publishers are not one publisher",
        ),
        pytest.param("12.0%", [{**JULY, "published": "2021"}], "supported value", id="a year that has not passed may support"),
        pytest.param("13.0%", [{**JULY, "published": "2021"}], "unverified vintage", id="but not refute"),
        pytest.param("13.0%", [{**JULY, "published": "2021-08"}], "refuted value", id="a month that has passed"),
        pytest.param(
            "12.0%",
            [{**JULY, "published": "2021-08"}, {**AUGUST, "published": "2021-08-20"}],
            "strained vintage",
            id="the month of the day",
        ),
        pytest.param(
            "12.0%", [JULY, {**AUGUST, "published": "2021-09-20"}], "supported value", id="a release after the article supersedes nothing"
        ),
        pytest.param("12.4%", [JULY, {**AUGUST, "published": "2021-09-20"}], "strained vintage", id="only the later release"),
        pytest.param("12.43%", [JULY, {**AUGUST, "published": "2021-09-20"}], "unverified vintage", id="one that a later release rounds"),
        pytest.param("12.43%", [JULY, AUGUST | {"quality": "mirror"}], "unverified quality", id="one that a mirror rounds"),
        pytest.param("12.53%", [JULY, {**AUGUST, "published": "2021-09-20"}], "refuted value", id="one that it does not round to"),
        pytest.param("12.1%", [JULY, {**JULY, "printed": "12", "published": "2021-09-20"}], "refuted last-digit", id="a coarse later one"),
        pytest.param("12.4%", [JULY, {**AUGUST, "published": "2021-09-03"}], "strained vintage", id="of the next day, by other clocks"),
        pytest.param("12.4%", [{**AUGUST, "published": "2021-09-20"}], "supported value", id="a later release alone"),
        pytest.param("13.0%", [{**AUGUST, "published": "2021-09-20"}], "unverified vintage", id="it refutes nothing"),
        pytest.param("13.0%", [{**AUGUST, "published": "2021-09-20", "first": True}], "refuted value", id="unless it is a first release"),
        pytest.param("12.4%", [{**AUGUST, "published": None}], "supported value", id="a row without a date may support"),
        pytest.param("13.0%", [{**AUGUST, "published": None}], "unverified vintage", id="and refutes nothing"),
        pytest.param("12.0%", [JULY, {**AUGUST, "quality": "weak"}], "supported value", id="a weak row supersedes no official one"),
        pytest.param("13.0%", [{**JULY, "quality": "weak", "published": "2021-09-20"}], "unverified vintage", id="weak and later"),
        pytest.param("12.0%", [{**JULY, "quality": "weak", "published": "2021-09-20"}], "strained quality", id="weak and later, the same"),
        pytest.param("12.0%", [JULY, {**AUGUST, "unit": "permille"}], "strained vintage", id="the newer one in another unit"),
    ],
)
def test_releases(desk: Desk, claimed: str, rows: list[dict[str, object]], said: str) -> None:
    assert desk.judge({"printed": claimed}, rows).said() == said


@pytest.mark.parametrize(
    ("claimed", "said"),
    [
        pytest.param("1,412", "supported value", id="the same"),
        pytest.param("1,430", "refuted value", id="what is never revised refutes from later on"),
    ],
)
def test_what_is_never_revised(desk: Desk, claimed: str, said: str) -> None:
    row = {"indicator": "census", "unit": "person", "printed": "1,412", "published": "2022-01-20"}
    assert desk.judge({"indicator": "census", "unit": "person", "printed": claimed}, [row]).said() == said


def test_support_from_later_on_is_marked(desk: Desk) -> None:
    verdict = desk.judge({"printed": "12.4%"}, [{**AUGUST, "published": "2021-09-20"}])["figure"]
    assert [note.key for note in verdict.notes] == ["published-later"]


PROVISIONAL: Fields = {**JULY, "status": "P"}
LATER: Fields = {**AUGUST, "published": "2021-09-20"}
CONFIRMED: Fields = {**AUGUST, "published": "2021-10"}
LATEST: Fields = {"printed": "12.9", "published": "2021-10-20"}


@pytest.mark.parametrize(
    ("claimed", "rows", "said", "told"),
    [
        pytest.param("12.0%", [JULY], "supported value", [], id="never revised"),
        pytest.param("12.0%", [JULY, LATER], "supported value", ["revised-since 2021-09-20"], id="right when printed"),
        pytest.param("12.0%", [JULY, LATER, LATEST], "supported value", ["revised-since 2021-10-20"], id="the latest revision is told"),
        pytest.param("12.0%", [JULY, {**LATER, "printed": "12.0"}], "supported value", [], id="confirmed later"),
        pytest.param("12%", [JULY, LATER], "supported value", [], id="revised, but not as far as it is printed"),
        pytest.param("12.0%", [JULY, {**LATER, "publisher": "harbour"}], "supported value", [], id="another publisher revises nothing"),
        pytest.param("12.4%", [JULY, {**LATER, "publisher": "harbour"}], "strained vintage", [], id="and may have known better"),
        pytest.param("12.0%", [JULY, {**LATER, "published": None}], "supported value", [], id="of no date"),
        pytest.param("12.4%", [JULY, LATER], "strained vintage", ["revised-to-it 2021-09-20"], id="wrong when printed"),
        pytest.param("12.4%", [JULY, LATER, CONFIRMED], "strained vintage", ["revised-to-it 2021-09-20"], id="the first that has it"),
        pytest.param("13.3%", [JULY, LATER], "refuted value", [], id="wrong for ever"),
        pytest.param("12.0%", [JULY, AUGUST], "strained vintage", ["first-release-superseded 2021-08-20"], id="the first release"),
        pytest.param(
            "12.0%",
            [{**JULY, "published": "2021-06-20", "printed": "11.8"}, JULY, AUGUST],
            "strained vintage",
            ["release-superseded 2021-08-20"],
            id="an earlier release that is not the first",
        ),
        pytest.param("12.0%", [PROVISIONAL, AUGUST], "strained vintage", ["first-release-superseded 2021-08-20"], id="provisional"),
        pytest.param("12.4%", [PROVISIONAL, AUGUST], "supported value", [], id="the final one"),
    ],
)
def test_what_became_of_the_figure(desk: Desk, claimed: str, rows: list[Fields], said: str, told: list[str]) -> None:
    found = desk.judge({"printed": claimed}, rows)
    assert found.said() == said
    notes = {note.key: dict(note.arguments) for note in found["figure"].notes if "day" in dict(note.arguments)}
    assert [f"{key} {str(filled['day']).partition('period:')[2][:10]}" for key, filled in notes.items()] == told


@pytest.mark.parametrize(
    ("as_of", "told"),
    [
        pytest.param("2021-09-10", [], id="before the revision"),
        pytest.param("2021-09-20", ["revised-since"], id="on its day"),
    ],
)
def test_what_became_of_it_by_a_day(desk: Desk, as_of: str, told: list[str]) -> None:
    found = desk.judge({"printed": "12.0%"}, [JULY, LATER], as_of=as_of)
    assert [note.key for note in found["figure"].notes] == told


def test_what_differs_only_cut_off_is_not_called_right(desk: Desk) -> None:
    found = desk.judge({"printed": "12%"}, [{**JULY, "printed": "12.9"}, {**LATER, "printed": "14.0"}])
    assert found.said() == "strained value"
    assert found["figure"].notes == ()


@pytest.mark.parametrize(
    ("as_of", "left_out", "said"),
    [
        pytest.param(None, (0, 0), "strained vintage", id="no day: all count"),
        pytest.param("2021-09-30", (0, 1), "strained vintage", id="rows without a date are left out"),
        pytest.param("2021-08-31", (1, 1), "supported value", id="and what was published later"),
        pytest.param("2021-07-01", (2, 1), "unverified no-data", id="nothing was known"),
    ],
)
def test_as_of(desk: Desk, as_of: str | None, left_out: tuple[int, int], said: str) -> None:
    rows: list[Fields] = [JULY, {**AUGUST, "published": "2021-09-15"}, {"printed": "12.0", "published": None, "reference_area": "south"}]
    found = desk.judge({"printed": "12.0%"}, rows, as_of=as_of, day="2021-09-20" if as_of != "2021-08-31" else "2021-09-02")
    coverage = found.report.coverage
    assert (coverage.left_out_later, coverage.left_out_undated) == left_out
    assert found.said() == said
