"""English periods in running text: "the third quarter of 2016", "since March", "by the end of 2025", "the past three years"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from gx_factcheck.extraction import periods_en_words as words
from gx_factcheck.extraction.periods_en_context import (
    OF_ADDRESSES,
    Cue,
    Place,
    is_month_here,
    is_to_come,
    is_told_of_the_past,
    is_year_here,
)
from gx_factcheck.extraction.periods_en_grammar import read_phrase
from gx_factcheck.extraction.periods_en_runs import find_runs
from gx_factcheck.extraction.periods_en_tokens import Read, Tokens, tokens_of
from gx_factcheck.extraction.resolve_time import open_whole
from gx_factcheck.extraction.time_form import form_of
from gx_factcheck.extraction.time_lean import leaning
from gx_factcheck.extraction.time_phrase import Between, Bound, Grain, Lean, Limit, Meaning, Open, Part, TimePhrase, Year

_ZONE = r"(?: ?(?:GMT|UTC|BST|EST|EDT|ET|PST|PDT|PT|CET|CEST|IST|JST)\b)?"
_NOON = r"(?:[AaPp]\.?[Mm]\b\.?|o['’]clock\b)"
_HOUR = r"(?:(?<=[01])\d|(?<=2)[0-4])?"
_MINUTES = rf":[0-5]\d(?::[0-5]\d)?(?![\d:.]\d|\d)(?:[ \u00a0]?{_NOON})?{_ZONE}"
_OF_A_CLOCK = rf"(?:{_MINUTES}|(?:\.[0-5]\d)?[ \u00a0]?{_NOON}{_ZONE}|(?<=\d\d)[0-5]\d ?(?:GMT|UTC|BST|EST|EDT|CET)\b)"
# The first digit is looked for before what stands in front of it, which the engine does ten times faster.
_CLOCK = re.compile(rf"\d(?<![\w:.,$£€]\d){_HOUR}{_OF_A_CLOCK}")


_TOLD = frozenset({Grain.MONTH, Grain.QUARTER, Grain.HALF})
"""Said without a year they are mostly told of: "in December"."""


class _Candidate(NamedTuple):
    """A period by the words of its run alone; `start` and `end` are places in the run."""

    start: int
    end: int
    meaning: Meaning
    form: str
    cue: Cue | None
    """Of a bare year, or a May with nothing before it, which are looked at again in their context; None for all others."""
    ahead: Meaning | None
    """The meaning if it lies ahead; None where nothing is left open."""


def find_periods_en(text: str, start: int, end: int) -> list[TimePhrase]:
    """The periods in `text[start:end]`, in order and apart from one another, with places in the whole text.

    A bare number is a year only if its neighbours say so; durations ("three years") and clock times are no periods.
    """
    return [phrase for run_start, run_end in find_runs(text, start, end) for phrase in _in_run(Place(text, run_start, run_end, start, end))]


def find_clock_times_en(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where clock times stand, which are neither periods nor numbers: 8am, 10:30, 2 p.m., 20:30 GMT."""
    return [found.span() for found in _CLOCK.finditer(text, start, end)]


def _in_run(run: Place) -> Iterator[TimePhrase]:
    text, offset, end, floor, ceiling = run
    for first, last, meaning, form, cue, ahead in _read_run(text[offset:end]):
        place = Place(text, offset + first, offset + last, floor, ceiling)
        if place.before in OF_ADDRESSES or (cue is not None and not _holds(place, meaning, cue)):
            continue
        meant = ahead if ahead is not None and _is_ahead(place, meaning) else meaning
        yield TimePhrase(place.start, place.end, meant, form)


def _is_ahead(place: Place, meaning: Meaning) -> bool:
    """What is to be done by a day lies ahead unless the sentence tells of the past."""
    is_term = isinstance(meaning, Bound) and meaning.limit is Limit.BY
    return is_to_come(place) or (is_term and not is_told_of_the_past(place))


def _holds(place: Place, meaning: Meaning, cue: Cue) -> bool:
    return is_month_here(place) if isinstance(meaning, Part) else is_year_here(place, cue)


@lru_cache(maxsize=4096)
def _read_run(run: str) -> tuple[_Candidate, ...]:
    return tuple(_candidates(tokens_of(run)))


def _candidates(tokens: Tokens) -> Iterator[_Candidate]:
    index = 0
    while tokens[index].kind != "end":
        found = read_phrase(tokens, index)
        if found is None or not _is_period(tokens, index, found):
            index += 1
            continue
        meaning = found.meaning
        cue = _cue_of(tokens, index, meaning)
        # Seasons have no days on either side.
        is_season = isinstance(meaning, Part) and meaning.grain is Grain.SEASON
        ahead = leaning(meaning, Lean.FUTURE) if open_whole(meaning) and not is_season else None
        last = tokens[found.after - 1]
        end = last.start if last.word in {"'s", "’s"} else last.end
        is_told = isinstance(meaning, Part) and meaning.grain in _TOLD and ahead is not None and open_whole(meaning) == Open(Grain.YEAR)
        yield _Candidate(tokens[index].start, end, leaning(meaning, Lean.BEGUN) if is_told else meaning, form_of(meaning), cue, ahead)
        index = found.after


def _is_period(tokens: Tokens, index: int, found: Read) -> bool:
    """Whether ordinary words and names (May, Sun, Jan, H2) have a word before them that makes periods of them."""
    first = tokens[index]
    before = tokens[index - 1].word if index else ""
    is_alone = found.after == index + 1
    if first.word in words.WEEKDAYS and is_alone:
        is_paper = tokens[index + 1].word in words.PAPERS and tokens[index + 1].text[0].isupper()
        is_named = first.word not in words.SHORT_WEEKDAYS or before in words.BEFORE_WEEKDAYS
        return is_named and before not in words.NAMED_DAYS and not is_paper
    if first.word in words.NAMES and is_alone:
        return first.word == "may" or _has_cue(before)
    if first.word == "h" and found.after == index + 2:
        return before in {"in", "for", "of", "the"}
    return first.kind != "decimal"


def _has_cue(before: str) -> bool:
    return before in words.YEAR_CUES or before in words.WEAK_CUES or before in words.PARTS


def _cue_of(tokens: Tokens, index: int, meaning: Meaning) -> Cue | None:
    """How far the words before a bare year vouch for it; None where there is more than a bare year."""
    first = tokens[index]
    if isinstance(meaning, Bound) and isinstance(meaning.inner, Year):
        is_amount = meaning.limit is Limit.BY and index > 0 and tokens[index - 1].word in words.CHANGED
        return Cue.WEAK if is_amount else Cue.STRONG
    is_two = isinstance(meaning, Between) and isinstance(meaning.first, Year) and isinstance(meaning.last, Year)
    if first.word == "may" and tokens[index + 1].kind != "number" and isinstance(meaning, Part) and meaning.whole == Open(Grain.YEAR):
        return None if _has_cue(tokens[index - 1].word if index else "") else Cue.NONE
    is_bare = isinstance(meaning, Year) or is_two
    if not is_bare or (first.word not in {"from", "between", "the"} and first.kind != "number"):
        return None
    before = first.word if first.kind == "word" else tokens[index - 1].word if index else ""
    if before in {"around", "about"} and index > 1 and tokens[index - 2].word in {"in", "or"}:
        return Cue.STRONG
    if before in words.YEAR_CUES:
        return Cue.STRONG
    return Cue.WEAK if before in words.WEAK_CUES else Cue.NONE
