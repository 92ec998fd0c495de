"""What an article's figures prove does not depend on how it is told: on order, unit, size or digits that change nothing."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from fractions import Fraction
from itertools import permutations
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from tests.system.articles import LEVELS, RATES, Told, articles, conflicts, decimals, judge, members, plain, verdicts

from gx_factcheck.model.report import ClaimFile
from gx_factcheck.model.source import Article
from gx_factcheck.model.words import Judgement
from gx_factcheck.pipeline import audit
from gx_factcheck.report.as_json import Json, render
from gx_factcheck.report.wording import Wording
from gx_factcheck.system.certify import Certifier
from gx_factcheck.values.format import as_published
from gx_factcheck.values.rounding import rounded

if TYPE_CHECKING:
    from collections.abc import Iterator
    from random import Random

    from tests.conftest import Audited, Desk, Fields

    from gx_factcheck.model.finding import Message
    from gx_factcheck.system.conflicts import ProverOf

ENGLISH = Wording("en")
few, some = (
    settings(max_examples=count, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]) for count in (60, 120)
)


def repaired(found: Audited) -> set[tuple[str, ...]]:
    return {repair.members for conflict in found.report.conflicts for repair in conflict.repairs}


@some
@given(articles(), st.randoms(use_true_random=False))
def test_the_order_of_claims_and_relations_changes_nothing(desk: Desk, told: Told, rng: Random) -> None:
    claims = told.claims(plain(told))
    found = judge(desk, claims, told.relations)
    turned = judge(desk, rng.sample(claims, len(claims)), rng.sample(told.relations, len(told.relations)))
    assert conflicts(turned) == conflicts(found)
    assert verdicts(turned) == verdicts(found)
    assert repaired(turned) == repaired(found)


def test_overlapping_conflicts_are_the_same_in_every_order(desk: Desk) -> None:
    """One relation of a conflict is set aside to find the next; which one, and so what is found, must not depend on the order."""
    figures = {"north": 11, "south": 11, "east": 11, "total": 31, "before": 1001, "share": 3333, "growth": -9699}
    relations = ("total = north + south + east", "share = north / total", "growth = total / before - 1", "total - before = east")
    told = Told(figures, {"total": "over"}, relations)
    claims = told.claims(plain(told))
    found = [judge(desk, claims, turned) for turned in permutations(relations)]
    assert all(conflicts(one) == conflicts(found[0]) for one in found)
    assert all(verdicts(one) == verdicts(found[0]) for one in found)


TOLD_IN_ORDER = ("group", "explanation", "arithmetic", "rule")
"""Of several conflicts of one claim, and of several relations of one conflict, the first in the text is told; groups are counted."""


def unordered(text: str) -> Json:
    """The report with all lists sorted, and its verdicts and conflicts without what is told of the first alone."""
    report = json.loads(text)
    for each in (*report["verdicts"], *report["conflicts"]):
        for key in TOLD_IN_ORDER:
            each.pop(key, None)
    return in_one_order(report)


def in_one_order(value: Json) -> Json:
    if isinstance(value, Mapping):
        return {key: in_one_order(each) for key, each in value.items()}
    if isinstance(value, str | int | None):
        return value
    return sorted((in_one_order(each) for each in value), key=lambda each: json.dumps(each, sort_keys=True))


@few
@given(articles(), st.randoms(use_true_random=False))
def test_a_report_says_the_same_in_another_order(desk: Desk, told: Told, rng: Random) -> None:
    """Findings and conflicts stand in the order of the relations; apart from that every word is the same."""
    claims = told.claims(plain(told))
    first, again, turned = (
        render(judge(desk, claims, relations).run, ENGLISH)
        for relations in (told.relations, told.relations, rng.sample(told.relations, len(told.relations)))
    )
    assert first == again
    assert unordered(turned) == unordered(first)


@few
@given(articles(), st.data())
def test_the_unit_changes_nothing(desk: Desk, told: Told, data: st.DataObject) -> None:
    """1.234 kilometres are 1234 metres, 0.1234亿 1234万, 1.23% 12.3‰: the same value to the same digit."""
    lengths = {"kilometer": 3, "meter": 0}
    sums = {"亿": 4, "万": 0}
    is_length = data.draw(st.booleans())

    def level(value: int) -> Fields:
        if is_length:
            unit = data.draw(st.sampled_from([*lengths]))
            return {"printed": decimals(value, lengths[unit]), "unit": unit}
        word = data.draw(st.sampled_from([*sums]))
        return {"printed": decimals(value, sums[word]) + word, "unit": "CNY"}

    def rate(value: int) -> Fields:
        sign, unit, places = data.draw(st.sampled_from([("%", "percent", 2), ("‰", "permille", 1)]))
        return {"printed": decimals(value, places) + sign, "unit": unit}

    first, second = (
        judge(
            desk,
            told.claims({name: (rate if name in RATES else level)(value) for name, value in told.figures.items()}),
            told.relations,
        )
        for _ in range(2)
    )
    assert conflicts(first) == conflicts(second)
    assert verdicts(first) == verdicts(second)


@few
@given(articles())
def test_ten_times_all_levels_change_nothing(desk: Desk, told: Told) -> None:
    printed = plain(told)
    larger = {name: {"printed": decimals(told.figures[name], 2), "unit": "tonne"} for name in LEVELS}
    found = judge(desk, told.claims(printed), told.relations)
    tenfold = judge(desk, told.claims({**printed, **larger}), told.relations)
    assert conflicts(tenfold) == conflicts(found)
    assert verdicts(tenfold) == verdicts(found)


def printed_to(value: Fraction, places: int, mode: str = ROUND_HALF_UP) -> str:
    """The value with so many decimals."""
    unit = Decimal(1).scaleb(-places)
    return str((Decimal(value.numerator) / Decimal(value.denominator)).quantize(unit, mode))


@some
@given(articles(), st.data())
def test_more_digits_keep_every_conflict(desk: Desk, told: Told, data: st.DataObject) -> None:
    """What cannot be true as rounded, cannot be true as it was before rounding."""
    told = replace(told, hedges={})
    fine, coarse = plain(told), plain(told)
    for name, value in told.figures.items():
        places, ending, unit = (2, "%", "percent") if name in RATES else (3, "", "tonne")
        short = printed_to(Fraction(value, 10**places), places - 1)
        figures = (Fraction(short), Fraction(1, 10 ** (places - 1))), (Fraction(value, 10**places), Fraction(1, 10**places))
        inside = rounded(*figures[0]).contains_interval(rounded(*figures[1]))
        if inside and data.draw(st.booleans()):
            coarse[name] = {"printed": short + ending, "unit": unit}
    before = judge(desk, told.claims(coarse), told.relations)
    after = judge(desk, told.claims(fine), told.relations)
    assert after.report.conflicts or not before.report.conflicts
    relations = {relation for conflict in after.report.conflicts for relation in conflict.relations}
    assert all(not relations.isdisjoint(conflict.relations) for conflict in before.report.conflicts)


@some
@given(st.data(), st.sampled_from([ROUND_HALF_UP, ROUND_DOWN]))
def test_a_true_article_has_no_conflict(desk: Desk, data: st.DataObject, mode: str) -> None:
    """Printed to any of its digits, rounded it has none; cut off it may have strained ones."""
    north, south, east, before = (Fraction(data.draw(st.integers(1, 999_999)), 1000) for _ in range(4))
    total = north + south + east
    rates = {"share": north / total * 100, "growth": (total - before) / before * 100}
    true = {"north": north, "south": south, "east": east, "total": total, "before": before}
    write: dict[str, Fields] = {
        name: {"printed": printed_to(value, data.draw(st.integers(0, 4)), mode), "unit": "tonne"} for name, value in true.items()
    }
    write |= {name: {"printed": printed_to(value, data.draw(st.integers(0, 3)), mode) + "%"} for name, value in rates.items()}
    told = Told(dict.fromkeys(write, 0), {}, ())
    order = "north > south" if north > south else "north <= south"
    relations = ["total = north + south + east", "share = north / total", "growth = total / before - 1", order, "total >= north"]
    found = judge(desk, told.claims(write), relations)
    assert mode == ROUND_DOWN or not conflicts(found)
    assert {judgement for _, _, judgement in conflicts(found)} <= {Judgement.STRAINED}


def values_in(remedy: Message | str) -> Iterator[str]:
    """The numbers that a remedy names, to the digits it names; not those that are told in another magnitude."""
    if isinstance(remedy, str) or remedy.key == "by-slip":
        return
    if remedy.key.startswith("number:"):
        value, quantum = map(Fraction, remedy.key.removeprefix("number:").split(":"))
        yield as_published(value, quantum, "en").replace(",", "")
    for name, argument in remedy.arguments:
        if name != "figure" or remedy.key == "and":
            yield from values_in(argument)


@some
@given(articles())
def test_a_named_value_ends_the_conflict(desk: Desk, told: Told) -> None:
    """Put in its place it mends all conflicts of the group; what is left is of the relations of other groups."""
    assume(not told.hedges)
    written = plain(told)
    found = judge(desk, told.claims(written), told.relations).report.conflicts
    for conflict in {conflict.group: conflict for conflict in found}.values():
        others = {relation for other in found if other.group != conflict.group for relation in other.relations}
        for repair in conflict.repairs:
            for value in values_in(repair.remedy) if len(repair.members) == 1 else ():
                (name,) = repair.members
                put = {**written, name: {**written[name], "printed": value + ("%" if name in RATES else "")}}
                mended = judge(desk, told.claims(put), told.relations)
                assert all(others.intersection(each.relations) for each in mended.report.conflicts), (name, value)


def found_by(prover: ProverOf | None, desk: Desk, told: Told) -> set[tuple[frozenset[str], frozenset[str]]]:
    article = Article.model_validate({"title": "半年报", "published": "2021-09-02"})
    claims = tuple(desk.claim(fields) for fields in told.claims(plain(told)))
    relations = tuple(desk.relation(text) for text in told.relations)
    (report,) = audit([ClaimFile("made.yaml", article, claims, relations)], None, prover=prover).articles
    return {members(conflict) for conflict in report.conflicts}


@few
@given(articles())
def test_a_prover_finds_all_that_narrowing_finds(desk: Desk, told: Told) -> None:
    """Each conflict, or what is left of it without the members that have no part in it."""
    proven = found_by(Certifier, desk, told)
    for claims, relations in found_by(None, desk, told):
        assert any(fewer <= claims and less <= relations for fewer, less in proven)
