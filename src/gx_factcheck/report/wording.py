"""Messages said in a language: templates of `messages.*.toml` and `interface.*.toml`, filled in."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Protocol

import gx_factcheck.values
from gx_factcheck.errors import FactcheckError
from gx_factcheck.model.catalogue import Catalogue
from gx_factcheck.model.finding import Message, message
from gx_factcheck.values.format import as_published
from gx_factcheck.values.ordinals import write_ordinal
from gx_factcheck.values.periods import read_period
from gx_factcheck.values.units import UnitError, find_unit

LANGUAGES = ("zh", "en")
_LEXICON = Path(gx_factcheck.values.__file__).parent / "lexicon"
_PLACEHOLDER = re.compile(r"\{([a-z][a-z0-9_]*)\}")


@cache
def templates(language: str) -> Mapping[str, str]:
    """Every template of a language by its key; one that stands in a table is `table:name`.

    Raises:
        FactcheckError: no such language.
    """
    if language not in LANGUAGES:
        fault = f"there are no texts in {language!r}; the languages are {', '.join(LANGUAGES)}"
        raise FactcheckError(fault)
    found: dict[str, str] = {}
    for name in ("interface", "messages"):
        read: dict[str, str | dict[str, str]] = tomllib.loads((_LEXICON / f"{name}.{language}.toml").read_text("utf-8"))
        for key, value in read.items():
            found |= {key: value} if isinstance(value, str) else {f"{key}:{inner}": text for inner, text in value.items()}
    return found


def placeholders(template: str) -> frozenset[str]:
    """The names that a template wants filled."""
    return frozenset(_PLACEHOLDER.findall(template))


class _Named(Protocol):
    def name(self, language: str) -> str: ...


@dataclass(frozen=True, slots=True)
class Wording:
    """How things are called in one language."""

    language: str
    catalogue: Catalogue = field(default_factory=Catalogue)

    def text(self, said: Message | str) -> str:
        """The sentence, with its arguments in place; text that is not a message stays as it is.

        What the catalogue does not hold is called by its id. A message without a template is shown by its key and
        arguments: a report is never lost over a word.
        """
        if isinstance(said, str):
            return said
        arguments = {name: self.text(value) for name, value in said.arguments}
        template = templates(self.language).get(said.key)
        if template is not None:
            # One pass: braces within an argument are text, and are not filled again.
            return _PLACEHOLDER.sub(lambda found: arguments.get(found.group(1), found.group()), template)
        name = self._name(said.key)
        if name is not None:
            return name
        listed = ", ".join(f"{key}={value}" for key, value in arguments.items())
        return f"{said.key} ({listed})" if listed else said.key

    def say(self, key: str, /, **arguments: str | Message) -> str:
        """The text of a message made on the spot."""
        return self.text(message(key, **arguments))

    def listed(self, names: Iterable[str]) -> str:
        """The names as one phrase, in their order."""
        return self.say("list:separator").join(names)

    def _name(self, key: str) -> str | None:
        """What a key such as `area:CN-GX` names; None where the prefix names no kind of thing."""
        kind, _, name = key.partition(":")
        match kind:
            case "area":
                return self._named(self.catalogue.areas, name)
            case "indicator":
                return self._named(self.catalogue.indicators, name)
            case "group":
                return self.listed(self._named(self.catalogue.groups, group) for group in name.split("+"))
            case "definition":
                return self._named(self.catalogue.definitions, name)
            case "publisher":
                return self._named(self.catalogue.publishers, name)
            case "period":
                return self._period(name)
            case "unit":
                return self._unit(name)
            case "number":
                value, _, quantum = name.partition(":")
                return as_published(Fraction(value), Fraction(quantum), "zh" if self.language == "zh" else "en")
            case "ordinal":
                return write_ordinal(int(name), self.language)
            case "text":
                return name
        return None

    def _named(self, records: Mapping[str, _Named], name: str) -> str:
        return records[name].name(self.language) if name in records else name

    def _period(self, name: str) -> str:
        try:
            return read_period(name).describe(self.language)
        except FactcheckError:
            return name

    def _unit(self, name: str) -> str:
        try:
            unit = find_unit(name)
        except UnitError:
            return name
        return unit.label_zh if self.language == "zh" else unit.label_en
