"""What prints as a value, by each way to round: the ends where two values meet belong to exactly one of them."""

import decimal
from decimal import Decimal
from fractions import Fraction
from math import floor

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from gx_factcheck.values import readings
from gx_factcheck.values.interval import Interval
from gx_factcheck.values.rounding import Rounding, printed_interval, rounded, truncated

MODES = {
    Rounding.HALF_UP: decimal.ROUND_HALF_UP,
    Rounding.HALF_DOWN: decimal.ROUND_HALF_DOWN,
    Rounding.HALF_EVEN: decimal.ROUND_HALF_EVEN,
    Rounding.TRUNCATION: decimal.ROUND_DOWN,
    Rounding.AWAY_FROM_ZERO: decimal.ROUND_UP,
    Rounding.CEILING: decimal.ROUND_CEILING,
    Rounding.FLOOR: decimal.ROUND_FLOOR,
}
each_rounding = pytest.mark.parametrize("rounding", Rounding)


@pytest.mark.parametrize(
    ("rounding", "value", "expected"),
    [
        pytest.param(Rounding.HALF_UP, "2.5", "[2.45, 2.55)", id="half up"),
        pytest.param(Rounding.HALF_UP, "-2.5", "(-2.55, -2.45]", id="half up goes away from zero"),
        pytest.param(Rounding.HALF_UP, "0", "(-0.05, 0.05)", id="no half rounds up to zero"),
        pytest.param(Rounding.HALF_DOWN, "2.5", "(2.45, 2.55]", id="half down"),
        pytest.param(Rounding.HALF_DOWN, "-2.5", "[-2.55, -2.45)", id="half down goes toward zero"),
        pytest.param(Rounding.HALF_DOWN, "0", "[-0.05, 0.05]", id="both halves round down to zero"),
        pytest.param(Rounding.HALF_EVEN, "2.4", "[2.35, 2.45]", id="an even digit takes both halves"),
        pytest.param(Rounding.HALF_EVEN, "2.5", "(2.45, 2.55)", id="an odd digit takes neither"),
        pytest.param(Rounding.HALF_EVEN, "-2.5", "(-2.55, -2.45)", id="an odd digit below zero"),
        pytest.param(Rounding.HALF_EVEN, "0", "[-0.05, 0.05]", id="zero is even"),
        pytest.param(Rounding.EITHER, "2.5", "[2.45, 2.55]", id="either way"),
        pytest.param(Rounding.EITHER, "-2.5", "[-2.55, -2.45]", id="either way below zero"),
        pytest.param(Rounding.TRUNCATION, "2.5", "[2.5, 2.6)", id="cut off"),
        pytest.param(Rounding.TRUNCATION, "-2.5", "(-2.6, -2.5]", id="cut off below zero"),
        pytest.param(Rounding.TRUNCATION, "0", "(-0.1, 0.1)", id="cut off to zero from both sides"),
        pytest.param(Rounding.AWAY_FROM_ZERO, "2.5", "(2.4, 2.5]", id="away from zero"),
        pytest.param(Rounding.AWAY_FROM_ZERO, "-2.5", "[-2.5, -2.4)", id="away from zero below it"),
        pytest.param(Rounding.AWAY_FROM_ZERO, "0", "[0, 0]", id="nothing but zero stays there"),
        pytest.param(Rounding.CEILING, "2.5", "(2.4, 2.5]", id="ceiling"),
        pytest.param(Rounding.CEILING, "-2.5", "(-2.6, -2.5]", id="a ceiling is no mirror"),
        pytest.param(Rounding.CEILING, "0", "(-0.1, 0]", id="the ceiling of what is below zero"),
        pytest.param(Rounding.FLOOR, "2.5", "[2.5, 2.6)", id="floor"),
        pytest.param(Rounding.FLOOR, "-2.5", "[-2.5, -2.4)", id="a floor is no mirror"),
        pytest.param(Rounding.FLOOR, "0", "[0, 0.1)", id="the floor of what is above zero"),
    ],
)
def test_what_prints_as_a_value(rounding: Rounding, value: str, expected: str) -> None:
    assert str(printed_interval(Fraction(value), Fraction(1, 10), rounding)) == expected


@each_rounding
@pytest.mark.parametrize("value", ["0", "38", "-2/3"])
def test_without_a_quantum_it_is_the_value(rounding: Rounding, value: str) -> None:
    assert printed_interval(Fraction(value), Fraction(0), rounding) == Interval.point(Fraction(value))


def test_a_quantum_may_be_more_than_one() -> None:
    """39 thousand: 39 is odd."""
    assert str(printed_interval(Fraction(39_000), Fraction(1000), Rounding.HALF_EVEN)) == "(38500, 39500)"


def by_decimal(value: Fraction, places: int, mode: str) -> Fraction:
    """The value rounded to decimal places; digits that never end are cut one place later and marked by a 5 that stands for the rest."""
    finer = value * 10 ** (places + 2)
    digits = floor(finer)
    exact = Decimal(digits * 10 if digits == finer else digits * 10 + 5).scaleb(-places - 3)
    return Fraction(exact.quantize(Decimal(1).scaleb(-places), rounding=mode))


HALVES = st.builds(lambda half, places: (Fraction(half, 2 * 10**places), places), st.integers(-2000, 2000), st.integers(0, 3))
ANY = st.tuples(st.fractions(-1000, 1000, max_denominator=10_000), st.integers(0, 3))


@given(HALVES | ANY, st.sampled_from(list(MODES)))
@example((Fraction(-1, 20), 1), Rounding.HALF_UP)
@example((Fraction(-1, 3), 0), Rounding.CEILING)
def test_it_holds_what_rounds_to_the_value_and_nothing_else(drawn: tuple[Fraction, int], rounding: Rounding) -> None:
    value, places = drawn
    quantum = Fraction(1, 10**places)
    printed = by_decimal(value, places, MODES[rounding])
    holding = [step for step in range(-2, 3) if printed_interval(printed + step * quantum, quantum, rounding).contains(value)]
    assert holding == [0]


@given(HALVES | ANY)
def test_either_way_is_half_up_and_half_down_together(drawn: tuple[Fraction, int]) -> None:
    value, places = drawn
    quantum = Fraction(1, 10**places)
    printed = {by_decimal(value, places, mode) for mode in (decimal.ROUND_HALF_UP, decimal.ROUND_HALF_DOWN)}
    near = {floor(value / quantum) * quantum + step * quantum for step in range(-2, 4)}
    assert {one for one in near if printed_interval(one, quantum, Rounding.EITHER).contains(value)} == printed


@given(st.fractions(-100, 100, max_denominator=100), st.fractions(0, 10, max_denominator=100))
def test_the_two_readings_of_a_figure_are_two_of_them(value: Fraction, quantum: Fraction) -> None:
    assert readings.rounded(value, quantum) == rounded(value, quantum) == printed_interval(value, quantum, Rounding.EITHER)
    assert readings.truncated(value, quantum) == truncated(value, quantum) == printed_interval(value, quantum, Rounding.TRUNCATION)
