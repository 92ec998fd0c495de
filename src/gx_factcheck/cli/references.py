"""`gx-factcheck references`."""

import difflib
from collections.abc import Iterable
from pathlib import Path

import click

from gx_factcheck.cli.endings import Ending
from gx_factcheck.cli.folders import InputError, read_references
from gx_factcheck.cli.options import OUTPUT, REFERENCES, WIDTH, width_of_page
from gx_factcheck.cli.references_add import add_files
from gx_factcheck.cli.results import Result
from gx_factcheck.references.check import Standing, check_references
from gx_factcheck.references.folder import References, builtin_folder
from gx_factcheck.references.names import find_areas, find_indicators, near_areas, near_indicators
from gx_factcheck.report.references_page import render_list, render_rows
from gx_factcheck.report.wording import Wording
from gx_factcheck.values.characters import inert

_INDICATORS = click.Argument(["indicators"], nargs=-1, required=True, metavar="INDICATOR...")
_AREA = click.Option(["--area"], help="Only the observations of this area, by its name, code or id.")
_FOLDERS = click.Argument(["folders"], nargs=-1, metavar="[DIR]...", type=click.Path(path_type=Path))
_MOST_SHOWN = 3
"""Indicators of one name; of more the user says which."""
_MOST_LISTED = 10
_PAGE = (
    click.Option(["--ui", "language"], type=click.Choice(["zh", "en"]), default="en", show_default=True, help="The language of the names."),
    OUTPUT,
    WIDTH,
)


@click.group("references")
def command() -> None:
    """List, show, check and add reference data."""


command.add_command(add_files)


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
    """Show every observation of the indicators, by id or name, with its source."""
    references = read_references(folders, only=references_only)
    table = references.observations
    names = dict.fromkeys(name for text in indicators for name in _indicators_of(text, references))
    place = None if area is None else _area_of(area, references, names)
    rows = [row for name in names for row in (table.of_indicator(name) if place is None else table.of_area(name, place))]
    if not rows:
        where = f" for {area}" if area else ""
        message = f"there is no observation of {', '.join(names)}{where}; gx-factcheck references list says what there is"
        raise InputError(message)
    wording = Wording(language, references.catalogue)
    return Result(render_rows(rows, wording=wording, width=width_of_page(width, output)), output=output)


def _indicators_of(text: str, references: References) -> tuple[str, ...]:
    """The indicators that are called so, by id or name; of several only those that have rows."""
    extents = references.observations.extents()
    if text in extents or text in references.catalogue.indicators:
        return (text,)
    called = find_indicators(text, references.catalogue)
    found = tuple(name for name in called if name in extents) or called
    if 0 < len(found) <= _MOST_SHOWN:
        return found
    if found:
        listed = ", ".join(found[:_MOST_LISTED])
        message = f"{len(found)} indicators are called {text!r}; say which one: {listed}{', …' if len(found) > _MOST_LISTED else ''}"
        raise InputError(message)
    alike = difflib.get_close_matches(text, sorted({*references.catalogue.indicators, *extents}), n=1)
    near = (*alike, *near_indicators(text, references.catalogue))
    message = f"no indicator is called {text!r}; {f'did you mean {near[0]}?' if near else 'gx-factcheck references list names them'}"
    raise InputError(message)


def _area_of(text: str, references: References, indicators: Iterable[str]) -> str:
    """The area that is called so, by id, code or name; an id that only the data know counts too."""
    found = find_areas(text, references.catalogue)
    if len(found) == 1:
        return found[0]
    if found:
        message = f"{len(found)} areas are called {text!r}; say which one: {', '.join(found)}"
        raise InputError(message)
    if any(text in references.observations.areas_of(name) for name in indicators):
        return text
    near = near_areas(text, references.catalogue)
    remedy = f"did you mean {near[0]}?" if near else "give its name, or its ISO 3166 code as in CN or CN-GX"
    message = f"no area is called {text!r}; {remedy}"
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
