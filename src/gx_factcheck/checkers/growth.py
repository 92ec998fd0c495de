"""Change against its levels."""

from collections.abc import Iterator
from dataclasses import replace

from gx_factcheck.model.claim import Claim
from gx_factcheck.model.constraint import Constraint
from gx_factcheck.model.equation import read_equation
from gx_factcheck.model.finding import Finding, Force, Message, message
from gx_factcheck.model.statement import Statements
from gx_factcheck.model.wording import literal, printed_of
from gx_factcheck.model.words import Kind, Outcome, PriceBasis, Reason, Window
from gx_factcheck.registry import rule
from gx_factcheck.system.derived import average_growth, claimed_levels, implied_base, published_growth
from gx_factcheck.system.instantiate import Tie, ties
from gx_factcheck.system.shapes import as_growth
from gx_factcheck.system.stated import stated_claim

GROWTH = read_equation("growth = later / earlier - 1")


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
        members = {"growth": stated_claim(growth), "later": stated_claim(levels.later), "earlier": stated_claim(levels.earlier)}
        stated = _constraint(Tie(GROWTH, members, Force.STRAINS, ""), ("growth", "later", "earlier"))
        if stated is not None:
            yield replace(stated, relation=None)
    for tie in ties(statements):
        names = as_growth(tie.equation)
        stated = None if names is None else _constraint(tie, (names[0].id, names[1].id, names[2].id))
        if stated is not None:
            yield stated


def _constraint(tie: Tie, names: tuple[str, str, str]) -> Constraint | None:
    figures = {role: tie.members[name].shown for role, name in zip(("growth", "later", "earlier"), names, strict=True)}
    return tie.constraint(message("growth-breaks", **figures), message("growth-holds", **figures))


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
