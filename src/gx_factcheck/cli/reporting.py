"""A report into a command's answer: in which language and form, and whether it fails."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from gx_factcheck.cli.endings import Ending
from gx_factcheck.cli.options import wants_colour, width_of_page
from gx_factcheck.cli.results import Result
from gx_factcheck.model.catalogue import Catalogue
from gx_factcheck.model.report import ClaimFile, Report
from gx_factcheck.model.words import Judgement
from gx_factcheck.report import as_json, as_table
from gx_factcheck.report.wording import Wording

_LEVELS = (Judgement.REFUTED, Judgement.INCONSISTENT, Judgement.STRAINED, Judgement.UNVERIFIED)


@dataclass(frozen=True, slots=True)
class Look:
    """How a report is to be printed, as the options say it."""

    language: str | None
    layout: str
    width: int | None
    colour: str
    output: Path | None

    def wording(self, files: Iterable[ClaimFile], catalogue: Catalogue) -> Wording:
        """The language asked for, else that of the articles; English where they differ."""
        spoken = {file.article.language for file in files}
        return Wording(self.language or (spoken.pop() if len(spoken) == 1 else "en"), catalogue)


def failing(fail_on: str) -> frozenset[Judgement]:
    """The verdicts that make a run fail: the level and those before it, none for `never`."""
    return frozenset() if fail_on == "never" else frozenset(_LEVELS[: _LEVELS.index(Judgement(fail_on)) + 1])


def report_result(report: Report, catalogue: Catalogue, look: Look, *, fail_on: str) -> Result:
    """The report as text, and the exit code that it brings; a run that is incomplete does not pass for a complete one."""
    wording = look.wording((article.source for article in report.articles), catalogue)
    if look.layout == "json":
        text = as_json.render(report, wording)
    else:
        width, colour = width_of_page(look.width, look.output), wants_colour(look.colour, look.output)
        text = as_table.render(report, wording=wording, width=width, colour=colour)
    if report.crashed:
        return Result(text, Ending.INCOMPLETE, look.output)
    counts = report.counts()
    fails = any(counts[verdict] for verdict in failing(fail_on))
    return Result(text, Ending.FOUND if fails else Ending.CLEAN, look.output)
