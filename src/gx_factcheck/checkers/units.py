"""Dimensions."""

from collections.abc import Iterator

from gx_factcheck.model.claim import Claim
from gx_factcheck.model.constraint import Constraint
from gx_factcheck.model.equation import Binary, Expression, Number, Operation
from gx_factcheck.model.finding import Finding, Force, Message, message
from gx_factcheck.model.statement import Statements
from gx_factcheck.model.wording import literal, printed_of
from gx_factcheck.model.words import Kind, Outcome, Reason
from gx_factcheck.registry import rule
from gx_factcheck.system.equations import adds_unlike_units
from gx_factcheck.system.instantiate import Tie, ties
from gx_factcheck.system.shapes import Shape
from gx_factcheck.values.units import find_unit, same_dimension

MONEY = "[currency_"
ITEM = "item"
COUNTS = (Kind.COUNT, Kind.BOUND, Kind.RANGE)
TOLD_OF_IT = (Kind.RANK, Kind.SUPERLATIVE, Kind.GROWTH, Kind.SHARE, Kind.CHANGE, Kind.MULTIPLE, Kind.COMPARISON, Kind.EVENT)
NUMBERED_OTHERWISE = (*TOLD_OF_IT, Kind.FORECAST)
RATES = ("percent", "percentage_point", "times", "ordinal")
TIMES = ("year", "day")
OWN_UNIT = "source_unit"
"""Of an indicator whose publisher measures in what the table of units does not know."""
PLAIN = ("percent", "times")


@rule
def wrong_dimension(statements: Statements) -> Iterator[Constraint | Finding]:
    """A figure is printed in a unit that its indicator cannot have.

    A length in tonnes is a slip of the pen, and nothing can be compared with it.

    Flags: The network grew to 2.9 million tonnes of fibre.
    Passes: The network grew to 2.9 million kilometres of fibre.
    """
    for claim in statements.claims:
        known = [statements.catalogue.indicators.get(name) for name in claim.indicator]
        wanted = [indicator.unit for indicator in known if indicator is not None and indicator.unit]
        if claim.measure is None or len(wanted) < len(known) or claim.kind in NUMBERED_OTHERWISE:
            continue
        if not any(_may_be_meant(claim, unit) for unit in wanted):
            units = {"stated": Message(f"unit:{claim.measure.unit}"), "wanted": Message(f"unit:{wanted[0]}")}
            yield _finding(claim, message("wrong-dimension", claim=printed_of(claim), **units))


@rule
def unlike_units_added(statements: Statements) -> Iterator[Constraint | Finding]:
    """Figures of unlike units are added or compared.

    Yuan and dollars, or percent and points, cannot be set against one another without a rate that is cited.

    Flags: Exports of 10 billion dollars and imports of 60 billion yuan made 70 billion yuan in all.
    Passes: Exports of 10 billion yuan and imports of 60 billion yuan made 70 billion yuan in all.
    """
    for tie in ties(statements):
        if tie.primitive is not None or not tie.have_numbers() or tie.shape not in (Shape.SUM, Shape.ORDER) or _may_be_told_together(tie):
            continue
        if adds_unlike_units(tie.equation, tie.members):
            for claim in tie.claims.values():
                yield _finding(claim, message("unlike-units", relation=literal(tie.relation), claim=printed_of(claim)))


def _may_be_told_together(tie: Tie) -> bool:
    """Whether units only seem unlike: of places and how many there are, of lengths of time, or where the equation states a rate."""
    units = [claim.measure.unit for claim in tie.claims.values() if claim.measure is not None]
    kinds = (("ordinal", ITEM), TIMES)
    return any(all(_is_one_of(unit, kind) for unit in units) for kind in kinds) or any(
        map(_has_rate, (tie.equation.left, tie.equation.right))
    )


def _has_rate(expression: Expression) -> bool:
    """Whether something in it is multiplied by a number, which may be a rate of exchange."""
    match expression:
        case Binary(Operation.TIMES | Operation.OVER, left, right) if isinstance(left, Number) or isinstance(right, Number):
            return True
        case Binary(_, left, right):
            return _has_rate(left) or _has_rate(right)
        case _:
            return False


def _may_be_meant(claim: Claim, wanted: str) -> bool:
    """Whether the indicator can be printed in the claim's unit.

    Whatever is counted may be called an item (个), a bound and a range may be of its growth or its place, a length of time
    of how long it has grown, or between two days that the text tells, and a count of the periods in which it was so;
    anything may be told for each day or person.
    """
    unit = claim.measure.unit if claim.measure is not None else wanted
    is_counted = claim.kind in COUNTS and ITEM in (unit, wanted)
    is_rate = claim.kind in (Kind.BOUND, Kind.RANGE) and _is_one_of(unit, RATES)
    is_run = claim.kind is Kind.DURATION and _is_one_of(unit, TIMES) and (bool(claim.members) or not _is_one_of(wanted, TIMES))
    are_periods = claim.kind is Kind.COUNT and claim.scope is not None and _is_one_of(unit, TIMES)
    return is_counted or is_rate or is_run or are_periods or _are_alike(unit, wanted)


def _are_alike(unit: str, wanted: str) -> bool:
    if wanted == OWN_UNIT:
        return True
    are_plain = _is_one_of(unit, PLAIN) and _is_one_of(wanted, PLAIN)
    is_for_each = find_unit(unit).dimension.startswith(f"{find_unit(wanted).dimension}/")
    return same_dimension(unit, wanted) or are_plain or is_for_each or _are_currencies(unit, wanted)


def _is_one_of(unit: str, others: tuple[str, ...]) -> bool:
    """Whether the unit is of the dimension of one of them."""
    return any(same_dimension(unit, other) for other in others)


def _are_currencies(one: str, other: str) -> bool:
    """Trade may be printed in any currency; it is compared only at a dated rate."""
    return find_unit(one).dimension.startswith(MONEY) and find_unit(other).dimension.startswith(MONEY)


def _finding(claim: Claim, line: Message) -> Finding:
    return Finding(claim=claim.id, outcome=Outcome.IMPOSSIBLE, reason=Reason.DEFINITION, force=Force.STRAINS, explanation=line)
