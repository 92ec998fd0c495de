"""The peers in an environment of their own, asked through JSON."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).parents[2]
PYTHON = ROOT / ".venv-peers-extraction" / "bin" / "python"
_PACKAGES = ("recognizers_date_time", "recognizers_number_with_unit", "jionlp", "quantulum3", "cn2an", "dateparser")


def lacking() -> str | None:
    """What is missing, and what to do; None where all peers are there."""
    remedy = "run `make bench`, which installs benchmarks/extraction/peers.txt"
    if not PYTHON.exists():
        return f"{PYTHON.relative_to(ROOT)} is not there; {remedy}"
    looked = "import importlib.util, sys; print(*[name for name in sys.argv[1:] if importlib.util.find_spec(name) is None])"
    missing = run_python(["-c", looked, *_PACKAGES]).split()
    return f"{PYTHON.relative_to(ROOT)} has no {', '.join(missing)}; remove .venv-peers-extraction and {remedy}" if missing else None


def run_python(arguments: Sequence[str], given: str = "", *, seconds: float | None = None) -> str:
    """What the peers' interpreter prints; what it warns of is dropped.

    Raises:
        subprocess.CalledProcessError: it failed.
        subprocess.TimeoutExpired: it took longer than `seconds`.
    """
    done = subprocess.run(
        [str(PYTHON), "-W", "ignore", *arguments],
        input=given,
        capture_output=True,
        text=True,
        check=True,
        encoding="utf-8",
        cwd=ROOT,
        timeout=seconds,
    )
    return done.stdout


def ask(script: str, request: Mapping[str, object], *, seconds: float | None = None) -> dict[str, list[dict[str, object]]]:
    """The answer of a script of this folder: under each peer's name its records. The answer is the last line that it prints."""
    printed = run_python(["-m", f"benchmarks.extraction.{script}"], json.dumps(request), seconds=seconds)
    answer = json.loads(printed.splitlines()[-1])
    if not isinstance(answer, dict):
        message = f"{script} answered {answer!r}; wanted records under the name of each peer"
        raise TypeError(message)
    return answer
