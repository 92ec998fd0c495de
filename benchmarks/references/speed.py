"""Loading, keeping and asking: ours and the peers', on the same files with the same questions in the same run."""

from __future__ import annotations

import json
import math
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from tabulate import tabulate

from benchmarks.references.questions import EXTREMA, RANKS, Data, Key, keys_of
from benchmarks.references.timing import Cost, cost

ROOT = Path(__file__).parents[2]
PYTHON = ROOT / ".venv-peers-references" / "bin" / "python"
PEERS = ("duckdb", "polars", "pandas")
HEADERS = ("data", "system", "load s", "cpu", "MB", "again s", "cpu", "MB", "key µs", "rank µs", "extremum µs", "other answers")


def lacking() -> str | None:
    """What is missing, and what to do; None where all peers are there."""
    remedy = "run `make bench`, which installs benchmarks/references/peers.txt"
    if not PYTHON.exists():
        return f"{PYTHON.relative_to(ROOT)} is not there; {remedy}"
    looked = "import importlib.util, sys; print(*[name for name in sys.argv[1:] if importlib.util.find_spec(name) is None])"
    missing = subprocess.run([PYTHON, "-c", looked, *PEERS], capture_output=True, text=True, check=True).stdout.split()
    return f"{PYTHON.relative_to(ROOT)} has no {', '.join(missing)}; remove .venv-peers-references and {remedy}" if missing else None


def speed(every: Sequence[Data], *, peers: bool) -> str:
    """The table. A system loads the files and keeps what it will, and answers; then a new process answers again."""
    rows = [row for data in every for row in _rows(data, PEERS if peers else ())]
    return tabulate(rows, headers=HEADERS, disable_numparse=True)


def _rows(data: Data, peers: Sequence[str]) -> Iterator[tuple[str, ...]]:
    keys = keys_of(data)
    with TemporaryDirectory() as kept:
        own = [_ask_own(data, keys, Path(kept)) for _ in range(2)]
        yield _row(data, "gx-factcheck", own, own)
        for peer in peers:
            yield _row(data, peer, [_ask_peer(peer, data, keys, Path(kept)) for _ in range(2)], own)


def _row(data: Data, system: str, runs: Sequence[Mapping[str, object]], own: Sequence[Mapping[str, object]]) -> tuple[str, ...]:
    cells = []
    for run in runs:
        took = run["took"]
        assert isinstance(took, dict)
        clock, cpu = (took["import"][place] + took["load"][place] for place in (0, 1))
        cells += [f"{clock:.2f}", f"{cpu:.2f}", f"{run['megabytes']:.0f}"]
    took, answers, ours = runs[1]["took"], runs[1]["answers"], own[1]["answers"]
    assert isinstance(took, dict)
    assert isinstance(answers, dict)
    assert isinstance(ours, dict)
    for question in ("keys", "ranks", "extrema"):
        cells.append(f"{1_000_000 * took[question][0] / len(answers[question]):.0f}")
    other = sum(not _alike(one, mine) for name in answers for one, mine in zip(answers[name], ours[name], strict=True))
    return data.name, system, *cells, str(other)


def _alike(one: str | None, other: str | None) -> bool:
    """Whether two numbers are the same but for the last bits of a float, and for the multiplier of "million tonnes"."""
    if one is None or other is None:
        return one is other
    first, second = float(one), float(other)
    if first and second and first / second > 0:
        first *= 10.0 ** round(math.log10(second / first))
    return abs(first - second) <= 1e-9 * max(abs(first), abs(second))


def _ask_own(data: Data, keys: Sequence[Key], kept: Path) -> dict[str, object]:
    request = {"folder": str(data.folder), "areas": data.areas, "indicators": data.indicators, **_questions(keys)}
    environment = os.environ | {"GX_FACTCHECK_CACHE": str(kept / "cache")}
    return _answer([sys.executable, "-m", "benchmarks.references.own"], request, environment)


def _ask_peer(peer: str, data: Data, keys: Sequence[Key], kept: Path) -> dict[str, object]:
    files = [str(path) for path in data.files]
    request = {"peer": peer, "form": data.form, "files": files, "store": str(kept / f"store.{peer}"), **_questions(keys)}
    return _answer([str(PYTHON), "-W", "ignore", "-m", "benchmarks.references.peer_calls"], request, os.environ)


def _questions(keys: Sequence[Key]) -> dict[str, object]:
    return {"keys": keys, "ranks": keys[:RANKS], "extrema": keys[:EXTREMA]}


def _answer(command: Sequence[str], request: Mapping[str, object], environment: Mapping[str, str]) -> dict[str, object]:
    done = subprocess.run(
        command, input=json.dumps(request), capture_output=True, text=True, check=True, encoding="utf-8", cwd=ROOT, env=dict(environment)
    )
    answer = json.loads(done.stdout.splitlines()[-1])
    assert isinstance(answer, dict)
    return answer


def processes(data: Data, show: Sequence[str]) -> str:
    """Whole commands on large data, beside the same without them: the first builds the index."""
    program = [sys.executable, "-m", "gx_factcheck"]
    with TemporaryDirectory() as cache:
        environment = {"GX_FACTCHECK_CACHE": cache}

        def least(command: Sequence[str], times: int = 5) -> Cost:
            return min((cost([*program, *command], environment) for _ in range(times)), key=lambda each: each.cpu)

        folder = ["--references", str(data.folder)]
        runs = {
            "audit without": least(["audit"]),
            "first audit with them": least(["audit", *folder], times=1),
            "later audits with them": least(["audit", *folder]),
            f"references show {' '.join(show)}": least(["references", "show", *show, *folder]),
            "references list": least(["references", "list", *folder]),
        }
        sizes = sum(path.stat().st_size for path in Path(cache).iterdir())
    rows = [(name, f"{run.seconds:.2f}", f"{run.cpu:.2f}", f"{run.megabytes:.0f}", str(run.code)) for name, run in runs.items()]
    rows.append(("the cache, MB", "", "", f"{sizes / 1_000_000:.0f}", ""))
    return tabulate(rows, headers=(data.name, "s", "cpu s", "peak MB", "exit code"), disable_numparse=True)
