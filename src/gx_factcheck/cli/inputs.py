"""What commands read: claim files, an article's text, folders of reference data."""

import os
import warnings
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import NoReturn

from gx_factcheck.claimfile.faults import ClaimFileError, Fault
from gx_factcheck.claimfile.pointers import check_pointers
from gx_factcheck.claimfile.read import SUFFIXES, read_claim_file
from gx_factcheck.cli.progress import Terminal
from gx_factcheck.cli.streams import complain
from gx_factcheck.errors import FactcheckError
from gx_factcheck.model.report import ClaimFile
from gx_factcheck.references.folder import References, builtin_folder, load_references

DEFAULT_FOLDER = Path("claims")


class InputError(FactcheckError):
    """What was given cannot be checked; the message holds every fault that was found, a line or more each."""


@dataclass(frozen=True, slots=True)
class _Given:
    files: tuple[ClaimFile, ...]
    faults: tuple[str, ...]


def read_claim_files(paths: Sequence[Path], article: Path | None = None) -> tuple[ClaimFile, ...]:
    """The claim files that the paths name or hold, in the order given, within a folder by name; with no path those of `claims/`.

    Raises:
        InputError: with all faults of all files: one cannot be read, holds no claims, or does not fit the article.
    """
    given = _read(paths or (DEFAULT_FOLDER,))
    faults = [*given.faults, *(_article_faults(given, article) if article is not None else ())]
    if faults:
        raise InputError("\n".join(faults))
    return given.files


def _read(paths: Sequence[Path]) -> _Given:
    found: dict[Path, Path] = {}
    files: list[ClaimFile] = []
    faults: list[str] = []
    for path in paths:
        try:
            for each in _claim_paths(path):
                found.setdefault(each.resolve(), each)
        except ClaimFileError as error:
            faults.append(str(error))
    with warnings.catch_warnings(record=True) as notices:
        warnings.simplefilter("always")
        for path in found.values():
            try:
                files.append(_with_claims(read_claim_file(path)))
            except ClaimFileError as error:
                faults.append(str(error))
    for notice in dict.fromkeys(str(notice.message) for notice in notices):
        complain(f"notice: {notice}")
    return _Given(tuple(files), tuple(dict.fromkeys(faults)))


def _claim_paths(path: Path) -> list[Path]:
    """A file as given; of a folder every claim file in it and below it, sorted, hidden ones left out.

    Raises:
        ClaimFileError: there is none, or a folder cannot be looked into.
    """
    if not path.is_dir():
        return [path] if path.exists() else _refuse(_nothing_there(path))
    found: list[Path] = []
    for folder, below, names in os.walk(path, onerror=_not_readable):
        below[:] = [name for name in below if not name.startswith(".")]
        files = (Path(folder, name) for name in names if not name.startswith("."))
        found += [file for file in files if file.suffix.lower() in SUFFIXES]
    return sorted(found, key=lambda file: file.parts) or _refuse(_nothing_there(path))


def _refuse(fault: Fault) -> NoReturn:
    raise ClaimFileError(fault)


def _not_readable(error: OSError) -> NoReturn:
    _refuse(
        Fault(str(error.filename), None, None, f"cannot be read: {error.strerror}", "let this folder be read, or name its files one by one")
    )


def _with_claims(file: ClaimFile) -> ClaimFile:
    if not file.claims:
        raise ClaimFileError(Fault(file.path, None, None, "the file holds no claims", "add one, or leave the file out"))
    return file


def _nothing_there(path: Path) -> Fault:
    if not path.exists():
        hint = "give a claim file, or a folder of them" if path != DEFAULT_FOLDER else "name the claim files: gx-factcheck audit PATH"
        return Fault(str(path), None, None, "no such file or folder", hint)
    endings = ", ".join(sorted(SUFFIXES))
    return Fault(str(path), None, None, "the folder holds no claim files", f"claim files end in {endings}")


def _article_faults(given: _Given, article: Path) -> Iterator[str]:
    if article.exists() and not article.is_file():
        yield str(Fault(str(article), None, None, "is not a file", "name the article's text with --article FILE"))
        return
    try:
        data = article.read_bytes()
        text = data.decode("utf-8-sig")
    except OSError as error:
        yield str(
            Fault(str(article), None, None, f"cannot be read: {error.strerror or error}", "name the article's text with --article FILE")
        )
        return
    except UnicodeDecodeError as error:
        remedy = "save the article in UTF-8; its positions are counted in code points"
        yield str(Fault(str(article), None, None, f"is not UTF-8 at byte {error.start}", remedy))
        return
    digest = sha256(data).hexdigest()
    meant = [file for file in given.files if file.article.sha256 == digest] if len(given.files) > 1 else given.files
    if not meant and not given.faults:
        remedy = f"write `sha256: {digest}` under `article:` of the file that speaks of it, or give that file alone"
        yield str(Fault(str(article), None, None, "none of the claim files states this article's sha256", remedy))
    for file in meant:
        if faults := check_pointers(file, text, digest=digest):
            yield str(ClaimFileError(*faults))


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
