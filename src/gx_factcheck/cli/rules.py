"""`gx-factcheck rules`."""

from pathlib import Path

import click

from gx_factcheck import pipeline
from gx_factcheck.cli.options import OUTPUT, WIDTH, width_of_page
from gx_factcheck.cli.results import Result
from gx_factcheck.report.rules_page import render_json, render_markdown, render_table
from gx_factcheck.report.wording import Wording

_LAYOUT = click.Option(
    ["--format", "layout"], type=click.Choice(["table", "markdown", "json"]), default="table", show_default=True, help="What to print."
)


@click.command("rules", params=[_LAYOUT, OUTPUT, WIDTH])
def command(*, layout: str, output: Path | None, width: int | None) -> Result:
    """List the rules."""
    rules = pipeline.rules()
    if layout == "markdown":
        return Result(render_markdown(rules), output=output)
    if layout == "json":
        return Result(render_json(rules), output=output)
    return Result(render_table(rules, wording=Wording("en"), width=width_of_page(width, output)), output=output)
