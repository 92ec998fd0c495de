"""Places in an order, bounds of them, and ages; invented."""

import pytest
from tests.extraction.seen import figures


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("排名第3", ["第3 | rank | 3 ordinal"], id="a figure"),
        pytest.param("第一名", ["第一名 | rank | 1 ordinal"], id="a first place"),
        pytest.param("位居第二", ["第二 | rank | 2 ordinal"], id="second"),
        pytest.param("第九位", ["第九位 | rank | 9 ordinal"], id="a word after"),
        pytest.param("前十名", ["前十名 | rank | 10 ordinal | at-most"], id="a bound"),
        pytest.param("前50强", ["前50强 | rank | 50 ordinal | at-most"], id="a bound of a list"),
        pytest.param("top 10", ["top 10 | rank | 10 ordinal | at-most"], id="top"),
        pytest.param("top ten", ["top ten | rank | 10 ordinal | at-most"], id="top in words"),
        pytest.param("No. 2", ["No. 2 | rank | 2 ordinal"], id="a number sign in letters"),
        pytest.param("It is #5.", ["#5 | rank | 5 ordinal"], id="a sign"),
        pytest.param("ranked fifth", ["fifth | rank | 5 ordinal"], id="ranked"),
        pytest.param("third place", ["third place | rank | 3 ordinal"], id="place"),
        pytest.param("third-largest", ["third-largest | rank | 3 ordinal"], id="by size"),
        pytest.param("second-biggest", ["second-biggest | rank | 2 ordinal"], id="by size, second"),
        pytest.param("finished 5th", ["5th | rank | 5 ordinal"], id="a figure in English"),
        pytest.param("came second", ["second | rank | 2 ordinal"], id="came"),
    ],
)
def test_places(text: str, found: list[str]) -> None:
    assert figures(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("前5个月", [], id="months"),
        pytest.param("目前38个", ["38个 | count | 38 item | level"], id="前 of 目前"),
        pytest.param("此前5次", ["5次 | count | 5 occurrence | level"], id="前 of 此前"),
        pytest.param("第三产业", [], id="a sector"),
        pytest.param("第3章", [], id="a chapter"),
        pytest.param("第五条", [], id="an article of a law"),
        pytest.param("世界500强", [], id="a list"),
        pytest.param("the fourth quarter", [], id="a quarter"),
        pytest.param("the second time", [], id="a time"),
        pytest.param("a third", ["a third | ratio | 1/3 ratio | share"], id="a fraction"),
        pytest.param("the 21st century", [], id="a century"),
        pytest.param("first reported", [], id="an adverb"),
    ],
)
def test_what_is_no_place(text: str, found: list[str]) -> None:
    assert figures(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("35岁", ["35岁 | age | 35 year | level"], id="of a person"),
        pytest.param("60岁以上老人", ["60岁以上 | age | 60 year | at-least | level"], id="at least"),
        pytest.param("18周岁以下", ["18周岁以下 | age | 18 year | at-most | level"], id="at most"),
        pytest.param("aged 35", ["35 | age | 35 year | level"], id="aged"),
        pytest.param("Rhona Vale, 54, said", ["54 | age | 54 year | level"], id="beside a name"),
        pytest.param("people over 65", ["over 65 | age | 65 year | over | level"], id="over"),
        pytest.param("children under 5", ["under 5 | age | 5 year | under | level"], id="under"),
        pytest.param("turned 40", ["40 | age | 40 year | level"], id="turned"),
        pytest.param("5 years old", ["5 years old | age | 5 year | level"], id="old"),
        pytest.param("树龄约300岁", ["约300岁 | age | 300 year | about | level"], id="of a tree"),
    ],
)
def test_ages(text: str, found: list[str]) -> None:
    assert figures(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("It took 35 years.", ["35 years | duration | 35 year | level"], id="a time"),
        pytest.param("工作5年", ["5年 | duration | 5 year | level"], id="years of work"),
        pytest.param("He has 54, he said", ["54 | number | 54 | level"], id="without a name"),
        pytest.param("3-month-old baby", ["3-month | duration | 3 month | level"], id="in months"),
    ],
)
def test_no_ages(text: str, found: list[str]) -> None:
    assert figures(text) == found
