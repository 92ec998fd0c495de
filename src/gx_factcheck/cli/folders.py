"""What commands read of folders with reference data."""

from collections.abc import Sequence
from pathlib import Path

from gx_factcheck.cli.progress import Terminal
from gx_factcheck.cli.streams import complain
from gx_factcheck.errors import FactcheckError
from gx_factcheck.references.folder import References, builtin_folder, load_references


class InputError(FactcheckError):
    """What was given cannot be checked; the message holds every fault that was found, a line or more each."""


def read_references(folders: Sequence[Path], *, only: bool = False) -> References:
    """The built-in reference data with those of the folders; with `only` the built-in catalogue and the folders' data.

    Raises:
        ReferencesError: a file is not in its form.
        InputError: `only`, and no folder.
    """
    if not only:
        return load_references([builtin_folder(), *folders], teller=Terminal())
    if not folders:
        message = "--references-only leaves no data; name a folder with --references DIR"
        raise InputError(message)
    found = load_references(folders, catalogue_only=[builtin_folder()], teller=Terminal())
    if not found.datasets:
        complain(f"notice: no dataset in {', '.join(str(folder) for folder in folders)}; the claims are held against one another only")
    return found


def read_catalogue() -> References:
    """The built-in names of indicators, areas and groups, without any data.

    Raises:
        ReferencesError: a file is not in its form.
    """
    return load_references([], catalogue_only=[builtin_folder()])
