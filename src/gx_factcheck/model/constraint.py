"""What rules state: that something must hold among statements. The system decides whether it can."""

from dataclasses import dataclass
from fractions import Fraction

from gx_factcheck.model.equation import Comparison
from gx_factcheck.model.finding import Force, Message
from gx_factcheck.model.words import Reason, Severity


@dataclass(frozen=True, slots=True)
class Term:
    """`factor × (value of a statement + offset)`."""

    statement: str
    """A claim's id."""
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
    """There is a whole number k, `0 <= k <= whole`, with `rate = k / whole`."""

    rate: str
    whole: str


Primitive = Linear | Product | WholePart


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
    rule: str = ""
    """Filled in by `@rule`."""

    def statements(self) -> tuple[str, ...]:
        """The statements that it ties together."""
        match self.primitive:
            case Linear(terms=terms):
                return tuple(dict.fromkeys(term.statement for term in terms))
            case Product(left=left, right=right, equals=equals):
                return tuple(dict.fromkeys((left.statement, right.statement, equals.statement)))
            case part:
                return (part.rate, part.whole)
