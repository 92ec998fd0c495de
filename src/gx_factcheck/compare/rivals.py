"""Of what a figure would be true: another period, area, basis, series, unit or magnitude that has it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum, auto
from fractions import Fraction
from functools import lru_cache

from gx_factcheck.model.claim import Claim
from gx_factcheck.model.finding import Message, Standing, message
from gx_factcheck.model.observation import Observation
from gx_factcheck.model.quantity import Quantity
from gx_factcheck.model.statement import Statements
from gx_factcheck.model.wording import named, observed
from gx_factcheck.model.words import Form, Outcome, Reason
from gx_factcheck.system.levels import years_before
from gx_factcheck.system.printed import Printed, printed_claim, printed_observation, same_figure
from gx_factcheck.system.releases import standing
from gx_factcheck.values.periods import Period, PeriodError
from gx_factcheck.values.units import conversion_factor, currencies_of, find_unit, same_dimension

MOST = 3
MAGNITUDES = (3, 4, 6, 8, 9)
"""Powers of ten that a word stands for: thousand, 万, million, 亿, billion."""
RATES = ("percent", "percentage_point")
LEAST_DIGITS = 3
"""A figure of fewer digits is the figure of many things."""
FAR = 10**6


class Part(Enum):
    """In what a rival is another than what is claimed; the order is that in which they are told."""

    MAGNITUDE = auto()
    UNIT = auto()
    PERIOD = auto()
    BASIS = auto()
    WINDOW = auto()
    DEFINITION = auto()
    COUNTERPART = auto()
    INDICATOR = auto()
    AREA = auto()


REASONS = {Part.MAGNITUDE: Reason.MAGNITUDE, Part.UNIT: Reason.MAGNITUDE, Part.PERIOD: Reason.PERIOD, Part.BASIS: Reason.BASIS}


@dataclass(frozen=True, slots=True)
class Rival:
    """A record that has the figure, and in what it is another than the claim's own."""

    asked: Quantity
    row: Observation
    parts: tuple[Part, ...]

    @property
    def reason(self) -> Reason:
        """What a writer would have mixed up."""
        return REASONS.get(self.parts[0], Reason.DEFINITION)

    @property
    def distance(self) -> tuple[int, int, int, str]:
        """How far it is from what is claimed: in how many parts, in which, by how many days."""
        one, other = self.asked.time_period, self.row.quantity.time_period
        days = FAR if one is None or other is None else abs((one.end - other.end).days)
        return len(self.parts), self.parts[0].value, days, self.row.id

    def is_neighbour(self) -> bool:
        """Whether it is the figure just before or after in the very series, or of a year before or after."""
        one, other = self.asked.time_period, self.row.quantity.time_period
        return self.parts == (Part.PERIOD,) and one is not None and other is not None and _are_neighbours(one, other)

    def told(self) -> Message:
        """The rival as one would say it."""
        return _told(self)


def rivals(statements: Statements, claim: Claim) -> tuple[Rival, ...]:
    """The nearest records that have the claim's figure; they explain a refutation and never undo it."""
    figure = printed_claim(claim)
    if figure is None or claim.upper is not None or claim.is_ranked:
        return ()
    quantity = next(claim.quantities())
    found = [*_of_own_records(statements, claim, figure), *_of_others(statements, quantity, figure)]
    found.sort(key=lambda rival: rival.distance)
    nearest = {(rival.row.quantity, rival.parts): rival for rival in reversed(found)}
    return tuple(sorted(nearest.values(), key=lambda rival: rival.distance)[:MOST])


def is_telling(figure: Printed) -> bool:
    """Whether a figure has enough digits to be known again; zeros at its end are none, and a bound is the figure of many."""
    return not figure.is_hedged and figure.significant_digits - len(figure.coarser_quanta) >= LEAST_DIGITS


def _of_own_records(statements: Statements, claim: Claim, figure: Printed) -> Iterator[Rival]:
    """The digits of the very record, under another word of magnitude or in another unit."""
    for match in statements.matched(claim):
        for evidence in match.own:
            row = evidence.observation
            if evidence.is_of_another_time or row.quantity.form is not Form.VALUE or figure.is_hedged:
                continue
            if same_dimension(row.unit, figure.unit):
                record = printed_observation(row, figure.unit)
                if record is not None and _has_digits(figure, record):
                    yield Rival(match.quantity, row, (Part.MAGNITUDE,))
            elif _has_number(figure, row):
                yield Rival(match.quantity, row, (Part.UNIT,))


def _has_digits(figure: Printed, record: Printed) -> bool:
    if record.is_hedged or not figure.value or any(same_dimension(figure.unit, unit) for unit in RATES):
        return False
    powers = (Fraction(10) ** power for size in MAGNITUDES for power in (size, -size))
    return any(_is_same(_scaled(figure, power), record) for power in powers)


def _scaled(figure: Printed, factor: Fraction) -> Printed:
    return replace(figure, value=figure.value * factor, quantum=figure.quantum * factor, coarser_quanta=())


def _has_number(figure: Printed, row: Observation) -> bool:
    """Whether a record in another currency, or in percent for points, has the number that is printed."""
    are_money = bool(currencies_of(figure.unit)) and bool(currencies_of(row.unit))
    if not are_money and not (figure.unit in RATES and row.unit in RATES):
        return False
    record = printed_observation(row)
    ratio = find_unit(row.unit).factor / find_unit(figure.unit).factor
    return record is not None and not record.is_hedged and _is_same(figure, _scaled(record, ratio))


def _of_others(statements: Statements, quantity: Quantity, figure: Printed) -> Iterator[Rival]:
    rows = tuple(_candidates(statements, quantity))
    for row in rows:
        parts = tuple(_parts(quantity, row.quantity))
        if parts and _has_figure(figure, row):
            releases = [other for other in rows if other.quantity == row.quantity]
            if standing(row, releases, statements.day) is not Standing.SUPERSEDED:
                yield Rival(quantity, row, parts)


def _candidates(statements: Statements, quantity: Quantity) -> Iterator[Observation]:
    """What is on record of the area, of it and of what is related; and of the indicator elsewhere in the period."""
    for name in (quantity.indicator, *_related(statements, quantity.indicator)):
        yield from statements.observations.of_area(name, quantity.reference_area)
    if quantity.time_period is not None:
        for row in _of_period(statements, quantity.indicator, quantity.time_period):
            if row.quantity.reference_area != quantity.reference_area:
                yield row


@lru_cache(maxsize=16)
def _of_period(statements: Statements, name: str, period: Period) -> tuple[Observation, ...]:
    """Claims of one indicator and period ask for the same column again and again."""
    return statements.observations.of_period(name, period)


@lru_cache(maxsize=256)
def _related(statements: Statements, name: str) -> tuple[str, ...]:
    """What is easily taken for the indicator: by the catalogue's word, its rate of growth, its parts and wholes."""
    indicators = statements.catalogue.indicators
    own = indicators.get(name)
    found = [*own.related, *((own.growth_of,) if own.growth_of else ())] if own is not None else []
    for other in indicators.values():
        if other.growth_of == name:
            found.append(other.id)
        tied = [each for identity in other.identities for each in (*identity.equation.names(), other.id)]
        found += tied if name in tied else []
    return tuple(each for each in dict.fromkeys(found) if each != name)


def _has_figure(figure: Printed, row: Observation) -> bool:
    if row.figure is None or row.quantity.form is not Form.VALUE or not same_dimension(row.unit, figure.unit):
        return False
    if not (figure.is_hedged or row.hedges):
        # At a glance: most rows of a long series are far off.
        reach = max(figure.quantum, *figure.coarser_quanta) if figure.coarser_quanta else figure.quantum
        if abs(row.figure.value * conversion_factor(row.unit, figure.unit) - figure.value) > reach:
            return False
    record = printed_observation(row, figure.unit)
    return record is not None and _is_same(figure, record)


def _is_same(figure: Printed, record: Printed) -> bool:
    found = same_figure(figure, record)
    return found.outcome is Outcome.ENTAILED and not found.is_wider


def _parts(asked: Quantity, found: Quantity) -> Iterator[Part]:
    """In what they differ; what the claim leaves open differs from nothing, and of another indicator nothing more is asked."""
    if asked.time_period != found.time_period:
        yield Part.PERIOD
    if asked.indicator == found.indicator:
        if asked.price_basis not in (None, found.price_basis):
            yield Part.BASIS
        if asked.window != found.window:
            yield Part.WINDOW
        if asked.definition not in (None, found.definition):
            yield Part.DEFINITION
    if asked.counterpart_area != found.counterpart_area:
        yield Part.COUNTERPART
    if asked.indicator != found.indicator:
        yield Part.INDICATOR
    if asked.reference_area != found.reference_area:
        yield Part.AREA


def _are_neighbours(one: Period, other: Period) -> bool:
    earlier, later = sorted((one, other), key=lambda period: (period.start, period.end))
    try:
        return earlier in (later.previous(), years_before(later))
    except PeriodError:
        return False


def _told(rival: Rival) -> Message:
    found, record = rival.row.quantity, observed(rival.row)
    match rival.parts:
        case (Part.MAGNITUDE,):
            return message("equals-at-other-magnitude", record=record)
        case (Part.UNIT,):
            return message("equals-in-other-unit", unit=Message(f"unit:{rival.row.unit}"), record=record)
        case (Part.PERIOD,) if found.time_period is not None:
            return message("equals-of-period", period=Message(f"period:{found.time_period}"), record=record)
        case (Part.AREA,):
            return message("equals-of-area", area=Message(f"area:{found.reference_area}"), record=record)
        case (Part.INDICATOR,):
            names = (Message(f"indicator:{name}") for name in (found.indicator, rival.asked.indicator))
            return message("equals-of-indicator", **dict(zip(("other", "own"), names, strict=True)), record=record)
        case (Part.BASIS,) if found.price_basis is not None:
            return message("equals-on-basis", basis=Message(f"basis:{found.price_basis}"), record=record)
        case (Part.WINDOW,) if found.window is not None:
            return message("equals-over-window", window=Message(f"window:{found.window}"), record=record)
        case (Part.DEFINITION,) if found.definition is not None:
            return message("equals-by-definition", definition=Message(f"definition:{found.definition}"), record=record)
        case (Part.COUNTERPART,) if found.counterpart_area is not None:
            return message("equals-with", area=Message(f"area:{found.counterpart_area}"), record=record)
        case _:
            return message("true-of", quantity=named(found), record=record)

