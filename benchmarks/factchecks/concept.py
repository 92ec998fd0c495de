"""What the words of a figure mean: the thing that is measured, and all that qualifies it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from benchmarks.factchecks.lexicon import Entry, pattern_of, phrases, senses

HEADS = (
    *("same", "neutral", "whole", "part", "lowest", "highest", "change", "window", "not_annualised", "basis", "seasonally_adjusted"),
    *("cumulative", "forecast", "estimate", "previous_record", "definition", "per", "hedge"),
)
GROWTH_OF = {"price_change": "consumer_price", "core_price_change": "core_price", "economic_growth": "gdp"}
_BEFORE_IT = re.compile(r"^[^,，;；]*?(?:之前|以前|前|任内|任内的|任期内|任上|期间|时期|时)的?(?=最|历|纪|峰|谷)")
_UNDER = re.compile(r"\b(?:under|during|since|before|after|until|of the term|of the period|of his|of her|on record|ever|so far)\b.*$")
_ASIDE = re.compile(r"^(.*[^\s,;(].*?)[\s,;(]+(including|incl|excluding|excl|before|after|net of)\b(?!-).*$")
_ASIDE_ZH = re.compile(r"^(.+?)[，（]?(包括|包含|不含|不包括|扣除).*$")
_YEAR = re.compile(r"(?<![\d/-])(?:19|20)\d\d(?:年|(?![\d/-]))")
_CJK = re.compile(r"[\u3400-\u9fff]+")
_LATIN = re.compile(r"[a-z0-9][a-z0-9'&./-]*")
_ENDING = re.compile(r"(?<=[a-z]{4})(?:ers?|ings?|ed|e)$")
_MARK = "\x1f"


@dataclass(frozen=True, slots=True)
class Concept:
    """The thing that is measured, and what is said of it."""

    words: frozenset[str] = frozenset()
    """What it is: names of the list, other words in the singular, and of Chinese each two signs that stand together."""
    ending: str = ""
    """The last of them, by which Chinese says what a thing is."""
    extreme: str | None = None
    """`lowest` or `highest` within its period."""
    is_previous_record: bool = False
    is_change: bool = False
    falls: bool = False
    window: str | None = None
    is_annualised: bool | None = None
    basis: str | None = None
    is_forecast: bool = False
    is_cumulative: bool = False
    is_whole: bool = False
    is_part: bool = False
    per: frozenset[str] = frozenset()
    definitions: tuple[str, ...] = ()
    adds: bool = False
    """It begins with "plus" or "without": what it is stands in the words before."""
    hedge: str | None = None


@lru_cache(maxsize=2048)
def concept_of(text: str, names: tuple[str, ...] = ()) -> Concept:
    """What the words mean.

    Args:
        text: the indicator's name in a check, and what its unit says besides.
        names: how the area is called in it, in lower case; they are no part of the thing.
    """
    rest, concept = _qualified(_without(_spaced(text), names), Concept())
    words = _words(rest) | concept.words
    ordered = _ordered(re.split(r"[,;，；(（]", rest, maxsplit=1)[0]) or _ordered(rest)
    return replace(concept, words=words, ending=ordered[-1] if ordered else "")


def _spaced(text: str) -> str:
    lower = _YEAR.sub(" ", text.lower().replace("’", "'"))
    head, *asides = re.split(r"[,;，；(（]", lower, maxsplit=1)
    extremes = (*phrases("lowest", "words"), *phrases("highest", "words"))
    if any(pattern_of(one).search(lower) for one in extremes):
        lower = _UNDER.sub("", _BEFORE_IT.sub(_record_in(lower), lower))
        # "rate, low of the term", "rate, Depression peak": after the comma stands when, not what.
        if asides and head.strip() and not any(pattern_of(one).search(head) for one in extremes):
            said = next(one for one in extremes if pattern_of(one).search(lower))
            lower = f"{head} {said}"
        return lower
    # What is included, or taken off, is no part of the thing but tells which of several it is.
    return _ASIDE_ZH.sub(r"\1，\2", _ASIDE.sub(r"\1, \2", lower))


def _record_in(text: str) -> str:
    """What is left of a clause that says before when: that the record is the one before."""
    is_before = any(one in text for one in phrases("previous_record", "before"))
    is_record = any(one in text for one in phrases("previous_record", "record"))
    return phrases("previous_record", "words")[-1] + " " if is_before and is_record else ""


def _without(text: str, names: tuple[str, ...]) -> str:
    for name in names:
        text = pattern_of(name).sub(" ", text)
        text = re.sub(rf"(?<![a-z]){re.escape(name)}(?:(?:n|an|ian)s?|ese|'s)(?![a-z])", " ", text) if name.isascii() else text
    return text


def _qualified(text: str, concept: Concept) -> tuple[str, Concept]:
    """The text without the phrases of the list, and what those say; longer ones are read first."""
    for phrase, entries in senses(*HEADS).items():
        if pattern_of(phrase).search(text) is None:
            continue
        names = [entry.name for entry in entries if entry.sense == "same"]
        concept = _with(concept, entries, at_start=text.strip().startswith(phrase))
        kept = "".join(f" {_MARK}{name}{_MARK} " for name in names[:1]) or " "
        text = pattern_of(phrase).sub(kept, text)
    return text, concept


def _with(concept: Concept, entries: tuple[Entry, ...], *, at_start: bool) -> Concept:
    for entry in entries:
        match entry.sense:
            case "lowest" | "highest":
                concept = replace(concept, extreme=entry.sense)
            case "change":
                concept = _changed(concept, entry)
            case "window":
                is_annualised = entry.name == "annualised"
                concept = replace(concept, is_annualised=True) if is_annualised else replace(concept, window=concept.window or entry.name)
            case "not_annualised":
                concept = replace(concept, is_annualised=False)
            case "basis":
                concept = replace(concept, basis=entry.name)
            case "definition":
                adds = at_start and entry.name.endswith("_something")
                concept = replace(concept, definitions=(*concept.definitions, entry.name), adds=concept.adds or adds)
            case "per":
                concept = replace(concept, per=concept.per | {entry.name})
            case "hedge":
                concept = replace(concept, hedge=entry.name)
            case sense:
                concept = _flagged(concept, sense)
    return concept


def _flagged(concept: Concept, sense: str) -> Concept:
    match sense:
        case "previous_record":
            return replace(concept, is_previous_record=True)
        case "forecast":
            return replace(concept, is_forecast=True)
        case "cumulative":
            return replace(concept, is_cumulative=True)
        case "whole":
            return replace(concept, is_whole=True)
        case "part":
            return replace(concept, is_part=True)
        case _:
            return concept


def _changed(concept: Concept, entry: Entry) -> Concept:
    if entry.name in GROWTH_OF:
        return replace(concept, is_change=True, words=concept.words | {GROWTH_OF[entry.name]}, window=concept.window or "year-on-year")
    return replace(concept, is_change=True, falls=entry.name == "falls" or concept.falls)


def _ordered(text: str) -> list[str]:
    """The words that are left, in their order."""
    return [word for part in re.split(rf"({_MARK}[a-z0-9_]+{_MARK})", text) for word in _split(part)]


def _split(part: str) -> list[str]:
    if part.startswith(_MARK):
        return [part.strip(_MARK)]
    found = re.finditer(rf"{_CJK.pattern}|{_LATIN.pattern}", part)
    return [one[0] if _CJK.match(one[0]) else singular(one[0].strip("'./-")) for one in found]


def _words(text: str) -> frozenset[str]:
    return frozenset(piece for word in _ordered(text) for piece in _pieces(word) if piece)


def _pieces(word: str) -> list[str]:
    """Of Chinese, which writes words together, each two signs that stand side by side."""
    if not _CJK.match(word) or len(word) < 3:
        return [word]
    return [word[place : place + 2] for place in range(len(word) - 1)]


def singular(word: str) -> str:
    """An English word without the endings that make no other thing of it, near enough for two of them to be the same."""
    return _ENDING.sub("", _one(word)) if len(word) > 5 else _one(word)


def _one(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3:
        return word[:-1]
    return word
