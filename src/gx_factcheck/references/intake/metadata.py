"""A metadata file beside tables: a list of what each is about, as `[{"filename": …, "title": …, "unit": …}]`."""

from collections.abc import Mapping
from pathlib import Path

from gx_factcheck.references.faults import ReferencesError, nearest, quoted
from gx_factcheck.references.intake.request import Described
from gx_factcheck.references.layouts.documents import Reader, read_document

_KEYS = ("filename", "code", "title", "title_zh", "description", "unit", "indicator", "nature")


def read_metadata(path: Path) -> Mapping[str, Described]:
    """The records by the name of their file, or by the code of their indicator.

    Raises:
        ReferencesError: it is no such list, a record has an unknown key or no name, or two have one name.
    """
    shown = path.name
    read = Reader(shown, "a list of files with their titles and units")
    found: dict[str, Described] = {}
    for number, each in enumerate(read.list(read_document(path, shown), "the document"), 1):
        record = read.object(each, f"record {number}")
        for key in record:
            if key not in _KEYS:
                raise ReferencesError(shown, f"record {number} has the unknown key {quoted(key)}", nearest(key, _KEYS))
        texts = {key: read.text(value, f"record {number}, {key}") for key, value in record.items()}
        name = texts.pop("filename", "") or texts.pop("code", "")
        texts.pop("code", None)
        if not name:
            raise ReferencesError(shown, f"record {number} has no filename", "give the name of the file, or as `code` that of an indicator")
        if name in found:
            raise ReferencesError(shown, f"record {number} is the second one of {quoted(name)}", "leave out one of the two")
        found[name] = Described(**texts)
    return found
