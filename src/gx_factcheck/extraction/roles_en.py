"""What an English clause does with a figure: rose, accounted for, a target of; words after it count too (a 5% increase)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gx_factcheck.extraction.lexicon import any_of, figure_words, inverted
from gx_factcheck.model.mention import MentionKind, Role

if TYPE_CHECKING:
    from gx_factcheck.extraction.sighting import Sighting

_MEANINGS = {
    "rises": (Role.GROWTH, 1),
    "falls": (Role.GROWTH, -1),
    "share": (Role.SHARE, 0),
    "contribution": (Role.CONTRIBUTION, 0),
    "target": (Role.TARGET, 0),
    "capacity": (Role.CAPACITY, 0),
    "cumulative": (Role.CUMULATIVE, 0),
}
_CUES = {word: _MEANINGS[meaning] for word, meaning in inverted(figure_words("en")["roles"]).items()}
_FIRST_WORDS = frozenset(word.split()[0] for word in _CUES)
_CUE = re.compile(rf"\b(?:{any_of(_CUES)})\b")
_AFTER = re.compile(
    r"[ -](?:(?:annual|annualised|annualized|year-on-year|yearly|monthly|quarterly|real|net|pay|price|wage|sharp|further)[ -])?"
    r"(?:(?P<rise>increase|rise|growth|gain|jump|surge|hike|uplift|improvement|higher|more|up)"
    r"|drop|fall|decline|decrease|cut|reduction|slump|contraction|loss|lower|less|fewer|down)\b"
)
_SHARE_AFTER = re.compile(
    r" of (?!growth|increase|target|capacity)[a-zA-Z]|[ -](?:share|stake)\b"
    r"| (?:in favou?r|said|say|support|oppose|approve|disapprove|think|believe|want|agree|disagree|undecided)\b"
)
_REACHED = re.compile(r"\b(?:to|at|of|from|reached|reaching|hit|hitting|stood at|was|were|is|are)\s(?:an? |the )?(?:record |new )?$")
_AT_A_RATE = re.compile(r" at an? (?:[a-z-]{2,16} ){0,2}(?:rate|pace) of")
_BY = re.compile(r"\b(?:by|of)\s$")
_WINDOWS = (
    ("year-on-year", "y", re.compile(r"year[- ](?:on|over)[- ]year|y/y|yoy|\ba year (?:earlier|ago|before)|(?:from|than) a year")),
    ("year-on-year", "same", re.compile(r"same (?:period|quarter|month)")),
    ("previous-period", "month", re.compile(r"month[- ]on[- ]month|from the (?:previous|prior) month|on the month")),
    ("previous-period", "quarter", re.compile(r"quarter[- ]on[- ]quarter|from the (?:previous|prior) quarter|on the quarter")),
    ("previous-period", "/", re.compile(r"m/m|q/q")),
    ("annualised", "annual", re.compile(r"annuali[sz]ed|annual rate")),
)
"""A window, letters without which none of its words stands there, and its words."""
_BASES = re.compile(r"\b(?:real|inflation-adjusted|constant prices|nominal|current prices)\b")
_REACH_AHEAD = 60
_GROWING = frozenset({MentionKind.PERCENT, MentionKind.POINTS, MentionKind.MULTIPLE})
_PLACELESS = frozenset({MentionKind.RANK, MentionKind.SUPERLATIVE, MentionKind.PERIOD})


def read_role_en(found: Sighting, text: str, floor: int, ceiling: int) -> None:
    """Set role, direction, window and basis; `floor` is where the mention before ends, `ceiling` where the next begins."""
    if found.kind in _PLACELESS:
        return
    clause = _clause_start(text, found.start, floor)
    found.role, found.direction = _role(found, text, clause, ceiling)
    if found.role is Role.GROWTH:
        _read_basis(found, text[max(clause - 30, 0) : found.end + _REACH_AHEAD])


def _clause_start(text: str, start: int, floor: int) -> int:
    """After the last mark before the figure."""
    head = text[floor:start]
    return floor + max(head.rfind(","), head.rfind(";"), head.rfind(":"), head.rfind("("), head.rfind("\n")) + 1


def _read_basis(found: Sighting, reach: str) -> None:
    for window, hint, pattern in _WINDOWS:
        if hint in reach and pattern.search(reach):
            found.window = window
            break
    if "real" in reach or "prices" in reach or "nominal" in reach or "inflation-" in reach:
        basis = _BASES.search(reach)
        if basis is not None:
            found.basis = "nominal" if basis[0].startswith(("nominal", "current")) else "real"


def _role(found: Sighting, text: str, clause: int, ceiling: int) -> tuple[Role, int]:
    cues = _cues(text, clause, found.start)
    for role in (Role.CONTRIBUTION, Role.TARGET):
        if any(cue[0] is role for cue in cues):
            return role, 0
    after = _AFTER.match(text, found.end, ceiling)
    if after is not None and found.kind is not MentionKind.DURATION:
        return Role.GROWTH, 1 if after["rise"] else -1
    is_part = found.kind is MentionKind.PERCENT or (found.kind is MentionKind.RATIO and found.value is not None and found.value < 1)
    if is_part and _SHARE_AFTER.match(text, found.end):
        return Role.SHARE, 0
    if not cues:
        return (Role.SHARE, 0) if is_part and found.kind is MentionKind.RATIO else _role_of_sign(text, found)
    role, direction, end = cues[-1]
    if found.kind is MentionKind.POINTS and text.startswith("added", max(0, end - 5)):
        return Role.CONTRIBUTION, 0
    if role is Role.GROWTH and _is_reached(text, end, found):
        return next((cue[:2] for cue in reversed(cues) if cue[0] is not Role.GROWTH), (Role.LEVEL, 0))
    if role is Role.SHARE and not is_part:
        return Role.LEVEL, 0
    return role, direction


def _cues(text: str, clause: int, start: int) -> list[tuple[Role, int, int]]:
    """The words of the clause that say a role, with the direction and where they end."""
    if not (words := text[clause:start].split()) or _FIRST_WORDS.isdisjoint(words):
        return []
    return [(*_CUES[match[0]], match.end()) for match in _CUE.finditer(text, clause, start)]


def _role_of_sign(text: str, found: Sighting) -> tuple[Role, int]:
    """A printed sign says growth of a percent; so does "by" before percent or points."""
    sign = text[found.number.start : found.number.start + 1]
    if found.kind in _GROWING and sign and sign in "+-−":
        return Role.GROWTH, 1 if sign == "+" else -1
    return (Role.GROWTH, 0) if found.kind in _GROWING and text.endswith("by ", 0, found.start) else (Role.LEVEL, 0)


def _is_reached(text: str, end: int, found: Sighting) -> bool:
    """Whether the figure is the level that a verb led to: rose to, fell 3% to. "by" and the bare figure are the change."""
    is_thing = found.kind in (MentionKind.DURATION, MentionKind.AGE, MentionKind.COUNT)
    if is_thing and end + 1 != found.start and not _BY.search(text, end, found.start):
        return True
    between = text[end : found.start]
    if between.startswith(" of") or _AT_A_RATE.match(between):
        return False
    return _REACHED.search(text, end, found.start) is not None
