"""Growth, changes and multiples over time, against the levels of one release."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from gx_factcheck.model.catalogue import Nature
from gx_factcheck.model.claim import Claim
from gx_factcheck.model.constraint import Constraint
from gx_factcheck.model.finding import Bearing, Finding, Force, Message, message
from gx_factcheck.model.quantity import Quantity
from gx_factcheck.model.statement import Statements
from gx_factcheck.model.wording import literal, named, quoted, with_unit
from gx_factcheck.model.words import Form, Kind, Operator, Order, Outcome, PriceBasis, Reason, Severity
from gx_factcheck.registry import rule
from gx_factcheck.system.alternatives import left_open
from gx_factcheck.system.computed import evidence_of, force_of_computed, shown
from gx_factcheck.system.developed import Development, developed
from gx_factcheck.system.history import Strand, strands_of
from gx_factcheck.system.peers import Held, above
from gx_factcheck.system.releases import is_one_publication
from gx_factcheck.system.spans import Between, between
from gx_factcheck.values.units import find_unit, same_dimension

KINDS = (Kind.GROWTH, Kind.CHANGE, Kind.MULTIPLE)
DIRECTIONS = {Operator.RISES: Order.DESCENDING, Operator.FALLS: Order.ASCENDING}


@rule
def development_misses_levels(statements: Statements) -> Iterator[Constraint | Finding]:
    """A rate, a change or a direction disagrees with the two levels of one release.

    Where a release prints the levels and no rate, the rate follows; real rates take prices out and follow from none.

    Flags: Traffic grew by 25%, where the port printed 512 thousand boxes and, a year before, 461 thousand.
    Passes: Traffic grew by 11%, where the port printed 512 thousand boxes and, a year before, 461 thousand.
    """
    for claim in statements.of_kind(*KINDS):
        if claim.members or claim.other is not None or claim.upper is not None or claim.adjustment:
            continue
        if PriceBasis.REAL in claim.basis or _is_on_record(statements, claim):
            continue
        found = [tuple(_of_quantity(statements, claim, quantity)) for quantity in claim.quantities()]
        for finding in (finding for one in found for finding in one):
            is_open = finding.outcome is Outcome.IMPOSSIBLE and not all(found)
            yield replace(finding, outcome=Outcome.UNDECIDED, reason=Reason.DEFINITION) if is_open else finding


def _is_on_record(statements: Statements, claim: Claim) -> bool:
    """Whether the record has the very rate or change, and not what it leads between."""
    indicator = statements.indicator(claim)
    is_itself = claim.window is not None or claim.base_period is not None or (indicator is not None and indicator.growth_of is not None)
    return is_itself and any(match.own for match in statements.matched(claim))


def _of_quantity(statements: Statements, claim: Claim, quantity: Quantity) -> Iterator[Finding]:
    span = between(claim, quantity)
    asked = _level_of(statements, quantity)
    if span is None or asked is None:
        return
    for strand in strands_of(statements, asked):
        if strand.quantity.price_basis is PriceBasis.REAL:
            continue
        # An excuse comes first, so that it is the one that is told.
        yield from _superseded(statements, claim, asked, strand, span)
        for later, earlier in _pairs(strand.at(span.later), strand.at(span.earlier)):
            if strand.is_broken(span.earlier, span.later):
                yield _broken(claim, later, earlier)
                continue
            found = _compared(claim, span, later, earlier)
            if found is not None:
                yield _weighed(statements, claim, _Case(asked, strand, later, earlier), found)


def _superseded(statements: Statements, claim: Claim, asked: Quantity, strand: Strand, span: Between) -> Iterator[Finding]:
    """What the levels of a release that was replaced came to, if that is the claim and those in force cannot come to it."""
    if strand.is_broken(span.earlier, span.later):
        return
    holds = [_compared(claim, span, *pair) for pair in _pairs(strand.at(span.later), strand.at(span.earlier))]
    if any(one is not None and one.outcome is not Outcome.IMPOSSIBLE for one in holds):
        return
    known = {period: (*strand.at(period), *strand.superseded.get(period, ())) for period in (span.later, span.earlier)}
    for later, earlier in _pairs(known[span.later], known[span.earlier]):
        found = _compared(claim, span, later, earlier)
        if found is not None and found.outcome is Outcome.ENTAILED:
            yield replace(_weighed(statements, claim, _Case(asked, strand, later, earlier), found), reason=Reason.VINTAGE, is_wider=True)


@dataclass(frozen=True, slots=True)
class _Case:
    asked: Quantity
    strand: Strand
    later: Held
    earlier: Held


def _level_of(statements: Statements, quantity: Quantity) -> Quantity | None:
    """The level that develops: what the indicator is the rate of, or the indicator itself; None for an event."""
    indicator = statements.catalogue.indicators.get(quantity.indicator)
    if indicator is not None and indicator.nature is Nature.EVENT:
        return None
    name = quantity.indicator if indicator is None or indicator.growth_of is None else indicator.growth_of
    return replace(quantity, indicator=name, window=None, base_period=None, time_period=None, price_basis=None, form=Form.VALUE)


def _pairs(laters: Sequence[Held], earliers: Sequence[Held]) -> Iterator[tuple[Held, Held]]:
    """The two levels, as one publication has them."""
    for later in laters:
        for earlier in earliers:
            releases = [one.evidence.observation.release for one in (later, earlier) if one.evidence is not None]
            if len(releases) == 2 and is_one_publication(*releases):
                yield later, earlier


def _compared(claim: Claim, span: Between, later: Held, earlier: Held) -> Development | None:
    if claim.measure is not None:
        return developed(claim, span, later.printed, earlier.printed)
    order = DIRECTIONS.get(claim.operator) if claim.operator is not None else None
    if order is None:
        return None
    found = above(later, earlier, order)
    return Development(found.outcome, None, is_wider=found.is_wider)


def _weighed(statements: Statements, claim: Claim, case: _Case, found: Development) -> Finding:
    reason = left_open(case.asked, case.strand.quantity, case.strand.bases)
    is_open = found.outcome is Outcome.IMPOSSIBLE and reason is Reason.DEFINITION
    line = _line(claim, case, found)
    return Finding(
        claim=claim.id,
        outcome=Outcome.UNDECIDED if is_open else found.outcome,
        reason=Reason.DEFINITION if is_open else Reason.WORDING if found.rival is not None else Reason.VALUE,
        force=_force(statements, claim, case),
        explanation=line,
        bearing=Bearing.TRUTH,
        severity=Severity.HIGH if claim.measure is None else Severity.MEDIUM,
        arithmetic=line,
        evidence=evidence_of((case.later, case.earlier)),
        is_wider=found.is_wider,
        would_be_true=() if found.rival is None else (found.rival,),
    )


def _line(claim: Claim, case: _Case, found: Development) -> Message:
    quantity, before = (named(one.evidence.observation.quantity) for one in (case.later, case.earlier) if one.evidence is not None)
    told = {"claim": quoted(claim), "later": case.later.shown, "earlier": case.earlier.shown, "quantity": quantity, "before": before}
    if found.computed is None:
        return message("direction-of-levels", **told)
    unit = claim.measure.unit if claim.measure is not None else ""
    computed = with_unit(shown(found.computed), unit) if unit else literal("")
    return message("development-of-levels", **told, computed=computed)


def _force(statements: Statements, claim: Claim, case: _Case) -> Force:
    """Where prices are in the levels, the rate is nominal, and contradicts no claim that leaves its basis open."""
    force = force_of_computed((case.later, case.earlier))
    is_money = find_unit(case.strand.unit).dimension.startswith("[currency_")
    indicator = statements.catalogue.indicators.get(case.asked.indicator)
    is_relative = claim.measure is None or not same_dimension(claim.measure.unit, case.strand.unit)
    if _may_be_itself(claim, case.strand.unit):
        return Force.NOTES
    is_known = indicator is not None and indicator.price_basis is PriceBasis.NOMINAL
    if force is Force.REFUTES and is_money and is_relative and claim.basis != (PriceBasis.NOMINAL,) and not is_known:
        return Force.NOTES
    return force


def _may_be_itself(claim: Claim, unit: str) -> bool:
    """Whether a growth in percent may be the very rate that the series has, and not the growth of that rate."""
    is_told_since = claim.base_period is not None or claim.window is not None
    return claim.kind is Kind.GROWTH and not is_told_since and same_dimension(unit, "percent")


def _broken(claim: Claim, later: Held, earlier: Held) -> Finding:
    """A break in the series lies between the two levels: what they would come to says nothing."""
    return Finding(
        claim=claim.id,
        outcome=Outcome.UNDECIDED,
        reason=Reason.DEFINITION,
        force=Force.NOTES,
        explanation=message("series-breaks", claim=quoted(claim), later=later.shown, earlier=earlier.shown),
        bearing=Bearing.TRUTH,
        evidence=evidence_of((later, earlier)),
    )
