"""Texts made to be slow: the time for n, 4n and 16n characters; linear is a ratio of 4 for four times the text."""

from __future__ import annotations

import signal
import time
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from types import FrameType

from tabulate import tabulate

from gx_factcheck.extraction.article import extract

LARGEST = 1 << 20
STEP = 4
MOST_RATIO = 5
_TOO_SHORT = 0.02
"""Seconds; under this a ratio says nothing."""


@dataclass(frozen=True, slots=True)
class Probe:
    """A piece that is repeated after an opening; it is read as each of the languages."""

    piece: str
    opening: str = ""
    languages: tuple[str, ...] = ("zh",)

    @property
    def name(self) -> str:
        """As much of it as fits in a table."""
        return repr(self.opening + self.piece * (2 if len(self.piece) < 9 else 1))[1:-1] + "…"


BOTH = ("zh", "en")
EN = ("en",)
PROBES = (
    # on which peers hang
    *map(Probe, ("九千", "一", "九千九百九十九", "9月", "9月9日")),
    *(
        Probe(piece, languages=BOTH)
        for piece in ("1", "1-", "1,", "1.", "1 ", "1/", "1:", "1—", "１", "1，", "1,111", "0", "9,999.", "1.1.1")
    ),
    # Chinese numerals, hedges and periods
    *map(
        Probe,
        (
            "万",
            "亿",
            "万亿",
            "十",
            "两",
            "百分之",
            "分之",
            "点",
            "零",
            "几十",
            "多",
            "超",
            "约",
            "近",
            "超过",
            "不到",
            "一二三",
            "第",
            "前",
            "一万零",
        ),
    ),
    *map(
        Probe,
        (
            "年",
            "2021年",
            "今年",
            "去年以来",
            "截至",
            "上半年",
            "1月至",
            "到",
            "至",
            "从1月",
            "星期",
            "世纪",
            "二〇二一年",
            "1—7月",
            "由1个",
            "同比增长",
            "增长1%",
        ),
    ),
    *map(
        Probe,
        ("1个、", "0.6、", "1万元至", "1％", "元", "個", "人民币", "￥1", "（", "）", "“", "。", "1。", "第一", "其中", "占", "一个一个"),
    ),
    # English words
    *(
        Probe(piece, languages=EN)
        for piece in ("a ", "one ", "one-", "twenty ", "hundred ", "one hundred and ", "million ", "half ", "and ", "two thirds of ")
    ),
    *(
        Probe(piece, languages=EN)
        for piece in ("more than ", "at least 1 ", "up to ", "between 1 and ", "from 1 to ", "1% to ", "$", "$1 ", "1 in ", "1 out of ")
    ),
    *(
        Probe(piece, languages=EN)
        for piece in (
            "January ",
            "Jan. 1, ",
            "last year ",
            "the first quarter of ",
            "since ",
            "in the year to ",
            "Monday ",
            "2021-",
            "1st ",
        )
    ),
    *(
        Probe(piece, languages=EN)
        for piece in ("1 square ", "1 per ", "km/", "U.S. ", "No. ", "1-year-", "1.5 million, ", "rose 1% ", "percent ", "times ", "top ")
    ),
    # neither
    *(
        Probe(piece, languages=BOTH)
        for piece in (
            " ",
            "\n",
            "\t",
            "\u3000",
            "(",
            ")",
            "-",
            ".",
            ",",
            "%",
            "~",
            "–",
            "\u2212",
            "+",
            "a",
            "aB",
            "\u200b",
            "\ud800",
            "😀",
            "é",
        )
    ),
    *(Probe(piece, languages=BOTH) for piece in ("| 1 ", "1\n", "1\t", "<b>", "http://a.b/1?", "#1 ", "@1 ", "1e9", "0x1")),
    Probe("0", opening="1.", languages=BOTH),
    Probe(" ", opening="1", languages=BOTH),
    Probe("、", opening="1"),
    Probe("9", opening="百分之"),
    Probe("年", opening="2021"),
    Probe(" and 1", opening="between 1", languages=EN),
    Probe(",000", opening="$1", languages=EN),
)


class _OutOfTimeError(Exception):
    pass


def hostile(*, quick: bool = False, most_seconds: float = 60) -> tuple[str, bool]:
    """The table, worst first, and whether every probe stays linear."""
    sizes = [LARGEST // (16 if quick else 1) // STEP**power for power in (2, 1, 0)]
    rows = sorted(_rows(sizes, most_seconds), key=lambda row: -row[0])
    worst = rows[0][0]
    shown = [row for _, row in rows[: 20 if quick else None]]
    headers = ("probe", "as", *(f"{size:,}" for size in sizes), "first × 4", "next × 4")
    table = tabulate(shown, headers=headers, disable_numparse=True)
    return (
        f"{table}\n\n{len(rows)} probes, seconds for so many characters; worst ratio for four times the text {worst:.2f}",
        worst <= MOST_RATIO,
    )


def _rows(sizes: list[int], most_seconds: float) -> Iterator[tuple[float, list[str]]]:
    for probe in PROBES:
        for language in probe.languages:
            taken = [seconds_for(probe, language, size, most_seconds) for size in sizes]
            ratios = [_ratio(shorter, longer) for shorter, longer in pairwise(taken)]
            told = [f"{ratio:.2f}" if ratio else "" for ratio in ratios]
            shown = [f"over {most_seconds:.0f}" if seconds is None else f"{seconds:.3f}" for seconds in taken]
            yield max(ratios), [probe.name, language, *shown, *told]


def _ratio(shorter: float | None, longer: float | None) -> float:
    """How many times as long; 0 where both are too short to say, infinite where the longer was stopped."""
    if shorter is None or longer is None:
        return float("inf")
    return 0 if longer < _TOO_SHORT else longer / max(shorter, _TOO_SHORT / STEP)


def seconds_for(probe: Probe, language: str, size: int, most_seconds: float) -> float | None:
    """The lesser of two runs, where the first is short; None where it is stopped."""
    text = (probe.opening + probe.piece * (size // len(probe.piece) + 1))[:size]
    best = None
    for _ in range(3):
        taken = _timed(text, language, most_seconds)
        if taken is None:
            return best
        best = taken if best is None else min(best, taken)
        if best > 1:
            break
    return best


def _timed(text: str, language: str, most_seconds: float) -> float | None:
    def stop(_: int, __: FrameType | None) -> None:
        raise _OutOfTimeError

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, most_seconds)
    begun = time.perf_counter()
    try:
        extract(text, language=language)
    except _OutOfTimeError:
        return None
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
    return time.perf_counter() - begun
