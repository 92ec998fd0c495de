"""A dataset written: the files byte for byte, `datapackage.json` with the mapping, and what it adds to the catalogue."""

import contextlib
import csv
import io
import json
import os
import re
import shutil
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from pathlib import Path

from gx_factcheck.references.faults import ReferencesError
from gx_factcheck.references.folder import CATALOGUE, DESCRIPTOR
from gx_factcheck.references.intake.dataset import DatasetProposal
from gx_factcheck.references.intake.naming import AddedIndicator
from gx_factcheck.references.intake.propose import FileProposal
from gx_factcheck.references.intake.request import Request
from gx_factcheck.references.layouts.cells import MISSING
from gx_factcheck.references.layouts.tables import sdmx_separator
from gx_factcheck.references.layouts.text import first_line, separator_of
from gx_factcheck.references.mapping import MAPPING, Layout

AREAS = ("id", "name_zh", "name_en", "aliases", "part_of", "codes")
_TABLES = (Layout.SDMX_CSV, Layout.TIDY, Layout.WIDE_AREAS, Layout.WIDE_PERIODS)
_MOST_FIELDS = 60
"""A wide table names its columns itself; a descriptor with a thousand of them is read by nobody."""
_NOT_IN_NAME = re.compile(r"[^a-z0-9._-]+")
_BLOCK = 1024 * 1024


def write_dataset(proposal: DatasetProposal, request: Request, into: Path, *, replaces: bool) -> Path:
    """Write the folder and the part of the catalogue; what fails leaves what was there. The folder that was written.

    Raises:
        ReferencesError: there is a dataset of that name and `replaces` is false, or it cannot be written there.
    """
    target = into / proposal.name
    if target.exists() and not replaces:
        raise ReferencesError(str(target), "is there already", "give another --dataset, or --replace to write it anew")
    made = into / f".{proposal.name}.{os.urandom(6).hex()}.tmp"
    try:
        made.mkdir(parents=True)
        hashes = {file.path.name: _copied(file.path, made / file.path.name) for file in proposal.files}
        _write(made / DESCRIPTOR, _json(descriptor(proposal, request, hashes)))
        _write_catalogue(proposal, into / CATALOGUE)
        _put(made, target)
    except OSError as error:
        raise ReferencesError(str(target), f"cannot be written ({error.strerror})", "give another folder with --into DIR") from error
    finally:
        shutil.rmtree(made, ignore_errors=True)
    return target


def _put(made: Path, target: Path) -> None:
    """Give the folder its name; an old one makes way, and comes back where the new one cannot take its place."""
    if not target.exists():
        made.rename(target)
        return
    old = target.with_name(f".{target.name}.{os.urandom(6).hex()}.old")
    target.rename(old)
    try:
        made.rename(target)
    except OSError:
        old.rename(target)
        raise
    shutil.rmtree(old, ignore_errors=True)


def _copied(source: Path, target: Path) -> str:
    """Copy the bytes; their SHA-256."""
    digest, count = sha256(), 0
    with source.open("rb") as read, target.open("xb") as written:
        while block := read.read(_BLOCK):
            digest.update(block)
            written.write(block)
            count += len(block)
    return f"{digest.hexdigest()} {count}"


def descriptor(proposal: DatasetProposal, request: Request, hashes: Mapping[str, str]) -> dict[str, object]:
    """The data package: what the mappings have in common stands once, at the top."""
    mappings = [file.mapping.as_json() if file.mapping else None for file in proposal.files]
    common = _common([mapping for mapping in mappings if mapping is not None]) if len(mappings) > 1 and all(mappings) else {}
    names = _names([file.path.stem for file in proposal.files])
    address = request.constants.get("SOURCE_URL")
    package: dict[str, object] = {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": _NOT_IN_NAME.sub("-", proposal.name),
        "title": proposal.title,
    }
    if request.licence:
        package["licenses"] = [{"name": request.licence}]
    publisher = request.constants.get("PUBLISHER")
    if publisher:
        package["sources"] = [{"title": publisher} | ({"path": address} if address else {})]
    if common:
        package[MAPPING] = common
    package["resources"] = [
        _resource(file, name, hashes[file.path.name], _rest(mapping, common), request)
        for file, name, mapping in zip(proposal.files, names, mappings, strict=True)
    ]
    return package


def _resource(file: FileProposal, name: str, hashed: str, mapping: Mapping[str, object] | None, request: Request) -> dict[str, object]:
    digest, _, count = hashed.partition(" ")
    is_table = file.mapping is None or file.mapping.layout in _TABLES
    described = request.described.get(file.path.name)
    found: dict[str, object] = {"name": name}
    if described is not None and described.title:
        found["title"] = described.title
    if described is not None and described.description:
        found["description"] = described.description
    found |= {"path": file.path.name, "format": "csv" if is_table else "json", "mediatype": "text/csv" if is_table else "application/json"}
    found |= {"bytes": int(count), "hash": f"sha256:{digest}"}
    if is_table:
        found["type"] = "table"
        found |= _table(file)
    if mapping:
        found[MAPPING] = mapping
    return found


def _table(file: FileProposal) -> dict[str, object]:
    mapping = file.mapping
    dialect: dict[str, object] = {}
    if mapping is not None:
        is_sdmx = mapping.layout is Layout.SDMX_CSV and not mapping.separator
        first = first_line(file.path, file.path.name, mapping.encoding) if is_sdmx else ""
        separator = sdmx_separator(first) or separator_of(file.path, mapping)
        dialect = ({"delimiter": separator} if separator != "," else {}) | ({"headerRows": [mapping.header]} if mapping.header > 1 else {})
    found: dict[str, object] = {"dialect": dialect} if dialect else {}
    if mapping is not None and mapping.encoding != "utf-8":
        found["encoding"] = mapping.encoding
    if len(file.header) <= _MOST_FIELDS and all(file.header):
        fields = [{"name": name, "type": "string"} for name in file.header]
        found["schema"] = {"fields": fields, "missingValues": sorted(MISSING)}
    return found


def _names(stems: Sequence[str]) -> list[str]:
    """The names of resources: the names of the files in small letters, each once."""
    found: list[str] = []
    for stem in stems:
        plain = _NOT_IN_NAME.sub("-", stem.casefold()).strip("-.") or "data"
        name, number = plain, 1
        while name in found:
            number += 1
            name = f"{plain}-{number}"
        found.append(name)
    return found


def _common(mappings: Sequence[Mapping[str, object]]) -> dict[str, object]:
    """What all mappings say alike; tables of codes that never disagree are joined."""
    common: dict[str, object] = {}
    for key, value in mappings[0].items():
        others = [mapping.get(key) for mapping in mappings]
        if key == "codes":
            if codes := _joined_codes([other for other in others if isinstance(other, dict)], len(mappings)):
                common[key] = codes
        elif isinstance(value, dict):
            shared = {name: text for name, text in value.items() if all(isinstance(o, dict) and o.get(name) == text for o in others)}
            if shared:
                common[key] = shared
        elif all(other == value for other in others):
            common[key] = value
    return common


def _joined_codes(tables: Sequence[Mapping[str, object]], wanted: int) -> dict[str, object]:
    found: dict[str, object] = {}
    for native in dict.fromkeys(native for table in tables for native in table):
        listed = [table[native] for table in tables if native in table]
        merged: dict[str, object] = {}
        for codes in listed:
            merged = codes | merged if isinstance(codes, dict) else merged
        if len(listed) == wanted and all(isinstance(codes, dict) and codes.items() <= merged.items() for codes in listed):
            found[native] = dict(sorted(merged.items()))
    return found


def _rest(mapping: Mapping[str, object] | None, common: Mapping[str, object]) -> Mapping[str, object] | None:
    """What is left of a mapping when the common part is taken out."""
    if mapping is None:
        return None
    found: dict[str, object] = {}
    for key, value in mapping.items():
        shared = common.get(key)
        if isinstance(value, dict) and isinstance(shared, dict):
            kept = {name: inner for name, inner in value.items() if name not in shared}
            found |= {key: kept} if kept else {}
        elif shared != value:
            found[key] = value
    return found


def _json(package: Mapping[str, object]) -> str:
    return json.dumps(package, ensure_ascii=False, indent=1) + "\n"


def _write(path: Path, text: str) -> None:
    path.write_text(text, "utf-8", newline="\n")


def _replace(path: Path, text: str) -> None:
    """Write under another name first, so that the old file stays whole until the new one is."""
    path.parent.mkdir(parents=True, exist_ok=True)
    made = path.with_name(f".{path.name}.{os.urandom(6).hex()}.tmp")
    try:
        _write(made, text)
        made.replace(path)
    finally:
        with contextlib.suppress(OSError):
            made.unlink()


def _write_catalogue(proposal: DatasetProposal, folder: Path) -> None:
    added = [indicator for indicator in proposal.indicators if not indicator.is_known]
    path = folder / "indicators" / f"{proposal.name}.toml"
    if added:
        _replace(path, "\n".join(_toml(indicator) for indicator in added))
    else:
        path.unlink(missing_ok=True)
    if proposal.new_areas:
        path = folder / "areas.csv"
        old = path.read_text("utf-8") if path.exists() else ",".join(AREAS) + "\n"
        known = {line.partition(",")[0] for line in old.splitlines()}
        columns = old.partition("\n")[0].split(",")
        named = [{"id": area, "name_zh": code, "name_en": code} for area, code in proposal.new_areas.items() if area not in known]
        rows = [[cells.get(column, "") for column in columns] for cells in named]
        _replace(path, old + ("" if old.endswith("\n") else "\n") + "".join(_csv(row) for row in rows))


def _toml(indicator: AddedIndicator) -> str:
    return "".join(f"{line}\n" for line in _toml_lines(indicator))


def _toml_lines(indicator: AddedIndicator) -> Iterator[str]:
    yield f"[{indicator.id}]"
    yield f"name_zh = {_quoted(indicator.name_zh)}"
    yield f"name_en = {_quoted(indicator.name_en)}"
    if indicator.code not in (indicator.id, indicator.name_en):
        yield f"aliases = [{_quoted(indicator.code)}]"
    yield f"unit = {_quoted(indicator.unit.unit)}"
    if indicator.unit.text and indicator.unit.text != indicator.unit.unit:
        yield f"unit_text = {_quoted(indicator.unit.text)}"
    yield f'nature = "{indicator.nature}"'
    if indicator.description:
        yield f"description = {_quoted(indicator.description)}"


def _quoted(text: str) -> str:
    """A basic string of TOML, which is one of JSON but for U+007F."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _csv(row: Sequence[str]) -> str:
    stream = io.StringIO()
    csv.writer(stream, lineterminator="\n").writerow(row)
    return stream.getvalue()
