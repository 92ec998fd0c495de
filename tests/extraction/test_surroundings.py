"""What stands around figures: marks, quotes, line breaks, two languages, names; invented."""

import pytest
from tests.extraction.seen import figures


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param(
            "出口5亿元①，增长3%②。", ["5亿元 | money | 500000000 CNY | level", "3% | percent | 3 percent | growth"], id="circled digits"
        ),
        pytest.param(
            "出口5亿元[1]，增长3%[2]。",
            ["5亿元 | money | 500000000 CNY | level", "3% | percent | 3 percent | growth"],
            id="footnotes in brackets",
        ),
        pytest.param(
            "出口5亿元¹，增长3%²。", ["5亿元 | money | 500000000 CNY | level", "3% | percent | 3 percent | growth"], id="superscripts"
        ),
        pytest.param(
            "①出口5亿元 ②进口6亿元",
            ["5亿元 | money | 500000000 CNY | level", "6亿元 | money | 600000000 CNY | level"],
            id="circled numbers of points",
        ),
        pytest.param("（1）出口5亿元", ["5亿元 | money | 500000000 CNY | level"], id="a point in brackets"),
        pytest.param("(2) 进口6亿元", ["6亿元 | money | 600000000 CNY | level"], id="a point in narrow brackets"),
        pytest.param("1. 出口5亿元", ["5亿元 | money | 500000000 CNY | level"], id="a point with a stop"),
        pytest.param("1、出口5亿元", ["5亿元 | money | 500000000 CNY | level"], id="a point with a comma"),
        pytest.param("一、总体情况", [], id="a heading"),
        pytest.param("二是出口5亿元", ["5亿元 | money | 500000000 CNY | level"], id="secondly"),
        pytest.param(
            "Sales rose 5%[1] to $3bn.[2]",
            ["5% | percent | 5 percent | growth", "$3bn | money | 3000000000 USD | level"],
            id="footnotes in English",
        ),
        pytest.param("Sales rose 5%¹ in May.", ["5% | percent | 5 percent | growth"], id="a superscript in English"),
        pytest.param("“增长5%”的目标", ["5% | percent | 5 percent | growth"], id="quotes"),
        pytest.param("「增長5%」", ["5% | percent | 5 percent | growth"], id="corner brackets"),
        pytest.param('"We sold 300 boats," she said.', ["300 | count | 300 item | level"], id="straight quotes"),
    ],
)
def test_marks(text: str, found: list[str]) -> None:
    assert figures(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param(
            "Sales were 1.2\nmillion tonnes.", ["1.2\nmillion tonnes | measure | 1200000 tonne | level"], id="before the magnitude"
        ),
        pytest.param("Sales were $3\nbillion.", ["$3\nbillion | money | 3000000000 USD | level"], id="after the number"),
        pytest.param(
            "He paid more\nthan 20 million euros for it.",
            ["more\nthan 20 million euros | money | 20000000 EUR | over | level"],
            id="within the hedge",
        ),
        pytest.param("The fund has 1,250\npenguins in it.", ["1,250 | count | 1250 item | level"], id="before the noun"),
        pytest.param("Sales rose by\nless than 5%.", ["less than 5% | percent | 5 percent | under | level"], id="before the hedge"),
        pytest.param(
            "Sales were 5\n\nMillions of boats came",
            ["5 | number | 5 | level", "Millions | count | 2000000 item | at-least | level"],
            id="an empty line parts",
        ),
    ],
)
def test_line_breaks(text: str, found: list[str]) -> None:
    assert figures(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param(
            "GDP增长5%，CPI上涨0.2%",
            ["5% | percent | 5 percent | growth", "0.2% | percent | 1/5 percent | growth"],
            id="letters in Chinese",
        ),
        pytest.param("The company 甲乙 sold 300 boats in 2023.", ["300 | count | 300 item | level"], id="characters in English"),
        pytest.param("公司 Alder Works 在2023年出口300辆", ["300辆 | count | 300 vehicle | level"], id="a name in Chinese"),
        pytest.param(
            "出口增长5%。Exports rose 7%.",
            ["5% | percent | 5 percent | growth", "7% | percent | 7 percent | growth"],
            id="a sentence of each",
        ),
        pytest.param(
            "Exports rose 7%.\n出口增长5%。",
            ["7% | percent | 7 percent | growth", "5% | percent | 5 percent | growth"],
            id="a line of each",
        ),
        pytest.param("iPhone 15 Pro销量300万台", ["300万台 | count | 3000000 machine | level"], id="a product"),
        pytest.param("增长１２．５％", ["１２．５％ | percent | 25/2 percent | growth"], id="wide digits"),
        pytest.param("１２３亿元", ["１２３亿元 | money | 12300000000 CNY | level"], id="wide digits before a magnitude"),
        pytest.param("1 234 567元", ["1 234 567元 | money | 1234567 CNY | level"], id="spaces between thousands"),
        pytest.param("3.5万亿元", ["3.5万亿元 | money | 3500000000000 CNY | level"], id="two magnitudes"),
        pytest.param("三点五万亿元", ["三点五万亿元 | money | 3500000000000 CNY | level"], id="words"),
        pytest.param("1,5 million euros", ["1,5 million euros | money | 1500000 EUR | level"], id="a comma for the point"),
    ],
)
def test_two_languages(text: str, found: list[str]) -> None:
    assert figures(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("“5G”网络", [], id="“5G”网络"),
        pytest.param("“十四五”规划", [], id="“十四五”规划"),
        pytest.param("“双11”", [], id="“双11”"),
        pytest.param("3.2.1版本", [], id="3.2.1版本"),
        pytest.param("192.168.1.1", [], id="192.168.1.1"),
        pytest.param("2023-05-12", [], id="2023-05-12"),
        pytest.param("电话010-12345678", [], id="电话010-12345678"),
        pytest.param("邮编530000", [], id="邮编530000"),
        pytest.param("400-820-1234", [], id="400-820-1234"),
        pytest.param("T5航站楼", [], id="T5航站楼"),
        pytest.param("G80高速", [], id="G80高速"),
        pytest.param("K123路", [], id="K123路"),
        pytest.param("V8发动机", [], id="V8发动机"),
        pytest.param("B-52轰炸机", [], id="B-52轰炸机"),
        pytest.param("COVID-19", [], id="COVID-19"),
        pytest.param("H1N1流感", [], id="H1N1流感"),
        pytest.param("歼-20", [], id="歼-20"),
        pytest.param("天舟五号", [], id="天舟五号"),
        pytest.param("3D打印", [], id="3D打印"),
        pytest.param("4K电视", [], id="4K电视"),
        pytest.param("5A级景区", [], id="5A级景区"),
        pytest.param("9·11事件", [], id="9·11事件"),
        pytest.param("“3·15”晚会", [], id="“3·15”晚会"),
        pytest.param("第12345号文件", [], id="第12345号文件"),
        pytest.param("〔2023〕15号", [], id="〔2023〕15号"),
        pytest.param("（股票代码：600000）", [], id="（股票代码：600000）"),
        pytest.param("Route 66", [], id="Route 66"),
        pytest.param("Flight 123", [], id="Flight 123"),
        pytest.param("Boeing 737", [], id="Boeing 737"),
        pytest.param("page 12", [], id="page 12"),
        pytest.param("Chapter 5", [], id="Chapter 5"),
        pytest.param("G20 summit", [], id="G20 summit"),
        pytest.param("World War 2", [], id="World War 2"),
        pytest.param("24/7", [], id="24/7"),
        pytest.param("3:45 p.m.", [], id="3:45 p.m."),
        pytest.param("10 a.m.", [], id="10 a.m."),
        pytest.param("8点30分", [], id="8点30分"),
        pytest.param("上午9时", [], id="上午9时"),
    ],
)
def test_names(text: str, found: list[str]) -> None:
    assert figures(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("PM2.5浓度35微克/立方米", ["35微克/立方米 | rate | 35 microgram/cubic_meter | level"], id="a measure of dust"),
        pytest.param("A380飞机3架", ["3架 | count | 3 aircraft | level"], id="a model"),
        pytest.param("G80高速长300公里", ["300公里 | measure | 300 kilometer | level"], id="a road"),
        pytest.param("Route 66 is 300 km long.", ["300 km | measure | 300 kilometer | level"], id="a route"),
        pytest.param(
            "Boeing sold 12 jets, worth $3bn.",
            ["12 | count | 12 item | level", "$3bn | money | 3000000000 USD | level"],
            id="a maker of models",
        ),
    ],
)
def test_names_beside_figures(text: str, found: list[str]) -> None:
    assert figures(text) == found
