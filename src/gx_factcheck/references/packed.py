"""Observations made of packed rows, when they are asked for."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import groupby, pairwise

from gx_factcheck.model.observation import Observation
from gx_factcheck.model.quantity import Quantity
from gx_factcheck.model.table import Extent, Series
from gx_factcheck.model.words import Form, PriceBasis, Window
from gx_factcheck.references.entries import Origin
from gx_factcheck.references.shelf import HIGHEST, LOWEST, RECORD, UNIT, Key, Segment, Shelf, highest_rank, rank_of
from gx_factcheck.references.tables import Row
from gx_factcheck.references.terms import Terms, read_head, read_terms
from gx_factcheck.values.periods import Period, read_period

_MOST_ROWS_KEPT = 20_000
_MOST_PLACES_KEPT = 10_000
_MOST_TERMS_KEPT = 20_000
_MOST_SERIES_KNOWN = 20_000
_FORMS = {str(form): form for form in Form}


class PackedStore:
    """A shelf of packed rows, read as a table asks; what was made last is kept, within bounds."""

    def __init__(self, shelf: Shelf, origins: Sequence[Origin]) -> None:
        """The tables in the order of the shelf's numbers."""
        self._shelf, self._origins = shelf, origins
        self._terms: dict[str, tuple[Origin, Terms]] = {}
        self._kept: dict[int, tuple[Observation, ...]] = {}
        self._kept_rows = 0
        self._kept_at: dict[tuple[int, int], tuple[Observation, ...]] = {}
        self._quantities: dict[int, Quantity] = {}

    def extents(self) -> Mapping[str, Extent]:
        """By indicator."""
        return self._shelf.extents()

    def published(self) -> Mapping[date | None, int]:
        """By the last day of the publication."""
        return {None if day is None else date.fromordinal(day): count for day, count in self._shelf.published().items()}

    def areas(self, indicator: str) -> Collection[str]:
        """Those that have a row."""
        return self._shelf.areas(indicator)

    def of_indicator(self, indicator: str, at: Period | None = None) -> Iterable[Series]:
        """Every series of the indicator."""
        return self._series(self._shelf.segments(indicator, None, *_bounds(at)), is_whole=at is None)

    def of_area(self, indicator: str, area: str | None, at: Period | None = None) -> Iterable[Series]:
        """Every series of one area; no row is of none."""
        return () if area is None else self._series(self._shelf.segments(indicator, area, *_bounds(at)), is_whole=at is None)

    def everything(self) -> Iterator[Observation]:
        """Every row in the order of the files."""
        found = [
            (self._shelf.attributes(int(entry[3])).resource, int(entry[2]), key, entry)
            for key, segment in self._shelf.everything()
            for entry in _entries(segment.text)
        ]
        found.sort(key=lambda each: each[:2])
        return (self.observation(_quantity(key), entry) for _, _, key, entry in found)

    def _series(self, found: Iterable[tuple[Key, Segment]], *, is_whole: bool) -> Iterator[Series]:
        for number, members in groupby(found, key=_series_of):
            parts = list(members)
            quantity = self._quantities.get(number) or self._know(number, parts[0][0])
            yield _PackedSeries(self, number, quantity, tuple(segment for _, segment in parts), is_whole)

    def _know(self, number: int, key: Key) -> Quantity:
        if len(self._quantities) >= _MOST_SERIES_KNOWN:
            self._quantities.clear()
        found = self._quantities[number] = _quantity(key)
        return found

    def observation(self, quantity: Quantity, entry: Sequence[str]) -> Observation:
        """What an entry of the series says."""
        code, value, line, number = entry
        origin, terms = self._terms.get(number) or self._meet(number)
        period = read_period(code)
        return terms.observation(origin.name(line, quantity, code), quantity, period, value)

    def _meet(self, number: str) -> tuple[Origin, Terms]:
        if len(self._terms) >= _MOST_TERMS_KEPT:
            self._terms.clear()
        found = self._shelf.attributes(int(number))
        origin = self._origins[found.resource]
        row = Row(origin.file, 1, found.cells)
        known = self._terms[number] = (origin, read_terms(row, read_head(row)))
        return known

    def made(self, number: int) -> tuple[Observation, ...] | None:
        """All rows of a series, where they were made lately."""
        return self._kept.get(number)

    def keep(self, number: int, rows: tuple[Observation, ...]) -> tuple[Observation, ...]:
        """Keep them for the next question, unless they are too many."""
        if self._kept_rows + len(rows) > _MOST_ROWS_KEPT:
            self._kept.clear()
            self._kept_rows = 0
        if len(rows) <= _MOST_ROWS_KEPT // 4:
            self._kept[number] = rows
            self._kept_rows += len(rows)
        return rows


    def made_at(self, place: tuple[int, int]) -> tuple[Observation, ...] | None:
        """The rows of a series and a rank, where they were made lately."""
        return self._kept_at.get(place)

    def keep_at(self, place: tuple[int, int], rows: tuple[Observation, ...]) -> tuple[Observation, ...]:
        """Keep them for the next question."""
        if len(self._kept_at) >= _MOST_PLACES_KEPT:
            self._kept_at.clear()
        self._kept_at[place] = rows
        return rows


@dataclass(frozen=True, slots=True)
class _PackedSeries:
    store: PackedStore
    number: int
    quantity: Quantity
    segments: tuple[Segment, ...]
    is_whole: bool
    """Whether the segments are all of the series."""

    def rows(self) -> tuple[Observation, ...]:
        if self.is_whole and (made := self.store.made(self.number)) is not None:
            return made
        rows = tuple(self.store.observation(self.quantity, entry) for segment in self._in_order() for entry in _entries(segment.text))
        return self.store.keep(self.number, rows) if self.is_whole else rows

    def at(self, period: Period | None) -> tuple[Observation, ...]:
        if (period is None) != (self.quantity.form is Form.DATE):
            return ()
        if period is None:
            return self.rows()
        begins, rank = _begins(period)
        if (made := self.store.made_at((self.number, rank))) is not None:
            return made
        rows = tuple(
            self.store.observation(self.quantity, entry)
            for segment in self.segments
            if segment.first <= rank <= segment.last
            for entry in _entries_at(segment.text, begins)
        )
        return self.store.keep_at((self.number, rank), rows)

    def back_from(self, day: date) -> Iterator[Observation]:
        if self.quantity.form is Form.DATE:
            return
        highest = highest_rank(day)
        for segment in reversed(self._in_order()):
            if segment.first <= highest:
                for entry in reversed(segment.text.split(RECORD)):
                    parts = entry.split(UNIT)
                    if segment.last <= highest or read_period(parts[0]).end <= day:
                        yield self.store.observation(self.quantity, parts)

    def _in_order(self) -> Sequence[Segment]:
        """Segments one after the other, those that overlap merged into one."""
        ordered = sorted(self.segments, key=lambda segment: segment.first)
        if all(one.last < other.first for one, other in pairwise(ordered)):
            return ordered
        # Sorting keeps the order of the files among rows of one period, for segments come in that order.
        entries = [entry for segment in self.segments for entry in segment.text.split(RECORD)]
        entries.sort(key=lambda entry: rank_of(read_period(entry.partition(UNIT)[0])))
        first, last = min(segment.first for segment in self.segments), max(segment.last for segment in self.segments)
        return (Segment(self.number, first, last, len(entries), RECORD.join(entries)),)


def _bounds(at: Period | None) -> tuple[int, int]:
    return (LOWEST, HIGHEST) if at is None else (rank_of(at), rank_of(at))


def _entries(text: str) -> Iterator[list[str]]:
    return (entry.split(UNIT) for entry in text.split(RECORD))


@lru_cache(maxsize=1024)
def _begins(period: Period) -> tuple[str, int]:
    """What the entries of a period begin with, and its rank."""
    return f"{period.code}{UNIT}", rank_of(period)


def _entries_at(text: str, begins: str) -> list[list[str]]:
    """The entries of one period; they stand side by side."""
    found = []
    place = 0 if text.startswith(begins) else text.find(f"{RECORD}{begins}") + 1
    while text.startswith(begins, place):
        end = text.find(RECORD, place)
        found.append(text[place : end if end >= 0 else None].split(UNIT))
        if end < 0:
            break
        place = end + 1
    return found


def _series_of(found: tuple[Key, Segment]) -> int:
    return found[1].series


def _quantity(key: Key) -> Quantity:
    return Quantity(
        indicator=key.indicator,
        reference_area=key.area,
        time_period=None,
        form=_FORMS[key.form],
        price_basis=PriceBasis(key.price_basis) if key.price_basis else None,
        window=Window(key.window) if key.window else None,
        base_period=read_period(key.base) if key.base else None,
        counterpart_area=key.counterpart or None,
        definition=key.definition or None,
        group=key.group or None,
    )
