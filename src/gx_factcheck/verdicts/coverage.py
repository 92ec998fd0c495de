"""How far the evidence went, and whom to ask for the rest."""

from collections import Counter
from collections.abc import Sequence

from gx_factcheck.model.report import Coverage
from gx_factcheck.model.statement import Statements
from gx_factcheck.model.verdict import Verdict
from gx_factcheck.model.words import Judgement, Reason


def coverage(statements: Statements, verdicts: Sequence[Verdict], *, later: int = 0, undated: int = 0) -> Coverage:
    """The share of claims that were decided; `later` and `undated` are the rows that `--as-of` left out."""
    lacking = [verdict for verdict in verdicts if verdict.verdict is Judgement.UNVERIFIED and verdict.reason is Reason.NO_DATA]
    publishers = Counter(publisher for verdict in lacking for publisher in _publisher(statements, verdict))
    return Coverage(
        claims=len(verdicts),
        decided=sum(verdict.verdict is not Judgement.UNVERIFIED for verdict in verdicts),
        lacking_data=len(lacking),
        ask=tuple(sorted(publishers.items(), key=lambda found: (-found[1], found[0]))),
        left_out_later=later,
        left_out_undated=undated,
    )


def _publisher(statements: Statements, verdict: Verdict) -> list[str]:
    claim = statements.claim(verdict.claim)
    indicator = statements.indicator(claim) if claim is not None else None
    return [indicator.publisher] if indicator is not None and indicator.publisher else []
