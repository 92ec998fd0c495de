"""Equations over claims: those of the file, those of the catalogue, and their shapes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from gx_factcheck.model.constraint import Linear
from gx_factcheck.model.equation import Name, read_equation
from gx_factcheck.model.finding import Force
from gx_factcheck.system.equations import adds_unlike_units
from gx_factcheck.system.instantiate import ties

if TYPE_CHECKING:
    from tests.conftest import Desk

MONEY = {"unit": "CNY"}
TRADE = [
    {"id": "all", "indicator": "trade", "printed": "18", **MONEY},
    {"id": "out", "indicator": "exports", "printed": "10", **MONEY},
    {"id": "in", "indicator": "imports", "printed": "8", **MONEY},
]


@pytest.mark.parametrize(
    ("by", "pointed", "force"),
    [
        pytest.param("stated", True, Force.REFUTES, id="stated in words"),
        pytest.param("stated", False, Force.INCONSISTENT, id="typed by the annotator"),
        pytest.param("inferred", False, Force.STRAINS, id="inferred"),
        pytest.param("inferred", True, Force.STRAINS, id="inferred from words"),
    ],
)
def test_the_force_of_a_relation(desk: Desk, by: str, pointed: bool, force: Force) -> None:  # noqa: FBT001 -- a column of the table
    claims = [desk.claim({"id": "a", "printed": "1"}), desk.claim({"id": "b", "printed": "2"})]
    (tie,) = ties(desk.statements(claims, relations=[desk.relation("a = b", by=by, pointed=pointed)]))
    assert tie.force is force
    assert tie.claim(Name("a")) is claims[0]
    assert tie.claim(read_equation("a = 1").right) is None


def test_a_relation_over_claims_that_are_not_there(desk: Desk) -> None:
    assert list(ties(desk.statements([desk.claim({"id": "a", "printed": "1"})], relations=[desk.relation("a = b")]))) == []


@pytest.mark.parametrize(
    ("changed", "found"),
    [
        pytest.param({}, 1, id="all of one area and period"),
        pytest.param({"reference_area": "south"}, 0, id="another area"),
        pytest.param({"time_period": "2020-S1"}, 0, id="another period"),
        pytest.param({"counterpart_area": "abroad"}, 0, id="another counterpart"),
        pytest.param({"basis": "real"}, 0, id="another basis"),
        pytest.param({"definition": "gross"}, 0, id="another definition"),
        pytest.param({"adjustment": "cumulative"}, 0, id="a cumulative figure"),
        pytest.param({"kind": "growth"}, 0, id="a rate"),
        pytest.param({"indicator": ("imports", "exports")}, 0, id="an indicator that is left open"),
    ],
)
def test_identities_of_the_catalogue(desk: Desk, changed: dict[str, object], found: int) -> None:
    claims = [desk.claim(TRADE[0]), desk.claim(TRADE[1]), desk.claim({**TRADE[2], **changed})]
    instances = [tie for tie in ties(desk.statements(claims)) if tie.relation.startswith("trade")]
    assert [tie.force for tie in instances] == [Force.REFUTES] * found


@pytest.mark.parametrize(
    ("period", "found"),
    [
        pytest.param("2021-S1", 1, id="one stated period"),
        pytest.param(None, 0, id="flows of no stated period may be of three"),
        pytest.param(["2021-S1", "2021-Q1"], 0, id="a period left open may be chosen otherwise by each"),
    ],
)
def test_identities_tie_what_is_of_one_period(desk: Desk, period: object, found: int) -> None:
    """Exports of one half-year and the trade of another refute nothing."""
    claims = [desk.claim({**claim, "time_period": period}) for claim in TRADE]
    assert len([tie for tie in ties(desk.statements(claims)) if tie.relation.startswith("trade")]) == found


@pytest.mark.parametrize(
    ("speaker", "found"),
    [
        pytest.param("mayor", 1, id="one speaker"),
        pytest.param(None, 1, id="a speaker and the text"),
        pytest.param("union", 0, id="two speakers"),
    ],
)
def test_an_identity_is_of_one_voice(desk: Desk, speaker: str | None, found: int) -> None:
    claims = [desk.claim(TRADE[0]), desk.claim({**TRADE[1], "speaker": "mayor"}), desk.claim({**TRADE[2], "speaker": speaker})]
    assert len([tie for tie in ties(desk.statements(claims)) if tie.relation.startswith("trade")]) == found


def test_what_two_speakers_dispute_is_tied_to_nothing(desk: Desk) -> None:
    claims = [desk.claim({**TRADE[0], "id": speaker, "speaker": speaker}) for speaker in ("mayor", "union")]
    assert list(ties(desk.statements(claims))) == []


DOLLARS = {"out": {"unit": "USD", "printed": "1.5"}, "in": {"unit": "USD", "printed": "1.2"}, "all": {"unit": "USD", "printed": "2.7"}}


@pytest.mark.parametrize(
    ("yuan", "dollars", "found"),
    [
        pytest.param(("all", "out", "in"), (), [{"CNY"}], id="one currency"),
        pytest.param(("all", "out", "in"), ("out", "in"), [{"CNY"}], id="some of it in another as well"),
        pytest.param(("all", "out", "in"), ("all", "out", "in"), [{"CNY"}, {"USD"}], id="all of it in both"),
        pytest.param(("all", "out"), ("in",), [], id="no currency has all of it"),
    ],
)
def test_an_identity_is_of_one_currency(desk: Desk, yuan: tuple[str, ...], dollars: tuple[str, ...], found: list[set[str]]) -> None:
    fields = {str(each["id"]): each for each in TRADE}
    claims = [desk.claim(fields[name]) for name in yuan]
    claims += [desk.claim({**fields[name], **DOLLARS[name], "id": f"{name}-abroad"}) for name in dollars]
    instances = [tie for tie in ties(desk.statements(claims)) if tie.relation.startswith("trade")]
    assert [{member.unit for member in tie.members.values()} for tie in instances] == found


@pytest.mark.parametrize(
    ("unit", "found"), [pytest.param("CNY", 1, id="on record in its currency"), pytest.param("USD", 0, id="on record in another")]
)
def test_an_identity_beside_the_record_is_of_one_currency(desk: Desk, unit: str, found: int) -> None:
    rows = [desk.row({"indicator": name, "printed": "9", "unit": unit}) for name in ("exports", "imports")]
    instances = [tie for tie in ties(desk.statements([desk.claim(TRADE[0])], rows)) if tie.relation.startswith("trade")]
    assert len(instances) == found


def test_a_customary_identity_strains(desk: Desk) -> None:
    claims = [desk.claim({"id": name, "indicator": name, "printed": "9", "unit": "tonne"}) for name in ("bulk", "cargo")]
    (tie,) = ties(desk.statements(claims))
    assert tie.force is Force.STRAINS


@pytest.mark.parametrize(
    ("equation", "terms", "constant"),
    [
        pytest.param("c = a + b", {"c": 1, "a": -1, "b": -1}, 0, id="a sum"),
        pytest.param("c = a - b", {"c": 1, "a": -1, "b": 1}, 0, id="a difference"),
        pytest.param("c = 2 * a", {"c": 1, "a": -2}, 0, id="a number before"),
        pytest.param("c = a * 2", {"c": 1, "a": -2}, 0, id="a number behind"),
        pytest.param("c = a / 4", {"c": 1, "a": "-1/4"}, 0, id="a divisor"),
        pytest.param("c = a + 3", {"c": 1, "a": -1}, -3, id="a constant"),
        pytest.param("c = count(a, b)", {"c": 1}, -2, id="a list"),
        pytest.param("c + a = a + b", {"c": 1, "b": -1}, 0, id="what stands on both sides"),
        pytest.param("a = a", None, 0, id="nothing is left"),
        pytest.param("c = a * b", None, 0, id="a product"),
        pytest.param("c = a / b", None, 0, id="a quotient"),
        pytest.param("c = a / 0", None, 0, id="nothing to divide by"),
        pytest.param("c = k", None, 0, id="some whole number"),
        pytest.param("k = c", None, 0, id="some whole number first"),
        pytest.param("c = a + k", None, 0, id="some whole number in a sum"),
    ],
)
def test_sums(desk: Desk, equation: str, terms: dict[str, object] | None, constant: int) -> None:
    claims = [desk.claim({"id": name, "printed": "1", "unit": "tonne"}) for name in "abc"]
    (tie,) = ties(desk.statements(claims, relations=[desk.relation(equation)]))
    linear = tie.primitive
    if terms is None:
        assert not isinstance(linear, Linear)
        return
    assert isinstance(linear, Linear)
    assert {term.statement: str(term.factor) for term in linear.terms} == {name: str(factor) for name, factor in terms.items()}
    assert linear.constant == constant * claims[0].measure.base_factor  # type: ignore[union-attr]  # they all print a number


@pytest.mark.parametrize(
    ("units", "is_linear", "is_alike"),
    [
        pytest.param(("hour", "hour"), True, True, id="one unit"),
        pytest.param(("hour", "minute"), False, True, id="a constant in which of the two?"),
        pytest.param(("hour", "CNY"), False, False, id="two dimensions"),
    ],
)
def test_units(desk: Desk, units: tuple[str, str], is_linear: bool, is_alike: bool) -> None:  # noqa: FBT001 -- columns of the table
    claims = [desk.claim({"id": name, "printed": "1", "unit": unit}) for name, unit in zip("ab", units, strict=True)]
    (tie,) = ties(desk.statements(claims, relations=[desk.relation("a = b + 2")]))
    is_unlike = adds_unlike_units(tie.equation, tie.members)
    assert (tie.primitive is not None, not is_unlike, tie.have_numbers()) == (is_linear, is_alike, True)


@pytest.mark.parametrize(
    ("units", "kinds", "is_alike"),
    [
        pytest.param(("item", "enterprise"), ("count", "count"), True, id="firms are items"),
        pytest.param(("item", "item"), ("count", "count"), True, id="items alone"),
        pytest.param(("person", "enterprise"), ("count", "count"), False, id="people are no firms"),
        pytest.param(("item", "enterprise"), ("count", "level"), False, id="a level is of nothing in particular"),
        pytest.param(("item", "CNY"), ("count", "level"), False, id="money is no item"),
        pytest.param(("percent", "percentage_point"), ("share", "change"), True, id="points are added to a share"),
    ],
)
def test_what_is_counted_by_the_item(desk: Desk, units: tuple[str, str], kinds: tuple[str, str], is_alike: bool) -> None:  # noqa: FBT001 -- a column
    claims = [
        desk.claim({"id": name, "printed": "1", "unit": unit, "kind": kind}) for name, unit, kind in zip("ab", units, kinds, strict=True)
    ]
    (tie,) = ties(desk.statements(claims, relations=[desk.relation("a = b")]))
    assert adds_unlike_units(tie.equation, tie.members) is not is_alike


def test_a_claim_without_a_number(desk: Desk) -> None:
    claims = [desk.claim({"id": "a", "operator": "exists"}), desk.claim({"id": "b", "printed": "1"})]
    (tie,) = ties(desk.statements(claims, relations=[desk.relation("a = b")]))
    assert not tie.have_numbers()
