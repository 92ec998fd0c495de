"""z3 and HiGHS in an environment of their own, asked through JSON."""

import json
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.consistency.exact import Encoded

ROOT = Path(__file__).parents[2]
PYTHON = ROOT / ".venv-peers" / "bin" / "python"


@dataclass(frozen=True, slots=True)
class Answer:
    """What a solver says of one system."""

    verdict: str
    """feasible, infeasible or unknown."""
    seconds: float
    core: tuple[str, ...] = ()
    mending: dict[str, list[int] | None] | None = None
    confirmed: bool = False
    """Whether exact arithmetic confirms that it is infeasible."""
    kilobytes: int = 0


def lacking() -> str | None:
    """What is missing, and what to do; None where both solvers are there."""
    if not PYTHON.exists():
        return f"{PYTHON} is not there; run `make bench`, which installs benchmarks/peers.txt"
    missing = [name for name in ("z3", "highspy") if not _imports(name)]
    return f"{' and '.join(missing)} cannot be imported by {PYTHON}; remove .venv-peers and run `make bench`" if missing else None


def _imports(name: str) -> bool:
    return subprocess.run([PYTHON, "-c", f"import {name}"], capture_output=True, check=False).returncode == 0


def ask(solver: str, systems: Sequence[Encoded], seconds: float = 30) -> list[Answer]:
    """The answers of `z3` (with core and alternatives) or `highs`; the limit is for each system."""
    request = {"seconds": seconds, "systems": [system.as_json() for system in systems]}
    done = subprocess.run(
        [PYTHON, "-m", f"benchmarks.consistency.peer_{solver}"],
        input=json.dumps(request),
        stdout=subprocess.PIPE,
        text=True,
        check=True,
        encoding="utf-8",
        cwd=ROOT,
    )
    answer = json.loads(done.stdout.splitlines()[-1])
    return [_answer(one, answer["kilobytes"]) for one in answer["answers"]]


def _answer(record: dict[str, object], kilobytes: int) -> Answer:
    match record:
        case {"verdict": str(verdict), "seconds": float(seconds)}:
            core, mending = record.get("core"), record.get("mending")
            return Answer(
                verdict,
                seconds,
                tuple(core) if isinstance(core, list) else (),
                mending if isinstance(mending, dict) else None,
                record.get("confirmed") is True,
                kilobytes,
            )
        case _:
            message = f"the solver answered {record!r}; wanted a verdict and seconds"
            raise ValueError(message)
