"""`gx-factcheck references`."""

from pathlib import Path

import click

from gx_factcheck.cli.endings import Ending
from gx_factcheck.cli.inputs import InputError, read_references
from gx_factcheck.cli.lookup import areas, groups
from gx_factcheck.cli.naming import area_named, indicators_named
from gx_factcheck.cli.options import OUTPUT, PAGE_LANGUAGE, REFERENCES, WIDTH, width_of_page
from gx_factcheck.cli.references_add import add_files
from gx_factcheck.cli.results import Result
from gx_factcheck.references.check import Standing, check_references
from gx_factcheck.references.folder import builtin_folder
from gx_factcheck.references.names import MOST_FOUND
from gx_factcheck.report.references_page import render_list, render_rows
from gx_factcheck.report.wording import Wording
from gx_factcheck.values.characters import inert

_INDICATORS = click.Argument(["indicators"], nargs=-1, required=True, metavar="INDICATOR...")
_TEXT = click.Argument(["text"], required=False)
_AREA = click.Option(["--area"], metavar="AREA", help="Only the observations of this area: its id, a code or a name of it.")
_FOLDERS = click.Argument(["folders"], nargs=-1, metavar="[DIR]...", type=click.Path(path_type=Path))
_PAGE = (PAGE_LANGUAGE, OUTPUT, WIDTH)


@click.group("references")
def command() -> None:
    """List, show, check and add reference data."""


command.add_command(add_files)


@command.command("list", params=[_TEXT, _AREA, *REFERENCES, *_PAGE])
def list_indicators(
    *,
    text: str | None,
    area: str | None,
    folders: tuple[Path, ...],
    references_only: bool,
    language: str,
    output: Path | None,
    width: int | None,
) -> Result:
    """List the indicators that TEXT may mean, all without it, and how many observations there are of each."""
    references = read_references(folders, only=references_only)
    catalogue = references.catalogue
    meant = tuple(catalogue.indicators) if text is None else indicators_named([text], catalogue, most=MOST_FOUND)
    page = render_list(
        references.observations,
        [catalogue.indicators[name] for name in meant if name in catalogue.indicators],
        area=None if area is None else area_named(area, catalogue),
        wording=Wording(language, catalogue),
        width=width_of_page(width, output),
    )
    return Result(page, output=output)


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
    """Show every observation of the indicators, with its source. INDICATOR is an id, a name in either language or words of one."""
    references = read_references(folders, only=references_only)
    table = references.observations
    named = indicators_named(indicators, references.catalogue, table.extents())
    # A user's data may speak of areas that the catalogue does not have.
    is_held = area is None or any(area in table.areas_of(indicator) for indicator in named)
    area_id = area if is_held else area_named(area or "", references.catalogue)
    rows = [row for indicator in named for row in (table.of_indicator(indicator) if area_id is None else table.of_area(indicator, area_id))]
    if not rows:
        where = f" for {area_id}" if area_id else ""
        message = f"there is no observation of {', '.join(named)}{where}; gx-factcheck references list says what there is"
        raise InputError(message)
    wording = Wording(language, references.catalogue)
    return Result(render_rows(rows, wording=wording, width=width_of_page(width, output)), output=output)


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


command.add_command(areas)
command.add_command(groups)
