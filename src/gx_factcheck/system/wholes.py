"""Rates and means of what is counted: which whole numbers, over which sizes, lie in an interval.

Everything is exact and takes integers only, so that a size of a million costs no more than one of ten. A mean is
`k / (size * items)` with any whole k; a share is a mean with k from 0 to `size * items`, so it lies in `SHARES`. As every
size has the shares 0 and 1, cutting an interval to `SHARES` is all that makes shares of means.
"""

from collections.abc import Iterator
from fractions import Fraction
from itertools import count as counting
from itertools import islice
from math import gcd

from gx_factcheck.values.interval import Interval

MOST_WHOLES = 2000
"""How many sizes are listed; whether there is one that gives a rate is decided without listing any."""
SHARES = Interval(Fraction(0), Fraction(1))
"""What the share of a set can be."""


def sizes_within(whole: Interval) -> range:
    """The whole numbers that the size of a set can be, from the lowest, at least 1.

    Empty where there is none; where there are more than MOST_WHOLES, the first of them and one more.
    """
    low, high = _first_size(whole), _last_size(whole)
    beyond = low + MOST_WHOLES + 1
    return range(low, beyond if high is None else min(high + 1, beyond))


def whole_totals_at(mean: Interval, size: int) -> range | None:
    """Every whole k, below zero too, whose mean k / size lies in `mean`; None where that has no lower or no upper bound."""
    if mean.low is None or mean.high is None:
        return None
    return range(_lowest(mean.low, size, is_open=mean.low_open), _highest(mean.high, size, is_open=mean.high_open) + 1)


def totals_beside(mean: Fraction, size: int) -> tuple[int, ...]:
    """The whole numbers just below and above mean * size; one where that is whole itself."""
    return tuple(dict.fromkeys((_highest(mean, size, is_open=False), _lowest(mean, size, is_open=False))))


def is_some_share(rate: Interval, whole: Interval, items: int = 1) -> bool:
    """Whether there are a size n in `whole` and a whole k of 0..n * items with k / (n * items) in `rate`.

    True also where `whole` holds no size at all: of nothing no share is wrong.
    """
    return is_some_mean(_shares_of(rate), whole, items)


def is_some_mean(mean: Interval, whole: Interval, items: int = 1) -> bool:
    """Whether there are a size n in `whole` and any whole k with k / (n * items) in `mean`.

    True also where `whole` holds no size at all: of nothing no mean is wrong.
    """
    first, last = _first_size(whole), _last_size(whole)
    if last is not None and last < first:
        return True
    # A large enough size has a mean in any width; a single value p / q is a mean of every multiple of q.
    if mean.is_empty or last is None:
        return not mean.is_empty
    if first == last and (totals := whole_totals_at(mean, first * items)) is not None:
        return bool(totals)
    return _pairs(mean.scaled(Fraction(items)), first, last) > 0


def smallest_sizes(rate: Interval, items: int, count: int) -> tuple[int, ...]:
    """The first `count` sizes n that have a whole k with k / (n * items) in `rate`; for a share give what lies in `SHARES` of it.

    Empty where `rate` is; else there are always as many as are asked for.
    """
    return () if rate.is_empty else tuple(islice(_sizes_giving(rate, items), count))


def _shares_of(rate: Interval) -> Interval:
    # Most rates are shares as they stand, and to cut one takes longer than all the rest.
    if rate.low is not None and rate.low >= 0 and rate.high is not None and rate.high <= 1:
        return rate
    return rate.intersect(SHARES)


def _sizes_giving(rate: Interval, items: int) -> Iterator[int]:
    if rate.low is None or rate.high is None:
        yield from counting(1)
    elif rate.low == rate.high:
        step = rate.low.denominator // gcd(rate.low.denominator, items)
        yield from counting(step, step)
    else:
        # Numbers that lie more than 1 apart have a whole one between them, whether or not they count themselves.
        surely = int(1 / ((rate.high - rate.low) * items)) + 1
        mean, size = rate.scaled(Fraction(items)), 0
        while True:
            size = _next_size(mean, size + 1, max(size + 1, surely))
            yield size


def _next_size(mean: Interval, first: int, last: int) -> int:
    """The first size from `first` on that has a whole k with k / size in the interval; `last` is known to be one."""
    while first < last:
        middle = (first + last) // 2
        if _pairs(mean, first, middle):
            last = middle
        else:
            first = middle + 1
    return first


def _pairs(mean: Interval, first: int, last: int) -> int:
    """How many pairs of a size, from the first to the last, and a whole k have k / size in the interval, which is not empty.

    Of each size they are `highest - lowest + 1`, which is never negative, since the interval has a lower and a higher end
    in this order: so the sum over all sizes is zero only if no size has any. Without an end it counts one of each size.
    """
    sizes = last - first + 1
    if mean.low is None or mean.high is None:
        return sizes
    highest = -_floors(-mean.high, first, sizes) - sizes if mean.high_open else _floors(mean.high, first, sizes)
    lowest = _floors(mean.low, first, sizes) + sizes if mean.low_open else -_floors(-mean.low, first, sizes)
    return highest - lowest + sizes


def _floors(slope: Fraction, first: int, count: int) -> int:
    """The sum of floor(slope * size) over `count` sizes from the first on.

    It counts the lattice points under a line. Whole parts of slope and offset are taken out; for what is left rows become
    columns, which exchanges numerator and denominator as in Euclid's algorithm: some forty steps for a size of a million.
    """
    rise, run, offset = slope.numerator, slope.denominator, slope.numerator * first
    total = 0
    while True:
        whole, rise = divmod(rise, run)
        total += whole * (count * (count - 1) // 2)
        whole, offset = divmod(offset, run)
        total += whole * count
        height = rise * count + offset
        if height < run:
            return total
        count, offset = divmod(height, run)
        rise, run = run, rise


def _lowest(low: Fraction, size: int, *, is_open: bool) -> int:
    """The lowest whole number from low * size on."""
    return low.numerator * size // low.denominator + 1 if is_open else -(-low.numerator * size // low.denominator)


def _highest(high: Fraction, size: int, *, is_open: bool) -> int:
    """The highest whole number up to high * size."""
    return -(-high.numerator * size // high.denominator) - 1 if is_open else high.numerator * size // high.denominator


def _first_size(whole: Interval) -> int:
    return 1 if whole.low is None else max(_lowest(whole.low, 1, is_open=whole.low_open), 1)


def _last_size(whole: Interval) -> int | None:
    return None if whole.high is None else _highest(whole.high, 1, is_open=whole.high_open)
