"""Whole sentences as news has them, with several figures each; invented."""

import pytest
from tests.extraction.seen import figures


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param(
            "全市产值达3.2万亿元，占全国的2.6%，人均达6.5万元。",
            [
                "3.2万亿元 | money | 3200000000000 CNY | level",
                "2.6% | percent | 13/5 percent | share",
                "6.5万元 | rate | 65000 CNY/person | level",
            ],
            id="a sum, a share and a mean",
        ),
        pytest.param(
            "失业率为5.2%，比上月下降0.1个百分点。",
            ["5.2% | percent | 26/5 percent | level", "0.1个百分点 | points | 1/10 percentage_point | growth"],
            id="a rate and its change in points",
        ),
        pytest.param(
            "央行下调利率25个基点至3.45%。",
            ["25个基点 | points | 25 basis_point | growth", "3.45% | percent | 69/20 percent | level"],
            id="basis points and the level reached",
        ),
        pytest.param(
            "利率由3.45%降至3.35%。",
            [
                "由3.45%降至3.35% | change | 69/20..67/20 percent | growth",
                "3.45% | percent | 69/20 percent | level",
                "3.35% | percent | 67/20 percent | level",
            ],
            id="from and to",
        ),
        pytest.param(
            "事故造成3人死亡、15人受伤。", ["3人 | count | 3 person | level", "15人 | count | 15 person | level"], id="casualties"
        ),
        pytest.param("以52票赞成、48票反对获得通过。", ["52票 | count | 52 vote | level", "48票 | count | 48 vote | level"], id="votes"),
        pytest.param(
            "地震震级5.6级，震源深度10公里。",
            ["5.6级 | measure | 28/5 magnitude | level", "10公里 | measure | 10 kilometer | level"],
            id="an earthquake",
        ),
        pytest.param(
            "最低气温零下10到零下5度。",
            ["最低 | superlative | 1 ordinal", "零下10到零下5度 | range | -10..-5 degree_celsius | level"],
            id="a range below zero",
        ),
        pytest.param(
            "占地面积约500亩，总建筑面积12万平方米。",
            ["约500亩 | measure | 500 mu | about | level", "12万平方米 | measure | 120000 square_meter | level"],
            id="areas",
        ),
        pytest.param(
            "新增病例12例，累计1200例。",
            ["12例 | count | 12 case | growth", "1200例 | count | 1200 case | cumulative"],
            id="new and so far",
        ),
        pytest.param(
            "续航500公里，0-100km/h加速3.9秒。",
            [
                "500公里 | measure | 500 kilometer | level",
                "0-100km/h | range | 0..100 kilometer/hour | level",
                "3.9秒 | duration | 39/10 second | level",
            ],
            id="a car",
        ),
        pytest.param(
            "商品房每平方米1.2万元，比周边低3000元。",
            ["每平方米1.2万元 | rate | 12000 CNY/square_meter | level", "3000元 | money | 3000 CNY | growth"],
            id="a price for each",
        ),
        pytest.param(
            "四分之三的受访者支持，超九成企业满意。",
            ["四分之三 | ratio | 3/4 ratio | share", "超九成 | percent | 90 percent | over | level"],
            id="parts",
        ),
        pytest.param(
            "每天有500多名游客，单日超过1000人次。",
            ["500多名游客 | rate | 500 person/day | more | level", "超过1000人次 | rate | 1000 visit/day | over | level"],
            id="a day's visitors",
        ),
        pytest.param(
            "男性占51.2%，女性占48.8%。",
            ["51.2% | percent | 256/5 percent | share", "48.8% | percent | 244/5 percent | share"],
            id="shares",
        ),
        pytest.param(
            "资金净流入50.3亿元，涨超3%。",
            ["50.3亿元 | money | 5030000000 CNY | level", "超3% | percent | 3 percent | over | growth"],
            id="a flow and a rise",
        ),
        pytest.param(
            "5万余字的报告分为3个部分。", ["5万余字 | count | 50000 item | more | level", "3个 | count | 3 item | level"], id="counts"
        ),
        pytest.param(
            "全程3小时20分，票价50元6角。",
            ["3小时20分 | duration | 200 minute | level", "50元6角 | money | 253/5 CNY | level"],
            id="parts of a time and of a sum",
        ),
    ],
)
def test_chinese(text: str, found: list[str]) -> None:
    assert figures(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param(
            "Oil rose 2% to $85.40 a barrel.",
            ["2% | percent | 2 percent | growth", "$85.40 a barrel | rate | 427/5 USD/barrel | level"],
            id="a rise and a price",
        ),
        pytest.param(
            "The yield on the 10-year note rose 5 basis points to 4.25%.",
            [
                "10-year | duration | 10 year | level",
                "5 basis points | points | 5 basis_point | growth",
                "4.25% | percent | 17/4 percent | level",
            ],
            id="a yield",
        ),
        pytest.param(
            "It earned $1.20 per share on revenue of $12.4bn.",
            ["$1.20 per share | rate | 6/5 USD/share | level", "$12.4bn | money | 12400000000 USD | level"],
            id="a company's result",
        ),
        pytest.param(
            "It has 3,000 employees in 12 countries.",
            ["3,000 employees | count | 3000 worker | level", "12 countries | count | 12 country | level"],
            id="counts",
        ),
        pytest.param(
            "Unemployment stood at 3.5 percent, down 0.1 percentage point.",
            ["3.5 percent | percent | 7/2 percent | level", "0.1 percentage point | points | 1/10 percentage_point | growth"],
            id="a level and its change",
        ),
        pytest.param(
            "A 7.1-magnitude earthquake burned 5,000 acres.",
            ["7.1-magnitude | measure | 71/10 magnitude | level", "5,000 acres | measure | 5000 acre | level"],
            id="an earthquake",
        ),
        pytest.param(
            "Winds of up to 120 mph hit.", ["up to 120 mph | measure | 120 mile/hour | at-most | level"], id="a hedge and a speed"
        ),
        pytest.param(
            "Three people died and 12 were injured.",
            ["Three people | count | 3 person | level", "12 | number | 12 | level"],
            id="casualties",
        ),
        pytest.param(
            "He was sentenced to 12 years in prison and a $5,000 fine.",
            ["12 years | duration | 12 year | level", "$5,000 | money | 5000 USD | level"],
            id="a sentence",
        ),
        pytest.param(
            "Half of all households own one and a half million cars.",
            ["Half | ratio | 1/2 ratio | share", "one and a half million cars | count | 1500000 vehicle | level"],
            id="a half and a sum",
        ),
        pytest.param("Output is 150,000 barrels per day.", ["150,000 barrels per day | rate | 150000 barrel/day | level"], id="a rate"),
        pytest.param(
            "5,000 homes and 300 shops lost power.",
            ["5,000 homes | count | 5000 dwelling | level", "300 shops | count | 300 shop | level"],
            id="two counts",
        ),
        pytest.param("Sales were twice as many as last year.", ["twice | multiple | 2 times | level"], id="twice"),
        pytest.param(
            "The bill cut half a percentage point from growth.",
            ["half a percentage point | points | 1/2 percentage_point | growth"],
            id="a half of a point",
        ),
        pytest.param(
            "Nurses earn £3.50 an hour, or 75p less.",
            ["£3.50 an hour | rate | 7/2 GBP/hour | level", "75p | money | 75 penny | growth"],
            id="a wage and pence",
        ),
    ],
)
def test_english(text: str, found: list[str]) -> None:
    assert figures(text) == found
