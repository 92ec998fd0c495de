"""The table and what stands below it."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import replace

import pytest
from wcwidth import wcswidth

from gx_factcheck.model.report import Report
from gx_factcheck.model.words import Judgement
from gx_factcheck.report import as_explanation, as_table
from gx_factcheck.report.wording import Wording

COLOUR = re.compile("\x1b\\[[0-9;]*m")
WIDTHS = pytest.mark.parametrize("width", [40, 60, 80, 100, 200])


def lines_of(text: str) -> list[str]:
    """All but the addresses, which stand alone on their lines and are never cut."""
    return [line for line in text.split("\n") if not re.fullmatch(r" +https?://\S+", line)]


@pytest.mark.parametrize("width", [40, 80, 100, 200])
def test_it_is_as_it_was(report: Report, wording: Wording, width: int, kept: Callable[[str, str], str]) -> None:
    text = as_table.render(report, wording=wording, width=width, colour=False)
    assert text == kept(f"table-{width}.{wording.language}.txt", text)


def test_a_derivation_is_as_it_was(report: Report, wording: Wording, kept: Callable[[str, str], str]) -> None:
    text = as_explanation.render(report.articles[0], "cranes", wording=wording, width=100, colour=False)
    assert text == kept(f"explanation.{wording.language}.txt", text)


@WIDTHS
def test_no_line_is_wider_than_the_page(report: Report, wording: Wording, width: int) -> None:
    text = as_table.render(report, wording=wording, width=width, colour=False)
    assert max(wcswidth(line) for line in lines_of(text)) <= width


@WIDTHS
def test_table_lines_are_aligned(report: Report, wording: Wording, width: int) -> None:
    text = as_table.render(report, wording=wording, width=width, colour=False)
    assert len({wcswidth(line) for line in text.split("\n") if line.startswith(("|", "+"))}) in ({0, 1} if width <= 60 else {1})


@WIDTHS
def test_colour_changes_only_the_colour(report: Report, wording: Wording, width: int) -> None:
    plain = as_table.render(report, wording=wording, width=width, colour=False)
    coloured = as_table.render(report, wording=wording, width=width, colour=True)
    assert "\x1b" not in plain
    assert coloured != plain
    assert COLOUR.sub("", coloured) == plain


@WIDTHS
@pytest.mark.parametrize("colour", [True, False], ids=["coloured", "plain"])
def test_hostile_text_is_inert(report: Report, wording: Wording, width: int, *, colour: bool) -> None:
    text = COLOUR.sub("", as_table.render(report, wording=wording, width=width, colour=colour)).replace("\n", "")
    assert not [character for character in text if unicodedata.category(character) in {"Cc", "Cf", "Cs", "Zl", "Zp"}]


def test_every_verdict_is_a_word(report: Report, wording: Wording) -> None:
    text = as_table.render(report, wording=wording, width=200, colour=False)
    missing = [judgement for judgement in Judgement if wording.say(f"verdict:{judgement}") not in text]
    assert not missing


@pytest.mark.parametrize(
    ("said", "is_there"),
    [
        pytest.param("32 / 40 = 80%，33 / 40 = 82.5%", True, id="the arithmetic of a conflict"),
        pytest.param("写作 80% 或 82.5%", True, id="a repair"),
        pytest.param("electric = k / cranes", True, id="the relation that can be dropped"),
        pytest.param("就两年平均增速而言成立：6.3% 高于 5.3%", True, id="what would be true"),
        pytest.param("“超过”和“多”并用，只需其一", True, id="a note on a claim that is not wrong"),
        pytest.param("https://stats.example.org/releases/2021/first-half/5.html", True, id="the address of evidence"),
        pytest.param("ranks/tied: ZeroDivisionError", True, id="a rule that failed"),
        pytest.param("2021-09-02 及以前", True, id="the day of knowledge"),
        pytest.param("8 条断言中判定 6 条，1 条缺数据", True, id="coverage"),
        pytest.param("港务局（1 条）、office_of_nobody（1 条）", True, id="whom to ask, by name where it has one"),
        pytest.param("12.9%（名义），12.1%（实际）", True, id="two records told apart by their basis"),
        pytest.param("最接近：2021年上半年 近4万家", True, id="the nearest, hedged as its source hedges"),
        pytest.param("12.0% 四舍五入到整数是 12%", False, id="no details of what is supported"),
        pytest.param("32 / 40 = 80.0", False, id="no figure is printed anew"),
    ],
)
def test_what_it_says(report: Report, said: str, *, is_there: bool, catalogue_wording: Wording) -> None:
    assert (said in as_table.render(report, wording=catalogue_wording, width=400, colour=False)) is is_there


def test_arithmetic_that_repeats_the_explanation_is_left_out(report: Report, catalogue_wording: Wording) -> None:
    article = report.articles[0]
    doubled = tuple(replace(verdict, arithmetic=verdict.explanation) for verdict in article.verdicts)
    text = as_table.render(Report((replace(article, verdicts=doubled, conflicts=()),)), wording=catalogue_wording, width=200, colour=False)
    assert catalogue_wording.say("label:arithmetic") not in text


def test_a_report_of_no_articles_is_short(wording: Wording) -> None:
    assert as_table.render(Report(()), wording=wording, width=80, colour=False) == "\n"
