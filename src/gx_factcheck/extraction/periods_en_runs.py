"""Where an English text may name a period: runs of calendar words, found before anything is understood."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from gx_factcheck.extraction import periods_en_words as words

_SEEN_LEFT = 64
_SEEN_RIGHT = 96
_MOST_LEFT = 10
_MOST_RIGHT = 16
_LONGEST_PREFIX = 8
_EDGES = ",.;:()[]'’‘\"“”"
_STOPS = frozenset(".;:!?)]")
_DIGITS = "0123456789'’/"


def find_runs(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Bounds of the runs, in order and apart from one another; each holds a word that a period can hang on.

    Runs are a little too long rather than too short, and have at most about 160 characters.
    """
    floor = start
    found = _FIRST_ANCHOR.match(text, start, end) or _ANCHOR.search(text, start, end)
    while found is not None:
        anchor = found.start(1)
        run = _left(text, anchor, floor), _right(text, anchor, end)
        yield run
        floor = max(run[1], found.end())
        # An anchor needs the character before it, so the search begins with the last one of the run.
        found = _ANCHOR.search(text, max(floor - 1, found.end()), end)


def _left(text: str, anchor: int, floor: int) -> int:
    """Where the run begins: known words before the anchor belong to it."""
    seen = max(anchor - _SEEN_LEFT, floor)
    pieces = _spaced(text[seen:anchor]).rsplit(" ", _MOST_LEFT)
    if len(pieces) > _MOST_LEFT:
        del pieces[0]
    start = anchor - len(pieces.pop())
    if anchor - start > _LONGEST_PREFIX:
        return anchor
    place = start
    while pieces:
        piece = pieces.pop()
        place -= len(piece) + 1
        if piece not in _KNOWN and (not _is_known(piece) or _ends_sentence(piece)):
            break
        if place == seen and seen > floor:
            break
        start = place
    return start


def _right(text: str, anchor: int, end: int) -> int:
    """Where the run ends: known words after the anchor belong to it."""
    pieces = _spaced(text[anchor : min(anchor + _SEEN_RIGHT, end)]).split(" ", _MOST_RIGHT)
    if len(pieces) > _MOST_RIGHT:
        pieces.pop()
    last = pieces[0]
    stop = place = anchor + len(last)
    for piece in pieces[1:]:
        if last and not last.isalpha() and _ends_sentence(last):
            break
        if piece not in _KNOWN and not _is_known(piece):
            break
        last = piece
        place += 1 + len(piece)
        stop = place
    return stop


def _spaced(window: str) -> str:
    if "\n" in window:
        window = window.replace("\n", " ").replace("\r", " ")
    if window.isascii():
        return window
    return window.replace("\u00a0", " ").replace("\u202f", " ").replace("\u2009", " ")


def _is_known(piece: str) -> bool:
    """An empty piece is a second space."""
    if not piece or piece[0] in _DIGITS:
        return True
    if piece.isalpha():
        return False
    joined = _BEFORE_JOINT.match(piece)
    return (joined[1] if joined else piece.strip(_EDGES)) in _KNOWN


def _ends_sentence(piece: str) -> bool:
    return piece[-1:] in _STOPS and not (piece[-1] == "." and piece[:-1].strip(_EDGES).lower() in words.ABBREVIATED_MONTHS)


def _cases(table: Iterable[str]) -> Iterator[str]:
    for word in table:
        yield word
        yield word.capitalize()


def _alternatives(table: Iterable[str], further: Mapping[str, str]) -> str:
    """The words of a table, and patterns, grouped by their first letter in either case.

    An alternative that begins with a set of characters costs the engine next to nothing where another character stands;
    in two halves, only one of which is gone through.
    """
    rests: dict[str, list[str]] = defaultdict(list)
    for word in sorted(set(table), reverse=True):
        rests[word[0]].append(re.escape(word[1:]))
    for letter, pattern in further.items():
        rests[letter].append(pattern)
    branches = {letter: f"[{letter.upper()}{letter}](?:{'|'.join(ends)})(?![A-Za-z])" for letter, ends in sorted(rests.items())}
    letters = "".join(branches)
    halves = letters[: len(letters) // 2], letters[len(letters) // 2 :]
    return "|".join(f"(?=[{half}{half.upper()}])(?:{'|'.join(branches[letter] for letter in half)})" for half in halves)


_BEFORE_JOINT = re.compile(r"[(\[\"'“‘]?([A-Za-z]{1,12})[-–—/.'’]")  # third-quarter, mid-March, year's
_SIGNS_AND_NAMES = "Times Telegraph Mail Herald Express Mirror Q1 Q2 Q3 Q4 H1 H2 FY q1 q2 q3 q4 h1 h2 - – — / , & w/c W/c"
_TABLES: tuple[Iterable[str], ...] = (
    *(words.MONTHS, words.WEEKDAYS, words.DAYS_FROM_TODAY, words.SEASONS, words.UNITS, words.RELATIVES, words.ROLLING, words.PARTS),
    *(words.CARDINALS, words.SCALES, words.ORDINALS, words.DECADE_WORDS, words.VAGUE_COUNTS, words.CONNECTORS, words.HOLIDAYS),
    *(words.LIMITS, words.FISCAL, words.YEAR_CUES, words.SMALL_WORDS, words.STARTING, words.ENDING, words.EARLIER, words.SAME),
    *(words.COMPARED_UNITS, words.IN_RUNS, words.TIMES_OF_DAY, words.MAGNITUDES, words.SOFTENING),
)
_KNOWN = frozenset(_cases(word for table in _TABLES for word in table)).union(_SIGNS_AND_NAMES.split())
_ANCHOR_WORDS = (
    *(word for word in (*words.MONTHS, *words.WEEKDAYS) if word != "may"),
    *(*words.DAYS_FROM_TODAY, *words.SEASONS, *words.DECADE_WORDS, *words.TIMES_OF_DAY),
    *(*(word for word in words.HOLIDAYS if word.isalpha()), "ytd"),
    *words.UNITS,
)
_TENS_BEHIND = r"(?=[- ][a-z]{3,9})"  # seventeen eighty-nine
_FURTHER = {
    "e": f"ighteen{_TENS_BEHIND}",
    "f": r"[Yy]-?['’]?\d{2,4}",
    "h": "[12]",
    "m": r"(?<=M)ay|(?<=[\dhdt] m)ay|(?<=[\dhdt] of m)ay|ay(?= \d)",  # May, "5 may", "5th of may", "may 5"
    "n": f"ineteen{_TENS_BEHIND}",
    "q": "[1-4]",
    "s": f"eventeen{_TENS_BEHIND}",
    "t": f"wenty{_TENS_BEHIND}|wo thousand",
}
_FIGURES = (
    r"1[5-9]\d\d(?!\d|,\d)|2[01]\d\d(?!\d|,\d)",  # years
    r"\d0['’]?s(?![a-z])|['’]\d0['’]?s(?![a-z])",  # 90s, the '90s
    r"[1-4][QqHh]\d{0,4}(?![A-Za-z])",  # 3Q20
    r"\d\d?/\d\d?(?=/| (?:to|until|till|through|and|[-–]) )",  # from 10/1 to 11/7
    r"\d\d{0,2}(?:year|month|week|day)s?\b",  # last 3year
)
_BODY = rf"{_alternatives(_ANCHOR_WORDS, _FURTHER)}|(?=[\d'’])(?:{'|'.join(_FIGURES)})"
_FIRST_LETTERS = "".join({word[0] for word in _ANCHOR_WORDS} | set(_FURTHER))
# Most words begin with none of these letters, which one look at a set settles.
_ANCHOR = re.compile(rf"[^A-Za-z0-9](?=[\d'’{_FIRST_LETTERS}{_FIRST_LETTERS.upper()}])({_BODY})")
_FIRST_ANCHOR = re.compile(f"({_BODY})")
