"""`gx-factcheck explain`."""

import difflib
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import click

from gx_factcheck import pipeline
from gx_factcheck.cli.folders import InputError, read_references
from gx_factcheck.cli.inputs import read_claim_files
from gx_factcheck.cli.options import AS_OF, COLOUR, LANGUAGE, OUTPUT, PATHS, REFERENCES, WIDTH, wants_colour, width_of_page
from gx_factcheck.cli.reporting import Look
from gx_factcheck.cli.results import Result
from gx_factcheck.model.report import ClaimFile
from gx_factcheck.registry import Rule
from gx_factcheck.report import as_explanation
from gx_factcheck.report.rules_page import render_rule
from gx_factcheck.report.wording import Wording

_NAME = click.Argument(["name"], metavar="CLAIM|RULE")


@click.command("explain", params=[_NAME, PATHS, *REFERENCES, AS_OF, LANGUAGE, OUTPUT, WIDTH, COLOUR])
def command(
    *,
    name: str,
    paths: tuple[Path, ...],
    folders: tuple[Path, ...],
    references_only: bool,
    as_of: date | None,
    language: str | None,
    output: Path | None,
    width: int | None,
    colour: str,
) -> Result:
    """Print the whole derivation of one claim, or what a rule does.

    CLAIM is a claim's id, or its number in the table; it is looked for in the claim files of PATH, which is claims/ by
    default. RULE has a stroke, as in granularity/count-not-whole.
    """
    cells, painted = width_of_page(width, output), wants_colour(colour, output)
    if "/" in name:
        text = render_rule(_find_rule(name), wording=Wording(language or "en"), width=cells, colour=painted)
        return Result(text, output=output)
    files = read_claim_files(paths)
    wanted = dict(_find_claims(name, files))
    references = read_references(folders, only=references_only)
    report = pipeline.audit(tuple(file for file in files if file.path in wanted), references, as_of=as_of)
    wording = Look(language, "table", width, colour, output).wording((article.source for article in report.articles), references.catalogue)
    texts = (
        as_explanation.render(article, wanted[article.source.path], wording=wording, width=cells, colour=painted)
        for article in report.articles
    )
    return Result("\n".join(texts), output=output)


def _find_rule(name: str) -> Rule:
    rules = {rule.id: rule for rule in pipeline.rules()}
    if name not in rules:
        message = f"no rule is called {name!r}; {_nearest(name, tuple(rules), 'gx-factcheck rules lists them')}"
        raise InputError(message)
    return rules[name]


def _find_claims(name: str, files: Sequence[ClaimFile]) -> Iterator[tuple[str, str]]:
    """The path of each file that has the claim, with the claim's id."""
    if name.isascii() and name.isdigit():
        if len(files) > 1:
            message = f"{len(files)} files have numbered claims; name the file too: gx-factcheck explain {name} PATH"
            raise InputError(message)
        yield files[0].path, _numbered(int(name[:9]), files[0])
        return
    found = [(file.path, claim.id) for file in files for claim in file.claims if claim.id == name]
    if not found:
        known = tuple(claim.id for file in files for claim in file.claims)
        message = f"no claim is called {name!r}; {_nearest(name, known, 'gx-factcheck audit lists them')}"
        raise InputError(message)
    yield from found


def _numbered(number: int, file: ClaimFile) -> str:
    if not 1 <= number <= len(file.claims):
        message = f"{file.path} has the claims 1 to {len(file.claims)}, not {number}"
        raise InputError(message)
    return file.claims[number - 1].id


def _nearest(name: str, known: Sequence[str], otherwise: str) -> str:
    near = difflib.get_close_matches(name, known, n=3)
    return f"did you mean {' or '.join(near)}?" if near else otherwise
