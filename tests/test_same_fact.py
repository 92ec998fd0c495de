"""One fact is one fact, whatever unit, scale, dataset or release it is read in: every verdict on it is the same."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

if TYPE_CHECKING:
    from tests.conftest import Desk, Fields

WORDS = {0: "", 3: " thousand", 4: "万", 6: " million", 8: "亿", 9: " billion"}
MONEY = {"CNY": 0}
MASS = {"tonne": 0, "kilogram": -3, "kilotonne": 3, "megatonne": 6}
LENGTH = {"kilometer": 0, "meter": -3}
RATE = {"percent": 0, "permille": -1, "ratio": 2}
INDICATORS = {"sales": MONEY, "cargo": MASS, "cable": LENGTH, "rate": RATE}
AREAS = ("north", "south", "east", "west", "isle")
BEFORE, AFTER = "2021-06-20", "2021-11-20"
untimed = settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])


@dataclass(frozen=True)
class Fact:
    """A value with its last digit, in the first unit of its indicator."""

    indicator: str
    digits: int
    place: int
    """The power of ten of the last digit."""

    @property
    def value(self) -> Decimal:
        return Decimal(self.digits).scaleb(self.place)

    def ways(self) -> list[Fields]:
        """Every way to print it with just its own digits."""
        units = INDICATORS[self.indicator]
        words = WORDS if "percent" not in units else {0: ""}
        return [
            {"indicator": self.indicator, "unit": unit, "printed": f"{Decimal(self.digits).scaleb(self.place - power - size):f}{word}"}
            for unit, power in units.items()
            for size, word in words.items()
            if self.place - power - size <= 0
        ]


@st.composite
def facts(draw: st.DrawFn, indicators: tuple[str, ...] = tuple(INDICATORS)) -> Fact:
    """A fact whose last digit is none of the zeros that may be rounding."""
    indicator = draw(st.sampled_from(indicators))
    digits = draw(st.integers(1, 99_999).filter(lambda number: number % 10))
    return Fact(indicator, digits, draw(st.integers(-3, 2 if indicator == "rate" else 4)))


@st.composite
def claims(draw: st.DrawFn, fact: Fact) -> Fields:
    """A claim on the fact: it itself, rounded, finer, hedged, next to it, at another magnitude, or anything."""
    unit = draw(st.sampled_from(sorted(INDICATORS[fact.indicator])))
    place = fact.place + draw(st.integers(-2, 3)) - INDICATORS[fact.indicator][unit]
    near = fact.value.scaleb(-INDICATORS[fact.indicator][unit]).scaleb(-place)
    number = int(near) + draw(st.sampled_from((0, 0, 1, -1, 7)))
    size = draw(st.sampled_from(sorted(WORDS))) if fact.indicator != "rate" else 0
    shown = Decimal(max(number, 1)).scaleb(place - size)
    hedge = draw(st.sampled_from((None, None, None, "over", "under", "nearly", "about", "at-least", "at-most")))
    told: dict[str, object] = {"indicator": fact.indicator, "unit": unit, "printed": f"{shown:f}{WORDS[size]}"}
    return told | ({} if hedge is None else {"hedge": hedge})


def said(desk: Desk, claims_made: list[Fields], rows: list[Fields]) -> list[str]:
    found = desk.judge(claims_made, rows)
    assert found.run.crashed == ()
    return [f"{verdict.claim}: {verdict.verdict} {verdict.reason}" for verdict in found.report.verdicts]


@untimed
@given(st.data(), facts())
def test_one_fact_in_every_unit_and_scale(desk: Desk, data: st.DataObject, fact: Fact) -> None:
    claim, ways = data.draw(claims(fact)), fact.ways()
    assert len({tuple(said(desk, [claim], [way])) for way in ways}) == 1


@untimed
@given(st.data(), facts())
def test_one_fact_in_several_datasets_and_releases(desk: Desk, data: st.DataObject, fact: Fact) -> None:
    claim, ways = data.draw(claims(fact)), st.sampled_from(fact.ways())
    once = said(desk, [claim], [data.draw(ways)])
    assert said(desk, [claim], [data.draw(ways), {**data.draw(ways), "title": "yearbook"}]) == once
    assert said(desk, [claim], [data.draw(ways), {**data.draw(ways), "title": "yearbook", "published": BEFORE}]) == once
    assert said(desk, [claim], [data.draw(ways), {**data.draw(ways), "title": "yearbook", "published": AFTER}]) == once
    assert said(desk, [claim], [data.draw(ways), {**data.draw(ways), "published": "2021-07"}]) == once
    assert said(desk, [claim], [data.draw(ways), {**data.draw(ways), "publisher": "harbour"}]) == once


@untimed
@given(st.data(), facts(), st.integers(1, 99_999).filter(lambda number: number % 10))
def test_what_other_releases_can_do(desk: Desk, data: st.DataObject, fact: Fact, digits: int) -> None:
    """One after the article nothing at all; one before it can excuse what equals it, and nothing else."""
    other = Fact(fact.indicator, digits if data.draw(st.booleans()) else fact.digits + 2, fact.place)
    assume(other.digits % 10)
    claim = data.draw(claims(data.draw(st.sampled_from((fact, other)))))
    row, revised = data.draw(st.sampled_from(fact.ways())), data.draw(st.sampled_from(other.ways()))
    (once,), (of_other,) = said(desk, [claim], [row]), said(desk, [claim], [{**revised, "published": BEFORE}])
    assert said(desk, [claim], [row, {**revised, "published": AFTER}]) == [once]
    (beside,) = said(desk, [claim], [row, {**revised, "published": BEFORE}])
    if beside != once:
        assert "refuted" in once
        assert "refuted" not in of_other
        assert beside in ("figure: strained vintage", "figure: unverified vintage")
        assert ("strained" in beside) is ("supported" in of_other or "strained" in of_other)


@untimed
@given(st.data(), st.lists(facts(("cargo",)), min_size=6, max_size=6))
def test_figures_that_are_held_against_one_another(desk: Desk, data: st.DataObject, found: list[Fact]) -> None:
    """Growth from levels, ranks, comparisons and sums: all rest on figures, and on none of their spellings."""
    base, *levels = [Fact("cargo", fact.digits, 0) for fact in found]

    def rows(*, spread: bool) -> list[Fields]:
        told: list[Fields] = [
            *({"reference_area": area, "time_period": "2021-S1"} for area in AREAS),
            {"reference_area": "north", "time_period": "2020-S1"},
        ]
        shown: list[Fields] = []
        for place, fact in zip(told, [*levels, base], strict=True):
            ways = fact.ways()
            shown.append({**place, **(data.draw(st.sampled_from(ways)) if spread else ways[0])})
            if spread and data.draw(st.booleans()):
                shown.append({**place, **data.draw(st.sampled_from(ways)), "published": data.draw(st.sampled_from((BEFORE, AFTER)))})
        return shown

    growth = Decimal(levels[0].digits * 100) / base.digits - 100
    stated: list[Fields] = [
        {"id": "level", **data.draw(claims(levels[0]))},
        {"id": "growth", "kind": "growth", "indicator": "cargo_growth", "printed": f"{growth + data.draw(st.sampled_from((0, 9))):.1f}%"},
        {
            "id": "rank",
            "kind": "rank",
            "indicator": "cargo",
            "group": "coast",
            "printed": str(data.draw(st.integers(1, 5))),
            "unit": "ordinal",
        },
        {"id": "most", "kind": "superlative", "indicator": "cargo", "group": "coast", "operator": "largest"},
        {
            "id": "above",
            "kind": "comparison",
            "indicator": "cargo",
            "operator": "above",
            "members": ["level"],
            "other": {"reference_area": "south"},
        },
    ]
    assert said(desk, stated, rows(spread=True)) == said(desk, stated, rows(spread=False))
