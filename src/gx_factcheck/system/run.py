"""A series looked through step by step: for how long something has been so, and how often."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from gx_factcheck.model.claim import Claim
from gx_factcheck.model.statement import Statements
from gx_factcheck.model.words import Operator, Order, Outcome
from gx_factcheck.system.contrast import ORDERS
from gx_factcheck.system.history import Strand, strands_of, valued
from gx_factcheck.system.peers import Held, above, held_by_claim
from gx_factcheck.values.interval import Interval
from gx_factcheck.values.periods import Period, PeriodError

LONGEST = 2400
"""Steps that are looked at; months of two hundred years."""
DIRECTIONS = {Operator.RISES: Order.DESCENDING, Operator.FALLS: Order.ASCENDING}


@dataclass(frozen=True, slots=True)
class Step:
    """One period: whether what is claimed holds of it."""

    period: Period
    outcome: Outcome
    """Undecided too where nothing is on record."""
    figures: tuple[Held, ...] = ()


@dataclass(frozen=True, slots=True)
class Run:
    """The unbroken run of periods up to one, of which the claim holds."""

    steps: tuple[Step, ...]
    """The latest first."""
    end: Step | None
    """The first step back that does not belong to it, where something is on record of it."""


def run_up_to(statements: Statements, claim: Claim, strand: Strand, period: Period) -> Run | None:
    """For how long, up to `period`, the claim's operator has held; None where it says nothing of single periods."""
    if not _speaks_of_periods(claim):
        return None
    steps: list[Step] = []
    for step in _steps(statements, claim, strand, period):
        if step.outcome is not Outcome.ENTAILED:
            return Run(tuple(steps), step if step.figures else None)
        steps.append(step)
    return Run(tuple(steps), None)


def steps_in(statements: Statements, claim: Claim, strand: Strand, period: Period) -> tuple[Step, ...]:
    """Every period of the claim's scope, `period` itself included, the latest first; empty where the scope has no beginning."""
    scope = claim.scope
    if scope is None or not _speaks_of_periods(claim) or (scope.months is None and scope.span is None):
        return ()
    found: list[Step] = []
    for step in _steps(statements, claim, strand, period):
        if step.period != period and not scope.holds(step.period, period):
            break
        found.append(step)
    return tuple(found)


def _speaks_of_periods(claim: Claim) -> bool:
    return claim.operator in DIRECTIONS or (claim.operator in ORDERS and claim.other is not None)


def _steps(statements: Statements, claim: Claim, strand: Strand, period: Period) -> Iterator[Step]:
    """Each period back from the last one, whether it is on record or not."""
    for _ in range(LONGEST):
        before = _previous(period)
        yield _step(statements, claim, strand, (period, before))
        if before is None:
            return
        period = before


def _step(statements: Statements, claim: Claim, strand: Strand, periods: tuple[Period, Period | None]) -> Step:
    period, before = periods
    mine = strand.at(period)
    if claim.operator in DIRECTIONS:
        is_joined = before is not None and not strand.is_broken(before, period)
        others = strand.at(before) if before is not None and is_joined else ()
        order, keeps_ties = DIRECTIONS[claim.operator], False
    elif claim.operator is not None and claim.operator in ORDERS:
        others = _beside(statements, claim, strand, period)
        order, keeps_ties = ORDERS[claim.operator]
    else:
        return Step(period, Outcome.UNDECIDED)
    decisions = [above(one, _as_threshold(other, one), order) for one in mine for other in others]
    outcomes = {_settled(found.outcome, is_tied=found.is_wider, keeps_ties=keeps_ties) for found in decisions}
    return Step(period, outcomes.pop() if len(outcomes) == 1 else Outcome.UNDECIDED, (*mine[:1], *others[:1]) if decisions else ())


def _as_threshold(other: Held, own: Held) -> Held:
    """A figure that the text tells as a threshold is exact, and held against the record at the record's precision."""
    if other.claim is None or other.printed.is_hedged:
        return other
    exact = (replace(other.printed.readings[0], interval=Interval.point(other.printed.value)),)
    return replace(other, printed=replace(other.printed, quantum=own.printed.quantum, coarser_quanta=(), readings=exact))


def _settled(outcome: Outcome, *, is_tied: bool, keeps_ties: bool) -> Outcome:
    """A period in which nothing moved that is printed may have risen by less, or fallen."""
    return Outcome.POSSIBLE if outcome is Outcome.ENTAILED and is_tied and not keeps_ties else outcome


def _beside(statements: Statements, claim: Claim, strand: Strand, period: Period) -> tuple[Held, ...]:
    """What the period's figure is held against: a figure of the text, or the record of another area or indicator."""
    other = claim.other
    if other is None:
        return ()
    if other.claim is not None:
        threshold = statements.claim(other.claim)
        held = None if threshold is None else held_by_claim(threshold, strand.unit)
        return () if held is None else (held,)
    if other.group is not None or other.average_of is not None:
        return ()
    asked = replace(strand.quantity, reference_area=other.reference_area or strand.quantity.reference_area)
    if other.indicator is not None:
        asked = valued(statements, replace(asked, indicator=other.indicator, definition=None, price_basis=None, window=None))
    found = strands_of(statements, asked, strand.unit)
    return next((one.at(period) for one in found if one.at(period)), ())


def _previous(period: Period) -> Period | None:
    try:
        return period.previous()
    except PeriodError:
        return None
