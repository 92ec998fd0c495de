"""How a file as it was downloaded is read: which of its columns is the period, the value, the area; `gx:mapping` of a descriptor."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import TypeVar

from gx_factcheck.references.faults import ReferencesError, nearest, quoted

MAPPING = "gx:mapping"
"""The key of a resource in `datapackage.json`; of the package, for what its resources have in common."""
NATIVE_COLUMNS = (
    *("REF_AREA", "INDICATOR", "TIME_PERIOD", "OBS_VALUE", "PUBLISHER", "QUALITY"),
    *("FREQ", "COUNTERPART_AREA", "PRICE_BASIS", "WINDOW", "BASE_PER", "DEFINITION", "GROUP", "SCALE"),
    *("UNIT_MEASURE", "UNIT_MULT", "DECIMALS", "OBS_STATUS", "OBS_PRINTED", "OBS_HEDGE"),
    *("PUBLISHED", "TITLE", "SOURCE_URL", "NOTE", "FIRST_RELEASE", "WHOLE_SERIES"),
)
"""What columns of a file can be mapped to: the columns of our own SDMX-CSV."""
_JOINT = "|"
_SEPARATORS = (",", ";", "\t", "|")
_ENCODINGS = ("utf-8", "utf-16", "gb18030")
_LONGEST_TEXT = 4000
_MOST_CODES = 200_000
_MOST_CHECKED = 16


class Layout(StrEnum):
    """How the observations lie in a file."""

    SDMX_CSV = "sdmx-csv"
    TIDY = "tidy"
    WIDE_AREAS = "wide-areas"
    WIDE_PERIODS = "wide-periods"
    JSON_STAT = "json-stat"
    SDMX_JSON = "sdmx-json"
    WORLD_BANK = "world-bank"
    NBS_EASYQUERY = "nbs-easyquery"
    NBS_DATA = "nbs-data"
    WIKIDATA = "wikidata"


class Periods(StrEnum):
    """What the spellings of periods mean where they can mean several things."""

    USUAL = "usual"
    """2021, 2021-S1, 2021Q2, 2021M07, 202107, 2021-W05, 2021-07-31 and their like, each as it is."""
    YEARS = "years"
    """A day stands for its year, as 2021-01-01 for 2021."""
    QUARTERS = "quarters"
    MONTHS = "months"
    FISCAL_JANUARY = "fiscal-january"
    """2020/21 is a year that begins in this month of 2020."""
    FISCAL_APRIL = "fiscal-april"
    FISCAL_JULY = "fiscal-july"
    FISCAL_SEPTEMBER = "fiscal-september"
    FISCAL_OCTOBER = "fiscal-october"


class Numbers(StrEnum):
    """How the numbers of a file are written."""

    PLAIN = "plain"
    """1234.5"""
    COMMA_GROUPS = "comma-groups"
    """1,234.5"""
    DECIMAL_COMMA = "decimal-comma"
    """1 234,5 or 1.234,5"""
    FLOATS = "floats"
    """1234.5, and a `.0` at the end is of the program that wrote the file: nobody published that decimal."""


class Flags(StrEnum):
    """Letters that may follow a value in its cell."""

    NONE = "none"
    EUROSTAT = "eurostat"
    """`12.3 p`, `: c`"""


Word = TypeVar("Word", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class LayoutMapping:
    """How to read one file; all names of columns but those of our own are the file's."""

    layout: Layout
    columns: Mapping[str, str] = field(default_factory=dict)
    """Our column: that of the file; several joined by `|` give a joined cell."""
    constants: Mapping[str, str] = field(default_factory=dict)
    """Our column: what it holds in every row."""
    codes: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """Our column: code in the file: what it is to us. An empty text leaves the rows out; a code that is not listed is a fault."""
    keep: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The file's column: the codes whose rows are read; all others are left out."""
    across: str = ""
    """Of a wide table: our column that the names of its columns stand for; empty: REF_AREA or TIME_PERIOD, by the layout."""
    missing: tuple[str, ...] = ()
    """Texts that mean that there is no value, beside the usual ones."""
    less_100: tuple[str, ...] = ()
    """Our ids of indicators published as "previous year = 100": 100 is taken off."""
    periods: Periods = Periods.USUAL
    numbers: Numbers = Numbers.PLAIN
    flags: Flags = Flags.NONE
    encoding: str = "utf-8"
    separator: str = ""
    """Between the cells of a table; empty: a comma, a tab in a file that ends in .tsv, in SDMX-CSV what the header says."""
    header: int = 1
    """The line of a table that names its columns, counted from 1."""

    @property
    def is_wide(self) -> bool:
        """Whether a line of the file holds many observations."""
        return self.layout in (Layout.WIDE_AREAS, Layout.WIDE_PERIODS)

    def as_json(self) -> dict[str, object]:
        """What `read_mapping` reads again; what is as usual is left out."""
        found: dict[str, object] = {"layout": str(self.layout)}
        for key in ("columns", "constants", "codes"):
            if value := getattr(self, key):
                found[key] = {name: dict(inner) if isinstance(inner, Mapping) else inner for name, inner in value.items()}
        if self.keep:
            found["keep"] = {name: list(codes) for name, codes in self.keep.items()}
        usual = LayoutMapping(self.layout)
        for key in ("across", "missing", "less_100", "periods", "numbers", "flags", "encoding", "separator", "header"):
            if (value := getattr(self, key)) != getattr(usual, key):
                found[key] = list(value) if isinstance(value, tuple) else str(value) if isinstance(value, StrEnum) else value
        return found


_KEYS = tuple(LayoutMapping.__dataclass_fields__)


def read_mapping(given: object, common: object, place: str) -> LayoutMapping | None:
    """The mapping of a resource laid over that of its package; None where neither has one: the file is our own SDMX-CSV.

    Args:
        given: what the resource has under `gx:mapping`.
        common: what the package has.
        place: the descriptor, for messages.

    Raises:
        ReferencesError: a key is unknown, or a value is not of its kind.
    """
    if given is None and common is None:
        return None
    merged = _laid_over(_record(common, place), _record(given, place))
    for key in merged:
        if key not in _KEYS:
            raise ReferencesError(place, f"gx:mapping has the unknown key {quoted(key)}", nearest(key, _KEYS))
    if "layout" not in merged:
        raise ReferencesError(place, "gx:mapping has no layout", f"write one of {', '.join(Layout)}")
    mapping = LayoutMapping(
        layout=_word(merged, "layout", Layout, place),
        columns=_texts(merged.get("columns", {}), "columns", place),
        constants=_texts(merged.get("constants", {}), "constants", place),
        codes=_codes(merged.get("codes", {}), place),
        keep={name: _list(codes, f"keep.{name}", place) for name, codes in _object(merged.get("keep", {}), "keep", place).items()},
        across=_text(merged.get("across", ""), "across", place),
        missing=_list(merged.get("missing", []), "missing", place),
        less_100=_list(merged.get("less_100", []), "less_100", place),
        periods=_word(merged, "periods", Periods, place),
        numbers=_word(merged, "numbers", Numbers, place),
        flags=_word(merged, "flags", Flags, place),
        encoding=_choice(merged, "encoding", _ENCODINGS, "utf-8", place),
        separator=_choice(merged, "separator", _SEPARATORS, "", place),
        header=_line(merged.get("header", 1), place),
    )
    _check_columns(mapping, place)
    return mapping


def parts_of(column: str, header: tuple[str, ...]) -> tuple[str, ...]:
    """The columns of the file that a mapped name stands for: itself, or those that `|` joins."""
    return (column,) if column in header or _JOINT not in column else tuple(column.split(_JOINT))


def joined(cells: tuple[str, ...]) -> str:
    """The cells of joined columns as one code."""
    return _JOINT.join(cells)


def _check_columns(mapping: LayoutMapping, place: str) -> None:
    named = [("columns", name) for name in mapping.columns]
    named += [("constants", name) for name in mapping.constants] + [("codes", name) for name in mapping.codes]
    named += [("across", mapping.across)] if mapping.across else []
    for key, name in named:
        if name not in NATIVE_COLUMNS:
            fault = f"gx:mapping.{key} names {quoted(name)}, which is none of our columns"
            raise ReferencesError(place, fault, nearest(name, NATIVE_COLUMNS))
    for name in mapping.columns:
        if name in mapping.constants:
            raise ReferencesError(place, f"gx:mapping gives {name} as a column and as a constant", "leave out one of the two")


def _laid_over(below: Mapping[str, object], above: Mapping[str, object]) -> dict[str, object]:
    """The keys of both; objects of both are merged, and the upper one decides. A column gives way to a constant laid over it."""
    merged = dict(below)
    for key, value in above.items():
        earlier = merged.get(key)
        is_both = isinstance(earlier, dict) and isinstance(value, dict) and key in ("columns", "constants", "codes", "keep")
        merged[key] = earlier | value if is_both and isinstance(earlier, dict) and isinstance(value, dict) else value
    for upper, lower in (("columns", "constants"), ("constants", "columns")):
        names, others = above.get(upper), merged.get(lower)
        own = above.get(lower)
        if isinstance(names, dict) and isinstance(others, dict):
            kept = own if isinstance(own, dict) else {}
            merged[lower] = {name: value for name, value in others.items() if name not in names or name in kept}
    return merged


def _record(value: object, place: str) -> Mapping[str, object]:
    return _object({} if value is None else value, "", place)


def _object(value: object, key: str, place: str) -> Mapping[str, object]:
    if not isinstance(value, dict):
        named = f"gx:mapping.{key}" if key else "gx:mapping"
        raise ReferencesError(place, f"{named} is {quoted(str(value))}", 'write an object, as in `{"layout": "tidy"}`')
    return value


def _text(value: object, key: str, place: str) -> str:
    if not isinstance(value, str) or len(value) > _LONGEST_TEXT or "\0" in value:
        raise ReferencesError(place, f"gx:mapping.{key} is {quoted(str(value))}", f"write a text of at most {_LONGEST_TEXT} characters")
    return value


def _texts(value: object, key: str, place: str) -> Mapping[str, str]:
    found = {name: _text(text, f"{key}.{name}", place) for name, text in _object(value, key, place).items()}
    if len(found) > _MOST_CODES:
        raise ReferencesError(place, f"gx:mapping.{key} has {len(found)} entries", f"give at most {_MOST_CODES:,}")
    return MappingProxyType(found)


def _codes(value: object, place: str) -> Mapping[str, Mapping[str, str]]:
    return {name: _checked(table, f"codes.{name}", place) for name, table in _object(value, "codes", place).items()}


_CHECKED: dict[int, tuple[object, Mapping[str, str]]] = {}
"""Tables of codes that were looked through lately, by identity: hundreds of resources have those of their package in common."""


def _checked(table: object, key: str, place: str) -> Mapping[str, str]:
    known = _CHECKED.get(id(table))
    if known is None:
        if len(_CHECKED) >= _MOST_CHECKED:
            _CHECKED.clear()
        known = _CHECKED[id(table)] = (table, _texts(table, key, place))
    return known[1]


def _list(value: object, key: str, place: str) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise ReferencesError(place, f"gx:mapping.{key} is {quoted(str(value))}", 'write a list of texts, as in `["a", "b"]`')
    return tuple(_text(each, key, place) for each in value)


def _word(merged: Mapping[str, object], key: str, words: type[Word], place: str) -> Word:
    text = _text(merged.get(key, next(iter(words)).value), key, place)
    try:
        return words(text)
    except ValueError as error:
        raise ReferencesError(place, f"gx:mapping.{key} is {quoted(text)}", nearest(text, words)) from error


def _choice(merged: Mapping[str, object], key: str, known: tuple[str, ...], usual: str, place: str) -> str:
    text = _text(merged.get(key, usual), key, place)
    if text and text not in known:
        raise ReferencesError(place, f"gx:mapping.{key} is {quoted(text)}", f"write one of {', '.join(map(repr, known))}")
    return text or usual


def _line(value: object, place: str) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 1 <= value <= 1000:
        raise ReferencesError(place, f"gx:mapping.header is {quoted(str(value))}", "write the line that names the columns, from 1 to 1000")
    return value
