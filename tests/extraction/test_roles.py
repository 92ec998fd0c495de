"""What a clause does with a figure, against what, on which basis, and which way; invented."""

import pytest
from tests.extraction.seen import roles


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("出口同比增长5%", ["5% | growth year-on-year up"], id="year on year"),
        pytest.param("出口环比下降0.3%", ["0.3% | growth previous-period down"], id="against the period before"),
        pytest.param("出口同比减少12亿元", ["12亿元 | growth year-on-year down"], id="a fall in money"),
        pytest.param("GDP按可比价格计算增长5.2%", ["5.2% | growth real up"], id="comparable prices"),
        pytest.param("实际增长3%", ["3% | growth real up"], id="real"),
        pytest.param("名义增长3%", ["3% | growth nominal up"], id="nominal"),
        pytest.param("两年平均增长6%", ["两年 | level", "6% | growth two-year-average up"], id="two years' average"),
        pytest.param("折年率增长2.4%", ["2.4% | growth annualised up"], id="annualised"),
        pytest.param("比上年增长4%", ["4% | growth year-on-year up"], id="against last year"),
        pytest.param("较上月回落0.2个百分点", ["0.2个百分点 | growth previous-period down"], id="against last month"),
        pytest.param("占全国的12%", ["12% | share"], id="a share"),
        pytest.param("占比达12%", ["12% | share"], id="a share reached"),
        pytest.param("占比提高2个百分点", ["2个百分点 | growth up"], id="a share that grows"),
        pytest.param("贡献率达30%", ["30% | contribution"], id="a contribution"),
        pytest.param("拉动经济增长0.5个百分点", ["0.5个百分点 | contribution"], id="a contribution to growth"),
        pytest.param("累计完成投资50亿元", ["50亿元 | cumulative"], id="so far"),
        pytest.param("共计300人", ["300人 | cumulative"], id="in all"),
        pytest.param("计划投资50亿元", ["50亿元 | target"], id="planned"),
        pytest.param("有望突破50亿元", ["突破50亿元 | target"], id="hoped for"),
        pytest.param("力争到2025年达到500亿元", ["500亿元 | target"], id="a target by a year"),
        pytest.param("预计增长5%", ["5% | target"], id="expected"),
        pytest.param("设计年产能50万吨", ["50万吨 | capacity"], id="a capacity"),
        pytest.param("可容纳5万人", ["5万人 | capacity"], id="what it holds"),
        pytest.param("增长至50亿元", ["50亿元 | level"], id="a level reached"),
        pytest.param("增加到300人", ["300人 | level"], id="a level of people reached"),
        pytest.param("失业率降至3%", ["3% | level"], id="a level that fell"),
        pytest.param("增速降至3%", ["3% | growth down"], id="a rate of growth that fell"),
        pytest.param("跌幅达3%", ["3% | growth down"], id="how far it fell"),
        pytest.param("出口（+5.2%）", ["+5.2% | growth up"], id="a sign in brackets"),
        pytest.param("出口5亿元（-3.1%）", ["5亿元 | level", "-3.1% | growth down"], id="a level and a sign"),
        pytest.param("比去年高0.3个百分点", ["0.3个百分点 | growth year-on-year up"], id="higher than"),
        pytest.param("新增就业300万人", ["300万人 | growth up"], id="new ones"),
        pytest.param("净增12家", ["12家 | growth up"], id="net"),
        pytest.param("年产12万辆", ["年产12万辆 | capacity"], id="a year's output"),
        pytest.param("出口增长了5%，其中对越南增长12%", ["5% | growth up", "12% | growth up"], id="two clauses"),
        pytest.param("出口增长，价格为5元", ["5元 | level"], id="not beyond a comma"),
        pytest.param("同比增長5%", ["5% | growth year-on-year up"], id="year on year in traditional characters"),
        pytest.param("環比下跌2%", ["2% | growth previous-period down"], id="a fall in traditional characters"),
    ],
)
def test_in_chinese(text: str, found: list[str]) -> None:
    assert roles(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("增加值50亿元", ["50亿元 | level"], id="增加 of 增加值"),
        pytest.param("占地300亩", ["300亩 | level"], id="占 of 占地"),
        pytest.param("即将开放300个景点", ["300个 | level"], id="将 of 即将"),
        pytest.param("减税300亿元", ["300亿元 | level"], id="减 of 减税"),
        pytest.param("涨停18只", ["18只 | level"], id="涨 of 涨停"),
        pytest.param("将军300人", ["300人 | level"], id="将 of 将军"),
        pytest.param("降雨300毫米", ["300毫米 | level"], id="降 of 降雨"),
    ],
)
def test_words_that_only_begin_like_one(text: str, found: list[str]) -> None:
    assert roles(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("exports rose 5% year on year", ["5% | growth year-on-year up"], id="year on year"),
        pytest.param("exports fell 0.3% month-on-month", ["0.3% | growth previous-period down"], id="month on month"),
        pytest.param("exports rose 5% from a year earlier", ["5% | growth year-on-year up"], id="a year earlier"),
        pytest.param("exports rose 5% from the previous quarter", ["5% | growth previous-period up"], id="the quarter before"),
        pytest.param("in real terms output grew 3%", ["3% | growth real up"], id="real, before"),
        pytest.param("output grew 3% in real terms", ["3% | growth real up"], id="real, after"),
        pytest.param("nominal wages rose 5%", ["5% | growth nominal up"], id="nominal"),
        pytest.param("grew 3% at constant prices", ["3% | growth real up"], id="constant prices"),
        pytest.param("accounted for 12% of exports", ["12% | share"], id="accounted for"),
        pytest.param("made up 12% of the total", ["12% | share"], id="made up"),
        pytest.param("a share of 12%", ["12% | share"], id="a share"),
        pytest.param("12% of voters agreed", ["12% | share"], id="of a group"),
        pytest.param("5% stake", ["5% | share"], id="a stake"),
        pytest.param("contributed 0.5 percentage points to growth", ["0.5 percentage points | contribution"], id="a contribution"),
        pytest.param("a target of 5%", ["5% | target"], id="a target"),
        pytest.param("aims to hire 300 people", ["300 people | target"], id="an aim"),
        pytest.param("plans to invest $5bn", ["$5bn | target"], id="a plan"),
        pytest.param("is expected to grow 5%", ["5% | target"], id="an expectation"),
        pytest.param("capacity of 50,000 tonnes", ["50,000 tonnes | capacity"], id="a capacity"),
        pytest.param("can hold 300 people", ["300 people | capacity"], id="what it holds"),
        pytest.param("a total of 300 people", ["300 people | cumulative"], id="in all"),
        pytest.param("so far 300 people have come", ["300 people | cumulative"], id="so far"),
        pytest.param("rose to 5%", ["5% | level"], id="a level reached"),
        pytest.param("rose by 5%", ["5% | growth up"], id="by"),
        pytest.param("fell 3% to $5bn", ["3% | growth down", "$5bn | level"], id="a fall and the level"),
        pytest.param("a 5% rise", ["5% | growth up"], id="a noun after"),
        pytest.param("a 5% fall", ["5% | growth down"], id="a noun of falling"),
        pytest.param("5% higher", ["5% | growth up"], id="higher"),
        pytest.param("5% lower", ["5% | growth down"], id="lower"),
        pytest.param("cut 300 jobs", ["300 jobs | growth down"], id="a cut"),
        pytest.param("+5%", ["+5% | growth up"], id="a sign"),
        pytest.param("-5%", ["-5% | growth down"], id="a sign of falling"),
        pytest.param("by 5%", ["5% | growth"], id="by alone"),
        pytest.param("was up 5%", ["5% | growth up"], id="up"),
        pytest.param("stood at 5%", ["5% | level"], id="a level"),
        pytest.param("rose for 5 days", ["5 days | level"], id="how long"),
        pytest.param("sales of $5bn, up 3%", ["$5bn | level", "3% | growth up"], id="beyond a comma"),
        pytest.param("sales of $5bn, down 3% from 2019", ["$5bn | level", "3% | growth down"], id="down, from a year"),
    ],
)
def test_in_english(text: str, found: list[str]) -> None:
    assert roles(text) == found
