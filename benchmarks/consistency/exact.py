"""The same system as rows of whole numbers, for solvers that know nothing of figures; what can be linear is.

A row says that a sum of whole multiples of variables, plus a whole number, is zero, below it or at most it. Each row
belongs to a figure (what it may be as printed) or to a relation. A percentage that is in one relation only has no
variable: that part of the whole lies between two shares of it is linear.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from functools import reduce
from math import lcm

from benchmarks.consistency.generate import Made
from benchmarks.consistency.printing import Told
from benchmarks.consistency.relations import Shape, Tied
from gx_factcheck.values.interval import Interval

Row = dict[str, object]
Terms = Mapping[str, Fraction]


@dataclass(frozen=True, slots=True)
class Encoded:
    """Rows by owner, and the products that could not be made linear: `(1 or 0 + rate) × whole = part`."""

    rows: dict[str, list[Row]]
    whole: tuple[str, ...] = ()
    """Variables that are whole numbers."""
    products: tuple[tuple[str, str, str, int, str], ...] = ()
    """Rate, whole, part, what is added to the rate, and the relation."""
    alternatives: dict[str, list[list[Row]]] = field(default_factory=dict)

    def as_json(self) -> dict[str, object]:
        """The record that goes to the peers."""
        return {"rows": self.rows, "whole": self.whole, "products": self.products, "alternatives": self.alternatives}


def component_of(article: Made, name: str) -> Made:
    """The figures and relations that hang together with one figure."""
    by_figure: dict[str, list[Tied]] = {}
    for tied in article.ties:
        for member in tied.members:
            by_figure.setdefault(member, []).append(tied)
    found, reached, waiting = dict[Tied, None](), {name}, [name]
    while waiting:
        for tied in by_figure.get(waiting.pop(), ()):
            found[tied] = None
            waiting += [member for member in tied.members if member not in reached]
            reached.update(tied.members)
    return Made({each: told for each, told in article.figures.items() if each in reached}, tuple(found))


def default_of(told: Told) -> Interval:
    """What the printed figure says by default."""
    measure = told.claim.measure
    return Interval.everything() if measure is None else measure.readings[0].interval.scaled(_base(told))


def widest_of(told: Told) -> Interval:
    """All that it can be taken to say."""
    measure = told.claim.measure
    readings = () if measure is None else measure.readings
    return reduce(Interval.union_hull, (reading.interval for reading in readings)).scaled(_base(told))


def _base(told: Told) -> Fraction:
    return Fraction(1, 100) if told.form.unit == "percent" else Fraction(1)


def encode(article: Made, intervals: Mapping[str, Interval]) -> Encoded:
    """The article's system, each figure within its interval."""
    rates = linear_rates(article, intervals)
    rows = {name: own_rows(name, intervals[name], rates.get(name)) for name in article.figures}
    for tied in article.ties:
        rows[tied.text] = list(_relation_rows(tied))
    products = tuple(
        (tied.result, tied.operands[1], tied.operands[0], int(tied.shape is Shape.GROWTH), tied.text)
        for tied in article.ties
        if tied.shape in (Shape.SHARE, Shape.GROWTH) and tied.result not in rates
    )
    return Encoded(rows, tuple(_whole_name(tied) for tied in article.ties if tied.shape is Shape.RATE), products)


def linear_rates(article: Made, intervals: Mapping[str, Interval]) -> Mapping[str, Tied]:
    """The percentages that need no variable, with their relation: in one only, of a whole that is above zero."""
    times = Counter(name for tied in article.ties for name in tied.members)
    single = {tied.result: tied for tied in article.ties if tied.shape.is_ratio and times[tied.result] == 1}
    return {name: tied for name, tied in single.items() if tied.shape is Shape.RATE or _is_positive(intervals[tied.operands[-1]])}


def _is_positive(interval: Interval) -> bool:
    return interval.low is not None and interval.low > 0


def own_rows(name: str, interval: Interval, tied: Tied | None = None) -> list[Row]:
    """What the figure says of itself; of a percentage in one relation only, what it says of the part and the whole."""
    if tied is None:
        return list(_between({name: Fraction(1)}, {}, interval))
    whole = tied.operands[-1]
    part = _whole_name(tied) if tied.shape is Shape.RATE else tied.operands[0]
    shift = Fraction(int(tied.shape is Shape.GROWTH))
    return list(_between({part: Fraction(1)}, {whole: Fraction(1)}, interval, shift))


def _between(upper: Terms, lower: Terms, interval: Interval, shift: Fraction = Fraction(0)) -> Iterator[Row]:
    """`low × lower <= upper <= high × lower`, the ends shifted; without `lower` the ends themselves."""
    for end, is_open, sign in ((interval.low, interval.low_open, -1), (interval.high, interval.high_open, 1)):
        if end is None:
            continue
        terms = {name: factor * sign for name, factor in upper.items()}
        terms |= {name: -factor * (end + shift) * sign for name, factor in lower.items()}
        yield row(terms, "<" if is_open else "<=", Fraction(0) if lower else -end * sign)


def row(terms: Terms, comparison: str, constant: Fraction = Fraction(0)) -> Row:
    """The row in whole numbers."""
    scale = lcm(constant.denominator, *(factor.denominator for factor in terms.values()))
    whole = {name: int(factor * scale) for name, factor in terms.items() if factor}
    return {"terms": whole, "comparison": comparison, "constant": int(constant * scale)}


def _whole_name(tied: Tied) -> str:
    return f"k of {tied.result}"


def _relation_rows(tied: Tied) -> Iterator[Row]:
    one = Fraction(1)
    match tied.shape:
        case Shape.SUM:
            yield row({tied.result: -one} | dict.fromkeys(tied.operands, one), "=")
        case Shape.DIFFERENCE:
            larger, smaller = tied.operands
            yield row({tied.result: -one, larger: one, smaller: -one}, "=")
        case Shape.ORDER | Shape.PART:
            less, more = tied.members if tied.shape is Shape.PART else reversed(tied.members)
            yield row({less: one, more: -one}, "<=" if tied.shape is Shape.PART else "<")
        case Shape.RATE:
            k, (whole,) = _whole_name(tied), tied.operands
            yield row({k: -one}, "<=")
            yield row({k: one, whole: -one}, "<=")
        case _:
            return
