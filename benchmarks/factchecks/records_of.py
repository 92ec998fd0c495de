"""Records and places: over which time, among whom, and which place is claimed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from functools import cached_property

from benchmarks.factchecks.comparators import Comparator
from benchmarks.factchecks.figures import Reading
from benchmarks.factchecks.lexicon import finds
from benchmarks.factchecks.places import Gazetteer
from benchmarks.factchecks.placing import Tie
from benchmarks.factchecks.spans import told
from benchmarks.factchecks.timing import Times
from gx_factcheck.model.catalogue import Group, Membership
from gx_factcheck.values.periods import Period
from gx_factcheck.values.units import same_dimension

ONE_DAY = timedelta(days=1)
PEERS = "peers"
_YEARS = re.compile(
    r"(?<![a-z\d])(?P<number>\d{1,3}|a|one|two|three|four|five|six|seven|eight|nine|ten|[一二三四五六七八九十]+)[\s-]*"
    r"(?P<unit>years?|decades?|months?|年来|年内|年|个月来|个月)(?!\d)",
    re.IGNORECASE,
)
_WORDS = ("a", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_NUMBERS = {word: number for number, word in enumerate(_WORDS, 1)} | {"one": 1}
_CHINESE = {word: number for number, word in enumerate("一二三四五六七八九十", 1)}


@dataclass
class Scope:
    """What a record or a place is claimed among."""

    reading: Reading
    times: Times
    places: Gazetteer
    comparator: Comparator
    groups: dict[str, Group] = field(default_factory=dict)
    """Groups that the catalogue does not have."""

    @property
    def is_placed(self) -> bool:
        """Whether a record or a place is claimed."""
        kind = self.reading.facts.claim.kind
        return kind in ("rank", "superlative") or (self.comparator.place is not None and kind not in ("date", "event"))

    @property
    def is_number_of_place(self) -> bool:
        """Whether the claim's number is the place itself."""
        unit = self.reading.scale.unit
        is_told = self.comparator.name in ("place", "exact", "about", "at-least", "at-most") and self.reading.facts.claim.kind == "rank"
        return self.reading.digits is not None and (same_dimension(unit, "ordinal") or (is_told and self.comparator.place is None))

    @property
    def end(self) -> str:
        """`largest` or `smallest`."""
        if self.comparator.place is not None:
            return self.comparator.place[1]
        baseline = self.reading.facts.claim.baseline
        return "smallest" if finds(baseline, "lowest") else "largest"

    @property
    def looks_for(self) -> str | None:
        """The form of figures that would be a record."""
        return ({"largest": "highest", "smallest": "lowest"}[self.end]) if self.is_placed else None

    @cached_property
    def time(self) -> str | None:
        """Over which time a record is claimed; None where it is claimed among others alone."""
        claim, period = self.reading.facts.claim, self.times.period
        text, since = claim.baseline, self.reading.base.last
        years = _YEARS.search(text)
        is_since = finds(text, "group", "since") is not None or finds(text, "group", "series") is None
        if since is not None and period is not None and since.precedes(period) and is_since and len(self.reading.base.periods) == 1:
            return f"{since.end + ONE_DAY}/{period.end}"
        if since is not None and len(self.reading.base.periods) == 2:
            return f"{self.reading.base.periods[0].code}/{since.code}" if self.reading.base.periods[0].frequency != "_" else "series"
        if years is not None:
            return _length(years)
        if finds(text, "group", "series"):
            return "series"
        return None if self._is_among_others else "series"

    @property
    def _is_among_others(self) -> bool:
        claim = self.reading.facts.claim
        text = f"{claim.baseline} {claim.indicator}"
        if self.known_group(text) is not None or finds(claim.baseline, "group") is not None or self.tells_places:
            return True
        others = {one.area for one in self.reading.of(Tie.SAME, Tie.DEFINED)} - {self.reading.area}
        earlier = any(one.period != self.times.period and one.area == self.reading.area for one in self.reading.of(Tie.SAME, Tie.DEFINED))
        return bool(others) and (claim.kind == "rank" or not earlier)

    @property
    def tells_places(self) -> bool:
        """Whether the figures are places themselves."""
        return any(same_dimension(one.scale.unit, "ordinal") for one in self.reading.figures)

    @property
    def start(self) -> Period | None:
        """Since when a record is claimed, where that is said."""
        text = self.time
        if text is None or "/" not in text or text.startswith("P"):
            return None
        return told(text).periods[0] if told(text).periods else None

    def known_group(self, text: str) -> Group | None:
        """The group of the catalogue that is named."""
        return self.places.group(text) if text else None

    def group_id(self, text: str) -> str:
        """The group that is named, or else that of all areas which the check has figures of, which may be some only."""
        found = self.known_group(text)
        if found is not None:
            return found.id
        areas = dict.fromkeys([self.reading.area, *(one.area for one in self.reading.figures)])
        self.groups[PEERS] = Group(PEERS, PEERS, PEERS, tuple(Membership(area) for area in areas), is_complete=False)
        return PEERS

    def group(self) -> str | None:
        """The group that the place is claimed in."""
        claim = self.reading.facts.claim
        return self.group_id(f"{claim.baseline} {claim.indicator}") if self._is_among_others else None


def place_claims(scope: Scope, base: Mapping[str, object], details: Mapping[str, object]) -> Iterator[dict[str, object]]:
    """The claim of a record or a place."""
    reading = scope.reading
    group, time = scope.group(), scope.time
    claim = {**base, **details}
    number = scope.comparator.place[0] if scope.comparator.place is not None else 1
    if scope.is_number_of_place and reading.digits is not None:
        quote = reading.digits.text
        measure: dict[str, object] = {"printed": quote, "unit": "ordinal"}
        if scope.comparator.hedge in ("at-most", "at-least"):
            measure["hedge"] = scope.comparator.hedge
        claim |= {"kind": "rank", "measure": measure}
    elif number > 1:
        quote = str(number)
        claim |= {"kind": "rank", "measure": {"printed": quote, "unit": "ordinal"}}
    else:
        quote = scope.end
        claim |= {"kind": "superlative", "operator": scope.end}
    if scope.end == "smallest":
        claim["order"] = "ascending"
    claim["source"] = {"quote": quote, "start": "0", "end": str(len(quote))}
    if group is not None:
        claim["group"] = group
    if time is not None:
        claim["scope"] = time
    yield claim


def _length(found: re.Match[str]) -> str:
    text, unit = found["number"].lower(), found["unit"].lower()
    number = int(text) if text.isdecimal() else _NUMBERS.get(text) or sum(_CHINESE.get(sign, 0) for sign in text)
    if unit.startswith("decade"):
        return f"P{number * 10}Y"
    return f"P{number}{'M' if unit.startswith(('month', '个月')) else 'Y'}"
