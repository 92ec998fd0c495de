"""Chinese sentences and the figures in them; invented."""

import pytest
from tests.extraction.seen import figures


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("全市共有38个平台", ["38个平台 | count | 38 platform | level"], id="a counter with its noun"),
        pytest.param("已有50多家机构加入", ["50多家机构 | count | 50 institution | more | level"], id="a suffix inside"),
        pytest.param("光纤累计超290万公里", ["超290万公里 | measure | 2900000 kilometer | over | cumulative"], id="a hedge before"),
        pytest.param("全程不到30秒", ["不到30秒 | duration | 30 second | under | level"], id="a duration"),
        pytest.param("完成40.57亿元", ["40.57亿元 | money | 4057000000 CNY | level"], id="money"),
        pytest.param("投资额达72.3亿美元", ["72.3亿美元 | money | 7230000000 USD | level"], id="foreign money"),
        pytest.param("同比增长446.31%", ["446.31% | percent | 44631/100 percent | growth"], id="growth"),
        pytest.param("同比下降0.5个百分点", ["0.5个百分点 | points | 1/2 percentage_point | growth"], id="points"),
        pytest.param("增速降至3.5%", ["3.5% | percent | 7/2 percent | growth"], id="a growth rate that is reached"),
        pytest.param("失业率降至3.5%", ["3.5% | percent | 7/2 percent | level"], id="a level that is reached"),
        pytest.param("占全市的12.3%", ["12.3% | percent | 123/10 percent | share"], id="a share"),
        pytest.param("超过60%的卡车使用该发动机", ["超过60% | percent | 60 percent | over | share"], id="percent of things"),
        pytest.param("拉动增长0.3个百分点", ["0.3个百分点 | points | 3/10 percentage_point | contribution"], id="a contribution"),
        pytest.param("力争达到500亿元", ["500亿元 | money | 50000000000 CNY | target"], id="a target"),
        pytest.param("建成年产12万辆整车厂", ["年产12万辆 | rate | 120000 vehicle/year | capacity"], id="a rate in a year"),
        pytest.param("形成300亿元至1000亿元的集群", ["300亿元至1000亿元 | range | 30000000000..100000000000 CNY | level"], id="a range"),
        pytest.param("投资3—5亿元", ["3—5亿元 | range | 300000000..500000000 CNY | level"], id="a range with one magnitude"),
        pytest.param("酒精量在5-20%之间", ["5-20% | range | 5..20 percent | level"], id="a range with one unit"),
        pytest.param(
            "通关时间由2小时缩短至10分钟",
            [
                "由2小时缩短至10分钟 | change | 120..10 minute | growth",
                "2小时 | duration | 2 hour | level",
                "10分钟 | duration | 10 minute | level",
            ],
            id="a change and its ends",
        ),
        pytest.param(
            "分别上升0.6、0.7和0.3个百分点",
            [
                "0.6 | points | 3/5 percentage_point | growth",
                "0.7 | points | 7/10 percentage_point | growth",
                "0.3个百分点 | points | 3/10 percentage_point | growth",
            ],
            id="a unit shared along a list",
        ),
        pytest.param(
            "出口268亿元，增长5.2%",
            ["268亿元 | money | 26800000000 CNY | level", "5.2% | percent | 26/5 percent | growth"],
            id="level and growth",
        ),
        pytest.param("进入全球前50", ["前50 | rank | 50 ordinal | at-most"], id="a bound of a rank"),
        pytest.param("在全国排第九位", ["第九位 | rank | 9 ordinal"], id="a place"),
        pytest.param("成为第一个试点", ["第一个 | rank | 1 ordinal"], id="the first one"),
        pytest.param("发出首张牌照", ["首张 | superlative | 1 ordinal"], id="first of its kind"),
        pytest.param("成为最大的生产基地", ["最大 | superlative | 1 ordinal"], id="a superlative"),
        pytest.param("最多300人", ["最多300人 | count | 300 person | at-most | level"], id="a superlative that is a hedge"),
        pytest.param("一辆卡车入境", ["一辆 | count | 1 vehicle | level"], id="one that is counted"),
        pytest.param("这是一个好消息", [], id="one that is an article"),
        pytest.param("带宽超过400G", ["超过400G | measure | 400 gigabit/second | over | level"], id="a letter whose context says its unit"),
        pytest.param("建成5G基站", [], id="a letter that makes a name"),
        pytest.param("两米半", ["两米半 | measure | 5/2 meter | level"], id="and a half"),
        pytest.param("成绩为1分45秒43", ["1分45秒43 | duration | 10543/100 second | level"], id="a result time"),
        pytest.param("单价12000元/平方米", ["12000元/平方米 | rate | 12000 CNY/square_meter | level"], id="a price for each"),
        pytest.param("价格约人民币50亿元", ["约人民币50亿元 | money | 5000000000 CNY | about | level"], id="a hedge before the currency"),
        pytest.param("年龄在60岁以上", ["60岁以上 | age | 60 year | at-least | level"], id="an age with a hedge after"),
        pytest.param("3台湾选手", ["3 | number | 3 | level"], id="a counter that begins another word"),
        pytest.param("收入超过300多条", ["超过300多条 | count | 300 item | over+more | level"], id="hedged twice"),
        pytest.param("三成企业亏损", ["三成 | percent | 30 percent | level"], id="tenths"),
        pytest.param("气温达38.5度", ["38.5度 | measure | 77/2 degree_celsius | level"], id="degrees of heat"),
        pytest.param("用电量为1200度", ["1200度 | measure | 1200 kilowatt_hour | level"], id="degrees of electricity"),
        pytest.param("发生6.2级地震", ["6.2级地震 | measure | 31/5 magnitude | level"], id="a magnitude"),
        pytest.param("上证指数报3050.25点", ["3050.25点 | measure | 12201/4 index_point | level"], id="points of an index"),
        pytest.param("中国队以3比0战胜韩国队", [], id="a score with nil"),
        pytest.param("一架波音737客机", ["一架 | count | 1 aircraft | level"], id="the name of a model"),
        pytest.param("她夺得女子10米台金牌", [], id="the name of an event"),
        pytest.param("开了一个半小时", ["一个半小时 | duration | 3/2 hour | level"], id="an hour and a half"),
        pytest.param("不足损失的两成", ["两成 | percent | 20 percent | under | share"], id="a hedge before the whole"),
        pytest.param("人均可支配收入39102元", ["39102元 | rate | 39102 CNY/person | level"], id="for each, at a distance"),
        pytest.param("产值翻了两番", ["两番 | multiple | 2 doubling | level"], id="doublings"),
    ],
)
def test_figures(text: str, found: list[str]) -> None:
    assert figures(text) == found
