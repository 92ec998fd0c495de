"""What the specs call units: a name in the singular, and an ISO 4217 code for money that a country alone issues."""

from __future__ import annotations

from functools import cache

from gx_factcheck.values.unit_table import unit_table

_BY_WORD = {
    # money whose country the word alone does not say
    "$": "Dollar",
    "＄": "Dollar",
    "dollar": "Dollar",
    "£": "Pound",
    "￡": "Pound",
    "pound": "Pound",
    "franc": "Franc",
    "法郎": "Franc",
    "rupee": "Rupee",
    "卢比": "Rupee",
    "peso": "Peso",
    "比索": "Peso",
    "dinar": "Dinar",
    "第纳尔": "Dinar",
    "rial": "Riyal",
    "riyal": "Riyal",
    "里亚尔": "Riyal",
    "shilling": "Shilling",
    "先令": "Shilling",
    "krone": "Krone",
    "krona": "Krone",
    "kronor": "Krone",
    "kroner": "Krone",
    "克朗": "Krone",
    "dirham": "Dirham",
    "迪拉姆": "Dirham",
    "manat": "Manat",
    "guilder": "Netherlands guilder",
    "peseta": "Peseta",
    "ruble": "Ruble",
    "rouble": "Ruble",
    "卢布": "Ruble",
    "won": "Korean won",
    "₩": "Korean won",
    "里拉": "Lira",
    "列伊": "Leu",
    "盾": "Guilder",
    # parts of money
    "cent": "Cent",
    "美分": "Cent",
    "pence": "Pence",
    "便士": "Pence",
    "penny": "Penny",
    "pennies": "Penny",
    "sen": "Sen",
    "本銭": "Sen",
    "日本銭": "Sen",
    "centavo": "Centavo",
    "kopek": "Kopek",
    "kuai": "Chinese yuan",
    "mao": "Jiao",
    "角": "Jiao",
    "毛": "Jiao",
    "分": "Fen",
    # an angle
    "degree": "Degree",
    # masses and volumes
    "metric ton": "Metric ton",
    "ton": "Ton",
    "tonne": "Ton",
    "吨": "Ton",
    "公吨": "Ton",
    "t": "Ton",
    "毫米": "Micrometer",
    "微米": "Microns",
    "海里": "Knot",
    "立方英尺": "Cubic feet",
    "平方厘米": "Square centimetre",
    "公亩": "Acre",
    "hectare": "Square hectometer",
}
"""By the printed word, English ones in the singular."""

_BY_ID = {
    "CNY": "Chinese yuan",
    "USD": "United States dollar",
    "EUR": "Euro",
    "JPY": "Japanese yen",
    "GBP": "British pound",
    "HKD": "Hong Kong dollar",
    "MOP": "Macau Pataca",
    "CRC": "Costa Rican colón",
    "PLN": "Polish złoty",
    "MNT": "Mongolian tögrög",
    "NIO": "Nicaraguan córdoba",
    "PYG": "Paraguayan guaraní",
    "VES": "Venezuelan bolívar",
    "ISK": "Icelandic króna",
    "RUB": "Russian ruble",
    "BYN": "Belarusian ruble",
    "ILS": "Israeli new shekel",
    "MMK": "Burmese kyat",
    "RON": "Romanian leu",
    "MDL": "Moldovan leu",
    "SEK": "Swedish krona",
    "NOK": "Norwegian krone",
    "DKK": "Danish krone",
    "FJD": "Fijian dollar",
    "IRR": "Iranian rial",
    "AED": "United Arab Emirates dirham",
    "BTC": "Bitcoin",
    "satoshi": "Satoshi",
    "jiao": "Jiao",
    "fen": "Fen",
    "US_cent": "Cent",
    "euro_cent": "Cent",
    "penny": "Pence",
    "pound_mass": "Pound",
    "avoirdupois_ounce": "Ounce",
    "troy_ounce": "Ounce",
    "short_ton": "Ton",
    "long_ton": "Ton",
    "tonne": "Metric ton",
    "hectare": "Hectare",
    "liquid_pint": "Pint",
    "degree_of_arc": "Degree",
    "revolution": "Turn",
    "US_gallon": "Gallon",
    "imperial_gallon": "Gallon",
    "degree_celsius": "C",
    "degree_fahrenheit": "F",
    "kelvin": "K",
}
WITHOUT_CODE = frozenset({"BTC", "ETH", "USDT", "satoshi", "jiao", "fen", "US_cent", "euro_cent", "penny"})


def spec_name(word: str, unit: str | None) -> str | None:
    """What the specs call the printed unit; None where neither the word nor the id says it."""
    plain = _singular(word.strip(" -[]<>").casefold())
    if plain in _BY_WORD:
        return _BY_WORD[plain]
    if unit is None:
        return None
    if unit in _BY_ID:
        return _BY_ID[unit]
    if unit_table().topics.get(unit) == "money":
        return _names_of_money().get(unit, unit)
    above, _, below = unit.partition("/")
    name = above.replace("_", " ").capitalize()
    return f"{name} per {below.replace('_', ' ')}" if below else name


def spec_code(word: str, unit: str | None) -> str | None:
    """The ISO code; None where the word leaves the country open, and for parts of money."""
    is_open = _singular(word.strip(" -").casefold()) in _BY_WORD and unit not in ("JPY", "CNY", "EUR")
    return None if unit is None or is_open or unit in WITHOUT_CODE or len(unit) != 3 else unit


def _singular(word: str) -> str:
    for ending, short in (("ies", "y"), ("s", "")):
        if word.endswith(ending) and word[: -len(ending)] + short in _BY_WORD:
            return word[: -len(ending)] + short
    return word


@cache
def _names_of_money() -> dict[str, str]:
    """Of each currency the longest English name in the singular, which says the country."""
    table = unit_table()
    names: dict[str, str] = {}
    for word, unit in table.aliases.items():
        is_name = table.topics.get(unit) == "money" and " " in word and word.isascii() and word[0].isupper() and not word.endswith("s")
        if is_name and len(word) > len(names.get(unit, "")):
            names[unit] = word
    return names
