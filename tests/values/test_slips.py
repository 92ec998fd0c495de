"""The misprints of a figure: which values one slip leads to, and that slips which go both ways do."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gx_factcheck.values.numerals import Figure, read_figure
from gx_factcheck.values.slips import PRIORS, Slip, misprints

WITHOUT_VALUE = {Slip.POINTS_FOR_PERCENT, Slip.PERCENT_FOR_POINTS, Slip.NEIGHBOURING_ROW}


def meant(printed: str, slip: Slip) -> list[Fraction]:
    return [misprint.value for misprint in misprints(read_figure(printed)) if misprint.slip is slip]


def numbers(text: str) -> list[Fraction]:
    return [Fraction(number) for number in text.split()]


@pytest.mark.parametrize(
    ("printed", "slip", "expected"),
    [
        pytest.param("7", Slip.ONE_DIGIT, "0 1 2 3 4 5 6 8 9", id="a single digit may be zero"),
        pytest.param("10", Slip.ONE_DIGIT, "20 30 40 50 60 70 80 90 11 12 13 14 15 16 17 18 19", id="no number begins with zero"),
        pytest.param("三成", Slip.ONE_DIGIT, "0 10 20 40 50 60 70 80 90", id="tenths by their digit"),
        pytest.param(
            "-0.5", Slip.ONE_DIGIT, "-1.5 -2.5 -3.5 -4.5 -5.5 -6.5 -7.5 -8.5 -9.5 0 -.1 -.2 -.3 -.4 -.6 -.7 -.8 -.9", id="sign stays"
        ),
        pytest.param("3.9万", Slip.SWAPPED_DIGITS, "93000", id="swapped over the point, the word kept"),
        pytest.param("105", Slip.SWAPPED_DIGITS, "150", id="no zero is swapped to the head"),
        pytest.param("44", Slip.SWAPPED_DIGITS, "", id="equal neighbours"),
        pytest.param("12.5", Slip.LOST_ZERO, "102.5 120.5 12.05", id="a zero more, at the point on both sides, not at the end"),
        pytest.param("300亿", Slip.LOST_ZERO, "300000000000", id="each value once"),
        pytest.param("10.05", Slip.ADDED_ZERO, "1.05 10.5", id="a zero less"),
        pytest.param("0.5", Slip.ADDED_ZERO, "", id="the zero before the point stays"),
        pytest.param("12.50", Slip.ADDED_ZERO, "", id="the same value is no misprint"),
        pytest.param("46", Slip.ADDED_DIGIT, "6 4", id="a digit less"),
        pytest.param("2.5", Slip.ADDED_DIGIT, "2", id="the last decimal takes the point along"),
        pytest.param("7", Slip.ADDED_DIGIT, "", id="one digit cannot go"),
        pytest.param("105", Slip.ADDED_DIGIT, "10", id="none may begin with zero"),
        pytest.param("12.5", Slip.DECIMAL_POINT, "1.25 125 .125", id="right over printed decimals only"),
        pytest.param("90.56%", Slip.DECIMAL_POINT, "9.056 905.6 .9056 9056", id="two places either way"),
        pytest.param("0", Slip.DECIMAL_POINT, "", id="zero has no magnitude"),
        pytest.param("3.9万", Slip.MAGNITUDE_WORD, "390000000 3.9 3900000000000", id="万 for 亿, for 万亿, or too much"),
        pytest.param("1.38万亿", Slip.MAGNITUDE_WORD, "138000000 13800", id="above 万亿 there is no word"),
        pytest.param("3千", Slip.MAGNITUDE_WORD, "30000000 300000000000", id="千 for 千万"),
        pytest.param("三億", Slip.MAGNITUDE_WORD, "3000000000000 30000 3", id="traditional"),
        pytest.param("6.84 quadrillion", Slip.MAGNITUDE_WORD, "6840000000000 6840000000", id="quadrillion for trillion"),
        pytest.param("6.84 trillion", Slip.MAGNITUDE_WORD, "6840000000000000 6840000000 6840000", id="trillion for quadrillion"),
        pytest.param("4.2 million", Slip.MAGNITUDE_WORD, "4200000000 4200 4200000000000 4.2", id="million for billion"),
        pytest.param("two", Slip.MAGNITUDE_WORD, "2000 2000000", id="an English word left out"),
        pytest.param("800", Slip.MAGNITUDE_WORD, "800000 8000000 800000000 80000000000 800000000000", id="any word left out"),
        pytest.param("38%", Slip.MAGNITUDE_WORD, "", id="no word goes with percent"),
        pytest.param("9.88%", Slip.PERMILLE_FOR_PERCENT, ".988", id="percent for permille"),
        pytest.param("9.88‰", Slip.PERMILLE_FOR_PERCENT, "98.8", id="permille for percent"),
        pytest.param("9.88", Slip.PERMILLE_FOR_PERCENT, "", id="neither is printed"),
        pytest.param("-7.4", Slip.SIGN, "7.4", id="a fall"),
        pytest.param("0.0", Slip.SIGN, "", id="zero has no sign"),
    ],
)
def test_slips(printed: str, slip: Slip, expected: str) -> None:
    assert meant(printed, slip) == numbers(expected)


def test_a_lost_digit_may_have_stood_anywhere() -> None:
    found = meant("2.5", Slip.LOST_DIGIT)
    assert {Fraction("12.5"), Fraction("29.5"), Fraction("2.15"), Fraction("2.59")} <= set(found)
    assert len(found) == len(set(found)) == 9 * 4 - 2  # 2|2.5 and 2.5|5 come about in two ways


@pytest.mark.parametrize("printed", [pytest.param("一半", id="half"), pytest.param("two thirds", id="two thirds")])
def test_fractions_in_words_have_no_digits(printed: str) -> None:
    assert list(misprints(read_figure(printed))) == []


@pytest.mark.parametrize(
    ("printed", "slip", "quantum"),
    [
        pytest.param("3.9万", Slip.ONE_DIGIT, "1000", id="a digit changes no quantum"),
        pytest.param("3.9", Slip.DECIMAL_POINT, ".01", id="a point moved left"),
        pytest.param("3.9万", Slip.MAGNITUDE_WORD, "10000000", id="亿 is coarser"),
        pytest.param("0.50", Slip.ADDED_DIGIT, ".1", id="a decimal less"),
        pytest.param("-7.4%", Slip.SIGN, ".1", id="positive also below zero"),
    ],
)
def test_quantum_is_that_of_the_digits_meant(printed: str, slip: Slip, quantum: str) -> None:
    assert next(each.quantum for each in misprints(read_figure(printed)) if each.slip is slip) == Fraction(quantum)


def test_priors_cover_every_slip_and_add_up() -> None:
    assert set(PRIORS) == set(Slip)
    assert sum(PRIORS.values()) == 1
    assert min(PRIORS.values()) > 0


FIGURES = st.builds(
    "{}{}{}{}".format,
    st.sampled_from(["", "-"]),
    st.integers(0, 10**7),
    st.sampled_from(["", ".0", ".5", ".05", ".31"]),
    st.sampled_from(["", "%", "‰", "万", "亿", " million", "bn"]),
).map(read_figure)


UNEVEN = {Slip.LOST_ZERO, Slip.ADDED_ZERO, Slip.LOST_DIGIT, Slip.ADDED_DIGIT}


@pytest.mark.parametrize(
    ("printed", "slip", "meant", "ways"),
    [
        pytest.param("31", Slip.LOST_DIGIT, 317, 3, id="any of three digits may have been lost"),
        pytest.param("31", Slip.LOST_DIGIT, 331, 2, id="of two alike it does not matter which"),
        pytest.param("31", Slip.LOST_ZERO, 301, 1, id="the one zero"),
        pytest.param("3007", Slip.ADDED_ZERO, 307, 2, id="a zero fits behind the last digit, and beside its like once; never at the front"),
        pytest.param("317", Slip.ADDED_DIGIT, 31, 25, id="nine digits fit in three places, two of them beside their like"),
    ],
)
def test_a_slip_is_as_likely_as_the_figure_that_was_meant_makes_it(printed: str, slip: Slip, meant: int, ways: int) -> None:
    (found,) = (misprint for misprint in misprints(read_figure(printed)) if misprint.slip is slip and misprint.value == meant)
    assert found.likelihood == PRIORS[slip] / ways


@given(FIGURES)
def test_each_slip_shares_its_prior_among_its_values(figure: Figure) -> None:
    found = list(misprints(figure))
    for slip in {misprint.slip for misprint in found} - UNEVEN:
        assert sum(misprint.likelihood for misprint in found if misprint.slip is slip) == PRIORS[slip]
    assert len({(misprint.slip, misprint.value) for misprint in found}) == len(found)
    assert all(misprint.value != figure.value and misprint.quantum > 0 for misprint in found)
    assert WITHOUT_VALUE.isdisjoint(misprint.slip for misprint in found)


@given(
    st.integers(1, 10**7), st.integers(0, 3), st.sampled_from(["", "-"]), st.sampled_from([Slip.ONE_DIGIT, Slip.SWAPPED_DIGITS, Slip.SIGN])
)
def test_slips_that_keep_the_number_of_digits_go_both_ways(digits: int, decimals: int, sign: str, slip: Slip) -> None:
    figure = read_figure(sign + printed(digits, decimals))
    for misprint in misprints(figure):
        if misprint.slip is slip and misprint.value:  # zero is printed without its sign
            number = misprint.value / misprint.quantum
            back = read_figure(("-" if number < 0 else "") + printed(abs(int(number)), decimals))
            assert figure.value in {other.value for other in misprints(back) if other.slip is slip}


def printed(digits: int, decimals: int) -> str:
    text = str(digits).rjust(decimals + 1, "0")
    return f"{text[: len(text) - decimals]}.{text[len(text) - decimals :]}" if decimals else text
