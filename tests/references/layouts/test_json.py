"""JSON-stat and SDMX-JSON, in the shapes that Eurostat and the IMF reply in; the figures are invented."""

import pytest
from tests.references.layouts.conftest import Reading

from gx_factcheck.references.faults import ReferencesError
from gx_factcheck.references.mapping import Layout, LayoutMapping

STAT = LayoutMapping(Layout.JSON_STAT, columns={"REF_AREA": "geo"})
FUND = LayoutMapping(Layout.SDMX_JSON, columns={"REF_AREA": "COUNTRY", "INDICATOR": "INDICATOR"})


def stat(*, value: str = '{"0": 12.70, "3": 0}', status: str = '{"0": "p"}', sex: str = '{"T": 0}', size: str = "[2, 1, 2]") -> str:
    return f"""{{"version": "2.0", "class": "dataset", "label": "x", "id": ["geo", "sex", "time"], "size": {size},
      "role": {{"time": ["time"], "geo": ["geo"]}},
      "dimension": {{"geo": {{"category": {{"index": {{"DE": 0, "FR": 1}}}}}},
        "sex": {{"category": {{"index": {sex}}}}},
        "time": {{"category": {{"index": ["2021Q1", "2021Q2"], "label": {{"2021Q1": "first", "2021Q2": "second"}}}}}}}},
      "value": {value}, "status": {status}}}"""


def fund(*, series: str, scale: str = "6", observation: str = '[{"value": "1972"}, {"value": "1973"}]', groups: str = "{}") -> str:
    return f"""{{"meta": {{}}, "data": {{
      "dataSets": [{{"structure": 0, "action": "Replace", "series": {series}, "dimensionGroupAttributes": {groups}}}],
      "structures": [{{"dimensions": {{
          "series": [{{"id": "COUNTRY", "keyPosition": 0, "values": [{{"id": "ABW"}}, {{"id": "CHN"}}]}},
                     {{"id": "INDICATOR", "keyPosition": 1, "values": [{{"id": "NGDP"}}]}}],
          "observation": [{{"id": "TIME_PERIOD", "values": {observation}}}]}},
        "measures": {{}},
        "attributes": {{"series": [{{"id": "SCALE", "values": [{{"id": "{scale}"}}]}}],
          "dimensionGroup": [{{"id": "OVERLAP", "values": [{{"id": "OL"}}]}}],
          "observation": [{{"id": "OBS_STATUS", "values": [{{"id": "P"}}]}}]}}}}]}}}}"""


def test_json_stat_counts_its_cells_row_by_row(read: Reading) -> None:
    found = read(stat(), STAT)
    assert [(entry.line, entry.period, entry.value, entry.shared) for entry in found] == [
        (1, "2021-Q1", "12.70", {"REF_AREA": "DE", "OBS_STATUS": "P"}),
        (4, "2021-Q2", "0", {"REF_AREA": "FR"}),
    ]


@pytest.mark.parametrize(
    ("document", "count"),
    [
        pytest.param(stat(value="[1.5, null, null, 2]"), 2, id="a list, where null is no value"),
        pytest.param(stat(value='{"0": null}'), 0, id="null in an object"),
        pytest.param(stat(value="{}"), 0, id="no value at all"),
        pytest.param(stat(status='"e"'), 2, id="one status for all"),
        pytest.param(stat(status="null"), 2, id="no status"),
    ],
)
def test_forms_of_json_stat(read: Reading, document: str, count: int) -> None:
    assert len(read(document, STAT)) == count


@pytest.mark.parametrize(
    ("document", "says"),
    [
        pytest.param(
            stat(sex='{"F": 0, "M": 1}', size="[2, 2, 2]"), "'sex' has 2 codes (F, M)", id="a dimension that is not accounted for"
        ),
        pytest.param(stat(sex='{"F": 0, "M": 1}'), "has 2 codes, but size says 1", id="a size that does not fit"),
        pytest.param(stat(sex='{"F": 0, "M": 0}', size="[2, 2, 2]"), "does not count its codes from 0", id="two codes in one place"),
        pytest.param(stat(value="[1, 2]"), "value has 2 cells, but size says 4", id="too few values"),
        pytest.param(stat(value='{"4": 1}'), "has a cell 4, but there are 4", id="a value beyond the end"),
        pytest.param(stat(value='{"-1": 1}'), "not a whole number from 0", id="a value before the beginning"),
        pytest.param(stat(value='{"0": true}'), "neither a text nor a number", id="a truth for a value"),
        pytest.param(stat(value='{"0": "many"}'), "which is no number", id="a word for a value"),
        pytest.param(stat(value='{"0": 1, "0": 2}'), "has the key '0' twice", id="a key twice"),
        pytest.param(stat(size="[2, 1, 99999999]"), "more than 20,000,000 cells", id="a size that fills the memory"),
        pytest.param(stat(status='{"0": "x"}'), "the status is 'x', which is not known", id="an unknown flag"),
        pytest.param('{"class": "collection"}', "class is 'collection'", id="another class"),
        pytest.param("[]", "the document is not an object", id="a list"),
        pytest.param('{"class": ', "data.csv:1: is not JSON", id="cut short"),
        pytest.param('{"class": "\\ud800"}', "holds \\ud800 alone, which is no character", id="half a pair of escapes"),
        pytest.param("<html>", "is not JSON", id="a page in its stead"),
        pytest.param("[" * 100_000, "nested too deeply", id="a pit of brackets"),
    ],
)
def test_faults_of_json_stat(read: Reading, document: str, says: str) -> None:
    with pytest.raises(ReferencesError) as error:
        read(document, STAT)
    assert says in str(error.value)


def test_a_kept_code_accounts_for_its_dimension(read: Reading) -> None:
    mapping = LayoutMapping(Layout.JSON_STAT, columns=STAT.columns, keep={"sex": ("F",)})
    document = stat(sex='{"F": 0, "M": 1}', size="[2, 2, 2]", value="[1,2,3,4,5,6,7,8]", status="{}")
    assert [entry.value for entry in read(document, mapping)] == ["1", "2", "5", "6"]


def test_the_scale_of_a_series_is_a_power_of_ten(read: Reading) -> None:
    document = fund(series='{"1:0": {"attributes": [0], "observations": {"0": ["12.30", 0], "1": [null]}}}')
    (entry,) = read(document, FUND)
    assert (entry.period, entry.value) == ("1972", "12.30")
    assert entry.shared == {"REF_AREA": "CHN", "INDICATOR": "NGDP", "UNIT_MULT": "6", "OBS_STATUS": "P"}


def test_attributes_of_groups_of_series(read: Reading) -> None:
    mapping = LayoutMapping(Layout.SDMX_JSON, columns={**FUND.columns, "NOTE": "OVERLAP"})
    document = fund(
        series='{"0:0": {"attributes": [null], "observations": {"0": [1]}}, "1:0": {"attributes": [], "observations": {"0": [2]}}}',
        groups='{"1:": [0]}',
    )
    assert [entry.shared.get("NOTE") for entry in read(document, mapping)] == [None, "OL"]


def test_all_dimensions_at_the_observation(read: Reading) -> None:
    document = """{"dataSets": [{"observations": {"0:0": [12.70], "1:1": ["3"]}}], "structure": {"dimensions": {"observation": [
      {"id": "COUNTRY", "values": [{"id": "ABW"}, {"id": "CHN"}]}, {"id": "TIME_PERIOD", "values": [{"id": "2021"}, {"id": "2022"}]}]}}}"""
    found = read(document, LayoutMapping(Layout.SDMX_JSON, columns={"REF_AREA": "COUNTRY"}))
    assert [(entry.shared["REF_AREA"], entry.period, entry.value) for entry in found] == [("ABW", "2021", "12.70"), ("CHN", "2022", "3")]


@pytest.mark.parametrize(
    ("document", "says"),
    [
        pytest.param(
            fund(series='{"2:0": {"observations": {"0": [1]}}}'), "COUNTRY is 2, but there are 2 codes", id="an index beyond the codes"
        ),
        pytest.param(fund(series='{"0": {"observations": {"0": [1]}}}'), "has a key of 1 parts", id="a key that is too short"),
        pytest.param(fund(series='{"a:0": {"observations": {"0": [1]}}}'), "not a whole number from 0", id="a letter for an index"),
        pytest.param(
            fund(series='{"0:0": {"attributes": [7], "observations": {"0": [1]}}}'), "SCALE is 7", id="an attribute beyond the codes"
        ),
        pytest.param(fund(series="[]"), "series is not an object", id="a list of series"),
        pytest.param('{"data": {"dataSets": []}}', "holds 0 data sets", id="no data set"),
        pytest.param('{"data": {"dataSets": [{}], "structures": []}}', "name one id twice, or nothing", id="no structure"),
        pytest.param('{"errors": [{"code": 404}]}', "dataSets is not a list", id="an error of the service"),
    ],
)
def test_faults_of_sdmx_json(read: Reading, document: str, says: str) -> None:
    with pytest.raises(ReferencesError) as error:
        read(document, FUND)
    assert says in str(error.value)
