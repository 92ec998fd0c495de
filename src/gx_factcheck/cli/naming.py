"""What is typed for an indicator, an area or a group becomes ids of the catalogue, or a message that says what there is."""

from collections.abc import Collection, Iterable, Mapping

from gx_factcheck.cli.inputs import InputError
from gx_factcheck.model.catalogue import Area, Catalogue, Group, Indicator
from gx_factcheck.references.names import (
    find_areas,
    find_indicators,
    near_areas,
    near_groups,
    near_indicators,
    search_areas,
    search_groups,
)

MOST_AT_ONCE = 10
_MOST_NAMED = 8


def area_named(text: str, catalogue: Catalogue) -> str:
    """The area that is called so.

    Raises:
        InputError: no area is, or several are.
    """
    found = find_areas(text, catalogue)
    if not found:
        near = _alike(near_areas(text, catalogue), catalogue.areas) or "gx-factcheck references areas names them"
        message = f"no area is called {text!r}; {near}"
        raise InputError(message)
    if len(found) > 1:
        message = f"{len(found)} areas are called {text!r}; give the id of one: {_listed(found, catalogue.areas)}"
        raise InputError(message)
    return found[0]


def areas_named(text: str | None, catalogue: Catalogue) -> tuple[str, ...]:
    """All areas that the text may mean; all there are where there is no text.

    Raises:
        InputError: there is none.
    """
    found = tuple(catalogue.areas) if text is None else search_areas(text, catalogue)
    if not found:
        near = _alike(near_areas(text or "", catalogue), catalogue.areas) or "gx-factcheck references areas names all"
        message = f"no area is called {text!r}; {near}"
        raise InputError(message)
    return found


def groups_named(text: str | None, catalogue: Catalogue) -> tuple[str, ...]:
    """All groups of areas that the text may mean; all there are where there is no text.

    Raises:
        InputError: there is none.
    """
    found = tuple(catalogue.groups) if text is None else search_groups(text, catalogue)
    if not found:
        near = _alike(near_groups(text or "", catalogue), catalogue.groups) or "gx-factcheck references groups names all"
        message = f"no group of areas is called {text!r}; {near}"
        raise InputError(message)
    return found


def indicators_named(
    texts: Iterable[str], catalogue: Catalogue, held: Collection[str] = (), *, most: int = MOST_AT_ONCE
) -> tuple[str, ...]:
    """All indicators that the texts mean, with those `held` without being in the catalogue.

    Raises:
        InputError: a text means none, or more than `most`.
    """
    found: dict[str, None] = {}
    for text in texts:
        meant = (text,) if text in held else find_indicators(text, catalogue)
        if not meant:
            near = _alike(near_indicators(text, catalogue), catalogue.indicators) or "gx-factcheck references list names them"
            message = f"no indicator is called {text!r}; {near}"
            raise InputError(message)
        if len(meant) > most:
            message = f"{text!r} is in the names of many indicators; give more words, or one of {_listed(meant, catalogue.indicators)}"
            raise InputError(message)
        found |= dict.fromkeys(meant)
    return tuple(found)


def _alike(ids: tuple[str, ...], records: Mapping[str, Area] | Mapping[str, Group] | Mapping[str, Indicator]) -> str:
    return f"did you mean {_listed(ids, records)}?" if ids else ""


def _listed(ids: tuple[str, ...], records: Mapping[str, Area] | Mapping[str, Group] | Mapping[str, Indicator]) -> str:
    named = [f"{each} ({records[each].name_zh}, {records[each].name_en})" for each in ids[:_MOST_NAMED]]
    return ", ".join([*named, "…"] if len(ids) > _MOST_NAMED else named)
