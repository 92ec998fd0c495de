"""When a claim and its figures are of, and against when: told in one way where people tell one time in two."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from benchmarks.factchecks.concept import Concept
from benchmarks.factchecks.figures import CHANGE, GROWTH, LENGTHS, LEVEL, Figure, Reading
from benchmarks.factchecks.lexicon import finds, phrases
from benchmarks.factchecks.placing import Tie
from benchmarks.factchecks.spans import told, window_from
from gx_factcheck.model.words import Window
from gx_factcheck.values.periods import Frequency, Period, PeriodError
from gx_factcheck.values.units import is_counted, same_dimension

_NAMED = re.compile(r"previous|last|earlier|prior|before|上|前|去年", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Against:
    """Against when a change is told."""

    name: str | None = None
    base: Period | None = None
    """Only where the window is `since`."""


ONE_MONTH = 31
NO_WINDOW = Against()


@dataclass(frozen=True, slots=True)
class Times:
    """The claim's time, and that of each figure which is told of the same time in another way."""

    period: Period | None
    window: Against
    renamed: Mapping[Period, Period]
    is_each: bool = False
    """The claim is of each of the shorter periods within its own."""
    further: Period | None = None
    """Another time that can be meant: what has been added over years together, or in the last of them."""

    def of(self, figure: Figure) -> Period:
        """When the figure is of."""
        return self.renamed.get(figure.period, figure.period)


def times_of(reading: Reading) -> Times:
    """The claim's time and window, as its figures are told."""
    window, period = claims_window(reading), claims_period(reading)
    if period is None:
        return Times(None, window, {})
    own = [one for one in reading.of(Tie.SAME, Tie.DEFINED, form=reading.form) if one.area == reading.area]
    if reading.form != LEVEL:
        levels = [one for one in reading.of(Tie.SAME, form=LEVEL) if one.area == reading.area]
        period = _begun_then(period, window, levels) if not own else period
        further = reading.told.span if _is_of_all_years(reading) else None
        ends = _year_ends(reading, period, [one.period for one in reading.of(Tie.WHOLE, form=LEVEL)])
        return Times(period, window, ends, is_each=_is_each(reading, own, period), further=further)
    renamed = _renamed(reading, own, period)
    return Times(period, window, renamed, is_each=not renamed and _is_each(reading, own, period))


def claims_period(reading: Reading) -> Period | None:
    """The time that is claimed; of a change the end."""
    is_rate_of_each = bool(reading.concept.window or reading.concept.is_annualised)
    leads_to = reading.told.base is not None and not is_rate_of_each and (reading.form != LEVEL or reading.facts.claim.kind == "multiple")
    return reading.told.last if leads_to else reading.told.span


def _is_of_all_years(reading: Reading) -> bool:
    """Whether the years are those over which something was added, and what it was added to is told apart."""
    base = reading.base.span
    if any(one.told.base == reading.told.base for one in reading.of(Tie.SAME, form=CHANGE)):
        return False
    return reading.form == CHANGE and reading.told.base is not None and base is not None and base.precedes(reading.told.base)


def claims_window(reading: Reading) -> Against:
    """Against when the claim's change is told."""
    period = claims_period(reading)
    if reading.form == LEVEL and reading.facts.claim.kind != "multiple":
        return NO_WINDOW
    stated = _stated(reading.concept, reading.facts.claim.baseline)
    if stated is Window.ANNUALISED or period is None:
        return Against(stated or Window.YEAR_ON_YEAR)
    base = reading.base.span if reading.base.span is not None and reading.base.span.precedes(period) else None
    pair = reading.told.base if reading.told.last == period else None
    is_of_pair = pair is not None and (reading.form == GROWTH or any(one.told.base == pair for one in reading.figures))
    earlier = pair if is_of_pair or base is None else base if pair is None or base.precedes(pair) else pair
    if earlier is not None:
        return _from(earlier, period)
    return Against(stated or _customary(reading, period))


def figures_window(figure: Figure, reading: Reading, times: Times) -> Against:
    """Against when a figure's change is told; as the claim's, where it does not say and is of the same thing and time."""
    if figure.form == LEVEL:
        return NO_WINDOW
    base = figure.told.base
    if base is not None:
        return _from(base, figure.period)
    stated = _stated(figure.concept, "")
    if stated is not None:
        return Against(stated)
    is_alike = figure.tie in (Tie.SAME, Tie.DEFINED, Tie.AGAINST) and figure.period == times.period
    is_added = times.further is not None and times.further.contains(figure.period) and figure.tie in (Tie.SAME, Tie.DEFINED)
    if (is_added or is_alike) and reading.form in (GROWTH, CHANGE):
        return times.window
    return Against(Window.YEAR_ON_YEAR if figure.form == GROWTH or figure.period.months == 12 else Window.PREVIOUS_PERIOD)


def _from(earlier: Period, later: Period) -> Against:
    name = window_from(earlier, later)
    return Against(name, earlier if name is Window.SINCE else None)


def _stated(concept: Concept, baseline: str) -> Window | None:
    if concept.is_annualised:
        return Window.ANNUALISED
    if concept.window:
        return Window(concept.window)
    if concept.is_annualised is False:
        return Window.PREVIOUS_PERIOD
    if not baseline:
        return None
    named = next((name for name in ("annualised", "previous-period", "year-on-year") if finds(baseline, "window", name)), None)
    is_year = re.search(r"(?:previous|last|prior|preceding) year|year (?:earlier|before|ago)|上年|去年|前一年", baseline, re.IGNORECASE)
    return Window(named) if named else Window.YEAR_ON_YEAR if is_year else None


def _customary(reading: Reading, period: Period) -> Window:
    """A yearly rate; where the only rate on record of that time is at an annual rate, that; of a change in numbers the period before."""
    rates = [one for one in reading.of(Tie.SAME, form=reading.form) if one.period == period and one.area == reading.area]
    said = {_stated(one.concept, "") for one in rates}
    if said == {Window.ANNUALISED} and "consumer_price" not in reading.concept.words:
        return Window.ANNUALISED
    return Window.PREVIOUS_PERIOD if reading.form == CHANGE and period.months != 12 else Window.YEAR_ON_YEAR


def _begun_then(period: Period, window: Against, levels: Sequence[Figure]) -> Period:
    """What begins in April is told of April, and on record of the year that begins then."""
    if any(one.period == period for one in levels):
        return period
    begun = [one.period for one in levels if one.period.start == period.start and one.period.contains(period)]
    return begun[0] if begun and window.base is not None else period


def _renamed(reading: Reading, own: Sequence[Figure], period: Period) -> Mapping[Period, Period]:
    """Times of figures that are the claim's own, otherwise told."""
    found = {one.period for one in own if one.concept.extreme is None}
    if period in found or not found:
        return {}
    if reading.scale.unit in LENGTHS:
        return {one: period for one in found if _covers(one, period)}
    ends = _year_ends(reading, period, [*found, *(one.period for one in reading.of(Tie.WHOLE, form=LEVEL))])
    if ends:
        return ends
    if len(found) == 1 and _is_counted(reading.scale.unit):
        only = found.copy().pop()
        until = told(reading.facts.claimed).span or told(reading.facts.checked).span
        is_now = until is not None and period.end >= until.start and only.overlaps(until) and (only.months or 12) < 12
        is_then = until is not None and only.is_day and abs((until.start - only.end).days) <= ONE_MONTH
        if period.contains(only) and (is_then or is_now):
            return {only: period}
    return {}


def _year_ends(reading: Reading, period: Period, found: Iterable[Period]) -> Mapping[Period, Period]:
    """Of what there is on a day, a year has what there is at its end."""
    ends = [one for one in found if is_stock(reading) and period.contains(one) and one.end == period.end and one.months != period.months]
    return {max(ends, key=lambda one: one.start): period} if ends else {}


def _is_each(reading: Reading, own: Sequence[Figure], period: Period) -> bool:
    """Whether a rate is claimed of a span, and on record month by month."""
    within = [one for one in own if one.period != period and period.contains(one.period)]
    is_rate = not _is_counted(reading.scale.unit) and not same_dimension(reading.scale.unit, "year")
    is_told_apart = period.frequency is Frequency.SPAN or len(reading.told.periods) == 2
    lengths = {one.period.frequency for one in within}
    is_of_parts = lengths <= {Frequency.MONTHLY, Frequency.QUARTERLY, Frequency.ANNUAL} and len(lengths) == 1
    values = [Decimal(one.digits.text) for one in within]
    claimed = None if reading.digits is None else Decimal(reading.digits.text)
    # Between the least and the greatest it may be their mean.
    may_be_mean = claimed is not None and bool(values) and min(values) <= claimed <= max(values) and min(values) < max(values)
    return is_rate and is_told_apart and bool(within) and is_of_parts and not may_be_mean and "/" not in reading.scale.unit


def is_stock(reading: Reading) -> bool:
    """Whether it is what there is on a day, by its words."""
    names = set(phrases("stock", "words"))
    return bool(reading.concept.words & names) or any(finds(reading.facts.claim.indicator, "stock") for _ in (1,))


def _is_counted(unit: str) -> bool:
    return unit == "item" or is_counted(unit)


def _covers(one: Period, period: Period) -> bool:
    """Whether both begin and end alike, as far as the coarser of the two says."""
    months = [(day.year, day.month) for day in (one.start, one.end, period.start, period.end)]
    return months[:2] == months[2:]


def ended_before(period: Period) -> Period | None:
    """The period of the same length just before."""
    try:
        return period.previous()
    except PeriodError:
        return None
