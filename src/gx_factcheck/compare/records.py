"""A claim against the observations of its own quantity."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from gx_factcheck.compare.quality import force_of
from gx_factcheck.compare.rivals import rivals
from gx_factcheck.model.catalogue import Indicator, Nature
from gx_factcheck.model.claim import Claim
from gx_factcheck.model.constraint import Constraint
from gx_factcheck.model.finding import Bearing, Evidence, Finding, Message, message
from gx_factcheck.model.measure import Measure
from gx_factcheck.model.observation import Observation
from gx_factcheck.model.quantity import Quantity
from gx_factcheck.model.statement import Match, Statements
from gx_factcheck.model.wording import measured, named, observed, quoted
from gx_factcheck.model.words import Form, Kind, Operator, Order, Outcome, Reason, Severity, Ties
from gx_factcheck.registry import rule
from gx_factcheck.system.alternatives import left_open_by
from gx_factcheck.system.places import WHOLLY, order_of
from gx_factcheck.system.printed import Decision, Printed, printed_claim, printed_measure, printed_observation, same_figure
from gx_factcheck.values.units import same_dimension

COMPARED_BY_RULES = (Kind.COMPARISON, Kind.CHANGE, Kind.EVENT)


@rule
def figure_differs(statements: Statements) -> Iterator[Constraint | Finding]:
    """A figure, a date or a place is not the one on record.

    It quotes the record, so the printed values decide, at the coarser of the two precisions; a hedge is held against its
    interval. Another definition, basis or day is not the record of this figure.

    Flags: Output grew by 12.9%, where the office published 12.7%.
    Passes: Output grew by 13%, where the office published 12.7%.
    """
    for claim in statements.claims:
        yield from compare_records(statements, claim)


def compare_records(statements: Statements, claim: Claim) -> Iterator[Finding]:
    """What each observation of the claim's own quantity says of it, one finding an observation."""
    is_elsewhere = claim.kind in COMPARED_BY_RULES and not _is_change_on_record(claim)
    if is_elsewhere or (claim.kind is Kind.FORECAST and not statements.is_due(claim)):
        return
    matches = statements.matched(claim)
    recorded = [evidence.observation.quantity for match in matches for evidence in match.own]
    field = _open_field([match.quantity for match in matches] if len(matches) > 1 else recorded)
    compared = [one for match in matches for one in _compared(statements, claim, match)]
    # Where the very quantity that is claimed has the figure, those of another definition or basis need not have it too.
    is_found = any(one.is_exact and one.decision.outcome is Outcome.ENTAILED and not one.decision.is_wider for one in compared)
    for one in compared:
        if one.is_exact or not is_found or one.decision.outcome is not Outcome.UNDECIDED:
            true_of = tuple(rival.told() for rival in rivals(statements, claim)) if one.decision.outcome is Outcome.IMPOSSIBLE else ()
            yield replace(_finding(one), alternative_field=field, would_be_true=true_of)


def _is_change_on_record(claim: Claim) -> bool:
    """Whether it is a change since a time that it names, and not between two other claims: the record may have that change."""
    return claim.kind is Kind.CHANGE and not claim.members and (claim.window is not None or claim.base_period is not None)


@dataclass(frozen=True, slots=True)
class _Compared:
    claim: Claim
    asked: Quantity
    evidence: Evidence
    decision: Decision
    indicator: Indicator | None

    @property
    def is_exact(self) -> bool:
        """Whether the record says no more of its quantity than the claim does."""
        found = self.evidence.observation.quantity
        return (found.definition, found.price_basis) == (self.asked.definition, self.asked.price_basis)


def _compared(statements: Statements, claim: Claim, match: Match) -> Iterator[_Compared]:
    indicator = statements.catalogue.indicators.get(match.quantity.indicator)
    for evidence in match.own:
        found = _decide(claim, match.quantity, evidence.observation)
        if found is not None and found.outcome is Outcome.IMPOSSIBLE:
            found = _unless_comparable(claim, match, evidence.observation, indicator) or found
        if found is not None:
            yield _Compared(claim, match.quantity, evidence, found, indicator)


def _finding(compared: _Compared) -> Finding:
    claim, evidence, decision = compared.claim, compared.evidence, compared.decision
    row = evidence.observation
    return Finding(
        claim=claim.id,
        outcome=decision.outcome,
        reason=decision.reason,
        force=force_of(evidence, compared.indicator),
        explanation=message(decision.says, claim=quoted(claim), record=observed(row), quantity=named(row.quantity)),
        bearing=Bearing.TRUTH,
        severity=decision.severity,
        arithmetic=_arithmetic(claim, row, decision),
        evidence=(evidence,),
        alternative=_label(row.quantity),
        is_wider=decision.is_wider,
    )


def _label(quantity: Quantity) -> str:
    parts = (quantity.indicator, quantity.reference_area, quantity.time_period, quantity.price_basis, quantity.definition)
    return "|".join("" if part is None else str(part) for part in parts)


def _open_field(quantities: list[Quantity]) -> Reason | None:
    """In what the alternatives of a claim differ; None where there is one."""
    if len({quantity.price_basis for quantity in quantities}) > 1:
        return Reason.BASIS
    if len({(quantity.indicator, quantity.definition) for quantity in quantities}) > 1:
        return Reason.DEFINITION
    if len({quantity.reference_area for quantity in quantities}) > 1:
        return Reason.DEFINITION
    return Reason.PERIOD if len({quantity.time_period for quantity in quantities}) > 1 else None


def _decide(claim: Claim, asked: Quantity, row: Observation) -> Decision | None:
    if row.quantity.form is Form.DATE:
        return _decide_date(asked, row)
    if row.quantity.form is Form.RANK and not _is_place_from_above(claim):
        return None
    figure = printed_claim(claim)
    if figure is None:
        return _decide_first(claim, row)
    record = printed_observation(row, figure.unit) if same_dimension(row.unit, figure.unit) else None
    if record is None:
        return None
    if claim.upper is not None:
        return _decide_range(figure, claim.upper, record)
    if claim.kind is Kind.CHANGE:
        return _decide_change(claim, figure, record)
    return _decide_place(figure, record) if row.quantity.form is Form.RANK else same_figure(figure, record)


def _decide_change(claim: Claim, figure: Printed, record: Printed) -> Decision:
    """A fall is negative; a change that does not say where it goes may go either way."""
    found = same_figure(figure.turned() if claim.operator is Operator.FALLS and figure.value > 0 else figure, record)
    if claim.operator is None and found.outcome is Outcome.IMPOSSIBLE:
        return same_figure(figure.turned(), record)
    return found


def _is_place_from_above(claim: Claim) -> bool:
    """Whether it tells the place that records give: one of some of the largest has none, and from below it is another one."""
    return order_of(claim) is Order.DESCENDING and claim.quantifier in WHOLLY


def _unless_comparable(claim: Claim, match: Match, row: Observation, indicator: Indicator | None) -> Decision | None:
    """What keeps a difference from proving anything; None where the record is of the very quantity that is claimed.

    A stock with no stated day may have moved since the latest figure. A claim that names no definition or no price basis
    may mean another one than the row's, and no row says whether it is seasonally adjusted. A bound without a word for
    its side is a bound to either. Those who share a place may stand one after another in the record, or each value be
    counted once; only the first have nobody before them, however they are counted.
    """
    if claim.kind is Kind.BOUND and (figure := printed_claim(claim)) is not None and not figure.is_hedged:
        return Decision(Outcome.UNDECIDED, Reason.HEDGE, "overlaps-hedge")
    moves = indicator is not None and indicator.nature is Nature.STOCK
    if claim.time_period is None and moves:
        return Decision(Outcome.UNDECIDED, Reason.PERIOD, "other-day")
    if claim.ties is Ties.JOINT and row.quantity.form is Form.RANK and row.figure is not None and row.figure.value > 1:
        return Decision(Outcome.UNDECIDED, Reason.DEFINITION, "overlaps-hedge")
    bases = [evidence.observation.quantity.price_basis for evidence in match.own]
    reason = left_open_by(claim, match.quantity, row.quantity, bases)
    return None if reason is None else Decision(Outcome.UNDECIDED, reason, "overlaps-hedge")


def _decide_place(claim: Printed, record: Printed) -> Decision:
    """A place is counted, whatever zeros it ends in: tenth is not ninth."""
    if claim.is_hedged or record.is_hedged:
        found = same_figure(claim, record)
        is_wrong = found.outcome is Outcome.IMPOSSIBLE
        return replace(found, reason=Reason.RANK, severity=Severity.HIGH) if is_wrong else found
    if claim.value == record.value:
        return Decision(Outcome.ENTAILED, Reason.VALUE, "same-figure")
    return Decision(Outcome.IMPOSSIBLE, Reason.RANK, "other-figure", Severity.HIGH)


def _decide_first(claim: Claim, row: Observation) -> Decision | None:
    """A superlative against a recorded place."""
    if row.quantity.form is not Form.RANK or row.figure is None or claim.operator not in (Operator.LARGEST, Operator.FIRST):
        return None
    if row.figure.value > 1 and row.hedges:
        return Decision(Outcome.POSSIBLE, Reason.HEDGE, "overlaps-hedge")
    if row.figure.value == 1:
        return Decision(Outcome.ENTAILED, Reason.RANK, "recorded-first")
    return Decision(Outcome.IMPOSSIBLE, Reason.RANK, "recorded-not-first", Severity.HIGH)


def _decide_date(asked: Quantity, row: Observation) -> Decision | None:
    if row.date is None or asked.time_period is None:
        return None
    if asked.time_period.contains(row.date):
        return Decision(Outcome.ENTAILED, Reason.VALUE, "same-date")
    if asked.time_period.overlaps(row.date):
        return Decision(Outcome.POSSIBLE, Reason.GRANULARITY, "finer-than-recorded-date")
    return Decision(Outcome.IMPOSSIBLE, Reason.PERIOD, "other-date")


def _decide_range(low: Printed, upper: Measure, record: Printed) -> Decision | None:
    """A recorded value against a printed range, its ends as wide as they are printed; None where they are of two dimensions."""
    if not same_dimension(upper.unit, low.unit):
        return None
    high = printed_measure(upper, low.unit)
    span = low.interval.union_hull(high.interval)
    if span.contains_interval(record.interval):
        return Decision(Outcome.ENTAILED, Reason.VALUE, "within-range")
    if span.meets(record.interval):
        return Decision(Outcome.POSSIBLE, Reason.GRANULARITY, "overlaps-range")
    if any(one.union_hull(other).meets(found) for one in low.widest() for other in high.widest() for found in record.widest()):
        return Decision(Outcome.ENTAILED, Reason.VALUE, "overlaps-range", Severity.LOW, is_wider=True)
    return Decision(Outcome.IMPOSSIBLE, Reason.VALUE, "outside-range")


def _arithmetic(claim: Claim, row: Observation, decision: Decision) -> Message | None:
    if claim.measure is None or row.figure is None or row.quantity.form is not Form.VALUE:
        return None
    key = "arithmetic-reads-as" if decision.outcome is Outcome.ENTAILED else "arithmetic-beside"
    return message(key, record=observed(row), claim=measured(claim.measure), quantity=named(row.quantity))
