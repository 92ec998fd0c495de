"""The labelled texts: what stands in them, as people marked it before any program read them.

A folder of one language holds `index.tsv` and, in `dev/` and `test/`, the texts with their labels; `texts/README.md` says
what the columns mean.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction
from pathlib import Path

from gx_factcheck.errors import FactcheckError
from gx_factcheck.model.mention import MentionKind, Role
from gx_factcheck.values.hedges import Hedge
from gx_factcheck.values.periods import Period, PeriodError
from gx_factcheck.values.units import UnitError, find_unit

TEXTS = Path(__file__).with_name("texts")
TRAP = "trap"
"""No quantity, though it looks like one."""
OPTIONAL = "optional"
"""May be found or not."""
LANGUAGES = ("zh", "en")
KINDS = frozenset({*MentionKind, TRAP, OPTIONAL}) - {MentionKind.CHANGE}

_INDEX = ("name", "half", "genre", "published")
_COLUMNS = ("number", "kind", "value", "unit", "hedge", "period", "role")
_WITHOUT_ROLE = {MentionKind.PERIOD, MentionKind.RANK, MentionKind.SUPERLATIVE, TRAP, OPTIONAL}
_WITHOUT_UNIT = {MentionKind.PERIOD, MentionKind.NUMBER, TRAP, OPTIONAL}
_DIGITS = frozenset("0123456789")
_EXACT = re.compile(r"-?[0-9]+(?:\.[0-9]+)?|-?[0-9]+/[1-9][0-9]*")
_CUT_BEFORE = re.compile(r"[0-9][.,]?\Z")
_CUT_AFTER = re.compile(r"[.,]?[0-9]")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class Half(StrEnum):
    """Which half of the texts: the one to learn from, or the one to be judged by."""

    DEV = "dev"
    TEST = "test"


class LabelError(FactcheckError, ValueError):
    """A row of the labels or of the index is faulty; the message begins with its file and line."""


@dataclass(frozen=True, slots=True)
class Label:
    """One mention as marked; `text[start:end] == number`, in code points."""

    start: int
    end: int
    number: str
    """The numeral without its unit; of a period, a superlative and a trap the whole."""
    kind: str
    """One of `KINDS`."""
    value: Fraction | None
    """In `unit`; None for periods, traps and the vague. Of a range the first end."""
    upper: Fraction | None
    """The last end of a range, else None."""
    unit: str | None
    hedges: tuple[Hedge, ...]
    period: Period | None
    """Of a period what it means; of a figure the period that governs it. None where the text does not settle it."""
    role: Role | None


@dataclass(frozen=True, slots=True)
class Sample:
    """One labelled text, its labels in order of place."""

    name: str
    half: Half
    language: str
    genre: str
    published: date
    text: str
    labels: tuple[Label, ...]


@dataclass(frozen=True, slots=True)
class _Row:
    """The cells of one line, by column, and where it stands."""

    where: str
    cells: dict[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells[column]

    def fault(self, given: str, wanted: str) -> LabelError:
        return LabelError(f"{self.where}: {given!r} {wanted}")


def load(folder: Path) -> list[Sample]:
    """All samples of a language, the name of whose folder is its code, in the order of the index.

    Raises:
        LabelError: a row is faulty, a text has no row in the index, or a file is missing.
    """
    index = folder / "index.tsv"
    samples = [_sample(folder, row) for row in _rows(index, _INDEX)]
    listed = [f"{sample.half}/{sample.name}.txt" for sample in samples]
    found = [path.relative_to(folder).as_posix() for path in folder.glob("*/*.txt")]
    if sorted(listed) != sorted(found):
        odd = sorted(set(listed) ^ set(found)) or sorted(name for name in set(listed) if listed.count(name) > 1)
        raise LabelError(f"{index}: the index and the folder differ in {', '.join(odd)}; write one row for each text")
    return samples


def _sample(folder: Path, row: _Row) -> Sample:
    half = row["half"]
    if half not in set(Half):
        raise row.fault(half, "is no half; write dev or test")
    path = folder / half / f"{row['name']}.txt"
    text = _read(path)
    labels = tuple(_labels(text, _rows(path.with_suffix(".tsv"), _COLUMNS)))
    return Sample(row["name"], Half(half), folder.name, row["genre"], _day(row, row["published"]), text, labels)


def _read(path: Path) -> str:
    """The text with its own line ends, which offsets count."""
    if not path.exists():
        raise LabelError(f"{path}: there is no such file; add it, or take its row out of the index")
    return path.read_bytes().decode("utf-8")


def _rows(path: Path, columns: Sequence[str]) -> Iterator[_Row]:
    lines = _read(path).removesuffix("\n").split("\n")
    if lines[0].split("\t") != list(columns):
        raise LabelError(f"{path}:1: {lines[0]!r} is not the header; write the columns {' '.join(columns)}, parted by tabs")
    for number, line in enumerate(lines[1:], start=2):
        cells = line.split("\t")
        if len(cells) != len(columns) or not cells[0]:
            raise LabelError(f"{path}:{number}: {line!r} has not the {len(columns)} cells of the header, the first one filled")
        yield _Row(f"{path}:{number}", dict(zip(columns, cells, strict=True)))


def _labels(text: str, rows: Iterator[_Row]) -> Iterator[Label]:
    end = 0
    for row in rows:
        start = text.find(row["number"], end)
        if start < 0:
            raise row.fault(
                row["number"], f"does not stand in the text after {text[max(end - 12, 0) : end]!r}; put the rows in order of place"
            )
        end = start + len(row["number"])
        # The 2 of 2.6万 would be found in the place of a 2 that stands later, were a row forgotten.
        if _is_cut(text, start, end):
            raise row.fault(row["number"], f"is found within a longer number, {text[max(start - 8, 0) : end + 8]!r}; give the whole of it")
        yield _label(start, end, row)


def _is_cut(text: str, start: int, end: int) -> bool:
    is_cut_before = text[start] in _DIGITS and _CUT_BEFORE.search(text[max(start - 2, 0) : start])
    is_cut_after = text[end - 1] in _DIGITS and _CUT_AFTER.match(text, end)
    return bool(is_cut_before or is_cut_after)


def _label(start: int, end: int, row: _Row) -> Label:
    kind = row["kind"]
    if kind not in KINDS:
        raise row.fault(kind, f"is no kind; write one of {', '.join(sorted(KINDS))}")
    is_period = kind == MentionKind.PERIOD
    empty = {TRAP: _COLUMNS[2:], MentionKind.PERIOD: ("unit", "hedge", "period", "role")}.get(kind, ())
    if any(row[column] for column in empty):
        raise row.fault(row["number"], "says more than its kind can; a trap has no further cells, a period has its days as value")
    value, upper = (None, None) if is_period else _values(row)
    period = _period(row, row["value" if is_period else "period"])
    return Label(start, end, row["number"], kind, value, upper, _unit(row), _hedges(row), period, _role(row))


def _values(row: _Row) -> tuple[Fraction | None, Fraction | None]:
    ends = row["value"].split("..") if row["value"] else []
    if (len(ends) > 1) != (row["kind"] == MentionKind.RANGE) or len(ends) > 2 or not all(map(_EXACT.fullmatch, ends)):
        raise row.fault(row["value"], "is no value of its kind; write 12.5, 2/3, or 3..5 for a range, or nothing for a vague number")
    first, last = ([Fraction(one) for one in ends] + [None, None])[:2]
    return first, last


def _unit(row: _Row) -> str | None:
    unit = row["unit"]
    if not unit:
        if row["kind"] not in _WITHOUT_UNIT:
            raise row.fault(row["number"], "has no unit; write an id of the unit table, as in item or CNY/person")
        return None
    try:
        known = find_unit(unit).id
    except UnitError as error:
        raise row.fault(unit, f"is no unit: {error}") from error
    if known != unit:
        raise row.fault(unit, f"is no id; write {known}")
    return unit


def _hedges(row: _Row) -> tuple[Hedge, ...]:
    words = row["hedge"].split("+") if row["hedge"] else []
    if unknown := [word for word in words if word not in set(Hedge)]:
        raise row.fault(unknown[0], f"is no hedge; write one of {', '.join(Hedge)}, two as over+more")
    return tuple(map(Hedge, words))


def _role(row: _Row) -> Role | None:
    role = row["role"]
    if (role not in set(Role)) if role else row["kind"] not in _WITHOUT_ROLE:
        raise row.fault(role, f"is no role; write one of {', '.join(Role)}")
    if role and row["kind"] in {MentionKind.RANK, MentionKind.SUPERLATIVE}:
        raise row.fault(role, f"is given to a {row['kind']}, which has none")
    return Role(role) if role else None


def _period(row: _Row, days: str) -> Period | None:
    if not days:
        return None
    start, _, end = days.partition("/")
    try:
        return Period(_day(row, start), _day(row, end))
    except PeriodError as error:
        raise row.fault(days, f"is no period: {error}") from error


def _day(row: _Row, day: str) -> date:
    if not _DAY.fullmatch(day):
        raise row.fault(day, "is no day; write it as 2021-07-31, a period as 2021-01-01/2021-07-31")
    try:
        return date.fromisoformat(day)
    except ValueError as error:
        raise row.fault(day, "is not in the calendar; write a day that is") from error
