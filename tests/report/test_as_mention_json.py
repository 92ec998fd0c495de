"""One object a mention: exact, and harmless to whoever prints it."""

import json
from collections.abc import Mapping
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.mentions import mention, mentions, period

from gx_factcheck.model.mention import Mention, MentionKind, Role
from gx_factcheck.report.as_mention_json import write_mention, write_text
from gx_factcheck.report.mention_numbers import numbers_of
from gx_factcheck.values.characters import HIDDEN
from gx_factcheck.values.format import count_decimals, exact
from gx_factcheck.values.hedges import Hedge
from gx_factcheck.values.periods import read_period

TEXT = "上半年，出口同比增长12.90%，超290万公里，三分之一，3万至5万家，从2小时降到1小时，几十家，38个，约-5度，一半"
KEYS = (
    *("start", "end", "text", "kind", "value", "low", "high", "low_open", "high_open", "unit", "hedge", "period", "role"),
    *("number", "window", "basis", "direction", "form"),
)


def test_one_object_has_these_keys_in_this_order() -> None:
    growth = mention(
        TEXT,
        "12.90%",
        "12.90",
        MentionKind.PERCENT,
        unit="percent",
        role=Role.GROWTH,
        direction=1,
        window="year-on-year",
        period=read_period("2021-S1"),
    )
    value = json.loads(write_mention(growth, shift=100))
    assert tuple(value) == KEYS
    assert value == {
        "start": 110,
        "end": 116,
        "text": "12.90%",
        "kind": "percent",
        "value": "12.9",
        "low": "12.895",
        "high": "12.905",
        "low_open": False,
        "high_open": False,
        "unit": "percent",
        "hedge": None,
        "period": {"start": "2021-01-01", "end": "2021-06-30"},
        "role": "growth",
        "number": [110, 115],
        "window": "year-on-year",
        "basis": None,
        "direction": 1,
        "form": None,
    }


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        pytest.param(
            mention(TEXT, "超290万公里", "290万", MentionKind.MEASURE, unit="kilometer", hedges=(Hedge.OVER,)),
            {"value": "2900000", "low": "2900000", "high": None, "low_open": True, "high_open": True, "hedge": "over"},
            id="a hedge leaves one side without a bound",
        ),
        pytest.param(
            mention(TEXT, "三分之一", "三分之一", MentionKind.RATIO, unit="ratio"),
            {"value": None, "fraction": "1/3", "low": None, "low_fraction": "19/60", "high": "0.35", "low_open": False},
            id="a value without a finite decimal",
        ),
        pytest.param(
            mention(TEXT, "3万至5万家", "3万", MentionKind.RANGE, upper=Fraction(50000), unit="enterprise"),
            {"value": None, "low": "30000", "high": "50000", "low_open": False, "high_open": False},
            id="a range has its ends as printed",
        ),
        pytest.param(
            mention(TEXT, "从2小时降到1小时", "2", MentionKind.CHANGE, upper=Fraction(1), unit="hour", direction=-1),
            {"value": None, "low": "1", "high": "2", "direction": -1},
            id="of a change the lesser end first",
        ),
        pytest.param(
            mention(TEXT, "几十家", "几十", MentionKind.COUNT, value=Fraction(1), hedges=(Hedge.SEVERAL_TENS,), is_counted=True),
            {"value": None, "low": "20", "high": "99", "hedge": "tens"},
            id="a number in a word",
        ),
        pytest.param(
            mention(TEXT, "38个", "38", MentionKind.COUNT, unit="item", is_counted=True),
            {"value": "38", "low": "38", "high": "38"},
            id="what was counted is exact",
        ),
        pytest.param(
            mention(TEXT, "约-5度", "-5", MentionKind.MEASURE, hedges=(Hedge.ABOUT, Hedge.OVER)),
            {"value": "-5", "high": "-5", "hedge": "about+over"},
            id="two hedges",
        ),
        pytest.param(
            period(TEXT, "上半年", None, "this-year-S1"),
            {"value": None, "low": None, "high": None, "low_open": False, "high_open": False, "period": None, "form": "this-year-S1"},
            id="a period that is not settled",
        ),
    ],
)
def test_what_is_said(made: Mention, expected: Mapping[str, object]) -> None:
    value = json.loads(write_mention(made))
    assert {key: value.get(key) for key in expected} == expected


VAGUE = frozenset({Hedge.SEVERAL_TENS, Hedge.TEENS, Hedge.HUNDREDS, Hedge.THOUSANDS})


@given(mentions("0123456789"))
def test_the_interval_is_that_of_the_mention(made: Mention) -> None:
    """The short way by whole numbers says what the readings say."""
    said = json.loads(f"{{{numbers_of(made)}}}")
    interval = made.interval
    if made.upper is not None or interval is None:
        assert said["value"] is None
        return
    # Dozens have bounds and no value.
    value = None if VAGUE.intersection(made.hedges) else made.value
    for name, end in (("low", interval.low), ("high", interval.high), ("value", value)):
        written = None if end is None or count_decimals(end) is None else exact(end)
        assert said[name] == written
        as_fraction = said.get("fraction" if name == "value" else f"{name}_fraction")
        assert as_fraction == (None if end is None or count_decimals(end) is not None else exact(end))
    assert (said["low_open"], said["high_open"]) == (interval.low_open, interval.high_open)


@given(st.text(), st.data())
def test_any_text_is_one_line_of_plain_json(text: str, data: st.DataObject) -> None:
    made = data.draw(mentions(text + "x"))
    line = write_mention(made)
    assert HIDDEN.search(line) is None
    assert "\n" not in line
    assert json.loads(line)["text"] == made.text


@pytest.mark.parametrize(
    ("given_text", "written"),
    [
        pytest.param("\x1b[31m", r'"\u001b[31m"', id="an escape sequence"),
        pytest.param("\ud800", r'"\ud800"', id="half a pair"),
        pytest.param("\u202e\U000e0041", r'"\u202e\udb40\udc41"', id="what turns the line round, and a tag"),
        pytest.param("汉字", '"汉字"', id="characters that are seen stay"),
        pytest.param(7, "7", id="a number"),
        pytest.param(None, "null", id="nothing"),
    ],
)
def test_strings(given_text: str | int | None, written: str) -> None:
    assert write_text(given_text) == written
