"""The closed vocabularies: what kind a claim is, how an outcome, a reason and a verdict are called."""

from enum import StrEnum


class Kind(StrEnum):
    """What a claim asserts."""

    LEVEL = "level"
    COUNT = "count"
    GROWTH = "growth"
    SHARE = "share"
    CHANGE = "change"
    RANK = "rank"
    SUPERLATIVE = "superlative"
    COMPARISON = "comparison"
    MULTIPLE = "multiple"
    DURATION = "duration"
    DATE = "date"
    RANGE = "range"
    EVENT = "event"
    BOUND = "bound"
    CAPACITY = "capacity"
    FORECAST = "forecast"


class PriceBasis(StrEnum):
    """Whether price changes are taken out of a figure."""

    REAL = "real"
    NOMINAL = "nominal"


class Window(StrEnum):
    """What a rate of change is measured against."""

    YEAR_ON_YEAR = "year-on-year"
    PREVIOUS_PERIOD = "previous-period"
    ANNUALISED = "annualised"
    TWO_YEAR_AVERAGE = "two-year-average"
    SINCE = "since"


class Adjustment(StrEnum):
    """What was done to a series before it was printed."""

    CUMULATIVE = "cumulative"
    SEASONALLY_ADJUSTED = "seasonally-adjusted"


class Operator(StrEnum):
    """The predicate of a claim that compares, or that prints no number."""

    ABOVE = "above"
    BELOW = "below"
    AT_LEAST = "at-least"
    AT_MOST = "at-most"
    EQUAL = "equal"
    LARGEST = "largest"
    SMALLEST = "smallest"
    FIRST = "first"
    RISES = "rises"
    FALLS = "falls"
    EXISTS = "exists"


class Quantifier(StrEnum):
    """Of how many members a predicate is asserted."""

    ALL = "all"
    MOST = "most"
    SOME = "some"
    NONE = "none"


class Order(StrEnum):
    """Which end of a ranking is first."""

    DESCENDING = "descending"
    ASCENDING = "ascending"


class Ties(StrEnum):
    """How the text speaks of members with one value: alone at a rank, or together."""

    SOLE = "sole"
    JOINT = "joint"


class Form(StrEnum):
    """What an observation records."""

    VALUE = "value"
    RANK = "rank"
    DATE = "date"
    LOWEST = "lowest"
    """The lowest value within the period, of whichever part of it."""
    HIGHEST = "highest"


class Quality(StrEnum):
    """Who answers for an observation; only the first two may refute."""

    OFFICIAL = "official"
    MEDIA = "media"
    MIRROR = "mirror"
    DERIVED = "derived"
    WEAK = "weak"

    @property
    def may_refute(self) -> bool:
        """Official statements, and the press that cites them."""
        return self in (Quality.OFFICIAL, Quality.MEDIA)


class Outcome(StrEnum):
    """What one rule found of one claim."""

    ENTAILED = "entailed"
    POSSIBLE = "possible"
    IMPOSSIBLE = "impossible"
    UNDECIDED = "undecided"
    CRASHED = "crashed"


class Reason(StrEnum):
    """Why a verdict is what it is; the list is closed."""

    VALUE = "value"
    LAST_DIGIT = "last-digit"
    RANK = "rank"
    NOT_ALL = "not-all"
    GRANULARITY = "granularity"
    BASIS = "basis"
    PERIOD = "period"
    DEFINITION = "definition"
    VINTAGE = "vintage"
    QUALITY = "quality"
    MAGNITUDE = "magnitude"
    HEDGE = "hedge"
    WORDING = "wording"
    FUTURE = "future"
    COMPATIBLE = "compatible"
    NO_DATA = "no-data"


class Severity(StrEnum):
    """Does the story change? High: sign, order or rank; medium: more than one quantum; low: one quantum or wording."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Judgement(StrEnum):
    """The verdict scale, the only place where it stands."""

    SUPPORTED = "supported"
    STRAINED = "strained"
    INCONSISTENT = "inconsistent"
    REFUTED = "refuted"
    UNVERIFIED = "unverified"
