"""`extract` prints what a text says in figures, however long the text and whatever it holds."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from gx_factcheck import extract
from gx_factcheck.report.layout import width_of
from gx_factcheck.values.periods import read_period

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Runner

TEXT = "海滨港上半年成绩单\n\n今年上半年，集装箱吞吐量同比增长12.9%，光缆超290万公里。\nExports rose by 4.2 million tonnes in 2020.\n"
HEAVY = ("pydantic", "pint", "yaml", "httpx", "tabulate", "wcwidth")
CODE = """
import json, sys
from gx_factcheck.cli import main
try:
    main()
finally:
    sys.stderr.write(json.dumps(sorted({name.partition(".")[0] for name in sys.modules})))
"""


@pytest.fixture
def text(folder: Path) -> str:
    (folder / "text.txt").write_text(TEXT, "utf-8")
    return "text.txt"


def fed(folder: Path, environment: dict[str, str], data: bytes, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    """The program with these bytes on its standard input."""
    command = [sys.executable, "-m", "gx_factcheck", "extract", *arguments]
    return subprocess.run(command, cwd=folder, env=environment, input=data, capture_output=True, check=False)


def objects(out: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in out.splitlines()]


def test_jsonl_is_what_the_function_says(program: Runner, text: str) -> None:
    run = program("extract", text, "--format", "jsonl", "--published", "2021-09-02")
    assert (run.code, run.err) == (0, "")
    mentions = extract(TEXT, published=read_period("2021-09-02"))
    assert [(each["start"], each["end"], each["text"], each["kind"]) for each in objects(run.out)] == [
        (mention.start, mention.end, mention.text, mention.kind) for mention in mentions
    ]
    assert all(TEXT[mention.start : mention.end] == mention.text for mention in mentions)
    growth = next(each for each in objects(run.out) if each["text"] == "12.9%")
    assert growth["period"] == {"start": "2021-01-01", "end": "2021-06-30"}
    assert (growth["value"], growth["low"], growth["high"], growth["unit"]) == ("12.9", "12.85", "12.95", "percent")


@pytest.mark.parametrize("width", [60, 80, 100])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_table_fits(program: Runner, text: str, width: int, language: str) -> None:
    run = program("extract", text, "--width", str(width), "--ui", language)
    assert (run.code, run.err) == (0, "")
    assert "[12.9%]" in run.out
    assert max(map(width_of, run.out.splitlines())) <= width


@pytest.mark.parametrize(
    ("text", "options", "says"),
    [
        pytest.param("增长9%", (), "数值", id="a Chinese text"),
        pytest.param("Up 9%", (), "value", id="an English text"),
        pytest.param("增长9%", ("--ui", "en"), "value", id="asked for English"),
        pytest.param("Up 9%", ("--lang", "zh"), "数值", id="said to be Chinese"),
        pytest.param("", (), "figures: 0, periods: 0", id="nothing"),
        pytest.param("增长9%", ("--color", "always"), "\x1b[1m9%", id="with colour"),
    ],
)
def test_the_table_speaks_the_language_of_the_text(
    folder: Path, clean_environment: dict[str, str], text: str, options: tuple[str, ...], says: str
) -> None:
    run = fed(folder, clean_environment, text.encode(), "-", *options)
    assert (run.returncode, run.stderr) == (0, b"")
    assert says in run.stdout.decode()


@pytest.mark.parametrize("arguments", [(), ("-",)], ids=["without a name", "by its sign"])
def test_standard_input(folder: Path, clean_environment: dict[str, str], arguments: tuple[str, ...]) -> None:
    run = fed(folder, clean_environment, "出口增长12.9%".encode("utf-16"), *arguments, "--format", "jsonl")
    assert [each["text"] for each in objects(run.stdout.decode())] == ["12.9%"]


def test_offsets_of_a_long_text_are_those_of_the_whole(folder: Path, clean_environment: dict[str, str]) -> None:
    paragraph = "出口增长12.9%，进口超290万公里。😀\n\n"
    long = paragraph * (2_200_000 // len(paragraph))
    run = fed(folder, clean_environment, long.encode(), "--format", "jsonl")
    found = objects(run.stdout.decode())
    assert len(found) == 2 * (2_200_000 // len(paragraph))
    assert all(long[int(str(each["start"])) : int(str(each["end"]))] == each["text"] for each in found)


LINES = [
    '{"id": "a", "text": "今年出口增长12.9%", "published": "2021-09-02", "lang": "zh"}',
    "no json",
    '{"id": 7, "text": 7}',
    "",
    '{"id": null, "text": "\\ud800 nothing \\u0007"}',
    '{"id": "b\\u202e", "text": "今年超290万公里"}',
]


def test_lines(folder: Path, clean_environment: dict[str, str]) -> None:
    run = fed(folder, clean_environment, "\n".join(LINES).encode(), "--jsonl", "--published", "2020-05-01")
    first, bad, worse, nothing, last = objects(run.stdout.decode())
    assert run.returncode == 2
    assert run.stderr.decode().splitlines()[0].startswith("standard input:2: the line is not JSON: expecting value")
    assert len(run.stderr.decode().splitlines()) == 2
    assert (first["id"], nothing["id"], last["id"]) == ("a", None, "b\u202e")
    assert nothing["mentions"] == []
    assert (bad["id"], worse["id"]) == (None, 7)
    assert "standard input:3: `text` is not a text" in str(worse["error"])
    assert '"2021-01-01"' in json.dumps(first)
    assert '"2020-01-01"' in json.dumps(last)
    assert not {"\u202e", "\x07"} & set(run.stdout.decode())


def test_lines_that_are_all_well_end_well(folder: Path, clean_environment: dict[str, str]) -> None:
    run = fed(folder, clean_environment, f"{LINES[0]}\n".encode(), "--jsonl", "--format", "jsonl")
    assert (run.returncode, run.stderr) == (0, b"")
    (mentions,) = (each["mentions"] for each in objects(run.stdout.decode()))
    assert isinstance(mentions, list)
    assert {"start", "value", "role"} <= set(mentions[-1])


def test_each_line_is_answered_before_the_next_is_read(folder: Path, clean_environment: dict[str, str]) -> None:
    command = [sys.executable, "-m", "gx_factcheck", "extract", "--jsonl"]
    with subprocess.Popen(command, cwd=folder, env=clean_environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for line in (LINES[0], LINES[-1]):
            os.write(process.stdin.fileno(), f"{line}\n".encode())
            assert b"mentions" in process.stdout.readline()


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        pytest.param(("nowhere.txt",), "nowhere.txt cannot be read: No such file or directory", id="no such file"),
        pytest.param(("claims",), "claims cannot be read: Is a directory", id="a folder"),
        pytest.param(("gb.txt",), "the byte 0xb3 at offset 0, on line 1, is not UTF-8; save the text as UTF-8, or name its", id="GB18030"),
        pytest.param(("text.txt", "--encoding", "klingon"), "'klingon' is no encoding of text", id="no such encoding"),
        pytest.param(("text.txt", "--encoding", "hex"), "'hex' is no encoding of text", id="an encoding of bytes"),
        pytest.param(("text.txt", "--published", "yesterday"), "'yesterday' is not written as a period", id="no day"),
        pytest.param(("text.txt", "--published", "2021-02-30"), "February 2021 has 28 days", id="a day that there is not"),
        pytest.param(("text.txt", "--jsonl", "--format", "table"), "leave out --format table", id="lines as a table"),
        pytest.param(("text.txt", "--jsonl", "--encoding", "gb18030"), "--jsonl reads UTF-8", id="lines in GB18030"),
        pytest.param(("text.txt", "--output", "claims"), "claims cannot be written", id="into a folder"),
        pytest.param(("text.txt", "--output", "no/such/file"), "No such file or directory; name another place", id="nowhere to write"),
    ],
)
def test_what_is_refused(program: Runner, folder: Path, text: str, arguments: tuple[str, ...], says: str) -> None:
    (folder / "gb.txt").write_bytes("出口增长".encode("gb18030"))
    run = program("extract", *arguments)
    assert run.code == 2
    assert says in run.err
    assert "Traceback" not in run.err
    assert (folder / text).exists()


@pytest.mark.parametrize(
    ("data", "options"),
    [
        pytest.param("出口增长12.9%".encode("gb18030"), ("--encoding", "GB18030"), id="GB18030"),
        pytest.param("出口增长12.9%".encode("gb18030"), ("--encoding", "gbk"), id="GBK"),
        pytest.param(b"\xef\xbb\xbf" + "出口增长12.9%".encode(), (), id="with a mark, which is not counted"),
    ],
)
def test_encodings(program: Runner, folder: Path, data: bytes, options: tuple[str, ...]) -> None:
    (folder / "a.txt").write_bytes(data)
    (found,) = objects(program("extract", "a.txt", "--format", "jsonl", *options).out)
    assert (found["start"], found["text"]) == (4, "12.9%")


def test_a_file_is_written_whole_or_not_at_all(program: Runner, folder: Path, text: str) -> None:
    (folder / "out.jsonl").write_text("old", "utf-8")
    (folder / "out.jsonl").chmod(0o600)
    (folder / "bad.txt").write_bytes("增长9%\n".encode() * 400_000 + b"\xff")
    assert program("extract", "bad.txt", "--format", "jsonl", "--output", "out.jsonl").code == 2
    assert (folder / "out.jsonl").read_text("utf-8") == "old"
    run = program("extract", text, "--format", "jsonl", "--output", "out.jsonl")
    assert (run.code, run.out, run.err) == (0, "", "")
    assert objects((folder / "out.jsonl").read_text("utf-8"))[-1]["kind"] == "period"
    assert (folder / "out.jsonl").stat().st_mode & 0o777 == 0o600
    assert sorted(path.name for path in folder.iterdir()) == ["bad.txt", "claims", "out.jsonl", "text.txt"]


def test_a_pipe_that_is_closed_ends_it_in_silence(folder: Path, clean_environment: dict[str, str]) -> None:
    (folder / "long.txt").write_text("增长9%\n" * 100_000, "utf-8")
    command = [sys.executable, "-m", "gx_factcheck", "extract", "long.txt", "--format", "jsonl"]
    with subprocess.Popen(command, cwd=folder, env=clean_environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141


@pytest.mark.parametrize(
    ("options", "allowed"),
    [
        pytest.param(("--format", "jsonl"), set(), id="jsonl"),
        pytest.param((), {"tabulate", "wcwidth"}, id="a table"),
    ],
)
def test_it_pays_for_what_it_uses(program: Runner, text: str, options: tuple[str, ...], allowed: set[str]) -> None:
    run = program("extract", text, *options, code=CODE)
    imported = set(json.loads(run.err[run.err.index("[") :]))
    assert imported & set(HEAVY) <= allowed


PUBLIC = """
import gx_factcheck
from gx_factcheck import draft, extract
print([type(one).__name__ for one in (draft, extract)], extract("增长9%")[0].text, "claims:" in draft("增长9%"))
import gx_factcheck.extraction.article
from gx_factcheck import extract
print(extract is gx_factcheck.extract, type(gx_factcheck.extraction).__name__, extract("增长9%")[0].text)
"""


def test_the_public_name_is_the_function_and_the_folder_is_another(program: Runner) -> None:
    assert program(code=PUBLIC).out.splitlines() == ["['function', 'function'] 9% True", "True module 9%"]
