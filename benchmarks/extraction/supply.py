"""Long texts to measure time with, made of the labelled texts; no figure comes back often, so that no cache flatters."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from itertools import cycle

from benchmarks.extraction.labels import TEXTS

_DIGITS = re.compile(r"\d{2,15}")
_PLAIN = TEXTS.with_name("plain")


def varied_text(language: str, size: int, *, plain: int = 0) -> str:
    """About `size` bytes of UTF-8 in `zh` or `en`, always the same.

    The labelled texts hold several figures a sentence; `plain` bytes of sentences without one for each of theirs make of
    them what newspapers print.
    """
    pieces = []
    left = size
    for piece in _thinned(_varied(language), _plain(language), plain) if plain else _varied(language):
        left -= len(piece.encode())
        pieces.append(piece)
        if left <= 0:
            break
    return "".join(pieces).encode()[:size].decode(errors="ignore")


def _thinned(pieces: Iterator[str], sentences: Iterator[str], plain: int) -> Iterator[str]:
    for piece in pieces:
        yield piece
        left = plain * len(piece.encode())
        while left > 0:
            sentence = next(sentences)
            left -= len(sentence.encode())
            yield sentence
        yield "\n\n"


def _plain(language: str) -> Iterator[str]:
    """Sentences that hold nothing to be found, in turn for ever."""
    return cycle((_PLAIN / f"{language}.txt").read_text("utf-8").splitlines(keepends=True))


def _texts(language: str) -> list[str]:
    texts = [path.read_text("utf-8") for path in sorted((TEXTS / language).rglob("*.txt"))]
    if not texts:
        message = f"benchmarks/extraction/texts/{language} holds no texts"
        raise FileNotFoundError(message)
    return texts


def _varied(language: str) -> Iterator[str]:
    """The texts in turn for ever, each time with other digits."""
    texts = _texts(language)
    # It only has to be the same each time, so the quality of the generator does not matter.
    draw = random.Random(language)
    while True:
        yield from (_DIGITS.sub(lambda found: _other_digits(found[0], draw), text) + "\n\n" for text in texts)


def _other_digits(digits: str, draw: random.Random) -> str:
    """The first digit stays; days of a month stay days, and years stay near."""
    if len(digits) == 2:
        return digits if digits[0] not in "12" else digits[0] + str(draw.randrange(10))
    kept = 3 if len(digits) == 4 and digits[:2] in ("19", "20") else 1
    return digits[:kept] + "".join(str(draw.randrange(10)) for _ in digits[kept:])
