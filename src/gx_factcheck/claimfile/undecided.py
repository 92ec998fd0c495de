"""The mark `?` in a claim file: a draft leaves it where a person must decide."""

import re
from collections.abc import Iterator
from types import MappingProxyType

from gx_factcheck.claimfile.faults import ClaimFileError, Fault
from gx_factcheck.claimfile.positions import Parsed, Trail, Tree

UNDECIDED = "?"
_FULL_WIDTH = "？"
# YAML takes a bare `?` for a mark of its own, so that a file with one could not be read at all.
_BARE = re.compile(r"^([ -]*[a-z_0-9]+: +)\?(?= *(?:#.*)?$)", re.MULTILINE)
_MAY_HOLD_IT = frozenset({"quote", "note"})

_TO_DECIDE = MappingProxyType(
    {
        "title": "write the title as printed, or one of your own in square brackets",
        "published": "write the day on which the article appeared, or the interval, as in 2021-09-02",
        "id": "write lower-case words joined by hyphens",
        "kind": "write what is asserted: level, count, growth, share, …",
        "indicator": "write what is measured, by its id; `gx-factcheck references list` names those on record",
        "reference_area": "write where: an ISO 3166 code, as in CN-GX, or an id of the catalogue",
        "time_period": "write when, as in 2021-S1; for a stock that the text gives no day for take the line out",
        "printed": "write the number as the quote prints it, without unit or hedge, or take the claim out",
        "unit": "write what the figure counts or measures, as in item, CNY or percent",
        "operator": "write what is asserted: largest, smallest, first, rises, falls, …",
        "members": "write the ids of the claims that are compared",
        "group": "write whom it is ranked among, by the group's id",
    }
)


class UndecidedError(ClaimFileError):
    """Nothing else is wrong with a file but that it holds `?`; all are told, however many."""

    def __str__(self) -> str:
        return "\n".join(str(fault) for fault in self.faults)


def readable(text: str) -> str:
    """The text of a YAML file with each bare `?` as one that YAML reads, in the same place."""
    return _BARE.sub(rf"\1{_FULL_WIDTH}", text) if UNDECIDED in text else text


def undecided(parsed: Parsed) -> Iterator[Fault]:
    """A fault for each value that is still `?`, with what is to be decided."""
    for trail in _marked(parsed.tree, ()):
        name = next((str(part) for part in reversed(trail) if isinstance(part, str)), "value")
        place = parsed.positions().of_value(trail)
        problem = f"`{name}` is still `?`: {_TO_DECIDE.get(name, 'write its value, or take the line out')}"
        yield Fault(parsed.path, place.line, place.column, problem, "")


def _marked(tree: Tree, trail: Trail) -> Iterator[Trail]:
    if isinstance(tree, str):
        if tree in (UNDECIDED, _FULL_WIDTH) and trail[-1:] not in {(name,) for name in _MAY_HOLD_IT}:
            yield trail
    elif isinstance(tree, dict | list):
        members = tree.items() if isinstance(tree, dict) else enumerate(tree)
        for key, member in members:
            yield from _marked(member, (*trail, key))
