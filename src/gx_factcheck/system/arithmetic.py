"""The calculation behind a constraint, in figures that a reader can check with a pocket calculator."""

from fractions import Fraction
from math import ceil, floor

from gx_factcheck.model.claim import Claim
from gx_factcheck.model.finding import Message, message
from gx_factcheck.model.measure import Measure
from gx_factcheck.model.wording import NOTHING, joined, literal, number, printed_of
from gx_factcheck.system.instantiate import Tie, as_linear


def nearest_shares(rate: Measure, size: int) -> tuple[tuple[int, Fraction], ...]:
    """The counts of a set whose shares lie just below and above the rate, with those shares as the rate would be printed."""
    exact = rate.value * rate.base_factor
    quantum = rate.figure.quantum or Fraction(1)
    counts = dict.fromkeys((floor(exact * size), ceil(exact * size)))
    shares = ((count, Fraction(count, size) / rate.base_factor) for count in counts if 0 <= count <= size)
    return tuple((count, round(share / quantum) * quantum) for count, share in shares)


def shares_nearby(rate: Claim, whole: Claim) -> Message | None:
    """`34 ÷ 38 = 89.47%, 35 ÷ 38 = 92.11%`; None where the set has no whole size."""
    if rate.measure is None or whole.measure is None or whole.measure.value < 1 or whole.measure.value.denominator != 1:
        return None
    size = int(whole.measure.value)
    divided = [
        _equals(_over(literal(str(count)), literal(str(size))), number(share, rate.measure.unit))
        for count, share in nearest_shares(rate.measure, size)
    ]
    return joined(divided) if divided else None


def share_of(part: Claim, whole: Claim, share: Claim) -> Message | None:
    """`90 ÷ 200 = 45%`."""
    if part.measure is None or whole.measure is None or share.measure is None or not whole.measure.value:
        return None
    value = part.measure.value * part.measure.base_factor / (whole.measure.value * whole.measure.base_factor)
    return _equals(_over(printed_of(part), printed_of(whole)), number(value / share.measure.base_factor, share.measure.unit))


def growth_between(earlier: Claim, later: Claim, growth: Claim) -> Message | None:
    """`530 ÷ 500 − 1 = 6%`."""
    if earlier.measure is None or later.measure is None or growth.measure is None or not earlier.measure.value:
        return None
    multiple = later.measure.value * later.measure.base_factor / (earlier.measure.value * earlier.measure.base_factor)
    change = message("less-one", quotient=_over(printed_of(later), printed_of(earlier)))
    return _equals(change, number((multiple - 1) / growth.measure.base_factor, growth.measure.unit))


def sum_of(tie: Tie) -> Message | None:
    """`9.85 + 8.22 = 18.07` for the terms of an equation beside its first claim; None where that is no plain sum of claims."""
    linear = as_linear(tie)
    if linear is None or linear.constant or len(linear.terms) < 3:
        return None
    by_id = {claim.id: claim for claim in tie.claims.values()}
    total, *parts = linear.terms
    unit = by_id[total.statement].measure
    if unit is None:
        return None
    line, value = NOTHING, Fraction(0)
    for part in parts:
        claim, weight = by_id[part.statement], -part.factor / total.factor
        if claim.measure is None or abs(weight) != 1:
            return None
        value += weight * claim.measure.value * claim.measure.base_factor
        line = _added(line, printed_of(claim), is_taken=weight < 0)
    return _equals(line, number(value / unit.base_factor, unit.unit))


def _added(line: Message, figure: Message, *, is_taken: bool) -> Message:
    if line is NOTHING:
        return message("minus-first", figure=figure) if is_taken else figure
    return message("minus" if is_taken else "plus", first=line, second=figure)


def _over(upper: Message, lower: Message) -> Message:
    return message("over", upper=upper, lower=lower)


def _equals(left: Message, right: Message) -> Message:
    return message("equals", left=left, right=right)
