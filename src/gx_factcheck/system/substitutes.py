"""Other values in the place of a printed figure: what they would stand for there, and to which digit they would be printed."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor

from gx_factcheck.model.finding import Message
from gx_factcheck.model.measure import Measure
from gx_factcheck.model.wording import literal, with_unit, written
from gx_factcheck.values.format import as_published
from gx_factcheck.values.interval import Interval
from gx_factcheck.values.readings import rounded
from gx_factcheck.values.slips import Misprint

NOTHING = Fraction(0)
FAR = 5
"""What lies further beyond a bound than a fifth of it is not told by that bound."""
ONE, THOUSAND = Fraction(1), Fraction(1000)
MAGNITUDE = 10
DIGITS = "0123456789.,"
MOST_DIGITS, FEWEST_DIGITS = 4, 3
"""A value much larger or smaller than the printed figure is not shown to the figure's last digit, but to so many of its own."""
MOST_STEPS = 6


@dataclass(frozen=True, slots=True)
class Value:
    """A value in a claim's unit, and one unit of the last digit that it is shown to."""

    value: Fraction
    quantum: Fraction


@dataclass(frozen=True, slots=True)
class Place:
    """The place of a claim's figure."""

    measure: Measure
    sign: int

    def of(self, misprint: Misprint) -> Interval:
        """What the other value would stand for, in base units."""
        return self.printing(Value(misprint.value, misprint.quantum))

    def printing(self, one: Value) -> Interval:
        """What a figure of that value would stand for, hedged and counted as this one is."""
        measure = self.measure
        if self.is_exact:
            found = Interval.point(one.value)
        elif measure.is_vague or measure.readings[0].label == "rounded":
            found = rounded(one.value, one.quantum)
        else:
            found = measure.read_as(one.value)
        return found.scaled(self.factor)

    def is_near(self, misprint: Misprint, fits: Interval) -> bool:
        """Whether a writer would print the other value for what fits: not "over 10%" for 52%, nor nought for something."""
        value, size = misprint.value * self.factor, abs(misprint.value * self.factor)
        above = NOTHING if fits.low is None else fits.low - value
        below = NOTHING if fits.high is None else value - fits.high
        return max(above, below) <= (size / FAR if self.measure.hedge else size)

    def reachable(self, fits: Interval) -> Interval:
        """Where a printed value may lie that stands for some of what fits, as it is printed: `is_near` at a glance."""
        shown = fits.scaled(1 / self.factor)
        if not self.measure.hedge:
            return shown
        low = shown.low * FAR / (FAR + 1) if shown.low is not None and shown.low > 0 else None
        high = shown.high * FAR / (FAR - 1) if shown.high is not None and shown.high > 0 else None
        return Interval(low, high)

    @property
    def factor(self) -> Fraction:
        """What turns a value as it is printed into base units, a fall into what is less than nothing."""
        return self.sign * self.measure.base_factor

    @property
    def quantum(self) -> Fraction:
        """One unit of the figure's last digit; 1 for one in words."""
        return self.measure.figure.quantum or Fraction(1)

    @property
    def is_exact(self) -> bool:
        """Whether it counts things one by one."""
        return self.measure.readings[0].label == "exact"

    def shown_to(self, value: Fraction) -> Fraction:
        """One unit of the last digit that the value is shown to in this figure's place; as a rule the figure's own.

        A million each that ought to be 1.53 is not shown as nought.
        """
        size, quantum, printed = abs(value), self.quantum, abs(self.measure.value)
        is_far_above = size >= quantum * 10**MOST_DIGITS and size >= printed * THOUSAND
        if self.is_exact or not size or (size >= quantum and not is_far_above):
            return quantum
        digits = FEWEST_DIGITS if size < quantum else max(FEWEST_DIGITS, self.measure.figure.significant_digits)
        while size < quantum * 10 ** (digits - 1):
            quantum /= 10
        while size >= quantum * 10**digits or (is_far_above and value % (quantum * 10) == 0):
            quantum *= 10
        return quantum

    def write(self, one: Value) -> Message:
        """The value with its unit, as it would stand there: 16786万 for 16801万; far from the figure, in the reader's own magnitude."""
        measure, word = self.measure, self._word()
        if not word:
            return written(one.value, one.quantum, measure.unit)
        size = measure.figure.quantum * Fraction(10) ** measure.figure.decimals
        printed, other = abs(measure.value) / size, abs(one.value) / size
        if not min(printed, ONE) <= other * MAGNITUDE < MAGNITUDE * max(printed * MAGNITUDE, THOUSAND):
            return written(one.value, one.quantum, measure.unit)
        digits = as_published(one.value / size, one.quantum / size, "en")
        shown = digits if "," in measure.printed else digits.replace(",", "")
        return with_unit(literal(f"{shown}{word}"), measure.unit)

    def _word(self) -> str:
        """The magnitude word behind the printed digits, as it stands there; empty where there is none."""
        figure = self.measure.figure
        has_word = figure.unit is None and figure.quantum * Fraction(10) ** figure.decimals > 1
        return figure.printed.lstrip(DIGITS) if has_word and figure.printed[:1] in DIGITS else ""


def beside(value: Fraction, quantum: Fraction) -> Iterator[Value]:
    """The multiples of the quantum below and above the value, first the nearer."""
    places = {floor(value / quantum), ceil(value / quantum)}
    for place in sorted(places, key=lambda place: (abs(place * quantum - value), -place)):
        yield Value(place * quantum, quantum)


def nearest(fits: Interval, quantum: Fraction, near: Fraction) -> Iterator[Value]:
    """Multiples of the quantum in the interval or one beside it, from the nearest to the figure outward, without it."""
    edge = near if fits.low is None else max(near, fits.low - quantum / 2)
    middle = round((edge if fits.high is None else min(edge, fits.high + quantum / 2)) / quantum)
    for step in range(MOST_STEPS):
        for place in dict.fromkeys((middle - step, middle + step)):
            if place * quantum != near:
                yield Value(place * quantum, quantum)


def is_open(fits: Interval) -> bool:
    """Whether what fits has no end, or both a value and a tenth of it fit."""
    if fits.low is None or fits.high is None:
        return True
    largest = max(fits.high, fits.low, key=abs)
    return largest != 0 and fits.contains(largest / MAGNITUDE)
