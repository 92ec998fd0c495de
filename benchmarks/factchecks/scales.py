"""The units and digits of a check's figures, in the program's units."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from benchmarks.factchecks.lexicon import finds, senses
from gx_factcheck.values.units import UnitError, find_unit

POWERS = {"hundred": 2, "thousand": 3, "k": 3, "million": 6, "mn": 6, "m": 6, "billion": 9, "bn": 9, "trillion": 12, "tn": 12}
CHINESE = {"十": 1, "百": 2, "千": 3, "万": 4, "萬": 4, "亿": 8, "億": 8, "兆": 12}
WRITTEN = {0: "", 3: " thousand", 4: "万", 6: " million", 8: "亿", 9: " billion", 12: " trillion"}
_WORD = re.compile(r"(hundred|thousand|million|billion|trillion|mn|bn|tn|[km](?![a-z]))s?\b\s*(?:of\s+)?", re.IGNORECASE)
_SIGN = re.compile(r"[十百千万萬亿億兆]+")
_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?")
_PERCENT = re.compile(r"(%|％|(?:pct|per ?cent|percentage)(?![a-z]))(?!\s*-?(?:points?|点))\s*(.*)", re.IGNORECASE)
_SIGNS = (
    ("≈", "about"),
    ("~", "about"),
    ("≥", "at-least"),
    (">=", "at-least"),
    ("≤", "at-most"),
    ("<=", "at-most"),
    (">", "over"),
    ("<", "under"),
)


@dataclass(frozen=True, slots=True)
class Scale:
    """In what a figure is told."""

    unit: str
    """The program's id; empty where the text names no unit, only a multiplier or nothing."""
    power: int
    """Of ten, by which the digits are to be multiplied."""
    words: str
    """What the text says besides: of which whole, in which prices, against when."""


@dataclass(frozen=True, slots=True)
class Digits:
    """The digits of a figure, and a hedge that stands before them."""

    text: str
    hedge: str | None = None


def scale_of(text: str) -> Scale:
    """What a unit's text says; a unit that the program does not know is `item`, and its name is among the words."""
    given = text.strip()
    rest, power = (given, 0) if given.lower() in senses("unit") else _without_multiplier(given)
    plain, aside = _without_brackets(rest)
    percent = _PERCENT.fullmatch(plain)
    if percent is not None:
        return Scale("percent", power, f"{percent[2]} {aside}".strip())
    plain, qualifiers = _without_qualifiers(plain)
    words = " ".join(part for part in (qualifiers, aside) if part)
    if not plain:
        return Scale("", power, words)
    unit = _unit(plain)
    if unit is not None:
        return Scale(unit, power, words)
    first, _, others = plain.partition(" ")
    unit = _unit(first) if others else None
    if unit is not None:
        return Scale(unit, power, f"{others} {words}".strip())
    return Scale("item", power, f"{words} {plain}".strip())


def digits_of(text: str) -> Digits | None:
    """The digits of a value; None where it is no number."""
    plain = text.replace(",", "").replace("−", "-").strip().rstrip("%％")
    hedge = next((name for sign, name in _SIGNS if plain.startswith(sign)), None)
    found = finds(plain, "hedge", "about") or finds(plain, "hedge", "over")
    if hedge is None and found is not None:
        hedge = "about" if finds(plain, "hedge", "about") else "over"
    plain = plain.lower().replace(found or "\0", "").strip("≈~≥≤<>= ")
    return Digits(plain.removeprefix("+"), hedge) if _NUMBER.fullmatch(plain) else None


def printed(digits: str, power: int) -> str:
    """The digits with their multiplier as an article prints them."""
    if power in WRITTEN:
        return digits + WRITTEN[power]
    lower = max(known for known in WRITTEN if known <= power)
    return f"{Decimal(digits).scaleb(power - lower):f}{WRITTEN[lower]}"


def _without_multiplier(text: str) -> tuple[str, int]:
    power = 0
    while (found := _WORD.match(text)) is not None:
        power += POWERS[found[1].lower()]
        text = text[found.end() :]
    chinese = _SIGN.match(text)
    if chinese is not None:
        power += sum(CHINESE[sign] for sign in chinese[0])
        text = text[chinese.end() :]
    return text.strip(), power


def _without_brackets(text: str) -> tuple[str, str]:
    aside = " ".join(re.findall(r"[（(]([^）)]*)[）)]", text))
    plain = re.sub(r"[（(][^）)]*[）)]", " ", text)
    head, *tail = re.split(r"[,;，；](?!\d)", plain, maxsplit=1)
    return " ".join(head.split()), " ".join(f"{' '.join(tail)} {aside}".split())


def _without_qualifiers(text: str) -> tuple[str, str]:
    """The text without its words on prices, windows and adjustment, and those."""
    taken: list[str] = []
    lower = text.lower()
    for phrase in senses("basis", "window", "seasonally_adjusted", "cumulative"):
        if re.search(rf"(?<!\w){re.escape(phrase)}(?!\w)", lower) and phrase not in ("per year", "annual growth"):
            taken.append(phrase)
            lower = re.sub(rf"(?<!\w){re.escape(phrase)}(?!\w)", " ", lower)
    lower = " ".join(lower.split())
    return (text if not taken else lower), " ".join(taken)


def _unit(text: str) -> str | None:
    lower = text.lower()
    entries = senses("unit").get(lower)
    names = [entries[0].name] if entries else [text, text.upper(), lower, lower.rstrip("s"), *_parts(text)]
    for name in names:
        try:
            return find_unit(name).id
        except UnitError:
            continue
    return None


def _parts(text: str) -> list[str]:
    """A compound whose upper half has a name of its own here: pounds per week."""
    for joint in (" per ", "/", " a ", " an "):
        upper, found, lower = text.partition(joint)
        if found and (above := senses("unit").get(upper.lower())) is not None:
            return [f"{above[0].name}/{lower.lower()}"]
        if found:
            return [f"{upper}/{lower}"]
    return []
