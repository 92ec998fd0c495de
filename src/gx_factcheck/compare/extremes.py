"""Records over time: the highest since the series began, the lowest in so many years."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from gx_factcheck.compare.match import interval_months
from gx_factcheck.model.claim import Claim
from gx_factcheck.model.constraint import Constraint
from gx_factcheck.model.finding import Bearing, Finding, Force, Message, Use, message
from gx_factcheck.model.observation import Observation
from gx_factcheck.model.quantity import Quantity
from gx_factcheck.model.scope import Scope
from gx_factcheck.model.statement import Statements
from gx_factcheck.model.wording import groups_of, joined, literal, named, quoted
from gx_factcheck.model.words import Form, Kind, Order, Outcome, Reason, Severity, Ties
from gx_factcheck.registry import rule
from gx_factcheck.system.alternatives import as_any_may_be_meant, left_open_by
from gx_factcheck.system.history import ONE_DAY, Strand, held_of, is_alike, period_before, period_meant, strands_of, valued
from gx_factcheck.system.peers import Held, above, are_complete, force_of, members_of
from gx_factcheck.system.places import WHOLLY, is_superlative, order_of, places_of
from gx_factcheck.system.printed import printed_claim, same_figure
from gx_factcheck.values.interval import Interval
from gx_factcheck.values.periods import Period, PeriodError
from gx_factcheck.values.units import same_dimension

MOST_SHOWN = 3
EXTREMES = {Order.DESCENDING: Form.HIGHEST, Order.ASCENDING: Form.LOWEST}


@rule
def record_is_beaten(statements: Statements) -> Iterator[Constraint | Finding]:
    """A record is claimed that another period's figure beats.

    "The lowest ever" is said of what is the lowest in memory. One period that is further undoes it; a series that is not
    known from its beginning proves nothing.

    Flags: Output was the highest on record, where the office has 41 for this year and 51 for 2015.
    Passes: Output was the highest since 2016, where the office has 41 for this year and 31 for 2017.
    """
    for claim in statements.of_kind(Kind.SUPERLATIVE, Kind.RANK):
        if claim.scope is None or not places_of(claim) or claim.quantifier not in WHOLLY:
            continue
        found = [tuple(_of_quantity(statements, claim, claim.scope, quantity)) for quantity in claim.quantities()]
        for finding in (finding for one in found for finding in one):
            # It may be a record of what is not on record.
            is_open = finding.outcome is Outcome.IMPOSSIBLE and not all(found)
            yield replace(finding, outcome=Outcome.UNDECIDED, reason=Reason.DEFINITION) if is_open else finding


@rule
def record_prints_another_figure(statements: Statements) -> Iterator[Constraint | Finding]:
    """A record is told with a figure that the series does not have for that time.

    Readers remember the figure of a record longer than that it was one.

    Flags: A record 46 million tonnes passed the port, where the office has 41 million.
    Passes: A record 41 million tonnes passed the port, where the office has 41 million.
    """
    for claim in statements.of_kind(Kind.SUPERLATIVE):
        figure = printed_claim(claim)
        if claim.scope is None or figure is None or claim.upper is not None or not is_superlative(claim):
            continue
        for quantity in claim.quantities():
            for strand, _, own in _own_figures(statements, quantity):
                if same_dimension(strand.unit, figure.unit) and own.evidence is not None:
                    yield _printed(claim, quantity, strand, own)


def _printed(claim: Claim, quantity: Quantity, strand: Strand, own: Held) -> Finding:
    figure = printed_claim(claim, strand.unit)
    decision = same_figure(figure, own.printed) if figure is not None else None
    evidence = () if own.evidence is None else (replace(own.evidence, use=Use.OWN),)
    period = evidence[0].observation.quantity if evidence else strand.quantity
    outcome = Outcome.UNDECIDED if decision is None else decision.outcome
    key = "other-figure" if decision is None else decision.says
    is_open = outcome is Outcome.IMPOSSIBLE and left_open_by(claim, quantity, strand.quantity, strand.bases) is not None
    return Finding(
        claim=claim.id,
        outcome=Outcome.UNDECIDED if is_open else outcome,
        reason=Reason.VALUE if decision is None else decision.reason,
        force=force_of(own, ()),
        explanation=message(key, claim=quoted(claim), record=own.shown, quantity=named(period)),
        # That the figure is right does not make it a record.
        bearing=Bearing.TRUTH if outcome is Outcome.IMPOSSIBLE else Bearing.COHERENCE,
        severity=Severity.MEDIUM if decision is None else decision.severity,
        evidence=evidence,
    )


def _own_figures(statements: Statements, quantity: Quantity) -> Iterator[tuple[Strand, Period, Held]]:
    months = interval_months(statements.catalogue.indicators.get(quantity.indicator))
    for strand in strands_of(statements, valued(statements, quantity)):
        period = period_meant(statements, quantity, strand, months)
        for own in strand.at(period)[:1] if period is not None else ():
            yield strand, period or Period(statements.day, statements.day), own


@dataclass(frozen=True, slots=True)
class _Ranked:
    """The claim's own figure among those of the other periods, and of the other members of its group."""

    own: Held
    further: tuple[Held, ...]
    """Surely beyond it, the furthest first."""
    tied: tuple[Held, ...]
    unclear: tuple[Held, ...]
    behind: tuple[Held, ...]
    is_complete: bool
    """Whether all that is spoken of is on record, in an unbroken series."""

    @property
    def possible(self) -> Interval:
        """The places that it can have."""
        best = 1 + len(self.further)
        return Interval(Fraction(best), Fraction(best + len(self.unclear)) if self.is_complete else None)


def _of_quantity(statements: Statements, claim: Claim, scope: Scope, quantity: Quantity) -> Iterator[Finding]:
    for strand, period, own in _own_figures(statements, quantity):
        listed = members_of(statements, claim) if claim.group else (frozenset({quantity.reference_area or ""}),)
        sets = [members for members in listed if quantity.reference_area in members]
        found = [_of_scope(statements, claim, scope, (strand, period, own), members) for members in sets]
        for finding in as_any_may_be_meant(found):
            reason = left_open_by(claim, quantity, strand.quantity, strand.bases)
            is_open = finding.outcome is Outcome.IMPOSSIBLE and reason is not None
            yield replace(finding, outcome=Outcome.UNDECIDED, reason=reason or finding.reason) if is_open else finding


def _of_scope(statements: Statements, claim: Claim, scope: Scope, placed: tuple[Strand, Period, Held], members: frozenset[str]) -> Finding:
    """What is found of the record; "in 40 years" is said of 39 and some months, too: then it is only badly counted."""
    strand, period, _ = placed
    scopes = [one for one in (scope, scope.of_begun_years(period)) if one is not None]
    found, *counted = [_finding(claim, one, strand, period, _ranked(statements, claim, one, placed, members)) for one in scopes]
    if found.outcome is not Outcome.IMPOSSIBLE or not counted or counted[0].outcome is Outcome.IMPOSSIBLE:
        return found
    return replace(counted[0], is_wider=True)


def _ranked(statements: Statements, claim: Claim, scope: Scope, placed: tuple[Strand, Period, Held], members: frozenset[str]) -> _Ranked:
    strand, period, own = placed
    order = order_of(claim)
    mine = strand.at(period)
    held = [strand.at(other) for other in _meant(strand, scope, period)]
    held += list(_extremes(statements, strand, scope, period, order))
    is_complete = _reaches_back(strand, scope, period, _spans(statements, strand, scope, period, order))
    for area in sorted(members - {strand.quantity.reference_area or ""}):
        others, is_whole = _of_member(statements, strand, scope, period, area)
        held += others
        is_complete = is_complete and is_whole
    is_complete = is_complete and (not claim.group or are_complete(statements, claim))
    held = [one for one in held if one]
    sorted_out = [(_side(one, mine, order), one[0]) for one in held]
    further = sorted((one for side, one in sorted_out if side is Outcome.ENTAILED), key=lambda one: one.printed.value)
    return _Ranked(
        own,
        tuple(further if order is Order.ASCENDING else reversed(further)),
        tuple(one for side, one in sorted_out if side is Outcome.POSSIBLE),
        tuple(one for side, one in sorted_out if side is Outcome.UNDECIDED),
        tuple(one for side, one in sorted_out if side is Outcome.IMPOSSIBLE),
        is_complete,
    )


def _meant(strand: Strand, scope: Scope, period: Period) -> Iterator[Period]:
    """The periods on record that a record of `period` is held against: of its length, and with no break between."""
    for other in strand.figures:
        if is_alike(other, period) and scope.holds(other, period) and not strand.is_broken(other, period):
            yield other


def _side(peers: Sequence[Held], mine: Sequence[Held], order: Order) -> Outcome:
    """Whether a peer is beyond the claim's figure: entailed surely, possible where they are equal, undecided, or impossible."""
    seen = {(found.outcome, found.is_wider) for peer in peers for one in mine for found in (above(peer, one, order),)}
    if seen == {(Outcome.ENTAILED, False)}:
        surely = all(above(one, peer, order).outcome is Outcome.IMPOSSIBLE for peer in peers for one in mine)
        return Outcome.ENTAILED if surely else Outcome.UNDECIDED
    if seen == {(Outcome.ENTAILED, True)}:
        return Outcome.POSSIBLE
    return Outcome.IMPOSSIBLE if seen == {(Outcome.IMPOSSIBLE, False)} else Outcome.UNDECIDED


def _extremes(statements: Statements, strand: Strand, scope: Scope, period: Period, order: Order) -> Iterator[tuple[Held, ...]]:
    """The highest, or lowest, values that the record gives of whole spans of the time that is spoken of."""
    return (held_of(statements, row, strand.unit) for row, _ in _spans(statements, strand, scope, period, order))


def _spans(
    statements: Statements, strand: Strand, scope: Scope, period: Period, order: Order
) -> tuple[tuple[Observation, Period], ...]:
    """The rows of those spans."""
    rows = statements.observations.of_series(replace(strand.quantity, form=EXTREMES[order]))
    spans = ((row, row.quantity.time_period) for row in rows if same_dimension(row.unit, strand.unit))
    return tuple((row, span) for row, span in spans if span is not None and scope.holds(span, period))


def _of_member(statements: Statements, strand: Strand, scope: Scope, period: Period, area: str) -> tuple[list[tuple[Held, ...]], bool]:
    """The figures of another member in the time that is spoken of, its end included; and whether they are all there are."""
    others = strands_of(statements, replace(strand.quantity, reference_area=area), strand.unit)
    alike = [one for one in others if one.quantity == replace(strand.quantity, reference_area=area)]
    if not alike:
        return [], False
    other = alike[0]
    meant = [found for each in (*_meant(other, scope, period), period) if (found := other.at(each))]
    return meant, bool(other.at(period)) and _reaches_back(other, scope, period, ())


def _reaches_back(strand: Strand, scope: Scope, period: Period, spans: Sequence[tuple[Observation, Period]]) -> bool:
    """Whether the series is on record without a gap or a break over all the time that is spoken of, by spans where not by periods."""
    run = [period, *strand.before(period)]
    first, is_whole = run[-1], strand.is_whole_from(run[-1])
    for row, span in sorted(spans, key=lambda one: one[1].end, reverse=True):
        if span.start < first.start <= span.end + ONE_DAY and not strand.is_broken(span, period):
            first, is_whole = span, row.is_of_whole_series
    if scope.span is None and scope.months is None:
        return is_whole
    try:
        if not scope.is_of_season:
            return not scope.holds(period_before(first, period), period)
        seasons = [each for each in run if each.start.month == period.start.month]
        return not scope.holds(seasons[-1].years_before(1), period)
    except PeriodError:
        return True


def _finding(claim: Claim, scope: Scope, strand: Strand, period: Period, ranked: _Ranked) -> Finding:
    place, *softer = places_of(claim)
    own = replace(strand.quantity, time_period=period)
    shown = [one for one in (ranked.own, *ranked.further[:MOST_SHOWN], *ranked.tied[:1]) if one.evidence is not None]
    if not ranked.further and not ranked.tied:
        shown += ranked.behind[:MOST_SHOWN]
    outcome, key, is_wider = _outcome(claim, place, softer, ranked)
    line = message(
        key,
        claim=quoted(claim),
        own=ranked.own.shown,
        quantity=named(own),
        further=joined([_beside(one) for one in ranked.further[:MOST_SHOWN] or ranked.tied[:1]]),
        count=literal(str(len(ranked.further))),
        group=groups_of(claim),
    )
    return Finding(
        claim=claim.id,
        outcome=outcome,
        reason=Reason.COMPATIBLE if outcome is Outcome.UNDECIDED else Reason.RANK,
        force=_force(place, ranked),
        explanation=line,
        bearing=Bearing.TRUTH,
        severity=Severity.HIGH,
        arithmetic=line,
        evidence=tuple(one.evidence for one in shown if one.evidence is not None),
        is_wider=is_wider,
        would_be_true=tuple(_since(claim, strand, scope, period)) if outcome is Outcome.IMPOSSIBLE and not claim.group else (),
    )


def _outcome(claim: Claim, place: Interval, softer: Sequence[Interval], ranked: _Ranked) -> tuple[Outcome, str, bool]:
    possible = ranked.possible
    best = Fraction(1 + len(ranked.further))
    among_tied = Interval(best, best + len(ranked.tied))
    if not place.meets(possible):
        is_soft = place.meets(among_tied) or any(one.meets(possible) for one in softer)
        return (Outcome.ENTAILED, "record-shared", True) if is_soft else (Outcome.IMPOSSIBLE, "record-beaten", False)
    if not ranked.is_complete or not place.contains_interval(possible):
        return Outcome.UNDECIDED, "record-open", False
    is_shared = bool(ranked.tied) and claim.ties is Ties.SOLE and not place.contains_interval(among_tied)
    return Outcome.ENTAILED, "record-shared" if is_shared else "record-holds", is_shared


def _force(place: Interval, ranked: _Ranked) -> Force:
    """Only figures of one publisher undo a record: another may count otherwise."""
    if not place.below(ranked.possible):
        return force_of(ranked.own, (*ranked.behind, *ranked.tied))
    publisher = ranked.own.evidence.observation.release.publisher if ranked.own.evidence is not None else None
    same = [one for one in ranked.further if one.evidence is not None and one.evidence.observation.release.publisher == publisher]
    firm = [one for one in same if force_of(ranked.own, (one,)) is Force.REFUTES]
    if place.below(Interval.at_least(Fraction(1 + len(firm)))):
        return Force.REFUTES
    found = force_of(ranked.own, ranked.further)
    return Force.STRAINS if found is Force.REFUTES else found


def _beside(held: Held) -> Message:
    quantity = held.evidence.observation.quantity if held.evidence is not None else None
    return held.shown if quantity is None else message("figure-of", figure=held.shown, quantity=named(quantity))


def _since(claim: Claim, strand: Strand, scope: Scope, period: Period) -> Iterator[Message]:
    """Since when it is the record, as far back as the series is unbroken; nothing where the period just before is beyond it."""
    order, mine = order_of(claim), strand.at(period)
    alike = (one for one in strand.before(period) if not scope.is_of_season or one.start.month == period.start.month)
    for place, earlier in enumerate(alike):
        if _side(strand.at(earlier), mine, order) is not Outcome.IMPOSSIBLE:
            if not place:
                return
            key = "would-be-highest-since" if order is Order.DESCENDING else "would-be-lowest-since"
            yield message(key, period=Message(f"period:{earlier}"))
            return
