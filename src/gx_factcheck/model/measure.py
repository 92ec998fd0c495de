"""A number as printed, with its unit, hedges and rounding."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache, cached_property
from typing import TYPE_CHECKING, Annotated, Self

from pydantic import BeforeValidator, Field, WithJsonSchema, model_validator

from gx_factcheck.model.source import Frozen
from gx_factcheck.values.hedges import Hedge, read_vague
from gx_factcheck.values.interval import Interval
from gx_factcheck.values.numerals import Figure, read_figure
from gx_factcheck.values.ordinals import read_ordinal
from gx_factcheck.values.readings import Counted, Reading, readings
from gx_factcheck.values.units import Unit, conversion_factor, find_unit, quantity, same_dimension

if TYPE_CHECKING:
    from fractions import Fraction

    import pint


def one_or_many(value: object) -> object:
    """A field that lists alternatives may also hold one, written alone."""
    return value if value is None or (isinstance(value, Sequence) and not isinstance(value, str)) else (value,)


def _unit_id(value: object) -> object:
    return find_unit(value).id if isinstance(value, str) else value


@cache
def base_factor(unit: str) -> "Fraction":
    """What turns a value in the unit into the base that constraints are written in: shares and points as plain ratios."""
    if same_dimension(unit, "ratio"):
        return conversion_factor(unit, "ratio")
    if same_dimension(unit, "percentage_point"):
        # A point is what is added to a percent.
        return conversion_factor(unit, "percentage_point") * conversion_factor("percent", "ratio")
    return find_unit(unit).factor


class Measure(Frozen):
    """What the text prints of one quantity; the printed digits are the datum."""

    printed: Annotated[str, Field(min_length=1, max_length=80), WithJsonSchema({"type": ["string", "number"]})]
    unit: Annotated[str, BeforeValidator(_unit_id)]
    """The canonical id; any alias of the unit table may be written."""
    hedge: Annotated[tuple[Hedge, ...], BeforeValidator(one_or_many)] = ()
    counted: Counted = Counted.ROUNDED

    @model_validator(mode="after")
    def _prints_a_number(self) -> Self:
        said = self.figure.unit
        if said in ("percent", "permille", "percentage_point") and said != self.unit:
            message = f"{self.printed!r} is printed in {said}, but the unit is {self.unit}; write the unit that is printed"
            raise ValueError(message)
        vague = read_vague(self.printed)
        if vague is not None and vague.hedge not in self.hedge:
            message = f"{self.printed!r} is a number in a word; write `hedge: {vague.hedge}` beside it"
            raise ValueError(message)
        return self

    @cached_property
    def is_vague(self) -> bool:
        """Whether a word stands in the number's place: most, 几十."""
        return read_vague(self.printed) is not None

    @cached_property
    def figure(self) -> Figure:
        """The exact value and quantum of the printed digits, in `unit`."""
        vague = read_vague(self.printed)
        if vague is not None:
            return vague.figure
        return read_ordinal(self.printed) if self.unit == "ordinal" else read_figure(self.printed)

    @property
    def value(self) -> "Fraction":
        """The exact printed value, in `unit`."""
        return self.figure.value

    @cached_property
    def unit_record(self) -> Unit:
        """The unit's dimension, factor and labels."""
        return find_unit(self.unit)

    @property
    def base_factor(self) -> "Fraction":
        """What turns a value in `unit` into the base that constraints are written in."""
        return base_factor(self.unit)

    @cached_property
    def readings(self) -> tuple[Reading, ...]:
        """What the figure can have been, in `unit`; the first is the default. Places are counted, whoever marks them."""
        return readings(self.figure, self.hedge, counted=Counted.COUNTED if self.unit == "ordinal" else self.counted)

    def read_as(self, value: "Fraction") -> Interval:
        """What another value, printed to the same quantum in its place and hedged alike, would stand for, in `unit`."""
        return readings(replace(self.figure, value=value), self.hedge, counted=self.counted)[0].interval

    def quantity(self) -> "pint.Quantity[Fraction]":
        """The pint quantity of the printed value, exact, in the project's own registry."""
        return quantity(self.value, self.unit)
