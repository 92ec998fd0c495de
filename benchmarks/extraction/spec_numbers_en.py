"""The English number, percent and ordinal cases of recogniser specs, read by the finder of numerals alone.

`recognise` is what `eval_specs.py --sut benchmarks.extraction.spec_numbers_en:recognise` asks for.
"""

from __future__ import annotations

import re
from typing import Protocol

from gx_factcheck.extraction.number import Number
from gx_factcheck.extraction.numbers_en import find_numbers_en

_PERCENT = re.compile(r" ?%| per ?cents?\b| percentages?\b", re.IGNORECASE)
_DIGITS = 15

Found = dict[str, object]


class Case(Protocol):
    """What a case of the specs has that is read here."""

    text: str
    model: str


def recognise(case: Case) -> list[Found] | None:
    """What is found for the model of the case; None for models that are not read here."""
    recognisers = {"Number": number, "Percent": percent, "Ordinal": ordinal}
    return recognisers[case.model](case) if case.model in recognisers else None


def number(case: Case) -> list[Found]:
    """The numbers that no unit touches, 29km and the like being dimensions to the specs."""
    free = (one for one in _numbers(case) if one.unit in {None, "ratio"} and not case.text[one.end : one.end + 1].isalpha())
    return [_found(case, one.start, one.end, "number", _decimal(one)) for one in free]


def percent(case: Case) -> list[Found]:
    """The numbers with a percent sign or word after them, the word being part of the span."""
    signs = ((one, _PERCENT.match(case.text, one.end)) for one in _numbers(case))
    return [_found(case, one.start, sign.end(), "percentage", f"{_decimal(one)}%") for one, sign in signs if sign is not None]


def ordinal(case: Case) -> list[Found]:
    """The places in an order; `last` and `next` are none to us."""
    places = (one for one in _numbers(case) if one.unit == "ordinal")
    rows = [_found(case, one.start, one.end, "ordinal", str(one.value)) for one in places]
    return [row | {"resolution": {"value": value, "offset": value, "relativeTo": "start"}} for row in rows if (value := _value_of(row))]


def _value_of(row: Found) -> str:
    resolution = row["resolution"]
    return str(resolution["value"]) if isinstance(resolution, dict) else ""


def _numbers(case: Case) -> list[Number]:
    return find_numbers_en(case.text, 0, len(case.text))


def _decimal(one: Number) -> str:
    scaled = one.value.numerator * 10 ** (2 * _DIGITS) // one.value.denominator
    return f"{scaled}e-{2 * _DIGITS}"


def _found(case: Case, start: int, end: int, kind: str, value: str) -> Found:
    return {"start": start, "end": end - 1, "text": case.text[start:end], "type": kind, "resolution": {"value": value}}
