"""Values as text, exact or marked."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gx_factcheck.values.format import as_published, exact, grouped, plain
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


@given(st.fractions(max_denominator=10**6))
def test_exact_text_loses_nothing(value: Fraction) -> None:
    assert Fraction(exact(value)) == value


@given(st.integers(-(10**9), 10**9), st.integers(-3, 8), st.sampled_from(["zh", "en"]))
def test_published_figures_read_back(digits: int, places: int, language: str) -> None:
    """Value and quantum survive: what a report prints is what the source printed."""
    quantum = Fraction(10) ** places
    read = read_figure(as_published(digits * quantum, quantum, "zh" if language == "zh" else "en"))
    assert read.value == digits * quantum
    assert quantum in (read.quantum, *read.coarser_quanta()) or digits == 0


@pytest.mark.parametrize(
    ("value", "quantum", "zh", "en"),
    [
        pytest.param("12", "1/10", "12.0", "12.0", id="a printed zero stays"),
        pytest.param("876263000000", "1000000", "8762.63亿", "876.263 billion", id="to the last published digit"),
        pytest.param("40000", "1", "40,000", "40,000", id="a count that ends in zeros stays a count"),
        pytest.param("50678", "1", "50,678", "50,678", id="a count"),
        pytest.param("-8.7", "1/10", "-8.7", "-8.7", id="negative"),
        pytest.param("-38.0", "1/10", "-38.0", "-38.0", id="negative with a printed zero"),
        pytest.param("1380000000000", "10000000000", "1.38万亿", "1.38 trillion", id="the largest magnitude"),
        pytest.param("5320000", "1000", "532.0万", "5.320 million", id="zeros that were printed"),
        pytest.param("1234567.5", "1/2", "1,234,567.5", "1,234,567.5", id="finer than one"),
        pytest.param("2/3", "0", "≈0.666667", "≈0.666667", id="a fraction in words"),
    ],
)
def test_as_published(value: str, quantum: str, zh: str, en: str) -> None:
    assert as_published(Fraction(value), Fraction(quantum), "zh") == zh
    assert as_published(Fraction(value), Fraction(quantum), "en") == en
