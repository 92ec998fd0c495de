"""Figures in two currencies."""

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta
from fractions import Fraction
from itertools import combinations

from gx_factcheck.model.claim import Claim
from gx_factcheck.model.constraint import UNPRINTED, Constraint, Every, Linear, Product, Term
from gx_factcheck.model.equation import Comparison
from gx_factcheck.model.finding import Finding, Force, message
from gx_factcheck.model.quantity import Quantity
from gx_factcheck.model.statement import Statements
from gx_factcheck.model.wording import printed_of
from gx_factcheck.model.words import Kind, Reason
from gx_factcheck.registry import rule
from gx_factcheck.system.stated import stated_claim
from gx_factcheck.values.units import find_unit

FIGURES = (Kind.LEVEL, Kind.COUNT, Kind.BOUND, Kind.CAPACITY)
CURRENCY = re.compile(r"\[currency_\w+\]")
MOST_APART = Fraction(11, 10)
"""Offices convert month by month or at one day's rate; within a year such rates differ by less than a tenth, as a rule."""
LONGEST = timedelta(days=366)
Pair = tuple[Claim, Claim]
"""One quantity in two currencies, which stand in a fixed order."""


@rule
def implied_rates_apart(statements: Statements) -> Iterator[Constraint | Finding]:
    """Figures that are given in two currencies imply two rates of exchange for one period.

    Readers know one of the two currencies, and never divide; a slip of 万 for 亿 in the other stays for good.

    Flags: Exports came to 200 billion yuan ($31 billion), and imports to 100 billion yuan ($51 billion).
    Passes: Exports came to 200 billion yuan ($31 billion), and imports to 100 billion yuan ($15.5 billion).
    """
    for one, other in _pairs_of_pairs(statements):
        first, second = (f"{UNPRINTED}rate|{dear.id}|{cheap.id}" for cheap, dear in (one, other))
        said = {name: printed_of(claim) for name, claim in zip(("one", "abroad", "other", "beyond"), (*one, *other), strict=True)}
        yield Constraint(
            Every((_converted(first, one), _converted(second, other), _close(first, second), _close(second, first))),
            breaks=message("rates-apart", **said),
            holds=message("rates-close", **said),
            reason=Reason.VALUE,
            force=Force.STRAINS,
        )


def _converted(rate: str, pair: tuple[Claim, Claim]) -> Product:
    return Product(Term(rate), Term(pair[1].id), Term(pair[0].id))


def _close(rate: str, other: str) -> Linear:
    return Linear((Term(rate), Term(other, -MOST_APART)), Comparison.AT_MOST)


def _pairs_of_pairs(statements: Statements) -> Iterator[tuple[Pair, Pair]]:
    """Two quantities of one period, each told in the same two currencies."""
    told: dict[Quantity, list[Claim]] = {}
    for claim in statements.of_kind(*FIGURES):
        quantities = tuple(claim.quantities())
        if claim.measure is not None and claim.upper is None and len(quantities) == 1 and _is_of_a_year(claim):
            told.setdefault(quantities[0], []).append(claim)
    by_rate: dict[object, list[Pair]] = {}
    for quantity, claims in told.items():
        for currencies, pair in _in_two_currencies(claims):
            by_rate.setdefault((currencies, quantity.time_period), []).append(pair)
    for pairs in by_rate.values():
        yield from _beside_the_middle(pairs)


def _beside_the_middle(pairs: Sequence[Pair]) -> Iterator[tuple[Pair, Pair]]:
    """Each with the one whose rate is the middle of all: a slip in one stands out, and not once for each of the others."""
    middle = sorted(range(len(pairs)), key=lambda place: (_printed_rate(pairs[place]), place))[len(pairs) // 2]
    for place, pair in enumerate(pairs):
        if place != middle:
            yield (pair, pairs[middle]) if place < middle else (pairs[middle], pair)


def _printed_rate(pair: Pair) -> Fraction:
    """What one of the second currency is of the first; nought where nothing of it is told."""
    cheap, dear = (stated_claim(claim).value or Fraction(0) for claim in pair)
    return cheap / dear if dear else Fraction(0)


def _is_of_a_year(claim: Claim) -> bool:
    """Whether the period is stated and no longer than a year, over which rates stay close."""
    return claim.time_period is not None and all(period.end - period.start < LONGEST for period in claim.time_period)


def _in_two_currencies(claims: Sequence[Claim]) -> Iterator[tuple[tuple[str, ...], tuple[Claim, Claim]]]:
    """Two figures of one quantity that differ in nothing but the currency, with the two currencies in a fixed order."""
    for one, other in combinations(claims, 2):
        (mine, rest), (theirs, remainder) = _split(one), _split(other)
        if len(mine) == len(theirs) == 1 and mine != theirs and rest == remainder and one.adjustment == other.adjustment:
            yield (*min(mine, theirs), *max(mine, theirs)), (one, other) if mine < theirs else (other, one)


def _split(claim: Claim) -> tuple[list[str], str]:
    """The currencies of the claim's unit, and its dimension without them."""
    dimension = find_unit(claim.measure.unit).dimension if claim.measure is not None else ""
    return CURRENCY.findall(dimension), CURRENCY.sub("", dimension)
