"""Words that open a figure: "about", 超, 近, 多 to intervals, a hard one and a wider, soft one."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from enum import StrEnum
from fractions import Fraction
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from gx_factcheck.values.interval import Interval
from gx_factcheck.values.numerals import PERCENT, Figure, count_final_zeros

_LEXICON = Path(__file__).with_name("lexicon")
_LANGUAGES = ("zh", "en")
_NEARLY_HARD, _NEARLY_SOFT = Fraction(95, 100), Fraction(80, 100)
_ABOUT_HARD, _ABOUT_SOFT = Fraction(5, 100), Fraction(10, 100)
_HALF = Fraction(50)
_SCALES = {"": 1, "万": 10**4, "亿": 10**8}


class Hedge(StrEnum):
    """What a hedging word does to the figure beside it."""

    ABOUT = "about"
    NEARLY = "nearly"
    UNDER = "under"
    OVER = "over"
    REACHED = "reached"
    SUFFIX_MORE = "more"
    AT_LEAST = "at-least"
    AT_MOST = "at-most"
    SEVERAL_TENS = "tens"
    TEENS = "teens"
    HUNDREDS = "hundreds"
    THOUSANDS = "thousands"
    HALF_MORE = "majority"


class Position(StrEnum):
    """Where a hedging word stands; WHOLE: it is the vague number itself, as 几十."""

    BEFORE = "before"
    AFTER = "after"
    WHOLE = "whole"


class HedgeIntervals(NamedTuple):
    """What a hedged figure can be: hard by default, soft under the wider reading; soft holds hard."""

    hard: Interval
    soft: Interval

    def __neg__(self) -> HedgeIntervals:
        return HedgeIntervals(-self.hard, -self.soft)


def hedge_of(word: str) -> Hedge | None:
    """What a word of either language does; None for a word that hedges nothing. Case and spacing do not count."""
    plain = " ".join(word.lower().split())
    return next((words[plain] for words in map(hedge_words, Position) if plain in words), None)


@cache
def hedge_words(position: Position) -> Mapping[str, Hedge]:
    """The hedging words of all languages that stand there, in lower case, longest first."""
    found: dict[str, Hedge] = {}
    for language in _LANGUAGES:
        found |= {word: Hedge(hedge) for hedge, words in _tables(language).get(position.value, {}).items() for word in words}
    return MappingProxyType(dict(sorted(found.items(), key=lambda entry: (-len(entry[0]), entry[0]))))


@cache
def _tables(language: str) -> Mapping[str, Mapping[str, list[str]]]:
    """Of each position the words for each hedge."""
    found: Mapping[str, Mapping[str, list[str]]] = tomllib.loads((_LEXICON / f"{language}.toml").read_text(encoding="utf-8"))["hedges"]
    return found


class Vague(NamedTuple):
    """A number that is a word: what it stands for, and the figure that it has the place of, which has no digits."""

    hedge: Hedge
    figure: Figure


def read_vague(printed: str) -> Vague | None:
    """The vague number that the text is (most, 过半, dozens, 几十万); None for any other text."""
    plain = " ".join(printed.lower().split())
    for word, hedge in hedge_words(Position.WHOLE).items():
        scale = _SCALES.get(plain.removeprefix(word)) if plain.startswith(word) else None
        if hedge is Hedge.HALF_MORE and plain == word:
            return Vague(hedge, Figure(printed, _HALF, Fraction(0), PERCENT, 0))
        if hedge is not Hedge.HALF_MORE and scale is not None:
            return Vague(hedge, Figure(printed, Fraction(scale), Fraction(0), None, 0))
    return None


def hedge_intervals(value: Fraction, quantum: Fraction, hedge: Hedge) -> HedgeIntervals:
    """The intervals of a figure with one hedge, in the figure's own unit.

    A hedge acts on the magnitude along the sign: OVER of -5 is below -5. For vague numbers (几十万) the value is the
    scale they count, 1 or 10,000; for HALF_MORE it does not matter, the interval is in percent. A hedge missed by less
    than one quantum is within soft.
    """
    if hedge is Hedge.HALF_MORE:
        return HedgeIntervals(Interval(_HALF, 2 * _HALF, low_open=True), Interval(_HALF, 2 * _HALF))
    if hedge in _VAGUE:
        return _vague(value, hedge)
    if value < 0:
        return -_HEDGED[hedge](-value, quantum)
    return _HEDGED[hedge](value, quantum)


def nearly_years(years: Fraction) -> HedgeIntervals:
    """近 n 年 of a duration: above n-1 and below n; soft with both."""
    return HedgeIntervals(Interval(years - 1, years, low_open=True, high_open=True), Interval(years - 1, years))


def last_place(value: Fraction, quantum: Fraction) -> Fraction:
    """The place value of the last digit that is not zero, 100 for 300; the quantum for zero and for fractions in words."""
    return quantum * 10 ** count_final_zeros(value / quantum) if quantum else quantum


def about(value: Fraction, quantum: Fraction) -> HedgeIntervals:
    """Half a unit of the last digit that counts, or 5% of the value, to both sides; soft 10%."""
    half_place = last_place(value, quantum) / 2
    hard, soft = (max(half_place, abs(value) * share) for share in (_ABOUT_HARD, _ABOUT_SOFT))
    return HedgeIntervals(Interval(value - hard, value + hard), Interval(value - soft, value + soft))


def _nearly(value: Fraction, quantum: Fraction) -> HedgeIntervals:
    # Nothing is 95% of zero: 接近零 is about zero.
    if value == 0:
        return about(value, quantum)
    return HedgeIntervals(Interval(_NEARLY_HARD * value, value, high_open=True), Interval(_NEARLY_SOFT * value, value))


def _under(value: Fraction, quantum: Fraction) -> HedgeIntervals:
    missed = value + quantum
    if value == 0:
        return HedgeIntervals(Interval.less_than(value), Interval(None, missed, high_open=quantum > 0))
    zero = Fraction(0)
    return HedgeIntervals(
        Interval(zero, value, low_open=True, high_open=True), Interval(zero, missed, low_open=True, high_open=quantum > 0)
    )


def _over(value: Fraction, quantum: Fraction) -> HedgeIntervals:
    return HedgeIntervals(Interval.more_than(value), Interval(value - quantum, None, low_open=quantum > 0))


def _at_least(value: Fraction, quantum: Fraction) -> HedgeIntervals:
    return HedgeIntervals(Interval.at_least(value), Interval(value - quantum, None, low_open=quantum > 0))


def _at_most(value: Fraction, quantum: Fraction) -> HedgeIntervals:
    return HedgeIntervals(Interval.at_most(value), Interval(None, value + quantum, high_open=quantum > 0))


def _more(value: Fraction, quantum: Fraction) -> HedgeIntervals:
    # 一半多 has no next digit to stay below.
    if quantum == 0:
        return _over(value, quantum)
    end = value + last_place(value, quantum)
    return HedgeIntervals(
        Interval(value, end, low_open=True, high_open=True),
        Interval(value - quantum, end + quantum, low_open=True, high_open=True),
    )


def _vague(scale: Fraction, hedge: Hedge) -> HedgeIntervals:
    """Such words are never evidence for an error by themselves, so soft is everything."""
    low, high = _VAGUE[hedge]
    return HedgeIntervals(Interval.point(scale) * Interval(Fraction(low), Fraction(high)), Interval.everything())


_VAGUE = {Hedge.SEVERAL_TENS: (20, 99), Hedge.TEENS: (11, 19), Hedge.HUNDREDS: (100, 999), Hedge.THOUSANDS: (1000, 9999)}
_HEDGED: Mapping[Hedge, Callable[[Fraction, Fraction], HedgeIntervals]] = {
    Hedge.ABOUT: about,
    Hedge.NEARLY: _nearly,
    Hedge.UNDER: _under,
    Hedge.OVER: _over,
    Hedge.REACHED: _at_least,
    Hedge.AT_LEAST: _at_least,
    Hedge.AT_MOST: _at_most,
    Hedge.SUFFIX_MORE: _more,
}
