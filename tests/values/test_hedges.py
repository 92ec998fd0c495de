"""Hedging words and the intervals they make."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gx_factcheck.values.hedges import Hedge, Position, hedge_intervals, hedge_of, hedge_words, nearly_years, read_vague
from gx_factcheck.values.numerals import read_figure


@pytest.mark.parametrize(
    ("word", "hedge"),
    [
        pytest.param("超", Hedge.OVER, id="over"),
        pytest.param("近", Hedge.NEARLY, id="nearly"),
        pytest.param("余", Hedge.SUFFIX_MORE, id="more"),
        pytest.param("不超过", Hedge.AT_MOST, id="not over is at most"),
        pytest.param("不低于", Hedge.AT_LEAST, id="not under is at least"),
        pytest.param("突破", Hedge.REACHED, id="reached"),
        pytest.param("几十", Hedge.SEVERAL_TENS, id="tens"),
        pytest.param("过半", Hedge.HALF_MORE, id="a majority"),
        pytest.param("No  less Than", Hedge.AT_LEAST, id="case and spaces"),
        pytest.param("dozens", Hedge.SEVERAL_TENS, id="dozens"),
        pytest.param("达", None, id="a verb that opens nothing"),
        pytest.param("规模以上", None, id="a term that ends like a hedge"),
        pytest.param("超大型", None, id="a term that begins like a hedge"),
        pytest.param("exactly", None, id="the contrary of a hedge"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_words(word: str, hedge: Hedge | None) -> None:
    assert hedge_of(word) is hedge


@pytest.mark.parametrize("hedge", Hedge)
def test_every_hedge_has_a_word(hedge: Hedge) -> None:
    assert any(hedge in hedge_words(position).values() for position in Position)


def test_longer_words_come_before_those_they_begin_with() -> None:
    words = list(hedge_words(Position.BEFORE))
    assert words.index("超过") < words.index("超")
    assert all(word == word.lower() for word in words)


@pytest.mark.parametrize("position", Position)
def test_a_word_hedges_alike_wherever_it_stands(position: Position) -> None:
    assert all(hedge_of(word) is hedge for word, hedge in hedge_words(position).items())


@pytest.mark.parametrize(
    ("printed", "hedge", "hard", "soft"),
    [
        pytest.param("40000", Hedge.ABOUT, "[35000, 45000]", "[35000, 45000]", id="about: half the last place"),
        pytest.param("41200", Hedge.ABOUT, "[39140, 43260]", "[37080, 45320]", id="about: five and ten percent"),
        pytest.param("七成", Hedge.ABOUT, "[65, 75]", "[63, 77]", id="约七成"),
        pytest.param("0", Hedge.ABOUT, "[-0.5, 0.5]", "[-0.5, 0.5]", id="about zero"),
        pytest.param("三成", Hedge.NEARLY, "[28.5, 30)", "[24, 30]", id="近三成"),
        pytest.param("0", Hedge.NEARLY, "[-0.5, 0.5]", "[-0.5, 0.5]", id="near zero"),
        pytest.param("300", Hedge.UNDER, "(0, 300)", "(0, 301)", id="under"),
        pytest.param("0", Hedge.UNDER, "(-∞, 0)", "(-∞, 1)", id="under zero"),
        pytest.param("300", Hedge.OVER, "(300, ∞)", "(299, ∞)", id="over"),
        pytest.param("-5", Hedge.OVER, "(-∞, -5)", "(-∞, -4)", id="a fall by over five"),
        pytest.param("-5", Hedge.NEARLY, "(-5, -4.75]", "[-5, -4]", id="a fall by nearly five"),
        pytest.param("1万亿", Hedge.REACHED, "[1000000000000, ∞)", "(0, ∞)", id="reached"),
        pytest.param("60", Hedge.AT_LEAST, "[60, ∞)", "(59, ∞)", id="at least"),
        pytest.param("60", Hedge.AT_MOST, "(-∞, 60]", "(-∞, 61)", id="at most"),
        pytest.param("50", Hedge.SUFFIX_MORE, "(50, 60)", "(49, 61)", id="50多"),
        pytest.param("120", Hedge.SUFFIX_MORE, "(120, 130)", "(119, 131)", id="120多"),
        pytest.param("300", Hedge.SUFFIX_MORE, "(300, 400)", "(299, 401)", id="300余"),
        pytest.param("一百二十", Hedge.SUFFIX_MORE, "(120, 130)", "(110, 140)", id="一百二十多"),
        pytest.param("3万", Hedge.SUFFIX_MORE, "(30000, 40000)", "(20000, 50000)", id="3万多"),
        pytest.param("half", Hedge.OVER, "(0.5, ∞)", "[0.5, ∞)", id="over half, where nothing is missed by less than a quantum"),
        pytest.param("一半", Hedge.SUFFIX_MORE, "(0.5, ∞)", "[0.5, ∞)", id="一半多"),
        pytest.param("1", Hedge.SEVERAL_TENS, "[20, 99]", "(-∞, ∞)", id="几十"),
        pytest.param("1万", Hedge.SEVERAL_TENS, "[200000, 990000]", "(-∞, ∞)", id="几十万"),
        pytest.param("1", Hedge.TEENS, "[11, 19]", "(-∞, ∞)", id="十几"),
        pytest.param("1", Hedge.HUNDREDS, "[100, 999]", "(-∞, ∞)", id="上百"),
        pytest.param("1", Hedge.THOUSANDS, "[1000, 9999]", "(-∞, ∞)", id="上千"),
        pytest.param("1", Hedge.HALF_MORE, "(50, 100]", "[50, 100]", id="过半"),
    ],
)
def test_intervals(printed: str, hedge: Hedge, hard: str, soft: str) -> None:
    figure = read_figure(printed)
    made = hedge_intervals(figure.value, figure.quantum, hedge)
    assert (str(made.hard), str(made.soft)) == (hard, soft)


@pytest.mark.parametrize(
    ("printed", "hedge", "scale", "unit"),
    [
        pytest.param("most", Hedge.HALF_MORE, 50, "percent", id="most"),
        pytest.param("A majority", Hedge.HALF_MORE, 50, "percent", id="a majority, at a sentence's start"),
        pytest.param("过半", Hedge.HALF_MORE, 50, "percent", id="过半"),
        pytest.param("dozens", Hedge.SEVERAL_TENS, 1, None, id="dozens"),
        pytest.param("几十万", Hedge.SEVERAL_TENS, 10_000, None, id="几十万"),
    ],
)
def test_numbers_that_are_words(printed: str, hedge: Hedge, scale: int, unit: str | None) -> None:
    found = read_vague(printed)
    assert found is not None
    assert (found.hedge, found.figure.value, found.figure.unit) == (hedge, Fraction(scale), unit)
    assert not found.figure.quantum


@pytest.mark.parametrize("printed", ["39", "over half", "mostly", "过半万", "几十个", ""])
def test_other_texts_are_no_such_words(printed: str) -> None:
    assert read_vague(printed) is None


def test_nearly_some_years_lies_above_one_year_less() -> None:
    made = nearly_years(Fraction(3))
    assert (str(made.hard), str(made.soft)) == ("(2, 3)", "[2, 3]")


@given(st.integers(-(10**6), 10**6), st.sampled_from([Fraction(0), Fraction(1, 100), Fraction(1), Fraction(1000)]), st.sampled_from(Hedge))
def test_soft_holds_hard_and_hard_holds_something(digits: int, quantum: Fraction, hedge: Hedge) -> None:
    made = hedge_intervals(digits * (quantum or Fraction(1, 3)), quantum, hedge)
    assert made.soft.contains_interval(made.hard)
    assert not made.hard.is_empty
