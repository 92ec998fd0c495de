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
    ],
)
def test_governed(text: str, found: list[str]) -> None:
    assert governed(text) == found
