"""How a figure gets misprinted: the kinds of slip, how often each happens, and the values that one slip away were meant."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from functools import lru_cache
from math import ceil, floor

from gx_factcheck.values.chinese_numerals import plain_forms
from gx_factcheck.values.interval import EVERYTHING, Interval
from gx_factcheck.values.numerals import PERCENT, PERMILLE, Figure

_CACHED = 16_384
_DIGITS = "0123456789"
_CHINESE_MAGNITUDES = frozenset("十百千万亿")
_LARGEST = 10**15  # 千万亿, quadrillion
_DEEPEST = 10  # no slip moves a figure by more powers of ten
_UNIT = 10**_DEEPEST


class Slip(StrEnum):
    """What happened between the true figure and the printed one."""

    ONE_DIGIT = "one-digit"
    SWAPPED_DIGITS = "swapped-digits"
    """Two neighbours, also across the decimal point."""
    LOST_ZERO = "lost-zero"
    """The true figure has a zero that is not printed."""
    ADDED_ZERO = "added-zero"
    DECIMAL_POINT = "decimal-point"
    """One or two places off."""
    MAGNITUDE_WORD = "magnitude-word"
    """万 for 亿, million for billion, or the word left out."""
    POINTS_FOR_PERCENT = "points-for-percent"
    """Points are printed, percent is true; the digits are right, so there is no other value."""
    PERCENT_FOR_POINTS = "percent-for-points"
    PERMILLE_FOR_PERCENT = "permille-for-percent"
    """One is printed for the other."""
    SIGN = "sign"
    LOST_DIGIT = "lost-digit"
    """The true figure has a digit from 1 to 9 that is not printed."""
    ADDED_DIGIT = "added-digit"
    NEIGHBOURING_ROW = "neighbouring-row"
    """Another year's or line's figure; what it is, nothing in the printed one tells."""


# The four families share out thousandths: 500 digits, 250 powers of ten, 130 unit and sign, 120 row. That division is
# assumed: nobody has counted it. Of 14 published corrections that were looked through, four told of a misprint: one of
# a digit, one of a magnitude word, one of percent for points, one of a row. Most digit slips are never noticed, so that
# family weighs as much as all others. Within the families:
_THOUSANDTHS = {
    # J. Verhoeff, Error Detecting Decimal Codes, Amsterdam 1969, 12,000 errors in copied numbers: one digit 60 to 95 %,
    # neighbours swapped 10 to 20 %, a digit left out or added 10 to 20 %. The middles, 77.5 : 15 : 15, share 500.
    Slip.ONE_DIGIT: 360,
    Slip.SWAPPED_DIGITS: 70,
    # That left out and added are equally frequent is assumed: Verhoeff's summary does not part them.
    Slip.LOST_DIGIT: 35,
    Slip.ADDED_DIGIT: 35,
    # T. S. Lesar, Annals of Pharmacotherapy 36 (2002) 1833, 200 tenfold errors in prescriptions: decimal point 43.5 %,
    # zero added 31.5 %, zero left out 25 %. They share 130.
    Slip.DECIMAL_POINT: 57,
    Slip.ADDED_ZERO: 41,
    Slip.LOST_ZERO: 32,
    # "Million" for "billion" is called one of the commonest errors of the press by those who keep its corrections (23 in
    # three years: D. Smith, Los Angeles Times, 31 January 2010; three in two weeks: New York Times, After Deadline,
    # 13 December 2011; with lost and added zeros: NPR, 2 April 2023). So it has nearly as much as all tenfold slips: assumed.
    Slip.MAGNITUDE_WORD: 120,
    # Assumed: "percent" is the word at hand where points are meant (The Guardian corrects it, 29 December 2022); the
    # reverse needs a writer who knows points, and ‰ is rare in print.
    Slip.PERCENT_FOR_POINTS: 60,
    Slip.POINTS_FOR_PERCENT: 20,
    Slip.PERMILLE_FOR_PERCENT: 20,
    # Assumed: a fall told as a rise is seen by most readers, so few remain.
    Slip.SIGN: 30,
    # Assumed: skipped lines are named wherever data entry is studied (Barchard and Verenikina, 2013), without a count.
    Slip.NEIGHBOURING_ROW: 120,
}
PRIORS: Mapping[Slip, Fraction] = {slip: Fraction(count, 1000) for slip, count in _THOUSANDTHS.items()}
"""How likely each slip is, given that a figure is misprinted; the sum is 1."""


@dataclass(frozen=True, slots=True)
class Misprint:
    """What may have been meant, one slip away from what is printed."""

    slip: Slip
    value: Fraction
    """In the figure's own unit, never the printed value."""
    quantum: Fraction
    """One unit of the last digit that would have been printed; another than the figure's where powers of ten or decimals changed."""
    likelihood: Fraction
    """The slip's prior, shared evenly among all that it would have made of the value that was meant."""


_Digits = tuple[str, int]
"""The digits as printed, without sign, point and magnitude, and how many of them are decimals; below one, the zero before the point too."""
_Found = Iterator[tuple[int, int]]
"""The digits as one signed whole number, and the power of ten by which their unit differs from the figure's quantum."""


def misprints(figure: Figure, within: Interval = EVERYTHING) -> Iterator[Misprint]:
    """Every other value that one slip would have turned into the printed figure, in a fixed order, each (slip, value) once.

    Nothing for fractions in words, which have no digits. Slips that leave the digits alone (percent and points) or that
    the digits say nothing of (another row) give no value; they have a prior only.

    Args:
        figure: as printed.
        within: leaves out what lies more than a unit of its last digit outside, in the figure's own unit.
    """
    if not figure.quantum:
        return
    low = None if within.low is None else floor(within.low / figure.quantum * _UNIT)
    high = None if within.high is None else ceil(within.high / figure.quantum * _UNIT)
    for slip, likelihood, numbers in _misprinted(figure):
        for number, power in numbers:
            reach = 10 ** (power + _DEEPEST)
            if (low is None or (number + 1) * reach >= low) and (high is None or (number - 1) * reach <= high):
                quantum = figure.quantum * Fraction(10) ** power
                ways = _UNEVEN[slip](str(abs(number)).rjust(figure.decimals - power + 1, "0")) if slip in _UNEVEN else 0
                yield Misprint(slip, number * quantum, quantum, PRIORS[slip] / ways if ways else likelihood)


@lru_cache(maxsize=_CACHED)
def _misprinted(figure: Figure) -> tuple[tuple[Slip, Fraction, tuple[tuple[int, int], ...]], ...]:
    """By slip: how likely each of its values is, and the values as whole numbers of the quantum, moved by a power of ten."""
    printed = _number(figure) * _UNIT
    found = []
    for slip, find in _WAYS.items():
        numbers = {number * 10 ** (power + _DEEPEST): (number, power) for number, power in find(figure)}
        numbers.pop(printed, None)
        found.append((slip, PRIORS[slip] / max(len(numbers), 1), tuple(numbers.values())))
    return tuple(found)


def _number(figure: Figure) -> int:
    return int(figure.value / figure.quantum)


def _rewritten(rewrite: Callable[[str, int], Iterator[_Digits]]) -> Callable[[Figure], _Found]:
    """A slip among the printed digits; the sign stays, and what no writer would print is left out."""

    def find(figure: Figure) -> _Found:
        number = _number(figure)
        sign = -1 if number < 0 else 1
        for digits, decimals in rewrite(str(abs(number)).rjust(figure.decimals + 1, "0"), figure.decimals):
            whole = len(digits) - decimals
            if whole == 1 or (whole > 1 and digits[0] != "0"):
                yield sign * int(digits), figure.decimals - decimals

    return find


def _with_another_digit(digits: str, decimals: int) -> Iterator[_Digits]:
    for place, digit in enumerate(digits):
        before, after = digits[:place], digits[place + 1 :]
        yield from ((before + other + after, decimals) for other in _DIGITS if other != digit)


def _with_swapped_neighbours(digits: str, decimals: int) -> Iterator[_Digits]:
    for place in range(len(digits) - 1):
        yield digits[:place] + digits[place + 1] + digits[place] + digits[place + 2 :], decimals


def _with_more(missing: str) -> Callable[[str, int], Iterator[_Digits]]:
    """One of `missing` more, anywhere; at the point it may stand on either side."""

    def rewrite(digits: str, decimals: int) -> Iterator[_Digits]:
        whole = len(digits) - decimals
        for place in range(len(digits) + 1):
            for digit in missing:
                longer = digits[:place] + digit + digits[place:]
                if place <= whole:
                    yield longer, decimals
                if decimals and place >= whole:
                    yield longer, decimals + 1

    return rewrite


def _with_less(needless: str) -> Callable[[str, int], Iterator[_Digits]]:
    """One of `needless` less; the point goes with its last decimal."""

    def rewrite(digits: str, decimals: int) -> Iterator[_Digits]:
        whole = len(digits) - decimals
        for place, digit in enumerate(digits):
            if digit in needless:
                yield digits[:place] + digits[place + 1 :], decimals - (place >= whole)

    return rewrite


def _with_moved_point(figure: Figure) -> _Found:
    """To the left always; to the right over printed decimals only, as beyond them zeros would have to be lost too."""
    for places in (1, 2):
        yield _number(figure), -places
        if places <= figure.decimals:
            yield _number(figure), places


def _with_another_word(figure: Figure) -> _Found:
    """A word one or two steps up or down; where none is printed, one that was left out."""
    if figure.unit is not None:
        return
    magnitude = figure.quantum * 10**figure.decimals
    plain = plain_forms(figure.printed)
    if not _CHINESE_MAGNITUDES.isdisjoint(plain):
        powers: tuple[int, ...] = (4, 8)
    elif any(character.isalpha() for character in plain):
        powers = (3, 6)
    else:
        powers = (3, 4, 6, 8, 9)
    for power in powers:
        if magnitude * 10**power <= _LARGEST:
            yield _number(figure), power
        if magnitude >= 10**power:
            yield _number(figure), -power


def _with_another_rate_sign(figure: Figure) -> _Found:
    """9.88‰ is 0.988 %: printed as 9.88 %, it was meant as a tenth of that."""
    if figure.unit == PERCENT:
        yield _number(figure), -1
    elif figure.unit == PERMILLE:
        yield _number(figure), 1


def _with_other_sign(figure: Figure) -> _Found:
    yield -_number(figure), 0


def _count_runs(digits: str, kinds: str) -> int:
    """In how many ways one of these digits can be lost; of a run of one digit it does not matter which."""
    return sum(digit in kinds and digit != before for before, digit in zip(f" {digits}", digits, strict=False))


def _count_places(digits: str, kinds: str) -> int:
    """In how many ways one of these digits can be added; beside its like it does not matter on which side, and no nought comes first."""
    places = sum(len(digits) + 1 - digits.count(digit) for digit in kinds)
    return places - kinds.count("0")


_UNEVEN: Mapping[Slip, Callable[[str], int]] = {
    Slip.LOST_ZERO: lambda digits: _count_runs(digits, "0"),
    Slip.LOST_DIGIT: lambda digits: _count_runs(digits, _DIGITS[1:]),
    Slip.ADDED_ZERO: lambda digits: _count_places(digits, "0"),
    Slip.ADDED_DIGIT: lambda digits: _count_places(digits, _DIGITS[1:]),
}
"""What these make of the figure that was meant, by its digits: to lose a digit there are a few ways, to add one there are many."""
_WAYS: Mapping[Slip, Callable[[Figure], _Found]] = {
    Slip.ONE_DIGIT: _rewritten(_with_another_digit),
    Slip.SWAPPED_DIGITS: _rewritten(_with_swapped_neighbours),
    Slip.LOST_ZERO: _rewritten(_with_more("0")),
    Slip.ADDED_ZERO: _rewritten(_with_less("0")),
    Slip.DECIMAL_POINT: _with_moved_point,
    Slip.MAGNITUDE_WORD: _with_another_word,
    Slip.PERMILLE_FOR_PERCENT: _with_another_rate_sign,
    Slip.SIGN: _with_other_sign,
    Slip.LOST_DIGIT: _rewritten(_with_more(_DIGITS[1:])),
    Slip.ADDED_DIGIT: _rewritten(_with_less(_DIGITS[1:])),
}
