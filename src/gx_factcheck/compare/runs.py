"""Periods in a row, periods that are counted, and what is told of each period of a time."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from gx_factcheck.compare.match import interval_months
from gx_factcheck.model.claim import Claim
from gx_factcheck.model.constraint import Constraint
from gx_factcheck.model.finding import Bearing, Finding, Force, Message, message
from gx_factcheck.model.quantity import Quantity
from gx_factcheck.model.statement import Statements
from gx_factcheck.model.wording import joined, literal, named, quoted
from gx_factcheck.model.words import Kind, Outcome, Quantifier, Reason, Severity
from gx_factcheck.registry import rule
from gx_factcheck.system.alternatives import left_open_by
from gx_factcheck.system.computed import evidence_of
from gx_factcheck.system.history import Strand, period_meant, strands_of, valued
from gx_factcheck.system.peers import Held, force_of
from gx_factcheck.system.printed import printed_claim, same_figure
from gx_factcheck.system.run import DIRECTIONS, Run, Step, run_up_to, steps_in
from gx_factcheck.values.interval import Interval
from gx_factcheck.values.periods import Period
from gx_factcheck.values.units import find_unit, same_dimension

TOLD_OF_EACH = (Kind.LEVEL, Kind.GROWTH, Kind.SHARE)
MOST_SHOWN = 3


@rule
def run_is_shorter(statements: Statements) -> Iterator[Constraint | Finding]:
    """Something is said to have gone on for so many periods in a row, and did not.

    "Rising for the fifth month" is copied from last month's text with the number raised by one.

    Flags: Output rose for 4 months in a row, where the office has 41, 51, 46 and 61 for the last four.
    Passes: Output rose for 2 months in a row, where the office has 41, 46 and 61 for the last three.
    """
    for claim in statements.of_kind(Kind.DURATION):
        if claim.operator is None or claim.members or claim.measure is None or claim.upper is not None:
            continue
        for case in _cases(statements, claim):
            found = run_up_to(statements, claim, case.strand, case.period)
            wanted = _in_periods(claim, case.period)
            if found is not None and wanted is not None:
                yield _weighed(claim, case, _of_run(claim, case, found, wanted))


@rule
def count_of_periods_differs(statements: Statements) -> Iterator[Constraint | Finding]:
    """In so many periods of a time something is said to have been so, and it was in another number of them.

    A count of good years is seldom made twice.

    Flags: In 3 of the last four years it fell, where the office has 51, 41, 46, 61 and 71.
    Passes: In 1 of the last four years it fell, where the office has 51, 41, 46, 61 and 71.
    """
    for claim in statements.of_kind(Kind.COUNT):
        figure = printed_claim(claim.model_copy(update={"operator": None}))
        if claim.operator is None or claim.scope is None or figure is None or claim.upper is not None:
            continue
        for case in _cases(statements, claim):
            steps = steps_in(statements, claim, case.strand, case.period)
            if steps:
                yield _weighed(claim, case, _of_count(claim, case, steps, figure.interval))


@rule
def not_in_each_period(statements: Statements) -> Iterator[Constraint | Finding]:
    """A figure is told of each period of a time, and one of them has another.

    What held twice is soon said of all year.

    Flags: It stayed at 1.6% in each of three months, where the office has 2.6% for the last of them.
    Passes: It stayed at 1.6% in each of three months, where the office has 1.6% for the last of them.
    """
    for claim in statements.of_kind(*TOLD_OF_EACH):
        if claim.quantifier is Quantifier.ALL and not claim.group and claim.upper is None and printed_claim(claim) is not None:
            for quantity in claim.quantities():
                for strand in strands_of(statements, valued(statements, quantity)):
                    finding = _of_each(claim, quantity, strand)
                    if finding is not None:
                        yield finding


@dataclass(frozen=True, slots=True)
class _Case:
    """One choice of what the claim leaves open, with its record."""

    asked: Quantity
    strand: Strand
    period: Period
    is_open: bool
    """Whether another choice has no record."""

    @property
    def shown(self) -> Message:
        return named(replace(self.strand.quantity, time_period=self.period))


def _cases(statements: Statements, claim: Claim) -> Iterator[_Case]:
    choices = [valued(statements, quantity) for quantity in claim.quantities()]
    records = [strands_of(statements, asked) for asked in choices]
    for asked, strands in zip(choices, records, strict=True):
        months = interval_months(statements.catalogue.indicators.get(asked.indicator))
        for strand in strands:
            period = period_meant(statements, asked, strand, months)
            if period is not None and strand.at(period):
                yield _Case(asked, strand, period, not all(records))


@dataclass(frozen=True, slots=True)
class _Found:
    outcome: Outcome
    line: Message
    figures: tuple[Held, ...]
    deciding: tuple[Held, ...]
    """Those that a failure rests on."""


def _in_periods(claim: Claim, period: Period) -> Interval | None:
    """The claimed length in periods of the series; None where it is no whole number of them."""
    figure = printed_claim(claim.model_copy(update={"operator": None}))
    if figure is None or not same_dimension(figure.unit, "month") or not period.months:
        return None
    steps = find_unit(figure.unit).factor / find_unit("month").factor / period.months
    # To rise for a year is not to rise in each of its months.
    is_told = steps == 1 or (steps.denominator == 1 and claim.operator not in DIRECTIONS)
    return figure.interval.scaled(steps) if is_told else None


def _of_run(claim: Claim, case: _Case, run: Run, wanted: Interval) -> _Found:
    """It has gone on for as long as is told if it has for longer."""
    least = wanted.low or Fraction(0)
    line = message("run-of-periods", claim=quoted(claim), quantity=case.shown, length=literal(str(len(run.steps))), ends=_ends(run))
    figures = tuple(held for step in run.steps[:MOST_SHOWN] for held in step.figures)
    if len(run.steps) >= least and not (wanted.low_open and len(run.steps) == least):
        return _Found(Outcome.ENTAILED, line, figures, ())
    if run.end is not None and run.end.outcome is Outcome.IMPOSSIBLE:
        return _Found(Outcome.IMPOSSIBLE, line, (*run.end.figures, *figures), run.end.figures)
    return _Found(Outcome.UNDECIDED, line, figures, ())


def _ends(run: Run) -> Message:
    if run.end is None:
        return message("run-not-known-before")
    return message("run-ends-at", figures=joined([_beside(held) for held in run.end.figures]))


def _of_count(claim: Claim, case: _Case, steps: tuple[Step, ...], wanted: Interval) -> _Found:
    holds = [step for step in steps if step.outcome is Outcome.ENTAILED]
    open_steps = [step for step in steps if step.outcome not in (Outcome.ENTAILED, Outcome.IMPOSSIBLE)]
    possible = Interval(Fraction(len(holds)), Fraction(len(holds) + len(open_steps)))
    line = message(
        "count-of-periods",
        claim=quoted(claim),
        quantity=case.shown,
        holds=literal(str(len(holds))),
        total=literal(str(len(steps))),
        open=literal(str(len(open_steps))),
    )
    figures = tuple(held for step in steps for held in step.figures)
    if wanted.contains_interval(possible):
        return _Found(Outcome.ENTAILED, line, figures[:MOST_SHOWN], ())
    outcome = Outcome.UNDECIDED if wanted.meets(possible) else Outcome.IMPOSSIBLE
    return _Found(outcome, line, figures[:MOST_SHOWN], figures)


def _of_each(claim: Claim, quantity: Quantity, strand: Strand) -> Finding | None:
    """The periods of the series within the claim's own; None where the figure is that of the whole, and so not told of each."""
    whole, figure = quantity.time_period, printed_claim(claim)
    if whole is None or figure is None or not same_dimension(strand.unit, figure.unit):
        return None
    within = [period for period in strand.figures if whole.contains(period) and period != whole]
    figure = printed_claim(claim, strand.unit)
    of_whole = [same_figure(figure, held.printed) for held in strand.at(whole) if figure is not None]
    if any(decision.outcome is Outcome.ENTAILED for decision in of_whole):
        return None
    found = [(held, same_figure(figure, held.printed)) for period in within for held in strand.at(period)[:1] if figure is not None]
    if not found:
        return None
    fails = [held for held, decision in found if decision.outcome is Outcome.IMPOSSIBLE]
    is_whole = sum(period.days for period in within) == whole.days
    holds = is_whole and all(decision.outcome is Outcome.ENTAILED for _, decision in found)
    outcome = Outcome.IMPOSSIBLE if fails else Outcome.ENTAILED if holds else Outcome.UNDECIDED
    shown = fails or [held for held, _ in found]
    key = "not-in-each-period" if fails else "in-each-period"
    line = message(key, claim=quoted(claim), figures=joined([_beside(held) for held in shown[:MOST_SHOWN]]))
    case = _Case(quantity, strand, whole, is_open=False)
    is_wider = holds and any(decision.is_wider for _, decision in found)
    return replace(_weighed(claim, case, _Found(outcome, line, tuple(shown[:MOST_SHOWN]), tuple(fails))), is_wider=is_wider)


def _weighed(claim: Claim, case: _Case, found: _Found) -> Finding:
    reason = Reason.DEFINITION if case.is_open else left_open_by(claim, case.asked, case.strand.quantity, case.strand.bases)
    is_open = found.outcome is Outcome.IMPOSSIBLE and reason is not None
    outcome = Outcome.UNDECIDED if is_open else found.outcome
    # A threshold that the text tells is part of what it asserts.
    deciding = [held for held in found.deciding if held.evidence is not None]
    return Finding(
        claim=claim.id,
        outcome=outcome,
        reason=(reason or Reason.VALUE) if is_open else Reason.COMPATIBLE if outcome is Outcome.UNDECIDED else Reason.VALUE,
        force=force_of(deciding[0], deciding[1:]) if deciding else Force.STRAINS,
        explanation=found.line,
        bearing=Bearing.TRUTH,
        severity=Severity.HIGH,
        arithmetic=found.line,
        evidence=evidence_of(found.figures),
    )


def _beside(held: Held) -> Message:
    quantity = held.evidence.observation.quantity if held.evidence is not None else None
    return held.shown if quantity is None else message("figure-of", figure=held.shown, quantity=named(quantity))
