"""Whole numbers behind a rate: every answer is what trying all of them gives, and sizes without number are decided too."""

from fractions import Fraction
from math import gcd

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gx_factcheck.system.wholes import (
    MOST_WHOLES,
    SHARES,
    is_some_mean,
    is_some_share,
    sizes_within,
    smallest_sizes,
    totals_beside,
    whole_totals_at,
)
from gx_factcheck.values.interval import EMPTY, Interval
from gx_factcheck.values.rounding import Rounding, printed_interval

SIDES = {"[": False, "]": False, "(": True, ")": True}
END = st.fractions(-2, 3, max_denominator=60)
INTERVALS = st.builds(
    lambda ends, low_open, high_open: Interval(min(ends), max(ends), low_open, high_open), st.tuples(END, END), st.booleans(), st.booleans()
)
NARROW = st.builds(
    lambda low, width, low_open, high_open: Interval(low, low + width, low_open, high_open),
    END,
    st.fractions(0, Fraction(1, 100), max_denominator=20_000),
    st.booleans(),
    st.booleans(),
)


def interval(text: str) -> Interval:
    """Reads what `describe` writes."""
    low, high = (None if "∞" in end else Fraction(end) for end in text[1:-1].split(", "))
    return Interval(low, high, SIDES[text[0]], SIDES[text[-1]])


def totals(mean: Interval, size: int) -> list[int]:
    """By trial, as far as the bounded intervals of the tests reach."""
    assert mean.low is not None
    assert mean.high is not None
    (low, below), (high, above) = mean.low.as_integer_ratio(), mean.high.as_integer_ratio()
    over = [k for k in range(-3 * size, 4 * size + 1) if k * below > low * size or (k * below == low * size and not mean.low_open)]
    return [k for k in over if k * above < high * size or (k * above == high * size and not mean.high_open)]


@pytest.mark.parametrize("printed", ["0", "0.3", "0.33", "0.5", "0.9056", "0.995", "1", "1.05", "-0.05"])
@pytest.mark.parametrize("rounding", Rounding)
def test_every_count_of_up_to_200_by_trial(printed: str, rounding: Rounding) -> None:
    quantum = Fraction(1, 10 ** len(printed.partition(".")[2]))
    rate = printed_interval(Fraction(printed), quantum, rounding)
    for size in range(1, 201):
        whole, found = Interval.point(Fraction(size)), totals(rate, size)
        shares = [k for k in found if 0 <= k <= size]
        assert list(whole_totals_at(rate, size) or ()) == found
        assert list(whole_totals_at(rate.intersect(SHARES), size) or ()) == shares
        assert (is_some_mean(rate, whole), is_some_share(rate, whole)) == (bool(found), bool(shares))


@pytest.mark.parametrize(
    ("mean", "expected"),
    [
        pytest.param("[-0.25, 0.25]", range(-2, 3), id="totals below zero"),
        pytest.param("(-0.25, 0.25)", range(-1, 2), id="ends that do not count"),
        pytest.param("[1.2, 1.2]", range(0), id="no eighth"),
        pytest.param("[1.25, ∞)", None, id="no end above"),
        pytest.param("(-∞, 1.25]", None, id="no end below"),
    ],
)
def test_totals_over_eight(mean: str, expected: range | None) -> None:
    found = whole_totals_at(interval(mean), 8)
    assert found == expected


@pytest.mark.parametrize(
    ("mean", "size", "beside"),
    [
        pytest.param("0.9056", 38, (34, 35), id="between two"),
        pytest.param("1.75", 20, (35,), id="whole"),
        pytest.param("-1.73", 20, (-35, -34), id="below zero"),
    ],
)
def test_the_totals_beside_a_mean(mean: str, size: int, beside: tuple[int, ...]) -> None:
    assert totals_beside(Fraction(mean), size) == beside


@given(NARROW | INTERVALS, st.integers(1, 60), st.integers(0, 40), st.sampled_from([1, 2, 5]))
def test_a_range_of_sizes_by_trial(mean: Interval, first: int, more: int, items: int) -> None:
    sizes, whole = range(first, first + more + 1), Interval(Fraction(first), Fraction(first + more))
    found = [totals(mean, size * items) for size in sizes]
    assert is_some_mean(mean, whole, items) is any(found)
    assert is_some_share(mean, whole, items) is any(0 <= k <= size * items for size, some in zip(sizes, found, strict=True) for k in some)


@given(NARROW | INTERVALS, st.sampled_from([1, 2, 5]))
def test_smallest_sizes_by_trial(rate: Interval, items: int) -> None:
    found = smallest_sizes(rate, items, 3)
    assert list(found) == sorted(set(found))
    assert len(found) == (0 if rate.is_empty else 3)
    tried = range(1, min(found[-1] if found else 60, 60) + 1)
    assert [size for size in tried if totals(rate, size * items)] == [size for size in found if size in tried]


@given(st.integers(1, 10**6), st.data(), st.integers(0, 6), st.sampled_from(Rounding))
def test_what_was_counted_is_found(size: int, data: st.DataObject, decimals: int, rounding: Rounding) -> None:
    """k of a million, printed in any way, is a share of exactly that many, and of about as many."""
    share = Fraction(data.draw(st.integers(0, size)), size)
    quantum = Fraction(1, 10**decimals)
    steps = share // quantum
    printed = [printed_interval(step * quantum, quantum, rounding) for step in (steps, steps + 1)]
    rate = next(one for one in printed if one.contains(share))
    assert is_some_share(rate, Interval.point(Fraction(size)))
    assert is_some_share(rate, Interval(Fraction(max(size - 5, 1)), Fraction(size)))
    assert is_some_share(rate, Interval.at_most(Fraction(size)))


@pytest.mark.parametrize(
    ("rate", "whole", "items", "is_share"),
    [
        pytest.param("[0.90555, 0.90565]", "[180, 180]", 1, True, id="163 of 180"),
        pytest.param("[0.90555, 0.90565]", "[38, 38]", 1, False, id="no k of 38"),
        pytest.param("[0.90555, 0.90565]", "[54, 179]", 1, False, id="of none below 180"),
        pytest.param("[0.90555, 0.90565]", "[54, 180)", 1, False, id="without the end"),
        pytest.param("[0.90555, 0.90565]", "[54, 180]", 1, True, id="with the end"),
        pytest.param("[0.90555, 0.90565]", "[38, ∞)", 1, True, id="sizes without end"),
        pytest.param("[0.3333334, 0.3333335]", "[999999, 999999]", 1, False, id="a million, too fine"),
        pytest.param("[0.3333333, 0.3333334]", "[999999, 999999]", 1, True, id="a third of a million"),
        pytest.param("[0.333333150, 0.333333151]", "[1000000, 2000000]", 1, True, id="of some among a million sizes"),
        pytest.param("[0.333333301, 0.333333302]", "[1000000, 2000000]", 1, False, id="of none among a million sizes"),
        pytest.param("(1/3, 1/3+)", "[3, 10000000]", 1, False, id="just above a third, of no size up to ten million"),
        pytest.param("(1/3, 1/3+)", "[3, 40000000]", 1, True, id="just above a third, of a larger one"),
        pytest.param("(0, 0.000001)", "[1, 1000000]", 1, False, id="one of a million is the end"),
        pytest.param("(0, 0.000001]", "[1, 1000000]", 1, True, id="one of a million, reached"),
        pytest.param("[1/7, 1/7]", "[1000, 1000]", 1, False, id="no seventh of a thousand"),
        pytest.param("[1/7, 1/7]", "[1000, 1001]", 1, True, id="a seventh of 1001"),
        pytest.param("[1/7, 1/7]", "[1002, 1007]", 1, False, id="between two multiples"),
        pytest.param("[0.2675, 0.2685)", "[25, 25]", 1, False, id="no k of 25"),
        pytest.param("[0.2675, 0.2685)", "[25, 25]", 4, False, id="no k of 25 with four answers"),
        pytest.param("[0.2675, 0.2685)", "[25, 25]", 9, False, id="no k of 25 with nine answers"),
        pytest.param("[0.2675, 0.2685)", "[25, 25]", 6, False, id="the end of 150"),
        pytest.param("[0.2675, 0.2685]", "[200, 200]", 2, True, id="107 of 400"),
        pytest.param("[1, 1.05]", "[7, 7]", 1, True, id="all of them"),
        pytest.param("(1, 1.5]", "[2, 2]", 1, False, id="more than all of them"),
        pytest.param("[-0.5, 0)", "[2, 2]", 1, False, id="fewer than none"),
        pytest.param("(0.5, ∞)", "[1, 1]", 1, True, id="a bound alone"),
        pytest.param("[1.5, 1.6]", "[1, ∞)", 1, False, id="more than all of any number"),
        pytest.param("[0.5, 0.6]", "(0.2, 0.9)", 1, True, id="no whole size, so nothing is wrong"),
        pytest.param("[1.5, 1.6]", "[0, 0]", 1, True, id="nothing to divide by, so nothing is wrong"),
    ],
)
def test_shares(rate: str, whole: str, items: int, is_share: bool) -> None:  # noqa: FBT001 -- a column of the table
    third = Fraction(1, 3)
    read = Interval(third, third + Fraction(1, 10**8), low_open=True, high_open=True) if rate == "(1/3, 1/3+)" else interval(rate)
    assert is_some_share(read, interval(whole), items) is is_share


@pytest.mark.parametrize(
    ("mean", "whole", "items", "is_mean"),
    [
        pytest.param("[1.725, 1.735]", "[20, 20]", 1, False, id="34 or 35 over 20"),
        pytest.param("[1.745, 1.755]", "[20, 20]", 1, True, id="35 over 20"),
        pytest.param("[1.725, 1.735]", "[20, 25]", 1, True, id="some 20 to 25"),
        pytest.param("[1.725, 1.735]", "[16, 21]", 1, False, id="none of 16 to 21"),
        pytest.param("[1.725, 1.735]", "[20, 20]", 2, True, id="two answers each"),
        pytest.param("[-1.735, -1.725]", "[20, 20]", 1, False, id="below zero"),
        pytest.param("[-1.755, -1.745]", "[20, 20]", 1, True, id="a mean loss"),
        pytest.param("[250, 250]", "[3, 3]", 1, True, id="more than one each"),
        pytest.param("[1.73, ∞)", "[3, 3]", 1, True, id="at least"),
        pytest.param("(-∞, 1.73)", "[3, 900]", 1, True, id="less than, of several"),
        pytest.param("[1.73, 1.74]", "[-3, 0]", 1, True, id="of no size, so nothing is wrong"),
    ],
)
def test_means(mean: str, whole: str, items: int, is_mean: bool) -> None:  # noqa: FBT001 -- a column of the table
    assert is_some_mean(interval(mean), interval(whole), items) is is_mean


def test_no_value_is_of_no_size() -> None:
    assert not is_some_mean(EMPTY, Interval.everything())
    assert not is_some_share(interval("[2, 3]"), Interval.everything())
    assert smallest_sizes(EMPTY, 1, 3) == ()
    assert smallest_sizes(interval("[2, 3]").intersect(SHARES), 1, 3) == ()


@pytest.mark.parametrize(
    ("rate", "items", "sizes"),
    [
        pytest.param("[0.90555, 0.90565]", 1, (180, 233, 286), id="rounded"),
        pytest.param("[0.9056, 0.9057)", 1, (53, 106, 159), id="cut off"),
        pytest.param("[0.5, 0.5]", 1, (2, 4, 6), id="one value"),
        pytest.param("[1/12, 1/12]", 8, (3, 6, 9), id="one value, by eight answers each"),
        pytest.param("[0.0000000995, 0.0000001005]", 1, (9950249, 9950250, 9950251), id="one of ten million"),
        pytest.param("(0.3, 0.4)", 1, (3, 6, 8), id="open ends"),
        pytest.param("[0.3, ∞)", 1, (1, 2, 3), id="any size"),
    ],
)
def test_sizes_that_give_a_rate(rate: str, items: int, sizes: tuple[int, ...]) -> None:
    assert smallest_sizes(interval(rate), items, 3) == sizes


@given(st.integers(1, 10**12), st.integers(1, 10**12), st.integers(8, 30))
def test_fine_rates_have_their_sizes(k: int, size: int, places: int) -> None:
    """The size that was counted is never passed over, and what is found is no larger."""
    share, width = Fraction(min(k, size), max(k, size)), Fraction(1, 10**places)
    (smallest,) = smallest_sizes(Interval(share, share + width, high_open=True), 1, 1)
    assert smallest <= max(k, size) // gcd(k, size)
    assert whole_totals_at(Interval(share, share + width, high_open=True).intersect(SHARES), smallest)


@pytest.mark.parametrize(
    ("whole", "sizes"),
    [
        pytest.param("[38, 38]", range(38, 39), id="one"),
        pytest.param("(38, 41)", range(39, 41), id="between"),
        pytest.param("(-∞, 3]", range(1, 4), id="from one on"),
        pytest.param("[3.2, 3.8]", range(0), id="none"),
        pytest.param("(-5, 0]", range(0), id="nothing"),
        pytest.param("[7, ∞)", range(7, 8 + MOST_WHOLES), id="without end"),
    ],
)
def test_sizes(whole: str, sizes: range) -> None:
    assert sizes_within(interval(whole)) == sizes
