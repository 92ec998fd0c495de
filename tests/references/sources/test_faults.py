"""Every kind of faulty reply, met once: refused in words or borne, within the deadline, with the dataset and the cache whole."""

import hashlib
import json
import subprocess
import sys
from pathlib import Path

import pytest
from benchmarks.faults.cases import Case, cases
from benchmarks.faults.replies import TRUTH, http, page
from benchmarks.faults.run import meet
from benchmarks.faults.server import Call, FaultServer

from gx_factcheck.references.sources.store import observations_in

ROOT = Path(__file__).resolve().parents[3]
CASES = cases()
_FETCH = """
import sys
from pathlib import Path
from benchmarks.faults.cases import world
from gx_factcheck.references.sources.fetch import Order, fetch
from gx_factcheck.references.sources.inflate import Bounds
from gx_factcheck.references.sources.source import Query
from dataclasses import replace
from datetime import timedelta
port, folder = int(sys.argv[1]), Path(sys.argv[2])
met = world(port, folder / "cache")
patient = replace(met.settings, deadline=timedelta(seconds=20), bounds=Bounds())
fetch(met.source, Order(Query("XX.GROWTH.ZG"), folder / "data" / "growth"), patient)
"""


@pytest.mark.parametrize(("number", "case"), list(enumerate(CASES)), ids=[case.name for case in CASES])
def test_a_fault_neither_hangs_nor_crashes_nor_spoils_anything(number: int, case: Case, tmp_path: Path) -> None:
    # Of every second kind an older release is there, which must stay as it is.
    met = meet(case, tmp_path, with_older=number % 2 == 1)
    # The machines that share a runner may be slow to notice; a hang is longer than that.
    assert met.is_as_due(case, slack=10), met


def test_there_are_more_than_forty_kinds() -> None:
    names = [case.name for case in CASES]
    assert len(set(names)) == len(names) > 40


def test_what_is_said_of_a_fault_is_one_inert_line(tmp_path: Path) -> None:
    for number, case in enumerate(CASES):
        if case.name in ("HTML, said to be JSON", "a status of its own", "404 Not Found", "an error with status 200"):
            met = meet(case, tmp_path / str(number), with_older=False)
            assert met.said.isprintable(), met.said
            assert len(met.said) < 800


def test_two_processes_at_once_leave_one_whole_dataset(tmp_path: Path) -> None:
    def slow(call: Call) -> None:
        call.ends.wait(0.2)
        call.send(http(page()))

    with FaultServer(slow) as server:
        command = [sys.executable, "-c", _FETCH, str(server.port), str(tmp_path)]
        started = [subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True) for _ in range(3)]
        ends = [(process.communicate()[1], process.returncode) for process in started]
    assert ends == [("", 0)] * 3
    found = [(row.quantity.reference_area, str(row.quantity.time_period)) for row in observations_in(tmp_path / "data" / "growth")]
    assert sorted(found) == sorted(TRUTH)
    (reply,) = (tmp_path / "cache" / "replies").iterdir()
    head, _, content = reply.read_bytes().partition(b"\n")
    assert json.loads(head)["sha256"] == hashlib.sha256(content).hexdigest()
    assert not [path for path in tmp_path.rglob("*") if path.name.endswith(".tmp")]
