"""The sources by name."""

from collections.abc import Mapping
from types import MappingProxyType

from gx_factcheck.references.sources.eurostat import EUROSTAT, EUROSTAT_SDMX_2, EUROSTAT_SDMX_3
from gx_factcheck.references.sources.faults import QueryError
from gx_factcheck.references.sources.imf import IMF
from gx_factcheck.references.sources.oecd import OECD, OECD_1
from gx_factcheck.references.sources.source import Source
from gx_factcheck.references.sources.wikidata import WIKIDATA
from gx_factcheck.references.sources.world_bank import WORLD_BANK

SOURCES: Mapping[str, Source] = MappingProxyType(
    {source.id: source for source in (WORLD_BANK, IMF, OECD, OECD_1, EUROSTAT, EUROSTAT_SDMX_3, EUROSTAT_SDMX_2, WIKIDATA)}
)
_NOT_ASKED = {
    "nbs": (
        "the site of China's National Bureau of Statistics refuses programs, and this one does not pass itself off as a browser; "
        "save its replies from a browser, and give them to `gx-factcheck references add`"
    )
}


def source_named(name: str) -> Source:
    """The source of this name.

    Raises:
        QueryError: there is none, or it cannot be asked by a program.
    """
    if name in SOURCES:
        return SOURCES[name]
    message = _NOT_ASKED.get(name) or f"no source is called {name!r}; there are {', '.join(SOURCES)}"
    raise QueryError(message)
