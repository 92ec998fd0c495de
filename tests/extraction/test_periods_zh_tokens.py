"""The first stage of finding runs of words of time leaves none out, and tells a text with no date apart at once."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gx_factcheck.extraction import periods_zh_tokens
from gx_factcheck.extraction.periods_zh_tokens import find_runs, plain_text, tokens_of
from gx_factcheck.extraction.periods_zh_words import ERAS, FESTIVALS, FORMS, WHOLES

LISTED = sorted({*WHOLES, *FORMS, *FESTIVALS, *ERAS})
NUMBERS = ["1", "8", "12", "30", "2021", "一", "十一", "二十三", "二零二一", "两", "几", "十几", "数十", "八"]
UNITS = ["年", "月", "日", "号", "季度", "个月", "周", "天", "个星期", "世纪", "年代", "财年", "旬", "半年", "季"]
AROUND = [*"第上下前后近本从自首头“”的了国。，、至-/. \n", *["最近", "过去", "未来", "今后", "公元前", "农历", "Q", "H", "以来", "截至"]]
LETTERS = set("".join((*LISTED, *NUMBERS, *UNITS, *AROUND)))
texts = st.lists(st.sampled_from([*LISTED, *NUMBERS * 6, *UNITS * 6, *AROUND * 3]), max_size=14).map("".join)


def runs(text: str) -> list[str]:
    """What `find_runs` finds in the whole text."""
    return [text[start:end] for start, end in find_runs(text, 0, len(text))]


# 半年来, H1, 零零年代 and 20来年 go on with a run but begin none.
EVERYWHERE = re.compile(
    "(?<![0-9])(?<![0-9]\\.)(?<![一二三四五六七八九十百千第](?=[一二三四五六七八九十]))(?![0-9]{1,3} ?来)"
    f"[0-9{re.escape(''.join(LETTERS - set('半H零')))}]"
)


@settings(max_examples=400)
@given(texts)
def test_the_first_stage_leaves_out_no_run(text: str) -> None:
    found = runs(text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(periods_zh_tokens, "_beginning", lambda: EVERYWHERE)
        assert runs(text) == found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("今年1-7月，", ["今年1-7月"], id="a year and a range of months"),
        pytest.param("二零二一一季度", ["二零二一一季度"], id="a numeral follows the year"),
        pytest.param("几十  天以来", ["几十  天以来"], id="two spaces"),
        pytest.param("今后四周", ["今后四周"], id="a window to come"),
        pytest.param("“十四五”期间", ["“十四五”期间"], id="a plan"),
        pytest.param("增长12.9%，共38个，达1.38万亿元", [], id="figures"),
        pytest.param("第一，两个一起上下班", [], id="numerals in words"),
        pytest.param("万元、中国、全国、成员国", [], id="first and last letters of eras"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_runs(text: str, expected: list[str]) -> None:
    assert runs(text) == expected


def test_a_run_is_bounded() -> None:
    found = runs("今年" * 60)
    assert "".join(found) == "今年" * 60
    assert max(map(len, found)) == 50


@pytest.mark.parametrize(
    ("run", "kinds"),
    [
        pytest.param("2019年8月底", ["year", "month", "edge"], id="from the larger to the smaller"),
        pytest.param("截至8月", ["prefix", "month"], id="a word before"),
        pytest.param("上周末", ["whole"], id="the longer of two words"),
    ],
)
def test_kinds_of_tokens(run: str, kinds: list[str]) -> None:
    assert [token.kind for token in tokens_of(run)] == kinds


@given(st.text(st.sampled_from("１２年—–　月国週個\u202fa\ud800"), max_size=80))
def test_plain_text_keeps_its_length_and_is_plain(text: str) -> None:
    plain = plain_text(text)
    assert len(plain) == len(text)
    assert plain_text(plain) == plain
    assert not set(plain) & set("１２—–　週個\u202f")
