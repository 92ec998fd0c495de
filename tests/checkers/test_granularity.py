"""Rates and means of counted things: k of n must be whole."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.checkers.sentences import Sentence
from tests.conftest import Desk

from gx_factcheck.checkers.granularity import mean_of_no_whole_total, rate_of_no_whole_count
from gx_factcheck.model.constraint import Constraint
from gx_factcheck.model.finding import Message
from gx_factcheck.values.rounding import Rounding, printed_interval

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.conftest import Fields

    from gx_factcheck.model.statement import Statements
    from gx_factcheck.registry import Rule

WHOLE: Fields = {"id": "whole", "indicator": "firms", "unit": "enterprise", "counted": "counted"}
RATE: Fields = {"id": "rate", "kind": "share"}
RELATION = "rate = k / whole"
RULE = "granularity/rate-of-no-whole-count"
GROUP: Fields = {"id": "group", "indicator": "households_asked", "unit": "household", "counted": "counted"}
MEAN: Fields = {"id": "mean", "indicator": "household_size", "unit": "person/household"}
MEAN_RELATION = "mean = k / group"
MEAN_RULE = "granularity/mean-of-no-whole-total"
SENTENCES = {
    "38 projects are planned; 90.56% of them have begun.": Sentence(
        [{**WHOLE, "printed": "38"}, {**RATE, "printed": "90.56%"}], relations=[RELATION]
    ),
    "38 projects are planned; 92.11% of them have begun.": Sentence(
        [{**WHOLE, "printed": "38"}, {**RATE, "printed": "92.11%"}], relations=[RELATION]
    ),
    "The 20 households asked have 1.73 children each.": Sentence(
        [{**GROUP, "printed": "20"}, {**MEAN, "printed": "1.73"}], relations=[MEAN_RELATION]
    ),
    "The 20 households asked have 1.75 children each.": Sentence(
        [{**GROUP, "printed": "20"}, {**MEAN, "printed": "1.75"}], relations=[MEAN_RELATION]
    ),
    **{f"The zone counts {count} firms.": Sentence([{**WHOLE, "kind": "count", "printed": count}]) for count in ("3.5", "3.5 thousand")},
}


@pytest.mark.parametrize(
    ("whole", "rate", "said"),
    [
        pytest.param("38", "90.56%", "inconsistent granularity", id="no k of 38"),
        pytest.param("38", "92.11%", "unverified no-data", id="35 of 38"),
        pytest.param("38", "89.47%", "unverified no-data", id="34 of 38"),
        pytest.param("38", "89.4%", "strained granularity", id="34 of 38 cut off"),
        pytest.param("180", "90.56%", "unverified no-data", id="163 of 180"),
        pytest.param("3", "33%", "unverified no-data", id="one of three to the unit"),
        pytest.param("3", "50%", "inconsistent granularity", id="a small count is exact"),
        pytest.param("7", "100%", "unverified no-data", id="all of them"),
        pytest.param("7", "0%", "unverified no-data", id="none of them"),
        pytest.param("7", "101%", "inconsistent granularity", id="more than all of them"),
        pytest.param("0", "5%", "unverified no-data", id="nothing to divide by"),
    ],
)
def test_counted_sets(desk: Desk, whole: str, rate: str, said: str) -> None:
    found = desk.judge([{**WHOLE, "printed": whole}, {**RATE, "printed": rate}], relations=[desk.relation(RELATION)])
    assert found.said("rate") == said


@pytest.mark.parametrize(
    ("by", "verdict"), [pytest.param("stated", "inconsistent", id="typed"), pytest.param("inferred", "strained", id="inferred")]
)
def test_force_of_the_relation(desk: Desk, by: str, verdict: str) -> None:
    claims = [{**WHOLE, "printed": "38"}, {**RATE, "printed": "90.56%"}]
    found = desk.judge(claims, relations=[desk.relation(RELATION, by=by)])
    assert {found[name].verdict for name in ("rate", "whole")} == {verdict}


@pytest.mark.parametrize(
    "relation",
    [
        pytest.param("rate = half / whole", id="the part is printed: another rule's"),
        pytest.param("rate <= whole", id="no rate of a set"),
        pytest.param("rate = k / bare", id="the set prints no number"),
    ],
)
def test_where_it_does_not_run(desk: Desk, relation: str) -> None:
    bare: Fields = {"id": "bare", "operator": "exists", "quote": "一批"}
    half: Fields = {**WHOLE, "id": "half", "printed": "19"}
    claims = [{**WHOLE, "printed": "38"}, {**RATE, "printed": "90.56%"}, bare, half]
    found = desk.judge(claims, relations=[desk.relation(relation)])
    assert not [finding for verdict in found.report.verdicts for finding in verdict.findings if finding.rule == RULE]


@pytest.mark.parametrize(
    ("unit", "printed", "verdict"),
    [
        pytest.param("permille", "921‰", "unverified", id="35 of 38 in permille"),
        pytest.param("permille", "906‰", "inconsistent", id="no k of 38 in permille"),
        pytest.param("ratio", "0.92", "unverified", id="35 of 38 as a ratio"),
        pytest.param("ratio", "0.9056", "inconsistent", id="no k of 38 as a ratio"),
    ],
)
def test_other_units_of_a_rate(desk: Desk, unit: str, printed: str, verdict: str) -> None:
    claims = [{**WHOLE, "printed": "38"}, {**RATE, "printed": printed, "unit": unit}]
    assert desk.judge(claims, relations=[desk.relation(RELATION)])["rate"].verdict == verdict


@pytest.mark.parametrize(
    ("whole", "verdict"),
    [
        pytest.param("38", "refuted", id="the set is on record"),
        pytest.param("37", "inconsistent", id="the set is told otherwise than on record"),
    ],
)
def test_a_rate_in_words_of_a_set_on_record(desk: Desk, whole: str, verdict: str) -> None:
    row = {"indicator": "firms", "unit": "enterprise", "counted": "counted", "printed": "38", "time_period": "2021-06-30"}
    claims = [{**WHOLE, "printed": whole, "time_period": "2021-06-30", "kind": "count"}, {**RATE, "printed": "90.56%"}]
    assert desk.judge(claims, [row], [desk.relation(RELATION, pointed=True)])["rate"].verdict == verdict


def test_a_set_that_is_only_hedged_leaves_it_open(desk: Desk) -> None:
    """Of some 50 to 60 firms, some whole number is 90.56 %."""
    claims = [{**WHOLE, "printed": "50", "hedge": "more"}, {**RATE, "printed": "90.57%"}]
    assert desk.judge(claims, relations=[desk.relation(RELATION)])["rate"].verdict == "unverified"


@given(st.integers(1, 5000), st.data(), st.integers(0, 3), st.booleans())
def test_a_rate_that_was_counted_always_fits(size: int, data: st.DataObject, decimals: int, up: bool) -> None:  # noqa: FBT001 -- drawn
    """k of n in percent, printed to any decimals with either way of rounding, is never an objection."""
    count = data.draw(st.integers(0, size))
    scale = 10**decimals
    exact = Fraction(count * 100 * scale, size)
    shown = -((-exact * 2 + 1) // 2) if up else (exact * 2 + 1) // 2
    rounded = round(exact) if abs(shown - exact) > Fraction(1, 2) else int(shown)
    printed = f"{rounded // scale}.{rounded % scale:0{decimals}d}%" if decimals else f"{rounded}%"
    desk = Desk()
    claims = [{**WHOLE, "printed": str(size)}, {**RATE, "printed": printed}]
    found = desk.judge(claims, relations=[desk.relation(RELATION)])
    assert found["rate"].verdict == "unverified"


@pytest.mark.parametrize("unit", ["percentage_point", "CNY"])
def test_what_is_no_share_has_no_steps(desk: Desk, unit: str) -> None:
    claims = [{**WHOLE, "printed": "38"}, {**RATE, "printed": "90.56", "unit": unit}]
    assert desk.judge(claims, relations=[desk.relation(RELATION)]).report.conflicts == ()


@pytest.mark.parametrize(
    ("relation", "printed", "verdict"),
    [
        pytest.param("rate = k / whole", "26.8%", "inconsistent", id="no k of 25"),
        pytest.param("rate = k / (whole * 10)", "26.8%", "unverified", id="67 of 250 answers"),
        pytest.param("rate = k / whole / 10", "26.8%", "unverified", id="67 of 250 answers, divided twice"),
        pytest.param("rate = k / (whole * 10)", "26.7%", "inconsistent", id="no k of 250"),
        pytest.param("rate = k / (whole * 10)", "100.4%", "inconsistent", id="more answers than were given"),
        pytest.param("rate = k / (whole * 0.5)", "26.8%", "unverified", id="half an answer is none: not run"),
    ],
)
def test_rates_of_several_answers_each(desk: Desk, relation: str, printed: str, verdict: str) -> None:
    claims = [{**WHOLE, "printed": "25"}, {**RATE, "printed": printed}]
    assert desk.judge(claims, relations=[desk.relation(relation)])["rate"].verdict == verdict


@pytest.mark.parametrize(
    ("group", "mean", "said"),
    [
        pytest.param("20", "1.73", "inconsistent granularity", id="34 or 35 over 20"),
        pytest.param("20", "1.75", "unverified no-data", id="35 over 20"),
        pytest.param("20", "1.7", "unverified no-data", id="34 over 20, to one decimal"),
        pytest.param("20", "1.72", "inconsistent granularity", id="nearly 34 over 20"),
        pytest.param("3", "250.33", "unverified no-data", id="751 over 3"),
        pytest.param("3", "250.4", "inconsistent granularity", id="no total of many each"),
        pytest.param("3", "1.67", "unverified no-data", id="5 over 3"),
        pytest.param("3", "1.66", "strained granularity", id="5 over 3 cut off"),
        pytest.param("20", "-1.75", "unverified no-data", id="35 lost over 20"),
        pytest.param("20", "-1.73", "inconsistent granularity", id="no whole loss"),
        pytest.param("402,315", "2.57", "unverified no-data", id="over so many any mean is whole"),
        pytest.param("20", "2", "unverified no-data", id="two each"),
        pytest.param("120", "1.736", "strained granularity", id="of 120 no total, of 125 one"),
        pytest.param("0", "1.73", "unverified no-data", id="no household was asked"),
    ],
)
def test_means(desk: Desk, group: str, mean: str, said: str) -> None:
    found = desk.judge([{**GROUP, "printed": group}, {**MEAN, "printed": mean}], relations=[desk.relation(MEAN_RELATION)])
    assert found.said("mean") == said


@pytest.mark.parametrize(
    ("fields", "verdict"),
    [
        pytest.param({"hedge": "about"}, "unverified", id="some 15 to 25: 26 over 15"),
        pytest.param({"hedge": "more"}, "unverified", id="20 odd: 38 over 22"),
        pytest.param({"hedge": "over"}, "unverified", id="any number above"),
        pytest.param({"hedge": "nearly"}, "strained", id="just 19, if the mean was cut off: 33 over 19"),
        pytest.param({"counted": "rounded"}, "strained", id="15, if 20 was rounded to its zero"),
        pytest.param({"printed": "10", "hedge": "at-most"}, "inconsistent", id="up to ten: none"),
        pytest.param({"printed": "11", "hedge": "at-most"}, "unverified", id="up to eleven: 19 over 11"),
    ],
)
def test_groups_that_are_hedged(desk: Desk, fields: Fields, verdict: str) -> None:
    claims = [{**GROUP, "printed": "20", **fields}, {**MEAN, "printed": "1.73"}]
    assert desk.judge(claims, relations=[desk.relation(MEAN_RELATION)])["mean"].verdict == verdict


@pytest.mark.parametrize(
    ("relation", "verdict"),
    [
        pytest.param("mean = k / group", "inconsistent", id="one answer each"),
        pytest.param("mean = k / (group * 2)", "inconsistent", id="two answers each"),
        pytest.param("mean = k / (group * 4)", "unverified", id="327 over 100 answers"),
        pytest.param("mean = k / group / 4", "unverified", id="327 over 100 answers, divided twice"),
    ],
)
def test_scores_of_several_answers_each(desk: Desk, relation: str, verdict: str) -> None:
    claims = [{**GROUP, "printed": "25", "unit": "person"}, {**MEAN, "printed": "3.27", "unit": "score_point"}]
    assert desk.judge(claims, relations=[desk.relation(relation)])["mean"].verdict == verdict


@pytest.mark.parametrize(
    ("mean", "group", "relation"),
    [
        pytest.param({"unit": "CNY"}, {}, MEAN_RELATION, id="money comes in parts"),
        pytest.param({"unit": "CNY/household"}, {}, MEAN_RELATION, id="money a head"),
        pytest.param({"unit": "minute"}, {}, MEAN_RELATION, id="time comes in parts"),
        pytest.param({"unit": "percentage_point"}, {}, MEAN_RELATION, id="points of a percentage"),
        pytest.param({"unit": "times"}, {}, MEAN_RELATION, id="a multiple is no mean"),
        pytest.param({"unit": "person/year"}, {}, MEAN_RELATION, id="a rate over time"),
        pytest.param({"unit": "person"}, {"unit": "hectare", "counted": "rounded"}, MEAN_RELATION, id="a density"),
        pytest.param({"unit": "person"}, {"unit": "day", "counted": "rounded"}, MEAN_RELATION, id="so many a day"),
        pytest.param({"unit": "person"}, {}, "mean <= group", id="no mean at all"),
        pytest.param({"unit": "person"}, {}, "mean = k / bare", id="the group prints no number"),
        pytest.param({"unit": "percent", "printed": "90.56%"}, {}, MEAN_RELATION, id="a share is the other rule's"),
    ],
)
def test_what_is_no_mean_of_whole_things(desk: Desk, mean: Fields, group: Fields, relation: str) -> None:
    bare: Fields = {"id": "bare", "operator": "exists", "quote": "若干户"}
    claims = [{**GROUP, "printed": "20", **group}, {**MEAN, "printed": "1.73", **mean}, bare]
    found = desk.judge(claims, relations=[desk.relation(relation)])
    assert not [finding for verdict in found.report.verdicts for finding in verdict.findings if finding.rule == MEAN_RULE]


def divisions(line: Message) -> list[tuple[str, str, str]]:
    """Each quotient that a calculation shows: upper, lower, result."""
    if line.key == "and":
        return [each for _, part in line.arguments if isinstance(part, Message) for each in divisions(part)]
    texts: list[str] = []
    rest: list[str | Message] = [line]
    while rest:
        part = rest.pop(0)
        if isinstance(part, Message):
            texts += [part.key.removeprefix("text:")] if part.key.startswith("text:") else []
            rest = [argument for _, argument in part.arguments] + rest
    return [(texts[0], texts[1], texts[2])]


@pytest.mark.parametrize(
    ("claims", "relation", "shown"),
    [
        pytest.param(
            [{**WHOLE, "printed": "38"}, {**RATE, "printed": "90.56%"}],
            RELATION,
            [("34", "38", "89.47"), ("35", "38", "92.11")],
            id="a rate",
        ),
        pytest.param(
            [{**WHOLE, "printed": "25"}, {**RATE, "printed": "26.7%"}],
            "rate = k / (whole * 10)",
            [("66", "250", "26.4"), ("67", "250", "26.8")],
            id="a rate of ten answers each",
        ),
        pytest.param(
            [{**WHOLE, "printed": "7"}, {**RATE, "printed": "100.4%"}], RELATION, [("7", "7", "100")], id="nothing is more than all"
        ),
        pytest.param(
            [{**GROUP, "printed": "20"}, {**MEAN, "printed": "1.73"}],
            MEAN_RELATION,
            [("34", "20", "1.7"), ("35", "20", "1.75")],
            id="a mean",
        ),
        pytest.param([{**WHOLE, "printed": "2"}, {**RATE, "printed": "250%"}], RELATION, None, id="no rate of two"),
        pytest.param([{**GROUP, "printed": "2.5"}, {**MEAN, "printed": "1.73"}], MEAN_RELATION, None, id="no whole number of households"),
    ],
)
def test_the_calculation_shows_what_lies_beside(
    desk: Desk, claims: list[Fields], relation: str, shown: list[tuple[str, str, str]] | None
) -> None:
    """Nothing is shown where the set has no whole size, or where nothing of the set lies beside the rate."""
    made = desk.statements([desk.claim(fields) for fields in claims], relations=[desk.relation(relation)])
    (constraint,) = [*stated(rate_of_no_whole_count, made), *stated(mean_of_no_whole_total, made)]
    assert (None if constraint.arithmetic is None else divisions(constraint.arithmetic)) == shown


def stated(one: Rule, statements: Statements) -> Iterator[Constraint]:
    return (made for made in one(statements) if isinstance(made, Constraint))


TO_THE_NEAREST = (Rounding.HALF_UP, Rounding.HALF_DOWN, Rounding.HALF_EVEN)


@given(st.integers(1, 400), st.integers(1, 6), st.data(), st.integers(0, 3), st.sampled_from([*TO_THE_NEAREST, Rounding.TRUNCATION]))
def test_a_mean_that_was_counted_is_never_false(size: int, items: int, data: st.DataObject, decimals: int, rounding: Rounding) -> None:
    """Rounded to the nearest in any way it is no objection; cut off it strains at most."""
    mean, quantum = Fraction(data.draw(st.integers(0, 9 * size * items)), size * items), Fraction(1, 10**decimals)
    steps = (mean // quantum, mean // quantum + 1)
    shown = next(step for step in steps if printed_interval(step * quantum, quantum, rounding).contains(mean))
    printed = f"{shown // 10**decimals}.{shown % 10**decimals:0{decimals}d}" if decimals else str(shown)
    claims = [{**GROUP, "printed": str(size)}, {**MEAN, "printed": printed}]
    desk = Desk()
    found = desk.judge(claims, relations=[desk.relation(f"mean = k / (group * {items})")])
    assert found["mean"].verdict in ({"unverified"} if rounding in TO_THE_NEAREST else {"unverified", "strained"})


@pytest.mark.parametrize(
    ("figure", "is_flagged"),
    [
        pytest.param({"printed": "3.5"}, True, id="half a firm"),
        pytest.param({"printed": "12.4"}, True, id="four tenths of a firm"),
        pytest.param({"printed": "3.5", "unit": "item", "indicator": "unheard_of"}, True, id="half a thing"),
        pytest.param({"printed": "3.5", "indicator": ["firms", "fleet"]}, True, id="either of two counts"),
        pytest.param({"printed": "3"}, False, id="a whole number"),
        pytest.param({"printed": "3.0"}, False, id="a whole number with a zero"),
        pytest.param({"printed": "3.5万"}, False, id="thirty-five thousand"),
        pytest.param({"printed": "0.35万"}, False, id="three thousand five hundred"),
        pytest.param({"printed": "3.5", "hedge": "about"}, True, id="about half a firm"),
        pytest.param({"printed": "3.5", "hedge": "over"}, False, id="more than three and a half may be four"),
        pytest.param({"printed": "3.5", "counted": "rounded"}, False, id="not counted"),
        pytest.param({"printed": "3.5", "kind": "level"}, False, id="no count"),
        pytest.param({"printed": "3.5", "unit": "enterprise/city"}, False, id="for each town"),
        pytest.param({"printed": "3.5", "unit": "kilometer"}, False, id="no things"),
        pytest.param({"printed": "3.5", "indicator": "wait"}, False, id="a rate by the catalogue"),
        pytest.param({"printed": "3.5", "indicator": ["firms", "wait"]}, False, id="perhaps a rate"),
        pytest.param({"printed": None}, False, id="no number"),
    ],
)
def test_things_come_whole(desk: Desk, figure: Fields, is_flagged: bool) -> None:  # noqa: FBT001 -- a column of the table
    claim = {"id": "bare", "operator": "exists"} if figure["printed"] is None else {**WHOLE, "kind": "count", **figure}
    found = desk.judge({**claim, "id": "figure"})
    assert [conflict.rule for conflict in found.report.conflicts] == (["granularity/fraction-of-whole-things"] if is_flagged else [])
    assert found.said() == "inconsistent granularity" or not is_flagged
