"""What the columns of a file hold: the texts of each, where they stand first, and which column says no more than another."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from gx_factcheck.references.layouts.read import GRIDS
from gx_factcheck.references.layouts.wide import wide_rows
from gx_factcheck.references.mapping import LayoutMapping

_MOST_TEXTS = 100_000
"""A column with more texts than these is one of values or notes, whatever else it is."""
_MOST_TOLD = 5


@dataclass(slots=True)
class Texts:
    """The texts of one column, in the order in which they come."""

    counts: dict[str, int] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)
    is_full: bool = False

    def first(self, count: int = _MOST_TOLD) -> str:
        """The first few, as in `DE, FR, …`."""
        shown = [text for text in self.counts if text][:count]
        return ", ".join(shown) + (", …" if len(self.counts) > count else "")


@dataclass(frozen=True, slots=True)
class Survey:
    """A file as columns of texts."""

    header: tuple[str, ...]
    usual: Mapping[str, str]
    """What the layout itself says of its columns."""
    texts: tuple[Texts, ...]
    rows: int
    is_wide: bool

    def of(self, name: str) -> Texts:
        """The texts of the column with this name."""
        return self.texts[self.header.index(name)]


def survey_file(path: Path, shown: str, mapping: LayoutMapping, *, watched: Sequence[str] | None = None) -> Survey:
    """Read the whole file once; of a wide one only the columns `watched` are looked at.

    Raises:
        ReferencesError: the file is not in the layout.
    """
    header, usual, rows = columns_of(path, shown, mapping)
    at = [index for index, name in enumerate(header) if watched is None or name in watched]
    texts = tuple(Texts() for _ in header)
    count = 0
    for line, cells in rows:
        count += 1
        for index in at:
            held = texts[index]
            text = cells[index]
            if text in held.counts:
                held.counts[text] += 1
            elif len(held.counts) < _MOST_TEXTS:
                held.counts[text] = 1
                held.lines[text] = line
            else:
                held.is_full = True
    return Survey(header, usual, texts, count, mapping.is_wide)


def columns_of(
    path: Path, shown: str, mapping: LayoutMapping
) -> tuple[tuple[str, ...], Mapping[str, str], Iterator[tuple[int, Sequence[str]]]]:
    """The names of the columns, what the layout says of them, and the rows with their lines.

    Raises:
        ReferencesError: the file is not in the layout.
    """
    if mapping.is_wide:
        header, rows = wide_rows(path, shown, mapping)
        return header, {}, rows
    grid = GRIDS[mapping.layout](path, shown, mapping)
    return grid.header, grid.usual, grid.rows


def undetermined(path: Path, shown: str, mapping: LayoutMapping, used: Sequence[str], others: Sequence[str]) -> tuple[str, ...]:
    """Those of the other columns that do not follow from one used column alone: what they tell apart would be mixed.

    A column that never changes tells nothing apart; the name of an area follows from its code. Rows that `keep` leaves out
    do not count.
    """
    header, _, rows = columns_of(path, shown, mapping)
    kept = [(header.index(name), frozenset(codes)) for name, codes in mapping.keep.items() if name in header]
    rest = {header.index(name): [header.index(each) for each in used] for name in others}
    constant: dict[int, str] = {}
    seen: dict[tuple[int, int], dict[str, str]] = {}
    varies: set[int] = set()
    for _, cells in rows:
        if any(cells[index] not in codes for index, codes in kept):
            continue
        for index, possible in rest.items():
            if constant.setdefault(index, cells[index]) != cells[index]:
                varies.add(index)
            for used_index in tuple(possible):
                known = seen.setdefault((index, used_index), {})
                if known.setdefault(cells[used_index], cells[index]) != cells[index]:
                    possible.remove(used_index)
    return tuple(header[index] for index, possible in rest.items() if index in varies and not possible)
