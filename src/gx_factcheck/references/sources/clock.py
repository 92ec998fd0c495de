"""The time, given from outside so that tests decide it, and the one deadline of a fetch."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

SECOND = 10**9
"""In nanoseconds, in which this package reckons."""


@dataclass(frozen=True, slots=True)
class Clock:
    """What the network code knows of time."""

    now: Callable[[], datetime]
    """The time of day, with its zone."""
    monotonic: Callable[[], int]
    """Nanoseconds from some moment on; never goes back."""
    sleep: Callable[[timedelta], None]

    def stamp(self) -> str:
        """The time in UTC, to the second, as in `2026-01-31T08:00:00Z`."""
        return self.now().astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def system_clock() -> Clock:
    """The clock of this computer."""
    return Clock(lambda: datetime.now(UTC), time.monotonic_ns, lambda pause: time.sleep(pause.total_seconds()))


class Deadline:
    """The moment by which everything must be done: connecting, waiting, retries and the last byte."""

    def __init__(self, allowed: timedelta, clock: Clock) -> None:
        """It begins to run now."""
        self.allowed = allowed
        self._clock = clock
        self._end = clock.monotonic() + nanoseconds(allowed)

    def left(self) -> timedelta:
        """What is left, never below zero; rounded down to a microsecond."""
        return timedelta(microseconds=max(0, self._end - self._clock.monotonic()) // 1000)

    def has_passed(self) -> bool:
        """Whether nothing is left."""
        return not self.left()

    def __str__(self) -> str:
        return f"{self.allowed.total_seconds():g} s"


def nanoseconds(span: timedelta) -> int:
    """The span as a whole number of nanoseconds."""
    return span // timedelta(microseconds=1) * 1000
