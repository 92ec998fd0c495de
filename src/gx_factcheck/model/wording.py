"""Messages that name things; a report looks their words up in the reader's language.

A key with a prefix is a name: `area:CN-GX`, `indicator:gdp_growth`, `unit:percent`, `period:2021-S1`, `basis:real`,
`window:two-year-average`, `group:asean`, `definition:port_group`, `publisher:ministry_of_transport`, `quality:media`,
`number:12:1/10` (an exact value and its quantum), `ordinal:3` (a place), `text:` and what is printed as it stands.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import TYPE_CHECKING

from gx_factcheck.model.finding import Message, message
from gx_factcheck.model.observation import Observation
from gx_factcheck.model.quantity import Quantity
from gx_factcheck.model.words import Form
from gx_factcheck.values.format import plain

if TYPE_CHECKING:
    # What names observations alone needs no claims.
    from gx_factcheck.model.claim import Claim
    from gx_factcheck.model.measure import Measure

NOTHING = Message("text:")
ORDINAL = "ordinal"


def literal(text: str) -> Message:
    """Text that is printed as it stands."""
    return Message(f"text:{text}")


def number(value: Fraction, unit: str) -> Message:
    """An exact value with its unit."""
    if unit == ORDINAL and value.denominator == 1:
        return Message(f"ordinal:{value}")
    return with_unit(literal(plain(value)), unit)


def written(value: Fraction, quantum: Fraction, unit: str) -> Message:
    """An exact value to one unit of its last digit, in the reader's magnitudes, with its unit."""
    if unit == ORDINAL and value.denominator == 1:
        return Message(f"ordinal:{value}")
    return with_unit(Message(f"number:{value}:{quantum}"), unit)


def with_unit(shown: Message, unit: str) -> Message:
    """Percent has a sign in every language, other units a word."""
    return message("percent", number=shown) if unit == "percent" else message("figure", number=shown, unit=Message(f"unit:{unit}"))


def quoted(claim: Claim) -> Message:
    """The claim's figure as the article prints it."""
    return literal(claim.source.quote)


def measured(measure: Measure) -> Message:
    """A printed number with its unit, where the printed text does not hold it already."""
    if measure.unit == ORDINAL and measure.printed.isdecimal():
        return Message(f"ordinal:{measure.printed}")
    if measure.figure.unit is not None or measure.unit == ORDINAL:
        return literal(measure.printed)
    return with_unit(literal(measure.printed), measure.unit)


def printed_of(claim: Claim) -> Message:
    """The claim's printed number, or its phrase where it prints none."""
    return quoted(claim) if claim.measure is None else measured(claim.measure)


def observed(row: Observation) -> Message:
    """An observation's figure as published, with its hedge."""
    if row.date is not None and row.quantity.form is Form.DATE:
        return Message(f"period:{row.date}")
    if row.figure is None:
        return NOTHING
    if row.quantity.form is Form.RANK:
        return message("place", number=literal(row.figure.printed))
    shown = written(row.figure.value, row.figure.quantum, row.unit)
    for hedge in row.hedges:
        shown = message("hedged", hedge=Message(f"hedge:{hedge}"), figure=shown)
    return shown


def named(quantity: Quantity) -> Message:
    """Area, indicator, basis and period of a quantity."""
    details = [
        Message(f"{prefix}:{value}")
        for prefix, value in (
            ("basis", quantity.price_basis),
            ("window", quantity.window),
            ("definition", quantity.definition),
            ("period", quantity.time_period),
        )
        if value is not None
    ]
    if quantity.base_period is not None:
        details.append(message("since-period", period=Message(f"period:{quantity.base_period}")))
    return message(
        "quantity",
        area=Message(f"area:{quantity.reference_area}"),
        indicator=Message(f"indicator:{quantity.indicator}"),
        details=joined(details),
    )


def joined(parts: Sequence[Message]) -> Message:
    """The parts in their order, as a list of the language has it."""
    return _listed(parts, "and")


def either(parts: Sequence[Message]) -> Message:
    """The parts in their order, as a choice of the language has it."""
    return _listed(parts, "or")


def _listed(parts: Sequence[Message], key: str) -> Message:
    if not parts:
        return NOTHING
    whole = parts[0]
    for part in parts[1:]:
        whole = message(key, first=whole, second=part)
    return whole


def groups_of(claim: Claim) -> Message:
    """The groups whose union is ranked."""
    return joined([Message(f"group:{name}") for name in claim.group])
