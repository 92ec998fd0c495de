"""Two printed figures side by side: laws of being the same, and of being larger."""

from __future__ import annotations

from decimal import ROUND_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from gx_factcheck.model.measure import Measure
from gx_factcheck.model.words import Outcome, Severity
from gx_factcheck.system.printed import (
    Printed,
    larger_figure,
    most_precise,
    printed_claim,
    printed_measure,
    printed_observation,
    same_figure,
)
from gx_factcheck.values.hedges import Hedge
from gx_factcheck.values.readings import Counted

if TYPE_CHECKING:
    from tests.conftest import Desk

MODES = st.sampled_from([ROUND_HALF_UP, ROUND_HALF_EVEN, ROUND_DOWN])


def figure(text: str, unit: str = "tonne", *, counted: Counted = Counted.ROUNDED) -> Printed:
    """`nearly 4万` or `4万`."""
    *hedges, printed = text.split(" ")
    return printed_measure(Measure(printed=printed, unit=unit, hedge=tuple(Hedge(hedge) for hedge in hedges), counted=counted))


def printed(value: Decimal, places: int) -> str:
    """The value to so many decimals, none below zero."""
    return f"{value:.{max(places, 0)}f}"


@given(st.integers(-(10**9), 10**9), st.integers(0, 4), st.integers(1, 8), MODES)
def test_a_rounded_or_cut_off_print_is_never_another_figure(digits: int, decimals: int, dropped: int, mode: str) -> None:
    exact = Decimal(digits).scaleb(-decimals)
    shown = exact.quantize(Decimal(1).scaleb(dropped - decimals), mode)
    assume(shown or dropped <= decimals)  # nobody prints 40 as 0
    claim, record = figure(printed(shown, decimals - dropped)), figure(printed(exact, decimals))
    assert same_figure(claim, record).outcome is not Outcome.IMPOSSIBLE
    assert same_figure(record, claim).outcome is not Outcome.IMPOSSIBLE


@given(st.integers(-(10**9), 10**9), st.sampled_from([(4, "万"), (8, "亿")]), st.integers(0, 4), MODES)
def test_nor_is_one_in_larger_units(value: int, unit: tuple[int, str], decimals: int, mode: str) -> None:
    power, name = unit
    shown = Decimal(value).scaleb(-power).quantize(Decimal(1).scaleb(-decimals), mode)
    decision = same_figure(figure(printed(shown, decimals) + name), figure(str(value)))
    assert decision.outcome is not Outcome.IMPOSSIBLE


@given(st.integers(-100_000, 100_000), st.integers(0, 2), MODES)
def test_nor_is_one_in_a_unit_that_differs_by_a_factor(minutes: int, decimals: int, mode: str) -> None:
    shown = (Decimal(minutes) / 60).quantize(Decimal(1).scaleb(-decimals), mode)
    claim = printed_measure(Measure(printed=printed(shown, decimals), unit="hour"), "minute")
    assert same_figure(claim, figure(str(minutes), "minute")).outcome is not Outcome.IMPOSSIBLE


@given(st.integers(1, 10**6), st.integers(0, 3))
def test_a_figure_is_itself(digits: int, decimals: int) -> None:
    one = figure(printed(Decimal(digits).scaleb(-decimals), decimals))
    assert same_figure(one, one).outcome is Outcome.ENTAILED
    assert not same_figure(one, one).is_wider
    assert larger_figure(one, one).says == "tied"


@given(st.integers(1, 9_999_999), st.integers(1, 9_999_999))
def test_no_figure_is_above_another_and_below_it(first: int, second: int) -> None:
    outcomes = {larger_figure(figure(str(a)), figure(str(b))).outcome for a, b in ((first, second), (second, first))}
    assert (outcomes == {Outcome.ENTAILED}) is (first == second)


@pytest.mark.parametrize(
    ("claim", "record", "severity"),
    [
        pytest.param("12.7", "12.8", Severity.LOW, id="one quantum"),
        pytest.param("12.7", "13.8", Severity.MEDIUM, id="more than one"),
        pytest.param("0.4", "-0.4", Severity.HIGH, id="the sign"),
        pytest.param("12", "13.4", Severity.MEDIUM, id="the coarser quantum counts"),
    ],
)
def test_severity(claim: str, record: str, severity: Severity) -> None:
    assert same_figure(figure(claim), figure(record)).severity is severity


@pytest.mark.parametrize(
    ("larger", "smaller", "says", "is_wider"),
    [
        pytest.param("12.1", "12.0", "above-by-one-digit", False, id="one quantum is above, noted"),
        pytest.param("12.7", "12.0", "above", False, id="published values decide"),
        pytest.param("12.0", "12.0", "tied", True, id="a tie is not above"),
        pytest.param("12.0", "12.1", "not-above", False, id="below"),
        pytest.param("-3.1", "-3.2", "above-by-one-digit", False, id="a smaller fall"),
        pytest.param("13", "12.0", "above", False, id="different precision, apart"),
        pytest.param("12", "12.4", "perhaps-above", False, id="different precision, overlapping"),
        pytest.param("12", "13.2", "not-above", False, id="different precision, below even if cut off"),
        pytest.param("12", "12.9", "perhaps-above", False, id="different precision, the coarser may be cut off"),
        pytest.param("over 12", "12.0", "perhaps-above", False, id="over, at the edge"),
        pytest.param("over 13", "12.0", "above", False, id="over"),
        pytest.param("over 5", "12.0", "perhaps-above", False, id="over has no upper end"),
        pytest.param("under 5", "12.0", "not-above", False, id="under has one"),
        pytest.param("295", "300", "perhaps-above", False, id="zeros may be rounding"),
        pytest.param("20", "30", "not-above", False, id="two figures rounded alike are apart"),
        pytest.param("295", "301", "not-above", False, id="other digits are not"),
    ],
)
def test_order(larger: str, smaller: str, says: str, is_wider: bool) -> None:  # noqa: FBT001 -- a column of the table
    decision = larger_figure(figure(larger), figure(smaller))
    assert (decision.says, decision.is_wider) == (says, is_wider)


def test_a_small_count_has_no_zeros_to_doubt() -> None:
    ninety, more = (figure(text, "item", counted=Counted.COUNTED) for text in ("90", "91"))
    assert larger_figure(ninety, more).outcome is Outcome.IMPOSSIBLE
    assert ninety.with_zeros_doubted() == ()


def test_a_claim_that_prints_nothing_has_no_figure(desk: Desk) -> None:
    assert printed_claim(desk.claim({"operator": "exists"})) is None


@pytest.mark.parametrize(
    ("printed", "chosen"),
    [
        pytest.param(["18亿", "18.07亿", "18.1亿"], "18.07亿", id="the last digit"),
        pytest.param(["180,712万", "18亿"], "180,712万", id="in other magnitudes"),
        pytest.param([], None, id="none"),
    ],
)
def test_the_most_precise_of_several(desk: Desk, printed: list[str], chosen: str | None) -> None:
    claims = [desk.claim({"id": f"c{place}", "printed": text, "unit": "CNY"}) for place, text in enumerate(printed)]
    for order in (claims, claims[::-1]):
        found = most_precise([*order, desk.claim({"id": "bare", "operator": "exists"})])
        assert (None if found is None else found.source.quote) == chosen


@pytest.mark.parametrize(
    ("speakers", "chosen"),
    [
        pytest.param((None, None), "b", id="the text's own"),
        pytest.param((None, "mayor"), "b", id="a speaker's beside the text's own"),
        pytest.param((None, "mayor", "union"), "a", id="the text's own where two speakers are quoted"),
        pytest.param(("mayor", "union"), None, id="nobody's where two speakers are quoted"),
        pytest.param(("mayor", "mayor"), "b", id="one speaker"),
    ],
)
def test_the_figure_where_speakers_are_quoted(desk: Desk, speakers: tuple[str | None, ...], chosen: str | None) -> None:
    told = zip("abc", ("18亿", "18.07亿", "19.1亿"), speakers, strict=False)
    claims = [desk.claim({"id": name, "printed": text, "unit": "CNY", "speaker": speaker}) for name, text, speaker in told]
    found = most_precise(claims)
    assert (None if found is None else found.id) == chosen


def test_a_hedged_figure_is_less_precise_than_any_other(desk: Desk) -> None:
    hedged, plain = (
        desk.claim({"id": name, "printed": text, **more}) for name, text, more in (("a", "5.31%", {"hedge": "over"}), ("b", "5%", {}))
    )
    assert most_precise([hedged, plain]) is plain


def test_a_date_has_no_figure(desk: Desk) -> None:
    assert printed_observation(desk.row({"form": "date", "indicator": "opening"})) is None


@pytest.mark.parametrize(
    ("fields", "interval"),
    [
        pytest.param({"printed": "5%"}, "[4.5, 5.5]", id="as printed"),
        pytest.param({"printed": "5%", "operator": "falls", "kind": "growth"}, "[-5.5, -4.5]", id="a fall"),
        pytest.param({"printed": "5%", "operator": "falls", "kind": "level"}, "[4.5, 5.5]", id="a level that something falls to"),
        pytest.param({"printed": "5%", "operator": "at-most"}, "(-∞, 5]", id="a bound"),
        pytest.param({"printed": "5%", "operator": "at-most", "hedge": "nearly"}, "[4.75, 5)", id="a hedge says it already"),
        pytest.param({"printed": "5%", "operator": "above"}, "(5, ∞)", id="more than"),
        pytest.param({"printed": "3", "unit": "ordinal", "operator": "above", "kind": "rank"}, "(0, 3)", id="a place above the third"),
        pytest.param({"printed": "3", "unit": "ordinal", "operator": "below", "kind": "rank"}, "(3, ∞)", id="a place below the third"),
        pytest.param({"printed": "3", "unit": "ordinal", "operator": "at-least", "kind": "rank"}, "[3, ∞)", id="a place of at least three"),
        pytest.param({"printed": "3", "unit": "ordinal", "operator": "equal", "kind": "rank"}, "[3, 3]", id="the third place itself"),
    ],
)
def test_what_a_claim_says(desk: Desk, fields: dict[str, object], interval: str) -> None:
    said = printed_claim(desk.claim(fields))
    assert said is not None
    assert str(said.interval) == interval


@pytest.mark.parametrize(
    ("fields", "is_read_otherwise"),
    [
        pytest.param({"kind": "rank", "unit": "ordinal"}, True, id="at least third may be better"),
        pytest.param({"kind": "level", "unit": "percent"}, False, id="at least three is no less"),
    ],
)
def test_what_at_least_says_of_a_place(desk: Desk, fields: dict[str, object], is_read_otherwise: bool) -> None:  # noqa: FBT001 -- a column
    said = printed_claim(desk.claim({"printed": "3", "operator": "at-least", **fields}))
    assert said is not None
    assert any(interval.contains(Fraction(1)) for interval in said.widest()) is is_read_otherwise


def test_values_are_exact_in_another_unit(desk: Desk) -> None:
    said = printed_claim(desk.claim({"printed": "10%"}), "ratio")
    assert said is not None
    assert (said.value, said.quantum) == (Fraction(1, 10), Fraction(1, 100))
