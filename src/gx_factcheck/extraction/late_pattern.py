"""Patterns that are compiled when they are first tried: a text needs few of them, and all together cost more than it does."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cached_property


class LatePattern:
    """A regular expression; what it finds is looked for between two places of a text, as `re.Pattern` does."""

    def __init__(self, source: str) -> None:
        """Errors of the source are raised at the first use."""
        self._source = source

    @cached_property
    def match(self) -> Callable[[str, int, int], re.Match[str] | None]:
        """At the first place; later calls go to the compiled pattern without a detour."""
        return re.compile(self._source).match

    @cached_property
    def search(self) -> Callable[[str, int, int], re.Match[str] | None]:
        """Anywhere between the two."""
        return re.compile(self._source).search
