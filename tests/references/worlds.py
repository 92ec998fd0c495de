"""Small tables of every kind of row, for laws that hold whatever the data are."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from hypothesis import strategies as st

COLUMNS = (
    *("STRUCTURE", "STRUCTURE_ID", "ACTION", "REF_AREA", "INDICATOR", "PRICE_BASIS", "WINDOW", "COUNTERPART_AREA", "DEFINITION", "GROUP"),
    *("SCALE", "TIME_PERIOD", "OBS_VALUE", "UNIT_MEASURE", "UNIT_MULT", "DECIMALS", "OBS_STATUS", "OBS_PRINTED", "OBS_HEDGE", "PUBLISHED"),
    *("PUBLISHER", "TITLE", "SOURCE_URL", "QUALITY", "NOTE", "FIRST_RELEASE"),
)
AREAS = ("north", "south", "east", "west", "isle")
PERIODS = ("2021-S1", "2021-H1", "2021-01/2021-06", "2021", "2020", "2020-S1", "2020-Q4", "2020-12", "2020-12-31", "2019", "2021-07-01/P3M")
PUBLISHED = ("2021-07-20", "2021-08", "2021", "2020", "2021-10-01", "")
Row = Mapping[str, str]


def _row(cells: Row) -> Row:
    common = {"STRUCTURE": "dataflow", "STRUCTURE_ID": "X:Y(1.0.0)", "ACTION": "I", "SCALE": "value", "UNIT_MULT": "0", "OBS_STATUS": "A"}
    return {**common, **cells}


_said = st.fixed_dictionaries(
    {
        "REF_AREA": st.sampled_from(AREAS),
        "TIME_PERIOD": st.sampled_from(PERIODS),
        "PUBLISHED": st.sampled_from(PUBLISHED),
        "PUBLISHER": st.sampled_from(("bureau", "office", "unknown")),
        "QUALITY": st.sampled_from(("official", "media", "mirror", "weak")),
        "OBS_STATUS": st.sampled_from(("A", "P", "E", "B", "M")),
        "DEFINITION": st.sampled_from(("", "gross")),
        "NOTE": st.sampled_from(("", "说明, with “quotes”", 'a "note", quoted')),
        "FIRST_RELEASE": st.sampled_from(("", "true")),
    }
)
_values = st.fixed_dictionaries(
    {
        "INDICATOR": st.sampled_from(("rate", "cargo_growth")),
        "UNIT_MEASURE": st.sampled_from(("percent", "percentage_point")),
        "PRICE_BASIS": st.sampled_from(("", "real", "nominal")),
        "WINDOW": st.sampled_from(("", "year-on-year")),
        "OBS_VALUE": st.sampled_from(("1", "2.0", "-3.55", "12.10", "0", "-0.0", "1E2", "+4", "007", "", "NaN", "#N/A")),
        "DECIMALS": st.sampled_from(("", "0", "1", "3")),
        "UNIT_MULT": st.sampled_from(("0", "", "3", "-2", "8")),
        "OBS_HEDGE": st.sampled_from(("", "nearly", "about over")),
    }
)
_counts = st.fixed_dictionaries(
    {
        "INDICATOR": st.just("firms"),
        "UNIT_MEASURE": st.just("enterprise"),
        "OBS_VALUE": st.sampled_from(("37000", "12", "0", "3.7", "")),
        "OBS_PRINTED": st.sampled_from(("", "三万七千")),
        "COUNTERPART_AREA": st.sampled_from(("", "south")),
    }
)
_ranks = st.fixed_dictionaries(
    {
        "INDICATOR": st.sampled_from(("rate", "firms")),
        "SCALE": st.just("rank"),
        "GROUP": st.sampled_from(("coast", "shore")),
        "UNIT_MEASURE": st.just("ordinal"),
        "OBS_VALUE": st.sampled_from(("1", "2", "12", "")),
    }
)
_dates = st.fixed_dictionaries({"INDICATOR": st.sampled_from(("opening", "dawn")), "SCALE": st.just("date")})
ROWS = st.lists(st.tuples(_said, st.one_of(_values, _counts, _ranks, _dates)).map(lambda pair: _row({**pair[0], **pair[1]})), max_size=40)


def write_dataset(folder: Path, rows: Iterable[Row], name: str = "made") -> Path:
    """A dataset of these rows."""
    dataset = folder / name
    dataset.mkdir(parents=True, exist_ok=True)
    package = {"name": name, "title": name, "licenses": [{"name": "CC0-1.0"}], "resources": [{"name": "a", "path": "data.csv"}]}
    (dataset / "datapackage.json").write_text(json.dumps(package), "utf-8")
    (dataset / "data.csv").write_text(as_csv(rows), "utf-8")
    return dataset


def as_csv(rows: Iterable[Row]) -> str:
    """The rows below their header."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows([[row.get(column, "") for column in COLUMNS] for row in rows])
    return text.getvalue()


def plain_rows(indicators: Sequence[str], areas: Sequence[str], years: Iterable[int]) -> list[Row]:
    """A row for each indicator, area and year, with a value that tells the three."""
    return [
        _row(
            {
                "REF_AREA": area,
                "INDICATOR": indicator,
                "TIME_PERIOD": str(year),
                "OBS_VALUE": f"{place}.{year}",
                "UNIT_MEASURE": "percent",
                "PUBLISHED": "2021-01-01",
                "PUBLISHER": "bureau",
                "QUALITY": "official",
            }
        )
        for year in years
        for place, (indicator, area) in enumerate((indicator, area) for indicator in indicators for area in areas)
    ]
