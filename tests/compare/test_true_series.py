"""A true world, printed as an office prints it: what is truly said of it is never refuted, and what is not so never supported."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from tests.conftest import Desk, Fields

YEARS = range(2011, 2021)
AREAS = ("north", "south", "east", "west", "isle")
thorough = settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])


@dataclass(frozen=True)
class World:
    """Figures to hundredths by area and year, and how many decimals the office prints; a year may be missing."""

    figures: dict[tuple[str, int], Decimal]
    decimals: int
    missing: frozenset[tuple[str, int]]
    is_whole: bool

    def rows(self) -> list[Fields]:
        """What is on record."""
        whole = {"whole": "1"} if self.is_whole else {}
        return [
            {"time_period": str(year), "reference_area": area, "indicator": "cargo", "unit": "tonne", **whole, "printed": shown}
            for (area, year), figure in self.figures.items()
            if (area, year) not in self.missing
            for shown in (rounded(figure, self.decimals),)
        ]

    def north(self, year: int) -> Decimal:
        return self.figures["north", year]


def rounded(value: Decimal, decimals: int) -> str:
    return str(value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP))


@st.composite
def worlds(draw: st.DrawFn, lowest: int = -2_000) -> World:
    figures = {(area, year): Decimal(draw(st.integers(lowest, 10_000))) / 100 for area in AREAS for year in YEARS}
    missing = draw(st.sets(st.sampled_from(sorted(figures)), max_size=4))
    return World(figures, draw(st.integers(0, 2)), frozenset(missing), draw(st.booleans()))


def judge(world: World, claim: Fields, *, is_true: bool) -> None:
    """The claim about the north's cargo, with its year and what else is told."""
    told = {"indicator": "cargo", "quote": str(claim.get("printed", "so it is said")), **claim}
    found = Desk().judge(told, world.rows())
    assert found.run.crashed == ()
    assert found["figure"].verdict not in (("refuted", "inconsistent") if is_true else ("supported",))


@thorough
@given(worlds(), st.integers(2014, 2020), st.integers(1, 4), st.sampled_from(("largest", "smallest")))
def test_records(world: World, year: int, years: int, operator: str) -> None:
    before = [world.north(each) for each in range(year - years + 1, year)]
    is_true = all(world.north(year) > one if operator == "largest" else world.north(year) < one for one in before)
    claim: Fields = {"kind": "superlative", "operator": operator, "scope": f"P{years}Y", "time_period": str(year)}
    judge(world, claim, is_true=is_true)


@thorough
@given(worlds(), st.integers(2011, 2015), st.integers(2016, 2020), st.integers(0, 2))
def test_changes(world: World, base: int, year: int, decimals: int) -> None:
    change = world.north(year) - world.north(base)
    printed = rounded(abs(change), decimals)
    assume(Decimal(printed))
    directions = ("rises", "falls") if change > 0 else ("falls", "rises")
    claim: Fields = {"kind": "change", "base_period": str(base), "time_period": str(year), "printed": printed, "unit": "tonne"}
    for operator, is_true in zip(directions, (True, False), strict=True):
        judge(world, {**claim, "operator": operator}, is_true=is_true)
        judge(world, {"kind": "change", "base_period": str(base), "time_period": str(year), "operator": operator}, is_true=is_true)


@thorough
@given(worlds(lowest=1), st.integers(2011, 2015), st.integers(2016, 2020), st.integers(0, 2))
def test_rates_and_multiples(world: World, base: int, year: int, decimals: int) -> None:
    multiple = world.north(year) / world.north(base)
    since: Fields = {"base_period": str(base), "time_period": str(year)}
    judge(world, {**since, "kind": "growth", "printed": f"{rounded((multiple - 1) * 100, decimals)}%"}, is_true=True)
    judge(world, {**since, "kind": "multiple", "printed": rounded(multiple, decimals), "unit": "times"}, is_true=True)


@thorough
@given(worlds(lowest=1), st.integers(2011, 2020), st.sampled_from(AREAS[1:]), st.integers(0, 2))
def test_one_beside_another(world: World, year: int, area: str, decimals: int) -> None:
    own, other = world.north(year), world.figures[area, year]
    beside: Fields = {"time_period": str(year), "other": {"reference_area": area}}
    for operator, is_true in (("above", own > other), ("below", own < other)):
        judge(world, {**beside, "kind": "comparison", "operator": operator}, is_true=is_true)
    judge(world, {**beside, "kind": "multiple", "printed": rounded(own / other, decimals), "unit": "times"}, is_true=True)


@thorough
@given(worlds(), st.integers(2011, 2020))
def test_one_beside_all_others(world: World, year: int) -> None:
    others = [world.figures[area, year] for area in AREAS[1:]]
    above: Fields = {"kind": "comparison", "operator": "above", "time_period": str(year)}
    judge(world, {**above, "other": {"group": "coast"}}, is_true=world.north(year) > max(others))
    mean = (sum(others) + world.north(year)) / len(AREAS)
    judge(world, {**above, "other": {"average_of": "coast"}}, is_true=world.north(year) > mean)


@thorough
@given(worlds(), st.integers(2013, 2020), st.integers(1, 3))
def test_runs_and_counts(world: World, year: int, years: int) -> None:
    rises = [world.north(each) > world.north(each - 1) for each in range(year, 2011, -1)]
    run = next((place for place, rose in enumerate(rises) if not rose), len(rises))
    told: Fields = {"time_period": str(year), "unit": "year"}
    if run:
        judge(world, {**told, "kind": "duration", "operator": "rises", "printed": str(run)}, is_true=True)
    if run < len(rises):
        judge(world, {**told, "kind": "duration", "operator": "rises", "printed": str(run + 1)}, is_true=False)
    within = rises[: min(years, len(rises))]
    assume(len(within) == years)
    for number in (sum(within), sum(within) + 1):
        claim: Fields = {**told, "kind": "count", "operator": "rises", "scope": f"P{years}Y", "printed": str(number)}
        judge(world, claim, is_true=number == sum(within))


@pytest.mark.parametrize("decimals", [0, 1, 2])
def test_the_world_is_printed_as_it_is(decimals: int) -> None:
    world = World({("north", 2020): Decimal("12.345")}, decimals, frozenset(), is_whole=False)
    assert [row["printed"] for row in world.rows()] == [("12", "12.3", "12.35")[decimals]]
