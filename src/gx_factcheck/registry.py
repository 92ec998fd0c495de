"""What a rule is, and how rules are found: a decorator makes a value, a walk over a package collects the values."""

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from types import ModuleType

from gx_factcheck.errors import FactcheckError
from gx_factcheck.model.constraint import Constraint
from gx_factcheck.model.finding import Finding
from gx_factcheck.model.statement import Statements

RuleFunction = Callable[[Statements], Iterator[Constraint | Finding]]


class RuleError(FactcheckError):
    """A rule is not in the form that every rule has."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: what must hold, with its documentation."""

    id: str
    """`family/rule-name`, from the file and the function."""
    summary: str
    """One line: the fault."""
    why: str
    """Why readers are misled."""
    flags: tuple[str, ...]
    passes: tuple[str, ...]
    source: str | None
    function: RuleFunction
    origin: str = "gx-factcheck"
    """The distribution that the rule is from."""

    def __call__(self, statements: Statements) -> Iterator[Constraint | Finding]:
        """What the rule states, each with the rule's id."""
        for stated in self.function(statements):
            yield replace(stated, rule=self.id)


def rule(function: RuleFunction) -> Rule:
    """Turn a generator function into a rule; its docstring is the documentation.

    The docstring holds a summary line, a paragraph on why, `Flags:` and `Passes:` with a sentence a line, and
    `Source:` where the method has one.
    """
    family = function.__module__.rpartition(".")[2]
    name = function.__name__.replace("_", "-")
    summary, sections = _sections(inspect.getdoc(function) or "")
    if not summary or not sections["Flags"] or not sections["Passes"]:
        message = (
            f"{function.__module__}.{function.__name__}: a rule's docstring needs a summary, `Flags:` and `Passes:`; see CONTRIBUTING.md"
        )
        raise RuleError(message)
    return Rule(
        id=f"{family}/{name}",
        summary=summary,
        why=" ".join(sections["why"]),
        flags=tuple(sections["Flags"]),
        passes=tuple(sections["Passes"]),
        source=" ".join(sections["Source"]) or None,
        function=function,
    )


def _sections(text: str) -> tuple[str, dict[str, list[str]]]:
    lines = [line.strip() for line in text.splitlines()]
    summary = lines[0] if lines else ""
    sections: dict[str, list[str]] = {"why": [], "Flags": [], "Passes": [], "Source": []}
    current = "why"
    for line in lines[1:]:
        head, mark, rest = line.partition(":")
        if mark and head in sections:
            current, line = head, rest.strip()  # noqa: PLW2901 -- what stands behind the heading is the section's first line
        if line:
            sections[current].append(line)
    return summary, sections


def discover(package: ModuleType) -> tuple[Rule, ...]:
    """Every rule of the package's modules, by id.

    Raises:
        RuleError: where two rules have one id.
    """
    found: dict[str, Rule] = {}
    for module in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
        for value in vars(importlib.import_module(module.name)).values():
            if not isinstance(value, Rule):
                continue
            if value.id in found and found[value.id] is not value:
                message = f"two rules are called {value.id}; rename one of the functions"
                raise RuleError(message)
            found[value.id] = value
    return tuple(found[name] for name in sorted(found))
