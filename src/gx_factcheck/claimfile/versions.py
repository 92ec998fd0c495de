"""Which version of the format a file follows, and how an older one becomes the present one."""

import warnings
from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import TypeAlias

from gx_factcheck.claimfile.document import SCHEMA
from gx_factcheck.claimfile.faults import ClaimFileError
from gx_factcheck.claimfile.positions import Parsed, Tree
from gx_factcheck.values.characters import clip

Record: TypeAlias = dict[str, Tree]
Migration: TypeAlias = Callable[[Record], Record]

MIGRATIONS: Mapping[int, Migration] = MappingProxyType({})
"""By the version that it starts from; each leads to the next one."""

_TRAIL = ("schema",)
_FIRST_LINE = f"write `schema: {SCHEMA}`"


class SchemaNotice(UserWarning):
    """A file follows an older version and was read as the present one."""


def bring_up_to_date(parsed: Parsed, migrations: Mapping[int, Migration] = MIGRATIONS) -> Parsed:
    """The file in the present version; `SchemaNotice` is warned of where it was written in an older one.

    Raises:
        ClaimFileError: it is no mapping, names no version, or one that this program cannot read.
    """
    tree = parsed.tree
    if not isinstance(tree, dict):
        raise ClaimFileError(parsed.fault_at_value((), "the file holds no keys", f"{_FIRST_LINE}, then `article:` and `claims:`"))
    version = _version(parsed, tree)
    for step in range(version, SCHEMA):
        if step not in migrations:
            raise ClaimFileError(parsed.fault_at_value(_TRAIL, f"there is no schema {version}", _FIRST_LINE))
        tree = migrations[step](tree)
    if version < SCHEMA:
        notice = f"{parsed.path}: read as schema {SCHEMA}, though written in schema {version}; bring it up to date and {_FIRST_LINE}"
        warnings.warn(notice, SchemaNotice, stacklevel=2)
    return replace(parsed, tree=tree)


def _version(parsed: Parsed, tree: Record) -> int:
    if "schema" not in tree:
        raise ClaimFileError(parsed.fault_at_value((), "`schema` is missing", f"{_FIRST_LINE} at the top"))
    written = tree["schema"]
    if not isinstance(written, str) or not (written.isascii() and written.isdigit() and len(written) < 10):
        shown = f"{clip(written, 40)!r} is" if isinstance(written, str) else "this is"
        raise ClaimFileError(parsed.fault_at_value(_TRAIL, f"{shown} no version of the schema", _FIRST_LINE))
    if int(written) > SCHEMA:
        problem = f"schema {written} is newer than this program, which reads up to schema {SCHEMA}"
        raise ClaimFileError(parsed.fault_at_value(_TRAIL, problem, "install a newer gx-factcheck"))
    return int(written)
