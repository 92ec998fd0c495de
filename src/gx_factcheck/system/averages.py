"""Average rates over several years: the yearly rates and the levels that they are held against, as primitives."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from functools import lru_cache
from math import prod

from gx_factcheck.model.claim import Claim
from gx_factcheck.model.constraint import UNPRINTED, Every, Linear, Primitive, Product, Term
from gx_factcheck.model.statement import Statements
from gx_factcheck.model.words import Kind, Window
from gx_factcheck.system.levels import Span
from gx_factcheck.system.printed import most_precise
from gx_factcheck.system.stated import interval_of, stated_claim
from gx_factcheck.values.interval import Interval
from gx_factcheck.values.periods import Period
from gx_factcheck.values.units import same_dimension

YEARLY = (None, Window.YEAR_ON_YEAR)


def yearly_rates(statements: Statements, average: Claim, span: Span) -> tuple[Claim, ...]:
    """The rate of each year, the latest first; empty where the text does not tell all of them."""
    found = [None if period is None else _yearly(statements, average, period) for period in span.periods()]
    rates = tuple(claim for claim in found if claim is not None)
    return rates if len(rates) == span.years else ()


def _yearly(statements: Statements, average: Claim, period: Period) -> Claim | None:
    return most_precise(_rates(statements).get((_told_of(average), (period,)), ()))


@lru_cache(maxsize=1)
def _rates(statements: Statements) -> Mapping[tuple[object, object], Sequence[Claim]]:
    """The yearly rates of the text, by what they are told of and their periods."""
    found: dict[tuple[object, object], list[Claim]] = {}
    for claim in statements.of_kind(Kind.GROWTH):
        if claim.window in YEARLY and _is_percent(claim):
            found.setdefault((_told_of(claim), claim.time_period), []).append(claim)
    return found


def _is_percent(growth: Claim) -> bool:
    return growth.measure is not None and same_dimension(growth.measure.unit, "percent")


def _told_of(growth: Claim) -> tuple[object, ...]:
    return (
        growth.indicator,
        growth.reference_area,
        growth.counterpart_area,
        growth.basis,
        growth.definition,
        frozenset(growth.adjustment),
    )


def compounds(average: Claim, rates: Sequence[Claim]) -> Primitive:
    """The yearly rates, one after the other, make as much of a level as the average rate does every year."""
    stated, once = _multiplied([Term(average.id, offset=Fraction(1))] * len(rates), f"{average.id}^")
    yearly, together = _multiplied([Term(rate.id, offset=Fraction(1)) for rate in rates], f"{average.id}*")
    return Every((*stated, *yearly, Linear((once, Term(together.statement, Fraction(-1))))))


def leads(average: Claim, years: int, earlier: str, later: str) -> Primitive:
    """The average rate, applied every year, leads from the one level to the other."""
    stated, factor = _multiplied([Term(average.id, offset=Fraction(1))] * years, f"{average.id}^")
    return Every((*stated, Product(Term(earlier), factor, Term(later))))


def _multiplied(factors: Sequence[Term], name: str) -> tuple[list[Product], Term]:
    """Products that multiply two factors or more, and the result under a name of its own."""
    result, products = factors[0], list[Product]()
    for number, factor in enumerate(factors[1:], start=2):
        product = Product(result, factor, Term(f"{UNPRINTED}{name}{number}"))
        products.append(product)
        result = product.equals
    return products, result


def is_arithmetic_mean(average: Claim, rates: Sequence[Claim]) -> bool:
    """Whether the stated average can be the rates' sum by their number, which what grows by them does not grow by."""
    total = Interval.point(Fraction(0))
    for rate in rates:
        total += interval_of(rate)
    return total.scaled(Fraction(1, len(rates))).meets(interval_of(average))


def compounded(rates: Sequence[Claim]) -> Fraction:
    """What the printed rates make of a level together, as a rate."""
    return Fraction(prod(1 + (stated_claim(rate).value or 0) for rate in rates)) - 1
