"""`gx-factcheck audit`."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import click

from gx_factcheck import pipeline
from gx_factcheck.cli.endings import Ending
from gx_factcheck.cli.folders import read_references
from gx_factcheck.cli.inputs import read_claim_files
from gx_factcheck.cli.online import Fetched, fetch_missing
from gx_factcheck.cli.options import ARTICLE, AS_OF, CERTIFY, ONLINE, PATHS, REFERENCES, REPORT
from gx_factcheck.cli.reporting import Look, report_result
from gx_factcheck.cli.results import Result
from gx_factcheck.system.conflicts import ProverOf


@click.command("audit", params=[PATHS, *REFERENCES, ARTICLE, AS_OF, ONLINE, CERTIFY, *REPORT])
def command(
    *,
    paths: tuple[Path, ...],
    folders: tuple[Path, ...],
    references_only: bool,
    article: Path | None,
    as_of: date | None,
    online: bool,
    prover: ProverOf | None,
    language: str | None,
    layout: str,
    output: Path | None,
    fail_on: str,
    width: int | None,
    colour: str,
) -> Result:
    """Judge the claims of articles, with the evidence and the arithmetic.

    PATH is a claim file (.yaml .yml .json .jsonl) or a folder of them; the default is claims/. Each claim is checked
    against the other claims of its file and compared with the reference data.
    """
    files = read_claim_files(paths, article)
    references = read_references(folders, only=references_only)
    fetched = fetch_missing(files, references) if online else Fetched()
    if fetched.folders:
        references = read_references([*folders, *fetched.folders], only=references_only)
    report = pipeline.audit(files, references, as_of=as_of, prover=prover)
    result = report_result(report, references.catalogue, Look(language, layout, width, colour, output), fail_on=fail_on)
    return replace(result, ending=Ending.INCOMPLETE) if fetched.has_failed else result
