"""Claim files to run the program on, in a process of its own."""

import os
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import pytest

SOURCE = Path(__file__).resolve().parents[2] / "src"
CLEAN_ENVIRONMENT = {"PATH": os.environ.get("PATH", ""), "PYTHONPATH": str(SOURCE)}

GROWTH = """\
schema: 1
article:
  title: 海滨上半年
  published: 2021-09-02
claims:
  - id: gdp-growth
    kind: growth
    indicator: gdp_growth
    reference_area: CN-GX
    time_period: 2021-S1
    basis: real
    measure: {{printed: "{printed}", unit: percent}}
    source: {{quote: "增长{printed}", start: 4, end: {end}}}
"""


@dataclass(frozen=True, slots=True)
class Run:
    code: int
    out: str
    err: str


class Runner(Protocol):
    """Runs `gx-factcheck` with these arguments, or Python code that does."""

    def __call__(self, *arguments: str, environment: Mapping[str, str] | None = None, code: str | None = None) -> Run: ...


Writer = Callable[[str, str], str]


def claim_file(printed: str) -> str:
    """A file with one claim: in the first half of 2021 Guangxi's product grew by so much. The record says 12.0%."""
    return GROWTH.format(printed=printed, end=6 + len(printed))


def run(arguments: Sequence[str], folder: Path, environment: Mapping[str, str] | None = None, *, code: str | None = None) -> Run:
    command = [sys.executable, "-m", "gx_factcheck"] if code is None else [sys.executable, "-c", code]
    done = subprocess.run(
        [*command, *arguments],
        cwd=folder,
        env=CLEAN_ENVIRONMENT | dict(environment or {}),
        capture_output=True,
        check=False,
    )
    return Run(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))


def with_claims(folder: Path) -> Path:
    (folder / "claims").mkdir()
    (folder / "claims" / "growth.yaml").write_text(claim_file("12%"), "utf-8")
    return folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with `claims/` in it, of which the one file is true."""
    return with_claims(tmp_path)


@pytest.fixture(scope="session")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Run]:
    """What an audit of that folder prints, by format."""
    folder = with_claims(tmp_path_factory.mktemp("printed"))
    return {layout: run(("audit", "--format", layout), folder) for layout in ("table", "json")}


@pytest.fixture
def program(folder: Path) -> Runner:
    """Runs the program in that folder."""

    def runner(*arguments: str, environment: Mapping[str, str] | None = None, code: str | None = None) -> Run:
        return run(arguments, folder, environment, code=code)

    return runner


@pytest.fixture
def write_claims(folder: Path) -> Writer:
    """Writes a file of one claim that prints this growth, and gives its name."""

    def write(name: str, printed: str) -> str:
        (folder / name).write_text(claim_file(printed), "utf-8")
        return name

    return write


@pytest.fixture
def clean_environment() -> dict[str, str]:
    """No locale, no colours, no home: what a bare container has."""
    return dict(CLEAN_ENVIRONMENT)
