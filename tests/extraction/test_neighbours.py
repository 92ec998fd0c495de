"""Figures side by side: ranges, lists, changes; invented."""

import pytest
from tests.extraction.seen import figures


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("3至5天", ["3至5天 | range | 3..5 day | level"], id="a word"),
        pytest.param("3～5天", ["3～5天 | range | 3..5 day | level"], id="a wave"),
        pytest.param("3-5%", ["3-5% | range | 3..5 percent | level"], id="a hyphen"),
        pytest.param("3%-5%", ["3%-5% | range | 3..5 percent | level"], id="two signs"),
        pytest.param("30万至50万元", ["30万至50万元 | range | 300000..500000 CNY | level"], id="two magnitudes"),
        pytest.param("30至50万元", ["30至50万元 | range | 300000..500000 CNY | level"], id="one magnitude"),
        pytest.param("5—8个", ["5—8个 | range | 5..8 item | level"], id="a dash"),
        pytest.param("3到5年", ["3到5年 | range | 3..5 year | level"], id="to"),
        pytest.param("从5%到8%", ["5%到8% | range | 5..8 percent | level"], id="from and to without a verb"),
        pytest.param("五六天", ["五六天 | range | 5..6 day | level"], id="two digits in words"),
        pytest.param("第3至第5名", ["第3至第5名 | range | 3..5 ordinal"], id="places"),
        pytest.param("18至35岁", ["18至35岁 | range | 18..35 year | level"], id="ages"),
        pytest.param("between 3 and 5 years", ["3 and 5 years | range | 3..5 year | level"], id="between"),
        pytest.param("from 3 to 5 years", ["3 to 5 years | range | 3..5 year | level"], id="from and to"),
        pytest.param("3% to 5%", ["3% to 5% | range | 3..5 percent | level"], id="two signs in English"),
        pytest.param("$3m-$5m", ["$3m-$5m | range | 3000000..5000000 USD | level"], id="two sums"),
        pytest.param("$3-5m", ["$3-5m | range | 3000000..5000000 USD | level"], id="one sign"),
        pytest.param("3–5 km", ["3–5 km | range | 3..5 kilometer | level"], id="an en dash"),
        pytest.param("8 to 10 per cent", ["8 to 10 per cent | range | 8..10 percent | level"], id="words"),
        pytest.param("aged 18 to 24", ["18 to 24 | range | 18..24 year | level"], id="ages in English"),
        pytest.param("18-24 year olds", ["18-24 year olds | range | 18..24 year | level"], id="ages with a hyphen"),
    ],
)
def test_ranges(text: str, found: list[str]) -> None:
    assert figures(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("A与B分别为3%和5%", ["3% | percent | 3 percent | level", "5% | percent | 5 percent | level"], id="two percents"),
        pytest.param(
            "0.6和0.7个百分点",
            ["0.6 | points | 3/5 percentage_point | level", "0.7个百分点 | points | 7/10 percentage_point | level"],
            id="one unit",
        ),
        pytest.param(
            "超过3%和5%", ["超过3% | percent | 3 percent | over | level", "5% | percent | 5 percent | over | level"], id="one hedge"
        ),
        pytest.param(
            "5个、6个、7个",
            ["5个 | count | 5 item | level", "6个 | count | 6 item | level", "7个 | count | 7 item | level"],
            id="three with their units",
        ),
        pytest.param("分别增长3%、5%", ["3% | percent | 3 percent | growth", "5% | percent | 5 percent | growth"], id="one role"),
        pytest.param(
            "3, 4 and 5 kg",
            ["3 | measure | 3 kilogram | level", "4 | measure | 4 kilogram | level", "5 kg | measure | 5 kilogram | level"],
            id="one unit in English",
        ),
        pytest.param(
            "12%, 15% and 20%",
            ["12% | percent | 12 percent | level", "15% | percent | 15 percent | level", "20% | percent | 20 percent | level"],
            id="each with its sign",
        ),
        pytest.param(
            "almost 10% and 12%",
            ["almost 10% | percent | 10 percent | nearly | level", "12% | percent | 12 percent | nearly | level"],
            id="one hedge in English",
        ),
        pytest.param("5 or 6 days", ["5 | duration | 5 day | level", "6 days | duration | 6 day | level"], id="or"),
        pytest.param(
            "He has 3 and 5 kg of it", ["3 | measure | 3 kilogram | level", "5 kg | measure | 5 kilogram | level"], id="a sentence with and"
        ),
        pytest.param(
            "共3个，5公斤",
            ["3个 | count | 3 item | level", "5公斤 | measure | 5 kilogram | level"],
            id="no unit is handed back over another",
        ),
    ],
)
def test_lists(text: str, found: list[str]) -> None:
    assert figures(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param(
            "由2小时缩短至10分钟",
            [
                "由2小时缩短至10分钟 | change | 120..10 minute | growth",
                "2小时 | duration | 2 hour | level",
                "10分钟 | duration | 10 minute | level",
            ],
            id="hours to minutes",
        ),
        pytest.param(
            "从26小时缩短到14.5小时",
            [
                "从26小时缩短到14.5小时 | change | 26..29/2 hour | growth",
                "26小时 | duration | 26 hour | level",
                "14.5小时 | duration | 29/2 hour | level",
            ],
            id="from and to",
        ),
        pytest.param(
            "从3%提高到5%",
            ["从3%提高到5% | change | 3..5 percent | growth", "3% | percent | 3 percent | level", "5% | percent | 5 percent | level"],
            id="percents",
        ),
        pytest.param(
            "由50亿元增至80亿元",
            [
                "由50亿元增至80亿元 | change | 5000000000..8000000000 CNY | growth",
                "50亿元 | money | 5000000000 CNY | level",
                "80亿元 | money | 8000000000 CNY | level",
            ],
            id="money",
        ),
        pytest.param(
            "从5个增加到12个",
            ["从5个增加到12个 | change | 5..12 item | growth", "5个 | count | 5 item | level", "12个 | count | 12 item | level"],
            id="counts",
        ),
        pytest.param(
            "由800米延长至1.2公里",
            [
                "由800米延长至1.2公里 | change | 800..1200 meter | growth",
                "800米 | measure | 800 meter | level",
                "1.2公里 | measure | 6/5 kilometer | level",
            ],
            id="metres to kilometres",
        ),
        pytest.param(
            "从5吨减少至800公斤",
            [
                "从5吨减少至800公斤 | change | 5000..800 kilogram | growth",
                "5吨 | measure | 5 tonne | level",
                "800公斤 | measure | 800 kilogram | level",
            ],
            id="tonnes to kilograms",
        ),
        pytest.param(
            "從3%提高到5%",
            ["從3%提高到5% | change | 3..5 percent | growth", "3% | percent | 3 percent | level", "5% | percent | 5 percent | level"],
            id="traditional characters",
        ),
        pytest.param(
            "The journey was cut from 2 hours to 45 minutes.",
            [
                "from 2 hours to 45 minutes | change | 120..45 minute | growth",
                "2 hours | duration | 2 hour | level",
                "45 minutes | duration | 45 minute | level",
            ],
            id="hours to minutes in English",
        ),
        pytest.param(
            "The rate fell from 5.5% to 4%.",
            [
                "from 5.5% to 4% | change | 11/2..4 percent | growth",
                "5.5% | percent | 11/2 percent | level",
                "4% | percent | 4 percent | level",
            ],
            id="percents in English",
        ),
        pytest.param(
            "Sales rose to $5bn from $4bn.",
            [
                "$5bn from $4bn | change | 4000000000..5000000000 USD | growth",
                "$5bn | money | 5000000000 USD | level",
                "$4bn | money | 4000000000 USD | level",
            ],
            id="told backwards",
        ),
        pytest.param(
            "It grew from 3 firms to 12 firms.",
            [
                "from 3 firms to 12 firms | change | 3..12 enterprise | growth",
                "3 firms | count | 3 enterprise | level",
                "12 firms | count | 12 enterprise | level",
            ],
            id="counts in English",
        ),
    ],
)
def test_changes(text: str, found: list[str]) -> None:
    assert figures(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param(
            "由2小时，缩短至10分钟", ["2小时 | duration | 2 hour | level", "10分钟 | duration | 10 minute | level"], id="over a comma"
        ),
        pytest.param("从300人到500人", ["300人到500人 | range | 300..500 person | level"], id="without a verb"),
        pytest.param("由3吨改为5天", ["3吨 | measure | 3 tonne | level", "5天 | duration | 5 day | level"], id="of unlike things"),
        pytest.param(
            "sell 5 tonnes to 3 firms", ["5 tonnes | measure | 5 tonne | level", "3 firms | count | 3 enterprise | level"], id="to a buyer"
        ),
        pytest.param("He moved 5 miles to 7 Elm Road.", ["5 miles | measure | 5 mile | level", "7 | number | 7 | level"], id="to a house"),
    ],
)
def test_no_changes(text: str, found: list[str]) -> None:
    assert figures(text) == found
