"""Folders of reference data: each with datasets below it, and a `catalogue/`."""

import importlib.resources
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from gx_factcheck.model.catalogue import Catalogue
from gx_factcheck.model.table import ObservationTable
from gx_factcheck.references.catalogue import CataloguePart, merge, read_catalogue_part
from gx_factcheck.references.entries import Entry, Origin
from gx_factcheck.references.faults import ReferencesError, quoted
from gx_factcheck.references.hold import Source, Teller, hold
from gx_factcheck.references.layouts.read import read_entries as read_mapped
from gx_factcheck.references.mapping import MAPPING, LayoutMapping, read_mapping
from gx_factcheck.references.sdmx_csv import read_entries
from gx_factcheck.references.tables import read_text

CATALOGUE = "catalogue"
DESCRIPTOR = "datapackage.json"


@dataclass(frozen=True, slots=True)
class Resource:
    """One table of a dataset."""

    path: Path
    shown: str
    """As messages name it, from the folder that was given."""
    id: str
    """What the ids of its observations begin with."""
    columns: tuple[str, ...]
    """As the descriptor names them; empty where it has no schema."""
    mapping: LayoutMapping | None = None
    """How the file is read; None where it is our own SDMX-CSV."""
    hash: str | None = None
    """What the descriptor says of the file's bytes, as in `sha256:…`; None where it says nothing."""
    manner: str = ""
    """The digest of the descriptor, if it says how the file is read."""

    @property
    def origin(self) -> Origin:
        """What its observations are called after."""
        return Origin(self.id, self.shown, self.mapping is not None and self.mapping.is_wide)


@dataclass(frozen=True, slots=True)
class Dataset:
    """One data package: what its descriptor says."""

    id: str
    title: str
    version: str | None
    licences: tuple[str, ...]
    sources: tuple[tuple[str, str | None], ...]
    """The title of each and, where it has one, its address."""
    resources: tuple[Resource, ...]


@dataclass(frozen=True, slots=True)
class References:
    """All that is known from outside of the article."""

    catalogue: Catalogue
    observations: ObservationTable
    datasets: tuple[Dataset, ...]


def builtin_folder() -> Path:
    """The data that come with the program: inside the package if it is installed, else those of the checkout."""
    package = Path(str(importlib.resources.files("gx_factcheck")))
    installed = package / "data"
    return installed if installed.is_dir() else package.parents[1] / "references"


def load_references(folders: Sequence[Path], *, catalogue_only: Sequence[Path] = (), teller: Teller | None = None) -> References:
    """What the folders hold, a later one's catalogue over an earlier one's; of `catalogue_only` the datasets are left out.

    Raises:
        ReferencesError: a file is not in its form; the message begins with `file:line:`.
    """
    datasets = find_datasets(folders)
    sources = [_source(resource) for dataset in datasets for resource in dataset.resources]
    return References(merge(catalogue_parts([*catalogue_only, *folders])), ObservationTable(hold(sources, teller)), datasets)


def catalogue_parts(folders: Sequence[Path]) -> tuple[CataloguePart, ...]:
    """What each folder adds to the catalogue.

    Raises:
        ReferencesError: a file is not in its form.
    """
    return tuple(read_catalogue_part(folder / CATALOGUE, f"{_name_of(folder)}/{CATALOGUE}") for folder in folders)


def _source(resource: Resource) -> Source:
    return Source(resource.origin, resource.path, resource.manner, partial(read_resource, resource))


def read_resource(resource: Resource) -> Iterator[Entry]:
    """The rows of one table.

    Raises:
        ReferencesError: it is not SDMX-CSV as this program reads it, nor in the layout that its mapping says.
    """
    if resource.mapping is None:
        return read_entries(resource.path, resource.shown)
    return read_mapped(resource.path, resource.shown, resource.mapping)


def find_datasets(folders: Sequence[Path]) -> tuple[Dataset, ...]:
    """The datasets directly below the folders, sorted by name; a folder with a descriptor of its own is one dataset.

    Raises:
        ReferencesError: a folder is missing, holds other things than datasets, or a descriptor is not in its form.
    """
    found: dict[str, Dataset] = {}
    for folder in folders:
        if not folder.is_dir():
            raise ReferencesError(str(folder), "is not a folder", "give one that holds datasets, each a folder with a datapackage.json")
        for path, shown in _dataset_folders(folder):
            plain = path.resolve().name
            dataset = _read_dataset(path, shown, plain if plain not in found else shown)
            if dataset.id in found:
                raise ReferencesError(
                    shown, "is a dataset that was read already", "give each folder once, and another name to one of the two"
                )
            found[dataset.id] = dataset
    return tuple(found.values())


def _dataset_folders(folder: Path) -> Iterator[tuple[Path, str]]:
    name = _name_of(folder)
    if (folder / DESCRIPTOR).exists():
        yield folder, name
        return
    visible = sorted(path for path in folder.iterdir() if not path.name.startswith("."))
    below = [path for path in visible if path.is_dir()]
    # An empty folder says "no data" on purpose; one that holds other things is likely the wrong one.
    if visible and not any(path.name == CATALOGUE or (path / DESCRIPTOR).exists() for path in below):
        remedy = "add a dataset (data.csv and datapackage.json in a folder of its own) or a catalogue"
        raise ReferencesError(name, "holds other things, but no dataset and no catalogue", remedy)
    for path in below:
        if (path / DESCRIPTOR).exists():
            yield path, f"{name}/{path.name}"
        elif path.name != CATALOGUE and any(path.glob("*.csv")):
            raise ReferencesError(
                f"{name}/{path.name}", "holds a table but no datapackage.json", "add one that names the table and its licence"
            )


def _name_of(folder: Path) -> str:
    return folder.resolve().name


def _read_dataset(folder: Path, shown: str, name: str) -> Dataset:
    place = f"{shown}/{DESCRIPTOR}"
    try:
        text = read_text(folder / DESCRIPTOR, place)
        descriptor: object = json.loads(text)
    except json.JSONDecodeError as error:
        raise ReferencesError(f"{place}:{error.lineno}", f"is not JSON ({error.msg}, column {error.colno})", "correct it there") from error
    except RecursionError as error:
        raise ReferencesError(place, "is nested too deeply", "a data package has a handful of levels") from error
    resources = _records(descriptor, "resources")
    if not resources:
        raise ReferencesError(place, "names no resources", 'write `"resources": [{"name": "…", "path": "data.csv"}]`')
    common = descriptor.get(MAPPING) if isinstance(descriptor, dict) else None
    digest = sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Dataset(
        id=name,
        title=_text(descriptor, "title") or name,
        version=_text(descriptor, "version"),
        licences=tuple(filter(None, (_text(licence, "name") or _text(licence, "path") for licence in _records(descriptor, "licenses")))),
        sources=tuple((_text(source, "title") or "", _text(source, "path")) for source in _records(descriptor, "sources")),
        resources=tuple(
            _resource(folder, shown, name if len(resources) == 1 else f"{name}/{_text(each, 'name')}", _Described(each, common, digest))
            for each in resources
        ),
    )


class _Described(NamedTuple):
    """What a descriptor says of a resource."""

    given: object
    common: object
    """The mapping of all resources of the package."""
    digest: str
    """Of the whole descriptor."""


def _resource(folder: Path, shown: str, name: str, described: _Described) -> Resource:
    given, common, digest = described
    path = _text(given, "path")
    place = f"{shown}/{DESCRIPTOR}"
    if path is None or PurePosixPath(path).is_absolute() or ".." in PurePosixPath(path).parts or ":" in path or "\\" in path:
        raise ReferencesError(
            place, f"a resource has the path {quoted(str(path))}", "name a file in the dataset's own folder, as in `data.csv`"
        )
    fields = _records(given.get("schema") if isinstance(given, dict) else None, "fields")
    own = given.get(MAPPING) if isinstance(given, dict) else None
    return Resource(
        path=folder / path,
        shown=f"{shown}/{path}",
        id=name,
        columns=tuple(_text(column, "name") or "" for column in fields),
        mapping=read_mapping(own, common, place),
        hash=_text(given, "hash"),
        manner="" if own is None and common is None else digest,
    )


def _records(value: object, key: str) -> list[object]:
    listed = value.get(key) if isinstance(value, dict) else None
    return listed if isinstance(listed, list) else []


def _text(value: object, key: str) -> str | None:
    found = value.get(key) if isinstance(value, dict) else None
    return found if isinstance(found, str) and found else None
