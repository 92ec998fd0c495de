"""Figures of periods that lie within one another: running totals, and the parts of a period against all of it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from itertools import groupby, pairwise

from gx_factcheck.model.catalogue import Indicator, Nature
from gx_factcheck.model.claim import Claim
from gx_factcheck.model.constraint import Constraint, Linear, Term
from gx_factcheck.model.equation import Comparison, read_equation
from gx_factcheck.model.finding import Finding, Force, Message, message
from gx_factcheck.model.quantity import Quantity
from gx_factcheck.model.statement import Statements
from gx_factcheck.model.wording import joined, printed_of
from gx_factcheck.model.words import Adjustment, Kind, Severity
from gx_factcheck.registry import rule
from gx_factcheck.system.arithmetic import arithmetic_of
from gx_factcheck.system.printed import most_precise
from gx_factcheck.system.releases import are_apart, breaks_of
from gx_factcheck.system.stated import stated_claim
from gx_factcheck.values.numerals import read_figure
from gx_factcheck.values.periods import Period
from gx_factcheck.values.units import find_unit

LEVELS = (Kind.LEVEL, Kind.COUNT, Kind.BOUND)
MONEY = "[currency_"


@rule
def running_total_falls(statements: Statements) -> Iterator[Constraint | Finding]:
    """A running total is smaller at a later day than at an earlier one.

    What passed through from January to July holds what passed through from January to June; one of the two is of another
    year, or of another port.

    Flags: The port handled 3.1 million tonnes from January to June and 2.6 million from January to July.
    Passes: The port handled 2.6 million tonnes from January to June and 3.1 million from January to July.
    """
    for series in _series(statements):
        for earlier, later in series.successive():
            figures = series.figures(earlier, later)
            yield Constraint(
                Linear((Term(series.told[earlier].id), Term(series.told[later].id, Fraction(-1))), Comparison.AT_MOST),
                breaks=message("running-total-breaks", **figures),
                holds=message("running-total-holds", **figures),
                # Offices revise the months that they have published; what was built is not unbuilt.
                force=Force.INCONSISTENT if series.indicator.nature is Nature.STOCK else Force.STRAINS,
                severity=Severity.HIGH,
            )


@rule
def periods_miss_total(statements: Statements) -> Iterator[Constraint | Finding]:
    """Figures of the parts of a period do not add up to the figure of all of it.

    A running total and the month's own figure are copied from two tables, one of them from the wrong row.

    Flags: The port handled 2.6 million tonnes from January to June, 0.8 million in July and 3.1 million from January to July.
    Passes: The port handled 2.6 million tonnes from January to June, 0.5 million in July and 3.1 million from January to July.
    """
    for series in _series(statements):
        if series.indicator.nature is not Nature.FLOW:
            continue
        for whole, parts in series.divided():
            yield series.sum_of(whole, parts)


@dataclass(frozen=True, slots=True)
class _Series:
    """The figures of one quantity, by their periods; of several for one period the most precise."""

    indicator: Indicator
    told: Mapping[Period, Claim]
    breaks: tuple[Period | date, ...]

    def successive(self) -> Iterator[tuple[Period, Period]]:
        """Each two neighbouring periods of which the later one cannot have less."""
        for _, periods in groupby(sorted(self.told, key=self._place), key=lambda period: self._place(period)[0]):
            for earlier, later in pairwise(periods):
                is_one_voice = not self.told[earlier].is_of_another_speaker(self.told[later])
                if is_one_voice and self._only_adds(earlier, later) and not are_apart(earlier, later, self.breaks):
                    yield earlier, later

    def _place(self, period: Period) -> tuple[int, int]:
        """Where its total begins, and where the period ends; a stock's began long ago."""
        return 0 if self.indicator.nature is Nature.STOCK else period.start.toordinal(), period.end.toordinal()

    def _only_adds(self, earlier: Period, later: Period) -> bool:
        """Whether nothing can be taken from it: of a flow, no loss, no balance."""
        if self.indicator.nature is Nature.STOCK:
            return self.indicator.is_cumulative and earlier.precedes(later)
        if self.indicator.nature is not Nature.FLOW:
            return False
        if self.indicator.plausible is not None:
            return read_figure(self.indicator.plausible[0]).value >= 0
        # Profits and surpluses are money, and shrink in a month of loss; tonnes and vehicles do not.
        return not find_unit(self.indicator.unit).dimension.startswith(MONEY)

    def divided(self) -> Iterator[tuple[Period, tuple[Period, ...]]]:
        """Each period that others of the series make up, with the fewest that do."""
        for whole in self.told:
            paths: dict[int, tuple[Period, ...]] = {whole.start.toordinal(): ()}
            for period in sorted(self.told, key=lambda period: (period.start, period.end)):
                begun, after = paths.get(period.start.toordinal()), period.end.toordinal() + 1
                if period == whole or begun is None or period.end > whole.end:
                    continue
                if after not in paths or len(begun) + 1 < len(paths[after]):
                    paths[after] = (*begun, period)
            parts = paths.get(whole.end.toordinal() + 1)
            voices = {self.told[period].speaker for period in (whole, *(parts or ()))} - {None}
            if parts is not None and len(voices) <= 1 and not are_apart(whole, whole, self.breaks):
                yield whole, parts

    def sum_of(self, whole: Period, parts: tuple[Period, ...]) -> Constraint:
        """`whole = first + second`."""
        names = {f"part{place}": stated_claim(self.told[period]) for place, period in enumerate(parts)}
        members = {"whole": stated_claim(self.told[whole]), **names}
        figures = {"whole": self._dated(whole), "parts": joined([self._dated(period) for period in parts])}
        return Constraint(
            Linear((Term(members["whole"].id), *(Term(part.id, Fraction(-1)) for part in names.values()))),
            breaks=message("periods-break", **figures),
            holds=message("periods-hold", **figures),
            arithmetic=arithmetic_of(read_equation(f"whole = {' + '.join(names)}"), members),
            force=Force.STRAINS,
        )

    def figures(self, earlier: Period, later: Period) -> dict[str, Message]:
        """The two figures with their periods."""
        return {"earlier": self._dated(earlier), "later": self._dated(later)}

    def _dated(self, period: Period) -> Message:
        return message("of-period", figure=printed_of(self.told[period]), period=Message(f"period:{period}"))


def _series(statements: Statements) -> Iterator[_Series]:
    """The figures of the text in series whose members differ in their period alone."""
    found: dict[tuple[Quantity, str], dict[Period, list[Claim]]] = {}
    for claim in statements.of_kind(*LEVELS):
        quantities, period = tuple(claim.quantities()), _period(statements, claim)
        if period is None or claim.measure is None or claim.upper is not None or len(quantities) > 1:
            continue
        series = replace(quantities[0], time_period=None), find_unit(claim.measure.unit).dimension
        found.setdefault(series, {}).setdefault(period, []).append(claim)
    for (quantity, _), by_period in found.items():
        told = {period: claim for period, claims in by_period.items() for claim in [most_precise(claims)] if claim is not None}
        yield _Series(statements.catalogue.indicators[quantity.indicator], told, breaks_of(statements, quantity))


def _period(statements: Statements, claim: Claim) -> Period | None:
    """What the figure is of; None where the text may mean another period than it names, or the catalogue does not know it.

    A cumulative figure of July may be one from January to July. One that is adjusted for the season adds up to nothing.
    """
    indicator = statements.indicator(claim)
    if indicator is None or Adjustment.SEASONALLY_ADJUSTED in claim.adjustment:
        return None
    is_stock = indicator.nature is Nature.STOCK
    if not claim.time_period:
        return Period(statements.day, statements.day) if is_stock else None
    period = claim.time_period[0]
    is_unclear = Adjustment.CUMULATIVE in claim.adjustment and period.months in (None, 1) and not is_stock
    return None if is_unclear else period
