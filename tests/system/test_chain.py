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
from gx_factcheck.model.equation import Comparison
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
    heads = [f"taken in this way: {ENGLISH.say('counted-each')}", f"taken in this way: {ENGLISH.say('counted-once')}"]
    assert [step for step in told(found) if step in (*heads, *ends)] == [heads[0], ends[0], heads[1], ends[1]]


def test_others_that_cannot_stand_are_blamed(desk: Desk) -> None:
    claims = made(desk, {"a": percent("1.0%"), "b": percent("2.0%"), "c": percent("3.0%")})
    same = [Linear((Term(one), Term(other, MINUS))) for one, other in (("b", "c"), ("a", "b"))]
    found = derived(Every(tuple(same)), "a", claims)
    assert told(found)[-1] == "the others cannot stand together already, whatever a is"
    assert not found.fits


def test_a_place_that_is_held_twice_is_told_once(desk: Desk) -> None:
    claims = made(desk, {name: {"printed": "3", "unit": "ordinal", "kind": "rank"} for name in ("one", "other")})
    terms = (Term("one"), Term("other", MINUS))
    ways = tuple(Alternative(None, (Linear(terms, sign),)) for sign in (Comparison.LESS, Comparison.MORE))
    found = derived(OneOf(ways), "one", claims)
    assert told(found)[2:] == [
        "[case 1] so one must be less than 3; 3rd: it does not fit",
        "[case 2] so one must be more than 3; 3rd: it does not fit",
    ]
    assert not found.fits


def test_each_of_several_alternatives_must_fit(desk: Desk) -> None:
    """The first bracket fits only above, the second only below."""
    claims = made(desk, {"mean": percent("12.9%"), "first": percent("11.2%"), "second": percent("12.1%")})
    above, below = (
        OneOf(tuple(Alternative(None, (Linear((Term("mean"), Term(name, MINUS)), sign),)) for name in ("first", "second")))
        for sign in (Comparison.AT_LEAST, Comparison.AT_MOST)
    )
    assert [derived(Every(pair), "mean", claims).fits for pair in ((above, below), (below, above), (above, above))] == [False, False, True]


def test_what_a_rate_is_of_keeps_its_magnitude(desk: Desk) -> None:
    """Two bases that nobody prints, each by a rate and a level, and the level of their sum."""
    figures = {"rate": percent("12.0%"), "now": yuan("56.0亿"), "other": yuan("10.0亿"), "sum": yuan("60.0亿")}
    claims = made(desk, figures)
    base = Product(Term("=base"), Term("rate", offset=ONE), Term("now"))
    total = Linear((Term("=base"), Term("other"), Term("sum", MINUS)))
    assert told(derived(Every((base, total)), "sum", claims))[4] == (
        "A (an intermediate value) is at least 55.95 ÷ (1 + 12.05%) ≈ 49.933, at most 56.05 ÷ (1 + 11.95%) ≈ 50.067 hundred million yuan"
    )
