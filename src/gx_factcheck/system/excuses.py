"""Under which wider reading the members of a conflict can all be true after all.

Zeros and soft hedges are each figure's own matter; whether figures are cut off instead of rounded is one choice for the
whole article. Where another calculation of it holds only if its figures were rounded, they were not cut off.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from gx_factcheck.model.claim import Claim
from gx_factcheck.model.constraint import Constraint, Primitive
from gx_factcheck.model.finding import Evidence, Message, message
from gx_factcheck.model.wording import joined, printed_of
from gx_factcheck.system.narrow import fixpoint
from gx_factcheck.system.printed import Printed
from gx_factcheck.system.stated import Choice, default_reading, interval_of, interval_of_observation
from gx_factcheck.values.interval import Interval
from gx_factcheck.values.readings import truncated

SOFT = "soft-"


@dataclass(frozen=True)
class Excuses:
    """The wider readings of one article's figures."""

    claims: Mapping[str, Claim]
    observed: Mapping[str, Evidence]
    constraints: Sequence[Constraint]
    _boxes: dict[tuple[str, Choice], Interval] = field(default_factory=dict, compare=False, repr=False)

    def reading(self, numbers: Sequence[int]) -> Message | None:
        """The least wide reading under which the constraints of these numbers can hold together; None where none does."""
        primitives = [self.constraints[number].primitive for number in numbers]
        names = dict.fromkeys(name for number in numbers for name in self.constraints[number].statements())
        for key, choice in (("fits-if-zeros", with_zeros_doubted), ("fits-if-soft", with_soft_hedges)):
            if self._can_hold(primitives, names, choice):
                return message(key, figures=self._least(primitives, names, choice))
        if self._can_hold(primitives, names, cut_off) and not self._is_rounded:
            return message("fits-if-cut-off")
        return None

    def _least(self, primitives: Sequence[Primitive], names: Mapping[str, None], choice: Choice) -> Message:
        """The one figure that has to be read so, or all that can be."""
        wider = [name for name in names if name in self.claims and self._interval(name, choice) != self._interval(name, default_reading)]
        for name in wider:
            box = {each: self._interval(each, choice if each == name else default_reading) for each in names}
            if fixpoint(primitives, box) is not None:
                return printed_of(self.claims[name])
        return joined([printed_of(self.claims[name]) for name in wider])

    def _can_hold(self, primitives: Sequence[Primitive], names: Mapping[str, None], choice: Choice) -> bool:
        return fixpoint(primitives, {name: self._interval(name, choice) for name in names}) is not None

    def _interval(self, name: str, choice: Choice) -> Interval:
        found = self._boxes.get((name, choice))
        if found is None:
            is_claim = name in self.claims
            found = interval_of(self.claims[name], choice) if is_claim else interval_of_observation(self.observed[name], choice)
            self._boxes[name, choice] = found
        return found

    @cached_property
    def _is_rounded(self) -> bool:
        """Whether some calculation of the article holds with rounded figures and fails with figures that are cut off."""
        for constraint in self.constraints:
            names = dict.fromkeys(constraint.statements())
            parts = [constraint.primitive]
            if not self._can_hold(parts, names, cut_off) and self._can_hold(parts, names, default_reading):
                return True
        return False


def with_zeros_doubted(figure: Printed) -> tuple[Interval, ...]:
    """As a rule, or with its final zeros taken for rounding."""
    return tuple(reading.interval for reading in figure.readings if reading.label != "truncated" and not reading.label.startswith(SOFT))


def with_soft_hedges(figure: Printed) -> tuple[Interval, ...]:
    """In every way but cut off."""
    return tuple(reading.interval for reading in figure.readings if reading.label != "truncated")


def cut_off(figure: Printed) -> tuple[Interval, ...]:
    """With the digits beyond the printed ones, and those that final zeros hide, cut off; what is hedged or counted as it is."""
    if figure.is_hedged or not figure.quantum or (figure.readings[0].interval.is_point and not figure.coarser_quanta):
        return with_soft_hedges(figure)
    hidden = tuple(truncated(figure.value, quantum) for quantum in figure.coarser_quanta)
    own = figure.interval if figure.interval.is_point else truncated(figure.value, figure.quantum)
    return own, *hidden
