"""The readings of a figure: which decides, and which can only strain."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gx_factcheck.values.hedges import Hedge
from gx_factcheck.values.interval import Interval
from gx_factcheck.values.numerals import read_figure
from gx_factcheck.values.readings import Counted, ReadingKind, readings, truncated

LABELS = {"exact", "rounded", "fraction-word", "hedge", "truncated", "coarser-zeros", "soft-fraction-word", "soft-hedge"}


def shown(printed: str, counted: Counted, *hedges: Hedge) -> list[tuple[str, str]]:
    return [(reading.label, str(reading.interval)) for reading in readings(read_figure(printed), hedges, counted=counted)]


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        pytest.param("90.56%", [("rounded", "[90.555, 90.565]"), ("truncated", "[90.56, 90.57)")], id="half a quantum, closed"),
        pytest.param("-7.4", [("rounded", "[-7.45, -7.35]"), ("truncated", "(-7.5, -7.4]")], id="truncation towards zero"),
        pytest.param("0.0", [("rounded", "[-0.05, 0.05]"), ("truncated", "(-0.1, 0.1)")], id="zero"),
        pytest.param("3.9万", [("rounded", "[38500, 39500]"), ("truncated", "[39000, 40000)")], id="万"),
        pytest.param(
            "300亿",
            [
                ("rounded", "[29950000000, 30050000000]"),
                ("truncated", "[30000000000, 30100000000)"),
                ("coarser-zeros", "[29500000000, 30500000000]"),
                ("coarser-zeros", "[25000000000, 35000000000]"),
            ],
            id="final zeros",
        ),
        pytest.param("三成", [("rounded", "[25, 35]"), ("truncated", "[30, 40)")], id="成"),
        pytest.param("a quarter", [("fraction-word", "[0.2375, 0.2625]"), ("soft-fraction-word", "[0.225, 0.275]")], id="a fraction word"),
    ],
)
def test_what_is_rounded(printed: str, expected: list[tuple[str, str]]) -> None:
    assert shown(printed, Counted.ROUNDED) == expected


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        pytest.param("38", [("exact", "[38, 38]")], id="a count"),
        pytest.param("90", [("exact", "[90, 90]")], id="a count below 100 is exact with its zero"),
        pytest.param("二十", [("exact", "[20, 20]")], id="a count in words"),
        pytest.param(
            "1,200", [("exact", "[1200, 1200]"), ("coarser-zeros", "[1195, 1205]"), ("coarser-zeros", "[1150, 1250]")], id="zeros"
        ),
        pytest.param("一百二十", [("exact", "[120, 120]"), ("coarser-zeros", "[115, 125]")], id="zeros that words leave out"),
        pytest.param("三千", [("rounded", "[2500, 3500]"), ("truncated", "[3000, 4000)")], id="a named magnitude is rounded"),
        pytest.param("3.5", [("rounded", "[3.45, 3.55]"), ("truncated", "[3.5, 3.6)")], id="nobody counts decimals"),
        pytest.param("half", [("exact", "[0.5, 0.5]")], id="half of what is counted"),
    ],
)
def test_what_is_counted(printed: str, expected: list[tuple[str, str]]) -> None:
    assert shown(printed, Counted.COUNTED) == expected


@pytest.mark.parametrize(
    ("printed", "hedges", "expected"),
    [
        pytest.param("300", [Hedge.OVER], [("hedge", "(300, ∞)"), ("soft-hedge", "(299, ∞)")], id="one hedge"),
        pytest.param("300", [Hedge.OVER, Hedge.SUFFIX_MORE], [("hedge", "(300, 400)"), ("soft-hedge", "(299, 401)")], id="超过300多"),
        pytest.param("300", [Hedge.ABOUT, Hedge.SUFFIX_MORE], [("hedge", "(300, 400)"), ("soft-hedge", "(299, 401)")], id="约300多"),
        pytest.param("300", [Hedge.NEARLY, Hedge.SUFFIX_MORE], [("hedge", "[285, 400)"), ("soft-hedge", "[240, 401)")], id="近300多"),
        pytest.param("五成", [Hedge.OVER], [("hedge", "(50, ∞)"), ("soft-hedge", "(40, ∞)")], id="超五成"),
        pytest.param("4", [Hedge.ABOUT], [("hedge", "[3.5, 4.5]")], id="no softer than hard"),
        pytest.param("-5%", [Hedge.OVER], [("hedge", "(-∞, -5)"), ("soft-hedge", "(-∞, -4)")], id="下降超5%"),
        pytest.param("5", [Hedge.AT_MOST], [("hedge", "(-∞, 5]"), ("soft-hedge", "(-∞, 6)")], id="a measure may be below zero"),
    ],
)
def test_what_is_hedged(printed: str, hedges: list[Hedge], expected: list[tuple[str, str]]) -> None:
    assert shown(printed, Counted.ROUNDED, *hedges) == expected


def test_an_exact_value_is_its_own_truncation() -> None:
    assert truncated(Fraction(2, 3), Fraction(0)) == Interval.point(Fraction(2, 3))


def test_no_count_is_below_zero() -> None:
    assert shown("5", Counted.COUNTED, Hedge.AT_MOST) == [("hedge", "[0, 5]"), ("soft-hedge", "[0, 6)")]


@given(
    st.sampled_from(["0", "38", "1,200", "3.9万", "三成", "-7.40%", "half", "300亿", "三千"]),
    st.lists(st.sampled_from(Hedge), max_size=3),
    st.sampled_from(Counted),
)
def test_one_default_comes_first(printed: str, hedges: list[Hedge], counted: Counted) -> None:
    made = readings(read_figure(printed), hedges, counted=counted)
    assert [reading.kind for reading in made] == [ReadingKind.DEFAULT] + [ReadingKind.WIDER] * (len(made) - 1)
    assert not any(reading.interval.is_empty for reading in made)
    assert {reading.label for reading in made} <= LABELS
    assert readings(read_figure(printed), hedges[::-1], counted=counted) == made


@given(st.integers(-(10**6), 10**6), st.integers(0, 3), st.integers(0, 3))
def test_a_value_lies_in_the_readings_of_its_own_rounding(digits: int, decimals: int, kept: int) -> None:
    value = Fraction(digits, 10**decimals)
    whole, rest = divmod(abs(round(value * 10**kept)), 10**kept)
    printed = ("-" if value < 0 else "") + str(whole) + (f".{rest:0{kept}}" if kept else "")
    default = readings(read_figure(printed), counted=Counted.ROUNDED)[0]
    assert default.interval.contains(value)
