"""Where results go: the same bytes everywhere, whole files, colour only for people."""

from __future__ import annotations

import json
import os
import pty
import re
import stat
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from wcwidth import wcswidth

if TYPE_CHECKING:
    from tests.cli.conftest import Run, Runner


COLOUR = re.compile("\x1b\\[[0-9;]*m")


@pytest.mark.parametrize(
    "environment",
    [
        pytest.param({"PYTHONHASHSEED": "1"}, id="hash seed 1"),
        pytest.param({"PYTHONHASHSEED": "77"}, id="hash seed 77"),
        pytest.param({"TZ": "Asia/Shanghai"}, id="a time zone"),
        pytest.param({"LC_ALL": "C"}, id="the C locale"),
        pytest.param({"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}, id="the C locale in ASCII"),
        pytest.param({"PYTHONIOENCODING": "latin-1"}, id="another encoding"),
        pytest.param({"LANG": "en_GB.UTF-8"}, id="an English locale"),
        pytest.param({"COLUMNS": "40"}, id="a width meant for terminals"),
        pytest.param({"TERM": "xterm-256color"}, id="a terminal's name"),
    ],
)
@pytest.mark.parametrize("layout", ["table", "json"])
def test_the_same_bytes_everywhere(program: Runner, environment: dict[str, str], layout: str, printed: Mapping[str, Run]) -> None:
    assert program("audit", "--format", layout, environment=environment) == printed[layout]


def test_a_file_holds_what_would_be_printed(program: Runner, folder: Path, printed: Mapping[str, Run]) -> None:
    run = program("audit", "--output", "table.txt")
    assert (run.code, run.out, run.err) == (0, "", "")
    assert (folder / "table.txt").read_text("utf-8") == printed["table"].out


def test_an_old_file_is_replaced_whole(program: Runner, folder: Path) -> None:
    target = folder / "table.txt"
    target.write_text("old\n" * 10_000, "utf-8")
    target.chmod(0o640)
    assert program("audit", "--output", "table.txt").code == 0
    assert "old" not in target.read_text("utf-8")
    assert stat.S_IMODE(target.stat().st_mode) == 0o640
    assert sorted(path.name for path in folder.iterdir()) == ["claims", "table.txt"]


FULL_DISK = """
import os
from gx_factcheck.cli import main, streams
def write(descriptor, data):
    raise OSError(28, "No space left on device")
os.write = write
main()
"""


def test_an_old_file_survives_a_full_disk(program: Runner, folder: Path) -> None:
    target = folder / "table.txt"
    target.write_text("old", "utf-8")
    run = program("audit", "--output", "table.txt", code=FULL_DISK)
    assert run.code == 2
    assert "table.txt cannot be written: No space left on device" in run.err
    assert target.read_text("utf-8") == "old"
    assert sorted(path.name for path in folder.iterdir()) == ["claims", "table.txt"]


def test_a_link_stays_a_link(program: Runner, folder: Path) -> None:
    (folder / "real.txt").write_text("old", "utf-8")
    (folder / "link.txt").symlink_to("real.txt")
    assert program("audit", "--output", "link.txt").code == 0
    assert (folder / "link.txt").is_symlink()
    assert "合计" in (folder / "real.txt").read_text("utf-8")


@pytest.mark.parametrize(
    ("language", "ui", "says"),
    [
        pytest.param("zh", (), "合计", id="a Chinese article"),
        pytest.param("en", (), "Summary", id="an English article"),
        pytest.param("zh", ("--ui", "en"), "Summary", id="asked for English"),
        pytest.param("en", ("--ui", "zh"), "合计", id="asked for Chinese"),
    ],
)
def test_the_report_speaks_the_language_of_the_article(
    program: Runner, folder: Path, language: str, ui: tuple[str, ...], says: str
) -> None:
    path = folder / "claims" / "growth.yaml"
    path.write_text(path.read_text("utf-8").replace("claims:", f"  language: {language}\nclaims:"), "utf-8")
    assert says in program("audit", *ui).out


def test_articles_in_several_languages_are_reported_in_english(program: Runner, folder: Path) -> None:
    text = (folder / "claims" / "growth.yaml").read_text("utf-8")
    (folder / "claims" / "other.yaml").write_text(text.replace("claims:", "  language: en\nclaims:"), "utf-8")
    assert "Summary" in program("audit").out


@pytest.mark.parametrize(
    ("options", "environment", "is_coloured"),
    [
        pytest.param((), {}, False, id="not a terminal"),
        pytest.param(("--color", "always"), {}, True, id="always"),
        pytest.param(("--color", "always"), {"NO_COLOR": "1"}, True, id="the option is stronger than the environment"),
        pytest.param((), {"FORCE_COLOR": "1"}, True, id="FORCE_COLOR"),
        pytest.param((), {"FORCE_COLOR": "0"}, False, id="FORCE_COLOR=0"),
        pytest.param((), {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False, id="NO_COLOR is stronger"),
        pytest.param(("--color", "never"), {"FORCE_COLOR": "1"}, False, id="never"),
        pytest.param(("--color", "always", "--format", "json"), {}, False, id="JSON has no colours"),
    ],
)
def test_colour(program: Runner, options: tuple[str, ...], environment: dict[str, str], *, is_coloured: bool) -> None:
    assert ("\x1b[" in program("audit", *options, environment=environment).out) is is_coloured


def test_a_file_is_never_coloured(program: Runner, folder: Path) -> None:
    program("audit", "--color", "always", "--output", "table.txt")
    assert "\x1b" not in (folder / "table.txt").read_text("utf-8")


def on_a_terminal(folder: Path, environment: dict[str, str]) -> str:
    """What a person sees who runs `audit` on a terminal."""
    ours, theirs = pty.openpty()
    with subprocess.Popen([sys.executable, "-m", "gx_factcheck", "audit"], cwd=folder, env=environment, stdout=theirs, stderr=theirs):
        os.close(theirs)
        seen = b""
        while True:
            try:
                part = os.read(ours, 65536)
            except OSError:  # how Linux says that the other end was closed
                break
            if not part:
                break
            seen += part
    os.close(ours)
    return seen.decode("utf-8").replace("\r\n", "\n")


@pytest.mark.parametrize(
    ("environment", "is_coloured"),
    [
        pytest.param({"COLUMNS": "40", "TERM": "xterm"}, True, id="a terminal"),
        pytest.param({"COLUMNS": "40", "TERM": "dumb"}, False, id="a dumb one"),
        pytest.param({"COLUMNS": "40", "TERM": "xterm", "NO_COLOR": "1"}, False, id="NO_COLOR"),
    ],
)
def test_a_terminal(folder: Path, clean_environment: dict[str, str], environment: dict[str, str], *, is_coloured: bool) -> None:
    seen = on_a_terminal(folder, clean_environment | environment)
    assert ("\x1b[32m" in seen) is is_coloured
    assert "属实" in seen
    assert max(wcswidth(COLOUR.sub("", line)) for line in seen.splitlines() if "http" not in line) <= 40


@pytest.mark.parametrize("encoding", ["ascii", "gbk"])
def test_a_terminal_that_cannot_print_chinese_gets_escapes(folder: Path, clean_environment: dict[str, str], encoding: str) -> None:
    ours, theirs = pty.openpty()
    environment = clean_environment | {"PYTHONIOENCODING": encoding, "TERM": "dumb"}
    with subprocess.Popen(
        [sys.executable, "-m", "gx_factcheck", "audit"], cwd=folder, env=environment, stdout=theirs, stderr=theirs
    ) as process:
        os.close(theirs)
        seen = os.read(ours, 200)
        process.kill()
    os.close(ours)
    expected = "《海滨上半年》".encode(encoding, "backslashreplace")
    assert seen.startswith(expected)


def test_json_is_one_object_for_one_file(program: Runner) -> None:
    value = json.loads(program("audit", "--format", "json").out)
    assert value["verdicts"][0]["verdict"] == "supported"
    assert value["article"]["path"] == "claims/growth.yaml"
