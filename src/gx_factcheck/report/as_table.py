"""A report as a table for the terminal, with the details of what is wrong below it."""

from collections.abc import Iterator, Sequence

from gx_factcheck.model.report import ArticleReport, Report
from gx_factcheck.model.words import Judgement
from gx_factcheck.report.describe import claim_words, found_words, word
from gx_factcheck.report.details import (
    FAULTY,
    Judged,
    article_heading,
    claim_details,
    claim_head,
    claim_notes,
    conflict_details,
    consistency,
    judged_claims,
    run_notes,
    summary,
)
from gx_factcheck.report.page import INDENT, Page
from gx_factcheck.report.tables import Cell, Column, table
from gx_factcheck.report.wording import Wording
from gx_factcheck.values.characters import inert

_LEAST_FIGURE = 10
_LEAST_VERDICT = 14
_LEAST_TEXT = 20
_LEAST_TEXT_MERGED = 14


def render(report: Report, *, wording: Wording, width: int, colour: bool) -> str:
    """The whole report in lines of at most `width` cells; addresses alone may be longer."""
    page = Page(wording, width, colour)
    parts = [part for article in report.articles for part in _article_parts(page, article, is_compared=report.is_compared)]
    parts += run_notes(page, report)
    if any(article.verdicts for article in report.articles):
        parts.append(page.bullet(wording.say("summary:explain")))
    return "\n\n".join(parts) + "\n"


def _article_parts(page: Page, article: ArticleReport, *, is_compared: bool) -> Iterator[str]:
    """The parts in their order; where nothing was read to compare with, only claims that something is wrong with are listed."""
    claims = judged_claims(article)
    yield article_heading(page, article)
    listed = [judged for judged in claims if is_compared or judged.verdict.verdict is not Judgement.UNVERIFIED]
    if listed:
        yield _verdict_table(page, listed)
    faulty = [claim_details(page, judged) for judged in claims if judged.verdict.verdict in FAULTY]
    yield from _under(page, "heading:details", faulty)
    yield from _under(page, "heading:conflicts", list(conflict_details(page, article)))
    noted = [judged for judged in claims if judged.verdict.notes and judged.verdict.verdict not in FAULTY]
    yield from _under(page, "heading:notes", [claim_notes(page, judged) for judged in noted])
    yield summary(page, article) if is_compared else consistency(page, article)


def _under(page: Page, heading: str, parts: Sequence[str]) -> Iterator[str]:
    if parts:
        yield page.heading(page.wording.say(heading))
        yield from parts


def _verdict_table(page: Page, claims: Sequence[Judged]) -> str:
    """Six columns where they can be read; else verdict and reason share one; else each claim is a few lines."""
    wording = page.wording
    number, verdict, reason = (Column(wording.say(f"column:{name}")) for name in ("number", "verdict", "reason"))
    figure, claim, found = wording.say("column:figure"), wording.say("column:claim"), wording.say("column:found")
    rows = [_cells(page, judged) for judged in claims]
    wide = (number, Column(figure, _LEAST_FIGURE), Column(claim, _LEAST_TEXT), Column(found, _LEAST_TEXT), verdict, reason)
    narrow = (
        number,
        Column(figure, _LEAST_FIGURE),
        Column(claim, _LEAST_TEXT_MERGED),
        Column(found, _LEAST_TEXT_MERGED),
        Column(verdict.head, _LEAST_VERDICT),
    )
    return (
        table(wide, rows, page.width)
        or table(narrow, [[*row[:4], _merged(page, judged)] for row, judged in zip(rows, claims, strict=True)], page.width)
        or "\n".join(_lines(page, judged) for judged in claims)
    )


def _cells(page: Page, judged: Judged) -> tuple[Cell, ...]:
    wording, verdict = page.wording, judged.verdict
    return (
        Cell(str(judged.number)),
        Cell(inert(judged.claim.source.quote)),
        Cell(inert(claim_words(judged.claim, wording))),
        Cell(inert(found_words(judged.claim, verdict, wording))),
        Cell(wording.text(word("verdict", verdict.verdict)), page.style(verdict.verdict)),
        Cell(wording.text(word("reason", verdict.reason))),
    )


def _merged(page: Page, judged: Judged) -> Cell:
    verdict, reason = word("verdict", judged.verdict.verdict), word("reason", judged.verdict.reason)
    return Cell(page.wording.say("cell:verdict-and-reason", verdict=verdict, reason=reason), page.style(judged.verdict.verdict))


def _lines(page: Page, judged: Judged) -> str:
    """One claim without a table: for terminals in which its columns could not be read."""
    separator = page.wording.say("label:separator")
    found = found_words(judged.claim, judged.verdict, page.wording)
    lines = [claim_head(page, judged), page.bullet(claim_words(judged.claim, page.wording), indent=INDENT)]
    if found:
        lines.append(page.bullet(page.wording.say("column:found") + separator + found, indent=INDENT))
    return "\n".join(lines)
