"""Observations made of packed rows, when they are asked for."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby, pairwise

from gx_factcheck.model.observation import Observation
from gx_factcheck.model.quantity import Quantity
from gx_factcheck.model.table import Extent, Series
from gx_factcheck.model.words import Form, PriceBasis, Window
from gx_factcheck.references.entries import Origin
from gx_factcheck.references.packing import KEY_COLUMNS
from gx_factcheck.references.shelf import HIGHEST, LOWEST, RECORD, UNIT, Key, Segment, Shelf, highest_rank, rank_of
from gx_factcheck.references.tables import Row
from gx_factcheck.references.terms import Terms, read_head, read_terms
from gx_factcheck.values.periods import Period, read_period

_MOST_ROWS_KEPT = 20_000
_MOST_TERMS_KEPT = 20_000


class PackedStore:
    """A shelf of packed rows, read as a table asks; what was made last is kept, within bounds."""

    def __init__(self, shelf: Shelf, origins: Sequence[Origin]) -> None:
        """The tables in the order of the shelf's numbers."""
        self._shelf, self._origins = shelf, origins
        self._terms: dict[int, tuple[Origin, Terms]] = {}
        self._kept: dict[int, tuple[Observation, ...]] = {}
        self._kept_rows = 0

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
        for number, members in groupby(found, key=lambda each: each[1].series):
            parts = list(members)
            yield _PackedSeries(self, number, parts[0][0], tuple(segment for _, segment in parts), is_whole)

    def observation(self, quantity: Quantity, entry: Sequence[str]) -> Observation:
        """What an entry of the series says."""
        code, value, line, number = entry
        origin, terms = self._terms_of(int(number), quantity)
        period = read_period(code)
        return terms.observation(origin.name(int(line), quantity, period), period, value)

    def _terms_of(self, number: int, quantity: Quantity) -> tuple[Origin, Terms]:
        known = self._terms.get(number)
        if known is None:
            if len(self._terms) >= _MOST_TERMS_KEPT:
                self._terms.clear()
            found = self._shelf.attributes(number)
            origin = self._origins[found.resource]
            row = Row(origin.file, 1, {**found.cells, **dict(zip(KEY_COLUMNS, _key(quantity), strict=True))})
            known = self._terms[number] = (origin, read_terms(row, read_head(row)))
        origin, terms = known
        return origin, terms if terms.series == quantity else replace(terms, series=quantity)

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


@dataclass(frozen=True, slots=True)
class _PackedSeries:
    store: PackedStore
    number: int
    key: Key
    segments: tuple[Segment, ...]
    is_whole: bool
    """Whether the segments are all of the series."""

    @property
    def quantity(self) -> Quantity:
        return _quantity(self.key)

    def rows(self) -> tuple[Observation, ...]:
        if self.is_whole and (made := self.store.made(self.number)) is not None:
            return made
        quantity = self.quantity
        rows = tuple(self.store.observation(quantity, entry) for segment in self._in_order() for entry in _entries(segment.text))
        return self.store.keep(self.number, rows) if self.is_whole else rows

    def at(self, period: Period | None) -> tuple[Observation, ...]:
        if (period is None) != (self.key.form == Form.DATE):
            return ()
        if period is None:
            return self.rows()
        quantity, rank = self.quantity, rank_of(period)
        wanted = (segment for segment in self.segments if segment.first <= rank <= segment.last)
        return tuple(self.store.observation(quantity, entry) for segment in wanted for entry in _entries_at(segment.text, period.code))

    def back_from(self, day: date) -> Iterator[Observation]:
        if self.key.form == Form.DATE:
            return
        quantity, highest = self.quantity, highest_rank(day)
        for segment in reversed(self._in_order()):
            if segment.first <= highest:
                for entry in reversed(list(_entries(segment.text))):
                    if read_period(entry[0]).end <= day:
                        yield self.store.observation(quantity, entry)

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


def _entries_at(text: str, code: str) -> Iterator[list[str]]:
    """The entries of one period; they stand side by side."""
    begins = f"{code}{UNIT}"
    place = 0 if text.startswith(begins) else text.find(f"{RECORD}{begins}") + 1
    while text.startswith(begins, place):
        end = text.find(RECORD, place)
        yield (text[place:] if end < 0 else text[place:end]).split(UNIT)
        if end < 0:
            return
        place = end + 1


def _quantity(key: Key) -> Quantity:
    return Quantity(
        indicator=key.indicator,
        reference_area=key.area,
        time_period=None,
        form=Form(key.form),
        price_basis=PriceBasis(key.price_basis) if key.price_basis else None,
        window=Window(key.window) if key.window else None,
        base_period=read_period(key.base) if key.base else None,
        counterpart_area=key.counterpart or None,
        definition=key.definition or None,
        group=key.group or None,
    )


def _key(quantity: Quantity) -> Key:
    return Key(
        quantity.indicator,
        quantity.reference_area or "",
        quantity.form,
        quantity.price_basis or "",
        quantity.window or "",
        "" if quantity.base_period is None else quantity.base_period.code,
        quantity.counterpart_area or "",
        quantity.definition or "",
        quantity.group or "",
    )
