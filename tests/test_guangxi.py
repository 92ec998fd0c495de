"""The audit of the first article: the verdicts fall out of the rules, and change with the evidence as they must."""

from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from gx_factcheck.claimfile.read import read_claim_file
from gx_factcheck.model.claim import Claim
from gx_factcheck.model.measure import Measure
from gx_factcheck.model.observation import Observation
from gx_factcheck.model.quantity import Quantity
from gx_factcheck.model.report import ArticleReport, ClaimFile
from gx_factcheck.model.source import Selector
from gx_factcheck.model.table import ObservationTable
from gx_factcheck.model.verdict import Verdict
from gx_factcheck.model.words import Judgement, Reason
from gx_factcheck.pipeline import audit
from gx_factcheck.references.folder import References, builtin_folder, load_references
from gx_factcheck.values.numerals import read_figure
from gx_factcheck.values.periods import read_period

CLAIMS = Path(__file__).parent.parent / "claims" / "guangxi-2021.yaml"


@cache
def article() -> ClaimFile:
    """The claim file as it stands."""
    return read_claim_file(CLAIMS)


@cache
def references() -> References:
    """The repository's data."""
    return load_references([builtin_folder()])


def audited(file: ClaimFile | None = None, known: References | None = None, as_of: date | None = None) -> ArticleReport:
    """The report on the article, or on a variant of it."""
    return audit([file or article()], known or references(), as_of=as_of).articles[0]


def verdict(report: ArticleReport, claim: str) -> Verdict:
    """The verdict on the claim of this id."""
    return next(verdict for verdict in report.verdicts if verdict.claim == claim)


def with_claim(claim_id: str, printed: str) -> ClaimFile:
    """The article with another printed number in one claim."""
    return replace(article(), claims=tuple(_reprinted(claim, printed) if claim.id == claim_id else claim for claim in article().claims))


def _reprinted(claim: Claim, printed: str) -> Claim:
    assert claim.measure is not None
    measure = Measure(printed=printed, unit=claim.measure.unit, hedge=claim.measure.hedge, counted=claim.measure.counted)
    quote = claim.source.quote.replace(claim.measure.printed, printed)
    source = Selector(quote=quote, start=claim.source.start, end=claim.source.start + len(quote))
    return claim.model_copy(update={"measure": measure, "source": source})


def with_observed(indicator: str, printed: str, *, source: str) -> References:
    """The data with one figure of the first half of 2021 for Guangxi, told by the release of the row `source`."""
    model = next(row for row in references().observations.observations if row.id == source)
    quantity = replace(model.quantity, indicator=indicator, reference_area="CN-GX", time_period=read_period("2021-S1"))
    row = replace(model, id="test:2", quantity=quantity, figure=read_figure(printed))
    return _with_rows((row,), without=quantity)


def _with_rows(rows: tuple[Observation, ...], without: Quantity) -> References:
    kept = (row for row in references().observations.observations if row.quantity != without)
    return replace(references(), observations=ObservationTable.of((*kept, *rows)))


def _row_of(indicator: str, area: str) -> str:
    return next(
        row.id
        for row in references().observations.observations
        if row.quantity.indicator == indicator and row.quantity.reference_area == area and str(row.quantity.time_period) == "2021-S1"
    )


@pytest.mark.parametrize(
    ("claim", "judgement", "reason"),
    [
        pytest.param("gdp-growth", Judgement.SUPPORTED, Reason.VALUE, id="12 % is 12.0 % to the unit"),
        pytest.param("income-growth", Judgement.STRAINED, Reason.BASIS, id="12.9 % is nominal, 12.1 % real"),
        pytest.param("trade-growth", Judgement.UNVERIFIED, Reason.NO_DATA, id="nothing on Guangxi's trade"),
        pytest.param("all-above-national", Judgement.REFUTED, Reason.NOT_ALL, id="12.0 is not above 12.7"),
        pytest.param("platforms-planned", Judgement.INCONSISTENT, Reason.GRANULARITY, id="no whole number of 38 is 90.56 %"),
        pytest.param("platforms-rate", Judgement.INCONSISTENT, Reason.GRANULARITY, id="the rate of the same pair"),
        pytest.param("ecommerce-trade", Judgement.UNVERIFIED, Reason.NO_DATA, id="coherent with its growth, but unseen"),
        pytest.param("ecommerce-growth", Judgement.UNVERIFIED, Reason.NO_DATA, id="446.31 % is unseen"),
        pytest.param("innovations", Judgement.SUPPORTED, Reason.VALUE, id="44 on record"),
        pytest.param("innovations-national-first", Judgement.SUPPORTED, Reason.VALUE, id="13 on record, within 44"),
        pytest.param("zone-enterprises", Judgement.SUPPORTED, Reason.VALUE, id="3.9万 within nearly 40,000"),
        pytest.param("zone-opened", Judgement.SUPPORTED, Reason.VALUE, id="August 2019 holds 30 August"),
        pytest.param("rmb-settlement-rank", Judgement.UNVERIFIED, Reason.COMPATIBLE, id="peers without figures leave the rank open"),
        pytest.param("port-world-rank", Judgement.UNVERIFIED, Reason.PERIOD, id="world lists are annual"),
        pytest.param("port-coastal-rank", Judgement.UNVERIFIED, Reason.PERIOD, id="coastal lists are annual"),
        pytest.param("clearance-before", Judgement.UNVERIFIED, Reason.DEFINITION, id="two hours were reported of imports"),
        pytest.param("clearance-after", Judgement.UNVERIFIED, Reason.DEFINITION, id="ten minutes were reported of imports"),
        pytest.param("optical-fibre-length", Judgement.UNVERIFIED, Reason.DEFINITION, id="cable is not fibre"),
        pytest.param("leased-circuits", Judgement.UNVERIFIED, Reason.NO_DATA, id="hedged twice, and unseen"),
        pytest.param("asean-enterprises", Judgement.UNVERIFIED, Reason.NO_DATA, id="the nearest count is of 2008"),
        pytest.param("asean-contracted-investment", Judgement.UNVERIFIED, Reason.NO_DATA, id="the nearest sum is of 2008"),
        pytest.param("yuchai-engine-share", Judgement.UNVERIFIED, Reason.NO_DATA, id="60 % of trucks is unseen"),
        pytest.param("outbound-bandwidth", Judgement.UNVERIFIED, Reason.NO_DATA, id="400G is unseen"),
        pytest.param("cloud-centre-opening", Judgement.UNVERIFIED, Reason.FUTURE, id="a forecast gets no verdict before its day"),
    ],
)
def test_verdicts_of_the_article(claim: str, judgement: Judgement, reason: Reason) -> None:
    found = verdict(audited(), claim)
    assert (found.verdict, found.reason) == (judgement, reason)


def test_every_claim_has_evidence_or_says_what_is_missing() -> None:
    """A verdict with no evidence is unverified, or rests on the text and the catalogue alone."""
    for found in audited().verdicts:
        assert found.explanation.key
        assert found.evidence or found.verdict in (Judgement.UNVERIFIED, Judgement.INCONSISTENT) or found.claim == "western-provinces"


def test_the_double_hedge_is_noted() -> None:
    assert [note.key for note in verdict(audited(), "leased-circuits").notes] == ["hedged-twice"]


def test_growth_of_trade_online_is_coherent_with_its_level() -> None:
    """40.57亿 after +446.31 % implies 7.4252 to 7.4272亿 a year before."""
    line = verdict(audited(), "ecommerce-trade").arithmetic
    assert line is not None
    assert line.key == "base-implied"


def test_without_data_nothing_is_refuted_and_the_text_still_contradicts_itself() -> None:
    empty = replace(references(), observations=ObservationTable.of(()))
    report = audited(known=empty)
    assert not [found.claim for found in report.verdicts if found.verdict is Judgement.REFUTED]
    assert verdict(report, "platforms-planned").verdict is Judgement.INCONSISTENT
    assert verdict(report, "platforms-rate").verdict is Judgement.INCONSISTENT


def test_without_catalogue_and_data_nothing_is_refuted() -> None:
    report = audit([article()], None).articles[0]
    assert {found.verdict for found in report.verdicts} == {Judgement.UNVERIFIED, Judgement.INCONSISTENT}


def test_all_above_is_open_while_trade_has_no_observation() -> None:
    """With 12.8 % claimed and observed for the output, only 33.9 % has no record."""
    known = with_observed("gdp_growth", "12.8", source=_row_of("gdp_growth", "CN-GX"))
    report = audited(with_claim("gdp-growth", "12.8%"), _without_average(known))
    assert verdict(report, "gdp-growth").verdict is Judgement.SUPPORTED
    assert verdict(report, "all-above-national").verdict is Judgement.UNVERIFIED


def _without_average(known: References) -> References:
    """The data less other rates of the replaced row's kind, so that one figure stands for the output."""
    seen: set[tuple[object, ...]] = set()
    kept = []
    for row in reversed(known.observations.observations):
        key = (row.quantity,)
        if row.quantity.indicator != "gdp_growth" or key not in seen:
            kept.append(row)
        seen.add(key)
    return replace(known, observations=ObservationTable.of(reversed(kept)))


def test_all_above_is_supported_once_trade_is_observed() -> None:
    output = with_observed("gdp_growth", "12.8", source=_row_of("gdp_growth", "CN-GX"))
    trade = next(row for row in references().observations.observations if row.id == _row_of("goods_trade_growth", "CN"))
    quantity = replace(trade.quantity, reference_area="CN-GX")
    row = replace(trade, id="test:3", quantity=quantity, figure=read_figure("33.9"))
    known = replace(output, observations=ObservationTable.of((*output.observations.observations, row)))
    report = audited(with_claim("gdp-growth", "12.8%"), known)
    assert verdict(report, "all-above-national").verdict is Judgement.SUPPORTED


def test_a_rate_that_38_can_give_is_not_inconsistent() -> None:
    report = audited(with_claim("platforms-rate", "92.11%"))
    assert not [found.claim for found in report.verdicts if found.verdict is Judgement.INCONSISTENT]
    assert report.conflicts == ()


def test_the_conflict_names_what_would_mend_it() -> None:
    """38 with 89.47 or 92.11 %; 180, 233 or 286 with 90.56 %, 53 if it was cut off; or the relation does not hold."""
    (conflict,) = audited().conflicts
    assert set(conflict.claims) == {"platforms-planned", "platforms-rate"}
    assert {member for repair in conflict.repairs for member in repair.members} == {*conflict.claims, *conflict.relations}
    text = str(conflict.repairs)
    assert all(value in text for value in ("89.47", "92.11", "180", "233", "286", "53"))


def test_the_refuted_comparison_would_hold_of_the_two_year_average() -> None:
    notes = verdict(audited(), "all-above-national").would_be_true
    assert [note.key for note in notes] == ["would-hold"]
    assert "two-year-average" in str(notes)


def test_as_of_changes_exactly_the_claims_that_rest_on_later_publications() -> None:
    before, after = audited(), audited(as_of=date(2021, 9, 2))
    changed = {one.claim for one, other in zip(before.verdicts, after.verdicts, strict=True) if one.verdict is not other.verdict}
    later = {found.claim for found in before.verdicts if found.verdict is not Judgement.UNVERIFIED and _rests_on_later(found)}
    assert changed == later
    assert after.coverage.left_out_later > 0
    assert after.coverage.left_out_undated > 0


def _rests_on_later(found: Verdict) -> bool:
    return bool(found.evidence) and all(not item.observation.release.out_by(date(2021, 9, 2)) for item in found.evidence)
