"""The judgement on a claim from all its findings, and the conflicts among claims."""

from dataclasses import dataclass

from gx_factcheck.model.finding import Evidence, Finding, Message
from gx_factcheck.model.words import Judgement, Reason, Severity


@dataclass(frozen=True, slots=True)
class Repair:
    """One member of a conflict set, and the values with which the others can stand."""

    member: str
    """A claim's id, or a relation as written."""
    remedy: Message


@dataclass(frozen=True, slots=True)
class Conflict:
    """Statements that cannot all be true, and can be if any one of them is dropped."""

    claims: tuple[str, ...]
    relations: tuple[str, ...]
    rule: str
    reason: Reason
    judgement: Judgement
    """The most that it may bring upon its claims: inconsistent, or strained where a relation was only inferred."""
    explanation: Message
    arithmetic: Message
    """The calculation, in figures that a reader can check; the explanation where there is none."""
    repairs: tuple[Repair, ...] = ()
    may_refute: bool = False
    """Whether all its constraints are definitional, or stand in the text's own words."""
    severity: Severity = Severity.MEDIUM


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the program says of one claim."""

    claim: str
    verdict: Judgement
    reason: Reason
    severity: Severity | None
    """None where nothing is wrong."""
    explanation: Message
    arithmetic: Message | None
    evidence: tuple[Evidence, ...]
    findings: tuple[Finding, ...]
    would_be_true: tuple[Message, ...] = ()
    notes: tuple[Message, ...] = ()
