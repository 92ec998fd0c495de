"""An invented world: claims and observations written as plain fields, and the verdicts that they get."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import count

import pytest
from hypothesis import settings

from gx_factcheck.model.catalogue import Area, Authority, Catalogue, Group, Identity, Indicator, Membership, Nature
from gx_factcheck.model.claim import Claim
from gx_factcheck.model.equation import read_equation
from gx_factcheck.model.observation import Observation, Release
from gx_factcheck.model.quantity import Quantity
from gx_factcheck.model.relation import Relation
from gx_factcheck.model.report import ArticleReport, ClaimFile, Report
from gx_factcheck.model.source import Article, Origin, Selector
from gx_factcheck.model.statement import Statements
from gx_factcheck.model.table import ObservationTable
from gx_factcheck.model.verdict import Verdict
from gx_factcheck.model.words import Form, PriceBasis, Quality, Window
from gx_factcheck.pipeline import audit
from gx_factcheck.references.folder import References
from gx_factcheck.values.hedges import Hedge
from gx_factcheck.values.numerals import read_figure
from gx_factcheck.values.periods import read_period
from gx_factcheck.values.readings import Counted

# The two machines that share a runner are no measure of speed.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

Fields = Mapping[str, object]
ARTICLE_DAY = "2021-09-02"
STOCK, FLOW, RATE, EVENT = Nature.STOCK, Nature.FLOW, Nature.RATE, Nature.EVENT
INDICATORS = (
    Indicator("cargo", "货物", "cargo", "tonne", FLOW, publisher="harbour_board", related=("bulk",)),
    Indicator("bulk", "散货", "bulk cargo", "tonne", FLOW),
    Indicator("cargo_growth", "货物增速", "growth of cargo", "percent", RATE, growth_of="cargo"),
    Indicator("sales", "销售额", "sales", "CNY", FLOW),
    Indicator("sales_growth", "销售额增速", "growth of sales", "percent", RATE, growth_of="sales"),
    Indicator("fleet", "车队", "fleet", "vehicle", FLOW, breaks=(read_period("2020"),)),
    Indicator("fleet_growth", "车队增速", "growth of the fleet", "percent", RATE, growth_of="fleet"),
    Indicator("rate", "比率", "rate", "percent", RATE),
    Indicator("firms", "企业", "firms", "enterprise", STOCK, reporting_interval="P3M", publisher="registry"),
    Indicator("firms_growth", "企业增速", "growth of the number of firms", "percent", RATE, growth_of="firms"),
    Indicator("cable", "光缆", "cable", "kilometer", STOCK, is_cumulative=True, reporting_interval="P1Y"),
    Indicator("pipes", "管道", "pipes", "kilometer", STOCK, is_cumulative=True, breaks=(read_period("2020"),)),
    Indicator("census", "普查", "census", "person", FLOW, is_never_revised=True),
    Indicator("exchange", "汇率", "rate of exchange", "CNY/USD", RATE),
    Indicator("welfare", "福利", "welfare", "source_unit", RATE),
    Indicator("wait", "等候", "waiting time", "minute", RATE),
    Indicator("opening", "开放", "opening", "year", EVENT),
    Indicator("dawn", "启动", "dawn", "", EVENT),
    Indicator("age", "年数", "years open", "year", STOCK, elapsed_since="opening"),
    Indicator("trade", "贸易", "trade", "CNY", FLOW),
    Indicator("trade_growth", "贸易增速", "growth of trade", "percent", RATE, growth_of="trade"),
    Indicator("exports", "出口", "exports", "CNY", FLOW),
    Indicator("exports_growth", "出口增速", "growth of exports", "percent", RATE, growth_of="exports"),
    Indicator("imports", "进口", "imports", "CNY", FLOW),
    Indicator("imports_growth", "进口增速", "growth of imports", "percent", RATE, growth_of="imports"),
    Indicator("reach", "覆盖率", "reach", "percent", RATE, plausible=("0", "100")),
    Indicator("loss_rate", "损耗率", "loss rate", "percent", RATE, plausible=("0", "20")),
    Indicator("tolls", "通行费", "tolls", "CNY", FLOW, plausible=("0", "900亿")),
    Indicator("stored", "净入库", "net storage", "tonne", FLOW, plausible=("-50万", "50万")),
)
IDENTITIES = {
    "trade": Identity(read_equation("trade = exports + imports"), Authority.DEFINITIONAL),
    "cargo": Identity(read_equation("bulk <= cargo"), Authority.CUSTOMARY),
}
AREAS = tuple(Area(name, name, name, part_of="nation") for name in ("north", "south", "east", "west", "isle"))
COAST = Group("coast", "沿海", "the coast", tuple(Membership(area.id) for area in AREAS), source="the almanac")
SHORE = Group("shore", "岸", "the shore", (Membership("north"), Membership("south")), is_complete=False)
HILLS = Group("hills", "山区", "the hill towns", tuple(Membership(f"hill{number}") for number in range(12)), source="the almanac")
ISLES = Group("isles", "群岛", "the isles", tuple(Membership(f"isle{number}") for number in range(12)))
CLUB = Group("club", "俱乐部", "the club", (*SHORE.memberships, Membership("east", is_disputed=True)), source="the almanac")
LEAGUE = Group("league", "联盟", "the league", (*SHORE.memberships, Membership("east", since=date(2021, 1, 1))), source="the almanac")
CATALOGUE = Catalogue.of(
    [replace(one, identities=(IDENTITIES[one.id],)) if one.id in IDENTITIES else one for one in INDICATORS],
    [*AREAS, Area("nation", "全国", "the nation")],
    [COAST, SHORE, HILLS, ISLES, LEAGUE, CLUB],
)


@dataclass(frozen=True, slots=True)
class Audited:
    """The verdicts of one article."""

    report: ArticleReport
    run: Report

    def __getitem__(self, name: str) -> Verdict:
        return next(verdict for verdict in self.report.verdicts if verdict.claim == name)

    def said(self, name: str = "figure") -> str:
        """Verdict and reason in one line."""
        verdict = self[name]
        return f"{verdict.verdict} {verdict.reason}"


class Desk:
    """Makes claims and observations from the few fields that matter to a test, and has them judged."""

    catalogue = CATALOGUE

    def __init__(self) -> None:
        self._numbers = count(2)

    def claim(self, fields: Fields) -> Claim:
        """A claim; `printed` and `unit` make its measure, `quote` is what prints it."""
        given: dict[str, object] = {
            "id": "figure",
            "kind": "level",
            "indicator": "rate",
            "reference_area": "north",
            "time_period": "2021-S1",
        }
        given |= fields
        measure = {name: given.pop(name) for name in ("printed", "unit", "hedge", "counted") if name in given}
        if measure:
            given["measure"] = {"unit": "percent", **measure}
        quote = str(given.pop("quote", measure.get("printed", "这句话")))
        if given.get("upper") is not None:
            given["upper"] = {"printed": given["upper"], "unit": given.pop("upper_unit", measure.get("unit", "percent"))}
            quote = f"{quote}至{given['upper']['printed']}"  # type: ignore[index]  # it was just made
        given["source"] = {"quote": quote, "start": 0, "end": len(quote)}
        return Claim.model_validate(given)

    def row(self, fields: Fields) -> Observation:
        """An observation: official, of July 2021, unless the fields say otherwise."""
        given = {name: str(value) for name, value in fields.items() if value is not None}
        form = Form(given.get("form", "value"))
        period = None if "time_period" in fields and fields["time_period"] is None else read_period(given.get("time_period", "2021-S1"))
        published = None if "published" in fields and fields["published"] is None else read_period(given.get("published", "2021-07-20"))
        quantity = Quantity(
            given.get("indicator", "rate"),
            given.get("reference_area", "north"),
            None if form is Form.DATE else period,
            form=form,
            price_basis=PriceBasis(given["basis"]) if "basis" in given else None,
            window=Window(given["window"]) if "window" in given else None,
            counterpart_area=given.get("counterpart"),
            definition=given.get("definition"),
            group=given.get("group"),
            base_period=read_period(given["base"]) if "base" in given else None,
        )
        return Observation(
            f"made:{next(self._numbers)}",
            quantity,
            None if form is Form.DATE else read_figure(given["printed"]),
            given.get("unit", "ordinal" if form is Form.RANK else "" if form is Form.DATE else "percent"),
            Release(given.get("publisher", "bureau"), given.get("title", "bulletin"), published),
            Quality(given.get("quality", "official")),
            hedges=(Hedge(given["hedge"]),) if "hedge" in given else (),
            counted=Counted(given.get("counted", "rounded")),
            date=period if form is Form.DATE else None,
            is_first_release="first" in given,
            is_of_whole_series="whole" in given,
            note=given.get("note"),
            status=given.get("status", "A"),
        )

    def relation(self, text: str, *, by: str = "stated", pointed: bool = False) -> Relation:
        """A relation of the file; pointed: with the words that state it."""
        words = Selector(quote="其中", start=0, end=2) if pointed else None
        return Relation(text, read_equation(text), Origin(by), words)

    def statements(self, claims: Sequence[Claim], rows: Sequence[Observation] = (), relations: Sequence[Relation] = ()) -> Statements:
        """What rules look at, with nothing matched to the claims."""
        article = Article.model_validate({"title": "半年报", "published": ARTICLE_DAY})
        return Statements(article, tuple(claims), tuple(relations), CATALOGUE, ObservationTable.of(rows))

    def judge(
        self,
        claims: Fields | Sequence[Fields],
        rows: Sequence[Fields] = (),
        relations: Sequence[Relation] = (),
        *,
        as_of: str | None = None,
        day: str = ARTICLE_DAY,
    ) -> Audited:
        """The whole program on these claims and observations."""
        made = [self.claim(fields) for fields in ([claims] if isinstance(claims, Mapping) else claims)]
        article = Article.model_validate({"title": "半年报", "published": day})
        references = References(CATALOGUE, ObservationTable.of(self.row(fields) for fields in rows), ())
        file = ClaimFile("made.yaml", article, tuple(made), tuple(relations))
        report = audit([file], references, as_of=None if as_of is None else date.fromisoformat(as_of))
        return Audited(report.articles[0], report)


@pytest.fixture
def desk() -> Desk:
    return Desk()
