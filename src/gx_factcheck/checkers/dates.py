"""The calendar: lengths of time, figures of the future, the order of events."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, product

from gx_factcheck.model.claim import Claim
from gx_factcheck.model.constraint import Constraint
from gx_factcheck.model.equation import Comparison
from gx_factcheck.model.finding import Bearing, Evidence, Finding, Force, Message, Standing, Use, message
from gx_factcheck.model.measure import Measure
from gx_factcheck.model.quantity import Quantity
from gx_factcheck.model.statement import Statements
from gx_factcheck.model.wording import literal, named, observed, quoted
from gx_factcheck.model.words import Form, Kind, Operator, Outcome, Reason, Severity
from gx_factcheck.registry import rule
from gx_factcheck.system.instantiate import Tie, ties
from gx_factcheck.system.printed import bounded
from gx_factcheck.system.releases import as_evidence
from gx_factcheck.system.time import fits_years
from gx_factcheck.values.periods import Period, elapsed_years
from gx_factcheck.values.units import same_dimension

SUREST_FIRST = (Outcome.ENTAILED, Outcome.POSSIBLE, Outcome.IMPOSSIBLE)
TOLD_OF_THE_FUTURE = (Kind.FORECAST, Kind.EVENT, Kind.CAPACITY, Kind.DATE, Kind.DURATION)
BOUNDS = (Operator.ABOVE, Operator.BELOW, Operator.AT_LEAST, Operator.AT_MOST)


@rule
def duration_misses_dates(statements: Statements) -> Iterator[Constraint | Finding]:
    """A number of years does not lie between the event it is counted from and its own day, or the article's.

    Anniversaries are written from memory; whole years are the custom, begun years another way of counting.

    Flags: After 12 years of building, the park, begun in April 2012, is open in September 2021.
    Passes: After 9 years of building, the park, begun in April 2012, is open in September 2021.
    """
    for claim in statements.of_kind(Kind.DURATION):
        if claim.measure is None or claim.upper is not None or not same_dimension(claim.measure.unit, "year"):
            continue
        begun = [_events(statements, indicator, area) for indicator in claim.indicator for area in claim.reference_area]
        until = claim.time_period or (Period(statements.day, statements.day),)
        for found, day in product(chain.from_iterable(begun), until):
            for finding in _elapsed(claim, found, day):
                # What the claim may be counted from instead is not on record.
                is_open = finding.outcome is Outcome.IMPOSSIBLE and not all(begun)
                yield replace(finding, outcome=Outcome.UNDECIDED, reason=Reason.NO_DATA) if is_open else finding


def _events(statements: Statements, name: str, area: str) -> tuple[Evidence, ...]:
    """The beginnings on record of what the indicator counts the years of; none where it counts none."""
    indicator = statements.catalogue.indicators.get(name)
    if indicator is None or indicator.elapsed_since is None:
        return ()
    event = Quantity(indicator.elapsed_since, area, None, form=Form.DATE)
    return as_evidence(statements.observations.of_series(event), Use.OWN, statements.day)


def _elapsed(claim: Claim, found: Evidence, until: Period) -> Iterator[Finding]:
    row = found.observation
    if row.date is None or claim.measure is None or row.date.start > until.end:
        return
    least, _ = elapsed_years(row.date, until.end)
    outcome, is_wider = _fits(bounded(claim.measure, claim.operator), row.date, until)
    is_old = found.standing is Standing.SUPERSEDED
    if is_old and outcome is not Outcome.ENTAILED:
        return
    # The event as the record defines it may be another than the text's; what fits may support all the same.
    is_open = outcome is Outcome.IMPOSSIBLE and row.quantity.definition not in (claim.definition or (None,))
    may_refute = row.quality.may_refute and found.standing is Standing.IN_FORCE
    line = message(
        "years-since",
        claim=quoted(claim),
        event=named(row.quantity),
        date=observed(row),
        until=Message(f"period:{until}"),
        years=literal(str(least)),
    )
    yield Finding(
        claim=claim.id,
        outcome=Outcome.UNDECIDED if is_open else outcome,
        reason=Reason.DEFINITION if is_open else Reason.VINTAGE if is_old else Reason.VALUE,
        force=Force.REFUTES if may_refute else Force.NOTES if found.is_later else Force.STRAINS,
        explanation=line,
        bearing=Bearing.TRUTH,
        arithmetic=line,
        evidence=(found,),
        is_wider=is_wider or is_old,
    )


def _fits(measure: Measure, since: Period, until: Period) -> tuple[Outcome, bool]:
    """Whether the printed years have passed on some day of `until`, the surest of all days.

    They are only possible where that depends on the day of a beginning of which only the month or the year is known.
    """
    fewest, _ = elapsed_years(since, max(since.start, until.start))
    least, begun = elapsed_years(since, until.end)
    found = [fits_years(measure, completed, completed + 1) for completed in range(fewest, begun)]
    surest = min(found, key=lambda one: (SUREST_FIRST.index(one[0]), one[1]))
    is_sure = begun - least == 1 or all(one == surest for one in found)
    return surest if is_sure or surest != (Outcome.ENTAILED, False) else (Outcome.POSSIBLE, False)


@rule
def figure_of_the_future(statements: Statements) -> Iterator[Constraint | Finding]:
    """A figure is told as fact of a period that had not begun when the article appeared.

    It is a plan or a forecast, or the year is a slip; told as fact it is neither.

    Flags: By the end of December 2021 the zone had 3,900 firms, the paper wrote in September 2021.
    Passes: By the end of August 2021 the zone had 3,900 firms, the paper wrote in September 2021.
    """
    for claim in statements.claims:
        periods = claim.time_period or ()
        if claim.kind in TOLD_OF_THE_FUTURE or not periods or any(period.start <= statements.day for period in periods):
            continue
        yield Finding(
            claim=claim.id,
            outcome=Outcome.IMPOSSIBLE,
            reason=Reason.FUTURE,
            force=Force.STRAINS,
            explanation=message(
                "period-not-begun", claim=quoted(claim), period=Message(f"period:{periods[0]}"), day=Message(f"period:{statements.day}")
            ),
        )


@rule
def events_out_of_order(statements: Statements) -> Iterator[Constraint | Finding]:
    """Events are dated against the order in which the text tells them.

    Nothing opens before it is founded; one of the two dates is a slip.

    Flags: The park opened in May 2013; it was founded in June 2014.
    Passes: The park opened in May 2015; it was founded in June 2014.
    """
    for tie in ties(statements):
        dates = list(tie.claims.values())
        if len(dates) != 2 or any(claim.kind is not Kind.DATE for claim in dates):
            continue
        first, second = tie.claim(tie.equation.left), tie.claim(tie.equation.right)
        # "Before 2014" is no day that anything can be held against.
        if first is None or second is None or any(date.operator in BOUNDS for date in dates):
            continue
        yield from _ordered(tie, first, second)


def _ordered(tie: Tie, first: Claim, second: Claim) -> Iterator[Finding]:
    is_reversed = tie.equation.comparison in (Comparison.MORE, Comparison.AT_LEAST)
    earlier, later = (second, first) if is_reversed else (first, second)
    before, after = earlier.time_period, later.time_period
    if tie.equation.comparison is Comparison.EQUAL or not before or not after:
        return
    is_broken = all(one.start > other.end for one in before for other in after)
    for claim in (earlier, later):
        yield Finding(
            claim=claim.id,
            outcome=Outcome.IMPOSSIBLE if is_broken else Outcome.POSSIBLE,
            reason=Reason.PERIOD,
            force=Force.STRAINS if tie.force is Force.STRAINS else Force.INCONSISTENT,
            explanation=message("order-of-events", earlier=quoted(earlier), later=quoted(later), relation=literal(tie.relation)),
            severity=Severity.HIGH,
        )
