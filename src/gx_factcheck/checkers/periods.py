"""Stretches of time that are held side by side."""

from collections.abc import Iterator

from gx_factcheck.model.catalogue import Nature
from gx_factcheck.model.claim import Claim
from gx_factcheck.model.constraint import Constraint
from gx_factcheck.model.finding import Bearing, Finding, Force, message
from gx_factcheck.model.statement import Statements
from gx_factcheck.model.wording import literal, quoted
from gx_factcheck.model.words import Kind, Outcome, Reason, Severity
from gx_factcheck.registry import rule
from gx_factcheck.system.levels import only_period
from gx_factcheck.values.periods import Period


@rule
def periods_not_aligned(statements: Statements) -> Iterator[Constraint | Finding]:
    """A change leads, or a comparison reaches, from one stretch of time to one of another length.

    Half a year beside seven months looks like growth where there is none. A note: it may be meant.

    Flags: Traffic rose from 450 tonnes in six months of 2020 to 512 in seven months of 2021.
    Passes: Traffic rose from 450 tonnes in six months of 2020 to 512 in six months of 2021.
    """
    for claim in statements.of_kind(Kind.CHANGE, Kind.COMPARISON):
        sides = _sides(statements, claim)
        periods = [period for side in sides if (period := only_period(side)) is not None and not period.is_day]
        if len(periods) == len(sides) and any(not _are_as_long(periods[0], period) for period in periods[1:]):
            line = message("periods-not-aligned", claim=quoted(claim), sides=literal(", ".join(side.source.quote for side in sides)))
            yield Finding(claim.id, Outcome.POSSIBLE, Reason.PERIOD, Force.NOTES, line, bearing=Bearing.WORDING, severity=Severity.LOW)


def _sides(statements: Statements, claim: Claim) -> list[Claim]:
    """The figures that are held together; of a comparison only rates, since a half-year may well be above a whole one."""
    names = (*claim.members, *((claim.other.claim,) if claim.other is not None and claim.other.claim is not None else ()))
    found = [side for name in names if (side := statements.claim(name)) is not None]
    is_flow = all(side.indicator == found[0].indicator and _is_of_a_stretch(statements, side) for side in found)
    are_rates = claim.kind is Kind.CHANGE or all(side.kind is Kind.GROWTH for side in found)
    return found if len(found) > 1 and is_flow and are_rates else []


def _is_of_a_stretch(statements: Statements, side: Claim) -> bool:
    """Whether the figure is of all of its period, and not of a day in it."""
    indicator = statements.indicator(side)
    return side.kind is Kind.GROWTH or (indicator is not None and indicator.nature is Nature.FLOW)


def _are_as_long(one: Period, other: Period) -> bool:
    """Whether both have as many months; of stretches that are cut from months, as many days, but for the end of February."""
    if one.months is None or other.months is None:
        return abs(one.days - other.days) <= 1
    return one.months == other.months
