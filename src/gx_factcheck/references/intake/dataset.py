"""A whole dataset as it is proposed: its files together, and what none of them shows alone."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from gx_factcheck.model.catalogue import Catalogue
from gx_factcheck.references.catalogue import CataloguePart, merge
from gx_factcheck.references.faults import ReferencesError, quoted
from gx_factcheck.references.intake.naming import LONGEST_ID, AddedIndicator, slug
from gx_factcheck.references.intake.propose import FileProposal, propose_file
from gx_factcheck.references.intake.request import Described, Request

SUFFIXES = (".csv", ".tsv", ".tab", ".json")
_MOST_FILES = 10_000
_NOT_A_NAME = re.compile(r"[:\\\x00-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class DatasetProposal:
    """All files of a dataset as they would be added."""

    name: str
    title: str
    files: tuple[FileProposal, ...]

    @property
    def count(self) -> int:
        """How many observations there are."""
        return sum(file.count for file in self.files)

    @property
    def questions(self) -> tuple[tuple[str, str], ...]:
        """What is undecided, once for all files that it is asked of: the first file, or how many, and the question."""
        asked = Counter(question for file in self.files for question in file.questions)
        first = {question: file.path.name for file in reversed(self.files) for question in file.questions}
        return tuple(
            (first[question] if times == 1 else f"{first[question]} and {times - 1} more", question) for question, times in asked.items()
        )

    @property
    def indicators(self) -> tuple[AddedIndicator, ...]:
        """Each once, in the order of the files."""
        return tuple({indicator.id: indicator for file in reversed(self.files) for indicator in reversed(file.indicators)}.values())[::-1]

    @property
    def areas_left_out(self) -> Mapping[str, int]:
        """The codes of areas that nobody knows, with the number of files that have them."""
        return Counter(code for file in self.files for code in file.areas.left_out)

    @property
    def periods_left_out(self) -> Mapping[str, int]:
        """The periods that cannot be held, with the number of files that have them."""
        return Counter(text for file in self.files for text in file.periods.left_out)

    @property
    def new_areas(self) -> Mapping[str, str]:
        """The areas that would be made, by id, each with its code in the files."""
        return {area: code for file in self.files for area, code in file.areas.new.items()}


def propose_dataset(request: Request, catalogue: Catalogue, progress: Callable[[int], None]) -> DatasetProposal:
    """The files one by one, their indicators told apart.

    Args:
        request: what the person decided.
        catalogue: the areas and indicators that are known, without those of an earlier dataset that this one replaces.
        progress: told after each file how many are done.

    Raises:
        ReferencesError: a file cannot be read at all, or is in no layout that is known.
    """
    files = []
    for done, path in enumerate(request.files, 1):
        files.append(propose_file(path, request, catalogue))
        progress(done)
    return DatasetProposal(request.dataset, request.title or request.dataset, tuple(_told_apart(files, request)))


def _told_apart(files: Sequence[FileProposal], request: Request) -> Iterable[FileProposal]:
    """Files of one indicator each whose ids are cut to the same text get a number behind; other files are as they are."""
    seen: dict[str, tuple[str, AddedIndicator]] = {}
    for file in files:
        is_said = request.indicator or request.decides("INDICATOR") or request.described.get(file.path.name, Described()).indicator
        if is_said or len(file.indicators) != 1 or file.mapping is None or "INDICATOR" not in file.mapping.constants:
            yield file
            continue
        indicator = file.indicators[0]
        name = indicator.id
        number = 1
        while not indicator.is_known and name in seen and seen[name][0] != indicator.code:
            number += 1
            name = f"{indicator.id[: LONGEST_ID - 4]}_{number}"
        seen[name] = indicator.code, indicator
        if name == indicator.id:
            yield file
        else:
            mapping = replace(file.mapping, constants={**file.mapping.constants, "INDICATOR": name})
            yield replace(file, mapping=mapping, indicators=(replace(indicator, id=name),))


def known_catalogue(parts: Sequence[CataloguePart], dataset: str) -> Catalogue:
    """The catalogue without what an earlier dataset of this name added to it.

    Raises:
        ReferencesError: the parts do not fit together.
    """
    own = f"/indicators/{dataset}.toml:"
    kept = [
        replace(part, indicators=tuple(each for each in part.indicators if own not in part.places.get(f"indicator:{each.id}", "")))
        for part in parts
    ]
    return merge(kept)


def files_of(paths: Iterable[Path], besides: Path | None) -> tuple[Path, ...]:
    """The files that the paths name or hold, a folder's by name and without its metadata file and hidden ones.

    Raises:
        ReferencesError: there is none, two have one name, or they are too many.
    """
    found: dict[str, Path] = {}
    for path in paths:
        if not path.exists():
            raise ReferencesError(str(path), "no such file or folder", "give a table or a reply, or a folder of them")
        listed = sorted(each for each in path.iterdir() if each.suffix.lower() in SUFFIXES) if path.is_dir() else [path]
        for file in listed:
            if file.name.startswith(".") or not file.is_file() or (besides is not None and file.resolve() == besides.resolve()):
                continue
            if file.name in found and found[file.name].resolve() != file.resolve():
                raise ReferencesError(str(file), f"has the name of {found[file.name]}", "rename one of the two, or make it another dataset")
            if _NOT_A_NAME.search(file.name):
                remedy = "rename it: without `:`, `\\` and invisible signs"
                raise ReferencesError(str(file), "has a name that a data package cannot hold", remedy)
            found[file.name] = file
    if not found:
        raise ReferencesError(", ".join(map(str, paths)), "holds no file that can be added", f"files end in {', '.join(SUFFIXES)}")
    if len(found) > _MOST_FILES:
        raise ReferencesError(f"{len(found)} files", "are too many for one dataset", f"give at most {_MOST_FILES:,}")
    return tuple(found.values())


def check_name(dataset: str) -> None:
    """Raise a ReferencesError for a name that can be no folder of a dataset."""
    if not slug(dataset) or slug(dataset).replace("_", "-") != dataset.replace("_", "-") or dataset == "catalogue":
        remedy = f"write small letters, digits and hyphens, as in {slug(dataset) or 'trade'}"
        raise ReferencesError(f"--dataset {quoted(dataset)}", "is no name of a dataset", remedy)
