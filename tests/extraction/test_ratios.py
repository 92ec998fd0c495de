"""Two numbers that are one ratio, and two that are a score; invented."""

import pytest
from tests.extraction.seen import figures


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("比例为3:1", ["3:1 | ratio | 3 ratio | share"], id="with a colon"),
        pytest.param("男女比例为1.05∶1", ["1.05∶1 | ratio | 21/20 ratio | share"], id="with the sign for ratios and decimals"),
        pytest.param("支持与反对的比例是7：3", ["7：3 | ratio | 7/3 ratio | share"], id="with a wide colon"),
        pytest.param("两者之比为2比1", ["2比1 | ratio | 2 ratio | level"], id="with a word"),
        pytest.param("每5人中有1人使用", ["5人中有1 | ratio | 1/5 ratio | share"], id="of every five"),
        pytest.param("每3名学生中就有1名近视", ["3名学生中就有1 | ratio | 1/3 ratio | share"], id="of every three of a kind"),
        pytest.param("每10万人中有3例", ["10万人中有3 | ratio | 3/100000 ratio | share"], id="of a large number"),
        pytest.param("约三分之一的村庄通了路", ["约三分之一 | ratio | 1/3 ratio | about | share"], id="a fraction in words, hedged"),
        pytest.param("半数企业停产", ["半数 | ratio | 1/2 ratio | share"], id="a half"),
        pytest.param("一半以上的人", ["一半以上 | ratio | 1/2 ratio | at-least | share"], id="more than a half"),
        pytest.param("The ratio of men to women is 3:1.", ["3:1 | ratio | 3 ratio | level"], id="with a colon, in English"),
        pytest.param("A 2-to-1 margin was enough.", ["2-to-1 | ratio | 2 ratio | level"], id="with hyphens"),
        pytest.param("One in ten shops closed.", ["One in ten | ratio | 1/10 ratio | share"], id="one in so many"),
        pytest.param("Nine in 10 said yes.", ["Nine in 10 | ratio | 9/10 ratio | share"], id="a word and a figure"),
        pytest.param("Two out of three voters agreed.", ["Two out of three | ratio | 2/3 ratio | share"], id="out of"),
        pytest.param("Three of every five homes have heat.", ["Three of every five | ratio | 3/5 ratio | share"], id="of every"),
        pytest.param("more than one in five", ["more than one in five | ratio | 1/5 ratio | over | share"], id="hedged, in English"),
        pytest.param("Two-thirds of them left.", ["Two-thirds | ratio | 2/3 ratio | share"], id="a fraction with a hyphen"),
    ],
)
def test_ratios(text: str, found: list[str]) -> None:
    assert figures(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("会议于8:30开始，气温20度", ["20度 | measure | 20 degree_celsius | level"], id="a clock time"),
        pytest.param("以3比1战胜对手", [], id="a score in words"),
        pytest.param("最终比分3:2", [], id="a score with a colon"),
        pytest.param("They beat Alder 4-1 on Sunday.", [], id="a score with a hyphen"),
        pytest.param("He won 6-4, 6-3.", [], id="sets"),
        pytest.param("It was sold in 5 in 2019.", ["5 | number | 5 | level"], id="a year"),
        pytest.param("每5人发1本书", ["5人 | count | 5 person | level", "1本书 | count | 1 book | level"], id="so many for each"),
        pytest.param("He left at 10:30.", [], id="a clock time in English"),
    ],
)
def test_what_is_no_ratio(text: str, found: list[str]) -> None:
    assert figures(text) == found
