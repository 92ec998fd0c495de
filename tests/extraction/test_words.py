"""Figures that words alone say; invented."""

import pytest
from tests.extraction.seen import figures


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("刷新历史新高", ["历史新高 | superlative | 1 ordinal"], id="a record"),
        pytest.param("创历史纪录", ["历史纪录 | superlative | 1 ordinal"], id="a record of history"),
        pytest.param("首次实现盈利", ["首次 | superlative | 1 ordinal"], id="the first time"),
        pytest.param("唯一通道", ["唯一 | superlative | 1 ordinal"], id="the only one"),
        pytest.param("全省最早", ["最早 | superlative | 1 ordinal"], id="the earliest"),
        pytest.param("人口最多的县", ["最多 | superlative | 1 ordinal"], id="the most"),
        pytest.param("产值翻番", ["翻番 | multiple | 1 doubling | growth"], id="a doubling"),
        pytest.param("费用减半", ["减半 | multiple | 1/2 times | growth"], id="a halving"),
        pytest.param("房价創歷史新高", ["歷史新高 | superlative | 1 ordinal"], id="a record in traditional characters"),
        pytest.param("投入最長的隧道", ["最長 | superlative | 1 ordinal"], id="a superlative in traditional characters"),
        pytest.param("the largest port", ["largest | superlative | 1 ordinal"], id="a superlative"),
        pytest.param("The worst drought since 1976.", ["worst | superlative | 1 ordinal"], id="the worst"),
        pytest.param("Sales tripled.", ["tripled | multiple | 3 times | growth"], id="a verb"),
        pytest.param("Output halved in May.", ["halved | multiple | 1/2 times | growth"], id="a verb of halves"),
        pytest.param("a fivefold rise", ["fivefold | multiple | 5 times | growth"], id="fold"),
        pytest.param("a two-fold increase", ["two-fold | multiple | 2 times | growth"], id="fold with a hyphen"),
        pytest.param("the first time", ["first | superlative | 1 ordinal"], id="a first"),
        pytest.param("its first-ever loss", ["first-ever | superlative | 1 ordinal"], id="a first with a hyphen"),
        pytest.param(
            "a record 300 ships",
            ["record | superlative | 1 ordinal", "300 ships | count | 300 ship | level"],
            id="a record beside a number",
        ),
        pytest.param("a record high", ["record high | superlative | 1 ordinal"], id="a high"),
    ],
)
def test_figures_in_words(text: str, found: list[str]) -> None:
    assert figures(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("最近三天没有雨，最新消息", [], id="the newest news"),
        pytest.param("最终结果", [], id="the end"),
        pytest.param("最后一班", [], id="the last"),
        pytest.param("最大程度", [], id="to the greatest extent"),
        pytest.param("最高人民检察院", [], id="part of a name"),
        pytest.param("首都机场", [], id="a capital"),
        pytest.param("首席执行官", [], id="a title"),
        pytest.param("中首发", [], id="the end of another word"),
        pytest.param("新高考改革", [], id="the beginning of another word"),
        pytest.param("最多300人", ["最多300人 | count | 300 person | at-most | level"], id="a hedge"),
        pytest.param("the latest figures", [], id="the newest"),
        pytest.param("the rest of it", [], id="a noun"),
        pytest.param("double-digit growth", [], id="digits"),
        pytest.param("double-decker buses", [], id="buses"),
        pytest.param("an honest man", [], id="an adjective"),
        pytest.param("the nearest shop", [], id="the nearest"),
        pytest.param("record-breaking rain", [], id="a compound"),
        pytest.param("the interest on it", [], id="interest"),
        pytest.param("It was first reported.", [], id="an adverb"),
    ],
)
def test_words_that_are_none(text: str, found: list[str]) -> None:
    assert figures(text) == found
