"""A draft says what the text says, and loads once a person has decided the rest."""

import json
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from fractions import Fraction

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from tests.mentions import Details, mention, mentions, period

from gx_factcheck.claimfile.read import read_claims
from gx_factcheck.claimfile.read_json import read_json
from gx_factcheck.claimfile.undecided import UndecidedError
from gx_factcheck.claimfile.write import DraftArticle, write_draft
from gx_factcheck.claimfile.yaml_text import quoted
from gx_factcheck.model.claim import Claim
from gx_factcheck.model.mention import Mention, MentionKind, Role
from gx_factcheck.values.hedges import Hedge
from gx_factcheck.values.periods import read_period

K = MentionKind
HALF = read_period("2021-S1")
DIGEST = "0" * 64
CHOICES = {"title": "[a]", "published": "2021-09-02", "time_period": "2021", "unit": "item", "operator": "largest"}


def drafted(text: str, ones: Sequence[Mention], title: str | None = "[a title]") -> str:
    return write_draft(DraftArticle(text, DIGEST, "zh", title, read_period("2021-09-02")), ones)


def filled(draft: str) -> str:
    """The draft in JSON with each `?` decided, by the field that it stands in; claims whose number cannot be printed are taken out."""
    tree = yaml.safe_load(draft)
    claims = [claim for claim in tree["claims"] if "?" not in [(claim.get(name) or {}).get("printed") for name in ("measure", "upper")]]
    names = {claim["id"] for claim in claims}
    for claim in claims:
        if not names.issuperset(claim.get("members", ())):
            del claim["members"]
    return json.dumps(decided({**tree, "claims": claims}), default=str)


def decided(value: object, name: str = "") -> object:
    if isinstance(value, dict):
        return {key: decided(member, key) for key, member in value.items()}
    if isinstance(value, list):
        return [decided(member, name) for member in value]
    return CHOICES.get(name, "gdp") if value == "?" and name != "quote" else value


def claims_of(text: str, ones: Sequence[Mention]) -> tuple[Claim, ...]:
    return read_claims("draft.json", filled(drafted(text, ones)), read_json).claims


def said(claim: Claim, *names: str) -> dict[str, object]:
    record = claim.model_dump(mode="json", exclude_defaults=True)
    return {name: record.get(name) for name in names}


FIGURES = [
    pytest.param(
        "同比增长12.90%", "12.90%", "12.90", K.PERCENT, Details(unit="percent", role=Role.GROWTH, direction=1, window="year-on-year"),
        {"kind": "growth", "printed": "12.90%", "unit": "percent", "window": "year-on-year", "operator": None}, id="a growth",
    ),
    pytest.param(
        "同比下降５％", "５％", "５", K.PERCENT, Details(unit="percent", role=Role.GROWTH, direction=-1, basis="real"),
        {"kind": "growth", "printed": "５％", "operator": "falls", "basis": ["real"]}, id="a fall that a verb tells, of full width",
    ),
    pytest.param(
        "同比-5%", "-5%", "-5", K.PERCENT, Details(unit="percent", role=Role.GROWTH, direction=-1),
        {"kind": "growth", "printed": "-5%", "operator": None}, id="a fall that is printed is not told twice",
    ),
    pytest.param(
        "上升0.6个百分点", "0.6个百分点", "0.6", K.POINTS, Details(unit="percentage_point", role=Role.GROWTH, direction=1),
        {"kind": "change", "printed": "0.6个百分点", "unit": "percentage_point", "operator": "rises"}, id="points are a change",
    ),
    pytest.param(
        "占60%以上", "60%以上", "60", K.PERCENT, Details(unit="percent", role=Role.SHARE, hedges=(Hedge.AT_LEAST,)),
        {"kind": "share", "printed": "60%", "hedge": ["at-least"]}, id="a share",
    ),
    pytest.param(
        "共38个", "38个", "38", K.COUNT, Details(unit="item", is_counted=True),
        {"kind": "count", "printed": "38", "unit": "item", "counted": "counted"}, id="a count",
    ),
    pytest.param(
        "约三分之二", "约三分之二", "三分之二", K.RATIO, Details(unit="ratio", hedges=(Hedge.ABOUT,)),
        {"kind": "share", "printed": "三分之二", "unit": "ratio"}, id="a fraction",
    ),
    pytest.param(
        "已有50多家", "50多家", "50", K.COUNT, Details(unit="enterprise", hedges=(Hedge.SUFFIX_MORE,), is_counted=True),
        {"kind": "count", "printed": "50", "hedge": ["more"]}, id="a hedge behind the number",
    ),
    pytest.param(
        "有几十家", "几十家", "几十", K.COUNT,
        Details(unit="enterprise", value=Fraction(1), quantum=Fraction(0), hedges=(Hedge.SEVERAL_TENS,), is_counted=True),
        {"kind": "count", "printed": "几十", "hedge": ["tens"]}, id="a number in a word",
    ),
    pytest.param(
        "over $4 billion", "over $4 billion", "4 billion", K.MONEY, Details(unit="USD", hedges=(Hedge.OVER,)),
        {"kind": "level", "printed": "4 billion", "unit": "USD", "hedge": ["over"]}, id="money",
    ),
    pytest.param(
        "不超过300人", "不超过300人", "300", K.COUNT, Details(unit="person", hedges=(Hedge.AT_MOST,), is_counted=True),
        {"kind": "bound", "printed": "300", "hedge": ["at-most"]}, id="a bound",
    ),
    pytest.param(
        "年产12万辆", "年产12万辆", "12万", K.RATE, Details(unit="vehicle/year", role=Role.CAPACITY),
        {"kind": "capacity", "printed": "12万", "unit": "vehicle/year"}, id="a capacity",
    ),
    pytest.param(
        "累计10.5万吨", "10.5万吨", "10.5万", K.MEASURE, Details(unit="tonne", role=Role.CUMULATIVE),
        {"kind": "level", "printed": "10.5万", "adjustment": ["cumulative"]}, id="a running total",
    ),
    pytest.param(
        "目标6%以上", "6%以上", "6", K.PERCENT, Details(unit="percent", role=Role.TARGET, hedges=(Hedge.AT_LEAST,)),
        {"kind": "forecast", "printed": "6%"}, id="a target",
    ),
    pytest.param("不到30秒", "30秒", "30", K.DURATION, Details(unit="second"), {"kind": "duration", "printed": "30"}, id="a duration"),
    pytest.param(
        "增长3倍", "3倍", "3", K.MULTIPLE, Details(unit="times", role=Role.GROWTH, direction=1),
        {"kind": "multiple", "printed": "3倍", "operator": "rises"}, id="by so many times",
    ),
    pytest.param(
        "是去年的3倍", "3倍", "3", K.MULTIPLE, Details(unit="times"), {"kind": "multiple", "printed": "3倍", "operator": None},
        id="so many times",
    ),
    pytest.param(
        "排第九位", "第九位", "九", K.RANK, Details(unit="ordinal", is_counted=True),
        {"kind": "rank", "printed": "九位", "unit": "ordinal", "counted": None}, id="a rank",
    ),
    pytest.param(
        "前50", "前50", "50", K.RANK, Details(unit="ordinal", hedges=(Hedge.AT_MOST,)),
        {"kind": "rank", "printed": "50", "hedge": ["at-most"]}, id="the bound of a rank",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "phrase", "numeral", "kind", "details", "expected"), FIGURES)
def test_a_figure_becomes_a_claim(
    text: str, phrase: str, numeral: str, kind: MentionKind, *, details: Details, expected: Mapping[str, object]
) -> None:
    made = replace(mention(text, phrase, numeral, kind, **details), period=HALF)
    (claim,) = claims_of(text, [made])
    record = claim.model_dump(mode="json", exclude_defaults=True)
    flat = {**record, **record["measure"]}
    assert {name: flat.get(name) for name in expected} == expected
    assert (claim.source.quote, claim.source.start) == (made.text, made.start)
    assert [str(each) for each in claim.time_period or ()] == ["2021-S1"]


@pytest.mark.parametrize(
    ("text", "operator", "order"),
    [
        pytest.param("规模最大", "largest", None, id="the largest"),
        pytest.param("失业率最低", "smallest", None, id="the smallest"),
        pytest.param("全国首例", "first", "ascending", id="the first"),
        pytest.param("居全国首位", "largest", None, id="the first place is the largest"),
        pytest.param("a record low", "smallest", None, id="a record low"),
        pytest.param("the First", "first", "ascending", id="in capitals"),
    ],
)
def test_a_superlative_prints_no_number(text: str, operator: str, order: str | None) -> None:
    made = mention(text, text, text, K.SUPERLATIVE, value=Fraction(1), unit="ordinal")
    draft = drafted(text, [made])
    (claim,) = claims_of(text, [made])
    assert "    measure: null\n" in draft
    assert said(claim, "kind", "operator", "order", "measure") == {
        "kind": "superlative", "operator": operator, "order": order, "measure": None,
    }  # fmt: skip


def test_a_superlative_that_could_be_either_is_open() -> None:
    made = mention("速度最快", "最快", "最快", K.SUPERLATIVE, value=Fraction(1), unit="ordinal")
    assert '    operator: "?"\n' in drafted("速度最快", [made])


@pytest.mark.parametrize(
    ("text", "phrase", "numeral", "details", "ends"),
    [
        pytest.param("3亿元至10亿元", "3亿元至10亿元", "3亿", Details(upper=Fraction(10**9), unit="CNY"), ("3亿", "10亿"), id="money"),
        pytest.param("3%—5%", "3%—5%", "3%", Details(upper=Fraction(5), unit="percent"), ("3%", "5%"), id="percent"),
        pytest.param("from 20 to 30", "from 20 to 30", "20", Details(upper=Fraction(30), unit="item"), ("20", "30"), id="words"),
        pytest.param("从5降至3%", "5降至3%", "5", Details(upper=Fraction(3), unit="percent"), ("3%", "5"), id="the lesser is the lower"),
    ],
)  # fmt: skip
def test_a_range_has_two_ends(text: str, phrase: str, numeral: str, details: Details, ends: tuple[str, str]) -> None:
    (claim,) = claims_of(text, [mention(text, phrase, numeral, K.RANGE, **details)])
    assert claim.measure is not None
    assert claim.upper is not None
    assert (claim.kind, claim.measure.printed, claim.upper.printed) == ("range", *ends)


@pytest.mark.parametrize(
    ("text", "first", "second", "direction", "operator", "members"),
    [
        pytest.param("由2小时缩短至10分钟", ("2小时", "hour"), ("10分钟", "minute"), 0, "falls", ["c002", "c003"], id="in two units"),
        pytest.param("从5%升至7%", ("5%", "percent"), ("7%", "percent"), 0, "rises", ["c002", "c003"], id="a rise"),
        pytest.param("rose to 7% from 5%", ("5%", "percent"), ("7%", "percent"), 1, "rises", ["c003", "c002"], id="the later first"),
        pytest.param("由2小时变为3公里", ("2小时", "hour"), ("3公里", "kilometer"), -1, "falls", ["c002", "c003"], id="the verb tells it"),
    ],
)
def test_a_change_names_its_ends(
    text: str, first: tuple[str, str], second: tuple[str, str], direction: int, *, operator: str, members: list[str]
) -> None:
    ends = [mention(text, phrase, phrase.rstrip("小时分钟公里%"), K.MEASURE, unit=unit) for phrase, unit in (first, second)]
    change = replace(
        mention(text, text, first[0].rstrip("小时分钟公里%"), K.CHANGE, unit=first[1]), upper=ends[1].value, direction=direction
    )
    claim, *_ = claims_of(text, [change, *sorted(ends, key=lambda end: end.start)])
    assert said(claim, "kind", "operator", "members", "measure") == {
        "kind": "change",
        "operator": operator,
        "members": members,
        "measure": None,
    }


def test_a_change_whose_ends_were_not_found_asks_for_them() -> None:
    change = mention("由2升至3", "由2升至3", "2", K.CHANGE, upper=Fraction(3))
    draft = drafted("由2升至3", [change])
    assert '    operator: "?"\n    members: ["?", "?"]\n' in draft


@pytest.mark.parametrize(
    ("text", "phrase", "numeral", "details", "why"),
    [
        pytest.param("30多万", "30多万", "30多万", Details(value=Fraction(300000), quantum=Fraction(1)), "not a number", id="hedged"),
        pytest.param("12.9%", "12.9%", "12.9", Details(quantum=Fraction(1)), "read as another number", id="another last digit"),
        pytest.param("12.9%", "12.9%", "12.9", Details(value=Fraction(13)), "read as another number", id="another value"),
        pytest.param("1\u200b2万", "1\u200b2万", "1\u200b2万", Details(value=Fraction(120000)), "not a number", id="hidden characters"),
    ],
)  # fmt: skip
def test_what_the_strict_reader_refuses_is_left_open(text: str, phrase: str, numeral: str, details: Details, why: str) -> None:
    draft = drafted(text, [mention(text, phrase, numeral, K.COUNT, **details)])
    remark = next(line for line in draft.splitlines() if line.startswith("  # printed: "))
    assert why in remark
    assert '    measure: {printed: "?", unit: "?"}\n' in draft


@pytest.mark.parametrize(
    ("unit", "written"),
    [
        pytest.param(None, '"?"', id="none is printed"),
        pytest.param("no such unit", '"?"', id="one that is not known"),
        pytest.param("CNY/person", "CNY/person", id="a compound"),
    ],
)
def test_units(unit: str | None, written: str) -> None:
    assert f'measure: {{printed: "12", unit: {written}}}' in drafted("12", [mention("12", "12", "12", K.NUMBER, unit=unit)])


def test_a_period_is_no_claim_but_where_a_figure_rests_on_it() -> None:
    text = "2020年无数据。今年上半年12项，去年9项"
    ones = [
        period(text, "2020年", "2020"),
        period(text, "今年上半年", "2021-S1"),
        mention(text, "12项", "12", K.COUNT, unit="item", period=HALF),
        mention(text, "9项", "9", K.COUNT, unit="item"),
    ]
    first, second = claims_of(text, ones)
    assert [each.quote for each in first.context] == ["今年上半年"]
    assert (first.id, second.id, second.context) == ("c001", "c002", ())
    assert '    time_period: "?"\n' in drafted(text, ones[3:])


@pytest.mark.parametrize(
    ("text", "title", "written"),
    [
        pytest.param("港口\n\n12项", None, '"港口"', id="the first line"),
        pytest.param("港口12项", None, '"?"', id="a text of one line has none"),
        pytest.param("港" * 101 + "\n12项", None, '"?"', id="a line too long for a title"),
        pytest.param('a "b" \\ \u200b\x1bc\n12项', None, r'"a \"b\" \\ c"', id="what cannot be seen is left out"),
        pytest.param("港口\n12项", "A: b # c", '"A: b # c"', id="one that was given"),
        pytest.param("\u3000\n \n港口\r\n12项", None, '"港口"', id="blank lines before it"),
    ],
)
def test_the_title(text: str, title: str | None, written: str) -> None:
    draft = drafted(text, [], title)
    assert f"  title: {written}\n" in draft


def test_a_comment_shows_the_figure_in_its_context() -> None:
    text = "从前\n上半年出口同比增长12%，\x1b[31m进口下降"
    draft = drafted(text, [mention(text, "12%", "12%", K.PERCENT, unit="percent")])
    assert "  # \\n上半年出口同比增长[12%]，\\x1b[31m进口下降\n  - id: c001\n" in draft


def test_a_text_without_figures_has_no_claims() -> None:
    assert read_claims("a.yaml", drafted("无", [])).claims == ()


def test_nothing_is_left_open_that_is_not_named() -> None:
    with pytest.raises(UndecidedError) as caught:
        read_claims("a.yaml", drafted("12项", [mention("12项", "12项", "12", K.COUNT, unit="item")]))
    assert [str(fault).split("`")[1] for fault in caught.value.faults] == ["indicator", "reference_area", "time_period"]


@given(st.text(st.characters(codec="utf-8")) | st.text("0123456789.,%万亿第多至 一二三\u200b\"'\\?\n"), st.data())
def test_any_draft_loads_once_it_is_filled(text: str, data: st.DataObject) -> None:
    text += "12%"
    ones = sorted(data.draw(st.lists(mentions(text), max_size=5)), key=lambda each: each.start)
    draft = drafted(text, ones, data.draw(st.none() | st.text()))
    with suppress(UndecidedError):
        read_claims("a.yaml", draft)
    for claim in read_claims("a.json", filled(draft), read_json).claims:
        assert text[claim.source.start : claim.source.end] == claim.source.quote


@given(st.text(), st.data())
def test_a_text_that_no_file_can_hold_is_drafted_all_the_same(text: str, data: st.DataObject) -> None:
    draft = drafted(text, data.draw(st.lists(mentions(text + "x"), max_size=3)), title=text)
    with suppress(UndecidedError):
        read_claims("a.yaml", draft)


@given(st.text(st.characters(codec="utf-8")))
def test_quoted_text_is_read_back(text: str) -> None:
    assert yaml.safe_load(quoted(text)) == text
