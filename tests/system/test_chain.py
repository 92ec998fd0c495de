"""Chains of steps: powers, values that are not printed, ways to take the words, and figures that cannot stand by themselves."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from gx_factcheck.model.constraint import (
    Alternative,
    Constraint,
    Every,
    Linear,
    OneOf,
    Primitive,
    Product,
    Term,
)
from gx_factcheck.model.finding import Message, message
from gx_factcheck.report.wording import Wording
from gx_factcheck.system.averages import compounds, leads
from gx_factcheck.system.derivation import Derivation, derive

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tests.conftest import Desk, Fields

    from gx_factcheck.model.claim import Claim

ENGLISH = Wording("en")
HOLDS, BREAKS = Message("holds"), Message("breaks")
ONE, MINUS = Fraction(1), Fraction(-1)


def yuan(printed: str, **fields: str) -> Fields:
    return {"printed": printed, "unit": "CNY", **fields}


def percent(printed: str) -> Fields:
    return {"printed": printed, "unit": "percent"}


def made(desk: Desk, figures: Mapping[str, Fields]) -> dict[str, Claim]:
    return {name: desk.claim({"id": name, **fields}) for name, fields in figures.items()}


def derived(primitive: Primitive, claim: str, claims: Mapping[str, Claim]) -> Derivation:
    return derive(Constraint(primitive, BREAKS, HOLDS), claim, claims)


def told(found: Derivation) -> list[str]:
    return [ENGLISH.text(step) for step in found.steps]


def rates(*printed: str) -> dict[str, Fields]:
    return {f"year{number}": percent(each) for number, each in enumerate(printed, 1)}


@pytest.mark.parametrize(
    ("average", "fits", "last"),
    [
        pytest.param(
            "8.2%", True, "and B (an intermediate value) is also 1.170128925 to 1.171319125: some values are both", id="it can be"
        ),
        pytest.param("9.5%", False, "but B (an intermediate value) is also 1.170128925 to 1.171319125: no value is both", id="it cannot"),
    ],
)
def test_an_average_that_stands_in_a_power_is_supposed(desk: Desk, average: str, last: str, *, fits: bool) -> None:
    """Nothing can be solved for a value that is multiplied by itself: both sides are calculated instead."""
    claims = made(desk, {"average": percent(average), **rates("8.2%", "8.20%")})
    found = derived(compounds(claims["average"], [claims["year1"], claims["year2"]]), "average", claims)
    assert found.fits is fits
    assert f"suppose average is {average}, as printed" in told(found)
    assert told(found)[-1] == last


def test_unprinted_values_are_followed_backwards(desk: Desk) -> None:
    claims = made(desk, {"average": percent("8.2%"), **rates("5.0%", "9.0%", "1.1%")})
    found = derived(compounds(claims["average"], [claims[name] for name in ("year1", "year2", "year3")]), "year1", claims)
    assert told(found)[-2].startswith("year1 is at least 1.25057 ÷ (1 + 9.05%) − 1 ≈ 14.6785%, at most ")
    assert not found.fits


def test_a_level_follows_from_an_average_rate(desk: Desk) -> None:
    claims = made(desk, {"average": percent("10.0%"), "earlier": yuan("100.0亿"), "later": yuan("121.0亿")})
    found = derived(leads(claims["average"], 2, "earlier", "later"), "later", claims)
    assert found.fits
    assert told(found)[-3] == (
        "A (an intermediate value) is at least (1 + 9.95%) × (1 + 9.95%) = 1.20890025, at most (1 + 10.05%) × (1 + 10.05%) = 1.21110025"
    )


IN_PERCENT = Alternative(message("counted-each"), (Product(Term("before"), Term("change", offset=ONE), Term("after")),))
IN_POINTS = Alternative(message("counted-once"), (Linear((Term("after"), Term("before", MINUS), Term("change", MINUS))),))


@pytest.mark.parametrize(
    ("change", "fit"),
    [
        pytest.param("1.25%", [False, True], id="the second way"),
        pytest.param("10.4%", [True, False], id="the first way"),
        pytest.param("5.0%", [False, False], id="neither, though it lies between the two"),
    ],
)
def test_each_way_to_take_the_words(desk: Desk, change: str, fit: list[bool]) -> None:
    claims = made(desk, {"change": percent(change), "before": percent("12.00%"), "after": percent("13.25%")})
    found = derived(OneOf((IN_PERCENT, IN_POINTS)), "change", claims)
    ends = [step for step in told(found) if "so change must be" in step]
    assert [step.endswith("it fits") for step in ends] == fit
    assert found.fits is any(fit)
    assert [step.startswith(f"[{ENGLISH.say(key)}] ") for step, key in zip(ends, ("counted-each", "counted-once"), strict=True)] == [
        True,
        True,
    ]


def test_others_that_cannot_stand_are_blamed(desk: Desk) -> None:
    claims = made(desk, {"a": percent("1.0%"), "b": percent("2.0%"), "c": percent("3.0%")})
    same = [Linear((Term(one), Term(other, MINUS))) for one, other in (("b", "c"), ("a", "b"))]
    found = derived(Every(tuple(same)), "a", claims)
    assert told(found)[-1] == "the others cannot stand together already, whatever a is"
    assert not found.fits
