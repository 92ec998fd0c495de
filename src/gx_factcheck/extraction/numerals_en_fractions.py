"""English fractions, ordinals and vague numbers in words: two thirds · half a million · twenty-first · tens of thousands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum, auto
from fractions import Fraction
from typing import NamedTuple

from gx_factcheck.extraction.numerals_en_lexicon import (
    HUNDRED,
    MAGNITUDES,
    MULTIPLES,
    ONES,
    PARTS,
    PLACES,
    QUARTER,
    SEVERAL,
    TENS,
    VAGUE_PLURALS,
)
from gx_factcheck.extraction.numerals_en_words import DOZEN_SCALE, Part, Word, read_cardinal, read_decimals, read_scale, text_at
from gx_factcheck.values.hedges import Hedge
from gx_factcheck.values.numeral_text import Amount

_SINGLE = frozenset({"a", "an", "one"})
_HALF = Fraction(1, 2)
_MOST_DECIMALS = 3
_THOUSAND = 1000


class Sort(Enum):
    """What a numeral is; some words need their neighbours to say what they mean."""

    PLAIN = auto()
    FRACTION = auto()
    HALF = auto()
    QUARTERS = auto()
    """A fraction, or quarters of a year."""
    PLACE = auto()
    PART_OR_PLACE = auto()
    """A third: of something, or time."""
    COUPLE = auto()
    MULTIPLE = auto()


class Meaning(NamedTuple):
    """What the words from the first up to `after` mean."""

    amount: Amount
    after: int
    sort: Sort = Sort.PLAIN
    hedge: Hedge | None = None


def read_meanings(words: Sequence[Word]) -> Iterator[Meaning]:
    """What the numeral can mean, the likeliest and longest first; nothing where it is no number."""
    first = text_at(words, 0)
    if first in MULTIPLES:
        yield Meaning(Amount(Fraction(MULTIPLES[first]), Fraction(1)), 1, Sort.MULTIPLE)
    vague = _read_vague(words)
    if vague is not None:
        yield vague
    fraction = _read_mixed(words) or _read_scaled_fraction(words)
    if fraction is not None:
        yield fraction
    place = _read_place_words(words)
    if place is not None:
        yield place
    whole = read_cardinal(words)
    if whole is not None:
        decimal = read_decimals(words, whole) or whole
        yield Meaning(decimal.amount, decimal.after)


def _read_vague(words: Sequence[Word]) -> Meaning | None:
    """Dozens, tens of thousands, several million, a few hundred, a couple of thousand."""
    index = int(text_at(words, 0) == "a")
    word = text_at(words, index)
    if word == "couple":
        return _read_couple(words, index + 1)
    several = word in SEVERAL
    index += several
    word = text_at(words, index)
    if word in VAGUE_PLURALS:
        hedge, value = VAGUE_PLURALS[word]
        scale, after = _read_of_plural(words, index + 1)
        return Meaning(Amount(Fraction(value * scale), Fraction(0)), after, hedge=hedge)
    if several and word in HUNDRED:
        scale, after = read_scale(words, index + 1)
        return Meaning(Amount(Fraction(scale), Fraction(0)), after, hedge=Hedge.HUNDREDS)
    scale, after = read_scale(words, index)
    if not several or scale == 1:
        return None
    if scale < _THOUSAND:
        return Meaning(Amount(Fraction(1), Fraction(0)), after, hedge=Hedge.SEVERAL_TENS)
    return Meaning(Amount(Fraction(scale, _THOUSAND), Fraction(0)), after, hedge=Hedge.THOUSANDS)


def _read_couple(words: Sequence[Word], index: int) -> Meaning:
    after = index + (text_at(words, index) == "of")
    hundred = text_at(words, after) in HUNDRED
    scale, end = read_scale(words, after + hundred)
    scale *= 100 if hundred else 1
    if scale == 1:
        return Meaning(Amount(Fraction(2), Fraction(1)), index, Sort.COUPLE, Hedge.ABOUT)
    return Meaning(Amount(Fraction(2 * scale), Fraction(scale)), end, hedge=Hedge.ABOUT)


def _read_of_plural(words: Sequence[Word], index: int) -> tuple[int, int]:
    """The scale of `of thousands` after tens or hundreds, and the index after it; (1, index) where it is not there."""
    word = text_at(words, index + 1)
    if text_at(words, index) == "of" and word in MAGNITUDES and word.endswith("s"):
        return MAGNITUDES[word], index + 2
    return 1, index


def _read_mixed(words: Sequence[Word]) -> Meaning | None:
    """Two and a half, 3 million and a half, one hundred and three and two thirds, with or without a magnitude after it."""
    for index in range(len(words) - 2, 0, -1):
        if words[index].text != "and":
            continue
        fraction = _read_fraction(words, index + 1)
        whole = read_cardinal(words[:index])
        if fraction is None or whole is None or whole.after != index:
            continue
        scale, after = read_scale(words, fraction.after)
        if scale > 1 and whole.scale == 1:
            return Meaning(as_decimal(whole.amount.value + fraction.amount.value, scale), after)
        scale = scale if scale > 1 else max(whole.scale, 1)
        return Meaning(as_decimal(whole.amount.value / scale + fraction.amount.value, scale), after)
    return None


def _read_scaled_fraction(words: Sequence[Word]) -> Meaning | None:
    """Two thirds, half, and half a million, three quarters of a billion, half a dozen."""
    fraction = _read_fraction(words, 0)
    if fraction is None:
        return None
    index = fraction.after
    if text_at(words, index) == "of" and text_at(words, index + 1) in {"a", "one"}:
        index += 1
    index += text_at(words, index) in {"a", "one"}
    scale, after = read_scale(words, index)
    if scale > 1:
        return Meaning(as_decimal(fraction.amount.value, scale), after)
    return fraction if words[fraction.after - 1].text != "quarter" or fraction.after > 1 else None


def as_decimal(value: Fraction, scale: int) -> Amount:
    """Two and a half million as 2.5 million, which is what it is rounded like; a third has no last digit."""
    if scale == DOZEN_SCALE:
        return Amount(value * scale, Fraction(1))
    for decimals in range(_MOST_DECIMALS):
        if 10**decimals % value.denominator == 0:
            return Amount(value * scale, Fraction(scale, 10**decimals), decimals)
    return Amount(value * scale, Fraction(0))


def _read_fraction(words: Sequence[Word], index: int) -> Meaning | None:
    single = text_at(words, index) in _SINGLE
    word = text_at(words, index + single)
    if word == "half":
        return Meaning(Amount(_HALF, Fraction(0)), index + single + 1, Sort.FRACTION if single else Sort.HALF)
    if word == "quarter":
        return Meaning(Amount(_HALF / 2, Fraction(0)), index + single + 1, Sort.QUARTERS)
    count = read_cardinal(words, index)
    if count is not None and not words[index].amount and text_at(words, count.after) in {"quarters", "quarter", "halves"}:
        return _read_quarters(words, count)
    for end in range(index + 1, len(words)):
        if words[end].text in PARTS:
            return _read_parts(words, index, end)
        if words[end].text in PLACES:
            return _read_single_part(words, index, end)
        if words[end].text == "and" and not _is_number_word(words, end + 1):
            break
    return None


def _is_number_word(words: Sequence[Word], index: int) -> bool:
    word = text_at(words, index)
    return word in ONES or word in TENS


def _read_quarters(words: Sequence[Word], count: Part) -> Meaning | None:
    """Three quarters, three-quarter; two quarters are half a year."""
    word = words[count.after]
    below = 4 if word.text in QUARTER else 2
    value = count.amount.value / below
    if value.denominator != below or (word.text == "quarter" and not word.is_joined):
        return None
    sort = Sort.FRACTION if word.is_joined or below == 2 else Sort.QUARTERS
    return Meaning(Amount(value, Fraction(0)), count.after + 1, sort)


def _read_parts(words: Sequence[Word], index: int, end: int) -> Meaning | None:
    """Five hundredths, twenty twenty-fifths: the shortest numerator that leaves a whole denominator."""
    for split in range(index + 1, end + 1):
        if words[split].is_joined and words[split - 1].text in TENS and words[split].text in ONES:
            continue
        above, below = read_cardinal(words[:split], index), _read_ending(words, split, end, PARTS)
        if above is not None and above.after == split and below is not None and below > 1:
            return Meaning(Amount(above.amount.value / below, Fraction(0)), end + 1, Sort.FRACTION)
    return None


def _read_single_part(words: Sequence[Word], index: int, end: int) -> Meaning | None:
    """A third, one eighth; one hundred and fifth is a place."""
    if words[index].text not in _SINGLE or (words[end].text in {"first", "second"} and end == index + 1):
        return None
    below = _read_ending(words, index + 1, end, PLACES)
    if below is None:
        return None
    sort = Sort.FRACTION if words[index].text == "one" else Sort.PART_OR_PLACE
    return Meaning(Amount(1 / below, Fraction(0)), end + 1, sort)


def _read_ending(words: Sequence[Word], begin: int, end: int, endings: dict[str, str]) -> Fraction | None:
    """The whole number of words that end in an ordinal; None where they do not make one number."""
    last = endings[words[end].text]
    if begin == end:
        value = ONES.get(last) or TENS.get(last) or (100 if last in HUNDRED else MAGNITUDES[last])
        return Fraction(value)
    opens_bare = words[begin].text in HUNDRED or words[begin].text in MAGNITUDES
    if opens_bare and not words[begin + 1].is_joined:
        return None
    cardinal = [*words[begin:end], words[end]._replace(text=last)]
    whole = read_cardinal(cardinal)
    return whole.amount.value if whole is not None and whole.after == len(cardinal) else None


def _read_place_words(words: Sequence[Word]) -> Meaning | None:
    """Third, twenty-first, one hundred twenty-fifth."""
    for end, word in enumerate(words):
        if word.text in PLACES and word.amount is None:
            # "a third party": the article is not part of the place, "a hundredth" is.
            value = _read_ending(words, 0, end, PLACES)
            if value is None or words[0].amount is not None:
                return None
            return Meaning(Amount(value, Fraction(1)), end + 1, Sort.PLACE)
    return None
