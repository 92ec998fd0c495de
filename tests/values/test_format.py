"""Values as text, exact or marked."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gx_factcheck.values.format import exact, grouped, in_wan_yi, plain
from gx_factcheck.values.numerals import read_figure


@pytest.mark.parametrize(
    ("value", "text"),
    [
        pytest.param("38500", "38500", id="a whole number"),
        pytest.param("-0.125", "-0.125", id="finite decimals"),
        pytest.param("1/3", "≈0.333333", id="no finite decimals"),
        pytest.param("-200/3", "≈-66.6667", id="below zero"),
        pytest.param("2/3000", "≈0.000666667", id="zeros after the point"),
        pytest.param("20000000/3", "≈6666670", id="more digits than are significant"),
        pytest.param("9999999/10000001", "≈1.000000", id="rounded up to the next power of ten"),
    ],
)
def test_plain(value: str, text: str) -> None:
    assert plain(Fraction(value)) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        pytest.param("38500", "38,500", id="thousands"),
        pytest.param("-1234567.125", "-1,234,567.125", id="a sign and decimals"),
        pytest.param("999", "999", id="no thousands"),
        pytest.param("10000/3", "≈3,333.33", id="marked"),
    ],
)
def test_grouped(value: str, text: str) -> None:
    assert grouped(Fraction(value)) == text


@pytest.mark.parametrize(
    ("value", "chinese", "english"),
    [
        pytest.param("39000", "3.9万", "39,000", id="万"),
        pytest.param("4057000000", "40.57亿", "4.057 billion", id="亿"),
        pytest.param("1380000000000", "1.38万亿", "1.38 trillion", id="万亿"),
        pytest.param("-4200000", "-420万", "-4.2 million", id="below zero"),
        pytest.param("1234567", "1,234,567", "1,234,567", id="no shorter with a magnitude"),
        pytest.param("9999", "9,999", "9,999", id="below every magnitude"),
        pytest.param("100000/3", "≈33,333.3", "≈33,333.3", id="not exact"),
    ],
)
def test_magnitudes(value: str, chinese: str, english: str) -> None:
    assert (in_wan_yi(Fraction(value)), in_wan_yi(Fraction(value), "en")) == (chinese, english)


@given(st.fractions(max_denominator=10**6))
def test_exact_text_loses_nothing(value: Fraction) -> None:
    assert Fraction(exact(value)) == value


@given(st.integers(-(10**17), 10**17), st.sampled_from(["zh", "en"]))
def test_magnitudes_read_back(digits: int, language: str) -> None:
    assert read_figure(in_wan_yi(Fraction(digits), "zh" if language == "zh" else "en")).value == digits


@given(st.fractions(max_denominator=10**6), st.integers(1, 12))
def test_marked_text_is_near(value: Fraction, significant: int) -> None:
    shown = Fraction(plain(value, significant=significant).lstrip("≈"))
    assert abs(shown - value) <= abs(value) * Fraction(5, 10**significant)
