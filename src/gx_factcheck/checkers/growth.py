"""Change against its levels."""

from collections.abc import Iterator
from fractions import Fraction

from gx_factcheck.model.claim import Claim
from gx_factcheck.model.constraint import Constraint, Product, Term
from gx_factcheck.model.finding import Finding, Force, Message, message
from gx_factcheck.model.statement import Statements
from gx_factcheck.model.wording import literal, printed_of
from gx_factcheck.model.words import Kind, Outcome, PriceBasis, Reason, Window
from gx_factcheck.registry import rule
from gx_factcheck.system.arithmetic import growth_between
from gx_factcheck.system.derived import average_growth, claimed_levels, implied_base, published_growth


@rule
def growth_misses_levels(statements: Statements) -> Iterator[Constraint | Finding]:
    """A rate of growth does not lead from the earlier level to the later one.

    Two of the three figures are copied from a release; the third is where the slip sits. Offices revise their bases, so
    the two levels alone never refute a rate.

    Flags: Sales rose by 9.9% to 530 million yuan, from 500 million a year earlier.
    Passes: Sales rose by 6.0% to 530 million yuan, from 500 million a year earlier.
    """
    for growth in statements.of_kind(Kind.GROWTH):
        levels = claimed_levels(statements, growth)
        if levels is None or levels.earlier is None or PriceBasis.REAL in growth.basis:
            continue
        figures = {"growth": printed_of(growth), "later": printed_of(levels.later), "earlier": printed_of(levels.earlier)}
        yield Constraint(
            Product(Term(levels.earlier.id), Term(growth.id, offset=Fraction(1)), Term(levels.later.id)),
            breaks=message("growth-breaks", **figures),
            holds=message("growth-holds", **figures),
            arithmetic=growth_between(levels.earlier, levels.later, growth),
            force=Force.STRAINS,
        )


@rule
def implied_base_is_impossible(statements: Statements) -> Iterator[Constraint | Finding]:
    """A level and its growth imply a base that nothing can have had.

    A rate of -100% or less leaves nothing to print; where the pair is sound, the base is shown, so that a reader can look it up.

    Flags: Output fell by 120%, to 40 million tonnes.
    Passes: Output rose by 446.31%, to 40.57 million tonnes.
    """
    for growth in statements.of_kind(Kind.GROWTH):
        levels = claimed_levels(statements, growth)
        if levels is None or levels.earlier is not None:
            continue
        base = implied_base(levels.later, growth)
        figures = {"growth": printed_of(growth), "later": printed_of(levels.later)}
        if base is None:
            yield _finding(growth, Outcome.IMPOSSIBLE, "base-impossible", figures)
        elif PriceBasis.REAL not in growth.basis:
            figures["base"] = base
            yield _finding(growth, Outcome.POSSIBLE, "base-implied", figures)
            yield _finding(levels.later, Outcome.POSSIBLE, "base-implied", figures)


@rule
def average_misses_yearly_rates(statements: Statements) -> Iterator[Constraint | Finding]:
    """A two-year average is not the geometric mean of the two yearly rates.

    The arithmetic mean of 20% and -10% is 5%, but what grew by them grew by 3.9% a year.

    Flags: Output grew by 20% after falling by 10%, 5.0% a year on average.
    Passes: Output grew by 20% after falling by 10%, 3.9% a year on average.
    """
    for average in statements.of_kind(Kind.GROWTH):
        if average.window is not Window.TWO_YEAR_AVERAGE or average.measure is None:
            continue
        found = average_growth(statements, average)
        if found is None:
            continue
        figures = {"average": printed_of(average), "rates": found.rates, "mean": literal(found.mean.describe())}
        fits = found.mean.meets(found.stated)
        for claim in (average, *found.claims):
            yield _finding(claim, Outcome.POSSIBLE if fits else Outcome.IMPOSSIBLE, "average-holds" if fits else "average-breaks", figures)


@rule
def growth_misses_published_levels(statements: Statements) -> Iterator[Constraint | Finding]:
    """A rate of growth disagrees with the two levels of one release.

    Where a release prints the levels and no rate, the rate follows; real rates take prices out and follow from none.

    Flags: Traffic grew by 25%, where the port printed 512 thousand boxes and, a year before, 461 thousand.
    Passes: Traffic grew by 11%, where the port printed 512 thousand boxes and, a year before, 461 thousand.
    """
    for growth in statements.of_kind(Kind.GROWTH):
        if any(match.own for match in statements.matched(growth)) or PriceBasis.REAL in growth.basis:
            continue
        yield from published_growth(statements, growth)


def _finding(claim: Claim, outcome: Outcome, key: str, figures: dict[str, Message]) -> Finding:
    """What levels say of a rate; by custom, since offices revise, it strains at most."""
    line = message(key, **figures)
    return Finding(claim=claim.id, outcome=outcome, reason=Reason.VALUE, force=Force.STRAINS, explanation=line, arithmetic=line)
