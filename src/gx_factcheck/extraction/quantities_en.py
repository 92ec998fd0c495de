"""Numbers of an English sentence with the unit or noun, the hedges and the sign that stand beside them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gx_factcheck.extraction.hedging import hedges_after_en, hedges_before_en, may_end_hedge_en
from gx_factcheck.extraction.lexicon import figure_words
from gx_factcheck.extraction.nouns_en import WORD, counted_noun, is_plural
from gx_factcheck.extraction.sighting import Sighting, kind_of
from gx_factcheck.extraction.unit_context import settle_unit
from gx_factcheck.extraction.units import PrintedUnit, unit_after_en, unit_before
from gx_factcheck.model.mention import MentionKind
from gx_factcheck.values.hedges import Hedge
from gx_factcheck.values.unit_table import unit_table

if TYPE_CHECKING:
    from gx_factcheck.extraction.number import Number

# The members of an enumeration are looked up through its class each time, which costs five times as much.
_NUMBER, _COUNT, _MONEY = MentionKind.NUMBER, MentionKind.COUNT, MentionKind.MONEY
_DURATION, _RATE = MentionKind.DURATION, MentionKind.RATE
_MILLION, _BILLION = 10**6, 10**9
_MONEY_LETTERS = {"m": _MILLION, "M": _MILLION, "b": _BILLION, "B": _BILLION}
_BEFORE_PER = frozenset(" /-")
_PER = re.compile(r"(?: per | an? |/| each )(?=[a-z])|-a-")
_SUPERLATIVE = re.compile(
    r"[ -](?:largest|biggest|highest|lowest|smallest|longest|shortest|fastest|slowest|richest|poorest|busiest|oldest|youngest|tallest"
    r"|deadliest|warmest|hottest|coldest|wettest|driest|heaviest|best|worst|most|least|deepest|strongest|weakest)\b"
)
_PLACE = re.compile(r"[ -](?:place|placed|spot|position|rank|seed)\b")
_RANKED_BEFORE = re.compile(
    r"(?:\b(?:ranked|ranks|ranking|finished|placed|came|comes|coming|finishing|is|was|to|from|in)|\bNo\.?|\bnumber|#) ?$"
)
_POINTED = re.compile(r"(?:\b[Tt]he|\b[Aa]|\b[Ii]ts|\b[Hh]is|\b[Hh]er|\b[Tt]heir|\b[Oo]ur|[’']s|\b[Ff]or the) $")
_NO_PLACES = frozenset({"time", "ever", "step", "and", "half", "or", "to", "such", "few", "place", "of", "later"})
_RANK_WORDS = frozenset({"top", "no", "no.", "number", "#"})
_NAMES = frozenset(figure_words("en")["names"]["before"])
_LETTERS = frozenset("abc")
_BEFORE_NUMBERS = frozenset(" -#")
_PHONE = re.compile(r"(?<!\d)0\d{1,5}(?: \d{2,6}){0,2}[ -]$")
_LETTERED = re.compile(r"[abc]\b(?! )|[abc](?= and\b)")
# An Ariel 6 rocket, the FTSE 100; a capital after a full stop begins a sentence.
_CAPITAL_NAME = re.compile(r"[a-z,] (?:the |an? )?(?:[A-Z][A-Za-z&/]{1,20} )?[A-Z][A-Za-z&/]{2,20} $")
_OLDEST = 130
_AGE_REACH = 40
_AGED_BEFORE = re.compile(
    r"\b(?:aged?|ages|age of|turned|turns|turning"
    r"|(?:people|adults|children|those|women|men|anyone|patients|boys|girls|residents|workers|everyone)(?: aged)?)"
    r" (?:about |just )?(?:over |under |above |below |at least )?$"
)
_AGED_ENDINGS = frozenset(
    {*("ed", "ge", "es", "of", "ns", "ng", "le", "ts", "en", "se", "ne", "rs", "ys", "ls"), *("ut", "st", "er", "ve", "ow")}
)
"""Of the words above that may stand right before the number; most other words need no closer look."""
_NAME_BEFORE = re.compile(r"\b[A-Z][a-z’'-]{1,20}, $")
_AVERAGE_AGE = re.compile(r"\bage (?:of|is|was|at) $")
_OLD = re.compile(r"(?:^|[ -])olds?$")
_SPREAD = re.compile(r"\b(?:for|took|lasted|is|was|were|takes|lasting|lasts|waited|taking|now) (?:just |well |a little )?over $")
_REACH_BACK = 16
_NO_RATES = frozenset(
    {MentionKind.AGE, MentionKind.RANK, MentionKind.RATE, MentionKind.PERCENT, MentionKind.POINTS, MentionKind.MULTIPLE, MentionKind.RATIO}
)
_FEWEST_COUNTED = 2
_MINUS = ("-", "−")
_PER_MANY = re.compile(r" per (100[, ]?000|1[, ]?000|10[, ]?000|million)(?: (?:people|population|inhabitants|residents))?\b")
_PER_UNITS = {"100000": "per_hundred_thousand", "1000": "permille", "10000": "per_ten_thousand", "million": "part_per_million"}
_HUNDRED = 100
_LARGEST_NAME = 10_000
_POINTS = frozenset({"points", "point", "pts"})  # of so many percent none are a difference


def read_quantity_en(text: str, number: Number, floor: int, ceiling: int) -> Sighting | None:
    """The figure that the number is part of; None where it is no quantity. Nothing outside the bounds belongs to it."""
    found = Sighting(number)
    if number.unit == "ordinal":
        return _as_place(found, text, floor, ceiling)
    back = text[max(floor, number.start - _REACH_BACK) : number.start]
    word = _last_word(back)
    if _is_named(text, number, back, word):
        return None
    if word in _RANK_WORDS:
        return _as_rank(found, back, word)
    if word == "magnitude":
        found.start -= len(back) - back.lower().rindex(word)
        found.unit, found.kind = word, MentionKind.MEASURE
    if found.unit is None or found.unit == "times":
        _read_unit(found, text, floor, ceiling)
    after = hedges_after_en(text, found.end, ceiling)
    if after is not None:
        found.end = after.place
        found.hedges += after.hedges
        if found.unit is None and found.kind is _NUMBER:
            _take_late_unit(found, text, ceiling)
    # Where no sign stands between, the word right before the number is known already.
    is_seen = word and found.start == number.start
    before = hedges_before_en(text, found.start, floor) if not is_seen or may_end_hedge_en(word) else None
    if before is not None and not (found.kind is _DURATION and _only_spans(text, before.place, found.start, floor)):
        found.start = before.place
        found.hedges = before.hedges + found.hedges
    return found if _is_quantity(found, text) else None


def _take_late_unit(found: Sighting, text: str, ceiling: int) -> None:
    """The unit or noun after a hedge: 300 or more people, 20-plus years."""
    printed = unit_after_en(text, found.end, ceiling)
    if printed is not None and printed.id is not None:
        _, found.word, found.unit_start, found.end = printed
        found.unit, found.kind = printed.id, kind_of(printed.id)
    else:
        _take_noun(found, text, ceiling)


def _last_word(back: str) -> str:
    """The word that ends right before the number, a space or hyphen aside, in small letters."""
    if back[-1:] not in _BEFORE_NUMBERS:
        return ""
    parts = back.replace("-", " ").rsplit(None, 1)
    return parts[-1].lower() if parts else ""


def _is_named(text: str, number: Number, back: str, word: str) -> bool:
    """Whether the number is a name (Phase 3, version 3.12, table 4b) or a group of a telephone number."""
    if word in _NAMES and back[-1] == " ":
        return True
    if text[number.end : number.end + 1] in _LETTERS and _LETTERED.match(text, number.end):
        return True
    return word.isdigit() and _PHONE.search(back) is not None


def _only_spans(text: str, place: int, start: int, floor: int) -> bool:
    """Whether "over" only says how long something went on (rose 5% over three years), not that it was longer."""
    word = text[place:start].strip().lower()
    return word == "over" and not _SPREAD.search(text[max(floor, place - _REACH_BACK) : start])


def _read_unit(found: Sighting, text: str, floor: int, ceiling: int) -> None:
    sign = unit_before(text, found.start, floor)
    if sign is not None:
        _take_sign(found, text, sign, ceiling)
    elif (printed := _unit(found, text, ceiling)) is not None:
        unit = printed.id or settle_unit(printed.word, text, found.start, printed.end)
        if unit is not None or _is_money_word(printed.word):
            _, found.word, found.unit_start, found.end = printed
            if unit == "percentage_point" and printed.word in _POINTS and found.number.value >= _HUNDRED:
                unit = "index_point"
            found.unit = unit
            found.kind = kind_of(unit) if unit is not None else _MONEY
            _settle_kind(found, text)
    if found.unit is None and found.kind is _NUMBER and (per := _PER_MANY.match(text, found.end)) is not None:
        found.unit = _PER_UNITS[per[1].replace(",", "").replace(" ", "")]
        found.kind, found.end = MentionKind.PERCENT, per.end()
    elif found.unit is None and found.kind is _NUMBER:
        _take_noun(found, text, ceiling)
    elif found.unit is not None:
        _take_denominator(found, text, ceiling)


def _unit(found: Sighting, text: str, ceiling: int) -> PrintedUnit | None:
    """The unit after the number; 300m before a noun is three hundred million of those."""
    of = len(" of") if found.number.hedge is not None and text.startswith(" of ", found.number.end) else 0
    printed = unit_after_en(text, found.number.end + of, ceiling)
    if printed is not None and (_is_modifier(found, text, printed) or (of and kind_of(printed.id or "item") is _COUNT)):
        return None
    if printed is not None and printed.word == "m" and printed.start == found.number.end and _is_of_things(text, printed.end, ceiling):
        _multiply(found, _MILLION)
        printed = unit_after_en(text, found.number_end, ceiling)
    return printed


def _is_of_things(text: str, end: int, ceiling: int) -> bool:
    """Whether millions are meant: 300m people, 455m of them, 1.5m km."""
    if text.startswith(" of them", end) or counted_noun(text, end, ceiling):
        return True
    unit = unit_after_en(text, end, ceiling)
    return unit is not None and unit.start > end and unit.id is not None


def _is_modifier(found: Sighting, text: str, printed: PrintedUnit) -> bool:
    """Whether a counted noun in the singular only describes the next one: 300 migrant workers. 300-seat is whole."""
    unit, word, start, _ = printed
    is_plain = unit is not None and start > found.end and text[start - 1] != "-" and kind_of(unit) is _COUNT
    return is_plain and found.value != 1 and not is_plural(word.lower()) and unit_table().topics.get(unit or "") == "count"


def _multiply(found: Sighting, factor: int) -> None:
    number = found.number
    found.number = number._replace(end=number.end + 1, value=number.value * factor, quantum=number.quantum * factor)
    found.value = found.number.value
    found.end = found.number_end = found.number.end


def _take_sign(found: Sighting, text: str, sign: PrintedUnit, ceiling: int) -> None:
    end = found.number.end
    if end < ceiling and text[end] in _MONEY_LETTERS and not text[end + 1 : end + 2].isalnum():
        _multiply(found, _MONEY_LETTERS[text[end]])
    found.start = sign.start
    if (
        text[sign.start - 1 : sign.start] in _MINUS
        and not text[max(0, sign.start - 2) : sign.start - 1].isalnum()
        and found.value is not None
    ):
        found.start, found.value = sign.start - 1, -found.value
    found.unit = sign.id or settle_unit(sign.word, text, sign.start, found.end)
    found.kind = _MONEY


def _settle_kind(found: Sighting, text: str) -> None:
    """Years old are an age, and what is printed with a stroke a rate; Mbps is a unit of its own."""
    if "/" in found.word:
        found.kind = _RATE
    is_aged = "old" in found.word and _OLD.search(found.word)
    if is_aged or (found.unit == "year" and _AVERAGE_AGE.search(text[max(0, found.start - _REACH_BACK) : found.start])):
        found.kind = MentionKind.AGE


def _is_money_word(word: str) -> bool:
    meanings = unit_table().meanings(word)
    return bool(meanings) and all(unit_table().topics.get(unit) == "money" for unit in meanings)


def _take_denominator(found: Sighting, text: str, ceiling: int) -> None:
    """The figure is a rate where "a barrel", "per tonne" or "/kWh" follows."""
    if text[found.end : found.end + 1] not in _BEFORE_PER or found.kind in _NO_RATES:
        return
    per = _PER.match(text, found.end, ceiling)
    if per is None:
        return
    below = unit_after_en(text, per.end(), ceiling)
    if below is None or below.id is None or below.start != per.end():
        return
    found.unit, found.kind, found.end = f"{found.unit}/{below.id}", _RATE, below.end


def _take_noun(found: Sighting, text: str, ceiling: int) -> None:
    place = found.end
    if found.number.hedge is not None and text.startswith(" of", place):
        place += len(" of")  # dozens of villages
    unit = counted_noun(text, place, ceiling)
    if unit is not None:
        found.unit, found.kind = unit, _COUNT
    elif _is_age(found, text, ceiling):
        found.unit, found.kind = "year", MentionKind.AGE


def _is_age(found: Sighting, text: str, ceiling: int) -> bool:
    """Whether it is the age in "aged 35", "people over 65", "Rhona Vale, 54, said"."""
    if found.number.decimals:
        return False
    back = text[max(0, found.start - _AGE_REACH) : found.start]
    is_apposed = found.end < ceiling and text[found.end] in ",)" and _NAME_BEFORE.search(back) is not None
    is_said = is_apposed or (back[-3:-1] in _AGED_ENDINGS and _AGED_BEFORE.search(back) is not None)
    return is_said and 0 < found.number.value < _OLDEST


def _as_rank(found: Sighting, back: str, word: str) -> Sighting | None:
    """Top 10, No. 2."""
    if found.number.decimals:
        return None
    found.start -= len(back) - back.lower().rindex(word)
    found.unit, found.kind = "ordinal", MentionKind.RANK
    found.hedges = (Hedge.AT_MOST,) if word == "top" else ()
    return found


def _as_place(found: Sighting, text: str, floor: int, ceiling: int) -> Sighting | None:
    """A place in an order; "first" and "second" only where a word points at one thing: "first reported" orders nothing."""
    for pattern in (_SUPERLATIVE, _PLACE):
        match = pattern.match(text, found.end, ceiling)
        if match is not None:
            found.end = match.end()
            return found
    if not found.number.is_word:
        return found
    noun = WORD.match(text, found.end, ceiling)
    back = text[max(floor, found.start - _REACH_BACK) : found.start]
    if _RANKED_BEFORE.search(back) is not None and noun is None:
        return found if found.value != 1 else None
    is_pointed = _POINTED.search(back) is not None and noun is not None and noun[1] not in _NO_PLACES
    return found if noun is not None and (is_pointed or found.number.value > 2) else None


def _is_quantity(found: Sighting, text: str) -> bool:
    """A number in words counts nothing where no unit follows, but for two and more: six were hurt."""
    number = found.number
    if (
        found.kind is _NUMBER
        and not number.is_word
        and number.value.denominator == 1
        and _CAPITAL_NAME.search(text[max(0, found.start - _AGE_REACH) : found.start])
    ):
        return False
    is_bare = found.kind is _NUMBER and number.is_word and number.hedge is None
    return not (is_bare and number.value < _FEWEST_COUNTED) or text.startswith(" to ", number.end)
