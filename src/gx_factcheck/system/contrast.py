"""How one figure on record stands to another, as a claim has it: above it, so many times it, so much more."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from gx_factcheck.model.claim import Claim
from gx_factcheck.model.finding import Message, message
from gx_factcheck.model.wording import literal, named, with_unit
from gx_factcheck.model.words import Kind, Operator, Order, Outcome
from gx_factcheck.system.computed import (
    Computed,
    as_computed,
    combined,
    difference,
    is_published_difference,
    outcome_of,
    ratio,
    relative_change,
    shown,
)
from gx_factcheck.system.peers import Held, above
from gx_factcheck.system.printed import Printed, bounded, printed_claim
from gx_factcheck.values.readings import readings
from gx_factcheck.values.units import conversion_factor, same_dimension

ORDERS: Mapping[Operator, tuple[Order, bool]] = {
    Operator.ABOVE: (Order.DESCENDING, False),
    Operator.AT_LEAST: (Order.DESCENDING, True),
    Operator.BELOW: (Order.ASCENDING, False),
    Operator.AT_MOST: (Order.ASCENDING, True),
}
"""The order that an operator asserts, and whether equal figures keep to it."""
MINUS = "−"
SIGNS = {Operator.ABOVE: ">", Operator.AT_LEAST: "≥", Operator.BELOW: "<", Operator.AT_MOST: "≤", Operator.EQUAL: "="}


@dataclass(frozen=True, slots=True)
class Contrast:
    """How the claim's own figure stands to one other."""

    other: Held
    outcome: Outcome
    line: Message
    is_wider: bool = False
    rival: Message | None = None
    """Of what the claim's figure would be true: points for percent."""


def contrasted(claim: Claim, mine: Sequence[Held], others: Sequence[Held]) -> Contrast | None:
    """What the figures of both sides say of the claim; sources that disagree leave it open. None where it asserts nothing of the kind."""
    found = [one for own in mine for other in others if (one := _contrast(claim, own, other)) is not None]
    if not found:
        return None
    agreed = {(one.outcome, one.is_wider) for one in found}
    return found[0] if len(agreed) == 1 else Contrast(found[0].other, Outcome.UNDECIDED, found[0].line)


def _contrast(claim: Claim, own: Held, other: Held) -> Contrast | None:
    if claim.measure is None:
        return _ordered(claim.operator, own, other)
    computed = _computed(claim, own, other)
    return None if computed is None else _measured(claim, own, other, computed)


def _ordered(operator: Operator | None, own: Held, other: Held) -> Contrast | None:
    if operator is Operator.EQUAL:
        return _equal(own, other)
    if operator is None or operator not in ORDERS:
        return None
    order, keeps_ties = ORDERS[operator]
    found = above(own, other, order)
    is_tied = found.outcome is Outcome.ENTAILED and found.is_wider
    sign = SIGNS[operator] if found.outcome is not Outcome.IMPOSSIBLE else SIGNS[_TURNED[operator]]
    return Contrast(other, found.outcome, _beside(own, "=" if is_tied else sign, other), is_wider=is_tied and not keeps_ties)


_TURNED = {
    Operator.ABOVE: Operator.BELOW,
    Operator.AT_LEAST: Operator.BELOW,
    Operator.BELOW: Operator.ABOVE,
    Operator.AT_MOST: Operator.ABOVE,
}


def _equal(own: Held, other: Held) -> Contrast:
    orders = [above(own, other, order) for order in Order]
    is_apart = any(found.outcome is Outcome.ENTAILED and not found.is_wider for found in orders)
    is_same = all(found.outcome is Outcome.ENTAILED and found.is_wider for found in orders)
    outcome = Outcome.ENTAILED if is_same else Outcome.IMPOSSIBLE if is_apart else Outcome.POSSIBLE
    return Contrast(other, outcome, _beside(own, "≠" if is_apart else "=", other))


def _beside(own: Held, sign: str, other: Held) -> Message:
    return message("side-by-side", own=own.shown, quantity=_named(own), sign=literal(sign), other=other.shown, beside=_named(other))


def _computed(claim: Claim, own: Held, other: Held) -> tuple[Printed, Computed, str] | None:
    """The claim's figure, what the record comes to in the same unit, and the sign of the calculation."""
    unit = claim.measure.unit if claim.measure is not None else ""
    figure = _figure(claim)
    if figure is None:
        return None
    if claim.kind in (Kind.MULTIPLE, Kind.SHARE):
        found = combined(ratio, own.printed, other.printed)
        return None if found is None else _in_unit(figure, found, unit, "÷")
    is_below = claim.operator is Operator.BELOW
    if same_dimension(unit, "percent") or same_dimension(unit, "times"):
        # A fifth less than the other, or a fifth more.
        found = combined(relative_change, own.printed, other.printed)
        signed = found.mapped(lambda one: -one) if found is not None and is_below else found
        return None if signed is None else _in_unit(figure, signed, unit, "÷")
    factor = _difference_factor(own.printed.unit, unit)
    found = combined(difference, *((other.printed, own.printed) if is_below else (own.printed, other.printed)))
    return None if found is None or factor is None else (figure, found.mapped(lambda one: one.scaled(factor)), MINUS)


def _difference_factor(unit: str, told: str) -> Fraction | None:
    """What turns a difference of figures in the one unit into the other; of rates into points. None where nothing does."""
    if same_dimension(told, "percentage_point") and same_dimension(unit, "percent"):
        return conversion_factor(unit, "percent") / conversion_factor(told, "percentage_point")
    return conversion_factor(unit, told) if same_dimension(told, unit) else None


def _figure(claim: Claim) -> Printed | None:
    """The claim's figure; "at least double" is not missed by little where it is missed by a whole one."""
    found = printed_claim(claim)
    if claim.measure is None or found is None or not found.is_hedged or not same_dimension(found.unit, "times"):
        return found
    measure = bounded(claim.measure, claim.operator)
    finer = replace(measure.figure, quantum=measure.figure.quantum / 10)
    return replace(found, readings=readings(finer, measure.hedge, counted=measure.counted))


def _in_unit(figure: Printed, found: Computed, unit: str, sign: str) -> tuple[Printed, Computed, str]:
    factor = conversion_factor("ratio", unit) if same_dimension(unit, "ratio") else Fraction(1)
    return figure, found.mapped(lambda one: one.scaled(factor)), sign


def _measured(claim: Claim, own: Held, other: Held, computed: tuple[Printed, Computed, str]) -> Contrast:
    figure, found, sign = computed
    outcome, is_wider = outcome_of(as_computed(figure), found)
    factor = _difference_factor(own.printed.unit, figure.unit) if sign == MINUS else None
    if outcome is Outcome.POSSIBLE and factor is not None:
        gap = (own.printed.value - other.printed.value) * factor * (-1 if claim.operator is Operator.BELOW else 1)
        if is_published_difference(figure, gap, max(own.printed.quantum, other.printed.quantum) * factor):
            outcome = Outcome.ENTAILED
    rival = _in_points(claim, figure, own, other) if outcome is Outcome.IMPOSSIBLE else None
    line = message(
        "side-computed",
        own=own.shown,
        quantity=_named(own),
        sign=literal(sign),
        other=other.shown,
        beside=_named(other),
        computed=with_unit(shown(found.default), figure.unit),
    )
    # The words may have meant the points.
    return Contrast(other, Outcome.ENTAILED if rival is not None else outcome, line, is_wider=is_wider or rival is not None, rival=rival)


def _in_points(claim: Claim, figure: Printed, own: Held, other: Held) -> Message | None:
    """The difference in points, where rates were compared in percent and the figure is true of the points."""
    are_rates = same_dimension(own.printed.unit, "percent") and claim.kind is Kind.COMPARISON and same_dimension(figure.unit, "percent")
    if not are_rates:
        return None
    sides = (other.printed, own.printed) if claim.operator is Operator.BELOW else (own.printed, other.printed)
    found = combined(difference, *sides)
    factor = conversion_factor(own.printed.unit, figure.unit)
    if found is None or outcome_of(as_computed(figure), found.mapped(lambda one: one.scaled(factor)))[0] is Outcome.IMPOSSIBLE:
        return None
    return message("true-in-points", points=with_unit(shown(found.default), "percentage_point"))


def _named(held: Held) -> Message:
    return literal("") if held.evidence is None else named(held.evidence.observation.quantity)
