"""What commands read: claim files, an article's text, folders of reference data."""

import warnings
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from gx_factcheck.claimfile.faults import ClaimFileError, Fault
from gx_factcheck.claimfile.pointers import check_pointers
from gx_factcheck.claimfile.read import SUFFIXES, read_claim_file
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
    files: list[ClaimFile] = []
    faults: list[str] = []
    with warnings.catch_warnings(record=True) as notices:
        warnings.simplefilter("always")
        for path in dict.fromkeys(paths):
            found = tuple(_claim_paths(path))
            if not found:
                faults.append(str(_nothing_there(path)))
            for each in found:
                try:
                    files.append(_with_claims(read_claim_file(each)))
                except ClaimFileError as error:
                    faults.append(str(error))
    for notice in dict.fromkeys(str(notice.message) for notice in notices):
        complain(f"notice: {notice}")
    return _Given(tuple({file.path: file for file in files}.values()), tuple(dict.fromkeys(faults)))


def _claim_paths(path: Path) -> Iterator[Path]:
    """A file as given; of a folder every claim file in it and below it, sorted, hidden ones left out."""
    if not path.is_dir():
        yield from (path,) if path.exists() else ()
        return
    for found in sorted(path.rglob("*"), key=lambda found: found.relative_to(path).parts):
        is_hidden = any(part.startswith(".") for part in found.relative_to(path).parts)
        if found.suffix.lower() in SUFFIXES and not is_hidden and found.is_file():
            yield found


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
        return load_references([builtin_folder(), *folders])
    if not folders:
        message = "--references-only leaves no data; name a folder with --references DIR"
        raise InputError(message)
    return load_references(folders, catalogue_only=[builtin_folder()])


def read_catalogue() -> References:
    """The built-in names of indicators, areas and groups, without any data.

    Raises:
        ReferencesError: a file is not in its form.
    """
    return load_references([], catalogue_only=[builtin_folder()])
