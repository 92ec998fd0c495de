"""Flags that stand beside values, as the SDMX codes of OBS_STATUS."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from gx_factcheck.model.words import Quality

SDMX_STATUSES = frozenset("ABDEFGIJKLMNOPQSTUVW")
_FLAGS: Mapping[str, str] = MappingProxyType(
    {
        "b": "B",
        "c": "Q",  # confidential: there is a value, and it is suppressed
        "d": "D",
        "e": "E",
        "f": "F",
        "i": "A",  # see the metadata
        "n": "N",
        "p": "P",
        "r": "A",  # revised
        "s": "E",  # Eurostat's estimate
        "u": "U",
        "z": "M",  # not applicable
    }
)
_WEIGHT = "QMBFUEVIDNP"
"""Of several flags the first of these is the status: a break must not be lost, since nothing is compared across it."""
_LOWERED: Mapping[str, Quality] = MappingProxyType({"F": Quality.WEAK, "U": Quality.DERIVED, "E": Quality.DERIVED})
FLAGGED = re.compile(r"(?P<value>:|[^\s:]+) (?P<flags>[bcdefinprsuz]{1,4})")
"""A value with Eurostat's letters behind it: `12.3 p`, `: c`."""


def status_of(text: str) -> Mapping[str, str] | None:
    """What the flags say, by our columns: OBS_STATUS, and where they say more QUALITY and NOTE; None for unknown ones.

    A code of SDMX is itself. Flags in small letters are Eurostat's, one or several.
    """
    if text in SDMX_STATUSES or not text:
        return {"OBS_STATUS": text} if text else {}
    letters = text.replace(" ", "").replace(",", "")
    if not letters or any(letter not in _FLAGS for letter in letters):
        return None
    codes = [_FLAGS[letter] for letter in letters]
    status = min(codes, key=lambda code: _WEIGHT.find(code) if code in _WEIGHT else len(_WEIGHT))
    found = {"OBS_STATUS": status}
    lowered = {_LOWERED[code] for code in codes if code in _LOWERED and code != status}
    if lowered:
        found["QUALITY"] = str(Quality.WEAK if Quality.WEAK in lowered else Quality.DERIVED)
    if len(codes) > 1 or letters in ("i", "r"):
        found["NOTE"] = f"flags of the source: {letters}"
    return found
