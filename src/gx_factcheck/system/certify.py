"""What narrowing cannot see, proved by z3: whether constraints over real and whole numbers can hold together.

Needs the extra `solve`. The work of each question is bounded by z3's own count of steps, which is the same on every
machine; a question that takes more is open.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from fractions import Fraction

import z3

from gx_factcheck.model.constraint import (
    Cardinality,
    Constraint,
    Every,
    Linear,
    OneOf,
    Primitive,
    Product,
    Term,
    Whole,
    WholePart,
)
from gx_factcheck.model.equation import Comparison
from gx_factcheck.model.words import Order
from gx_factcheck.system.proof import Answer
from gx_factcheck.values.interval import Interval

MOST_WORK = 5_000_000
"""In z3's units of work, some seconds; whatever is not decided by then is open."""


class Certifier:
    """Decides over the constraints of one article."""

    def __init__(self, constraints: Sequence[Constraint], box: Mapping[str, Interval], work: int = MOST_WORK) -> None:
        self._constraints = constraints
        self._box = box
        self._work = work
        self._reals: dict[str, z3.ArithRef] = {}
        self._fresh = 0

    def core(self, constraints: Collection[int], freed: Collection[str] = ()) -> tuple[Answer, list[int]]:
        """Whether the constraints can hold with the figures as printed, but those that are freed; and if not, some that cannot."""
        solver = z3.Solver()
        solver.set("rlimit", self._work)
        names: dict[str, int] = {}
        for number in constraints:
            label = z3.Bool(f"c{number}")
            names[str(label)] = number
            solver.assert_and_track(self._formula(self._constraints[number].primitive), label)
        printed = dict.fromkeys(name for number in constraints for name in self._constraints[number].statements() if name not in freed)
        solver.add(*(bound for name in printed for bound in self._bounds(name)))
        found = solver.check()
        if found == z3.unsat:
            return Answer.FAILS, sorted(names[str(label)] for label in solver.unsat_core())
        return (Answer.HOLDS if found == z3.sat else Answer.OPEN), []

    def _bounds(self, name: str) -> Iterator[z3.BoolRef]:
        interval = self._box.get(name, Interval.everything())
        real = self._real(name)
        if interval.low is not None:
            low = _value(interval.low)
            yield real > low if interval.low_open else real >= low
        if interval.high is not None:
            high = _value(interval.high)
            yield real < high if interval.high_open else real <= high

    def _real(self, name: str) -> z3.ArithRef:
        if name not in self._reals:
            self._reals[name] = z3.Real(name)
        return self._reals[name]

    def _whole(self) -> z3.ArithRef:
        self._fresh += 1
        return z3.ToReal(z3.Int(f"k{self._fresh}"))

    def _term(self, term: Term) -> z3.ArithRef:
        return _value(term.factor) * (self._real(term.statement) + _value(term.offset))

    def _formula(self, primitive: Primitive) -> z3.BoolRef:
        match primitive:
            case Linear(terms=terms, comparison=comparison, constant=constant):
                total = z3.Sum([self._term(term) for term in terms]) + _value(constant)
                return _compared(total, comparison)
            case Product(left=left, right=right, equals=equals):
                return self._term(left) * self._term(right) == self._term(equals)
            case WholePart():
                return self._whole_part(primitive)
            case Whole(statement=statement):
                return self._real(statement) == self._whole()
            case Cardinality():
                return self._place(primitive)
            case OneOf(alternatives=alternatives):
                return z3.Or([z3.And([self._formula(part) for part in each.primitives]) for each in alternatives])
            case Every(primitives=primitives):
                return z3.And([self._formula(part) for part in primitives])

    def _whole_part(self, part: WholePart) -> z3.BoolRef:
        count, size = self._whole(), self._whole()
        total = size * part.items
        held = [self._real(part.whole) == size, size >= 1, self._real(part.rate) * total == count]
        if part.is_share:
            held += [count >= 0, count <= total]
        return z3.And(held)

    def _place(self, place: Cardinality) -> z3.BoolRef:
        own = self._real(place.own)
        one, none = _value(Fraction(1)), _value(Fraction(0))
        ahead, level = [], []
        for name in place.others:
            other = self._real(name)
            larger, smaller = (other, own) if place.order is Order.DESCENDING else (own, other)
            ahead.append(z3.If(larger > smaller, one, none))
            level.append(z3.If(larger >= smaller, one, none))
        stands = self._real(place.place)
        held = [stands >= one + z3.Sum([none, *ahead])]
        if place.unlisted is not None:
            held.append(stands <= one + z3.Sum([none, *level]) + place.unlisted)
        return z3.And(held)


def _value(value: Fraction) -> z3.RatNumRef:
    return z3.Q(value.numerator, value.denominator)


def _compared(total: z3.ArithRef, comparison: Comparison) -> z3.BoolRef:
    match comparison:
        case Comparison.EQUAL:
            return total == 0
        case Comparison.LESS:
            return total < 0
        case Comparison.AT_MOST:
            return total <= 0
        case Comparison.MORE:
            return total > 0
        case Comparison.AT_LEAST:
            return total >= 0
