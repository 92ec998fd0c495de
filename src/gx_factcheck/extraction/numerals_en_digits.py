"""English numbers that begin with a digit: 1,234.5 · 4.2 million · 10k · 10 1/2 · 1.3 × 10^6, read at a place of a text."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from gx_factcheck.extraction.numerals_en_fractions import as_decimal, read_meanings
from gx_factcheck.extraction.numerals_en_lexicon import DIGIT, GLYPHS, MAGNITUDES, words_after_digits
from gx_factcheck.extraction.numerals_en_words import split_words
from gx_factcheck.values.numeral_text import Amount

_MAGNITUDE_LETTERS = {
    **{"k": 10**3, "mil": 10**6, "mn": 10**6, "mln": 10**6, "mio": 10**6, "m": 10**6, "bn": 10**9, "bln": 10**9},
    **{"tn": 10**12, "trn": 10**12, "tln": 10**12},
}
_COMMA, _POINT = "[,，]", "[.．]"
# Newswire corpora part all signs with spaces: "4 . 8 %", "1 . 6 billion"; the unit shows that no sentence ends there.
_MEASURED = (
    r"(?= {0,2}(?:%|(?:per ?cent|[mbt]r?illion|thousand|cents?|pence|pounds?|dollars?|yen|yuan|marks?|francs?|euros?"
    r"|(?:percentage )?points?)\b))"
)
_WHOLE = (
    rf"[1-9１-９]{DIGIT}{{0,2}}(?:{_COMMA}{DIGIT}{{3}}){{1,7}}(?!{_COMMA}?{DIGIT})"
    rf"|[1-9１-９]{DIGIT}?(?:{_COMMA}{DIGIT}{{2}}){{1,5}}{_COMMA}{DIGIT}{{3}}(?!{_COMMA}?{DIGIT})"  # 12,34,567 in India
    rf"|[1-9１-９]{DIGIT}{{0,2}} , 0{DIGIT}{{2}}(?: , {DIGIT}{{3}}){{0,3}}(?! ?,? ?{DIGIT})"  # "80 , 000 spectators"
    rf"|[1-9１-９]{DIGIT}{{0,2}}(?P<gap>[ \u00a0\u2009\u202f]){DIGIT}{{3}}(?:(?P=gap){DIGIT}{{3}}){{0,6}}"
    rf"(?!(?P=gap)?{DIGIT}|m(?![A-Za-z])|/|-{DIGIT})"  # "won 4 100m titles"
    rf"|{DIGIT}{{1,24}}(?!{DIGIT})"
)
_DECIMALS = (
    rf"{_POINT}(?P<decimals>{DIGIT}{{1,20}})(?!{DIGIT})"
    rf"|(?<=0)(?<!{DIGIT}0) \. (?P<zero_decimals>{DIGIT}{{1,6}})(?!{DIGIT})"
    rf"|(?<!{DIGIT}{{4}}) \. (?P<spaced_decimals>{DIGIT}{{1,4}}){_MEASURED}"
    # Translated wire copy prints "1,5 million": a comma before one digit is a decimal mark.
    rf"|(?<!,{DIGIT})(?<!,{DIGIT}{{2}}),(?P<comma_decimals>{DIGIT})(?!,?{DIGIT})"
    rf"|,(?P<long_comma_decimals>{DIGIT}{{2}}){_MEASURED}"
)
_LETTERS = (
    r"(?P<touching>[kK]|[mM][iI][lL])(?![A-Za-z0-9])"
    r"|[ -]?(?P<letters>[mM](?:[nN]|[lL][nN]|[iI][oO])|[bB][lL]?[nN]|[tT][lLrR]?[nN])(?![A-Za-z0-9])"
    r"| (?P<apart>[kM])(?=[,;)]| [a-z%]|$)"
)
_POWER = (
    rf"(?: ?[x×*] ?10(?:\^(?P<exponent>[-+−]?{DIGIT}{{1,2}})|(?P<raised>⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]{{1,2}}))"
    rf"|[eE](?P<short_exponent>[-+]?{DIGIT}{{1,2}})|\^(?P<power>[-+−]?{DIGIT}{{1,2}}))(?![A-Za-z0-9])"
)
_FRACTION = rf" {{0,2}}(?P<glyph>[{GLYPHS}])| {{1,2}}(?P<above>{DIGIT}{{1,2}})/(?P<below>{DIGIT}{{1,3}})(?!{DIGIT}|/)"
_NUMERAL = re.compile(
    rf"(?:(?P<whole>{_WHOLE})(?:{_DECIMALS})?|\.(?P<bare_decimals>{DIGIT}{{1,20}})(?!{DIGIT}))(?:{_LETTERS}|{_POWER}|(?P<fraction>{_FRACTION}))?"
    rf"|(?P<lone>[{GLYPHS}])"
)
# The commonest numbers, where what follows begins none of the longer forms: eight in ten need no more than this.
_PLAIN = re.compile(
    r"(?P<whole>[1-9][0-9]{0,2}(?:,[0-9]{3}){1,7}|[0-9]{1,24})(?:\.(?P<decimals>[0-9]{1,20}))?"
    r"(?=[%);:]|[,.][ \n”]| (?![kKxX×*]|[mM](?:[nNlL]|[iI][oO])|[bB][lLnN]|[tT][lLrR]?[nN]|M\b)[A-Za-z(])"
)
_DECIMAL_GROUPS = ("decimals", "zero_decimals", "spaced_decimals", "comma_decimals", "long_comma_decimals", "bare_decimals")
_OPEN_GROUPS = frozenset({"whole", *_DECIMAL_GROUPS})
_NAMES = {name: index - 1 for name, index in _NUMERAL.groupindex.items()}
_SIMPLE_GROUPS = frozenset({"whole", "decimals"})
_JOINING = frozenset(" -\n\u00a0\u202f\u2010\u2011")
_GOING_ON = frozenset("hHtTmMbBqQlLcCdDaA -\n")
_UNDER = re.compile(r"/([0-9]{1,3})(?![0-9/])")
_RAISED = str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹−", "-0123456789-")
_SEPARATORS = str.maketrans("", "", ",， \u00a0\u2009\u202f")
_GLYPH_PARTS = ("1/2", "1/3", "2/3", "1/4", "3/4", "1/5", "2/5", "3/5", "4/5", "1/6", "5/6", "1/8", "3/8", "5/8", "7/8")
_GLYPH_VALUES = dict(zip(GLYPHS, map(Fraction, _GLYPH_PARTS), strict=True))
_ONE = Fraction(1)
_LARGEST_EXPONENT = 40
_LARGEST_DENOMINATOR = 100

_Groups = tuple[str | None, ...]
_Numeral = str | _Groups
"""The text of whole digits, grouped or not, with or without decimals after a point; of everything else the groups of its match."""


class Literal(NamedTuple):
    """A number that begins with digits, before its neighbours are looked at."""

    end: int
    amount: Amount
    is_bare: bool
    """A whole number and nothing else: no decimals, no magnitude."""
    unit: str | None = None
    """Of 21st: ordinal."""


def read_literal(text: str, start: int, ceiling: int) -> Literal | None:
    """The number in digits that begins there, with its magnitude; None for a run of digits that is no number."""
    found = _PLAIN.match(text, start, ceiling) or _NUMERAL.match(text, start, ceiling)
    if found is None:
        return None
    end, last = found.end(), found.lastgroup
    is_simple = last in _SIMPLE_GROUPS
    # Most numbers are plain digits: their text alone is the key, the groups are needed for the rest.
    numeral = found[0] if is_simple else found.groups()
    amount = _amount_of(numeral)
    if amount is None:
        return None
    if text[end + 1 : end + 2] in _GOING_ON and text[end] in _JOINING and (is_simple or last in _OPEN_GROUPS):
        run = words_after_digits().match(text, end, ceiling)
        scaled = _with_words(numeral, run[0]) if run else None
        if scaled is not None:
            return Literal(end + scaled.end, scaled.amount, is_bare=False)
    return Literal(end, amount, is_bare=last == "whole")


@lru_cache(maxsize=4096)
def _amount_of(numeral: _Numeral) -> Amount | None:
    if not isinstance(numeral, str):
        return _amount_of_groups(numeral)
    whole, _, decimals = numeral.replace("．", ".").partition(".")
    return _amount_of_digits(whole, decimals)


def read_simple_fraction(text: str, start: int, end: int, ceiling: int) -> Literal | None:
    """The proper fraction 1/2 or 3/16 whose upper number stands at [start, end); None where none is."""
    below = _UNDER.match(text, end, ceiling)
    if below is None or not text[start:end].isdecimal() or not 0 < int(text[start:end]) < int(below[1]) <= _LARGEST_DENOMINATOR:
        return None
    return Literal(below.end(), Amount(Fraction(int(text[start:end]), int(below[1])), Fraction(0)), is_bare=False)


def _amount_of_groups(groups: _Groups) -> Amount | None:
    lone = groups[_NAMES["lone"]]
    if lone is not None:
        return Amount(_GLYPH_VALUES[lone], Fraction(0))
    amount = _plain_amount(groups)
    letters = next((groups[_NAMES[name]] for name in ("touching", "letters", "apart") if groups[_NAMES[name]]), None)
    if amount is None or letters is None:
        return _raised(amount, groups)
    return amount.scaled(_MAGNITUDE_LETTERS[letters.lower()])


def _plain_amount(groups: _Groups) -> Amount | None:
    whole = groups[_NAMES["whole"]] or "0"
    decimals = next((groups[_NAMES[name]] for name in _DECIMAL_GROUPS if groups[_NAMES[name]]), None) or ""
    return _amount_of_digits(whole, decimals)


def _amount_of_digits(whole: str, decimals: str) -> Amount | None:
    # 007 and 0958 are names.
    if len(whole) > 1 and whole[0] in "0０":
        return None
    if not whole.isdecimal():
        whole = whole.translate(_SEPARATORS)
    if not decimals:
        return Amount(Fraction(int(whole)), _ONE)
    scale = 10 ** len(decimals)
    return Amount(Fraction(int(whole + decimals), scale), Fraction(1, scale), len(decimals))


def _raised(amount: Amount | None, groups: _Groups) -> Amount | None:
    """With its exponent, or the fraction of a mixed number."""
    if amount is None:
        return None
    exponent = groups[_NAMES["exponent"]] or groups[_NAMES["short_exponent"]] or groups[_NAMES["raised"]]
    if exponent is not None:
        power = int(exponent.translate(_RAISED))
        return amount.scaled(Fraction(10) ** power) if abs(power) <= _LARGEST_EXPONENT else None
    if (printed := groups[_NAMES["power"]]) is not None:
        return _power(amount.value, int(printed.translate(_RAISED)))
    return _mixed(amount, groups) if groups[_NAMES["fraction"]] else amount


def _power(base: Fraction, exponent: int) -> Amount | None:
    if not base or abs(exponent) > _LARGEST_EXPONENT:
        return None
    return Amount(base**exponent, Fraction(10) ** exponent if base == 10 else Fraction(0))


def _mixed(amount: Amount, groups: _Groups) -> Amount | None:
    glyph, above, below = (groups[_NAMES[name]] for name in ("glyph", "above", "below"))
    if glyph is not None:
        part = _GLYPH_VALUES[glyph]
    elif above is None or below is None or not 0 < int(above) < int(below):
        return None
    else:
        part = Fraction(int(above), int(below))
    return None if amount.decimals else as_decimal(amount.value + part, 1)


@lru_cache(maxsize=4096)
def _with_words(numeral: _Numeral, run: str) -> Literal | None:
    """The number with the words after it, its end counted from the end of the digits; None where they do not go on."""
    amount = _amount_of(numeral)
    # One magnitude alone, as in 4.2 million, needs no grammar.
    if amount is not None and (scale := MAGNITUDES.get(run[1:].lower())) is not None:
        return Literal(len(run), amount.scaled(scale), is_bare=False)
    words = split_words(run, amount)
    meaning = next(read_meanings(words), None)
    if meaning is None or meaning.after == 1:
        return None
    return Literal(words[meaning.after - 1].end, meaning.amount, is_bare=False)
