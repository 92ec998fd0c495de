"""The judgement on a claim from all its findings, and the conflicts among claims."""

from dataclasses import dataclass
from fractions import Fraction

from gx_factcheck.model.finding import Evidence, Finding, Message
from gx_factcheck.model.words import Judgement, Reason, Severity
from gx_factcheck.values.slips import Slip


@dataclass(frozen=True, slots=True)
class Repair:
    """Members of a conflict that are changed or dropped together, after which all else can stand."""

    members: tuple[str, ...]
    """Claims' ids, and relations as written; as few as can be."""
    remedy: Message
    likelihood: Fraction = Fraction(0)
    """How likely one slip of the pen explains it: the priors of the slips whose values would fit, added up."""
    slips: tuple[Slip, ...] = ()
    values: tuple[Fraction, ...] = ()
    """Those that the remedy names, in the claim's unit; none where it names an interval, or where more than one claim changes."""


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
    """The least changes that mend this conflict and all others of its group, the likeliest first."""
    may_refute: bool = False
    """Whether all its constraints are definitional, or stand in the text's own words."""
    severity: Severity = Severity.MEDIUM
    evidence: tuple[Evidence, ...] = ()
    """The observations among its members."""
    reading: Message | None = None
    """The wider reading under which its members can all be true."""
    group: int = 0
    """Conflicts that share a member have one number: they are mended together."""
    is_complete: bool = True
    """False where the search for repairs was cut short."""


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
