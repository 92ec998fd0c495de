"""English numerals in words, as they stand among other words: which of their meanings the neighbours allow."""

from __future__ import annotations

import re
from collections.abc import Callable
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from gx_factcheck.extraction import not_numbers_en as stops
from gx_factcheck.extraction.number import Number
from gx_factcheck.extraction.numerals_en_digits import read_literal
from gx_factcheck.extraction.numerals_en_fractions import Meaning, Sort, read_meanings
from gx_factcheck.extraction.numerals_en_lexicon import HUNDRED, words_run
from gx_factcheck.extraction.numerals_en_words import read_cardinal, split_words
from gx_factcheck.values.numeral_text import Amount

_LEADING = re.compile(r"(?:an?[ \n\u00a0-]|(?:a )?(?:several|few|many) )$", re.IGNORECASE)
_LONGEST_LEAD = 11
_LAST_LETTERS = frozenset("anlwyANLWY")
_OVER_END = re.compile(r"\s{0,3}(?:[.;:!?)]|$)")
_OF_A = re.compile(r"(?: of)? (?:an?|one|1)(?= )", re.IGNORECASE)
_OF = re.compile(r"[ \n-]of\b")
_SIGNS = ("minus", "negative")
_BETWEEN = "between"
_THOUSAND = 1000


class Found(NamedTuple):
    """One meaning of a run of words, and how long the text is that has it."""

    meaning: Meaning
    length: int
    text: str
    """In small letters."""


class Place(NamedTuple):
    """Where a meaning stands: its bounds, those of the text that may be looked at, and the words beside it."""

    text: str
    start: int
    end: int
    floor: int
    ceiling: int
    word: str
    """The one before, empty where a mark stands between."""

    def following(self) -> str:
        """The word after a space, empty where something else follows."""
        return stops.word_after(self.text, self.end, self.ceiling)

    def joined(self) -> str:
        """The word after a hyphen, empty where there is none."""
        return stops.joined_after(self.text, self.end, self.ceiling)

    def is_all(self) -> bool:
        """Whether nothing else stands in the text."""
        return self.start == self.floor and self.end == self.ceiling

    def ends_clause(self) -> bool:
        """Whether a mark or the end of the text follows."""
        return stops.ends_clause(self.text, self.end, self.ceiling)


def read_word_number(text: str, place: int, floor: int, ceiling: int) -> tuple[Number | None, int]:
    """The number in words whose first number word begins at `place`, or None; and where to go on."""
    if stops.is_hyphenated_name(text, place, floor) or (place > floor and text[place - 1] in "_@/#"):
        return None, stops.end_of_letters(text, place, ceiling)
    begin = _leading(text, place, floor)
    for start in (begin, place) if begin < place else (place,):
        number = _read_from(text, start, floor, ceiling)
        if number is not None:
            return number, number.end
    return None, stops.end_of_letters(text, place, ceiling)


def _leading(text: str, place: int, floor: int) -> int:
    """Where `a`, `several` or `a few` before the number word begins; the place itself where they are not there."""
    if place - 2 < floor or text[place - 2] not in _LAST_LETTERS:
        return place
    found = _LEADING.search(text, max(floor, place - _LONGEST_LEAD), place)
    is_word = found is not None and (found.start() == floor or not text[found.start() - 1].isalnum())
    return found.start() if found and is_word else place


def _read_from(text: str, start: int, floor: int, ceiling: int) -> Number | None:
    run = words_run().match(text, start, ceiling)
    if run is None:
        return None
    word = stops.word_before(text, start, floor)
    words = run[0].partition(" and ")[0] if word == _BETWEEN else run[0]
    for found in _meanings_of(words):
        place = Place(text, start, start + found.length, floor, ceiling, word)
        number = _RULES[found.meaning.sort](place, found)
        if number is not None:
            return _signed(place, _divided(place, number))
    return None


@lru_cache(maxsize=4096)
def _meanings_of(run: str) -> tuple[Found, ...]:
    words = split_words(run)
    lengths = ((meaning, words[meaning.after - 1].end) for meaning in read_meanings(words))
    return tuple(Found(meaning, length, run[:length].lower()) for meaning, length in lengths)


def _number(place: Place, found: Found, unit: str | None = None, *, end: int | None = None) -> Number:
    amount = found.meaning.amount
    end = place.end if end is None else end
    return Number(place.start, end, amount.value, amount.quantum, amount.decimals, unit, found.meaning.hedge, is_word=True)


def _signed(place: Place, number: Number) -> Number:
    lowered = place.word.lower()
    if lowered not in _SIGNS or number.unit == "ordinal":
        return number
    if stops.is_test_result(place.text, place.start, place.floor, lowered):
        return number
    return number._replace(start=place.text.rindex(place.word, place.floor, place.start), value=-number.value)


def _divided(place: Place, number: Number) -> Number:
    if number.unit is not None:
        return number
    below = read_denominator(place.text, number.end, place.ceiling)
    return number if below is None else number._replace(value=number.value / below[0], quantum=Fraction(0), end=below[1])


def read_denominator(text: str, end: int, ceiling: int) -> tuple[Fraction, int] | None:
    """What `over three` at the end of a sentence divides by, and where it ends; None where no such thing follows."""
    if not text.startswith(" over ", end, ceiling):
        return None
    start = end + 6
    amount: Amount | None = None
    if start < ceiling and text[start].isdigit():
        literal = read_literal(text, start, ceiling)
        amount, after = (literal.amount, literal.end) if literal else (None, start)
    elif (run := words_run().match(text, start, ceiling)) is not None:
        words = split_words(run[0])
        whole = read_cardinal(words)
        amount, after = (whole.amount, start + words[whole.after - 1].end) if whole else (None, start)
    if amount is None or amount.value <= 0 or _OVER_END.match(text, after, ceiling) is None:
        return None
    return amount.value, after


def _plain(place: Place, found: Found) -> Number | None:
    first, _, rest = found.text.partition(" ")
    # A bare hundred counts only before a magnitude: hundred thousand.
    if not rest and first in HUNDRED and found.meaning.hedge is None:
        return None
    if found.text in _SINGLE_RULES and _SINGLE_RULES[found.text](place):
        return None
    if place.text.startswith("-", place.end) and place.joined().lower() in stops.JOINED.get(first, ()):
        return None
    if place.word and _is_label(place, found):
        return None
    return None if place.text[place.start].isupper() and _is_name(place) else _number(place, found)


def _is_label(place: Place, found: Found) -> bool:
    """Whether the word before makes a name of it: Channel Four, version two, Number Ten."""
    if found.text == "ten" and place.word in stops.HOUSE_NUMBER_WORDS:
        return True
    is_label = found.meaning.hedge is None and stops.is_label(place.word, place.text, place.start, place.floor)
    return is_label and found.meaning.amount.value < _THOUSAND and not stops.is_measured(place.text, place.end, place.ceiling)


def _is_name(place: Place) -> bool:
    bounds = (place.floor, place.ceiling)
    return stops.is_fixed_name(place.text, place.start, place.ceiling) or stops.is_capital_name(place.text, place.start, place.end, bounds)


def _is_pronoun(place: Place) -> bool:
    """This one, no one, one of the, one another, one's; not the one-year rate, a one in five chance, that one percent."""
    if place.joined():
        return False
    before, following = place.word.lower(), place.following()
    if (before == "at" and following == "point") or following in stops.AFTER["one"]:
        return True
    if place.text[place.end : min(place.end + 2, place.ceiling)] in {"'s", "’s"} or place.text.startswith("-one", place.start - 1):
        return True
    return before in stops.BEFORE["one"] and following not in stops.MEASURED_ONES


def _is_zero_goal(place: Place) -> bool:
    return place.word in stops.BEFORE["zero"]


_SINGLE_RULES: dict[str, Callable[[Place], bool]] = {"one": _is_pronoun, "zero": _is_zero_goal}


def _fraction(place: Place, found: Found) -> Number | None:
    """A part as a ratio; of a measure (two-tenths of a second, three-quarter inch) a plain number."""
    if place.word == "and" and found.text.endswith(" half") and _OF.match(place.text, place.end, place.ceiling) is None:
        return None  # "a year and a half"
    of_a = _OF_A.match(place.text, place.end, place.ceiling)
    if of_a is not None and stops.is_part_measure(place.text, of_a.end(), place.ceiling):
        return _number(place, found, end=of_a.end())
    if stops.is_part_measure(place.text, place.end, place.ceiling):
        return _number(place, found)
    return _number(place, found, "ratio")


def _half(place: Place, found: Found) -> Number | None:
    number = _fraction(place, found)
    if number is None or number.unit is None:
        return number
    lowered = place.word.lower()
    if place.following() == "time":
        return None
    if lowered in stops.BEFORE["portion"]:
        return number
    if place.following().lower() in stops.AFTER["half"]:
        return number if lowered not in stops.BEFORE["half"] - {"the", "in", "this", "that"} else None
    is_amount = lowered in stops.BEFORE["part"] and place.ends_clause()
    return number if is_amount or place.is_all() else None


def _quarters(place: Place, found: Found) -> Number | None:
    """A quarter of, three quarters of, by a quarter; of a year and of a game they count nothing."""
    number = _fraction(place, found)
    if number is None or (number.unit is None and number.end > place.end):
        return number
    if found.text in {"quarter", "quarters"}:
        return None
    if place.is_all() or (number.unit is not None and place.word.lower() in stops.BEFORE["portion"]):
        return number
    if _OF.match(place.text, place.end, place.ceiling) or place.following() in stops.AFTER["more"]:
        return number
    if number.unit is None or place.joined():
        return number if number.unit is None else None
    return number if place.word.lower() in stops.BEFORE["part"] and not place.following() else None


def _part_or_place(place: Place, found: Found) -> Number | None:
    number = _fraction(place, found)
    if number is None or number.unit is None:
        return number
    is_portion = place.word.lower() in stops.BEFORE["portion"] or place.ends_clause()
    return number if is_portion or place.following().lower() in stops.AFTER["part"] else None


def _place(place: Place, found: Found) -> Number | None:
    """An ordinal that gives a place or counts things in an order."""
    number = _number(place, found, "ordinal")
    if place.text[place.start].isupper() and _is_name(place):
        return None
    if found.text in {"first", "second"} and not _is_in_order(place, found.text):
        return None
    following, joined = place.following(), place.joined()
    if following in stops.AFTER["first" if found.text == "first" else "later"] or joined in stops.JOINED.get(found.text, ()):
        return None
    is_listed = place.end < place.ceiling and place.text[place.end] == "," and not place.word
    return None if is_listed else number


def _is_in_order(place: Place, word: str) -> bool:
    """`first` and `second` are adverbs and times too."""
    before = place.word.lower()
    is_ranked = before in stops.BEFORE["place"] or before.endswith(("'s", "’s"))
    if word == "first":
        return is_ranked
    if before in stops.BEFORE["second"] or before.isdigit() or stops.is_number_word(before):
        return False
    if before in {"a", "one"}:
        return bool(place.following()) and place.following() not in stops.AFTER["second"]
    return is_ranked or bool(place.joined()) or (bool(place.following()) and place.following() not in stops.AFTER["second"])


def _couple(place: Place, found: Found) -> Number | None:
    """A couple of; two people are a couple too."""
    of = _OF.match(place.text, place.end, place.ceiling)
    return None if of is None else _number(place, found, end=of.end())


def _multiple(place: Place, found: Found) -> Number | None:
    return _number(place, found, "times")


_RULES: dict[Sort, Callable[[Place, Found], Number | None]] = {
    Sort.PLAIN: _plain,
    Sort.FRACTION: _fraction,
    Sort.HALF: _half,
    Sort.QUARTERS: _quarters,
    Sort.PLACE: _place,
    Sort.PART_OR_PLACE: _part_or_place,
    Sort.COUPLE: _couple,
    Sort.MULTIPLE: _multiple,
}
