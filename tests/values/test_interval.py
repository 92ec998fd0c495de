"""Interval arithmetic: every member's result lies within, and ends are open exactly where they are not reached."""

from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from gx_factcheck.values.interval import EMPTY, Interval

SIDES = {"[": False, "]": False, "(": True, ")": True}


def interval(text: str) -> Interval:
    """Reads what `describe` writes."""
    low, high = (None if "∞" in end else Fraction(end) for end in text[1:-1].split(", "))
    return Interval(low, high, SIDES[text[0]], SIDES[text[-1]])


@pytest.mark.parametrize(
    ("left", "operator", "right", "result"),
    [
        pytest.param("[1, 2]", "+", "[3, 4)", "[4, 6)", id="an open end stays open in a sum"),
        pytest.param("[1, 2]", "+", "[3, ∞)", "[4, ∞)", id="no bound in a sum"),
        pytest.param("[1, 2)", "-", "[3, 5)", "(-4, -1)", id="a difference exchanges ends and flags"),
        pytest.param("[1, 2)", "-", "[3, ∞)", "(-∞, -1)", id="a difference without a bound"),
        pytest.param("[1, 2)", "*", "[-3, -2]", "(-6, -2]", id="a negative weight exchanges ends and flags"),
        pytest.param("(-2, 1]", "*", "[-3, 4)", "(-8, 6)", id="mixed signs"),
        pytest.param("[0, 1]", "*", "[5, ∞)", "[0, ∞)", id="zero times no bound is zero, and reached"),
        pytest.param("(0, 1]", "*", "[5, ∞)", "(0, ∞)", id="a zero that is not reached"),
        pytest.param("[0, 0]", "*", "(-∞, ∞)", "[0, 0]", id="zero times everything"),
        pytest.param("[0, 1)", "*", "(2, 3)", "[0, 3)", id="a reached zero closes an end that is open elsewhere"),
        pytest.param("[-2, 2)", "*", "[-2, 2)", "(-4, 4]", id="a tie is closed if it is reached once"),
        pytest.param("[1, 2]", "/", "(2, 4]", "[0.25, 1)", id="a quotient"),
        pytest.param("[1, 2]", "/", "(0, 4]", "[0.25, ∞)", id="a divisor that comes near zero"),
        pytest.param("[1, 2]", "/", "[4, ∞)", "(0, 0.5]", id="a divisor without a bound"),
        pytest.param("[1, 2]", "/", "(-∞, -4]", "[-0.5, 0)", id="a negative divisor without a bound"),
        pytest.param("[1, 2)", "/", "[-4, 0)", "(-∞, -0.25]", id="a negative divisor that comes near zero"),
        pytest.param("[1, 2)", "&", "(1, 2]", "(1, 2)", id="a tie is open if either is"),
        pytest.param("(0, 5)", "&", "[1, 4]", "[1, 4]", id="the flag is that of the operand at the bound"),
        pytest.param("[1, 3]", "&", "(-∞, 2)", "[1, 2)", id="one bound from each"),
        pytest.param("[1, 2]", "&", "[2, 3]", "[2, 2]", id="one value in common"),
        pytest.param("[1, 2)", "&", "[2, 3]", "empty", id="nothing at an open end"),
        pytest.param("[1, 2]", "&", "[3, 4]", "empty", id="apart"),
        pytest.param("[1, 2)", "|", "(4, 5]", "[1, 5]", id="a hull"),
        pytest.param("(1, 2)", "|", "[1, 2)", "[1, 2)", id="a hull is closed if either is"),
        pytest.param("[1, 2]", "|", "(-∞, 0)", "(-∞, 2]", id="a hull without a bound"),
    ],
)
def test_operations(left: str, operator: str, right: str, result: str) -> None:
    mine, other = interval(left), interval(right)
    operations = {"+": mine.__add__, "-": mine.__sub__, "*": mine.__mul__, "/": mine.over, "&": mine.intersect, "|": mine.union_hull}
    assert str(operations[operator](other)) == result


@pytest.mark.parametrize("divisor", ["[0, 1]", "[-1, 1]", "(-∞, 0]", "(-∞, ∞)", "[0, 0]"])
def test_nothing_is_divided_by_what_may_be_zero(divisor: str) -> None:
    assert interval("[1, 2]").over(interval(divisor)) is None


@pytest.mark.parametrize(
    ("left", "right", "below"),
    [
        pytest.param("[1, 2]", "[3, 4]", True, id="apart"),
        pytest.param("[1, 2)", "[2, 3]", True, id="an end that is not reached"),
        pytest.param("[1, 2]", "(2, 3]", True, id="a start that is not reached"),
        pytest.param("(-∞, 1]", "[2, ∞)", True, id="no bound on the far sides"),
        pytest.param("[1, 2]", "[2, 3]", False, id="one value in common"),
        pytest.param("[1, ∞)", "[5, 6]", False, id="no bound between"),
        pytest.param("[3, 4]", "[1, 2]", False, id="above"),
    ],
)
def test_below(left: str, right: str, below: bool) -> None:  # noqa: FBT001
    assert interval(left).below(interval(right)) is below


def test_the_empty_interval_proves_nothing() -> None:
    some = interval("[1, 2]")
    assert not EMPTY.below(some)
    assert not some.below(EMPTY)
    assert not EMPTY.meets(some)
    assert some.contains_interval(EMPTY)
    assert not EMPTY.contains_interval(some)
    assert [EMPTY + some, some * EMPTY, some.intersect(EMPTY), EMPTY.over(some), EMPTY.scaled(Fraction(2))] == [EMPTY] * 5
    assert some.union_hull(EMPTY) == EMPTY.union_hull(some) == some
    assert str(EMPTY) == "empty"


@pytest.mark.parametrize(
    ("text", "empty", "point"),
    [
        pytest.param("[2, 2]", False, True, id="a point"),
        pytest.param("[2, 2)", True, False, id="an open point"),
        pytest.param("[3, 2]", True, False, id="ends exchanged"),
        pytest.param("[2, 3]", False, False, id="two ends"),
        pytest.param("[2, ∞)", False, False, id="no bound"),
    ],
)
def test_empty_and_point(text: str, empty: bool, point: bool) -> None:  # noqa: FBT001
    assert (interval(text).is_empty, interval(text).is_point) == (empty, point)


@pytest.mark.parametrize(
    ("made", "described"),
    [
        pytest.param(Interval.point(Fraction(38)), "[38, 38]", id="point"),
        pytest.param(Interval.everything(), "(-∞, ∞)", id="everything"),
        pytest.param(Interval.at_least(Fraction(5)), "[5, ∞)", id="at least"),
        pytest.param(Interval.more_than(Fraction(5)), "(5, ∞)", id="more than"),
        pytest.param(Interval.at_most(Fraction(-1, 8)), "(-∞, -0.125]", id="at most"),
        pytest.param(Interval.less_than(Fraction(1, 3)), "(-∞, 1/3)", id="less than"),
        pytest.param(Interval(Fraction(38500), Fraction(39500), high_open=True), "[38500, 39500)", id="half open"),
    ],
)
def test_description(made: Interval, described: str) -> None:
    assert made.describe() == described


def test_a_missing_bound_has_one_form() -> None:
    assert Interval(None, Fraction(1)) == Interval(None, Fraction(1), low_open=True)


small = st.integers(-6, 6).map(lambda halves: Fraction(halves, 2))
intervals = st.builds(Interval, st.none() | small, st.none() | small, st.booleans(), st.booleans()).filter(lambda drawn: not drawn.is_empty)


@st.composite
def members(draw: st.DrawFn) -> tuple[Interval, Fraction]:
    """An interval and a value of it, near its ends more often than not."""
    drawn = draw(intervals)
    nudge = Fraction(1, draw(st.sampled_from([1, 8, 1000])))
    near = [end + step for end in (drawn.low, drawn.high, Fraction(0)) if end is not None for step in (-nudge, 0, nudge)]
    inside = [value for value in near if drawn.contains(value)]
    if not inside:
        assert drawn.low is not None
        assert drawn.high is not None
        inside = [(drawn.low + drawn.high) / 2]
    return drawn, draw(st.sampled_from(inside))


@given(members(), members())
def test_results_of_members_lie_within(left: tuple[Interval, Fraction], right: tuple[Interval, Fraction]) -> None:
    (mine, value), (other, second) = left, right
    assert (mine + other).contains(value + second)
    assert (mine - other).contains(value - second)
    assert (mine * other).contains(value * second)
    quotient = mine.over(other)
    assert (quotient is None) == other.contains(Fraction(0))
    assert quotient is None or quotient.contains(value / second)
    assert not (mine.below(other) and value >= second)
    assert mine.union_hull(other).contains(value)


@given(intervals, intervals)
def test_the_ends_of_a_product_are_reached_or_approached(mine: Interval, other: Interval) -> None:
    """A closed end is a product of members; next to an open one there are products of members, at it none."""
    result = mine * other
    for end, is_open in ((result.low, result.low_open), (result.high, result.high_open)):
        if end is None:
            continue
        factors = [value for value in (mine.low, mine.high, Fraction(0), Fraction(1)) if value is not None and mine.contains(value)]
        others = [value for value in (other.low, other.high, Fraction(0), Fraction(1)) if value is not None and other.contains(value)]
        if end != 0:
            assert is_open != any(one * two == end for one in factors for two in others)
        else:
            assert is_open != (mine.contains(Fraction(0)) or other.contains(Fraction(0)))


@given(intervals, intervals, members())
def test_an_intersection_is_exact(mine: Interval, other: Interval, probe: tuple[Interval, Fraction]) -> None:
    value = probe[1]
    both = mine.intersect(other)
    assert both.contains(value) == (mine.contains(value) and other.contains(value))
    assert mine.meets(other) == (not both.is_empty)
    assert mine.contains_interval(both)
    assert both == other.intersect(mine)


@given(members(), small)
def test_a_factor_moves_members_and_nothing_else(drawn: tuple[Interval, Fraction], factor: Fraction) -> None:
    mine, value = drawn
    assert mine.scaled(factor).contains(value * factor)
    assume(factor != 0)
    assert mine.scaled(factor).scaled(1 / factor) == mine


@given(intervals)
def test_a_negative_sign_exchanges_flags_with_bounds(mine: Interval) -> None:
    turned = -mine
    assert turned.low == (None if mine.high is None else -mine.high)
    assert turned.high == (None if mine.low is None else -mine.low)
    assert (turned.low_open, turned.high_open) == (mine.high_open, mine.low_open)
    assert -turned == mine
