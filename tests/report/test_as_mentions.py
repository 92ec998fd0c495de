"""The table of mentions fits its page, whatever it quotes."""

from collections.abc import Sequence
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.mentions import mention, mentions, period

from gx_factcheck.model.mention import Mention, MentionKind, Role
from gx_factcheck.report.as_mentions import MentionPage, render_mentions, summary
from gx_factcheck.report.layout import width_of
from gx_factcheck.report.wording import Wording
from gx_factcheck.values.characters import HIDDEN
from gx_factcheck.values.hedges import Hedge
from gx_factcheck.values.periods import read_period

TEXT = (
    "今年上半年，海滨港集装箱吞吐量同比增长12.9%，光缆超290万公里，\n约三分之一的泊位建成于2019年，"
    "几十家企业投资300亿元至1000亿元；排名第九位，最大。In all 4.2 million tonnes passed in 1,250.75 hours."
)
HALF = read_period("2021-S1")
MENTIONS = (
    period(TEXT, "今年上半年", "2021-S1"),
    mention(TEXT, "12.9%", "12.9%", MentionKind.PERCENT, unit="percent", role=Role.GROWTH, period=HALF, direction=1),
    mention(TEXT, "超290万公里", "290万", MentionKind.MEASURE, unit="kilometer", hedges=(Hedge.OVER,), role=Role.CUMULATIVE, period=HALF),
    mention(TEXT, "约三分之一", "三分之一", MentionKind.RATIO, unit="ratio", hedges=(Hedge.ABOUT,), role=Role.SHARE),
    period(TEXT, "2019年", None, "year-2019"),
    mention(
        TEXT,
        "几十家",
        "几十",
        MentionKind.COUNT,
        unit="enterprise",
        value=Fraction(1),
        hedges=(Hedge.SEVERAL_TENS,),
        is_counted=True,
        role=Role.LEVEL,
    ),
    mention(TEXT, "300亿元至1000亿元", "300亿", MentionKind.RANGE, unit="CNY", upper=Fraction(10**11), role=Role.LEVEL),
    mention(TEXT, "第九位", "九", MentionKind.RANK, unit="ordinal", is_counted=True),
    mention(TEXT, "最大", "最大", MentionKind.SUPERLATIVE, unit="ordinal", value=Fraction(1)),
    mention(TEXT, "4.2 million tonnes", "4.2 million", MentionKind.MEASURE, unit="tonne", role=Role.LEVEL),
)


def rendered(ones: Sequence[Mention], text: str, width: int, *, colour: bool = False, language: str = "zh", shift: int = 0) -> str:
    return render_mentions(ones, text, MentionPage(Wording(language), width, colour), shift=shift)


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("width", [20, 40, 60, 80, 100, 200])
def test_no_line_is_wider_than_the_page(width: int, language: str) -> None:
    lines = rendered(MENTIONS, TEXT, width, language=language).splitlines()
    assert max(map(width_of, lines)) <= width


@pytest.mark.parametrize(
    ("width", "language", "rules"),
    [
        pytest.param(100, "zh", 8, id="seven columns"),
        pytest.param(80, "zh", 6, id="five"),
        pytest.param(60, "zh", 4, id="three"),
        pytest.param(60, "en", 4, id="three in English"),
        pytest.param(30, "en", 0, id="none"),
    ],
)
def test_as_many_columns_as_can_be_read(width: int, language: str, rules: int) -> None:
    assert rendered(MENTIONS, TEXT, width, language=language).partition("\n")[0].count("+") == rules


@pytest.mark.parametrize(
    ("language", "parts"),
    [
        pytest.param(
            "zh",
            ["[12.9%]", "增长", "2021年上半年", "290万公里", "超", "1/3", "20至99家", "300亿至1000亿元", "year-2019", "第9位"],
            id="in Chinese",
        ),
        pytest.param("en", ["growth", "first half of 2021", "2.90 million kilometres", "9th", "20 to 99 enterprises"], id="in English"),
    ],
)
def test_what_is_understood_is_said(language: str, parts: Sequence[str]) -> None:
    table = rendered(MENTIONS, TEXT, 300, language=language)
    assert [part for part in parts if part not in table] == []


def test_places_are_those_of_the_whole_text() -> None:
    first = MENTIONS[0]
    assert f" {first.start + 5000}-{first.end + 5000} " in rendered(MENTIONS[:1], TEXT, 100, shift=5000)


@pytest.mark.parametrize(
    ("text", "context"),
    [
        pytest.param("出口增长9%，进口增长446.31%。", "出口增长[9%]，进口增长", id="汉字 are cut anywhere"),
        pytest.param("进口446.31%，出口增9%", "，出口增[9%]", id="a figure is not cut in two"),
        pytest.param("exports grew by 9% overall", "grew by [9%] overall", id="nor is a word"),
        pytest.param("first\nup 9%\nlast", "up [9%]", id="a line ends it"),
        pytest.param("a\x1b[31m 9%\u202e b", r"a\x1b[31m [9%]\u202e b", id="what is hidden is spelled out"),
    ],
)
def test_the_context(text: str, context: str) -> None:
    made = mention(text, "9%", "9%", MentionKind.PERCENT, unit="percent")
    assert f"| {context} " in rendered([made], text, 100)


def test_colour_is_only_for_those_who_want_it() -> None:
    assert "\x1b[1m12.9%" in rendered(MENTIONS, TEXT, 100, colour=True)
    assert "\x1b" not in rendered(MENTIONS, TEXT, 100)


@given(st.text(), st.data(), st.sampled_from([20, 60, 100]))
def test_any_text_is_printed_inert(text: str, data: st.DataObject, width: int) -> None:
    ones = data.draw(st.lists(mentions(text + "x"), max_size=3))
    assert HIDDEN.search(rendered(ones, text + "x", width)) is None


def test_the_summary_counts() -> None:
    assert summary(3, 1, MentionPage(Wording("en"), 80, colour=False)) == "figures: 3, periods: 1"
