import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gx_factcheck.claimfile.faults import Fault
from gx_factcheck.claimfile.read import read_claim_file, read_claims
from gx_factcheck.claimfile.read_json import read_json, read_json_lines
from gx_factcheck.claimfile.read_yaml import read_yaml
from gx_factcheck.model.report import ClaimFile

Refuse = Callable[[str | bytes, str], tuple[Fault, ...]]
AssertRefused = Callable[[str | bytes, str, str], None]
Scalar = str | int | None
Record = dict[str, "Scalar | list[str] | dict[str, Scalar]"]

ARTICLE = '"article": {"title": "湖港半年报", "published": "2023-08-14"}'
BERTHS = (
    '{"id": "berths", "kind": "count", "indicator": "port_berths", "reference_area": "lindau-port",'
    ' "measure": {"printed": 12, "unit": "item"}, "source": {"quote": "12个", "start": 20, "end": 23}}'
)
WHOLE = f'{{"schema": 1, {ARTICLE},\n "claims": [\n  {BERTHS}\n ]}}'
LINES = f'{{"schema": 1, {ARTICLE}}}\n{BERTHS}\n'


def content(file: ClaimFile) -> tuple[object, ...]:
    """All but where it stands."""
    return file.article, file.claims, file.relations


@pytest.mark.parametrize(("suffix", "text", "line"), [(".json", WHOLE, 3), (".jsonl", LINES, 2)])
def test_a_sound_file_is_read(tmp_path: Path, suffix: str, text: str, line: int) -> None:
    path = tmp_path / f"claims{suffix}"
    path.write_text(text, "utf-8")
    file = read_claim_file(path)
    assert [claim.source.quote for claim in file.claims] == ["12个"]
    assert file.lines == (("berths", line),)


def test_blank_lines_are_no_claims_and_are_counted() -> None:
    assert read_claims("a.jsonl", f"\n{LINES.replace('}' + chr(10), '}' + chr(10) * 2, 1)}", read_json_lines).lines == (("berths", 4),)


@pytest.mark.parametrize(
    ("text", "suffix", "said"),
    [
        pytest.param(WHOLE.replace('"count"', '"conut"'), ".json", "3:28 `kind` cannot be 'conut' -> write `count`, ", id="wrong word"),
        pytest.param(
            LINES.replace('"count"', '"conut"'), ".jsonl", "2:26 `kind` cannot be 'conut' -> write `count`, ", id="wrong word on a line"
        ),
        pytest.param(
            LINES.replace('"title"', '"titel"'),
            ".jsonl",
            "1:27 unknown key `titel` -> write `title`",
            id="misspelled key in the first line",
        ),
        pytest.param(LINES + BERTHS, ".jsonl", "3:8 the id `berths` stands twice, first on line 2 -> an id of its own", id="duplicate id"),
        pytest.param(
            WHOLE.replace('"unit": "item"', '"unit": true'),
            ".json",
            "3:133 `unit` is true, where one text -> write `unit: percent`",
            id="a yes for a unit",
        ),
        pytest.param(
            WHOLE.replace('"kind"', '"id"'), ".json", "3:20 the key `id` stands twice, first on line 3 -> remove one", id="duplicate key"
        ),
        pytest.param(
            LINES.replace('"kind"', '"\\u0069d"'), ".jsonl", "2:18 the key `id` stands twice -> remove one", id="duplicate key, escaped"
        ),
        pytest.param(WHOLE.replace("12, ", "NaN, "), ".json", "3:121 NaN is no number -> write the figure as it is printed", id="NaN"),
        pytest.param(LINES.replace("12, ", "-Infinity, "), ".jsonl", "2:119 -Infinity is no number -> write the figure", id="infinity"),
        pytest.param(WHOLE.replace("12, ", "1e999999, "), ".json", "3:121 '1e999999' is not a number -> exponent", id="an exponent"),
        pytest.param(
            WHOLE.replace("12, ", "9" * 5000 + ", "), ".json", "3:121 `printed` has 5000 characters -> shorten it", id="5,000 digits"
        ),
        pytest.param(
            WHOLE.replace("1, ", "1 ", 1),
            ".json",
            "1:14 this is not JSON: expecting ',' delimiter -> a comma between members",
            id="no comma",
        ),
        pytest.param(
            LINES.replace('"id": ', '"id" '),
            ".jsonl",
            "2:7 this is not JSON: expecting ':' delimiter -> double quotes",
            id="no colon on a line",
        ),
        pytest.param(WHOLE + "{}", ".json", "4:4 this is not JSON: extra data -> name the file `.jsonl`", id="two values"),
        pytest.param(LINES, ".json", "2:1 this is not JSON: extra data -> name the file `.jsonl`", id="lines under another name"),
        pytest.param("[]\n" + BERTHS, ".jsonl", '1:1 the first line is not an object -> write `{"schema": 1', id="no header"),
        pytest.param(BERTHS, ".jsonl", "1:1 `schema` is missing -> write `schema: 1`", id="a claim for a header"),
        pytest.param(
            LINES.replace("1, ", '1, "claims": [], ', 1),
            ".jsonl",
            "1:15 `claims` stands in the first line -> on a line of its own",
            id="claims in the header",
        ),
        pytest.param(
            LINES + "[]", ".jsonl", "3:1 `claims` is a list, where keys with their values should stand -> write", id="a list for a claim"
        ),
        pytest.param(LINES + "null", ".jsonl", "3:1 `claims` is empty -> write", id="nothing for a claim"),
        pytest.param(
            WHOLE.replace('"item"', '"it\\u200bem"'),
            ".json",
            "3:133 the hidden character \\u200b stands in this text -> remove it",
            id="escaped zero-width space",
        ),
        pytest.param(
            WHOLE.replace('"item"', '"\\ud800"'),
            ".json",
            "3:133 the hidden character \\ud800 stands in this text -> remove it",
            id="half a surrogate pair",
        ),
        pytest.param(
            LINES.replace('"item"', '"\\u0000"'),
            ".jsonl",
            "2:131 the hidden character \\x00 stands in this text -> remove it",
            id="escaped NUL",
        ),
        pytest.param(
            '"' + '\\"' * 100_000, ".json", "1:1 this is not JSON: unterminated string -> double quotes", id="a text without its end"
        ),
        pytest.param(
            '{"a": "' + "[" * 100,
            ".json",
            "1:7 this is not JSON: unterminated string -> double quotes",
            id="brackets in a text are no levels",
        ),
    ],
)
def test_one_fault_is_told_with_its_place_and_remedy(assert_refused: AssertRefused, text: str, suffix: str, said: str) -> None:
    assert_refused(text, suffix, said)


def test_faults_of_all_lines_are_told_at_once(refuse: Refuse) -> None:
    assert [fault.line for fault in refuse(f"{LINES}{{\n{BERTHS}\n[}}", ".jsonl")] == [3, 5]


def test_a_quote_in_a_long_line_is_shown_where_the_fault_is(refuse: Refuse) -> None:
    (fault,) = refuse(LINES.replace('"item"', '"itemm"'), ".jsonl")
    line, caret = fault.excerpt.splitlines()
    assert line[len(caret) - 1 :].startswith('"itemm"')


names = st.from_regex(r"\A[a-z]{1,5}(-[a-z0-9]{1,3}){0,2}\Z")
words = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp", "Mn")), min_size=1, max_size=12)
figures = st.one_of(st.integers(0, 10**9).map(str), st.decimals(0, 1000, places=2).map(str), st.sampled_from(["4.2万", "0123", "\u22125"]))


@st.composite
def claims(draw: st.DrawFn) -> Record:
    printed = draw(figures)
    start = draw(st.integers(0, 10**6))
    claim: Record = {
        "id": draw(names),
        "kind": draw(st.sampled_from(["level", "count"])),
        "indicator": draw(st.sampled_from(["port_cargo", "no"])),
        "reference_area": draw(st.one_of(st.just("NO"), st.lists(st.sampled_from(["NO", "lindau"]), min_size=1, max_size=2))),
        "measure": {"printed": printed, "unit": "tonne"},
        "source": {"quote": printed, "start": start, "end": start + len(printed)},
    }
    return claim | draw(st.fixed_dictionaries({}, optional={"note": st.one_of(st.none(), words), "time_period": st.integers(1000, 9999)}))


def as_yaml(header: Record, members: list[Record]) -> str:
    """In block style; texts are JSON strings, which YAML reads as its own."""

    def scalar(value: object) -> str:
        return json.dumps(value, ensure_ascii=False)

    lines = [f"{key}: {scalar(value)}" for key, value in header.items()] + ["claims:" if members else "claims: []"]
    for member in members:
        first, *rest = [f"{key}: {scalar(value)}" for key, value in member.items()]
        lines += [f"  - {first}", *(f"    {line}" for line in rest)]
    return "\n".join(lines)


@given(
    title=words.filter(lambda title: title not in ("?", "？")),
    members=st.lists(claims(), max_size=4, unique_by=lambda claim: str(claim["id"])),
)
def test_one_content_in_three_formats_is_one_claim_file(title: str, members: list[Record]) -> None:
    header: Record = {"schema": 1, "article": {"title": title, "published": 2021}}
    whole = read_claims("a", json.dumps(header | {"claims": members}), read_json)
    lines = read_claims("a", "\n".join(json.dumps(record) for record in [header, *members]), read_json_lines)
    assert content(whole) == content(lines) == content(read_claims("a", as_yaml(header, members), read_yaml))
