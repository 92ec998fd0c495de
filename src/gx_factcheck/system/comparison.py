"""One member of a comparison against the other side, under each choice that the member leaves open."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from gx_factcheck.model.claim import Claim, Other
from gx_factcheck.model.finding import Evidence, Force, Message, message
from gx_factcheck.model.quantity import Quantity
from gx_factcheck.model.statement import Statements
from gx_factcheck.model.wording import joined, literal, named, quoted
from gx_factcheck.model.words import Order, Outcome
from gx_factcheck.system.alternatives import left_open
from gx_factcheck.system.peers import Held, above, are_alike, force_of, held_by, held_by_claim

REVERSED = {Order.DESCENDING: Order.ASCENDING, Order.ASCENDING: Order.DESCENDING}
SIGNS = {Order.DESCENDING: ">", Order.ASCENDING: "<"}
UNPROVEN = "-unproven"
ABOVE_UNPROVEN = ("above-unproven", "above-by-one-digit-unproven")


@dataclass(frozen=True, slots=True)
class Compared:
    """How one member stands to the other side."""

    member: Claim
    order: Order
    outcome: Outcome
    force: Force
    line: Message
    evidence: tuple[Evidence, ...] = ()
    is_wider: bool = False
    lacks_data: bool = False
    quantity: Quantity | None = None
    """The quantity that failed or held, as the member's area has it."""
    other_area: str | None = None


def compare_member(statements: Statements, member: Claim, other: Other, order: Order) -> Compared:
    """The member's figure, on record or its own, against the other side's.

    A member whose own figure stands for it decides nothing where it holds. Choices that disagree leave it strained.
    """
    told, choices = _told_side(statements, member, other), list[tuple[Quantity, list[Compared]]]()
    for asked in member.quantities():
        pairs = _pairs(statements, member, asked, told or _elsewhere(statements, member, asked, other))
        choices.append((asked, [_compare(member, pair, order) for pair in pairs]))
    found = [one for _, compared in choices for one in compared]
    is_complete = all(compared and _is_complete(asked, compared) for asked, compared in choices)
    if not found:
        line = message("member-lacks-data", claim=quoted(member))
        return Compared(member, order, Outcome.UNDECIDED, Force.NOTES, line, lacks_data=True)
    merged = replace(
        found[0],
        line=joined([one.line for one in found]),
        evidence=tuple(e for one in found for e in one.evidence),
        force=max((one.force for one in found), key=tuple(Force).index),
    )
    outcomes = {one.outcome for one in found}
    if not is_complete and outcomes == {Outcome.IMPOSSIBLE}:
        return replace(merged, outcome=Outcome.UNDECIDED, lacks_data=True)
    if len(outcomes) == 1:
        is_wider = any(one.is_wider for one in found) or not all(compared for _, compared in choices)
        return replace(merged, is_wider=is_wider, lacks_data=any(one.lacks_data for one in found))
    if outcomes == {Outcome.ENTAILED, Outcome.IMPOSSIBLE}:
        return replace(merged, outcome=Outcome.ENTAILED, is_wider=True)
    return replace(merged, outcome=Outcome.UNDECIDED)


def _is_complete(asked: Quantity, compared: Sequence[Compared]) -> bool:
    """Whether the figures leave nothing open that the member may have meant."""
    found = [one.quantity for one in compared if one.quantity is not None and one.evidence]
    return all(left_open(asked, quantity, [one.price_basis for one in found]) is None for quantity in found)


@dataclass(frozen=True, slots=True)
class _Pair:
    quantity: Quantity
    own: Held
    other: Held


def _pairs(statements: Statements, member: Claim, quantity: Quantity, sides: Sequence[Held]) -> Iterator[_Pair]:
    """The figures on both sides, for one of the choices that the member leaves open, as far as the data can tell them apart."""
    if member.measure is None:
        return
    mine = held_by(statements, quantity, member.measure.unit)
    own = mine or tuple(held for held in (held_by_claim(member),) if held is not None)
    yield from (_Pair(quantity, one, side) for one in own for side in sides if are_alike(one, side))


def _told_side(statements: Statements, member: Claim, other: Other) -> tuple[Held, ...]:
    """The figures of the claim that the member is held against, on record or its own; empty where it is held against no claim."""
    claim = statements.claim(other.claim or "")
    if claim is None or member.measure is None:
        return ()
    unit = member.measure.unit
    held = held_by_claim(claim, unit)
    on_record = tuple(one for each in claim.quantities() for one in held_by(statements, each, unit))
    return on_record or (() if held is None else (held,))


def _elsewhere(statements: Statements, member: Claim, quantity: Quantity, other: Other) -> tuple[Held, ...]:
    """The record of the quantity in the area that the member is held against; empty where it is held against no area."""
    if other.reference_area is None or member.measure is None:
        return ()
    return held_by(statements, replace(quantity, reference_area=other.reference_area), member.measure.unit)


def _compare(member: Claim, pair: _Pair, order: Order) -> Compared:
    decision = above(pair.own, pair.other, order)
    is_observed = pair.own.evidence is not None
    holds_unproven = not is_observed and decision.outcome is not Outcome.IMPOSSIBLE
    other_area = pair.other.evidence.observation.quantity.reference_area if pair.other.evidence else None
    return Compared(
        member=member,
        order=order,
        outcome=Outcome.UNDECIDED if holds_unproven else decision.outcome,
        force=force_of(pair.own, (pair.other,)),
        line=_line(member, pair, order, f"{decision.says}{UNPROVEN}" if holds_unproven else decision.says),
        evidence=tuple(held.evidence for held in (pair.own, pair.other) if held.evidence is not None),
        is_wider=decision.is_wider,
        lacks_data=holds_unproven,
        quantity=pair.own.evidence.observation.quantity if pair.own.evidence else pair.quantity,
        other_area=other_area,
    )


def _line(member: Claim, pair: _Pair, order: Order, said: str) -> Message:
    key = "member-holds-unproven" if said in ABOVE_UNPROVEN else f"member-{said.removesuffix(UNPROVEN)}"
    quantity = pair.own.evidence.observation.quantity if pair.own.evidence else pair.quantity
    beside = named(pair.other.evidence.observation.quantity) if pair.other.evidence else Message("text:")
    return message(
        key,
        claim=quoted(member),
        own=pair.own.shown,
        other=pair.other.shown,
        quantity=named(quantity),
        beside=beside,
        sign=literal(SIGNS[order] if said != "not-above" else SIGNS[REVERSED[order]]),
    )


def would_hold(statements: Statements, failed: Compared) -> Iterator[Message]:
    """On which other window or basis the failing comparison would hold: a note, never a rescue."""
    quantity = failed.quantity
    if quantity is None or failed.other_area is None or failed.member.measure is None:
        return
    unit = failed.member.measure.unit
    for row in statements.observations.of_place(quantity):
        rival = row.quantity
        if rival.form != quantity.form or (rival.window, rival.price_basis) == (quantity.window, quantity.price_basis):
            continue
        for own in held_by(statements, rival, unit)[:1]:
            for other in held_by(statements, replace(rival, reference_area=failed.other_area), unit)[:1]:
                decision = above(own, other, failed.order)
                if decision.outcome is Outcome.ENTAILED and not decision.is_wider:
                    yield message("would-hold", quantity=named(rival), own=own.shown, other=other.shown, sign=literal(SIGNS[failed.order]))
