"""A printed number of years beside the years that passed."""

import pytest

from gx_factcheck.model.measure import Measure
from gx_factcheck.model.words import Outcome
from gx_factcheck.system.time import fits_years
from gx_factcheck.values.hedges import Hedge

ENTAILED, POSSIBLE, IMPOSSIBLE = Outcome.ENTAILED, Outcome.POSSIBLE, Outcome.IMPOSSIBLE


@pytest.mark.parametrize(
    ("printed", "unit", "outcome", "is_wider"),
    [
        pytest.param("9", "year", ENTAILED, False, id="completed years"),
        pytest.param("10", "year", ENTAILED, True, id="begun years"),
        pytest.param("11", "year", IMPOSSIBLE, False, id="more"),
        pytest.param("20", "year", IMPOSSIBLE, False, id="a round number too far away"),
        pytest.param("8", "year", IMPOSSIBLE, False, id="fewer"),
        pytest.param("9.5", "year", POSSIBLE, False, id="and a half, between"),
        pytest.param("7.5", "year", IMPOSSIBLE, False, id="and a half, below"),
        pytest.param("108", "month", ENTAILED, False, id="in months"),
        pytest.param("nearly 10", "year", ENTAILED, False, id="nearly"),
        pytest.param("nearly 9", "year", ENTAILED, True, id="nearly, just passed"),
        pytest.param("nearly 8", "year", IMPOSSIBLE, False, id="nearly, long passed"),
        pytest.param("nearly 108", "month", ENTAILED, True, id="nearly, in months"),
        pytest.param("over 9", "year", ENTAILED, False, id="over"),
        pytest.param("over 12", "year", IMPOSSIBLE, False, id="over, not yet passed"),
    ],
)
def test_nine_years_and_a_begun_one(printed: str, unit: str, outcome: Outcome, is_wider: bool) -> None:  # noqa: FBT001 -- a column
    *hedges, number = printed.split()
    measure = Measure(printed=number, unit=unit, hedge=tuple(Hedge(hedge) for hedge in hedges))
    assert fits_years(measure, 9, 10) == (outcome, is_wider)
