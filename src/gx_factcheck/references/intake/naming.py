"""Ids and names of what is added: indicators from codes, titles and file names."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from gx_factcheck.model.catalogue import Nature
from gx_factcheck.references.intake.unit_texts import UnitText, read_unit_text

_NOT_IN_ID = re.compile(r"[^a-z0-9]+")
LONGEST_ID = 80
_LABELS = ("indicator name", "indicator.value", "i_showname", "zb.name", "series name", "variable name", "指标名称")
_BRACKETS = re.compile(r".*\((?P<inner>[^()]+)\)\s*")
SAFE_NATURE = Nature.RATE
"""Nothing follows from it: neither that parts of a year add up, nor that the latest figure stands for the day of an article."""


@dataclass(frozen=True, slots=True)
class AddedIndicator:
    """An indicator of the file, as the catalogue will hold it."""

    id: str
    code: str
    """What it is called in the file; the name of the file where one file is one indicator."""
    name_en: str
    name_zh: str
    unit: UnitText
    nature: Nature
    description: str = ""
    is_known: bool = False
    """Whether the catalogue has it already: then its record stays as it is."""


def slug(text: str) -> str:
    """The text as an id of small letters, digits and underscores; empty where it has none of them."""
    plain = _NOT_IN_ID.sub("_", text.casefold()).strip("_")
    if plain and not plain[0].isalpha():
        plain = f"n_{plain}"
    return plain[:LONGEST_ID].rstrip("_")


def label_column(header: Sequence[str], code: str) -> str | None:
    """The column that names what the column of codes holds, by the ways in which publishers call it."""
    folded = {name.casefold(): name for name in header}
    wanted = (f"{code} name".casefold(), *_LABELS)
    found = next((folded[name] for name in wanted if name in folded and folded[name] != code), None)
    if found is None and code in header and code.isupper():
        # OECD's files with labels: MEASURE,Measure
        after = header.index(code) + 1
        beside = header[after] if after < len(header) else ""
        return beside if beside and not beside.isupper() else None
    return found


def labels_of(rows: Iterator[tuple[int, Sequence[str]]], codes: Sequence[int], label: int) -> Mapping[str, str]:
    """The first label of each code."""
    found: dict[str, str] = {}
    for _, cells in rows:
        code = cells[codes[0]] if len(codes) == 1 else "|".join(cells[index] for index in codes)
        if code not in found:
            found[code] = cells[label]
    return found


def unit_in_name(name: str) -> UnitText | None:
    """The unit that a name has in brackets at its end, as in `GDP (current US$)`; None where there is none or it is unknown."""
    brackets = _BRACKETS.fullmatch(name)
    if brackets is None:
        return None
    # "GDP per capita (current US$)" is in dollars for each person, which the brackets do not say.
    found = read_unit_text(brackets["inner"])
    return UnitText(brackets["inner"], "source_unit") if " per " in name and found.unit != "percent" else found

