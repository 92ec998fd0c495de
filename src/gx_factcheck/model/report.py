"""What an audit found: every claim, its verdict, the conflicts and how much could be decided."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date

from gx_factcheck.model.claim import Claim
from gx_factcheck.model.constraint import Constraint
from gx_factcheck.model.relation import Relation
from gx_factcheck.model.source import Article
from gx_factcheck.model.verdict import Conflict, Verdict
from gx_factcheck.model.words import Judgement


@dataclass(frozen=True, slots=True)
class ClaimFile:
    """One article's claims, with where they were read from."""

    path: str
    article: Article
    claims: tuple[Claim, ...]
    relations: tuple[Relation, ...] = ()
    lines: tuple[tuple[str, int], ...] = ()
    """The line of the file on which each claim begins, by its id; empty where the format has no lines."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """How far the evidence went."""

    claims: int
    decided: int
    """Supported, strained, inconsistent or refuted."""
    lacking_data: int
    ask: tuple[tuple[str, int], ...]
    """Publishers of what is missing, by their ids, with the number of claims that each could decide, most first."""
    left_out_later: int = 0
    """Rows published after `--as-of`."""
    left_out_undated: int = 0
    """Rows with no date, left out with `--as-of`."""


@dataclass(frozen=True, slots=True)
class ArticleReport:
    """The verdicts on one article."""

    source: ClaimFile
    verdicts: tuple[Verdict, ...]
    conflicts: tuple[Conflict, ...]
    coverage: Coverage
    constraints: tuple[Constraint, ...] = ()
    """What the rules stated for this article."""


@dataclass(frozen=True, slots=True)
class Report:
    """One run."""

    articles: tuple[ArticleReport, ...]
    as_of: date | None = None
    crashed: tuple[str, ...] = field(default=())
    """Rules that failed, with the fault; never hidden."""
    is_compared: bool = field(default=True, kw_only=True)
    """Whether reference data were read; without them a claim can only be held against the others of its article."""

    def counts(self) -> Counter[Judgement]:
        """How many claims got each verdict."""
        return Counter(verdict.verdict for article in self.articles for verdict in article.verdicts)
