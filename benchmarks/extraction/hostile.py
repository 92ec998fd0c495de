"""Texts made to be slow: the time for four times as many characters, again and again; linear is a ratio of 4."""

from __future__ import annotations

import signal
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from itertools import pairwise, repeat, zip_longest
from types import FrameType

from tabulate import tabulate

from benchmarks.extraction.hostile_probes import PROBES, Probe
from gx_factcheck.extraction.article import extract

STEP = 4
FIRST = tuple(4096 * STEP**power for power in range(3))
THEN = tuple(4096 * STEP**power for power in range(3, 5))
"""Up to a megabyte, for those of each family that grew the fastest and took the longest."""
_MOST_GROWN, _LONGEST = 1, 2
MOST_RATIO = 5
MOST_SECONDS = 20.0
"""For the largest text; a busy machine takes a fifth longer than the 14 s of the slowest probe."""
_SHOWN = 40
_ROUNDS, _ROUNDS_IF_SUSPECT = 3, 9
_SHORT = 0.2
"""Seconds; what takes longer is timed once, unless it seems more than linear."""
_SUSPECT = 4.5
_TOO_SHORT = 0.02
"""Seconds; under this a ratio says nothing."""


@dataclass(frozen=True, slots=True)
class Taken:
    """Seconds of the processor for each size so far; None from where it was stopped on."""

    probe: Probe
    language: str | None
    seconds: tuple[float | None, ...]

    @property
    def ratios(self) -> tuple[float, ...]:
        """How many times as long each size took as the one before."""
        return tuple(_ratio(shorter, longer) for shorter, longer in pairwise(self.seconds))

    @property
    def longest(self) -> float:
        """Infinite where it was stopped."""
        return max(float("inf") if one is None else one for one in self.seconds)


class _OutOfTimeError(Exception):
    pass


def hostile(*, quick: bool = False, most_seconds: float = 60) -> tuple[str, bool]:
    """The tables, worst first, and whether every probe stays linear and none takes too long; quick: the lesser sizes alone."""
    blank = [Taken(probe, language, ()) for probe in PROBES for language in probe.languages]
    with ProcessPoolExecutor() as pool:
        taken = list(pool.map(_measured, blank, repeat(FIRST), repeat(most_seconds), chunksize=4))
        if not quick:
            chosen = list(_chosen(taken))
            taken = [one for one in taken if one not in chosen]
            taken += pool.map(_measured, chosen, repeat(THEN), repeat(most_seconds))
    worst, longest = max(max(one.ratios) for one in taken), max(one.longest for one in taken)
    return (
        f"{_families(taken)}\n\n{_worst(taken)}\n\n{len(taken)} probes, processor seconds for so many characters; "
        f"worst ratio for four times the text {worst:.2f} (at most {MOST_RATIO}), longest {longest:.1f} s (at most {MOST_SECONDS:.0f})",
        worst <= MOST_RATIO and longest <= MOST_SECONDS,
    )


def _chosen(taken: Sequence[Taken]) -> Iterator[Taken]:
    for own in _by_family(taken).values():
        grown = sorted(own, key=lambda one: -max(one.ratios))[:_MOST_GROWN]
        yield from grown
        yield from sorted((one for one in own if one not in grown), key=lambda one: -one.longest)[:_LONGEST]


def _by_family(taken: Sequence[Taken]) -> dict[tuple[str, str | None], list[Taken]]:
    found: dict[tuple[str, str | None], list[Taken]] = {}
    for one in taken:
        found.setdefault((one.probe.family, one.language), []).append(one)
    return found


def _families(taken: Sequence[Taken]) -> str:
    headers = ("family", "read as", "probes", *(f"{size:,}" for size in (FIRST + THEN)[1:]), "longest")
    rows = [
        [
            family,
            language or "either",
            str(len(own)),
            *(f"{max(ratios):.2f}" for ratios in zip_longest(*(one.ratios for one in own), fillvalue=0)),
            *[""] * (len(FIRST + THEN) - 1 - max(len(one.ratios) for one in own)),
            f"{max(one.longest for one in own):.2f}",
        ]
        for (family, language), own in _by_family(taken).items()
    ]
    return tabulate(rows, headers=headers, disable_numparse=True)


def _worst(taken: Sequence[Taken]) -> str:
    headers = ("probe", "as", *(f"{size:,}" for size in FIRST + THEN), "worst ratio")
    ordered = sorted(taken, key=lambda one: (-max(one.ratios), -one.longest))[:_SHOWN]
    rows = [
        [
            one.probe.name,
            one.language or "either",
            *("stopped" if seconds is None else f"{seconds:.3f}" for seconds in one.seconds),
            *[""] * (len(FIRST + THEN) - len(one.seconds)),
            f"{max(one.ratios):.2f}",
        ]
        for one in ordered
    ]
    return tabulate(rows, headers=headers, disable_numparse=True)


def _ratio(shorter: float | None, longer: float | None) -> float:
    """How many times as long; 0 where the longer is too short to say, infinite where it was stopped."""
    if shorter is None or longer is None:
        return float("inf")
    return 0 if longer < _TOO_SHORT else longer / max(shorter, _TOO_SHORT / STEP)


def _measured(known: Taken, sizes: Sequence[int], most_seconds: float) -> Taken:
    """With the seconds for more sizes; what seems more than linear is timed again."""
    extract("1，1。1. 1.")  # what is loaded and prepared on first use is no part of the time
    seconds = list(known.seconds)
    for size in sizes:
        text = known.probe.text(size)
        taken = None if seconds and seconds[-1] is None else _timed(text, known.language, most_seconds)
        rounds = 1
        while taken is not None and rounds < _rounds(seconds, taken):
            taken = min(taken, _timed(text, known.language, most_seconds) or taken)
            rounds += 1
        seconds.append(taken)
    return replace(known, seconds=tuple(seconds))


def _rounds(before: Sequence[float | None], taken: float) -> int:
    """How often to take the time: a busy machine doubles it now and then."""
    if before and _ratio(before[-1], taken) > _SUSPECT:
        return _ROUNDS_IF_SUSPECT
    return _ROUNDS if taken < _SHORT else 1


def _timed(text: str, language: str | None, most_seconds: float) -> float | None:
    def stop(_: int, __: FrameType | None) -> None:
        raise _OutOfTimeError

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, most_seconds)
    begun = time.process_time()
    try:
        extract(text, language=language)
    except _OutOfTimeError:
        return None
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
    return time.process_time() - begun
