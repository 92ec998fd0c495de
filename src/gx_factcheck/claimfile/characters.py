"""Characters that a reader of a claim file cannot see, or that act on a terminal."""

import re
import unicodedata

_HIDDEN_RANGES = (
    r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"  # controls but for tab and line ends; U+0085 is a line end to YAML alone
    r"\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\uffa0"
    r"\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufe00-\ufe0f"  # zero-width, line and paragraph ends, bidirectional, variants
    r"\ud800-\udfff\ufff0-\ufffb\ufffe\uffff"  # half a pair, and what is no character
    r"\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
HIDDEN = re.compile(f"[{_HIDDEN_RANGES}]")
_NOT_INERT = re.compile(rf"[{_HIDDEN_RANGES}\t\n\r]")


def escape(character: str) -> str:
    r"""The code point as an escape that YAML, JSON (but for `\x`) and Python read: `\x1b`, `\u200b`, `\U000e0041`."""
    number = ord(character)
    return f"\\x{number:02x}" if number < 0x100 else f"\\u{number:04x}" if number < 0x10000 else f"\\U{number:08x}"


def inert(text: str) -> str:
    """The text on one line, with everything escaped that could hide, reorder or overwrite what stands beside it."""
    return _NOT_INERT.sub(lambda found: escape(found[0]), text)


def clip(text: str, length: int) -> str:
    """The text, or its beginning with `…` where it is longer than `length` code points."""
    return text if len(text) <= length else text[: length - 1] + "…"


def width(text: str) -> int:
    """Columns of a terminal that inert text takes: two for a wide character, none for a combining one."""
    return sum(0 if unicodedata.combining(each) else 1 + (unicodedata.east_asian_width(each) in "WF") for each in text)
