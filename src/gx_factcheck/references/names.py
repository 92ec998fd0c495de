"""From what people and publishers call an area or an indicator to its id in the catalogue."""

import difflib
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from gx_factcheck.model.catalogue import Area, Catalogue, Group, Indicator

MOST_FOUND = 50
"""No more indicators than these are offered for one text."""
_MARKS = re.compile("[\u0300-\u036f]")
_SPACES = re.compile(r"[\s_]+")
_WORD = re.compile("[\u3400-\u9fff]+|(?:(?![\u3400-\u9fff])[^\\W_])+")
"""What stands between spaces and signs, Chinese apart from what it stands beside."""
_HAN = re.compile("[\u3400-\u9fff]")
_SIGNS = str.maketrans({"’": "'", "‘": "'", "–": "-", "—": "-", "−": "-"})


def area_of_code(code: str, catalogue: Catalogue) -> str | None:
    """The area with this id or this code of a publisher, exactly as written; None where no area has it, or several have."""
    if code in catalogue.areas:
        return code
    return _only(_index_of(catalogue).codes.get(code, ()))


def find_area(text: str, catalogue: Catalogue) -> str | None:
    """The one area that is called so; None where none is, or several are, which `find_areas` tells apart."""
    return _only(find_areas(text, catalogue))


def find_areas(text: str, catalogue: Catalogue) -> tuple[str, ...]:
    """All areas that are called so, by id; where there is none, by code; then by name or alias.

    Width, case, accents, `the`, `&` and `St.` make no difference. Nothing else may differ.
    """
    index = _index_of(catalogue)
    if (known := area_of_code(text.strip(), catalogue)) is not None:
        return (known,)
    folded = fold(text)
    return index.folded_codes.get(folded) or index.area_names.get(folded, ())


def near_areas(text: str, catalogue: Catalogue) -> tuple[str, ...]:
    """Areas with a name much like the text, for a message only: at most three, the likest first."""
    return _near(fold(text), _index_of(catalogue).area_names)


def near_groups(text: str, catalogue: Catalogue) -> tuple[str, ...]:
    """Groups with an id or a name much like the text, for a message only: at most three, the likest first."""
    return _near(fold(text), _index_of(catalogue).group_names)


def search_areas(text: str, catalogue: Catalogue) -> tuple[str, ...]:
    """The areas that are called so; where there is none, those with all words of the text in one of their names."""
    return find_areas(text, catalogue) or _search(text, _index_of(catalogue).area_names)


def search_groups(text: str, catalogue: Catalogue) -> tuple[str, ...]:
    """The groups that are called so; where there is none, those with all words of the text in their id or one of their names."""
    names = _index_of(catalogue).group_names
    return names.get(fold(text)) or _search(text, names)


def find_indicators(text: str, catalogue: Catalogue) -> tuple[str, ...]:
    """The indicators that are called so; where there is none, those with all words of the text in their id or one of their names.

    English words may be cut short at their end, Chinese ones may stand anywhere. The shortest name comes first, as it has least besides
    the words; at most `MOST_FOUND`.
    """
    if text in catalogue.indicators:
        return (text,)
    names = _index_of(catalogue).indicator_names
    return names.get(fold(text)) or _search(text, names)[:MOST_FOUND]


def near_indicators(text: str, catalogue: Catalogue) -> tuple[str, ...]:
    """Indicators with an id or a name much like the text, for a message only: at most three, the likest first."""
    return _near(fold(text), _index_of(catalogue).indicator_names)


def fold(text: str) -> str:
    """The text without what makes no difference to a name: width, case, accents, `the`, `&`, `St.`, signs of one kind."""
    plain = text if text.isascii() else unicodedata.normalize("NFC", _MARKS.sub("", unicodedata.normalize("NFKD", text)).translate(_SIGNS))
    words = _SPACES.sub(" ", plain.casefold().replace("&", " and ").replace("st. ", "saint ")).strip()
    return words.removeprefix("the ")


@dataclass(frozen=True, slots=True)
class _Index:
    """Ids by what is written, each with those that it means in the order of the catalogue."""

    codes: dict[str, tuple[str, ...]]
    folded_codes: dict[str, tuple[str, ...]]
    area_names: dict[str, tuple[str, ...]]
    group_names: dict[str, tuple[str, ...]]
    indicator_names: dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True, eq=False)
class _Held:
    """A catalogue that is the same only as itself: comparing all of two catalogues would cost more than the index."""

    catalogue: Catalogue

    def __hash__(self) -> int:
        return id(self.catalogue)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Held) and self.catalogue is other.catalogue


def _index_of(catalogue: Catalogue) -> _Index:
    return _build(_Held(catalogue))


@lru_cache(maxsize=2)
def _build(held: _Held) -> _Index:
    areas = held.catalogue.areas.values()
    return _Index(
        codes=_grouped((code, area.id) for area in areas for code in area.codes),
        folded_codes=_grouped((fold(code), area.id) for area in areas for code in (area.id, *area.codes)),
        area_names=_grouped((fold(name), area.id) for area in areas for name in _names(area)),
        group_names=_grouped((fold(name), group.id) for group in held.catalogue.groups.values() for name in (group.id, *_names(group))),
        indicator_names=_grouped(
            (fold(name), indicator.id) for indicator in held.catalogue.indicators.values() for name in (indicator.id, *_names(indicator))
        ),
    )


def _names(record: Area | Group | Indicator) -> Iterator[str]:
    yield record.name_zh
    yield record.name_en
    if not isinstance(record, Group):
        yield from record.aliases


def _grouped(pairs: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {}
    for name, record in pairs:
        found.setdefault(name, {})[record] = None
    return {name: tuple(records) for name, records in found.items()}


def _only(found: tuple[str, ...]) -> str | None:
    return found[0] if len(found) == 1 else None


def _search(text: str, names: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The records with all words of the text in one name, those with the shortest such name first."""
    words = _WORD.findall(fold(text))
    found: dict[str, int] = {}
    for name, records in names.items():
        if words and all(_stands_in(word, name) for word in words):
            for record in records:
                found[record] = min(found.get(record, len(name)), len(name))
    return tuple(sorted(found, key=lambda record: (found[record], record)))


def _stands_in(word: str, name: str) -> bool:
    if _HAN.match(word):
        return word in name
    place = name.find(word)
    while place > 0 and name[place - 1].isalnum() and not _HAN.match(name[place - 1]):
        place = name.find(word, place + 1)
    return place >= 0


def _near(folded: str, names: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    alike = difflib.get_close_matches(folded, names, n=3)
    return tuple(dict.fromkeys(record for name in alike for record in names[name]))[:3]
