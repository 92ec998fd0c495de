"""`gx-factcheck references areas` and `gx-factcheck references groups`."""

from datetime import date
from pathlib import Path

import click

from gx_factcheck.cli.inputs import InputError
from gx_factcheck.cli.naming import areas_named, groups_named
from gx_factcheck.cli.options import OUTPUT, PAGE_LANGUAGE, WIDTH, day_option, width_of_page
from gx_factcheck.cli.results import Result
from gx_factcheck.model.catalogue import Catalogue
from gx_factcheck.references.catalogue import merge
from gx_factcheck.references.folder import builtin_folder, catalogue_parts
from gx_factcheck.report.catalogue_page import render_areas, render_groups
from gx_factcheck.report.wording import Wording

_TEXT = click.Argument(["text"], required=False)
_FOLDERS = click.Option(
    ["--references", "folders"], multiple=True, metavar="DIR", type=click.Path(path_type=Path), help="Add a folder's catalogue."
)
_ON = click.Option(["--on", "day"], metavar="DATE", callback=day_option, help="Only who was a member on this day.")


@click.command("areas", params=[_TEXT, _FOLDERS, PAGE_LANGUAGE, OUTPUT, WIDTH])
def areas(*, text: str | None, folders: tuple[Path, ...], language: str, output: Path | None, width: int | None) -> Result:
    """Look countries, regions and other areas up by an id, a code or a name in either language; all without TEXT."""
    catalogue = _catalogue_of(folders)
    found = [catalogue.areas[name] for name in areas_named(text, catalogue)]
    return Result(render_areas(found, wording=Wording(language, catalogue), width=width_of_page(width, output)), output=output)


@click.command("groups", params=[_TEXT, _ON, _FOLDERS, PAGE_LANGUAGE, OUTPUT, WIDTH])
def groups(
    *, text: str | None, day: date | None, folders: tuple[Path, ...], language: str, output: Path | None, width: int | None
) -> Result:
    """Look groups of areas up by an id or a name in either language; all without TEXT. Of one alone the members are listed."""
    catalogue = _catalogue_of(folders)
    found = [catalogue.groups[name] for name in groups_named(text, catalogue)]
    page = render_groups(found, day=day, wording=Wording(language, catalogue), width=width_of_page(width, output))
    return Result(page, output=output)


def _catalogue_of(folders: tuple[Path, ...]) -> Catalogue:
    for folder in folders:
        if not folder.is_dir():
            message = f"{folder}: no such folder; give one that holds a folder called catalogue"
            raise InputError(message)
    return merge(catalogue_parts([builtin_folder(), *folders]))
