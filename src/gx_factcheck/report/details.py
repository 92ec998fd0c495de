"""The parts below the table: what is wrong with a claim and why, what cannot stand together, and how far the evidence went."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from gx_factcheck.model.claim import Claim
from gx_factcheck.model.finding import Message, message
from gx_factcheck.model.report import ArticleReport, Coverage, Report
from gx_factcheck.model.verdict import Conflict, Repair, Verdict
from gx_factcheck.model.words import Judgement
from gx_factcheck.report.describe import word
from gx_factcheck.report.layout import paragraph
from gx_factcheck.report.page import INDENT, Page
from gx_factcheck.report.tables import paint
from gx_factcheck.values.characters import inert

FAULTY = (Judgement.REFUTED, Judgement.INCONSISTENT, Judgement.STRAINED)
_ORDER = (*FAULTY, Judgement.SUPPORTED, Judgement.UNVERIFIED)
_MOST_ASKED = 5
_MOST_REPAIRS = 5


@dataclass(frozen=True, slots=True)
class Judged:
    """A claim with its verdict and its number in the table."""

    number: int
    claim: Claim
    verdict: Verdict


def judged_claims(article: ArticleReport) -> tuple[Judged, ...]:
    """Every claim that has a verdict, in the order of the file, numbered from 1."""
    verdicts = {verdict.claim: verdict for verdict in article.verdicts}
    return tuple(Judged(number, claim, verdicts[claim.id]) for number, claim in enumerate(article.source.claims, 1) if claim.id in verdicts)


def claim_head(page: Page, judged: Judged) -> str:
    """Number, quote, verdict and reason, in the colour of the verdict."""
    said = page.wording.say(
        "details:head",
        number=str(judged.number),
        quote=judged.claim.source.quote,
        verdict=word("verdict", judged.verdict.verdict),
        reason=word("reason", judged.verdict.reason),
    )
    return paint(paragraph(inert(said), page.width, indent=INDENT), page.style(judged.verdict.verdict))


def claim_details(page: Page, judged: Judged) -> str:
    """The verdict on one claim with its calculation, its evidence and what would be true instead."""
    wording, verdict = page.wording, judged.verdict
    lines = [claim_head(page, judged), page.bullet(_identity(judged), indent=INDENT)]
    lines += page.reasoning(verdict.explanation, verdict.arithmetic)
    lines += page.evidence(verdict.evidence)
    for said in verdict.would_be_true:
        lines += page.labelled(wording.say("label:would-be-true"), said)
    for said in verdict.notes:
        lines += page.labelled(wording.say("label:note"), said)
    return "\n".join(lines)


def _identity(judged: Judged) -> Message:
    if judged.verdict.severity is None:
        return message("details:id", claim=judged.claim.id)
    return message("details:id-and-severity", claim=judged.claim.id, severity=word("severity", judged.verdict.severity))


def claim_notes(page: Page, judged: Judged) -> str:
    """The notes on one claim with which nothing else is wrong."""
    lines = [claim_head(page, judged)]
    for said in judged.verdict.notes:
        lines += page.labelled(page.wording.say("label:note"), said)
    return "\n".join(lines)


def conflict_details(page: Page, article: ArticleReport, claim: str | None = None) -> Iterator[str]:
    """Each group of conflicts: the members of every set, why they cannot all be true, and then what mends them all.

    Of the groups that a claim is in only the sets that it is in are shown, but what mends them mends the whole group.
    """
    claims = {judged.claim.id: judged for judged in judged_claims(article)}
    groups: dict[int, list[Conflict]] = {}
    for conflict in article.conflicts:
        groups.setdefault(conflict.group, []).append(conflict)
    for members in groups.values():
        lines = [_conflict_set(page, conflict, claims) for conflict in members if claim is None or claim in conflict.claims]
        if lines:
            yield "\n".join([*lines, *_repairs(page, members, claims)])


def _repairs(page: Page, conflicts: Sequence[Conflict], claims: Mapping[str, Judged]) -> Iterator[str]:
    """The changes that mend all the conflicts of one group, the likeliest first."""
    wording = page.wording
    if len(conflicts) > 1 and conflicts[0].repairs:
        yield page.bullet(message("details:mended-together", count=str(len(conflicts))), indent=INDENT)
    shown, left = _told(conflicts[0].repairs, claims)
    for repair in shown:
        label = wording.say("label:either") + " " + wording.listed(_member(page, name, claims) for name in repair.members)
        yield from page.labelled(label, repair.remedy)
    if left:
        yield page.bullet(message("details:other-repairs", count=str(left)), indent=INDENT)
    if not conflicts[0].is_complete:
        yield page.bullet(message("details:cut-short"), indent=INDENT)


def _told(repairs: Sequence[Repair], claims: Mapping[str, Judged]) -> tuple[list[Repair], int]:
    """The repairs that an editor is told, and how many are left: of many figures those that a slip explains, if there are any."""
    of_figures = [repair for repair in repairs if all(name in claims for name in repair.members)]
    likely = [repair for repair in of_figures if repair.likelihood] if len(of_figures) > _MOST_REPAIRS else of_figures
    likely = likely or of_figures
    told = [repair for repair in repairs if repair in likely[:_MOST_REPAIRS] or repair not in of_figures]
    return told, len(repairs) - len(told)


def _conflict_set(page: Page, conflict: Conflict, claims: Mapping[str, Judged]) -> str:
    wording = page.wording
    head = wording.say(
        "details:conflict",
        members=wording.listed(_member(page, name, claims) for name in (*conflict.claims, *conflict.relations)),
        verdict=word("verdict", conflict.judgement),
        reason=word("reason", conflict.reason),
    )
    lines = [paint(paragraph(inert(head), page.width, indent=INDENT), page.style(conflict.judgement))]
    is_calculated = conflict.arithmetic != conflict.explanation
    lines += page.labelled(wording.say("label:arithmetic") if is_calculated else wording.say("label:because"), conflict.arithmetic)
    lines += page.labelled(wording.say("label:reading"), conflict.reading)
    lines += page.evidence(conflict.evidence)
    return "\n".join(lines)


def _member(page: Page, name: str, claims: Mapping[str, Judged]) -> str:
    if name not in claims:
        return page.wording.say("details:relation", relation=name)
    return page.wording.say("details:member", number=str(claims[name].number), quote=claims[name].claim.source.quote)


def article_heading(page: Page, article: ArticleReport) -> str:
    """Title, publisher and date of an article, and the file that its claims are from."""
    about = article.source.article
    key = "heading:article" if about.published_by == "stated" else "heading:article-inferred"
    publisher = about.publisher or page.wording.say("heading:no-publisher")
    title = page.heading(page.wording.say(key, title=about.title, publisher=publisher, published=str(about.published)))
    return f"{title}\n{page.bullet(article.source.path)}"


def consistency(page: Page, article: ArticleReport) -> str:
    """How many claims were held against one another, and how many of them cannot stand."""
    counts = _counts(page, article, [each for each in _ORDER if each is not Judgement.UNVERIFIED])
    said = message("summary:checked", claims=str(len(article.verdicts)))
    lines = [page.heading(page.wording.say("heading:summary")), page.bullet(counts or message("summary:consistent"), indent=INDENT)]
    return "\n".join([*lines, page.bullet(said, indent=INDENT)])


def _counts(page: Page, article: ArticleReport, shown: Sequence[Judgement]) -> str:
    verdicts = [verdict.verdict for verdict in article.verdicts]
    found = [(each, verdicts.count(each)) for each in shown if each in verdicts]
    said = (page.wording.say("summary:verdict", verdict=word("verdict", each), count=str(count)) for each, count in found)
    return page.wording.say("list:comma").join(said)


def summary(page: Page, article: ArticleReport) -> str:
    """How many claims got which verdict, how many lack data, and whom to ask."""
    wording, counts = page.wording, _counts(page, article, _ORDER)
    coverage = article.coverage
    lines = [page.heading(wording.say("heading:summary")), page.bullet(counts or message("summary:nothing"), indent=INDENT)]
    lines.append(page.bullet(_coverage(coverage), indent=INDENT))
    if coverage.ask:
        lines.append(page.bullet(message("summary:ask", publishers=_publishers(page, coverage)), indent=INDENT))
    return "\n".join(lines)


def _coverage(coverage: Coverage) -> Message:
    return message("summary:coverage", claims=str(coverage.claims), decided=str(coverage.decided), lacking=str(coverage.lacking_data))


def _publishers(page: Page, coverage: Coverage) -> str:
    named = [
        page.wording.say("summary:publisher", publisher=message(f"publisher:{publisher}"), count=str(count))
        for publisher, count in coverage.ask[:_MOST_ASKED]
    ]
    if len(coverage.ask) > _MOST_ASKED:
        named.append(page.wording.say("summary:more-publishers", count=str(len(coverage.ask) - _MOST_ASKED)))
    return page.wording.listed(named)


def run_notes(page: Page, report: Report) -> Iterator[str]:
    """What concerns the whole run: rows left out, rules that failed."""
    if report.as_of is not None and report.articles:
        coverage = report.articles[0].coverage
        yield page.bullet(
            message(
                "summary:as-of", day=report.as_of.isoformat(), later=str(coverage.left_out_later), undated=str(coverage.left_out_undated)
            )
        )
    for fault in report.crashed:
        yield page.bullet(message("summary:crashed", fault=fault))
