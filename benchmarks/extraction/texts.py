"""Accuracy on the labelled texts: the half to learn from and the half to be judged by, in each language.

The first table is strict: a figure counts where its numeral and its value are exactly those marked, a period where its words
are; the rest is judged over what counts. The second is kind, so that peers can stand beside: a figure counts where anything
that touches it says the value.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from tabulate import tabulate

from benchmarks.extraction.finding import Finding, finding_of, findings_of
from benchmarks.extraction.labels import LANGUAGES, OPTIONAL, TEXTS, TRAP, Half, Label, Sample, load
from benchmarks.extraction.peers import ask
from gx_factcheck.extraction.article import extract
from gx_factcheck.model.mention import Mention, MentionKind
from gx_factcheck.values.unit_table import unit_table

_OWN = "gx-factcheck"


@dataclass(frozen=True, slots=True)
class Read:
    """A sample with what was found in it, composites left out: their ends are found by themselves."""

    sample: Sample
    mentions: tuple[Mention, ...]

    @property
    def wanted(self) -> list[Label]:
        """The labels that must be found."""
        return [label for label in self.sample.labels if label.kind not in (TRAP, OPTIONAL)]

    @property
    def matches(self) -> list[tuple[Label, Mention]]:
        """What was found at its exact place with its exact value."""
        placed = {_place(mention): mention for mention in self.mentions}
        pairs = ((label, placed.get((label.start, label.end))) for label in self.wanted)
        return [(label, mention) for label, mention in pairs if mention is not None and _is_right(label, mention)]

    @property
    def counted(self) -> list[Mention]:
        """What was found, apart from what may be found or not."""
        optional = [label for label in self.sample.labels if label.kind == OPTIONAL]
        return [mention for mention in self.mentions if not any(_touch(mention, label) for label in optional)]

    @property
    def hit_traps(self) -> list[Label]:
        """The traps that something found touches."""
        traps = [label for label in self.sample.labels if label.kind == TRAP]
        return [trap for trap in traps if any(_touch(mention, trap) for mention in self.mentions)]


def _place(mention: Mention) -> tuple[int, int]:
    if mention.kind is MentionKind.PERIOD:
        return mention.start, mention.end
    return mention.number_start, mention.number_end


def _touch(mention: Mention, label: Label) -> bool:
    return mention.start < label.end and label.start < mention.end


def _is_right(label: Label, mention: Mention) -> bool:
    if MentionKind.PERIOD in (label.kind, mention.kind):
        return label.kind == mention.kind
    return label.value is None or (mention.value, mention.upper) == (label.value, label.upper)


def texts(*, peers: bool, show_test: bool) -> str:
    """The tables, and what is missed: of the half to be judged by only where that is asked for."""
    read = {language: [_read(sample) for sample in load(TEXTS / language)] for language in LANGUAGES}
    groups = {f"{language} {half}": [one for one in read[language] if one.sample.half is half] for language in LANGUAGES for half in Half}
    strict = tabulate([_strict(name, group) for name, group in groups.items()], headers="keys", disable_numparse=True)
    beside = tabulate(
        [row for name, group in groups.items() for row in _beside(name, group, peers=peers)], headers="keys", disable_numparse=True
    )
    shown = [one for group in groups.values() for one in group if show_test or one.sample.half is Half.DEV]
    return "\n\n".join((strict, beside, "\n".join(line for one in shown for line in _misses(one))))


def _read(sample: Sample) -> Read:
    found = extract(sample.text, published=sample.published)
    return Read(sample, tuple(mention for mention in found if mention.kind is not MentionKind.CHANGE))


def _strict(name: str, group: Sequence[Read]) -> dict[str, str]:
    pairs = [pair for one in group for pair in one.matches]
    figures = [pair for pair in pairs if pair[0].kind != MentionKind.PERIOD]
    periods = [pair for pair in pairs if pair[0].kind == MentionKind.PERIOD]
    hedged = [pair for pair in figures if pair[0].hedges]
    wanted = sum(len(one.wanted) for one in group)
    found = sum(len(one.counted) for one in group)
    traps = sum(label.kind == TRAP for one in group for label in one.sample.labels)
    return {
        "texts": name,
        "labels": str(wanted),
        "recall": _percent(len(pairs), wanted),
        "precision": _percent(len(pairs), found),
        "F1": _percent(2 * len(pairs), wanted + found),
        "kind": _right(figures, lambda label, mention: label.kind == mention.kind),
        "unit": _right(figures, lambda label, mention: _alike(label.unit) == _alike(mention.unit)),
        "thing": _right(figures, lambda label, mention: label.unit == mention.unit),
        "hedge": _right(hedged, lambda label, mention: label.hedges == mention.hedges),
        "none": _right([pair for pair in figures if not pair[0].hedges], lambda _, mention: not mention.hedges),
        "days": _right(periods, lambda label, mention: label.period == mention.period),
        "governing": _right(figures, lambda label, mention: label.period == mention.period),
        "role": _right(figures, lambda label, mention: label.role == mention.role),
        "traps hit": f"{sum(len(one.hit_traps) for one in group)}/{traps}",
    }


def _alike(unit: str | None) -> str | None:
    """The unit with counted things taken as one: 3 of a kind are a count, whether the counter or the noun names the kind."""
    topics = unit_table().topics
    return None if unit is None else "/".join("count" if topics.get(part) == "count" else part for part in unit.split("/"))


def _right(pairs: Sequence[tuple[Label, Mention]], is_right: Callable[[Label, Mention], bool]) -> str:
    return _percent(sum(is_right(label, mention) for label, mention in pairs), len(pairs))


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f}" if whole else ""


def _beside(name: str, group: Sequence[Read], *, peers: bool) -> Iterator[dict[str, str]]:
    yield _kind(name, _OWN, group, [[finding_of(mention) for mention in one.mentions] for one in group])
    if not peers or not group:
        return
    request = [{"text": one.sample.text, "language": one.sample.language, "day": one.sample.published.isoformat()} for one in group]
    for peer, records in ask("peer_findings", {"texts": request}).items():
        if records:
            found = [findings_of(record for record in records if record["text"] == index) for index in range(len(group))]
            yield _kind(name, peer, group, found)


def _kind(name: str, system: str, group: Sequence[Read], found: Sequence[Sequence[Finding]]) -> dict[str, str]:
    """A row of the second table."""
    cases = list(zip(group, found, strict=True))
    valued = [(label, _near(label, findings)) for one, findings in cases for label in one.wanted if label.value is not None]
    dated = [
        (label, _near(label, findings))
        for one, findings in cases
        for label in one.wanted
        if label.kind == MentionKind.PERIOD and label.period
    ]
    said = [[one for one in near if (one.value, one.upper) == (label.value, label.upper)] for label, near in valued]
    united = [any(one.unit == label.unit for one in near) for (label, _), near in zip(valued, said, strict=True)]
    places = [(one.sample, place) for one, findings in cases for place in {(finding.start, finding.end) for finding in findings}]
    on_labels = [_is_on_label(sample, place) for sample, place in places]
    traps = [(label, findings) for one, findings in cases for label in one.sample.labels if label.kind == TRAP]
    return {
        "texts": name,
        "system": system,
        "value": _percent(sum(map(bool, said)), len(said)),
        "value, unit": _percent(sum(united), len(united)),
        "days": _percent(sum(any(_days(one) == _days_of(label) for one in near) for label, near in dated), len(dated)),
        "on a label": _percent(sum(on_labels), len(on_labels)),
        "traps hit": f"{sum(bool(_near(trap, findings)) for trap, findings in traps)}/{len(traps)}",
    }


def _near(label: Label, findings: Sequence[Finding]) -> list[Finding]:
    return [one for one in findings if one.touches(label.start, label.end)]


def _is_on_label(sample: Sample, place: tuple[int, int]) -> bool:
    return any(label.kind != TRAP and place[0] < label.end and label.start < place[1] for label in sample.labels)


def _days(one: Finding) -> tuple[object, object]:
    return one.first, one.last


def _days_of(label: Label) -> tuple[object, object]:
    return (label.period.start, label.period.end) if label.period else (None, None)


def _misses(one: Read) -> Iterator[str]:
    """What is missing, wrong or too much in one sample, a line each."""
    place = f"{one.sample.language}/{one.sample.half}/{one.sample.name}"
    matched = {id(label): mention for label, mention in one.matches}
    for label in one.wanted:
        if id(label) not in matched:
            near = [_told(mention) for mention in one.mentions if _touch(mention, label)]
            said = "; ".join(near) or "nothing"
            yield f"{place}: missed {_context(one.sample.text, label.start, label.end)} {_wanted(label)}; says {said}"
        elif faults := list(_faults(label, matched[id(label)])):
            yield f"{place}: wrong {_context(one.sample.text, label.start, label.end)} {', '.join(faults)}"
    used = set(map(id, matched.values()))
    for mention in one.counted:
        if id(mention) not in used and not any(_touch(mention, label) for label in one.wanted):
            yield f"{place}: spurious {_context(one.sample.text, mention.start, mention.end)} {_told(mention)}"
    for trap in one.hit_traps:
        yield f"{place}: trap {_context(one.sample.text, trap.start, trap.end)}"


def _faults(label: Label, mention: Mention) -> Iterator[str]:
    pairs: list[tuple[str, object, object]] = [("period", label.period, mention.period)]
    if label.kind != MentionKind.PERIOD:
        pairs += [
            ("kind", label.kind, mention.kind),
            ("unit", label.unit, mention.unit),
            ("hedge", label.hedges, mention.hedges),
            ("role", label.role, mention.role),
        ]
    return (f"{name} {_plain(given)} for {_plain(wanted)}" for name, wanted, given in pairs if given != wanted)


def _plain(value: object) -> str:
    return "+".join(map(str, value)) or "none" if isinstance(value, tuple) else str(value)


def _wanted(label: Label) -> str:
    told = (label.kind, _number(label.value, label.upper), label.unit, _plain(label.hedges) if label.hedges else None, label.period)
    return " ".join(str(one) for one in told if one)


def _told(mention: Mention) -> str:
    told = (mention.kind, _number(mention.value, mention.upper), mention.unit, _plain(mention.hedges) if mention.hedges else None)
    return f"[{mention.text}] {' '.join(str(one) for one in told if one)} {mention.period or ''}".strip()


def _number(value: object, upper: object) -> str | None:
    return None if value is None else f"{value}..{upper}" if upper is not None else str(value)


def _context(text: str, start: int, end: int) -> str:
    return f"…{text[max(0, start - 12) : start]}[{text[start:end]}]{text[end : end + 12]}…".replace("\n", "⏎")
