"""One fact is one fact, whatever unit, scale, dataset or release it is read in: every verdict on it is the same."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
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
untimed = settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])


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
@given(st.data(), facts(), st.integers(1, 3))
def test_zeros_that_may_be_rounding(desk: Desk, data: st.DataObject, fact: Fact, zeros: int) -> None:
    """37,000 may be rounded and 37.0 thousand is not: the scale can leave a claim open, and never turns it round."""
    rounded = Fact(fact.indicator, fact.digits * 10**zeros, fact.place)
    claim = data.draw(claims(rounded))
    found = {said(desk, [claim], [way])[0].split()[1] for way in rounded.ways()}
    assert not {"supported", "refuted"} <= found


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
    """It can excuse what equals it, whether it came before the article or after, and nothing else."""
    other = Fact(fact.indicator, digits if data.draw(st.booleans()) else fact.digits + 2, fact.place)
    assume(other.digits % 10)
    claim = data.draw(claims(data.draw(st.sampled_from((fact, other)))))
    row, revised = data.draw(st.sampled_from(fact.ways())), data.draw(st.sampled_from(other.ways()))
    day = data.draw(st.sampled_from((BEFORE, AFTER)))
    (once,), (of_other,) = said(desk, [claim], [row]), said(desk, [claim], [{**revised, "published": BEFORE}])
    (beside,) = said(desk, [claim], [row, {**revised, "published": day}])
    if beside != once:
        assert "refuted" in once
        assert "refuted" not in of_other
        assert beside in ("figure: strained vintage", "figure: unverified vintage")
        assert ("strained" in beside) is ("supported" in of_other or "strained" in of_other)


def places() -> list[Fields]:
    """Whose figures a text on the north needs."""
    return [*({"reference_area": area, "time_period": "2021-S1"} for area in AREAS), {"reference_area": "north", "time_period": "2020-S1"}]


def stated(data: st.DataObject, level: Fact, base: Fact) -> list[Fields]:
    """Claims that rest on many figures."""
    growth = Decimal(level.digits * 100) / base.digits - 100 + data.draw(st.sampled_from((0, 9)))
    peers: Fields = {"indicator": "cargo", "group": "coast"}
    return [
        {"id": "level", **data.draw(claims(level))},
        {"id": "growth", "kind": "growth", "indicator": "cargo_growth", "printed": f"{growth:.1f}%"},
        {"id": "rank", "kind": "rank", **peers, "printed": str(data.draw(st.integers(1, 5))), "unit": "ordinal"},
        {"id": "most", "kind": "superlative", **peers, "operator": "largest"},
        {"id": "above", "kind": "comparison", "operator": "above", "members": ["level"], "other": {"reference_area": "south"}},
    ]


@untimed
@given(st.data(), st.lists(facts(("cargo",)), min_size=6, max_size=6))
def test_figures_that_are_held_against_one_another(desk: Desk, data: st.DataObject, found: list[Fact]) -> None:
    """Growth from levels, ranks, comparisons: all rest on figures, and on none of their spellings."""
    known = [Fact("cargo", fact.digits, 0) for fact in found]
    told = stated(data, known[0], known[-1])
    plain: list[Fields] = [{**place, **fact.ways()[0]} for place, fact in zip(places(), known, strict=True)]
    spread: list[Fields] = []
    for place, fact in zip(places(), known, strict=True):
        ways = st.sampled_from(fact.ways())
        spread.append({**place, **data.draw(ways)})
        if data.draw(st.booleans()):
            spread.append({**place, **data.draw(ways), "published": data.draw(st.sampled_from((BEFORE, AFTER)))})
    assert said(desk, told, spread) == said(desk, told, plain)


@untimed
@given(st.data(), st.lists(facts(("cargo",)), min_size=12, max_size=12))
def test_other_releases_of_figures_that_are_held_against_one_another(desk: Desk, data: st.DataObject, found: list[Fact]) -> None:
    """One may excuse the claim on its own figure; one before the article also the rate of its own levels. Nothing else changes."""
    known, other = ([Fact("cargo", fact.digits, 0) for fact in half] for half in (found[:6], found[6:]))
    told = stated(data, known[0], known[-1])
    rows: list[Fields] = [{**place, **fact.ways()[0]} for place, fact in zip(places(), known, strict=True)]
    revised: list[Fields] = [{**place, **fact.ways()[0]} for place, fact in zip(places(), other, strict=True)]
    once = said(desk, told, rows)
    later = said(desk, told, [*rows, *({**row, "published": AFTER} for row in revised)])
    assert later[1:] == once[1:] or later[0] != once[0]
    beside = said(desk, told, [*rows, *({**row, "published": BEFORE} for row in revised)])
    assert beside[2:] == once[2:] or beside[0] != once[0]
    for before, after in [(once[0], later[0]), *zip(once[:2], beside[:2], strict=True)]:
        assert before == after or ("refuted" in before and ("strained" in after or after.endswith("unverified vintage")))


@untimed
@given(st.data(), facts(("sales",)), facts(("sales",)))
def test_parts_on_record_of_a_total_in_the_text(desk: Desk, data: st.DataObject, exports: Fact, imports: Fact) -> None:
    total = Fact("sales", exports.digits + imports.digits + data.draw(st.sampled_from((0, 1, 500))), 0)
    claim: Fields = {"indicator": "trade", "unit": "CNY", "printed": f"{total.value:f}"}
    figures = {name: Fact("sales", fact.digits, 0).ways() for name, fact in (("exports", exports), ("imports", imports))}
    plain: list[Fields] = [{**ways[0], "indicator": name} for name, ways in figures.items()]
    spread: list[Fields] = [{**data.draw(st.sampled_from(ways)), "indicator": name} for name, ways in figures.items() for _ in range(2)]
    later: list[Fields] = [{**row, "published": AFTER} for row in plain]
    assert said(desk, [claim], spread) == said(desk, [claim], plain) == said(desk, [claim], [*later, *spread])


@untimed
@given(st.data(), st.lists(facts(("cable",)), min_size=3, max_size=3), st.lists(st.booleans(), min_size=3, max_size=3))
def test_a_break_proves_nothing(desk: Desk, data: st.DataObject, found: list[Fact], marks: list[bool]) -> None:
    """A mark can keep a verdict from being reached; it brings none about."""
    claim = {**data.draw(claims(found[-1])), "time_period": "2021-06-30"}
    days = ("2019-12-31", "2020-12-31", "2021-07-31")
    rows: list[Fields] = [{**fact.ways()[0], "time_period": day} for fact, day in zip(found, days, strict=True)]
    marked: list[Fields] = [{**row, "status": "B" if mark else "A"} for row, mark in zip(rows, marks, strict=True)]
    once, then = said(desk, [claim], rows), said(desk, [claim], marked)
    assert then == once or "unverified" in then[0]


@untimed
@given(st.data(), facts(), st.lists(st.dates(date(2021, 1, 1), date(2021, 12, 31)), min_size=3, max_size=3))
def test_as_of_a_day_is_what_was_published_by_then(desk: Desk, data: st.DataObject, fact: Fact, days: list[date]) -> None:
    claim = data.draw(claims(fact))
    rows: list[Fields] = [
        {**Fact(fact.indicator, fact.digits + 2 * place, fact.place).ways()[0], "published": str(day)} for place, day in enumerate(days)
    ]
    as_of = data.draw(st.sampled_from(days))
    known = [row for row, day in zip(rows, days, strict=True) if day <= as_of]
    assert desk.judge(claim, rows, as_of=str(as_of))["figure"].notes == desk.judge(claim, known)["figure"].notes
    assert desk.judge(claim, rows, as_of=str(as_of)).said() == desk.judge(claim, known).said()


YEARS = tuple(range(2014, 2021))
OVER_TIME: tuple[Fields, ...] = (
    {"id": "record", "kind": "superlative", "operator": "largest", "scope": "series", "quote": "record"},
    {"id": "low", "kind": "superlative", "operator": "smallest", "scope": "P4Y", "quote": "low"},
    {"id": "span", "kind": "superlative", "operator": "largest", "scope": "2017/2020", "quote": "since 2017"},
    {"id": "run", "kind": "duration", "operator": "rises", "unit": "year", "printed": "2"},
    {"id": "falls", "kind": "count", "operator": "falls", "unit": "year", "scope": "P4Y", "printed": "2"},
    {"id": "points", "kind": "change", "operator": "rises", "unit": "percentage_point", "printed": "1.2", "base_period": "2018"},
    {"id": "growth", "kind": "growth", "indicator": "cargo_growth", "window": "since", "base_period": "2016", "printed": "50%"},
)


def series(data: st.DataObject, **fields: object) -> list[Fields]:
    """A rate and a level of each year, in whatever unit."""
    found: list[Fields] = []
    for year in YEARS:
        rate, level = (data.draw(st.integers(low, high).filter(lambda number: number % 10)) for low, high in ((21, 49), (101, 399)))
        for fact in (Fact("rate", rate, -1), Fact("cargo", level, 0)):
            found.append({**data.draw(st.sampled_from(fact.ways())), "time_period": str(year), **fields})
    return found


def respelt(data: st.DataObject, row: Fields) -> Fields:
    """The same figure in another unit."""
    power = INDICATORS[str(row["indicator"])][str(row["unit"])]
    digits, _, word = str(row["printed"]).replace("万", " 万").replace("亿", " 亿").partition(" ")
    size = {text.strip(): power for power, text in WORDS.items()}[word.strip()]
    value = Decimal(digits).scaleb(size + power)
    exponent = value.as_tuple().exponent
    assert isinstance(exponent, int)
    place = min(exponent, 0)
    ways = Fact(str(row["indicator"]), int(value.scaleb(-place)), place).ways()
    return {**row, **data.draw(st.sampled_from(ways))}


@settings(untimed, max_examples=20)
@given(st.data())
def test_what_is_told_of_a_series(desk: Desk, data: st.DataObject) -> None:
    told: list[Fields] = [{"time_period": "2020", **claim} for claim in OVER_TIME]
    rows = series(data, **({"whole": 1} if data.draw(st.booleans()) else {}))
    once = said(desk, told, rows)
    assert said(desk, told, [respelt(data, row) for row in rows]) == once
    assert said(desk, told, [*rows, *series(data, published=AFTER)]) == once
    beside = said(desk, told, [*rows, *series(data, published=BEFORE)])
    for before, after in zip(once, beside, strict=True):
        assert before == after or ("refuted" in before and after.endswith("strained vintage"))
    marks = data.draw(st.sets(st.sampled_from(YEARS)))
    broken = said(desk, told, [{**row, "status": "B" if int(str(row["time_period"])) in marks else "A"} for row in rows])
    for before, after in zip(once, broken, strict=True):
        assert before == after or "unverified" in after
