"""`gx-factcheck references`."""

import difflib
from pathlib import Path

import click

from gx_factcheck.cli.endings import Ending
from gx_factcheck.cli.inputs import InputError, read_references
from gx_factcheck.cli.options import OUTPUT, REFERENCES, WIDTH, width_of_page
from gx_factcheck.cli.results import Result
from gx_factcheck.references.check import Standing, check_references
from gx_factcheck.references.folder import References, builtin_folder
from gx_factcheck.report.references_page import render_list, render_rows
from gx_factcheck.report.wording import Wording
from gx_factcheck.values.characters import inert

_INDICATORS = click.Argument(["indicators"], nargs=-1, required=True, metavar="INDICATOR...")
_AREA = click.Option(["--area"], help="Only the observations of this area, by its id.")
_FOLDERS = click.Argument(["folders"], nargs=-1, metavar="[DIR]...", type=click.Path(path_type=Path))
_PAGE = (
    click.Option(["--ui", "language"], type=click.Choice(["zh", "en"]), default="en", show_default=True, help="The language of the names."),
    OUTPUT,
    WIDTH,
)


@click.group("references")
def command() -> None:
    """List, show and check the reference data."""


@command.command("list", params=[*REFERENCES, *_PAGE])
def list_indicators(
    *,
    folders: tuple[Path, ...],
    references_only: bool,
    language: str,
    output: Path | None,
    width: int | None,
) -> Result:
    """List the indicators, and how many observations there are of each."""
    references = read_references(folders, only=references_only)
    wording = Wording(language, references.catalogue)
    return Result(render_list(references.observations, wording=wording, width=width_of_page(width, output)), output=output)


@command.command("show", params=[_INDICATORS, _AREA, *REFERENCES, *_PAGE])
def show_rows(
    *,
    indicators: tuple[str, ...],
    area: str | None,
    folders: tuple[Path, ...],
    references_only: bool,
    language: str,
    output: Path | None,
    width: int | None,
) -> Result:
    """Show every observation of the indicators, with its source."""
    references = read_references(folders, only=references_only)
    for indicator in indicators:
        _require_indicator(indicator, references)
    table = references.observations
    rows = [
        row
        for indicator in dict.fromkeys(indicators)
        for row in (table.of_indicator(indicator) if area is None else table.of_area(indicator, area))
    ]
    if not rows:
        where = f" for {area}" if area else ""
        message = f"there is no observation of {', '.join(indicators)}{where}; gx-factcheck references list says what there is"
        raise InputError(message)
    wording = Wording(language, references.catalogue)
    return Result(render_rows(rows, wording=wording, width=width_of_page(width, output)), output=output)


def _require_indicator(name: str, references: References) -> None:
    known = {*references.catalogue.indicators, *references.observations.extents()}
    if name not in known:
        near = difflib.get_close_matches(name, sorted(known), n=1)
        message = f"no indicator is called {name!r}; {f'did you mean {near[0]}?' if near else 'gx-factcheck references list names them'}"
        raise InputError(message)


@command.command("check", params=[_FOLDERS, OUTPUT])
def check_folders(*, folders: tuple[Path, ...], output: Path | None) -> Result:
    """Say all that is wrong with folders of reference data; those that come with the program by default.

    The catalogue that comes with the program is read along. Exit code 1 where something must be mended.
    """
    for folder in folders:
        if not folder.is_dir():
            message = f"{folder}: no such folder; give one that holds datasets, each with a datapackage.json"
            raise InputError(message)
    problems = check_references([builtin_folder(), *folders])
    faults = [problem for problem in problems if problem.standing is Standing.FAULT]
    lines = [f"{problem.standing}: {inert(str(problem))}" for problem in problems]
    lines.append(f"faults: {len(faults)}, to be known: {len(problems) - len(faults)}")
    return Result("\n".join(lines) + "\n", Ending.FOUND if faults else Ending.CLEAN, output)
