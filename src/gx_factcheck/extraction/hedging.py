"""The hedging words around a figure: 超, 近, 左右, "more than", "or so"."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from gx_factcheck.extraction.edges import Lengths, lengths_from_first, lengths_from_last
from gx_factcheck.extraction.traditional import traditional
from gx_factcheck.values.hedges import Hedge, Position, hedge_words

_SEPARATORS_AFTER = frozenset(" \n+-")
_BROKEN = frozenset("打侦偵攻爆击擊")  # 打破20年的纪录 reaches nothing
_OPENING_MARKS = "(“‘\"'["
_MOST_TOGETHER = 2  # 超过约, "at least about"
_MOST_WORDS = 5  # "greater than or equal to"
_LONGEST_PHRASE = 60
_LONGEST_WORD = 16


class Hedged(NamedTuple):
    """Where a figure ends on one side with its hedges, and what they are, in reading order."""

    place: int
    hedges: tuple[Hedge, ...]


def hedges_before_zh(text: str, start: int, floor: int) -> Hedged | None:
    """The hedges that end right before `start`, None where there are none; nothing before `floor` is looked at."""
    words, lengths = _chinese_before()
    found: tuple[Hedge, ...] = ()
    place = start
    while place > floor and len(found) < _MOST_TOGETHER:
        stop = place - 1 if text[place - 1] == " " else place
        for length in lengths.get(text[stop - 1], ()) if stop > floor else ():
            hedge = words.get(text[stop - length : stop]) if stop - length >= floor else None
            if hedge is not None:
                break
        else:
            break
        if length == 1 and text[stop - 1] == "破" and text[stop - 2 : stop - 1] in _BROKEN:
            break
        place, found = stop - length, (hedge, *found)
    return Hedged(place, found) if found else None


def hedges_after_zh(text: str, end: int, ceiling: int) -> Hedged | None:
    """The hedges that begin right at `end`, None where there are none."""
    words, lengths = _chinese_after()
    for length in lengths.get(text[end : end + 1], ()):
        hedge = words.get(text[end : end + length])
        if hedge is not None and end + length <= ceiling and not _goes_on(text, end, length):
            return Hedged(end + length, (hedge,))
    return None


def _goes_on(text: str, end: int, length: int) -> bool:
    """Whether the word is only the beginning of another: 来 of 来自, 多 of 多样, 上下 of 上下班."""
    following = text[end + length : end + length + 1]
    return following != "" and following in _LONGER.get(text[end : end + length], "")


_LONGER = {"多": "样国方边地于少", "上下": "班游级", "余": "额下", "以上": "海述", "以下": "简"}


def may_end_hedge_en(word: str) -> bool:
    """Whether a hedge before an English figure may end in the word, which is in small letters."""
    return word.lstrip(_OPENING_MARKS) in _english_before()[1]


def hedges_before_en(text: str, start: int, floor: int) -> Hedged | None:
    """The hedging words that end right before `start`, spaces and one line break aside; None where there are none."""
    words, last_words = _english_before()
    near = text[max(floor, start - _LONGEST_WORD) : start].rsplit(None, 1)
    if not near or not may_end_hedge_en(near[-1].lower()):
        return None
    parts = _after_opening(text[max(floor, start - _LONGEST_PHRASE) : start].lower().split())
    found: tuple[Hedge, ...] = ()
    place = start
    while parts and parts[-1] in last_words and len(found) < _MOST_TOGETHER:
        for count in range(min(_MOST_WORDS, len(parts)), 0, -1):
            hedge = words.get(" ".join(parts[-count:]))
            if hedge is not None:
                break
        else:
            break
        place, found = _place_of(text, place, parts[-count:]), (hedge, *found)
        del parts[-count:]
    return Hedged(place, found) if found else None


def _after_opening(parts: list[str]) -> list[str]:
    """The words from the last opening mark on, which is left out: "some (about" is not two hedges."""
    for index in range(len(parts) - 1, -1, -1):
        if parts[index][0] in _OPENING_MARKS:
            return [parts[index].lstrip(_OPENING_MARKS), *parts[index + 1 :]]
    return parts


def _place_of(text: str, stop: int, words: list[str]) -> int:
    """Where the words begin that are the last before `stop`."""
    place = stop
    for word in reversed(words):
        while text[place - 1].isspace():
            place -= 1
        place -= len(word)
    return place


def hedges_after_en(text: str, end: int, ceiling: int) -> Hedged | None:
    """The hedging words that begin after `end`, spaces aside; None where there are none."""
    following = text[end : end + 1]
    if following not in _SEPARATORS_AFTER:
        return None
    start = end + 1 if following in " \n" else end
    words, longest = _english_after()
    likely = words.get(text[start : min(start + 2, ceiling)].lower())
    if likely is None:
        return None
    tail = text[start : min(start + longest, ceiling)].lower()
    for word, hedge in likely:
        if tail.startswith(word) and not tail[len(word) : len(word) + 1].isalnum():
            return Hedged(start + len(word), (hedge,))
    return None


@cache
def _chinese_before() -> tuple[dict[str, Hedge], Lengths]:
    words = _chinese(Position.BEFORE)
    return words, lengths_from_last(words)


@cache
def _chinese_after() -> tuple[dict[str, Hedge], Lengths]:
    words = _chinese(Position.AFTER)
    return words, lengths_from_first(words)


def _chinese(position: Position) -> dict[str, Hedge]:
    words = {word: hedge for word, hedge in hedge_words(position).items() if not word.isascii() or not word[0].isalpha()}
    # 来 hedges within a numeral (三十来个); after a unit it comes (75%来电).
    words.pop("来", None)
    return {traditional(word): hedge for word, hedge in words.items()} | words


@cache
def _english_before() -> tuple[dict[str, Hedge], frozenset[str]]:
    """The phrases, and the words that one of them ends in."""
    words = {word: hedge for word, hedge in hedge_words(Position.BEFORE).items() if word.isascii() or len(word) == 1}
    return words, frozenset(word.split()[-1] for word in words)


@cache
def _english_after() -> tuple[dict[str, list[tuple[str, Hedge]]], int]:
    """By their first two letters, the longest first; and how long the longest is, with the letter after it."""
    words = {word: hedge for word, hedge in hedge_words(Position.AFTER).items() if word.isascii()}
    by_letters: dict[str, list[tuple[str, Hedge]]] = {}
    for word, hedge in words.items():
        # A sign may be followed by anything.
        for letters in {word[:2]} if len(word) > 1 else {word + following for following in " .,;)"} | {word}:
            by_letters.setdefault(letters, []).append((word, hedge))
    return by_letters, max(map(len, words)) + 1
