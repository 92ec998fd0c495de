"""A claim file into the model."""

from collections.abc import Callable, Iterator
from pathlib import Path
from types import MappingProxyType
from typing import TypeAlias

from pydantic import ValidationError

from gx_factcheck.claimfile.complaints import faults_of
from gx_factcheck.claimfile.document import Document
from gx_factcheck.claimfile.faults import ClaimFileError, Fault
from gx_factcheck.claimfile.names import check_names
from gx_factcheck.claimfile.positions import Parsed, Trail, Tree
from gx_factcheck.claimfile.read_json import read_json, read_json_lines
from gx_factcheck.claimfile.read_text import hidden_remedy, read_text
from gx_factcheck.claimfile.read_yaml import read_yaml
from gx_factcheck.claimfile.undecided import UndecidedError, undecided
from gx_factcheck.claimfile.versions import bring_up_to_date
from gx_factcheck.model.report import ClaimFile
from gx_factcheck.values.characters import HIDDEN, escape

Reader: TypeAlias = Callable[[str, str], Parsed]

_MEGABYTE = 10**6
_READERS = MappingProxyType(
    {
        ".yaml": (read_yaml, 10 * _MEGABYTE),
        ".yml": (read_yaml, 10 * _MEGABYTE),
        ".json": (read_json, 10 * _MEGABYTE),
        ".jsonl": (read_json_lines, 200 * _MEGABYTE),
    }
)
SUFFIXES = frozenset(_READERS)
"""The endings of a claim file's name, in lower case."""


def read_claim_file(path: Path) -> ClaimFile:
    """The article, claims and relations that the file states; its pointers are not followed (`check_pointers` does that).

    YAML, JSON or JSON Lines by the ending of the name; of JSON Lines the first line is the file without its `claims`, and
    each later line is a claim. `SchemaNotice` is warned of where the file follows an older schema.

    Raises:
        ClaimFileError: the file cannot be read or breaks the schema. Faults of syntax come alone, since without them
            nothing is sure; all faults against the schema come together, in the order of the file.
        UndecidedError: nothing else is wrong with it but that values are still `?`, as a draft leaves them.
    """
    reader, most_bytes = _reader_of(path)
    return read_claims(str(path), read_text(path, most_bytes), reader)


def parse_file(path: Path) -> Parsed:
    """The file's tree and the places in it, without a look at what it says.

    Raises:
        ClaimFileError: the file cannot be read, or its syntax is not sound.
    """
    reader, most_bytes = _reader_of(path)
    return reader(str(path), read_text(path, most_bytes))


def _reader_of(path: Path) -> tuple[Reader, int]:
    if path.suffix.lower() not in _READERS:
        raise ClaimFileError(Fault(str(path), None, None, f"{path.suffix or 'no ending'!r} is no claim file's ending", _ENDINGS))
    return _READERS[path.suffix.lower()]


_ENDINGS = f"name it with one of {', '.join(_READERS)}"


def read_claims(path: str, text: str, reader: Reader = read_yaml) -> ClaimFile:
    """As `read_claim_file`, of a text that is at hand; `path` is for messages."""
    parsed = bring_up_to_date(reader(path, text))
    if hidden := tuple(_hidden_values(parsed)):
        raise ClaimFileError(*hidden)
    faults = list(check_names(parsed))
    open_questions = tuple(undecided(parsed))
    try:
        document = Document.model_validate(parsed.tree)
    except ValidationError as error:
        faults += faults_of(error, parsed)
        raise _refusal(faults, open_questions) from error
    if faults or open_questions:
        raise _refusal(faults, open_questions)
    return document.claim_file(path, parsed.claim_lines)


def _refusal(faults: list[Fault], open_questions: tuple[Fault, ...]) -> ClaimFileError:
    """What is said of a value that is `?` is only that it is to be decided."""
    places = {(fault.line, fault.column) for fault in open_questions}
    others = [fault for fault in faults if (fault.line, fault.column) not in places]
    every = _in_order([*others, *open_questions])
    return ClaimFileError(*every) if others else UndecidedError(*every)


def _in_order(faults: list[Fault]) -> list[Fault]:
    return sorted(dict.fromkeys(faults), key=lambda fault: (fault.line or 0, fault.column or 0))


def _hidden_values(parsed: Parsed) -> Iterator[Fault]:
    """Escapes that name a character which the file itself may not hold; a quote may, since the article may."""
    if not parsed.has_escapes:
        return
    for trail, text in _all_texts(parsed.tree, ()):
        found = HIDDEN.search(text)
        if found and trail[-1:] != ("quote",):
            yield parsed.fault_at_value(trail, f"the hidden character {escape(found[0])} stands in this text", hidden_remedy(found[0]))


def _all_texts(tree: Tree, trail: Trail) -> Iterator[tuple[Trail, str]]:
    if isinstance(tree, str):
        yield trail, tree
    elif isinstance(tree, dict | list):
        members = tree.items() if isinstance(tree, dict) else enumerate(tree)
        for key, member in members:
            yield from _all_texts(member, (*trail, key))
