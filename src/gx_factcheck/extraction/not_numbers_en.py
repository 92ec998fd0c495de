"""English numerals that count nothing: names, pronouns, addresses, versions, ordinals of speech. The words are in `names.en.toml`."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path

from gx_factcheck.extraction.numerals_en_lexicon import HUNDRED, MAGNITUDES, ONES, TENS
from gx_factcheck.values import hedges

_FILE = Path(hedges.__file__).with_name("lexicon") / "names.en.toml"
_REACH = 24
_SPACES = frozenset(" \n\u00a0\u202f\t")
_HYPHENS = "-\u2010\u2011"
# 1.5-2 and 1.5-2.5 are ranges of decimals; three and more parts are a version, a date, a number of a thing.
_CHAIN = re.compile(
    r"(?![0-9]{1,12}\.[0-9]{1,6}-[0-9]{1,12}(?:\.[0-9]{1,6})?(?![0-9./-]))[0-9]{1,24}(?:[-/.][0-9]{1,24}){2}|[0-9]{1,24}-0[0-9]"
)
_REST_OF_CHAIN = re.compile(r"[0-9０-９.,，．/-]*+")
_PHONE = re.compile(
    r"(?!\+[1-9][0-9]{0,2}(?: [0-9]{3}){1,7}(?! ?[0-9]))\+[0-9]{1,4}(?:[ -]\(?[0-9]{1,4}\)?){2,6}(?![0-9,.%])"
    r"|\([0-9]{2,5}\) ?[0-9]{3,4}(?:[ -][0-9]{3,4}){0,2}(?![0-9,.%])"
)
_SEVEN_DIGITS = re.compile(r"[0-9]{3}[ -][0-9]{3}[ -][0-9]{4}(?![0-9])")
_LETTERS_AND_DIGITS = re.compile(r"(?!(?:[ckdm]?m|ft|in|yd)[23]\b)[A-Za-z]{1,12}[0-9_@]|[A-Za-z0-9._+-]{0,40}@")
_REST_OF_WORD = re.compile(r"\S{1,400}")
_LIST_MARK = re.compile(r"\(?[0-9]{1,2}[.)][ \t]{1,3}(?=[A-Za-z\"“‘'(])")
_FOOTNOTE = re.compile(r"[0-9]{1,3}(?:[,–-] ?[0-9]{1,3}){0,3}\]")
_NEXT_WORD = re.compile(r"[ \n\u00a0]{1,2}([A-Za-z]{1,24})")
_JOINED_WORD = re.compile(r"[-\u2010\u2011]([A-Za-z]{1,24})")
_CLAUSE_END = re.compile(r"\s{0,3}(?:[.,;:!?)\]\"”’—–]|$)")
_SENTENCE_START = re.compile(r"(?:[.!?:;\n]|[-–—] ?|[\"“‘'(])\s{0,3}[\"“‘'(]?$")
_COMMA_PAIR = re.compile(r"(?<![0-9],)[0-9]{1,24},(?:[0-9]{2,3})(?![0-9]|,[0-9])")
_PERCENT = re.compile(r" ?(?:%|per ?cent)|[ -](?:times|percentage|points?)\b")
_CODE = re.compile(r"[A-Za-z0-9-]{1,400}")
_LETTERS = re.compile(r"[A-Za-z]{1,24}")
HOUSE_NUMBER_WORDS = frozenset({"No", "No.", "Number"})
"""10 after these is the house of the prime minister."""
_LAST_WORD = re.compile(r"[A-Za-z0-9]{1,24}$")


def _load() -> Mapping[str, Mapping[str, Mapping[str, list[str]]]]:
    found: Mapping[str, Mapping[str, Mapping[str, list[str]]]] = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    return found


_LEXICON = _load()
LABELS = frozenset(word for table in _LEXICON["labels"].values() for word in table["words"])
BEFORE, AFTER, JOINED = (
    {name: frozenset(table["words"]) for name, table in _LEXICON[part].items()} for part in ("before", "after", "joined")
)
"""The words of the stop list, by the word that they stand beside."""
DAYS = BEFORE["day"]
_PART_MEASURES = frozenset(_LEXICON["measures"]["parts"]["words"])
MEASURED_ONES = _PART_MEASURES | {"in", "out", "per"}
"""What follows `one` where it counts, whatever stands before."""
_NUMBERS = frozenset((*ONES, *TENS, *HUNDRED, *MAGNITUDES))
_FIXED = "|".join(re.escape(name) for name in sorted(_LEXICON["names"]["fixed"]["words"], key=lambda name: (-len(name), name)))
_NAMES = re.compile(rf"(?:{_FIXED})(?![A-Za-z0-9/])|{'|'.join(_LEXICON['glued']['patterns']['words'])}")


def word_before(text: str, start: int, floor: int) -> str:
    """The word before, opening quotes and brackets left out; empty where another sign than a space stands between."""
    before = start - 1
    if before <= floor or text[before] not in _SPACES:
        return ""
    reach = before - _REACH if before - _REACH > floor else floor
    word = text[reach:before].rpartition(" ")[2]
    if word.isalnum():
        return word
    parts = text[reach:before].rsplit(None, 1)
    return parts[-1].lstrip("\"'“‘(") if parts else ""


def word_after(text: str, end: int, ceiling: int) -> str:
    """The word after a space; empty where something else follows."""
    found = _NEXT_WORD.match(text, end, ceiling)
    return found[1] if found else ""


def joined_after(text: str, end: int, ceiling: int) -> str:
    """The word after a hyphen; empty where there is none."""
    found = _JOINED_WORD.match(text, end, ceiling)
    return found[1] if found else ""


def ends_clause(text: str, end: int, ceiling: int) -> bool:
    """Whether a mark or the end of the text follows."""
    return _CLAUSE_END.match(text, end, ceiling) is not None


def is_label(word: str, text: str, start: int, floor: int) -> bool:
    """Whether the word before makes the whole number a name: Section 230, Windows 11, Group of 20."""
    if word == "of":
        return " ".join(text[max(floor, start - _REACH) : start].split()[-2:]) in LABELS
    return word in LABELS


def is_hyphenated_name(text: str, start: int, floor: int) -> bool:
    """Whether letters and a hyphen stand before: Covid-19, B-52, multi-million; not top-10, 5k-10k."""
    hyphen = start - 1
    if hyphen <= floor or text[hyphen] not in _HYPHENS or not text[hyphen - 1].isalpha():
        return False
    word = _LAST_WORD.search(text, max(floor, hyphen - _REACH), hyphen)
    return word is None or not (word[0][0].isdigit() or word[0].lower() in BEFORE["hyphen"] | _NUMBERS)


def is_fixed_name(text: str, start: int, ceiling: int) -> bool:
    """Whether a name or an idiom begins there: 24/7, 5G, Six Nations."""
    return _NAMES.match(text, start, ceiling) is not None


def is_split_by_comma(text: str, start: int, ceiling: int) -> bool:
    """Whether a comma parts the digits so that they have no single reading: 1,23 or 1234,567; a list does not: 22,24,26."""
    return _COMMA_PAIR.match(text, start, ceiling) is not None


def is_measured(text: str, end: int, ceiling: int) -> bool:
    """Whether a percent sign or word follows, so that a word before does not name the number: a level 5 percent above."""
    return _PERCENT.match(text, end, ceiling) is not None


def is_part_measure(text: str, end: int, ceiling: int) -> bool:
    """Whether a measure follows that a fraction can be of: a quarter mile, two-tenths of a second."""
    word = word_after(text, end, ceiling) or joined_after(text, end, ceiling)
    return word in _PART_MEASURES


def is_number_word(word: str) -> bool:
    """Whether it is a whole number in one word, or two joined by a hyphen."""
    return word.rpartition("-")[2] in ONES or word in TENS


def is_test_result(text: str, start: int, floor: int, word: str) -> bool:
    """Whether `negative` before the number is what a test came to: tested negative two days later."""
    if word.lower() != "negative":
        return False
    parts = text[max(floor, start - 2 * _REACH) : start].split()
    return len(parts) > 1 and parts[-2].lower() in BEFORE["negative"]


def starts_sentence(text: str, start: int, floor: int) -> bool:
    """Whether a sentence or a clause in quotes begins there."""
    lead = text[max(floor, start - 4) : start]
    return (start - 4 <= floor and not lead.strip("\"“‘'( \n\t")) or _SENTENCE_START.search(lead) is not None


def end_of_letters(text: str, start: int, ceiling: int) -> int:
    """Where the letters end that begin there, at 24 at most."""
    found = _LETTERS.match(text, start, ceiling)
    return found.end() if found else start


def end_of_letters_and_digits(text: str, start: int, ceiling: int) -> int:
    """Where a name of letters, digits and hyphens ends: A380-800."""
    found = _CODE.match(text, start, ceiling)
    return found.end() if found else start


def end_of_chain(text: str, start: int, ceiling: int) -> int | None:
    """Where digits end that are a version, a date, a telephone or serial number; None where they are not."""
    found = _CHAIN.match(text, start, ceiling)
    return end_of_run(text, start, ceiling) if found else None


def end_of_phone(text: str, start: int, ceiling: int) -> int | None:
    """Where a telephone number ends that begins with + or (, or has three, three and four digits; None where there is none."""
    found = (_PHONE if text[start] in "+(" else _SEVEN_DIGITS).match(text, start, ceiling)
    return end_of_run(text, found.end(), ceiling) if found else None


def end_of_run(text: str, start: int, ceiling: int) -> int:
    """Where a run of digits and of the marks between them ends, at whatever length."""
    found = _REST_OF_CHAIN.match(text, start, ceiling)
    return found.end() if found else start


def end_of_code(text: str, end: int, ceiling: int) -> int | None:
    """Where a word of letters and digits ends that goes on at `end`: 3f2a9, 24b7@example.org; None where none does."""
    if _LETTERS_AND_DIGITS.match(text, end, ceiling) is None:
        return None
    return end_of_word(text, end, ceiling)


def end_of_word(text: str, start: int, ceiling: int) -> int:
    """Where the next space stands, or the text ends."""
    found = _REST_OF_WORD.match(text, start, ceiling)
    return found.end() if found else start


def is_list_mark(text: str, start: int, floor: int, ceiling: int) -> bool:
    """Whether it numbers an item at the start of a line: 1. or (2)."""
    begin = start - (start > floor and text[start - 1] == "(")
    line = text[max(floor, begin - 4) : begin].rpartition("\n")
    is_line_start = not line[2].strip() and (bool(line[1]) or begin - 4 <= floor)
    return is_line_start and _LIST_MARK.match(text, begin, ceiling) is not None


def end_of_footnote(text: str, start: int, ceiling: int) -> int | None:
    """Where the bracket closes that holds nothing but numbers: [1], [3, 4]; None where it does not."""
    found = _FOOTNOTE.match(text, start, ceiling)
    return found.end() if found else None


def is_capital_name(text: str, start: int, end: int, bounds: tuple[int, int]) -> bool:
    """Whether a number word has a capital inside a sentence and another follows: Fifth Avenue, Seven Pillars."""
    floor, ceiling = bounds
    return (
        text[start].isupper()
        and word_after(text, end, ceiling)[:1].isupper()
        and not text[start : start + 2].isupper()
        and not starts_sentence(text, start, floor)
    )
