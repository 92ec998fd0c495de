"""What a Chinese clause does with a figure: 增长, 占, 拉动, 目标 before it, and on what basis."""

from __future__ import annotations

import re
from typing import NamedTuple

from gx_factcheck.extraction.lexicon import any_of, figure_words, inverted
from gx_factcheck.extraction.sighting import Sighting
from gx_factcheck.extraction.traditional import in_both_scripts
from gx_factcheck.model.mention import MentionKind, Role

# A figure that stands after one of these is the level that is reached, whatever the verb: 增长到5亿元, 下降至3%.
_REACHED = ("至", "到", "达", "達", "为", "為", "于", "报", "報", "成")
_WORDS = figure_words("zh")
_WINDOWS = in_both_scripts(inverted(_WORDS["windows"]))
_BASES = in_both_scripts(inverted(_WORDS["bases"]))
_OPENING = "（("
_MARKS = re.compile(r"[，,；;。：:！？!?\n（(]")
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
_CUES = {word: _MEANINGS.get(meaning) for word, meaning in in_both_scripts(inverted(_WORDS["roles"])).items()}
"""None for words that only begin like one of the others: 增加值."""
_CUE = re.compile(any_of(_CUES))
_WINDOW = re.compile(any_of(_WINDOWS))
_BASIS = re.compile(any_of(_BASES))
_RATE_NOUN = re.compile("增速|增幅|[涨漲跌降减減]幅|增长率|增長率|增长速度")  # 增速达12% is a growth all the same
_COMPARED = re.compile(r"[比较较][^，。；]{1,16}(?:(?P<more>高|多|长|快|重|晚|大|贵|增)|[低少短慢轻早小便宜])(?:出|了|[\u4e00-\u9fff])?$")
_LEVEL = _Cue(Role.LEVEL, 0)
_LONGEST_LINK = 3
_REACH_OF_BASIS = 200  # statistics name the prices once, for all of a long sentence
_FROM = frozenset("由从從")
_SHARE_AFTER = re.compile(r"(?:左右|以上|以下)?的(?!速度|增速|增长|增幅|涨幅|水平|目标|幅度|税|利率|降幅|跌幅)")
_GROWING = frozenset({MentionKind.PERCENT, MentionKind.POINTS, MentionKind.MULTIPLE})
_PLACELESS = frozenset({MentionKind.RANK, MentionKind.SUPERLATIVE, MentionKind.PERIOD})


def read_role_zh(found: Sighting, text: str, floor: int, sentence: int) -> None:
    """Set role, direction, window and basis of the figure.

    The clause begins after the last comma; `floor` is where the mention before it ends, `sentence` where its sentence begins.
    """
    if found.kind in _PLACELESS:
        return
    clause = _clause_start(text, found.number.start, floor)
    cue = _last_cue(text, clause, found)
    found.role = cue.role if cue is not None else _role_alone(found, text)
    found.direction = cue.direction if cue is not None else 0
    if found.role is Role.GROWTH:
        windows = _WINDOW.findall(text, max(sentence, clause - 24), found.start)
        found.window = _WINDOWS[windows[-1]] if windows else None
        bases = _BASIS.findall(text, max(sentence, found.start - _REACH_OF_BASIS), found.start)
        found.basis = _BASES[bases[-1]] if bases else None


def _clause_start(text: str, start: int, floor: int) -> int:
    """After the last mark before the figure; the bracket right before it does not count (同比+5%)."""
    while start > floor and text[start - 1] in _OPENING:
        start -= 1
    marks = _MARKS.findall(text, floor, start)
    return text.rindex(marks[-1], floor, start) + 1 if marks else floor


def _last_cue(text: str, clause: int, found: Sighting) -> _Cue | None:
    """The cue that governs: the last verb, unless the figure is the level it reached; a target or contribution holds on."""
    if text[found.start - 1 : found.start] in _FROM:
        return _LEVEL
    cues = [(cue, match.end()) for match in _CUE.finditer(text, clause, found.number.start) if (cue := _CUES[match[0]]) is not None]
    if not cues:
        return _cue_alone(text, clause, found)
    for role in (Role.CONTRIBUTION, Role.TARGET):
        holding = next((cue for cue, _ in cues if cue.role is role), None)
        if holding is not None:
            return holding
    cue, end = cues[-1]
    if cue.role is Role.GROWTH and _is_level(text, (clause, end), found):
        cue = next((earlier for earlier, _ in reversed(cues[:-1]) if earlier.role is not Role.GROWTH), _LEVEL)
    share = next((earlier for earlier, _ in cues if earlier.role is Role.SHARE), None)
    if share is not None and cue.role is Role.LEVEL and found.kind is MentionKind.PERCENT:
        return share
    if cue.role is Role.SHARE and found.kind not in (MentionKind.PERCENT, MentionKind.RATIO):
        return _LEVEL
    return cue


def _cue_alone(text: str, clause: int, found: Sighting) -> _Cue | None:
    """What a sign in brackets or a comparison says where no verb does: （+5.2%）, 比去年高0.3个百分点."""
    sign = _SIGNS.get(text[found.number.start : found.number.start + 1])
    if sign is not None and found.kind in _GROWING and text[found.start - 1 : found.start] in ("（", "("):
        return _Cue(Role.GROWTH, sign)
    compared = _COMPARED.search(text, clause, found.start) if found.kind is not MentionKind.DURATION else None
    return _Cue(Role.GROWTH, 1 if compared["more"] else -1) if compared is not None else None


def _is_level(text: str, cue: tuple[int, int], found: Sighting) -> bool:
    """Whether the figure is what the verb led to (降至3.5%), or of a thing that the verb describes (跌停的有18只)."""
    clause, end = cue
    between = text[end : found.number.start]
    if "的" in between and found.kind not in _GROWING:
        return True
    return _is_reached(between) and _RATE_NOUN.search(text, clause, found.start) is None


def _is_reached(between: str) -> bool:
    plain = between.rstrip("了约約近超过過逾")
    return plain.endswith(_REACHED) and len(plain) <= _LONGEST_LINK


def _role_alone(found: Sighting, text: str) -> Role:
    if found.kind is MentionKind.PERCENT and text[found.start - 1 : found.start] == "的":
        return Role.SHARE
    if found.unit == "ratio" and found.value is not None and found.value < 1:
        return Role.SHARE
    if found.kind in (MentionKind.PERCENT, MentionKind.RATIO) and _SHARE_AFTER.match(text, found.end):
        return Role.SHARE
    if found.kind is MentionKind.RATE and text.startswith("年产", found.start):
        return Role.CAPACITY
    return Role.LEVEL
