"""What every layout of a file is read into: a period and a value, beside the cells that many of them share."""

from collections.abc import Mapping
from typing import NamedTuple


class Entry(NamedTuple):
    """One observation of a file, as text: nothing of it is judged yet."""

    line: int
    """Where it stands in the file, counted from 1; in a file without lines, which observation it is."""
    period: str
    value: str
    """As published; empty, NaN or #N/A where it is missing, which is never 0."""
    shared: Mapping[str, str]
    """The other cells, by the columns of the native SDMX-CSV. Entries that have them in common hold one and the same object."""
