"""A quantity or a period that a text names: where it stands and what it says, before anybody knows what it is about."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING

from gx_factcheck.values.interval import Interval
from gx_factcheck.values.numerals import Figure
from gx_factcheck.values.readings import Counted, readings

if TYPE_CHECKING:
    from gx_factcheck.values.hedges import Hedge
    from gx_factcheck.values.periods import Period


class MentionKind(StrEnum):
    """What is printed there."""

    NUMBER = "number"
    """Bare: no unit is printed, or none that is known."""
    COUNT = "count"
    MONEY = "money"
    PERCENT = "percent"
    """Also permille and the like, 成 and 折; its unit says which."""
    POINTS = "points"
    """Percentage points and basis points."""
    RATIO = "ratio"
    """A fraction in words, 1 in 5, 3:1."""
    MULTIPLE = "multiple"
    MEASURE = "measure"
    """A physical unit."""
    DURATION = "duration"
    AGE = "age"
    RATE = "rate"
    """So much in a time or for each of something: 年产12万辆, 80 km/h."""
    RANK = "rank"
    """A place, or a bound of one: 第九位, 前50, top 10."""
    SUPERLATIVE = "superlative"
    """No number: 最大, 首例, record high. Its value is 1."""
    RANGE = "range"
    """From one value to another, one thing: 300亿元至1000亿元."""
    CHANGE = "change"
    """From an earlier value to a later one; both ends are mentions too."""
    PERIOD = "period"


class Role(StrEnum):
    """What the sentence does with the figure."""

    LEVEL = "level"
    GROWTH = "growth"
    SHARE = "share"
    CONTRIBUTION = "contribution"
    TARGET = "target"
    CAPACITY = "capacity"
    CUMULATIVE = "cumulative"


@dataclass(frozen=True, slots=True)
class Mention:
    """One quantity or period of a text; `text == article[start:end]`, in code points, end exclusive, hedges included."""

    start: int
    end: int
    text: str
    kind: MentionKind
    number_start: int
    """Of the numeral alone, with its magnitude words; of the whole where there is none."""
    number_end: int
    value: Fraction | None = None
    """In `unit`: percents count percents. Of a fall it is negative only where a sign is printed. None for periods and 一批.
    Of a range and a change the first end; of 数十家 the scale that is counted, 1, which its hedge makes bounds of."""
    upper: Fraction | None = None
    """The other end of a range, the later value of a change."""
    quantum: Fraction = Fraction(0)
    """One unit of the last printed digit; 0 for words that are exact."""
    decimals: int = 0
    unit: str | None = None
    """An id of the unit table, or a compound of such ids."""
    hedges: tuple[Hedge, ...] = ()
    role: Role | None = None
    """None for periods, ranks and superlatives."""
    is_counted: bool = False
    basis: str | None = None
    """`real` or `nominal`, where the words say so."""
    window: str | None = None
    """`year-on-year`, `previous-period`, `annualised`, …: what a growth is measured against, where the words say so."""
    direction: int = 0
    """1 for a rise, -1 for a fall that a verb states, 0 where none does."""
    period: Period | None = None
    """Of a period what it means; of a figure the period that governs it. None where the text does not settle it."""
    form: str = ""
    """Of a period: how it is said, apart from the day of publication, as in `this-year-01/this-year-07`."""

    @property
    def interval(self) -> Interval | None:
        """What the figure can have been, by its default reading; None where there is no number."""
        if self.value is None:
            return None
        if self.upper is not None:
            low, high = sorted((self.value, self.upper))
            return Interval(low - self.quantum / 2, high + self.quantum / 2)
        figure = Figure(self.text, self.value, self.quantum, self.unit, 0, self.decimals)
        counted = Counted.COUNTED if self.is_counted else Counted.ROUNDED
        return readings(figure, self.hedges, counted=counted)[0].interval
