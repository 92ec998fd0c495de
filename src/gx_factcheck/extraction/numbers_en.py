"""Every numeral of English text with its exact value: 4.2 million · two thirds · 10 1/2 · tens of thousands · 21st."""

from __future__ import annotations

import re
from fractions import Fraction

from gx_factcheck.extraction import not_numbers_en as stops
from gx_factcheck.extraction.number import Number
from gx_factcheck.extraction.numerals_en_digits import Literal, read_literal, read_simple_fraction
from gx_factcheck.extraction.numerals_en_lexicon import GLUED_CURRENCIES, GLYPHS, candidate, opening
from gx_factcheck.extraction.numerals_en_spoken import read_denominator, read_word_number
from gx_factcheck.values.numeral_text import Amount

_DIGITS = frozenset(f"0123456789０１２３４５６７８９{GLYPHS}")
_SIGN_LEADS = " \n\t\u00a0\u202f([{\"“'‘/=:$£€¥₹"
_MINUS = frozenset("-−–－")
_CURRENCY_SIGNS = "$£€¥￥₹₩₽₺₦₱฿₫₴₪￡＄"
_MONEY_LETTERS = {"m": 10**6, "M": 10**6, "b": 10**9, "B": 10**9, "T": 10**12}
_MONEY_BEFORE = re.compile(rf"[{_CURRENCY_SIGNS}] ?[0-9][0-9.,]{{0,12}}[mMbBkK]? ?(?:[-–—]|to|and|or) ?$")
_MONEY_REACH = 26
_SUFFIX = re.compile(r"(?:[sS][tT]|[nN][dD]|[rR][dD]|[tT][hH])(?![A-Za-z0-9])")
_SUFFIXES = {1: "st", 2: "nd", 3: "rd"}
_SIGNS = frozenset("-−–－+＋")
_SIGN_WORDS = frozenset({"minus", "negative", "Minus", "Negative"})
_AFTER_LIST_MARK, _IN_PHONES = frozenset(".)"), frozenset("- ")
_QUIET_BEFORE = frozenset(" \n\t\u00a0\u202f“\"‘'$£€¥,;:<>≥≤~≈|")
_QUIET_AFTER = frozenset(' \n%;:!?”"’…\u00a0\u202f')
_NO_NUMBER_BEFORE = "%_@\\&?"
_GROUP = 3  # digits
_FIRST_IDEOGRAPH = "\u3400"

Outcome = tuple[Number | None, int]
"""A number or None, and where to go on."""


def find_numbers_en(text: str, start: int, end: int) -> list[Number]:
    """The numerals of text[start:end] in order of place, none of them overlapping; offsets are of the whole text.

    Currency signs, percent signs and units are left to the caller, and so are numbers inside dates and clock times.
    """
    found: list[Number] = []
    search = candidate().search
    position = start
    first = opening().match(text, start, end)
    if first is not None:
        number, position = _read(text, start, first.end(), start, end)
        found += [number] if number is not None else []
    while (match := search(text, position, end)) is not None:
        number, position = _read(text, match.start() + 1, match.end(), start, end)
        if number is not None:
            found.append(number)
    return found


def _read(text: str, place: int, end: int, floor: int, ceiling: int) -> Outcome:
    """What the candidate at [place, end) is."""
    sign = text[place]
    if sign in _DIGITS:
        return _read_digits(text, place, floor, ceiling)
    if sign in "/w":
        return None, end
    if end < ceiling and text[end] in _DIGITS:
        return _read_after_code(text, place, end, ceiling)
    return read_word_number(text, place, floor, ceiling)


def _read_after_code(text: str, start: int, end: int, ceiling: int) -> Outcome:
    """The number right after a currency code: USD115, Rs500; none after other letters: G20, A380-800."""
    if text[start:end] not in GLUED_CURRENCIES:
        return None, stops.end_of_letters_and_digits(text, start, ceiling)
    literal = read_literal(text, end, ceiling)
    if literal is None:
        return None, stops.end_of_run(text, end, ceiling)
    literal = _with_money_letter(text, literal, ceiling)
    return _number(end, literal, 1), literal.end


def _read_digits(text: str, place: int, floor: int, ceiling: int) -> Outcome:
    start = place
    before = text[start - 1] if start > floor else "\n"
    if before == "." and not _is_after_word(text, start - 1, floor):
        start -= 1
        before = text[start - 1] if start > floor else "\n"
    if before not in _QUIET_BEFORE and (skipped := _refuse_before(text, start, floor, ceiling)) is not None:
        return None, skipped
    literal = read_literal(text, start, ceiling)
    if literal is None:
        return None, stops.end_of_run(text, place, ceiling)
    end = literal.end
    if end < ceiling and text[end] not in _QUIET_AFTER:
        settled = _settle_end(text, start, literal, floor, ceiling)
        if isinstance(settled, int):
            return None, settled
        literal = settled
    return _settle_start(text, start, literal, floor, ceiling)


def _is_after_word(text: str, point: int, floor: int) -> bool:
    """Whether a point belongs to what stands before it: p.5, example.5; not No.5."""
    return point > floor and text[point - 1].isalnum() and text[max(floor, point - 2) : point].lower() != "no"


def _refuse_before(text: str, start: int, floor: int, ceiling: int) -> int | None:
    """Where to go on if the sign before shows that it is no number; None if it may be one."""
    sign = text[start - 1]
    if sign in _NO_NUMBER_BEFORE or (sign == "/" and not _is_after_digit(text, start - 1, floor)):
        return stops.end_of_word(text, start, ceiling)
    if sign == "." or (sign.isalnum() and sign < _FIRST_IDEOGRAPH):
        return None if sign == "." and text[start - 2 : start - 1] in "oO" else stops.end_of_run(text, start + 1, ceiling)
    if sign in "+(" and (end := stops.end_of_phone(text, start - 1, ceiling)) is not None:
        return end
    if sign == "[" and (end := stops.end_of_footnote(text, start, ceiling)) is not None:
        return end
    return stops.end_of_run(text, start + 1, ceiling) if stops.is_hyphenated_name(text, start, floor) else None


def _is_after_digit(text: str, place: int, floor: int) -> bool:
    return place > floor and (text[place - 1].isdigit() or text[place - 1] in " %)")


def _settle_end(text: str, start: int, literal: Literal, floor: int, ceiling: int) -> Literal | int:
    """The number with what right after it belongs to it; or where to go on, if that shows that it is none."""
    end, sign = literal.end, text[literal.end]
    is_digit_next = "0" <= text[end + 1 : end + 2] <= "9" and end + 1 < ceiling
    if sign.isalpha():
        return _settle_letters(text, start, literal, floor, ceiling)
    if stops.is_fixed_name(text, start, ceiling):
        return stops.end_of_word(text, end, ceiling)
    if sign in ".-/" and is_digit_next:
        if sign == "/" and literal.is_bare and (fraction := read_simple_fraction(text, start, end, ceiling)) is not None:
            return fraction
        if sign == ".":
            return stops.end_of_run(text, end, ceiling)
        if (chain := stops.end_of_chain(text, start, ceiling)) is not None:
            return chain
    # "5.000,50" is five thousand where the point groups and the comma is the decimal mark.
    if sign == "," and is_digit_next and literal.amount.decimals == _GROUP:
        return stops.end_of_run(text, end, ceiling)
    # "1,23" and "1234,567" are a decimal mark to some, a list or a slip to others.
    if sign == "," and is_digit_next and literal.is_bare and stops.is_split_by_comma(text, start, ceiling):
        return stops.end_of_run(text, end, ceiling)
    return literal


def _settle_letters(text: str, start: int, literal: Literal, floor: int, ceiling: int) -> Literal | int:
    end = literal.end
    if literal.is_bare and (suffix := _SUFFIX.match(text, end, ceiling)) is not None:
        value = int(literal.amount.value)
        is_right = suffix[0].lower() == ("th" if value % 100 in (11, 12, 13) else _SUFFIXES.get(value % 10, "th"))
        return literal._replace(end=suffix.end(), is_bare=False, unit="ordinal") if is_right else suffix.end()
    is_money = start > floor and text[start - 1] in _CURRENCY_SIGNS
    if not is_money and stops.is_fixed_name(text, start, ceiling):
        return stops.end_of_word(text, end, ceiling)
    return stops.end_of_code(text, end, ceiling) or literal


def _settle_start(text: str, start: int, literal: Literal, floor: int, ceiling: int) -> Outcome:
    """The number, if the words before do not make a name of it, with its sign."""
    word = stops.word_before(text, start, floor)
    if literal.is_bare and (skipped := _refuse_bare(text, start, literal, (word, floor, ceiling))) is not None:
        return None, skipped
    if word in stops.DAYS and " " in text[start : literal.end]:
        literal = read_literal(text, start, text.index(" ", start)) or literal
    end = literal.end
    if end < ceiling and (text[end] in _MONEY_LETTERS or text.startswith(" over ", end, ceiling)):
        literal = _lengthen(text, start, literal, floor, ceiling)
    begin, sign = start, 1
    if start > floor and (text[start - 1] in _SIGNS or text[start - 2] in _MINUS):
        begin, sign = _sign(text, start, literal.end, (floor, ceiling))
    if word in _SIGN_WORDS and not stops.is_test_result(text, start, floor, word):
        begin, sign = text.rindex(word, floor, start), -1
    return _number(begin, literal, sign), literal.end


def _lengthen(text: str, start: int, literal: Literal, floor: int, ceiling: int) -> Literal:
    """The number with the letter of a magnitude that only its neighbours tell from a unit, or with what it is divided by."""
    end = literal.end
    letter = text[end]
    if letter == " ":
        below = read_denominator(text, end, ceiling)
        return literal if below is None else Literal(below[1], Amount(literal.amount.value / below[0], Fraction(0)), is_bare=False)
    # "1.2b" is billions; 5b is a house or a flat too.
    is_scale = letter == "M" or (letter in "bB" and literal.amount.decimals > 0) or _is_money(text, start, floor)
    return _with_money_letter(text, literal, ceiling) if is_scale else literal


def _refuse_bare(text: str, start: int, literal: Literal, around: tuple[str, int, int]) -> int | None:
    """Where to go on if a whole number without anything is a name, a mark of a list or a telephone number; else None."""
    word, floor, ceiling = around
    end = literal.end
    following = text[end] if end < ceiling else ""
    if following in _AFTER_LIST_MARK and stops.is_list_mark(text, start, floor, ceiling):
        return end
    if end - start == 3 and following in _IN_PHONES and (phone := stops.end_of_phone(text, start, ceiling)) is not None:
        return phone
    if following == " " and text[end + 1 : end + 2].isupper() and stops.is_fixed_name(text, start, ceiling):
        return end
    if not word:
        return None
    if (word in stops.LABELS or word == "of") and stops.is_label(word, text, start, floor) and not stops.is_measured(text, end, ceiling):
        return stops.end_of_run(text, end, ceiling)
    is_house = word in stops.HOUSE_NUMBER_WORDS and text[start:end] == "10"
    return end if is_house or (end - start == 5 and word in stops.BEFORE["address"]) else None


def _sign(text: str, start: int, end: int, bounds: tuple[int, int]) -> tuple[int, int]:
    """Where the number begins with its sign, and 1 or -1; a dash after a number is none."""
    floor, ceiling = bounds
    before = text[start - 1] if start > floor else "\n"
    if before == " " and start - 1 > floor and text[start - 2] in _MINUS:
        # "- 5 killed" is an item of a list: a space belongs to the sign only where nothing else stands in the text.
        is_alone = not text[floor : start - 2].strip() and not text[end:ceiling].strip()
        return (start - 2, -1) if is_alone else (start, 1)
    if before not in _SIGNS:
        return start, 1
    lead = text[start - 2] if start - 1 > floor else "\n"
    is_range = lead == " " and start - 2 > floor and text[start - 3].isdigit()
    if lead not in _SIGN_LEADS or is_range:
        return start, 1
    return start - 1, -1 if before in _MINUS else 1


def _is_money(text: str, start: int, floor: int) -> bool:
    """Whether a currency sign stands before, or before the first number of a range: £5m-10m."""
    stop = start - 1
    if stop > floor and text[stop] == " ":
        stop -= 1
    if stop >= floor and text[stop] in _CURRENCY_SIGNS:
        return True
    return _MONEY_BEFORE.search(text, max(floor, start - _MONEY_REACH), start) is not None


def _with_money_letter(text: str, literal: Literal, ceiling: int) -> Literal:
    """$4.2m: without a currency sign the letter may be a unit."""
    end = literal.end
    scale = _MONEY_LETTERS.get(text[end : end + 1]) if end < ceiling else None
    if scale is None or (end + 1 < ceiling and text[end + 1].isalnum()):
        return literal
    return literal._replace(end=end + 1, amount=literal.amount.scaled(scale), is_bare=False)


def _number(start: int, literal: Literal, sign: int) -> Number:
    end, amount, _, unit = literal
    return Number(start, end, amount.value if sign > 0 else -amount.value, amount.quantum, amount.decimals, unit)
