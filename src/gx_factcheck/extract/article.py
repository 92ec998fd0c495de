"""`extract`: from the text of an article to its mentions."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple, TypeVar

from gx_factcheck.extract.changes import find_changes
from gx_factcheck.extract.figures_in_words import WordFigure, find_figures_in_words_en, find_figures_in_words_zh
from gx_factcheck.extract.governing import Dated, govern
from gx_factcheck.extract.neighbours import EN as JOIN_EN
from gx_factcheck.extract.neighbours import ZH as JOIN_ZH
from gx_factcheck.extract.neighbours import join
from gx_factcheck.extract.number import Number
from gx_factcheck.extract.numbers_en import find_numbers_en
from gx_factcheck.extract.numbers_zh import find_numbers_zh
from gx_factcheck.extract.periods_en import find_clock_times_en, find_periods_en
from gx_factcheck.extract.periods_zh import find_clock_times_zh, find_periods_zh
from gx_factcheck.extract.quantities_en import read_quantity_en
from gx_factcheck.extract.quantities_zh import read_quantity_zh
from gx_factcheck.extract.ratios import merge_ratios
from gx_factcheck.extract.resolve_time import resolve
from gx_factcheck.extract.roles_en import read_role_en
from gx_factcheck.extract.roles_zh import read_role_zh
from gx_factcheck.extract.sentences import EN, ZH, Sentence, split_sentences
from gx_factcheck.extract.sighting import Sighting
from gx_factcheck.extract.tables import read_tables
from gx_factcheck.model.mention import Mention, MentionKind, Role
from gx_factcheck.values.periods import Period

__all__ = ["extract"]

_LONGEST_HEADING = {ZH: 50, EN: 100}  # a longer line is a sentence that was wrapped, or a row
_One = TypeVar("_One", Dated, Sighting)


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
    found: list[Mention] = []
    for region in _regions(text, language):
        found.extend(_read_region(text, region, published))
    return tuple(found)


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
    is_chinese = region.language == ZH
    find_periods = find_periods_zh if is_chinese else find_periods_en
    phrases = [
        Dated(phrase.start, phrase.end, resolve(phrase.meaning, published), phrase.form, phrase.meaning)
        for phrase in find_periods(text, region.start, region.end)
    ]
    figures = _read_figures(text, region, phrases)
    joined = join(text, figures, JOIN_ZH if is_chinese else JOIN_EN)
    phrases = _govern(text, region.sentences, phrases, joined)
    read_tables(text, region.sentences, phrases, joined)
    changes = list(find_changes(text, joined, is_chinese=is_chinese))
    words = (find_figures_in_words_zh if is_chinese else find_figures_in_words_en)(text, region.start, region.end)
    mentions = [one.mention(text) for one in (*joined, *changes)]
    mentions += [_period_mention(text, phrase) for phrase in phrases]
    mentions += _word_mentions(text, words, joined)
    mentions.sort(key=_order)
    return mentions


def _order(mention: Mention) -> tuple[int, int]:
    return mention.start, -mention.end


def _read_figures(text: str, region: _Region, phrases: Sequence[Dated]) -> list[Sighting]:
    """The numbers outside of periods and clock times, each with its unit, hedges and role."""
    is_chinese = region.language == ZH
    if is_chinese:
        numbers = find_numbers_zh(text, region.start, region.end)
        clocks = find_clock_times_zh(text, region.start, region.end)
    else:
        numbers = find_numbers_en(text, region.start, region.end)
        clocks = find_clock_times_en(text, region.start, region.end)
    taken = sorted([(phrase.start, phrase.end) for phrase in phrases] + list(clocks))
    free = merge_ratios(text, list(_outside(numbers, taken)))
    starts = [sentence.start for sentence in region.sentences]
    walls = _Walls(taken, starts, region.end)
    read = _read_zh if is_chinese else _read_en
    return list(read(text, free, walls))


def _outside(numbers: Sequence[Number], taken: Sequence[tuple[int, int]]) -> Iterator[Number]:
    index = 0
    for number in numbers:
        while index < len(taken) and taken[index][1] <= number.start:
            index += 1
        if index == len(taken) or number.end <= taken[index][0]:
            yield number


class _Walls:
    """What a figure may not reach over: the periods beside it, and the bounds of its sentence."""

    def __init__(self, taken: Sequence[tuple[int, int]], sentences: Sequence[int], end: int) -> None:
        self._taken, self._sentences, self._end = taken, sentences, end
        self._starts = [start for start, _ in taken]

    def around(self, number: Number) -> tuple[int, int, int]:
        """The start of its sentence, where the last period before it ends, and where the next wall stands."""
        after = bisect_left(self._sentences, number.end)
        sentence = self._sentences[max(0, bisect_left(self._sentences, number.start + 1) - 1)]
        index = bisect_left(self._starts, number.start)
        floor = max(sentence, self._taken[index - 1][1]) if index else sentence
        ceiling = self._sentences[after] if after < len(self._sentences) else self._end
        return sentence, floor, min(ceiling, self._starts[index]) if index < len(self._starts) else ceiling


def _read_zh(text: str, numbers: Sequence[Number], walls: _Walls) -> Iterator[Sighting]:
    last = 0
    for index, number in enumerate(numbers):
        sentence, floor, ceiling = walls.around(number)
        following = numbers[index + 1].start if index + 1 < len(numbers) else ceiling
        found = read_quantity_zh(text, number, max(floor, last), min(ceiling, following))
        if found is not None:
            read_role_zh(found, text, max(sentence, last), sentence)
            last = found.end
            yield found


def _read_en(text: str, numbers: Sequence[Number], walls: _Walls) -> Iterator[Sighting]:
    last = 0
    for index, number in enumerate(numbers):
        _, floor, ceiling = walls.around(number)
        following = numbers[index + 1].start if index + 1 < len(numbers) else ceiling
        floor, ceiling = max(floor, last), min(ceiling, following)
        found = read_quantity_en(text, number, floor, ceiling)
        if found is not None:
            read_role_en(found, text, floor, ceiling)
            last = found.end
            yield found


def _govern(text: str, sentences: Sequence[Sentence], phrases: Sequence[Dated], figures: Sequence[Sighting]) -> list[Dated]:
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
            if first is not None and not read and _is_heading(sentence):
                heading = first
    return known


def _is_heading(sentence: Sentence) -> bool:
    return sentence.is_line and not sentence.is_row and sentence.end - sentence.start <= _LONGEST_HEADING[sentence.language]


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
