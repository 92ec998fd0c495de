"""The known units: their names, dimensions and exact factors, read from the files beside this one.

`units.txt` defines the units, `unit_factors.json` is what pint makes of it, so that an audit need not import pint, and
`lexicon/unit_names.json` holds under each id the Chinese label, the English label (plural) and further spellings.
"""

import json
import zlib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from gx_factcheck.errors import FactcheckError

_FOLDER = Path(__file__).parent
DEFINITIONS = _FOLDER / "units.txt"
FACTORS = _FOLDER / "unit_factors.json"
_NAMES = _FOLDER / "lexicon" / "unit_names.json"
_SHORTEST_WORD = 3


class UnitTable(NamedTuple):
    """Everything that is known of units; only what is in it is ever understood."""

    factors: Mapping[str, str]
    """Of each unit that is defined by itself, the exact factor to the base of its dimension, as a fraction."""
    dimensions: Mapping[str, Mapping[str, int]]
    """Of each of those, the base dimensions with their powers."""
    labels: Mapping[str, tuple[str, str]]
    """The Chinese label and the English one in the plural; also of the compounds that have names."""
    aliases: Mapping[str, str]
    """From every spelling, in its own capitals, to the id."""
    topics: Mapping[str, str]
    """Of each unit and named compound, what it is about: length, money, count, …, as the table of names groups them."""
    ambiguous: Mapping[str, tuple[str, ...]]
    """Spellings that are refused, since they stand for several units."""

    @property
    def words(self) -> Mapping[str, str]:
        """From English words in small letters, also in the plural, to the id; made when first asked for, as Chinese needs none."""
        return _english_words()

    def spelled(self, text: str) -> str | None:
        """The id that is spelled so; symbols count their capitals (`Mb` is not `MB`), words do not. None if unknown."""
        # Casefolding makes a plain k of the Kelvin sign, which is no letter of ours.
        return self.aliases.get(text) or (self.words.get(text.casefold()) if text.isascii() else None)

    def meanings(self, text: str) -> tuple[str, ...]:
        """The units that a refused spelling may stand for; empty if it is not one of those."""
        return self.ambiguous.get(text) or self.ambiguous.get(text.casefold().removesuffix("s"), ())


def definitions_checksum() -> str:
    """The CRC-32 of the definitions, the same whatever ends the lines: it tells old from new, and `hashlib` is slow to import."""
    return f"{zlib.crc32(DEFINITIONS.read_text('utf-8').encode()):08x}"


def defined_ids() -> tuple[str, ...]:
    """The ids that the definitions define, in their order."""
    lines = (line.partition("#")[0] for line in DEFINITIONS.read_text("utf-8").splitlines())
    return tuple(line.partition("=")[0].strip() for line in lines if "=" in line)


@cache
def unit_table() -> UnitTable:
    """The table, read once.

    Raises:
        FactcheckError: the factors were made from other definitions than those beside them.
    """
    computed = json.loads(FACTORS.read_text("utf-8"))
    if computed["definitions_crc32"] != definitions_checksum():
        message = f"{FACTORS.name} was made from another {DEFINITIONS.name}; run `python scripts/build_unit_factors.py`"
        raise FactcheckError(message)
    written = json.loads(_NAMES.read_text("utf-8"))
    names: dict[str, list[str]] = {unit: spellings for topic in written["units"].values() for unit, spellings in topic.items()}
    return UnitTable(
        factors={unit: factor for unit, (factor, _) in computed["units"].items()},
        dimensions={unit: dimension for unit, (_, dimension) in computed["units"].items()},
        labels={unit: (spellings[0], spellings[1]) for unit, spellings in names.items()},
        aliases=dict(_spellings(names)),
        topics={unit: topic for topic, units in written["units"].items() for unit in units},
        ambiguous={spelling: tuple(units) for spelling, units in written["ambiguous"].items()},
    )


@cache
def _english_words() -> Mapping[str, str]:
    return {word: unit for spelling, unit in unit_table().aliases.items() for word in _words(spelling)}


def _spellings(names: Mapping[str, list[str]]) -> Iterator[tuple[str, str]]:
    for unit, spellings in names.items():
        for spelling in (unit, unit.replace("_", " "), *spellings):
            yield spelling, unit


def _words(spelling: str) -> Iterator[str]:
    """A word and its plural, in small letters; nothing for a symbol, whose capitals carry meaning."""
    if len(spelling) < _SHORTEST_WORD or not spelling.isascii() or not (spelling.islower() or " " in spelling):
        return
    yield spelling.casefold()
    if not spelling.endswith("s"):
        yield spelling.casefold() + "s"
