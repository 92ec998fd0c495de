"""Under which wider reading the members of a conflict can all be true after all.

Zeros and soft hedges are each figure's own matter; whether figures are cut off instead of rounded is one choice for the
whole article. Where another calculation of it holds only if its figures were rounded, they were not cut off.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from gx_factcheck.model.claim import Claim
from gx_factcheck.model.constraint import Constraint
from gx_factcheck.model.finding import Evidence, Message, message
from gx_factcheck.model.wording import joined, observed, printed_of
from gx_factcheck.system.narrow import fixpoint
from gx_factcheck.system.printed import Printed
from gx_factcheck.system.proof import Answer, Prover
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
    prover: Callable[[Sequence[Constraint], Mapping[str, Interval]], Prover] | None = None
    """Asked where narrowing refuses nothing: what only it sees to fail, fails under a wider reading too unless it says otherwise."""
    _boxes: dict[tuple[str, Choice], Interval] = field(default_factory=dict, compare=False, repr=False)

    def reading(self, numbers: Sequence[int]) -> Message | None:
        """The least wide reading under which the constraints of these numbers can hold together; None where none does."""
        constraints = [self.constraints[number] for number in numbers]
        names = dict.fromkeys(name for one in constraints for name in one.statements())
        for key, choice in (("fits-if-zeros", with_zeros_doubted), ("fits-if-soft", with_soft_hedges)):
            wider = [name for name in names if self._interval(name, choice) != self._interval(name, default_reading)]
            if wider and self._can_hold(constraints, dict.fromkeys(names, choice)):
                return message(key, figures=self._least(constraints, names, wider, choice))
        if not self._is_rounded and self._can_hold(constraints, dict.fromkeys(names, cut_off)):
            return message("fits-if-cut-off")
        return None

    def _least(self, constraints: Sequence[Constraint], names: Mapping[str, None], wider: Sequence[str], choice: Choice) -> Message:
        """The one figure that has to be read so, or all that can be."""
        for name in wider:
            if self._can_hold(constraints, {**dict.fromkeys(names, default_reading), name: choice}):
                return self._shown(name)
        return joined([self._shown(name) for name in wider])

    def _shown(self, name: str) -> Message:
        return printed_of(self.claims[name]) if name in self.claims else observed(self.observed[name].observation)

    def _can_hold(self, constraints: Sequence[Constraint], choices: Mapping[str, Choice]) -> bool:
        """Whether they can with each figure read as chosen for it."""
        if not self._is_narrowed(constraints, choices):
            return False
        if self.prover is None:
            return True
        answer, _ = self.prover(constraints, self._box(choices)).core(range(len(constraints)))
        return answer is not Answer.FAILS

    def _is_narrowed(self, constraints: Sequence[Constraint], choices: Mapping[str, Choice]) -> bool:
        """Whether narrowing leaves something of each figure."""
        return fixpoint([one.primitive for one in constraints], self._box(choices)) is not None

    def _box(self, choices: Mapping[str, Choice]) -> dict[str, Interval]:
        return {name: self._interval(name, choice) for name, choice in choices.items()}

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
            names = constraint.statements()
            fails = not self._is_narrowed([constraint], dict.fromkeys(names, cut_off))
            if fails and self._is_narrowed([constraint], dict.fromkeys(names, default_reading)):
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
