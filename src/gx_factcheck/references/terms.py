"""What the cells say that many rows have in common; they are read once for all of these rows."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from gx_factcheck.model.observation import Observation, Release
from gx_factcheck.model.quantity import Quantity
from gx_factcheck.model.words import Form, PriceBasis, Quality, Window
from gx_factcheck.references.faults import nearest, quoted
from gx_factcheck.references.figures import MISSING, NUMBER_WANTED, Scale, figure_of, is_number, read_scale
from gx_factcheck.references.tables import Row
from gx_factcheck.values.hedges import Hedge
from gx_factcheck.values.periods import Period, PeriodError, read_period
from gx_factcheck.values.readings import Counted
from gx_factcheck.values.units import Unit, UnitError, find_unit

STATUSES = tuple("ABDEFGIJKLMNOPQSTUVW")
_WITHOUT_VALUE = ("L", "M", "O", "Q")
_NO_RECORD = {"F": Quality.WEAK, "E": Quality.DERIVED, "I": Quality.DERIVED, "U": Quality.DERIVED, "V": Quality.DERIVED}
"""SDMX statuses of what is forecast, estimated, imputed, unreliable or unvalidated: such a row may not refute."""
_RANK = re.compile(r"[1-9][0-9]{0,39}")
_RELEASED = re.compile(r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?")
_AREA = re.compile(r"[A-Za-z][A-Za-z0-9-]{0,79}")
_NAME = re.compile(r"[a-z][a-z0-9_]{0,79}")
_ADDRESS = re.compile(r"https?://[^\s<>\"]+")
_NOT_COUNTED = (
    *("gallon", "ounce", "calorie", "british_thermal_unit", "working_day", "revolution", "pixel", "grade"),
    *("doubling", "index_point", "score_point", "source_unit", "TEU", "FEU"),
)
"""Units with a dimension of their own that nevertheless measure: their figures may be rounded parts."""

Word = TypeVar("Word", bound=StrEnum)




@dataclass(frozen=True, slots=True)
class Head:
    """What decides whether a row without a number is an observation."""

    form: Form
    status: str

    def is_missing(self, value: str) -> bool:
        """Whether a row with this value says nothing; a date needs none."""
        return self.form is not Form.DATE and (value in MISSING or self.status in _WITHOUT_VALUE)

    def glance(self) -> Callable[[str], object]:
        """A quick test for rows that say something; what does not pass it may still be missing, or be at fault."""
        if self.form is Form.DATE:
            return MISSING.__contains__
        return _RANK.fullmatch if self.form is Form.RANK else is_number


@dataclass(frozen=True, slots=True)
class Terms:
    """All that a row says but for its period and its number."""

    series: Quantity
    """Without its period."""
    unit: str
    scale: Scale
    is_count: bool
    """Whether a whole number of these counts things one by one."""
    release: Release
    quality: Quality
    hedges: tuple[Hedge, ...]
    note: str | None
    is_first_release: bool
    is_of_whole_series: bool
    status: str

    def fault_of(self, value: str) -> tuple[str, str] | None:
        """What is wrong with an OBS_VALUE, and what to do; None where it is the number, rank or nothing that is wanted."""
        if self.series.form is Form.DATE:
            given = f"OBS_VALUE is {quoted(value)}, but the row records a date"
            return None if value in MISSING else (given, "leave it empty; the date is TIME_PERIOD")
        if not is_number(value):
            return f"OBS_VALUE is {quoted(value)}", NUMBER_WANTED
        if self.series.form is Form.RANK and not _RANK.fullmatch(value):
            return f"OBS_VALUE is {quoted(value)}, but the row records a rank", "write a whole number from 1"
        return None

    def observation(self, name: str, period: Period, value: str) -> Observation:
        """The observation of this period; `fault_of` the value is None."""
        of = self.series
        is_date = of.form is Form.DATE
        quantity = Quantity(
            of.indicator,
            of.reference_area,
            None if is_date else period,
            of.form,
            of.price_basis,
            of.window,
            of.base_period,
            of.counterpart_area,
            of.definition,
            of.group,
        )
        return Observation(
            id=name,
            quantity=quantity,
            figure=None if is_date else figure_of(value, self.scale),
            unit=self.unit,
            release=self.release,
            quality=self.quality,
            hedges=self.hedges,
            counted=Counted.COUNTED if self.is_count and value.isdecimal() else Counted.ROUNDED,
            date=period if is_date else None,
            note=self.note,
            is_first_release=self.is_first_release,
            is_of_whole_series=self.is_of_whole_series,
            status=self.status,
        )


def read_head(row: Row) -> Head:
    """What SCALE and OBS_STATUS say.

    Raises:
        ReferencesError: one of them is not an id of its kind, or the row is a removal.
    """
    if row["ACTION"] == "D":
        raise row.fault("ACTION is 'D', a removal", "take out the row and what it removes")
    return Head(_word(row, "SCALE", Form) or Form.VALUE, _status(row))


def read_terms(row: Row, head: Head) -> Terms:
    """What the other cells say, the period and the value apart.

    Raises:
        ReferencesError: a cell is not what its column holds.
    """
    unit = _unit(row, head.form)
    scale = read_scale(row)
    return Terms(
        series=_series(row, head.form),
        unit=unit.id if unit else "",
        scale=scale,
        is_count=_is_count(row, head.form, unit),
        release=_release(row),
        quality=_quality(row, head.status),
        hedges=_hedges(row),
        note=row["NOTE"] or None,
        is_first_release=_flag(row, "FIRST_RELEASE"),
        is_of_whole_series=_flag(row, "WHOLE_SERIES"),
        status=head.status,
    )


def read_row_period(row: Row, text: str) -> Period:
    """The period of a row's TIME_PERIOD.

    Raises:
        ReferencesError: it is empty, or names no period.
    """
    period = _period(row, "TIME_PERIOD", text)
    if period is None:
        raise row.fault("TIME_PERIOD is empty", "give the period, or for a stock the day, as in `2021-S1` or `2021-07-31`")
    return period


def _series(row: Row, form: Form) -> Quantity:
    indicator, area, group = _name(row, "INDICATOR", _NAME), _name(row, "REF_AREA", _AREA), _name(row, "GROUP", _NAME)
    if indicator is None or area is None:
        raise row.fault(f"{'REF_AREA' if indicator else 'INDICATOR'} is empty", "give the catalogue's id, as in `gdp_growth` or `CN-GX`")
    if (group is None) == (form is Form.RANK):
        raise row.fault(f"SCALE is {form!s} and GROUP is {quoted(row['GROUP'])}", "name the group for a rank, and for nothing else")
    return Quantity(
        indicator=indicator,
        reference_area=area,
        time_period=None,
        form=form,
        price_basis=_word(row, "PRICE_BASIS", PriceBasis),
        window=_word(row, "WINDOW", Window),
        base_period=_base(row),
        counterpart_area=_name(row, "COUNTERPART_AREA", _AREA),
        definition=_name(row, "DEFINITION", _NAME),
        group=group,
    )


def _base(row: Row) -> Period | None:
    base = _period(row, "BASE_PER", row["BASE_PER"])
    if base is not None and row["WINDOW"] != Window.SINCE:
        raise row.fault(f"BASE_PER is {quoted(row['BASE_PER'])}, but WINDOW is {quoted(row['WINDOW'])}", "write `since` in WINDOW")
    return base


def _release(row: Row) -> Release:
    if not row["PUBLISHER"]:
        raise row.fault("PUBLISHER is empty", "say who published the figure, or `unknown`")
    published = _period(row, "PUBLISHED", row["PUBLISHED"])
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


def _is_count(row: Row, form: Form, unit: Unit | None) -> bool:
    if unit is None:
        return False
    if form is Form.RANK:
        if row["UNIT_MULT"] not in ("", "0"):
            raise row.fault(f"UNIT_MULT is {quoted(row['UNIT_MULT'])}, but the row records a rank", "leave it empty")
        return True
    is_whole = row["UNIT_MULT"] in ("", "0") and row["DECIMALS"] in ("", "0")
    return is_whole and unit.dimension == f"[{unit.id}]" and unit.id not in _NOT_COUNTED


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


def _period(row: Row, column: str, text: str) -> Period | None:
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
