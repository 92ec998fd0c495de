"""One rule's outcome on one claim, what it rests on and what it says."""

from dataclasses import dataclass
from enum import StrEnum

from gx_factcheck.model.observation import Observation
from gx_factcheck.model.words import Outcome, Reason, Severity


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence of `messages.{zh,en}.toml`, by its key, with what fills it.

    An argument is text to print as it is, or another message.
    """

    key: str
    arguments: tuple[tuple[str, "str | Message"], ...] = ()


def message(key: str, /, **arguments: "str | Message") -> Message:
    """A message of this key; arguments keep their order."""
    return Message(key, tuple(arguments.items()))


class Force(StrEnum):
    """The most that a finding may bring about where it is impossible."""

    REFUTES = "refutes"
    INCONSISTENT = "inconsistent"
    STRAINS = "strains"
    NOTES = "notes"


class Use(StrEnum):
    """What an observation is to a claim."""

    OWN = "own"
    PEER = "peer"
    BOUND = "bound"
    DERIVED = "derived"
    NEAREST = "nearest"
    RIVAL = "rival"


class Standing(StrEnum):
    """Where the release of an observation stands in time to the article."""

    IN_FORCE = "in-force"
    SUPERSEDED = "superseded"
    LATER = "later"
    """Published after the article, or without a date."""


class Edition(StrEnum):
    """Which of the dated releases of its publisher's figure an observation is from, as far as they are known."""

    ONLY = "only"
    FIRST = "first"
    BETWEEN = "between"
    """Neither the first nor the latest for certain."""
    LATEST = "latest"


class Bearing(StrEnum):
    """What a finding is about."""

    TRUTH = "truth"
    """Whether the claim is so: entailed is support."""
    COHERENCE = "coherence"
    """Whether it can stand beside other figures: entailed proves nothing."""
    WORDING = "wording"
    """How it is put: a note."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """An observation that a finding rests on, or that is shown beside it."""

    observation: Observation
    use: Use
    standing: Standing = Standing.IN_FORCE
    note: Message | None = None
    edition: Edition = Edition.ONLY
    revises: bool = False
    """Surely published after the article, by the publisher of a figure that was in force: it changes no verdict."""

    @property
    def is_of_another_time(self) -> bool:
        """Another word than the one that its publisher stood by when the article appeared: superseded, or a revision since."""
        return self.revises or self.standing is Standing.SUPERSEDED

    @property
    def is_later(self) -> bool:
        """Published after the article, or without a date."""
        return self.standing is Standing.LATER


@dataclass(frozen=True, slots=True)
class Finding:
    """What one rule concluded of one claim under one choice of what the claim leaves open."""

    claim: str
    outcome: Outcome
    reason: Reason
    force: Force
    explanation: Message
    bearing: Bearing = Bearing.COHERENCE
    severity: Severity = Severity.MEDIUM
    arithmetic: Message | None = None
    evidence: tuple[Evidence, ...] = ()
    alternative: str | None = None
    """Which choice of the open fields was judged; findings of one rule that differ in it are alternatives of one another."""
    alternative_field: Reason | None = None
    """The reason to give if the alternatives disagree: basis, definition, period."""
    is_wider: bool = False
    """True only under a wider reading: the claim is strained, not supported."""
    would_be_true: tuple[Message, ...] = ()
    rule: str = ""
    """`family/rule-name`; filled in by `@rule`."""
