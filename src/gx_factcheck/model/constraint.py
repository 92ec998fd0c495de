"""What rules state: that something must hold among statements. The system decides whether it can."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from gx_factcheck.model.equation import Comparison
from gx_factcheck.model.finding import Evidence, Force, Message
from gx_factcheck.model.words import Order, Reason, Severity

UNPRINTED = "="
"""The first character of a name that stands for a value which nothing prints: what an equation passes through."""


@dataclass(frozen=True, slots=True)
class Term:
    """`factor × (value of a statement + offset)`."""

    statement: str
    """A claim's id, an observation's, or the name of a value that is not printed."""
    factor: Fraction = Fraction(1)
    offset: Fraction = Fraction(0)
    """1 turns a growth rate into the multiple that it makes of its base."""


@dataclass(frozen=True, slots=True)
class Linear:
    """`sum of terms + constant` is zero, below it or at most it; everything in the dimension's base unit."""

    terms: tuple[Term, ...]
    comparison: Comparison = Comparison.EQUAL
    constant: Fraction = Fraction(0)


@dataclass(frozen=True, slots=True)
class Product:
    """`left × right = equals`, each a statement with its factor, in base units."""

    left: Term
    right: Term
    equals: Term


@dataclass(frozen=True, slots=True)
class WholePart:
    """There is a whole number k with `rate = k / (whole × items)`; of a share `0 <= k <= whole × items`."""

    rate: str
    whole: str
    items: int = 1
    """How many whole-numbered answers each member of the set gave."""
    is_share: bool = True
    """False for a mean, whose total may be any whole number."""


@dataclass(frozen=True, slots=True)
class Whole:
    """The statement's value is a whole number."""

    statement: str


@dataclass(frozen=True, slots=True)
class Cardinality:
    """A place counts those before it: the number of `others` before `own`, in that order, is the place less one."""

    place: str
    own: str
    others: tuple[str, ...]
    unlisted: int | None = 0
    """How many more there are of whom no figure is told; None where nobody knows."""
    order: Order = Order.DESCENDING


@dataclass(frozen=True, slots=True)
class Alternative:
    """One way to take words that can be taken in several, or one of several cases, with what it makes of the figures."""

    label: Message | None
    """None for a mere case, such as which of several parts is the least: it is no reading, and nothing is said of it."""
    primitives: tuple["Primitive", ...]


@dataclass(frozen=True, slots=True)
class OneOf:
    """At least one of the alternatives holds. Of readings: where only some do, the text is true only if read in that way."""

    alternatives: tuple[Alternative, ...]
    is_first_default: bool = False
    """Whether the first is how the words are meant as a rule: if it holds, nothing is amiss."""


@dataclass(frozen=True, slots=True)
class Every:
    """All of them hold together."""

    primitives: tuple["Primitive", ...]


Primitive = Linear | Product | WholePart | Whole | Cardinality | OneOf | Every


def parts_of(primitive: Primitive) -> Iterator[Primitive]:
    """The primitive without the bracket of `Every`."""
    if isinstance(primitive, Every):
        for part in primitive.primitives:
            yield from parts_of(part)
    else:
        yield primitive


def names_of(primitive: Primitive) -> Iterator[str]:
    """Every statement that the primitive speaks of, as often as it does."""
    match primitive:
        case Linear(terms=terms):
            yield from (term.statement for term in terms)
        case Product(left=left, right=right, equals=equals):
            yield from (left.statement, right.statement, equals.statement)
        case WholePart(rate=rate, whole=whole):
            yield from (rate, whole)
        case Whole(statement=statement):
            yield statement
        case Cardinality(place=place, own=own, others=others):
            yield from (place, own, *others)
        case OneOf(alternatives=alternatives):
            yield from (name for each in alternatives for part in each.primitives for name in names_of(part))
        case Every(primitives=primitives):
            yield from (name for part in primitives for name in names_of(part))


@dataclass(frozen=True, slots=True)
class Constraint:
    """One statement of a rule, with what is to be said of it."""

    primitive: Primitive
    breaks: Message
    """What is said where it cannot hold, with the figures as printed."""
    holds: Message
    """What is said where it can."""
    arithmetic: Message | None = None
    """The calculation that shows it, for a reader with a pocket calculator."""
    reason: Reason = Reason.VALUE
    force: Force = Force.INCONSISTENT
    severity: Severity = Severity.MEDIUM
    relation: str | None = None
    """The relation, as written, that it comes from: a member of the conflict set that can be dropped."""
    evidence: tuple[Evidence, ...] = ()
    """The observations among its statements, each by its id."""
    rule: str = ""
    """Filled in by `@rule`."""

    def statements(self) -> tuple[str, ...]:
        """The claims and observations that it ties together."""
        return tuple(dict.fromkeys(name for name in names_of(self.primitive) if not name.startswith(UNPRINTED)))
