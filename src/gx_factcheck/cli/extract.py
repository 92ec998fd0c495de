"""`gx-factcheck extract`."""

import gc
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from gx_factcheck.cli.endings import Ending
from gx_factcheck.cli.flow import Flow
from gx_factcheck.cli.options import COLOUR, LANGUAGE, OUTPUT, WIDTH, wants_colour, width_of_page
from gx_factcheck.cli.streams import complain
from gx_factcheck.cli.texts import ENCODING, LANGUAGE_OF_TEXT, PUBLISHED, SOURCE, cut_into_parts, language_of, read_parts
from gx_factcheck.extraction.article import extract
from gx_factcheck.model.mention import MentionKind
from gx_factcheck.report.as_mention_json import write_mention, write_text
from gx_factcheck.values.languages import main_language
from gx_factcheck.values.periods import Period

if TYPE_CHECKING:
    from gx_factcheck.cli.text_lines import Line

_LAYOUT = click.Option(["--format", "layout"], type=click.Choice(["table", "jsonl"]), help="What to print.  [default: table]")
_LINES = click.Option(
    ["--jsonl", "is_lines"], is_flag=True, help="Read one JSON object a line (id, text, lang, published), and write one a line."
)


class _Task(NamedTuple):
    """What is read, and what is known of it."""

    source: Path
    encoding: str | None
    language: str | None
    published: Period | None


@click.command("extract", params=[SOURCE, _LAYOUT, _LINES, PUBLISHED, LANGUAGE_OF_TEXT, ENCODING, OUTPUT, LANGUAGE, WIDTH, COLOUR])
def command(
    *,
    source: Path,
    layout: str | None,
    is_lines: bool,
    published: Period | None,
    spoken: str,
    encoding: str | None,
    output: Path | None,
    language: str | None,
    width: int | None,
    colour: str,
) -> Flow:
    """Find the quantities and periods of a text.

    FILE is plain text, - standard input. A table shows each in its context; jsonl is one JSON object for each, with exact
    numbers, offsets in code points and the period that governs it.
    """
    # What is loaded by now stays to the end, so no collection of garbage need look at it.
    gc.freeze()
    task = _Task(source, encoding, language_of(spoken), published)
    if is_lines:
        _refuse_beside_lines(layout, encoding)
        answers = _Answers(task)
        return Flow(answers.pieces(), output, answers.ending)
    if layout == "jsonl":
        return Flow(_objects(task), output)
    return Flow(_tables(task, language, width_of_page(width, output), colour=wants_colour(colour, output)), output)


def _refuse_beside_lines(layout: str | None, encoding: str | None) -> None:
    if layout == "table":
        message = "--jsonl writes JSON lines; leave out --format table"
        raise click.UsageError(message)
    if encoding not in (None, "utf-8"):
        message = f"--jsonl reads UTF-8, as JSON is written; leave out --encoding {encoding}"
        raise click.UsageError(message)


def _objects(task: _Task) -> Iterator[str]:
    for part in read_parts(task.source, task.encoding):
        mentions = extract(part.text, published=task.published, language=task.language)
        yield "".join(write_mention(mention, part.start) + "\n" for mention in mentions)


def _tables(task: _Task, language: str | None, width: int, *, colour: bool) -> Iterator[str]:
    """A table for each part of the text, and at the end how many there are in all."""
    from gx_factcheck.report.as_mentions import MentionPage, render_mentions, summary
    from gx_factcheck.report.wording import Wording

    figures = periods = 0
    page: MentionPage | None = None
    for part in read_parts(task.source, task.encoding):
        page = page or MentionPage(Wording(language or task.language or main_language(part.text)), width, colour)
        mentions = extract(part.text, published=task.published, language=task.language)
        periods_here = sum(mention.kind is MentionKind.PERIOD for mention in mentions)
        figures, periods = figures + len(mentions) - periods_here, periods + periods_here
        if mentions:
            yield render_mentions(mentions, part.text, page, shift=part.start) + "\n\n"
    yield summary(figures, periods, page or MentionPage(Wording(language or task.language or "en"), width, colour)) + "\n"


class _Answers:
    """One line of JSON for each line that was read; a bad one is told of, and the others are answered."""

    def __init__(self, task: _Task) -> None:
        self._task = task
        self._have_failed = False

    def ending(self) -> Ending:
        return Ending.REFUSED if self._have_failed else Ending.CLEAN

    def pieces(self) -> Iterator[str]:
        from gx_factcheck.cli.text_lines import LineError, read_lines

        for line in read_lines(self._task.source):
            try:
                yield from self._answer(line)
            except LineError as error:
                self._have_failed = True
                complain(f"{line.place}: {error}")
                yield f'{{"id": {write_text(error.id)}, "error": {write_text(f"{line.place}: {error}")}}}\n'

    def _answer(self, line: "Line") -> Iterator[str]:
        record = line.record()
        opening = f'{{"id": {write_text(record.id)}, "mentions": ['
        for part in cut_into_parts([record.text]):
            mentions = extract(
                part.text, published=record.published or self._task.published, language=record.language or self._task.language
            )
            if mentions:
                yield opening + ", ".join(write_mention(mention, part.start) for mention in mentions)
                opening = ", "
        yield f"{'' if opening == ', ' else opening}]}}\n"
