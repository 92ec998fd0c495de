"""Which column of a file is what: by its name, held against what stands in it."""

import re
from collections.abc import Callable, Mapping, Sequence

from gx_factcheck.references.intake.detect import spells_period
from gx_factcheck.references.intake.survey import Survey, Texts
from gx_factcheck.references.layouts.cells import MISSING
from gx_factcheck.references.mapping import LayoutMapping

NAMES: Mapping[str, tuple[str, ...]] = {
    "TIME_PERIOD": ("time_period", "time", "period", "year", "date", "refper", "obstime", "时间", "年份", "年", "日期", "sj"),
    "OBS_VALUE": ("obs_value", "value", "val", "obsvalue", "observation value", "数值", "值"),
    "REF_AREA": (
        *("ref_area", "country code", "countryiso3code", "iso3", "iso_code", "code", "geo", "country", "entity", "area", "location"),
        *("region", "reporter", "economy", "reg", "地区", "国家", "省份", "country name"),
    ),
    "INDICATOR": (
        *("indicator", "indicator code", "indicator.id", "series code", "series", "variable", "measure", "zb", "_id", "指标"),
        *("indicator name", "series name"),
    ),
    "UNIT_MEASURE": ("unit_measure", "unit", "units", "du_name", "单位"),
    "UNIT_MULT": ("unit_mult", "powercode code", "powercode", "scale"),
    "DECIMALS": ("decimals",),
    "OBS_STATUS": ("obs_status", "obs_flag", "flag", "flags", "flag codes", "status"),
    "NOTE": ("footnote", "footnotes", "note", "notes", "comment_obs", "备注"),
    "COUNTERPART_AREA": ("counterpart_area", "partner", "counterpart"),
}
"""What publishers call the columns, the surest name first."""
HARMLESS = ("conf_status", "last update", "obs_pre_break", "embargo_date", "embargo_time", "decimal", "lastupdated", "structure_name")
"""Columns that say something of a value but never which of two values is meant."""
_MOST_LOOKED_AT = 500
_NUMBER = re.compile(r"[+-]?[0-9][0-9.,]*(?:[Ee][+-]?[0-9]{1,2})?")


def propose_columns(
    survey: Survey, mapping: LayoutMapping, decided: Mapping[str, str], is_area: Callable[[str], bool], skip: Sequence[str]
) -> dict[str, str]:
    """Our columns, each with the column of the file that seems to hold it; those of `decided` are as decided.

    Only a column whose texts are of the kind is proposed: periods, numbers, areas.
    """
    found = {native: name for native, name in survey.usual.items() if native not in skip} | dict(decided)
    folded = {name.casefold(): name for name in reversed(survey.header)}
    for native, names in NAMES.items():
        if native in found or native in skip:
            continue
        candidates = [folded[name] for name in names if name in folded and folded[name] not in found.values()]
        for name in candidates:
            if _fits(native, survey.of(name), mapping, is_area):
                found[native] = name
                break
    if "REF_AREA" not in found and "REF_AREA" not in skip:
        found |= _area_by_its_texts(survey, found, is_area)
    if "OBS_VALUE" not in found and "OBS_VALUE" not in skip:
        found |= _value_by_its_texts(survey, found)
    return found


def _fits(native: str, texts: Texts, mapping: LayoutMapping, is_area: Callable[[str], bool]) -> bool:
    filled = [text for text in texts.counts if text]
    if not filled:
        return False
    if native == "TIME_PERIOD":
        return _most(filled, lambda text: spells_period(text, mapping) or _is_strange_year(text))
    if native == "OBS_VALUE":
        return _most(filled, lambda text: text in MISSING or any(character.isdecimal() for character in text))
    if native in ("REF_AREA", "COUNTERPART_AREA"):
        return _most(filled, is_area)
    if native in ("UNIT_MULT", "DECIMALS"):
        return all(text.removeprefix("-").isdecimal() for text in filled)
    return True


def _most(texts: Sequence[str], test: Callable[[str], bool]) -> bool:
    """Whether at least half of the texts pass; of many only the first are looked at."""
    looked = texts[:_MOST_LOOKED_AT]
    return sum(map(test, looked)) * 2 >= len(looked)


def _area_by_its_texts(survey: Survey, found: Mapping[str, str], is_area: Callable[[str], bool]) -> dict[str, str]:
    """A column that is called otherwise but whose texts are areas."""
    for name, texts in zip(survey.header, survey.texts, strict=True):
        filled = [text for text in texts.counts if text]
        if name not in found.values() and filled and not texts.is_full and _most(filled, is_area):
            return {"REF_AREA": name}
    return {}


def _value_by_its_texts(survey: Survey, found: Mapping[str, str]) -> dict[str, str]:
    """The one column of numbers that is nothing else, as in tables that call it by what is measured."""
    numbers = [
        name
        for name, texts in zip(survey.header, survey.texts, strict=True)
        if name not in found.values() and name.casefold() not in HARMLESS and _are_numbers([text for text in texts.counts if text])
    ]
    return {"OBS_VALUE": numbers[0]} if len(numbers) == 1 else {}


def _are_numbers(texts: Sequence[str]) -> bool:
    return bool(texts) and all(_NUMBER.fullmatch(text) or text in MISSING for text in texts[:_MOST_LOOKED_AT])


def _is_strange_year(text: str) -> bool:
    return text.removeprefix("-").isascii() and text.removeprefix("-").isdecimal() and len(text) <= 7
