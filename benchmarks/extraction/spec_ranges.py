"""The specs' number ranges: a bound ("more than 20"), two bounds of one thing, or two ends ("20 to 30").

Their conventions: a range holds its first end and not its last one, 以上 does not hold its end but "or more" does, the words
of the comparison belong to the span and the unit does not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Context
from fractions import Fraction

from gx_factcheck.extraction.number import Number
from gx_factcheck.extraction.numbers_en import find_numbers_en
from gx_factcheck.extraction.numbers_zh import find_numbers_zh
from gx_factcheck.values.hedges import Hedge

MORE, AT_LEAST, LESS, AT_MOST, EQUAL = ">", ">=", "<", "<=", "="
_PRECISE = Context(prec=30)
_OR_EQUAL = {MORE: AT_LEAST, LESS: AT_MOST}
_LEAST = {Hedge.TEENS: 10, Hedge.SEVERAL_TENS: 10, Hedge.HUNDREDS: 100, Hedge.THOUSANDS: 1000}
"""What a vague number counts from, where the scale is 1."""

_BEFORE = {
    "en": {
        AT_LEAST: r"(?:at least|(?:no|not) (?:less|fewer|smaller|lower) than|(?:a )?minimum of)(?: or equals? to)?"
        r"|(?:greater|bigger|more|higher|larger) (?:than )?or equals? (?:to|than)|(?:greater|bigger|more|higher|larger) or equals?"
        r"|(?:above|over) or equals? to"
        r"|equals? (?:to )?or (?:greater|bigger|more|higher|larger) than|≥|> ?=",
        AT_MOST: r"(?:at most|up to|(?:no|not) (?:more|greater|larger|bigger|higher) than|(?:a )?maximum of)(?: or equals? to)?"
        r"|(?:less|fewer|smaller|lower) (?:than )?or equals? (?:to|than)|(?:less|fewer|smaller|lower) or equals?"
        r"|(?:below|under) or equals? to"
        r"|equals? (?:to )?or (?:less|fewer|smaller|lower) than|≤|< ?=",
        MORE: r"(?:greater|bigger|more|higher|larger)(?: than)?|above|over|exceed(?:s|ed|ing)?(?: than)?|in excess of"
        r"|surpass(?:es|ed|ing)?|(?<!=)>",
        LESS: r"(?:less|fewer|smaller|lower)(?: than)?|below|under|<",
        EQUAL: r"(?:equal(?:s|ing|ling|ed)? (?:to|than))|equals|(?<![<>=])=",
    },
    "zh": {
        AT_LEAST: r"(?:大于|高于|多于|超过)(?:或者|或)?等于|至少(?:有|为|是)?|最少(?:有|为|是)?|不(?:小|少|低)于|不下于|起码(?:有)?|≥|> ?=",
        AT_MOST: r"(?:小于|低于|少于)(?:或者|或)?等于|至多(?:有|为|是)?|最多(?:有|为|是)?|不(?:大|多|高)于|不超过|≤|< ?=",
        MORE: r"大于|高于|多于|超过了?|超出了?|突破了?|超|过|>",
        LESS: r"小于|低于|少于|不到|不足|<",
        EQUAL: r"等于|(?<![<>=])=",
    },
}
_AFTER = {
    "en": {
        AT_LEAST: r",? or (?:more|greater|above|over|higher|larger|bigger)(?: than)?|,? and (?:above|over|up)|\+(?!\d)",
        AT_MOST: r",? or (?:less|fewer|below|under|lower|smaller)(?: than)?|,? and (?:below|under)",
    },
    "zh": {
        AT_LEAST: r"[及或](?:其)?以上|起(?!来)",
        AT_MOST: r"[及或](?:其)?以下",
        MORE: r"以上|之上|开外|有余",
        LESS: r"以下|之下|以内|之内",
    },
}
_EQUAL_AFTER = {"en": re.compile(r",? or equals?(?: to)?(?! or)", re.I), "zh": re.compile(r"或(?:者)?等于")}
_COMPARED = re.compile(r"比 ?$"), re.compile(r" ?[还要更]?([大多高长重]|[小少低短轻])")
_JOINED = {
    "en": re.compile(r",? ?(?:and|but|and also|but also)? ", re.I),
    "zh": re.compile(r" ?[,，、]? ?(?:的?同时|并且|而且|且|并|但|和|又)? ?"),
}
_TO = {
    "en": re.compile(r" (?:to|through|until|till|thru|and) |(?: ?)(?:-|–|—|~|--)(?: ?)", re.I),
    "zh": re.compile(r" ?(?:到|至|~|～|-|–|—|——|与|和|跟) ?"),
}
_OPENED = {"en": re.compile(r"\b(?:between|from) $", re.I), "zh": re.compile(r"(?:在|从|由|自|介于|处于) ?$")}
_CLOSED = {"en": re.compile(r"(?!)"), "zh": re.compile(r" ?(?:之间|之內|之内|间)")}
_NEED_FRAME = {"and", "与", "和", "跟"}
"""Between two numbers they join a range only in a frame: between … and …, 在…和…之间."""
_LONGEST = 40
_NUMBER_NEXT = re.compile(r" ?\d")
"""The comparison is that number's."""


def _pattern(language: str, *, before: bool) -> re.Pattern[str]:
    table = (_BEFORE if before else _AFTER)[language]
    names = {MORE: "more", AT_LEAST: "at_least", LESS: "less", AT_MOST: "at_most", EQUAL: "equal"}
    words = "|".join(f"(?P<{names[sign]}>{alternatives})" for sign, alternatives in table.items())
    edge = r"(?:(?<![A-Za-z])|(?=[<>=≤≥]))" if language == "en" else ""
    return re.compile(rf"{edge}(?:{words}) {{0,2}}(?:an? |the )?$" if before else rf" ?(?:{words})(?![A-Za-z])", re.I)


_SIGNS = {"more": MORE, "at_least": AT_LEAST, "less": LESS, "at_most": AT_MOST, "equal": EQUAL}
_PATTERNS = {(language, before): _pattern(language, before=before) for language in ("en", "zh") for before in (True, False)}


@dataclass(frozen=True, slots=True)
class _Bound:
    """A number with its comparison."""

    start: int
    end: int
    sign: str
    value: Fraction

    @property
    def is_lower(self) -> bool:
        return self.sign in (MORE, AT_LEAST)

    @property
    def is_upper(self) -> bool:
        return self.sign in (LESS, AT_MOST)


@dataclass(frozen=True, slots=True)
class Range:
    """What the spec expects; `end` is exclusive."""

    start: int
    end: int
    value: str


def find_ranges(text: str, language: str) -> list[Range]:
    """The ranges of the text, in order of place."""
    find = find_numbers_zh if language == "zh" else find_numbers_en
    numbers = [number for number in find(text, 0, len(text)) if number.unit != "ordinal" or language == "zh"]
    spans = list(_spans(text, numbers, language))
    taken = {number for found, pair in spans for number in pair}
    bounds = [bound for number in numbers if number not in taken and (bound := _bound(text, number, language)) is not None]
    found = [span for span, _ in spans] + list(_merged(text, bounds, language))
    return sorted(found, key=lambda one: one.start)


def _spans(text: str, numbers: Sequence[Number], language: str) -> Iterator[tuple[Range, tuple[Number, Number]]]:
    """From one number to the next one."""
    index = 0
    while index + 1 < len(numbers):
        first, last = numbers[index : index + 2]
        found = _span(text, first, last, language)
        index += 1
        if found is not None:
            yield found, (first, last)
            index += 1


def _span(text: str, first: Number, last: Number, language: str) -> Range | None:
    between = _TO[language].fullmatch(text, first.end, last.start)
    opened = _OPENED[language].search(text, max(0, first.start - _LONGEST), first.start)
    closed = _CLOSED[language].match(text, last.end)
    is_framed = closed is not None or (opened is not None and language == "en")
    if between is None or (between[0].strip().lower() in _NEED_FRAME and not is_framed) or not first.value < last.value:
        return None
    if _is_code(text, first, last, between[0]):
        return None
    start = opened.start() if opened is not None and is_framed else first.start
    return Range(start, closed.end() if closed else last.end, f"[{_shown(first.value)},{_shown(last.value)})")


def _is_code(text: str, first: Number, last: Number, between: str) -> bool:
    """1995-01 and telephone numbers are no ranges."""
    if between != "-":
        return False
    around = text[first.start - 1 : first.start] + text[last.end : last.end + 1]
    return "-" in around or "+" in around or (text[last.start] == "0" and text[last.start : last.start + 2] != "0.")


def _bound(text: str, number: Number, language: str) -> _Bound | None:
    """Of the words before and after; both of them where they say one thing."""
    start, end = number.start, number.end
    found = _PATTERNS[language, True].search(text, max(0, start - _LONGEST), start)
    sign = _SIGNS[found.lastgroup] if found is not None and found.lastgroup else None
    if found is not None:
        start = found.start()
    after = _PATTERNS[language, False].match(text, end)
    if after is not None and after.lastgroup and sign in (None, EQUAL) and not _NUMBER_NEXT.match(text, after.end()):
        sign, end = _SIGNS[after.lastgroup], after.end()
    elif sign in _OR_EQUAL and (same := _EQUAL_AFTER[language].match(text, end)) is not None:
        sign, end = _OR_EQUAL[sign], same.end()
    if sign is None and language == "zh":
        sign, start, end = _compared(text, number)
    if sign is None and (number.hedge is Hedge.SUFFIX_MORE or number.hedge in _LEAST) and language == "zh":
        sign = MORE
    return None if sign is None else _Bound(start, end, sign, value_of(number))


def _compared(text: str, number: Number) -> tuple[str | None, int, int]:
    """比三十大: the comparison stands around the number."""
    before, after = _COMPARED[0].search(text, max(0, number.start - 2), number.start), _COMPARED[1].match(text, number.end)
    if before is None or after is None:
        return None, number.start, number.end
    return MORE if after[1] in "大多高长重" else LESS, before.start(), after.end()


def value_of(number: Number) -> Fraction:
    """Of 十几 ten, of 数百 a hundred."""
    return number.value if number.hedge is None else number.value * _LEAST.get(number.hedge, 1)


def _merged(text: str, bounds: Sequence[_Bound], language: str) -> Iterator[Range]:
    """Two bounds side by side are one range where some number keeps both."""
    index = 0
    while index < len(bounds):
        one, other = bounds[index], bounds[index + 1] if index + 1 < len(bounds) else None
        index += 1
        if (
            other is not None
            and _JOINED[language].fullmatch(text, one.end, other.start)
            and (one.is_lower, one.is_upper) == (other.is_upper, other.is_lower)
        ):
            low, high = (one, other) if one.is_lower else (other, one)
            if one.sign != EQUAL and low.value < high.value:
                yield Range(one.start, other.end, _interval(low, high))
                index += 1
                continue
        yield Range(one.start, one.end, _interval(one if not one.is_upper else None, one if not one.is_lower else None))


def _interval(low: _Bound | None, high: _Bound | None) -> str:
    opening = "(" if low is None or low.sign == MORE else "["
    closing = ")" if high is None or high.sign == LESS else "]"
    return f"{opening}{'' if low is None else _shown(low.value)},{'' if high is None else _shown(high.value)}{closing}"


def _shown(value: Fraction) -> str:
    return f"{_PRECISE.divide(value.numerator, value.denominator):f}"
