"""Words beside a figure, looked up by the one character of theirs that touches it: most figures need no more than that look."""

from __future__ import annotations

from collections.abc import Iterable

__all__ = ["Lengths", "lengths_from_first", "lengths_from_last"]

Lengths = dict[str, tuple[int, ...]]
"""For each character the lengths of the words that have it there, longest first."""


def lengths_from_first(words: Iterable[str]) -> Lengths:
    """Of words that stand after the figure."""
    return _lengths((word[0], len(word)) for word in words)


def lengths_from_last(words: Iterable[str]) -> Lengths:
    """Of words that stand before it."""
    return _lengths((word[-1], len(word)) for word in words)


def _lengths(edges: Iterable[tuple[str, int]]) -> Lengths:
    lengths: dict[str, set[int]] = {}
    for character, length in edges:
        lengths.setdefault(character, set()).add(length)
    return {character: tuple(sorted(found, reverse=True)) for character, found in lengths.items()}
