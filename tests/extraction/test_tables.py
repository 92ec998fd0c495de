"""Tables in a text: what a heading says of the bare numbers below and beside it; invented."""

import pytest
from tests.extraction.seen import figures, governed


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param(
            "指标\t2022年\t2023年\n出口（亿元）\t12.5\t13.8\n旅客（万人次）\t320\t415",
            [
                "12.5 | money | 1250000000 CNY | level",
                "13.8 | money | 1380000000 CNY | level",
                "320 | count | 3200000 visit | level",
                "415 | count | 4150000 visit | level",
            ],
            id="a unit beside the row's name, between tabs",
        ),
        pytest.param(
            "| 年份 | 产量（万吨） | 增速（%） |\n| --- | --- | --- |\n| 2022年 | 45.2 | 3.1 |\n| 2023年 | 47.9 | 6.0 |",
            [
                "45.2 | measure | 452000 tonne | level",
                "3.1 | percent | 31/10 percent | growth",
                "47.9 | measure | 479000 tonne | level",
                "6.0 | percent | 6 percent | growth",
            ],
            id="a unit above the column, with a separator",
        ),
        pytest.param(
            "| Region | Output (tonnes) | Change |\n|:---|---:|---:|\n| North | 1,250 | 4.5% |\n| South | 980 | -1.2% |",
            [
                "1,250 | measure | 1250 tonne | level",
                "4.5% | percent | 9/2 percent | growth",
                "980 | measure | 980 tonne | level",
                "-1.2% | percent | -6/5 percent | growth",
            ],
            id="a separator with colons",
        ),
        pytest.param(
            "单位：亿元\n项目\t2022年\t2023年\n收入\t12.5\t13.8\n支出\t9.1\t9.9",
            [
                "12.5 | money | 1250000000 CNY | level",
                "13.8 | money | 1380000000 CNY | level",
                "9.1 | money | 910000000 CNY | level",
                "9.9 | money | 990000000 CNY | level",
            ],
            id="a unit stated above the table",
        ),
        pytest.param(
            "单位：万元\n\n企业 | 收入 | 同比\n甲厂 | 320 | 5.2%\n乙厂 | 410 | -3.1%",
            [
                "320 | money | 3200000 CNY | level",
                "5.2% | percent | 26/5 percent | growth",
                "410 | money | 4100000 CNY | level",
                "-3.1% | percent | -31/10 percent | growth",
            ],
            id="stated an empty line above; a printed unit stands",
        ),
        pytest.param(
            "单位：亿元\n项目\t收入\t职工（人）\n甲厂\t3.2\t415",
            ["3.2 | money | 320000000 CNY | level", "415 | count | 415 person | level"],
            id="the column's unit before the one above",
        ),
        pytest.param(
            "Item\t2022\t2023\nSales ($bn)\t3.2\t3.9\nStaff\t1,200\t1,310",
            [
                "3.2 | money | 3200000000 USD | level",
                "3.9 | money | 3900000000 USD | level",
                "1,200 | number | 1200 | level",
                "1,310 | number | 1310 | level",
            ],
            id="a sign and a magnitude; a row without a unit",
        ),
        pytest.param(
            "Company | Revenue (£m) | Growth\nAlder | 42.5 | 8%\nBirch | 38.1 | -2%",
            [
                "42.5 | money | 42500000 GBP | level",
                "8% | percent | 8 percent | growth",
                "38.1 | money | 38100000 GBP | level",
                "-2% | percent | -2 percent | growth",
            ],
            id="m for millions after a sign",
        ),
        pytest.param(
            "Unit: million euros\nLine\t2021\t2022\nSales\t12.5\t14.1",
            ["12.5 | money | 12500000 EUR | level", "14.1 | money | 14100000 EUR | level"],
            id="a unit stated above in English",
        ),
        pytest.param(
            "Unit: %\nArea\t2022\t2023\nNorth\t3.5\t4.1",
            ["3.5 | percent | 7/2 percent | level", "4.1 | percent | 41/10 percent | level"],
            id="percent stated above",
        ),
        pytest.param(
            "Year | Passengers (million)\n2021 | 3.4\n2022 | 5.1",
            ["3.4 | number | 3400000 | level", "5.1 | number | 5100000 | level"],
            id="a magnitude alone",
        ),
        pytest.param(
            "City | Area (km²) | Price (€)\nOsk | 42 | 315",
            ["42 | measure | 42 square_kilometer | level", "315 | money | 315 EUR | level"],
            id="a unit and a sign",
        ),
        pytest.param(
            "县\t人数\n甲县\t3200\n乙县\t4100",
            ["3200 | count | 3200 person | level", "4100 | count | 4100 person | level"],
            id="a heading that names what it counts",
        ),
        pytest.param("年份\t产量（吨）\n2021年\t3.5万", ["3.5万 | measure | 35000 tonne | level"], id="a magnitude in the cell"),
        pytest.param(
            "城市\t面积（平方公里）\t人口（万人）\n甲市\t1,250\t88.6",
            ["1,250 | measure | 1250 square_kilometer | level", "88.6 | count | 886000 person | level"],
            id="thousands and magnitudes",
        ),
        pytest.param("甲 | 乙\n320 | 410", ["320 | number | 320 | level", "410 | number | 410 | level"], id="headings that say nothing"),
        pytest.param("出口（亿元）\n12.5", ["12.5 | number | 25/2 | level"], id="a heading and a line are no table"),
        pytest.param("The table (see below) | says 5\nand here it ends", ["5 | number | 5 | level"], id="a stroke in a sentence"),
        pytest.param("厂\t级别（特大）\n甲厂\t12.5", ["12.5 | number | 25/2 | level"], id="what is in brackets is no unit"),
    ],
)
def test_units(text: str, found: list[str]) -> None:
    assert figures(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param(
            "指标\t2022年\t2023年\n出口（亿元）\t12.5\t13.8\n旅客（万人次）\t320\t415",
            ["12.5 | 2022", "13.8 | 2023", "320 | 2022", "415 | 2023"],
            id="of the column",
        ),
        pytest.param("年份\t产量（吨）\n2021年\t3.5\n2022年\t3.9", ["3.5 | 2021", "3.9 | 2022"], id="of the row"),
        pytest.param(
            "Item\t2022\t2023\nSales ($bn)\t3.2\t3.9\nStaff\t1,200\t1,310",
            ["3.2 | 2022", "3.9 | 2023", "1,200 | 2022", "1,310 | 2023"],
            id="of the column, in English",
        ),
        pytest.param("Year | Passengers (million)\n2021 | 3.4\n2022 | 5.1", ["3.4 | 2021", "5.1 | 2022"], id="of the row, in English"),
        pytest.param("Port\tDepth\t2023\nEskel\t12.5\t13", ["12.5 | ?", "13 | 2023"], id="of one column alone"),
        pytest.param("企业 | 收入\n甲厂 | 320", ["320 | ?"], id="of none"),
    ],
)
def test_periods(text: str, found: list[str]) -> None:
    assert governed(text) == found
