"""Each exit code, and what the run says."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Runner, Writer

FAILING_RULE = """
from gx_factcheck import pipeline
from gx_factcheck.registry import Rule
from gx_factcheck.cli import main
def fail(statements):
    raise ZeroDivisionError("\\x1b[31mby zero")
broken = Rule("family/broken", "It fails.", "", (), (), None, fail)
known = pipeline.rules()
pipeline.rules = lambda: (broken, *known)
main()
"""
FAULT = """
from gx_factcheck import pipeline
from gx_factcheck.cli import main
def fail(*arguments, **options):
    raise RuntimeError("first line\\n\\x1b[31msecond")
pipeline.audit = fail
main()
"""
INTERRUPT = """
import os, signal
from gx_factcheck import pipeline
from gx_factcheck.cli import main
# A job in the background begins with interrupts ignored.
signal.signal(signal.SIGINT, signal.default_int_handler)
pipeline.audit = lambda *arguments, **options: os.kill(os.getpid(), signal.SIGINT)
main()
"""


@pytest.mark.parametrize(
    ("printed", "options", "code"),
    [
        pytest.param("12%", (), 0, id="supported"),
        pytest.param("12%", ("--fail-on", "unverified"), 0, id="supported at the strictest level"),
        pytest.param("12.04%", (), 0, id="unverified"),
        pytest.param("12.04%", ("--fail-on", "strained"), 0, id="unverified is not strained"),
        pytest.param("12.04%", ("--fail-on", "unverified"), 1, id="unverified at its level"),
        pytest.param("14%", (), 1, id="refuted"),
        pytest.param("14%", ("--fail-on", "refuted"), 1, id="refuted at its level"),
        pytest.param("14%", ("--fail-on", "strained"), 1, id="a level includes those before it"),
        pytest.param("14%", ("--fail-on", "never"), 0, id="never"),
    ],
)
def test_a_verdict_fails_the_run(program: Runner, write_claims: Writer, printed: str, options: tuple[str, ...], code: int) -> None:
    run = program("audit", write_claims("one.yaml", printed), *options)
    assert (run.code, run.err) == (code, "")
    assert "合计" in run.out


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        pytest.param(("audit", "nowhere.yaml"), "nowhere.yaml: no such file", id="no such file"),
        pytest.param(("audit", "empty"), "empty: the folder holds no claim files", id="a folder without claims"),
        pytest.param(("audit", "text.txt"), "text.txt: '.txt' is no claim file", id="not a claim file"),
        pytest.param(("audit", "--as-of", "2021-9-2"), "write it as in 2021-09-02", id="no day"),
        pytest.param(("audit", "--as-of", "20210902"), "write it as in 2021-09-02", id="a day in another form"),
        pytest.param(("audit", "--references", "nowhere"), "nowhere: is not a folder", id="no reference data"),
        pytest.param(("audit", "--references-only"), "name a folder with --references DIR", id="none left"),
        pytest.param(("audit", "--article", "nowhere.txt"), "nowhere.txt: cannot be read", id="no article"),
        pytest.param(("audit", "--article", "empty"), "empty: is not a file", id="a folder for an article"),
        pytest.param(("audit", "--article", "text.txt"), "but the article ends at 2", id="another article"),
        pytest.param(("audit", "--article", "latin.txt"), "latin.txt: is not UTF-8 at byte 1", id="an article in Latin-1"),
        pytest.param(("audit", "--width", "3"), "'--width'", id="too narrow"),
        pytest.param(("audit", "--output", "nowhere/table.txt"), "nowhere/table.txt cannot be written", id="no folder to write in"),
        pytest.param(("audit", "--output", "empty"), "empty cannot be written", id="a folder to write to"),
        pytest.param(("audit", "--no-such"), "No such option", id="an unknown option"),
        pytest.param(("adit",), "No such command 'adit'", id="an unknown command"),
        pytest.param(("explain", "gdp-grwth"), "did you mean gdp-growth?", id="an unknown claim"),
        pytest.param(("explain", "2"), "has the claims 1 to 1, not 2", id="an unknown number"),
        pytest.param(("explain", "ranges/no-such"), "no rule is called 'ranges/no-such'", id="an unknown rule"),
        pytest.param(("references", "show", "gdp_grwth"), "did you mean gdp_growth (", id="an unknown indicator"),
        pytest.param(("references", "check", "nowhere"), "nowhere: no such folder", id="no data to check"),
        pytest.param((), "Usage: gx-factcheck", id="no command"),
    ],
)
def test_what_is_refused(program: Runner, folder: Path, arguments: tuple[str, ...], says: str) -> None:
    (folder / "empty").mkdir()
    (folder / "text.txt").write_text("ab", "utf-8")
    (folder / "latin.txt").write_bytes(b"a\xe9b")
    run = program(*arguments)
    assert (run.code, run.out) == (2, "")
    assert says in run.err


def test_a_file_without_claims_is_refused(program: Runner, folder: Path) -> None:
    (folder / "none.json").write_text('{"schema": 1, "article": {"title": "x", "published": "2021-09-02"}, "claims": []}', "utf-8")
    run = program("check", "none.json")
    assert run.code == 2
    assert "none.json" in run.err


def test_all_faults_of_all_files_are_told_in_one_run(program: Runner, folder: Path, write_claims: Writer) -> None:
    (folder / "claims" / "a.yaml").write_text("schema: 1\narticle: {title: x, published: 2021-02-31}\nclaims: []\n", "utf-8")
    (folder / "claims" / "b.json").write_text('{"schema": 1', "utf-8")
    run = program("audit", "claims", write_claims("good.yaml", "12%"), "nowhere.yaml")
    assert (run.code, run.out) == (2, "")
    assert "claims/a.yaml:2:" in run.err
    assert all(part in run.err for part in ("February 2021 has 28 days", "claims/b.json:1:", "nowhere.yaml: no such file"))
    assert "^" in run.err


def test_a_rule_that_fails_leaves_the_run_incomplete(program: Runner) -> None:
    run = program("audit", code=FAILING_RULE)
    assert run.code == 3
    assert "family/broken: ZeroDivisionError: \\x1b[31mby zero" in run.out
    assert "属实" in run.out


def test_a_fault_of_the_program_is_one_line(program: Runner) -> None:
    run = program("audit", code=FAULT)
    assert (run.code, run.out) == (70, "")
    assert (
        run.err == "internal fault: RuntimeError: first line \\x1b[31msecond; set GX_FACTCHECK_TRACE=1 to see where, and please report it\n"
    )


def test_a_fault_of_the_program_can_be_traced(program: Runner) -> None:
    run = program("audit", code=FAULT, environment={"GX_FACTCHECK_TRACE": "1"})
    assert run.code == 70
    assert "Traceback" in run.err
    assert "cli/audit.py" in run.err
    assert "\x1b" not in run.err


def test_an_interrupt_is_quiet(program: Runner) -> None:
    run = program("audit", code=INTERRUPT)
    assert (run.code, run.out, run.err.strip()) == (130, "", "")


@pytest.mark.parametrize("arguments", [("audit",), ("schema",), ("--version",)], ids=" ".join)
def test_a_closed_pipe_is_quiet(folder: Path, arguments: tuple[str, ...], clean_environment: dict[str, str]) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        [sys.executable, "-m", "gx_factcheck", *arguments],
        cwd=folder,
        env=clean_environment,
        stdout=writer,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(writer)
    assert (done.returncode, done.stderr) == (141, b"")


@pytest.mark.parametrize(
    ("redirection", "says"),
    [
        pytest.param(">/dev/full", "No space left on device", id="a full disk"),
        pytest.param(">&-", "standard output is closed", id="nowhere to write"),
    ],
)
def test_what_cannot_be_written_is_no_success(folder: Path, clean_environment: dict[str, str], redirection: str, says: str) -> None:
    command = f"{sys.executable} -m gx_factcheck audit {redirection}"
    done = subprocess.run(["sh", "-c", command], cwd=folder, env=clean_environment, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert says in done.stderr
    assert len(done.stderr.splitlines()) == 1
