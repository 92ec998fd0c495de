"""Ids of a claim file: each is given once, and each that is used is given."""

from collections.abc import Iterator
from difflib import get_close_matches

from gx_factcheck.claimfile.faults import Fault
from gx_factcheck.claimfile.positions import Parsed, Trail, Tree
from gx_factcheck.model.equation import EquationError, read_equation
from gx_factcheck.values.characters import clip

_LONGEST_SHOWN = 80


def check_names(parsed: Parsed) -> Iterator[Fault]:
    """The duplicate ids and relations, and the claims named that are not there; what has another shape is passed over.

    It looks at the file as written, so that a claim with a fault of its own does not hide these.
    """
    known: dict[str, Trail] = {}
    for trail, name in _texts(parsed.tree, "claims", "id"):
        if name in known:
            line = parsed.positions().of_value(known[name]).line
            problem = f"the id `{_shown(name)}` stands twice, first on line {line}"
            yield parsed.fault_at_value(trail, problem, "give each claim an id of its own")
        known.setdefault(name, trail)
    for trail, name in (*_claim_uses(parsed.tree), *_relation_uses(parsed.tree)):
        if name not in known:
            yield parsed.fault_at_value(trail, f"there is no claim `{_shown(name)}`", _remedy(name, list(known)))
    equations: set[str] = set()
    for trail, equation in _texts(parsed.tree, "relations", "equation"):
        if equation in equations:
            yield parsed.fault_at_value(trail, "the same relation stands twice", "remove one of them")
        equations.add(equation)


def _shown(name: str) -> str:
    return clip(name, _LONGEST_SHOWN)


def _remedy(name: str, known: list[str]) -> str:
    near = get_close_matches(name[:_LONGEST_SHOWN], known, n=1)
    return f"write `{near[0]}`" if near else "name a claim of this file by its id"


def _entries(tree: Tree, key: str) -> Iterator[tuple[int, dict[str, Tree]]]:
    entries = tree.get(key) if isinstance(tree, dict) else None
    if isinstance(entries, list):
        yield from ((index, entry) for index, entry in enumerate(entries) if isinstance(entry, dict))


def _texts(tree: Tree, key: str, field: str) -> Iterator[tuple[Trail, str]]:
    for index, entry in _entries(tree, key):
        text = entry.get(field)
        if isinstance(text, str):
            yield (key, index, field), text


def _claim_uses(tree: Tree) -> Iterator[tuple[Trail, str]]:
    for index, claim in _entries(tree, "claims"):
        members, other = claim.get("members"), claim.get("other")
        for place, member in enumerate(members if isinstance(members, list) else []):
            if isinstance(member, str):
                yield ("claims", index, "members", place), member
        name = other.get("claim") if isinstance(other, dict) else None
        if isinstance(name, str):
            yield ("claims", index, "other", "claim"), name


def _relation_uses(tree: Tree) -> Iterator[tuple[Trail, str]]:
    for trail, text in _texts(tree, "relations", "equation"):
        try:
            equation = read_equation(text)
        except EquationError:
            continue
        yield from ((trail, name) for name in equation.names())
