"""Change against its levels."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from gx_factcheck.model.catalogue import Nature
from gx_factcheck.model.claim import Claim
from gx_factcheck.model.constraint import Constraint, Every
from gx_factcheck.model.equation import read_equation
from gx_factcheck.model.finding import Bearing, Finding, Force, Message, message
from gx_factcheck.model.statement import Statements
from gx_factcheck.model.wording import joined, printed_of, quoted
from gx_factcheck.model.words import Kind, Operator, Outcome, PriceBasis, Reason, Severity, Window
from gx_factcheck.registry import rule
from gx_factcheck.system.instantiate import Tie, ties
from gx_factcheck.system.levels import Levels, implied_base, interval_of_stated, is_never_negative, levels_of
from gx_factcheck.system.printed import printed_claim
from gx_factcheck.system.reckonings import Reckoning, reckonings
from gx_factcheck.system.shapes import as_growth
from gx_factcheck.system.stated import interval_of, stated_claim
from gx_factcheck.values.interval import Interval
from gx_factcheck.values.units import same_dimension

GROWTH = read_equation("growth = later / earlier - 1")
YEARLY = (None, Window.YEAR_ON_YEAR)
PRICES_IN_A_YEAR = Interval(Fraction(8, 10), Fraction(125, 100))
"""What prices may have made of a level within a year, wherever the text is from."""
ALL = -100
"""In percent."""


@rule
def growth_misses_levels(statements: Statements) -> Iterator[Constraint | Finding]:
    """A rate of growth does not lead from the earlier level to the later one.

    Two of the three figures are copied from a release; the third is where the slip sits. Offices revise their bases, so
    the two levels alone never refute a rate. Where the text tells one level, the record may have the other.

    Flags: Sales rose by 9.9% to 530 million yuan, from 500 million a year earlier.
    Passes: Sales rose by 6.0% to 530 million yuan, from 500 million a year earlier.
    """
    for growth in statements.of_kind(Kind.GROWTH):
        levels = _levels(statements, growth)
        # What "by two times" says can be taken in two ways; another rule speaks of it.
        if levels is None or PriceBasis.REAL in growth.basis or not _is_percent(growth):
            continue
        later, earlier = levels.later, levels.earlier
        if later is not None and levels.apart is not None:
            figures = {"growth": printed_of(growth), "later": later.shown, "earlier": levels.apart.shown}
            yield _note(growth, Reason.DEFINITION, message("levels-across-break", **figures))
        if later is None or earlier is None:
            continue
        tie = Tie(GROWTH, {"growth": stated_claim(growth), "later": later, "earlier": earlier}, Force.STRAINS, "")
        for stated in _stated(tie, ("growth", "later", "earlier")):
            yield replace(stated, relation=None)
    for tie in ties(statements):
        names = as_growth(tie.equation)
        if names is not None:
            yield from _stated(tie, (names[0].id, names[1].id, names[2].id))


def _levels(statements: Statements, growth: Claim) -> Levels | None:
    """The levels of a rate year on year, at least one of them the text's."""
    levels = levels_of(statements, growth) if growth.window in YEARLY else None
    return levels if levels is not None and levels.are_claimed else None


def _is_percent(growth: Claim) -> bool:
    return growth.measure is not None and same_dimension(growth.measure.unit, "percent")


def _stated(tie: Tie, names: tuple[str, str, str]) -> Iterator[Constraint]:
    figures = {role: tie.members[name].shown for role, name in zip(("growth", "later", "earlier"), names, strict=True)}
    stated = tie.constraint(message("growth-breaks", **figures), message("growth-holds", **figures))
    if stated is not None:
        yield stated


@rule
def implied_levels_differ(statements: Statements) -> Iterator[Constraint | Finding]:
    """Two ways to reckon a level that is not printed lead to two levels.

    A text that gives a sum, its growth in percent and its growth in money has told the earlier sum twice; readers see it
    not even once.

    Flags: Sales rose by 120 million, or 25%, to 680 million yuan.
    Passes: Sales rose by 120 million, or 25%, to 600 million yuan.
    """
    found: dict[str, list[Reckoning]] = {}
    for one in reckonings(statements):
        found.setdefault(one.level.name, []).append(one)
    for ways in found.values():
        if len(ways) > 1 and all(same_dimension(way.known.unit, ways[0].known.unit) for way in ways):
            yield _two_ways(ways)


def _two_ways(ways: Sequence[Reckoning]) -> Constraint:
    members = {stated.id: stated for way in ways for stated in (way.known, way.step)}
    figures = {"figures": joined([stated.shown for stated in members.values()]), "quantity": ways[0].level.shown}
    return Constraint(
        Every(tuple(way.primitive for way in ways)),
        breaks=message("implied-levels-break", **figures),
        holds=message("implied-levels-hold", **figures),
        force=Force.STRAINS,
        evidence=tuple(stated.evidence for stated in members.values() if stated.evidence is not None),
    )


@rule
def implied_base_is_impossible(statements: Statements) -> Iterator[Constraint | Finding]:
    """A level and its growth imply a base that nothing can have had.

    A rate of -100% or less leaves nothing to print; where the pair is sound, the base is shown, so that a reader can look it up.

    Flags: Sales fell by 120%, to 40 million yuan.
    Passes: Output rose by 446.31%, to 40.57 million tonnes.
    """
    for growth in statements.of_kind(Kind.GROWTH):
        levels = _levels(statements, growth)
        later = None if levels is None or levels.earlier is not None or levels.later is None else levels.later.claim
        if later is None or _falls_beyond(statements, growth) is not None:
            continue
        base = implied_base(later, growth)
        figures = {"growth": printed_of(growth), "later": printed_of(later)}
        if base is None:
            yield _finding(growth, Outcome.IMPOSSIBLE, "base-impossible", figures)
        elif PriceBasis.REAL not in growth.basis:
            figures["base"] = base
            yield _finding(growth, Outcome.POSSIBLE, "base-implied", figures)
            yield _finding(later, Outcome.POSSIBLE, "base-implied", figures)


@rule
def falls_by_more_than_all(statements: Statements) -> Iterator[Constraint | Finding]:
    """Something that cannot be negative is told to fall by more than 100%.

    There is no more than all of it to lose; "down by 300%" is mostly a third of what it was, told from the wrong end.
    Profits and balances may cross zero, and are left alone.

    Flags: Output fell by 120%, to 40 million tonnes.
    Passes: Output fell by 12.0%, to 40 million tonnes.
    """
    for growth in statements.of_kind(Kind.GROWTH):
        force = _falls_beyond(statements, growth)
        if force is not None:
            line = message("falls-by-more-than-all", growth=quoted(growth))
            yield Finding(growth.id, Outcome.IMPOSSIBLE, Reason.VALUE, force, line, bearing=Bearing.TRUTH, severity=Severity.HIGH)


def _falls_beyond(statements: Statements, growth: Claim) -> Force | None:
    """What a fall by more than all of a thing brings about; None where it is none, or where the thing may turn negative."""
    rate = statements.indicator(growth)
    base = None if rate is None or rate.growth_of is None else statements.catalogue.indicators.get(rate.growth_of)
    figure = printed_claim(growth, "percent") if _is_percent(growth) else None
    if base is None or figure is None or not is_never_negative(base):
        return None
    ends = [interval.high for interval in figure.widest()]
    # What flows may be told net of what flows back, and then it can turn.
    force = Force.REFUTES if base.nature is Nature.STOCK else Force.STRAINS
    return force if all(end is not None and end < ALL for end in ends) else None


@rule
def deflator_out_of_range(statements: Statements) -> Iterator[Constraint | Finding]:
    """A real rate beside two levels needs prices to have changed by more than any year's prices do.

    Real rates take prices out, so that levels may grow by more or less; but not by twice as much. A note: which levels
    the office meant, nobody can tell from the text.

    Flags: Sales rose by 6.0% in real terms to 900 million yuan, from 500 million a year earlier.
    Passes: Sales rose by 6.0% in real terms to 550 million yuan, from 500 million a year earlier.
    """
    for growth in statements.of_kind(Kind.GROWTH):
        levels = _levels(statements, growth)
        prices = None if levels is None or growth.basis != (PriceBasis.REAL,) else _prices(growth, levels)
        if levels is None or prices is None or levels.later is None or levels.earlier is None or prices.meets(PRICES_IN_A_YEAR):
            continue
        line = message("deflator-out-of-range", growth=printed_of(growth), later=levels.later.shown, earlier=levels.earlier.shown)
        yield _note(growth, Reason.BASIS, line)


def _prices(growth: Claim, levels: Levels) -> Interval | None:
    """What prices made of the earlier level beside the real rate; None where something may be zero."""
    if levels.later is None or levels.earlier is None:
        return None
    together = interval_of_stated(levels.later).over(interval_of_stated(levels.earlier))
    return None if together is None else together.over(interval_of(growth) + Interval.point(Fraction(1)))


@rule
def fall_printed_negative(statements: Statements) -> Iterator[Constraint | Finding]:
    """A fall is told in words and printed with a minus sign as well.

    Two minus signs make a rise to those who read closely, and a fall to those who do not.

    Flags: Output fell by -3.0% in the north.
    Passes: Output grew by -3.0% in the north.
    """
    for claim in statements.of_kind(Kind.GROWTH, Kind.CHANGE):
        if claim.operator is Operator.FALLS and claim.measure is not None and claim.measure.value < 0:
            yield _note(claim, Reason.WORDING, message("fall-printed-negative", claim=quoted(claim)))


def _finding(claim: Claim, outcome: Outcome, key: str, figures: dict[str, Message]) -> Finding:
    """What levels say of a rate; by custom, since offices revise, it strains at most."""
    line = message(key, **figures)
    return Finding(claim=claim.id, outcome=outcome, reason=Reason.VALUE, force=Force.STRAINS, explanation=line, arithmetic=line)


def _note(claim: Claim, reason: Reason, line: Message) -> Finding:
    return Finding(claim.id, Outcome.POSSIBLE, reason, Force.NOTES, line, bearing=Bearing.WORDING, severity=Severity.LOW)
