"""What a text says of time, before anybody knows the day of publication: a small algebra, one for every language.

A meaning is built from the outside in: 去年8月底 and "the end of August last year" are both
`Edge(Side.END, Part(Grain.MONTH, 8, Shift(Grain.YEAR, -1)))`. What the words leave out is an `Open` whole, never a guess;
`resolve_time.resolve` turns a meaning into days.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple, TypeAlias, TypeVar


class Grain(StrEnum):
    """What is counted in; the value is how it stands in a form."""

    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    TEN_DAYS = "ten-days"
    """上旬, 中旬 and 下旬, the last having what is left of the month."""
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    """1 is spring. Its days depend on who speaks, so it is never resolved."""
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"


class Lean(StrEnum):
    """Where an open whole is looked for."""

    NEAR = "near"
    """Nothing beside it says on which side of the publication it is."""
    PAST = "past"
    """A word says that it is over: "last June"."""
    BEGUN = "begun"
    """Mostly told of, as "in December" is in English: the last that has begun, or one that comes soon."""
    FUTURE = "future"
    """A word beside it says that it is still to come: 将于9月5日, "will open on 5 September"."""


class Side(StrEnum):
    """A stretch of a period that is named by its place in it."""

    START = "start"
    EARLY = "early"
    MIDDLE = "middle"
    LATE = "late"
    END = "end"
    REST = "rest"
    """From the day of publication on: "later this year", "rest of the week"."""
    LATER = "later"
    """Some time in the rest: "later this year"."""
    EARLIER = "earlier"
    """Some time before the day of publication: "earlier this month"."""
    SO_FAR = "so-far"
    """Up to the day of publication: "earlier this month"."""


class Limit(StrEnum):
    """How a phrase is bounded by what is in it."""

    SINCE = "since"
    """Until the day of publication: 去年以来."""
    UNTIL = "until"
    """The state on its last day: 截至8月底, "as of June"."""
    BY = "by"
    """Some time in it: 到2025年."""
    BEFORE = "before"
    AFTER = "after"


class Way(StrEnum):
    """On which side of its anchor a window lies."""

    PAST = "past"
    FUTURE = "future"


class Blur(StrEnum):
    """How sharp the length of a window is."""

    NONE = ""
    ROUGH = "~"
    """两年来: two years more or less, so it has no first day."""
    MORE = "+"
    """一年多来."""


_Told = TypeVar("_Told", bound=tuple[object, ...])


def _by_class(kind: type[_Told]) -> type[_Told]:
    """Equal to none of another class, as tuples are not by themselves: the year 20 is not the 20th century."""
    for name, method in (("__eq__", _is_same), ("__ne__", _is_other), ("__hash__", _hash)):
        setattr(kind, name, method)
    return kind


def _is_same(told: tuple[object, ...], other: object) -> bool:
    return type(told) is type(other) and tuple.__eq__(told, other)


def _is_other(told: tuple[object, ...], other: object) -> bool:
    return not _is_same(told, other)


def _hash(told: tuple[object, ...]) -> int:
    return hash((type(told), tuple.__hash__(told)))


@_by_class
class Year(NamedTuple):
    """Of the Gregorian calendar, in full."""

    number: int


@_by_class
class Century(NamedTuple):
    """The 20th has the years 1901 to 2000."""

    number: int


@_by_class
class Shift(NamedTuple):
    """The week, month, … that has the day of publication in it (0), the one before (-1), the next (1)."""

    grain: Grain
    offset: int


@_by_class
class Open(NamedTuple):
    """A year (or month, week, century) that the text leaves out: the year of 9月1日, the month of "the 18th", the week of 周三."""

    grain: Grain
    lean: Lean = Lean.NEAR


@_by_class
class Part(NamedTuple):
    """The so-manieth day, month, quarter, … of a whole, from 1; below 0 from the end. Of a week the first day is Monday.

    Of a century decade 9 is that of 90 to 99, and decade 0 its first. Weeks of a month or year are those with their
    Thursday in it.
    """

    grain: Grain
    number: int
    whole: Meaning


@_by_class
class NthDay(NamedTuple):
    """The so-manieth Monday (1) to Sunday (7) of a whole, from the end below 0: the last Monday of August."""

    weekday: int
    number: int
    whole: Meaning


@_by_class
class Edge(NamedTuple):
    """年底, 月初, late last week. Only the end (its last day), rest and so far have days."""

    side: Side
    whole: Meaning


@_by_class
class Between(NamedTuple):
    """From the first day of `first` to the last day of `last`, both included.

    An open year is the same one in both; should `last` then be the earlier, it is of the next one.
    """

    first: Meaning
    last: Meaning


@_by_class
class Window(NamedTuple):
    """So many years, months, … before or after its anchor: 近三年, next 3 days, the 12 months to March."""

    grain: Grain
    count: int | None  # type: ignore[assignment]  # hides a method that tuples have and no one needs
    """None where the words do not say: 近几年."""
    way: Way
    blur: Blur = Blur.NONE
    anchor: Meaning | None = None
    """What it ends with, or in the future what it begins after; None is the day of publication."""


@_by_class
class Bound(NamedTuple):
    """A period that is known by one end."""

    limit: Limit
    inner: Meaning


@_by_class
class Around(NamedTuple):
    """The week (or month, …) that has the first day of `inner` in it: "the week of September 16th"."""

    grain: Grain
    inner: Meaning


@_by_class
class Plan(NamedTuple):
    """A five-year plan of China: the 14th is 2021 to 2025."""

    number: int


@_by_class
class Festival(NamedTuple):
    """A holiday in a year: 2021年春节. Its days are those of a table, if it has them."""

    name: str
    year: Meaning


@_by_class
class Era(NamedTuple):
    """A year counted from a reign. Its months are lunar, so only the year is resolved."""

    name: str
    number: int
    year: int
    """The Gregorian year most of which it covers."""


@_by_class
class Fiscal(NamedTuple):
    """A business year; when it begins the text does not say, so it is never resolved."""

    year: Meaning


@_by_class
class Unsettled(NamedTuple):
    """What has no days of its own: 近日, 同期, 当年, 农历八月十五. The form says what it is."""

    form: str


Meaning: TypeAlias = (
    Year | Century | Shift | Open | Part | NthDay | Edge | Between | Window | Bound | Around | Plan | Festival | Era | Fiscal | Unsettled
)


class TimePhrase(NamedTuple):
    """A phrase of time in a text."""

    start: int
    """In code points of the whole text; `end` is exclusive."""
    end: int
    meaning: Meaning
    form: str
    """`time_form.form_of(meaning)`: how it is said, apart from the day of publication."""
