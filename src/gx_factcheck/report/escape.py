"""Untrusted text made inert: what a terminal would obey, or a reader would not see, is spelled out."""

import re

# Controls (C0, DEL, C1), then what is laid out without being seen: soft hyphen, joiners and fillers, zero-width and
# bidirectional controls, line and paragraph separators, variation selectors, the byte order mark, annotation marks,
# tags; and lone surrogates, which no encoding can write.
_UNSAFE = (
    "\u0000-\u001f\u007f-\u009f\u00ad\u034f\u0600-\u0605\u061c\u06dd\u070f\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    "\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ud800-\udfff\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb"
    "\U000110bd\U000110cd\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
_CHARACTER = re.compile(f"[{_UNSAFE}]")
_NAMED = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}


def _spelled(found: re.Match[str]) -> str:
    character = found.group()
    code = ord(character)
    if code < 0x100:
        return _NAMED.get(character, f"\\x{code:02x}")
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def _spelled_for_json(found: re.Match[str]) -> str:
    units = found.group().encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[index : index + 2].hex()}" for index in range(0, len(units), 2))


def inert(text: str) -> str:
    r"""One line of text with each control, bidirectional or invisible character written as `\x1b` or `\u202e`."""
    return _CHARACTER.sub(_spelled, text)


def inert_lines(text: str) -> str:
    """The same for text of our own that has several lines: line feeds stay."""
    return "\n".join(inert(line) for line in text.split("\n"))


def inert_json(text: str) -> str:
    """The same JSON value, with those characters as JSON escapes; the line feeds of its layout stay."""
    return "\n".join(_CHARACTER.sub(_spelled_for_json, line) for line in text.split("\n"))
