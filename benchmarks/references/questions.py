"""What is asked of every system, drawn at random but always the same."""

from __future__ import annotations

import csv
import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

KEYS, RANKS, EXTREMA = 1_000, 100, 100
HEADER = (
    "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_MULT,DECIMALS,"
    "OBS_STATUS,PUBLISHED,PUBLISHER,TITLE,SOURCE_URL,QUALITY,NOTE\n"
)
_AREAS, _YEARS = 200, 50


@dataclass(frozen=True, slots=True)
class Data:
    """Figures in the files that every system reads."""

    name: str
    form: str
    """`native`: one long table; `wide`: a table an indicator, an area a column."""
    folder: Path
    """A folder of datasets, as gx-factcheck reads it."""
    files: tuple[Path, ...]
    areas: dict[str, str]
    """What the files call an area: its id to us. Empty where the two are the same."""
    indicators: dict[str, str]
    """The same of indicators; the files call them by their own names."""


Key = tuple[str, str, str]
"""Indicator, area and period, as the files call them."""


def generated(folder: Path, rows: int) -> Data:
    """A native table of about so many rows, of 200 areas and 50 years for each indicator."""
    dataset = folder / "made"
    dataset.mkdir(parents=True)
    draw = random.Random(rows)
    areas = [f"XA{number}" for number in range(_AREAS)]
    with (dataset / "data.csv").open("w", encoding="utf-8") as file:
        file.write(HEADER)
        for indicator in range(max(1, rows // (_AREAS * _YEARS))):
            for area in areas:
                for year in range(1970, 1970 + _YEARS):
                    value = f"{draw.randrange(10**6) / 100:.2f}"
                    file.write(f"dataflow,X:Y(1.0),I,A,{area},series_{indicator},{year},{value},percent,0,2,A,2023-05-01,")
                    file.write(f"a bureau of statistics,Yearbook {indicator},https://example.org/{indicator},official,\n")
    package = {"name": "made", "title": "Made", "licenses": [{"name": "CC0-1.0"}], "resources": [{"name": "a", "path": "data.csv"}]}
    (dataset / "datapackage.json").write_text(json.dumps(package), "utf-8")
    return Data(f"{rows:,} rows", "native", folder, (dataset / "data.csv",), {}, {})


def added(folder: Path, name: str) -> Data:
    """Wide tables that `references add` has written below this folder."""
    dataset = folder / name
    package = json.loads((dataset / "datapackage.json").read_text("utf-8"))
    areas = dict(package["gx:mapping"]["codes"]["REF_AREA"])
    indicators = {}
    for resource in package["resources"]:
        own = resource.get("gx:mapping", {})
        areas |= own.get("codes", {}).get("REF_AREA", {})
        indicators[Path(resource["path"]).stem] = own["constants"]["INDICATOR"]
    files = tuple(dataset / resource["path"] for resource in package["resources"])
    return Data(f"{len(files)} wide tables", "wide", folder, files, {code: area for code, area in areas.items() if area}, indicators)


def keys_of(data: Data, count: int = KEYS) -> list[Key]:
    """Random keys that have a value."""
    draw = random.Random(11)
    found = _native_keys(data, draw) if data.form == "native" else _wide_keys(data, draw)
    keys: list[Key] = []
    for key in found:
        keys.append(key)
        if len(keys) == count:
            return keys
    return keys


def _native_keys(data: Data, draw: random.Random) -> Iterator[Key]:
    with data.files[0].open(encoding="utf-8", newline="") as file:
        rows = [(row["INDICATOR"], row["REF_AREA"], row["TIME_PERIOD"]) for row in csv.DictReader(file)]
    while rows:
        yield draw.choice(rows)


def _wide_keys(data: Data, draw: random.Random) -> Iterator[Key]:
    tables: dict[Path, list[list[str]]] = {}
    while True:
        path = draw.choice(data.files)
        if path not in tables:
            with path.open(encoding="utf-8", newline="") as file:
                tables[path] = list(csv.reader(file))
        header, *rows = tables[path]
        row, column = draw.choice(rows), draw.randrange(1, len(header))
        # Years before our era are no periods to us, and left out.
        if row[column] and header[column] in data.areas and len(row[0]) == 4 and row[0].isdigit() and row[0] != "0000":
            yield path.stem, header[column], row[0]
