"""A check's verdicts beside the professionals' label."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from benchmarks.factchecks.assertions import IMPLIED, OTHERWISE
from benchmarks.factchecks.case import Case, Judged, case_of, judged
from benchmarks.factchecks.facts import read_facts
from gx_factcheck.errors import FactcheckError
from gx_factcheck.model.verdict import Verdict
from gx_factcheck.model.words import Judgement

DUE: Mapping[str, Judgement] = {
    "REFUTED": Judgement.REFUTED,
    "SUPPORTED": Judgement.SUPPORTED,
    "MISLEADING": Judgement.STRAINED,
    "CONFLICTING": Judgement.STRAINED,
    "NOT_ENOUGH_EVIDENCE": Judgement.UNVERIFIED,
}
"""The verdict that is the professionals' label."""
ASIDE = (IMPLIED, OTHERWISE)
WORST = (Judgement.REFUTED, Judgement.INCONSISTENT, Judgement.STRAINED, Judgement.UNVERIFIED, Judgement.SUPPORTED)


class Standing(StrEnum):
    """Whether the verdict is the label."""

    RIGHT = "right"
    APART = "apart"
    """What is misleading though the figure is right: supported, which is told apart."""
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one check came out."""

    case: Case
    label: str
    judged: Judged | None
    fault: str = ""
    """Why the program could not read what the generator wrote, or which of its rules failed; empty for each that it could judge."""

    @property
    def deciding(self) -> Verdict | None:
        """The worst of its claims' verdicts; what is implied counts only where it is refuted, and what is meant otherwise not."""
        verdicts = () if self.judged is None else self.judged.report.verdicts
        counted = [one for one in verdicts if one.claim not in ASIDE or (one.claim == IMPLIED and one.verdict is Judgement.REFUTED)]
        return min(counted, key=lambda one: WORST.index(one.verdict), default=None)

    @property
    def verdict(self) -> Judgement:
        """The whole check's; unverified where nothing could be said."""
        if self.deciding is None or self.judged is None:
            return Judgement.UNVERIFIED
        otherwise = [one.verdict for one in self.judged.report.verdicts if one.claim == OTHERWISE]
        return _in_both_senses(self.deciding.verdict, otherwise[0]) if otherwise else self.deciding.verdict

    @property
    def standing(self) -> Standing:
        """Whether it is the label."""
        if self.verdict is DUE.get(self.label):
            return Standing.RIGHT
        is_apart = self.label == "MISLEADING" and self.verdict is Judgement.SUPPORTED
        return Standing.APART if is_apart else Standing.WRONG

    @property
    def is_sayable(self) -> bool:
        """Whether its claim could be stated and read."""
        return self.judged is not None


def outcomes(records: Sequence[Mapping[str, object]]) -> Iterator[Outcome]:
    """Each check judged, and only then its label looked at."""
    for record in records:
        facts = read_facts(record)
        try:
            case = case_of(facts)
        except FactcheckError as error:
            case = Case(facts.id, '{"claims": []}', {}, (" ".join(str(error).split()),))
        try:
            found = judged(case)
            fault = "; ".join(found.crashed) if found is not None else ""
        except FactcheckError as error:
            found, fault = None, " ".join(str(error).split())
        yield Outcome(case, str(record.get("label")), found, fault)


@dataclass(frozen=True, slots=True)
class Scores:
    """All checks together."""

    outcomes: Sequence[Outcome]

    def count(self, standing: Standing) -> int:
        """How many came out so."""
        return sum(one.standing is standing for one in self.outcomes)

    def recall(self, label: str) -> tuple[int, int]:
        """Of how many of this label the verdict is right, and how many there are."""
        of_label = [one for one in self.outcomes if one.label == label]
        return sum(one.standing is Standing.RIGHT for one in of_label), len(of_label)

    @property
    def false_refutations(self) -> Sequence[Outcome]:
        """Those that the professionals support and that are refuted."""
        return [one for one in self.outcomes if one.label == "SUPPORTED" and one.verdict is Judgement.REFUTED]

    @property
    def macro_f1(self) -> float:
        """The mean over the verdicts that are due to some check; an inconsistent one conflicts."""
        due = [DUE[one.label] for one in self.outcomes if one.label in DUE]
        said = [_as_due(one.verdict) for one in self.outcomes if one.label in DUE]
        hits = Counter(one for one, other in zip(due, said, strict=True) if one is other)
        f1 = [2 * hits[verdict] / (due.count(verdict) + said.count(verdict)) for verdict in dict.fromkeys(due)]
        return sum(f1) / len(f1) if f1 else 0.0


def _in_both_senses(first: Judgement, other: Judgement) -> Judgement:
    """What fails in its first sense fails only if it does in the other."""
    if first is not Judgement.REFUTED or other is Judgement.REFUTED:
        return first
    return Judgement.UNVERIFIED if other is Judgement.UNVERIFIED else Judgement.STRAINED


def _as_due(verdict: Judgement) -> Judgement:
    return Judgement.STRAINED if verdict is Judgement.INCONSISTENT else verdict
