"""The finder of Chinese numbers as the recogniser specs ask for it: numbers without units, percents, ordinals.

python eval_specs.py DIR --sut benchmarks.extraction.spec_numbers_zh:number --languages Chinese --recognizers Number
"""

from __future__ import annotations

import re
from decimal import Context, Decimal
from fractions import Fraction
from typing import Protocol, TypedDict

from gx_factcheck.extraction.number import Number
from gx_factcheck.extraction.numbers_zh import find_numbers_zh
from gx_factcheck.values.hedges import Hedge

_DIGITS = Context(prec=15)
_SCALES = {Hedge.TEENS: 10, Hedge.SEVERAL_TENS: 10, Hedge.HUNDREDS: 100, Hedge.THOUSANDS: 1000}
_POINTS = re.compile(r"[ \u00a0]{0,3}[个個][ \u00a0]?百[ \u00a0]?分[ \u00a0]?[点點]")
_SIGN = re.compile(r"[%％]")
_OF_A_HUNDRED = re.compile(r"[百佰][ \u00a0]{0,2}分[ \u00a0]{0,2}之[ \u00a0]{0,2}|千分之")
_MONEY = re.compile(r"[ \u00a0]?(?:[美日欧韩港]元|元|美刀)")
_WORDS = re.compile(r"[看说走想]")


class Case(Protocol):
    """What is asked of a case."""

    text: str
    model: str


class Found(TypedDict):
    """A mention as the specs write it; `end` is inclusive."""

    start: int
    end: int
    text: str
    type: str
    resolution: dict[str, str]


def sut(case: Case) -> list[Found] | None:
    """What is found of the kind that the case is about; None where it is none of these."""
    readers = {"Number": number, "Percent": percent, "Ordinal": ordinal}
    reader = readers.get(case.model)
    return None if reader is None else reader(case)


def number(case: Case) -> list[Found]:
    """Numbers without their units; of a percentage in words what stands above."""
    found = []
    for one in find_numbers_zh(case.text, 0, len(case.text)):
        if one.is_word and (_MONEY.match(case.text, one.end) or _WORDS.match(case.text, one.end)) and one.end - one.start == 1:
            continue
        start = one.start
        if one.unit in ("percent", "permille"):
            above = _OF_A_HUNDRED.match(case.text, one.start)
            start = above.end() if above is not None else start
        found.append(_found(case.text, start, one.end, "number", _written(_amount(one))))
    return found


def percent(case: Case) -> list[Found]:
    """What counts percents: the sign, the words, points, and shares of ten, a thousand, ten thousand."""
    found = []
    for one in find_numbers_zh(case.text, 0, len(case.text)):
        value, end = _percents(case.text, one)
        if value is not None and one.upper is None:
            found.append(_found(case.text, one.start, end, "percentage", f"{_written(value)}%"))
    return found


def ordinal(case: Case) -> list[Found]:
    """Places in an order."""
    numbers = find_numbers_zh(case.text, 0, len(case.text))
    return [_found(case.text, one.start, one.end, "ordinal", _written(one.value)) for one in numbers if one.unit == "ordinal"]


def _percents(text: str, one: Number) -> tuple[Fraction | None, int]:
    if one.unit == "percent":
        return one.value, one.end
    if one.unit == "permille":
        return one.value / 10, one.end
    if one.unit == "ratio" and "分之" in text[one.start : one.end] and one.quantum:
        return one.value * 100, one.end
    points = _POINTS.match(text, one.end) or _SIGN.match(text, one.end)
    return (one.value, points.end()) if points is not None and one.unit is None else (None, one.end)


def _amount(one: Number) -> Fraction:
    return one.value * _SCALES.get(one.hedge, 1) if one.hedge is not None else one.value


def _found(text: str, start: int, end: int, kind: str, value: str) -> Found:
    return Found(start=start, end=end - 1, text=text[start:end], type=kind, resolution={"value": value})


def _written(value: Fraction) -> str:
    exact = Decimal(value.numerator) / 1 if value.denominator == 1 else _DIGITS.divide(Decimal(value.numerator), Decimal(value.denominator))
    return str(exact)
