"""What ties the figures of a made article together, in a form that the engine, the peers and naive rules can each read."""

from dataclasses import dataclass
from enum import StrEnum

from gx_factcheck.model.equation import read_equation
from gx_factcheck.model.relation import Relation
from gx_factcheck.model.source import Origin


class Shape(StrEnum):
    """How the result comes from its operands."""

    SUM = "{0} = {1}"
    SHARE = "{0} = {2} / {3}"
    GROWTH = "{0} = {2} / {3} - 1"
    RATE = "{0} = k / {2}"
    DIFFERENCE = "{0} = {2} - {3}"
    ORDER = "{0} > {2}"
    PART = "{0} <= {2}"

    @property
    def is_ratio(self) -> bool:
        """Whether the result is a percentage of its last operand."""
        return self in (Shape.SHARE, Shape.GROWTH, Shape.RATE)


@dataclass(frozen=True, slots=True)
class Tied:
    """One relation between figures, by their names."""

    shape: Shape
    result: str
    operands: tuple[str, ...]

    @property
    def members(self) -> tuple[str, ...]:
        """Every figure of it."""
        return (self.result, *self.operands)

    @property
    def text(self) -> str:
        """The equation as an annotator writes it."""
        return self.shape.value.format(self.result, " + ".join(self.operands), *self.operands)

    def as_stated(self) -> Relation:
        """The relation of a claim file."""
        return Relation(self.text, read_equation(self.text), Origin.STATED)
