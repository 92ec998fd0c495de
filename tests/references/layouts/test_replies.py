"""Replies of the World Bank, of the Chinese statistics office and of Wikidata; the figures are invented."""

import pytest
from tests.references.layouts.conftest import Reading

from gx_factcheck.references.faults import ReferencesError
from gx_factcheck.references.mapping import Layout, LayoutMapping, Periods

BANK = LayoutMapping(Layout.WORLD_BANK, columns={"REF_AREA": "countryiso3code", "INDICATOR": "indicator.id"})
QUERY = LayoutMapping(Layout.NBS_EASYQUERY, columns={"INDICATOR": "zb"}, constants={"REF_AREA": "CN"})
OFFICE = LayoutMapping(Layout.NBS_DATA, columns={"INDICATOR": "_id", "REF_AREA": "area"}, codes={"REF_AREA": {"全国": "CN"}})


def bank_row(date: str, value: object, status: str = "") -> dict[str, object]:
    return {
        "indicator": {"id": "R.1", "value": "Rain (mm)"},
        "country": {"id": "CN", "value": "China"},
        "countryiso3code": "CHN",
        "date": date,
        "value": value,
        "unit": "",
        "obs_status": status,
        "decimal": 0,
    }


def bank(*rows: object) -> list[object]:
    return [{"page": 1, "pages": 1, "per_page": 50, "total": 1, "sourceid": "2", "lastupdated": "2024-06-28"}, list(rows)]


def query(data: dict[str, object], period: str = "201908") -> dict[str, object]:
    wds = [{"wdcode": "zb", "valuecode": "A01"}, {"wdcode": "sj", "valuecode": period}]
    nodes = [
        {"wdcode": "zb", "wdname": "指标", "nodes": [{"code": "A01", "cname": "价格指数", "unit": "%", "dotcount": 1}]},
        {"wdcode": "sj", "wdname": "时间", "nodes": [{"code": period, "cname": "x", "unit": "", "dotcount": 0}]},
    ]
    return {"returncode": 200, "returndata": {"datanodes": [{"code": "x", "data": data, "wds": wds}], "wdnodes": nodes}}


def office(value: object, code: str = "202308MM") -> dict[str, object]:
    held = {"_id": "a1", "i_showname": "价格指数", "du_name": "%", "da_name": "全国", "value": value}
    return {"success": True, "state": 20000, "message": "", "data": [{"code": code, "name": "x", "values": [held]}]}


def test_the_world_bank(read: Reading) -> None:
    mapping = LayoutMapping(Layout.WORLD_BANK, columns={**BANK.columns, "PUBLISHED": "lastupdated"})
    (entry,) = read(bank(bank_row("2021", 12.5, "E"), bank_row("2022", None)), mapping)
    assert (entry.period, entry.value) == ("2021", "12.5")
    assert entry.shared == {"REF_AREA": "CHN", "INDICATOR": "R.1", "OBS_STATUS": "E", "PUBLISHED": "2024-06-28"}


@pytest.mark.parametrize(
    ("document", "says"),
    [
        pytest.param(
            [{"message": [{"id": "120", "key": "Invalid value", "value": "The parameter is not valid"}]}],
            "says 'The parameter is not valid'",
            id="an error that came with a good status",
        ),
        pytest.param([{"page": 1}], "has 1 parts and not two", id="one part"),
        pytest.param(bank({"x": 1}), "row 1 has no date or no value", id="rows of something else"),
        pytest.param({}, "the document is not a list", id="an object"),
    ],
)
def test_faults_of_the_world_bank(read: Reading, document: object, says: str) -> None:
    with pytest.raises(ReferencesError) as error:
        read(document, BANK)
    assert says in str(error.value)


def test_a_reply_without_rows_is_empty_and_no_fault(read: Reading) -> None:
    assert read([{"page": 0, "total": 0}, None], BANK) == []


@pytest.mark.parametrize(
    ("data", "value", "decimals"),
    [
        pytest.param({"data": 100.715, "dotcount": 1, "hasdata": True, "strdata": "100.7"}, "100.7", "1", id="digits as published"),
        pytest.param({"data": 12.7, "dotcount": 2, "hasdata": True, "strdata": "12.7"}, "12.7", "2", id="a zero that dotcount remembers"),
        pytest.param(
            {"data": 12.7, "dotcount": 0, "hasdata": True, "strdata": "12.7"}, "12.7", "1", id="digits that were printed are kept"
        ),
        pytest.param({"data": 100.715, "dotcount": 1, "hasdata": True, "strdata": ""}, "100.715", "1", id="hidden digits and their number"),
        pytest.param({"data": 1234.5, "dotcount": 1, "hasdata": True, "strdata": "1,234.5"}, "1234.5", "1", id="commas between thousands"),
    ],
)
def test_the_old_query_page(read: Reading, data: dict[str, object], value: str, decimals: str) -> None:
    (entry,) = read(query(data), QUERY)
    assert (entry.period, entry.value, entry.shared["DECIMALS"]) == ("2019-08", value, decimals)


def test_no_data_is_not_zero(read: Reading) -> None:
    assert read(query({"data": 0, "dotcount": 1, "hasdata": False, "strdata": ""}), QUERY) == []


@pytest.mark.parametrize(
    ("code", "period"),
    [
        pytest.param("2019", "2019", id="a year"),
        pytest.param("2019C", "2019-Q3", id="a quarter by its letter"),
        pytest.param("201912", "2019-12", id="a month"),
    ],
)
def test_periods_of_the_old_query_page(read: Reading, code: str, period: str) -> None:
    (entry,) = read(query({"data": 1, "dotcount": 0, "hasdata": True, "strdata": "1"}, code), QUERY)
    assert entry.period == period


def test_an_index_is_kept_unless_the_mapping_takes_100_off(read: Reading) -> None:
    data = {"data": 100.7, "dotcount": 1, "hasdata": True, "strdata": "100.7"}
    assert [entry.value for entry in read(query(data), QUERY)] == ["100.7"]
    less = LayoutMapping(Layout.NBS_EASYQUERY, columns=QUERY.columns, constants=QUERY.constants, less_100=("A01",))
    assert [entry.value for entry in read(query(data), less)] == ["0.7"]


@pytest.mark.parametrize(
    ("value", "code", "found"),
    [
        pytest.param("100.10", "202308MM", [("2023-08", "100.10")], id="a month"),
        pytest.param("100.1", "202302SS", [("2023-Q2", "100.1")], id="the second quarter"),
        pytest.param("100.1", "2023YY", [("2023", "100.1")], id="a year"),
        pytest.param("", "2023YY", [], id="a blank is not published"),
        pytest.param(None, "2023YY", [], id="null is not published"),
    ],
)
def test_the_new_query_page(read: Reading, value: object, code: str, found: list[tuple[str, str]]) -> None:
    assert [(entry.period, entry.value) for entry in read(office(value, code), OFFICE)] == found


@pytest.mark.parametrize(
    ("document", "mapping", "says"),
    [
        pytest.param({"returncode": 501, "returndata": "x"}, QUERY, "returndata is not an object", id="an error of the old page"),
        pytest.param({"success": False, "message": "no"}, OFFICE, "success is false", id="an error of the new page"),
        pytest.param({"data": [{"code": "2023YY", "values": {}}]}, OFFICE, "data 2023YY.values is not a list", id="values of no list"),
    ],
)
def test_faults_of_the_statistics_office(read: Reading, document: object, mapping: LayoutMapping, says: str) -> None:
    with pytest.raises(ReferencesError) as error:
        read(document, mapping)
    assert says in str(error.value)


def test_wikidata(read: Reading) -> None:
    binding = {
        "c": {"type": "uri", "value": "http://www.wikidata.org/entity/Q148"},
        "t": {"type": "literal", "value": "2021-01-01T00:00:00Z"},
        "v": {"type": "literal", "value": "+1412360000"},
    }
    document = {"head": {"vars": ["c", "t", "v", "n"]}, "results": {"bindings": [binding]}}
    columns = {"REF_AREA": "c", "TIME_PERIOD": "t", "OBS_VALUE": "v", "NOTE": "n"}
    (entry,) = read(document, LayoutMapping(Layout.WIKIDATA, columns=columns, periods=Periods.YEARS))
    assert (entry.period, entry.value, entry.shared) == ("2021", "+1412360000", {"REF_AREA": "Q148"})
    with pytest.raises(ReferencesError, match="has a time of day"):
        read(document, LayoutMapping(Layout.WIKIDATA, columns=columns))
