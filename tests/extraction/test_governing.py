"""Which period governs which figure; invented sentences, published on 16 July 2024."""

import pytest
from tests.extraction.seen import governed


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("今年1—5月，出口5亿元，增长3%。", ["5亿元 | 2024-01-01/P5M", "3% | 2024-01-01/P5M"], id="the period before holds on"),
        pytest.param("出口5亿元，增长3%。", ["5亿元 | ?", "3% | ?"], id="nothing is said"),
        pytest.param("2022年增长3%，2023年增长4%。", ["3% | 2022", "4% | 2023"], id="each has its own"),
        pytest.param("2023年出口5亿元，比2019年增长8%。", ["5亿元 | 2023", "8% | 2023"], id="what it is compared with does not govern"),
        pytest.param("2021、2022、2023年分别增长3%、4%和5%。", ["3% | 2021", "4% | 2022", "5% | 2023"], id="respectively"),
        pytest.param(
            "今年上半年主要数据\n出口5亿元\n进口6亿元\n\n人口7万人",
            ["5亿元 | 2024-S1", "6亿元 | 2024-S1", "7万人 | 2024-S1"],
            id="a heading holds below it",
        ),
        pytest.param("2023年出口5亿元。进口6亿元。", ["5亿元 | 2023", "6亿元 | ?"], id="not across sentences"),
        pytest.param("Exports rose 5% in 2023.", ["5% | 2023"], id="the period after"),
        pytest.param("In 2022, exports rose 5%.", ["5% | 2022"], id="the period before"),
        pytest.param("It grew 3% in 2022 and 5% in 2023.", ["3% | 2022", "5% | 2023"], id="each has its own after it"),
        pytest.param("Sales rose 5% to $3bn in 2023.", ["5% | 2023", "$3bn | 2023"], id="one for the clause"),
        pytest.param("Sales were higher than in 2019, at $3bn.", ["$3bn | ?"], id="only a comparison"),
        pytest.param("2023年，出口5亿元；进口6亿元。", ["5亿元 | 2023", "6亿元 | 2023"], id="beyond a semicolon"),
        pytest.param(
            "2019年、2020年、2021年分别增长3%、4%和5%", ["3% | 2019", "4% | 2020", "5% | 2021"], id="respectively, each with its word"
        ),
        pytest.param("2023年工作总结\n出口5亿元\n2024年计划\n出口6亿元", ["5亿元 | 2023", "6亿元 | 2024"], id="the next heading"),
        pytest.param("一、总体情况\n出口5亿元", ["5亿元 | ?"], id="a heading without a period"),
        pytest.param(
            "今年上半年主要数据\n出口5亿元\n2023年进口6亿元",
            ["5亿元 | 2024-S1", "6亿元 | 2023"],
            id="a line with its own period below a heading",
        ),
        pytest.param("2023年工作总结\n\n出口5亿元。进口6亿元。", ["5亿元 | 2023", "6亿元 | 2023"], id="a heading and an empty line"),
        pytest.param(
            "这是2023年全年工作的总结，写得很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长\n出口5亿元",
            ["5亿元 | ?"],
            id="a long line is no heading",
        ),
        pytest.param("由2020年末的8420公里增至9135公里", ["8420公里 | 2020-12-31", "9135公里 | ?"], id="from: of the first end alone"),
        pytest.param(
            "2023年，由2020年末的8420公里增至9135公里",
            ["8420公里 | 2020-12-31", "9135公里 | 2023"],
            id="from: the other end has the clause's",
        ),
        pytest.param("2022年的3亿元增至5亿元", ["3亿元 | 2022", "5亿元 | ?"], id="of: of the first end alone"),
        pytest.param("比2019年增长5%", ["5% | ?"], id="a basis is no period of the figure"),
        pytest.param("与2019年相比增长5%", ["5% | ?"], id="a basis in other words"),
        pytest.param("恢复到2019年的七成", ["七成 | ?"], id="what is recovered"),
        pytest.param(
            "去年同期为3亿元，今年为5亿元", ["3亿元 | ?", "5亿元 | 2024"], id="the same period of last year at the head of a clause"
        ),
        pytest.param("截至2023年底，累计完成50亿元", ["50亿元 | 2023-12-31"], id="until"),
        pytest.param(
            "2023年，全市出口5亿元，其中一季度2亿元", ["5亿元 | 2023", "2亿元 | 2023-Q1"], id="a part of the year that is spoken of"
        ),
        pytest.param("2023年一季度出口5亿元，二季度6亿元", ["5亿元 | 2023-Q1", "6亿元 | 2023-Q2"], id="the next quarter"),
        pytest.param(
            "2023年末，贷款余额5亿元，比年初增加1亿元",
            ["5亿元 | 2023-12-31", "1亿元 | 2023-12-31"],
            id="the beginning of the year as basis",
        ),
        pytest.param("5亿元（2023年）", ["5亿元 | 2023"], id="in brackets after it"),
        pytest.param("去年出口5亿元，今年将达6亿元", ["5亿元 | 2023", "6亿元 | 2024"], id="each clause its own"),
        pytest.param(
            "5月，出口5亿元，1至5月，出口20亿元", ["5亿元 | 2024-05", "20亿元 | 2024-01-01/P5M"], id="a month and a run of months"
        ),
        pytest.param("Exports rose 5% in 2023 and 3% in 2022.", ["5% | 2023", "3% | 2022"], id="and: each its own"),
        pytest.param("Exports rose 5% in May; imports fell 3% in June.", ["5% | 2024-05", "3% | 2024-06"], id="a semicolon"),
        pytest.param("Exports rose 5% from 2019.", ["5% | ?"], id="from: a basis in English"),
        pytest.param("Exports rose 5%, compared with 3% in 2022.", ["5% | ?", "3% | 2022"], id="compared with, which has its own"),
        pytest.param("In 2023, sales were $5bn, up from $4bn in 2022.", ["$5bn | 2023", "$4bn | 2022"], id="up from, which has its own"),
        pytest.param(
            "Sales in 2021, 2022 and 2023 were $3m, $4m and $5m respectively.",
            ["$3m | 2021", "$4m | 2022", "$5m | 2023"],
            id="respectively, in English",
        ),
        pytest.param(
            "Sales were $3m and $4m in 2021 and 2022, respectively.", ["$3m | 2021", "$4m | 2022"], id="respectively, after the periods"
        ),
        pytest.param("Results for 2023\nSales were $5bn\nStaff numbered 300", ["$5bn | 2023", "300 | 2023"], id="a heading in English"),
        pytest.param("Sales were the highest since 2010, at $5bn.", ["$5bn | ?"], id="how far back a record goes"),
        pytest.param("The firm, founded in 1999, has 300 staff.", ["300 | ?"], id="within commas"),
        pytest.param("As of June 2023, it had 300 boats.", ["300 | 2023-06-30"], id="as of"),
        pytest.param("By 2030, it aims to sell 300 boats.", ["300 | 2030"], id="by"),
        pytest.param("300 people came on Sunday.", ["300 people | 2024-07-14"], id="a day of the week after"),
        pytest.param("Sales for 2023 were $5bn. Staff numbered 300.", ["$5bn | 2023", "300 | ?"], id="not across sentences, in English"),
    ],
)
def test_governed(text: str, found: list[str]) -> None:
    assert governed(text) == found
