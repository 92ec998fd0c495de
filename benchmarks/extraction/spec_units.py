"""The specs' currencies, dimensions, ages and temperatures: a number with its unit, or a unit alone.

Numbers and units are those that the extractor reads; the conventions are the specs': no hedge in the span, the sign in it,
"$" is a dollar of no country, and money in two units ("three dollars and ten cents") is one thing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Context
from fractions import Fraction

from benchmarks.extraction.spec_ranges import value_of
from benchmarks.extraction.spec_unit_names import spec_code, spec_name
from benchmarks.extraction.spec_unit_words import (
    DIMENSIONS,
    LONE,
    MINOR,
    OPEN_DIMENSIONS,
    SMALL_CODES,
    after,
    after_pattern,
    before,
    before_pattern,
    lone_words,
)
from gx_factcheck.extraction.number import Number
from gx_factcheck.extraction.numbers_en import find_numbers_en
from gx_factcheck.extraction.numbers_zh import find_numbers_zh
from gx_factcheck.extraction.units import PrintedUnit, unit_after_en, unit_after_zh
from gx_factcheck.values.unit_table import unit_table

_PRECISE = Context(prec=30)
_PER = {"en": re.compile(r" (?:per|/) |/"), "zh": re.compile(r" ?/ ?|每")}
_AND = {"en": re.compile(r" (?:and )?", re.IGNORECASE), "zh": re.compile(r" ?(?:[又再零] ?)?")}
_MAGNITUDE = re.compile(r" (?:(million)|(billion)|(trillion))\b", re.IGNORECASE)
_MAGNITUDES = (10**6, 10**9, 10**12)
_COUNTS_MORE = re.compile(r"[\da-z%$€£个元张台件人年月]| ?[$€£]| [a-z]{2,20}s\b", re.IGNORECASE)
"""After a bare number: it counts something of its own."""
_CODE = re.compile(r"[A-Za-z]-$")
_SCALE_OF_HEAT = re.compile(r" ?(?:[CFK]\b|celsius|fahrenheit)", re.IGNORECASE)
_PART_OF_CODE = re.compile(r"-?\d")
_NOT_MONEY = {"角": "大落度色形逐", "分": "之钟别析", "块": "地石儿砖头", "毛": "病衣利发", "元": "素旦月年宵"}
_CUTS = {"千": (1000,), "兆": (10**12, 10**6)}
_LONGEST = 24
_BEFORE_UNIT = ("个", "個", "多", "余", "餘", "来")
"""What may stand between a Chinese number and its unit."""
_CLOSING = {"[": "]", "<": ">"}


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with its unit; `end` is exclusive."""

    start: int
    end: int
    value: Fraction | None
    word: str
    unit: str | None

    def as_result(self, kind: str) -> dict[str, object]:
        """As the specs write it."""
        shown = None if self.value is None else f"{_PRECISE.divide(self.value.numerator, self.value.denominator):f}"
        resolution = {"value": shown, "unit": spec_name(self.word, self.unit)}
        code = spec_code(self.word, self.unit) if kind == "currency" else None
        return {"start": self.start, "end": self.end - 1, "type": kind, "resolution": resolution | ({"isoCurrency": code} if code else {})}


def find_amounts(text: str, language: str, kind: str) -> list[Amount]:
    """The amounts of a kind: `currency`, `dimension`, `age` or `temperature`, in order of place."""
    find = find_numbers_zh if language == "zh" else find_numbers_en
    numbers = [number for number in find(text, 0, len(text)) if number.unit in (None, "ratio")]
    found: list[Amount] = []
    for number in numbers:
        one = _amount(text, number, found[-1].end if found else 0, language, kind)
        found += [] if one is None else [one]
    found = list(_joined(text, found, numbers, language))
    if kind in LONE:
        found += [
            one for one in _alone(text, language, kind) if not any(one.start < other.end and other.start < one.end for other in found)
        ]
    return sorted(found, key=lambda one: one.start)


def _amount(text: str, number: Number, floor: int, language: str, kind: str) -> Amount | None:
    """With the sign before the number, which is not before `floor`, or the unit after it."""
    following = _after(text, number, language, kind)
    floor = max(floor, number.start - _LONGEST)
    sign = before_pattern().search(text, floor, number.start) if kind == "currency" else None
    if sign is None or _is_plain_word(sign[1]):
        return following
    word, unit = before()[sign[1].casefold()]
    if following is not None and unit == "CNY":
        return replace(following, start=sign.start(1))
    return Amount(sign.start(1), number.end, value_of(number) * _scale(sign[1]), word, unit)


def _after(text: str, number: Number, language: str, kind: str) -> Amount | None:
    if language == "zh" and kind == "dimension" and (cut := _cut(text, number, language)) is not None:
        return cut
    printed = _printed(text, number.end, language, kind)
    if printed is None or (len(printed.word) == 1 and _CODE.search(text, max(0, number.start - 2), number.start)):
        return None
    value, end = value_of(number) * _scale(text[printed.start : printed.end]), printed.end
    if language == "zh" and text[end : end + 1] == "半":
        value, end = value + Fraction(1, 2), end + 1
    if kind == "currency" and (scaled := _MAGNITUDE.match(text, end)):
        value, end = value * _MAGNITUDES[(scaled.lastindex or 1) - 1], scaled.end()
    opening = text[printed.start - 1]
    if opening in _CLOSING and text[end : end + 1] == _CLOSING[opening]:
        end += 1
    return Amount(number.start, end, value, printed.word, printed.id)


def _scale(word: str) -> int:
    """A million for MEUR."""
    known = word.casefold()
    return 10**6 if len(known) == 4 and known[0] == "m" and known.isalpha() and known in before() else 1


def _is_plain_word(word: str) -> bool:
    """TRY is money, try is not."""
    return word.isascii() and word.isalpha() and not word.isupper() and len(word) < 5 and word.casefold() not in SMALL_CODES


def _cut(text: str, number: Number, language: str) -> Amount | None:
    """千 and 兆 belong to the unit where it has them: 三千比特 is 3 kilobits."""
    last = text[number.end - 1]
    if last not in _CUTS or number.end - number.start < 2:
        return None
    printed = _printed(text, number.end - 1, language, "dimension")
    if printed is None or not printed.word.startswith(last):
        return None
    scale = next(scale for scale in _CUTS[last] if number.value >= scale)
    return Amount(number.start, printed.end, number.value / scale, printed.word, printed.id)


def _printed(text: str, position: int, language: str, kind: str) -> PrintedUnit | None:
    pattern = after_pattern(language, kind)
    found = pattern.match(text, position) if pattern is not None else None
    if found is not None and not (found[1].isupper() if kind == "dimension" else _is_plain_word(found[1])):
        word, known = after(language, kind)[found[1].casefold()]
        printed = PrintedUnit(known, word, found.start(1), found.end(1))
        return None if _is_other_word(text, printed) or _is_of_next(text, printed, position) else printed
    read = unit_after_zh if language == "zh" else unit_after_en
    skipped = position + 1 if language == "zh" and text[position : position + 1] in _BEFORE_UNIT else position
    for place in (position, skipped):
        unit = read(text, place, len(text))
        if unit is not None and _is_of_kind(unit, kind):
            return None if _is_other_word(text, unit) else _with_time(text, unit, language)
    return None


def _is_of_next(text: str, printed: PrintedUnit, position: int) -> bool:
    """In "1 $10" the sign belongs to the second number."""
    return printed.start > position and text[printed.end : printed.end + 1].isdigit()


def _is_other_word(text: str, printed: PrintedUnit) -> bool:
    """五角大楼 is no money, 24703 L-202 no volume."""
    following = text[printed.end : printed.end + 1]
    if following and following in _NOT_MONEY.get(printed.word, ""):
        return True
    if printed.word in ("degree", "degrees", "°"):
        return _SCALE_OF_HEAT.match(text, printed.end) is not None
    return len(printed.word) < 3 and printed.word.isascii() and _PART_OF_CODE.match(text, printed.end) is not None


def _with_time(text: str, printed: PrintedUnit, language: str) -> PrintedUnit:
    """A length in a time is a speed."""
    per = _PER[language].match(text, printed.end)
    if per is None or unit_table().topics.get(printed.id or "") != "length":
        return printed
    below = (unit_after_zh if language == "zh" else unit_after_en)(text, per.end(), len(text))
    if below is None or below.start != per.end() or unit_table().topics.get(below.id or "") != "time":
        return printed
    return PrintedUnit(f"{printed.id}/{below.id}", text[printed.start : below.end], printed.start, below.end)


def _is_of_kind(printed: PrintedUnit, kind: str) -> bool:
    topics = unit_table().topics
    if printed.id is None:
        word = printed.word.casefold()
        return word in OPEN_DIMENSIONS if kind == "dimension" else kind == "currency" and spec_name(word, None) not in (None, "Degree")
    above, _, below = printed.id.partition("/")
    if below:
        return kind == "dimension" and (topics.get(above), topics.get(below)) == ("length", "time")
    return _is_topic(topics.get(above, ""), kind, above)


def _is_topic(topic: str, kind: str, unit: str) -> bool:
    if kind == "currency":
        return topic == "money"
    if kind == "temperature":
        return unit in ("degree_celsius", "degree_fahrenheit", "kelvin")
    return kind == "dimension" and (topic in DIMENSIONS or unit in ("degree_of_arc", "radian"))


def _joined(text: str, amounts: Sequence[Amount], numbers: Sequence[Number], language: str) -> Iterator[Amount]:
    """Money with its parts: 两美元又三美分, 50元6角三分, five mao five, thirteen dollars forty-five."""
    waiting = list(amounts)
    free = [number for number in numbers if not any(one.start <= number.start < one.end for one in amounts)]
    while waiting:
        whole = waiting.pop(0)
        scale = Fraction(1, 10) if spec_name(whole.word, whole.unit) == "Jiao" else Fraction(1)
        while waiting and (part := _part(text, whole, waiting[0], language)) is not None:
            scale = MINOR.get(spec_name(waiting[0].word, waiting[0].unit) or "", Fraction(1, 100))
            whole = part
            waiting.pop(0)
        is_money = unit_table().topics.get(whole.unit or "", "money") == "money"
        yield _with_digits(text, whole, scale, free, language) if is_money else whole


def _part(text: str, whole: Amount, part: Amount, language: str) -> Amount | None:
    name, above = spec_name(part.word, part.unit) or "", spec_name(whole.word, whole.unit) or ""
    share = MINOR.get(name) if above != "Foot" else Fraction(1, 12) if name == "Inch" else None
    if share is None or part.value is None or above in MINOR or whole.value is None or part.value * share >= 1:
        return None
    if not _AND[language].fullmatch(text, whole.end, part.start):
        return None
    return replace(whole, end=part.end, value=whole.value + part.value * share)


def _with_digits(text: str, whole: Amount, scale: Fraction, numbers: Sequence[Number], language: str) -> Amount:
    """A bare number after money counts its hundredths, or in Chinese ways (三块五) the tenths of the last unit."""
    following = next((number for number in numbers if number.start >= whole.end), None)
    if (
        following is None
        or whole.value is None
        or text[whole.start] in "$£€¥￥"
        or not re.fullmatch(" ?", text[whole.end : following.start])
    ):
        return whole
    is_spoken = spec_name(whole.word, whole.unit) in ("Chinese yuan", "Jiao") and (scale < 1 or language == "zh")
    is_digits = following.value.denominator == 1 and 0 < following.value < (10 if is_spoken else 100)
    if not is_digits or _COUNTS_MORE.match(text, following.end):
        return whole
    share = scale / 10 if is_spoken else Fraction(1, 100)
    return replace(whole, end=following.end, value=whole.value + following.value * share)


def _alone(text: str, language: str, kind: str) -> Iterator[Amount]:
    """Units without a number."""
    words, pattern = lone_words(language, kind)
    for found in pattern.finditer(text):
        word = found[0]
        yield Amount(found.start(), found.end(), None, word, words[word.casefold()])
