"""One report with every outcome in it, built by hand; the figures are invented."""

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from gx_factcheck.model.catalogue import Area, Catalogue, Group, Indicator, Membership, Named, Nature
from gx_factcheck.model.claim import Claim
from gx_factcheck.model.constraint import Constraint, WholePart
from gx_factcheck.model.finding import Edition, Evidence, Finding, Force, Message, Standing, Use, message
from gx_factcheck.model.observation import Observation, Release
from gx_factcheck.model.quantity import Quantity
from gx_factcheck.model.report import ArticleReport, ClaimFile, Coverage, Report
from gx_factcheck.model.source import Article
from gx_factcheck.model.verdict import Conflict, Repair, Verdict
from gx_factcheck.model.words import Form, Judgement, Outcome, PriceBasis, Quality, Reason, Severity, Window
from gx_factcheck.report.wording import Wording
from gx_factcheck.values.hedges import Hedge
from gx_factcheck.values.numerals import read_figure
from gx_factcheck.values.periods import read_period

CATALOGUE = Catalogue.of(
    indicators=[
        Indicator("throughput_growth", "港口货物吞吐量增速", "growth of port throughput", "percent", Nature.RATE, publisher="port_office"),
        Indicator("income_growth", "居民收入增速", "growth of household income", "percent", Nature.RATE),
        Indicator("cranes", "岸桥数量", "quay cranes", "item", Nature.STOCK),
        Indicator("electric_share", "电动岸桥占比", "share of electric cranes", "percent", Nature.RATE),
        Indicator("firms", "注册企业数", "registered firms", "enterprise", Nature.STOCK),
        Indicator("cable_length", "光缆长度", "length of optical cable", "kilometer", Nature.STOCK),
        Indicator("container_rank", "集装箱吞吐量", "container throughput", "TEU", Nature.FLOW),
    ],
    areas=[Area("X-HB", "海滨市", "Haibin"), Area("X-NA", "全国", "the nation"), Area("X-EAST", "东岸港", "East Quay")],
    groups=[Group("coast", "沿岸四港", "the four ports of the coast", tuple(Membership(f"X-{n}") for n in range(4)))],
    publishers=[Named("port_office", "港务局", "the port office")],
    definitions=[Named("long_distance", "长途", "long-distance")],
)
SNAPSHOTS = Path(__file__).with_name("snapshots")
HOSTILE = "\x1b[31m第五\u202e位\u200b"


def claim(identifier: str, quote: str, indicator: str, **fields: object) -> Claim:
    given = {"kind": "level", "reference_area": "X-HB", "time_period": "2021-S1", **fields}
    start = 10 * len(identifier)
    source = {"quote": quote, "start": start, "end": start + len(quote)}
    return Claim.model_validate({"id": identifier, "indicator": indicator, "source": source, **given})


def observation(row: int, indicator: str, printed: str, unit: str, **fields: object) -> Observation:
    quantity = Quantity(
        indicator,
        str(fields.get("area", "X-HB")),
        read_period(str(fields.get("period", "2021-S1"))),
        form=Form.RANK if fields.get("is_rank") else Form.VALUE,
        price_basis=PriceBasis(str(fields["basis"])) if "basis" in fields else None,
        window=Window(str(fields["window"])) if "window" in fields else None,
    )
    published = read_period(str(fields.get("published", "2021-07-20"))) if fields.get("is_dated", True) else None
    address = f"https://stats.example.org/releases/2021/first-half/{row}.html"
    release = Release(str(fields.get("publisher", "海滨市统计局")), str(fields.get("title", "")), published, address)
    hedges = (Hedge.NEARLY,) if fields.get("is_hedged") else ()
    quality = Quality(str(fields.get("quality", "official")))
    note, status = (str(fields[name]) if name in fields else None for name in ("note", "status"))
    return Observation(
        f"harbour:{row}", quantity, read_figure(printed), unit, release, quality, hedges, note=note, status=status or "A"
    )


def finding(identifier: str, outcome: Outcome, reason: Reason, says: Message, **fields: object) -> Finding:
    rule, force = str(fields.get("rule", "evidence/equal-figure")), Force(str(fields.get("force", "refutes")))
    return Finding(identifier, outcome, reason, force, says, rule=rule)


def verdict(identifier: str, judgement: Judgement, reason: Reason, says: str, **fields: object) -> Verdict:
    outcome = Outcome.IMPOSSIBLE if judgement is Judgement.REFUTED else Outcome.ENTAILED
    explanation = message(f"text:{says}")
    values: dict[str, object] = {"severity": None, "arithmetic": None, "evidence": (), **fields}
    severity, arithmetic = values["severity"], values["arithmetic"]
    assert severity is None or isinstance(severity, Severity)
    assert arithmetic is None or isinstance(arithmetic, str)
    evidence, true, notes = (values.get(name, ()) for name in ("evidence", "would_be_true", "notes"))
    assert isinstance(evidence, tuple)
    assert isinstance(true, tuple)
    assert isinstance(notes, tuple)
    return Verdict(
        identifier,
        judgement,
        reason,
        severity,
        explanation,
        None if arithmetic is None else message(f"text:{arithmetic}"),
        tuple(evidence),
        (finding(identifier, outcome, reason, explanation),),
        tuple(message(f"text:{said}") for said in true),
        tuple(message(f"text:{said}") for said in notes),
    )


PERCENT = {"unit": "percent"}
CLAIMS = (
    claim("throughput", "增长12%", "throughput_growth", kind="growth", measure={"printed": "12%", **PERCENT}, basis="real"),
    claim("income", "12.9%", "income_growth", kind="growth", measure={"printed": "12.9%", **PERCENT}, basis=("real", "nominal")),
    claim(
        "all-above",
        "均高于全国平均水平",
        "throughput_growth",
        kind="comparison",
        operator="above",
        quantifier="all",
        members=("throughput", "income"),
        other={"reference_area": "X-NA"},
    ),
    claim("cranes", "40台", "cranes", kind="count", measure={"printed": "40", "unit": "item", "counted": "counted"}, time_period=None),
    claim("electric", "81.3%", "electric_share", kind="share", measure={"printed": "81.3%", **PERCENT}, time_period=None),
    claim("rank", HOSTILE, "container_rank", kind="rank", measure={"printed": "五", "unit": "rank"}, group="coast"),
    claim("firms", "超过300多家", "firms", kind="count", measure={"printed": "300", "unit": "enterprise", "hedge": ("over", "more")}),
    claim(
        "cable",
        "290万公里",
        "cable_length",
        measure={"printed": "290万", "unit": "kilometer"},
        time_period="2021-07",
        definition="long_distance",
    ),
)

OWN, PEER, NEAREST, RIVAL = Use.OWN, Use.PEER, Use.NEAREST, Use.RIVAL
VERDICTS = (
    verdict(
        "throughput",
        Judgement.SUPPORTED,
        Reason.VALUE,
        "12.0% 四舍五入到整数是 12%",
        arithmetic="12.0% 四舍五入为 12%",
        evidence=(
            Evidence(
                observation(
                    2, "throughput_growth", "12.0", "percent", basis="real", title="上半年港口运行情况", status="P", note="不含内河"
                ),
                OWN,
                edition=Edition.FIRST,
            ),
            Evidence(
                observation(10, "throughput_growth", "12.4", "percent", basis="real", published="2022-01-20", note="修订数"),
                OWN,
                Standing.LATER,
                edition=Edition.LATEST,
                revises=True,
            ),
        ),
    ),
    verdict(
        "income",
        Judgement.STRAINED,
        Reason.BASIS,
        "名义增速 12.9%，实际增速 12.1%，而文中两种口径都说得通",
        severity=Severity.MEDIUM,
        arithmetic="12.9% = 12.9%（名义）；12.1% ≠ 12.9%（实际）",
        evidence=(
            Evidence(observation(3, "income_growth", "12.9", "percent", basis="nominal"), OWN),
            Evidence(observation(4, "income_growth", "12.1", "percent", basis="real", quality="media", publisher="海滨日报"), OWN),
        ),
    ),
    verdict(
        "all-above",
        Judgement.REFUTED,
        Reason.NOT_ALL,
        "三项中有一项不成立：海滨市吞吐量增长 12.0%，全国增长 12.7%",
        severity=Severity.HIGH,
        arithmetic="12.0% < 12.7%",
        evidence=(
            Evidence(observation(5, "throughput_growth", "12.7", "percent", area="X-NA", basis="real"), PEER),
            Evidence(observation(6, "throughput_growth", "6.3", "percent", window="two-year-average"), RIVAL, Standing.LATER),
        ),
        would_be_true=("就两年平均增速而言成立：6.3% 高于 5.3%",),
    ),
    verdict("cranes", Judgement.INCONSISTENT, Reason.GRANULARITY, "40 台中没有整数台占 81.3%", severity=Severity.MEDIUM),
    verdict("electric", Judgement.INCONSISTENT, Reason.GRANULARITY, "40 台中没有整数台占 81.3%", severity=Severity.MEDIUM),
    verdict(
        "rank",
        Judgement.REFUTED,
        Reason.RANK,
        "称第五，而沿岸只有四港 {quote} \x1b]52;c;\x07",
        severity=Severity.HIGH,
        notes=("位次须在 1 到 4 之间",),
    ),
    verdict(
        "firms",
        Judgement.UNVERIFIED,
        Reason.NO_DATA,
        "没有海滨市 2021 年上半年注册企业数的记录",
        evidence=(Evidence(observation(7, "firms", "4万", "enterprise", is_hedged=True, is_dated=False, quality="mirror"), NEAREST),),
        notes=("“超过”和“多”并用，只需其一",),
    ),
    verdict(
        "cable",
        Judgement.UNVERIFIED,
        Reason.DEFINITION,
        "最接近的是 2020 年的长途光缆",
        evidence=(
            Evidence(observation(8, "cable_length", "194.7万", "kilometer", period="2020", quality="weak"), NEAREST),
            Evidence(observation(9, "container_rank", "3", "rank", is_rank=True), NEAREST),
        ),
    ),
)
RELATION = "electric = k / cranes"
CONFLICT = Conflict(
    claims=("cranes", "electric"),
    relations=(RELATION,),
    rule="granularity/count-not-whole",
    reason=Reason.GRANULARITY,
    judgement=Judgement.INCONSISTENT,
    explanation=message("text:文中为 81.3%，但 40 台中任何整数台都得不出这个比率"),
    arithmetic=message("text:32 / 40 = 80%，33 / 40 = 82.5%"),
    repairs=(
        Repair(("electric",), message("text:写作 80% 或 82.5%")),
        Repair(("cranes",), message("text:写作 16、32 或 48 台")),
        Repair((RELATION,), message("text:占比不是按这 40 台算的")),
    ),
)
CONSTRAINT = Constraint(
    WholePart("electric", "cranes"),
    breaks=CONFLICT.explanation,
    holds=message("text:40 台中可以有 81.3%"),
    relation=RELATION,
    rule="granularity/count-not-whole",
)
ARTICLE = Article.model_validate(
    {"title": "海滨港上半年成绩单", "publisher": "海滨日报", "published": "2021-09-02", "published_by": "inferred"}
)
SOURCE = ClaimFile("claims/harbour.yaml", ARTICLE, CLAIMS, lines=(("throughput", 8),))
COVERAGE = Coverage(8, 6, 1, (("port_office", 1), ("office_of_nobody", 1)), left_out_later=3, left_out_undated=1)
REPORTED = ArticleReport(SOURCE, VERDICTS, (CONFLICT,), COVERAGE, (CONSTRAINT,))
REPORT = Report((REPORTED,), as_of=date(2021, 9, 2), crashed=("ranks/tied: ZeroDivisionError",))


@pytest.fixture
def report() -> Report:
    return REPORT


@pytest.fixture(params=["zh", "en"])
def wording(request: pytest.FixtureRequest) -> Wording:
    return Wording(request.param, CATALOGUE)


@pytest.fixture
def kept() -> Callable[[str, str], str]:
    """The snapshot of this name; with UPDATE_SNAPSHOTS=1 the text is kept anew, to be read in the diff."""

    def read(name: str, text: str) -> str:
        if os.environ.get("UPDATE_SNAPSHOTS") == "1":
            (SNAPSHOTS / name).write_text(text, "utf-8")
        return (SNAPSHOTS / name).read_text("utf-8")

    return read


@pytest.fixture
def catalogue_wording() -> Wording:
    return Wording("zh", CATALOGUE)
