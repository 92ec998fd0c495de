"""Accuracy on the labelled mentions of one article, beside the peers.

A (numeric quantities): found where something overlaps the number; then its value, its unit as well, and the hedge of those
that have one. B (periods): found, the exact span, and the days of those that have a date. C (composite, vague, superlative):
found. Spurious is what touches no labelled mention; traps are names that hold a number.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from tabulate import tabulate

from benchmarks.extraction.data import Data
from benchmarks.extraction.finding import Finding, finding_of, findings_of
from benchmarks.extraction.peers import ask
from gx_factcheck.extraction.article import extract
from gx_factcheck.values.periods import Period, read_period
from gx_factcheck.values.unit_table import unit_table

HEDGES = {">": "over", "<": "under", ">~": "more", "<=": "at-most"}
"""As the labels write them, and the hedge that is meant."""
UNITS = {"gigabit / second": "gigabit/second"}


@dataclass(frozen=True, slots=True)
class Gold:
    """One labelled mention."""

    id: str
    tier: str
    kind: str
    start: int
    end: int
    core: tuple[int, int]
    surface: str
    values: tuple[Fraction, ...]
    """One number, two of a range, none where there is none."""
    unit: str | None
    hedge: str | None
    days: Days | None


@dataclass(frozen=True, slots=True)
class Days:
    """What the first and the last day may be; None where it does not count."""

    first: Period | None
    last: Period | None


@dataclass(frozen=True, slots=True)
class Labels:
    """All that is labelled."""

    mentions: tuple[Gold, ...]
    traps: tuple[tuple[int, int], ...]
    published: Period


def read_labels(path: Path) -> Labels:
    """The labels of the file."""
    written = json.loads(path.read_text("utf-8"))
    mentions = tuple(_mention(one) for one in written["mentions"])
    return Labels(mentions, tuple((one["start"], one["end"]) for one in written["traps"]), read_period(written["reference_date"]))


def _mention(one: dict[str, object]) -> Gold:
    start, end, core_start, core_end = (int(str(one[name])) for name in ("start", "end", "core_start", "core_end"))
    values = [one.get("low"), one.get("high")] if one["kind"] == "range" else [one.get("value")]
    is_period = one["tier"] == "B"
    return Gold(
        id=str(one["id"]),
        tier=str(one["tier"]),
        kind=str(one["kind"]),
        start=start,
        end=end,
        core=(core_start, core_end),
        surface=str(one["surface"]),
        values=() if is_period or one["tier"] == "C" else tuple(Fraction(str(value)) for value in values),
        unit=None if one["unit"] is None else UNITS.get(str(one["unit"]), str(one["unit"])),
        hedge=HEDGES.get(str(one["approx"])),
        days=_days(str(one["value"]), str(one["period"])) if is_period and one.get("value") else None,
    )


def _days(value: str, relative: str) -> Days:
    """An end that is the day of publication may be any day of the month that is known of it; all others are exact.

    截至 sets no first day, so only its last one counts.
    """
    first, _, last = value.partition("/")
    starts, ends = (read_period(text.partition("T")[0]) for text in (first, last or first))
    if "now" in relative:
        begins = starts if relative.startswith("P") else _day(starts.start)
        return Days(begins, ends)
    return Days(None if relative.startswith("..") else _day(starts.start), _day(ends.end))


def _day(day: datetime.date) -> Period:
    return Period(day, day)


@dataclass(frozen=True, slots=True)
class Judged:
    """What was right of one labelled mention."""

    gold: Gold
    found: bool
    span: bool = False
    value: bool = False
    unit: bool = False
    hedge: bool = False
    role: bool = False
    days: bool = False
    nearest: str = ""

    @property
    def faults(self) -> list[str]:
        """What was asked of it and is not right."""
        asked = {"A": ("value", "unit"), "B": ("span",), "C": ()}[self.gold.tier]
        more = [
            ("hedge", self.gold.hedge is not None and self.gold.tier == "A"),
            ("role", self.gold.kind == "growth"),
            ("days", self.gold.days is not None),
        ]
        wanted = ["found", *asked, *(name for name, is_asked in more if is_asked)]
        return [name for name in wanted if not getattr(self, name)]


def judge(gold: Gold, findings: Sequence[Finding]) -> Judged:
    """The best that any of the findings on it says."""
    near = [one for one in findings if one.touches(*gold.core)]
    if gold.kind == "change":
        near = [one for one in findings if one.kind == "change" and one.touches(gold.start, gold.end)]
    valued = [one for one in near if gold.values and _says(one, gold.values)]
    united = [one for one in valued if _is_unit(one.unit, gold.unit)]
    return Judged(
        gold,
        found=bool(near),
        span=any((one.start, one.end) == (gold.start, gold.end) for one in near),
        value=bool(valued),
        unit=bool(united),
        hedge=any(gold.hedge in one.hedges for one in valued),
        role=any(one.role == "growth" for one in valued),
        days=gold.days is not None and any(_is_within(one.first, gold.days.first) and _is_within(one.last, gold.days.last) for one in near),
        nearest="; ".join(map(_shown, near)),
    )


def _shown(one: Finding) -> str:
    number = " to ".join(str(value) for value in (one.value, one.upper) if value is not None)
    days = f"{one.first} to {one.last}" if one.first or one.last else ""
    told = filter(None, (one.kind, number, one.unit, ", ".join(one.hedges), one.role, days))
    return f"{one.start}-{one.end} {' '.join(told)}"


def _says(one: Finding, values: tuple[Fraction, ...]) -> bool:
    return (one.value, one.upper) == (values[0], values[1] if len(values) > 1 else None)


def _is_unit(given: str | None, wanted: str | None) -> bool:
    """`count` is any kind of thing that is counted."""
    if given is None or wanted is None or not wanted.startswith("count"):
        return given == wanted
    above, _, below = given.partition("/")
    return unit_table().topics.get(above) == "count" and below == wanted.partition(" / ")[2]


def _is_within(day: datetime.date | None, wanted: Period | None) -> bool:
    return wanted is None or (day is not None and wanted.start <= day <= wanted.end)


def article(data: Data, *, peers: bool) -> str:
    """The table of all systems, and what ours misses."""
    labels = read_labels(data.gold)
    text = data.article.read_text("utf-8")
    # The labels know the month of publication; a peer must be given a day, so all get the same one.
    day = labels.published.start.replace(day=15)
    ours = [finding_of(mention) for mention in extract(text, published=day)]
    rows = [_row("gx-factcheck", labels, ours)]
    if peers:
        answer = ask("peer_findings", {"texts": [{"text": text, "language": "zh", "day": day.isoformat()}]})
        rows += [_row(name, labels, findings_of(records)) for name, records in answer.items()]
    return tabulate(rows, headers="keys", disable_numparse=True) + "\n\n" + "\n".join(_misses(labels, ours, text))


def _row(name: str, labels: Labels, findings: Sequence[Finding]) -> dict[str, str]:
    judged = [judge(gold, findings) for gold in labels.mentions]
    a, b, c = ([one for one in judged if one.gold.tier == tier] for tier in "ABC")
    hedged = [one for one in a if one.gold.hedge is not None]
    growths = [one for one in a if one.gold.kind == "growth"]
    dated = [one for one in b if one.gold.days is not None]
    return {
        "system": name,
        "A found": _of(a, "found"),
        "value": _of(a, "value"),
        "unit": _of(a, "unit"),
        "hedge": _of(hedged, "hedge"),
        "growth": _of(growths, "role"),
        "B found": _of(b, "found"),
        "span": _of(b, "span"),
        "dates": _of(dated, "days"),
        "C found": _of(c, "found"),
        "spurious": str(len(_spurious(labels, findings))),
        "traps hit": f"{sum(any(one.touches(*trap) for one in findings) for trap in labels.traps)}/{len(labels.traps)}",
    }


def _of(judged: Sequence[Judged], name: str) -> str:
    return f"{sum(bool(getattr(one, name)) for one in judged)}/{len(judged)}"


def _spurious(labels: Labels, findings: Sequence[Finding]) -> set[tuple[int, int]]:
    return {(one.start, one.end) for one in findings if not any(one.touches(gold.start, gold.end) for gold in labels.mentions)}


def _misses(labels: Labels, findings: Sequence[Finding], text: str) -> Iterator[str]:
    for one in (judge(gold, findings) for gold in labels.mentions):
        if one.faults:
            yield f"not right: {one.gold.id} {one.gold.tier} {one.gold.surface}: {', '.join(one.faults)}; says {one.nearest or 'nothing'}"
    for start, end in sorted(_spurious(labels, findings)):
        yield f"spurious: {start}-{end} …{text[max(0, start - 8) : start]}[{text[start:end]}]{text[end : end + 8]}…"
