"""Hedges around a figure: before, after, inside, twice, negated; invented."""

import pytest
from tests.extraction.seen import figures


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("约300人", ["约300人 | count | 300 person | about | level"], id="about"),
        pytest.param("大约300人", ["大约300人 | count | 300 person | about | level"], id="about, two characters"),
        pytest.param("近300人", ["近300人 | count | 300 person | nearly | level"], id="nearly"),
        pytest.param("接近300人", ["接近300人 | count | 300 person | nearly | level"], id="nearly, two characters"),
        pytest.param("不足300人", ["不足300人 | count | 300 person | under | level"], id="under"),
        pytest.param("不到300人", ["不到300人 | count | 300 person | under | level"], id="under, negated"),
        pytest.param("低于300人", ["低于300人 | count | 300 person | under | level"], id="lower than"),
        pytest.param("超300人", ["超300人 | count | 300 person | over | level"], id="over"),
        pytest.param("超过300人", ["超过300人 | count | 300 person | over | level"], id="over, two characters"),
        pytest.param("逾300人", ["逾300人 | count | 300 person | over | level"], id="over, written"),
        pytest.param("突破300人", ["突破300人 | count | 300 person | reached | level"], id="broken through"),
        pytest.param("至少300人", ["至少300人 | count | 300 person | at-least | level"], id="at least"),
        pytest.param("不少于300人", ["不少于300人 | count | 300 person | at-least | level"], id="not fewer than"),
        pytest.param("最多300人", ["最多300人 | count | 300 person | at-most | level"], id="at most"),
        pytest.param("不超过300人", ["不超过300人 | count | 300 person | at-most | level"], id="not over"),
        pytest.param("未超过300人", ["未超过300人 | count | 300 person | at-most | level"], id="not over, of the past"),
        pytest.param("没有超过300人", ["没有超过300人 | count | 300 person | at-most | level"], id="did not exceed"),
        pytest.param("約300人", ["約300人 | count | 300 person | about | level"], id="about, traditional"),
        pytest.param("超過300人", ["超過300人 | count | 300 person | over | level"], id="over, traditional"),
        pytest.param("不超過300人", ["不超過300人 | count | 300 person | at-most | level"], id="not over, traditional"),
        pytest.param("尚不足300人", ["不足300人 | count | 300 person | under | level"], id="a word before the hedge"),
        pytest.param("达300人", ["300人 | count | 300 person | level"], id="reaching hedges nothing"),
        pytest.param("高达300人", ["300人 | count | 300 person | level"], id="as high as hedges nothing"),
    ],
)
def test_before_in_chinese(text: str, found: list[str]) -> None:
    assert figures(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("300多人", ["300多人 | count | 300 person | more | level"], id="more, inside"),
        pytest.param("300余人", ["300余人 | count | 300 person | more | level"], id="more, written"),
        pytest.param("300餘人", ["300餘人 | count | 300 person | more | level"], id="more, traditional"),
        pytest.param("300来人", ["300来人 | count | 300 person | about | level"], id="about, inside"),
        pytest.param("300人以上", ["300人以上 | count | 300 person | at-least | level"], id="at least"),
        pytest.param("300人以下", ["300人以下 | count | 300 person | at-most | level"], id="at most"),
        pytest.param("300人左右", ["300人左右 | count | 300 person | about | level"], id="about"),
        pytest.param("300人上下", ["300人上下 | count | 300 person | about | level"], id="about, up and down"),
        pytest.param("3个多月", ["3个多月 | duration | 3 month | more | level"], id="more between counter and noun"),
        pytest.param("两个多小时", ["两个多小时 | duration | 2 hour | more | level"], id="more, with a numeral in words"),
        pytest.param("一年多", ["一年多 | duration | 1 year | more | level"], id="more after a time"),
        pytest.param("半年多", ["半年多 | duration | 1/2 year | more | level"], id="more after a half"),
        pytest.param("百余名", ["百余名 | count | 100 person | more | level"], id="of a hundred in words"),
        pytest.param("十来个", ["十来个 | count | 10 item | about | level"], id="about ten"),
        pytest.param("近百家", ["近百家 | count | 100 enterprise | nearly | level"], id="nearly a hundred"),
        pytest.param("几十人", ["几十人 | count | 1 person | tens | level"], id="tens"),
        pytest.param("数百家企业", ["数百家企业 | count | 1 enterprise | hundreds | level"], id="hundreds"),
        pytest.param("十几个国家", ["十几个国家 | count | 1 country | teens | level"], id="teens"),
        pytest.param("上百名学生", ["上百名学生 | count | 1 student | hundreds | level"], id="by the hundred"),
        pytest.param("上千万元", ["上千万元 | money | 10000 CNY | thousands | level"], id="thousands of myriads"),
        pytest.param("数十家", ["数十家 | count | 1 enterprise | tens | level"], id="tens whose scale is one"),
        pytest.param("过半村民", ["过半 | percent | 50 percent | majority | level"], id="a majority"),
        pytest.param("三四十人", ["三四十人 | range | 30..40 person | level"], id="two digits side by side"),
        pytest.param("五六百米", ["五六百米 | range | 500..600 meter | level"], id="hundreds side by side"),
    ],
)
def test_after_and_inside_in_chinese(text: str, found: list[str]) -> None:
    assert figures(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("约300多人", ["约300多人 | count | 300 person | about+more | level"], id="about and more"),
        pytest.param("超过300余人", ["超过300余人 | count | 300 person | over+more | level"], id="over and more"),
        pytest.param("至少约300人", ["至少约300人 | count | 300 person | at-least+about | level"], id="at least about"),
        pytest.param("近300人左右", ["近300人左右 | count | 300 person | nearly+about | level"], id="nearly and about"),
        pytest.param(
            "at least about 300 people", ["at least about 300 people | count | 300 person | at-least+about | level"], id="in English"
        ),
    ],
)
def test_two_hedges(text: str, found: list[str]) -> None:
    assert figures(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("不足受灾人口的两成", ["两成 | percent | 20 percent | under | share"], id="under, before the whole"),
        pytest.param("约占总数的三成", ["三成 | percent | 30 percent | about | share"], id="about, before the whole"),
        pytest.param("超过总额的60%", ["60% | percent | 60 percent | over | share"], id="over, before the whole"),
        pytest.param("超过总额，60%是贷款", ["60% | percent | 60 percent | level"], id="not beyond a comma"),
    ],
)
def test_hedges_at_a_distance(text: str, found: list[str]) -> None:
    assert figures(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("打破20年的纪录", ["20年 | duration | 20 year | level"], id="to break a record"),
        pytest.param("75%来自海外", ["75% | percent | 75 percent | level"], id="came from"),
        pytest.param("上下班3次", ["3次 | count | 3 occurrence | level"], id="to and from work"),
        pytest.param("300人次以上海运", ["300人次 | count | 300 visit | level"], id="by sea"),
        pytest.param("这20余额", ["20 | number | 20 | level"], id="a balance"),
        pytest.param("just 300 people", ["300 people | count | 300 person | level"], id="just"),
        pytest.param("only 300 people", ["300 people | count | 300 person | level"], id="only"),
        pytest.param("not 300 people", ["300 people | count | 300 person | level"], id="not"),
        pytest.param(
            "over three years, sales rose 5%",
            ["three years | duration | 3 year | level", "5% | percent | 5 percent | growth"],
            id="over a time that passes",
        ),
    ],
)
def test_words_that_hedge_nothing(text: str, found: list[str]) -> None:
    assert figures(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("About 300 people", ["About 300 people | count | 300 person | about | level"], id="About"),
        pytest.param("around 300 people", ["around 300 people | count | 300 person | about | level"], id="around"),
        pytest.param("roughly 300 people", ["roughly 300 people | count | 300 person | about | level"], id="roughly"),
        pytest.param("some 300 people", ["some 300 people | count | 300 person | about | level"], id="some"),
        pytest.param("nearly 300 people", ["nearly 300 people | count | 300 person | nearly | level"], id="nearly"),
        pytest.param("almost 300 people", ["almost 300 people | count | 300 person | nearly | level"], id="almost"),
        pytest.param("just under 300 people", ["just under 300 people | count | 300 person | under | level"], id="just under"),
        pytest.param("less than 300 people", ["less than 300 people | count | 300 person | under | level"], id="less than"),
        pytest.param("fewer than 300 people", ["fewer than 300 people | count | 300 person | under | level"], id="fewer than"),
        pytest.param("under 300 people", ["under 300 people | count | 300 person | under | level"], id="under"),
        pytest.param("below 300 people", ["below 300 people | count | 300 person | under | level"], id="below"),
        pytest.param("more than 300 people", ["more than 300 people | count | 300 person | over | level"], id="more than"),
        pytest.param("over 300 people", ["over 300 people | count | 300 person | over | level"], id="over"),
        pytest.param("above 300 people", ["above 300 people | count | 300 person | over | level"], id="above"),
        pytest.param("at least 300 people", ["at least 300 people | count | 300 person | at-least | level"], id="at least"),
        pytest.param("no fewer than 300 people", ["no fewer than 300 people | count | 300 person | at-least | level"], id="no fewer than"),
        pytest.param("not less than 300 people", ["not less than 300 people | count | 300 person | at-least | level"], id="not less than"),
        pytest.param("at most 300 people", ["at most 300 people | count | 300 person | at-most | level"], id="at most"),
        pytest.param("up to 300 people", ["up to 300 people | count | 300 person | at-most | level"], id="up to"),
        pytest.param("no more than 300 people", ["no more than 300 people | count | 300 person | at-most | level"], id="no more than"),
        pytest.param("not more than 300 people", ["not more than 300 people | count | 300 person | at-most | level"], id="not more than"),
        pytest.param("as many as 300 people", ["as many as 300 people | count | 300 person | at-most | level"], id="as many as"),
        pytest.param("approximately 300 people", ["approximately 300 people | count | 300 person | about | level"], id="approximately"),
        pytest.param("an estimated 300 people", ["an estimated 300 people | count | 300 person | about | level"], id="an estimated"),
        pytest.param("just over 300 people", ["just over 300 people | count | 300 person | over | level"], id="just over"),
        pytest.param("well over 300 people", ["well over 300 people | count | 300 person | over | level"], id="well over"),
        pytest.param("close to 300 people", ["close to 300 people | count | 300 person | nearly | level"], id="close to"),
        pytest.param("exceeding 300 people", ["exceeding 300 people | count | 300 person | over | level"], id="exceeding"),
        pytest.param("upwards of 300 people", ["upwards of 300 people | count | 300 person | over | level"], id="upwards of"),
        pytest.param("a minimum of 300 people", ["a minimum of 300 people | count | 300 person | at-least | level"], id="a minimum of"),
        pytest.param("a maximum of 300 people", ["a maximum of 300 people | count | 300 person | at-most | level"], id="a maximum of"),
        pytest.param("300 people or more", ["300 people or more | count | 300 person | at-least | level"], id="or more"),
        pytest.param("300 people or fewer", ["300 people or fewer | count | 300 person | at-most | level"], id="or fewer"),
        pytest.param("300-odd people", ["300-odd | count | 300 person | more | level"], id="odd"),
        pytest.param("~300 people", ["~300 people | count | 300 person | about | level"], id="a sign"),
        pytest.param(
            "greater than or equal to 5 kg", ["greater than or equal to 5 kg | measure | 5 kilogram | at-least | level"], id="five words"
        ),
        pytest.param(">5 kg", [">5 kg | measure | 5 kilogram | over | level"], id="greater, a sign"),
        pytest.param("<= 5 kg", ["<= 5 kg | measure | 5 kilogram | at-most | level"], id="at most, a sign"),
        pytest.param("≥5 kg", ["≥5 kg | measure | 5 kilogram | at-least | level"], id="at least, a sign"),
        pytest.param("≤5%", ["≤5% | percent | 5 percent | at-most | level"], id="at most, of percent"),
        pytest.param("it was ＞5%", ["＞5% | percent | 5 percent | over | level"], id="a wide sign"),
        pytest.param("more\nthan 300 people", ["more\nthan 300 people | count | 300 person | over | level"], id="over a line break"),
        pytest.param("dozens of villages", ["dozens | count | 1 village | tens | level"], id="dozens"),
        pytest.param("tens of thousands of people", ["tens of thousands | count | 1000 person | tens | level"], id="tens of thousands"),
        pytest.param("several hundred people", ["several hundred people | count | 1 person | hundreds | level"], id="several hundred"),
        pytest.param(
            "a couple of hundred people", ["a couple of hundred people | count | 200 person | about | level"], id="a couple of hundred"
        ),
        pytest.param("half a dozen firms", ["half a dozen firms | count | 6 enterprise | level"], id="half a dozen"),
        pytest.param("more than two-thirds of them", ["more than two-thirds | ratio | 2/3 ratio | over | share"], id="of a fraction"),
    ],
)
def test_in_english(text: str, found: list[str]) -> None:
    assert figures(text) == found
