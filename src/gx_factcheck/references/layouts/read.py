"""One function for all layouts: the entries of a file by its mapping."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

from gx_factcheck.references.entries import Entry
from gx_factcheck.references.layouts.cells import Unread
from gx_factcheck.references.layouts.grid import Grid, entries_of
from gx_factcheck.references.layouts.json_stat import read_json_stat
from gx_factcheck.references.layouts.replies import read_nbs_data, read_nbs_easyquery, read_wikidata, read_world_bank
from gx_factcheck.references.layouts.sdmx_json import read_sdmx_json
from gx_factcheck.references.layouts.tables import read_sdmx_csv, read_tidy
from gx_factcheck.references.layouts.wide import read_wide
from gx_factcheck.references.mapping import Layout, LayoutMapping

GRIDS: Mapping[Layout, Callable[[Path, str, LayoutMapping], Grid]] = MappingProxyType(
    {
        Layout.SDMX_CSV: read_sdmx_csv,
        Layout.TIDY: read_tidy,
        Layout.JSON_STAT: read_json_stat,
        Layout.SDMX_JSON: read_sdmx_json,
        Layout.WORLD_BANK: read_world_bank,
        Layout.NBS_EASYQUERY: read_nbs_easyquery,
        Layout.NBS_DATA: read_nbs_data,
        Layout.WIKIDATA: read_wikidata,
    }
)
"""The layouts of one row an observation; the wide ones are read by themselves."""


def read_entries(path: Path, shown: str, mapping: LayoutMapping, unread: Unread | None = None) -> Iterator[Entry]:
    """The observations of the file that have a value, in its order.

    Args:
        path: the file as it was downloaded.
        shown: how messages name it.
        mapping: how it is read.
        unread: takes up texts that are no numbers, which are then passed over and no fault.

    Raises:
        ReferencesError: the file is not in this layout, or holds what the mapping does not account for.
    """
    if mapping.layout in GRIDS:
        return entries_of(GRIDS[mapping.layout](path, shown, mapping), mapping, shown, unread)
    return read_wide(path, shown, mapping, unread)
