"""`gx-factcheck check`."""

from pathlib import Path

import click

from gx_factcheck import pipeline
from gx_factcheck.cli.folders import read_catalogue
from gx_factcheck.cli.inputs import read_claim_files
from gx_factcheck.cli.options import ARTICLE, CERTIFY, PATHS, REPORT
from gx_factcheck.cli.reporting import Look, report_result
from gx_factcheck.cli.results import Result
from gx_factcheck.system.conflicts import ProverOf


@click.command("check", params=[PATHS, ARTICLE, CERTIFY, *REPORT])
def command(
    *,
    paths: tuple[Path, ...],
    article: Path | None,
    prover: ProverOf | None,
    language: str | None,
    layout: str,
    output: Path | None,
    fail_on: str,
    width: int | None,
    colour: str,
) -> Result:
    """Check claim files by themselves: schema, pointers, units, consistency.

    PATH is a claim file (.yaml .yml .json .jsonl) or a folder of them; the default is claims/. No reference data are
    read, so only what is impossible by itself is refuted. For CI and pre-commit.
    """
    files = read_claim_files(paths, article)
    report = pipeline.audit(files, None, prover=prover)
    return report_result(report, read_catalogue().catalogue, Look(language, layout, width, colour, output), fail_on=fail_on)
