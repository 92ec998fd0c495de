"""A snapshot put beside the ones before it: nothing is written that cannot be read back, and an older reply stays."""

import json
import os
import shutil
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from gx_factcheck.model.observation import Observation
from gx_factcheck.references.faults import ReferencesError
from gx_factcheck.references.folder import DESCRIPTOR, Resource, find_datasets, read_resource
from gx_factcheck.references.sdmx_csv import EntryReader
from gx_factcheck.references.sources.faults import QueryError, SourceError
from gx_factcheck.references.sources.snapshot import FETCHED, Reference, descriptor
from gx_factcheck.references.sources.source import Fetched, Query, Source
from gx_factcheck.references.tables import read_text


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a fetch did to the folder."""

    says: str
    count: int
    """How many observations the new replies hold."""
    changed: int
    """How many of them differ from the release before; all where there was none."""


@dataclass(frozen=True, slots=True)
class Old:
    """What the folder holds already."""

    title: str
    resources: tuple[Mapping[str, object], ...]
    observations: tuple[Observation, ...]

    def latest(self) -> Mapping[object, Observation]:
        """Of each quantity, what was published last."""
        found: dict[object, Observation] = {}
        for each in self.observations:
            known = found.get(each.quantity)
            if known is None or _published(known) <= _published(each):
                found[each.quantity] = each
        return found


def store(target: Path, references: Sequence[Reference], source: Source, fetched: Fetched, *, title: str, old: Old | None) -> Outcome:
    """Write the snapshot into the folder, beside the old replies; without any, in the stead of what is there.

    Raises:
        SourceError: the replies cannot be read back.
        QueryError: the folder cannot be written.
    """
    new = read_back(target, references, source, fetched)
    if old is not None:
        latest = old.latest()
        changed = sum(_differs(each, latest.get(each.quantity)) for each in new)
        if not changed and len(new) == len(latest):
            return Outcome("nothing has changed since; the dataset stays as it is", len(new), 0)
    names = {each.descriptor["name"] for each in references}
    kept = [each for each in old.resources if each.get("name") not in names] if old is not None else []
    resources = [*kept, *(each.descriptor for each in references)]
    text = descriptor(target.resolve().name.lower(), old.title if old is not None else title, source, resources)
    _write(target, references, text)
    if old is None:
        return Outcome("written", len(new), len(new))
    return Outcome("written beside the release before, which stays", len(new), changed)


def observations_in(dataset: Path) -> tuple[Observation, ...]:
    """All that a dataset says, in the order of its files.

    Raises:
        ReferencesError: a file is not in its form.
    """
    return tuple(row for found in find_datasets([dataset]) for resource in found.resources for row in _rows(resource))


def _rows(resource: Resource) -> Iterator[Observation]:
    reader = EntryReader(resource.origin)
    return (row for entry in read_resource(resource) if (row := reader.observation(entry)) is not None)


def read_back(target: Path, references: Sequence[Reference], source: Source, fetched: Fetched) -> tuple[Observation, ...]:
    """The observations of the replies, read from disk by the same code that will read them later.

    Raises:
        SourceError: they cannot be read, or are not as many as the reply has.
    """
    folder = target.resolve().parent / f".{os.urandom(8).hex()}.tmp"
    try:
        folder.mkdir(parents=True)
        for each in references:
            (folder / each.path).write_bytes(each.content)
        (folder / DESCRIPTOR).write_text(descriptor("fetched", "fetched", source, [each.descriptor for each in references]), "utf-8")
        found = observations_in(folder)
    except ReferencesError as error:
        raise SourceError(source.id, f"its reply cannot be read: {error.fault}", f"nothing was written; {error.remedy}") from error
    except OSError as error:
        message = f"{target}: cannot be written beside ({error.strerror}); name another folder with -o"
        raise QueryError(message) from error
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    if len(found) != fetched.count:
        raise SourceError(source.id, f"its reply has {fetched.count} values, of which {len(found)} can be read", "nothing was written")
    return found


def read_old(target: Path, source: Source, query: Query) -> Old | None:
    """The dataset that is there, of the same query; None where there is none.

    Raises:
        QueryError: the folder holds something else.
        ReferencesError: the dataset is not in its form.
    """
    if not (target / DESCRIPTOR).exists():
        if target.exists() and (not target.is_dir() or any(target.iterdir())):
            message = f"{target}: holds other things; name a new folder with -o"
            raise QueryError(message)
        return None
    try:
        given = json.loads(read_text(target / DESCRIPTOR, f"{target}/{DESCRIPTOR}"))
        observations = observations_in(target)
    except (json.JSONDecodeError, RecursionError) as error:
        message = f"{target}/{DESCRIPTOR}: is not JSON; mend it, or use --replace"
        raise QueryError(message) from error
    resources = tuple(given["resources"])
    asked = {(_fetched(each).get("source"), _fetched(each).get("query")) for each in resources}
    if asked != {(source.id, query.shown())}:
        message = f"{target}: holds another query; name another folder with -o, or use --replace"
        raise QueryError(message)
    return Old(str(given.get("title", target.name)), resources, observations)


def _fetched(resource: object) -> Mapping[str, object]:
    found = resource.get(FETCHED) if isinstance(resource, dict) else None
    return found if isinstance(found, dict) else {}


def refuse_drift(target: Path, old: Old, references: Sequence[Reference]) -> None:
    """Refuse a release older than the one that is there, and one that measures something else under the same code.

    Raises:
        SourceError: it is such a one.
    """
    before = _fetched(old.resources[-1])
    now = _fetched(dict(references[0].descriptor))
    vintage, earlier = now.get("vintage"), before.get("vintage")
    if isinstance(vintage, str) and isinstance(earlier, str) and vintage < earlier:
        remedy = "the dataset stays as it is; --replace takes the older one in its stead"
        raise SourceError(str(target), f"holds the release of {earlier}, and the source now gives that of {vintage}", remedy)
    known, given = before.get("series"), now.get("series")
    for name, record in given.items() if isinstance(given, dict) else ():
        was = known.get(name) if isinstance(known, dict) else None
        if was is not None and was != record:
            keys = [key for key in sorted({*was, *record}) if was.get(key) != record.get(key)]
            changes = [f"{key} was {str(was.get(key))[:60]!r} and is {str(record.get(key))[:60]!r}" for key in keys]
            remedy = "old and new figures cannot be compared; --replace drops the old ones, -o FOLDER keeps both apart"
            raise SourceError(str(target), f"{name}: the {'; the '.join(changes)}", remedy)


def _differs(new: Observation, old: Observation | None) -> bool:
    if old is None or new.figure is None or old.figure is None:
        return True
    return (new.figure.value, new.figure.quantum, new.unit, new.status) != (old.figure.value, old.figure.quantum, old.unit, old.status)


def _published(observation: Observation) -> str:
    published = observation.release.published
    return "" if published is None else published.end.isoformat()


def _write(target: Path, references: Sequence[Reference], text: str) -> None:
    """The files first, the descriptor that names them last: until it is there the old dataset is whole."""
    try:
        if not target.is_dir() and _appear(target, references, text):
            return
        for each in references:
            _put(target / each.path, each.content)
        _put(target / DESCRIPTOR, text.encode("utf-8"))
    except OSError as error:
        message = f"{target}: cannot be written ({error.strerror}); name another folder with -o"
        raise QueryError(message) from error


def _appear(target: Path, references: Sequence[Reference], text: str) -> bool:
    """Make the folder elsewhere and move it into place, whole; false where another process was faster."""
    place = target.resolve().parent / f".{os.urandom(8).hex()}.tmp"
    try:
        place.mkdir(parents=True)
        for each in references:
            _put(place / each.path, each.content)
        _put(place / DESCRIPTOR, text.encode("utf-8"))
        try:
            place.replace(target)
        except OSError:
            if not target.is_dir():
                raise
            return False
    finally:
        shutil.rmtree(place, ignore_errors=True)
    return True


def _put(path: Path, content: bytes) -> None:
    temporary = path.with_name(f".{os.urandom(8).hex()}.tmp")
    try:
        with temporary.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
