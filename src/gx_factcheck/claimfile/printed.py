"""Which part of a figure's phrase is its `measure.printed`: the longest one that the strict readers take for the same number."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gx_factcheck.errors import FactcheckError
from gx_factcheck.values.characters import HIDDEN
from gx_factcheck.values.hedges import read_vague
from gx_factcheck.values.numerals import Figure, read_figure
from gx_factcheck.values.ordinals import read_ordinal

if TYPE_CHECKING:
    from collections.abc import Iterator
    from fractions import Fraction

    from gx_factcheck.model.mention import Mention

_LONGEST = 80
_SAID_BY_THE_NUMBER = frozenset({"percent", "permille", "percentage_point"})
_NUMBER_BEGINS = re.compile(r"(?<![\d.,，．a-zA-Z])[-−+]?[\d０-９零〇一二两三四五六七八九十百千几数半a-zA-Z]")


@dataclass(frozen=True, slots=True)
class Printed:
    """What to write, or why nothing can be written."""

    text: str | None
    why: str = ""


def printed_of(mention: Mention) -> Printed:
    """Of the figure, or of the first end of a range."""
    begin = mention.number_start - mention.start
    numeral = mention.text[begin : mention.number_end - mention.start]
    found = _find(mention, mention.value, begin)
    return Printed(found) if found is not None else Printed(None, _why(numeral, mention))


def printed_upper(mention: Mention, first: Printed) -> Printed:
    """Of the other end of a range."""
    begin = mention.number_start - mention.start
    after = begin + len(first.text) if first.text else begin
    for match in _NUMBER_BEGINS.finditer(mention.text, after):
        found = _find(mention, mention.upper, match.start())
        if found is not None:
            return Printed(found)
    return Printed(None, "the other end is not printed as a number of its own")


def _find(mention: Mention, value: Fraction | None, begin: int) -> str | None:
    for text in _beginnings(mention.text[begin : begin + _LONGEST]):
        figure = _read(text, mention)
        if figure is not None and figure.value == value and figure.quantum == mention.quantum:
            return text
    return None


def _beginnings(text: str) -> Iterator[str]:
    """The longest first; what ends in a space, or holds what cannot be seen, is nothing to print."""
    hidden = HIDDEN.search(text)
    for end in range(hidden.start() if hidden else len(text), 0, -1):
        if not text[end - 1].isspace():
            yield text[:end]


def _read(text: str, mention: Mention) -> Figure | None:
    """As `model.measure.Measure` reads it beside the mention's unit and hedges; None where it refuses the text."""
    vague = read_vague(text)
    if vague is not None:
        return vague.figure if vague.hedge in mention.hedges else None
    try:
        figure = read_ordinal(text) if mention.unit == "ordinal" else read_figure(text)
    except FactcheckError:
        return None
    return None if figure.unit in _SAID_BY_THE_NUMBER and figure.unit != mention.unit else figure


def _why(numeral: str, mention: Mention) -> str:
    if mention.value is None:
        return "the text means no exact number by it"
    try:
        figure = read_ordinal(numeral) if mention.unit == "ordinal" else read_figure(numeral)
    except FactcheckError as error:
        return str(error)
    return f"{numeral!r} alone is read as another number: {figure.value} with a last digit of {figure.quantum}"
