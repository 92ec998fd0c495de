"""The benchmark of extraction scores what it says: on hand-made texts, labels and findings the tables are what they must be."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from benchmarks.extraction import article as article_part
from benchmarks.extraction import texts as texts_part
from benchmarks.extraction.article import Gold, judge, read_labels
from benchmarks.extraction.data import Data
from benchmarks.extraction.finding import Finding, finding_of
from benchmarks.extraction.labels import LANGUAGES, OPTIONAL, TRAP, Half, Label, Sample
from benchmarks.extraction.texts import Read
from tests.mentions import mention, period

from gx_factcheck.model.mention import Mention, MentionKind, Role
from gx_factcheck.values.hedges import Hedge
from gx_factcheck.values.periods import Period, read_period

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "去年产值超过12.6亿元，同比增长5%，2家企业用上5G，约三成。"
YEAR = read_period("2020")
SUM = Fraction(1_260_000_000)


def label(printed: str, kind: str, value: Fraction | None = None, unit: str | None = None, **more: object) -> Label:
    start = TEXT.index(printed)
    made = Label(start, start + len(printed), printed, kind, value, None, unit, (), None, None)
    return replace(made, **more)  # type: ignore[arg-type]  # columns of the label


LABELS = (
    label("去年", "period", period=YEAR),
    label("12.6亿", "money", SUM, "CNY", hedges=(Hedge.OVER,), period=YEAR, role=Role.LEVEL),
    label("5", "percent", Fraction(5), "percent", period=YEAR, role=Role.GROWTH),
    label("2家", "count", Fraction(2), "enterprise", role=Role.LEVEL, number="2", end=TEXT.index("2家") + 1),
    label("5G", TRAP),
    label("三成", OPTIONAL),
)
SAMPLE = Sample("one", Half.DEV, "zh", "wire", date(2021, 7, 1), TEXT, LABELS)

LAST_YEAR = period(TEXT, "去年", "2020")
MONEY = mention(
    TEXT, "超过12.6亿元", "12.6亿", MentionKind.MONEY, unit="CNY", hedges=(Hedge.OVER,), role=Role.LEVEL, period=YEAR, value=SUM
)
GROWTH = mention(TEXT, "5%", "5", MentionKind.PERCENT, unit="percent", role=Role.GROWTH, period=YEAR, value=Fraction(5))
FIRMS = mention(TEXT, "2家企业", "2", MentionKind.COUNT, unit="enterprise", role=Role.LEVEL, value=Fraction(2))
FIRMS = replace(FIRMS, number_start=FIRMS.start, number_end=FIRMS.start + 1)
TRAPPED = mention(TEXT, "5G", "5", MentionKind.NUMBER, role=Role.LEVEL, value=Fraction(5))
TRAPPED = replace(TRAPPED, number_start=TRAPPED.start, number_end=TRAPPED.start + 1)
EXTRA = mention(TEXT, "三成", "三成", MentionKind.PERCENT, unit="percent", role=Role.SHARE, value=Fraction(30))
SPURIOUS = mention(TEXT, "同比", "同比", MentionKind.NUMBER, role=Role.LEVEL, value=Fraction(1))
ALL = (LAST_YEAR, MONEY, GROWTH, FIRMS)


def cells(table: str) -> dict[str, str]:
    """The first row of the table."""
    header, _, row = table.splitlines()[:3]
    edges = [place for place in range(len(header)) if header[place] != " " and header[max(0, place - 2) : place].strip() == ""]
    bounds = zip(edges, [*edges[1:], None], strict=True)
    return {header[start:end].strip(): row[start:end].strip() for start, end in bounds}


@pytest.mark.parametrize(
    ("said", "matched", "counted", "trapped"),
    [
        pytest.param(ALL, 4, 4, 0, id="all right"),
        pytest.param((), 0, 0, 0, id="nothing said"),
        pytest.param((LAST_YEAR, MONEY, GROWTH), 3, 3, 0, id="one missed"),
        pytest.param((*ALL, SPURIOUS), 4, 5, 0, id="one too many"),
        pytest.param((*ALL, TRAPPED), 4, 5, 1, id="a trap hit"),
        pytest.param((*ALL, EXTRA), 4, 4, 0, id="what may be found costs nothing"),
        pytest.param((LAST_YEAR, replace(MONEY, value=SUM * 10)), 1, 2, 0, id="a wrong value"),
        pytest.param((replace(GROWTH, upper=Fraction(7)),), 0, 1, 0, id="a range for a number"),
        pytest.param((replace(MONEY, number_end=MONEY.number_end - 1),), 0, 1, 0, id="another numeral"),
        pytest.param((replace(MONEY, unit="USD"),), 1, 1, 0, id="a wrong unit is found all the same"),
        pytest.param((replace(LAST_YEAR, kind=MentionKind.NUMBER),), 0, 1, 0, id="a number for a period"),
        pytest.param((replace(FIRMS, kind=MentionKind.PERIOD, end=FIRMS.start + 1),), 0, 1, 0, id="a period for a number"),
        pytest.param((replace(LAST_YEAR, start=1),), 0, 1, 0, id="a part of a period"),
        pytest.param((GROWTH, GROWTH), 1, 2, 0, id="the same said twice"),
    ],
)
def test_what_counts(said: tuple[Mention, ...], matched: int, counted: int, trapped: int) -> None:
    read = Read(SAMPLE, said)
    assert len(read.wanted) == 4
    assert (len(read.matches), len(read.counted), len(read.hit_traps)) == (matched, counted, trapped)


RIGHT = {"labels": "4", "recall": "100.0", "precision": "100.0", "F1": "100.0", "kind": "100.0", "unit": "100.0", "hedge": "100.0"}
RIGHT |= {"thing": "100.0", "none": "100.0", "days": "100.0", "governing": "100.0", "role": "100.0", "traps hit": "0/1"}


@pytest.mark.parametrize(
    ("said", "differs"),
    [
        pytest.param(ALL, {}, id="all right"),
        pytest.param((LAST_YEAR, MONEY, GROWTH), {"recall": "75.0", "F1": "85.7"}, id="one missed"),
        pytest.param((*ALL, SPURIOUS), {"precision": "80.0", "F1": "88.9"}, id="one too many"),
        pytest.param((*ALL, TRAPPED), {"precision": "80.0", "F1": "88.9", "traps hit": "1/1"}, id="a trap hit"),
        pytest.param((LAST_YEAR, replace(MONEY, unit="USD"), GROWTH, FIRMS), {"unit": "66.7", "thing": "66.7"}, id="a wrong unit"),
        pytest.param((LAST_YEAR, MONEY, GROWTH, replace(FIRMS, unit="person")), {"thing": "66.7"}, id="another thing that is counted"),
        pytest.param((LAST_YEAR, MONEY, GROWTH, replace(FIRMS, unit="hour")), {"unit": "66.7", "thing": "66.7"}, id="no thing for one"),
        pytest.param((LAST_YEAR, MONEY, replace(GROWTH, kind=MentionKind.POINTS), FIRMS), {"kind": "66.7"}, id="a wrong kind"),
        pytest.param((LAST_YEAR, replace(MONEY, hedges=()), GROWTH, FIRMS), {"hedge": "0.0"}, id="a hedge missed"),
        pytest.param((LAST_YEAR, MONEY, replace(GROWTH, hedges=(Hedge.ABOUT,)), FIRMS), {"none": "50.0"}, id="a hedge too many"),
        pytest.param((replace(LAST_YEAR, period=None), MONEY, GROWTH, FIRMS), {"days": "0.0"}, id="days that are not settled"),
        pytest.param((LAST_YEAR, replace(MONEY, period=None), GROWTH, FIRMS), {"governing": "66.7"}, id="no governing period"),
        pytest.param((LAST_YEAR, MONEY, GROWTH, replace(FIRMS, period=YEAR)), {"governing": "66.7"}, id="a governing period too many"),
        pytest.param((LAST_YEAR, MONEY, replace(GROWTH, role=Role.SHARE), FIRMS), {"role": "66.7"}, id="a wrong role"),
    ],
)
def test_the_strict_table(monkeypatch: pytest.MonkeyPatch, said: tuple[Mention, ...], differs: dict[str, str]) -> None:
    strict, _, _ = told_of(monkeypatch, said).partition("\n\n")
    assert cells(strict) == {"texts": "zh dev", **RIGHT, **differs}


def told_of(monkeypatch: pytest.MonkeyPatch, said: tuple[Mention, ...]) -> str:
    """What the texts part tells when the extractor says just these mentions of the one sample."""
    monkeypatch.setattr(texts_part, "load", lambda folder: [SAMPLE] if folder.name == LANGUAGES[0] else [])
    monkeypatch.setattr(texts_part, "extract", lambda text, published: said if (text, published) == (TEXT, SAMPLE.published) else ())
    return texts_part.texts(peers=False, show_test=False)


KIND = {"value": "100.0", "value, unit": "100.0", "days": "100.0", "on a label": "100.0", "traps hit": "0/1"}


@pytest.mark.parametrize(
    ("said", "differs"),
    [
        pytest.param(ALL, {}, id="all right"),
        pytest.param((*ALL, EXTRA), {}, id="what may be found is on a label"),
        pytest.param((LAST_YEAR, MONEY, GROWTH), {"value": "66.7", "value, unit": "66.7"}, id="one missed"),
        pytest.param((LAST_YEAR, MONEY, GROWTH, replace(FIRMS, unit="hour")), {"value, unit": "66.7"}, id="a wrong unit"),
        pytest.param((LAST_YEAR, MONEY, GROWTH, replace(FIRMS, number_start=0)), {}, id="another numeral at the same place"),
        pytest.param((replace(LAST_YEAR, period=None), MONEY, GROWTH, FIRMS), {"days": "0.0"}, id="days that are not settled"),
        pytest.param((*ALL, TRAPPED), {"on a label": "80.0", "traps hit": "1/1"}, id="a trap hit"),
        pytest.param((*ALL, SPURIOUS), {"on a label": "80.0"}, id="one too many"),
    ],
)
def test_the_kind_table(monkeypatch: pytest.MonkeyPatch, said: tuple[Mention, ...], differs: dict[str, str]) -> None:
    _, kind, _ = told_of(monkeypatch, said).split("\n\n")
    assert cells(kind) == {"texts": "zh dev", "system": "gx-factcheck", **KIND, **differs}


@pytest.mark.parametrize(
    ("said", "lines"),
    [
        pytest.param(ALL, [], id="all right"),
        pytest.param(
            (LAST_YEAR, MONEY, GROWTH),
            ["missed ….6亿元，同比增长5%，[2]家企业用上5G，约三成。… count 2 enterprise; says nothing"],
            id="one missed",
        ),
        pytest.param((*ALL, SPURIOUS), ["spurious"], id="one too many"),
        pytest.param((*ALL, TRAPPED), ["spurious", "trap"], id="a trap hit"),
        pytest.param((LAST_YEAR, MONEY, GROWTH, replace(FIRMS, unit="person")), ["wrong"], id="a wrong unit"),
    ],
)
def test_each_fault_is_told(monkeypatch: pytest.MonkeyPatch, said: tuple[Mention, ...], lines: list[str]) -> None:
    told = [line for line in told_of(monkeypatch, said).splitlines() if line.startswith("zh/dev/one: ")]
    assert len(told) == len(lines)
    assert all(line in given for line, given in zip(lines, told, strict=True))


def test_the_half_to_be_judged_by_is_told_only_where_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    hidden = replace(SAMPLE, half=Half.TEST)
    monkeypatch.setattr(texts_part, "load", lambda folder: [hidden] if folder.name == LANGUAGES[0] else [])
    monkeypatch.setattr(texts_part, "extract", lambda text, published: (MONEY,))  # noqa: ARG005 -- as the extractor is called
    assert "zh/test/one" not in texts_part.texts(peers=False, show_test=False)
    assert "zh/test/one: missed" in texts_part.texts(peers=False, show_test=True)


def gold(**given: object) -> Gold:
    made = Gold("g1", "A", "growth", 10, 20, (12, 16), "同比增长5%", (Fraction(5),), "percent", None, None)
    return replace(made, **given)  # type: ignore[arg-type]  # fields of the label


FOUND = Finding(12, 16, Fraction(5), None, "percent", (), "percent", "growth")


@pytest.mark.parametrize(
    ("labelled", "said", "faults"),
    [
        pytest.param(gold(), [FOUND], [], id="all right"),
        pytest.param(gold(), [], ["found", "value", "unit", "role"], id="missed"),
        pytest.param(gold(), [replace(FOUND, start=16, end=18)], ["found", "value", "unit", "role"], id="beside it"),
        pytest.param(gold(), [replace(FOUND, value=Fraction(50))], ["value", "unit", "role"], id="a wrong value"),
        pytest.param(gold(), [replace(FOUND, upper=Fraction(6))], ["value", "unit", "role"], id="a range for a number"),
        pytest.param(gold(), [replace(FOUND, unit="percentage_point")], ["unit"], id="a wrong unit"),
        pytest.param(gold(), [replace(FOUND, role="level")], ["role"], id="a wrong role"),
        pytest.param(gold(hedge="over"), [FOUND], ["hedge"], id="a hedge missed"),
        pytest.param(gold(hedge="over"), [replace(FOUND, hedges=("over",))], [], id="a hedge found"),
        pytest.param(
            gold(), [replace(FOUND, value=Fraction(7)), replace(FOUND, unit="item")], ["unit"], id="a unit counts only beside its value"
        ),
        pytest.param(gold(kind="count", unit="count"), [replace(FOUND, unit="enterprise")], [], id="any unit of things"),
        pytest.param(gold(kind="count", unit="count"), [replace(FOUND, unit="kilometer")], ["unit"], id="no unit of things"),
        pytest.param(gold(kind="change", tier="C", values=()), [FOUND], ["found"], id="an end is not the change"),
        pytest.param(gold(kind="change", tier="C", values=()), [replace(FOUND, kind="change")], [], id="the change"),
    ],
)
def test_what_is_judged_of_a_mention(labelled: Gold, said: list[Finding], faults: list[str]) -> None:
    assert judge(labelled, said).faults == faults


ARTICLE = "9月1日，出口增长超过5%。用上5G。"
PRINTED = {"start": 7, "end": 13, "core_start": 11, "core_end": 13, "surface": "超过5%", "tier": "A", "kind": "growth", "value": "5"}
DAY = {"start": 0, "end": 4, "core_start": 0, "core_end": 4, "surface": "9月1日", "tier": "B", "kind": "period", "value": "2021-09-01"}
WRITTEN = {
    "article": "one.txt",
    "reference_date": "2021-09",
    "mentions": [
        {"id": "g1", "unit": "percent", "approx": ">", "period": None} | PRINTED,
        {"id": "g2", "unit": None, "approx": None, "period": "XXXX-09-01"} | DAY,
    ],
    "traps": [{"start": 16, "end": 18, "surface": "5G"}],
}


@pytest.fixture
def folder(tmp_path: Path) -> Data:
    (tmp_path / "articles").mkdir()
    (tmp_path / "acceptance").mkdir()
    (tmp_path / "articles" / "one.txt").write_text(ARTICLE, "utf-8")
    (tmp_path / "acceptance" / "article_gold.json").write_text(json.dumps(WRITTEN, ensure_ascii=False), "utf-8")
    return Data(tmp_path)


def test_what_the_labels_say(folder: Data) -> None:
    labels = read_labels(folder.gold)
    figure, day = labels.mentions
    assert (figure.values, figure.unit, figure.hedge, figure.days) == ((Fraction(5),), "percent", "over", None)
    assert day.days is not None
    assert (day.days.first, day.days.last) == (Period(date(2021, 9, 1), date(2021, 9, 1)),) * 2
    assert labels.traps == ((16, 18),)


OF_ARTICLE = (
    period(ARTICLE, "9月1日", "2021-09-01"),
    mention(
        ARTICLE, "超过5%", "5", MentionKind.PERCENT, unit="percent", hedges=(Hedge.OVER,), role=Role.GROWTH, direction=1, value=Fraction(5)
    ),
)
TRAP_OF_ARTICLE = Mention(16, 18, "5G", MentionKind.NUMBER, 16, 17, Fraction(5), role=Role.LEVEL)
ASKED = {"A found": "1/1", "value": "1/1", "unit": "1/1", "hedge": "1/1", "growth": "1/1", "B found": "1/1", "span": "1/1", "dates": "1/1"}
ASKED |= {"C found": "0/0", "spurious": "0", "traps hit": "0/1"}


@pytest.mark.parametrize(
    ("said", "differs"),
    [
        pytest.param(OF_ARTICLE, {}, id="all right"),
        pytest.param(
            OF_ARTICLE[:1], {"A found": "0/1", "value": "0/1", "unit": "0/1", "hedge": "0/1", "growth": "0/1"}, id="a figure missed"
        ),
        pytest.param((OF_ARTICLE[0], replace(OF_ARTICLE[1], unit="item")), {"unit": "0/1"}, id="a wrong unit"),
        pytest.param((replace(OF_ARTICLE[0], period=read_period("2020-09-01")), OF_ARTICLE[1]), {"dates": "0/1"}, id="a wrong year"),
        pytest.param((*OF_ARTICLE, TRAP_OF_ARTICLE), {"spurious": "1", "traps hit": "1/1"}, id="a trap hit"),
    ],
)
def test_the_table_of_the_article(
    monkeypatch: pytest.MonkeyPatch, folder: Data, said: tuple[Mention, ...], differs: dict[str, str]
) -> None:
    monkeypatch.setattr(article_part, "extract", lambda text, published: said if text == ARTICLE else ())  # noqa: ARG005 -- as it is called
    assert cells(article_part.article(folder, peers=False)) == {"system": "gx-factcheck", **ASKED, **differs}


def test_a_finding_is_the_mention() -> None:
    found = finding_of(MONEY)
    assert (found.start, found.end, found.value, found.unit, found.hedges) == (MONEY.start, MONEY.end, SUM, "CNY", ("over",))
    assert (found.first, found.last) == (None, None)
    assert finding_of(LAST_YEAR).first == date(2020, 1, 1)
