"""The benchmark of reference data asks what it says, and says what it lacks."""

from __future__ import annotations

import csv
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from benchmarks.references import __main__ as benchmark
from benchmarks.references.questions import generated, keys_of
from benchmarks.references.speed import _alike

from gx_factcheck.model.quantity import Quantity
from gx_factcheck.references.folder import load_references
from gx_factcheck.values.periods import read_period

if TYPE_CHECKING:
    from pathlib import Path


def test_the_questions_are_always_the_same_and_have_answers(tmp_path: Path) -> None:
    data = generated(tmp_path / "made", 10_000)
    keys = keys_of(data, 50)
    assert keys == keys_of(generated(tmp_path / "again", 10_000), 50)
    with data.files[0].open(encoding="utf-8", newline="") as file:
        rows = {(row["INDICATOR"], row["REF_AREA"], row["TIME_PERIOD"]): row["OBS_VALUE"] for row in csv.DictReader(file)}
    table = load_references([data.folder]).observations
    for indicator, area, period in keys:
        (found,) = table.of_quantity(Quantity(indicator, area, read_period(period)))
        assert found.figure is not None
        assert found.figure.value == Fraction(rows[indicator, area, period])


@pytest.mark.parametrize(
    ("one", "other", "are_alike"),
    [
        pytest.param("0.1", "0.10000000000000001", True, id="the last bits of a float"),
        pytest.param("1.5", "1500000.0", True, id="a multiplier"),
        pytest.param("1.5", "1.6", False, id="other digits"),
        pytest.param("1.5", "-1.5", False, id="another sign"),
        pytest.param("0.0", "1.0", False, id="nothing"),
        pytest.param(None, "1.0", False, id="no answer"),
        pytest.param(None, None, True, id="no answer twice"),
    ],
)
def test_what_counts_as_the_same_answer(one: str | None, other: str | None, are_alike: bool) -> None:  # noqa: FBT001 -- a column
    assert _alike(one, other) is are_alike


def test_without_data_it_says_what_it_lacks(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert benchmark.main(["--only", "processes"]) == 2
    assert benchmark.main(["--only", "processes", "--data", str(tmp_path)]) == 2
    assert capsys.readouterr().err.count("--data DIR is needed") == 2
