"""Who says it: official rows and the press may refute, mirrors may support, weak sources strain at most."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.conftest import Desk


@pytest.mark.parametrize(
    ("qualities", "said"),
    [
        pytest.param([("official", "12.0")], "supported value", id="official"),
        pytest.param([("official", "13.0")], "refuted value", id="official denies"),
        pytest.param([("media", "12.0")], "supported value", id="the press"),
        pytest.param([("media", "13.0")], "refuted value", id="the press denies"),
        pytest.param([("mirror", "12.0")], "supported value", id="a mirror"),
        pytest.param([("mirror", "13.0")], "strained quality", id="a mirror denies"),
        pytest.param([("derived", "12.0")], "supported value", id="a computed figure"),
        pytest.param([("derived", "13.0")], "strained quality", id="a computed figure denies"),
        pytest.param([("weak", "12.0")], "strained quality", id="a weak source"),
        pytest.param([("weak", "13.0")], "strained quality", id="a weak source denies"),
        pytest.param([("official", "12.0"), ("mirror", "13.0")], "supported value", id="official against a mirror"),
        pytest.param([("official", "13.0"), ("mirror", "12.0")], "strained quality", id="a mirror against official"),
        pytest.param([("official", "13.0"), ("weak", "12.0")], "refuted value", id="a weak source against official"),
        pytest.param([("mirror", "12.0"), ("weak", "13.0")], "supported value", id="a mirror against a weak source"),
        pytest.param([("mirror", "12.0"), ("derived", "13.0")], "strained quality", id="two mirrors that disagree"),
        pytest.param([("official", "12.0"), ("media", "13.0")], "strained definition", id="two sources that disagree"),
        pytest.param([("official", "13.0"), ("media", "14.0")], "refuted value", id="two sources that deny"),
    ],
)
def test_qualities(desk: Desk, qualities: list[tuple[str, str]], said: str) -> None:
    rows = [{"quality": quality, "printed": printed, "publisher": quality} for quality, printed in qualities]
    assert desk.judge({"printed": "12.0%"}, rows).said() == said


@pytest.mark.parametrize(
    ("coarse", "said"),
    [
        pytest.param("13", "refuted value", id="sources that agree: the finer one decides"),
        pytest.param("14", "unverified definition", id="sources that disagree: one of them leaves it possible"),
    ],
)
def test_a_coarser_source_beside_one_that_denies(desk: Desk, coarse: str, said: str) -> None:
    claimed = {"13": "12.8%", "14": "14.2%"}[coarse]
    rows = [{"publisher": "bureau", "printed": coarse}, {"publisher": "press", "printed": "13.4" if coarse == "13" else "12.1"}]
    assert desk.judge({"printed": claimed}, rows).said() == said


@pytest.mark.parametrize("quality", ["mirror", "weak"])
def test_what_a_lower_quality_supports_is_noted(desk: Desk, quality: str) -> None:
    notes = desk.judge({"printed": "12.0%"}, [{"quality": quality, "printed": "12.0"}])["figure"].notes
    assert [note.key for note in notes] == ["rests-on"]


def test_dates_that_disagree(desk: Desk) -> None:
    claim = {"kind": "date", "indicator": "opening", "time_period": "2014-05-12", "operator": "exists"}
    rows = [{"indicator": "opening", "form": "date", "publisher": day, "time_period": day} for day in ("2014-05", "2014-05-20")]
    assert desk.judge(claim, rows).said() == "refuted period"
    assert desk.judge(claim, [rows[0], {**rows[1], "time_period": "2014-06-20"}]).said() == "unverified definition"
