"""Days, weekdays and lengths of time against the calendar."""

from collections.abc import Iterator

from gx_factcheck.model.claim import Claim
from gx_factcheck.model.constraint import Constraint
from gx_factcheck.model.equation import Binary, Comparison, Equation, Name, Operation
from gx_factcheck.model.finding import Bearing, Finding, Force, Message, message
from gx_factcheck.model.source import Origin
from gx_factcheck.model.statement import Statements
from gx_factcheck.model.wording import literal, quoted
from gx_factcheck.model.words import Kind, Operator, Outcome, Reason, Severity
from gx_factcheck.registry import rule
from gx_factcheck.system.lengths import fits_between
from gx_factcheck.system.levels import only_period
from gx_factcheck.values.calendar_days import PrintedDay, printed_days

DATED = (Kind.DATE, Kind.EVENT)
BOUNDS = (Operator.ABOVE, Operator.BELOW, Operator.AT_LEAST, Operator.AT_MOST)


@rule
def day_not_in_calendar(statements: Statements) -> Iterator[Constraint | Finding]:
    """A day is printed that its month does not have.

    Tables end with the last of the month, and whoever types it counts on his fingers.

    Flags: The figures are as of 31 June 2021.
    Passes: The figures are as of 30 June 2021.
    """
    for claim, text, day in _printed(statements):
        if not day.is_in_calendar(_year(claim)):
            is_asserted = claim.kind is Kind.DATE and text == claim.source.quote
            yield Finding(
                claim.id,
                Outcome.IMPOSSIBLE,
                Reason.PERIOD,
                Force.REFUTES if is_asserted else Force.STRAINS,
                message("no-such-day", text=literal(text)),
                bearing=Bearing.TRUTH if is_asserted else Bearing.COHERENCE,
                severity=Severity.LOW,
            )


@rule
def weekday_of_another_day(statements: Statements) -> Iterator[Constraint | Finding]:
    """A day is printed with the weekday of another one.

    Readers act on the weekday and remember the day; one of the two sends them on the wrong one.

    Flags: It opened on Friday, 2 September 2021.
    Passes: It opened on Thursday, 2 September 2021.
    """
    for claim, text, day in _printed(statements):
        true = day.true_weekday(_year(claim))
        if day.weekday is None or true is None or day.weekday == true:
            continue
        line = message("other-weekday", text=literal(text), weekday=Message(f"weekday-{true}"))
        yield Finding(claim.id, Outcome.IMPOSSIBLE, Reason.PERIOD, Force.INCONSISTENT, line, severity=Severity.LOW)


def _printed(statements: Statements) -> Iterator[tuple[Claim, str, PrintedDay]]:
    """The days in the phrases of dates and events, and in those that tell any claim's period, each with its phrase."""
    for claim in statements.claims:
        own = (claim.source,) if claim.kind in DATED else ()
        for text in dict.fromkeys(selector.quote for selector in (*own, *claim.context)):
            for day in printed_days(text):
                yield claim, text, day


def _year(claim: Claim) -> int | None:
    """The year that the claim is of; None where it spans several, or states none."""
    period = only_period(claim)
    return period.start.year if period is not None and period.start.year == period.end.year else None


@rule
def length_misses_dates(statements: Statements) -> Iterator[Constraint | Finding]:
    """A length of time does not lie between the two days that it is told of.

    Two dates are copied, the days between them are counted in the head, and across the end of a month.

    Flags: The fair ran for 12 days, from 10 September to 14 September 2021.
    Passes: The fair ran for 5 days, from 10 September to 14 September 2021.
    """
    for length, begun, ended, force in _lengths(statements):
        since, until = only_period(begun), only_period(ended)
        fits = None if length.measure is None or since is None or until is None else fits_between(length.measure, since, until)
        if fits is None:
            continue
        said = {"length": quoted(length), "begun": quoted(begun), "ended": quoted(ended)}
        for claim in (length, begun, ended):
            yield Finding(
                claim.id,
                Outcome.POSSIBLE if fits else Outcome.IMPOSSIBLE,
                Reason.PERIOD,
                force,
                message("length-holds" if fits else "length-breaks", **said),
            )


def _lengths(statements: Statements) -> Iterator[tuple[Claim, Claim, Claim, Force]]:
    """Each length with the beginning and the end that it names as members, or that the file ties it to."""
    told = [(claim.id, *claim.members, Force.INCONSISTENT) for claim in statements.of_kind(Kind.DURATION) if len(claim.members) == 2]
    for relation in statements.relations:
        names = _as_length(relation.equation)
        force = Force.STRAINS if relation.by is Origin.INFERRED else Force.INCONSISTENT
        told += [] if names is None else [(*names, force)]
    for name, first, last, force in told:
        length, begun, ended = (statements.claim(each) for each in (name, first, last))
        if length is None or begun is None or ended is None or length.kind is not Kind.DURATION or length.upper is not None:
            continue
        # "Before 2014" is no day that anything can be counted from.
        if all(date.kind in DATED and date.operator not in BOUNDS for date in (begun, ended)):
            yield length, begun, ended, force


def _as_length(equation: Equation) -> tuple[str, str, str] | None:
    """`(length, begun, ended)` of `length = ended - begun`; None for any other shape."""
    match equation.comparison, equation.left, equation.right:
        case (Comparison.EQUAL, Name(length), Binary(Operation.MINUS, Name(ended), Name(begun))) | (
            Comparison.EQUAL,
            Binary(Operation.MINUS, Name(ended), Name(begun)),
            Name(length),
        ):
            return length, begun, ended
        case _:
            return None
