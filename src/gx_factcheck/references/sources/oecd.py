"""The OECD's Data Explorer: SDMX-CSV by its SDMX 3 addresses, and by the older ones with names beside the codes."""

import re
from datetime import timedelta
from urllib.parse import urlencode

from gx_factcheck.references.sources.client import Client
from gx_factcheck.references.sources.csv_replies import CSV, ask_csv
from gx_factcheck.references.sources.faults import QueryError
from gx_factcheck.references.sources.hosts import Host
from gx_factcheck.references.sources.limits import Limit
from gx_factcheck.references.sources.source import Fetched, Licence, Query, Source, require

_FLOW = re.compile(
    r"(?P<agency>[A-Za-z0-9_.]{2,40}),(?P<flow>[A-Za-z0-9_@$-]{2,80}),(?P<version>[0-9.]{0,12})/(?P<key>[A-Za-z0-9_.+*-]{0,400})"
)
_HOSTS = (Host("sdmx.oecd.org"),)
_LIMIT = Limit(60, timedelta(hours=1))
_LICENCE = Licence("CC-BY-4.0", "Creative Commons Attribution 4.0", "https://creativecommons.org/licenses/by/4.0/")
_EXAMPLE = "OECD.SDD.NAD,DSD_NAMAIN1@DF_QNA,1.1/Q.Y.USA.S1.S1.B1GQ"


def _parts(source: Source, query: Query) -> re.Match[str]:
    if query.areas:
        message = "the keys of the OECD name the areas; leave out --areas, and write them as in `Q.Y.USA+FRA.S1.S1.B1GQ`"
        raise QueryError(message)
    return require(_FLOW, query, source.example)


def _ask_2(source: Source, query: Query, client: Client) -> Fetched:
    found = _parts(source, query)
    bounds = [*([f"ge:{query.start}"] if query.start else []), *([f"le:{query.end}"] if query.end else [])]
    time = f"c[TIME_PERIOD]={'+'.join(bounds)}&" if bounds else ""
    # Of SDMX 3 several codes of one place are told apart by commas.
    key, version = found["key"].replace("+", ",") or "*", found["version"] or "+"
    path = f"dataflow/{found['agency']}/{found['flow']}/{version}/{key}"
    return ask_csv(source, query, client, f"{source.base}/{path}?{time}dimensionAtObservation=AllDimensions&format=csvfile", CSV)


def _ask_1(source: Source, query: Query, client: Client) -> Fetched:
    found = _parts(source, query)
    asked = [("startPeriod", query.start)] if query.start else []
    asked += [("endPeriod", query.end)] if query.end else []
    asked += [("dimensionAtObservation", "AllDimensions"), ("format", "csvfilewithlabels")]
    path = f"{found['agency']},{found['flow']},{found['version']}/{found['key'] or 'all'}"
    return ask_csv(source, query, client, f"{source.base}/{path}?{urlencode(asked)}", CSV)


OECD = Source(
    id="oecd",
    title="OECD Data Explorer, SDMX 3 API",
    publisher="OECD",
    base="https://sdmx.oecd.org/public/rest/v2/data",
    hosts=_HOSTS,
    limit=_LIMIT,
    licence=_LICENCE,
    example=_EXAMPLE,
    ask=_ask_2,
)
OECD_1 = Source(
    id="oecd-v1",
    title="OECD Data Explorer, SDMX 2.1 API",
    publisher="OECD",
    base="https://sdmx.oecd.org/public/rest/data",
    hosts=_HOSTS,
    limit=_LIMIT,
    licence=_LICENCE,
    example=_EXAMPLE,
    ask=_ask_1,
)
