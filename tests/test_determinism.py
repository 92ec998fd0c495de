"""The same input gives the same bytes, whatever the hash seed, the time zone and the locale."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent.parent


def output(command: tuple[str, ...], **variables: str) -> bytes:
    """The standard output of the command under these environment variables."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith("LC_") and key != "LANG"}
    done = subprocess.run(
        [sys.executable, "-m", "gx_factcheck", *command], cwd=HERE, env={**environment, **variables}, capture_output=True, check=False
    )
    assert done.stderr == b""
    return done.stdout


@pytest.mark.parametrize(
    "command",
    [
        pytest.param(("audit", "--format", "table"), id="table"),
        pytest.param(("audit", "--format", "json"), id="json"),
        pytest.param(("check",), id="check"),
        pytest.param(("rules", "--format", "markdown"), id="rules"),
        pytest.param(("references", "list"), id="references"),
    ],
)
def test_same_bytes(command: tuple[str, ...]) -> None:
    first = output(command, PYTHONHASHSEED="1", TZ="Asia/Shanghai", LC_ALL="C.UTF-8")
    second = output(command, PYTHONHASHSEED="2", TZ="America/Los_Angeles", LC_ALL="C")
    assert first
    assert first == second
