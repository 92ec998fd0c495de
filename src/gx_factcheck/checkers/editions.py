"""Editions of what is held again and again: their numbers against their years."""

from collections.abc import Iterator
from itertools import combinations

from gx_factcheck.model.claim import Claim
from gx_factcheck.model.constraint import Constraint
from gx_factcheck.model.finding import Bearing, Finding, Force, message
from gx_factcheck.model.statement import Statements
from gx_factcheck.model.wording import quoted
from gx_factcheck.model.words import Kind, Outcome, Reason, Severity
from gx_factcheck.registry import rule
from gx_factcheck.system.levels import only_period


@rule
def editions_out_of_order(statements: Statements) -> Iterator[Constraint | Finding]:
    """An edition with a higher number is told to have been before one with a lower number.

    Editions are numbered as they come; one of the numbers or one of the years is a slip.

    Flags: The 18th fair was held in 2020, the 17th in 2021.
    Passes: The 18th fair was held in 2021, the 17th in 2019.
    """
    for first, second in _editions(statements):
        before, after = only_period(first), only_period(second)
        if before is None or after is None or not after.precedes(before):
            continue
        line = message("editions-out-of-order", first=quoted(first), second=quoted(second))
        for claim in (first, second):
            yield Finding(claim.id, Outcome.IMPOSSIBLE, Reason.PERIOD, Force.INCONSISTENT, line)


@rule
def editions_outrun_years(statements: Statements) -> Iterator[Constraint | Finding]:
    """More editions are counted between two years than there are years.

    What is held once a year gains one number a year at most. A note: some fairs are held twice.

    Flags: The 19th fair was held in 2021, the 17th in 2020.
    Passes: The 18th fair was held in 2021, the 17th in 2019.
    """
    for first, second in _editions(statements):
        before, after = only_period(first), only_period(second)
        years = 0 if before is None or after is None else after.end.year - before.start.year
        if years > 0 and _number(second) - _number(first) > years:
            line = message("editions-outrun-years", first=quoted(first), second=quoted(second))
            yield Finding(second.id, Outcome.POSSIBLE, Reason.WORDING, Force.NOTES, line, bearing=Bearing.WORDING, severity=Severity.LOW)


def _editions(statements: Statements) -> Iterator[tuple[Claim, Claim]]:
    """Pairs of editions of one event, that of the lower number first."""
    held = [claim for claim in statements.of_kind(Kind.EVENT) if claim.measure is not None and claim.measure.unit == "ordinal"]
    for one, other in combinations(held, 2):
        if (one.indicator, one.definition) != (other.indicator, other.definition) or _number(one) == _number(other):
            continue
        yield (one, other) if _number(one) < _number(other) else (other, one)


def _number(edition: Claim) -> int:
    return 0 if edition.measure is None else int(edition.measure.value)
