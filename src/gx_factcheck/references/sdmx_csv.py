"""Rows of SDMX-CSV, versions 1.0 and 2.0, as observations."""

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import TypeVar

from gx_factcheck.model.observation import Observation, Release
from gx_factcheck.model.quantity import Quantity
from gx_factcheck.model.words import Form, PriceBasis, Quality, Window
from gx_factcheck.references.faults import ReferencesError, nearest, quoted
from gx_factcheck.references.figures import MISSING, read_observed_figure
from gx_factcheck.references.tables import Row, Table
from gx_factcheck.values.hedges import Hedge
from gx_factcheck.values.periods import Period, PeriodError, read_period
from gx_factcheck.values.readings import Counted
from gx_factcheck.values.units import Unit, UnitError, find_unit

_HEADS = {"STRUCTURE": ("STRUCTURE", "STRUCTURE_ID", "ACTION"), "DATAFLOW": ("DATAFLOW",)}
_NEEDED = ("REF_AREA", "INDICATOR", "TIME_PERIOD", "OBS_VALUE", "PUBLISHER", "QUALITY")
_OPTIONAL = (
    *("STRUCTURE_NAME", "FREQ", "COUNTERPART_AREA", "PRICE_BASIS", "WINDOW", "BASE_PER", "DEFINITION", "GROUP", "SCALE"),
    *("UNIT_MEASURE", "UNIT_MULT", "DECIMALS", "OBS_STATUS", "OBS_PRINTED", "OBS_HEDGE"),
    *("PUBLISHED", "TITLE", "SOURCE_URL", "NOTE", "FIRST_RELEASE", "WHOLE_SERIES"),
)
STATUSES = tuple("ABDEFGIJKLMNOPQSTUVW")
_WITHOUT_VALUE = ("L", "M", "O", "Q")
_NO_RECORD = {"F": Quality.WEAK, "E": Quality.DERIVED, "I": Quality.DERIVED, "U": Quality.DERIVED, "V": Quality.DERIVED}
"""SDMX statuses of what is forecast, estimated, imputed, unreliable or unvalidated: such a row may not refute."""
_RELEASED = re.compile(r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?")
_AREA = re.compile(r"[A-Za-z][A-Za-z0-9-]{0,79}")
_NAME = re.compile(r"[a-z][a-z0-9_]{0,79}")
_ADDRESS = re.compile(r"https?://[^\s<>\"]+")
_NOT_COUNTED = (
    *("gallon", "ounce", "calorie", "british_thermal_unit", "working_day", "revolution", "pixel", "grade"),
    *("doubling", "index_point", "score_point", "TEU", "FEU"),
)
"""Units with a dimension of their own that nevertheless measure: their figures may be rounded parts."""

Word = TypeVar("Word", bound=StrEnum)


def observations_of(table: Table, dataset: str) -> Iterator[Observation]:
    """The observations of a table; rows whose value is missing give none.

    Raises:
        ReferencesError: the header or a row is not in the form of `observation_of`.
    """
    check_header(table)
    return (found for found in (observation_of(row, dataset) for row in table.rows) if found is not None)


def check_header(table: Table) -> None:
    """Raise a ReferencesError for a column that is unknown or missing."""
    place, first = f"{table.file}:1", table.header[0]
    if first not in _HEADS:
        fault = f"begins with the column {quoted(first)}, so it is not SDMX-CSV separated by commas"
        raise ReferencesError(place, fault, "begin with STRUCTURE,STRUCTURE_ID,ACTION (version 2.0) or DATAFLOW (version 1.0)")
    head = _HEADS[first]
    known = (*head, *_NEEDED, *_OPTIONAL)
    for column in table.header:
        if column not in known:
            fault = f"the column {quoted(column)} is unknown, and what it separates would be mixed"
            raise ReferencesError(place, fault, f"rename it or leave it out: {nearest(column, known)}")
    missing = [column for column in (*head, *_NEEDED) if column not in table.header]
    if missing:
        raise ReferencesError(place, f"the column {missing[0]} is missing", f"add it to the header; {', '.join(_NEEDED)} are always needed")


def observation_of(row: Row, dataset: str) -> Observation | None:
    """What one row says; None where its value is missing. Its period is the observation's date where SCALE is `date`.

    Raises:
        ReferencesError: a cell is not what its column holds.
    """
    if row["ACTION"] == "D":
        raise row.fault("ACTION is 'D', a removal", "take out the row and what it removes")
    form = _word(row, "SCALE", Form) or Form.VALUE
    status = _status(row)
    period = _period(row, "TIME_PERIOD")
    if period is None:
        raise row.fault("TIME_PERIOD is empty", "give the period, or for a stock the day, as in `2021-S1` or `2021-07-31`")
    figure = read_observed_figure(row)
    if form is Form.DATE and figure is not None:
        raise row.fault(f"OBS_VALUE is {quoted(row['OBS_VALUE'])}, but the row records a date", "leave it empty; the date is TIME_PERIOD")
    if form is not Form.DATE and (figure is None or status in _WITHOUT_VALUE):
        return None
    unit = _unit(row, form)
    return Observation(
        id=f"{dataset}:{row.line}",
        quantity=_quantity(row, form, None if form is Form.DATE else period),
        figure=figure,
        unit=unit.id if unit else "",
        release=_release(row),
        quality=_quality(row, status),
        hedges=_hedges(row),
        counted=_counted(row, form, unit),
        date=period if form is Form.DATE else None,
        note=row["NOTE"] or None,
        is_first_release=_flag(row, "FIRST_RELEASE"),
        is_of_whole_series=_flag(row, "WHOLE_SERIES"),
        status=status,
    )


def _quantity(row: Row, form: Form, period: Period | None) -> Quantity:
    indicator, area, group = _name(row, "INDICATOR", _NAME), _name(row, "REF_AREA", _AREA), _name(row, "GROUP", _NAME)
    if indicator is None or area is None:
        raise row.fault(f"{'REF_AREA' if indicator else 'INDICATOR'} is empty", "give the catalogue's id, as in `gdp_growth` or `CN-GX`")
    if (group is None) == (form is Form.RANK):
        raise row.fault(f"SCALE is {form!s} and GROUP is {quoted(row['GROUP'])}", "name the group for a rank, and for nothing else")
    return Quantity(
        indicator=indicator,
        reference_area=area,
        time_period=period,
        form=form,
        price_basis=_word(row, "PRICE_BASIS", PriceBasis),
        window=_word(row, "WINDOW", Window),
        base_period=_base(row),
        counterpart_area=_name(row, "COUNTERPART_AREA", _AREA),
        definition=_name(row, "DEFINITION", _NAME),
        group=group,
    )


def _base(row: Row) -> Period | None:
    base = _period(row, "BASE_PER")
    if base is not None and row["WINDOW"] != Window.SINCE:
        raise row.fault(f"BASE_PER is {quoted(row['BASE_PER'])}, but WINDOW is {quoted(row['WINDOW'])}", "write `since` in WINDOW")
    return base


def _release(row: Row) -> Release:
    if not row["PUBLISHER"]:
        raise row.fault("PUBLISHER is empty", "say who published the figure, or `unknown`")
    published = _period(row, "PUBLISHED")
    if published is not None and not _RELEASED.fullmatch(row["PUBLISHED"]):
        raise row.fault(f"PUBLISHED is {quoted(row['PUBLISHED'])}", "give a day, a month or a year, as in `2021-07-15`, or leave it empty")
    address = row["SOURCE_URL"]
    if address and not _ADDRESS.fullmatch(address):
        raise row.fault(f"SOURCE_URL is {quoted(address)}", "give an address that begins with http:// or https://, or leave it empty")
    return Release(row["PUBLISHER"], row["TITLE"], published, address or None)


def _unit(row: Row, form: Form) -> Unit | None:
    text = row["UNIT_MEASURE"]
    if form is Form.DATE:
        if text:
            raise row.fault(f"UNIT_MEASURE is {quoted(text)}, but the row records a date", "leave it empty")
        return None
    try:
        unit = find_unit(text)
    except UnitError as error:
        raise row.fault(f"UNIT_MEASURE {error.given!r} {error.fault}", error.remedy) from error
    if (unit.id == "ordinal") != (form is Form.RANK):
        raise row.fault(f"SCALE is {form!s} and UNIT_MEASURE is {quoted(text)}", "write `ordinal` for a rank, and for nothing else")
    return unit


def _counted(row: Row, form: Form, unit: Unit | None) -> Counted:
    if unit is None:
        return Counted.ROUNDED
    if form is Form.RANK:
        if not re.fullmatch(r"[1-9][0-9]*", row["OBS_VALUE"]) or row["UNIT_MULT"] not in ("", "0"):
            raise row.fault(f"OBS_VALUE is {quoted(row['OBS_VALUE'])}, but the row records a rank", "write a whole number from 1")
        return Counted.COUNTED
    is_whole = row["UNIT_MULT"] in ("", "0") and row["DECIMALS"] in ("", "0") and row["OBS_VALUE"].isdecimal()
    is_count = unit.dimension == f"[{unit.id}]" and unit.id not in _NOT_COUNTED
    return Counted.COUNTED if is_whole and is_count else Counted.ROUNDED


def _hedges(row: Row) -> tuple[Hedge, ...]:
    for name in row["OBS_HEDGE"].split():
        if name not in set(Hedge):
            raise row.fault(f"OBS_HEDGE is {quoted(name)}", f"write ids with spaces between, or nothing: {nearest(name, Hedge)}")
    return tuple(Hedge(name) for name in row["OBS_HEDGE"].split())


def _status(row: Row) -> str:
    status = row["OBS_STATUS"] or "A"
    if status not in STATUSES:
        raise row.fault(f"OBS_STATUS is {quoted(status)}", f"write an SDMX code, one of {' '.join(STATUSES)}")
    return status


def _quality(row: Row, status: str) -> Quality:
    quality = _word(row, "QUALITY", Quality)
    if quality is None:
        raise row.fault("QUALITY is empty", f"say who answers for the figure: {', '.join(Quality)}")
    return _NO_RECORD.get(status, quality) if quality.may_refute else quality


def _period(row: Row, column: str) -> Period | None:
    text = row[column]
    if text in MISSING:
        return None
    try:
        return read_period(text)
    except PeriodError as error:
        raise row.fault(f"{column} {error.given!r} {error.fault}", error.remedy) from error


def _word(row: Row, column: str, words: type[Word]) -> Word | None:
    text = row[column]
    if not text:
        return None
    try:
        return words(text)
    except ValueError as error:
        raise row.fault(f"{column} is {quoted(text)}", nearest(text, words)) from error


def _name(row: Row, column: str, pattern: re.Pattern[str]) -> str | None:
    text = row[column]
    if text and not pattern.fullmatch(text):
        shape = "letters, digits and hyphens" if pattern is _AREA else "small letters, digits and underscores"
        raise row.fault(f"{column} is {quoted(text)}", f"write an id of {shape}, as in the catalogue")
    return text or None


def _flag(row: Row, column: str) -> bool:
    if row[column] not in ("", "true", "false"):
        raise row.fault(f"{column} is {quoted(row[column])}", "write true or false, or leave it empty")
    return row[column] == "true"
