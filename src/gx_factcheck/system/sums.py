"""A total and its parts with the rates at which they grew, wherever the text tells all of the rates."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from gx_factcheck.model.claim import Claim
from gx_factcheck.model.equation import Binary, Comparison, Equation, Expression, Name, Operation
from gx_factcheck.model.statement import Statements
from gx_factcheck.model.words import Kind, PriceBasis, Window
from gx_factcheck.system.levels import Series, level, only_period, series_of
from gx_factcheck.system.printed import most_precise
from gx_factcheck.system.stated import Stated, stated_claim
from gx_factcheck.values.periods import Period
from gx_factcheck.values.units import same_dimension

YEARLY = (None, Window.YEAR_ON_YEAR)


@dataclass(frozen=True, slots=True)
class Grown:
    """One figure of a sum: its rate, and its level where the text or the record has it."""

    growth: Stated
    level: Stated | None


@dataclass(frozen=True, slots=True)
class GrownSum:
    """A total with all of its parts."""

    total: Grown
    parts: tuple[Grown, ...]
    relation: str
    """The equation as written."""

    @property
    def members(self) -> tuple[Grown, ...]:
        """The total and the parts."""
        return self.total, *self.parts

    @property
    def levels(self) -> tuple[Stated, ...]:
        """The levels of the total and the parts; empty where one is missing."""
        found = tuple(member.level for member in self.members if member.level is not None)
        return found if len(found) == len(self.members) else ()

    @property
    def has_losses(self) -> bool:
        """Whether one of them is nothing or less, as far as they are known; then a total may grow faster than every part."""
        return any(member.level is not None and (member.level.value or 0) <= 0 for member in self.members)


def grown_sums(statements: Statements) -> Iterator[GrownSum]:
    """Every sum of the file or the catalogue of which all yearly rates are claimed, in one way."""
    for total in statements.of_kind(Kind.GROWTH):
        series, period = series_of(statements, total), only_period(total)
        if series is None or period is None or not _is_yearly(total):
            continue
        for parts, relation in _parted(statements, series, period):
            rates = [_rate(statements, part, period, total) for part in parts]
            grown = tuple(
                Grown(stated_claim(rate), level(statements, part, period))
                for part, rate in zip(parts, rates, strict=True)
                if rate is not None
            )
            if len(grown) == len(parts):
                yield GrownSum(Grown(stated_claim(total), level(statements, series, period)), grown, relation)


def _parted(statements: Statements, series: Series, period: Period) -> Iterator[tuple[Sequence[Series], str]]:
    """The series that add up to this one, by the file in that period, by the catalogue in any."""
    yield from _stated_sums(statements).get((series, period), ())
    indicator = statements.catalogue.indicators.get(series.indicator)
    for identity in () if indicator is None else indicator.identities:
        names = as_sum(identity.equation)
        if names and names[0] == series.indicator:
            yield [replace(series, indicator=name) for name in names[1:]], identity.equation.text


@lru_cache(maxsize=1)
def _stated_sums(statements: Statements) -> Mapping[tuple[Series, Period], Sequence[tuple[Sequence[Series], str]]]:
    """The sums of the file, by the series and the period of the total: the series of the parts, and the equation as written."""
    sums: dict[tuple[Series, Period], list[tuple[Sequence[Series], str]]] = {}
    for relation in statements.relations:
        names = as_sum(relation.equation)
        claims = [claim for name in names if (claim := statements.claim(name)) is not None and claim.kind is not Kind.GROWTH]
        found = [one for claim in claims if (one := series_of(statements, claim)) is not None]
        periods = {only_period(claim) for claim in claims}
        period = periods.pop() if len(periods) == 1 else None
        if names and period is not None and len(found) == len(names):
            sums.setdefault((found[0], period), []).append((found[1:], relation.id))
    return sums


def as_sum(equation: Equation) -> tuple[str, ...]:
    """The total and its parts of `total = one + other + …`; empty for any other shape."""
    match equation.comparison, equation.left, equation.right:
        case Comparison.EQUAL, Name(total), Binary() as right:
            parts = _added(right)
            return (total, *parts) if parts else ()
        case Comparison.EQUAL, Binary() as left, Name(total):
            parts = _added(left)
            return (total, *parts) if parts else ()
        case _:
            return ()


def _added(expression: Expression) -> tuple[str, ...]:
    """The names that are added; empty where something else is done."""
    match expression:
        case Name(name):
            return (name,)
        case Binary(Operation.PLUS, left, right):
            first, second = _added(left), _added(right)
            return (*first, *second) if first and second else ()
        case _:
            return ()


def _rate(statements: Statements, series: Series, period: Period, beside: Claim) -> Claim | None:
    """The yearly rate of a part, on the price basis of the total's."""
    return most_precise(_rates(statements).get((series, period, beside.basis), ()))


@lru_cache(maxsize=1)
def _rates(statements: Statements) -> Mapping[tuple[Series, Period, tuple[PriceBasis, ...]], Sequence[Claim]]:
    """The yearly rates of the text, by series, period and price basis."""
    found: dict[tuple[Series, Period, tuple[PriceBasis, ...]], list[Claim]] = {}
    for claim in statements.of_kind(Kind.GROWTH):
        series, period = series_of(statements, claim), only_period(claim)
        if series is not None and period is not None and _is_yearly(claim):
            found.setdefault((series, period, claim.basis), []).append(claim)
    return found


def _is_yearly(growth: Claim) -> bool:
    is_percent = growth.measure is not None and same_dimension(growth.measure.unit, "percent")
    return growth.window in YEARLY and growth.upper is None and is_percent
