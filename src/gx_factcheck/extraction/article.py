"""`extract`: from the text of an article to its mentions."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from importlib import import_module
from typing import NamedTuple, TypeVar

from gx_factcheck.extraction.changes import find_changes
from gx_factcheck.extraction.governing import Dated, govern
from gx_factcheck.extraction.neighbours import join
from gx_factcheck.extraction.number import Number
from gx_factcheck.extraction.ratios import merge_ratios
from gx_factcheck.extraction.reader import Bounds, Reader
from gx_factcheck.extraction.resolve_time import resolve
from gx_factcheck.extraction.sentences import EN, ZH, Sentence, split_sentences
from gx_factcheck.extraction.sighting import Sighting
from gx_factcheck.extraction.tables import read_tables
from gx_factcheck.extraction.word_figure import WordFigure
from gx_factcheck.model.mention import Mention, MentionKind, Role
from gx_factcheck.values.periods import Period

__all__ = ["extract"]

_READERS = {ZH: "gx_factcheck.extraction.chinese", EN: "gx_factcheck.extraction.english"}
_One = TypeVar("_One", Dated, Sighting)


@cache
def _reader(language: str) -> Reader:
    """How that language is read; imported when a text first needs it, since each has words and patterns to prepare."""
    reader: Reader = import_module(_READERS[language]).READER
    return reader


class _Region(NamedTuple):
    """Sentences side by side in one language."""

    language: str
    sentences: Sequence[Sentence]

    @property
    def start(self) -> int:
        return self.sentences[0].start

    @property
    def end(self) -> int:
        return self.sentences[-1].end


def extract(text: str, *, published: date | Period | None = None, language: str | None = None) -> tuple[Mention, ...]:
    """Every quantity and period of the text, in order of place; a change stands before its two ends.

    Args:
        text: as decoded; offsets are code points into it.
        published: the day of publication, or the days it can have been: what words such as 今年 are read against.
        language: `zh` or `en` for the whole text; None finds it out sentence by sentence.
    """
    # A carriage return is a space before the line feed, so that offsets hold.
    plain = text.replace("\r\n", " \n").replace("\r", "\n") if "\r" in text else text
    found: list[Mention] = []
    for region in _regions(plain, language):
        found.extend(_read_region(plain, region, published))
    return tuple(found) if plain is text else tuple(replace(one, text=text[one.start : one.end]) for one in found)


def _regions(text: str, language: str | None) -> Iterator[_Region]:
    group: list[Sentence] = []
    for sentence in split_sentences(text, language):
        if group and group[-1].language != sentence.language:
            yield _Region(group[0].language, group)
            group = []
        group.append(sentence)
    if group:
        yield _Region(group[0].language, group)


def _read_region(text: str, region: _Region, published: date | Period | None) -> list[Mention]:
    reader = _reader(region.language)
    phrases = [
        Dated(phrase.start, phrase.end, resolve(phrase.meaning, published), phrase.form, phrase.meaning)
        for phrase in reader.find_periods(text, region.start, region.end)
    ]
    figures = list(_read_figures(text, region, reader, phrases))
    joined = join(text, figures, reader.joints)
    phrases = _govern(text, region.sentences, phrases, joined, longest_heading=reader.longest_heading)
    read_tables(text, region.sentences, phrases, joined)
    words = reader.find_figures_in_words(text, region.start, region.end)
    mentions = [one.mention(text) for one in joined]
    mentions += [one.mention(text) for one in find_changes(text, joined, reader.read_change)]
    mentions += [_period_mention(text, phrase) for phrase in phrases]
    mentions += _word_mentions(text, words, joined)
    mentions.sort(key=_order)
    return mentions


def _order(mention: Mention) -> tuple[int, int]:
    return mention.start, -mention.end


def _read_figures(text: str, region: _Region, reader: Reader, phrases: Sequence[Dated]) -> Iterator[Sighting]:
    """The numbers outside of periods and clock times, each with its unit, hedges and role."""
    clocks = reader.find_clock_times(text, region.start, region.end)
    taken = sorted([*((phrase.start, phrase.end) for phrase in phrases), *clocks])
    numbers = merge_ratios(text, list(_outside(reader.find_numbers(text, region.start, region.end), taken)))
    last = 0
    for number, bound in zip(numbers, _bounds(numbers, taken, region), strict=True):
        bounds = bound
        if number.start < last:
            continue  # it is part of the figure before it: 212 per 100,000
        if last > bounds.clause:
            bounds = Bounds(bounds.sentence, last, max(bounds.floor, last), bounds.ceiling)
        found = reader.read_figure(text, number, bounds)
        if found is not None:
            last = found.end
            yield found


def _outside(numbers: Sequence[Number], taken: Sequence[tuple[int, int]]) -> Iterator[Number]:
    index = 0
    for number in numbers:
        while index < len(taken) and taken[index][1] <= number.start:
            index += 1
        if index == len(taken) or number.end <= taken[index][0]:
            yield number


def _bounds(numbers: Sequence[Number], taken: Sequence[tuple[int, int]], region: _Region) -> Iterator[Bounds]:
    """Of each number: its sentence, the periods beside it and the next number."""
    sentences = region.sentences
    sentence_index = taken_index = 0
    for index, number in enumerate(numbers):
        while sentences[sentence_index].end <= number.start:
            sentence_index += 1
        while taken_index < len(taken) and taken[taken_index][0] < number.start:
            taken_index += 1
        sentence = sentences[sentence_index]
        start = floor = sentence.start
        ceiling = sentence.end if sentence.end > number.end else number.end
        if taken_index and taken[taken_index - 1][1] > start:
            floor = taken[taken_index - 1][1]
        if taken_index < len(taken) and taken[taken_index][0] < ceiling:
            ceiling = taken[taken_index][0]
        if index + 1 < len(numbers) and numbers[index + 1].start < ceiling:
            ceiling = numbers[index + 1].start
        yield Bounds(start, start, floor, ceiling)


def _govern(
    text: str, sentences: Sequence[Sentence], phrases: Sequence[Dated], figures: Sequence[Sighting], *, longest_heading: int
) -> list[Dated]:
    """Sentence by sentence; what a heading says of time holds below it until the next one says another."""
    heading: Dated | None = None
    known: list[Dated] = []
    phrase_index = figure_index = 0
    for sentence in sentences:
        own, phrase_index = _within(phrases, phrase_index, sentence.end)
        read, figure_index = _within(figures, figure_index, sentence.end)
        if own or read:
            settled, first = govern(text, sentence, own, read, heading)
            known += settled
            is_short_line = sentence.is_line and not sentence.is_row and sentence.end - sentence.start <= longest_heading
            if first is not None and not read and is_short_line:
                heading = first
    return known


def _within(ones: Sequence[_One], index: int, end: int) -> tuple[Sequence[_One], int]:
    first = index
    while index < len(ones) and ones[index].start < end:
        index += 1
    return ones[first:index], index


def _period_mention(text: str, phrase: Dated) -> Mention:
    return Mention(
        phrase.start,
        phrase.end,
        text[phrase.start : phrase.end],
        MentionKind.PERIOD,
        phrase.start,
        phrase.end,
        period=phrase.period,
        form=phrase.form,
    )


def _word_mentions(text: str, words: Sequence[WordFigure], figures: Sequence[Sighting]) -> Iterator[Mention]:
    """Those that are no part of a figure: 最多 of 最多300人 is a hedge."""
    starts = [figure.start for figure in figures]
    for start, end, kind, value, unit in words:
        index = bisect_left(starts, end)
        if not any(figure.start < end and start < figure.end for figure in figures[max(0, index - 2) : index]):
            role = Role.GROWTH if kind is MentionKind.MULTIPLE else None
            yield Mention(start, end, text[start:end], kind, start, end, value, unit=unit, role=role)
