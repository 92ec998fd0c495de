"""What one equation leaves to one of its members, as calculations with the least and the greatest values of the others."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import product as combinations_of
from math import ceil, floor

from gx_factcheck.model.constraint import Linear, Product, Term
from gx_factcheck.model.finding import Message, message
from gx_factcheck.model.wording import literal
from gx_factcheck.system.narrow import Box, narrow
from gx_factcheck.system.scales import Scale, at_ends
from gx_factcheck.values.format import grouped
from gx_factcheck.values.interval import Interval

ONE = Fraction(1)
SHORT = 4
"""How many terms a sum may have whose two ends stand in one line."""
CALCULATED = ("equals", "comes-near")
ANYTHING = Interval.everything()


@dataclass(frozen=True, slots=True)
class Writer:
    """How values are written."""

    scales: Mapping[str, Scale]
    """By statement; what is not in it is a plain number."""
    digits: int | None
    """To how many digits the ends that are too long are cut, outward; None cuts nothing."""

    def scale(self, statement: str) -> Scale:
        """The scale of a statement's values."""
        return self.scales.get(statement, Scale())


@dataclass(frozen=True, slots=True)
class Result:
    """What is left to a statement, and the calculation that shows it."""

    interval: Interval
    """As it is written: no narrower than the true one."""
    lines: tuple[Message, ...]
    """One, or of a long sum two: for the least and for the greatest value."""
    is_calculated: bool
    """Whether there is anything in them to be calculated."""


def calculate(primitive: Linear | Product, statement: str, box: Box, writer: Writer) -> Result:
    """What is left to the statement, which stands once in the primitive, by the values of the others."""
    scale = writer.scale(statement)
    if isinstance(primitive, Linear):
        box = {name: scale.outward(interval, writer.digits) for name, interval in box.items()}
    found = ANYTHING
    for name, interval in narrow(primitive, {name: interval for name, interval in box.items() if name != statement}):
        found = found.intersect(interval) if name == statement else found
    written = scale.outward(found, writer.digits)
    low = None if found.low is None else _end(_Asked(primitive, statement, found.low, is_least=True), box, writer)
    high = None if found.high is None else _end(_Asked(primitive, statement, found.high, is_least=False), box, writer)
    is_calculated = any(end is not None and end.key in CALCULATED for end in (low, high))
    if found.is_point and low == high and low is not None:
        return Result(written, (message("range-exactly", value=scale.with_unit(low)),), is_calculated)
    if isinstance(primitive, Linear) and len(primitive.terms) > SHORT and low is not None and high is not None:
        return Result(written, (at_ends(written, scale, low, None), at_ends(written, scale, None, high)), is_calculated)
    return Result(written, (at_ends(written, scale, low, high),), is_calculated)


@dataclass(frozen=True, slots=True)
class _Asked:
    """One end of what is left to a statement."""

    primitive: Linear | Product
    statement: str
    value: Fraction
    is_least: bool


def _end(asked: _Asked, box: Box, writer: Writer) -> Message:
    """`9.845 + 8.215 = 18.06`; the value alone where nothing is to be calculated, or no two values of the others give it."""
    scale = writer.scale(asked.statement)
    value = scale.cut(asked.value, floor if asked.is_least else ceil, writer.digits)
    line = _sum(asked, asked.primitive, box, scale) if isinstance(asked.primitive, Linear) else _corner(asked, asked.primitive, box, writer)
    if line is None:
        return scale.write(value)
    return message(CALCULATED[value != asked.value], left=line, right=scale.write(value))


@dataclass(frozen=True, slots=True)
class _Part:
    """Something that is added or, with a factor below zero, subtracted; its text is a positive number or bracketed."""

    text: Message
    factor: Fraction


def _sum(asked: _Asked, linear: Linear, box: Box, scale: Scale) -> Message | None:
    own = next(term for term in linear.terms if term.statement == asked.statement)
    parts: list[_Part] = []
    constant = -linear.constant / own.factor - own.offset
    for term in linear.terms:
        if term.statement == asked.statement:
            continue
        factor = -term.factor / own.factor
        constant += factor * term.offset
        interval = box.get(term.statement, ANYTHING)
        value = interval.low if (factor > 0) == asked.is_least else interval.high
        if value is None:
            return None
        parts.append(_Part(_bracketed_below_zero(scale.write(value), value), factor))
    if constant:
        parts.append(_Part(scale.write(abs(constant)), ONE if constant > 0 else -ONE))
    is_calculated = len(parts) > 1 or any(part.factor != 1 for part in parts)
    return _added(parts) if is_calculated else None


def _added(parts: Sequence[_Part]) -> Message:
    """The sum, what is subtracted last; a factor that all have in common stands once, behind the bracket."""
    sizes = {abs(part.factor) for part in parts}
    common = sizes.pop() if len(sizes) == 1 and len(parts) > 1 else ONE
    first, *others = sorted(parts, key=lambda part: part.factor < 0)
    line = _times(first.text, abs(first.factor) / common)
    if first.factor < 0:
        line = message("minus", first=literal("0"), second=line)
    for part in others:
        line = message("plus" if part.factor > 0 else "minus", first=line, second=_times(part.text, abs(part.factor) / common))
    return line if common == 1 else _times(message("bracketed", inner=line), common)


def _times(text: Message, factor: Fraction) -> Message:
    """What is written, multiplied and divided by whole numbers."""
    if factor.numerator != 1:
        text = message("times", first=text, second=literal(grouped(Fraction(factor.numerator))))
    if factor.denominator != 1:
        text = message("over", first=text, second=literal(grouped(Fraction(factor.denominator))))
    return text


def _bracketed_below_zero(text: Message, value: Fraction) -> Message:
    return message("bracketed", inner=text) if value < 0 else text


@dataclass(frozen=True, slots=True)
class _Operand:
    """A factor of a product at one of its ends: what is written, what that is worth, and the value that it stands for."""

    text: Message
    worth: Fraction
    value: Fraction


def _corner(asked: _Asked, product: Product, box: Box, writer: Writer) -> Message | None:
    """The calculation with those ends of the two others that give the value; None where none do."""
    own = _own(product, asked.statement)
    is_result = own == product.equals
    first, second = (product.left, product.right) if is_result else (product.equals, product.right if own == product.left else product.left)
    for one, other in combinations_of(_operands(first, box, writer), _operands(second, box, writer)):
        if not is_result and other.value == 0:
            continue
        value = one.value * other.value if is_result else one.value / other.value
        if value / own.factor - own.offset == asked.value:
            line = message("times" if is_result else "over", first=one.text, second=other.text)
            worth = one.worth * other.worth if is_result else one.worth / other.worth
            return _solved(line, worth, own, writer.scale(asked.statement))
    return None


def _own(product: Product, statement: str) -> Term:
    return next(term for term in (product.equals, product.left, product.right) if term.statement == statement)


def _operands(term: Term, box: Box, writer: Writer) -> Iterator[_Operand]:
    """The term at the lower and at the upper end of its statement, where it has them: `9.845`, `(1 + 8.15%)`."""
    scale, interval = writer.scale(term.statement), box.get(term.statement, ANYTHING)
    for value in dict.fromkeys(end for end in (interval.low, interval.high) if end is not None):
        text = _bracketed_below_zero(scale.write(value), value)
        if not term.offset:
            yield _Operand(text, scale.worth * term.factor, value * term.factor)
            continue
        parts = [_plain(term.factor * term.offset, scale), _Part(text, term.factor)]
        yield _Operand(message("bracketed", inner=_added(parts)), scale.worth, term.factor * (value + term.offset))


def _plain(value: Fraction, scale: Scale) -> _Part:
    """A bare number beside what is written in the scale: the 1 of `1 + 8.15%`."""
    return _Part(literal(grouped(abs(value) / scale.worth)), ONE if value > 0 else -ONE)


def _solved(line: Message, worth: Fraction, own: Term, scale: Scale) -> Message:
    """What the term's value makes of its statement: `9.855 ÷ 8.215 − 1`."""
    factor = worth / own.factor / scale.worth
    core = _Part(_times(line, abs(factor)), ONE if factor > 0 else -ONE)
    return _added([core, _plain(-own.offset, scale)]) if own.offset else _added([core])
