"""What the person who adds files has decided; all else is proposed, or asked for."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from gx_factcheck.model.catalogue import Nature
from gx_factcheck.references.mapping import Flags, Layout, Numbers, Periods


@dataclass(frozen=True, slots=True)
class Described:
    """What a metadata file says of one file, or of one indicator in it."""

    title: str = ""
    title_zh: str = ""
    description: str = ""
    unit: str = ""
    indicator: str = ""
    nature: str = ""


@dataclass(frozen=True, slots=True)
class Request:
    """The decisions, by the options of `references add`."""

    dataset: str
    files: tuple[Path, ...]
    title: str = ""
    licence: str = ""
    columns: Mapping[str, str] = field(default_factory=dict)
    constants: Mapping[str, str] = field(default_factory=dict)
    """With PUBLISHER, PUBLISHED, QUALITY and SOURCE_URL, which are never guessed."""
    codes: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    keep: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    ignore: frozenset[str] = frozenset()
    """Columns of which the person says that they change nothing."""
    layout: Layout | None = None
    across: str = ""
    periods: Periods | None = None
    numbers: Numbers | None = None
    flags: Flags | None = None
    missing: tuple[str, ...] = ()
    less_100: bool = False
    encoding: str = "utf-8"
    separator: str = ""
    header: int | None = None
    indicator: str = ""
    """The id of the one indicator of a file."""
    nature: Nature | None = None
    unit: str = ""
    """The publisher's words for the unit of all values."""
    has_new_areas: bool = False
    """Whether codes that no area has become areas of their own."""
    described: Mapping[str, Described] = field(default_factory=dict)
    """By the name of the file, or by the code of the indicator."""

    def decides(self, column: str) -> bool:
        """Whether the person said what our column holds."""
        return column in self.columns or column in self.constants
