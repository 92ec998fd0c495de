"""A sum of figures with factors and a constant, and the units that it is in: what an equation is read into."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction

from gx_factcheck.values.units import dimension_of_powers

ONE = Fraction(1)
NO_DIMENSION = dimension_of_powers(())

Powers = tuple[tuple[str, int], ...]
"""Units with their powers, plain ratios left out."""


@dataclass(frozen=True, slots=True)
class Combination:
    """A sum of statements with factors and a constant."""

    factors: Mapping[str, Fraction]
    constant: Fraction = Fraction(0)
    powers: Powers = ()
    counts: Powers = ()
    """The units of the figures that count things, which may be called by several names."""
    scale: Fraction | None = ONE
    """What a bare number beside it is multiplied by; None where figures of several units are beside it."""

    @property
    def is_bare(self) -> bool:
        """Whether it is a number of no unit, as written in the equation."""
        return not self.factors

    def times(self, factor: Fraction) -> "Combination":
        """It and its constant, multiplied."""
        scaled = {name: value * factor for name, value in self.factors.items() if factor}
        return replace(self, factors=scaled, constant=self.constant * factor)

    @property
    def dimension(self) -> str:
        """Its dimension with all that is counted."""
        return dimension_of_powers((*self.powers, *self.counts))

    @property
    def measured(self) -> str:
        """Its dimension without what is counted."""
        return dimension_of_powers(self.powers)

    @property
    def counted(self) -> int:
        """How many counts are multiplied in it, less those it is divided by."""
        return sum(power for _, power in self.counts)

    @property
    def is_ratio(self) -> bool:
        """Whether it is a plain number: a rate, a share, a quotient of like figures."""
        return self.measured == NO_DIMENSION and not self.counted
