"""What two figures side by side make together: a range, a list with one unit, a ratio, one length in feet and inches."""

from __future__ import annotations

import re
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from gx_factcheck.extraction.sighting import Sighting
from gx_factcheck.model.mention import MentionKind, Role
from gx_factcheck.values.unit_table import unit_table

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_LONGEST_GAP = 24
_HUNDREDTHS = 2  # digits
_ELLIPSIS = re.compile(r"[、，和及与][\u4e00-\u9fff]{0,4}")
_AND = re.compile(r"[ ]?|又|零| and |, ")


class Joints(NamedTuple):
    """How one language joins figures."""

    range: re.Pattern[str]
    """Between the ends of a range."""
    list: re.Pattern[str]
    """Between the members of a list."""
    between: Callable[[str, Sighting, Sighting], bool]
    """Whether other words make a range of the two."""
    parted: Callable[[str, Sighting, Sighting], bool]
    """Whether words around them speak against a range: rose from 5% to 7%."""


def join(text: str, found: Sequence[Sighting], joints: Joints) -> list[Sighting]:
    """The figures of a region, those that belong together made one; units and hedges handed along lists."""
    joined: list[Sighting] = []
    for right in found:
        left = joined[-1] if joined else None
        gap = right.start - left.end if left is not None else _LONGEST_GAP
        if left is not None and gap < _LONGEST_GAP and _is_one(text, left, right, joints):
            continue
        joined.append(right)
    _share(text, joined, joints)
    return joined


def _is_one(text: str, left: Sighting, right: Sighting, joints: Joints) -> bool:
    """Whether both are one figure; then the left one has become it."""
    begin, end = left.end, right.start
    if left.kind is MentionKind.CHANGE or left.value is None or right.value is None:
        return False
    if joints.range.fullmatch(text, begin, end) and left.upper is None and right.upper is None and _may_range(text, left, right, joints):
        return _make_range(left, right)
    if joints.between(text, left, right) and _may_range(text, left, right, joints):
        return _make_range(left, right)
    if text[begin:end] in ("", " ") and (time := _part_of_time(left, right)) is not None:
        time.unit, time.kind = "minute", MentionKind.DURATION
    if begin == end and left.upper is None and _are_decimals(left, right):
        return _add_decimals(left, right)
    if _AND.fullmatch(text, begin, end) and _is_smaller_part(left, right):
        return _add_part(left, right)
    return False


def _part_of_time(left: Sighting, right: Sighting) -> Sighting | None:
    """Which of the two says 分 or m for minutes: points and metres stand neither before seconds nor after hours."""
    if left.word == "分" and right.unit == "second":
        return left
    return right if left.unit == "hour" and right.word in ("分", "m") else None


def _are_decimals(left: Sighting, right: Sighting) -> bool:
    """45秒43, 19米38: what touches the unit are its decimals, unless it has a unit of its own (5米20人)."""
    if left.number.decimals or right.number.decimals or right.number.is_word or right.start != right.number.start:
        return False
    digits = right.number.end - right.number.start
    is_bare = right.kind is MentionKind.NUMBER
    return (digits == _HUNDREDTHS and left.word == "秒") or (digits <= _HUNDREDTHS and left.word in ("秒", "米") and is_bare)


def _add_decimals(left: Sighting, right: Sighting) -> bool:
    if left.value is None or right.value is None:
        return False
    digits = right.number.end - right.number.start
    quantum = Fraction(1, 10**digits)
    left.value += right.value * quantum
    left.number = left.number._replace(quantum=quantum, decimals=digits)
    left.end = left.number_end = right.number.end
    return True


def _may_range(text: str, left: Sighting, right: Sighting, joints: Joints) -> bool:
    if MentionKind.RANK in (left.kind, right.kind) or MentionKind.RATIO in (left.kind, right.kind):
        return left.kind is right.kind
    if left.unit is None and joints.parted(text, left, right):
        return False
    if left.unit is None or (left.kind in (MentionKind.MONEY, MentionKind.AGE) and right.kind is MentionKind.NUMBER):
        return left.kind is MentionKind.NUMBER or right.kind in (left.kind, MentionKind.NUMBER)
    if joints.parted(text, left, right):
        return False
    return _same_measure(left.unit, right.unit)


def _same_measure(first: str | None, second: str | None) -> bool:
    if first == second or (first is not None and second is not None and second.startswith(f"{first}/")):
        return True
    table = unit_table()
    if first is None or second is None:
        return False
    return first in table.dimensions and table.dimensions.get(first) == table.dimensions.get(second)


def _make_range(left: Sighting, right: Sighting) -> bool:
    if right.kind is MentionKind.NUMBER and left.unit is not None:
        right.unit = left.unit
    if left.unit is None or left.kind is MentionKind.MONEY:
        _take_scale(left, right)
    if left.unit not in (None, right.unit) and not (right.unit or "").startswith(f"{left.unit}/"):
        return False
    if left.role is Role.LEVEL and right.role is not None:
        left.role, left.direction = right.role, right.direction
    left.upper = right.value
    left.unit, left.kind, left.word = right.unit, MentionKind.RANGE, right.word
    left.end, left.number_end = right.end, right.number_end
    left.hedges += tuple(hedge for hedge in right.hedges if hedge not in left.hedges)
    return True


def _take_scale(left: Sighting, right: Sighting) -> None:
    """3—5亿元 begins with three hundred million: the magnitude word stands once, for both."""
    if right.value is None or left.value is None:
        return
    scale = _scale(right)
    if scale > 1 and _scale(left) == 1 and 0 < left.value <= right.value / scale:
        left.value *= scale
        left.number = left.number._replace(quantum=left.number.quantum * scale)


def _scale(one: Sighting) -> Fraction:
    """What one of the printed number is: 10**8 of 3.5亿."""
    return one.number.quantum * 10**one.number.decimals if one.number.decimals else one.number.quantum


def _is_smaller_part(left: Sighting, right: Sighting) -> bool:
    """5 feet 2 inches, 1分45秒43, 50元6角: the second is counted in a smaller unit of the same kind."""
    if left.unit is None or left.unit == right.unit or left.number.decimals or right.unit is None or right.hedges:
        return False
    table = unit_table()
    if left.unit not in table.factors or right.unit not in table.factors or table.dimensions[left.unit] != table.dimensions[right.unit]:
        return False
    ratio = Fraction(table.factors[left.unit]) / Fraction(table.factors[right.unit])
    return ratio > 1 and right.value is not None and 0 <= right.value < ratio


def _add_part(left: Sighting, right: Sighting) -> bool:
    table = unit_table()
    if left.unit is None or right.unit is None or left.value is None or right.value is None:
        return False
    ratio = Fraction(table.factors[left.unit]) / Fraction(table.factors[right.unit])
    is_time = left.kind is MentionKind.DURATION
    left.value = left.value * ratio + right.value if is_time else left.value + right.value / ratio
    quantum = right.number.quantum if is_time else right.number.quantum / ratio
    left.number = left.number._replace(quantum=quantum, decimals=right.number.decimals)
    left.unit, left.word = (right.unit, right.word) if is_time else (left.unit, left.word)
    left.end, left.number_end = right.end, right.number_end
    return True


def _share(text: str, found: Sequence[Sighting], joints: Joints) -> None:
    """Along a list (0.6、0.7和0.3个百分点) the last unit holds for all, and the first role and hedge."""
    for left, right in zip(found[-2::-1], found[:0:-1], strict=True):
        if _is_of_next(text, left, right):
            left.unit, left.kind = right.unit, right.kind
            left.end, left.word = left.number.end, ""
        elif left.kind is MentionKind.NUMBER and right.unit is not None and _is_list(text, left, right, joints):
            # 0.6, 0.7 and 0.3 points are a list; with a comma alone "50.2, 12 firms said" is none.
            if right.kind in (MentionKind.RANK, MentionKind.RATIO) or (right.word and text[left.end : right.start].strip() == ","):
                continue
            _take_scale(left, right)
            left.unit, left.kind = right.unit, right.kind
    for left, right in pairwise(found):
        if left.unit is not None and left.unit == right.unit and left.kind is right.kind and _is_list(text, left, right, joints):
            if right.role is Role.LEVEL and left.role is not None:
                right.role, right.direction, right.window, right.basis = left.role, left.direction, left.window, left.basis
            if not right.hedges and left.hedges and left.hedges[0] in _HANDED_ON and left.number.hedge is None:
                right.hedges = left.hedges


_HANDED_ON = frozenset({"about", "nearly", "over", "under", "at-least", "at-most"})


def _is_of_next(text: str, left: Sighting, right: Sighting) -> bool:
    """上升1.2个、下降6.4个和上升5.2个百分点: the counter is the beginning of the last one's unit."""
    is_open = left.word in ("个", "個") and right.unit == "percentage_point" and right.start - left.end < _LONGEST_GAP
    return is_open and _ELLIPSIS.fullmatch(text, left.end, right.start) is not None


def _is_list(text: str, left: Sighting, right: Sighting, joints: Joints) -> bool:
    return right.start - left.end < _LONGEST_GAP and joints.list.fullmatch(text, left.end, right.start) is not None
