"""`audit --online`: what no dataset has, fetched into the cache before the claims are judged."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from gx_factcheck.cli.references_fetch import require_extra
from gx_factcheck.cli.streams import complain
from gx_factcheck.model.report import ClaimFile
from gx_factcheck.references.folder import References


@dataclass(frozen=True, slots=True)
class Fetched:
    """The datasets that were fetched."""

    folders: tuple[Path, ...] = ()
    has_failed: bool = False
    """Whether a source did not answer, so that something may be missing."""


def fetch_missing(files: Iterable[ClaimFile], references: References) -> Fetched:
    """Ask the live sources that the catalogue names for what the claims need; each failure is a line on standard error.

    Raises:
        InputError: the extra that reaches the network is not installed.
    """
    require_extra()
    from gx_factcheck import __version__
    from gx_factcheck.references.cache import cache_folder
    from gx_factcheck.references.sources.client import Settings
    from gx_factcheck.references.sources.online import fetch_needed, needed

    needs = needed((claim for file in files for claim in file.claims), references)
    found = fetch_needed(needs, references.catalogue, Settings(cache=cache_folder(), version=__version__))
    for failure in found.failures:
        complain(failure)
    return Fetched(found.folders, has_failed=bool(found.failures))
