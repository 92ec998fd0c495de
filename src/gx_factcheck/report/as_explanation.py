"""One claim's whole derivation: what it says, what each rule concluded, on what evidence, and what follows."""

from collections.abc import Iterator

from gx_factcheck.model.claim import Claim
from gx_factcheck.model.finding import Finding, message
from gx_factcheck.model.report import ArticleReport
from gx_factcheck.model.verdict import Verdict
from gx_factcheck.report.describe import claim_words, word
from gx_factcheck.report.details import article_heading, claim_details, conflict_details, judged_claims
from gx_factcheck.report.page import INDENT, Page
from gx_factcheck.report.wording import Wording
from gx_factcheck.system.derivation import Derivation, derivations


def render(article: ArticleReport, claim: str, *, wording: Wording, width: int, colour: bool) -> str:
    """The derivation of the claim of this id, which has a verdict in the report."""
    page = Page(wording, width, colour)
    judged = next(judged for judged in judged_claims(article) if judged.claim.id == claim)
    parts = [article_heading(page, article), claim_details(page, judged), "\n".join(_statement(page, article, judged.claim))]
    parts += _derivations(page, article, judged.claim)
    conflicts = list(conflict_details(page, article, claim))
    if conflicts:
        parts += [page.heading(wording.say("heading:conflicts")), *conflicts]
    if judged.verdict.findings:
        parts.append(page.heading(wording.say("heading:findings")))
        parts += ["\n".join(_finding(page, finding, judged.verdict)) for finding in judged.verdict.findings]
    return "\n\n".join(parts) + "\n"


def _statement(page: Page, article: ArticleReport, claim: Claim) -> Iterator[str]:
    """What the claim is taken to say, and where it stands."""
    wording = page.wording
    yield page.heading(wording.say("heading:statement"))
    yield from page.labelled(wording.say("label:subject"), claim_words(claim, wording))
    yield from page.labelled(wording.say("label:kind"), word("kind", claim.kind))
    line = dict(article.source.lines).get(claim.id)
    where = article.source.path if line is None else f"{article.source.path}:{line}"
    yield from page.labelled(wording.say("label:file"), where)
    for selector in (claim.source, *claim.context):
        place = message("claim:place", quote=selector.quote, start=str(selector.start), end=str(selector.end))
        yield from page.labelled(wording.say("label:place"), place)
    yield from page.labelled(wording.say("label:speaker"), claim.speaker)
    yield from page.labelled(wording.say("label:annotation"), claim.note)


def _derivations(page: Page, article: ArticleReport, claim: Claim) -> Iterator[str]:
    """For each constraint that the claim is in, its relation as written and the numbered steps."""
    told = derivations(article.source.claims, article.constraints, (claim.id,)).get(claim.id, ())
    if told:
        yield page.heading(page.wording.say("heading:follows"))
    for each in told:
        yield "\n".join(_derivation(page, each))


def _derivation(page: Page, derivation: Derivation) -> Iterator[str]:
    yield page.bullet(message("details:constraint", relation=derivation.relation or derivation.said, rule=derivation.rule))
    for number, step in enumerate(derivation.steps, 1):
        yield page.bullet(message("details:step", number=str(number), step=step), indent=INDENT)


def _finding(page: Page, finding: Finding, verdict: Verdict) -> Iterator[str]:
    """What the rule found; what the verdict says already is not said again."""
    wording = page.wording
    head = message(
        "details:finding",
        rule=finding.rule,
        outcome=word("outcome", finding.outcome),
        reason=word("reason", finding.reason),
        force=word("force", finding.force),
    )
    yield page.bullet(head)
    if finding.is_wider:
        yield page.bullet(message("details:wider"), indent=INDENT)
    if (finding.explanation, finding.arithmetic) != (verdict.explanation, verdict.arithmetic):
        yield from page.reasoning(finding.explanation, finding.arithmetic)
    yield from page.evidence(finding.evidence)
    for said in finding.would_be_true:
        yield from page.labelled(wording.say("label:would-be-true"), said)
