"""What was known on a day."""

from dataclasses import dataclass
from datetime import date

from gx_factcheck.model.table import ObservationTable


@dataclass(frozen=True, slots=True)
class AsOf:
    """What was known on a day, and how many rows that leaves out."""

    table: ObservationTable
    later: int
    undated: int


def known_by(observations: ObservationTable, day: date | None) -> AsOf:
    """The rows published on or before `day`; all of them where it is None. Rows without a date are left out too."""
    if day is None:
        return AsOf(observations, 0, 0)
    known = observations.known_by(day)
    later, undated = known.left_out()
    return AsOf(known, later, undated)
