"""Flags beside values as SDMX statuses."""

from collections.abc import Mapping

import pytest

from gx_factcheck.references.layouts.statuses import status_of


@pytest.mark.parametrize(
    ("flags", "says"),
    [
        pytest.param("", {}, id="no flag says nothing"),
        pytest.param("A", {"OBS_STATUS": "A"}, id="a code of SDMX is itself"),
        pytest.param("p", {"OBS_STATUS": "P"}, id="provisional"),
        pytest.param("b", {"OBS_STATUS": "B"}, id="a break in the series"),
        pytest.param("s", {"OBS_STATUS": "E"}, id="the office's own estimate"),
        pytest.param("c", {"OBS_STATUS": "Q"}, id="confidential, so there is no value"),
        pytest.param("z", {"OBS_STATUS": "M"}, id="not applicable"),
        pytest.param("u", {"OBS_STATUS": "U"}, id="of low reliability"),
        pytest.param(
            "be",
            {"OBS_STATUS": "B", "QUALITY": "derived", "NOTE": "flags of the source: be"},
            id="a break stays the status, and the estimate weakens it",
        ),
        pytest.param("ep", {"OBS_STATUS": "E", "NOTE": "flags of the source: ep"}, id="an estimate weighs more than provisional"),
        pytest.param("bf", {"OBS_STATUS": "B", "QUALITY": "weak", "NOTE": "flags of the source: bf"}, id="a forecast after a break"),
        pytest.param("r", {"OBS_STATUS": "A", "NOTE": "flags of the source: r"}, id="revised is a value as any, with a note"),
    ],
)
def test_flags(flags: str, says: Mapping[str, str]) -> None:
    assert status_of(flags) == says


@pytest.mark.parametrize(
    "flags", [pytest.param("x", id="an unknown letter"), pytest.param("Normal", id="a word"), pytest.param("AB", id="two codes")]
)
def test_unknown_flags_are_not_taken_for_none(flags: str) -> None:
    assert status_of(flags) is None
