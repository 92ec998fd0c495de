"""`draft` prints a claim file that `check` takes once a person has decided what it leaves open."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from gx_factcheck import draft
from gx_factcheck.claimfile.read import read_claims
from gx_factcheck.claimfile.undecided import UndecidedError

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Runner

TEXT = "海滨港上半年成绩单\n\n今年上半年，集装箱吞吐量同比增长12.9%，光缆超290万公里。\n"


@pytest.fixture
def text(folder: Path) -> str:
    (folder / "text.txt").write_text(TEXT, "utf-8")
    return "text.txt"


def decided(written: str) -> str:
    return written.replace('indicator: "?"', "indicator: throughput_growth").replace('"?"', "CN-GX")


def test_a_draft_is_checked_once_it_is_decided(program: Runner, folder: Path, text: str) -> None:
    run = program("draft", text, "--published", "2021-09-02", "--output", "claims/new.yaml")
    assert (run.code, run.out, run.err) == (0, "", "")
    path = folder / "claims" / "new.yaml"
    draft_text = path.read_text("utf-8")
    assert yaml.safe_load(draft_text)["article"]["title"] == "海滨港上半年成绩单"
    assert f'sha256: "{sha256(TEXT.encode()).hexdigest()}"' in draft_text
    refused = program("check", "claims/new.yaml")
    assert refused.code == 2
    lines = draft_text.splitlines()
    open_places = [(number, line.index('"?"') + 1) for number, line in enumerate(lines, 1) if '"?"' in line and not line.startswith("#")]
    assert [tuple(map(int, fault.split(":")[1:3])) for fault in refused.err.splitlines()] == open_places
    assert program("audit", "claims/new.yaml").err == refused.err
    path.write_text(decided(draft_text), "utf-8")
    checked = program("check", "claims/new.yaml", "--article", text)
    assert (checked.code, checked.err) == (0, "")


@pytest.mark.parametrize(
    ("options", "says"),
    [
        pytest.param((), '  published: "?"\n', id="the day is open"),
        pytest.param(("--published", "2021-09"), "  published: 2021-09\n", id="a month"),
        pytest.param(("--title", "别的"), '  title: "别的"\n', id="a title"),
        pytest.param(("--lang", "en"), "  language: en\n", id="a language"),
        pytest.param((), "  language: zh\n", id="the language of the text"),
        pytest.param(("--published", "2021-09-02"), "    time_period: 2021-S1\n", id="the period is resolved"),
        pytest.param((), '    time_period: "?"\n', id="or is left open"),
    ],
)
def test_options(program: Runner, text: str, options: tuple[str, ...], says: str) -> None:
    run = program("draft", text, *options)
    assert (run.code, run.err) == (0, "")
    assert says in run.out


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        pytest.param(("nowhere.txt",), "nowhere.txt cannot be read", id="no such file"),
        pytest.param(("gb.txt",), "--encoding gb18030", id="not UTF-8"),
        pytest.param(("text.txt", "--output", "claims"), "claims cannot be written", id="into a folder"),
    ],
)
def test_what_is_refused(program: Runner, folder: Path, text: str, arguments: tuple[str, ...], says: str) -> None:
    (folder / "gb.txt").write_bytes("出口增长".encode("gb18030"))
    run = program("draft", *arguments)
    assert run.code == 2
    assert says in run.err
    assert (folder / text).exists()


@pytest.mark.parametrize("text", ["", "\n", "\0", "9", "一", "%%%", "?\n?", "# - : {", "12.9%\u202e\n\u200b"])
def test_odd_texts(text: str) -> None:
    assert isinstance(yaml.safe_load(draft(text))["claims"], list)


@settings(max_examples=200)
@given(
    st.lists(
        st.sampled_from([*"0123456789.,%万亿第至到约多年月日半?\"'\\:#\n ", "增长", "12.9%", "three ", "rose ", "from ", "to "]),
        max_size=40,
    )
)
def test_any_text_gives_a_file_that_loads(pieces: list[str]) -> None:
    try:
        read_claims("a.yaml", draft("".join(pieces), published=None))
    except UndecidedError as error:
        assert error.faults  # noqa: PT017 -- nothing else may be wrong


@given(st.text())
def test_any_characters(text: str) -> None:
    assert draft(text).startswith("# A draft.")
