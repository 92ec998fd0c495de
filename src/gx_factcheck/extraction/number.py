"""A number as it stands in running text, before its unit and its neighbours are looked at."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from gx_factcheck.values.hedges import Hedge


class Number(NamedTuple):
    """A numeral with its magnitude words, sign and inner hedge (300多万), without currency sign and unit."""

    start: int
    """In code points of the whole text; `end` is exclusive."""
    end: int
    value: Fraction
    """In `unit` where the numeral itself says one: 百分之五 is 5. Of 几百 and dozens the scale that is counted, as in
    `values.hedges.read_vague`."""
    quantum: Fraction
    """One unit of the last printed digit; 0 for fractions and vague numbers in words."""
    decimals: int = 0
    unit: str | None = None
    """What the numeral itself says: percent (百分之, 成, 折), permille, ratio (fractions), ordinal (第三, third), or None."""
    hedge: Hedge | None = None
    """One that is part of the numeral: 300多万, 十几, 数百, dozens, 过半."""
    upper: Fraction | None = None
    """Of two digits side by side the other one: 三四十 is 30 with upper 40."""
    is_word: bool = False
    """Written in words or Chinese numerals, which are no quantity where no unit follows (一, one, 二)."""
