"""Equations between named quantities, and the one grammar for them.

    equation = expression ("=" | "<" | "<=" | ">" | ">=") expression
    expression = term {("+" | "-") term}            a binary minus stands between spaces, since names have hyphens
    term = factor {("*" | "/" | "of") factor}       `share of whole` is their product
    factor = number | name | "k" | ("count(" | "mean(") name {"," name} ")" | "(" expression ")"

`k` is some whole number that the text does not print, `mean(first, second)` a mean by weights that it does not print.
A name is a claim's id, or an indicator's in the catalogue.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from functools import cached_property

from gx_factcheck.errors import FactcheckError

LONGEST = 1000
MOST_TOKENS = 400
DEEPEST = 20


class EquationError(FactcheckError, ValueError):
    """The text is not an equation of the grammar; the message holds the column, from 1."""


class Comparison(StrEnum):
    """How the two sides relate."""

    EQUAL = "="
    LESS = "<"
    AT_MOST = "<="
    MORE = ">"
    AT_LEAST = ">="


class Operation(StrEnum):
    """What joins two expressions."""

    PLUS = "+"
    MINUS = "-"
    TIMES = "*"
    OVER = "/"


@dataclass(frozen=True, slots=True)
class Number:
    """A number written in the equation."""

    value: Fraction


@dataclass(frozen=True, slots=True)
class Name:
    """A claim, or an indicator."""

    id: str


@dataclass(frozen=True, slots=True)
class Whole:
    """Some whole number, not printed: `k`."""


@dataclass(frozen=True, slots=True)
class Count:
    """How many claims are listed."""

    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Mean:
    """A mean of the claims listed, by some weights: nothing below the least of them or above the greatest."""

    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Binary:
    """Two expressions joined."""

    operation: Operation
    left: "Expression"
    right: "Expression"


Expression = Number | Name | Whole | Count | Mean | Binary


@dataclass(frozen=True)
class Equation:
    """Two sides and how they relate."""

    text: str
    left: Expression
    comparison: Comparison
    right: Expression

    def names(self) -> tuple[str, ...]:
        """Every name on either side, once, in order of appearance."""
        return self._names

    def figures(self) -> tuple[str, ...]:
        """The names whose figures it calculates with; one that is only counted needs none."""
        return self._figures

    @cached_property
    def parts(self) -> tuple[Expression, ...]:
        """Every expression on either side, from left to right."""
        return (*expressions_in(self.left), *expressions_in(self.right))

    @cached_property
    def _names(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(name for part in self.parts for name in _names(part)))

    @cached_property
    def _figures(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(name for part in self.parts if not isinstance(part, Count) for name in _names(part)))


def expressions_in(expression: Expression) -> Iterator[Expression]:
    """The expression and every expression within it, from left to right."""
    yield expression
    if isinstance(expression, Binary):
        yield from expressions_in(expression.left)
        yield from expressions_in(expression.right)


def _names(expression: Expression) -> tuple[str, ...]:
    match expression:
        case Name(name):
            return (name,)
        case Count(names) | Mean(names):
            return names
        case _:
            return ()


_TOKEN = re.compile(
    r"(?P<space>[ \t]+)"
    r"|(?P<number>[0-9]{1,40}(?:\.[0-9]{1,40})?)"
    r"|(?P<name>[a-z][a-z0-9_]*(?:-[a-z0-9]+)*)"
    r"|(?P<comparison><=|>=|≤|≥|==|=|<|>)"
    r"|(?P<operation>[+\-−*×/÷])"
    r"|(?P<mark>[(),])"
)
_SPELLINGS = {"≤": "<=", "≥": ">=", "==": "=", "−": "-", "×": "*", "÷": "/"}


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str
    column: int


def _tokens(text: str) -> Iterator[_Token]:
    position = 0
    while position < len(text):
        found = _TOKEN.match(text, position)
        if found is None:
            message = f"column {position + 1}: {text[position]!r} has no meaning in an equation; write it as in `total = first + second`"
            raise EquationError(message)
        if found.lastgroup != "space":
            yield _Token(found.lastgroup or "", _SPELLINGS.get(found.group(), found.group()), position + 1)
        position = found.end()


def read_equation(text: str) -> Equation:
    """The equation that `text` spells.

    Raises:
        EquationError: with the column, what was found there and what could stand there.
    """
    if len(text) > LONGEST:
        message = f"an equation has at most {LONGEST} characters, this one has {len(text)}; split it"
        raise EquationError(message)
    tokens = list(_tokens(text))
    if len(tokens) > MOST_TOKENS:
        message = f"an equation has at most {MOST_TOKENS} parts, this one has {len(tokens)}; split it"
        raise EquationError(message)
    reader = _Reader(text, tokens)
    left = reader.expression(0)
    sign = reader.take("comparison", "one of = < <= > >=")
    right = reader.expression(0)
    reader.end()
    return Equation(text, left, Comparison(sign.text), right)


class _Reader:
    """A cursor over the tokens; one method a line of the grammar."""

    def __init__(self, text: str, tokens: list[_Token]) -> None:
        self._text = text
        self._tokens = tokens
        self._next = 0

    def _peek(self) -> _Token:
        return self._tokens[self._next] if self._next < len(self._tokens) else _Token("end", "the end", len(self._text) + 1)

    def take(self, kind: str, wanted: str, text: str | None = None) -> _Token:
        token = self._peek()
        if token.kind != kind or (text is not None and token.text != text):
            message = f"column {token.column}: found {token.text}, wanted {wanted}; write it as in `share = part / whole`"
            raise EquationError(message)
        self._next += 1
        return token

    def end(self) -> None:
        self.take("end", "nothing more")

    def expression(self, depth: int) -> Expression:
        left = self._term(depth)
        while self._peek().kind == "operation" and self._peek().text in "+-":
            operation = Operation(self.take("operation", "+ or -").text)
            left = Binary(operation, left, self._term(depth))
        return left

    def _term(self, depth: int) -> Expression:
        left = self._factor(depth)
        while (token := self._peek()).text in ("*", "/", "of") and token.kind in ("operation", "name"):
            self._next += 1
            operation = Operation.OVER if token.text == "/" else Operation.TIMES
            left = Binary(operation, left, self._factor(depth))
        return left

    def _factor(self, depth: int) -> Expression:
        token = self._peek()
        if depth > DEEPEST:
            message = f"column {token.column}: more than {DEEPEST} brackets within one another; split the equation"
            raise EquationError(message)
        if token.kind == "number":
            self._next += 1
            return Number(Fraction(token.text))
        if token.kind == "mark" and token.text == "(":
            self._next += 1
            inner = self.expression(depth + 1)
            self.take("mark", "a closing bracket", ")")
            return inner
        return self._named()

    def _named(self) -> Expression:
        name = self.take("name", "a name, a number or a bracket")
        if name.text == "k":
            return Whole()
        if name.text == "count":
            return Count(self._list())
        # A claim may be called mean.
        return Mean(self._list()) if name.text == "mean" and self._peek().text == "(" else Name(name.text)

    def _list(self) -> tuple[str, ...]:
        self.take("mark", "an opening bracket", "(")
        names = [self.take("name", "a name").text]
        while self._peek().text == ",":
            self._next += 1
            names.append(self.take("name", "a name").text)
        self.take("mark", "a closing bracket", ")")
        return tuple(names)
