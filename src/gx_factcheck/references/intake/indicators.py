"""Which indicators a file holds, and in which units: from its codes, what the metadata say, and what the person decided."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from gx_factcheck.model.catalogue import Catalogue, Nature
from gx_factcheck.references.intake.coding import code_units
from gx_factcheck.references.intake.naming import LONGEST_ID, SAFE_NATURE, AddedIndicator, label_column, labels_of, slug, unit_in_name
from gx_factcheck.references.intake.request import Described, Request
from gx_factcheck.references.intake.roles import NAMES
from gx_factcheck.references.intake.survey import Survey, columns_of
from gx_factcheck.references.intake.unit_texts import UnitText, read_unit_text
from gx_factcheck.references.mapping import LayoutMapping, parts_of
from gx_factcheck.values.units import find_unit

_NO_UNIT = UnitText("", "source_unit")
_MOST_NAME = 200


@dataclass(frozen=True, slots=True)
class IndicatorMapping:
    """The part of a mapping that says which indicator a row is of, and in which unit."""

    indicators: tuple[AddedIndicator, ...] = ()
    columns: Mapping[str, str] = field(default_factory=dict)
    constants: Mapping[str, str] = field(default_factory=dict)
    codes: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    questions: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _File:
    path: Path
    request: Request
    catalogue: Catalogue
    survey: Survey
    mapping: LayoutMapping
    names: Sequence[str] | None
    """The names of the columns that are indicators, in a table that is wide in this way."""


def propose_indicators(
    path: Path, request: Request, catalogue: Catalogue, survey: Survey, mapping: LayoutMapping, *, names: Sequence[str] | None
) -> IndicatorMapping:
    """One indicator where neither a column nor the header tells several apart, else one a code."""
    file = _File(path, request, catalogue, survey, mapping, names)
    if names is None and ("INDICATOR" not in mapping.columns or request.indicator):
        return _one(file)
    return _many(file)


def _one(file: _File) -> IndicatorMapping:
    described = file.request.described.get(file.path.name, Described())
    code = file.path.stem
    given = file.request.indicator or file.request.constants.get("INDICATOR") or described.indicator
    name = described.title or (file.request.title if len(file.request.files) == 1 else "") or _name_of_values(file) or code
    text = file.request.unit or described.unit
    unit, columns, codes, questions = _unit_of_all(file, text)
    indicator = _indicator(file, code, name, unit, given=given)
    constants = {"INDICATOR": indicator.id} | ({} if columns else _unit_constants(unit))
    if "UNIT_MULT" in file.mapping.columns and not unit.power:
        constants.pop("UNIT_MULT", None)
    return IndicatorMapping((indicator,), columns, constants, codes, questions)


def _name_of_values(file: _File) -> str:
    """What the column of values is called, where that is no word for values at large."""
    column = file.mapping.columns.get("OBS_VALUE", "")
    return "" if column.casefold() in NAMES["OBS_VALUE"] else column


def _unit_constants(unit: UnitText) -> dict[str, str]:
    return {"UNIT_MEASURE": unit.unit} | ({"UNIT_MULT": str(unit.power)} if unit.power else {})


def _unit_of_all(file: _File, text: str) -> tuple[UnitText, dict[str, str], dict[str, Mapping[str, str]], tuple[str, ...]]:
    """The unit of a file of one indicator, and how it is mapped where a column says it."""
    decided = file.request.constants.get("UNIT_MEASURE")
    if decided is not None:
        return UnitText(text or decided, find_unit(decided).id), {}, {}, ()
    if text:
        return read_unit_text(text), {}, {}, _twice(file, read_unit_text(text).power)
    column = file.mapping.columns.get("UNIT_MEASURE")
    texts = [each for each in (file.survey.of(column).counts if column in file.survey.header else ()) if each] if column else []
    if not texts or column is None:
        question = "in which unit are the values? --unit TEXT, in the publisher's words, as in --unit 'million tonnes'"
        return _NO_UNIT, {}, {}, (question,)
    units = code_units(texts, file.request.codes.get("UNIT_MEASURE", {}), file.mapping.layout)
    columns, codes = _unit_columns(file, column, units)
    dimensions = {find_unit(each.unit).dimension for each in units}
    questions = _twice(file, max(each.power for each in units))
    if len(dimensions) > 1:
        shown = ", ".join(each.text for each in units[:5])
        questions += (f"the column {column!r} holds several units ({shown}): --keep {column}=CODE for one, or --map INDICATOR=…|{column}",)
    return units[0], columns, codes, questions


def _unit_columns(file: _File, column: str, units: Sequence[UnitText]) -> tuple[dict[str, str], dict[str, Mapping[str, str]]]:
    codes: dict[str, Mapping[str, str]] = {"UNIT_MEASURE": {"": "source_unit", **{each.text: each.unit for each in units}}}
    columns = {"UNIT_MEASURE": column}
    if any(each.power for each in units) and "UNIT_MULT" not in file.mapping.columns:
        columns["UNIT_MULT"] = column
        codes["UNIT_MULT"] = {"": "", **{each.text: str(each.power) for each in units}}
    return columns, codes


def _twice(file: _File, power: int) -> tuple[str, ...]:
    """A scale in the unit's words and one in a column: which of them the values have, only a person can say."""
    column = file.mapping.columns.get("UNIT_MULT")
    if not power or column is None or set(file.survey.of(column).counts) <= {"", "0"}:
        return ()
    return (f"the unit's words name a scale and so does the column {column!r}: --map UNIT_MULT={column} or --map UNIT_MULT=:{power}",)


def _many(file: _File) -> IndicatorMapping:
    column = file.mapping.columns.get("INDICATOR", "")
    labels = _labels(file, column)
    codes = list(file.names) if file.names is not None else list(labels)
    decided = file.request.codes.get("INDICATOR", {})
    unit_column = file.mapping.columns.get("UNIT_MEASURE")
    unit_of = _units_of(file, column, unit_column)
    added, ids = [], {}
    for code in codes:
        described = file.request.described.get(code, Described())
        name = described.title or labels.get(code) or code
        unit = read_unit_text(described.unit or file.request.unit) if described.unit or file.request.unit else unit_of.get(code)
        given = decided.get(code) or described.indicator
        found = _indicator(file, code, name, unit or unit_in_name(name) or _NO_UNIT, given=given)
        added.append(found)
        ids[code] = found.id
    questions = _clashes(added)
    tables: dict[str, Mapping[str, str]] = {"INDICATOR": ids}
    columns: dict[str, str] = {}
    constants: dict[str, str] = {}
    units = {(indicator.unit.unit, indicator.unit.power) for indicator in added}
    if unit_of and not file.request.unit:
        texts = [each for each in file.survey.of(unit_column or "").counts if each]
        units_read = code_units(texts, file.request.codes.get("UNIT_MEASURE", {}), file.mapping.layout)
        columns, unit_tables = _unit_columns(file, unit_column or "", units_read)
        tables |= unit_tables
    elif len(units) == 1:
        constants = _unit_constants(added[0].unit)
    elif file.names is None:
        columns = {"UNIT_MEASURE": column, "UNIT_MULT": column}
        tables["UNIT_MEASURE"] = {each.code: each.unit.unit for each in added}
        tables["UNIT_MULT"] = {each.code: str(each.unit.power) for each in added}
    else:
        questions = (*questions, "the columns have several units: give the file once a unit, with --map, or --unit for all")
    return IndicatorMapping(tuple(added), columns, constants, tables, questions)


def _labels(file: _File, column: str) -> Mapping[str, str]:
    """The codes of the indicators with their names; the names are empty where no column holds them."""
    if file.names is not None:
        return {}
    header = file.survey.header
    parts = parts_of(column, header)
    label = label_column(header, parts[0]) if len(parts) == 1 else None
    if label is None and len(parts) == 1 and column in header:
        return dict.fromkeys(file.survey.of(column).counts, "")
    rows = columns_of(file.path, file.path.name, file.mapping)[2]
    places = [header.index(part) for part in parts if part in header]
    if len(places) != len(parts):
        return {}
    found = labels_of(rows, places, header.index(label) if label else places[0])
    return found if label else dict.fromkeys(found, "")


def _units_of(file: _File, column: str, unit_column: str | None) -> Mapping[str, UnitText]:
    """The unit of each indicator, where a column says it."""
    header = file.survey.header
    if file.names is not None or unit_column is None or unit_column not in header or not any(file.survey.of(unit_column).counts):
        return {}
    places = [header.index(part) for part in parts_of(column, header)]
    rows = columns_of(file.path, file.path.name, file.mapping)[2]
    texts = labels_of(rows, places, header.index(unit_column))
    units = code_units(set(texts.values()), file.request.codes.get("UNIT_MEASURE", {}), file.mapping.layout)
    by_text = {each.text: each for each in units}
    return {code: by_text[text] for code, text in texts.items()}


def _clashes(added: Sequence[AddedIndicator]) -> tuple[str, ...]:
    seen: dict[str, str] = {}
    for indicator in added:
        if indicator.id in seen:
            return (
                f"{seen[indicator.id]!r} and {indicator.code!r} would both be the indicator {indicator.id}: "
                f"--code INDICATOR:{indicator.code}=ID gives one another id",
            )
        seen[indicator.id] = indicator.code
    return ()


def _indicator(file: _File, code: str, name: str, unit: UnitText, *, given: str) -> AddedIndicator:
    """The record of one indicator: as the person and the metadata say, else named after its code."""
    request, described = file.request, file.request.described.get(code) or file.request.described.get(file.path.name, Described())
    known = file.catalogue.indicators
    if given in known:
        record = known[given]
        return AddedIndicator(given, code, record.name_en, record.name_zh, unit, record.nature, is_known=True)
    own = slug(given or code) or slug(name)
    # An id that the catalogue has is another indicator, until a person says that it is the same.
    own = f"{slug(request.dataset)}_{own}"[:LONGEST_ID] if not own or own in known else own
    nature = request.nature or (Nature(described.nature) if described.nature in set(Nature) else SAFE_NATURE)
    shown = " ".join(name.split())[:_MOST_NAME]
    return AddedIndicator(own, code, shown, described.title_zh or shown, unit, nature, description=described.description)
