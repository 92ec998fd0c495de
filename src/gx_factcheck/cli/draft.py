"""`gx-factcheck draft`."""

from pathlib import Path

import click

from gx_factcheck import pipeline
from gx_factcheck.cli.options import OUTPUT
from gx_factcheck.cli.results import Result
from gx_factcheck.cli.texts import ENCODING, LANGUAGE_OF_TEXT, PUBLISHED, SOURCE, language_of, read_whole
from gx_factcheck.values.periods import Period

_TITLE = click.Option(["--title"], help="Of the article.  [default: the first line, where it looks like a title]")


@click.command("draft", params=[SOURCE, PUBLISHED, _TITLE, LANGUAGE_OF_TEXT, ENCODING, OUTPUT])
def command(*, source: Path, published: Period | None, title: str | None, spoken: str, encoding: str | None, output: Path | None) -> Result:
    """Write a claim file from a text, with `?` where a person must decide.

    FILE is plain text, - standard input. Each figure becomes a claim with its quote, its place, what is printed, its unit
    and the period that governs it. What it is about is for a person to say; `gx-factcheck check` names each `?`.
    """
    article = read_whole(source, encoding)
    text = pipeline.draft(article.text, title=title, published=published, language=language_of(spoken), digest=article.digest)
    return Result(text, output=output)
