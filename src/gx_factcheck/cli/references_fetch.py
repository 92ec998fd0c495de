"""`gx-factcheck references fetch`."""

from datetime import timedelta
from importlib.util import find_spec
from pathlib import Path

import click

from gx_factcheck.cli.endings import Ending
from gx_factcheck.cli.folders import InputError
from gx_factcheck.cli.results import Result
from gx_factcheck.cli.streams import complain

_NEEDED = ("httpx", "stamina", "hishel")
_PARAMETERS = [
    click.Argument(["source"]),
    click.Argument(["query"]),
    click.Option(
        ["-o", "--output"], required=True, metavar="DIR", type=click.Path(path_type=Path), help="The folder of the dataset, made if needed."
    ),
    click.Option(["--areas"], metavar="CODES", help="Codes of the source with commas between, as in CHN,USA.  [default: all]"),
    click.Option(["--period"], metavar="FROM:TO", help="Years, quarters or months, both included, as in 2015:2023."),
    click.Option(["--indicator"], metavar="ID", help="Call the series so in the catalogue.  [default: made from its code]"),
    click.Option(["--unit"], metavar="UNIT", help="The unit of the series, where the source names none that is known."),
    click.Option(
        ["--nature"], type=click.Choice(["stock", "flow", "rate"]), help="How new indicators relate to time.  [default: by the unit]"
    ),
    click.Option(
        ["--map", "constants"], multiple=True, metavar="OURS=:TEXT", help="PRICE_BASIS, WINDOW or DEFINITION, as in WINDOW=:year-on-year."
    ),
    click.Option(["--replace"], is_flag=True, help="Drop what the folder holds, also where the unit or the query differs."),
    click.Option(["--refresh"], is_flag=True, help="Ask the source even where a reply of the last hour is in the cache."),
    click.Option(["--deadline"], type=click.IntRange(1, 3600), default=60, show_default=True, help="Seconds for all of it."),
    click.Option(["--largest"], type=click.IntRange(1, 1024), default=64, show_default=True, help="MiB that a reply may have, unpacked."),
    click.Option(["--allow-host", "allowed"], multiple=True, metavar="HOST", help="Let the source redirect to this host, too."),
]


@click.command("fetch", params=_PARAMETERS)
def fetch_dataset(
    *,
    source: str,
    query: str,
    output: Path,
    areas: str | None,
    period: str | None,
    indicator: str | None,
    unit: str | None,
    nature: str | None,
    constants: tuple[str, ...],
    replace: bool,
    refresh: bool,
    deadline: int,
    largest: int,
    allowed: tuple[str, ...],
) -> Result:
    """Fetch a query of an official source into a dataset, with its address, time and SHA-256.

    SOURCE is one of world-bank, imf, oecd, oecd-v1, eurostat, eurostat-sdmx, eurostat-sdmx21 and wikidata; docs/live-sources.md
    says what a QUERY of each looks like. Fetched again, older figures stay beside newer ones. Exit code 3 where the source fails:
    then nothing is written.
    """
    require_extra()
    from gx_factcheck import __version__
    from gx_factcheck.model.catalogue import Nature
    from gx_factcheck.references.cache import cache_folder
    from gx_factcheck.references.sources.client import Settings
    from gx_factcheck.references.sources.faults import SourceError
    from gx_factcheck.references.sources.fetch import Order, fetch
    from gx_factcheck.references.sources.hosts import allowed_host
    from gx_factcheck.references.sources.inflate import Bounds
    from gx_factcheck.references.sources.registry import source_named
    from gx_factcheck.references.sources.snapshot import Wishes, read_constants
    from gx_factcheck.references.sources.source import read_query

    asked = source_named(source)
    order = Order(
        read_query(query, areas, period),
        output,
        Wishes(indicator, unit, Nature(nature) if nature else None, read_constants(constants)),
        replace,
    )
    settings = Settings(
        deadline=timedelta(seconds=deadline),
        bounds=Bounds(largest=largest * 1024**2),
        cache=cache_folder(),
        version=__version__,
        refresh=refresh,
        hosts=tuple(allowed_host(name) for name in allowed),
    )
    try:
        return Result("\n".join(fetch(asked, order, settings)) + "\n")
    except SourceError as error:
        complain(str(error))
        return Result("", Ending.INCOMPLETE)


def require_extra() -> None:
    """Say what to install where something is missing that reaches the network.

    Raises:
        InputError: it is missing.
    """
    missing = [name for name in _NEEDED if find_spec(name) is None]
    if missing:
        message = f"fetching needs {', '.join(missing)}, which is not installed; run `pip install 'gx-factcheck[net]'`"
        raise InputError(message)
