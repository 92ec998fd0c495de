"""Rates of whole numbers and places, step by step."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from gx_factcheck.model.constraint import Cardinality, Constraint, Primitive, WholePart
from gx_factcheck.model.finding import Message
from gx_factcheck.report.wording import Wording
from gx_factcheck.system.derivation import derive

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tests.conftest import Desk, Fields

    from gx_factcheck.model.claim import Claim
    from gx_factcheck.system.derivation import Derivation

ENGLISH = Wording("en")
HOLDS, BREAKS = Message("holds"), Message("breaks")


def yuan(printed: str, **fields: str) -> Fields:
    return {"printed": printed, "unit": "CNY", **fields}


def counted(printed: str) -> Fields:
    return {"printed": printed, "unit": "item", "kind": "count", "counted": "counted"}


def percent(printed: str) -> Fields:
    return {"printed": printed, "unit": "percent"}


def place(printed: str) -> Fields:
    return {"printed": printed, "unit": "ordinal", "kind": "rank"}


def made(desk: Desk, figures: Mapping[str, Fields]) -> dict[str, Claim]:
    return {name: desk.claim({"id": name, **fields}) for name, fields in figures.items()}


def derived(primitive: Primitive, claim: str, claims: Mapping[str, Claim]) -> Derivation:
    return derive(Constraint(primitive, BREAKS, HOLDS), claim, claims)


def told(found: Derivation) -> list[str]:
    return [ENGLISH.text(step) for step in found.steps]


@pytest.mark.parametrize(
    ("rate", "whole", "lines"),
    [
        pytest.param(
            "90.56%",
            counted("38"),
            [
                "the nearest rates that whole numbers give: 34 ÷ 38 ≈ 89.4737%, 35 ÷ 38 ≈ 92.1052%",
                "none is in 90.555% to 90.565%: no whole number gives rate",
            ],
            id="between two counts",
        ),
        pytest.param(
            "89.47%",
            counted("38"),
            [
                "the nearest rates that whole numbers give: 34 ÷ 38 ≈ 89.4737%",
                "there is one in 89.465% to 89.475%: a whole number gives rate",
            ],
            id="a count",
        ),
        pytest.param(
            "99%",
            counted("3"),
            [
                "the nearest rates that whole numbers give: 2 ÷ 3 ≈ 66.6667%, 3 ÷ 3 = 100%",
                "none is in 98.5% to 99.5%: no whole number gives rate",
            ],
            id="no part is more than the whole",
        ),
        pytest.param(
            "33.35%",
            {**counted("3"), "hedge": "at-least"},
            ["there is one in 33.345% to 33.355%: a whole number gives rate"],
            id="a set of no known size",
        ),
        pytest.param(
            "33.35%",
            {**counted("20"), "hedge": "under"},
            [
                "every whole number that is more than 0, less than 20 items was tried as the size of the set",
                "none is in 33.345% to 33.355%: no whole number gives rate",
            ],
            id="many sizes",
        ),
    ],
)
@pytest.mark.parametrize("claim", ["rate", "whole"])
def test_rates_of_whole_numbers(desk: Desk, rate: str, whole: Fields, claim: str, lines: list[str]) -> None:
    claims = made(desk, {"rate": percent(rate), "whole": whole})
    found = derived(WholePart("rate", "whole"), claim, claims)
    assert told(found)[-len(lines) :] == lines
    assert found.fits is lines[-1].startswith("there")


def test_a_rate_just_beside_one_is_written_with_digits_enough(desk: Desk) -> None:
    """A third is 33.3333…%, which six digits would put within an interval that begins at 33.33335%."""
    claims = made(desk, {"rate": percent("33.3334%"), "whole": counted("3")})
    found = derived(WholePart("rate", "whole"), "rate", claims)
    assert not found.fits
    assert "1 ÷ 3 ≈ 33.33333334%," in told(found)[-2]


PEERS = {"own": yuan("30亿"), "larger": yuan("40亿"), "like": yuan("30亿"), "smaller": yuan("10亿")}


@pytest.mark.parametrize(
    ("printed", "unlisted", "lines", "fits"),
    [
        pytest.param(
            "1",
            2,
            [
                "place is at least 1 + 1 = 2, at most 1 + 1 + 1 + 2 = 5",
                "so place must be 2 to 5; 1st: it does not fit",
            ],
            False,
            id="too good a place",
        ),
        pytest.param(
            "3",
            None,
            [
                "and others of whom nothing is told",
                "place is at least 1 + 1 = 2",
                "so place must be at least 2; 3rd: it fits",
            ],
            True,
            id="nobody knows how many more",
        ),
    ],
)
def test_places(desk: Desk, printed: str, unlisted: int | None, lines: list[str], *, fits: bool) -> None:
    claims = made(desk, {"place": place(printed), **PEERS})
    primitive = Cardinality("place", "own", ("larger", "like", "smaller"), unlisted)
    found = derived(primitive, "place", claims)
    assert told(found)[-len(lines) :] == lines
    assert "before own surely stand: larger" in told(found)
    assert "never before own: smaller" in told(found)
    assert "before or behind own, the figures do not tell: like" in told(found)
    assert {found.fits, derived(primitive, "own", claims).fits, derived(primitive, "larger", claims).fits} == {fits}


def test_the_figure_of_a_place_is_held_against_it(desk: Desk) -> None:
    claims = made(desk, {"place": place("1"), **PEERS})
    found = derived(Cardinality("place", "own", ("larger",)), "own", claims)
    assert told(found)[-3:] == [
        "before own surely stand: larger",
        "place is exactly 1 + 1 = 2",
        "but place is also exactly 1: no value is both",
    ]
