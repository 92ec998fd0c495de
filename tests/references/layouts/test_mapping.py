"""`gx:mapping`: what is read, what is refused, and that what is written is read again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gx_factcheck.references.faults import ReferencesError
from gx_factcheck.references.mapping import (
    NATIVE_COLUMNS,
    Flags,
    Layout,
    LayoutMapping,
    Numbers,
    Periods,
    read_mapping,
)
from gx_factcheck.references.sdmx_csv import _NEEDED, _OPTIONAL

PLACE = "x/datapackage.json"


def test_a_resource_without_a_mapping_is_our_own_sdmx_csv() -> None:
    assert read_mapping(None, None, PLACE) is None


def test_a_resource_lays_its_mapping_over_that_of_the_package() -> None:
    common = {"layout": "tidy", "columns": {"REF_AREA": "geo", "NOTE": "n"}, "constants": {"QUALITY": "mirror", "INDICATOR": "a"}}
    own = {"constants": {"INDICATOR": "b", "NOTE": "none"}, "columns": {"TIME_PERIOD": "year"}}
    found = read_mapping(own, common, PLACE)
    assert found is not None
    assert found.layout is Layout.TIDY
    assert found.columns == {"REF_AREA": "geo", "TIME_PERIOD": "year"}, "a constant takes the place of a column that lies below it"
    assert found.constants == {"QUALITY": "mirror", "INDICATOR": "b", "NOTE": "none"}


@pytest.mark.parametrize(
    ("given_mapping", "says"),
    [
        pytest.param({"layot": "tidy"}, "unknown key 'layot'; did you mean layout?", id="a slip in a key"),
        pytest.param({"columns": {}}, "has no layout; write one of sdmx-csv", id="no layout"),
        pytest.param({"layout": "tydy"}, "layout is 'tydy'; did you mean tidy?", id="a slip in a layout"),
        pytest.param({"layout": "tidy", "columns": {"AREA": "geo"}}, "names 'AREA', which is none of our columns", id="no column of ours"),
        pytest.param({"layout": "tidy", "codes": {"X": {}}}, "gx:mapping.codes names 'X'", id="codes of no column of ours"),
        pytest.param({"layout": "wide-areas", "across": "X"}, "gx:mapping.across names 'X'", id="across nothing of ours"),
        pytest.param(
            {"layout": "tidy", "columns": {"NOTE": "a"}, "constants": {"NOTE": "b"}}, "as a column and as a constant", id="both at once"
        ),
        pytest.param({"layout": "tidy", "columns": {"NOTE": 1}}, "columns.NOTE is '1'; write a text", id="a number for a column"),
        pytest.param({"layout": "tidy", "columns": []}, "columns is '[]'; write an object", id="a list for columns"),
        pytest.param("tidy", "gx:mapping is 'tidy'; write an object", id="a text for all of it"),
        pytest.param({"layout": "tidy", "missing": "-"}, "missing is '-'; write a list", id="a text for a list"),
        pytest.param({"layout": "tidy", "header": 0}, "header is '0'; write the line", id="a line before the first"),
        pytest.param({"layout": "tidy", "header": True}, "header is 'True'", id="a truth for a line"),
        pytest.param(
            {"layout": "tidy", "encoding": "latin-1"}, "encoding is 'latin-1'; write one of 'utf-8'", id="an encoding that is not read"
        ),
        pytest.param({"layout": "tidy", "separator": "::"}, "separator is '::'", id="a separator of two characters"),
        pytest.param({"layout": "tidy", "periods": "fiscal"}, "periods is 'fiscal'", id="a fiscal year of no month"),
    ],
)
def test_what_is_not_of_its_kind_is_refused(given_mapping: object, says: str) -> None:
    with pytest.raises(ReferencesError) as error:
        read_mapping(given_mapping, None, PLACE)
    assert says in str(error.value)
    assert str(error.value).startswith(PLACE)


def test_all_our_columns_can_be_mapped_and_no_others() -> None:
    assert {*NATIVE_COLUMNS, "STRUCTURE_NAME"} == {*_NEEDED, *_OPTIONAL}


texts = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=8)


@given(
    st.builds(
        LayoutMapping,
        layout=st.sampled_from(Layout),
        columns=st.dictionaries(st.sampled_from(NATIVE_COLUMNS[:10]), texts, max_size=3),
        constants=st.dictionaries(st.sampled_from(NATIVE_COLUMNS[10:]), texts, max_size=3),
        codes=st.dictionaries(st.sampled_from(NATIVE_COLUMNS), st.dictionaries(texts, texts, max_size=3), max_size=2),
        keep=st.dictionaries(texts, st.lists(texts, min_size=1, max_size=3).map(tuple), max_size=2),
        across=st.sampled_from(("", "REF_AREA", "INDICATOR")),
        missing=st.lists(texts, max_size=2).map(tuple),
        less_100=st.lists(texts, max_size=2).map(tuple),
        periods=st.sampled_from(Periods),
        numbers=st.sampled_from(Numbers),
        flags=st.sampled_from(Flags),
        encoding=st.sampled_from(("utf-8", "utf-16", "gb18030")),
        separator=st.sampled_from(("", ",", ";", "\t", "|")),
        header=st.integers(1, 1000),
    )
)
def test_what_is_written_is_read_again(mapping: LayoutMapping) -> None:
    assert read_mapping(mapping.as_json(), None, PLACE) == mapping
