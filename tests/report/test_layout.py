"""Lines and tables stay within their width, and figures stay whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from wcwidth import wcswidth

from gx_factcheck.report.layout import paragraph, wrap
from gx_factcheck.report.tables import Cell, Column, paint, table, table_or_lines
from gx_factcheck.values.characters import inert

TEXTS = st.text(st.sampled_from("ab 1.%，。（）增长亿万“”🙂-/"), max_size=60)


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        pytest.param("", 10, ("",), id="nothing"),
        pytest.param("增长12.9%", 20, ("增长12.9%",), id="it fits"),
        pytest.param("经济增长12.9%", 10, ("经济增长", "12.9%"), id="a figure is not cut"),
        pytest.param("总额40.57亿元", 10, ("总额", "40.57亿元"), id="nor from its magnitude"),
        pytest.param("增长了。", 6, ("增长", "了。"), id="a stop does not begin a line"),
        pytest.param("全国（12.7%）", 9, ("全国", "（12.7%）"), id="nor does a bracket end one"),
        pytest.param("未核实（无数据）", 14, ("未核实", "（无数据）"), id="a short remark in brackets is kept whole"),
        pytest.param("growth of trade", 9, ("growth of", "trade"), id="words break at spaces"),
        pytest.param("unbreakable", 4, ("unbr", "eaka", "ble"), id="what is wider than a line is cut"),
        pytest.param("增长", 1, ("增", "长"), id="narrower than a character"),
    ],
)
def test_wrap(text: str, width: int, lines: tuple[str, ...]) -> None:
    assert wrap(text, width) == lines


@given(TEXTS, st.integers(2, 40))
def test_wrapping_loses_nothing_but_spaces(text: str, width: int) -> None:
    lines = wrap(text, width)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(wcswidth(line) <= width for line in lines)


@given(TEXTS, st.integers(14, 40))
def test_paragraphs_keep_their_width(text: str, width: int) -> None:
    said = paragraph(text, width, first="    标签：", indent="      ")
    assert all(wcswidth(line) <= width for line in said.split("\n"))


COLUMNS = (Column("#"), Column("数字", 10), Column("claim", 10), Column("verdict"))


@given(st.lists(st.tuples(TEXTS, TEXTS), min_size=1, max_size=4), st.integers(50, 120))
def test_tables_are_aligned(texts: list[tuple[str, str]], width: int) -> None:
    """Every line of a table takes the same number of cells, and no more than there are."""
    rows = [[Cell("1"), Cell(inert(one)), Cell(inert(two)), Cell("不实")] for one, two in texts]
    lines = str(table(COLUMNS, rows, width)).split("\n")
    assert len({wcswidth(line) for line in lines}) == 1
    assert wcswidth(lines[0]) <= width


@pytest.mark.parametrize(
    "printed",
    [
        pytest.param("12.90%", id="final zeros"),
        pytest.param("2000.0", id="a decimal zero"),
        pytest.param("12e3", id="an exponent"),
        pytest.param("-1829998.9", id="many digits"),
        pytest.param("1,234", id="a comma"),
        pytest.param("0123", id="a leading zero"),
    ],
)
def test_tables_print_figures_as_they_are(printed: str) -> None:
    assert f"| {printed} " in str(table((Column("figure"),), [[Cell(printed)]], 40))


def test_a_table_that_cannot_be_read_is_not_made() -> None:
    rows = [[Cell("1"), Cell("均高于全国平均水平"), Cell("growth of gross domestic product"), Cell("inconsistent")]]
    assert table(COLUMNS, rows, 40) is None
    assert "verdict: inconsistent" in table_or_lines(COLUMNS, rows, 40)


def test_lines_are_coloured_one_by_one() -> None:
    assert paint("one\ntwo", "31") == "\x1b[31mone\x1b[0m\n\x1b[31mtwo\x1b[0m"
    assert paint("one", "") == "one"
