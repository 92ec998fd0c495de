"""Places in an order."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gx_factcheck.errors import NumeralError
from gx_factcheck.values.ordinals import read_ordinal, write_ordinal


@pytest.mark.parametrize(
    ("text", "place"),
    [
        pytest.param("9", 9, id="digits"),
        pytest.param("第九位", 9, id="with both marks"),
        pytest.param("第九", 9, id="without the classifier"),
        pytest.param("九", 9, id="the numeral alone"),
        pytest.param("第11名", 11, id="mixed"),
        pytest.param("第二十三", 23, id="two digits in Chinese"),
        pytest.param("1st", 1, id="first in digits"),
        pytest.param("22nd", 22, id="a second ending"),
        pytest.param("13th", 13, id="the teens"),
        pytest.param("111th", 111, id="the teens of hundreds"),
        pytest.param("Third", 3, id="a word"),
        pytest.param("twelfth", 12, id="an irregular word"),
    ],
)
def test_places(text: str, place: int) -> None:
    figure = read_ordinal(text)
    assert figure.value == place
    assert figure.printed == text


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("3th", id="an ending that it does not have"),
        pytest.param("11st", id="an ending of the ones"),
        pytest.param("第", id="no number"),
        pytest.param("last", id="a word of no number"),
        pytest.param("", id="nothing"),
        pytest.param("前三甲", id="several places"),
        pytest.param("第" + "九" * 500, id="far too long"),
    ],
)
def test_what_names_no_place(text: str) -> None:
    with pytest.raises(NumeralError):
        read_ordinal(text)


@given(st.integers(1, 10**6))
def test_the_ending_is_unique(place: int) -> None:
    read = []
    for ending in ("st", "nd", "rd", "th"):
        try:
            read.append(read_ordinal(f"{place}{ending}").value)
        except NumeralError:
            continue
    assert read == [place]


@given(st.integers(1, 10**6), st.sampled_from(["zh", "en"]))
def test_what_is_written_is_read(place: int, language: str) -> None:
    assert read_ordinal(write_ordinal(place, language)).value == place
