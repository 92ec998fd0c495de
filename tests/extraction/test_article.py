"""What `extract` takes and in which order it gives."""

from datetime import date

import pytest

import gx_factcheck
from gx_factcheck.extraction.article import extract
from gx_factcheck.model.mention import MentionKind
from gx_factcheck.values.periods import read_period


@pytest.mark.parametrize(
    ("published", "days"),
    [
        pytest.param(None, None, id="unknown"),
        pytest.param(date(2024, 7, 16), "2023", id="a day"),
        pytest.param(read_period("2024-07"), "2023", id="any day of a month"),
        pytest.param(read_period("2023-12/2024-01"), None, id="days in two years"),
    ],
)
def test_the_day_of_publication(published: date | None, days: str | None) -> None:
    (year, figure) = extract("去年出口5亿元", published=published)
    assert (year.period, figure.period) == ((read_period(days),) * 2 if days else (None, None))


@pytest.mark.parametrize(
    ("language", "units"),
    [
        pytest.param(None, ["CNY", "ship"], id="found out"),
        pytest.param("zh", ["CNY"], id="said to be Chinese"),
        pytest.param("en", ["ship"], id="said to be English"),
    ],
)
def test_the_language(language: str | None, units: list[str]) -> None:
    found = extract("出口5亿元。They sold 3 ships.", language=language)
    assert [mention.unit for mention in found if mention.unit is not None] == units


def test_a_change_stands_before_its_ends_and_periods_among_figures() -> None:
    found = extract("2023年，由2小时缩短至10分钟，最大的港口。", published=date(2024, 7, 16))
    assert [mention.kind for mention in found] == [
        MentionKind.PERIOD,
        MentionKind.CHANGE,
        MentionKind.DURATION,
        MentionKind.DURATION,
        MentionKind.SUPERLATIVE,
    ]


@pytest.mark.parametrize("text", ["", "\n", "没有数字。", "No number here.", "|", "\t\n\t"])
def test_nothing_is_found_in_nothing(text: str) -> None:
    assert extract(text, published=date(2024, 7, 16)) == ()


def test_offsets_count_code_points() -> None:
    text = "🚢🚢 出口５亿元"
    (found,) = extract(text)
    assert (found.start, found.text, found.number_start, found.number_end) == (5, "５亿元", 5, 7)


def test_it_is_public() -> None:
    assert gx_factcheck.extract is extract
