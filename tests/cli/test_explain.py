"""`explain` of a claim whose figures cannot all be true, as an editor reads it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from wcwidth import wcswidth

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Run, Runner

PARTS = ("12.35", "8.41", "9.07", "51.62", "3.38", "7.74", "11.05", "6.93", "4.28", "10.16", "5.59", "13.47")
"""They add up to the total if the fourth is read as 15.62."""
TOTAL = "108.05"
HEAD = """\
schema: 1
article: {title: 十二座码头, published: 2021-09-02}
claims:
"""
CLAIM = """\
  - id: {name}
    kind: level
    indicator: turnover
    reference_area: {area}
    time_period: 2020
    measure: {{printed: "{printed}亿", unit: CNY}}
    source: {{quote: "{printed}亿元", start: {start}, end: {end}}}
"""


def total_of_twelve(folder: Path) -> None:
    claims = [("total", TOTAL), *((f"quay-{number}", printed) for number, printed in enumerate(PARTS, 1))]
    text, start = HEAD, 0
    for name, printed in claims:
        end = start + len(printed) + 2
        text += CLAIM.format(name=name, area=f"X-{name}", printed=printed, start=start, end=end)
        start = end
    equation = " + ".join(name for name, _ in claims[1:])
    (folder / "total.yaml").write_text(f"{text}relations:\n  - equation: total = {equation}\n    by: stated\n", "utf-8")


def explained(program: Runner, folder: Path, claim: str, language: str) -> Run:
    total_of_twelve(folder)
    return program("explain", claim, "total.yaml", "--ui", language, "--width", "60")


def unwrapped(text: str) -> str:
    """The text without the breaks that the width made."""
    return " ".join(line.strip() for line in text.split("\n"))


@pytest.mark.parametrize(
    ("language", "said"),
    [
        pytest.param(
            "en",
            [
                "How it follows",
                "1. total: 108.05亿 yuan stands for 108.045 to 108.055 hundred million yuan",
                "13. quay-4: 51.62亿 yuan stands for 51.615 to 51.625 hundred million yuan",
                "14. quay-4 is at least 108.045 − 12.355 − 8.415 − 9.075 − 3.385 − 7.745 − 11.055 − 6.935 − 4.285 − 10.165 − 5.595 − 13.475"
                " = 15.56 hundred million yuan",
                "16. so quay-4 must be 15.56 to 15.68 hundred million yuan;",
                "it does not fit",
                "Cannot all be true",
                "two digits swapped",
            ],
            id="in English",
        ),
        pytest.param(
            "zh",
            [
                "推导",
                "1. total：108.05亿元，可以是 108.045 至 108.055亿元",
                "13. quay-4：51.62亿元，可以是 51.615 至 51.625亿元",
                "15. quay-4：至多 108.055 − 12.345 − 8.405 − 9.065 − 3.375 − 7.735 − 11.045 − 6.925 − 4.275 − 10.155 − 5.585 − 13.465"
                " = 15.68亿元",
                "16. 所以 quay-4 只能是 15.56 至 15.68亿元；",
                "不能同时成立的数字",
                "15.62亿元",
            ],
            id="in Chinese",
        ),
    ],
)
def test_a_slip_in_a_long_total(program: Runner, folder: Path, language: str, said: list[str]) -> None:
    run = explained(program, folder, "quay-4", language)
    assert (run.code, run.err) == (0, "")
    text = unwrapped(run.out)
    places = [text.rfind(each) for each in said]
    assert -1 not in places
    assert places == sorted(places)


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("claim", ["total", "quay-12"])
def test_no_line_is_wider_than_a_narrow_terminal(program: Runner, folder: Path, claim: str, language: str) -> None:
    run = explained(program, folder, claim, language)
    assert max(wcswidth(line) for line in run.out.split("\n")) <= 60


def test_a_claim_that_nothing_is_said_to_follow_for_has_no_such_part(program: Runner) -> None:
    run = program("explain", "gdp-growth", "--ui", "en")
    assert "How it follows" not in run.out


def test_the_json_report_derives_what_is_wrong(program: Runner, folder: Path) -> None:
    total_of_twelve(folder)
    report = json.loads(program("check", "total.yaml", "--format", "json", "--ui", "en").out)
    (derivation,) = next(verdict["derivations"] for verdict in report["verdicts"] if verdict["claim"] == "quay-4")
    assert (derivation["least"], derivation["greatest"], derivation["unit"]) == ("1556000000", "1568000000", "CNY")
    assert derivation["rule"] == "totals/parts-miss-total"
    assert derivation["steps"][-1].endswith("it does not fit")


def test_the_json_report_derives_nothing_that_is_right(program: Runner) -> None:
    report = json.loads(program("audit", "--format", "json").out)
    assert [verdict["derivations"] for verdict in report["verdicts"]] == [[]]
