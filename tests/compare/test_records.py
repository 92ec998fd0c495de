"""A claim beside the record of its own quantity: what is the same figure, and what is another one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.checkers.sentences import Sentence

if TYPE_CHECKING:
    from tests.conftest import Desk

CARGO = {"indicator": "cargo", "unit": "tonne"}
FIRMS = {"indicator": "firms", "unit": "enterprise", "time_period": "2021-06-30"}
GROWTH = {"kind": "growth", "indicator": "cargo_growth"}
GREW = {"indicator": "cargo_growth", "window": "year-on-year"}
SENTENCES = {
    "Output grew by 12.9%, where the office published 12.7%.": Sentence([{"printed": "12.9%"}], [{"printed": "12.7"}]),
    "Output grew by 13%, where the office published 12.7%.": Sentence([{"printed": "13%"}], [{"printed": "12.7"}]),
}


@pytest.mark.parametrize(
    ("claimed", "recorded", "said"),
    [
        pytest.param("12%", "12.0", "supported value", id="coarser than the record"),
        pytest.param("12%", "12.5", "supported value", id="a half rounds down"),
        pytest.param("13%", "12.5", "supported value", id="a half rounds up"),
        pytest.param("12.0%", "12.0", "supported value", id="the same digits"),
        pytest.param("12.00%", "12.0", "unverified granularity", id="more digits than the record"),
        pytest.param("12.4%", "12", "unverified granularity", id="finer, and rounds to the record"),
        pytest.param("12.9%", "12", "unverified granularity", id="finer, and the record may be cut off"),
        pytest.param("13.0%", "12", "refuted last-digit", id="finer, and neither"),
        pytest.param("12%", "12.9", "strained value", id="the record's digits cut off"),
        pytest.param("-7%", "-7.9", "strained value", id="cut off below zero, towards zero"),
        pytest.param("-8%", "-7.4", "refuted last-digit", id="below zero, rounded the wrong way"),
        pytest.param("12%", "13.4", "refuted value", id="more than one quantum off"),
        pytest.param("12.7%", "12.8", "refuted last-digit", id="one step of the last digit"),
        pytest.param("12.7%", "13.7", "refuted value", id="ten steps"),
        pytest.param("0.4%", "-0.4", "refuted value", id="another sign"),
        pytest.param("0%", "-0.4", "supported value", id="zero is what a small fall rounds to"),
        pytest.param("0%", "0.9", "strained value", id="zero is what it is cut off to"),
        pytest.param("20%", "17.3", "strained value", id="rounded to its zero, one digit left"),
        pytest.param("100%", "96", "strained value", id="a hundred for ninety-six"),
        pytest.param("a quarter", "25", "supported value", id="a fraction in words"),
        pytest.param("half", "49.0", "supported value", id="half is about half"),
        pytest.param("half", "41", "refuted hedge", id="and not two fifths"),
    ],
)
def test_percents(desk: Desk, claimed: str, recorded: str, said: str) -> None:
    unit = "ratio" if claimed in ("half", "a quarter") else "percent"
    assert desk.judge({"printed": claimed, "unit": unit}, [{"printed": recorded}]).said() == said


@pytest.mark.parametrize(
    ("claimed", "recorded", "said"),
    [
        pytest.param("37,000", "36,987", "supported value", id="coarser by its zeros"),
        pytest.param("36,000", "36,987", "strained value", id="cut off to its zeros"),
        pytest.param("38,000", "36,987", "refuted value", id="neither"),
        pytest.param("36,987", "37,000", "unverified granularity", id="the record may be rounded to its zeros"),
        pytest.param("37,000", "36,990", "supported value", id="zeros on both sides"),
        pytest.param("36,990", "37,000", "unverified granularity", id="zeros on both sides, the record coarser"),
        pytest.param("3.9万", "39,400", "supported value", id="万 for tonnes"),
        pytest.param("3.9万", "39,960", "strained value", id="万 cut off"),
        pytest.param("4.0万", "39,400", "refuted last-digit", id="a printed zero counts"),
        pytest.param("300亿", "298.6亿", "supported value", id="亿 to its zeros"),
        pytest.param("300亿", "2.98万亿", "refuted value", id="two orders of magnitude"),
    ],
)
def test_amounts(desk: Desk, claimed: str, recorded: str, said: str) -> None:
    assert desk.judge({**CARGO, "printed": claimed}, [{**CARGO, "printed": recorded}]).said() == said


@pytest.mark.parametrize(
    ("claimed", "recorded", "said"),
    [
        pytest.param("2", "125", "supported value", id="hours for minutes"),
        pytest.param("2", "65", "refuted last-digit", id="one hour is the quantum"),
        pytest.param("2", "240", "refuted value", id="four hours"),
        pytest.param("1.5", "88", "supported value", id="a tenth of an hour is six minutes"),
        pytest.param("1.5", "96", "refuted last-digit", id="one such step"),
    ],
)
def test_units_that_differ_by_a_factor(desk: Desk, claimed: str, recorded: str, said: str) -> None:
    claim = {"indicator": "wait", "printed": claimed, "unit": "hour"}
    assert desk.judge(claim, [{"indicator": "wait", "printed": recorded, "unit": "minute"}]).said() == said


@pytest.mark.parametrize(
    ("claimed", "recorded", "said"),
    [
        pytest.param("38", "38", "supported value", id="the same count"),
        pytest.param("90", "91", "refuted last-digit", id="a small count is exact to its zero"),
        pytest.param("91", "90", "refuted last-digit", id="on either side"),
        pytest.param("120", "119", "supported value", id="from a hundred on a zero may be rounding"),
        pytest.param("121", "120", "unverified granularity", id="in the record too"),
        pytest.param("121", "122", "refuted last-digit", id="and no other digit"),
    ],
)
def test_counts(desk: Desk, claimed: str, recorded: str, said: str) -> None:
    counted = {**FIRMS, "counted": "counted"}
    assert desk.judge({**counted, "printed": claimed, "kind": "count"}, [{**counted, "printed": recorded}]).said() == said


@pytest.mark.parametrize(
    ("hedge", "claimed", "recorded", "said"),
    [
        pytest.param("nearly", "4万", "39,200", "supported value", id="nearly: within five percent below"),
        pytest.param("nearly", "4万", "36,000", "strained hedge", id="nearly: within a fifth below"),
        pytest.param("nearly", "4万", "4万", "strained hedge", id="nearly: the figure itself"),
        pytest.param("nearly", "4万", "41,000", "refuted hedge", id="nearly: above"),
        pytest.param("nearly", "4万", "30,100", "refuted hedge", id="nearly: far below"),
        pytest.param("over", "300", "301", "supported value", id="over: by little"),
        pytest.param("over", "290万", "350万", "supported hedge", id="over: true however far away, with a note"),
        pytest.param("over", "300", "300", "strained hedge", id="over: missed by less than a quantum"),
        pytest.param("over", "300", "298", "refuted hedge", id="over: missed"),
        pytest.param("over", "300", "299", "unverified hedge", id="over: missed by what the record may be rounded from"),
        pytest.param("over", "300", "3百", "unverified granularity", id="over: a record too coarse to tell"),
        pytest.param("at-least", "300", "300", "supported value", id="at least: the figure itself"),
        pytest.param("at-least", "300", "298", "refuted hedge", id="at least: missed"),
        pytest.param("under", "30", "25", "supported value", id="under"),
        pytest.param("under", "30", "32", "refuted hedge", id="under: above"),
        pytest.param("about", "42", "41", "supported value", id="about"),
        pytest.param("about", "42", "51", "refuted hedge", id="about: far"),
        pytest.param("more", "50", "53", "supported value", id="fifty-odd"),
        pytest.param("more", "50", "63", "refuted hedge", id="fifty-odd is not sixty"),
        pytest.param("over", "-5", "-6.2", "supported hedge", id="a fall of over five"),
        pytest.param("over", "-5", "-4.1", "strained hedge", id="a fall of over five, missed by less than a quantum"),
        pytest.param("over", "-5", "-3.1", "refuted hedge", id="a fall of over five, missed"),
        pytest.param("over", "37,000", "35,000", "refuted hedge", id="zeros do not widen a bound beyond the figure"),
    ],
)
def test_hedged_claims(desk: Desk, hedge: str, claimed: str, recorded: str, said: str) -> None:
    assert desk.judge({**CARGO, "printed": claimed, "hedge": hedge}, [{**CARGO, "printed": recorded}]).said() == said


@pytest.mark.parametrize(
    ("hedge", "recorded", "claimed", "said"),
    [
        pytest.param("nearly", "4万", "3.9万", "supported value", id="finer by one digit, within"),
        pytest.param("nearly", "4万", "38,412", "unverified hedge", id="finer by four digits"),
        pytest.param("nearly", "4万", "4万", "unverified hedge", id="coarser, half of it outside"),
        pytest.param("nearly", "4万", "4.2万", "refuted hedge", id="outside"),
        pytest.param("nearly", "40,000", "3.9万", "supported value", id="zeros say nothing"),
        pytest.param("over", "4万", "9万", "unverified hedge", id="a bound names no figure"),
        pytest.param("under", "4万", "1万", "unverified hedge", id="nor does an upper one"),
        pytest.param("over", "4万", "2万", "refuted hedge", id="a figure that the bound leaves out"),
    ],
)
def test_hedged_records(desk: Desk, hedge: str, recorded: str, claimed: str, said: str) -> None:
    assert desk.judge({**CARGO, "printed": claimed}, [{**CARGO, "printed": recorded, "hedge": hedge}]).said() == said


@pytest.mark.parametrize(
    ("claimed", "recorded", "said"),
    [
        pytest.param(("nearly", "4万"), ("nearly", "4万"), "supported value", id="the same words"),
        pytest.param(("over", "3万"), ("nearly", "4万"), "supported hedge", id="all that the record allows is within"),
        pytest.param(("over", "4万"), ("over", "3万"), "unverified hedge", id="some of it is"),
        pytest.param(("over", "5万"), ("nearly", "4万"), "refuted hedge", id="none of it is"),
    ],
)
def test_hedged_on_both_sides(desk: Desk, claimed: tuple[str, str], recorded: tuple[str, str], said: str) -> None:
    claim, row = ({**CARGO, "hedge": hedge, "printed": printed} for hedge, printed in (claimed, recorded))
    assert desk.judge(claim, [row]).said() == said


@pytest.mark.parametrize(
    ("fields", "recorded", "said"),
    [
        pytest.param({"printed": "5%", "operator": "falls"}, "-5.0", "supported value", id="the verb gives the sign"),
        pytest.param({"printed": "5%", "operator": "falls"}, "5.0", "refuted value", id="told as a fall of what rose"),
        pytest.param({"printed": "-5%", "operator": "falls"}, "-5.0", "supported value", id="verb and sign say one thing"),
        pytest.param({"printed": "5%", "operator": "falls", "hedge": "over"}, "-6.2", "supported hedge", id="over, along the verb"),
        pytest.param({"printed": "5%", "operator": "rises"}, "5.0", "supported value", id="a rise"),
        pytest.param({"printed": "5%", "operator": "rises"}, "-5.0", "refuted value", id="told as a rise of what fell"),
    ],
)
def test_the_verb_gives_the_direction(desk: Desk, fields: dict[str, object], recorded: str, said: str) -> None:
    found = desk.judge({**GROWTH, **fields}, [{**GREW, "printed": recorded}])
    assert found.said() == said
    assert (found["figure"].severity == "high") is (said == "refuted value")


@pytest.mark.parametrize(
    ("operator", "recorded", "said"),
    [
        pytest.param("at-least", "400", "supported hedge", id="at least, above"),
        pytest.param("at-least", "298", "refuted hedge", id="at least, below"),
        pytest.param("at-most", "250", "supported value", id="at most, below"),
        pytest.param("at-most", "302", "refuted hedge", id="at most, above"),
        pytest.param("above", "305", "supported value", id="above"),
        pytest.param("below", "305", "refuted hedge", id="below"),
        pytest.param(None, "410", "unverified hedge", id="a bound to which side?"),
        pytest.param(None, "300", "supported value", id="the figure itself"),
    ],
)
def test_an_operator_makes_a_figure_a_bound(desk: Desk, operator: str | None, recorded: str, said: str) -> None:
    claim = {**CARGO, "kind": "bound", "printed": "300", "operator": operator}
    assert desk.judge(claim, [{**CARGO, "printed": recorded}]).said() == said


@pytest.mark.parametrize(
    ("lower", "upper", "recorded", "said"),
    [
        pytest.param("3%", "5%", "4.2", "supported value", id="within"),
        pytest.param("3%", "5%", "5.5", "unverified granularity", id="at the edge of what rounds to an end"),
        pytest.param("3%", "5%", "5.8", "strained value", id="the upper end cut off"),
        pytest.param("3%", "5%", "7.0", "refuted value", id="above"),
        pytest.param("3%", "5%", "2.0", "refuted value", id="below"),
        pytest.param("5%", "3%", "4.2", "supported value", id="the larger end first"),
    ],
)
def test_ranges(desk: Desk, lower: str, upper: str, recorded: str, said: str) -> None:
    claim = {"kind": "range", "printed": lower, "upper": upper}
    assert desk.judge(claim, [{"printed": recorded}]).said() == said


def test_a_range_of_two_dimensions_is_compared_with_nothing(desk: Desk) -> None:
    claim = {"kind": "range", "printed": "3", "upper": "5", "upper_unit": "tonne"}
    assert desk.judge(claim, [{"printed": "4.2"}])["figure"].verdict != "refuted"


@pytest.mark.parametrize(
    ("claimed", "recorded", "said"),
    [
        pytest.param({"printed": "9"}, {"printed": "9"}, "supported value", id="the place on record"),
        pytest.param({"printed": "10"}, {"printed": "9"}, "refuted rank", id="tenth is not ninth, whatever its zero"),
        pytest.param({"printed": "100"}, {"printed": "96"}, "refuted rank", id="nor is hundredth"),
        pytest.param({"printed": "50", "hedge": "at-most"}, {"printed": "9"}, "supported hedge", id="among the first fifty"),
        pytest.param({"printed": "50", "hedge": "at-most"}, {"printed": "52"}, "refuted rank", id="not among them"),
        pytest.param({"printed": "9"}, {"printed": "50", "hedge": "at-most"}, "unverified hedge", id="the record names no place"),
        pytest.param({"printed": "1", "order": "ascending"}, {"printed": "5"}, "unverified no-data", id="a place from below is another"),
        pytest.param({"printed": "5", "order": "descending"}, {"printed": "1"}, "refuted rank", id="one from above is the record's"),
        pytest.param({"printed": "1", "quantifier": "some"}, {"printed": "2"}, "unverified no-data", id="one of the first has no place"),
        pytest.param({"printed": "1", "quantifier": "none"}, {"printed": "2"}, "unverified no-data", id="nor has who is none of them"),
        pytest.param({"printed": "1", "quantifier": "all"}, {"printed": "2"}, "refuted rank", id="of all the first"),
        pytest.param({"printed": "2", "ties": "joint"}, {"printed": "2"}, "supported value", id="a shared place, as the record has it"),
        pytest.param({"printed": "2", "ties": "joint"}, {"printed": "3"}, "unverified definition", id="who shares it may be listed second"),
        pytest.param({"printed": "3", "ties": "joint"}, {"printed": "2"}, "unverified definition", id="or those before be counted once"),
        pytest.param({"printed": "3", "ties": "joint"}, {"printed": "1"}, "refuted rank", id="but nobody is before the first"),
        pytest.param(
            {"operator": "largest", "kind": "superlative", "quantifier": "some"},
            {"printed": "2"},
            "unverified no-data",
            id="one of the largest may be the second",
        ),
        pytest.param(
            {"operator": "largest", "kind": "superlative", "ties": "joint"},
            {"printed": "2"},
            "unverified definition",
            id="one that shares the first place may be listed second",
        ),
        pytest.param({"operator": "largest", "kind": "superlative"}, {"printed": "1"}, "supported rank", id="the first"),
        pytest.param({"operator": "largest", "kind": "superlative"}, {"printed": "2"}, "refuted rank", id="not the first"),
        pytest.param({"operator": "rises", "kind": "superlative"}, {"printed": "1"}, "unverified no-data", id="no place at all"),
        pytest.param({"operator": "smallest", "kind": "superlative"}, {"printed": "1"}, "unverified no-data", id="first of the other end"),
        pytest.param(
            {"operator": "largest", "kind": "superlative"},
            {"printed": "50", "hedge": "at-most"},
            "unverified hedge",
            id="perhaps the first",
        ),
    ],
)
def test_places(desk: Desk, claimed: dict[str, object], recorded: dict[str, object], said: str) -> None:
    claim = {"kind": "rank", "indicator": "cargo", "group": "shore", **({"unit": "ordinal"} if "printed" in claimed else {}), **claimed}
    row = {"indicator": "cargo", "form": "rank", "group": "shore", "unit": "ordinal", **recorded}
    found = desk.judge(claim, [row])
    assert found.said() == said
    assert (found["figure"].severity == "high") is said.startswith("refuted")


DATES = pytest.mark.parametrize(
    ("claimed", "recorded", "said"),
    [
        pytest.param("2014-05", "2014-05-12", "supported value", id="the month of the day"),
        pytest.param("2014-05-12", "2014-05", "unverified granularity", id="a day, where the record has the month"),
        pytest.param("2014-06", "2014-05-12", "refuted period", id="another month"),
    ],
)


def test_a_date_without_a_day_is_compared_with_nothing(desk: Desk) -> None:
    claim = {"kind": "date", "indicator": "opening", "time_period": None, "operator": "exists"}
    assert desk.judge(claim, [{"indicator": "opening", "form": "date", "time_period": "2014-05-12"}]).said() == "unverified no-data"


@DATES
def test_dates(desk: Desk, claimed: str, recorded: str, said: str) -> None:
    claim = {"kind": "date", "indicator": "opening", "time_period": claimed, "operator": "exists"}
    assert desk.judge(claim, [{"indicator": "opening", "form": "date", "time_period": recorded}]).said() == said


@pytest.mark.parametrize(
    ("fields", "rows", "said"),
    [
        pytest.param(
            {"basis": ("real", "nominal")}, [{"basis": "real", "printed": "12.9"}], "strained basis", id="the other basis has no record"
        ),
        pytest.param({"basis": ("real", "nominal")}, [{"basis": "real", "printed": "12.1"}], "unverified basis", id="nor does it refute"),
        pytest.param({}, [{"basis": "real", "printed": "12.1"}], "unverified basis", id="a basis that the claim does not name"),
        pytest.param({}, [{"basis": "real", "printed": "12.9"}], "supported value", id="and that has the figure"),
        pytest.param(
            {}, [{"basis": "real", "printed": "12.1"}, {"basis": "nominal", "printed": "13.5"}], "refuted value", id="both bases deny it"
        ),
        pytest.param(
            {}, [{"basis": "real", "printed": "12.1"}, {"basis": "nominal", "printed": "12.9"}], "strained basis", id="one basis has it"
        ),
        pytest.param({"basis": "real"}, [{"basis": "real", "printed": "12.1"}], "refuted value", id="the basis is named"),
        pytest.param(
            {"basis": "real"}, [{"basis": "nominal", "printed": "12.1"}], "unverified no-data", id="another basis is another quantity"
        ),
        pytest.param(
            {}, [{"definition": "gross", "printed": "12.1"}], "unverified definition", id="a definition that the claim does not name"
        ),
        pytest.param({"definition": "gross"}, [{"definition": "gross", "printed": "12.1"}], "refuted value", id="the definition is named"),
        pytest.param(
            {},
            [{"printed": "12.9"}, {"definition": "gross", "printed": "12.1"}],
            "supported value",
            id="the record that names none either decides",
        ),
        pytest.param(
            {},
            [{"printed": "12.1"}, {"definition": "gross", "printed": "12.9"}],
            "strained definition",
            id="it fails, another definition has it",
        ),
        pytest.param(
            {},
            [{"printed": "12.1"}, {"definition": "gross", "printed": "12.5"}],
            "unverified definition",
            id="it fails, another may be meant",
        ),
        pytest.param({"definition": "gross"}, [{"definition": "net", "printed": "12.1"}], "unverified no-data", id="another definition"),
        pytest.param(
            {},
            [{"definition": "gross", "printed": "12.1"}, {"definition": "net", "printed": "12.9"}],
            "strained definition",
            id="one of two definitions has it",
        ),
        pytest.param(
            {"reference_area": ("north", "south")},
            [{"printed": "12.1"}, {"reference_area": "south", "printed": "12.0"}],
            "refuted value",
            id="both areas deny it",
        ),
        pytest.param({"reference_area": ("north", "south")}, [{"printed": "12.1"}], "unverified definition", id="one area has no record"),
        pytest.param({"time_period": ("2021-S1", "2021-Q2")}, [{"printed": "12.9"}], "strained period", id="one period has no record"),
        pytest.param({"adjustment": "seasonally-adjusted"}, [{"printed": "12.1"}], "unverified basis", id="no record says it is adjusted"),
    ],
)
def test_what_the_claim_leaves_open(desk: Desk, fields: dict[str, object], rows: list[dict[str, object]], said: str) -> None:
    assert desk.judge({"printed": "12.9%", **fields}, rows).said() == said


@pytest.mark.parametrize(
    ("fields", "as_of", "said"),
    [
        pytest.param({"printed": "12.0%"}, None, "unverified future", id="no day is asked for"),
        pytest.param({"printed": "12.0%"}, "2021-12-30", "unverified future", id="its day has not come"),
        pytest.param({"printed": "12.0%"}, "2022-02-01", "supported value", id="it came true"),
        pytest.param({"printed": "13.0%"}, "2022-02-01", "unverified vintage", id="a later release denies nothing"),
        pytest.param({"printed": "12.0%", "time_period": None}, "2022-02-01", "unverified future", id="it names no day"),
    ],
)
def test_forecasts(desk: Desk, fields: dict[str, object], as_of: str | None, said: str) -> None:
    row = {"printed": "12.0", "time_period": "2021", "published": "2022-01-20"}
    assert desk.judge({"kind": "forecast", "time_period": "2021", **fields}, [row], as_of=as_of).said() == said


def test_an_event_is_not_compared_by_its_figure(desk: Desk) -> None:
    assert desk.judge({"kind": "event", "operator": "exists"}, [{"printed": "12.0"}]).said() == "unverified no-data"
