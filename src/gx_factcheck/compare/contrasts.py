"""A figure on record beside another one: another area's, another indicator's, each peer's, or the average."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from gx_factcheck.compare.match import interval_months
from gx_factcheck.model.claim import Claim, Other
from gx_factcheck.model.constraint import Constraint
from gx_factcheck.model.finding import Bearing, Finding, Force, message
from gx_factcheck.model.quantity import Quantity
from gx_factcheck.model.statement import Statements
from gx_factcheck.model.wording import joined, literal, quoted
from gx_factcheck.model.words import Kind, Outcome, Quantifier, Reason, Severity
from gx_factcheck.registry import rule
from gx_factcheck.system.alternatives import as_any_may_be_meant, left_open_by
from gx_factcheck.system.computed import evidence_of, force_of_computed
from gx_factcheck.system.contrast import Contrast, contrasted
from gx_factcheck.system.history import Strand, period_meant, strands_of, valued
from gx_factcheck.system.peers import Held, force_of
from gx_factcheck.values.periods import Period

KINDS = (Kind.COMPARISON, Kind.MULTIPLE, Kind.SHARE)
MOST_SHOWN = 3


@dataclass(frozen=True, slots=True)
class _Sides:
    """What is compared: the claim's own figure, and those of the other side."""

    strand: Strand
    own: Held
    others: tuple[tuple[Held, ...], ...]
    """One entry for each that is compared; several figures where sources disagree."""
    lacking: tuple[str, ...]
    """The areas without a figure."""
    is_complete: bool
    """Whether all that are compared are known by name."""


@rule
def contrast_fails(statements: Statements) -> Iterator[Constraint | Finding]:
    """A figure is held against another one, and the record has them otherwise.

    "Faster than prices" and "twice that of any other country" print no figure of either side, and few look both up.

    Flags: Wages grew faster than prices, where the office has 3.1% for wages and 4.8% for prices.
    Passes: Wages grew faster than prices, where the office has 4.8% for wages and 3.1% for prices.
    """
    for claim in statements.of_kind(*KINDS):
        other = claim.other
        if other is None or other.claim is not None or claim.members or claim.upper is not None:
            continue
        found = [tuple(_of_quantity(statements, claim, other, quantity)) for quantity in claim.quantities()]
        for finding in (finding for one in found for finding in one):
            is_open = finding.outcome is Outcome.IMPOSSIBLE and not all(found)
            yield replace(finding, outcome=Outcome.UNDECIDED, reason=Reason.DEFINITION) if is_open else finding


def _of_quantity(statements: Statements, claim: Claim, other: Other, quantity: Quantity) -> Iterator[Finding]:
    asked = valued(statements, quantity)
    months = interval_months(statements.catalogue.indicators.get(asked.indicator))
    for strand in strands_of(statements, asked):
        period = period_meant(statements, asked, strand, months)
        if period is None:
            continue
        for own in strand.at(period)[:1]:
            found = [_contrasted(claim, sides, period) for sides in _sides(statements, other, strand, period, own)]
            reason = left_open_by(claim, asked, strand.quantity, strand.bases)
            for finding in as_any_may_be_meant([one for one in found if one is not None]):
                is_open = finding.outcome is Outcome.IMPOSSIBLE and reason is not None
                yield replace(finding, outcome=Outcome.UNDECIDED, reason=reason or finding.reason) if is_open else finding


def _contrasted(claim: Claim, sides: _Sides, period: Period) -> Finding | None:
    found = [contrasted(claim, sides.strand.at(period), held) for held in sides.others]
    return _rolled_up(claim, sides, [one for one in found if one is not None])


def _sides(statements: Statements, other: Other, strand: Strand, period: Period, own: Held) -> Iterator[_Sides]:
    """The other side; where only some count an area among the members of a group, with it and without it."""
    name = other.group or other.average_of
    if name is None:
        held, area = _elsewhere(statements, other, strand, period)
        yield _Sides(strand, own, (held,) if held else (), () if held else (area,), is_complete=True)
        return
    group = statements.catalogue.groups.get(name)
    surely, disputed = statements.catalogue.union((name,), period.end), statements.catalogue.disputed((name,), period.end)
    for members in dict.fromkeys((surely, surely | disputed)):
        peers = sorted(members - {strand.quantity.reference_area or ""})
        by_area = {area: _alike(statements, replace(strand.quantity, reference_area=area), strand.unit, period) for area in peers}
        yield _Sides(
            strand,
            own,
            tuple(held for held in by_area.values() if held),
            tuple(area for area, held in by_area.items() if not held),
            is_complete=group is not None and group.is_complete_on(period.end),
        )


def _elsewhere(statements: Statements, other: Other, strand: Strand, period: Period) -> tuple[tuple[Held, ...], str]:
    """The figures of another area, indicator or time, and the area that they are of."""
    asked, then = strand.quantity, other.time_period or period
    area = other.reference_area or asked.reference_area or ""
    if other.indicator is not None:
        beside = replace(asked, reference_area=area, indicator=other.indicator, definition=None, price_basis=None)
        if not _is_rate_of_change(statements, other.indicator):
            beside = replace(beside, window=None, base_period=None)
        found = strands_of(statements, valued(statements, beside), strand.unit)
        return next((one.at(then) for one in found if one.at(then)), ()), area
    if area == asked.reference_area:
        return () if strand.is_broken(period, then) else strand.at(then), area
    return _alike(statements, replace(asked, reference_area=area), strand.unit, then), area


def _is_rate_of_change(statements: Statements, name: str) -> bool:
    """Whether an indicator is told of a window, as that which it is held against."""
    indicator = statements.catalogue.indicators.get(name)
    return indicator is not None and indicator.growth_of is not None


def _alike(statements: Statements, quantity: Quantity, unit: str, period: Period) -> tuple[Held, ...]:
    """The figures on that very definition and price basis."""
    found = strands_of(statements, quantity, unit)
    return next((one.at(period) for one in found if one.quantity == replace(quantity, time_period=None)), ())


def _rolled_up(claim: Claim, sides: _Sides, found: Sequence[Contrast]) -> Finding | None:
    if not found:
        return None
    if claim.other is not None and claim.other.average_of is not None:
        outcome = _against_average(sides, found)
    else:
        outcome = _against_each(claim.quantifier or Quantifier.ALL, sides, found)
    telling = [one for one in found if one.outcome is outcome] or list(found)
    line = message(
        f"contrast-{'open' if outcome in (Outcome.UNDECIDED, Outcome.POSSIBLE) else outcome}",
        claim=quoted(claim),
        lines=joined([one.line for one in telling[:MOST_SHOWN]]),
        lacking=literal(str(len(sides.lacking))),
    )
    is_wider = outcome is Outcome.ENTAILED and any(one.is_wider for one in found)
    return Finding(
        claim=claim.id,
        outcome=outcome,
        reason=_reason(outcome, found, is_one=len(found) == 1, is_wider=is_wider),
        force=_force(claim, sides, telling),
        explanation=line,
        bearing=Bearing.TRUTH,
        severity=Severity.HIGH,
        arithmetic=line,
        evidence=evidence_of((sides.own, *(one.other for one in telling[:MOST_SHOWN]))),
        is_wider=is_wider,
        would_be_true=tuple(one.rival for one in telling[:1] if one.rival is not None and outcome is Outcome.IMPOSSIBLE),
    )


def _against_each(quantifier: Quantifier, sides: _Sides, found: Sequence[Contrast]) -> Outcome:
    """Whether as many of the other side as are told stand so: all, most, some or none."""
    holds = sum(one.outcome is Outcome.ENTAILED for one in found)
    fails = sum(one.outcome is Outcome.IMPOSSIBLE for one in found)
    total = len(found) + len(sides.lacking)
    unknown = total - holds - fails
    wanted = {
        Quantifier.ALL: (total, total),
        Quantifier.MOST: (total // 2 + 1, total),
        Quantifier.SOME: (1, total),
        Quantifier.NONE: (0, 0),
    }[quantifier]
    if not sides.is_complete:
        # Of a group of which nobody knows all the members, one is enough to undo "all" and "none", and to show "some".
        is_undone = (quantifier is Quantifier.ALL and fails) or (quantifier is Quantifier.NONE and holds)
        return Outcome.IMPOSSIBLE if is_undone else Outcome.ENTAILED if quantifier is Quantifier.SOME and holds else Outcome.UNDECIDED
    if holds + unknown < wanted[0] or holds > wanted[1]:
        return Outcome.IMPOSSIBLE
    return Outcome.ENTAILED if wanted[0] <= holds and holds + unknown <= wanted[1] else Outcome.UNDECIDED


def _against_average(sides: _Sides, found: Sequence[Contrast]) -> Outcome:
    """Whoever is beyond all others is beyond their average, however it is weighted; of the rest it decides nothing."""
    if sides.lacking or not sides.is_complete:
        return Outcome.UNDECIDED
    outcomes = {one.outcome for one in found if not one.is_wider}
    return outcomes.pop() if len(outcomes) == 1 and outcomes <= {Outcome.ENTAILED, Outcome.IMPOSSIBLE} else Outcome.UNDECIDED


def _reason(outcome: Outcome, found: Sequence[Contrast], *, is_one: bool, is_wider: bool) -> Reason:
    if outcome is Outcome.UNDECIDED or outcome is Outcome.POSSIBLE:
        return Reason.COMPATIBLE
    if outcome is Outcome.IMPOSSIBLE and not is_one:
        return Reason.NOT_ALL
    return Reason.WORDING if is_wider and any(one.rival is not None for one in found) else Reason.VALUE


def _force(claim: Claim, sides: _Sides, telling: Sequence[Contrast]) -> Force:
    """An order of published figures may refute; a ratio or a difference only where both are of one publication."""
    if claim.measure is None:
        return force_of(sides.own, [one.other for one in telling])
    forces = [force_of_computed((sides.own, one.other)) for one in telling]
    return min(forces, key=tuple(Force).index, default=Force.NOTES)
