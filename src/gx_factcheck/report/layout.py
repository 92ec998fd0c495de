"""Lines that stay within a width, also with 汉字: widths are counted in terminal cells, never in characters."""

import re
from collections.abc import Iterator

from wcwidth import wcswidth, wcwidth

_EAST_ASIAN = "\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\U0001f300-\U0003ffff"
_OPENING = r"（《“‘「『【〈\[("
_CLOSING = r"，。、；：！？）》”’」』】〉…·%％\])"
_SHORT_BRACKET = r"（[^（）\s]{1,4}）"  # （无数据）
# A figure, a word or an address is kept whole: 12.9% or 40.57亿 cut in two would be read as another number.
_PIECE = re.compile(rf"(?P<space> +)|(?:{_SHORT_BRACKET}|[{_OPENING}]*(?:[^\s{_EAST_ASIAN}]+[十百千万亿]*|.))[{_CLOSING}]*")
_NARROWEST = 8


def width_of(text: str) -> int:
    """Terminal cells of one line of inert text."""
    counted = wcswidth(text)
    return counted if counted >= 0 else sum(max(wcwidth(character), 0) for character in text)


def wrap(text: str, width: int, *, taken: int = 0) -> tuple[str, ...]:
    """One line as several of at most `width` cells each; at least one, which may be empty.

    The first has only what `taken` leaves of the width.
    """
    lines: list[str] = []
    line, room = "", width - taken
    for found in _PIECE.finditer(text):
        piece = found.group()
        if found.group("space"):
            line += piece if line else ""
        elif width_of(line + piece) <= room:
            line += piece
        else:
            if line.strip() or room < width:
                lines.append(line.rstrip())
                room = width
            *full, line = _chunks(piece, width)
            lines.extend(full)
    return (*lines, line.rstrip())


def _chunks(piece: str, width: int) -> Iterator[str]:
    """What is wider than a whole line, cut where it fills one."""
    chunk, cells = "", 0
    for character in piece:
        wide = width_of(character)
        if chunk and cells + wide > width:
            yield chunk
            chunk, cells = "", 0
        chunk += character
        cells += wide
    yield chunk


def paragraph(text: str, width: int, *, first: str = "", indent: str = "") -> str:
    """The text in lines of at most `width` cells; `first` stands before the first of them, `indent` before the others."""
    room = max(width - width_of(indent), _NARROWEST)
    taken = min(max(width_of(first) - width_of(indent), 0), room)
    lines = wrap(text, room, taken=taken)
    return "\n".join(f"{indent if index else first}{line}".rstrip() for index, line in enumerate(lines))
