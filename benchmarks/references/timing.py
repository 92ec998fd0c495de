"""Seconds by the clock and of the processor, and the most memory a process had."""

from __future__ import annotations

import os
import re
import resource
import subprocess
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path


class Timed:
    """Notes what each step took since the one before."""

    def __init__(self) -> None:
        self.took: dict[str, tuple[float, float]] = {}
        self._clock, self._cpu = time.perf_counter(), time.process_time()

    def note(self, step: str) -> None:
        """The step that has just ended."""
        clock, cpu = time.perf_counter(), time.process_time()
        self.put(step, clock - self._clock, cpu - self._cpu)
        self._clock, self._cpu = clock, cpu

    def put(self, step: str, clock: float, cpu: float) -> None:
        """A step that was measured elsewhere."""
        self.took[step] = (clock, cpu)


def peak_megabytes() -> float:
    """The most memory that this process had at once; what Linux counts leaves out that of the process it was forked from."""
    status = Path("/proc/self/status")
    if status.exists():
        return int(re.search(r"VmHWM:\s*(\d+)", status.read_text("utf-8"))[1]) / 1024  # type: ignore[index]  # Linux always has it
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


@dataclass(frozen=True, slots=True)
class Cost:
    """What a whole process took."""

    seconds: float
    cpu: float
    megabytes: float
    code: int


def cost(command: Sequence[str], environment: Mapping[str, str] | None = None) -> Cost:
    """Run it to its end; what it prints is dropped."""
    started = time.perf_counter()
    process = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=dict(os.environ) | dict(environment or {})
    )
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return Cost(time.perf_counter() - started, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, process.returncode)
