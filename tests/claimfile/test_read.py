import os
import subprocess
import sys
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import pytest
import yaml

from gx_factcheck.claimfile import read_yaml as yaml_reader
from gx_factcheck.claimfile.faults import ClaimFileError, Fault
from gx_factcheck.claimfile.read import read_claim_file, read_claims
from gx_factcheck.values.periods import read_period

Refuse = Callable[[str | bytes, str], tuple[Fault, ...]]


def test_a_sound_file_is_read(sound: str) -> None:
    file = read_claims("a.yaml", sound)
    assert [claim.id for claim in file.claims] == ["cargo", "berths"]
    assert file.article.published == read_period("2023-08-14")
    assert file.claims[0].measure is not None
    assert file.claims[0].measure.value == 42000
    assert file.claims[1].time_period is None
    assert file.relations[0].id == "cargo > berths"
    assert file.lines == (("cargo", 4), ("berths", 11))


def test_brackets_without_end_leave_the_process_alive() -> None:
    """The composer of libyaml crashes on them; its parser must not, in a process with a stack of its own."""
    code = (
        "from gx_factcheck.claimfile.read import read_claims\n"
        "from gx_factcheck.claimfile.faults import ClaimFileError\n"
        "try:\n    read_claims('a.yaml', 'a: ' + '[' * 200_000)\nexcept ClaimFileError as error:\n    print(error.faults[0].column)\n"
    )
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, env=environment)
    # Some parsers see the thousandth bracket before they give the first.
    assert result.returncode == 0
    assert result.stdout in ("35\n", "1003\n")


def test_a_folder_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "claims.yaml"
    folder.mkdir()
    with pytest.raises(ClaimFileError, match="this is a folder"):
        read_claim_file(folder)


def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "claims.yaml"
    os.mkfifo(pipe)
    with pytest.raises(ClaimFileError, match="this is a pipe"):
        read_claim_file(pipe)


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        pytest.param("none.yaml", "there is no such file", id="missing"),
        pytest.param("a\0b.yaml", "the file cannot be opened", id="NUL in its name"),
        pytest.param("a" * 300 + ".yaml", "the file cannot be opened", id="name that is too long"),
    ],
)
def test_what_cannot_be_opened_is_refused(tmp_path: Path, name: str, problem: str) -> None:
    with pytest.raises(ClaimFileError, match=problem):
        read_claim_file(tmp_path / name)


@pytest.mark.parametrize(
    ("suffix", "size", "problem"),
    [
        pytest.param(".yaml", 10**7 + 1, "the file has 10,000,001 bytes, 10,000,000 are the most", id="YAML above the limit"),
        pytest.param(".jsonl", 2 * 10**8 + 1, "the file has 200,000,001 bytes, 200,000,000 are the most", id="JSON Lines above the limit"),
    ],
)
def test_a_file_that_is_too_large_is_not_read(tmp_path: Path, suffix: str, size: int, problem: str) -> None:
    path = tmp_path / f"claims{suffix}"
    with path.open("wb") as file:
        file.truncate(size)
    with pytest.raises(ClaimFileError, match=problem):
        read_claim_file(path)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("no", id="a yes or no of YAML 1.1"),
        pytest.param("0123", id="an octal of YAML 1.1"),
        pytest.param("1_000", id="an integer with an underscore"),
        pytest.param("12.90", id="a final zero"),
        pytest.param("12:30:45", id="a sexagesimal of YAML 1.1"),
        pytest.param("2023-02-29", id="a date that is none"),
        pytest.param("'null'", id="null in quotation marks"),
        pytest.param("12345678901234567.89", id="more digits than a float has"),
    ],
)
def test_values_stay_as_they_are_written(sound: str, text: str) -> None:
    file = read_claims("a.yaml", sound.replace("kind: level", f"kind: level\n    note: {text}"))
    assert file.claims[0].note == text.strip("'")


@pytest.mark.parametrize("text", [pytest.param(text, id=text or "nothing") for text in ("", "~", "null", "Null", "NULL")])
def test_a_plain_null_is_absence(sound: str, text: str) -> None:
    assert read_claims("a.yaml", sound.replace("kind: level", f"kind: level\n    note: {text}")).claims[0].note is None


def test_a_printed_minus_sign_keeps_its_meaning(sound: str) -> None:
    file = read_claims("a.yaml", sound.replace("4.2万", "\u22123.2"))
    assert file.claims[0].measure is not None
    assert file.claims[0].measure.value == Fraction(-16, 5)
    assert file.claims[0].measure.printed == "\u22123.2"


def test_a_quote_may_hold_what_the_article_hides(sound: str) -> None:
    """The pointer has to match the article, and an escape hides nothing from the reader of the file."""
    file = read_claims("a.yaml", sound.replace("{quote: 吞吐量4.2万吨,", '{quote: "吞吐\\u200b4.2万吨",'))
    assert file.claims[0].source.quote == "吞吐\u200b4.2万吨"


@pytest.mark.parametrize("end", [pytest.param("\n", id="LF"), pytest.param("\r\n", id="CR LF"), pytest.param("\r", id="CR")])
@pytest.mark.parametrize("mark", [pytest.param("", id="no mark"), pytest.param("\ufeff", id="byte-order mark")])
def test_line_ends_and_the_byte_order_mark_change_nothing(tmp_path: Path, sound: str, end: str, mark: str) -> None:
    path = tmp_path / "claims.yaml"
    path.write_bytes((mark + sound.replace("\n", end)).encode("utf-8"))
    file = read_claim_file(path)
    assert (file.claims, file.lines) == (read_claims("a.yaml", sound).claims, (("cargo", 4), ("berths", 11)))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("kind: level", "kind: level", id="sound"),
        pytest.param("kind: level", "kind: &a level", id="anchor"),
        pytest.param("kind: level", "kind: level: of", id="not YAML"),
        pytest.param("kind: level", 'kind: "\\U00110000"', id="an escape beyond the last character"),
        pytest.param("kind: level", 'kind: "\\UFFFFFFFF"', id="an escape beyond the last integer"),
    ],
)
def test_the_parser_in_python_reads_and_refuses_the_same(monkeypatch: pytest.MonkeyPatch, sound: str, old: str, new: str) -> None:
    def outcome() -> object:
        try:
            return read_claims("a.yaml", sound.replace(old, new))
        except ClaimFileError:
            return "refused"

    with_c = outcome()
    monkeypatch.setattr(yaml_reader, "_LOADER", yaml.SafeLoader)
    assert outcome() == with_c
