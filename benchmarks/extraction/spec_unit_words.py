"""Words that only the specs take for units, and which of ours they take without a number."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from fractions import Fraction
from functools import cache

from gx_factcheck.values.unit_table import unit_table

DIMENSIONS = frozenset({"length", "area", "volume", "mass", "mechanics", "energy", "electricity", "data"})
LONE = {"currency": frozenset({"money"}), "dimension": frozenset({"length", "area", "volume", "mass", "data"})}
"""The kinds whose units the specs also find alone, and the topics of those."""
MINOR = {
    "Cent": Fraction(1, 100),
    "Pence": Fraction(1, 100),
    "Penny": Fraction(1, 100),
    "Fen": Fraction(1, 100),
    "Sen": Fraction(1, 100),
    "Jiao": Fraction(1, 10),
}
"""Parts of money by their name, and what part."""
OPEN_DIMENSIONS = frozenset({"pound", "pounds", "degree", "degrees", "ounce", "ounces"})
"""Words of several units that may be a dimension."""

SMALL_CODES = frozenset(
    {"usd", "eur", "gbp", "jpy", "cny", "rmb", "hkd", "aud", "chf", "inr", "krw", "mxn", "sen", "kuai", "mao", "meur", "rs", "kr"}
)
"""What is money in small letters too."""

_SPACED = {
    "us": "USD",
    "u.s.": "USD",
    "u.s": "USD",
    "united states": "USD",
    "c": "CAD",
    "canadian": "CAD",
    "canada": "CAD",
    "australian": "AUD",
    "australia": "AUD",
    "hk": "HKD",
    "hong kong": "HKD",
    "nz": "NZD",
    "new zealand": "NZD",
    "singapore": "SGD",
    "nt": "TWD",
    "brunei": "BND",
    "jamaican": "JMD",
    "namibian": "NAD",
    "n": "NAD",
    "g": "GYD",
    "gy": "GYD",
    "bahamian": "BSD",
    "barbadian": "BBD",
    "belize": "BZD",
    "bermudian": "BMD",
    "cayman islands": "KYD",
    "fiji": "FJD",
    "fijian": "FJD",
    "liberian": "LRD",
    "solomon islands": "SBD",
    "si": "SBD",
    "surinamese": "SRD",
    "trinidad": "TTD",
    "trinidad and tobago": "TTD",
    "east caribbean": "XCD",
}
_TIGHT = {
    "can": "CAD",
    "ca": "CAD",
    "cad": "CAD",
    "a": "AUD",
    "au": "AUD",
    "aud": "AUD",
    "s": "SGD",
    "sg": "SGD",
    "mex": "MXN",
    "mxn": "MXN",
    "b": "BND",
    "j": "JMD",
    "ci": "KYD",
    "r": "BRL",
    "mop": "MOP",
    "ws": "WST",
}
"""Before a dollar sign: with a space or without one, and only without one."""
_NEVER_ALONE = frozenset(
    (
        *(
            "yard",
            "yards",
            "feet",
            "foot",
            "pound",
            "pounds",
            "barrel",
            "barrels",
            "ounce",
            "ounces",
            "stone",
            "cup",
            "cups",
            "inch",
            "inches",
        ),
        *("zhang", "liang", "ping", "qian", "qing", "bits", "frame", "frames", "token", "tokens", "parameter", "parameters"),
        *("operation", "operations", "tons", "ares", "kilo", "kilos", "carat", "carats"),
        *("yuan", "taka", "lari", "kina", "dong", "rand", "rands", "pula", "birr", "jiao", "ether", "tether", "tala", "sterling", "reais"),
        *("dram", "baht", "vatu", "leones"),
    )
)
_ALONE: dict[str, dict[str, str | None]] = {
    "currency": {"dollar": None, "franc": None, "rupee": None, "peso": None, "cent": None, "pence": None, "usd": "USD", "rmb": "CNY"},
    "dimension": {"km": "kilometer", "kg": "kilogram", "cm": "centimeter", "mm": "millimeter", "mcg": "microgram"},
}
Words = Mapping[str, tuple[str, str | None]]
"""From a word in small letters to the word that names it and the id of its unit."""


_MONEY_ZH: Words = {
    **dict.fromkeys(("日本銭", "本銭"), ("sen", None)),
    **dict.fromkeys(("块", "块钱", "塊", "塊錢"), ("块", "CNY")),
    **dict.fromkeys(("角", "角钱", "毛", "毛钱"), ("角", "jiao")),
    **dict.fromkeys(("分", "分钱"), ("分", "fen")),
}
_OPEN_MONEY = ("shilling", "krone", "krona", "riyal", "rial", "dirham", "manat", "rouble", "ruble")
_MONEY_EN: Words = {
    "kuai": ("kuai", "CNY"),
    "mao": ("mao", "jiao"),
    **dict.fromkeys(("rs", "rs."), ("rupee", None)),
    **dict.fromkeys(("kr", "kroner", "kronor"), ("krone", None)),
    **{f"{word}{ending}": (word, None) for word in _OPEN_MONEY for ending in ("", "s")},
}


def _any(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


@cache
def signs() -> Words:
    """Of money: signs of the table, and codes, also with an M for a million."""
    money = [(word, unit) for word, unit in unit_table().aliases.items() if unit_table().topics[unit] == "money"]
    found: dict[str, tuple[str, str | None]] = {
        word.casefold(): (word, unit) for word, unit in money if len(word) == 1 and not word.isalnum() and word != "$"
    }
    codes = {unit.casefold(): unit for _, unit in money if len(unit) == 3 and unit.isupper()}
    found |= {code: (unit, unit) for code, unit in codes.items()} | {f"m{code}": (unit, unit) for code, unit in codes.items()}
    return found | {"￥": ("￥", "CNY"), "¥": ("¥", "JPY"), "$": ("$", None), "rmb": ("rmb", "CNY")}


@cache
def before() -> Words:
    """What stands before a number."""
    tight = {f"{country}$": (f"{country}$", unit) for country, unit in (_TIGHT | _SPACED).items()}
    spaced = {f"{country} $": (f"{country}$", unit) for country, unit in _SPACED.items()}
    named = {
        "dollar": ("dollar", None),
        "sen": ("sen", None),
        "rs": ("rupee", None),
        "rs.": ("rupee", None),
        "人民币": ("人民币", "CNY"),
        "人民幣": ("人民币", "CNY"),
    }
    return {**signs(), **tight, **spaced, **named}


@cache
def before_pattern() -> re.Pattern[str]:
    """What stands before a number, at the end of what is searched."""
    return re.compile(rf"(?<![A-Za-z])({_any(before())}) {{0,2}}$", re.IGNORECASE)


_AGES = {f"{unit}{gap}old": unit for unit in ("year", "month", "week", "day") for gap in (" ", "-")} | {
    f"{unit}s{gap}{end}": unit for unit in ("year", "month", "week", "day") for gap, end in ((" ", "old"), ("-", "old"), (" ", "of age"))
}


@cache
def after(language: str, kind: str) -> Words:
    """What stands after a number and is no unit of ours."""
    if kind == "currency":
        dollars = {word: named for word, named in before().items() if word.endswith("$")}
        return {**signs(), **dollars, **(_MONEY_ZH if language == "zh" else _MONEY_EN)}
    if kind == "age":
        return {word: (word, unit) for word, unit in (_AGES if language == "en" else {"岁": "year", "周岁": "year"}).items()}
    if kind == "dimension":
        big = "byte" if language == "zh" else "bit"
        data = {
            f"{letter}b": (f"{name}{big}", f"{name}{big}") for letter, name in (("k", "kilo"), ("m", "mega"), ("g", "giga"), ("t", "tera"))
        }
        more = {} if language == "zh" else {'"': ("inch", "inch"), "turns": ("turn", "revolution"), "turn": ("turn", "revolution")}
        return {**data, **more}
    return {}


@cache
def after_pattern(language: str, kind: str) -> re.Pattern[str] | None:
    """What stands after a number; None where there are no such words."""
    words = after(language, kind)
    return re.compile(rf"[ -]?({_any(words)})(?![A-Za-z])", re.IGNORECASE) if words else None


@cache
def lone_words(language: str, kind: str) -> tuple[Mapping[str, str | None], re.Pattern[str]]:
    """The words that are found without a number, with their ids, and the pattern of any of them."""
    table = unit_table()
    words: dict[str, str | None]
    if language == "zh":
        words = {
            word: unit
            for word, unit in table.aliases.items()
            if table.topics[unit] in LONE[kind] and not word.isascii() and len(word) > 1 and word[0] not in "百千十个元分"
        }
        return words, re.compile(_any(words))
    words = {
        word: unit for word, unit in table.words.items() if table.topics[unit] in LONE[kind] and len(word) > 3 and word not in _NEVER_ALONE
    }
    words |= _ALONE[kind] | {f"{word}s": unit for word, unit in _ALONE[kind].items()}
    return words, re.compile(rf"(?<![A-Za-z$-])(?:{_any(words)})(?![A-Za-z-])", re.IGNORECASE)
