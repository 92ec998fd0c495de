"""An equation over stated figures, as primitives: what it adds and what it multiplies, exactly and in base units.

What an equation passes through but nobody prints gets a name of its own. A bare number beside figures of one unit is in
that unit (`first + second = 100` of percentages); beside a quotient or a product it is a plain number (`new / old - 1`).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction

from gx_factcheck.model.constraint import UNPRINTED, Alternative, Every, Linear, OneOf, Primitive, Product, Term, Whole
from gx_factcheck.model.equation import Binary, Comparison, Count, Equation, Expression, Mean, Name, Number, Operation
from gx_factcheck.model.equation import Whole as WholeNumber
from gx_factcheck.model.measure import base_factor
from gx_factcheck.system.combination import NO_DIMENSION, ONE, Combination, Powers
from gx_factcheck.system.stated import Stated
from gx_factcheck.values.units import is_counted, same_dimension

ITEM = "item"
RATIOS = ("percent", "percentage_point", "times")
HUNDRED = Fraction(100)


class MeaninglessError(Exception):
    """The equation says nothing definite of its figures."""


class UnlikeUnitsError(MeaninglessError):
    """Figures are added or compared that no unit makes comparable."""


def compile_equation(equation: Equation, members: Mapping[str, Stated]) -> Primitive | None:
    """What the equation says of the members; None where it adds or compares unlike units, or says nothing of them."""
    try:
        return _Compiler(equation, members).compile()
    except MeaninglessError:
        return None


def adds_unlike_units(equation: Equation, members: Mapping[str, Stated]) -> bool:
    """Whether figures are added or compared that no unit makes comparable."""
    try:
        _Compiler(equation, members).compile()
    except UnlikeUnitsError:
        return True
    except MeaninglessError:
        return False
    return False


@dataclass(slots=True)
class _Compiler:
    equation: Equation
    members: Mapping[str, Stated]
    passed: list[Product | Linear | Whole | OneOf] = field(default_factory=list)

    def compile(self) -> Primitive | None:
        if self._multiplies and self._mixes_points():
            raise UnlikeUnitsError
        left, right = self._read(self.equation.left), self._read(self.equation.right)
        if is_times_hundred(self.equation, self.members):
            # "part ÷ whole × 100" is customary for "× 100%".
            left, right = (side if len(side.factors) == 1 and side.scale != ONE else side.times(1 / HUNDRED) for side in (left, right))
        whole = self._sum(left, right.times(Fraction(-1)))
        if not whole.factors:
            return None
        if self.equation.comparison is Comparison.EQUAL and (solved := self._without_passed(whole)) is not None:
            return solved
        terms = tuple(Term(name, factor) for name, factor in whole.factors.items())
        last = Linear(terms, self.equation.comparison, whole.constant)
        return Every((*self.passed, last)) if self.passed else last

    def _mixes_points(self) -> bool:
        """Whether points, which are the difference of two rates, are multiplied with what is no rate."""
        units = [member.unit for member in self.members.values()]
        has_points = any(same_dimension(unit, "percentage_point") for unit in units)
        return has_points and not all(any(same_dimension(unit, ratio) for ratio in RATIOS) for unit in units)

    def _without_passed(self, whole: Combination) -> Primitive | None:
        """The last product written for its result itself, as in `rate + 1 = new / old`."""
        if not (self.passed and isinstance(product := self.passed[-1], Product) and len(whole.factors) == 2):
            return None
        result = product.equals.statement
        if result not in whole.factors:
            # The result of a quotient is one of the factors.
            result = product.left.statement
        if result not in whole.factors or not result.startswith(UNPRINTED):
            return None
        other = next(name for name in whole.factors if name != result)
        factor = -whole.factors[other] / whole.factors[result]
        term = Term(other, factor, whole.constant / whole.factors[other])
        solved = replace(product, equals=term) if product.equals.statement == result else replace(product, left=term)
        return Every((*self.passed[:-1], solved)) if self.passed[1:] else solved

    def _read(self, expression: Expression) -> Combination:
        match expression:
            case Number(value):
                return Combination({}, value)
            case Count(names):
                return Combination({}, Fraction(len(names)))
            case Name(name):
                return self._member(self.members[name])
            case WholeNumber():
                name = self._new_name()
                self.passed.append(Whole(name))
                return Combination({name: ONE}, counts=((ITEM, 1),))
            case Mean(names):
                return self._mean([self._member(self.members[name]) for name in names])
            case Binary(Operation.PLUS, left, right):
                return self._sum(self._read(left), self._read(right))
            case Binary(Operation.MINUS, left, right):
                return self._sum(self._read(left), self._read(right).times(Fraction(-1)))
            case Binary(Operation.TIMES, left, right):
                return self._product(self._read(left), self._read(right))
            case Binary(_, left, right):
                return self._quotient(self._read(left), self._read(right))

    def _member(self, stated: Stated) -> Combination:
        unit = stated.unit
        if any(same_dimension(unit, ratio) for ratio in RATIOS):
            return Combination({stated.id: ONE}, scale=base_factor(unit))
        powers = ((unit, 1),)
        is_count = stated.is_count or is_counted(unit)
        return Combination({stated.id: ONE}, powers=() if is_count else powers, counts=powers if is_count else (), scale=base_factor(unit))

    def _sum(self, left: Combination, right: Combination) -> Combination:
        if left.is_bare or right.is_bare:
            number, other = (left, right) if left.is_bare else (right, left)
            return replace(other, constant=other.constant + number.constant * self._scale(number, other))
        if not self._are_alike(left, right):
            raise UnlikeUnitsError
        if left.scale != right.scale and (left.constant or right.constant) and not self._multiplies:
            raise MeaninglessError
        factors = dict(left.factors)
        for name, factor in right.factors.items():
            factors[name] = factors.get(name, Fraction(0)) + factor
        kept = {name: factor for name, factor in factors.items() if factor}
        scale = left.scale if left.scale == right.scale else ONE if left.is_ratio else None
        return replace(left, factors=kept, constant=left.constant + right.constant, scale=scale)

    def _mean(self, values: Sequence[Combination]) -> Combination:
        """A value that is at least one of them and at most one of them: somewhere between the least and the greatest."""
        first = values[0]
        if not all(self._are_alike(first, value) for value in values):
            raise UnlikeUnitsError
        mean = self._new_name()
        for comparison in (Comparison.AT_LEAST, Comparison.AT_MOST):
            beside = (
                Linear((Term(mean), *(Term(name, -factor) for name, factor in value.factors.items())), comparison) for value in values
            )
            self.passed.append(OneOf(tuple(Alternative(None, (one,)) for one in beside)))
        scales = {value.scale for value in values}
        return replace(first, factors={mean: ONE}, scale=first.scale if len(scales) == 1 else ONE if first.is_ratio else None)

    def _are_alike(self, left: Combination, right: Combination) -> bool:
        """Whether both are of one dimension.

        Whatever is counted may be called an item (个). Where figures are multiplied, counts have several names, and a figure
        per head need not name the heads.
        """
        if left.dimension == right.dimension:
            return True
        if left.measured != right.measured:
            return False
        if self._multiplies:
            return left.counted == right.counted or left.measured != NO_DIMENSION
        has_items = ITEM in dict(left.counts) or ITEM in dict(right.counts)
        return has_items and left.counted == right.counted and all(member.is_count for member in self.members.values())

    def _scale(self, number: Combination, other: Combination) -> Fraction:
        """What a bare number stands for beside a figure."""
        if other.is_bare or not number.constant:
            return ONE
        if other.scale is None:
            raise MeaninglessError
        # Percentages that add up to 1 add up to 100%; where figures are multiplied, 1 + g is the multiple that a rate makes.
        is_plain = other.is_ratio and (self._multiplies or (abs(number.constant) == ONE and self.equation.comparison is Comparison.EQUAL))
        return ONE if is_plain else other.scale

    @property
    def _multiplies(self) -> bool:
        return multiplies_figures(self.equation)

    def _product(self, left: Combination, right: Combination) -> Combination:
        if left.is_bare or right.is_bare:
            number, other = (left, right) if left.is_bare else (right, left)
            return other.times(number.constant)
        first, second = self._term(left), self._term(right)
        result = self._new_name()
        self.passed.append(Product(first, second, Term(result)))
        return _passed(result, left.powers + right.powers, left.counts + right.counts)

    def _quotient(self, left: Combination, right: Combination) -> Combination:
        if right.is_bare:
            if not right.constant:
                raise MeaninglessError
            return left.times(1 / right.constant)
        upper, lower = self._term(self._named(left) if left.is_bare else left), self._term(right)
        result = self._new_name()
        self.passed.append(Product(Term(result), lower, upper))
        powers = left.powers + tuple((unit, -power) for unit, power in right.powers)
        counts = left.counts + tuple((unit, -power) for unit, power in right.counts)
        return _passed(result, powers, counts)

    def _term(self, value: Combination) -> Term:
        if len(value.factors) != 1:
            value = self._named(value)
        ((name, factor),) = value.factors.items()
        return Term(name, factor, value.constant / factor)

    def _named(self, value: Combination) -> Combination:
        """The value under a name of its own."""
        name = self._new_name()
        terms = (Term(name, Fraction(-1)), *(Term(each, factor) for each, factor in value.factors.items()))
        self.passed.append(Linear(terms, constant=value.constant))
        return replace(value, factors={name: ONE}, constant=Fraction(0))

    def _new_name(self) -> str:
        ids = "|".join(member.id for member in self.members.values())
        return f"{UNPRINTED}{len(self.passed)}|{self.equation.text}|{ids}"


def _passed(result: str, powers: Powers, counts: Powers) -> Combination:
    """What two figures multiplied or divided come to; a bare number is in no unit beside it, unless it is a plain ratio."""
    value = Combination({result: ONE}, powers=powers, counts=counts)
    return value if value.is_ratio else replace(value, scale=None)


def is_times_hundred(equation: Equation, members: Mapping[str, Stated]) -> bool:
    """Whether one side is a percentage alone and the other is multiplied by a hundred."""
    sides = ((equation.left, equation.right), (equation.right, equation.left))
    return any(
        isinstance(alone, Name) and same_dimension(members[alone.id].unit, "percent") and _has_hundred(other) for alone, other in sides
    )


def _has_hundred(expression: Expression) -> bool:
    match expression:
        case Number(value):
            return value == HUNDRED
        case Binary(Operation.TIMES, left, right):
            return _has_hundred(left) or _has_hundred(right)
        case Binary(Operation.OVER, left, _):
            return _has_hundred(left)
        case _:
            return False


def multiplies_figures(equation: Equation) -> bool:
    """Whether figures are multiplied or divided by one another somewhere in it."""
    return _is_product(equation.left) or _is_product(equation.right)


def _is_product(expression: Expression) -> bool:
    match expression:
        case Binary(Operation.TIMES | Operation.OVER, left, right) if not (_is_bare(left) or _is_bare(right)):
            return True
        case Binary(_, left, right):
            return _is_product(left) or _is_product(right)
        case _:
            return False


def _is_bare(expression: Expression) -> bool:
    match expression:
        case Number() | Count():
            return True
        case Binary(_, left, right):
            return _is_bare(left) and _is_bare(right)
        case _:
            return False
