"""One numeral at the beginning of a run of numeral characters: Arabic, Chinese, financial, mixed; read once, then remembered."""

from __future__ import annotations

import re
from enum import IntEnum
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from gx_factcheck.extraction.numerals_zh_whole import DIGITS, MAGNITUDE, MAGNITUDES, UNITS, Whole, is_pair, read_whole

ARABIC = "0-9０-９"
CHINESE_DIGITS = "零〇○一二三四五六七八九两兩壹贰貳叁參肆伍陆陸柒捌玖"
NUMERAL = f"{ARABIC}{CHINESE_DIGITS}十百千拾佰仟廿卅卌万萬亿億兆"
SPACES = " \u00a0\u2009\u202f"
LONGEST_RUN = 64
RUN = (
    rf"(?:[{NUMERAL}]|[.．,，](?<=[{ARABIC}].)(?=[{ARABIC}])|[{SPACES}]{{1,2}}(?=[{NUMERAL}点點])"
    rf"|[点點][{SPACES}]?(?=[{CHINESE_DIGITS}])){{0,{LONGEST_RUN - 1}}}+"
)
"""What can follow the first character of a numeral inside it; a run that is longer than `LONGEST_RUN` is no number."""

_PLAIN = str.maketrans(
    "０１２３４５６７８９○〇兩壹贰貳叁參肆伍陆陸柒捌玖拾佰仟萬億點．，\u00a0\u2009\u202f",
    "0123456789零零两一二二三三四五六六七八九十百千万亿点.,\u00a0\u2009\u202f",
)
# These are names and verbs too; a unit beside them makes them digits.
AMBIGUOUS = frozenset("肆伍陆陸拾參")
_GROUPS = rf"[1-9][0-9]{{0,2}}(?:(?:,[0-9]{{3}}){{1,8}}|(?P<gap>[{SPACES}])[0-9]{{3}}(?:(?P=gap)[0-9]{{3}}){{0,7}})(?![0-9])"
_LONG = 11
_LITERAL = re.compile(rf"(?P<whole>{_GROUPS}|[0-9]{{1,{LONGEST_RUN}}})(?:\.(?P<decimals>[0-9]{{1,{LONGEST_RUN}}}))?")
_SIMPLE = re.compile(rf"(0|[1-9][0-9]{{0,{_LONG - 2}}})(?:\.([0-9]{{1,{_LONG}}}))?(万亿|万|亿)?")
_GAPS = str.maketrans("", "", f"{SPACES},")
_DOTTED = re.compile(r"[0-9]{1,64}(?:\.[0-9]{1,64}){2,64}")
_CHAIN = re.compile(rf"([十百千]?)({MAGNITUDE})?")
_BARE = re.compile(r"([百千]?)(万亿|万万|万|亿)?")
_DIGIT_STRING = re.compile(r"[零一二三四五六七八九两]{2,64}")
_DECIMALS = re.compile(r"点([零一二三四五六七八九]{1,24})(?!十)([百千]?)(万亿|万|亿)?")
_LAST_UNITS = "百千万亿兆六"  # 陆 is a six, and begins 陆军
_FEW_DIGITS = re.compile(r"[0-9]{1,2}(?![0-9])")
_ASCENDING = "一二三四五六七八九"
_LONGEST_DIGIT_STRING = 20
_FRACTIONS = tuple(Fraction(1, 10**decimals) for decimals in range(LONGEST_RUN + 1))


class Shape(IntEnum):
    """What kind of numeral it is."""

    ARABIC = 0
    """It begins with Arabic digits."""
    WORD = 1
    """In Chinese characters only."""
    BARE = 2
    """Units without a digit before them: 百, 万, 千亿; 万亿 and 千万 are numbers where a unit follows, 百 is none."""
    CODE = 3
    """Eleven or more Arabic digits in a row, or a zero before others: a number only beside a unit, or none."""
    NONE = 4
    """No number."""


class Numeral(NamedTuple):
    """A numeral without sign, by its length in characters."""

    length: int
    value: Fraction
    quantum: Fraction
    decimals: int = 0
    upper: Fraction | None = None
    shape: Shape = Shape.ARABIC
    is_word: bool = False
    """It has no Arabic digit."""
    ends_in_unit: bool = False
    """Its last character is 百, 万 or the like, which may begin another word."""
    is_open: bool = False
    """Whether it is a number depends on what stands beside it."""


@lru_cache(maxsize=8192)
def read_numeral(run: str) -> Numeral:
    """The numeral that the run begins with; its shape is `NONE` where it begins with none, and its length says what to leave out."""
    simple = _SIMPLE.fullmatch(run)
    if simple is not None:
        return _read_simple(*simple.groups(""))
    plain = run.translate(_PLAIN)
    numeral = _read_arabic(plain) if plain[0] <= "9" else _read_chinese(run, plain)
    return numeral._replace(
        is_word=numeral.shape in (Shape.WORD, Shape.BARE),
        ends_in_unit=numeral.length > 1 and plain[numeral.length - 1] in _LAST_UNITS,
        is_open=numeral.shape not in (Shape.ARABIC, Shape.WORD) or run[0] in AMBIGUOUS or plain[: numeral.length] == "两",
    )


def _read_simple(whole: str, decimals: str, magnitude: str) -> Numeral:
    """The forms that most numbers have, without a detour: 38, 446.31, 40.57亿."""
    places = len(decimals)
    factor = MAGNITUDES[magnitude] if magnitude else 1
    length = len(whole) + (places + 1 if places else 0) + len(magnitude)
    value = Fraction(int(whole + decimals) * factor, 10**places)
    return Numeral(length, value, _quantum(places, factor), places, ends_in_unit=magnitude != "")


@lru_cache(maxsize=256)
def _quantum(places: int, factor: int) -> Fraction:
    return Fraction(factor, 10**places)


def _nothing(length: int, value: int = 0) -> Numeral:
    return Numeral(length, Fraction(value), Fraction(1), shape=Shape.NONE)


def _read_arabic(plain: str) -> Numeral:
    literal = _LITERAL.match(plain)
    dotted = _DOTTED.match(plain)
    if literal is None or dotted is not None:
        return _nothing(dotted.end() if dotted else 1)
    whole, decimals = literal["whole"].translate(_GAPS), literal["decimals"] or ""
    end = literal.end()
    if whole[0] == "0" and len(whole) > 1:
        return Numeral(end, Fraction(int(whole)), Fraction(1), shape=Shape.CODE)
    if decimals:
        return _scale(plain, end, int(whole + decimals), len(decimals))
    if end == len(plain):
        is_long = len(whole) >= _LONG and len(whole) == end
        return Numeral(end, Fraction(int(whole)), Fraction(1), shape=Shape.CODE if is_long else Shape.ARABIC)
    compact, places = _compact(plain, end)
    read = read_whole(compact, 0, whole)
    if read is None:
        return _nothing(end)
    if read.end and _FEW_DIGITS.match(compact, read.end):
        # 1万2 is 12,000 to some and 10,002 to others.
        return _nothing(len(plain))
    return _numeral(read, places[read.end], Shape.ARABIC)


def _scale(plain: str, end: int, digits: int, decimals: int) -> Numeral:
    """A number with decimals and the magnitude after them: 40.57亿, 3.5千万."""
    quantum = _FRACTIONS[decimals]
    if end < len(plain):
        compact, places = _compact(plain, end)
        chain = _CHAIN.match(compact)
        if chain is not None and chain.end() and (chain[2] or chain[1] == "千"):
            quantum *= UNITS.get(chain[1], 1) * MAGNITUDES.get(chain[2] or "", 1)
            end = places[chain.end()]
    return Numeral(end, digits * quantum, quantum, decimals)


def _read_chinese(run: str, plain: str) -> Numeral:
    compact, places = _compact(plain, 0)
    if run[0] in AMBIGUOUS and not _is_numeral(run[0], compact[1:2]):
        return _nothing(1, DIGITS.get(compact[0], 10))
    if compact[0] in "百千万亿兆":
        return _read_bare(compact, places)
    string = _DIGIT_STRING.match(compact)
    if string is not None and (len(string[0]) > 2 or "零" in string[0] or not is_pair(string[0])):
        return _read_digit_string(compact, places, string[0])
    return _read_words(compact, places)


def _is_numeral(first: str, following: str) -> bool:
    """Whether a character that may be a name is a numeral by what follows: 陆百, 拾六."""
    return following != "" and (first == "拾" or following in "十百千万亿点")


def _read_words(compact: str, places: list[int]) -> Numeral:
    read = read_whole(compact)
    if read is None and compact[0] == "零":
        read = Whole(0, 1, 0, 1)
    if read is None:
        return _nothing(places[1])
    return _with_decimals(compact, places, read)


def _with_decimals(compact: str, places: list[int], read: Whole) -> Numeral:
    found = _DECIMALS.match(compact, read.end) if not read.spread else None
    if found is None:
        return _numeral(read, places[read.end], Shape.WORD)
    decimals = len(found[1])
    digits = int("".join(str(DIGITS[digit]) for digit in found[1]))
    quantum = _FRACTIONS[decimals]
    factor = UNITS.get(found[2], 1) * MAGNITUDES.get(found[3] or "", 1)
    value = (read.value + digits * quantum) * factor
    return Numeral(places[found.end()], value, quantum * factor, decimals, shape=Shape.WORD)


def _read_bare(compact: str, places: list[int]) -> Numeral:
    """百万 and 千亿 as one of them; 百三 is 130."""
    found = _BARE.match(compact)
    if found is None or not found.end():
        return _nothing(places[1])
    unit, magnitude = found.groups()
    following = compact[found.end() :]
    value = UNITS.get(unit, 1) * MAGNITUDES.get(magnitude or "", 1)
    if unit and not magnitude and len(following) == 1 and following in _ASCENDING:
        weight = Fraction(value, 10)
        return Numeral(places[found.end() + 1], value + DIGITS[following] * weight, weight, shape=Shape.WORD)
    if following and (following[0] in DIGITS or following[0] in "十百千万亿兆"):
        return _nothing(places[-1])
    return Numeral(places[found.end()], Fraction(value), Fraction(value), shape=Shape.BARE)


def _read_digit_string(compact: str, places: list[int], digits: str) -> Numeral:
    """二〇二一; 一二三 counts up, 五五 is neither number nor pair."""
    end = len(digits)
    following = compact[end : end + 1]
    if end == 2 and digits[1] == "两" != digits[0]:
        # 三两 of silver: the 两 is a weight.
        return _numeral(Whole(DIGITS[digits[0]], 1, 0, 1), places[1], Shape.WORD)
    if "两" in digits or digits in _ASCENDING or end > _LONGEST_DIGIT_STRING or (following and following in "十百千万亿兆"):
        return _nothing(places[end])
    value = int("".join(str(DIGITS[digit]) for digit in digits))
    if end == 2 and "零" not in digits:
        return _nothing(places[end], value)
    return _with_decimals(compact, places, Whole(value, 1, 0, end))


def _numeral(read: Whole, length: int, shape: Shape) -> Numeral:
    upper = Fraction(read.value + read.spread) if read.spread else None
    return Numeral(length, Fraction(read.value), Fraction(read.quantum), 0, upper, shape)


def _compact(plain: str, start: int) -> tuple[str, list[int]]:
    """The text from `start` on without spaces, and for each count of its characters how far they reach in `plain`."""
    places = [start]
    kept = []
    for index in range(start, len(plain)):
        if plain[index] not in SPACES:
            kept.append(plain[index])
            places.append(index + 1)
    return "".join(kept), places
