"""What every layout of a file is read into: a period and a value, beside the cells that many of them share."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from gx_factcheck.model.quantity import Quantity
from gx_factcheck.values.periods import Period


class Entry(NamedTuple):
    """One observation of a file, as text: nothing of it is judged yet."""

    line: int
    """Where it stands in the file, counted from 1; in a file without lines, which observation it is."""
    period: str
    value: str
    """As published; empty, NaN or #N/A where it is missing, which is never 0."""
    shared: Mapping[str, str]
    """The other cells, by the columns of the native SDMX-CSV. Entries that have them in common hold one and the same object."""


@dataclass(frozen=True, slots=True)
class Origin:
    """A table that rows are from."""

    id: str
    """What the ids of its observations begin with."""
    file: str
    """As messages name it."""
    is_wide: bool = False
    """Whether a line holds many observations, so that ids name area and period too."""

    def name(self, line: int, series: Quantity, period: Period) -> str:
        """The id of an observation on that line."""
        return f"{self.id}:{line}:{series.reference_area}:{period}" if self.is_wide else f"{self.id}:{line}"
