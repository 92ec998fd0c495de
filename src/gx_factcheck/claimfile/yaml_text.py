"""YAML as claim files have it: plain words and numbers bare, all that comes from an article between double quotes."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from gx_factcheck.values.characters import inert


@dataclass(frozen=True, slots=True)
class Quoted:
    """A text that stands between quotation marks whatever it holds."""

    text: str


Yaml: TypeAlias = "Mapping[str, Yaml] | Sequence[Yaml] | Quoted | str | int | None"

# Words, ids, units and periods; a lone `null` would be read as nothing.
_BARE = re.compile(r"(?!null$)[A-Za-z0-9][A-Za-z0-9_./-]*", re.IGNORECASE)


def flow(value: Yaml) -> str:
    """The value on one line."""
    if value is None:
        return "null"
    if isinstance(value, Quoted):
        return quoted(value.text)
    if isinstance(value, str):
        return value if _BARE.fullmatch(value) else quoted(value)
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {flow(member)}" for key, member in value.items()) + "}"
    if isinstance(value, Sequence):
        return "[" + ", ".join(flow(member) for member in value) + "]"
    return str(value)


def quoted(text: str) -> str:
    r"""In double quotes, with escapes for quotes, backslashes and what a reader would not see."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{inert(escaped)}"'
