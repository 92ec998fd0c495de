"""Whatever a file holds: it is read, or refused with its place, and nothing else happens."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gx_factcheck.references.entries import Entry
from gx_factcheck.references.faults import ReferencesError
from gx_factcheck.references.figures import MISSING
from gx_factcheck.references.layouts.read import read_entries
from gx_factcheck.references.mapping import Flags, Layout, LayoutMapping, Numbers
from gx_factcheck.values.periods import read_period

SAMPLES: dict[Layout, object] = {
    Layout.JSON_STAT: {
        "class": "dataset",
        "id": ["geo", "time"],
        "size": [1, 2],
        "dimension": {"geo": {"category": {"index": {"DE": 0}}}, "time": {"category": {"index": ["2021", "2022"]}}},
        "value": {"0": 1.5, "1": 2},
        "status": {"0": "p"},
    },
    Layout.SDMX_JSON: {
        "data": {
            "dataSets": [{"structure": 0, "series": {"0": {"attributes": [0], "observations": {"0": [1.5, 0]}}}}],
            "structures": [
                {
                    "dimensions": {
                        "series": [{"id": "geo", "values": [{"id": "DE"}]}],
                        "observation": [{"id": "TIME_PERIOD", "values": [{"value": "2021"}]}],
                    },
                    "attributes": {
                        "series": [{"id": "SCALE", "values": [{"id": "6"}]}],
                        "observation": [{"id": "OBS_STATUS", "values": [{"id": "A"}]}],
                    },
                }
            ],
        }
    },
    Layout.WORLD_BANK: [{"page": 1, "lastupdated": "2024-01-01"}, [{"countryiso3code": "DE", "date": "2021", "value": 1.5}]],
    Layout.NBS_EASYQUERY: {
        "returndata": {
            "datanodes": [
                {"data": {"data": 1, "dotcount": 1, "hasdata": True, "strdata": "1.0"}, "wds": [{"wdcode": "sj", "valuecode": "2021"}]}
            ],
            "wdnodes": [{"wdcode": "sj", "nodes": [{"code": "2021", "cname": "x", "unit": ""}]}],
        }
    },
    Layout.NBS_DATA: {"success": True, "data": [{"code": "2021YY", "values": [{"_id": "a", "area": "x", "value": "1"}]}]},
    Layout.WIKIDATA: {"head": {"vars": ["c"]}, "results": {"bindings": [{"c": {"value": "1"}}]}},
}
MAPPINGS = {
    Layout.WORLD_BANK: LayoutMapping(Layout.WORLD_BANK, columns={"REF_AREA": "countryiso3code"}),
    Layout.WIKIDATA: LayoutMapping(Layout.WIKIDATA, columns={"OBS_VALUE": "c"}, constants={"TIME_PERIOD": "2021"}),
}
HEADS = [b"geo,t,v\n", b"DATAFLOW,geo,TIME_PERIOD,OBS_VALUE\n", b"t,DE,FR\n", b"geo,2021,2022\n", b"STRUCTURE;geo\n", b""]
CELLS = [b"DE", b"2021", b"1.0", b"12.3 p", b": c", b"", b'"', b'"a,b"', b"\xff", b"\x00", b"1e5", b"-", b"1.234,5", b"\r"]
KEYS = st.sampled_from(["0", "0:0", "id", "values", "value", "x"])
values = st.recursive(
    st.none() | st.booleans() | st.integers(-3, 99) | st.sampled_from(["", "0", "A", "p", "2021", "0:0", "-1", "1e999", "\u202e"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
    max_leaves=4,
)
QUIET = settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])


def places(document: object, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    inner = document.items() if isinstance(document, dict) else enumerate(document) if isinstance(document, list) else ()
    return [path, *(place for key, value in inner for place in places(value, (*path, key)))]


def changed(document: object, path: tuple[str | int, ...], value: object) -> object:
    if not path:
        return value
    if isinstance(document, dict):
        return {key: changed(inner, path[1:], value) if key == path[0] else inner for key, inner in document.items()}
    assert isinstance(document, list)
    return [changed(inner, path[1:], value) if index == path[0] else inner for index, inner in enumerate(document)]


def read_or_refuse(path: Path, content: bytes, mapping: LayoutMapping) -> None:
    path.write_bytes(content)
    told = None
    entries: list[Entry] = []
    try:
        entries = list(read_entries(path, "x/data", mapping))
    except ReferencesError as error:
        told = error
    assert told is None or (told.place.startswith("x/data") and told.fault and told.remedy)
    for entry in entries:
        read_period(entry.period)
        assert entry.value not in MISSING


@pytest.mark.parametrize("layout", list(SAMPLES))
@given(data=st.data())
@QUIET
def test_a_reply_with_one_part_changed(tmp_path: Path, layout: Layout, data: st.DataObject) -> None:
    sample = SAMPLES[layout]
    path = data.draw(st.sampled_from(places(sample)))
    document = changed(sample, path, data.draw(values))
    mapping = MAPPINGS.get(layout, LayoutMapping(layout, constants={"REF_AREA": "DE"}))
    read_or_refuse(tmp_path / "data.json", json.dumps(document).encode(), mapping)


@pytest.mark.parametrize(
    "mapping",
    [
        LayoutMapping(Layout.TIDY, columns={"REF_AREA": "geo", "TIME_PERIOD": "t", "OBS_VALUE": "v"}, flags=Flags.EUROSTAT),
        LayoutMapping(Layout.SDMX_CSV, columns={"REF_AREA": "geo"}),
        LayoutMapping(Layout.WIDE_AREAS, columns={"TIME_PERIOD": "t"}, numbers=Numbers.FLOATS),
        LayoutMapping(Layout.WIDE_PERIODS, columns={"REF_AREA": "geo"}, numbers=Numbers.DECIMAL_COMMA),
        LayoutMapping(Layout.TIDY, columns={"REF_AREA": "geo", "TIME_PERIOD": "t", "OBS_VALUE": "v"}, encoding="gb18030"),
    ],
    ids=lambda mapping: f"{mapping.layout}, {mapping.encoding}",
)
@given(
    head=st.sampled_from(HEADS),
    rows=st.lists(
        st.lists(
            st.sampled_from(CELLS) | st.binary(max_size=4),
            max_size=5,
        ),
        max_size=4,
    ),
)
@QUIET
def test_a_table_of_odd_cells(tmp_path: Path, mapping: LayoutMapping, head: bytes, rows: list[list[bytes]]) -> None:
    read_or_refuse(tmp_path / "data.csv", head + b"\n".join(b",".join(cells) for cells in rows), mapping)
