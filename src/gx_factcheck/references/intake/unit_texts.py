"""What publishers write of their units, as units of ours with a power of ten; what is not surely known stays the source's own."""

import re
from dataclasses import dataclass
from functools import lru_cache

from gx_factcheck.values.unit_table import unit_table
from gx_factcheck.values.units import UnitError, currencies_of, find_unit, is_counted

SOURCE_UNIT = "source_unit"
"""The unit of figures whose own unit the table does not have: they are compared only within their indicator."""
_POWERS = {
    **{"hundred": 2, "thousand": 3, "million": 6, "billion": 9, "trillion": 12, "mn": 6, "mln": 6, "bn": 9, "tn": 12},
    **{"hundreds": 2, "thousands": 3, "millions": 6, "billions": 9, "trillions": 12},
    **{"千": 3, "万": 4, "百万": 6, "千万": 7, "亿": 8, "十亿": 9, "万亿": 12},
}
_WORD = "|".join(sorted(filter(str.isascii, _POWERS), key=len, reverse=True))
_HAN = "|".join(sorted((word for word in _POWERS if not word.isascii()), key=len, reverse=True))
_BEFORE = re.compile(rf"(?P<power>{_WORD})(?: of)? (?P<unit>.+)", re.IGNORECASE)
_BEHIND = re.compile(rf"(?P<unit>.+?),? (?:in )?\(?(?P<power>{_WORD})\)?", re.IGNORECASE)
_HAN_BEFORE = re.compile(rf"(?P<power>{_HAN})(?P<unit>.+)")
_PERCENT = re.compile(r"%.*|(?:annual|percent|percentage)[ %].*%?|per ?cent(?:age)?(?: of .*)?|.+ %", re.IGNORECASE)
_NOT_SURE = re.compile(
    r"constant|international|\bppp\b|\breal\b|prices|chained|\b(?:1[0-9]|20)[0-9]{2}\b|^ratio$|yes/no|不变价|可比价|上年", re.IGNORECASE
)
"""Money of some year's prices is no plain money, and an index of 100 in some year no plain percentage."""
_PER_PEOPLE = re.compile(
    r"(?:(?P<what>[^0-9]+) )?per (?P<each>[0-9][0-9,]*|million|thousand|billion)(?: million)? ?"
    r"(?:people|persons|population|inhabitants|adults|residents|live births|births)?",
    re.IGNORECASE,
)
_SHARES = {
    **{"100": "percent", "1000": "permille", "thousand": "permille", "10000": "per_ten_thousand", "100000": "per_hundred_thousand"},
    **{"million": "part_per_million", "1000000": "part_per_million", "billion": "part_per_billion"},
}
_MONEY = dict.fromkeys(("us$", "us dollars", "us dollar", "u.s. dollars", "current us$", "usd", "current usd"), "USD")
_COUNTS = ("number", "numbers", "count", "units", "number of units")
_OF = re.compile(r"(?P<unit>[^ ]+(?: [^ ]+)?) of [^/]+?(?P<rest>(?: per |/).+)?")
_CODES = {
    **{"PC": ("percent", 0), "PT": ("percent", 0), "PS": ("person", 0), "PER": ("person", 0), "HAB": ("person", 0)},
    **{"THS_PER": ("person", 3), "MIO_EUR": ("EUR", 6)},
}
_PERCENT_CODE = re.compile(r"(?:PC|PT)_[A-Z0-9_]{1,40}")
_EURO_CODE = re.compile(r"CP_(?P<power>M|K|)EUR")
_EURO_POWERS = {"M": 6, "K": 3, "": 0}
_PIECES = re.compile(r"\*\*|[/*·^]| per |每")
_CURRENCY_CODE = re.compile(r"[A-Z]{3}")


@dataclass(frozen=True, slots=True)
class UnitText:
    """What a text says of a unit."""

    text: str
    unit: str
    """An id of the table of units; `source_unit` where the text is not surely one of them."""
    power: int = 0
    """The power of ten that the values are multiplied with."""

    @property
    def is_known(self) -> bool:
        """Whether the table of units has it."""
        return self.unit != SOURCE_UNIT


@lru_cache(maxsize=4096)
def read_unit_text(text: str) -> UnitText:
    """The unit that a publisher means by the text, where that is sure; never an error."""
    plain = " ".join(text.split())
    known = _known(plain)
    return UnitText(text, *known) if known else UnitText(text, SOURCE_UNIT, _power_alone(plain))


def _power_alone(text: str) -> int:
    """The power of ten that the text names, though its unit is not known."""
    if text.casefold() in _POWERS:
        return _POWERS[text.casefold()]
    for pattern in (_BEFORE, _HAN_BEFORE, _BEHIND):
        scaled = pattern.fullmatch(text)
        if scaled and not re.search(r"(?:per|of|/) ?$", scaled["unit"].casefold()):
            return _POWERS[scaled["power"].casefold()]
    return 0


def read_unit_code(code: str) -> UnitText:
    """The unit that a code of SDMX means; only codes that all publishers use alike are known: `T` may be tonnes or a total."""
    if code in _CODES:
        return UnitText(code, *_CODES[code])
    if _PERCENT_CODE.fullmatch(code):
        return UnitText(code, "percent")
    if found := _EURO_CODE.fullmatch(code):
        return UnitText(code, "EUR", _EURO_POWERS[found["power"]])
    known = _found(code) if _CURRENCY_CODE.fullmatch(code) else None
    return UnitText(code, known if known is not None and currencies_of(known) == (f"[currency_{code}]",) else SOURCE_UNIT)


def _known(text: str) -> tuple[str, int] | None:
    if not text or _NOT_SURE.search(text):
        return None
    if _PERCENT.fullmatch(text) and "point" not in text.casefold():
        return "percent", 0
    people = _PER_PEOPLE.fullmatch(text)
    if people and (share := _SHARES.get(people["each"].replace(",", "").casefold())) and " million" not in text[people.end("each") :]:
        return share, 0
    if unit := _unit(text):
        return unit, 0
    for pattern in (_BEFORE, _HAN_BEFORE, _BEHIND):
        scaled = pattern.fullmatch(text)
        if scaled and (unit := _unit(scaled["unit"])):
            return unit, _POWERS[scaled["power"].casefold()]
    return None


def _unit(text: str) -> str | None:
    lower = text.casefold()
    if lower in _COUNTS:
        return "item"
    if lower in _MONEY:
        return _MONEY[lower]
    for spelling in (text, lower, lower.replace("-", " "), lower.replace(" per capita", " per person")):
        if unit := _found(spelling):
            return unit
    # Tonnes of something are tonnes; a number of something is not that number of its container.
    found = _OF.fullmatch(text)
    measured = _found(found["unit"].casefold()) if found else None
    if found is None or measured is None or is_counted(measured):
        return None
    return _found(f"{found['unit'].casefold()}{found['rest'] or ''}")


def _found(text: str) -> str | None:
    table = unit_table()
    # Asked first, since a refusal looks for the nearest of thousands of names.
    if not all(table.spelled(piece.strip(" ")) or piece.isdecimal() for piece in _PIECES.split(text)):
        return None
    try:
        return find_unit(text).id
    except UnitError:
        return None
