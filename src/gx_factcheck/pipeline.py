"""From a text to a draft, and from claims and references to a report: the one place that knows the order of the stages."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from hashlib import sha256

from gx_factcheck import checkers, compare
from gx_factcheck.claimfile.write import DraftArticle, write_draft
from gx_factcheck.compare.match import Matcher
from gx_factcheck.compare.vintages import AsOf, known_by
from gx_factcheck.model.catalogue import Catalogue
from gx_factcheck.model.claim import Claim
from gx_factcheck.model.constraint import Constraint
from gx_factcheck.model.finding import Finding
from gx_factcheck.model.report import ArticleReport, ClaimFile, Report
from gx_factcheck.model.statement import Statements
from gx_factcheck.model.table import ObservationTable
from gx_factcheck.model.words import Outcome
from gx_factcheck.references.folder import References
from gx_factcheck.registry import Rule, discover
from gx_factcheck.system.conflicts import ProverOf, solve
from gx_factcheck.values.languages import main_language
from gx_factcheck.values.periods import Period
from gx_factcheck.verdicts.coverage import coverage
from gx_factcheck.verdicts.judge import OWN_RECORD, judge


@cache
def rules() -> tuple[Rule, ...]:
    """Every rule that is applied, by id."""
    return tuple(sorted((*discover(checkers), *discover(compare)), key=lambda rule: rule.id))


def audit(
    files: Sequence[ClaimFile], references: References | None, *, as_of: date | None = None, prover: ProverOf | None = None
) -> Report:
    """The verdicts on every claim of the files.

    Args:
        files: claims, article by article.
        references: what is known; None holds the claims against one another only.
        as_of: leaves out what was published after that day, or has no date.
        prover: `certify.Certifier` of the extra `solve`, to decide also what narrowing leaves open.
    """
    catalogue = references.catalogue if references is not None else Catalogue()
    known = known_by(references.observations if references is not None else ObservationTable.of(()), as_of)
    crashed: list[str] = []
    run = _Run(catalogue, known, as_of, prover, crashed)
    articles = tuple(_audit_one(file, run) for file in files)
    return Report(articles, as_of, tuple(crashed), is_compared=references is not None)


def draft(
    text: str,
    *,
    title: str | None = None,
    published: date | Period | None = None,
    language: str | None = None,
    digest: str | None = None,
) -> str:
    """A claim file in YAML with a claim for each figure of the text; `?` stands where a person must decide.

    Args:
        text: as decoded; the pointers of the claims are code points into it.
        title: None takes the first line, where it looks like a title.
        published: the day of publication, or the days it can have been: what words such as 今年 are read against.
        language: `zh` or `en`; None finds it out.
        digest: the SHA-256 of the article's bytes, in hexadecimal; None takes those of the text in UTF-8.
    """
    from gx_factcheck.extraction.article import extract  # noqa: PLC0415 -- its word lists take longer to read than a small audit

    appeared = Period(published, published) if isinstance(published, date) else published
    article = DraftArticle(
        text=text,
        digest=digest or sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        language=language or main_language(text),
        title=title,
        published=appeared,
    )
    return write_draft(article, extract(text, published=published, language=language))


@dataclass(frozen=True, slots=True)
class _Run:
    """What the articles of one run share."""

    catalogue: Catalogue
    known: AsOf
    as_of: date | None
    prover: ProverOf | None
    crashed: list[str]


def _audit_one(file: ClaimFile, run: _Run) -> ArticleReport:
    matcher = Matcher(run.catalogue, run.known.table, file.article.appeared)
    claims = tuple(_as_is_customary(claim, run.catalogue) for claim in file.claims)
    statements = Statements(
        article=file.article,
        claims=claims,
        relations=file.relations,
        catalogue=run.catalogue,
        observations=run.known.table,
        matches={claim.id: matcher.matches(claim) for claim in claims},
        judged_on=run.as_of,
    )
    stated = list(_apply(statements, run.crashed))
    told = [one for one in stated if isinstance(one, Finding)]
    constraints = tuple(one for one in stated if isinstance(one, Constraint))
    solution = solve(claims, constraints, _supported(told), prover=run.prover)
    findings = [*told, *solution.findings]
    verdicts = judge(statements, findings, solution.conflicts)
    covered = coverage(statements, verdicts, later=run.known.later, undated=run.known.undated)
    return ArticleReport(file, verdicts, solution.conflicts, covered, constraints)


def _supported(findings: Sequence[Finding]) -> frozenset[str]:
    """The claims that the record has, by observations of their own quantity: they are the last to be doubted."""
    own = [one for one in findings if one.rule == OWN_RECORD and not any(row.is_of_another_time for row in one.evidence)]
    denied = {one.claim for one in own if one.outcome is Outcome.IMPOSSIBLE}
    return frozenset(one.claim for one in own if one.outcome is Outcome.ENTAILED and not one.is_wider) - denied


def _as_is_customary(claim: Claim, catalogue: Catalogue) -> Claim:
    """The claim on the price basis that its indicator is published on, where it names none."""
    bases = {found.price_basis for name in claim.indicator if (found := catalogue.indicators.get(name)) is not None}
    basis = bases.pop() if len(bases) == 1 else None
    return claim if claim.basis or basis is None else claim.model_copy(update={"basis": (basis,)})


def _apply(statements: Statements, crashed: list[str]) -> Iterator[Constraint | Finding]:
    """What every rule states; one that fails is recorded and the others go on."""
    for rule in rules():
        try:
            yield from list(rule(statements))
        except Exception as fault:  # the one place that catches everything: a rule's fault must not hide the other rules' findings
            crashed.append(f"{rule.id}: {type(fault).__name__}: {fault}")
