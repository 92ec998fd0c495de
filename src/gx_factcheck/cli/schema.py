"""`gx-factcheck schema`."""

from pathlib import Path

import click

from gx_factcheck.claimfile.schema import claim_schema
from gx_factcheck.cli.options import OUTPUT
from gx_factcheck.cli.results import Result
from gx_factcheck.report.as_json import print_json
from gx_factcheck.report.json_schema import report_schema

_WHAT = click.Argument(["what"], type=click.Choice(["claims", "report"]), default="claims")


@click.command("schema", params=[_WHAT, OUTPUT])
def command(*, what: str, output: Path | None) -> Result:
    """Print the JSON Schema (draft 7) of claim files or of the JSON report."""
    return Result(print_json(claim_schema() if what == "claims" else report_schema()), output=output)
