"""Text that others wrote, made inert: what a terminal would obey, or a reader would not see, is spelled out."""

import re
import unicodedata

_UNSEEN = (
    r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"  # controls but for tab and line ends; U+0085 is a line end to YAML alone
    r"\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\uffa0"  # soft hyphen, joiners, fillers
    r"\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufe00-\ufe0f"  # zero-width, line and paragraph ends, bidirectional, variants
    r"\ud800-\udfff\ufff0-\ufffb\ufffe\uffff"  # half a pair, and what is no character
    r"\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"  # shorthand and music formats, tags
)
_FORMAT_SIGNS = r"\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd\U00013430-\U0001343f"
"""Seen, but they act on what follows."""
HIDDEN = re.compile(f"[{_UNSEEN}]")
"""A character that a reader cannot see; tab and line ends apart."""
_NOT_INERT = re.compile(rf"[{_UNSEEN}{_FORMAT_SIGNS}\t\n\r]")
_NAMED = {"\n": r"\n", "\r": r"\r", "\t": r"\t"}


def escape(character: str) -> str:
    r"""The code point as an escape that YAML, Python and, but for `\x`, JSON read: `\x1b`, `\u200b`, `\U000e0041`."""
    number = ord(character)
    return f"\\x{number:02x}" if number < 0x100 else f"\\u{number:04x}" if number < 0x10000 else f"\\U{number:08x}"


def inert(text: str) -> str:
    """The text on one line, with everything escaped that could hide, reorder or overwrite what stands beside it."""
    return _NOT_INERT.sub(lambda found: _NAMED.get(found[0]) or escape(found[0]), text)


def inert_lines(text: str) -> str:
    """The same for text of our own that has several lines: line feeds stay."""
    return "\n".join(inert(line) for line in text.split("\n"))


def inert_json(text: str) -> str:
    """The same JSON value, with those characters as JSON escapes; the line feeds of its layout stay."""
    return "\n".join(_NOT_INERT.sub(_json_escape, line) for line in text.split("\n"))


def _json_escape(found: re.Match[str]) -> str:
    units = found[0].encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[index : index + 2].hex()}" for index in range(0, len(units), 2))


def clip(text: str, length: int) -> str:
    """The text, or its beginning with `…` where it is longer than `length` code points."""
    return text if len(text) <= length else text[: length - 1] + "…"


def width(text: str) -> int:
    """Columns of a terminal that inert text takes: two for a wide character, none for a combining one."""
    return sum(0 if unicodedata.combining(each) else 1 + (unicodedata.east_asian_width(each) in "WF") for each in text)
