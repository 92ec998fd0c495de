"""What a Chinese clause does with a figure: 增长, 占, 拉动, 目标 before it, and on what basis."""

from __future__ import annotations

import re
from typing import NamedTuple

from gx_factcheck.extract.lexicon import any_of, figure_words, inverted
from gx_factcheck.extract.sighting import Sighting
from gx_factcheck.model.mention import MentionKind, Role

# A figure that stands after one of these is the level that is reached, whatever the verb: 增长到5亿元, 下降至3%.
_REACHED = ("至", "到", "达", "为", "于", "报", "成")
_WORDS = figure_words("zh")
_WINDOWS = inverted(_WORDS["windows"])
_BASES = inverted(_WORDS["bases"])
_SIGNS = {"+": 1, "＋": 1, "-": -1, "−": -1, "－": -1, "↑": 1, "↓": -1}


class _Cue(NamedTuple):
    """What a word says of the figure after it."""

    role: Role
    direction: int


_MEANINGS = {
    "rises": _Cue(Role.GROWTH, 1),
    "falls": _Cue(Role.GROWTH, -1),
    "share": _Cue(Role.SHARE, 0),
    "contribution": _Cue(Role.CONTRIBUTION, 0),
    "target": _Cue(Role.TARGET, 0),
    "capacity": _Cue(Role.CAPACITY, 0),
    "cumulative": _Cue(Role.CUMULATIVE, 0),
}
_CUES = {word: _MEANINGS[meaning] for word, meaning in inverted(_WORDS["roles"]).items()}
_CUE = re.compile(any_of(_CUES))
_WINDOW = re.compile(any_of(_WINDOWS))
_BASIS = re.compile(any_of(_BASES))
_RATE_NOUN = re.compile("增速|增幅|涨幅|跌幅|降幅|减幅|增长率|增长速度")  # 增速达12% is a growth all the same
_SHARE_AFTER = re.compile(r"(?:左右|以上|以下)?的(?!速度|增速|增长|增幅|涨幅|水平|目标|幅度|税|利率|降幅|跌幅)")
_GROWING = frozenset({MentionKind.PERCENT, MentionKind.POINTS, MentionKind.MULTIPLE})
_PLACELESS = frozenset({MentionKind.RANK, MentionKind.SUPERLATIVE, MentionKind.PERIOD})


def read_role_zh(found: Sighting, text: str, floor: int, sentence: int) -> None:
    """Set role, direction, window and basis of the figure.

    The clause begins after the last comma; `floor` is where the mention before it ends, `sentence` where its sentence begins.
    """
    if found.kind in _PLACELESS:
        return
    clause = _clause_start(text, found.start, floor)
    cue = _last_cue(text, clause, found)
    found.role = cue.role if cue is not None else _role_alone(found, text)
    found.direction = cue.direction if cue is not None else 0
    if found.role is Role.GROWTH:
        window = _WINDOW.search(text, max(sentence, clause - 24), found.start)
        found.window = _WINDOWS[window[0]] if window else None
        basis = _BASIS.search(text, sentence, found.start)
        found.basis = _BASES[basis[0]] if basis else None


def _clause_start(text: str, start: int, floor: int) -> int:
    """After the last mark before the figure; the bracket right before it does not count (同比+5%)."""
    for place in range(start - 1, floor - 1, -1):
        if text[place] in "，,；;。：:！？!?\n" or (text[place] in "（(" and place < start - 1):
            return place + 1
    return floor


def _last_cue(text: str, clause: int, found: Sighting) -> _Cue | None:
    """The cue that governs: the last verb, unless the figure is the level it reached; a share word before it holds on."""
    cues = [(_CUES[match[0]], match.end()) for match in _CUE.finditer(text, clause, found.start)]
    sign = _SIGNS.get(text[found.number.start : found.number.start + 1])
    if not cues:
        is_bracketed = found.kind in _GROWING and text[found.start - 1 : found.start] in ("（", "(")
        return _Cue(Role.GROWTH, sign) if sign is not None and is_bracketed else None
    contribution = next((earlier for earlier, _ in cues if earlier.role is Role.CONTRIBUTION), None)
    if contribution is not None:
        return contribution
    cue, end = cues[-1]
    if cue.role is Role.GROWTH and _is_reached(text, end, found.start) and not _RATE_NOUN.search(text, clause, end):
        cue = next((earlier for earlier, _ in reversed(cues[:-1]) if earlier.role is not Role.GROWTH), _Cue(Role.LEVEL, 0))
    share = next((earlier for earlier, _ in cues if earlier.role is Role.SHARE), None)
    if share is not None and cue.role is Role.LEVEL and found.kind is MentionKind.PERCENT:
        return share
    if cue.role is Role.SHARE and found.kind not in (MentionKind.PERCENT, MentionKind.RATIO):
        return _Cue(Role.LEVEL, 0)
    return cue


def _is_reached(text: str, end: int, start: int) -> bool:
    between = text[end:start].rstrip("了约近超过逾")
    return between.endswith(_REACHED) and len(between) <= 3


def _role_alone(found: Sighting, text: str) -> Role:
    if found.kind in (MentionKind.PERCENT, MentionKind.RATIO) and _SHARE_AFTER.match(text, found.end):
        return Role.SHARE
    if found.kind is MentionKind.RATE and text.startswith("年产", found.start):
        return Role.CAPACITY
    return Role.LEVEL
